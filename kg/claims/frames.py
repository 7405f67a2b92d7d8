"""Which papers and bodies an act only names: as the frame, the ground or the means of what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.claims.model import Act
    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns
    from kg.language.protocol import Frame, Mention
    from kg.mentions.collect import Sentence
    from kg.text import Span

_BESIDE = 24  # characters before or behind a name in which it is made a frame
_NEAR = 40  # characters beside a name in which its coming about is told
_BODIES = frozenset({"Centre", "Fund", "Initiative"})
_PROMISES = frozenset({"Agreement", "Announcement", "Expectation", "Proposal"})  # of what is still to come about
_MARK = r"""[\s"'“”‘’「」『』《》()（）-]"""


class _Words:
    """The patterns of one language from the word classes framed_before, framed_after, comes_about and before_itself."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        names = ("framed_before", "framed_after", "comes_about", "before_itself")
        before, after, comes, itself = (alternation(w.lower() for w in words.get(name, ())) for name in names)
        self.led = compiled(rf"(?<![a-z])(?:{before}){_MARK}*$")
        self.followed = compiled(rf"{_MARK}*(?:{after})")
        self.comes = compiled(comes)
        self.itself = compiled(rf"(?:{_MARK}|(?:{itself}))*")


@dataclass(slots=True)
class Frames:
    """Reads frames of one text, with the words of its languages."""

    things: Things
    patterns: Patterns

    def of(self, frame: Frame, sentence: Sentence, act: Act) -> list[str]:
        """The targets of an act that are papers or bodies, and whose own coming about it does not tell.

        What is adopted or signed is the paper itself unless words make it a frame ("signed under the plan"); what is
        promised has to come about by its words ("the signing of", "will enter into force") or be all that is promised.
        """
        named: dict[str, bool] = {}
        for span in frame.objects:
            for mention in self.things.marked.within(span):
                iri = self.things.of(mention) if self._matter(mention) else ""
                if iri and iri in act.targets:
                    named[iri] = named.get(iri, True) and self._beside(mention, span, frame, sentence, act)
        return [iri for iri in act.targets if named.get(iri, False)]

    def _matter(self, mention: Mention) -> bool:
        entry = self.things.entry(mention.iris[0]) if mention.iris else None
        return mention.kind == "document" or (mention.kind == "actor" and (entry is None or entry.type in _BODIES))

    def _beside(self, mention: Mention, span: Span, frame: Frame, sentence: Sentence, act: Act) -> bool:
        lower, words = self.things.marked.folded.lower, self.patterns.kept(_Words, sentence.language.code)
        before, behind = lower[max(span.start, mention.start - _BESIDE) : mention.start], lower[mention.end : span.end]
        if words.led.search(before) or words.followed.match(behind):
            return True
        if frame.act not in _PROMISES or act.delivered:
            return False
        first, last = max(sentence.span.start, mention.start - _NEAR), min(sentence.span.end, mention.end + _NEAR)
        if words.comes.search(lower, first, last):
            return False
        return words.itself.fullmatch(lower[span.start : mention.start]) is None
