"""Meetings in English that no capitalised head word tells: names in small letters, numbers behind."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Span

BODY_SITS = "body-sits"  # rule of meetings under the name of the body that meets
_OF = " of the "  # between those who meet and their body
_ON = " on "  # between a kind of meeting and its matter
_NEAR = 40  # characters before a word in which the word before it stands
_MOST = 8  # words of a name
_WORD_BEFORE = re.compile(r"(?:(?<=\s)|^)(?P<word>[A-Z][\w.&-]*|of|and|for)\s$")
_CAPITALS = r"[A-Z][\w.+/&'-]*"
_NAME = rf"{_CAPITALS}(?:\s(?:(?:of|on|and|for)\s(?:the\s)?)?{_CAPITALS}){{0,7}}"
_SIDE = rf"(?:the\s)?{_CAPITALS}(?:(?:,?\s|\s(?:and|of|for|of\sthe)\s){_CAPITALS}){{0,9}}(?:\s\([A-Z][\w+-]*\))?"
_BEFORE_MATTER = re.compile(r"\s(?:of|on|for)\s")
_OTHERS = frozenset({"series", "person"})
_LINKS = frozenset({"of", "and", "for"})


class Gatherings:
    """Finds meetings with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], parties: Sequence[str]) -> None:
        """Compile the patterns; `parties` are names of countries, of bodies of them, and adjectives of these."""
        party = rf"(?:{alternation(parties)})"
        small = alternation(words.get("small_series_head", ()))
        sides = rf"{party}(?:-{party})+"
        self._small = Begun(parties, rf"(?<![\w-]){sides}(?:\s(?:bilateral|trilateral|special))?\s(?:{small})\b")
        self._several = Begun(
            parties, rf"(?<![\w-])(?P<first>{sides}(?:,\s{sides})*),?\sand\s(?P<last>{sides})\s(?P<head>{small})s\b"
        )
        self._sides = compiled(sides)
        numbered = words.get("numbered_series", ())
        self._numbered = Begun(numbered, rf"(?<![\w-])(?P<name>{alternation(numbered)})[\s-]?\d{{1,2}}(?![\w.])")
        field = alternation(words.get("small_portfolio", ()))
        self._sided = words.get("several_sided", ())
        several = alternation(self._sided)
        self._portfolio = compiled(rf"\b(?:{several})\s(?:(?:{field})\s){{0,6}}(?:{small})\b")
        whose = rf"(?:(?:{field})\s){{1,4}}(?:ministerial|minister)"
        self._two = compiled(
            rf"\b(?P<sides>{several})\s(?P<one>{whose})\sand\s(?:(?:the|two|three|several)\s)?(?P<other>{whose})"
            rf"\s(?P<head>{alternation(words.get('small_meeting', ()))})s\b"
        )
        members, heads = alternation(words.get("meeting_member", ())), alternation(words.get("small_meeting", ()))
        sort = alternation(words.get("meeting_sort", ()))
        self._members = Begun(words.get("meeting_member", ()), rf"\b(?:{members})'?\s(?:(?:{sort})\s)?(?:{heads})\b")
        between = alternation(
            [head.capitalize() for key in ("small_meeting", "event_head") for head in words.get(key, ())]
        )
        self._between = compiled(rf"(?<![\w-])(?:{_CAPITALS}\s){{0,4}}(?:{between})s?\sbetween\s{_SIDE}\sand\s{_SIDE}")
        self._lead = compiled(rf"(?:{several})\s$")
        self._plain = compiled(
            rf"(?<![\w.-])(?P<name>{_NAME})(?P<short>\s\([A-Z][\w+-]*\))?\s(?:(?:{sort})\s)?"
            rf"(?:(?P<event>{alternation(words.get('event_head', ()))})|(?P<sitting>meeting))\b(?!\s[A-Z])"
        )
        bodies = alternation(words.get("sitting_body", ()))
        sits = alternation(words.get("body_sits", ()))
        self._sitting_verbs = compiled(rf"\s(?:{sits})\b")
        self._sits = compiled(rf"(?<![\w.-])(?P<name>{_NAME})(?:\s\([^()\n]{{2,40}}\))?\s(?:{sits})\b")
        held = words.get("body_held", ())
        self._held_verbs = compiled(rf"\s(?:{alternation(held)})\b")
        self._held = compiled(rf"(?<![\w.-])(?P<name>{_NAME})(?:\s\([^()\n]{{2,40}}\))?\s(?:{alternation(held)})\b")
        ordinals = alternation(word.partition("=")[0] for word in words.get("ordinal_word", ()))
        self._ordinal = compiled(rf"\b(?:\d{{1,3}}(?:st|nd|rd|th)|{ordinals})\s", re.IGNORECASE)
        sorts = alternation(words.get("plain_sort", ()))
        self._of_body = compiled(
            rf"(?<![\w.-])(?P<body>{_NAME})(?P<short>\s\([A-Z][\w-]{{1,11}}\))?(?P<told>\s\d{{1,2}}(?:st|nd|rd|th))?"
            rf"(?P<sort>(?:\s(?:{sorts}))*)\s[Mm]eeting\b(?P<who>\s(?:of|for)\s(?:the\s)?[A-Z]\w+s\b)?"
        )
        self._plain_sorts = frozenset(words.get("plain_sort", ()))
        self._body = compiled(rf".*\b(?:{bodies})", re.DOTALL)
        kinds = (*words.get("event_head", ()), "meeting")
        self._kinds = Begun(kinds, rf"(?<=\s)(?:{alternation(kinds)})\b")
        self._sitting = frozenset(words.get("sitting_body", ()))
        self._nobody = frozenset(
            {
                *parties,
                *(w for key in ("weekday", "position_head", "honorific_prefix") for w in words.get(key, ())),
                *(w.partition("=")[0].capitalize() for w in words.get("month", ())),
            }
        )
        self._openers = frozenset(
            word.capitalize() for key in ("determiner", "preposition") for word in words.get(key, ())
        )

    def find(self, text: str, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Meetings in `text[span]` (on one line)."""
        for match in self._numbered.finditer(text, span.start, span.end):
            yield Mention("series", *match.span(), value=match["name"], rule="english-numbered", type="MeetingSeries")
        joined = "-" in text[span.start : span.end]  # else no parties are joined by hyphens
        several = list(self._several.finditer(text, span.start, span.end)) if joined else []
        for match in self._small.finditer(text, span.start, span.end) if joined else ():
            if any(match.start() < one.end() and one.start() < match.end() for one in several):
                continue
            matters = (m.end for m in mentions if m.kind == "topic" and text[match.end() : m.start] == _ON)
            yield self._named(match.start(), next(matters, match.end()))
        for match in several:
            parts = (self._sides.finditer(text, *match.span(part)) for part in ("first", "last"))
            for one in (side for part in parts for side in part):
                name = f"{one.group()} {match['head']}"
                yield replace(self._named(*one.span()), value=name, names=(name,))
        yield from self._of_portfolios(text, span)
        yield from self._of_two(text, span, mentions)
        yield from self._with_small_head(text, span, mentions)
        yield from self._that_sits(text, span, mentions)
        yield from self._of_a_body(text, span)
        for match in self._members.finditer(text, span.start, span.end):
            start = self._begin(text, match.start(), span.start)
            if start < match.start():
                yield self._named(start, match.end())

    def _of_two(self, text: str, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Meetings named by who meets whom: "the 5th Dialogue between the Reef Ministers and the Minister of …"."""
        if " between " not in text[span.start : span.end]:
            return
        for match in self._between.finditer(text, span.start, span.end):
            start, end = self._after_openers(text, *match.span()), match.end() + len(" (")
            if not any(m.kind in _OTHERS and m.start <= end and start < m.end for m in mentions):
                yield self._named(start, match.end())

    def _of_portfolios(self, text: str, span: Span) -> Iterator[Mention]:
        """Meetings of several sides by who meets, also two that share their head: "trilateral trade and health …"."""
        told = text[span.start : span.end]
        if not any(word in told for word in self._sided):
            return
        for match in self._two.finditer(text, span.start, span.end):
            for part, start in (("one", match.start()), ("other", match.start("other"))):
                name = f"{match['sides']} {match[part]} {match['head']}"
                yield replace(self._named(start, match.end(part)), value=name, names=(name,))
        for match in self._portfolio.finditer(text, span.start, span.end):
            yield self._named(*match.span())

    def _with_small_head(self, text: str, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Meetings named by capitals and a head in small letters: "the Reef Basin forum", "Reef Council meeting"."""
        told = self._kinds.search(text, span.start, span.end) is not None
        for match in self._plain.finditer(text, span.start, span.end) if told else ():
            start = self._after_openers(text, *match.span("name"))
            name = text[start : match.end("name")]
            if not self._names(name, sitting=match["sitting"] is not None, short=match["short"] is not None):
                continue
            several = self._sides.search(name) is not None and " and " in name  # read one by one
            if several or any(m.kind in _OTHERS and m.start < match.end() and start < m.end for m in mentions):
                continue
            words = text[start : match.end()]
            plain = words.replace(match["short"], "") if match["short"] else words
            yield replace(self._named(start, match.end()), value=plain, names=(words,))

    def _of_a_body(self, text: str, span: Span) -> Iterator[Mention]:
        """Meetings under the name of their body and more words: "Reef Group (RG) 3rd Plenary Meeting of Heads"."""
        for match in (
            self._of_body.finditer(text, span.start, span.end) if "eeting" in text[span.start : span.end] else ()
        ):
            start = self._after_openers(text, *match.span("body"))
            body = self._body.match(text[start : match.end("body")])
            more = match["short"] or match["told"] or match["sort"] or match["who"]
            rest = text[start + body.end() : match.end("body")] if body is not None else ""
            if body is None or not more or not all(word in self._plain_sorts for word in rest.split()):
                continue
            name = f"{body.group()} Meeting"
            short = (match["short"].strip(" ()"),) if match["short"] else ()
            names = (text[start : match.end()], body.group(), *short)
            yield replace(self._named(start, match.end()), rule=BODY_SITS, value=name, names=names)

    def _that_sits(self, text: str, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """The meetings of a body that a verb tells: "the Reef Working Group (the Group) met in …"."""
        for match in self._sat(text, span):
            start, end = self._unnumbered(text, *match.span("name")), match.end("name")
            lands = (m.end for m in mentions if m.kind == "actor" and start <= m.start and m.end < end)
            start = max([start, *(land + len(_OF) for land in lands if text.startswith(_OF, land))])
            name = text[start:end]
            if " " in name and self._body.fullmatch(name.partition(_ON)[0]):
                yield replace(self._named(start, end), rule=BODY_SITS, value=f"{name} Meeting", names=(name,))

    def _sat(self, text: str, span: Span) -> Iterator[re.Match[str]]:
        """Bodies before a verb that tells that they sit; before one for what is held only those with a number."""
        if self._sitting_verbs.search(text, span.start, span.end):
            yield from self._sits.finditer(text, span.start, span.end)
        if self._held_verbs.search(text, span.start, span.end):
            for match in self._held.finditer(text, span.start, span.end):
                start = self._unnumbered(text, *match.span("name"))
                if any(m.end() == start for m in self._ordinal.finditer(text, max(0, start - _NEAR), start)):
                    yield match

    def _unnumbered(self, text: str, start: int, end: int) -> int:
        """Where a name begins behind words that open a sentence and behind its number: "The Third | Reef Committee"."""
        start = self._after_openers(text, start, end)
        number = self._ordinal.match(text, start, end)
        return number.end() if number is not None else start

    def _after_openers(self, text: str, start: int, end: int) -> int:
        """Where a name begins behind words that only open a sentence or tell a number or a month."""
        inside = max(text.rfind(" A ", start, end), text.rfind(" The ", start, end))  # "Reef Meets City: A Basin forum"
        start = max(start, inside + 1)
        while start < end and (word := text[start:end].partition(" ")[0]) and word in self._openers | self._nobody:
            start += len(word) + 1
        return min(start, end)

    def _names(self, name: str, *, sitting: bool, short: bool) -> bool:
        """Whether capitals name a meeting, and no party, no person and no day."""
        last = name.rpartition(" ")[2]
        if not name or name.endswith(("'s", "s'")) or last in self._nobody:
            return False
        initials = sum(letter.isupper() for letter in last) > 1 and last.isalnum()
        if sitting:  # "the Council for Reefs meeting"
            head = _BEFORE_MATTER.split(name, maxsplit=1)[0].rpartition(" ")[2]
            return last in self._sitting or head in self._sitting or (initials and not short)
        return " " in name or initials

    @staticmethod
    def _named(start: int, end: int) -> Mention:
        return Mention("series", start, end, rule="english-small-series", confidence=0.7, type="MeetingSeries")

    def _begin(self, text: str, start: int, floor: int) -> int:
        """Where a name begins whose last words stand at `start`: capitalised words, and how many sides meet."""
        begin = at = start
        for _ in range(_MOST):
            near = max(floor, at - _NEAR)
            before = _WORD_BEFORE.search(text[near:at])
            if before is None or before["word"] in self._openers:
                break
            at = near + before.start("word")
            begin = begin if before["word"] in _LINKS else at
        near = max(floor, begin - _NEAR)
        lead = self._lead.search(text[near:begin])
        return near + lead.start() if lead else begin
