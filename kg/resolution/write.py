"""The quads of what resolution found: links with their reasons, and which IRI stands for which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import AJ, FORETOLD, ID, RDF, XSD, digest
from kg.quads.terms import DATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.resolution.account import Account
    from kg.resolution.clusters import Identity
    from kg.resolution.conflicts import Conflict
    from kg.resolution.resolve import Resolution

Triple = tuple[str, str, str | ox.Literal]
_TYPE = RDF + "type"
_THINGS = frozenset({"place", "mode"})  # properties of meetings whose values are IRIs
_CLAIMS = 2  # claims that a finding names for each of its two things
_FINDINGS = 200_000  # findings whose claims are held at once; for each so many the accounts are gone through


def to_triples(found: Resolution, accounts: Iterable[Account]) -> Iterator[Triple]:
    """All triples of a resolution without blank nodes, in no order, some of them twice."""
    yield from found.previous
    for iri, standing in found.renamed.items():
        yield iri, AJ + "resolvedTo", standing
    for start in range(0, len(found.identities), _FINDINGS):
        some = found.identities[start : start + _FINDINGS]
        claims = _claims(some, accounts)
        for link in some:
            node = iri_of(link)
            yield node, AJ + "identifies", found.renamed.get(link.one, link.one)
            yield from _finding(node, "Identity", link, claims)
    claims = _claims(found.candidates, accounts)
    for link in found.candidates:
        node = f"{ID}candidate/{digest(link.one, link.two, length=16)}"
        yield from _finding(node, "IdentityCandidate", link, claims)
    for release, origin in found.copies.items():
        yield release, AJ + "nearCopyOf", origin
    for meeting, date in found.coarser:
        yield meeting, AJ + "coarserDate", ox.Literal(date, datatype=DATES[len(date)])
    for meeting, name, value in found.foretold:
        told = value if name in _THINGS else ox.Literal(value, datatype=DATES[len(value)])
        yield meeting, FORETOLD[name], told
    for conflict in found.conflicts:
        yield from _conflict(conflict)
    for document, status, day in found.standings:
        yield from _record(document, status, day)


def iri_of(link: Identity) -> str:
    """The IRI of a finding on which two IRIs are one thing."""
    return f"{ID}identity/{digest(link.one, link.two, length=16)}"


def _finding(node: str, kind: str, link: Identity, claims: dict[str, list[str]]) -> Iterator[Triple]:
    yield node, _TYPE, AJ + kind
    yield node, AJ + "joins", link.one
    yield node, AJ + "joins", link.two
    yield node, AJ + "rule", ox.Literal(link.rule)
    yield node, AJ + "reason", ox.Literal(link.reason)
    yield node, AJ + "confidence", decimal(link.confidence)
    for iri in (link.one, link.two):
        yield from ((node, AJ + "basedOn", claim) for claim in claims.get(iri, ()))


def _record(document: str, status: str, day: str) -> Iterator[Triple]:
    node = f"{ID}status-record/{digest(document, status, length=16)}"
    yield node, _TYPE, AJ + "StatusRecord"
    yield node, AJ + "recordOf", document
    yield node, AJ + "recordedStatus", status
    if day:
        yield node, AJ + "firstTold", ox.Literal(day, datatype=DATES[len(day)])


def _conflict(conflict: Conflict) -> Iterator[Triple]:
    yield conflict.iri, _TYPE, AJ + "Conflict"
    yield conflict.iri, AJ + "conflictAbout", conflict.about
    yield conflict.iri, AJ + "conflictKind", ox.Literal(conflict.kind)
    if conflict.doubt:
        yield conflict.iri, AJ + "conflictDoubt", ox.Literal(conflict.doubt)
    for number, side in enumerate(conflict.sides, 1):
        node = f"{conflict.iri}/{number}"
        yield conflict.iri, AJ + "hasSide", node
        yield node, _TYPE, AJ + "ConflictSide"
        if side.thing:
            yield node, AJ + "statedThing", side.thing
        else:
            yield node, AJ + "statedValue", ox.Literal(side.value)
        yield from ((node, AJ + "saidBy", claim) for claim in side.claims)


def _claims(findings: Iterable[Identity], accounts: Iterable[Account]) -> dict[str, list[str]]:
    """The claims about each thing of some findings, sorted."""
    wanted = {iri for link in findings for iri in (link.one, link.two)}
    claims: dict[str, list[str]] = {}
    for account in accounts if wanted else ():
        for iri in wanted.intersection(account.claims):
            claims.setdefault(iri, []).extend(account.claims[iri])
    return {iri: sorted(told)[:_CLAIMS] for iri, told in claims.items()}


def decimal(value: float) -> ox.Literal:
    """A decimal in canonical form."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return ox.Literal(text, datatype=ox.NamedNode(XSD + "decimal"))
