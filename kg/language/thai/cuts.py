"""What parts a Thai name in front of a bracket from the words before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded, Span

_FEW = 4  # letters of another name


class Cuts:
    """Finds it with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], verbs: Sequence[str]) -> None:
        """Compile the words that cut, and those that join two parties inside a name."""
        joint, verb = alternation(words.get("last_field", ())), alternation(verbs)
        cuts = [word for name in ("name_cut", "sure_opener") for word in words.get(name, ())]
        cuts += [word for word in words.get("reporting_verb", ()) if word.endswith(tuple(words.get("complement", ())))]
        self._cut = compiled(rf"(?:{alternation(cuts)})|\s(?:{joint})(?=(?:{verb}))")
        done, kind = (alternation(words.get(name, ())) for name in ("party_verb", "joint_meeting"))
        self._meets = compiled(rf"(?:{alternation(words.get('those_who_meet', ()))})\s?(?!{kind})(?:{done})")
        self._that = tuple(words.get("complement", ()))
        self._apart = (*self._that, *words.get("at_a_meeting", ()))
        self._or = tuple(f" {word} " for word in words.get("or", ()))
        self._with = frozenset(words.get("comitative", ()))
        among, other = alternation(words.get("among", ())), alternation(words.get("coordination", ()))
        self._among = compiled(among)
        other_side = alternation(words.get("between_joint", ()))
        modes = [w for mode in ("videoconference", "hybrid", "in_person") for w in words.get(f"mode_{mode}", ())]
        self._mode = compiled(alternation([w for w in modes if w.isascii()]))
        self._asks = tuple(words.get("name_asks", ()))
        self._other = compiled(rf"\s?(?:{other_side})")
        self._second = compiled(rf"(?:{among})(?:(?!{other}).)*(?:{other})$")

    def find(self, text: Folded, floor: int, end: int) -> Iterator[re.Match[str]]:
        """The words that cut, but none that joins parties: "the agreement between A and B"."""
        for match in self._cut.finditer(text.text, floor, end):
            if match.group() not in self._with or self._among.search(text.text, floor, match.start()) is None:
                yield match

    def second(self, text: Folded, start: int, end: int) -> bool:
        """Whether the second of two parties begins at `end`, between whom something that is named at `start` is."""
        return self._second.search(text.text, start, end) is not None

    def open(self, text: str, name: Span, parties: Sequence[Span]) -> bool:
        """Whether a name cannot end here: its last word asks for more, or it is between parties and tells only one."""
        if text.endswith(self._asks, *name):
            return True
        if self._other.match(text, name.end) is None:
            return False
        for between in self._among.finditer(text, *name):
            inside = [p for p in parties if between.end() <= p.start and p.end <= name.end]
            joints = self._other.finditer(text, between.end(), name.end)
            if inside and all(any(p.start < j.start() < p.end for p in inside) for j in joints):
                return True
        return False

    def holds(self, text: Folded, paper: Mention, found: Sequence[Mention]) -> bool:
        """Whether all that was found in the name of a paper are parties between whom it is."""
        if paper.kind != "document":
            return False
        near = [m for m in found if m.start < paper.end and paper.start < m.end]
        return all(
            m.kind == "actor" and m.end <= paper.end and self._among.search(text.text, paper.start, m.start) is not None
            for m in near
        )

    def parts(self, name: str) -> bool:
        """Whether what looks like a name is cut, or is somebody's words."""
        return self.says(name) or self._cut.search(name) is not None

    def says(self, name: str) -> bool:
        """Whether somebody's words begin where a name should."""
        return name.startswith(self._that)

    def does(self, text: str, start: int, end: int) -> bool:
        """Whether those who meet and what they do stand where a name should: "the meeting established the centre"."""
        return self._meets.match(text, start, end) is not None

    def apart(self, text: str, start: int, place: int) -> bool:
        """Whether somebody's words begin at a place, or the meeting at which the one named before it was."""
        return text.endswith(self._apart, start, place)

    def either(self, name: str, names: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """A name without the other one that "or" joins to it, and the names beside it with that one."""
        joint = next((word for word in self._or if word in name), "")
        first, _, other = name.partition(joint) if joint else (name, "", "")
        return (first, (*names, other.strip())) if len(other) >= _FEW else (name, names)

    def tells_mode(self, english: str) -> bool:
        """Whether a bracket tells how people met: "(Zoom Meeting)" names no meeting."""
        return self._mode.match(english.lower()) is not None
