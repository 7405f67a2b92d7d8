"""Those who act in a sentence and of whom nothing tells a name: 国軍は…と主張し, 会員からは…を求める声が上がった.

What they do is done by nobody whom the release names before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.japanese.syntax import ROLES
from kg.language.protocol import DOERS, Mention
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from kg.language.japanese.scene import Scene
    from kg.language.japanese.subjects import Subjects
    from kg.language.protocol import Frame
    from kg.text import Folded

_MARK = r"(?:は|からは|から、|も、|(?:が|としては)、?)、?"
_KNOWN = DOERS | {"series"}
_TURN = compiled(r"(?:に対し(?:て)?|に対しては|のに対し|を受け(?:て)?|ところ|に応え(?:て)?|に続き|に続いて)、")
_ON = compiled(r"(?:また|さらに|更に|加えて|その上で|併せて|このほか|同時に)、")
_NAMED = frozenset({"person", "actor"})
_EDGE = "、。\n 」「)"
_FAR = 6  # characters at most between two sentences that follow each other


class Strangers:
    """Finds them with the lists "unnamed_doer", "unnamed_thing" and "position_head" of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], subjects: Subjects) -> None:
        """Compile the patterns; `subjects` tells a clause that qualifies a noun."""
        self._subjects = subjects
        heads, offices = alternation(words.get("unnamed_doer", ())), alternation(words.get("position_head", ()))
        things = alternation(words.get("unnamed_thing", ()))
        own = alternation(words.get("unnamed_own", ()))
        several = r"(?:ら|達|たち|等|など|側|一同|の(?:一人|ひとり|一部|多く))?"
        self._doer = compiled(
            rf"(?P<head>{heads}|(?<![\u30a1-\u30fa\u30fc])(?:{offices}))[」』]?{several}(?:\([^()\n]{{1,24}}\))?(?P<mark>{_MARK})"
            rf"|(?P<own>{own})(?P<part>[^、。はがをに\n]{{0,14}})(?P<with>{_MARK})"
        )
        self._thing = compiled(rf"(?:^|(?<=[、。\n 」]))(?:{things})は、?")
        self._state = alternation(words.get("unnamed_state", ()))
        self._state_acts = compiled(rf"(?:^|(?<=[、。\n 「]))(?:{self._state})(?:は|が|として(?:は|も)?)、?")
        self._before: tuple[Folded, int] | None = None  # the sentence before, where a stranger speaks in it
        self._named: tuple[Folded, list[Mention]] | None = None  # the people and bodies that a text named so far

    def judged(self, scene: Scene, frames: list[Frame]) -> list[Frame]:
        """The frames without those of strangers, and with what 政府は tells as done by the home country.

        An office alone, or 当行 and the like, is whoever of that name the text named before.
        """
        found = self._found(scene)
        whole, start = scene.text.text, scene.sentence.start
        goes_on = not scene.subjects and self._follows(scene.text, start) and _ON.match(whole, start) is not None
        unknown = any(who is None for _, who in found)
        self._before = (scene.text, scene.sentence.end) if unknown or goes_on else None
        kept = [f for f in frames if not (goes_on and _of_nobody(f, scene)) and self._settled(scene, found, f, frames)]
        state = self._state_acts.search(whole, *scene.sentence)
        for frame in kept if state is not None else ():
            if state is not None and _alone(frame) and state.end() <= frame.cue_span.start:
                frame.agents = [Mention("reference", *state.span(), (), "home", "japanese-office")]
        return kept

    def note(self, scene: Scene) -> None:
        """Note the people and bodies that a sentence or heading names."""
        if self._named is None or self._named[0] is not scene.text:
            self._named = (scene.text, [])
        self._named[1].extend(m for m in scene.mentions if m.kind in _NAMED)

    def _settled(
        self, scene: Scene, found: Sequence[tuple[Span, Mention | None]], frame: Frame, frames: Sequence[Frame]
    ) -> bool:
        """Whether a frame stays: nobody unknown does it; it is given to whom an office alone means."""
        stranger = self._by(scene, found, frame, frames)
        if stranger is None:
            return True
        if stranger[1] is None:
            return False
        if frame.fallback != "meeting":
            frame.agents, frame.subject = [stranger[1]], None
        return True

    def _follows(self, text: Folded, start: int) -> bool:
        """Whether a stranger spoke in the sentence right before the one at `start`."""
        return self._before is not None and self._before[0] is text and 0 <= start - self._before[1] <= _FAR

    def _found(self, scene: Scene) -> list[tuple[Span, Mention | None]]:
        """Where strangers stand as subjects, up to the ends of their marks, and who of those named before is meant."""
        text = scene.text.text
        known = [m for m in scene.mentions if m.kind in _KNOWN]
        found: list[tuple[Span, Mention | None]] = []
        for match in self._doer.finditer(text, *scene.sentence):
            begin, end = match.span("head") if match["head"] else match.span("own")
            if any(m.start < end and m.end > begin for m in known if m.kind != "reference" or m.end == end):
                continue
            who = self._again(text, match) if begin == 0 or text[begin - 1] in _EDGE else None
            found.append((Span(begin, match.end()), who))
        found += [(Span(*m.span()), None) for m in self._thing.finditer(text, *scene.sentence)]
        return found

    def _again(self, text: str, match: re.Match[str]) -> Mention | None:
        """Whoever of those named before has the name or office that an office alone, or 当行, repeats."""
        own = match["own"]
        kind, end = ("actor", own[1:]) if own else ("person", match["head"])
        if own and match["part"]:
            return None  # 当会の会員は
        named = self._named[1] if self._named is not None else []
        named = [m for m in named if m.end <= match.start()]
        alike = (m for m in (named if own else reversed(named)) if m.kind == kind)
        return next((m for m in alike if text.endswith(end, m.start, m.end) and m.end - m.start > len(end)), None)

    def _by(
        self, scene: Scene, found: Sequence[tuple[Span, Mention | None]], frame: Frame, frames: Sequence[Frame]
    ) -> tuple[Span, Mention | None] | None:
        """The stranger who does an act."""
        at = frame.cue_span.start
        before = [one for one in found if one[0].end <= at]
        if not before or frame.act in ROLES or frame.act == "Tenure":
            return None
        start = before[-1][0].start
        if self._gives_way(scene, frame, before[-1][0]):
            return None
        if _of_nobody(frame, scene):
            return before[-1]
        if frame.subject is None or frame.agents or frame.subject.end > start:
            return None
        parted = any(
            f is not frame and f.subject == frame.subject and frame.subject.end <= f.cue_span.start < start
            for f in frames
        )
        return before[-1] if parted else None

    def _gives_way(self, scene: Scene, frame: Frame, stranger: Span) -> bool:
        """Whether somebody else acts behind a stranger, or the stranger is only in what qualifies a noun."""
        text, at = scene.text.text, frame.cue_span.start
        named = (s for s in scene.subjects if stranger.start < s.span.start and s.end <= at)
        if any(s.particle not in {"が", "の"} for s in named) or _TURN.search(text, stranger.end, at):
            return True
        if not text[stranger.start : stranger.end].rstrip("、").endswith("が"):
            return False
        shared = frame.rule == "japanese-passive" or frame.fallback == "meeting"  # 市長が登壇し、…について議論した
        if text[stranger.end - 1] == "、":
            return shared
        return shared or self._subjects.inside_clause(text[stranger.end : at])


def _alone(frame: Frame) -> bool:
    """Whether nobody is known to do what a frame tells, nor to be speaking."""
    return frame.subject is None and all(a.rule == "japanese-office" for a in frame.agents)


def _of_nobody(frame: Frame, scene: Scene) -> bool:
    """Whether no words of the sentence tell who does what a frame tells."""
    if frame.subject is not None:
        return False
    return all(a.rule == "japanese-office" or not scene.sentence.contains(a) for a in frame.agents)
