"""From the items of a question to its frame: which item fills which slot, and which slot is open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.questions import memberships, releases
from kg.questions.acts import ActFrame
from kg.questions.audit import passed_over
from kg.questions.clause import clause
from kg.questions.model import ROLES, Counted, Frame, Held, Open, Sum, Things, Time
from kg.questions.tenures import tenure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kg.questions.items import Clause, Item
    from kg.questions.pieces import Token

_MATTERS = frozenset({"Fund", "Centre", "Topic", "MonetaryAmount"})  # what acts are about more often than acting
_ACTORS = frozenset({"Actor", "Person", "Country", "Organization", "Ministry"})
_OF_MEETINGS = frozenset({"actDate", "place", "mode", "atMeeting", "from", "until"})
_SAME = {"actDate": "startDate", "from": "startDate", "until": "endDate"}  # what a meeting calls these slots


@dataclass(frozen=True, slots=True)
class Grammar:
    """Reads items.

    `types` gives the local names of a thing's classes, `bodies` tells whether an actor has members, `slots`
    gives the slots of each class of acts.
    """

    types: Callable[[str], frozenset[str]]
    bodies: Callable[[str], bool]
    slots: Mapping[str, Sequence[str]]
    final: bool  # the language puts the verb last
    day: str = ""  # from which the next and the last meeting are counted; today where none is given
    names: Callable[[str], frozenset[str]] = lambda _: (
        frozenset()
    )  # what a thing of the vocabulary is called, in lower case
    turns: frozenset[str] = frozenset()  # words of offices that one country after another holds, in lower case

    def frame(self, tokens: Sequence[Token]) -> Frame | None:
        """The frame of a question; None where nothing is asked or done that a graph could tell."""
        told = clause(tokens, self.bodies, final=self.final, day=self.day)
        done = [item for item in told.items if item.kind == "done"]
        asked = [item for item in told.items if item.kind == "asked"]
        self._ended(done, asked)
        acts = [item for item in done if not self._only_held(item, asked)]
        rest = [item for item in told.items if item.kind != "done" or item in acts]
        if not asked and not acts and not (told.truth and done):
            return None
        made = self._family(rest, acts, asked, held=len(done) > len(acts))
        if made is None:
            return None
        made.modality = "Negated" if told.negation else "Planned" if told.planned else "Done"
        made.negation = told.negation
        made.unused += told.unused
        self._form(made, told, asked, acts)
        self._picked(made)
        if made.about != "Act":
            made.unused += [item.words for item in acts if not self._is_kept(item, made)]
        made.unused = list(dict.fromkeys([*made.unused, *passed_over(made, rest)]))
        return made

    def _form(self, made: Frame, told: Clause, asked: list[Item], acts: list[Item]) -> None:
        """Whether a list is asked for, a number, a sum, the most of something, or yes or no."""
        made.form = "count" if any(item.count for item in asked) else "list" if asked or made.opened() else "truth"
        if made.has("supplies"):  # how many goods, not how many acts or how much money
            made.form = "list"
            if any(item.count or item.slot == "amount" for item in asked):
                self._without_asked(made, "target", "amount", "atMeeting")
                number = [item.filler for item in asked if item.count]  # "how many" experts, in a word for people
                for slot in ("target", "agent"):
                    made.slots[slot] = [one for one in made.slots.get(slot, []) if one not in number]
                made.slots = {slot: fillers for slot, fillers in made.slots.items() if fillers}
        if told.total and made.form == "list":  # "how many in total" asks no more than how many
            made.form = "total" if "amount" in made.opened() or made.has("supplies") else "list"
            made.unused += [told.total] if made.form == "list" else []
        if told.most:
            self._most(made, told.most, acts)
        if made.form == "count" and made.about == "Act":  # without a noun, the acts themselves are counted
            self._without_asked(made, "target", "atMeeting")

    @staticmethod
    def _ended(done: list[Item], asked: list[Item]) -> None:
        """Let "when" ask until when, beside a verb for the end of something."""
        if any(word.slot == "until" for item in done for word in item.uses):
            for item in asked:
                item.slot = "until" if item.slot == "actDate" else item.slot

    @staticmethod
    def _is_kept(item: Item, made: Frame) -> bool:
        """Whether what is done is told by a frame that is of no act: presence, a term of office, that one met."""
        light = {"Meeting", "Act", made.about, *made.types}
        return bool(light & set(item.types)) or (made.about == "Participation" and bool(ROLES & set(item.types)))

    @staticmethod
    def _most(made: Frame, words: str, acts: list[Item]) -> None:
        """Ask of which answer there are the most, or the largest sum; a pledge by its verb gives money.

        The largest of pledges themselves is that of the largest sum.
        """
        asked = [slot for slot in made.opened() if slot != "amount"]
        of_acts = [one for one in made.slots.get("target", ()) if isinstance(one, Open) and not one.kinds]
        if made.types == ("Pledge",) and of_acts and asked == ["target"] and all(item.nominal_too for item in acts):
            made.slots["target"] = [one for one in made.slots["target"] if one not in of_acts]
            made.slots = {slot: fillers for slot, fillers in made.slots.items() if fillers}
            asked = []
            if not made.has("amount"):
                made.add("amount", Open((), words))
        if made.types == ("Pledge",) and asked and not made.has("amount") and not all(item.nominal for item in acts):
            made.add("amount", Open((), words))
        money = "amount" in made.opened()
        fits = made.about in {"Act", "Participation"} and made.form == "list" and len(asked) + money
        if fits and len(asked) <= 1 and asked != ["actDate"]:
            made.form = "most"
        else:
            made.unused.append(words)

    @staticmethod
    def _picked(made: Frame) -> None:
        """Let the first or the last of any meetings be that of those which answer, not of all that there are."""
        slot = "meeting" if made.has("meeting") else "atMeeting"
        held = next((one for one in made.slots.get(slot, ()) if isinstance(one, Held) and one.turn), None)
        bounded = made.has("place") and not any(isinstance(one, Open) for one in made.slots["place"])
        if (
            made.about == "Release"
            or held is None
            or held.of is not None
            or (not bounded and (held.series or held.level))
        ):
            return
        made.pick, made.day = held.turn, held.day
        made.slots[slot][made.slots[slot].index(held)] = replace(held, turn="")

    @staticmethod
    def _without_asked(made: Frame, *slots: str) -> None:
        """Take from some slots what is asked without a noun for it."""
        for slot in slots:
            made.slots[slot] = [one for one in made.slots.get(slot, []) if one != Open((), one.words)]
        made.slots = {slot: fillers for slot, fillers in made.slots.items() if fillers}

    def _family(self, rest: list[Item], acts: list[Item], asked: list[Item], *, held: bool) -> Frame | None:
        if any(releases.asks(item) for item in asked) and all("Act" in item.types for item in acts):
            return releases.frame(rest)
        if memberships.asks(self, rest, acts):
            return memberships.frame(self, rest)
        goods = any(isinstance(item.filler, Counted) for item in rest)
        if acts and set(acts[0].types) & ROLES and self._asks_who(acts[0], asked) and not goods:
            return self._participation(rest, acts)
        if any("Tenure" in item.types for item in acts):
            return tenure(self, rest, acts)
        if acts:
            return ActFrame(self, rest, acts).frame()
        return self._without_act(rest, asked, held=held) if asked else self._meeting(rest)

    @staticmethod
    def _only_held(item: Item, asked: list[Item]) -> bool:
        """Whether words say no more than that a meeting takes place; of "who met" they tell who was there."""
        free = [one.filler for one in asked if one.slot is None and one.mark != "place"]
        who = any(isinstance(filler, Open) and set(filler.kinds) & _ACTORS for filler in free)
        return "Meeting" in item.types and (set(item.types) == {"Meeting"} or not who)

    @staticmethod
    def _asks_who(act: Item, asked: list[Item]) -> bool:
        """Whether words that may tell of presence or of an act tell of presence."""
        if set(act.types) <= ROLES | {"Tenure"}:
            return True
        free = [item.filler for item in asked if item.mark not in {"party", "target"}]
        return any(isinstance(filler, Open) and set(filler.kinds) & _ACTORS for filler in free)

    def _without_act(self, rest: list[Item], asked: list[Item], *, held: bool) -> Frame | None:
        """What is asked of a meeting, of a person, or of whatever is said about something."""
        opened = asked[0]
        kinds = set(opened.filler.kinds) if isinstance(opened.filler, Open) else set()
        told = [item for item in rest if item.kind == "told"]
        meets = held or any(isinstance(item.filler, Held) for item in told)
        if opened.mark == "place" and "Country" in kinds and meets:  # "in which country was it held"
            opened.slot = "place"
        if opened.slot in _OF_MEETINGS or (opened.count and not kinds and meets):
            return self._meeting(rest) if meets or opened.slot == "atMeeting" else None
        office = any(isinstance(one.filler, Things) and one.filler.kind == "position" for one in told)
        if (
            office and not kinds and opened.slot is None and isinstance(opened.filler, Open)
        ):  # "what is the name of the minister"
            opened.filler, kinds = replace(opened.filler, kinds=("Actor",)), {"Actor"}
        if opened.slot == "position" or (kinds <= _ACTORS and kinds and told):
            return self._participation(rest, [])
        meeting = not kinds and opened.slot is None and all(self._of_meeting(one) for one in told)
        if meeting and any(isinstance(one.filler, Held) for one in told):  # "what was the meeting before it?"
            return self._meeting(rest)
        if opened.slot in {"amount", None} and (opened.slot or not kinds & _ACTORS) and (kinds or opened.slot):
            return ActFrame(self, rest, []).frame()
        return None

    def _of_meeting(self, item: Item) -> bool:
        """Whether an item is a meeting, or tells when, where or in which form one was held."""
        where = isinstance(item.filler, Things) and item.filler.kind in {"place", "mode"}
        return where or isinstance(item.filler, Held | Time) or self.place(item)

    def _participation(self, rest: list[Item], acts: list[Item]) -> Frame:
        made = Frame("Participation", tuple(dict.fromkeys(r for item in acts for r in item.types if r in ROLES)))
        turned = any(isinstance(item.filler, Held) and item.filler.turn for item in rest)
        lands = tuple(kind for item in acts for word in item.uses for kind in word.kinds)
        for item in rest:
            if item.kind == "done" or item.filler is None:
                continue
            if turned and isinstance(item.filler, Open) and not item.filler.kinds and item.slot is None:
                item.slot = "atMeeting"  # "what was the first meeting that she attended"
            if lands and item.kind == "asked" and item.slot in {None, "place"}:
                made.add("represents", Open(lands, item.words))
            elif item.mark == "party" and isinstance(item.filler, Things):
                if item.filler.kind == "actor" and not item.group:
                    made.add("beside", item.filler)
                else:  # with whom a person came is told of countries and bodies only
                    made.unused.append(item.words)
            elif (slot := self._part(made, item)) is not None:
                made.add(slot, item.filler)
            else:
                made.unused.append(item.words)
        people = made.slots.get("participant", [])
        if made.types and len({type(one) for one in people}) > 1:  # "who does she represent": the other one is known
            made.slots["participant"] = [one for one in people if not isinstance(one, Open)]
            made.slots.setdefault("represents", []).extend(one for one in people if isinstance(one, Open))
        return made

    def _part(self, made: Frame, item: Item) -> str | None:
        """The slot of a participation that an item fills, None where it fits none."""
        if item.slot is not None or isinstance(item.filler, Held | Time):
            at = isinstance(item.filler, Held) and item.filler.relation == "in"
            return item.slot or ("atMeeting" if at else "actDate")
        if self.place(item):
            return "place"
        if isinstance(item.filler, Things):
            told = {"person": "participant", "position": "position", "place": "place", "mode": "mode"}
            party = "represents" if item.filler.kind == "actor" and not self.matter(item) else None
            return told.get(item.filler.kind, party)
        if not isinstance(item.filler, Open):
            return None
        return self._open_part(made, item, set(item.filler.kinds))

    @staticmethod
    def _open_part(made: Frame, item: Item, kinds: set[str]) -> str:
        """Who, for whom or where: what is asked of somebody's presence."""
        if kinds & {"Country", "Organization", "Ministry"} or item.mark == "represents":
            return "represents"
        known = made.has("participant")
        if not kinds:
            return "atMeeting" if known and not made.has("atMeeting") else "participant"
        return "represents" if known and made.types else "participant"

    def _meeting(self, rest: list[Item]) -> Frame:
        made = Frame("Meeting")
        for item in rest:
            if item.kind == "done" or item.filler is None:
                continue
            if isinstance(item.filler, Held):
                made.add("meeting" if item.filler.relation == "in" else "date", item.filler)
            elif isinstance(item.filler, Time):
                made.add("date", item.filler)
            elif isinstance(item.filler, Things):
                slot = {"place": "place", "mode": "mode", "actor": "party"}.get(item.filler.kind)
                slot = "place" if self.place(item) else slot
                if slot is None or not item.filler.iris:
                    made.unused.append(item.words)
                else:
                    made.add(slot, item.filler)
            elif isinstance(item.filler, Sum):
                made.unused.append(item.words)
            else:
                made.add(_SAME.get(item.slot or "", item.slot or "atMeeting"), item.filler)
        return made

    def place(self, item: Item) -> bool:
        """Whether a country is where something happened, by the mark beside it."""
        things = item.filler
        if item.mark != "place" or not isinstance(things, Things):
            return False
        return any("Country" in self.types(iri) for iri in things.iris)

    def matter(self, item: Item) -> bool:
        """Whether an item is something that is acted on rather than somebody who acts."""
        if isinstance(item.filler, Open):
            return not set(item.filler.kinds) & _ACTORS
        if not isinstance(item.filler, Things):
            return True
        if item.filler.kind not in {"actor", "person", "position"}:
            return True
        return bool(_MATTERS & {kind for iri in item.filler.iris for kind in self.types(iri)})
