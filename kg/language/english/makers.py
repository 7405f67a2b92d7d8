"""Who makes a statement: "Statement by A and B", "We, the leaders of A, B and C, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Scene
    from kg.language.english.subjects import Subjects
    from kg.language.protocol import Mention

_WE = compiled(r"\bwe\s?[,-]\s")
_OF = " of the "  # between the members of a body and the body: "the leaders of A, B and C of the Reef Group"
_EARLY = 2500  # characters in which a statement tells who makes it
_MANY = 3  # parties that make a joint statement of several
_MAKERS = 250  # characters behind "We," in which those are named who make the statement


class Makers:
    """Notes who makes a statement, with the word lists of one vocabulary."""

    def __init__(self, subjects: Subjects, words: Mapping[str, tuple[str, ...]]) -> None:
        """Use the compiled `subjects`."""
        self._subjects = subjects
        self._issues = compiled(rf"\b(?:{alternation(words.get('issues_statement', ()))})\b")
        self._stated_by = compiled(rf"\b(?:{alternation(words.get('statement_by', ()))})\s(?:the\s)?")
        everyone = alternation(noun for noun in words.get("agent_noun", ()) if noun.endswith("s"))
        self._in_short = compiled(
            rf"\s?\((?:{alternation(words.get('called_below', ()))})\s(?:as\s)?\"?(?:the\s)?(?P<who>{everyone})\"?\)"
        )
        between = alternation(words.get("between", ()))
        self._ours = compiled(rf"\b(?:we|our)\s[^.;:]*?\b(?:{between})\s(?:the\s)?")

    def note(self, scene: Scene) -> None:
        """Note who makes a statement where the sentence tells it."""
        context, (start, end) = scene.context, scene.sentence
        if scene.title() and (by := self._stated_by.search(scene.lower, start, end)):
            named = [m for m in scene.mentions if m.kind == "actor" and m.start >= by.end()]
            who = self._subjects.after(scene.lower, Span(by.end(), end), named)
            makers = self._subjects.inside(scene.lower, who, named) if who is not None else []
            context.makers = makers if len(makers) > 1 else []
        if start < _EARLY and (issued := self._issues.search(scene.lower, start, end)):
            who = self._subjects.opening(start, issued.start(), scene.mentions)
            makers = self._subjects.inside(scene.lower, who, scene.mentions) if who is not None else []
            context.makers = makers if len(makers) > 1 else context.makers
            return
        if start < _EARLY and (short := self._in_short.search(scene.lower, start, end)):
            who = self._subjects.opening(start, short.start(), scene.mentions)
            makers = self._subjects.inside(scene.lower, who, scene.mentions) if who is not None else []
            context.makers = makers if len(makers) > 1 else context.makers
            context.body = (short["who"], *context.body) if len(makers) > 1 else context.body
            return
        we = _WE.search(scene.lower, start, end) if not context.speech and start < _EARLY else None
        if we is None:
            self._together(scene)
            return
        stop = min((v.start for v in scene.verbs if v.start > we.end()), default=min(end, we.end() + _MAKERS))
        named = [m for m in scene.mentions if m.kind in {"actor", "person"} and we.end() <= m.start and m.end <= stop]
        plain = [m for m in named if m.kind == "person" or scene.lower[m.start - 1] != "("]
        named = (
            plain if len(plain) > 1 else named
        )  # "A, B and C (GROUP)"; of "the leaders of the Group (GROUP)" it is told alone
        makers = self._without_body(scene, self._subjects.inside(scene.lower, Span(we.end(), stop), named))
        if len(makers) > max(1, len(context.makers)):
            context.makers = makers

    @staticmethod
    def _without_body(scene: Scene, makers: list[Mention]) -> list[Mention]:
        """The makers without the body whose members they are, which is noted: "A, B and C of the Reef Group"."""
        for place, body in enumerate(makers[_MANY - 1 :], _MANY - 1):
            if body.kind == "actor" and scene.lower[makers[place - 1].end : body.start] == _OF:
                scene.context.body = (scene.lower[body.start : body.end], *(name.lower() for name in body.names))
                return [m for m in makers[:place] if m.kind != "reference"]
        return makers

    @staticmethod
    def own(scene: Scene, subject: Span) -> bool:
        """Whether a subject is the body of those who make the statement."""
        if not scene.context.body or not scene.context.makers:
            return False
        words = scene.lower[subject.start : subject.end].removeprefix("the ")
        return words in scene.context.body

    def _together(self, scene: Scene) -> None:
        """Note who makes a joint statement that tells it only by the way: "our cooperation between A, B and C"."""
        context, start = scene.context, scene.sentence.start
        if not context.statement or context.makers or start > _EARLY:
            return
        joined = self._ours.search(scene.lower, start, scene.sentence.end)
        named = [m for m in scene.mentions if joined is not None and m.kind == "actor" and m.start >= joined.end()]
        who = self._subjects.after(scene.lower, Span(joined.end(), scene.sentence.end), named) if joined else None
        makers = self._subjects.inside(scene.lower, who, named) if who is not None else []
        if len(makers) >= _MANY:
            context.makers, context.by_the_way = makers, True
