"""Labels in front of a colon: who speaks from there on ("PRESIDENT ROE: Thank you, …"), and headings of items."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import DOERS, PersonValue
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.english.context import Context
    from kg.language.english.scene import Scene
    from kg.language.protocol import Mention

_LABEL = compiled(r"\*{0,2}(?P<who>[A-Z][^:;,\n]{0,60}?)\*{0,2}:\*{0,2}\s+")
_ALONE = re.compile(r"[A-Z][^:;\n]{2,140}?\s(?:said|says|stated|added)\s?:")  # a line of its own
_SAYING = re.compile(r"\s(?:said|says|stated|added)\s?:\s*\n")
_HEADING = re.compile(r"[-*•]\s(?P<words>[A-Z][^.:;!?]{2,120}):\s+(?=[A-Z])")
_SMALL = 4  # letters of a word that a heading may leave small
_FEWEST = 2  # lines of one text that open so


class Turns:
    """Notes who has the floor in the record of what several people said."""

    @staticmethod
    def begin(scene: Scene) -> Span:
        """The sentence without the name of its speaker, who is noted as whoever says "I" and "we" from here on."""
        context, sentence = scene.context, scene.sentence
        text = context.text.text
        if sentence.start and text[sentence.start - 1] != "\n":
            return sentence
        if _ALONE.fullmatch(text, *sentence) is not None and len(_SAYING.findall(text)) >= _FEWEST:
            people = [m for m in scene.mentions if isinstance(m.value, PersonValue)]
            context.giver = people[-1] if people else context.giver
            context.speech = context.speech or bool(people)
            return sentence
        label = _LABEL.match(text, *sentence)
        if label is None:
            return sentence
        who = Span(*label.span("who"))
        speaker = Turns._named(scene, who)
        if not label["who"].isupper() and (speaker is None or not Turns._recorded(context.text.text, label["who"])):
            return sentence
        context.speech, context.giver = speaker is not None, speaker
        return Span(label.end(), sentence.end)

    @staticmethod
    def headless(context: Context, sentence: Span, mentions: Sequence[Mention]) -> Span:
        """The sentence of an item without its heading: "- Clean Seas: The Council will …"."""
        heading = _HEADING.match(context.flat.text, *sentence)
        if heading is None or any(len(word) > _SMALL and word.islower() for word in heading["words"].split()):
            return sentence
        named = any(m.kind in DOERS and 0 <= m.start - heading.end() <= len("the ") for m in mentions)
        return Span(heading.end(), sentence.end) if named else sentence

    @staticmethod
    def _named(scene: Scene, who: Span) -> Mention | None:
        """The person whose name a label ends with."""
        people = (m for m in scene.mentions if m.kind == "person")  # the vocabulary may know them
        return next((m for m in people if who.start <= m.start and m.end == who.end), None)

    @staticmethod
    def _recorded(text: str, name: str) -> bool:
        """Whether the name opens several lines."""
        return text.count(f"\n{name}:") + text.startswith(f"{name}:") >= _FEWEST
