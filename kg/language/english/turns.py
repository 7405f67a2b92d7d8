"""Who speaks from a line on that a name and a colon open: "PRESIDENT ROE: Thank you, …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import PersonValue
from kg.text import Span

if TYPE_CHECKING:
    from kg.language.english.scene import Scene
    from kg.language.protocol import Mention

_LABEL = re.compile(r"\*{0,2}(?P<who>[A-Z][^:;,\n]{0,60}?)\*{0,2}:\*{0,2}\s+")
_FEWEST = 2  # lines of one text that open so


class Turns:
    """Notes who has the floor in the record of what several people said."""

    @staticmethod
    def begin(scene: Scene) -> Span:
        """The sentence without the name of its speaker, who is noted as whoever says "I" and "we" from here on."""
        context, sentence = scene.context, scene.sentence
        text = context.text.text
        label = _LABEL.match(text, *sentence)
        if label is None or (sentence.start and text[sentence.start - 1] != "\n"):
            return sentence
        who = Span(*label.span("who"))
        speaker = Turns._named(scene, who)
        if not label["who"].isupper() and (speaker is None or not Turns._recorded(context.text.text, label["who"])):
            return sentence
        context.speech, context.giver = speaker is not None, speaker
        return Span(label.end(), sentence.end)

    @staticmethod
    def _named(scene: Scene, who: Span) -> Mention | None:
        """The person whose name a label ends with."""
        people = (m for m in scene.mentions if m.kind == "person" and isinstance(m.value, PersonValue))
        return next((m for m in people if who.start <= m.start and m.end == who.end), None)

    @staticmethod
    def _recorded(text: str, name: str) -> bool:
        """Whether the name opens several lines."""
        return text.count(f"\n{name}:") + text.startswith(f"{name}:") >= _FEWEST
