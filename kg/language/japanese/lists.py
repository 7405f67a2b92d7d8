"""Headings, and the points of a list behind a sentence that announces them: 次の…, 以下の3点, 一つ目は…."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.cues import Hit
    from kg.text import Folded

BULLET = r"[・○●◯〇◎※◇◆■▶\-]"  # what marks an item, for patterns
CIRCLED = compiled("[\u2460-\u2473\u2776-\u277f]")
_ASIDE = compiled(r"\((?:[^()、。:\d\n]{1,24}|[^()、。:\n]{2,14}日付[^()、。:\n]{0,16})\)\s*$")
_MARKS = ("・", "○", "●", "◯", "※", "◇", "■", "▶")
_NOUN_LAST = compiled(r"[をにで][^、。をにではが]{2,6}$")
_COUNTS = ("一二三四五六七八九十", "アイウエオカキクケコ", "abcdefghij")
_IROHA = "イロハニホヘトチリヌ"  # ロ．, in the order of an old poem
KANA = "ア-コロハニホヘトチリヌ"  # letters that count points, for patterns
_NUMBER = rf"\d{{1,2}}|[一二三四五六七八九十{KANA}a-j]"
_POINT = compiled(
    rf"\((?P<bracket>{_NUMBER})\)|(?P<dotted>\d{{1,2}})[.)](?!\d)"
    rf"|(?P<spaced>\d{{1,2}})[ 、]|(?P<kana>[{KANA}])[ 、.)。]|(?P<bullet>{BULLET}|\*)|(?P<title>(?=「))",
    re.IGNORECASE,
)
_ON_A_LINE = frozenset({"spaced", "kana", "title"})  # marks that are none inside of a line, as bullets are
_GAP = compiled(r"[\s。、;:]*")
_CLOSING = compiled(r"(?:である|であった|です|でした|だ|など|等|、?(?:及び|並びに|と)|の[^の]{1,2}点)?[。、;:.\s]*$")
_EXPLAINED = compiled(r"(?<=[^:]{4}):(?=[^\n:]{6})")  # 人材育成:5年間で…
_TOLD = compiled(r"(?:た|ている|ております)$")
_PLAIN = compiled(r"[^\n]を[^、。\n]{0,16}[うくすつぶむる]。?[ \t]*$")
_COLON = compiled(r"[^、。:「」]{0,12}:")
_RECORD = compiled(r"\s*\n\s*記(?=\s*\n)")  # 下記の…。 and 記 in a line of its own
_NAMED = compiled(r"[^。\nはがをた]{4,100}(?:である|です)(?=。)")
_ANNOUNCED = compiled(r"[^、。をがはで]*")
_HEADED = frozenset({"Agreement", "Proposal", "Announcement", "Request", "ExchangeOfViews", "Emphasis"})
_GROUP = compiled(r"\s*[【\[〈<《](?P<head>[^】\]〉>》\n]{1,20})[】\]〉>》][ \t]*(?=\n)")
_FEWEST = 2  # points of a list that counts them


class _Mark(NamedTuple):
    """What a point begins with: its kind, its number (0 where it counts nothing), and where the point begins."""

    kind: str
    number: int
    end: int
    iroha: int = 0  # its number where イ is the first


def heading(text: Folded, sentence: Span) -> bool:
    """A line without a full stop that ends in a noun tells what follows, and nothing itself."""
    whole = text.text[sentence.start : sentence.end]
    words = _ASIDE.sub("", whole) or whole.strip("()")  # …首脳会議出席(内外記者会見), (岸田総理冒頭発言)
    if text.text[: sentence.start].rstrip(" ").endswith(_MARKS) and _NOUN_LAST.search(words):
        return False  # a line of a list: ・…を採択
    return not words.endswith(("。", ")", "」")) and not re.search(r"[たするい]$", words) and "、" not in words


class Lists:
    """Finds what an act is about in the points behind its sentence, with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what announces points, what counts them, and what opens those without a mark."""
        self._least = frozenset((*words.get("least_object", ()), *words.get("list_noun", ())))
        other = alternation(words.get("place_of_next", ()))
        self._now = compiled(
            rf"(?!{other})(?:次|以下|下記)(?:(?P<how>の(?:とおり|通り|ように))|の|を(?!踏|基)|について|で|に(?=合意|一致))"
        )
        self._counted = compiled(
            rf"(?:\d{{1,2}}|[一二三四五六七八九十])(?:{alternation(words.get('list_counter', ()))})"
        )
        ordinal = alternation(words.get("item_ordinal", ()))
        self._first = compiled(rf"(?:{alternation(words.get('item_first', ()))})、?")
        self._later = compiled(rf"(?:{ordinal}|{alternation(words.get('item_next', ()))})、?")
        self._inline = compiled(rf"(?:、|し、)(?={ordinal})")
        noun = alternation(words.get("list_noun", ()))
        self._heads = compiled(
            rf"(?:し|され|がなされ|のあっ|があっ)?た?(?:主な|具体的な)?(?:{noun})(?:は、?(?:主に)?(?:次|以下|下記)の(?:とおり|通り))?"
            r"(?:です|である|であった|でした)?[。:]?[】\]>〉)]?"
        )
        self._lead = compiled(
            r"[【\[<〈(]?(?:[^、。をはがに]{2,12}(?:で|において|での|における|の))?(?:主な|具体的な)?"
        )
        paper = alternation([*words.get("document_head", ()), *words.get("paper_form", ())])
        self._paper = compiled(rf"[^、。をはが]{{0,12}}(?:{paper})」?[をが]")
        self._held = compiled(  # 次の事項を盛り込んだ(計画を承認): the points are the paper's
            rf"(?P<made>[^、。]{{0,12}}(?:を盛り込|を含[むん]|から(?:成|な)る|を(?:主な)?内容と|を(?:重点|優先)?(?:分野|柱)と|を掲げ|で構成|を定め|を記載)[んだるたしす]*「?)"
            rf"[^、。をはが]{{0,30}}(?:{paper})"
        )
        self._tells = compiled(rf"(?:{alternation(words.get('list_behind', ()))})、?")

    def told(self, text: Folded, sentence: Span, region: Span, verb: int, objects: Sequence[Span] = ()) -> list[Span]:
        """The objects of an act, with its verb up to `verb`, and the points behind it that its `region` announces.

        What a paper is told to hold is none of them. Where such points are found, the words go that only announce
        them: 次の協力, 3つの分野における協力. None are found where nothing announces or counts them; what tells of
        something done tells it for itself.
        """
        lead = self._now.search(text.text, *region)
        now = lead is not None
        if lead is None and (counts := list(self._counted.finditer(text.text, *region))):
            lead = counts[-1]
        if lead is not None and (held := self._held.match(text.text, lead.end(), region.end)):
            behind = (Span(max(o.start, held.end("made")), o.end) for o in objects)
            return [o for o in behind if o.start < o.end]
        before = lead is not None and not now and _listed_before(text, Span(sentence.start, lead.start()))
        found = self._behind(text, sentence, verb, now=now) if lead is not None and not before else []
        if lead is None or not found or (now and self._states(text, lead.end(), region.end, found[-1])):
            return list(objects)
        how = now and lead["how"] is not None
        words = Span(lead.start(), lead.end() if how else _past(_ANNOUNCED, text, lead.end(), region.end))
        kept = [o for o in objects if not o.overlaps(words) and text.text[o.start : o.end] not in self._least]
        return [*kept, *found]

    def _states(self, text: Folded, start: int, end: int, point: Span) -> bool:
        """Whether points say what is in a paper, which alone is the object: 次の提言を採択した / ・…を強化."""
        paper = self._paper.match(text.text, start, end) is not None
        return paper and _PLAIN.search(text.text, point.start, _line_end(text, point.start)) is not None

    def _behind(self, text: Folded, sentence: Span, verb: int, *, now: bool) -> list[Span]:
        """The points behind a colon or the end of a sentence; `now`: it says that they follow (以下の…)."""
        colon = _COLON.match(text.text, verb, sentence.end)
        begin = colon.end() if colon else _past(_RECORD, text, sentence.end)
        own = _own(text, sentence.start)
        found = _marked(text, begin, own) or self._ordered(text, begin) or _grouped(text, begin, own)
        if not found and now:
            alone = colon is not None and begin < sentence.end
            found = [_point(text, begin, sentence.end)] if alone else self._named(text, begin)
        if any(_TOLD.search(text.text, *item) for item in found):
            return []
        return [item for item in found if item.start < item.end]

    def headed(self, text: Folded, sentence: Span, hits: Sequence[Hit]) -> Frame | None:
        """The act that a heading or a sentence tells of, with points below: 主な合意事項, 合意事項は次のとおり."""
        for hit in hits:
            heads = self._heads.fullmatch(text.text, hit.end, sentence.end) if hit.cue.act in _HEADED else None
            lead = self._lead.fullmatch(text.text, sentence.start, hit.start) if heads else None
            points = _marked(text, sentence.end, _own(text, sentence.start)) if lead else []
            if points and not any(_TOLD.search(text.text, *point) for point in points):
                cue, where = hit.cue, Span(hit.start, hit.end)
                return Frame(
                    cue.act, cue.iri, where, sentence, None, tuple(points), "meeting", "done", "japanese-list", 0.8
                )
        return None

    def _ordered(self, text: Folded, begin: int) -> list[Span]:
        """The points that clauses open with an ordinal: 第一に、…。第二に、…."""
        found: list[Span] = []
        opens = self._first.match(text.text, _past(_GAP, text, begin))
        while opens is not None:
            stop = _stop(text, opens.end())
            inline = self._inline.search(text.text, opens.end(), stop)
            stop = inline.start() if inline else stop
            found.append(_point(text, opens.end(), stop))
            opens = self._later.match(text.text, _past(_GAP, text, stop))
        return found if len(found) >= _FEWEST else []

    def _named(self, text: Folded, begin: int) -> list[Span]:
        """What the next sentence says that the points are: 具体的には、…, A、B及びCである."""
        begin = _past(_GAP, text, begin)
        opens = self._tells.match(text.text, begin)
        if opens is None and _NAMED.match(text.text, begin) is None:
            return []
        begin = opens.end() if opens else begin
        return [_point(text, begin, _stop(text, begin))]


def _marked(text: Folded, begin: int, own: str) -> list[Span]:
    """The points with marks of one kind behind `begin`, of which the first is the first; `own`: the mark of the act."""
    found: list[Span] = []
    kind, end = "", begin
    while (mark := _mark(text, end)) is not None:
        counted = mark.number in {0, len(found) + 1} or mark.iroha == len(found) + 1
        if (found and mark.kind != kind) or not counted or (mark.kind == own and not mark.number):
            break
        kind, stop = mark.kind, _stop(text, mark.end)
        after = _follows(text, Span(mark.end, stop), mark)
        end = after if after is not None else stop
        found.append(_point(text, mark.end, end))
        if after is None and _mark(text, end) is None:
            end = _line_end(text, end)
    return found if len(found) >= _FEWEST or kind in {*_MARKS, "*", "-", "title"} else []


def _grouped(text: Folded, begin: int, own: str) -> list[Span]:
    """The points below headings in brackets, each behind its heading: 【海】 / ・… / ・… / 【山】 / ・…."""
    found: list[Span] = []
    while (head := _GROUP.match(text.text, begin)) is not None:
        points = _marked(text, head.end(), own)
        if not points:
            break
        found += [Span(*head.span("head")), *points]
        begin = _line_end(text, points[-1].end)
    return found


def _listed_before(text: Folded, region: Span) -> bool:
    """Whether circled numbers stand before what counts the points: ①…、②…、の二点を(提案): none follow behind it."""
    return any((_circle(text, place) or 0) >= _FEWEST for place in range(*region))


def _mark(text: Folded, end: int) -> _Mark | None:
    """The mark right behind `end`."""
    gap = _past(_GAP, text, end)
    for place in range(end, gap):
        if (number := _circle(text, place)) is not None:
            return _Mark("circle", number, place + 1)
    match = _POINT.match(text.text, gap)
    if match is None:
        return None
    kind = match.lastgroup or ""
    lines = kind in _ON_A_LINE or kind == "bullet"
    if lines and "\n" not in text.text[end:gap]:
        return None
    counted = kind not in {"bullet", "title"}
    number = _place(match[kind]) if counted else 0
    return _Mark(match.group() if kind == "bullet" else kind, number, match.end(), _IROHA.find(match[kind] or "-") + 1)


def _follows(text: Folded, item: Span, mark: _Mark) -> int | None:
    """Where the next mark of a list in one line stands inside of what might be one point."""
    if mark.kind == "circle":
        return next((p for p in range(*item) if _circle(text, p) == mark.number + 1), None)
    if mark.kind not in {"bracket", "dotted"}:
        return None
    return next(
        (
            m.start()
            for m in _POINT.finditer(text.text, *item)
            if m.lastgroup == mark.kind and _place(m[mark.kind]) == mark.number + 1
        ),
        None,
    )


def _circle(text: Folded, place: int) -> int | None:
    """The number in a circle that a blank of the text stands for."""
    source = text.source[text.offsets[place]] if text.text[place] == " " else ""
    return int(unicodedata.numeric(source)) if source and CIRCLED.match(source) else None


def _place(mark: str) -> int:
    """Which point a number or letter counts, from 1; -1 for none."""
    if mark.isdigit():
        return int(mark)
    return next((order.index(mark.lower()) + 1 for order in _COUNTS if mark.lower() in order), -1)


def _own(text: Folded, start: int) -> str:
    """The bullet with which the line of a sentence begins, "" where it has none."""
    before = text.text[text.text.rfind("\n", 0, start) + 1 : start].strip()
    return before if before in {*_MARKS, "-", "*"} else ""


def _point(text: Folded, start: int, end: int) -> Span:
    """A point without what closes or explains it."""
    start = _past(_GAP, text, start)
    if start >= end:
        return Span(end, end)
    explained = _EXPLAINED.search(text.text, start, end)
    closing = _CLOSING.search(text.text, start, explained.start() if explained else end)
    return Span(start, closing.start() if closing else end)


def _stop(text: Folded, start: int) -> int:
    """Where the sentence ends that goes on at a place: its full stop or its line's end."""
    line = _line_end(text, start)
    full = text.text.find("。", start, line)
    return full if full >= 0 else line


def _line_end(text: Folded, start: int) -> int:
    line = text.text.find("\n", start)
    return line if line >= 0 else len(text.text)


def _past(pattern: re.Pattern[str], text: Folded, start: int, end: int | None = None) -> int:
    """Where what a pattern matches at a place ends, the place itself where it does not."""
    match = pattern.match(text.text, start, len(text.text) if end is None else end)
    return match.end() if match else start
