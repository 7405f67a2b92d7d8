"""Outlines of aid in lines with labels: 案件名:X, 供与限度額:3億円, 署名者:A、B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.cues import cue_of
from kg.language.protocol import Frame, Mention
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.japanese.scene import Scene
    from kg.vocabulary.model import Cue

_SURE = 0.8
_FIELD = r"(?<![^\n])[ \t]*(?:\(?\d{1,2}[).、]?\s?|[・○●◯■])?"
_FEWEST = 2  # who signs together


class Outlines:
    """Reads what is given, and who signed, with the words of one vocabulary for the labels of such lines."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], cues: Sequence[Cue], home: str | None) -> None:
        """Compile from the lists "project_label", "sum_label" and "signer_label"; `home` is who gives."""
        self._home = home
        self._pledge = cue_of(cues, "Pledge")
        self._attend = cue_of(cues, "Attendance")
        self._sign = cue_of(cues, "Adoption", "署名")
        project, total, signer = (
            alternation(words.get(name, ())) for name in ("project_label", "sum_label", "signer_label")
        )
        self._project = compiled(rf"{_FIELD}(?:{project})[: ]\s*「?(?P<title>[^「」\n:]{{3,60}})")
        self._sum = compiled(rf"(?:{total})[: ]\s*(?:約|最大|総額)?(?=\d)")
        self._signer = compiled(rf"(?:{signer})[: ]")

    def find(self, scene: Scene) -> Iterator[Frame]:
        """The pledge of a line that tells the sum, and the signing of one that tells who signed.

        Both are about the project that a line above tells; without one nothing is read.
        """
        text, sentence = scene.text.text, scene.sentence
        total, signer = self._sum.match(text, *sentence), self._signer.match(text, *sentence)
        if (total or signer) is None or self._home is None:
            return
        above = list(self._project.finditer(text, 0, sentence.start))
        if not above:
            return
        project = Span(*above[-1].span("title"))
        if total is not None and self._pledge is not None:
            money = [Span(m.start, m.end) for m in scene.mentions if m.kind == "money" and m.start == total.end()]
            home = Mention("reference", *sentence, (), "home")
            cue, where = self._pledge, Span(sentence.start, total.end())
            yield from (
                Frame(
                    cue.act,
                    cue.iri,
                    where,
                    sentence,
                    None,
                    (project, m),
                    "none",
                    "done",
                    "japanese-outline",
                    _SURE,
                    [home],
                )
                for m in money
            )
        people = [m for m in scene.mentions if m.kind == "person"] if signer is not None else []
        if signer is None or len(people) < _FEWEST or self._sign is None or self._attend is None:
            return
        who, where = Span(signer.end(), sentence.end), Span(*signer.span())
        attend, sign, rule = self._attend, self._sign, "japanese-outline"
        yield Frame(attend.act, attend.iri, where, sentence, who, (), "none", "done", rule, _SURE)
        yield Frame(sign.act, sign.iri, where, sentence, None, (project,), "none", "done", rule, _SURE, people)
