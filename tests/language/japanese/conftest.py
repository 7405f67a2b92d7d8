"""A reader of single Japanese passages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kg.claims import Act, reader_of
from kg.release.model import Release
from kg.vocabulary import load

if TYPE_CHECKING:
    from kg.claims import Reading
    from kg.language.protocol import Mention
    from kg.mentions import Marked

from kg.mentions import mark


@dataclass(frozen=True)
class Passage:
    """A passage with its mentions and what it says."""

    marked: Marked
    reading: Reading

    def of(self, kind: str) -> list[Mention]:
        """The mentions of a kind."""
        return [m for m in self.marked.mentions if m.kind == kind]

    def acts(self, modality: str = "Done") -> list[tuple[str, list[str], list[str]]]:
        """Type, agents and targets of each act, by the longest words of the text for each."""
        acts = [claim.about for claim in self.reading.claims if isinstance(claim.about, Act)]
        return [
            (act.type, [self._words(a) for a in act.agents], [self._words(t) for t in act.targets])
            for act in acts
            if act.modality == modality
        ]

    def _words(self, iri: str) -> str:
        thing = self.reading.things.get(iri)
        return max((words for words, _ in thing.forms), key=len, default=iri) if thing else iri


Read = Callable[[str], Passage]


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads a passage as a release of the Ministry of Foreign Affairs of Japan, of 20 June 2024."""
    reader = reader_of(load())

    def of(text: str) -> Passage:
        release = Release("sample", text, "ja", None, "外務省", date(2024, 6, 20))
        return Passage(mark(release, reader.gazetteer, reader.languages), reader.read(release))

    return of
