"""Where the object of a verb stands: between subject and verb, or before the subject where a topic does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.japanese.subjects import Subject
    from kg.text import Folded

_OFFICE = compiled(r"[^、。はがを]{0,18}(?:議長国|調整国|開催国|主催国|議長|理事国)として(?!の)、?")
_OFFICE_FIRST = compiled(rf"[ 　]*(?:(?:また|さらに|更に|なお|そして|その上で|特に)、?)?{_OFFICE.pattern}")
_OBJECT = compiled(r"[をがにへは]|こと|旨|について|との")
_REASON = compiled(r"(?:[るただ]|ない)として、")  # why something is done: …に資するとして、支援に感謝し
_OTHER_VERB = compiled(r"を[^、。をはがこ]{1,8}[しいきみりえけげせちびねべ]、")  # 活動を総括し、計画を承認
_CLAUSE_END = compiled(
    r"を[^、。を]{1,14}(?:とともに|と共に|上で|うえで|ほか|一方|後)、|に(?:接し|触れ|鑑み|照らし|先立ち|際し|当たり|応え|伴い|立ち)、"
)
_LEFT_OUT = compiled(
    r"(?:ことなく|ことなしに|ないまま|を除い?[きて]"
    r"|(?<!のみなら)(?<!どまら)(?<!限ら)(?<!少なから)(?<!おら)(?<=[せさられえけげべめわ])ず(?:に)?)、"
)
_JUDGED = compiled(r"(?P<topic>[^。は]{2,90})は、[^。]{4,120}?(?:もの|行為|こと)であ(?:り|って)、(?=[^、。を]{0,16}$)")
_IS, _IS_BEFORE = "であ", 24  # with which such a clause closes, so many characters before the end
_FROM = frozenset({"から", "より"})
_FIRST = compiled(r"[^はが](?:を|に対して?、|に、)$")  # …の署名を双方が(歓迎), …の支援に、Xは(謝意を表した)
_ADVERBS = compiled("(?:深い|深く|高い|高く|強い|強く|心から(?:の)?|全面的な|全面的に|改めて|共に|直ちに|、)*")
_CLOSED = compiled(r"(?:を|について|旨|こと|に対して?|に)、?$")  # where what is done stands before who does it
_NO_OBJECT = r"(?!受け|踏まえ|機に|通じ|基づ|加え|伴|よ|先)"


class Regions:
    """Finds these places with the words of one vocabulary for topics, for oneself, and for what was told before."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists "topic_marker", "myself", "founding", "congratulating" and "same_object"."""
        self._topic = compiled(alternation(words.get("topic_marker", ())))
        self._founds = compiled(alternation(words.get("founding", ())))
        greeting = alternation(words.get("courtesy", ()))
        self._greeted = compiled(
            rf"(?:{greeting})(?:の意)?を(?:述べ|表|申し|伝え|示)[^、。を]{{0,10}}、|に(?:触れ|言及し)つつ、"
            rf"|を(?:心から|改めて)?(?:{alternation(words.get('congratulating', ()))})(?:つつ|とともに|と共に)?、"
            rf"|(?:に|を)(?:{alternation(words.get('taking_note', ()))})(?:つつ|た上で|とともに)?、"
        )
        self._next = words.get("place_of_next", ())
        self._went = compiled(rf"(?:{alternation(words.get('went_there', ()))})(?:[しいたて]|した後|したほか)?、")
        self._held = compiled(
            r"が[^、。をは]{0,24}(?:、[^、。をは]{1,20}(?:で|において|にて))?"
            rf"(?:{alternation(words.get('was_held', ()))})(?:まして|て)?、"
        )
        oneself = words.get("myself", ())
        self.myself = Begun(oneself, rf"(?:{alternation(oneself)})(?:の(?:方|ほう))?(?:から|より|は|も|として)")
        again = alternation(words.get("same_object", ()))
        how, light = alternation(words.get("vague", ())), alternation(words.get("light_head", ()))
        its = rf"その(?:{how}|着実な|円滑な)*(?:{light})"
        self.again = compiled(rf"(?:{again}|{its})(?:を|に|への|につき|について|の|は){_NO_OBJECT}")

    def find(self, text: Folded, end: int, floor: int, subject: Subject | None) -> list[Span]:
        """Where the objects of a verb at `end` stand, behind greetings and what is left out in clauses before it."""
        return [self._told(text, region) for region in self._places(text, end, floor, subject)]

    def _told(self, text: Folded, region: Span) -> Span:
        """A region behind what is left out (南シナ海に言及することなく、), was held (会議が開かれ、) or visited."""
        held = max((m.end() for m in self._held.finditer(text.text, *region)), default=region.start)
        if held < region.end and not text.text.startswith(self._next, held):
            region = Span(held, region.end)
        went = max((m.end() for m in self._went.finditer(text.text, *region)), default=region.start)
        partner = text.text.endswith("と", went, region.end)
        if went > region.start and (partner or self._objects_follow(text, went, region.end)):
            region = Span(went, region.end)  # 工場を視察し、学生と意見交換
        out = [m.end() for m in _LEFT_OUT.finditer(text.text, *region)]
        return Span(out[-1], region.end) if out and self._objects_follow(text, out[-1], region.end) else region

    def _places(self, text: Folded, end: int, floor: int, subject: Subject | None) -> list[Span]:
        if (apart := self._apart(text, end, floor)) is not None:
            return [apart]
        if subject is None or subject.span.start < floor:
            office = _OFFICE_FIRST.match(text.text, floor, end) if subject is None else None
            start = self._clause(text, office.end() if office else floor, end)
            spoke = self.myself.search(text.text, start, end)
            if spoke and self._objects_follow(text, spoke.end(), end):
                start = start if self._topic.search(text.text, start, spoke.start()) else spoke.end()
            return [Span(start, end)]
        topic = Span(floor, subject.span.start)
        if subject.particle.startswith("として") and not self._objects_follow(text, subject.end, end):
            return [topic]
        if self._topic.search(text.text, *topic) or self.again.search(text.text, subject.end, end):
            return [topic, Span(subject.end, end)]
        if (
            (
                subject.particle in _FROM
                or (_FIRST.search(text.text, *topic) and _ADVERBS.fullmatch(text.text, subject.end, end))
            )
            and not self._objects_follow(text, subject.end, end)
            and _CLOSED.search(text.text, *topic)
        ):
            return [topic]  # …を開催することを日本側から提案し
        office = _OFFICE.match(text.text, subject.end, end)  # Xは、ASEAN議長国として
        return [Span(self._clause(text, office.end() if office else subject.end, end), end)]

    def _apart(self, text: Folded, end: int, floor: int) -> Span | None:
        """Where they stand behind a greeting, or as what is judged (…の発射は、…を脅かすものであり、)."""
        greetings = [m.end() for m in self._greeted.finditer(text.text, floor, end)]
        if greetings and self._objects_follow(text, greetings[-1], end):
            return Span(greetings[-1], end)
        is_it = text.text.find(_IS, max(floor, end - _IS_BEFORE), end) >= 0
        judged = _JUDGED.search(text.text, floor, end) if is_it else None
        return Span(*judged.span("topic")) if judged else None

    @staticmethod
    def _objects_follow(text: Folded, start: int, end: int) -> bool:
        """Whether something stands between a subject and its verb that may be an object."""
        return bool(_OBJECT.search(text.text, start, end))

    @staticmethod
    def reasoned(text: Folded, region: Span) -> Span:
        """Where the object of an answer stands, behind what gives the reason for it."""
        reasons = [m.end() for m in _REASON.finditer(text.text, *region)]
        return (
            Span(reasons[-1], region.end) if reasons and _OBJECT.search(text.text, reasons[-1], region.end) else region
        )

    def _clause(self, text: Folded, start: int, end: int) -> int:
        """Where the clause of a verb with its object right before it begins: 乗員を激励するとともに、覚書を(締結)."""
        if text.text[end - 1] != "を":
            return start
        ends = [m.end() for m in _CLAUSE_END.finditer(text.text, start, end)]
        if not text.text.endswith("ことを", start, end):
            other = list(_OTHER_VERB.finditer(text.text, start, end))
            ends = sorted([*ends, *(m.end() for m in other if not self._founds.search(m.group()))])
        return ends[-1] if ends else start
