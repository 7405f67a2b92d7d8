"""Text as read: folded for matching, with every position leading back to the source."""

from kg.text.folded import Folded, fold, is_plain, lowered, plainly, readable
from kg.text.spans import Span

__all__ = ["Folded", "Span", "fold", "is_plain", "lowered", "plainly", "readable"]
