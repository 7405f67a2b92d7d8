"""What is given that no verb of giving tells: "A will receive 3 million from B", "under which boats will be given"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.scene import Scene
    from kg.language.english.subjects import Subjects

_PLEDGE = "Pledge"
_MADE = frozenset({"Announcement", "Pledge", "Proposal"})  # acts by which whatever gives something is made
_CONFIDENCE = 0.7
_FROM = compiled(r"\sfrom\s(?:the\s)?(?:\w+\sof\s(?:the\s)?)?")  # "from the Government of A"
_AFTERWARDS = compiled(r"[;:]\s|,\s(?:which|who|while|and|but|as|following)\s")


class Given:
    """Reads them with the word lists of one vocabulary."""

    def __init__(self, subjects: Subjects, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        self._subjects = subjects
        self._receives = compiled(rf"\s(?:{alternation(words.get('will_receive', ()))})\s")
        given = alternation(words.get("is_given", ()))
        self._under = compiled(
            rf",\s(?:{alternation(words.get('under_which', ()))})\s(?P<what>[^,;.:]{{3,90}}?)\s(?:will|would|shall)\s"
            rf"(?:also\s|\w+ly\s)?be\s(?:{given})\b"
        )

    def told(self, scene: Scene, frames: Sequence[Frame]) -> list[Frame]:
        """The promises that a sentence tells besides its `frames`."""
        found = self._received(scene, frames) or self._provided(scene, frames)
        return [found] if found is not None else []

    def _received(self, scene: Scene, frames: Sequence[Frame]) -> Frame | None:
        """A sum that somebody will have from a party: it is that party's promise."""
        lower, end = scene.lower, scene.sentence.end
        verb = self._receives.search(lower, scene.begin, end)
        if verb is None or any(frame.act == _PLEDGE for frame in frames):
            return None
        sums = [m for m in scene.mentions if m.kind == "money" and m.start >= verb.end()]
        giver = _FROM.search(lower, sums[0].end, end) if sums else None
        who = self._subjects.after(lower, Span(giver.end(), end), scene.mentions) if giver is not None else None
        getter = self._subjects.find(lower, scene.begin, verb.start(), scene.mentions, first=True).span
        if giver is None or who is None or getter is None or _AFTERWARDS.search(lower, verb.end(), giver.start()):
            return None
        stop = _AFTERWARDS.search(lower, who.end, end)
        rest = Span(who.end, stop.start() if stop is not None else end)
        cue, objects = Span(verb.start() + 1, verb.end() - 1), (getter, Span(verb.end(), giver.start()), rest)
        whole, rule = Span(getter.start, rest.end), "english-received"
        return Frame(_PLEDGE, "", cue, whole, who, objects, "none", "done", rule, _CONFIDENCE)

    def _provided(self, scene: Scene, frames: Sequence[Frame]) -> Frame | None:
        """What will be given under something that somebody announces: it is promised by whoever does."""
        under = self._under.search(scene.lower, scene.begin, scene.sentence.end)
        made = [f for f in frames if f.act in _MADE and f.modality == "done"] if under is not None else []
        maker = next((f for f in made if under is not None and f.cue_span.end <= under.start()), None)
        if under is None or maker is None or any(f.cue_span.start > under.start() for f in frames):
            return None
        stop = _AFTERWARDS.search(scene.lower, under.end(), scene.sentence.end)
        rest = Span(under.end(), stop.start() if stop is not None else scene.sentence.end)
        cue, objects = Span(under.end("what") + 1, under.end()), (Span(*under.span("what")), rest)
        whole, rule = Span(under.start(), rest.end), "english-provided-under"
        found = Frame(_PLEDGE, "", cue, whole, maker.subject, objects, maker.fallback, "done", rule, _CONFIDENCE)
        found.agents = list(maker.agents)
        return found
