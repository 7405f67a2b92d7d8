"""A store made from the one before holds what a store filled from nothing holds."""

from __future__ import annotations

import tempfile
from pathlib import Path
from unittest.mock import patch

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.names import AJ, ID, INFERRED, QUARANTINE, RDFS, RELEASE, RESOLUTION_GRAPH, SKOS
from kg.store import current, delta
from kg.store.write import Writer

THINGS = [f"{ID}actor/{name}" for name in "abc"] + [f"{ID}provisional/actor/{name}" for name in "de"]
PREDICATES = [f"{AJ}p", f"{RDFS}label", f"{SKOS}altLabel", f"{AJ}provisional"]
VALUES = [f"<{thing}>" for thing in THINGS] + [
    '"one"@en',
    '"two . <x>"',
    '"7"^^<http://www.w3.org/2001/XMLSchema#integer>',
]
STEMS = ("r", "s", "t", "u")
TRIPLE = st.tuples(st.sampled_from(THINGS), st.sampled_from(PREDICATES), st.sampled_from(VALUES))
SHARD = st.frozensets(st.tuples(TRIPLE, st.sampled_from([RELEASE, INFERRED])), max_size=8)
VERSION = st.tuples(
    st.dictionaries(st.sampled_from(STEMS), st.tuples(SHARD, st.booleans()), min_size=1),
    st.lists(st.integers(0, len(THINGS) - 1), min_size=len(THINGS), max_size=len(THINGS)),
)


def write(folder: Path, told, joined) -> None:
    """A version: shards with whether they lie under quarantine, and for each thing the one that may stand for it."""
    with Writer(folder) as writer:
        for stem, (quads, held) in told.items():
            lines = {f"<{s}> <{p}> {o} <{(QUARANTINE if held else graph) + stem}> .\n" for (s, p, o), graph in quads}
            writer.add_shard(stem, "".join(sorted(lines)).encode())
        lines = set()
        for thing, number in zip(THINGS, joined, strict=True):
            if joined[number] == number and THINGS[number] != thing:  # what stands for others gives way to none
                lines.add(f"<{thing}> <{AJ}resolvedTo> <{THINGS[number]}> <{RESOLUTION_GRAPH}> .\n")
        writer.add_shard("_resolution", "".join(sorted(lines)).encode())
        writer.commit(b"{}")


def dump(folder: Path) -> list[bytes]:
    """Everything in the store, sorted."""
    return sorted((ox.serialize(current(folder).open(), format=ox.RdfFormat.N_QUADS) or b"").split(b"\n"))


@settings(max_examples=25)
@given(st.lists(VERSION, min_size=2, max_size=4))
def test_changed_and_filled_stores_are_the_same(versions):
    """Shards come, go and change, and other things stand for each other."""
    with tempfile.TemporaryDirectory() as name, patch.object(delta, "worthwhile", return_value=True):
        for told, joined in versions:
            write(Path(name) / "changed", told, joined)
        write(Path(name) / "filled", *versions[-1])  # there is no version before
        assert dump(Path(name) / "changed") == dump(Path(name) / "filled")


def test_what_is_worth_a_change():
    """A few shards, or one in five; never where the graphs of a release and of all have one name."""
    names = [f"r{number}-0123456789abcdef.nq.gz" for number in range(100)]
    assert delta.worthwhile(names, names[:-2])
    assert delta.worthwhile(names[:2], names[:4])
    assert not delta.worthwhile(names, names[:40])
    assert not delta.worthwhile(names, [*names, "resolution-0123456789abcdef.nq.gz"])


def test_the_version_before_is_as_it_was(tmp_path):
    """Its store answers as it did, and a reader of it goes on."""
    one = (frozenset([((THINGS[0], PREDICATES[0], VALUES[1]), RELEASE)]), False)
    two = (frozenset([((THINGS[2], PREDICATES[0], VALUES[1]), RELEASE)]), False)
    write(tmp_path, {"r": one}, range(5))
    before, reader = dump(tmp_path), current(tmp_path).open()
    write(tmp_path, {"r": one, "s": two}, [1, 1, 2, 3, 4])
    assert sorted((ox.serialize(reader, format=ox.RdfFormat.N_QUADS) or b"").split(b"\n")) == before
    assert len(dump(tmp_path)) == 6
    write(tmp_path, {"r": one}, range(5))
    assert dump(tmp_path) == before
