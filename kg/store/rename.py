"""One node for each thing: put the IRI that stands for a thing in the place of its other ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import AJ, GIVES_WAY, RDFS, SKOS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from kg.store.turtle import Term

_LABEL, _ALIAS = f"<{RDFS}label>".encode(), f"<{SKOS}altLabel>".encode()
_RESOLVED = f"<{AJ}resolvedTo>".encode()
_PROVISIONAL = f"<{AJ}provisional>".encode()
_GIVES_WAY = {f"<{by}>".encode(): [f"<{name}>".encode() for name in names] for by, names in GIVES_WAY.items()}
_GIVEN_UP = frozenset(name for names in _GIVES_WAY.values() for name in names)
Told = tuple[bytes, bytes, bytes]  # subject, property, value


class Renaming:
    """Rewrites N-Triples so that each thing has one IRI.

    What an IRI that gives way was called becomes an alias of the one that stands; a triple that would
    join a thing to itself falls away, and so does the mark of a provisional thing that is one with a known one,
    and what is told of a meeting where a finer date or a later word stands.
    """

    def __init__(self, standing: Mapping[bytes, bytes], gone: Collection[Told] = ()) -> None:
        """Take the IRIs that give way, in angle brackets, each with the one that stands for it; and triples that do."""
        self._standing, self._gone = standing, frozenset(gone)

    @classmethod
    def told(cls, nquads: bytes | Iterable[bytes]) -> Renaming:
        """The renaming that N-Quads or N-Triples lines tell by aj:resolvedTo, aj:coarserDate and what was foretold.

        `nquads` comes whole, or in blocks of lines.
        """
        standing: dict[bytes, bytes] = {}
        gone: set[Told] = set()
        once: dict[bytes, bytes] = {}  # what stands for many is kept once: there may be a million that give way
        for block in [nquads] if isinstance(nquads, bytes) else nquads:
            for line in filter(cls.tells, block.split(b"\n")):
                subject, predicate, value = line.split(b" ", 3)[:3]
                if predicate == _RESOLVED:
                    standing[subject] = once.setdefault(value, value)
                gone.update((subject, name, value) for name in _GIVES_WAY.get(predicate, ()))
        return cls(standing, gone)

    @staticmethod
    def tells(line: bytes) -> bool:
        """Whether a line may tell what is renamed."""
        return _RESOLVED in line or any(by in line for by in _GIVES_WAY)

    def differing(self, other: Renaming) -> list[bytes]:
        """The IRIs, in angle brackets, for which the two have different ones stand, or other values."""
        turned = {iri for iri, _ in self._standing.items() ^ other._standing.items()}
        meetings = {meeting for meeting, _, _ in self._gone ^ other._gone}
        told = [*self._standing.items(), *other._standing.items()] if meetings else []
        return sorted(turned | meetings | {iri for iri, standing in told if standing in meetings})

    def members(self) -> dict[bytes, list[bytes]]:
        """The IRIs that give way, by the one that stands for them."""
        found: dict[bytes, list[bytes]] = {}
        for iri, standing in self._standing.items():
            found.setdefault(standing, []).append(iri)
        return found

    def triple(self, subject: str, predicate: str, value: Term) -> tuple[str, str, Term] | None:
        """A triple with the standing IRIs; None when it falls away."""
        lines = self(f"<{subject}> <{predicate}> {value} .\n".encode("utf-8", "surrogatepass"))
        if not lines:
            return None
        one, two, rest = lines.decode("utf-8", "surrogatepass").split(" ", 2)
        same = isinstance(value, ox.Literal)
        return one[1:-1], two[1:-1], value if same else ox.NamedNode(rest[1 : rest.index(">")])

    def __call__(self, ntriples: bytes) -> bytes:
        """The triples with the standing IRIs."""
        if not self._standing and not self._gone:
            return ntriples
        return b"".join(self._line(line) for line in ntriples.split(b"\n") if line)

    def _line(self, line: bytes) -> bytes:
        subject, predicate, rest = line.split(b" ", 2)
        value = rest[:-2] if rest.startswith(b"<") else b""
        one, two = self._standing.get(subject), self._standing.get(value)
        if predicate in _GIVEN_UP and (one or subject, predicate, two or rest[:-2]) in self._gone:
            return b""
        if one is None and two is None:
            return line + b"\n"
        if one is not None:
            if predicate == _PROVISIONAL and b"/provisional/" not in one:
                return b""
            subject, predicate = one, _ALIAS if predicate == _LABEL else predicate
        if two is not None:
            rest = two + b" ."
            value = two
        return b"" if subject == value else b" ".join((subject, predicate, rest)) + b"\n"
