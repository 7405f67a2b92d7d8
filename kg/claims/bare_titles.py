"""Titles that papers of several meetings bear ("Joint Statement on X"), of which the vocabulary knows one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.occasions import since_recently
from kg.language.words import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.claims.model import Meeting
    from kg.claims.things import Things
    from kg.language.protocol import Frame, Mention
    from kg.mentions.collect import Sentence

_YEAR = len("2020")


def others(things: Things, told: Iterable[tuple[Sentence, Sequence[Frame]]], main: Meeting | None) -> set[str]:
    """The titles, as the text has them, of papers that are not those of the vocabulary.

    A title alone is not the known paper's where it is adopted in another year, and where the release is older.
    """
    years = _years(things, main)
    bare = {code: table(words, "bare_title") for code, words in things.vocabulary.words.items()}
    found = set[str]()
    for sentence, frames in told if years else ():
        for paper in (m for m in sentence.mentions if m.kind == "document"):
            title = things.marked.words(paper)
            known = bare.get(sentence.language.code, {}).get(title.lower())
            if known is not None and (max(years) < known or (known not in years and _is_adopted(paper, frames))):
                found.add(title)
    return found


def _is_adopted(paper: Mention, frames: Sequence[Frame]) -> bool:
    """Whether the sentence of a paper with its `frames` tells that it was adopted."""
    return any(f.act == "Adoption" and f.modality == "done" and f.clause.contains(paper) for f in frames)


def _years(things: Things, main: Meeting | None) -> set[str]:
    """The years in which that was done of which a release tells: its meeting's, else those of the weeks before it."""
    published = things.marked.release.published
    if main is not None and main.date is not None:
        return {main.date.start[:_YEAR]}
    if published is None:
        return set()
    return {str(published.year), str(since_recently(published).year)}
