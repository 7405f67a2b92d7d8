"""People, documents, organisations and meetings that English patterns tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import Mention, PersonValue
from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded

_CAP = r"[A-Z][\w'’-]*"
_SMALL = r"(?:of|for|and|the|on|in|to|&|at|with|from)"
_TAIL = 70


class Names:
    """Patterns of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from titles, honorifics and head nouns."""
        honorific = alternation([h for h in words.get("honorific_prefix", ()) if h[0].isupper()])
        particle = alternation(words.get("name_particle", ()))
        token = rf"(?:[A-Z][a-zA-Z'’-]+|[A-Z]\.)"
        self._name = rf"{token}(?:\s(?:(?:{particle})\s)?{token}){{0,4}}"
        head = alternation(words.get("position_head", ()))
        modifier = rf"(?:(?:{_CAP}|and|of|for|the)\s)*?"
        place = rf"(?:\s(?:of|for|to|at)\s(?:the\s)?{_CAP}(?:(?:,)?\s(?:(?:of|and|for|the|&)\s)*{_CAP})*)?"
        self._position = rf"(?:{_CAP}(?:'s)?\s(?:(?:and|of|for)\s)?){{0,5}}(?:{head})(?:-{_CAP})?{place}"
        self._titled = re.compile(rf"(?P<position>{self._position}),?\s+(?:(?:{honorific})\s+)*(?P<name>{self._name})")
        self._honoured = re.compile(rf"(?<!\w)(?:H\.?E\.?\s+)?(?:(?:{honorific})\s+)+(?P<name>{self._name})")
        self._apposed = re.compile(rf",\s(?:the\s)?(?P<position>(?:[A-Za-z-]+\s){{0,4}}?{self._position})")
        self._heads = re.compile(rf"\b(?:{head})\b")
        self._title_only = frozenset(words.get("person_title", ()))
        document = alternation(words.get("document_head", ()))
        organisation = alternation(words.get("organisation_head", ()))
        series = alternation(words.get("series_head", ()))
        run = rf"(?:{_CAP}|\d{{4}})(?:[\s-](?:{_SMALL}\s)*(?:{_CAP}|\d{{4}}|\([A-Z][\w+&-]*\)))*"
        tail = (
            rf"(?:\s(?:on|for|of|in|to)\s(?:the\s)?{run}(?:,\s{_CAP}(?:\s{_CAP})*)*(?:,?\sand\s{_CAP}(?:\s{_CAP})*)?)?"
        )
        years = r"(?:\s\(?(?:19|20)\d{2}\s?-\s?(?:19|20)?\d{2}\)?)?"
        self._document = re.compile(rf"(?:{run}\s)?(?:{document})\b{tail}(?:\s\([A-Z][\w+&-]+\))?{years}")
        self._quoted = re.compile(r'"(?P<title>[A-Z][^"\n]{5,140})"')
        self._document_head = re.compile(rf"\b(?:{document})\b")
        self._organisation = re.compile(
            rf"(?:(?:{_CAP}|&)[\s-](?:(?:of|for|and|the)\s)*)*(?:{organisation})\b(?:\s(?:of|for|on)\s(?:the\s)?{_CAP}"
            rf"(?:(?:,)?\s(?:(?:of|and|for|the|&)\s)*{_CAP})*)?(?:\s\([A-Z][\w+&-]+\))?"
        )
        self._series = re.compile(
            rf"(?P<ordinal>\d{{1,3}}(?:st|nd|rd|th)\s)?(?P<name>(?:{_CAP})(?:[\s-]+(?:(?:of|on|for|and|the|with)\s)*(?:{_CAP}|\+\d|\([A-Z][\w+-]*\)))*?\s(?:{series})\b)"
            rf"(?P<tail>\s(?:on|for|of)\s{_CAP}(?:\s(?:(?:and|of)\s)?{_CAP})*)?(?:\s\((?P<short>[A-Z][\w+-]+)\))?"
        )
        self._bracket = re.compile(r"\s?\((?:the\s)?\"?(?P<inside>[A-Z][\w+&/. -]{1,40})\"?\)")

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """People, introduced abbreviations, then documents, organisations and meetings."""
        yield from self._people(text, span, mentions)
        for mention in mentions:
            if mention.kind in {"actor", "document", "series"} and (
                m := self._bracket.match(text.text, mention.end, span.end)
            ):
                yield Mention(
                    mention.kind,
                    mention.start,
                    m.end(),
                    mention.iris,
                    mention.value,
                    "bracketed-name",
                    names=(m["inside"].strip(),),
                )
        yield from self._documents(text, span, mentions)
        yield from self._organisations(text, span, mentions)
        yield from self._meetings(text, span, mentions)

    def _people(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        known = [m for m in mentions if m.kind == "person"]
        other = [Span(m.start, m.end) for m in mentions if m.kind in {"series", "document", "actor", "date", "place"}]
        flat = text.text.replace("\n", " ")
        seen: set[int] = set()
        for match in self._titled.finditer(flat, span.start, span.end):
            start, end = match.span("name")
            if self._bad_name(match["name"]) or any(o.start < end and start < o.end for o in other):
                continue
            seen.add(start)
            position = Span(match.start("position"), match.end("position"))
            yield self._person(match["name"], match.start(), end, position, known)
        for match in self._honoured.finditer(flat, span.start, span.end):
            start, end = match.span("name")
            if start in seen or self._bad_name(match["name"]):
                continue
            seen.add(start)
            yield self._person(match["name"], match.start(), end, self._after(flat, end), known)
        for mention in known:
            if mention.start not in seen:
                name = text.text[mention.start : mention.end]
                yield self._person(name, mention.start, mention.end, self._after(flat, mention.end), known)

    def _bad_name(self, name: str) -> bool:
        return bool(self._heads.search(name)) or name.isupper() and len(name) > 20  # noqa: PLR2004

    def _after(self, flat: str, end: int) -> Span | None:
        """The position that follows a name after a comma."""
        match = self._apposed.match(flat, end, min(len(flat), end + 200))
        return Span(*match.span("position")) if match else None

    @staticmethod
    def _person(name: str, start: int, end: int, position: Span | None, known: Sequence[Mention]) -> Mention:
        iris = tuple(iri for m in known if start <= m.start and m.end <= end for iri in m.iris)
        return Mention("person", start, end, iris[:1], PersonValue((name,), position), "english-person")

    def _documents(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        flat = text.text.replace("\n", " ")
        for match in self._quoted.finditer(flat, span.start, span.end):
            if self._document_head.search(match["title"]):
                yield Mention(
                    "document", match.start("title"), match.end("title"), value=match["title"], rule="quoted-title"
                )
        for match in self._document.finditer(flat, span.start, span.end):
            words = match.group()
            if len(words.split()) < 2 or words.isupper():  # noqa: PLR2004 -- a head noun alone names nothing
                continue
            yield self._provisional("document", match.start(), match.end(), words, mentions, "english-document")

    @staticmethod
    def _provisional(kind: str, start: int, end: int, words: str, mentions: Sequence[Mention], rule: str) -> Mention:
        name, _, short = words.partition(" (")
        names = (name, short.rstrip(") ")) if short else (name,)
        iris = tuple(
            i
            for m in mentions
            if m.kind == kind and m.start == start and (m.end - m.start) > 0.8 * len(name)
            for i in m.iris
        )  # noqa: PLR2004
        return Mention(kind, start, end, iris[:1], None if iris else name, rule, 0.7, names=names)

    def _organisations(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        flat = text.text.replace("\n", " ")
        for match in self._organisation.finditer(flat, span.start, span.end):
            words = match.group()
            if len(words.split()) < 2 or words.isupper():  # noqa: PLR2004
                continue
            yield self._provisional("actor", match.start(), match.end(), words, mentions, "english-organisation")

    def _meetings(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        flat = text.text.replace("\n", " ")
        for match in self._series.finditer(flat, span.start, span.end):
            words = match["name"] + (match["tail"] or "")
            if len(words.split()) < 2 or words.isupper():  # noqa: PLR2004
                continue
            if (
                not match["ordinal"]
                and not match["short"]
                and not any(m.kind == "actor" and match.start() <= m.start < match.end() for m in mentions)
            ):
                continue
            start = match.start("name")
            names = tuple(n for n in (words, match["short"]) if n)
            iris = tuple(
                i for m in mentions if m.kind == "series" and start <= m.start and m.end <= match.end() for i in m.iris
            )
            yield Mention(
                "series", start, match.end(), iris[:1], None if iris else words, "english-meeting", 0.7, names=names
            )
