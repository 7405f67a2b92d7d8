"""Acts that a Thai clause tells only beside its own: "ครม. เห็นชอบร่าง … ตามที่กระทรวง … เสนอ", "เยือน … ตามคำเชิญของ …".

Whoever proposed what was approved, and whoever invited the guest, is named there and nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Frame
from kg.language.thai.heads import ROLES
from kg.language.thai.runs import Runs
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.language.thai.runs import Run
    from kg.text import Folded

_DECIDED = frozenset({"Agreement", "Adoption", "Support", "Welcome"})  # acts about what others proposed
_NEAR = 2  # characters between the words and the party


class Beside:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the words before whoever proposed or invited, and the verb behind the first of them."""
        self._runs = Runs(words)
        as_told, by, bidden = (words.get(name, ()) for name in ("as_told", "proposed_by", "bidden_by"))
        self._lead = Begun(
            [*as_told, *by, *bidden],
            rf"(?P<told>{alternation(as_told)})|(?P<by>{alternation(by)})|(?P<bidden>{alternation(bidden)})",
        )
        self._that = compiled(rf"(?:{alternation(words.get('complement', ()))})(?=[\s\"])")
        self._event = compiled(rf"(?:{alternation(words.get('event_in_cue', ()))})$")
        self._proposed = compiled(rf"\s?(?:{alternation(words.get('has_proposed', ()))})(?=$|[\s\").,])")

    def find(
        self, text: Folded, sentence: Span, frames: Sequence[Frame], mentions: Sequence[Mention]
    ) -> Iterator[Frame]:
        """Proposals of what the frames decide, and invitations to where they tell somebody to be."""
        runs: list[Run] | None = None
        for match in self._lead.finditer(text.text, *sentence):
            runs = self._runs.find(text, sentence, mentions) if runs is None else runs
            run = next((r for r in runs if 0 <= r.start - match.end() <= _NEAR), None)
            if run is None:
                continue
            if match["bidden"]:
                objects = self._guests(text, Span(sentence.start, match.start()), runs, frames)
                made = self._made("Invitation", match.span(), run, objects)
            else:
                verb = self._proposed.match(text.text, run.end, sentence.end) if match["told"] else match
                objects = self._decided(text, match.start(), frames) if verb is not None else ()
                made = self._made("Proposal", verb.span() if verb is not None else match.span(), run, objects)
            if objects:
                yield made

    @staticmethod
    def _made(act: str, cue: tuple[int, int], run: Run, objects: tuple[Span, ...]) -> Frame:
        start = min([run.start, *(span.start for span in objects)])
        clause, who = Span(start, max(run.end, cue[1])), Span(run.start, run.end)
        agents = list(run.agents)
        return Frame(act, "", Span(*cue), clause, who, objects, "none", "done", "thai-beside-inner", 0.75, agents)

    @staticmethod
    def _decided(text: Folded, stop: int, frames: Sequence[Frame]) -> tuple[Span, ...]:
        """What the last decision before `stop` is about, if it ends there."""
        done = [f for f in frames if f.act in _DECIDED and f.modality == "done" and f.cue_span.end < stop]
        last = max(done, key=lambda f: f.cue_span.start, default=None)
        if last is None or not last.objects:
            return ()
        spans = [Span(s.start, min(s.end, stop)) for s in last.objects if s.start < stop]
        near = bool(spans) and "\n" not in text.text[spans[-1].end : stop]
        return tuple(s for s in spans if text.text[s.start : s.end].strip()) if near else ()

    def _guests(self, text: Folded, before: Span, runs: Sequence[Run], frames: Sequence[Frame]) -> tuple[Span, ...]:
        """Who was invited, and to what: the person at the head of what is told, and where they are told to be."""
        that = [match.end() for match in self._that.finditer(text.text, *before)]
        floor = max(that, default=before.start)
        people = [m for r in runs if r.start >= floor and r.end <= before.end for m in r.agents if m.kind != "actor"]
        guest = people[0] if people else None
        there = next((f for f in frames if f.act in ROLES and f.cue_span.end < before.end), None)
        spans = [] if guest is None else [Span(guest.start, guest.end)]
        if there is not None:
            noun = self._event.search(text.text, *there.cue_span)  # "took part in the ceremony of": of that
            begin = noun.start() if noun is not None else there.cue_span.end
            spans += [Span(max(s.start, begin), min(s.end, before.end)) for s in there.objects if s.start < before.end]
            if noun is not None and spans[-1].start == there.cue_span.end:
                spans[-1] = Span(begin, spans[-1].end)
        return tuple(s for s in spans if text.text[s.start : s.end].strip())
