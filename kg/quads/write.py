"""Turn a reading into the quads of the release's named graph."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.claims.model import Act, Claim, Judgement, Meeting, Participation, Reading, Tenure, Thing
from kg.errors import InternalError
from kg.names import AJ, ID, RELEASE, digest, slug
from kg.quads.claims import claim_keys
from kg.quads.meeting_names import meeting_name
from kg.quads.status import days_in_force, document_status
from kg.quads.terms import DC, DECIMAL, FALSE, LABEL, PV, TRUE, A, O, P, Terms, literal, terms
from kg.text.sketch import sketch
from kg.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.claims.model import Span
    from kg.closure.triples import Triple
    from kg.vocabulary.model import Vocabulary

CONTEXT = 32  # code points of prefix and suffix kept around a quote
_INTEGER = ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")
_CLAIM, _EVIDENCE, _FORM = AJ + "Claim", AJ + "Evidence", P["surfaceForm"]
_REMEMBERED = 8192  # numbers that are literals already: offsets, confidences
_classes: dict[str, str] = {}


def software(version: str) -> str:
    """The IRI of this program in a version."""
    return f"{ID}software/ajkg-{slug(version)}"


def to_quads(reading: Reading, vocabulary: Vocabulary, ontology: Terms | None = None) -> list[ox.Quad]:
    """All quads of a reading, in a fixed order, without blank nodes. See `triples_of`."""
    graph = ox.NamedNode(RELEASE + slug(reading.release.document))
    return [
        ox.Quad(ox.NamedNode(s), ox.NamedNode(p), ox.NamedNode(o) if isinstance(o, str) else o, graph)
        for s, p, o in triples_of(reading, vocabulary, ontology)
    ]


def triples_of(reading: Reading, vocabulary: Vocabulary, ontology: Terms | None = None) -> list[Triple]:
    """All triples of a reading, each once, in a fixed order, without blank nodes.

    `ontology` defaults to the bundled one.

    :raises InternalError: when a quote does not stand at its offsets.
    :raises ValueError: for a name that makes no IRI.
    """
    return _Writer(reading, vocabulary, ontology or terms()).run()


def _class(name: str) -> str:
    """The class (or individual) of the ontology by its local name."""
    iri = _classes.get(name)
    if iri is None:
        iri = _classes[name] = ox.NamedNode(AJ + name).value
    return iri


@lru_cache(maxsize=_REMEMBERED)
def _decimal(value: float) -> ox.Literal:
    """A decimal in the canonical form of whole numbers and without an exponent."""
    text = str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0")
    return ox.Literal(text, datatype=DECIMAL)


@lru_cache(maxsize=_REMEMBERED)
def _integer(value: int) -> ox.Literal:
    return ox.Literal(str(value), datatype=_INTEGER)


class _Writer:
    """The state of writing one reading."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary, ontology: Terms) -> None:
        self.reading, self.vocabulary, self.ontology = reading, vocabulary, ontology
        self.text = reading.release.text
        self.stem = slug(reading.release.document)
        self.release = RELEASE + self.stem
        self.triples: list[Triple] = []
        self.linked: set[str] = set()  # IRIs from elsewhere that are known to be sound
        self.evidence: dict[Span, str] = {}
        self.named: dict[int, str] = {}  # things without an IRI of their own, by identity
        self.described: set[str] = set()
        self.meetings = {c.about.iri for c in reading.claims if isinstance(c.about, Meeting)}

    def run(self) -> list[Triple]:
        self._release()
        for thing in self.reading.things.values():
            self._thing(thing)
        for claim, key in zip(self.reading.claims, claim_keys(self.reading), strict=True):
            self._claim(claim, key)
        for claim, judgement in self.reading.rejected:
            self._judgement(f"{ID}claim/{self.stem}/{claim.key}", judgement)
        for unread in self.reading.unread:
            node = f"{ID}unread/{self.stem}/{unread.evidence.start}-{unread.evidence.end}"
            self.add(node, A, _class("UnreadPassage"))
            self.add(node, P["statedIn"], self.release)
            self.add(node, P["hasEvidence"], self._evidence(unread.evidence))
            self.add(node, P["unreadReason"], ox.Literal(unread.reason))
            if unread.cue_candidate:
                self.add(node, P["cueCandidate"], ox.Literal(unread.cue_candidate))
        for document, status in sorted(document_status(self.reading).items()):
            self.add(self.sound(document), P["status"], _class(status))
        for document, day in sorted(days_in_force(self.reading).items()):
            self.add(self.sound(document), P["inForceFrom"], literal(day))
        return list(dict.fromkeys(self.triples))

    def first(self, iri: str) -> bool:
        """Whether a thing is met for the first time: it is described once, however often it is claimed."""
        known = iri in self.described
        self.described.add(iri)
        return not known

    def add(self, subject: str, predicate: str, value: str | ox.Literal) -> None:
        self.triples.append((subject, predicate, value))

    def sound(self, iri: str) -> str:
        """An IRI that was made elsewhere, once the engine takes it."""
        if iri not in self.linked:
            self.linked.add(ox.NamedNode(iri).value)
        return iri

    def link(self, subject: str, predicate: str, iri: str | None) -> None:
        if iri:
            self.triples.append((subject, predicate, self.sound(iri)))

    def _release(self) -> None:
        release = self.reading.release
        language = release.lang or self.reading.language
        hashed = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        self.add(self.release, A, _class("Release"))
        self.add(self.release, DC["identifier"], ox.Literal(release.document))
        self.add(self.release, P["textHash"], ox.Literal(hashed))
        self.add(self.release, P["textSketch"], ox.Literal(sketch(self.text)))
        if release.title:
            self.add(self.release, DC["title"], _words(release.title, language))
        if release.publisher:
            self.add(self.release, DC["publisher"], ox.Literal(release.publisher))
        if release.published:
            self.add(self.release, DC["issued"], literal(release.published.isoformat()))
        if language:
            self.add(self.release, DC["language"], ox.Literal(language))
        if release.url:
            self.add(self.release, DC["source"], ox.Literal(release.url))
        activity, program = f"{ID}reading/{self.stem}", software(VERSION)
        self.add(self.release, PV["wasGeneratedBy"], activity)
        self.add(activity, A, PV["Activity"])
        self.add(activity, PV["used"], self.release)
        self.add(activity, PV["wasAssociatedWith"], program)
        self.add(program, A, PV["SoftwareAgent"])
        self.add(program, LABEL, ox.Literal(f"ajkg {VERSION}"))

    def _thing(self, thing: Thing) -> None:
        iri, add = self.sound(thing.iri), self.triples.append
        add((iri, A, _class(thing.type)))
        if thing.provisional:
            add((iri, P["provisional"], TRUE))
        if thing.confirmed:
            self._judgement(iri, thing.confirmed)
        named = bool(thing.provisional or thing.confirmed)
        for form in thing.forms:
            words = _words(*form)
            add((iri, _FORM, words))
            if named and form not in thing.titled and form not in thing.joined:
                add((iri, LABEL, words))

    def _claim(self, claim: Claim, key: str) -> None:
        iri = f"{ID}claim/{self.stem}/{key}"
        self.triples += (
            (iri, A, _CLAIM),
            (iri, P["claims"], self._about(claim.about, key)),
            (iri, P["claimKind"], ox.Literal(claim.kind)),
            (iri, P["statedIn"], self.release),
            (iri, P["hasEvidence"], self._evidence(claim.evidence)),
            (iri, P["rule"], ox.Literal(claim.rule)),
            (iri, P["confidence"], _decimal(round(claim.confidence, 4))),
        )
        for slot, span in claim.told.items():
            self.add(iri, P[f"{slot}Evidence"], self._evidence(span))
        for slot in sorted(claim.about.presence) if isinstance(claim.about, Meeting) else ():
            if getattr(claim.about, slot):
                self.add(iri, P[f"{slot}Basis"], ox.Literal("presence"))
        self.link(iri, P["cue"], claim.cue)
        for judgement in claim.decisions:
            self._judgement(iri, judgement)

    def _judgement(self, about: str, judgement: Judgement) -> None:
        """A person's decision about a claim or a thing: an activity by whom, when and why (PROV-O)."""
        node = judgement.iri
        self.add(about, P["decidedBy"], node)
        self.add(node, A, _class("Decision"))
        self.add(node, P["decided"], ox.Literal(judgement.done))
        if judgement.by:
            self.add(node, DC["creator"], ox.Literal(judgement.by))
        if judgement.on:
            self.add(node, DC["date"], literal(judgement.on))
        if judgement.why:
            self.add(node, DC["description"], ox.Literal(judgement.why))
        if judgement.slot:
            self.add(node, P["correctedSlot"], ox.Literal(judgement.slot))
        for name, values in (("valueBefore", judgement.before), ("valueAfter", judgement.after)):
            for value in values:
                self.add(node, P[name], ox.Literal(value))

    def _evidence(self, span: Span) -> str:
        iri = self.evidence.get(span)
        if iri is not None:
            return iri
        start, end = span
        text = self.text
        if not 0 <= start < end <= len(text):
            message = f"{self.reading.release.document}: evidence {start}-{end} lies outside the text"
            raise InternalError(message, hint="please report this with the text")
        iri = self.evidence[span] = f"{ID}evidence/{self.stem}/{start}-{end}"
        exact, prefix, suffix = text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        self.triples += (
            (iri, A, _EVIDENCE),
            (iri, A, O["TextQuoteSelector"]),
            (iri, A, O["TextPositionSelector"]),
            (iri, O["exact"], ox.Literal(exact)),
            (iri, O["prefix"], ox.Literal(prefix)),
            (iri, O["suffix"], ox.Literal(suffix)),
            (iri, O["start"], _integer(start)),
            (iri, O["end"], _integer(end)),
            (iri, O["hasSource"], self.release),
        )
        return iri

    def _about(self, about: Meeting | Participation | Act | Tenure | Thing, key: str) -> str:
        """Describe what a claim is about, once, and give its node."""
        if isinstance(about, Thing):
            if about.iri not in self.reading.things:
                self._thing(about)
            return about.iri
        node = self.named.get(id(about))
        if node is not None:
            return node
        if isinstance(about, Meeting):
            node = self._meeting(about)
        elif isinstance(about, Participation):
            node = self._participation(about)
        elif isinstance(about, Tenure):
            node = self._tenure(about)
        else:
            node = self._act(about, key)
        self.named[id(about)] = node
        return node

    def _meeting(self, meeting: Meeting) -> str:
        node = self.sound(meeting.iri)
        if not self.first(node):
            return node
        self.add(node, A, _class(meeting.type))
        self.link(node, P["inSeries"], meeting.series)
        self.link(node, P["place"], meeting.place)
        if meeting.ordinal is not None:
            self.add(node, P["ordinal"], _integer(meeting.ordinal))
        if meeting.counted_in:
            self.add(node, P["countedIn"], literal(meeting.counted_in))
        if meeting.date:
            self.add(node, P["startDate"], literal(meeting.date.start))
            if meeting.date.end:
                self.add(node, P["endDate"], literal(meeting.date.end))
        if meeting.written_date:
            self.add(node, P["writtenDate"], ox.Literal(meeting.written_date))
        if meeting.mode:
            self.add(node, P["mode"], _class(meeting.mode))
        for host in meeting.hosts:
            self.link(node, P["hostedBy"], host)
        for label in self._meeting_labels(meeting):
            self.add(node, LABEL, label)
        return node

    def _meeting_labels(self, meeting: Meeting) -> Iterable[ox.Literal]:
        """A name of the meeting in every language that the series has one in."""
        entry = self.vocabulary.entries.get(meeting.series)
        named = {code: labels[0] for code, labels in entry.labels.items() if labels} if entry else {}
        if not named and meeting.series in self.reading.things:
            for words, language in self.reading.things[meeting.series].forms:
                named.setdefault(language, words)
        for language, label in named.items():
            name = label if meeting.ordinal is None else meeting_name(meeting.ordinal, label, language)
            if name:
                yield _words(f"{name} ({meeting.counted_in})" if meeting.counted_in else name, language)

    def _participation(self, part: Participation) -> str:
        key = digest(part.person, part.meeting or self.release, length=16)
        node = f"{ID}participation/{key}"
        if not self.first(node):
            return node
        self.add(node, A, _class("Participation"))
        self.link(node, P["participant"], part.person)
        self.link(node, P["represents"], part.represents)
        self.link(node, P["position"], part.position)
        self.add(node, P["role"], _class(part.role))
        self.link(node, P["atMeeting"], part.meeting)
        return node

    def _tenure(self, tenure: Tenure) -> str:
        key = digest(tenure.holder, tenure.role, tenure.start, tenure.end, length=16)
        node = f"{ID}tenure/{key}"
        self.add(node, A, _class("Tenure"))
        self.link(node, P["holder"], tenure.holder)
        self.link(node, P["tenureRole"], tenure.role)
        if tenure.start:
            self.add(node, P["from"], literal(tenure.start))
        if tenure.end:
            self.add(node, P["until"], literal(tenure.end))
        return node

    def _act(self, act: Act, key: str) -> str:
        node = f"{ID}act/{self.stem}/{key}"
        self.add(node, A, _class(act.type))
        own = self.ontology.agent_properties.get(act.type) if act.modality == "Done" else None
        for agent in act.agents:
            self.link(node, P["agent"], agent)
            if own is not None:
                self.link(node, own.value, agent)
        for target in act.targets:
            if target != act.intended_for:
                self.link(node, P["addressee" if self._is_actor(target) else "concerns"], target)
        for frame in act.framed_by:
            self.link(node, P["framedBy"], frame)
        self.link(node, P["intendedFor"], act.intended_for)
        self.link(node, P["toHost"], act.intended_for if act.to_host else None)
        self.link(node, P["atMeeting"], act.meeting)
        self.add(node, P["modality"], _class(act.modality))
        if act.date:
            self.add(node, P["actDate"], literal(act.date.start))
        if act.due:
            self.add(node, P["dueDate"], literal(act.due.end or act.due.start))
        self._fate(node, act)
        self._supplies(node, act)
        if act.amount:
            value = _decimal(act.amount.value)
            amount = f"{ID}amount/{slug(act.amount.currency)}-{slug(value.value)}"
            self.add(node, P["amount"], amount)
            self.add(amount, A, _class("MonetaryAmount"))
            self.add(amount, P["value"], value)
            self.add(amount, P["currency"], ox.Literal(act.amount.currency))
            if act.bound:
                self.add(node, P["amountBound"], ox.Literal(act.bound))
        return node

    def _fate(self, node: str, act: Act) -> None:
        """Whether what an act gives or announces came, and of an event its kind; what became of what did not."""
        if act.delivered:
            self.add(node, P["delivered"], TRUE)
        if act.received is not None:
            self.add(node, P["received"], TRUE if act.received else FALSE)
        for name, told in (("eventKind", act.event), ("setback", act.setback)):
            if told:
                self.add(node, P[name], ox.Literal(told))

    def _supplies(self, node: str, act: Act) -> None:
        """The goods that an act gives, each kind with its number, and whether only a part came."""
        for supply in act.supplies:
            count = _decimal(supply.count) if supply.count is not None else None
            goods = f"{ID}supply/{slug(supply.kind)}" + (f"-{slug(count.value)}" if count is not None else "")
            self.add(node, P["supplies"], goods)
            self.add(goods, A, _class("Supply"))
            self.add(goods, P["supplyKind"], ox.Literal(supply.kind))
            if count is not None:
                self.add(goods, P["supplyCount"], count)
        if act.in_part:
            self.add(node, P["inPart"], TRUE)

    def _is_actor(self, iri: str) -> bool:
        described: Any = self.reading.things.get(iri) or self.vocabulary.entries.get(iri)
        return iri not in self.meetings and described is not None and described.type in self.ontology.actors


def _words(words: str, language: str | None) -> ox.Literal:
    return ox.Literal(words, language=language) if language else ox.Literal(words)
