"""What goes to a store: the triples of named graphs and of the default graph, from shards, in pieces of bounded size.

A piece ends with a line, and there are no blank nodes, so that a graph may be sent in any number of pieces, and a piece
twice.
"""

from __future__ import annotations

import hashlib
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import InternalError
from kg.names import QUARANTINE
from kg.store import shards
from kg.store.load import without_graph
from kg.store.rename import Renaming
from kg.store.write import RESOLUTION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kg.store import Version

_LINES = 4096  # lines that are worked on at once
_DIGITS = 16
_LINE_BYTES = 8  # of the digest of a line


class Part(NamedTuple):
    """What one shard gives to the default graph.

    `lines` holds a digest of each line of shards that no release owns, which grow with the graph; in the order of the
    shard, which is sorted.
    """

    path: Path
    digest: str
    lines: bytes = b""


def graphs_of(shard: Path) -> list[str]:
    """The named graphs of a shard, sorted; what lies under quarantine is left out.

    :raises InternalError: when it holds a blank node, which pieces would tear in two.
    """
    found: set[bytes] = set()
    with shards.opened(shard) as file:
        for line in file:
            if line.startswith(b"_:") or b"> _:" in line.partition(b'"')[0]:
                message = f"{shard} holds a blank node, which cannot be sent in pieces"
                raise InternalError(message, hint="build the graph again")
            found.add(_graph(line))
    return sorted(one.decode() for one in found if not one.startswith(QUARANTINE.encode()))


def named(shard: Path, graph: str, size: int) -> Iterator[bytes]:
    """The triples of one named graph as N-Triples, in pieces of about `size` bytes."""
    wanted = graph.encode()
    with shards.opened(shard) as file:
        lines = (line.rsplit(b" ", 2)[0] + b" .\n" for line in file if _graph(line) == wanted)
        yield from pieces(lines, size)


def default(shard: Path, rename: Renaming) -> Iterator[bytes]:
    """The triples that a shard gives to the default graph, in blocks of lines, as a store on disk has them."""
    own = not shard.name.startswith("_")
    with shards.opened(shard) as file:
        while block := b"".join(islice(file, _LINES)):
            triples = without_graph(block)
            yield rename(triples) if own else triples


def part(shard: Path, rename: Renaming) -> Part:
    """The part of a shard, as a digest of what it gives."""
    digest, lines = hashlib.sha256(), bytearray()
    common = shard.name.startswith("_")
    for block in default(shard, rename):
        digest.update(block)
        if common:
            for line in block.splitlines():
                lines += hashlib.sha256(line).digest()[:_LINE_BYTES]
    return Part(shard, digest.hexdigest()[:_DIGITS], bytes(lines))


def holds_all(lines: bytes, earlier: bytes) -> bool:
    """Whether a part has all lines of an earlier one, by their digests."""
    mine = (lines[at : at + _LINE_BYTES] for at in range(0, len(lines), _LINE_BYTES))
    return all(earlier[at : at + _LINE_BYTES] in mine for at in range(0, len(earlier), _LINE_BYTES))


def pieces(lines: Iterable[bytes], size: int) -> Iterator[bytes]:
    """Lines put together to pieces of at most `size` bytes; a longer line is a piece of its own."""
    held: list[bytes] = []
    length = 0
    for line in lines:
        if held and length + len(line) > size:
            yield b"".join(held)
            held, length = [], 0
        held.append(line)
        length += len(line)
    if held:
        yield b"".join(held)


def renaming(version: Version) -> tuple[Renaming, str]:
    """What the default graph renames, as the shard "_resolution" tells, and a digest of that."""
    told = [path for path in version.common() if path.name.startswith(f"{RESOLUTION}-")]
    nquads = b"".join(map(shards.read, told))
    lines = sorted(line for line in nquads.split(b"\n") if Renaming.tells(line))
    return Renaming.told(nquads), hashlib.sha256(b"\n".join(lines)).hexdigest()[:_DIGITS]


def _graph(line: bytes) -> bytes:
    """The graph of an N-Quads line, without its angle brackets."""
    return line[line.rindex(b"<") + 1 : line.rindex(b">")]
