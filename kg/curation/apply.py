"""Apply the decisions about one release to what was read in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.claims.model import Act, Claim, Judgement, Meeting, Participation, Span, Tenure, Thing
from kg.curation import meetings
from kg.curation.model import RULE, Decision, short
from kg.curation.slots import SlotError, kind_of, make, set_slot, told
from kg.names import ID
from kg.quads.claims import claim_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.claims.model import Reading
    from kg.vocabulary.model import Vocabulary

_MOVING = frozenset({"series", "ordinal"})  # slots that make a meeting another one
_MAY_BE_MEETINGS = frozenset({"targets"})
_SURE = 1.0  # confidence of what a person says
_NONE = Decision("", "")


@dataclass(slots=True)
class Outcome:
    """By the IRI of a decision why it could not be followed; and the decisions about things that the release names."""

    unmet: dict[str, str] = field(default_factory=dict)
    met: list[str] = field(default_factory=list)


def apply(reading: Reading, stem: str, decisions: Sequence[Decision], vocabulary: Vocabulary) -> Outcome:
    """Change `reading` as `decisions` say.

    Claims keep the IRIs that they had before, so that one decision does not move another's ground.
    """
    if not decisions:
        return Outcome()
    return _Curator(reading, stem, vocabulary).run(decisions)


class _Curator:
    """The state of curating one reading."""

    def __init__(self, reading: Reading, stem: str, vocabulary: Vocabulary) -> None:
        self.reading, self.vocabulary = reading, vocabulary
        for claim, key in zip(reading.claims, claim_keys(reading), strict=True):
            claim.key = key
        self.by_iri = {f"{ID}claim/{stem}/{claim.key}": claim for claim in reading.claims}
        self.outcome = Outcome()
        self.moved: dict[str, str] = {}  # meetings whose series or number was corrected
        self.aside: dict[str, str] = {}  # meetings whose IRI another one takes, until they get theirs
        self.waiting: list[Decision] = []
        self.now = _NONE
        self.words = Span(0, 0)  # of the claim that is decided about

    def run(self, decisions: Iterable[Decision]) -> Outcome:
        """Follow each decision."""
        self.waiting = list(decisions)
        while self.waiting:
            self.now = one = self.waiting.pop(0)
            try:
                self._follow(one)
            except SlotError as error:
                self.outcome.unmet[one.iri] = str(error)
        for iri, meeting in list(meetings.own(self.reading).items()):
            if iri in self.aside:  # its own decision could not be followed
                self._moved(iri, meetings.moved(self.reading, meeting, replace(meeting), self.aside[iri]))
        return self.outcome

    def _follow(self, one: Decision) -> None:
        if one.things:
            self._thing(one)
        elif one.do == "add":
            self._add(one)
        elif (claim := self._claim(one)) is None:
            said = f" ({_short(one.quote)})" if one.quote else ""
            gone = f"the claim {short(one.claim)}{said} is no longer read in {one.stem}"
            self.outcome.unmet[one.iri] = f"{gone}; see what is with: ajkg facts, or take the decision out"
        elif one.do == "reject":
            self.reading.claims.remove(claim)
            self.reading.rejected.append((claim, _judgement(one)))
        else:
            changed = self._correct(claim, one) if one.do == "correct" else _judgement(one)
            claim.confidence = _SURE
            claim.decisions.append(changed)

    def _correct(self, claim: Claim, one: Decision) -> Judgement:
        """Set a slot of a claim; the decision with the values before and after."""
        self._check_type(one.slot, one.value)
        self.words = claim.evidence
        about = replace(claim.about)  # another claim may share it
        set_slot(about, one.slot, one.value, self._resolve)
        before = told(claim.about, one.slot)
        if isinstance(claim.about, Meeting) and isinstance(about, Meeting):
            iri = meetings.destination(self.reading, claim.about, about)
            self._make_room(iri, claim.about)
            self._moved(claim.about.iri, meetings.moved(self.reading, claim.about, about, iri))
        claim.about = about
        claim.told.pop(one.slot, None)  # the text tells another value
        return replace(_judgement(one), slot=one.slot, before=before, after=told(about, one.slot))

    def _make_room(self, iri: str, meeting: Meeting) -> None:
        """Let the meeting that has an IRI stand aside if it is not `meeting` and decisions to come give it another."""
        there = meetings.own(self.reading).get(iri)
        if there is None or there is meeting or meeting.iri == iri:
            return
        claims = (self._claim(one) for one in self.waiting if one.do == "correct" and one.slot in _MOVING)
        if any(claim is not None and claim.about is there for claim in claims):
            after = meetings.aside(self.reading, there)
            self.aside[after] = iri
            self._moved(iri, after)

    def _moved(self, before: str, after: str) -> None:
        """Note that a meeting is another one now."""
        moved = {old: after if new == before else new for old, new in self.moved.items()} | {before: after}
        self.moved = {old: new for old, new in moved.items() if old != after}

    def _claim(self, one: Decision) -> Claim | None:
        """The claim of a decision: by its IRI, else the one of like words that is read now."""
        found = self.by_iri.get(one.claim)
        if found is not None or not one.quote:
            return found if found in self.reading.claims else None
        start = self.reading.release.text.find(one.quote)
        if start < 0:
            return None
        span = Span(start, start + len(one.quote))
        near = [claim for claim in self.reading.claims if claim.kind != "actor" and claim.evidence.overlaps(span)]
        near.sort(key=lambda claim: -_share(claim.evidence, span))
        return near[0] if near and _share(near[0].evidence, span) > 1 / 2 else None

    def _thing(self, one: Decision) -> None:
        """Confirm a name that only the text tells, or drop it with the claims about it and from every slot."""
        for iri in [iri for name in one.things for iri in self._named(name)]:
            thing = self.reading.things[iri]
            self.outcome.met.append(one.iri)
            if one.do == "accept":
                thing.provisional, thing.confirmed = False, _judgement(one)
                continue
            del self.reading.things[iri]
            self.reading.claims[:] = [claim for claim in self.reading.claims if _without(claim, iri)]

    def _named(self, name: str) -> list[str]:
        """The things of this release that an IRI or a name means."""
        things = self.reading.things
        if name in things:
            return [name]
        said = [iri for iri, thing in things.items() if any(words.lower() == name.lower() for words, _ in thing.forms)]
        called = self._labelled(name)
        return said or [iri for iri in called if iri in things]

    def _labelled(self, name: str) -> list[str]:
        """The things of the vocabulary that are so called; small and capital letters are one where no other name is."""
        entries, folded = self.vocabulary.entries.values(), meetings.plain(name)
        found = [one.iri for one in entries if name in one.all_labels()]
        return found or [one.iri for one in entries if folded in map(meetings.plain, one.all_labels())]

    def _add(self, one: Decision) -> None:
        text = self.reading.release.text
        start = text.find(one.quote)
        if start < 0:
            message = f"the words {_short(one.quote)} do not stand in {one.release}; give the release's own words"
            raise SlotError(message)
        self._check_type("type", one.fact.get("type", ""))
        self.words = Span(start, start + len(one.quote))
        about = make(str(one.fact["kind"]), one.fact, self._resolve)
        if isinstance(about, Thing):
            about = self.reading.things[about.iri]
        if isinstance(about, Act | Participation) and about.meeting is None:
            about.meeting = self._main()
        claim = Claim(kind_of(about), about, self.words, RULE, _SURE)
        claim.decisions.append(_judgement(one))
        self.reading.claims.append(claim)

    def _check_type(self, slot: str, value: object) -> None:
        """See whether a type is a class of acts."""
        types = self.vocabulary.slots
        if slot == "type" and value and value not in types:
            message = f"type = {value!r} is no class of acts; they are {', '.join(sorted(types))}"
            raise SlotError(message)

    def _main(self) -> str | None:
        """The meeting that the release's acts are of."""
        acts = [claim.about.meeting for claim in self.reading.claims if isinstance(claim.about, Act)]
        return next(filter(None, acts), None)

    def _resolve(self, name: str, slot: str) -> str:
        """The IRI that a name or an IRI names in a slot; the thing is then one of the release's."""
        if slot in meetings.SLOTS or "/meeting/" in name:
            return self._meeting(name)
        entry = self.vocabulary.entries.get(name)
        if name in self.reading.things:
            return name
        if entry is None:
            found = self._labelled(name) or self._named(name)
            if not found and slot in _MAY_BE_MEETINGS:
                return self._meeting(name)
            iri = _only(found, name)
            if iri in self.reading.things:
                return iri
            name = iri
        self._thing_of(name)
        return name

    def _meeting(self, name: str) -> str:
        """The meeting that a name or an IRI names; one that the release does not name is then one of its meetings."""
        name, about = self.moved.get(name, name), (self.reading, self.vocabulary)
        found = meetings.named(name, *about)
        if not any(one.iri in meetings.own(self.reading) for one in found):
            found = meetings.of_series(name, *about) or found
        iri = _only([one.iri for one in found], name)
        if iri not in meetings.own(self.reading):
            self._thing_of(found[0].series)
            claim = Claim("meeting", found[0], self.words, RULE, _SURE)
            claim.decisions.append(_judgement(self.now))
            self.reading.claims.append(claim)
        return iri

    def _thing_of(self, iri: str) -> None:
        """Let a thing of the vocabulary be one of the release's."""
        entry = self.vocabulary.entries[iri]
        self.reading.things.setdefault(iri, Thing(iri, entry.kind, entry.type, entry.provisional))


def _only(found: list[str], name: str) -> str:
    """The one IRI that a name means.

    :raises SlotError: when it is none or several.
    """
    if len(found) != 1:
        how = "nothing is" if not found else "several things are"
        message = f"{how} called {short(name)}; give an IRI (ajid:…) of the vocabulary or of the release"
        raise SlotError(message)
    return found[0]


def _judgement(one: Decision) -> Judgement:
    return Judgement(one.iri, one.do, one.by, one.on, one.why)


def _without(claim: Claim, iri: str) -> bool:
    """Whether a claim still says something without a thing; takes the thing out of its slots."""
    about = claim.about
    if isinstance(about, Act):
        about.agents = [one for one in about.agents if one != iri]
        about.targets = [one for one in about.targets if one != iri]
        return bool(about.agents) and bool(about.targets or about.amount)
    if isinstance(about, Participation):
        about.represents = None if about.represents == iri else about.represents
        about.position = None if about.position == iri else about.position
        return about.person != iri
    if isinstance(about, Tenure):
        return iri not in {about.holder, about.role}
    if isinstance(about, Meeting):
        about.place = None if about.place == iri else about.place
        return about.series != iri
    return about.iri != iri


def _share(one: Span, two: Span) -> float:
    """How much of the longer span the two have in common."""
    common = min(one.end, two.end) - max(one.start, two.start)
    return common / max(one.end - one.start, two.end - two.start)


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return f"“{words[:60]}…”" if len(words) > len(words[:60]) else f"“{words}”"
