"""Who makes known in Thai that somebody is to attend or host meetings: "โฆษก… เปิดเผยว่า นายกรัฐมนตรีมีกำหนดเข้าร่วม…"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.begun import begun_by
from kg.language.protocol import Frame
from kg.language.thai.runs import Runs
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_SUBJECT = 260  # characters of who is to go, and when, before the words that say so
_FURTHER = 400  # characters behind these in which the meetings are named
_BESIDE = 2  # characters between whoever speaks and the verb
_MOST = 3  # meetings that one sentence makes known


class Journeys:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the verbs that make known and the words for what is scheduled."""
        self._runs = Runs(words)
        self._makes_known = begun_by(words.get("makes_known", ()))
        self._scheduled = begun_by(words.get("scheduled", ()))

    def may_tell(self, text: Folded, sentence: Span) -> bool:
        """Whether a sentence has such a verb at all."""
        return self._makes_known.search(text.lower, *sentence) is not None

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """An announcement of the meetings of which the sentence says that somebody is to be there."""
        verb = self._makes_known.search(text.lower, *sentence)
        begin = verb.end() if verb is not None else sentence.end
        scheduled = self._scheduled.search(text.lower, begin, min(sentence.end, begin + _SUBJECT))
        if verb is None or scheduled is None:
            return []
        last = min(sentence.end, scheduled.end() + _FURTHER)
        named = [m for m in mentions if m.kind == "series" and scheduled.start() <= m.start < last][:_MOST]
        runs = self._runs.find(text, Span(sentence.start, verb.start()), mentions)
        run = next((r for r in runs if 0 <= verb.start() - r.end <= _BESIDE), None)
        if run is None or not named or not any(m.kind == "person" for m in run.agents):
            return []
        meetings = tuple(Span(m.start, m.end) for m in named)
        clause, who, cue = Span(run.start, meetings[-1].end), Span(run.start, run.end), Span(*verb.span())
        by = list(run.agents)
        return [Frame("Announcement", "", cue, clause, who, meetings, "none", "done", "thai-journey-inner", 0.75, by)]
