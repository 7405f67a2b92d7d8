"""Build a graph: from sources to a validated store, and a report of what happened."""

from __future__ import annotations

import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kg.curation import Curation
from kg.curation import load as load_decisions
from kg.curation.read import folder_of
from kg.errors import LIST_RELEASES, AjkgError, InputError, UsageError, did_you_mean
from kg.fingerprint import content, fingerprint, key
from kg.names import RELEASE, digest, slug
from kg.pipeline import Pipeline, Settings
from kg.release import Failure, Release, left_out, load
from kg.release.load import SUFFIXES
from kg.release.patience import PATIENCE
from kg.report import BuildReport
from kg.resolution import decode
from kg.resources import folder
from kg.store import current
from kg.store.kept import Kept
from kg.store.shards import pack
from kg.store.sources import Earlier, Sources, releases, sources_of, vocabulary_files
from kg.store.write import RESOLUTION, Writer
from kg.vocabulary.odd import odd
from kg.work import Outcome
from kg.workers import Workers, in_order
from kg.workers.apart import apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import IO

    from kg.resolution import Account
    from kg.workers import Pool

    Progress = Callable[[int, str], None]
    Item = Release | Failure | Earlier
    _Make = Callable[[], tuple[bytes | Iterator[bytes], dict[str, str]]]  # a shard, and decisions not followed

_VOCABULARY = "_vocabulary"  # a shard that no release owns, like RESOLUTION
_MANY = 200  # releases that are worth the copy of this process in which they are joined while this one fills the store
_ALONE = 1000  # the same where one core has to do both: from here on it is worth the memory that is given back
_IN_MEMORY = 10_000  # accounts (60 MB a thousand) that are decoded once; of more, all for each of some 26 questions


def build(  # noqa: PLR0913 - the options of the command
    sources: Iterable[str | Path] = (),
    directory: str | Path = "ajkg-graph",
    *,
    vocabulary_files: Iterable[str | Path] = (),
    reasoner: str = "compiled",
    validator: str = "compiled",
    on_violation: str = "hold",
    progress: Progress | None = None,
    workers: int | Workers | None = None,
    stdin: IO[bytes] | None = None,
    curation: str | Path | None = None,
) -> BuildReport:
    """Read `sources` (default: the bundled seeds) and put the graph of them into `directory`.

    A release that the folder's graph holds unchanged, read by the same program, is not read again.
    `progress(done, document)` is called after each release. What cannot be read or is unsound is
    in the report and does not stop the rest; an earlier graph in the folder is replaced only when
    the new one is complete. `curation` is a folder of people's decisions (default: ./curation, where there is one).
    `workers` is who reads: a number of processes, or what `Workers` tells; by default one for each core when there are
    more than a few releases. The graph is the same, byte for byte.

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
    given = list(sources) or [folder("seeds") / "manifest.csv"]
    with Writer(directory) as writer:
        made = _Build(writer, settings, Workers.told(workers).of(given), progress, decided)
        made.take(load(given, stdin))
        made.tell_left_out(given)
        return made.finish()


def add(
    sources: Iterable[str | Path],
    directory: str | Path = "ajkg-graph",
    *,
    progress: Progress | None = None,
    workers: int | Workers | None = None,
    stdin: IO[bytes] | None = None,
) -> BuildReport:
    """Put the releases of `sources` into the graph in `directory`; one of a known name takes the place of the earlier.

    The graph is what a build of all its releases would make, with the options of its last build.

    :raises GraphMissingError: when the folder holds no graph.
    :raises InputError: when none of the sources could be read.
    :raises GraphBusyError, GraphVersionError, StorageError: when the folder cannot be written.
    """
    current(directory)  # before the writer makes the folder
    given = list(sources)
    with Writer(directory) as writer:
        made = _Build.again(writer, Workers.told(workers).of(given), progress)
        made.take(load(given, stdin))
        if not made.told:
            raise made.nothing()
        made.tell_left_out(given)
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
        made = _Build.again(writer, Workers(1), progress)
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
        workers: Workers,
        progress: Progress | None,
        decided: Path | None = None,
    ) -> None:
        """Begin; `told` will hold the documents that were read or held back."""
        self.writer, self.settings, self.workers, self.progress = writer, settings, workers, progress
        self.report = BuildReport(str(writer.root), reasoner=settings.reasoner, validator=settings.validator)
        self.began = time.monotonic()
        PATIENCE.set(workers.seconds)
        options = {name: getattr(settings, name) for name in ("reasoner", "validator", "on_violation")}
        self.fingerprint = fingerprint(settings.vocabulary, *options.values())
        self.sources, self.told = Sources(options | {"curation": str(decided or "")}), set[str]()
        self.report.failures += settings.curation.errors
        self.report.notes += odd(settings.vocabulary)
        self.before = writer.before()
        self.sources_before = sources_of(self.before) if self.before else Sources()
        self._names: dict[str, str] = {}
        self._errors: list[AjkgError] = []
        self._sound: list[tuple[str, str, str]] = []  # stem, file of the reading, shard: of what resolution may have
        self._unmet, self._met = dict[str, str](), set[str]()  # decisions by IRI
        self._done = 0

    @classmethod
    def again(cls, writer: Writer, workers: Workers, progress: Progress | None) -> _Build:
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

    def earlier(self) -> Iterator[Earlier]:
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

    def tell_left_out(self, sources: Iterable[str | Path]) -> None:
        """Note what lies in folders and is not read with them."""
        for source in sources if self.told else ():
            if left := left_out(source):
                self.report.notes.append(f"of {source} only the releases directly in it are read; {left}")

    def nothing(self) -> AjkgError:
        """The error of a build in which no source could be read."""
        if len(self._errors) == 1:
            return self._errors[0]
        more = f" (and {len(self._errors) - 1} more)" if self._errors else ""
        message = (
            f"nothing could be read: {self._errors[0].message}{more}" if self._errors else "there is nothing to read"
        )
        return InputError(message, hint="the earlier graph is as it was")

    def take(self, found: Iterable[Item]) -> None:
        """Take releases over from earlier builds, or read them."""
        for item, outcome in in_order(map(self._known, found), self._start):
            self._done += 1
            if isinstance(item, Failure):
                self._fail(item.error)
            else:
                self._one(item, outcome)
            if self.progress is not None:
                self.progress(self._done, item.source if isinstance(item, Failure) else item.document)

    def _known(self, item: Item) -> tuple[Item, Kept | None, Release | None]:
        """A source with what an earlier build read in it, or else with the release that is to be read."""
        if isinstance(item, Failure):
            return item, None, None
        kept = self.writer.kept(slug(item.document), self._key(item))
        if kept is not None:
            return item, kept, None
        release = item.release() if isinstance(item, Earlier) else item
        return release, None, release

    def _key(self, item: Release | Earlier) -> str:
        """The digest of all that decides what is read in a release."""
        told = item.told["content"] if isinstance(item, Earlier) else content(item)
        return key(self.fingerprint + self.settings.curation.digest(slug(item.document)), told)

    def _start(self) -> Pool:
        """The workers, when something has to be read."""
        return self.workers.start(self.settings, self.fingerprint, lambda: self.pipeline)

    def _one(self, item: Release | Earlier, outcome: Kept | Outcome | None) -> None:
        """Store what one release gave, or say why not."""
        other = self._names.setdefault(slug(item.document), item.document)
        if other != item.document:
            where = item.path or item.document if isinstance(item, Release) else item.document
            message = f"{where}: the names {item.document!r} and {other!r} differ too little, and {other!r} is read"
            self._fail(InputError(message, hint="rename the other: letters and digits tell releases apart"))
            return
        if isinstance(outcome, Outcome):
            if outcome.error is not None:
                self._fail(outcome.error)
                return
            self.report.read += 1
            self.report.notes += [*(item.notes if isinstance(item, Release) else ()), *outcome.notes]
            outcome = self._kept(item, outcome)
        if outcome is not None:
            self._enter(item, outcome)

    def _kept(self, item: Release | Earlier, outcome: Outcome) -> Kept:
        """Store what was read now."""
        kept = Kept(slug(item.document), self._key(item), joins=bool(outcome.account))
        for name in ("violations", "warnings", "counts", "unmet", "met", "issued"):
            setattr(kept, name, getattr(outcome, name))
        if outcome.shard is not None:
            kept.shard = self.writer.put(kept.stem, outcome.shard)
            kept.size = len(outcome.shard.data)
        self.writer.keep(kept, outcome.account)
        return kept

    def _enter(self, item: Release | Earlier, kept: Kept) -> None:
        """Enter a release with its outcome into the version and the report."""
        self.writer.use(kept)
        self.told.add(item.document)
        self._text(item, held=not kept.shard)
        self.report.enter(item, kept)
        self._unmet.update(kept.unmet)
        self._met.update(kept.met)
        if kept.joins:
            self._sound.append((kept.stem, kept.file, kept.shard))

    def _text(self, item: Release | Earlier, *, held: bool) -> None:
        """Keep what is told of a release, and its text, which the version before may have."""
        if isinstance(item, Earlier):
            self.sources.add_told(item.told, held=held)
        else:
            self.sources.add(item, held=held)
        told = self.sources.releases[item.document]
        before = self.sources_before.releases.get(item.document)
        same = before is not None and (before["content"], before["held"]) == (told["content"], held)
        if same and self.writer.has_text(item.document, held=held):
            self.writer.keep_text(item.document, held=held, told=told["content"])
        else:
            text = item.text if isinstance(item, Release) else item.release().text
            self.writer.add_text(item.document, text, held=held, told=told["content"])

    def _fail(self, error: AjkgError) -> None:
        self._errors.append(error)
        self.report.failures.append(str(error))

    def finish(self, *, empty: bool = False) -> BuildReport:
        """Make the new version; `empty`: also one without a release."""
        if not self.told and not empty:
            raise self.nothing()
        self.report.compare(self.sources_before, self.sources, self.before)
        if self.report.releases or self.report.quarantined or empty:
            self._common(_VOCABULARY, self.fingerprint, self._vocabulary)
            self._stage("joining what the releases say")
            joined = [f"{one.iri} {one.why}" for one in self.settings.curation.about_identity]
            told = digest(self.fingerprint, *joined, *self.writer.shards(), length=24)
            self._join(told)
            stems = {slug(document) for document in self.told}
            self.report.notes += self.settings.curation.not_followed(self._unmet, self._met, stems)
            for one in self.settings.curation.decisions:
                self.report.dated(f"{one.where}: the decision is", one.on)
            self.report.seconds = round(time.monotonic() - self.began, 3)
            shards = len(self.writer.shards())
            self.writer.commit(
                self.report.json(),
                self.sources.json(),
                self.settings.vocabulary,
                lambda done: self._stage("filling the store", done, shards),
            )
            self.report.seconds = round(
                time.monotonic() - self.began, 3
            )  # the store, too; the graph holds what is before
        return self.report

    def _stage(self, name: str, done: int = 0, total: int = 0) -> None:
        """Tell what comes after the reading, where the progress takes it."""
        stage = getattr(self.progress, "stage", None)
        if stage is not None:
            stage(name, done, total)

    def _common(self, stem: str, told: str, make: _Make) -> None:
        """Add a shard that depends on `told` alone; make it when no earlier build did."""
        kept = self.writer.kept(stem, told) or self._made(stem, told, make)
        self.writer.use(kept)
        self._unmet.update(kept.unmet)

    def _made(self, stem: str, told: str, make: _Make) -> Kept:
        data, unmet = make()
        packed = pack(stem, data)
        kept = Kept(stem, told, self.writer.put(stem, packed), len(packed.data), unmet=unmet)
        self.writer.keep(kept)
        return kept

    def _join(self, told: str) -> None:
        """Add what all sound releases tell only together.

        Many are joined in a copy of this process, whose memory is given back after it; where there are cores for both,
        this one begins with the store.
        """
        several = self.workers.count != 1
        if len(self._sound) > (_MANY if several else _ALONE) and self.writer.kept(RESOLUTION, told) is None:
            apart(lambda: self._made(RESOLUTION, told, self._resolution), self._begin if several else None)
        self._common(RESOLUTION, told, self._resolution)

    def _begin(self) -> None:
        """Fill the store with what waits for no joining."""
        shards = len(self.writer.shards())
        self.writer.begin(lambda done: self._stage("filling the store, and joining", done, shards))

    def _vocabulary(self) -> tuple[bytes, dict[str, str]]:
        return self.pipeline.vocabulary(), {}

    def _resolution(self) -> tuple[Iterator[bytes], dict[str, str]]:
        """What all sound releases tell only together. The one place where resolution is called."""
        return self.pipeline.resolution(_Accounts(self))

    def account(self, file: str, shard: str) -> Account | None:
        """What resolution needs of one release: kept with its reading, or else taken from its shard."""
        try:
            return decode(self.writer.account(file))
        except (OSError, ValueError):
            return self.pipeline.account_of(self.writer.shard(shard))

    @property
    def sound(self) -> list[tuple[str, str]]:
        """The readings that resolution may have with their shards, in the order of their releases."""
        return [(file, shard) for _, file, shard in sorted(self._sound)]


class _Accounts:
    """The accounts of all sound releases in order, as often as one asks; in memory only when they are few."""

    def __init__(self, made: _Build) -> None:
        self._made, self._files = made, made.sound
        few = len(self._files) <= _IN_MEMORY
        self._all: list[Account] | None = list(self._read()) if few else None

    def __iter__(self) -> Iterator[Account]:
        return iter(self._all) if self._all is not None else self._read()

    def _read(self) -> Iterator[Account]:
        return (found for told in self._files if (found := self._made.account(*told)) is not None)


def _document(name: str, known: Sources) -> str | None:
    """The document that a person means: its name, the IRI or CURIE of its release, or its file."""
    by_slug = {slug(document): document for document in known.releases}
    prefix = next((one for one in (RELEASE, "ajr:") if name.startswith(one)), "")
    stem = Path(name).stem if Path(name).suffix.lower() in SUFFIXES else name
    for candidate in (name, stem):
        if candidate in known.releases:
            return candidate
    return by_slug.get(name[len(prefix) :]) if prefix else None
