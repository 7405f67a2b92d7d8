"""Fact sheets in English: items that tell what those who issued them do, without a subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import Frame, Mention
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Scene

_WEAK = 0.65
_OWNS = re.compile(r"'s?\s")


class Sheets:
    """Reads the items of fact sheets with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what opens an item."""
        self._news = compiled(rf"(?:the\s|a\s)?(?:{alternation(words.get('sheet_news', ()))})\s")
        self._does = compiled(rf"(?:{alternation(words.get('verb_lead', ()))}|\w{{2,}}(?:ing|ed))\s")

    @staticmethod
    def title(scene: Scene) -> None:
        """Note whose fact sheet it is: "Fact sheet: Japan's support …"."""
        parties = [m for m in scene.mentions if m.kind == "actor"]
        scene.context.issuer = next((m for m in parties if _OWNS.match(scene.lower, m.end)), None)

    @staticmethod
    def issuers(scene: Scene) -> list[Mention]:
        """Who does what the items tell: named by the title, else whoever acted last, else the home country."""
        context = scene.context
        if context.issuer is not None:
            return [context.issuer]
        begin = scene.begin
        return [] if context.told else [Mention("reference", begin, begin, value="home")]

    def item(self, scene: Scene) -> list[Frame]:
        """The act of an item, of those who acted last or whom the sheet is about."""
        begin, sentence = scene.begin, scene.sentence
        if not scene.context.sheet or begin == sentence.start:
            return []
        opened = self._news.match(scene.lower, begin) or self._does.match(scene.lower, begin)
        if opened is None:
            return []
        act = "Announcement" if self._news.match(scene.lower, begin) else "Pledge"
        cue, matter = Span(begin, opened.end() - 1), Span(opened.end() - 1, sentence.end)
        return [
            Frame(
                act,
                "",
                cue,
                Span(begin, sentence.end),
                None,
                (matter,),
                "last",
                "done",
                "english-sheet",
                _WEAK,
                self.issuers(scene),
            )
        ]
