"""A sentence with what is known of it before its acts are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.japanese.subjects import Subject
    from kg.language.protocol import Mention
    from kg.text import Folded, Span


class Talk(NamedTuple):
    """Those whom somebody meets, and where the words that say so end."""

    partners: tuple[Mention, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Scene:
    """The text, one sentence of it, the mentions, the subjects and who is met in that sentence."""

    text: Folded
    sentence: Span
    mentions: Sequence[Mention]
    subjects: Sequence[Subject]
    talks: Talk | None = None  # with whom the sentence says to be met
