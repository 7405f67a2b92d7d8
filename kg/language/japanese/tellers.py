"""Whoever speaks before the topic of what he says: Xから、タイは重要な投資先である旨述べ."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.japanese.denials import DENIED
from kg.language.protocol import DOERS, PersonValue
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.cues import Hit
    from kg.language.japanese.scene import Scene
    from kg.language.japanese.subjects import Subject
    from kg.language.japanese.syntax import Predicate
    from kg.language.protocol import Mention

_FROM = frozenset({"から", "より", "からは", "よりは"})
_TOPICS = frozenset({"は", "が", "も", "として", "としては"})
_SAID = compiled(r"旨|と(?:の|述べ|発言|表明|語|応|伝え|説明|指摘|訴え|強調)")
_TOLD = compiled(r"旨|と(?:の|述べ|発言|表明|語|応|伝え|説明)|ことを(?:紹介|説明|報告|発表|強調|指摘|明らか)")
_GOES_ON = compiled(
    r"[^、。]{0,12}?(?:上で|うえで|とともに|と共に|ほか|つつ|する(?=、)|したい(?=、)|である(?=、)|ている(?=、)|いく(?=、))、?"
)
_SPEAKS = frozenset({"person", "position"})
_WITH = ("と共同で", "政府と共同で", "と共に、", "とともに、", "と連名で", "との共催", "と「", "と『")
_RIGHT_BEFORE = compiled(r"(?:改めて|強く|明確に|併せて|、)*")
_BEFORE = 3  # characters before a verb of saying in which what was said closes


class Tellers:
    """Tells the topics of what somebody says from those who do something."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], report: frozenset[str]) -> None:
        """Keep words for the home country; `report` are the IRIs of cues that only report what their content says."""
        self._report = report
        self._homes = frozenset([*words.get("home", ()), *(own.removesuffix("の") for own in words.get("own", ()))])

    def spoken(self, scene: Scene, head: Predicate, subject: Subject | None, floor: int) -> Subject | None:
        """The person who says what his country does: X大臣は、…、日本は今後も支えていく旨述べ."""
        text = scene.text.text
        if subject is None or text[subject.span.start : subject.span.end] not in self._homes:
            return subject
        if not _TOLD.search(text, head.hit.end, max(head.end, head.hit.end)):
            return subject
        people = [m for m in scene.mentions if m.kind == "person" and m.value is not None]
        before = [s for s in scene.subjects if s.end <= subject.span.start]
        near = [s for s in before if floor <= s.span.start]
        told = [s for s in before if s.particle in _FROM][-1:]  # Xから、…に感謝する、日本の…を評価する旨
        return next((s for s in [*near, *told] if any(s.span.contains(m) for m in people)), subject)

    @staticmethod
    def last(scene: Scene, head: Predicate, final: Predicate, subject: Subject | None) -> Subject | None:
        """Whoever stands right before the verb that tells what he does: …を行うことを、X大臣から表明."""
        text = scene.text.text
        inside = [s for s in scene.subjects if head.hit.end <= s.span.start and s.end <= final.hit.start]
        told = [s for s in inside if s.particle in _FROM and _RIGHT_BEFORE.fullmatch(text, s.end, final.hit.start)]
        return told[-1] if told else subject

    def own(self, scene: Scene, found: Sequence[Predicate]) -> Scene:
        """The scene without the countries and bodies that are only the topic of what a person says in it."""
        if len(scene.subjects) == 1:
            return scene
        told = [p for p in found if p.status == "asserted"]
        kept: list[Subject] = []
        teller: Subject | None = None
        for subject in scene.subjects:
            topic = teller is not None and self._is_topic(scene, teller, subject, told)
            if topic:
                continue
            kept.append(subject)
            if subject.particle in _FROM | {"は"} and self._kinds(scene, subject) & _SPEAKS:
                teller = subject
        return scene if len(kept) == len(scene.subjects) else replace(scene, subjects=kept)

    @staticmethod
    def _kinds(scene: Scene, subject: Subject) -> set[str]:
        return {m.kind for m in scene.mentions if subject.span.contains(m)}

    def _is_topic(self, scene: Scene, teller: Subject, subject: Subject, told: Sequence[Predicate]) -> bool:
        """Whether what a country or body does is part of what the teller says."""
        text = scene.text.text
        if subject.particle not in _TOPICS or self._kinds(scene, subject) - {"actor"}:
            return False
        if subject.particle.startswith("として") and self._own(scene, teller, subject):
            return True
        between = [p for p in told if teller.end <= p.hit.start < subject.span.start]
        if between and _GOES_ON.match(text, between[-1].hit.end) is None:
            return False
        following = next((p for p in told if p.hit.start >= subject.end), None)
        if following is not None and following.marker == DENIED and subject.particle == "が":
            return False  # Xは、Yが約束したわけではないと述べた
        return following is not None and self._says(text, following)

    @staticmethod
    def _own(scene: Scene, teller: Subject, subject: Subject) -> bool:
        """Whether somebody speaks as his own country: タイとしても."""
        people = [m.value for m in scene.mentions if m.kind == "person" and teller.span.contains(m)]
        countries = {value.country for value in people if isinstance(value, PersonValue)}
        return any(countries & set(m.iris) for m in scene.mentions if subject.span.contains(m))

    def _says(self, text: str, told: Predicate) -> bool:
        """Whether a predicate closes what somebody said: …である旨述べ, …を後押しする旨の発言."""
        if _SAID.search(text, told.hit.end, max(told.end, told.hit.end)):
            return True
        return (
            told.hit.cue.iri in self._report and _SAID.search(text, told.hit.start - _BEFORE, told.hit.end) is not None
        )


def represented(scene: Scene, subject: Subject, hit: Hit, *, shared: bool) -> list[Mention]:
    """Whoever speaks with those for whom, or with whom, he does: Xは、ASEANを代表して, Yと共同で.

    `shared`: the act is one that somebody may do with somebody else.
    """
    ties = ("を代表し", *(_WITH if shared else ()))
    for mention in scene.mentions:
        told = subject.end <= mention.start and mention.end <= hit.start and mention.kind == "actor"
        if told and scene.text.text.startswith(ties, mention.end):
            inside = [m for m in scene.mentions if subject.span.contains(m)]
            return [*(m for m in inside if m.kind in DOERS), mention]
    return []
