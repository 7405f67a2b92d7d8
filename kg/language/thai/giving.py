"""What is given in Thai: one pledge an amount, and what somebody is thanked for having given."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.language.thai.runs import Runs
from kg.language.words import alternation, table
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded


class Giving:
    """Works with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the nouns that tell of gifts, and what ends their object."""
        self._runs = Runs(words)
        self._given = tuple(words.get("causative", ()))
        self._gifts_of = table(words, "gift_noun")
        self._gift = re.compile(rf"[^\s]{{0,12}}\s?(?P<noun>{alternation(self._gifts_of)})")
        self._part = re.compile(
            rf"\s(?:{alternation(words.get('nominal_stop', ()))})|(?:{alternation(words.get('object_stop', ()))})"
        )

    @staticmethod
    def gifts(frame: Frame, mentions: Sequence[Mention]) -> list[Frame]:
        """One pledge for each amount: "850 million for equipment and 30 million for training"."""
        sums = [
            m for m in mentions if m.kind == "money" and any(o.contains(Span(m.start, m.end)) for o in frame.objects)
        ]
        if frame.act != "Pledge" or len(sums) < 2 or frame.rule != "thai-clause":  # noqa: PLR2004
            return [frame]
        begin, end = frame.objects[0].start, frame.objects[-1].end
        cuts = [begin, *(m.start for m in sums[1:]), end]
        parts = [Span(a, b) for a, b in pairwise(cuts)]
        return [replace(frame, objects=(part,), clause=Span(frame.clause.start, part.end)) for part in parts]

    def thanked(self, text: Folded, frame: Frame, mentions: Sequence[Mention]) -> list[Frame]:
        """Read "thanked Japan for its support of the courses": those thanked gave that support."""
        if frame.act != "Appreciation" or not frame.objects:
            return []
        thanked = frame.objects[0]
        runs = self._runs.find(text, thanked, [m for m in mentions if thanked.contains(Span(m.start, m.end))])
        run = next((r for r in runs if r.start - thanked.start <= 1), None)
        match = self._gift.match(text.lower, run.end, thanked.end) if run is not None else None
        if run is None or match is None or text.lower.endswith(self._given, thanked.start, match.start("noun")):
            return []
        cut = self._part.search(text.text, match.end("noun"), thanked.end)
        thanked = Span(thanked.start, cut.start() if cut else thanked.end)
        span, subject = Span(match.start("noun"), thanked.end), Span(run.start, run.end)
        act = self._gifts_of[match["noun"]]
        gift = replace(frame, act=act, subject=subject, objects=(span,), fallback="none", rule="thai-thanked")
        return [replace(gift, agents=list(run.agents), modality="done", confidence=0.7)]
