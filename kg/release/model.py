"""A release as read from disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Release:
    """A press release.

    `text` is the decoded text with newline line ends: every evidence offset counts its code
    points. `document` is the file's stem. Fields that nobody told and the text does not say are None.
    """

    document: str
    text: str
    lang: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    rights: str | None = None
    path: str | None = None
    encoding: str = "utf-8"
    notes: tuple[str, ...] = field(default=())  # what the loader had to decide, for the report
