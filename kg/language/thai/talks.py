"""With whom Thai talks were, and about what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.language.thai.clauses import Head
    from kg.language.thai.runs import Runs
    from kg.text import Folded

_NEAR = 60  # characters after a partner within which the topic of talks is told


class Talks:
    """Finds partners and topic of talks with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], runs: Runs) -> None:
        """Compile what leads to partners and to a topic."""
        self._runs = runs
        self._partner = tuple(words.get("comitative", ()))
        self._comes = re.compile(rf"\s?(?:{alternation(self._partner)})")
        self._with = re.compile(
            rf"\s*(?:{alternation(words.get('adverb', ()))})*\s*(?:{alternation(self._partner)})\s*"
        )
        self._about = tuple(words.get("topic_marker", ()))
        self._topic = re.compile(alternation(self._about))

    def find(
        self, text: Folded, sentence: Span, objects: Span, agents: list[Mention], mentions: Sequence[Mention]
    ) -> tuple[list[Mention], Span] | None:
        """Agents and object of talks; None where only partners are told and no topic."""
        begin, end = objects
        agents, begin = self._partners(text, sentence, begin, agents, mentions)
        if begin > objects.start:
            topic = self._topic.search(text.text, begin, min(end, begin + _NEAR))
            if topic is None:
                return None
            begin = topic.start()
        agents, end = self._late_partners(text, Span(begin, max(begin, end)), agents, mentions)
        return agents, Span(begin, end)

    def beside(self, text: Folded, head: Head) -> bool:
        """Whether talks are with somebody who is no party of the meeting: "and discussed with companies"."""
        hit = head.hit
        if hit.cue.act != "ExchangeOfViews" or not head.agents:
            return False
        ends = text.text[hit.start : hit.end]
        told = ends.endswith(self._partner) and not ends.endswith(self._about)  # "with", not "concerning"
        return told or self._comes.match(text.text, hit.end) is not None

    def _partners(
        self, text: Folded, sentence: Span, begin: int, agents: list[Mention], mentions: Sequence[Mention]
    ) -> tuple[list[Mention], int]:
        """Those with whom views are exchanged are agents too."""
        match = self._with.match(text.text, begin, sentence.end)
        start = match.end() if match else begin
        told = match is not None or text.text.endswith(self._partner, sentence.start, begin)
        while start < sentence.end and text.text[start] == " ":
            start += 1
        runs = self._runs.find(text, Span(start, sentence.end), [m for m in mentions if m.start >= start])
        if not runs or runs[0].start > start:
            return agents, begin
        named = text.text[runs[0].end : runs[0].end + 1] in {" ", ""} and text.text[begin : runs[0].start] == " "
        if not (told or named) and any(m.kind not in {"person", "position"} for m in runs[0].agents):
            return agents, begin  # "discuss Japan" is no "discuss with Japan"
        return [*agents, *runs[0].agents], runs[0].end

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
