"""For whom people speak in English by what a verb tells: "A represented B", "the delegation of B was led by A"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention, PersonValue
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.vocabulary.model import Vocabulary

_REACH = 160  # characters beside a person in which such words stand
_ASIDE = r"(?:,[^.;]{0,120}?,)?"  # an office told behind a name


def organisations(vocabulary: Vocabulary) -> dict[str, str]:
    """IRIs of organisations by their English names of several words."""
    return {
        label: entry.iri
        for entry in vocabulary.entries.values()
        if entry.kind == "actor" and entry.type == "Organization"
        for label in entry.labels.get("en", ())
        if " " in label
    }


class StandsFor:
    """Settles countries and bodies with the word lists of one vocabulary."""

    def __init__(self, parties: Mapping[str, str], words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns; `parties`: the IRIs of countries and bodies by their names and adjectives."""
        self._parties = parties
        names = alternation(parties)
        stands, by = alternation(words.get("stands_for", ())), alternation(words.get("stood_for_by", ()))
        groups, led = alternation(words.get("delegation", ())), alternation(words.get("delegation_led", ()))
        leads = alternation(words.get("delegation_lead", ()))
        lead_in = r"(?:its\s|their\s|the\s|an?\s)?(?:[A-Z][\w-]*\s|of\s|for\s|and\s|the\s|,\s){0,8}"
        self._behind = compiled(rf"{_ASIDE},?\s(?:who\s|also\s)*(?:{stands})\s(?:the\s)?(?P<c>{names})(?![\w-])")
        attends, meets = alternation(words.get("attends_for", ())), alternation(words.get("attended_meeting", ()))
        self._there = compiled(  # "attended the 5th Reef Summit for Ruritania"
            rf"{_ASIDE},?\s(?:who\s|also\s)*(?:{attends})\s(?:[^.;,]{{0,90}}?\s(?:{meets})\s)?for\s(?:the\s)?"
            rf"(?P<c>{names})(?=[.,;]|\sand\s|\s?$)"
        )
        side = rf"(?:(?P<c>{names})(?:'s?)?\s(?:{groups})|(?:{groups})\s(?:of|from)\s(?:the\s)?(?P<d>{names}))"
        self._before = [
            compiled(rf"(?<![\w-])(?P<c>{names})\s(?:{by})\s{lead_in}$"),
            compiled(rf"(?<![\w-]){side}\s(?:{led})\s{lead_in}$"),
            compiled(rf"\b(?:{leads})\s(?:the\s)?{side}\s(?:was|were|is|are)\s{lead_in}$"),
        ]
        told = ("stands_for", "stood_for_by", "delegation", "attends_for")
        self._any = Begun(
            [word for name in told for word in words.get(name, ())], rf"\b(?:{stands}|{by}|{groups}|{attends})\b"
        )

    def settle(self, text: str, found: Sequence[Mention]) -> list[Mention]:
        """People with the party that such words tell, where nothing beside the name does."""
        if self._any.search(text) is None:
            return list(found)
        return [self._settled(text, found, place) for place in range(len(found))]

    def _settled(self, text: str, found: Sequence[Mention], place: int) -> Mention:
        mention, value = found[place], found[place].value
        if not isinstance(value, PersonValue) or value.country is not None:
            return mention
        told = self._told(text, found, place)
        return mention if told is None else replace(mention, value=replace(value, country=told))

    def _told(self, text: str, found: Sequence[Mention], place: int) -> str | None:
        mention = found[place]
        start = mention.begins
        last = found[place - 1].end if place else 0
        for pattern in self._before:
            if match := pattern.search(text[max(last, start - _REACH) : start]):
                return self._parties[match.groupdict().get("d") or match["c"]]
        end = found[place + 1].start if place + 1 < len(found) else len(text)
        zone = (mention.end, min(end, mention.end + _REACH))
        behind = self._behind.match(text, *zone) or self._there.match(text, *zone)
        return self._parties[behind["c"]] if behind is not None else None
