"""Signatures of others that a Thai sentence tells: "มีการลงนาม … ระหว่าง A กับ B" is A's and B's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Frame
from kg.language.thai.runs import Run, Runs
from kg.language.thai.signing import cue_of_signing, of_paper
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_TITLE = 120  # characters of what is signed before its parties
_MATTER = 140  # characters behind the parties that tell what it is about
_LEAD = 16  # characters before such words in which stands that it is to come
_TWO = 2
_RULE = "thai-signed-between"


class SignedBetween:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile "there was a signing", the word before the parties, and what ends a title."""
        self._runs = Runs(words)
        self._cue = cue_of_signing(cues, words)
        self._planned = compiled(alternation(words.get("planned", ())))
        self._signing = compiled(
            rf"(?:{alternation(words.get('is_held', ()))})\s?"
            rf"(?P<noun>{alternation(words.get('signing_noun', ()))})\s?"
        )
        when = alternation(words.get("among_times", ()))
        self._among = compiled(rf"(?:{alternation(words.get('among', ()))})\s*(?!{when})")
        connector = alternation(words.get("clause_connector", ()))
        self._left = compiled(rf"\s(?:{connector})|\n")
        self._matter = compiled(rf"\s?(?={alternation(words.get('title_topic', ()))})")
        self._stop = compiled(rf"(?:{alternation(words.get('object_stop', ()))})|\s(?:{connector})|\n")

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Frame]:
        """An agreement of the parties for each signing that the sentence tells of and that was not to come.

        Where they are not read it is nobody's, and so not its speaker's.
        """
        runs: Sequence[Run] | None = None
        for match in self._signing.finditer(text.text, *sentence):
            among = self._among.search(text.text, match.end(), min(sentence.end, match.end() + _TITLE))
            lead = text.text[max(sentence.start, match.start() - _LEAD) : match.start("noun")]
            if among is None or self._planned.search(lead) or self._left.search(text.text, match.end(), among.start()):
                continue
            paper = next((m for m in mentions if m.kind == "document" and m.start <= among.start() < m.end), None)
            if paper is not None and self._cue is not None:
                yield of_paper(self._cue, Span(*match.span("noun")), paper, match.start(), _RULE)
            if paper is not None:
                continue
            runs = self._runs.find(text, sentence, mentions) if runs is None else runs
            run = next((r for r in runs if r.start == among.end() and len(r.agents) >= _TWO), None)
            nobody = Run(among.end(), among.end(), [], among.end())
            yield self._frame(text, sentence, match, run or nobody, among.start())

    def _frame(self, text: Folded, sentence: Span, match: re.Match[str], run: Run, among: int) -> Frame:
        """The agreement: its title before the parties, and the matter behind them."""
        noun = Span(match.start("noun"), match.end("noun"))
        objects = [Span(match.end(), among)]
        behind = self._matter.match(text.text, run.end, sentence.end)
        if behind is not None:
            most = min(sentence.end, behind.end() + _MATTER)
            stop = self._stop.search(text.text, behind.end() + 1, most)
            objects.append(Span(behind.end(), stop.start() if stop else most))
        clause, who = Span(match.start(), max(run.end, objects[-1].end)), Span(run.start, run.end)
        return Frame(
            "Agreement", "", noun, clause, who, tuple(objects), "none", "done", _RULE, 0.8, agents=list(run.agents)
        )


def with_signed(found: Sequence[Frame], signed: Sequence[Frame], between: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, with the signatures between parties in the place of what is told of their speaker."""
    held = [frame.cue_span for frame in between]
    kept = [f for f in found if f.subject is not None or not any(f.cue_span.overlaps(span) for span in held)]
    taken = [f.cue_span for f in (*kept, *between)]
    return [*kept, *between, *(f for f in signed if not any(f.cue_span.overlaps(span) for span in taken))]
