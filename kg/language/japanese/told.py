"""What the acts told before were about, which これ, 同提案 and "the proposal of X" take up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.language.protocol import PersonValue
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.language.japanese.scene import Scene
    from kg.language.protocol import Frame, Mention
    from kg.text import Folded, Span

_THEIRS = compiled(r"(?P<end>[臣相使官長理国側本領])の(?:提案|表明|発表)(?=を|に|への)")  # 大臣の提案に
_QUALIFIES = compiled(r"[^、。はがをにも]{0,8}")  # between whoever made a proposal and の: 側, の大臣


@dataclass(slots=True)
class _Memory:
    """What an act of a sentence is about, and the countries and people who did it, as far as they are named."""

    text: Folded
    start: int
    objects: tuple[Span, ...]
    doers: frozenset[str] = field(default_factory=frozenset)


class Told:
    """Remembers, of one text, the objects of acts and the sentences that told them."""

    def __init__(self, home: str | None) -> None:
        """Start with nothing told; `home` is the country that publishes."""
        self._home = home
        self._last: _Memory | None = None
        self._offered: _Memory | None = None  # of a sentence's proposal, else of its first act
        self._tabled: list[_Memory] = []  # of proposals, whatever was told after them

    def note(self, text: Folded, sentence: Span, act: str, objects: Sequence[Span]) -> None:
        """Remember what an act of a sentence is about."""
        first = self._last is None or (self._last.text, self._last.start) != (text, sentence.start)
        self._last = _Memory(text, sentence.start, tuple(objects))
        if act == "Proposal":
            self._tabled = [*(one for one in self._tabled if one.text is text), self._last]
        if act == "Proposal" or first:
            self._offered = self._last

    def done_by(self, scene: Scene, frame: Frame) -> None:
        """Remember who did the act that was noted last."""
        if self._last is not None and (self._last.text, self._last.start) == (scene.text, scene.sentence.start):
            self._last.doers = self.doers(scene, frame)

    def doers(self, scene: Scene, frame: Frame) -> frozenset[str]:
        """The countries and people who do an act, as far as they are named."""
        inside = [m for m in scene.mentions if frame.subject is not None and frame.subject.contains(m)]
        return frozenset(iri for mention in [*inside, *frame.agents] for iri in self._keys(mention))

    def owner(self, scene: Scene, begin: int, end: int) -> frozenset[str] | None:
        """Whose proposal or announcement words in a region take up; empty where they are not named, None for none."""
        theirs = _THEIRS.search(scene.text.text, begin, end)
        if theirs is None:
            return None
        stop = theirs.end("end")
        near = [m for m in scene.mentions if m.end <= stop and _QUALIFIES.fullmatch(scene.text.text, m.end, stop)]
        return frozenset(iri for mention in near for iri in self._keys(mention))

    def bare(self, scene: Scene, told: Span) -> bool:
        """Whether a phrase says no more than that somebody who is not named proposed something: 大臣の提案."""
        theirs = _THEIRS.search(scene.text.text, told.start, told.end + 2)
        return theirs is not None and theirs.end() == told.end and not self.owner(scene, told.start, told.end + 2)

    def _keys(self, mention: Mention) -> Iterator[str]:
        if isinstance(mention.value, PersonValue) and mention.value.country is not None:
            yield mention.value.country
        if mention.kind in {"actor", "person"}:
            yield from mention.iris
        if mention.kind == "reference" and mention.value == "home" and self._home is not None:
            yield self._home

    def before(
        self, text: Folded, sentence: Span, act: str, *, tabled: bool = False, owner: frozenset[str] = frozenset()
    ) -> tuple[Span, ...]:
        """What the last act told before a sentence was about.

        What is supported is what was proposed there, whatever else was told after it; `tabled`: the sentence
        speaks of a proposal, which the last one told is. What is told to be the `owner`'s is not what others did.
        """
        memories = [self._offered if act == "Support" else self._last]
        if tabled and self._tabled and self._tabled[-1].text is text:
            memories = [*reversed(self._tabled)]
        for memory in memories:
            told = memory is not None and memory.text is text and memory.start < sentence.start
            if memory is not None and told and fits(owner, memory.doers):
                return memory.objects
        return ()


def fits(owner: frozenset[str], doers: frozenset[str]) -> bool:
    """Whether what somebody did may be what is called the owner's, as far as both are named."""
    return not owner or not doers or not owner.isdisjoint(doers)
