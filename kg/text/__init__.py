"""Text as read: folded for matching, with every position leading back to the source."""

from kg.text.folded import ODDLY_WRITTEN, Folded, composed, fold, is_composed, lowered, plainly
from kg.text.markup import is_plain, readable
from kg.text.spans import Span, Spread, Taken, over
from kg.text.wrapped import joints

__all__ = [
    "ODDLY_WRITTEN",
    "Folded",
    "Span",
    "Spread",
    "Taken",
    "composed",
    "fold",
    "is_composed",
    "is_plain",
    "joints",
    "lowered",
    "over",
    "plainly",
    "readable",
]
