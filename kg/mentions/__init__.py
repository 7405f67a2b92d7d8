"""Spans of a release that name something."""

from kg.mentions.collect import Marked, mark

__all__ = ["Marked", "mark"]
