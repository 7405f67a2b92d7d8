"""Bring a store to the state of a graph: what changed is sent, what has gone is deleted, the rest is left alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import UsageError
from kg.names import ONTOLOGY_GRAPH, slug
from kg.push import content
from kg.push.confirm import Confirmed, NotHeldError, confirm
from kg.push.content import Part
from kg.push.journal import coded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kg.push.graphs import Graphs
    from kg.push.journal import Journal
    from kg.store import Version
    from kg.store.rename import Renaming


class Wish(NamedTuple):
    """How to push: the most bytes of a piece, and whether other triples of the default graph may be replaced."""

    size: int = 4 << 20
    replace: bool = False


@dataclass(slots=True)
class Done:
    """What a push did, or would do."""

    shards: int = 0  # of the graph
    fresh: int = 0  # of them, those that had to be sent
    graphs: int = 0  # named graphs that were sent
    deleted: int = 0
    pieces: int = 0
    triples: int = 0
    size: int = 0  # bytes
    default: str = "unchanged"  # or "grown", "anew"


class Push:
    """One push of one graph to one store."""

    def __init__(
        self,
        version: Version,
        graphs: Graphs,
        journal: Journal,
        wish: Wish | None = None,
        progress: Callable[[Done, str], None] = lambda _, __: None,
    ) -> None:
        """Take the graph, the store, what is known of the store, and who is told of the progress."""
        self.version, self.graphs, self._journal = version, graphs, journal
        self._wish, self._progress = wish or Wish(), progress
        self._shards = [*version.common(), *version.shards()]
        self.done = Done(shards=len(self._shards))

    def run(self) -> Done:
        """Send what is to be sent.

        :raises EndpointError: when the store does not take it; another push goes on there.
        :raises UsageError: when the default graph holds what no push put there.
        """
        journal = self._journal
        if journal.shards and not self.graphs.holds(ONTOLOGY_GRAPH):
            self.forget()  # the store was emptied meanwhile
        if not journal.owned:
            self._claim()
        for shard in self._fresh():
            self._named(shard)
        self._default()
        self._drop()
        for graph in self._gone():
            self._progress(self.done, graph)
            self.graphs.delete(graph)
            journal.note(gone=graph)
            self.done.deleted += 1
        journal.tidy()
        return self.done

    def confirm(self) -> Confirmed:
        """Look whether the store holds what it took, by some of it.

        :raises NotHeldError: when it does not; the next push sends all again.
        """
        try:
            return confirm(self.version, self.graphs)
        except NotHeldError:
            self.forget()
            raise

    def forget(self) -> None:
        """Take nothing for sent any more."""
        self._journal.forget()
        self._journal.tidy()

    def rehearse(self) -> Done:
        """What `run` would do, as far as one can tell without asking the store."""
        for shard in self._fresh():
            self.done.fresh += 1
            for graph in content.graphs_of(shard):
                self.done.graphs += 1
                for number, piece in enumerate(content.named(shard, graph, self._wish.size)):
                    self._count(piece, sent=number >= self._there(shard, graph))
        parts, _ = self._parts()
        anew = self._replaces(parts)
        send = parts if anew else [part for part in parts if part.digest not in self._journal.loaded]
        self.done.default = "anew" if anew else "grown" if send else "unchanged"
        for piece, _, _ in self._packed(send):
            self._count(piece)
        self.done.deleted = len(self._gone())
        return self.done

    @cached_property
    def _renaming(self) -> tuple[Renaming, str]:
        """What the default graph renames, which a whole shard is read for, and a digest of that."""
        return content.renaming(self.version)

    def _fresh(self) -> list[Path]:
        return [path for path in self._shards if path.name not in self._journal.shards]

    def _count(self, piece: bytes, *, sent: bool = True) -> None:
        if sent:
            self.done.pieces += 1
            self.done.size += len(piece)
            self.done.triples += piece.count(b"\n")

    def _there(self, shard: Path, graph: str) -> int:
        """How many pieces of a graph an earlier push sent before it was stopped."""
        number, size = self._journal.pieces.get((shard.name, graph), (0, 0))
        return number if size == self._wish.size else 0

    def _claim(self) -> None:
        """Make sure that the default graph may be ours.

        :raises UsageError: when it holds other triples.
        """
        if not self._wish.replace and not self.graphs.is_empty(""):
            message = "the default graph of this store holds triples that no earlier push from here put there"
            raise UsageError(
                message,
                hint="give --replace to put this graph in their place, or --default-graph IRI to leave them",
            )
        self._journal.note(reset=True)

    def _named(self, shard: Path) -> None:
        """Send the named graphs of a shard: the first piece replaces what was there, the others add to it."""
        journal = self._journal
        names = content.graphs_of(shard)
        for graph in names:
            there = self._there(shard, graph)
            for number, piece in enumerate(content.named(shard, graph, self._wish.size)):
                if number < there:
                    continue
                if number:
                    self.graphs.post(graph, piece)
                else:
                    journal.note(touch=graph)
                    self.graphs.put(graph, piece)
                journal.note(piece=number + 1, of=shard.name, graph=graph, size=self._wish.size)
                self._count(piece)
                self._progress(self.done, graph)
            self.done.graphs += 1
        journal.note(shard=shard.name, graphs=names)
        self.done.fresh += 1

    def _parts(self) -> tuple[list[Part], str]:
        """What each shard gives to the default graph; shards that did so before are not read again."""
        rename, told = self._renaming
        known = self._journal.digests if told == self._journal.renaming else {}
        found = []
        for shard in self._shards:
            digest = known.get(shard.name)
            if digest is not None:
                found.append(Part(shard, digest, self._journal.lines.get(digest, b"")))
            else:
                found.append(content.part(shard, rename))
        return found, told

    def _replaces(self, parts: list[Part]) -> bool:
        """Whether the default graph has to be sent anew: it is not ours yet, or holds what is no longer said."""
        wanted = {part.digest for part in parts}
        past = (self._journal.loaded | self._journal.trying) - wanted
        return self._journal.anew or any(not self._outgrown(digest, parts) for digest in past)

    def _outgrown(self, digest: str, parts: list[Part]) -> bool:
        """Whether all lines of an earlier part are among those of one of today's."""
        lines = self._journal.lines.get(digest)
        return lines is not None and any(part.lines and content.holds_all(part.lines, lines) for part in parts)

    def _default(self) -> None:
        """Bring the default graph up to date: by adding where nothing was taken back, else from its first triple on."""
        journal = self._journal
        parts, renaming = self._parts()
        if self._replaces(parts):
            self.done.default = "anew"
            if not journal.anew:
                journal.note(reset=True)
        journal.note(renaming=renaming)
        journal.note(digests={part.path.name: part.digest for part in parts})
        send = [part for part in parts if part.digest not in journal.loaded]
        if send and self.done.default != "anew":
            self.done.default = "grown"
        for part in send:
            if part.lines:  # before it is sent, so that what arrives of it is known whatever happens
                journal.note(lines=coded(part.lines), of=part.digest)
        for piece, begun, whole in self._packed(send):
            journal.note(trying=begun)
            (self.graphs.put if journal.anew else self.graphs.post)("", piece)
            journal.note(loaded=whole)
            self._count(piece)
            self._progress(self.done, "the default graph")
        past = journal.loaded - {part.digest for part in parts}
        if past or journal.trying:
            journal.note(past=sorted(past | journal.trying))

    def _packed(self, parts: list[Part]) -> Iterator[tuple[bytes, list[str], list[str]]]:
        """Pieces of the default graph, each with the parts that begin in it or go on, and those that end in it."""
        rename, _ = self._renaming
        held: list[bytes] = []
        begun: list[str] = []
        whole: list[str] = []
        length = 0
        for part in parts:
            begun.append(part.digest)
            for block in content.default(part.path, rename):
                for piece in content.pieces(block.splitlines(keepends=True), self._wish.size):
                    if held and length + len(piece) > self._wish.size:
                        yield b"".join(held), begun, whole
                        held, begun, whole, length = [], [part.digest], [], 0
                    held.append(piece)
                    length += len(piece)
            whole.append(part.digest)
        if held or whole:
            yield b"".join(held), begun, whole

    def _gone(self) -> list[str]:
        """Graphs that an earlier push sent and that the graph no longer has."""
        names = {path.name for path in self._shards}
        shards = self._journal.shards
        kept = {graph for name in names & shards.keys() for graph in shards[name]}
        if not names <= shards.keys():  # a rehearsal: what is not sent yet
            kept |= {graph for path in self._fresh() for graph in content.graphs_of(path)}
        past = {graph for name in shards.keys() - names for graph in shards[name]}
        return sorted((past | self._journal.touched) - kept)

    def _drop(self) -> None:
        """Forget shards that are no longer wanted; their graphs are there in part from now on."""
        names = {path.name for path in self._shards}
        for name in sorted(self._journal.shards.keys() - names):
            self._journal.note(drop=name)


def journal_of(root: Path, url: str, *, direct: bool, merged: str) -> Path:
    """The file that keeps what was sent from a graph's folder to a store."""
    told = "\n".join([url, "direct" if direct else "", merged])
    return root / "pushed" / f"{slug(url)[:40]}-{sha256(told.encode()).hexdigest()[:12]}.jsonl"
