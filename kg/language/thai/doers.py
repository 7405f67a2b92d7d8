"""Firms and groups that no list knows and that act in Thai: "โดยบริษัทเทคโนโลยี พร้อมสนับสนุน …", "ทั้งนี้ ABC ได้เชิญ …".

What they do would otherwise be told of whoever acted before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded, Span

_LONGEST = 40  # characters of the words that tell which firms are meant
_LATIN = r"[A-Z][A-Za-z&'-]{1,24}(?: [A-Z][A-Za-z&'-]{1,24}){0,4}"
_KINDS = frozenset({"actor", "person", "series"})


class Doers:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the nouns, what may stand before them, and the verbs behind the space after them."""
        noun, verb = alternation(words.get("doer_noun", ())), alternation(words.get("doer_verb", ()))
        lead = alternation(words.get("doer_lead", ()))
        self._doer = Begun(
            [*words.get("doer_noun", ()), *words.get("doer_lead", ())],
            rf"(?:^|(?<=\s))(?:(?:{lead})\s?)?(?P<name>(?:{noun})[\u0e00-\u0e7f]{{3,{_LONGEST}}}) (?={verb})",
        )
        opener = [*words.get("doer_lead", ()), *words.get("clause_connector", ()), *words.get("sentence_opener", ())]
        auxiliary, voice = alternation(words.get("plain_auxiliary", ())), alternation(words.get("voice_verb", ()))
        self._latin = compiled(
            rf"(?:^|(?<=\n)|(?:(?<=\s)|^|(?<=\n))(?:{alternation(opener)})\s?)(?P<name>{_LATIN})\s?"
            rf"(?=(?:{auxiliary})*(?:{voice}))"
        )

    def find(self, text: Folded, span: Span, known: Sequence[Mention]) -> Iterator[Mention]:
        """The firms and groups of a span that no known mention touches."""
        for match in (*self._doer.finditer(text.text, *span), *self._latin.finditer(text.text, *span)):
            start, end = match.span("name")
            if not any(m.start < end and start < m.end and m.kind in _KINDS for m in known):
                yield Mention("actor", start, end, (), match["name"], "thai-doers", 0.6)
