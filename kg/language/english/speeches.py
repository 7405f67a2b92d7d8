"""What speakers and makers of statements say without a verb that names an act: "The law is essential for trade"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.english.quotations import Quotations
from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Scene

_BE = r"(?:is|are|was|were|be|been|remain|remains|become|becomes|became)"
_FEW = r"(?:[\w'-]+\s){0,3}?"
_NAMES_ITSELF = compiled(r"we,[^.]*[;,]$")  # how a declaration begins: "WE, the Ministers of A and B;"
_STANCE = 0.6
_NEAR = 5  # characters behind words of welcome in which their matter begins: " the "


def _to_a_place(scene: Scene, position: int) -> bool:
    """Whether it is a country or town to which somebody is welcomed: "a warm welcome to Ruritania"."""
    near = (m for m in scene.mentions if 0 < m.start - position <= _NEAR)
    return any(m.kind == "place" or m.type == "Country" for m in near)


class Speeches:
    """Finds what a speech or a quotation gives weight to, with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the pattern."""
        weight = alternation(words.get("weight", ()))
        duty = alternation(words.get("duty", ()))
        ours = alternation(words.get("ours", ()))
        self._proposes = compiled(rf"\b(?:{alternation(words.get('speaker_proposes', ()))})(?=\s)")
        self._welcomes = compiled(rf"\b(?:{alternation(words.get('speaker_welcomes', ()))})(?=\s)")
        self._thanks = compiled(rf"\b(?:{alternation(words.get('speaker_thanks', ()))})(?=\s)")
        self._ours = compiled(rf"\b(?:{ours})\b")
        self._contrast = compiled(rf",?\s(?:{alternation(words.get('contrast', ()))})\s")
        self._weighs = compiled(rf"\b(?:{_BE}\s{_FEW}(?:{weight})|{duty})(?=[\s,.:])")

    def stance(self, scene: Scene) -> Frame | None:
        """The emphasis of a sentence in which the speaker's country, or who is quoted, says that something matters."""
        begin, end = scene.begin, scene.sentence.end
        told = Quotations.speaker(scene, end - 1)
        agents = Quotations.speakers(scene, end - 1)
        if not agents or not scene.lower[: scene.sentence.start].strip():
            return None
        for act, pattern, rule in (
            ("Proposal", self._proposes, "english-idea"),
            ("Appreciation", self._thanks, "english-thanks"),
            ("Welcome", self._welcomes, "english-greeting"),
        ):
            said = pattern.search(scene.lower, begin, end)
            if said and not (act == "Welcome" and _to_a_place(scene, said.end())):
                where, what = Span(*said.span()), (Span(said.end(), end),)
                return Frame(act, "", where, Span(begin, end), None, what, "last", "done", rule, _STANCE, agents)
        if scene.lower.endswith("?", 0, end) or _NAMES_ITSELF.match(scene.lower, begin, end):
            return None
        found = self._weighs.search(scene.lower, begin, end)
        if found is None and scene.context.makers and told is None and not scene.context.by_the_way:
            found = self._ours.search(scene.lower, begin, end)
        if found is None:
            return None
        cue = Span(*found.span())
        for contrast in self._contrast.finditer(scene.lower, begin, cue.start):
            begin = contrast.end()  # "the door is not closed, but A must …": the clause of the stance
        whole = Span(begin, end)
        matter = tuple(span for span in (Span(begin, cue.start), Span(cue.end, end)) if span.end > span.start + 1)
        return Frame("Emphasis", "", cue, whole, None, matter, "last", "done", "english-weight", _STANCE, agents)
