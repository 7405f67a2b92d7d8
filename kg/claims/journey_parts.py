"""Whose people those are who are met on a journey: of the country that the part of the report is headed by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.things import Things
    from kg.language.protocol import Mention

_LONGEST = 30  # characters of a line that is a heading
_REACH = 40  # characters behind a country in which words say that somebody travels there
_MARKS = "()[]【】（）0123456789.,、:・-~月日 \t　"
_MORE = 4  # letters that a heading may have beside the country: 訪問, での会談


def land_of_part(things: Things, person: Mention) -> str | None:
    """The country travelled to whose name heads the part in which somebody is first told of: 2 マレーシア(8月27日)."""
    text = things.marked.folded.text
    end = text.rfind("\n", 0, person.start)
    while end > 0:
        begin = text.rfind("\n", 0, end) + 1
        line = Span(begin, end)
        if end - begin <= _LONGEST and (land := _heading(things, line)) is not None:
            return land if _visited(things, land) else None
        end = begin - 1
    return None


def _heading(things: Things, line: Span) -> str | None:
    """The one country that a line names, where it names next to nothing else."""
    lands = [m for m in things.marked.within(line) if m.kind == "actor" and things.names_country(m)]
    if len(lands) != 1 or lands[0].iris[0] == things.home:
        return None
    text = things.marked.folded.text
    rest = text[line.start : lands[0].start] + text[lands[0].end : line.end]
    return lands[0].iris[0] if len(rest.translate(str.maketrans("", "", _MARKS))) <= _MORE else None


def _visited(things: Things, land: str) -> bool:
    """Whether the text says that somebody travels to a country."""
    lower = things.marked.folded.lower
    for mention in things.marked.mentions:
        if mention.kind == "actor" and land in mention.iris:
            words = things.words_at(mention.start).get("travelled", ())
            behind = lower[mention.end : mention.end + _REACH].partition("。")[0].partition("\n")[0]
            if any(word in behind for word in words):
                return True
    return False
