"""Fill the slots of an act that a question speaks of: by mark, else by place, else by what may fill them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.questions import releases
from kg.questions.model import ROLES, Counted, Frame, Held, Open, Sum, Things, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.questions.grammar import Grammar
    from kg.questions.items import Item


_BY_KIND: dict[type, str] = {Held: "atMeeting", Time: "actDate", Sum: "amount", Counted: "supplies"}


class ActFrame:
    """The frame of an act, and of another one that is named beside it."""

    def __init__(self, grammar: Grammar, items: list[Item], acts: list[Item]) -> None:
        """Take the items of a question and those of them that are acts."""
        self.grammar, self.items, self.acts = grammar, items, acts
        self.final = grammar.final
        self.main = self._main()
        self.made = Frame("Act")

    def _main(self) -> Item | None:
        """The act that the question is about: the first verb, or the last one where verbs come last."""
        verbs = [item for item in self.acts if not item.nominal] or self.acts
        verbs = [item for item in verbs if item.mark not in {"agent", "target"}] or verbs  # what is marked is a noun
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
            joined = self._nested(nested[0], rest)
            same = self.main is not None and set(self.main.types) & set(joined.types)
            if joined.has("agent") or not same:  # to "promise support" is one act
                self.made.joined = joined
                rest = [item for item in rest if not self._is_joined(item, nested[0], rest)]
        light = {"Act", "Meeting", *(self.main.types if self.main else ())}
        self.made.unused += [item.words for item in nested[1:] if not light & set(item.types)]
        self.made.unused += [item.words for item in others if ROLES & set(item.types) and item not in beside]
        self._fill(rest)
        self._unheld(rest)
        self.made.types = self._types([self.main, *beside] if self.main else [])
        self.made.either = self._gives()
        self.made.delivered = self._delivered()
        self.made.received = self._received() and not self.made.delivered
        return self.made

    def _is_joined(self, item: Item, nested: Item, rest: list[Item]) -> bool:
        """Whether "what" opens a clause for what the main act is about: "who supported *what* A proposed"."""
        others = [one for one in rest if one is not item and isinstance(one.filler, Open)]
        bare = isinstance(item.filler, Open) and not item.filler.kinds and item.slot is None and not item.count
        return bool(others) and bare and self.main is not None and self.main.start < item.start < nested.start

    def _received(self) -> bool:
        """Whether what somebody got is asked for."""
        words = self.main.uses if self.main is not None else ()
        return any(word.passive and "Pledge" in word.acts for word in words)

    def _delivered(self) -> bool:
        """Whether the act has come about: by its word, or as goods that somebody received."""
        words = self.main.uses if self.main is not None else ()
        received = self._received() and self.made.has("supplies")
        return self.made.types == ("Pledge",) and (received or any(word.delivered for word in words))

    def _unheld(self, rest: list[Item]) -> None:
        """Leave "how" unused where no meeting is named: it asks in which form one was held, not how something went."""
        opened = [item for item in rest if item.kind == "asked" and item.slot == "mode"]
        if opened and not self.made.has("atMeeting"):
            self.made.slots["mode"] = [one for one in self.made.slots["mode"] if not isinstance(one, Open)]
            self.made.unused += [item.words for item in opened]

    def _together(self, item: Item) -> bool:
        """Whether two acts stand side by side, so that either is meant."""
        if self.main is None:
            return False
        if self.main.group and item.group == self.main.group:
            return True
        if self.final and item.mark is not None and self.main.mark is None:
            return False  # a noun: 支持しなかった提案は
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
        types = list(dict.fromkeys(act for word in fitting or words for act in word.acts if act not in ROLES))
        if self.made.has("amount"):
            types = [one for one in types if "amount" in self.grammar.slots.get(one, ("amount",))] or types
        return () if "Act" in types else tuple(types)

    def _gives(self) -> bool:
        """Whether "what" is asked of an act towards somebody or something named, which may be money."""
        targets = self.made.slots.get("target", [])
        what = any(isinstance(one, Open) and not one.kinds for one in targets)
        named = any(isinstance(one, Things) and one.iris for one in targets)
        sums = any("amount" in self.grammar.slots.get(one, ()) for one in self.made.types)
        return what and named and sums and not self.made.has("amount")

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
        if self._active(waiting):  # "what does she expect from them": who acts stands before the verb
            self.made.slots["target"] = self.made.slots.get("target", []) + self.made.slots.pop("agent", [])
        agents = self._agents(waiting)
        for item in waiting:
            if item.filler is not None:
                office = isinstance(item.filler, Things) and item.filler.kind == "position"
                self.made.add("target" if item not in agents else "position" if office else "agent", item.filler)

    def _sure(self, item: Item) -> str | None:
        """The slot that an item's own words or its mark give it, None where its place has to tell."""
        if isinstance(item.filler, Held) and item.filler.relation != "in":
            return "actDate"
        own = "statedIn" if releases.asks(item) else item.slot or _BY_KIND.get(type(item.filler))
        if own is None and isinstance(item.filler, Things) and item.filler.kind in {"place", "mode"}:
            own = item.filler.kind
        if own is not None or self.grammar.place(item):
            return own or "place"
        if item.mark in {"party", "represents"}:
            return "party" if item.mark == "party" else "agent"
        if item.mark == "target" or self.grammar.matter(item):
            return "target"
        return "agent" if item.strong else None

    def _active(self, waiting: list[Item]) -> bool:
        """Whether a name before a verb in the active voice says who acts, whatever "from" or "by" mark."""
        if not self.made.has("agent") or self.main is None or self.final or self.main.nominal or self._is_passive():
            return False
        place = self.items.index(self.main)
        return any(item.mark is None and self.items.index(item) < place for item in waiting)

    def _is_passive(self) -> bool:
        if self.main is None:
            return False
        words = [
            word for word in self.main.uses if not ROLES.issuperset(word.acts)
        ]  # "received" tells of presence, too
        return self.main.passive or all(word.passive for word in words)

    def _agents(self, waiting: list[Item]) -> list[Item]:
        """Those among items that may act who do."""
        if not waiting or self.made.has("agent"):
            return []
        if self._is_passive():
            return []
        owners = [item for item in waiting if item.mark == "owner"]
        others = [item for item in waiting if item not in owners]
        marked = next((item for item in others if item.mark == "agent"), None)
        chosen = marked or self._by_place(others) or next(iter(owners), None)
        if chosen is None:
            return []
        return [item for item in waiting if item is chosen or (chosen.group and item.group == chosen.group)]

    def _by_place(self, waiting: list[Item]) -> Item | None:
        """The one right before the verb; before a noun or a verb at the end, the first."""
        if not waiting or self.main is None or self.final:
            return next(iter(waiting), None)
        place = self.items.index(self.main)
        before = [item for item in waiting if self.items.index(item) < place]
        if before:
            return before[-1]
        noun = any(word.nominal for word in self.main.uses) and not self.main.beside(waiting[0])
        return waiting[0] if self.main.nominal or noun else None  # "how many pledges did Japan make"
