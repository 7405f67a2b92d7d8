"""Moods that the words behind a Japanese verb give it: facts denied, conditions, and what is signed later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.moods import DEPENDS, SURE
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame
    from kg.text import Span

_GAP = r"[^、。]{0,14}?"  # an ending between a cue and what is said of it
_TO_COME = compiled(r"(?:する|します|される|されます)(?:。|$|\n|(?:こと|運び)(?:とな|とし|にな|にし|を目指))")
_BESIDES = compiled(r"[うくすつぶむる](?:ほか|とともに|と共に)、")
_TALK_LATER = compiled(  # 今後議論していきたい, 別途協議することとされた
    r"(?:を(?:行|重ね|続け|継続し))?(?:し?て(?:いく|いき(?:たい|ます)|ゆく|まいる|まいり(?:たい|ます))|したい"
    r"|(?:する|う|る)(?:こと|もの)と(?:さ|し|な))"
)
_HONOURED = compiled(r"され(?:、|るほか、|るとともに、|る予定)")
_TO_BE = compiled(r"(?:[いきしちにびみりえけせべめれ]ます|予定(?:です|である|だ|であります))。?\s*$")
_NEAR = 8  # characters behind a clause in which its ending stands
_PRESENT = compiled(r"[いきしちにびみりえけせべめれ]ます。?\s*$")
_PAST = compiled(r"(?:を(?:表明|発表))?(?:し|され|さ|を行っ|行わ)?(?:た|まし|れた|れまし)")


class Moods:
    """Amends the modality of the frames of a sentence with the word lists of the vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        ends, fixed = alternation(words.get("condition_end", ())), alternation(words.get("no_condition", ()))
        denied = alternation(words.get("denied", ()))
        self._denied = compiled(rf"{_GAP}(?:{denied})")
        self._reported = compiled(rf"(?:{denied})[^、。]{{0,4}}(?:と|旨)$")  # …した事実はないと述べた
        self._waits = compiled(rf"{_GAP}(?:{ends})、")
        alone = alternation(words.get("condition_alone", ()))
        self._condition = compiled(rf"(?P<fixed>{fixed})|(?:{ends})、|(?:{alone})")

    def judge(self, text: str, sentence: Span, frames: Sequence[Frame]) -> None:
        """Let what the sentence denies be negated, and what depends on a condition conditional."""
        sure = [frame for frame in frames if frame.modality in SURE]
        found = [m for m in self._condition.finditer(text, *sentence) if m["fixed"] is None] if sure else []
        first = found[0].end() if found else sentence.end
        for frame in sure:
            end = frame.cue_span.end
            reported = frame.act in DEPENDS and self._reported.search(text, frame.clause.start, frame.cue_span.start)
            if reported or self._denied.match(text, end, sentence.end):
                frame.modality = "negated"
            elif frame.act in DEPENDS and self._depends(text, frame, first, conditions=bool(found)):
                frame.modality = "conditional"
            elif self._foretold(text, frame, sentence):
                frame.modality = "planned"

    @staticmethod
    def _foretold(text: str, frame: Frame, sentence: Span) -> bool:
        """Whether the present tells what will be done: …を採択します, …と協議するほか、…を視察します."""
        end = frame.cue_span.end
        if frame.act == "Adoption":
            return _TO_COME.match(text, end, sentence.end) is not None
        if frame.act != "ExchangeOfViews":
            return False
        if _TALK_LATER.match(text, end, sentence.end):
            return True
        if _HONOURED.match(text, end, sentence.end) and _TO_BE.search(text, *sentence):
            return True  # 両陛下は大統領と会見され、…を催されます
        if _PRESENT.search(text, *sentence) is None:
            return False
        return _BESIDES.search(text, end, min(frame.clause.end + _NEAR, sentence.end)) is not None

    def _depends(self, text: str, frame: Frame, first: int, *, conditions: bool) -> bool:
        """Whether an act is a condition, or stands behind one and is not past."""
        end = frame.cue_span.end
        if conditions and self._waits.match(text, end):
            return True
        return frame.cue_span.start >= first and _PAST.match(text, end) is None
