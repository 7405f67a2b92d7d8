"""What is given in Thai: one pledge an amount, and what somebody is thanked for having given."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import isclose
from typing import TYPE_CHECKING

from kg.language.protocol import DOERS, Money
from kg.language.thai.runs import Runs
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded

_SEVERAL = 2
_FEWEST = 4  # letters that name what an amount is for
_CONDITION = 120  # characters before a verb in which its condition stands
_THANKED = "thai-thanked"
_GIFTS = frozenset({"Pledge", "Support"})
_NEAR = 24  # characters between a sum and what it is by the year
_FROM = 8  # characters in which the word before a giver stands


class Giving:
    """Works with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the nouns that tell of gifts, and what ends their object."""
        self._runs = Runs(words)
        self._given = tuple(words.get("causative", ()))
        self._gifts_of = table(words, "gift_noun")
        noun = alternation(self._gifts_of)
        self._gift = compiled(rf"\s?[^\s]{{0,12}}\s?(?P<noun>{noun})")
        self._part = compiled(
            rf"\s(?:{alternation(words.get('nominal_stop', ()))})|(?:{alternation(words.get('object_stop', ()))})"
        )
        lead, joint = words.get("amount_lead", ()), words.get("conjunction", ())
        self._before = compiled(rf"(?:\s?(?:{alternation([*lead, *joint])}))*\s*$")
        self._each = tuple(words.get("respectively", ()))
        self._giver = compiled(rf"(?:{alternation(words.get('by', ()))})\s*$")
        self._again = frozenset(words.get("amount_again", ()))
        self._yearly = compiled(rf"\s?(?:{alternation(words.get('yearly', ()))})")
        will, self._that = words.get("will", ()), compiled(rf"(?:{alternation(words.get('complement', ()))})(?!ง)")
        self._will = compiled(rf"(?:{alternation(will)})\s*$")
        unsure = [*words.get("planned", ()), *words.get("conditional", ()), *words.get("announcing", ())]
        self._unsure = compiled(alternation(word for word in unsure if word not in will))

    def gifts(self, text: Folded, frame: Frame, mentions: Sequence[Mention]) -> list[Frame]:
        """One pledge for each amount: "850 million for equipment and 30 million for training"."""
        sums = [m for m in mentions if m.kind == "money" and any(o.contains(m) for o in frame.objects)]
        if frame.act == "Pledge" and frame.rule == "thai-received":
            return self._received(text, frame, mentions, sums)
        if frame.act != "Pledge" or not sums or frame.rule != "thai-clause":
            return [frame]
        if frame.modality == "planned" and self._promised(text, frame):
            frame.modality = "done"  # who says that he will give so much has pledged it
        apart = self._apart(text, sums)
        if len(apart) < _SEVERAL:
            return [frame]
        begin = frame.objects[0].start if apart[0] is sums[0] else sums[0].end  # behind a total
        return self._shares(text, frame, Span(begin, frame.objects[-1].end), apart, mentions)

    def _shares(
        self, text: Folded, frame: Frame, whole: Span, sums: Sequence[Mention], mentions: Sequence[Mention]
    ) -> list[Frame]:
        """A pledge for each of several amounts of one object."""
        parts = self._parts(text, whole, sums)
        shared = [m for m in mentions if m.kind in DOERS and sums[-1].end <= m.start and m.end <= whole.end]
        each = len(shared) == len(sums) and any(word in text.text[slice(*parts[-1])] for word in self._each)
        found = []
        for place, part in enumerate(parts):
            objects = [part]
            if each:
                objects = [Span(sums[place].start, sums[place].end), Span(shared[place].start, shared[place].end)]
            elif place + 1 < len(parts) and self._bare(text, part, sums[place]):
                objects.append(Span(sums[-1].end, parts[-1].end))
            found.append(replace(frame, objects=tuple(objects), clause=Span(frame.clause.start, objects[-1].end)))
        return found

    def _received(
        self, text: Folded, frame: Frame, mentions: Sequence[Mention], sums: Sequence[Mention]
    ) -> list[Frame]:
        """One pledge for each giver: "received 4 million from Japan and 2 million from Thailand"."""
        *others, rest = frame.objects
        found = [frame]
        for mention in mentions:
            where = Span(mention.start, mention.end)
            amount = next((m for m in reversed(sums) if rest.start <= m.start and m.end <= mention.start), None)
            if mention.kind not in DOERS or amount is None or not rest.contains(where):
                continue
            start = self._runs.widen(text, amount.end, mention.start)
            if self._giver.search(text.text, max(amount.end, start - _FROM), start) is None:
                continue
            cut = self._leads(text, rest.start, amount.start)
            found[-1].objects = (*found[-1].objects[:-1], Span(rest.start, cut))
            rest = Span(mention.end, rest.end)
            given = (*others[:-1], Span(cut, start), rest)
            found.append(replace(frame, agents=[mention], subject=where, objects=given))
        return found

    def _apart(self, text: Folded, sums: Sequence[Mention]) -> list[Mention]:
        """Amounts that are gifts of their own: not told twice, and no total beside its parts."""
        once = [m for n, m in enumerate(sums) if not n or not self._told_again(text, sums[n - 1], m)]
        told = [m.value for m in once if isinstance(m.value, Money)]
        if len(told) > _SEVERAL and len({money.currency for money in told}) == 1:
            total, parts = told[0].value, sum(money.value for money in told[1:])
            return once[1:] if isclose(total, parts) else once
        return once

    def _told_again(self, text: Folded, before: Mention, amount: Mention) -> bool:
        """Whether an amount is the one before it in other money ("2 million dollars (70 million baht)") or by year."""
        between = text.text[before.end : amount.start].strip()
        yearly = self._yearly.match(text.text, amount.end) is not None and len(between) <= _NEAR
        return yearly or between.startswith("(") or between in self._again

    def _promised(self, text: Folded, frame: Frame) -> bool:
        """Whether "will" alone, and no condition before it, makes a gift one of the future."""
        line = max(text.text.rfind("\n", 0, frame.cue_span.start) + 1, frame.cue_span.start - _CONDITION)
        line = max([line, *(m.end() for m in self._that.finditer(text.lower, line, frame.cue_span.start))])
        will = self._will.search(text.lower, line, frame.cue_span.start)
        return will is not None and self._unsure.search(text.lower, line, frame.cue_span.end) is None

    def _parts(self, text: Folded, whole: Span, sums: Sequence[Mention]) -> list[Span]:
        """Where the words about each amount stand: behind it, or before it where nothing follows the last one."""
        first = self._leads(text, whole.start, sums[0].start)
        behind = len(text.text[sums[-1].end : whole.end].strip()) >= _FEWEST
        if not behind and first - whole.start >= _FEWEST:
            cuts = [whole.start, *(m.end for m in sums)]
        else:
            cuts = [whole.start, *(self._leads(text, a.end, b.start) for a, b in pairwise(sums)), whole.end]
        return [Span(a, b) for a, b in pairwise(cuts)]

    def _leads(self, text: Folded, floor: int, start: int) -> int:
        """`start` of an amount moved left over the words that lead to it ("and about")."""
        match = self._before.search(text.lower, floor, start)
        return match.start() if match else start

    @staticmethod
    def _bare(text: Folded, part: Span, amount: Mention) -> bool:
        """Whether a part has an amount and no word for what it is."""
        around = text.text[part.start : amount.start] + text.text[amount.end : part.end]
        return len(around.strip()) < _FEWEST

    @staticmethod
    def once(found: Sequence[Frame]) -> list[Frame]:
        """The frames without what they tell twice: the gift of those who are thanked, by its noun and by its verb."""
        gifts = [frame for frame in found if frame.rule == _THANKED]

        def again(frame: Frame) -> bool:
            same = (g for g in gifts if frame.rule != _THANKED and frame.act in _GIFTS and frame.agents == g.agents)
            return any(one.overlaps(two) for gift in same for one in frame.objects for two in gift.objects)

        return [frame for frame in found if not again(frame)]

    def thanked(self, text: Folded, frame: Frame, mentions: Sequence[Mention]) -> list[Frame]:
        """Read "thanked Japan for its support of the courses": those thanked gave that support."""
        if frame.act != "Appreciation" or not frame.objects:
            return []
        thanked = frame.objects[0]
        runs = self._runs.find(text, thanked, [m for m in mentions if thanked.contains(m)])
        run = next((r for r in runs if r.start - thanked.start <= 1), None)
        if run is None:
            return self._thanked_from(text, frame, mentions)
        match = self._gift.match(text.lower, run.end, thanked.end)
        if match is None or text.lower.endswith(self._given, thanked.start, match.start("noun")):
            return []
        cut = self._part.search(text.text, match.end("noun"), thanked.end)
        thanked = Span(thanked.start, cut.start() if cut else thanked.end)
        span, subject = Span(match.start("noun"), thanked.end), Span(run.start, run.end)
        return [self._given_by(frame, match["noun"], subject, list(run.agents), span)]

    def _thanked_from(self, text: Folded, frame: Frame, mentions: Sequence[Mention]) -> list[Frame]:
        """Read "thanked for the support of the courses from Japan"; whoever gave is who is thanked."""
        thanked = frame.objects[0]
        match = self._gift.match(text.lower, *thanked)
        for mention in mentions if match is not None else ():
            if mention.kind not in DOERS or not thanked.contains(mention):
                continue
            start = self._runs.widen(text, thanked.start, mention.start)
            giver = self._giver.search(text.text, max(thanked.start, start - _FROM), start)
            if match is not None and giver is not None and giver.start() > match.end():
                given = Span(match.start("noun"), giver.start())
                frame.objects = (Span(thanked.start, giver.start()), Span(start, thanked.end), *frame.objects[1:])
                return [self._given_by(frame, match["noun"], Span(start, mention.end), [mention], given)]
        return []

    def _given_by(self, frame: Frame, noun: str, subject: Span, agents: list[Mention], given: Span) -> Frame:
        act = self._gifts_of[noun]
        gift = replace(frame, act=act, subject=subject, objects=(given,), fallback="none", rule=_THANKED)
        return replace(gift, agents=agents, modality="done", confidence=0.7)
