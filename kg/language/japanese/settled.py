"""What two or all settle by confirming it, what one person alone brings out, and what nobody is told to have told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.cues import cue_of
from kg.language.japanese.lists import BULLET, KANA
from kg.language.japanese.syntax import DECIDED
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.japanese.scene import Scene
    from kg.language.japanese.subjects import Subject
    from kg.language.japanese.syntax import Predicate
    from kg.language.japanese.talks import Talks
    from kg.language.protocol import Frame
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_REACH = 30  # characters before a verb in which stands what it is about
_NEAR = 14  # characters before a verb in which its object ends
_DECIDED_ON = frozenset({"Announcement", "ExchangeOfViews", "Pledge"})  # acts that two decide on rather than do
_WHOEVER = frozenset({"person", "position"})
_FROM = frozenset({"から", "より", "からは", "よりは"})
_MARK = compiled(rf"[ \t]*(?:\(?[\d{KANA}]{{1,2}}[).、。]?|{BULLET})")
_POINT = compiled(rf"{BULLET}|\(?[{KANA}][).、。 ]")  # a line of a list is no heading
_CIRCLED = compiled("[\u2460-\u2473\u2776-\u277f]")
_DEED = compiled(  # …を実施することが(承認され): what is to be done is agreed on, and no paper adopted
    r"[うくすつぶむる]こと(?:[をがも]|について)、?(?:正式に|全会一致で|満場一致で|併せて)?$"
)
_POINTS = compiled(r"(?:次|以下|下記)の[^、。をはが]{0,8}[をが](?:相互に|改めて|双方で)?$")
_DEEDS = compiled(  # 次の点を確認した / イ．連絡窓口を設けること
    rf"[^。\n]{{0,14}}[。:]?[ \t]*\n\s*(?:\(?[\d{KANA}]{{1,2}}[.)、。 ]|{BULLET})"
    r"[^\n]{4,120}[うくすつぶむる]こと[。、]?[ \t]*(?:\n|$)"
)
_TO_BE = compiled(r"(?:こと|もの)[とに]")  # …を進めることとした, and not a point that closes with こと
_LONGEST = 40  # characters of a line that is a heading
_LINES_ABOVE = 24  # lines in which the headings of a part are looked for
_NEAREST = 2  # headings above a line that may tell whose statement it is of


class Settled:
    """Tells such acts with the words and cues of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], cues: Sequence[Cue], talks: Talks) -> None:
        """Compile from the lists "confirming", "event", "goes_on", "together", "issuing" and "statement_sign"."""
        self._talks = talks
        self._agreement = cue_of(cues, "Agreement")
        self._announcement = cue_of(cues, "Announcement")
        talking = alternation(form for cue in cues if cue.act == "ExchangeOfViews" for form in cue.forms)
        more = alternation(words.get("talked_on", ()))
        self._talking = compiled(rf"(?:{talking}|{more})を(?:引き続き|更に|今後も)?$")
        self.confirming = frozenset(words.get("confirming", ()))
        events, goes_on = alternation(words.get("event", ())), alternation(words.get("goes_on", ()))
        states = "".join(f"(?<!{word})" for word in words.get("state_verb", ()))
        does = rf"{events}|[うくすつぶむる]{states}"
        self._events = compiled(rf"(?:{does})こと(?:を|が|で|について)(?:相互に|改めて)?$")
        reviewed = alternation(words.get("reviewed", ()))
        self._reviewed = compiled(rf"(?:{reviewed})(?:を|が|について|に関し)(?:相互に|改めて|双方で|共に)?$")
        self._looked = compiled(
            rf"(?<![^\s、は。)])(?P<matter>[^、。は]{{2,60}})の(?:{reviewed})(?:を|について)(?:[^、。を]{{0,10}})し(?:た上で|つつ)?、"
        )
        self._glad = words.get("glad", ())
        pleasure = alternation(words.get("own_pleasure", ()))
        self._pleased = compiled(rf"(?:{pleasure})[^、。]{{0,12}}(?:を|は|に)、?(?:大変|非常に|心から|とても)?$")
        self._going_on = compiled(rf"(?:{goes_on})(?:を|について)(?:改めて|相互に)?$")
        self.together = words.get("together", ())
        body = alternation(words.get("organisation_head", ()))
        self._unknown = compiled(
            rf"(?:[^、。はが「」\n]{{2,40}}?(?:{body})(?:\([^()]{{1,30}}\))?|[A-Za-z]{{2,12}}\([^()]{{2,40}}\))は、"
        )
        people = alternation(words.get("untold_people", ()))
        self._people = compiled(rf"(?:[^、。はが「」\n]{{0,20}}?)(?:{people})(?:ら|たち|の方々|の皆様)?(?:は|から)")
        self._noting = compiled(rf"(?:{alternation(words.get('noting', ()))})[^、。]{{0,4}}$")
        self._explained = tuple(words.get("explained", ()))
        self._presented = tuple(words.get("presented", ()))
        self._heard = tuple(words.get("heard", ()))
        self._issuing = words.get("issuing", ())
        self._stated = words.get("statement_sign", ())

    def idle(self, scene: Scene, head: Predicate, floor: int) -> bool:
        """Whether a verb tells no act: progress is looked at, a guest is glad, nobody expects or explains."""
        text, hit = scene.text.text, head.hit
        if hit.cue.modality == head.modality == "negated":
            return True  # 反対しなかった: neither denied nor given
        if hit.cue.act == "Emphasis" and self._noting.search(text, max(floor, hit.start - _NEAR), hit.start):
            return True
        unsaid = {"Expectation": "され", "Announcement": "を受け"}.get(hit.cue.act)
        heard = text.startswith(self._heard, hit.start)  # 提言を聴取した: whoever made it
        if heard or (unsaid is not None and text.startswith(unsaid, hit.end)):
            return not any(subject.particle in _FROM for subject in scene.subjects)
        begin = max(floor, hit.start - _REACH)
        if text[hit.start : hit.end] in self.confirming:
            return self._reviewed.search(text, begin, hit.start) is not None
        return text.startswith(self._glad, hit.start) and self._pleased.search(text, begin, hit.start) is not None

    def untold(self, scene: Scene, frame: Frame) -> bool:
        """Whether something is explained or reported in the passive by nobody who is named: 経緯が説明され."""
        text = scene.text.text
        if frame.subject is not None or frame.agents:
            return False
        if frame.rule == "japanese-active" and frame.fallback == "last" and self._unknown.match(text, *scene.sentence):
            return True  # 連合会は、…: whoever that is
        if self._people.match(text, *scene.sentence):
            return True  # 研修員は、…について議論した
        nobody = frame.act == "Announcement" and frame.rule == "japanese-passive"
        there = any(m.kind in {"series", "reference"} for m in scene.mentions)
        told = self._explained if there else (*self._explained, *self._presented)
        return nobody and text.startswith(told, frame.cue_span.start)

    def looked_at(self, text: Folded, sentence: Span, end: int) -> Span | None:
        """What those who agree, in a clause up to `end`, looked at before: …の進捗を確認し、実施することで(合意)."""
        looked = list(self._looked.finditer(text.text, sentence.start, end))
        return Span(*looked[-1].span("matter")) if looked else None

    def of(self, scene: Scene, head: Predicate, subject: Subject | None) -> Predicate:
        """What both confirm that they will do is agreed: 両者は、…を開催することを確認."""
        text, hit = scene.text.text, head.hit
        if self._issues(scene, head, subject) and self._announcement is not None:
            return replace(head, hit=hit._replace(cue=self._announcement))
        if self._agreement is None or (head.passive and subject is not None):
            return head
        approves = hit.cue.act == "Adoption" and hit.cue.modality == "done"  # and is not refused
        if approves and _DEED.search(text, scene.sentence.start, hit.start):
            return replace(head, hit=hit._replace(cue=self._agreement))
        near = (text, max(scene.sentence.start, hit.start - _NEAR), hit.start)
        confirms = text[hit.start : hit.end] in self.confirming
        goes_on = confirms and self._going_on.search(*near) is not None
        goes_on = goes_on and (subject is None or bool(self._talks.both(scene, subject, hit.start)))
        deeds = confirms and _POINTS.search(*near) is not None and _DEEDS.match(text, hit.end) is not None
        confirms = confirms and (deeds or self._events.search(*near) is not None)
        if not confirms and not goes_on and (head.marker != DECIDED or hit.cue.act not in _DECIDED_ON):
            return head
        both = goes_on or in_paper(scene) or (confirms and subject is None)
        both |= subject is not None and text.startswith(self.together, subject.span.start)
        both |= head.marker == DECIDED and self._talking.search(*near) is not None  # to go on talking is no promise
        closes = head.marker == DECIDED and _TO_BE.search(text, hit.end, max(head.end, hit.end)) is not None
        both |= closes and not scene.subjects and self.opens_item(scene)
        if not both and not head.passive and not self._talks.both(scene, subject, hit.start):
            return head
        return replace(head, hit=hit._replace(cue=self._agreement))

    def _issues(self, scene: Scene, head: Predicate, subject: Subject | None) -> bool:
        """Whether one person brings out a paper, which nobody adopts: Xは、声明を発出し."""
        if subject is None or head.passive or not scene.text.text.startswith(self._issuing, head.hit.start):
            return False
        return any(m.kind in _WHOEVER and subject.span.contains(m) for m in scene.mentions)

    def opens_item(self, scene: Scene) -> bool:
        """Whether a sentence opens an item or a part of its own, which begins with no speaker: ・…を歓迎した.

        Below a heading, or a line, that tells of somebody's statement the speaker goes on.
        """
        text, start = scene.text.text, scene.sentence.start
        begin = text.rfind("\n", 0, start) + 1
        mark = scene.text.source[scene.text.offsets[begin] : scene.text.offsets[start]].strip()  # ① is a space here
        marked = _MARK.fullmatch(text[begin:start].rstrip()) is not None or _CIRCLED.fullmatch(mark) is not None
        if text[begin:start].strip() and not marked:
            return False
        above = list(_above(text, begin))
        below = bool(above) and _heads(above[0]) and len(above[0]) <= _LONGEST
        heads = [line for line in above if _heads(line)][:_NEAREST]
        return (marked or below) and not any(sign in line for line in heads for sign in self._stated)


def in_paper(scene: Scene) -> bool:
    """Whether a sentence tells what a paper of all says: 共同声明では、…."""
    first = [m for m in scene.mentions if m.kind == "document" and m.start <= scene.sentence.start + 1]
    return any(scene.text.text.startswith(("では、", "」では、"), m.end) for m in first)


def _above(text: str, begin: int) -> Iterator[str]:
    """The lines right above the line at `begin`, nearest first, without the first one of the text."""
    for _ in range(_LINES_ABOVE):
        end = begin - 1
        begin = text.rfind("\n", 0, max(0, end)) + 1
        if not begin:
            return
        if line := text[begin:end].strip():
            yield line


def _heads(line: str) -> bool:
    """Whether a line is a heading, or says that something follows."""
    return ("。" not in line or line.endswith(("とおり。", "通り。"))) and _POINT.match(line) is None
