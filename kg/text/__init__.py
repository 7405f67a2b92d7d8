"""Text as read: folded for matching, with every position leading back to the source."""

from kg.text.folded import Folded, composed, fold, is_composed, is_plain, lowered, plainly, readable
from kg.text.spans import Span, Spread, Taken

__all__ = [
    "Folded",
    "Span",
    "Spread",
    "Taken",
    "composed",
    "fold",
    "is_composed",
    "is_plain",
    "lowered",
    "plainly",
    "readable",
]
