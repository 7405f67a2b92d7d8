"""Titles that papers of several meetings bear ("Joint Statement on X"), of which the vocabulary knows one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.claims.model import Meeting
    from kg.claims.things import Things
    from kg.language.protocol import Frame
    from kg.mentions.collect import Sentence

_YEAR = len("2020")
_RECENT = 60  # days before a release in which its meeting may have been


def others(things: Things, told: Iterable[tuple[Sentence, Sequence[Frame]]], main: Meeting | None) -> set[str]:
    """The titles, as the text has them, of papers that are not those of the vocabulary.

    A title alone is not the known paper's where it is adopted in another year, and where the release is older.
    """
    years = _years(things, main)
    found = set[str]()
    for sentence, frames in told if years else ():
        titles = table(things.vocabulary.words.get(sentence.language.code, {}), "bare_title")
        for mention in sentence.mentions if titles else ():
            title = things.marked.words(mention)
            known = titles.get(title.lower()) if mention.kind == "document" else None
            adopted = any(f.act == "Adoption" and f.modality == "done" and f.clause.contains(mention) for f in frames)
            if known is not None and (max(years) < known or (adopted and known not in years)):
                found.add(title)
    return found


def _years(things: Things, main: Meeting | None) -> set[str]:
    """The years in which that was done of which a release tells: its meeting's, else those of the weeks before it."""
    published = things.marked.release.published
    if main is not None and main.date is not None:
        return {main.date.start[:_YEAR]}
    if published is None:
        return set()
    return {str(published.year), str(published.fromordinal(max(1, published.toordinal() - _RECENT)).year)}
