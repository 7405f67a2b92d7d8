"""Names that meetings of several years bear ("the Special Summit"), of which the vocabulary's series is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import table
from kg.names import ID

if TYPE_CHECKING:
    from kg.claims.things import Things
    from kg.language.protocol import Mention


def of_its_time(things: Things, mention: Mention, series: str) -> str:
    """The series that a name meant when the release was published; the given `series` where nothing tells otherwise.

    The list `bare_series` holds entries NAME=SERIES:FIRST-LAST, the years in which the name is another series'.
    """
    published = things.marked.release.published
    if published is None:
        return series
    name = things.marked.words(mention).lower().removeprefix("the ")
    for words in things.vocabulary.words.values():
        other, _, years = table(words, "bare_series").get(name, "").partition(":")
        first, _, last = years.partition("-")
        if other and int(first) <= published.year <= int(last):
            return f"{ID}series/{other}"
    return series
