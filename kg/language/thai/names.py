"""People, documents and organisations that Thai patterns tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import Mention, PersonValue
from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded

_WORD = r"[\u0e01-\u0e3a\u0e40-\u0e4e]+"
_TAIL = 80  # characters after a name within which the position may stand
_LONGEST_DOCUMENT = 160


class Names:
    """Patterns of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from honorifics and head nouns."""
        titles = [h for h in words.get("honorific_prefix", ()) if h not in words.get("weak_honorific", ())]
        honorific = alternation(titles)
        self._person = re.compile(
            rf"(?<![\u0e01-\u0e4e])(?:{honorific})(?:\s*(?:{honorific}))*\s?(?P<first>{_WORD})(?P<rest>\s(?P<last>{_WORD}))?"
            rf"(?:\s?\((?P<latin>[^)\u0e00-\u0e7f]{{3,60}})\))?"
        )
        self._latin = re.compile(
            r"(?<![A-Za-z])(?:H\.?E\.?\s+)?(?:Mr|Mrs|Ms|Miss|Dr|Amb)\.?\s+(?P<name>[A-Z][A-Za-z'-]+(?:\s+[A-Z][A-Za-z'-]+){0,3})"
        )
        self._latin_title = re.compile(r"^(?:H\.?E\.?\s*)?(?:(?:Mr|Mrs|Ms|Miss|Dr|Mme|Amb|Gen)\.?\s*)*")
        stop = alternation(words.get("name_stop", ()))
        self._stop = re.compile(rf"(?:{stop})")
        head = alternation(words.get("document_head", ()))
        self._quoted = re.compile(rf'(?P<head>{head})?\s*"(?P<title>[^"\n]{{4,{_LONGEST_DOCUMENT}}})"')
        self._titled = re.compile(
            rf"(?P<head>{head})[^\n()\"]{{0,120}}?\((?P<english>[A-Z][^()\u0e00-\u0e7f]{{8,150}})\)"
        )
        self._latin_document = re.compile(rf"(?P<head>{head})\s+(?P<english>[A-Z][A-Za-z0-9&,'/ -]{{3,100}}(?:\([A-Z]+\))?)")
        organisation = alternation(words.get("organisation_head", ()))
        end = alternation(words.get("organisation_end", ()))
        self._organisation = re.compile(rf"(?P<head>{organisation})(?P<name>{_WORD}(?:-{_WORD})?)(?:\s\((?P<english>[^()\n]{{2,90}})\))?")
        self._organisation_end = re.compile(rf"(?:{end})")
        self._company = re.compile(r"(?:บริษัท|บมจ\.|บจก\.)\s*(?P<name>[A-Z][\w&.'-]*(?:\s[A-Z(][\w&.,()'-]*){0,5})")
        self._bracket = re.compile(r'\s?\((?P<inside>[^()\n\u0e00-\u0e7f]{2,120})\)')

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """People first, then what the text introduces in brackets, then documents and organisations."""
        yield from self._people(text, span, mentions)
        yield from self._introduced(text, span, mentions)
        yield from self._documents(text, span)
        yield from self._organisations(text, span, mentions)

    def _people(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        positions = [m for m in mentions if m.kind == "position"]
        for match in self._person.finditer(text.text, span.start, span.end):
            last = match["last"] or ""
            if last and self._stop.match(last):
                last = ""
            end = match.end("first") if not last and not match["latin"] else match.end()
            if last and (cut := self._stop.search(last)) and cut.start() > 1 and not match["latin"]:
                last = last[: cut.start()]
                end = match.start("last") + cut.start()
            first = match["first"]
            if len(first) > 30 or any(m.kind == "position" and m.start == match.start() for m in positions):  # noqa: PLR2004
                continue
            names = [f"{first} {last}".strip()]
            if match["latin"]:
                names.append(self._latin_title.sub("", match["latin"]).strip())
            value = PersonValue(tuple(names), self._position(text, end, positions))
            iris = tuple(i for m in mentions if m.kind == "person" and match.start() <= m.start < end for i in m.iris[:1])
            yield Mention("person", match.start(), end, iris[:1], value, "thai-honorific")
        for match in self._latin.finditer(text.text, span.start, span.end):
            value = PersonValue((match["name"],), self._position(text, match.end(), positions))
            yield Mention("person", match.start(), match.end(), (), value, "latin-honorific")

    @staticmethod
    def _position(text: Folded, end: int, positions: Sequence[Mention]) -> Span | None:
        """The position right after a name, with what qualifies it up to the next space."""
        for mention in positions:
            gap = text.text[end : mention.start] if mention.start >= end else None
            if gap is not None and len(gap) <= 2 and not gap.strip(" ,"):  # noqa: PLR2004 -- a space and a comma
                stop = mention.end
                tail = re.match(r"[^\s(),]*", text.text[stop : stop + _TAIL])
                return Span(mention.start, stop + (tail.end() if tail and tail.end() < 40 else 0))  # noqa: PLR2004
        return None

    def _introduced(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """A known name with a bracket after it: the bracket holds its English title or abbreviation."""
        for mention in mentions:
            if mention.kind not in {"actor", "document", "series"}:
                continue
            match = self._bracket.match(text.text, mention.end, span.end)
            if match:
                names = [part.strip() for part in match["inside"].split(":") if part.strip()]
                yield Mention(
                    mention.kind, mention.start, match.end(), mention.iris, mention.value, "bracketed-name", names=tuple(names)
                )

    def _documents(self, text: Folded, span: Span) -> Iterator[Mention]:
        for match in self._quoted.finditer(text.text, span.start, span.end):
            if not match["head"] and not self._titled.search(match["title"]):
                continue
            start = match.start("head") if match["head"] else match.start("title")
            names = [match["title"].split("(")[0].strip()]
            inner = self._bracket.search(match["title"])
            names += [inner["inside"].strip()] if inner else []
            yield Mention("document", start, match.end(), value=names[0], rule="quoted-title", confidence=0.8, names=tuple(names))
        for pattern in (self._titled, self._latin_document):
            for match in pattern.finditer(text.text, span.start, span.end):
                names = [part.strip() for part in match["english"].strip("() ").split(":")]
                thai = text.text[match.start() : match.start("english")].rstrip(" (")
                yield Mention(
                    "document", match.start(), match.end(), value=names[0], rule="titled-document", confidence=0.75,
                    names=(*names, thai),
                )

    def _organisations(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        known = [Span(m.start, m.end) for m in mentions if m.kind in {"actor", "position", "document", "series"}]
        for match in self._company.finditer(text.text, span.start, span.end):
            name = match["name"].strip(" ,")
            yield Mention("actor", match.start(), match.end(), value=name, rule="company", confidence=0.8, names=(name,))
        for match in self._organisation.finditer(text.text, span.start, span.end):
            end = match.end()
            name = match["name"]
            if (cut := self._organisation_end.search(name)) and not match["english"]:
                end = match.start("name") + cut.start()
                name = name[: cut.start()]
            where = Span(match.start(), end)
            if len(name) < 3 or end - match.start() > 70 or any(k.overlaps(where) for k in known):  # noqa: PLR2004
                continue
            names = tuple(p.strip() for p in (match["english"] or "").split(":") if p.strip())
            yield Mention("actor", where.start, where.end, value=match["head"] + name, rule="thai-head-noun", confidence=0.6, names=names)
