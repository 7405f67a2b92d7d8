"""Whether a word for a meeting may mean the parties that it is read as, where a release names no meeting."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.language.words import alternation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.claims.things import Things
    from kg.language.protocol import Mention
    from kg.mentions.collect import Sentence


class Gathered:
    """Looks for a sentence that tells of those parties that they met."""

    def __init__(self, things: Things, who: Callable[[Mention], set[str]]) -> None:
        """Work over one release; `who` tells whom a mention of a party names, with the country spoken for."""
        self.things = things
        self._who = who

    def may_mean(self, mention: Mention, parties: Sequence[str]) -> bool:
        """Whether "the meeting" can be these `parties`: two or more of them are told to have met before it, or one."""
        if not self._is_meeting(mention):
            return True
        before = (one for one in self.things.marked.sentences if one.span.start < mention.start)
        return any(self._tells(sentence, mention, set(parties)) for sentence in before)

    def _is_meeting(self, mention: Mention) -> bool:
        """Whether a mention is a word for the meeting itself, not for those who met ("the Ministers")."""
        words = self.things.words_at(mention.start).get("meeting_word", ())
        return self.things.marked.words(mention).lower().endswith(words)

    def _tells(self, sentence: Sentence, mention: Mention, parties: set[str]) -> bool:
        """Whether a sentence, as far as it stands before a mention, names parties and tells of a meeting of theirs."""
        end = min(sentence.span.end, mention.start)
        words = self.things.words_in(sentence.language.code)
        met = _pattern(words.get("tells_meeting", ()), "function_word" in words)
        if met.search(self.things.marked.folded.lower, sentence.span.start, end) is None:
            return False
        kinds = {"actor", "person", "position"}
        named = {iri for m in sentence.mentions if m.kind in kinds and m.end <= end for iri in self._who(m)}
        return len(named & parties) >= min(len(parties), 2)


@lru_cache(maxsize=8)
def _pattern(words: tuple[str, ...], spaced: bool) -> re.Pattern[str]:  # noqa: FBT001
    """Finds any of the words, between spaces where a language has them."""
    edge = r"\b" if spaced else ""
    return re.compile(rf"{edge}(?:{alternation(words)}){edge}")
