"""The two who talked, told by no noun in Thai: "ทั้งสองเห็นพ้องว่า …", "โดยทั้งสองต่างยินดี …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention
from kg.language.words import alternation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded, Span

_ROLE = "both_sides"


class TheTwo:
    """Finds them with the word lists of one vocabulary, as references to both sides (`iri`)."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], iri: str | None) -> None:
        """Compile the words, what may stand before them, and how what they do begins."""
        two, lead, verb = (alternation(words.get(name, ())) for name in ("the_two", "the_two_lead", "the_two_verb"))
        self._iri = iri
        self._two = Begun(
            [*words.get("the_two", ()), *words.get("the_two_lead", ())],
            rf"(?:^|(?<=\s)|(?:(?<=\s)|^)(?:{lead})\s?)(?P<two>{two})\s?(?={verb})",
        )

    def find(self, text: Folded, span: Span, known: Sequence[Mention]) -> Iterator[Mention]:
        """The references of a span that no known mention touches."""
        for match in self._two.finditer(text.text, span.start, span.end) if self._iri else ():
            start, end = match.span("two")
            if not any(m.start < end and start < m.end for m in known):
                yield Mention("reference", start, end, (self._iri,) if self._iri else (), None, "thai-the-two", 0.8)
