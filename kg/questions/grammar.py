"""From the items of a question to its frame: which item fills which slot, and which slot is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.questions.items import Clause, Item, clause
from kg.questions.model import Frame, Held, Open, Sum, Things, Time

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kg.questions.tokens import Token

ROLES = frozenset({"Attendee", "Chair", "Cochair", "Host"})
_MATTERS = frozenset({"Fund", "Centre", "Topic", "MonetaryAmount"})  # what acts are about more often than acting
_ACTORS = frozenset({"Actor", "Person", "Country", "Organization", "Ministry"})
_OF_MEETINGS = frozenset({"actDate", "place", "mode", "atMeeting", "from", "until"})
_SAME = {"actDate": "startDate", "from": "startDate", "until": "endDate"}  # what a meeting calls these slots


@dataclass(frozen=True, slots=True)
class Grammar:
    """Reads items; `types` gives the local names of a thing's classes, `slots` the slots of each class of acts."""

    types: Callable[[str], frozenset[str]]
    slots: Mapping[str, Sequence[str]]
    final: bool  # the language puts the verb last

    def frame(self, tokens: Sequence[Token]) -> Frame | None:
        """The frame of a question; None where nothing is asked or done that a graph could tell."""
        told = clause(tokens, final=self.final)
        done = [item for item in told.items if item.kind == "done"]
        acts = [item for item in done if set(item.types) != {"Meeting"}]
        rest = [item for item in told.items if item.kind != "done" or item in acts]
        asked = [item for item in rest if item.kind == "asked"]
        if not asked and not acts:
            return None
        made = self._family(rest, acts, asked, held=len(done) > len(acts))
        if made is None:
            return None
        made.modality = "Negated" if told.negated else "Planned" if told.planned else "Done"
        made.form = "count" if any(item.count for item in asked) else "list" if asked else "truth"
        return made

    def _family(self, rest: list[Item], acts: list[Item], asked: list[Item], *, held: bool) -> Frame | None:
        if acts and set(acts[0].types) & ROLES:
            return self._participation(rest, acts)
        if any("Tenure" in item.types for item in acts):
            return self._tenure(rest, acts)
        if acts:
            return _Act(self, rest, acts).frame()
        return self._without_act(rest, asked, held=held)

    def _without_act(self, rest: list[Item], asked: list[Item], *, held: bool) -> Frame | None:
        """What is asked of a meeting, of a person, or of whatever is said about something."""
        opened = asked[0]
        kinds = set(opened.filler.kinds) if isinstance(opened.filler, Open) else set()
        told = [item for item in rest if item.kind == "told"]
        meets = held or any(isinstance(item.filler, Held) for item in told)
        if opened.slot in _OF_MEETINGS or (opened.count and not kinds and meets):
            return self._meeting(rest) if meets or opened.slot == "atMeeting" else None
        if opened.slot == "position" or (kinds <= _ACTORS and kinds and told):
            return self._participation(rest, [])
        if opened.slot in {"amount", None} and (opened.slot or not kinds & _ACTORS) and (kinds or opened.slot):
            return _Act(self, rest, []).frame()
        return None

    def _participation(self, rest: list[Item], acts: list[Item]) -> Frame:
        made = Frame("Participation", tuple(dict.fromkeys(role for item in acts for role in item.types)))
        for item in rest:
            if item.kind != "done" and item.filler is not None:
                made.add(self._part(made, item), item.filler)
        return made

    def _part(self, made: Frame, item: Item) -> str:
        """The slot of a participation that an item fills."""
        if item.slot is not None or isinstance(item.filler, Held | Time):
            return item.slot or ("atMeeting" if isinstance(item.filler, Held) else "actDate")
        if isinstance(item.filler, Things):
            return {"person": "participant", "position": "position", "place": "place"}.get(
                item.filler.kind, "represents"
            )
        kinds = set(item.filler.kinds) if isinstance(item.filler, Open) else set()
        if kinds & {"Country", "Organization", "Ministry"} or item.mark == "represents":
            return "represents"
        if not kinds:
            return "atMeeting" if made.has("participant") and not made.has("atMeeting") else "participant"
        return "represents" if made.has("participant") else "participant"

    def _tenure(self, rest: list[Item], acts: list[Item]) -> Frame:
        made = Frame("Tenure")
        names = {word.stands_for: item.words for item in acts for word in item.uses if word.stands_for}
        for iri, words in list(names.items())[:1]:
            made.add("tenureRole", Things((iri,), words, "position"))
        for item in rest:
            if item.kind == "done" or item.filler is None:
                continue
            if item.slot == "actDate":
                made.add("from", item.filler)
                made.add("until", item.filler)
            elif isinstance(item.filler, Time):
                made.add("date", item.filler)
            elif item.slot in {"from", "until"}:
                made.add(item.slot, item.filler)
            elif isinstance(item.filler, Open):
                made.add("holder", item.filler)
        holder = next((item for item in rest if self._holds(item, made)), None)
        if holder is not None and holder.filler is not None:
            made.add("holder", holder.filler)
        return made

    def _holds(self, item: Item, made: Frame) -> bool:
        """Whether a name is who holds the office, not one of those whose relations are coordinated."""
        if made.has("holder") or not isinstance(item.filler, Things) or item.filler.kind not in {"actor", "person"}:
            return False
        members = {"Country", "Person"} & {kind for iri in item.filler.iris for kind in self.types(iri)}
        return bool(members) and item.group == 0 and item.mark in {"agent", None}

    def _meeting(self, rest: list[Item]) -> Frame:
        made = Frame("Meeting")
        for item in rest:
            if item.kind == "done" or item.filler is None:
                continue
            if isinstance(item.filler, Held):
                made.add("meeting", item.filler)
            elif isinstance(item.filler, Time):
                made.add("date", item.filler)
            elif isinstance(item.filler, Things):
                made.add({"place": "place", "mode": "mode"}.get(item.filler.kind, "party"), item.filler)
            else:
                made.add(_SAME.get(item.slot or "", item.slot or "atMeeting"), item.filler)
        return made

    def matter(self, item: Item) -> bool:
        """Whether an item is something that is acted on rather than somebody who acts."""
        if isinstance(item.filler, Open):
            return not set(item.filler.kinds) & _ACTORS
        if not isinstance(item.filler, Things):
            return True
        if item.filler.kind not in {"actor", "person", "position"}:
            return True
        return bool(_MATTERS & {kind for iri in item.filler.iris for kind in self.types(iri)})


class _Act:
    """The frame of an act, and of another one that is named beside it."""

    def __init__(self, grammar: Grammar, items: list[Item], acts: list[Item]) -> None:
        self.grammar, self.items, self.acts = grammar, items, acts
        self.final = grammar.final
        self.main = self._main()
        self.made = Frame("Act")

    def _main(self) -> Item | None:
        """The act that the question is about: the first verb, or the last one where verbs come last."""
        verbs = [item for item in self.acts if not item.nominal] or self.acts
        if not verbs:
            return None
        return verbs[-1] if self.final else verbs[0]

    def frame(self) -> Frame:
        """Fill the slots."""
        others = [item for item in self.acts if item is not self.main]
        beside = [item for item in others if self._together(item)]
        nested = [item for item in others if item not in beside and not set(item.types) & ROLES]
        rest = [item for item in self.items if item.kind != "done"]
        if nested:
            self.made.joined = self._nested(nested[0], rest)
        self._fill(rest)
        self.made.types = self._types([self.main, *beside] if self.main else [])
        return self.made

    def _together(self, item: Item) -> bool:
        """Whether two acts stand side by side, so that either is meant."""
        if self.main is None:
            return False
        if self.main.group and item.group == self.main.group:
            return True
        places = sorted((self.items.index(self.main), self.items.index(item)))
        between = self.items[places[0]].mark is not None
        return places[1] - places[0] == 1 and not between and not item.nominal and not self.main.nominal

    def _nested(self, item: Item, rest: list[Item]) -> Frame:
        """The act that shares what the main one concerns, with who did it: the name beside it."""
        made = Frame("Act", item.types)
        place = self.items.index(item)
        before = self.items[place - 1] if place else None
        after = self.items[place + 1] if place + 1 < len(self.items) else None
        marks = {"owner", "agent"}
        for beside, fits in (
            (before, before is not None and (before.mark in marks or (before.mark is None and not item.nominal))),
            (after, after is not None and (after.mark == "owner" or (after.mark == "agent" and after.strong))),
        ):
            if fits and beside is not None and beside in rest and not self.grammar.matter(beside):
                group = [one for one in rest if one is beside or (beside.group and one.group == beside.group)]
                for one in group:
                    if one.filler is not None:
                        made.add("agent", one.filler)
                    rest.remove(one)
                break
        return made

    def _types(self, acts: list[Item]) -> tuple[str, ...]:
        """The classes of acts that may be meant."""
        words = [word for item in acts for word in item.uses]
        fitting = [word for word in words if not word.needs or self._holds(word.needs)]
        types = list(dict.fromkeys(act for word in fitting or words for act in word.acts))
        if self.made.has("amount"):
            types = [one for one in types if "amount" in self.grammar.slots.get(one, ("amount",))] or types
        return () if "Act" in types else tuple(types)

    def _holds(self, kinds: Sequence[str]) -> bool:
        """Whether something of one of the classes is spoken of, or may be the answer."""
        targets = self.made.slots.get("target", [])
        if self.made.has("amount") and "MonetaryAmount" in kinds:
            return True
        for one in targets:
            if isinstance(one, Open) and (not one.kinds or set(one.kinds) & set(kinds)):
                return True
            if isinstance(one, Things) and {k for iri in one.iris for k in self.grammar.types(iri)} & set(kinds):
                return True
        return False

    def _fill(self, rest: list[Item]) -> None:
        waiting: list[Item] = []
        for item in rest:
            slot = self._sure(item)
            if slot is None:
                waiting.append(item)
            elif item.filler is not None:
                self.made.add(slot, item.filler)
        agents = self._agents(waiting)
        for item in waiting:
            if item.filler is not None:
                self.made.add("agent" if item in agents else "target", item.filler)

    def _sure(self, item: Item) -> str | None:
        """The slot that an item's own words or its mark give it, None where its place has to tell."""
        if item.slot is not None:
            return {"position": "position"}.get(item.slot, item.slot)
        by_kind = {Held: "atMeeting", Time: "actDate", Sum: "amount"}.get(type(item.filler))
        if by_kind is not None:
            return by_kind
        if isinstance(item.filler, Things) and item.filler.kind in {"place", "mode"}:
            return item.filler.kind
        if item.mark in {"party", "represents"}:
            return "party" if item.mark == "party" else "agent"
        if item.mark == "target" or self.grammar.matter(item):
            return "target"
        return "agent" if item.strong else None

    def _agents(self, waiting: list[Item]) -> list[Item]:
        """Those among items that may act who do."""
        if not waiting or self.made.has("agent"):
            return []
        passive = self.main is not None and (self.main.passive or all(word.passive for word in self.main.uses))
        if passive:
            return []
        chosen = self._by_mark(waiting) or self._by_place(waiting)
        if chosen is None:
            return []
        return [item for item in waiting if item is chosen or (chosen.group and item.group == chosen.group)]

    def _by_mark(self, waiting: list[Item]) -> Item | None:
        marked = [item for item in waiting if item.mark == "agent"]
        owners = [item for item in waiting if item.mark == "owner"]
        return next(iter([*marked, *owners]), None)

    def _by_place(self, waiting: list[Item]) -> Item | None:
        """The one right before the verb; before a noun or a verb at the end, the first."""
        if self.main is None or self.final:
            return waiting[0]
        place = self.items.index(self.main)
        before = [item for item in waiting if self.items.index(item) < place]
        if before:
            return before[-1]
        return waiting[0] if self.main.nominal else None


__all__ = ["ROLES", "Clause", "Grammar"]
