"""A violation in a person's words: which thing, which rule, and where the text says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.closure.triples import TYPE
from kg.names import AJ, DCTERMS, OA, RDFS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.closure.triples import Node, Triple
    from kg.validation.model import Violation

_QUOTE = 120  # characters of a quote that are shown


class Words:
    """Describes the violations of one release."""

    def __init__(self, triples: Iterable[Triple], labels: Mapping[str, str] | None = None) -> None:
        """Index the release's triples that words are made of; `labels` name things of the vocabulary by IRI."""
        self._labels = labels or {}
        self._out: dict[tuple[str, str], list[Node]] = {}
        self._claims: dict[str, list[str]] = {}
        for subject, predicate, value in triples:
            if predicate in _SAID:
                self._out.setdefault((subject, predicate), []).append(value)
            if predicate == _CLAIMS:
                self._claims.setdefault(str(value), []).append(subject)
            elif predicate in _LEADS_BACK and isinstance(value, str):
                self._claims.setdefault(value, []).append(subject)

    def describe(self, violation: Violation) -> str:
        """One line: the thing, the rule, the quote."""
        value = violation.value
        if value in self._labels or (value, TYPE) in self._out:
            value = self.name(value)
        found = f" (found: {_short(value)})" if value and value != violation.focus else ""
        quote = self.quote(violation.focus)
        said = f' Quote: "{_short(quote)}"' if quote else ""
        return f"{self.name(violation.focus)}: {violation.message}{found}{said}"

    def name(self, iri: str) -> str:
        """What a thing is called, with its class."""
        kinds = [str(kind).rpartition("#")[2] for kind in self._out.get((iri, TYPE), ())]
        words = self._plain(iri, "")
        if not words:  # a participation is told by its person, an act by who did it
            who = (value for about in _WHO for value in self._out.get((iri, about), ()))
            words = ", ".join(dict.fromkeys(self._plain(str(value)) for value in who))
            return f"{kinds[0]} of {words}" if kinds and words else iri
        called = f'"{words}"'
        return f"{kinds[0]} {called}" if kinds else called

    def _plain(self, iri: str, otherwise: str | None = None) -> str:
        """The label of a thing alone; `otherwise` (the IRI by default) where it has none."""
        said = (self._literal(iri, predicate) for predicate in _NAMES)
        words = self._labels.get(iri) or next((name for name in said if name), "")
        return words or (iri if otherwise is None else otherwise)

    def quote(self, iri: str) -> str:
        """The words of the text that speak of a thing."""
        seen, waiting = {iri}, [iri]
        while waiting:
            node = waiting.pop(0)
            if words := self._literal(node, _QUOTED):
                return words
            evidence = [str(value) for value in self._out.get((node, _EVIDENCE), ())]
            for following in [*evidence, *self._claims.get(node, ())]:
                if following not in seen:
                    seen.add(following)
                    waiting.append(following)
        return ""

    def _literal(self, iri: str, predicate: str) -> str:
        values = self._out.get((iri, predicate), ())
        return next((value.value for value in values if isinstance(value, ox.Literal)), "")


_CLAIMS, _EVIDENCE, _QUOTED = AJ + "claims", AJ + "hasEvidence", OA + "exact"
_NAMES = (RDFS + "label", AJ + "surfaceForm", DCTERMS + "title", DCTERMS + "identifier")
_WHO = tuple(AJ + name for name in ("participant", "holder", "agent"))
_LEADS_BACK = {AJ + name for name in ("amount", "participant", "concerns", "addressee", "agent", "inSeries", "place")}
_SAID = frozenset((TYPE, _EVIDENCE, _QUOTED, *_NAMES, *_WHO))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _QUOTE else line[: _QUOTE - 1] + "…"
