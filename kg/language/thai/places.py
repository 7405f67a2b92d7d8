"""Places of a Thai text by their head nouns, and the government that is named without its country."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import ROOM, Mention
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Spread

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from kg.text import Folded, Span

_NAMED = frozenset({"actor", "place", "person", "position", "series", "document"})
_FEW = 2  # characters that a room's name has behind its head
_AT = 6  # characters in which the word before a place stands
_THAI = "\u0e01-\u0e4e"


class Places:
    """Patterns of one vocabulary."""

    def __init__(
        self, words: Mapping[str, tuple[str, ...]], verbs: Sequence[str], countries: Collection[str] = ()
    ) -> None:
        """Compile. `verbs` tell that a government acts; `countries` are IRIs: what happens in one is not done by it."""
        self._countries = frozenset(countries)
        self._subjects = words.get("home_subject", ())
        subject, acts = alternation(self._subjects), alternation([*words.get("auxiliary", ()), *verbs])
        opens, that = alternation(words.get("tight_connector", ())), alternation(words.get("complement", ()))
        self._home = compiled(rf"(?:(?:{opens})|\s|^|{that})(?P<home>{subject})(?=\s?(?:{acts}))")
        ending = words.get("ends_like_at", ())
        at = _apart(words.get("venue_lead", ()), ending)
        self._at = compiled(rf"(?:{at})\s?$")
        self._over = compiled(rf"(?=[\s)(,]|$)(?!\s?(?:{acts}))")
        heads = words.get("place_head", ())
        other = "".join(f"(?<!{re.escape(word)})" for word in ending)
        before = rf"(?:(?<=ณ )|{other}(?<=ณ)|(?<=ที่)|(?<=ใน)|(?<=\s))"
        nowhere = alternation(words.get("not_a_place", ()))
        rooms, more = words.get("room_head", ()), alternation(words.get("room_goes_on", ()))
        self._room = Begun(
            rooms,
            rf"(?P<head>{alternation(rooms)})[^\s()\n,;:]*(?:\s(?:(?:{more})|[A-Z\d])[^\s()\n,;:]*)*",
        )
        self._room_ends = compiled(alternation(words.get("venue_stop", ())))
        self._place = Begun(
            heads, rf"{before}(?P<name>(?!{nowhere})(?:{alternation(heads)})[{_THAI}]{{2,24}})(?=[\s)(,]|$)"
        )

    def homes(self, text: Folded, span: Span, _mentions: Spread[Mention]) -> Iterator[Mention]:
        """The government without a country, where it is who acts: the one that publishes."""
        if any(text.text.find(subject, *span) >= 0 for subject in self._subjects):
            for match in self._home.finditer(text.text, *span):
                yield Mention("reference", *match.span("home"), (), "home", "thai-government", 0.8)

    def lands(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """Countries in which something takes place: "at", and no verb behind them that would be theirs."""
        for mention in mentions.items:
            if mention.kind != "actor" or len(mention.iris) != 1 or mention.iris[0] not in self._countries:
                continue
            here = self._at.search(text.text, max(span.start, mention.start - _AT), mention.start)
            if here is not None and self._over.match(text.text, mention.end, span.end):
                yield Mention("place", mention.start, mention.end, mention.iris, None, "place-country", 0.8)

    def rooms(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """Rooms, halls and hotels that a preposition leads to, each up to the body or town whose it is.

        That body's name goes into the room's own: one room number is no name.
        """
        for match in self._room.finditer(text.text, *span):
            start, end = match.span()
            known = any(m.kind == "place" and m.end > match.end("head") for m in mentions.starting(start, start))
            if known or self._at.search(text.text, max(span.start, start - _AT), start) is None:
                continue
            ends = self._room_ends.search(text.text, match.end("head"), end)
            others = [m for m in mentions.touching(match.end("head"), end + _FEW) if m.start >= match.end("head")]
            others = [m for m in others if m.kind in _NAMED and not self._countries.intersection(m.iris)]
            end = min([end, *(m.start for m in others), *([ends.start()] if ends else ())])
            name = text.text[start:end].rstrip()
            whose = next((m for m in others if m.kind == "actor" and m.start - start - len(name) <= 1), None)
            full = f"{name}{text.text[start + len(name) : whose.end]}" if whose is not None else name
            if len(full) > len(match["head"]) + _FEW:
                names = (text.text[whose.start : whose.end],) if whose is not None else ()
                yield Mention("place", start, start + len(name), (), full, ROOM, 0.7, "Place", names)

    def find(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """Places that the vocabulary does not know."""
        known = Spread(m for m in mentions.items if m.kind == "place")
        for match in self._place.finditer(text.text, *span):
            start, end = match.span("name")
            if not known.touches(start, end):
                yield Mention("place", start, end, (), match["name"], "place-head", 0.7)


def _apart(leads: Sequence[str], ending: Sequence[str]) -> str:
    """Words before a place, where they are no end of another word: of `ending`, "ขอบคุณ" is thanks."""
    behind = "".join(f"(?<!{re.escape(word[:-1])})" for word in ending)
    return "|".join((behind if len(w.strip()) == 1 else "") + re.escape(w) for w in leads) or "(?!)"
