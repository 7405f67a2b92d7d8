"""Family names of whoever holds an office, by which questions call people: "Prime Minister X", X総理."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import AJ, SKOS
from kg.text import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.vocabulary.model import Vocabulary

_HOLDERS = """PREFIX aj: <{aj}> PREFIX skos: <{skos}> SELECT DISTINCT ?person ?name {{
  {{ ?person aj:heldPosition ?office }} UNION {{ ?term aj:holder ?person ; aj:tenureRole ?office }}
  ?person skos:prefLabel|skos:altLabel|aj:surfaceForm ?name
  FILTER(?office IN ({offices}))
}}"""
_TOLD = """PREFIX aj: <{aj}> PREFIX skos: <{skos}> SELECT DISTINCT ?person ?name {{
  ?person a aj:Person ; aj:surfaceForm ?told .
  ?person skos:prefLabel|skos:altLabel|aj:surfaceForm ?name
}}"""
_FEWEST = 2  # letters of a name that no list has


class Families:
    """Looks up who holds an office, and by which parts of their names they may be called."""

    def __init__(self, store: ox.Store, vocabulary: Vocabulary) -> None:
        """Take the lists of family names of all languages."""
        self._store = store
        self._listed = {
            lowered(entry.partition("=")[0])
            for words in vocabulary.words.values()
            for name in ("family_name", "family_name_reading")
            for entry in words.get(name, ())
        }
        self._known: dict[tuple[str, ...], list[tuple[str, str]]] = {}

    def holding(self, offices: Sequence[str]) -> list[tuple[str, str]]:
        """Each person who held one of some offices, with each name that may be told beside it, in lower case."""
        return self._names(tuple(offices), _HOLDERS, ", ".join(str(ox.NamedNode(iri)) for iri in offices))

    def told(self) -> list[tuple[str, str]]:
        """The same of everybody whom a release names, whatever office they are told to hold."""
        return self._names((), _TOLD, "")

    def _names(self, key: tuple[str, ...], query: str, offices: str) -> list[tuple[str, str]]:
        if key not in self._known:
            asked = query.format(aj=AJ, skos=SKOS, offices=offices)
            rows = self._store.query(asked)
            found: set[tuple[str, str]] = set()
            for person, name in rows if isinstance(rows, ox.QuerySolutions) else ():
                if isinstance(person, ox.NamedNode) and isinstance(name, ox.Literal):
                    found.update((person.value, part) for part in self._parts(lowered(name.value)))
            self._known[key] = sorted(found)
        return self._known[key]

    def _parts(self, name: str) -> Iterator[str]:
        """The words of a name of several, and the listed family name with which one without spaces begins."""
        words = name.replace("\u30fb", " ").split()
        if len(words) > 1:
            yield from (word for word in words if (len(word) >= _FEWEST and word.isalpha()) or self._is_thai(word))
        yield from self._begins("".join(words))

    def _begins(self, name: str) -> Iterable[str]:
        return [name[:end] for end in range(1, len(name)) if name[:end] in self._listed]

    @staticmethod
    def _is_thai(word: str) -> bool:
        return len(word) >= _FEWEST and all("\u0e00" <= letter <= "\u0e7f" for letter in word)
