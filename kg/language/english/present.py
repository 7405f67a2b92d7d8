"""Lines that name somebody and tell no act: of a list of those present, or the title of a speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.english.people import HONORIFIC
from kg.language.english.scene import ITEM
from kg.language.protocol import Frame, PersonValue
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Scene
    from kg.language.protocol import Mention

_LISTED_WITH = frozenset({"person", "position", "actor"})  # what a line of a list of those present tells
_DOT = 1  # what ends the last line of a list of those present


class Present:
    """Reads them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what greets somebody, what denies presence, and the titles of chairs."""
        self._greeted = compiled(rf"\s?(?:(?:and\s)?(?:{alternation(words.get('salutation', ()))})\s)*")
        denies = alternation((*words.get("negation", ()), *words.get("refusing", ()), *words.get("absence", ())))
        self._denies = compiled(rf"\b(?:{denies})\b")
        titles = {"Cochairing": "cochair_title", "Chairing": "chair_title"}
        self._titles = [(act, tuple(f" {word} " for word in words.get(name, ()))) for act, name in titles.items()]

    def named(self, scene: Scene) -> list[Frame]:
        """A line that names a person with an office: of a list of those present, or the title of a speech."""
        sentence, lower = scene.sentence, scene.lower
        marker = ITEM.match(lower, sentence.start, sentence.end)
        start = marker.end() if marker else sentence.start
        first = next((m for m in scene.mentions if isinstance(m.value, PersonValue)), None)
        if first is None or not isinstance(first.value, PersonValue):
            return []
        if first.value.position is None and not self._gives(scene, first):
            return []
        title = any(m.kind == "series" for m in scene.mentions) and not lower[: sentence.start].strip()
        title = title and self._denies.search(lower, first.end, sentence.end) is None
        last = max(m.end for m in scene.mentions if m.kind in _LISTED_WITH)
        told = lower[sentence.end - 1] == ":" and sentence.end - last > _DOT  # "Minister A made the following points:"
        listed = lower[sentence.end - 1] != "." or (marker is not None and sentence.end - last <= _DOT)
        listed = listed and not told
        alone = first.start - start <= 1 or self._greeted.fullmatch(lower, start, first.start) is not None
        if not title and (not alone or not listed):
            return []
        rule = "english-title" if title else "english-list-of-names"
        others = [m for m in scene.mentions if isinstance(m.value, PersonValue) and m.value.position is not None]
        others = [m for m in others if m.rule == HONORIFIC and m.start > first.end]
        people = [first, *others] if scene.context.speech and not title else [first]
        return [
            Frame(
                self._salutation(scene, m),
                "",
                (who := Span(m.start, m.end)),
                sentence,
                who,
                (),
                "none",
                "done",
                rule,
                0.7,
            )
            for m in people
        ]

    @staticmethod
    def _gives(scene: Scene, person: Mention) -> bool:
        """Whether somebody named in the title gives the speech, in whatever office: "Speech by Ms Roe at …"."""
        giver = scene.context.giver
        return giver is not None and scene.title() and giver.start == person.start

    def _salutation(self, scene: Scene, person: Mention) -> str:
        """What a person named in a line does at the meeting: "…, and Co-Chair of the 5th Meeting" chairs it."""
        series = [m for m in scene.mentions if m.kind in {"series", "reference"} and m.start > person.end]
        rest = scene.lower[person.end : series[0].start if series else scene.sentence.end]
        titles = (
            self._titles if series else self._titles[:1]
        )  # a chair of something else may be no chair of the meeting
        return next((act for act, told in titles if any(title in rest for title in told)), "Attendance")
