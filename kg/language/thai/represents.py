"""For which country or body somebody in an office speaks, as Thai releases tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from kg.language.protocol import Mention
    from kg.text import Folded, Span, Spread

_LED = 120  # characters before whoever leads a delegation in which its name stands
_NEAR = 10  # characters behind an office within which a country belongs to it


class Represents:
    """Looks at what an office names, and at what stands right behind it."""

    def __init__(
        self,
        words: Mapping[str, tuple[str, ...]],
        countries: Mapping[str, str],
        labels: Mapping[str, str],
        bodies: Mapping[str, str],
    ) -> None:
        """Compile. `countries` tell for whom an actor speaks; `labels` name countries, `bodies` those of none."""
        self.countries = countries
        self.labels = labels
        self._labels, self._bodies = compiled(alternation(labels)), bodies
        head = alternation(words.get("body_office", ()))
        self._pair = compiled(rf"\s?-\s?(?:{alternation(labels)})")  # a committee of two countries
        self._of_body = compiled(rf"(?:{head})\s?(?P<body>{alternation(bodies)})")
        self._posted = compiled(
            rf"(?:{alternation(words.get('posted_to', ()))})\s?(?:{alternation(words.get('party_prefix', ()))})?\s?$"
        )
        self._beside = compiled(rf"[ ,]{{0,2}}(?:(?:{alternation(words.get('party_prefix', ()))}) ?)?")
        self._from = compiled(rf"\s?(?:{alternation(words.get('office_from', ()))})")
        self._behind = compiled(
            rf"\s?(?P<bracket>\([^)(\n]{{1,30}}\)\s?)?(?:{alternation(words.get('office_at', ()))})?\s?"
        )
        self._abroad = compiled(rf"[ ,(]{{1,3}}(?=(?:{alternation(words.get('state_form', ()))}))")
        self._led = compiled(rf"(?:{alternation(words.get('led_by', ()))})\s?$")
        self._house = compiled(
            rf"(?:{alternation(words.get('office_house', ()))})[^\s]{{0,40}}?(?P<country>{alternation(labels)})"
        )

    def of(self, text: Folded, office: Span | None, mentions: Spread[Mention]) -> str | None:
        """The IRI of the country or body that an office belongs to: named in it or right after it."""
        if office is None:
            return None
        behind = self._from.match(text.text, office.end)
        right = mentions.starting(behind.end(), behind.end()) if behind else ()
        of = next((m for m in right if m.kind == "actor" and m.iris), None)
        if of is not None and of.iris[0] in self.countries:
            return self.countries[of.iris[0]]
        told = self._told(text, office)
        if told is not None:
            pair = self._pair.match(text.text, told.end(), office.end) is not None
            return self._of_house(text, office, mentions) if pair else self.labels[told.group()]
        body = self._of_body.fullmatch(text.text, office.start, office.end)
        if body is not None:
            return self._bodies[body["body"]]
        return self._of_house(text, office, mentions) or self._of_neighbour(text, office, mentions)

    def leads(self, text: Folded, start: int, mentions: Spread[Mention]) -> str | None:
        """The IRI of the country of the delegation that somebody named at `start` leads: "a Japanese firm, led by"."""
        begin = max(0, start - _LED, text.text.rfind("\n", 0, start) + 1)
        led = self._led.search(text.text, begin, start)
        if led is None:
            return None
        told = [
            (match.end(), self.labels[match.group()]) for match in self._labels.finditer(text.text, begin, led.start())
        ]
        known = [
            m for m in mentions.starting(begin, led.start()) if m.kind == "actor" and m.iris and m.end <= led.start()
        ]
        told += [(m.end, self.countries[m.iris[0]]) for m in known if m.iris[0] in self.countries]
        return max(told)[1] if told else None

    def _told(self, text: Folded, office: Span) -> re.Match[str] | None:
        """The first country that an office names, other than where somebody is posted: "Minister posted to A"."""
        for told in self._labels.finditer(text.text, office.start, office.end):
            if self._posted.search(text.text, office.start, told.start()) is None:
                return told
        return None

    def _of_house(self, text: Folded, office: Span, mentions: Spread[Mention]) -> str | None:
        """The country of the embassy or ministry told behind an office, or of the country behind a bracket there."""
        behind = self._behind.match(text.text, office.end)
        if behind is None:
            return None
        house = self._house.match(text.text, behind.end())
        if house is not None:
            return self.labels[house["country"]]
        right = mentions.starting(behind.end(), behind.end()) if behind["bracket"] else ()
        return next((self.countries[m.iris[0]] for m in right if m.iris and m.iris[0] in self.countries), None)

    def _of_neighbour(self, text: Folded, office: Span, mentions: Spread[Mention]) -> str | None:
        near = [m for m in mentions.starting(office.start, office.end + _NEAR) if m.kind == "actor" and m.iris]
        if self._abroad.match(text.text, office.end):  # "Second Minister of the Ministry of Finance, Republic of A"
            near.sort(key=lambda m: m.start < office.end)
        for mention in near:
            gap = text.text[office.end : mention.start] if mention.start > office.end else ""
            if self._posted.search(text.text, office.start, mention.start) is not None:
                continue
            if self._beside.fullmatch(gap.replace("(", " ")) and mention.iris[0] in self.countries:
                return self.countries[mention.iris[0]]
        return None
