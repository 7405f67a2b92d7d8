"""A frame in words: what was understood, in the terms of the ontology and the language of the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.answers.questions import load
from kg.answers.things import label
from kg.names import AJ
from kg.questions.model import Counted, Held, Open, Things, Time
from kg.questions.words import lexicon

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.questions.model import Filler, Frame
    from kg.questions.promises import Asked
    from kg.questions.ready import Ready

_BOUNDS = {"since": "≥ ", "after": "> ", "before": "< ", "until": "≤ "}
_PROPERTIES = {
    "date": "actDate",
    "meeting": "atMeeting",
    "party": "agent",
    "beside": "represents",
}  # of slots that are no property's name


class Wording:
    """Says frames in one language with the labels of a graph."""

    def __init__(self, store: ox.Store, language: str) -> None:
        """Use the labels of `store`."""
        self._store, self._language = store, language

    def _label(self, name: str) -> str:
        return label(self._store, AJ + name, self._language)

    def frame(self, frame: Frame) -> str:
        """What is asked, with its slots: "support (agent: ?; target: proposal (agent: Japan); date: 2020)"."""
        slots = [
            f"{self._label(_PROPERTIES.get(slot, slot))}: {'≠ ' if slot == 'beside' else ''}{self._all(found)}"
            for slot, found in self._slots(frame)
        ]
        if frame.joined is not None:
            slots.append(f"{self._label('target')}: {self.frame(frame.joined)}")
        if frame.pick:
            slots.append(lexicon(self._language).says.get(frame.pick, ""))
        if frame.delivered:
            slots.append(self._label("delivered"))
        if frame.received:  # most releases tell what is promised, and few that it came
            slots.append(lexicon(self._language).says.get("promised too", ""))
        if frame.modality != "Done":
            slots.append(self._label(frame.modality))
        told = "/".join(self._label(name) for name in frame.types or (frame.about,))
        if word := {"count": "number", "total": "total", "most": "most"}.get(frame.form):
            told = f"{lexicon(self._language).says.get(word, '')}: {told}"
        return f"{told} ({'; '.join(slots)})" if slots else told

    def promises(self, asked: Asked) -> str:
        """Which promises are asked for: "pledge (overdue; agent: Japan; ≤ 2024)"."""
        told = [f"≠ {asked.word}" if asked.negated else asked.word] if asked.state else [f"{self._label('status')}: ?"]
        for slot, iris in (("agent", asked.who), ("target", asked.what)):
            if iris:
                names = " | ".join(label(self._store, iri, self._language) for iri in iris)
                told.append(f"{self._label(slot)}: {names}")
        fillers = [("atMeeting", asked.at), ("amount", asked.sum), *(("actDate", time) for time in asked.told)]
        told += [f"{self._label(slot)}: {self._filler(one)}" for slot, one in fillers if one is not None]
        told += [f"{asked.word}: {self._filler(time)}" for time in asked.answered]
        if asked.day:
            told.append(f"{_BOUNDS['until']}{asked.day}")
        return f"{self._label(asked.kind) if asked.kind else asked.noun} ({'; '.join(told)})"

    def ready(self, asked: Ready) -> str:
        """Which ready question is asked, of what: "Where releases disagree (date; 35th ASEAN-Japan Forum)"."""
        told = [asked.kind] if asked.kind else []
        told += [self._filler(one) for one in asked.named]
        title = load(asked.name).title(self._language)
        return f"{title} ({'; '.join(told)})" if told else title

    @staticmethod
    def _slots(frame: Frame) -> list[tuple[str, list[Filler]]]:
        """The slots with what is open first."""
        return sorted(frame.slots.items(), key=lambda pair: pair[0] not in frame.opened())

    def _all(self, fillers: list[Filler]) -> str:
        return ", ".join(self._filler(one) for one in fillers)

    def _filler(self, filler: Filler) -> str:
        if isinstance(filler, Open):
            bodies = [label(self._store, iri, self._language) for iri in filler.part_of]
            kinds = ", ".join([*map(self._label, filler.kinds), *bodies])
            return f"? [{kinds}]" if kinds else "?"
        if isinstance(filler, Things):
            return self._things(filler)
        if isinstance(filler, Held):
            return self._held(filler)
        if isinstance(filler, Time):
            end = f" - {filler.date.end}" if filler.date.end else ""
            return f"{_BOUNDS.get(filler.relation, '')}{filler.date.start}{end}"
        if isinstance(filler, Counted):
            return f"? {filler.words}"
        sign = _BOUNDS.get(filler.relation, "")
        return f"{sign}{filler.money.value:,.15g} {filler.money.currency}"

    def _held(self, held: Held) -> str:
        """A meeting in the words of the question, or by the one that it stands next to."""
        if held.of is None:
            return _BOUNDS.get(held.relation, "") + held.words
        order = "precededBy" if held.turn == "next" else "succeededBy"
        return f"{self._label(order)} {held.of.words}"

    def _things(self, things: Things) -> str:
        """Things by their labels, "A or B" where a name may mean several."""
        names = [label(self._store, iri, self._language) for iri in things.iris] or [*map(self._label, things.kinds)]
        return " | ".join(dict.fromkeys(names))
