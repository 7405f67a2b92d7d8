"""What happens to one release: read it, write its quads, infer, validate. The same in every process."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, field
from itertools import chain, groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pyoxigraph as ox

from kg.claims import reader_of
from kg.closure import of_files, reasoner
from kg.closure.triples import TYPE, lines
from kg.closure.triples import to_quads as as_quads
from kg.curation import Curation
from kg.curation import apply as curate
from kg.curation.identity import judged
from kg.errors import AjkgError, InputError, InternalError, SetAsideError
from kg.names import (
    INFERRED,
    ONTOLOGY_GRAPH,
    QUARANTINE,
    RELEASE,
    RESOLUTION_GRAPH,
    VOCABULARY_GRAPH,
    inferred_graph,
    slug,
)
from kg.quads import triples_of
from kg.quads.terms import ontology_files
from kg.resolution import Joining, account, account_of, resolve, to_triples, transitive
from kg.resources import folder
from kg.store.sorting import merged
from kg.validation import Validator
from kg.validation.words import Words
from kg.vocabulary import load as load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.closure.triples import Triple
    from kg.release import Release
    from kg.resolution import Account

T = TypeVar("T")
_SOME = 10_000  # quads that are serialised at once
INFERRED_VOCABULARY = INFERRED + "vocabulary"


@dataclass(frozen=True, slots=True)
class Settings:
    """How to build.

    `on_violation`: "hold" leaves an unsound release out, "quarantine" keeps it apart; `curation` holds the
    decisions of people.
    """

    vocabulary: tuple[Path, ...] = ()
    reasoner: str = "compiled"
    validator: str = "compiled"
    on_violation: str = "hold"
    curation: Curation = field(default_factory=Curation)


@dataclass(slots=True)
class Result:
    """One release done. `nquads` are sorted lines; `violations` and `warnings` are in plain words."""

    document: str
    nquads: bytes = b""
    violations: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)  # besides the release's own
    counts: dict[str, int] = field(default_factory=dict)
    unmet: dict[str, str] = field(default_factory=dict)  # decisions that could not be followed, and why
    met: list[str] = field(default_factory=list)  # decisions about things that it speaks of
    issued: str = ""  # the day of publication, also one that the text alone gives
    account: Account | None = None  # what resolution needs of it; None of an unsound release
    error: AjkgError | None = None


class Pipeline:
    """Everything that is compiled once: vocabulary, languages, axioms, shapes."""

    def __init__(self, settings: Settings) -> None:
        """Load and compile.

        :raises VocabularyError: when a Turtle file is broken.
        :raises UsageError: for an unknown reasoner or validator.
        """
        self.settings = settings
        vocabulary = load_vocabulary(settings.vocabulary)
        self._reader = reader_of(vocabulary)
        self._vocabulary = vocabulary
        self.ontology = of_files(ontology_files())
        self.entries = of_files([*sorted((folder("ontology") / "vocabulary").glob("*.ttl")), *settings.vocabulary])
        self._reasoner = reasoner(settings.reasoner, self.ontology, self.entries)
        self._validator = Validator(of_files([folder("ontology") / "shapes.ttl"]), settings.validator)
        self._labels = {iri: entry.all_labels()[0] for iri, entry in vocabulary.entries.items() if entry.all_labels()}
        self._types = self._background()
        self._transitive = transitive(self.ontology)
        self.notes = [self._validator.note] if self._validator.note else []

    def compile(self) -> None:
        """Compile now what is else compiled when it is first met, so that copies of the process need not."""
        self._reader.languages.compile()

    def _background(self) -> dict[str, list[Triple]]:
        """Types of the vocabulary's and the ontology's things, which shapes ask for, by thing."""
        found: dict[str, list[Triple]] = {}
        for told in (*self.entries, *self.ontology, *self._reasoner.base):
            if told[1] == TYPE and not told[0].startswith("_:"):
                found.setdefault(told[0], []).append(told)
        return found

    def vocabulary(self) -> bytes:
        """N-Quads of the vocabulary, of what follows from it, and of the ontology; the lines of each graph sorted."""
        graphs = {VOCABULARY_GRAPH: self.entries, INFERRED_VOCABULARY: self._reasoner.base}
        graphs[ONTOLOGY_GRAPH] = self.ontology
        told = (line for graph, triples in graphs.items() for line in sorted({*lines(_named(triples), graph)}))
        return "".join(told).encode()

    def account_of(self, shard: bytes) -> Account | None:
        """What resolution needs of a release that was read before, from its N-Quads; None under quarantine."""
        return account_of(ox.parse(shard, ox.RdfFormat.N_QUADS), self._transitive)

    def resolution(self, accounts: Iterable[Account]) -> tuple[Iterator[bytes], dict[str, str]]:
        """N-Quads of what the releases of `accounts` tell only together, and of what follows from that, in pieces.

        And by IRI the merges and splits that could not be followed, with the reason. `accounts` are in the order of
        their releases, and are gone through several times.
        """
        decided = judged(self.settings.curation, self._vocabulary, accounts)
        found = resolve(accounts, self._vocabulary, decided.decisions(), self._reader.gazetteer)
        if decided.ambiguous:  # of several things of a name, which are one is known by now
            decided = judged(self.settings.curation, self._vocabulary, accounts, found.renamed)
            found = resolve(accounts, self._vocabulary, decided.decisions(), self._reader.gazetteer)
        decided.check(found.renamed, self._vocabulary)
        joined = Joining(accounts, found.renamed)
        told = [*found.previous, *joined.shared()]
        inferred = self._reasoner.infer_parts(told, joined, INFERRED + "resolution")
        triples = chain(to_triples(found, accounts), decided.triples(found))
        found_quads = (as_quads(some, RESOLUTION_GRAPH) for some in _some(triples))
        return _sorted(chain(found_quads, inferred)), decided.told()

    def run(self, release: Release) -> Result:
        """Process one release; what goes wrong with it comes in the result."""
        try:
            return self._run(release)
        except AjkgError as error:
            return Result(release.document, error=error)
        except MemoryError:
            message = f"{release.path or release.document} was set aside: reading it needs more memory than there is"
            return Result(
                release.document, error=SetAsideError(message, hint="split it, or read it with fewer workers")
            )
        except Exception as error:  # noqa: BLE001 - one release that breaks the reader may not stop the others
            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(place.filename).name}, line {place.lineno}"
            message = f"{release.path or release.document}: {type(error).__name__} {error} in {where}"
            return Result(release.document, error=InternalError(message, hint="please report this with the text"))

    def _run(self, release: Release) -> Result:
        reading = self._reader.read(release)
        known = self._reader.languages.by_code
        if reading.language is None or (release.lang or reading.language).partition("-")[0] not in known:
            told = f" ({release.lang})" if release.lang else ""
            message = f"the language of {release.path or release.document}{told} is none that can be read"
            raise InputError(message, hint=f"give releases in: {', '.join(sorted(known))}")
        stem = slug(release.document)
        decided = curate(reading, stem, self.settings.curation.of(stem), self._vocabulary)
        triples = triples_of(reading, self._vocabulary)
        inferred = self._reasoner.follows(triples)
        result = Result(release.document, unmet=decided.unmet, met=decided.met)
        result.issued = reading.release.published.isoformat() if reading.release.published else ""
        self._validate(triples, inferred, result)
        if result.violations and self.settings.on_violation == "quarantine":
            graph, inferred = QUARANTINE + stem, []
        else:
            graph = RELEASE + stem
            result.account = account(triples, inferred, self._transitive)
        written = lines(triples, graph) + lines(inferred, inferred_graph(release.document))
        written.sort()  # as the bytes of UTF-8 would be
        result.nquads = "".join(written).encode()
        if not any(claim.kind in {"act", "meeting"} for claim in reading.claims):
            result.notes.append(f"{release.document} speaks of no meeting and no act")
        result.counts = {"quads": len(triples), "inferred": len(inferred), "unread": len(reading.unread)}
        for claim in reading.claims:
            result.counts[claim.kind] = result.counts.get(claim.kind, 0) + 1
        return result

    def _validate(self, triples: list[Triple], inferred: list[Triple], result: Result) -> None:
        """Fill in violations and warnings."""
        types = self._types
        mentioned = types.keys() & {value for _, _, value in triples if type(value) is str}
        background = [triple for thing in mentioned for triple in types[thing]]
        found = self._validator.validate([*triples, *inferred, *background])
        if found:
            words = Words(triples, self._labels)
            for violation in found:
                lines = result.violations if violation.severity == "Violation" else result.warnings
                lines.append(words.describe(violation))


def _some(things: Iterable[T]) -> Iterator[list[T]]:
    """A few at a time."""
    left = iter(things)
    while some := list(islice(left, _SOME)):
        yield some


def _sorted(quads: Iterable[list[ox.Quad]]) -> Iterator[bytes]:
    """Sorted N-Quads lines, each once, in pieces, with few of them in memory."""
    data = (ox.serialize(some, format=ox.RdfFormat.N_QUADS) or b"" for some in quads)
    lines = (line for line, _ in groupby(merged([line for line in one.split(b"\n") if line] for one in data)))
    for some in _some(lines):
        yield b"\n".join(some) + b"\n"


def _named(triples: Iterable[tuple[str, str, str | ox.Literal]]) -> list[tuple[str, str, str | ox.Literal]]:
    """Triples without blank nodes: what is stored has none."""
    return [t for t in triples if not t[0].startswith("_:") and not (isinstance(t[2], str) and t[2].startswith("_:"))]
