"""Which papers and bodies an act only names: as the frame, the ground or the means of what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


@dataclass(slots=True)
class Frames:
    """Reads frames of one text by the word classes framed_before, framed_after, comes_about and before_itself."""

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
        lower, code = self.things.marked.folded.lower, sentence.language.code
        before, behind = lower[max(span.start, mention.start - _BESIDE) : mention.start], lower[mention.end : span.end]
        framing, following = self.patterns.any_of(code, "framed_before"), self.patterns.any_of(code, "framed_after")
        led = re.search(rf"(?<![a-z])(?:{framing.pattern}){_MARK}*$", before)
        if led or re.match(rf"{_MARK}*(?:{following.pattern})", behind):
            return True
        if frame.act not in _PROMISES or act.delivered:
            return False
        first, last = max(sentence.span.start, mention.start - _NEAR), min(sentence.span.end, mention.end + _NEAR)
        if self.patterns.any_of(code, "comes_about").search(lower, first, last):
            return False
        only = self.patterns.any_of(code, "before_itself")
        return re.fullmatch(rf"(?:{_MARK}|(?:{only.pattern}))*", lower[span.start : mention.start]) is None
