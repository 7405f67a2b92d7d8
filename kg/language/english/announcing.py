"""What only announces a list in English ("on three areas, namely:"), and what marks its items ("(1)", "b)")."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARK = r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s|(?:(?<=[:;,]\s)|(?<=\sand\s))\d{1,2}\.\s"
_NEXT = r"\(?(?:1|a|i)\)\s"  # the first item, right behind a noun


class Listing(NamedTuple):
    """What belongs to lists in a span, by where it begins."""

    marks: dict[int, Span]
    leads: dict[int, tuple[Span, bool]]  # with whether they may stand behind other words


class Announcing:
    """Finds both with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the nouns that say nothing of their own, what may stand before them, and what follows them."""
        ordinals = alternation(words.get("item_ordinal", ()))
        self._mark = compiled(rf"(?<!\S)(?:{_MARK}|(?:(?<=[:;,]\s)|(?<=\sand\s))(?:{ordinals}),\s(?:that\s)?)")
        quality = alternation([*words.get("list_quality", ()), *table(words, "number_word")])
        nouns, shared = alternation(words.get("list_noun", ())), alternation(words.get("list_noun_of", ()))
        follows = alternation(words.get("list_follows", ()))
        inside = rf"(?:{alternation(words.get('list_within', ()))})\s"
        general = rf"(?:{alternation(words.get('list_general', ()))})\s"
        self._lead = compiled(
            rf"\b(?P<general>{general}(?={inside}))?(?P<inside>{inside})?(?:(?:{quality}|\d{{1,2}})\s(?:and\s)?)*"
            rf"(?:{nouns})(?:\s(?:{shared}))?(?:,?\s(?:{follows})(?!\w)(?:\s?[,:])?|\s?:|(?:\sof)?(?=\s{_NEXT}))"
        )

    def find(self, lower: str, span: Span) -> Listing:
        """Both in a span."""
        return Listing({mark.start: mark for mark in self.marks(lower, span)}, self.leads(lower, span))

    def marks(self, lower: str, span: Span) -> list[Span]:
        """The marks of the items in a span; what ends a bracket ("(COP 28)") is none."""
        found = []
        for mark in self._mark.finditer(lower, *span):
            opened = lower.rfind("(", span.start, mark.start())
            if opened < 0 or lower.find(")", opened, mark.start()) >= 0:
                found.append(Span(mark.start(), mark.end()))
        return found

    def leads(self, lower: str, span: Span) -> dict[int, tuple[Span, bool]]:
        """Where words begin that only announce a list: these, and whether they may stand behind others."""
        end = min(len(lower), span.end + 1)  # the colon that ends the sentence
        found = self._lead.finditer(lower, span.start, end)
        leads = dict[int, tuple[Span, bool]]()
        for lead in found:
            words = Span(lead.start(), min(lead.end(), span.end))
            if lead["inside"] is not None:
                leads[lead.start("inside")] = Span(lead.start("inside"), words.end), True
            if lead["inside"] is None or lead["general"] is not None:
                leads[words.start] = words, False
        return leads
