"""With whom Thai talks were, and about what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import DOERS
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.language.thai.heads import Head
    from kg.language.thai.runs import Runs
    from kg.text import Folded

_LEADS = 44  # characters of connectors and auxiliaries before a verb that opens a sentence
_NEAR = 60  # characters after a partner within which the topic of talks is told


class Talks:
    """Finds partners and topic of talks with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], runs: Runs) -> None:
        """Compile what leads to partners and to a topic."""
        self._runs = runs
        self._partner = tuple(words.get("comitative", ()))
        self._comes = compiled(rf"\s?(?:{alternation(self._partner)})")
        self._with = compiled(rf"\s*(?:{alternation(words.get('adverb', ()))})*\s*(?:{alternation(self._partner)})\s*")
        among, other = (alternation(words.get(name, ())) for name in ("among", "between_joint"))
        self._among, self._other = compiled(rf"\s?(?:{among})\s?"), compiled(rf"\s?(?:{other})\s?|\s")
        listed = alternation(words.get("partners_listed", ()))
        self._group = compiled(rf"\s?(?:\d{{1,3}}\s?)?[^\s\d]{{2,40}}\s(?:{listed})\s?")
        setting, noun = (alternation(words.get(name, ())) for name in ("talks_setting", "talks_noun"))
        manner = alternation(words.get("adverb", ()))
        self._setting = compiled(rf"(?:{setting})?\s?(?:{noun})(?:{manner})*(?:{alternation(self._partner)})\s?")
        self._about = tuple(words.get("topic_marker", ()))
        self._topic = compiled(alternation(self._about))

    def find(
        self, text: Folded, sentence: Span, objects: Span, agents: list[Mention], mentions: Sequence[Mention]
    ) -> tuple[list[Mention], Span] | None:
        """Agents and object of talks; None where only partners are told and no topic."""
        begin, end = objects
        agents, begin = self._partners(text, sentence, begin, agents, mentions)
        if begin > objects.start:
            topic = self._topic.search(text.text, begin, min(end, begin + _NEAR))
            listed = self._group.search(text.text, objects.start, begin) is not None
            if topic is None and not listed:
                return None
            begin = topic.start() if topic is not None else begin
        agents, end = self._late_partners(text, Span(begin, max(begin, end)), agents, mentions)
        return agents, Span(begin, end)

    def with_whom(
        self, text: Folded, sentence: Span, begin: int, agents: list[Mention], mentions: Sequence[Mention]
    ) -> list[Mention]:
        """Those who talked together, whatever about."""
        return self._partners(text, sentence, begin, agents, mentions)[0]

    def beside(self, text: Folded, head: Head) -> bool:
        """Whether talks are with somebody who is no party of the meeting: "and discussed with companies"."""
        hit = head.hit
        if hit.cue.act != "ExchangeOfViews" or not head.agents:
            return False
        ends = text.text[hit.start : hit.end]
        told = ends.endswith(self._partner) and not ends.endswith(self._about)  # "with", not "concerning"
        return told or self._comes.match(text.text, hit.end) is not None

    def setting(self, text: Folded, sentence: Span, head: Head, mentions: Sequence[Mention]) -> list[Mention]:
        """With whom talks were that a sentence opens with, if nobody else is told: "In talks with B, … discussed"."""
        opener = self._setting.match(text.text, sentence.start, head.hit.start)
        if opener is None:
            return []
        runs = self._runs.find(text, Span(opener.end(), sentence.end), [m for m in mentions if m.start >= opener.end()])
        if not runs or runs[0].start > opener.end() or runs[0].end > head.hit.start:
            return []
        alone = not head.agents or all(m in runs[0].agents for m in head.agents)
        return list(runs[0].agents) if alone else []

    @staticmethod
    def opens(sentence: Span, head: Head, mentions: Sequence[Mention]) -> bool:
        """Whether talks are told at the head of a sentence without those who had them: "then also met with B"."""
        if not head.carried or head.agents or head.hit.start - sentence.start > _LEADS:
            return False
        return not any(m.kind in DOERS and sentence.start <= m.start < head.hit.start for m in mentions)

    def _ends(self, text: Folded, sentence: Span, place: int) -> bool:
        """Whether the word before partners ends at a place."""
        return text.text.endswith(self._partner, sentence.start, place)

    def _partners(
        self, text: Folded, sentence: Span, begin: int, agents: list[Mention], mentions: Sequence[Mention]
    ) -> tuple[list[Mention], int]:
        """Those with whom views are exchanged are agents too, and both of those between whom they are."""
        both = self._between(text, sentence, begin, mentions)
        if both is not None:
            return both
        match = self._with.match(text.text, begin, sentence.end)
        start = match.end() if match else begin
        group = (
            self._group.match(text.text, start, sentence.end) if match or self._ends(text, sentence, begin) else None
        )
        start = group.end() if group else start
        told = match is not None or self._ends(text, sentence, begin)
        while start < sentence.end and text.text[start] == " ":
            start += 1
        runs = self._runs.find(text, Span(start, sentence.end), [m for m in mentions if m.start >= start])
        if not runs or runs[0].start > start:
            return agents, begin
        named = text.text[runs[0].end : runs[0].end + 1] in {" ", ""} and text.text[begin : runs[0].start] == " "
        if not (told or named) and any(m.kind not in {"person", "position"} for m in runs[0].agents):
            return agents, begin  # "discuss Japan" is no "discuss with Japan"
        return [*agents, *runs[0].agents], runs[0].end

    def _between(
        self, text: Folded, sentence: Span, begin: int, mentions: Sequence[Mention]
    ) -> tuple[list[Mention], int] | None:
        """Read "talks between A and B on": who talked, and where they end."""
        opener = self._among.match(text.text, begin, sentence.end)
        sides: list[Mention] = []
        while opener is not None:
            start = opener.end()
            runs = self._runs.find(text, Span(start, sentence.end), [m for m in mentions if m.start >= start])
            if not runs or runs[0].start > start:
                break
            sides, begin = [*sides, *runs[0].agents], runs[0].end
            opener = self._other.match(text.text, begin, sentence.end)
        return (sides, begin) if len(sides) > 1 else None

    def _late_partners(
        self, text: Folded, objects: Span, agents: list[Mention], mentions: Sequence[Mention]
    ) -> tuple[list[Mention], int]:
        """Read "discussed a plan with Mr. B": people named after the topic are partners, and end it."""
        for mention in mentions:
            if mention.kind != "person" or not objects.start < mention.start < objects.end:
                continue
            start = self._runs.widen(text, objects.start, mention.start)
            lead = text.text[objects.start : start].rstrip()
            if lead.endswith(self._partner):
                return [*agents, mention], objects.start + len(lead)
            break
        return agents, objects.end
