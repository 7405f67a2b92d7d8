"""Build a graph: from sources to a validated store, and a report of what happened."""

from __future__ import annotations

import time
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kg.curation import Curation
from kg.curation import load as load_decisions
from kg.curation.read import folder_of
from kg.errors import LIST_RELEASES, AjkgError, InputError, UsageError, did_you_mean
from kg.fingerprint import fingerprint, key
from kg.names import RELEASE, digest, slug
from kg.pipeline import Pipeline, Result, Settings
from kg.release import Failure, Release, load
from kg.release.load import SUFFIXES
from kg.report import BuildReport
from kg.resources import folder
from kg.store import current
from kg.store.kept import Kept
from kg.store.sources import Sources, releases, sources_of, vocabulary_files
from kg.store.write import RESOLUTION, Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import IO

    from kg.resolution import Account

    Progress = Callable[[int, str], None]

_AHEAD = 4  # releases that wait for each worker
_VOCABULARY = "_vocabulary"  # a shard that no release owns, like RESOLUTION


def build(  # noqa: PLR0913 - the options of the command
    sources: Iterable[str | Path] = (),
    directory: str | Path = "ajkg-graph",
    *,
    vocabulary_files: Iterable[str | Path] = (),
    reasoner: str = "compiled",
    validator: str = "compiled",
    on_violation: str = "hold",
    progress: Progress | None = None,
    workers: int = 1,
    stdin: IO[bytes] | None = None,
    curation: str | Path | None = None,
) -> BuildReport:
    """Read `sources` (default: the bundled seeds) and put the graph of them into `directory`.

    A release that the folder's graph holds unchanged, read by the same program, is not read again.
    `progress(done, document)` is called after each release. What cannot be read or is unsound is
    in the report and does not stop the rest; an earlier graph in the folder is replaced only when
    the new one is complete. `curation` is a folder of people's decisions (default: ./curation, where there is one).

    :raises InputError: when no source at all could be read.
    :raises VocabularyError: when a Turtle file is broken.
    :raises GraphBusyError, GraphVersionError, StorageError: when the folder cannot be written.
    """
    if on_violation not in {"hold", "quarantine"}:
        message = f"no way {on_violation!r} to treat violations"
        raise UsageError(message, hint="choose one of: hold, quarantine")
    decided = folder_of(curation)
    files = tuple(Path(file) for file in vocabulary_files)
    settings = Settings(files, reasoner, validator, on_violation, load_decisions(decided) if decided else Curation())
    with Writer(directory) as writer:
        made = _Build(writer, settings, workers, progress, decided)
        made.take(load(list(sources) or [folder("seeds") / "manifest.csv"], stdin))
        return made.finish()


def add(
    sources: Iterable[str | Path],
    directory: str | Path = "ajkg-graph",
    *,
    progress: Progress | None = None,
    workers: int = 1,
    stdin: IO[bytes] | None = None,
) -> BuildReport:
    """Put the releases of `sources` into the graph in `directory`; one of a known name takes the place of the earlier.

    The graph is what a build of all its releases would make, with the options of its last build.

    :raises GraphMissingError: when the folder holds no graph.
    :raises InputError: when none of the sources could be read.
    :raises GraphBusyError, GraphVersionError, StorageError: when the folder cannot be written.
    """
    current(directory)  # before the writer makes the folder
    with Writer(directory) as writer:
        made = _Build.again(writer, workers, progress)
        made.take(load(sources, stdin))
        if not made.told:
            raise made.nothing()
        made.take(one for one in made.earlier() if one.document not in made.told)
        return made.finish(empty=True)


def remove(
    documents: Iterable[str], directory: str | Path = "ajkg-graph", *, progress: Progress | None = None
) -> BuildReport:
    """Take releases out of the graph in `directory`, with all that they alone say.

    :raises GraphMissingError: when the folder holds no graph.
    :raises InputError: when it holds none of the releases.
    :raises GraphBusyError, GraphVersionError, StorageError: when the folder cannot be written.
    """
    current(directory)
    with Writer(directory) as writer:
        made = _Build.again(writer, 1, progress)
        gone = made.known(documents)
        if not gone:
            raise made.nothing()
        made.take(one for one in made.earlier() if one.document not in gone)
        return made.finish(empty=True)


class _Build:
    """One build: takes releases, from the sources or from the graph before, and finishes with a new version."""

    def __init__(
        self,
        writer: Writer,
        settings: Settings,
        workers: int,
        progress: Progress | None,
        decided: Path | None = None,
    ) -> None:
        """Begin; `told` will hold the documents that were read or held back."""
        self.writer, self.settings, self.workers, self.progress = writer, settings, workers, progress
        self.report = BuildReport(str(writer.root), reasoner=settings.reasoner, validator=settings.validator)
        self.began = time.monotonic()
        options = {name: getattr(settings, name) for name in ("reasoner", "validator", "on_violation")}
        self.fingerprint = fingerprint(settings.vocabulary, *options.values())
        self.sources, self.told = Sources(options | {"curation": str(decided or "")}), set[str]()
        self.report.failures += settings.curation.errors
        self.before = writer.before()
        self.sources_before = sources_of(self.before) if self.before else Sources()
        self._names: dict[str, str] = {}
        self._errors: list[AjkgError] = []
        self._sound: list[Kept] = []
        self._unmet, self._met = dict[str, str](), set[str]()  # decisions by IRI
        self._accounts: dict[str, Account] = {}  # of those that were read now, by shard
        self._done = 0

    @classmethod
    def again(cls, writer: Writer, workers: int, progress: Progress | None) -> _Build:
        """A build with the options of the one before.

        :raises InputError: when the graph does not tell them.
        """
        before = writer.before()
        told = sources_of(before) if before else Sources()
        if before is None or not told.options:
            message = f"the graph in {writer.root} does not say what it was made from"
            raise InputError(message, hint="build it again with: ajkg build SOURCE…")
        options = dict(told.options)
        decided = folder_of(options.pop("curation", None))
        curation = load_decisions(decided) if decided else Curation()
        settings = Settings(tuple(vocabulary_files(before)), curation=curation, **options)
        made = cls(writer, settings, workers, progress, decided)
        made._names = {slug(document): document for document in told.releases}
        return made

    @cached_property
    def pipeline(self) -> Pipeline:
        """Compiled when the first release has to be read."""
        made = Pipeline(self.settings)
        self.report.notes += made.notes
        return made

    def earlier(self) -> Iterator[Release]:
        """The releases of the graph before."""
        return releases(self.before, self.sources_before) if self.before else iter(())

    def known(self, names: Iterable[str]) -> set[str]:
        """The documents of the graph before that the names stand for; other names are failures."""
        found = set()
        for name in names:
            document = _document(name, self.sources_before)
            if document is not None:
                found.add(document)
                continue
            message = f"the graph in {self.writer.root} holds no release named {name!r}"
            self._fail(InputError(message, hint=did_you_mean(name, self.sources_before.releases, LIST_RELEASES)))
        return found

    def nothing(self) -> AjkgError:
        """The error of a build in which no source could be read."""
        if len(self._errors) == 1:
            return self._errors[0]
        more = f" (and {len(self._errors) - 1} more)" if self._errors else ""
        message = (
            f"nothing could be read: {self._errors[0].message}{more}" if self._errors else "there is nothing to read"
        )
        return InputError(message, hint="the earlier graph is as it was")

    def take(self, found: Iterable[Release | Failure]) -> None:
        """Take releases over from earlier builds, or read them."""
        for release, outcome in self._outcomes(iter(found)):
            self._done += 1
            if isinstance(release, Failure):
                self._fail(release.error)
            else:
                self._one(release, outcome)
            if self.progress is not None:
                self.progress(self._done, release.source if isinstance(release, Failure) else release.document)

    def _one(self, release: Release, outcome: Kept | Result | None) -> None:
        """Store what one release gave, or say why not."""
        other = self._names.setdefault(slug(release.document), release.document)
        if other != release.document:
            message = f"the documents {other!r} and {release.document!r} would share one graph"
            self._fail(InputError(message, hint="rename one of the files"))
            return
        if isinstance(outcome, Result):
            if outcome.error is not None:
                self._fail(outcome.error)
                return
            self.report.read += 1
            self.report.notes += [*release.notes, *outcome.notes]
            outcome = self._kept(release, outcome)
        if outcome is not None:
            self._enter(release, outcome)

    def _kept(self, release: Release, result: Result) -> Kept:
        """Store what was read now."""
        stem = slug(release.document)
        kept = Kept(stem, self._key(release))
        for name in ("violations", "warnings", "counts", "unmet", "met"):
            setattr(kept, name, getattr(result, name))
        if not result.violations or self.settings.on_violation == "quarantine":
            kept.shard, kept.size = self.writer.add_shard(stem, result.nquads), len(result.nquads)
            if result.account is not None:
                self._accounts[kept.shard] = result.account
        self.writer.keep(kept)
        return kept

    def _enter(self, release: Release, kept: Kept) -> None:
        """Enter a release with its outcome into the version and the report."""
        self.writer.use(kept)
        self.told.add(release.document)
        self.sources.add(release, held=not kept.shard)
        self.writer.add_text(release.document, release.text, held=not kept.shard)
        self.report.enter(release, kept)
        self._unmet.update(kept.unmet)
        self._met.update(kept.met)
        if not kept.violations:
            self._sound.append(kept)

    def _fail(self, error: AjkgError) -> None:
        self._errors.append(error)
        self.report.failures.append(str(error))

    def _outcomes(self, found: Iterator[Release | Failure]) -> Iterator[tuple[Release | Failure, Kept | Result | None]]:
        """Each source with what an earlier build or this one read in it, in order, by one process or several."""
        if self.workers <= 1:
            for item in found:
                yield item, self._again(item) or (None if isinstance(item, Failure) else self.pipeline.run(item))
            return
        with ProcessPoolExecutor(self.workers, initializer=_start, initargs=(self.settings,)) as pool:
            waiting: list[tuple[Release | Failure, Kept | Future[Result] | None]] = []
            for item in found:
                waiting.append(
                    (item, self._again(item) or (None if isinstance(item, Failure) else pool.submit(_work, item)))
                )
                if len(waiting) >= _AHEAD * self.workers:
                    yield _done(*waiting.pop(0))
            for one in waiting:
                yield _done(*one)

    def _key(self, release: Release) -> str:
        """The digest of all that decides what is read in a release."""
        return key(self.fingerprint + self.settings.curation.digest(slug(release.document)), release)

    def _again(self, item: Release | Failure) -> Kept | None:
        """What an earlier build read in this very release."""
        if isinstance(item, Failure):
            return None
        return self.writer.kept(slug(item.document), self._key(item))

    def finish(self, *, empty: bool = False) -> BuildReport:
        """Make the new version; `empty`: also one without a release."""
        if not self.told and not empty:
            raise self.nothing()
        self.report.compare(self.sources_before, self.sources, self.before)
        if self.report.releases or self.report.quarantined or empty:
            self._common(_VOCABULARY, self.fingerprint, self._vocabulary)
            joined = [f"{one.iri} {one.why}" for one in self.settings.curation.about_identity]
            told = digest(self.fingerprint, *joined, *self.writer.shards(), length=24)
            self._common(RESOLUTION, told, self._resolution)
            stems = {slug(document) for document in self.told}
            self.report.notes += self.settings.curation.not_followed(self._unmet, self._met, stems)
            self.report.seconds = round(time.monotonic() - self.began, 3)
            self.writer.commit(self.report.json(), self.sources.json(), self.settings.vocabulary)
        return self.report

    def _common(self, stem: str, told: str, make: Callable[[], tuple[bytes, dict[str, str]]]) -> None:
        """Add a shard that depends on `told` alone; make it when no earlier build did."""
        kept = self.writer.kept(stem, told)
        if kept is None:
            data, unmet = make()
            kept = Kept(stem, told, self.writer.add_shard(stem, data), len(data), unmet=unmet)
            self.writer.keep(kept)
        self.writer.use(kept)
        self._unmet.update(kept.unmet)

    def _vocabulary(self) -> tuple[bytes, dict[str, str]]:
        return self.pipeline.vocabulary(), {}

    def _resolution(self) -> tuple[bytes, dict[str, str]]:
        """What all sound releases tell only together. The one place where resolution is called."""
        return self.pipeline.resolution(filter(None, map(self._account, self._sound)))

    def _account(self, kept: Kept) -> Account | None:
        """What resolution needs of one release, read now or taken over."""
        known = self._accounts.get(kept.shard)
        return known if known is not None else self.pipeline.account_of(self.writer.shard(kept.shard))


def _document(name: str, known: Sources) -> str | None:
    """The document that a person means: its name, the IRI or CURIE of its release, or its file."""
    by_slug = {slug(document): document for document in known.releases}
    prefix = next((one for one in (RELEASE, "ajr:") if name.startswith(one)), "")
    stem = Path(name).stem if Path(name).suffix.lower() in SUFFIXES else name
    for candidate in (name, stem):
        if candidate in known.releases:
            return candidate
    return by_slug.get(name[len(prefix) :]) if prefix else None


_worker: list[Pipeline] = []


def _start(settings: Settings) -> None:
    _worker[:] = [Pipeline(settings)]


def _work(release: Release) -> Result:
    return _worker[0].run(release)


def _done(
    release: Release | Failure, one: Kept | Future[Result] | None
) -> tuple[Release | Failure, Kept | Result | None]:
    return release, one.result() if isinstance(one, Future) else one
