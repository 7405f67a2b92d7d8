"""Points of a paper that all made, in the plain form of their verbs: 1 藻場の保全を強化する."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.cues import cue_of
from kg.language.japanese.lists import BULLET, KANA
from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.japanese.objects import Objects
    from kg.language.japanese.scene import Scene
    from kg.vocabulary.model import Cue

_SURE = 0.7
_MARK = compiled(rf"[ \t]*(?:\(?[\d{KANA}]{{1,2}}[.)、。 ]|{BULLET})[ \t]*")
_MADE_END = r"(?:が行わ|を行い)?(?:さ?れ)?(?:し)?(?:た|まし)"
_MADE_ACTS = frozenset({"Adoption", "Agreement"})
_ABOVE = 160  # characters above the heading of such points in which the paper is told to be made
_NEAR = 2  # sentence ends between both where those who made it acted last


class PlanPoints:
    """Finds what all agreed on in such points with the cues and words of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], cues: Sequence[Cue], objects: Objects) -> None:
        """Compile from the lists "document_head", "outline_noun" and "plan_verb", and from the cues."""
        self._objects, self._agreement = objects, cue_of(cues, "Agreement")
        paper, outline = alternation(words.get("document_head", ())), alternation(words.get("outline_noun", ()))
        below = r"(?:は、?)?(?:(?:以下|次|下記)の(?:とおり|通り)(?:です|である|だ)?。?)?"
        self._heads = compiled(
            rf"[^、。\n]{{0,40}}(?:{paper})」?(?:\([^()]{{1,20}}\))?(?:の)?(?:主な)?(?:{outline}){below}[\])】>〉]?$"
        )
        self._next = compiled(rf"(?:以下|次|下記)の[^、。をはが]{{0,12}}(?:{paper})[」]?(?:を|が)")
        made = alternation(form for cue in cues if cue.act in _MADE_ACTS for form in cue.forms)
        self._made = compiled(rf"(?:{made}){_MADE_END}")
        acts = {form for cue in cues if cue.voice != "nominal" for form in cue.forms}
        verbs = alternation(words.get("plan_verb", ()))
        self._closes = compiled(
            rf"(?:を|について|に関し|に|と)(?:[^、。をはが]{{0,12}}?)(?P<verb>(?:{verbs})|(?P<noun>[\u4e00-\u9fffァ-ヶー]{{2,8}}?)(?:する|していく))。?$"
        )
        self._acts = frozenset(acts)

    def find(self, scene: Scene) -> Iterator[Frame]:
        """The act of a point, where the sentence is one."""
        text, sentence = scene.text.text, scene.sentence
        line = text.rfind("\n", 0, sentence.start) + 1
        if self._agreement is None or scene.subjects or _MARK.fullmatch(text, line, sentence.start) is None:
            return
        closes = self._closes.search(text, *sentence)
        if closes is None or closes["noun"] in self._acts or (whose := self._whose(text, line)) is None:
            return
        region, verb = Span(sentence.start, closes.start("verb")), Span(*closes.span("verb"))
        if objects := self._objects.find(scene.text, region, scene.mentions, "Agreement"):
            cue, clause, rule = self._agreement, Span(sentence.start, verb.end), "japanese-plan-point"
            yield Frame(cue.act, cue.iri, verb, clause, None, tuple(objects), whose, "done", rule, _SURE)

    def _whose(self, text: str, line: int) -> str | None:
        """Who agreed on the point in a line, as a frame's fallback; None below anything but a paper that was made.

        Those who acted last made a paper that the sentence above tells of, else all who met.
        """
        end = line - 1
        while end > 0:
            begin = text.rfind("\n", 0, end) + 1
            above = text[begin:end].strip()
            if above and _MARK.match(above) is None:
                break
            end = begin - 1
        else:
            return None
        told = above.rpartition("。")[2] or above.removesuffix("。").rpartition("。")[2]
        if self._next.search(told) and self._made.search(told):
            return "last"
        if not self._heads.search(told):
            return None
        before = text[max(0, begin - _ABOVE) : begin] + above.removesuffix(told)
        made = list(self._made.finditer(before))
        return None if not made else "last" if before[made[-1].end() :].count("。") < _NEAR else "meeting"
