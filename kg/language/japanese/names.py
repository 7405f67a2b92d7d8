"""People, documents, organisations and meetings that Japanese patterns tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import Mention, PersonValue
from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded

_KANJI = r"[\u4e00-\u9fff々]"
_KATAKANA = r"[\u30a1-\u30fa\u30fc]"
_LONGEST_DOCUMENT = 60


class Names:
    """Patterns of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from offices, portfolios and head nouns."""
        portfolio = alternation(words.get("portfolio", ()))
        head = alternation(words.get("position_head", ()))
        suffix = alternation(words.get("honorific_suffix", ()))
        unit = rf"(?:(?:{portfolio})[・、]?(?:及び)?)*(?:担当|付)?(?:{head})"
        self._title = rf"{unit}(?:(?:兼|・|及び){unit})*(?:(?:兼|・)(?:{portfolio})(?:・(?:{portfolio}))*(?:{head}))?"
        name = rf"(?:{_KATAKANA}+(?:[・=\s.]{_KATAKANA}+){{0,5}}|{_KANJI}{{1,6}}?)"
        self._person = re.compile(
            rf"(?:(?<=[^\u4e00-\u9fff々\u30a1-\u30fa\u30fc])|^)(?P<name>{name})\s?(?P<title>{self._title})(?P<suffix>{suffix})?"
        )
        self._apposed = re.compile(
            rf"(?P<title>{self._title})(?:の|、|である|・)?(?P<name>{_KATAKANA}+(?:[・=]{_KATAKANA}+){{1,5}})(?:{suffix})?"
        )
        self._suffixed = re.compile(
            rf"(?P<name>{_KATAKANA}{{2,}}(?:[・=]{_KATAKANA}+){{0,5}}|{_KANJI}{{2,5}})(?P<suffix>氏|閣下)"
        )
        self._no_name = re.compile(
            rf"(?:{portfolio}|{head}|[各両同本当現前元次新副初全]|.*(?:国|省|庁|会|側|年|回|等|及|他)$)"
        )
        document = alternation(words.get("document_head", ()))
        self._quoted = re.compile(
            rf"「(?P<title>[^「」\n]{{3,{_LONGEST_DOCUMENT}}})」(?:\((?P<short>[A-Za-z][\w&.+-]+)\))?"
        )
        run = rf"(?:[A-Z][\w+]*|{_KANJI}|{_KATAKANA}|・|&|\d)"
        self._document = re.compile(
            rf"(?P<title>(?:日・?ASEAN|ASEAN|日メコン|日本|アジア|インド太平洋){run}{{0,30}}?(?:{document})(?:\d{{4}}(?:-\d{{4}})?)?)(?!{run})(?:\((?P<short>[A-Z][\w&.+-]+)\))?"
        )
        self._document_end = re.compile(rf"(?:{document})(?:\d{{4}}(?:-\d{{4}})?)?$")
        organisation = alternation(words.get("organisation_head", ()))
        self._organisation = re.compile(
            rf"(?P<title>(?:[A-Z][A-Za-z]*|{_KANJI}|{_KATAKANA}|・){{2,25}}(?:{organisation}))(?!{_KANJI}|{_KATAKANA})(?:\((?P<short>[A-Z][\w&.+-]+)\))?"
        )
        series = alternation(words.get("series_head", ()))
        self._series = re.compile(
            rf"(?P<title>(?:(?:日・?|日本・?)?(?:ASEAN|メコン|東南アジア|中央アジア|アジア)(?:\+\d)?|日(?:タイ|越|比|尼|韓|中|米|豪|印)|G\d{{1,2}}|AZEC|TICAD|東アジア)(?:[A-Z]|{_KANJI}|{_KATAKANA}|・|\+|\d)*?(?:{series}))(?!{_KANJI}|{_KATAKANA})(?:\((?P<short>[A-Z][\w&.+ -]+)\))?"
        )
        self._bracket = re.compile(r"\((?P<inside>[A-Z][\w&+/. -]{1,60}|[^()、。\s]{2,20})\)")

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """People, introduced abbreviations, then meetings, documents and organisations."""
        yield from self._people(text, span, mentions)
        for mention in mentions:
            if mention.kind in {"actor", "document", "series"} and (
                m := self._bracket.match(text.text, mention.end, span.end)
            ):
                if any(c.isascii() and c.isupper() for c in m["inside"]):
                    yield Mention(
                        mention.kind,
                        mention.start,
                        m.end(),
                        mention.iris,
                        mention.value,
                        "bracketed-name",
                        names=(m["inside"],),
                    )
        yield from self._named(self._series, "series", "japanese-meeting", text, span, mentions)
        for match in self._quoted.finditer(text.text, span.start, span.end):
            if self._document_end.search(match["title"]):
                yield self._mention(match, "document", "quoted-title", mentions)
        yield from self._named(self._document, "document", "japanese-document", text, span, mentions)
        yield from self._named(self._organisation, "actor", "japanese-organisation", text, span, mentions)

    def _people(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        known = [m for m in mentions if m.kind == "person"]
        seen: list[Span] = []
        for mention in known:
            title = re.compile(self._title).match(text.text, mention.end, span.end)
            position = Span(*title.span()) if title else None
            seen.append(Span(mention.start, title.end() if title else mention.end))
            value = PersonValue((text.text[mention.start : mention.end],), position)
            yield Mention("person", mention.start, seen[-1].end, mention.iris, value, "japanese-known-person")
        names = [Span(m.start, m.end) for m in mentions if m.kind in {"series", "document", "actor", "topic"}]
        for pattern in (self._person, self._apposed, self._suffixed):
            for match in pattern.finditer(text.text, span.start, span.end):
                where = Span(*match.span())
                name = match["name"]
                if self._no_name.match(name) or any(s.overlaps(where) for s in seen):
                    continue
                if any(n.overlaps(Span(*match.span("name"))) for n in names):
                    continue
                seen.append(where)
                title = match.groupdict().get("title")
                position = Span(*match.span("title")) if title else None
                yield Mention(
                    "person", where.start, where.end, (), PersonValue((name,), position), "japanese-title", 0.8
                )

    @staticmethod
    def _mention(match: re.Match[str], kind: str, rule: str, mentions: Sequence[Mention]) -> Mention:
        start, end = match.span("title")
        iris = tuple(
            i
            for m in mentions
            if m.kind == kind and start <= m.start and m.end <= end and (m.end - m.start) > 0.8 * (end - start)
            for i in m.iris
        )  # noqa: PLR2004
        names = tuple(n for n in (match["title"], match["short"]) if n)
        return Mention(kind, start, match.end(), iris[:1], None if iris else match["title"], rule, 0.7, names=names)

    def _named(
        self, pattern: re.Pattern[str], kind: str, rule: str, text: Folded, span: Span, mentions: Sequence[Mention]
    ) -> Iterator[Mention]:
        for match in pattern.finditer(text.text, span.start, span.end):
            yield self._mention(match, kind, rule, mentions)
