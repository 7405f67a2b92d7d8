"""Names in English that two sides or a treaty make ("A-B Sea Partnership", "MOF"), and titles of papers in quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention
from kg.language.words import alternation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Span

_WORD = r"[A-Z][\w'&-]*"
_LINK = r"\s(?:(?:of|on|for|and|&)\s(?:the\s)?)?"
_SURE = 0.7


class Pairs:
    """Finds such names with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], parties: Sequence[str]) -> None:
        """Compile the patterns; `parties` are names of countries, of bodies of them, and adjectives of these."""
        sides = [*parties, *words.get("joint_party", ())]
        party = rf"(?:{alternation(sides)})"
        heads = alternation(words.get("joint_head", ()))
        none = "".join(rf"(?<!\s{re.escape(two)})" for two in words.get("no_head", ()))
        self._joint = Begun(
            sides,
            rf"(?<![\w-]){party}(?:-{party})+(?:{_LINK}{_WORD}){{0,6}}?\s(?:{heads})\b{none}(?!{_LINK}{_WORD})"
            r"(?:\s\((?P<short>[A-Z][\w-]{1,9})\))?",
        )
        initials = words.get("ministry_initials", ())
        self._initials = Begun(initials, rf"(?<![\w-])(?:{alternation(initials)})(?![\w-])")
        kinds = alternation(words.get("parties_kind", ()))
        treaty = rf"{_WORD}(?:{_LINK}{_WORD})*"
        self._parties = Begun(
            words.get("parties_meet", ()),
            rf"\b(?:{alternation(words.get('parties_meet', ()))})\sof\s(?:the\s)?(?:(?:{kinds})\s){{0,2}}Parties"
            rf"\s(?:to|of)\s(?:the\s)?{treaty}",
        )
        papers = words.get("quoted_paper", ())
        self._quoted = Begun(
            papers,
            rf"\b(?:{alternation(papers)}),?\s(?:(?:entitled|titled|called|named)\s)?\"(?P<title>[A-Z][^\"\n]{{4,90}}?)[,.]?\"",
        )

    def find(self, text: str, span: Span) -> Iterator[Mention]:
        """Names in `text[span]` (on one line)."""
        words = text[span.start : span.end]
        for match in self._joint.finditer(text, span.start, span.end) if "-" in words else ():
            names = (match["short"],) if match["short"] else ()
            end = match.start("short") - len(" (") if names else match.end()
            yield Mention(
                "document", match.start(), end, rule="english-joint", confidence=_SURE, type="Initiative", names=names
            )
        for match in self._initials.finditer(text, span.start, span.end):
            yield Mention("actor", *match.span(), rule="english-ministry-initials", confidence=_SURE, type="Ministry")
        for match in self._quoted.finditer(text, span.start, span.end) if '"' in words else ():
            yield Mention("document", *match.span("title"), rule="english-quoted-paper", confidence=_SURE)
        for match in self._parties.finditer(text, span.start, span.end) if "Parties" in words else ():
            yield Mention("series", *match.span(), rule="english-parties", confidence=_SURE, type="MeetingSeries")
