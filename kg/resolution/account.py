"""What resolution knows of one release: its things, acts and claims, taken from the quads of its shard.

Everything here comes from the stored quads, so that a release that was read long ago takes part like a new one.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import AJ, DCTERMS, ID, RDF, RDFS, RELEASE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.closure.triples import Triple

Link = tuple[str, str, str]
Facts = dict[str, list[str]]  # property's local name → IRIs or lexical forms
_OWN = ("act", "actor", "amount", "document", "meeting", "participation", "person", "place", "position", "provisional")
_THINGS = tuple(f"{ID}{kind}/" for kind in (*_OWN, "series", "tenure", "topic"))
_LABELLED = tuple(f"{ID}provisional/{kind}/" for kind in ("person", "topic"))
_CLAIMS, _EVIDENCE, _DECIDED = AJ + "claims", AJ + "hasEvidence", AJ + "decidedBy"
_BASES = {"day of presence": AJ + "dateBasis", "place of presence": AJ + "placeBasis"}
_OF_CLAIMS = (_CLAIMS, _EVIDENCE, _DECIDED, *_BASES.values())
_GREETS = frozenset({"Appreciation", "Welcome"})
_LABEL, _FORM = RDFS + "label", AJ + "surfaceForm"
_TYPE, _DECISION = RDF + "type", ID + "decision/"


@dataclass(slots=True)
class Account:
    """One release's account of things.

    `things` holds, for each thing that it speaks of, the properties as local names ("type",
    "startDate", "agent" …); `forms` the words that it uses for a thing, as (words, language);
    `claims` the claims about a thing; `links` its transitive triples, told and inferred; `facts` what
    it says of itself (issued, language, publisher, textSketch), as "corrected" the claims that a person
    corrected, as "recounted" those of acts that are told inside of thanks or a welcome, as "day of
    presence" and "place of presence" those of meetings whose day or place is one where somebody was.
    """

    release: str
    things: dict[str, Facts] = field(default_factory=dict)
    forms: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    claims: dict[str, list[str]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    facts: Facts = field(default_factory=dict)

    def one(self, thing: str, name: str) -> str | None:
        """The value of a property that has one value at most."""
        values = self.things.get(thing, {}).get(name)
        return values[0] if values else None

    def all(self, thing: str, *names: str) -> list[str]:
        """All values of some properties of a thing, each once."""
        about = self.things.get(thing, {})
        return list(dict.fromkeys(value for name in names for value in about.get(name, ())))

    def of_kind(self, kind: str) -> list[str]:
        """The things whose IRI is of a kind ("meeting", "act", "participation", "tenure"), sorted."""
        start = f"{ID}{kind}/"
        return sorted(thing for thing in self.things if thing.startswith(start))

    @property
    def issued(self) -> str:
        """The day of publication, empty when it is not known."""
        return next(iter(self.facts.get("issued", ())), "")


def encode(told: Account) -> bytes:
    """An account as it is kept and sent."""
    parts = (told.release, told.things, told.forms, told.claims, told.links, told.facts)
    return zlib.compress(json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)


def decode(data: bytes) -> Account:
    """The account that `encode` made these bytes of.

    :raises ValueError: when they are damaged.
    """
    try:
        parts = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
        release, things, forms, claims, links, facts = parts
    except (zlib.error, ValueError, TypeError) as error:
        message = "the account is damaged"
        raise ValueError(message) from error
    told = {thing: [(words, language) for words, language in forms[thing]] for thing in forms}
    return Account(release, things, told, claims, [(s, p, o) for s, p, o in links], facts)


def account_of(quads: Iterable[ox.Quad], transitive: frozenset[str]) -> Account | None:
    """The account that the quads of one release's shard give; None when it lies under quarantine."""
    told: list[Triple] = []
    inferred: list[Triple] = []
    for subject, predicate, value, graph in quads:
        kept = told if graph.value.startswith(RELEASE) else inferred
        kept.append((subject.value, predicate.value, value.value if isinstance(value, ox.NamedNode) else value))
    return account(told, inferred, transitive)


def account(told: Iterable[Triple], inferred: Iterable[Triple], transitive: frozenset[str]) -> Account | None:
    """The account that a release gives by what it tells and by what follows from that; None when it tells nothing."""
    found = Account("")
    claimed: dict[str, list[tuple[str, str]]] = {name: [] for name in _OF_CLAIMS}
    corrections: set[str] = set()
    things: dict[str, Facts | None] = {}
    for triple in told:
        subject, predicate, value = triple
        if predicate in transitive and type(value) is str:
            found.links.append((subject, predicate, value))
        if subject not in things:
            things[subject] = found.things.setdefault(subject, {}) if subject.startswith(_THINGS) else None
        about = things[subject]
        if about is not None:
            _thing(found, about, triple)
        elif predicate in claimed:
            claimed[predicate].append((subject, _text(value)))
        elif subject.startswith(_DECISION) and predicate == AJ + "correctedSlot":
            corrections.add(subject)
        elif subject.startswith(RELEASE):
            found.release = subject
            found.facts.setdefault(_local(predicate), []).append(_text(value))
    links = [(s, p, o) for s, p, o in inferred if p in transitive and isinstance(o, str)]
    found.links += sorted(links)
    _claims(found, claimed, corrections)
    return found if found.release else None


def _claims(found: Account, claimed: dict[str, list[tuple[str, str]]], corrections: set[str]) -> None:
    """Note the claims, those that a person corrected, and those that are told inside of others."""
    for claim, thing in claimed[_CLAIMS]:
        found.claims.setdefault(thing, []).append(claim)
    if corrections:
        decided = claimed[_DECIDED]
        found.facts["corrected"] = sorted({claim for claim, decision in decided if decision in corrections})
    for name, basis in _BASES.items():
        if claimed[basis]:
            found.facts[name] = sorted(claim for claim, _ in claimed[basis])
    if inside := _recounted(found, dict(claimed[_EVIDENCE])):
        found.facts["recounted"] = inside


def _recounted(found: Account, evidence: dict[str, str]) -> list[str]:
    """The claims of acts whose words stand inside of those of thanks or a welcome, by the ends of `evidence`'s IRIs."""
    spans: list[tuple[int, int, str, bool]] = []
    for act in found.of_kind("act"):
        greets = not _GREETS.isdisjoint(found.all(act, "type"))
        for claim in found.claims.get(act, ()):
            start, _, end = evidence.get(claim, "").rpartition("/")[2].partition("-")
            spans += [(int(start), int(end), claim, greets)] if start.isdigit() and end.isdigit() else []
    around = [(start, end) for start, end, _, greets in spans if greets]
    return [c for s, e, c, greets in spans if not greets and any(b < s and e <= f for b, f in around)]


def _thing(found: Account, about: Facts, told: Triple) -> None:
    subject, predicate, value = told
    name = _local(predicate)
    # A person without title, a topic without the one beside it.
    called = _LABEL if subject.startswith(_LABELLED) else _FORM
    if predicate == called and isinstance(value, ox.Literal):
        found.forms.setdefault(subject, []).append((value.value, value.language or ""))
    elif name == "type" and isinstance(value, str):
        about.setdefault(name, []).append(intern(value.removeprefix(AJ)))
    elif predicate != _FORM and predicate.startswith(AJ):
        about.setdefault(name, []).append(_text(value))


def _text(value: str | ox.Literal) -> str:
    """An IRI, or the lexical form of a literal."""
    return value if isinstance(value, str) else value.value


@lru_cache(maxsize=256)
def _local(predicate: str) -> str:
    if predicate == _TYPE:
        return "type"
    return intern(predicate.removeprefix(AJ).removeprefix(DCTERMS))
