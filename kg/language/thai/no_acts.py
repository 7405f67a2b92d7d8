"""What reads like an act of a Thai sentence and is none: a step of a ceremony, a wish, what a report says of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.thai.hits import skip
from kg.language.thai.other_chairs import OtherChairs
from kg.language.words import alternation, any_of
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded

_HOSTS = 60  # characters of hosts that nothing names
_PARTIES = frozenset({"actor", "person", "position"})
_SHOWN = 220  # characters behind hosts in which they tell their guests something
_WISHED = 30  # characters of those to whom something is wished


class NoActs:
    """Tells them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what ceremonies and wishes are told with."""
        self._ceremony = any_of(words.get("ceremony", ()))
        self._wish = compiled(rf"\s?\S{{0,{_WISHED}}}?(?:{alternation(words.get('wish', ()))})")
        self._book = compiled(rf"\s?(?:{alternation(words.get('signed_no_paper', ()))})")
        self._that, self._chairs = tuple(words.get("complement", ())), OtherChairs(words)
        host, meets = (alternation(words.get(name, ())) for name in ("with_host", "met_by_host"))
        self._hosts = compiled(rf"(?:{host})(?P<who>\S{{3,{_HOSTS}}}?)\s?(?:{meets})")

    def holds(self, text: Folded, frame: Frame, mentions: Sequence[Mention]) -> bool:
        """Whether a frame is one of them."""
        return (
            (frame.act == "Invitation" and self._is_step(text, frame))
            or (frame.act in {"Adoption", "Agreement"} and self._book.match(text.text, frame.cue_span.end) is not None)
            or (frame.act == "Request" and self._wish.match(text.text, frame.cue_span.end) is not None)
            or (frame.act == "Announcement" and self._of_others(text, frame, mentions))
            or (frame.act == "Announcement" and self._of_hosts(text, frame, mentions))
            or self._chairs.holds(text, frame, mentions)
        )

    def _is_step(self, text: Folded, frame: Frame) -> bool:
        """Whether an invitation is a step of a ceremony: to another room, to sign the visitors' book."""
        return any(self._ceremony.search(text.text[slice(*span)]) for span in frame.objects)

    def _of_others(self, text: Folded, frame: Frame, mentions: Sequence[Mention]) -> bool:
        """Whether somebody unknown tells what a person did: "a report says that Mr. A has gone to B"."""
        if frame.agents or not text.text.endswith(self._that, *frame.cue_span):
            return False
        place = skip(text, frame.cue_span.end)
        return any(m.kind == "person" and m.start == place for m in mentions)

    def _of_hosts(self, text: Folded, frame: Frame, mentions: Sequence[Mention]) -> bool:
        """Whether hosts whom nothing names tell their guests: "officials of the port met them and presented"."""
        if frame.subject is not None:
            return False  # who tells it is named
        start = frame.cue_span.start
        begin = max(text.text.rfind("\n", 0, start) + 1, start - _SHOWN)
        for match in self._hosts.finditer(text.text, begin, start):
            who = match.span("who")
            known = any(m.kind in _PARTIES and who[0] <= m.start and m.end <= start for m in mentions)
            if not known:
                return True
        return False
