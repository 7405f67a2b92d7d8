"""Acts as nouns with whoever does them, inside what others say of them: 日本による5億円の拠出表明を評価."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from kg.language.japanese.scene import Scene
    from kg.language.protocol import Mention
    from kg.vocabulary.model import Cue

_PARTIES = frozenset({"actor", "person"})
_ANSWERS = frozenset({"Appreciation", "Expectation", "Support", "Welcome"})
_SURE = 0.7
_TO = compiled(r"(?:等|など)?(?:に対し(?:て)?|向けに|へ)、$")  # to whom something is given
_MATTER = r"(?P<matter>[^、。はがを「」\n]{2,60}?|[^、。はがを\n]{0,30}「[^」\n]{2,60}」[^、。はがを\n]{0,20}?)"


class Owned:
    """Finds such acts with the words of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], pledge: Cue | None, proposal: Cue | None) -> None:
        """Compile from the lists "gift_told", "proposal_told" and "noun_greeted"; the cues are what a noun tells."""
        greeted = alternation(words.get("noun_greeted", ()))
        owner = r"(?:側|政府|首脳|大臣)?(?:による|からの)"
        self._owner, self._pledge = compiled(owner), pledge
        self._given = compiled(
            r"(?:政府)?の(?P<whole>(?P<matter>(?:\d[^、。はがを「」の\n]{1,12}の)?[^、。はがを「」の\n]{0,12}"
            rf"(?P<noun>{alternation(words.get('gift_told', ()))}))"
            r"(?:\([^()\n]{1,20}\))?)(?:(?:及び|並びに|と)[^。はがを\n]{2,40})?"
            rf"(?:が(?:行わ|なさ|実施さ)れ|を行っ|を実施し)(?:る|た|ている)こと(?:{greeted})"
        )
        self._kinds = [
            (cue, compiled(rf"{owner}{_MATTER}の?(?P<noun>{alternation(words.get(name, ()))})(?:{greeted})"))
            for cue, name in ((pledge, "gift_told"), (proposal, "proposal_told"))
            if cue is not None and words.get(name)
        ]

    def find(self, scene: Scene) -> Iterator[Frame]:
        """The acts that the nouns of a sentence tell."""
        text = scene.text.text
        for mention in scene.mentions:
            if mention.kind not in _PARTIES or self._owner.match(text, mention.end, scene.sentence.end) is None:
                continue
            for cue, pattern in self._kinds:
                if (told := pattern.match(text, mention.end, scene.sentence.end)) is not None:
                    yield self._made(cue, mention, told)
                    break

    def given(self, scene: Scene) -> Iterator[Frame]:
        """The gift of which others are glad that it is made: Xに対し、Yの現金拠出(25万ドル)が行われることを歓迎."""
        text = scene.text.text
        for mention in scene.mentions if self._pledge is not None else ():
            if mention.kind not in _PARTIES and mention.value != "home":
                continue
            told = self._given.match(text, mention.end, scene.sentence.end)
            if told is None or self._pledge is None:
                continue
            frame = self._made(self._pledge, mention, told)
            to = _TO.search(text, scene.sentence.start, mention.start)
            whom = [m for m in scene.mentions if m.kind == "actor" and to is not None and m.end <= to.start()]
            near = (Span(m.start, m.end) for m in whom if not any(c in "。はがを" for c in text[m.end : mention.start]))
            yield replace(frame, objects=(*near, *frame.objects), clause=Span(frame.clause.start, told.end("whole")))

    def answered(self, scene: Scene, outer: Frame) -> Frame:
        """The act that is about another one, without the words for it: 日本による…の拠出表明を評価 has its matter."""
        if outer.act not in _ANSWERS:
            return outer
        region = Span(outer.clause.start, outer.cue_span.start)
        for inner in self.find(scene):
            noun, owner = inner.cue_span, inner.subject
            if owner is None or not region.contains(owner) or not region.contains(noun):
                continue
            objects = (Span(o.start, min(o.end, noun.start)) for o in outer.objects if o.start < noun.start)
            subject = outer.subject
            if subject is not None and subject.overlaps(owner):  # Xは、Yからの…に
                subject = next((s.span for s in reversed(scene.subjects) if s.end <= owner.start), None)
            return replace(outer, subject=subject, objects=tuple(dict.fromkeys((owner, *objects))))
        return outer

    @staticmethod
    def _made(cue: Cue, owner: Mention, told: re.Match[str]) -> Frame:
        where, matter = Span(owner.start, owner.end), Span(*told.span("matter"))
        noun, clause = Span(*told.span("noun")), Span(owner.start, told.end("noun"))
        rule = "japanese-owned"
        return Frame(cue.act, cue.iri, noun, clause, where, (matter,), "none", "done", rule, _SURE)
