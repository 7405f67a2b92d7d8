"""Who gives a speech, as its title or the line below tells: "Remarks at the Reef Dinner - Ms Ann Roe"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.english.context import TITLE
from kg.language.english.people import HONORIFIC
from kg.language.protocol import Mention, PersonValue
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.context import Context

_DASH = re.compile(r"\s-\s$")
_OWN = r"'s?(?:\s(?:[a-z-]+\s){0,2})?"  # "'s opening remarks"
_FIELD = r"(?:\s(?:for|of)\s[\w\s,&-]{3,80})?"  # of an office that no list holds: "Minister | for Reefs"
_ALONE = compiled(rf"{_FIELD}[\s,.]*")
_LONGEST = 120  # characters of a line that names only the speaker
_LAST_NAME = re.compile(r"[\w-]+$")


class Givers:
    """Finds whoever gives a speech with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        guests = alternation(words.get("guest_of_honour", ()))
        self._by = compiled(rf"\b(?:by|from)\s(?:(?:the\s)?(?:{guests}),?\s)?(?:[\w.']+\s){{0,4}}$")
        titled = alternation(words.get("speech_title", ()))
        self._speech = compiled(rf"\b(?:{titled})\b")
        self._own = compiled(rf"{_OWN}(?:{titled})\b")
        self._colon = compiled(rf"{_FIELD}:\s(?:[a-z-]+\s){{0,2}}(?:{titled})\b")

    def is_speech(self, context: Context, people: list[Mention]) -> bool:
        """Whether the title names a speech, or somebody alone behind a dash of whom the text does not tell."""
        end = _end(context)
        if not 0 < end <= TITLE * 2 or context.text.text[:end].rstrip().endswith("."):
            return False
        if self._speech.search(context.flat.lower, 0, end):
            return True
        behind = _behind_dash(context, people)
        last = _LAST_NAME.search(context.flat.text, 0, behind.end) if behind is not None else None
        return last is not None and last.group() not in context.flat.text[end:]

    def giver(self, context: Context) -> Mention | None:
        """Who gives a speech: named behind "by" or before it in the title, behind a dash, or in the line below."""
        if not context.speech:
            return None
        heading = [m for m in context.people if m.start < TITLE and isinstance(m.value, PersonValue)]
        lower, end = context.flat.lower, _end(context)
        for person in heading:
            titled = person.begins < person.start or person.office is not None or person.rule == HONORIFIC
            if titled and self._by.search(lower, 0, person.begins):
                return person  # "Speech by Ms Ann Roe"
        for person in heading:
            behind = person.ends
            if person.end <= end and (self._own.match(lower, behind) or self._colon.match(lower, behind)):
                return person  # "Minister Ann Roe's Remarks", "Ann Roe, Minister for Reefs: Remarks"
        return _behind_dash(context, heading) or _below(context, heading)


def _end(context: Context) -> int:
    """Where the first line ends."""
    return context.text.text.find("\n")


def _behind_dash(context: Context, people: list[Mention]) -> Mention | None:
    """Who stands alone at the end of the title: "Reef Dinner - Ms Ann Roe"."""
    end = _end(context)
    for person in people:
        titled = person.rule == HONORIFIC or person.office is not None
        if titled and person.end == end and _DASH.search(context.flat.lower, 0, person.start):
            return person
    return None


def _below(context: Context, heading: list[Mention]) -> Mention | None:
    """Who stands with an office in the line below a title that names nobody."""
    end = _end(context)
    first = next(iter(heading), None)
    if first is None or first.start < end or first.office is None:
        return None
    text = context.text.text
    if text[end : first.begins].strip():
        return None
    line = text.find("\n", first.end)
    alone = line > 0 and line - first.begins < _LONGEST and _ALONE.fullmatch(text, first.ends, line)
    return first if alone else None
