"""Countries of people in English that stand not beside their names: told elsewhere, or abroad as whom others meet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import Mention, PersonValue
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_REACH = 60  # characters before a person in which the verb that meets them stands
_SENTENCE = 160  # characters between two people of one sentence
_STOP = re.compile(r"\w{3}\.\s[A-Z]")
_LISTED = re.compile(r"(?:,|,?\sand|;|,?\sas\swell\sas)?\s(?:the\s)?")  # between people met together


class Homes:
    """Settles countries with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the words with which somebody meets somebody."""
        self._meets = compiled(rf"\b(?:{alternation(words.get('meets_guest', ()))})\s(?:with\s)?(?:the\s)?$")

    def settle(self, text: str, found: Sequence[Mention]) -> list[Mention]:
        """People with the countries that other namings of theirs tell; who is met without one is from abroad."""
        settled = self._elsewhere(found)
        guest: Mention | None = None
        for place, mention in enumerate(settled):
            value = mention.value
            if not isinstance(value, PersonValue) or value.position is None or value.country is not None:
                continue
            start = min(mention.start, value.position.start)
            met = self._meets.search(text, max(0, start - _REACH), start) is not None
            if met and place and self._foreign(text, settled[place - 1], start):
                continue  # "the Japanese Ambassador called on the Minister": whoever receives is at home
            if met or (guest is not None and _LISTED.fullmatch(text, guest.end, start)):
                guest = settled[place] = replace(mention, value=replace(value, abroad=True))
        return settled

    @staticmethod
    def _foreign(text: str, other: Mention, start: int) -> bool:
        """Whether the person named before in the sentence is told with a country."""
        near = start - other.end < _SENTENCE and not _STOP.search(text, other.end, start)
        return near and isinstance(other.value, PersonValue) and other.value.country is not None

    @staticmethod
    def _elsewhere(found: Sequence[Mention]) -> list[Mention]:
        """People with their countries where only another naming tells them, such as one in the name of their talks."""
        told = [
            (set(v.names[0].split()), v.country) for m in found if isinstance(v := m.value, PersonValue) and v.country
        ]
        settled = []
        for mention in found:
            value = mention.value
            if isinstance(value, PersonValue) and value.country is None and value.position is not None:
                mine = set(value.names[0].split())
                homes = {home for name, home in told if name <= mine or mine <= name}
                if len(homes) == 1:
                    value = replace(value, country=homes.pop())
            settled.append(replace(mention, value=value))
        return settled
