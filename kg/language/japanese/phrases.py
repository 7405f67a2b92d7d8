"""Noun phrases of a Japanese object, each told with and without what qualifies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.japanese.letters import without
from kg.language.japanese.values import WRITTEN
from kg.language.words import alternation, endings, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_FEWEST = 2
_SHORT_HEAD = 4  # characters of a last noun that may stand for its phrase
_MASK = "\ue000"  # stands for every character of a name while phrases are cut
_LETTERS = f"\u4e00-\u9fff々〆\u30a1-\u30fa\u30fcA-Za-z0-9&+%{_MASK}"
_NOUN = f"[{_LETTERS}]"
_WHOLE = frozenset({"document", "series", "topic", "actor"})
_NUMBERED = compiled(r"\(?\d{1,2}[.)](?=\D)")  # the number of one of several: 1.防災、2.貿易
_APART = compiled(  # 外交関係樹立70周年の本年, 「…パートナーシップ」の下
    r"(?:の|迎える|迎えた)(?:本年|今年|昨年|来年|節目の年|節目|年)$|の(?:下|もと)で?$"
)
_KANJI = compiled(r"[\u4e00-\u9fff々]")


class Phrases:
    """Finds the nouns before case particles and before coordinators, then what stands before them."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists of case particles, links, coordinators, heads and stop phrases."""
        including = frozenset(words.get("including", ()))
        link = alternation(word for word in words.get("noun_link", ()) if word not in including)
        native = alternation(words.get("native_noun", ()))
        char = rf"(?:{native}|(?!及び|並びに|又は){_NOUN}|(?<=[\w{_MASK}])[・/.](?=[\w{_MASK}])|(?<=\d),(?=\d{{3}}))"
        quoted = r"「[^「」\n]{2,60}」|『[^『』\n]{2,60}』"
        run = without(_LETTERS, {"及", "並", "又", *(word[0] for word in words.get("native_noun", ()) if word)})
        char_or_run = rf"[{run}]+|{char}"  # of letters that begin nothing else at once
        more = rf"(?:{quoted}|{char_or_run}|(?<=」)・|\([^()\n]{{1,40}}\)(?={char}))*"
        vague = alternation(words.get("vague", ()))
        unit = rf"(?:{quoted}|{char_or_run}){more}(?:\([^()\n]{{1,40}}\))?"
        self._phrase = compiled(rf"{unit}(?:(?:{link})(?:{vague})*{unit})*")
        self._link = compiled(rf"(?:{link})")
        counter = alternation(words.get("list_counter", ()))
        counted = rf"(?:等|など)の?(?:計|約)?(?:\d+|[一二三四五六七八九十])(?:{counter})"  # …など12項目の(要望)
        self._case = compiled(rf"(?:等|など)?(?:{alternation(words.get('case_particle', ()))})|{counted}")
        coordinator = alternation(words.get("coordinator", ()))
        self._and = compiled(rf"(?:等|など)?(?!とともに|と共に|やか[なに])(?:{coordinator}|と(?={_NOUN}|「))")
        self._of_fields = compiled(  # 灯台の補修を始めとする新たな分野での連携
            rf"(?:各|諸|同|幅広い|様々な)?分野(?:における|での|の)(?:{alternation(words.get('least_object', ()))})"
        )
        self._little = frozenset(words.get("says_little", ()))
        self._abstract = tuple(words.get("abstract_head", ())) or ("重要性",)
        self._least = frozenset(words.get("least_object", ()))
        self._own = tuple(words.get("own", ()))
        self._lead = compiled(rf"(?:{alternation(words.get('phrase_lead', ()))})")
        self._head = compiled(
            rf"(?:(?<!として)の|に向けた|への|に関する|に対する|に係る)(?:{alternation(words.get('vague', ()))})*"
            rf"(?:{alternation(words.get('light_head', ()))})(?:等|など)?$"
        )
        self._head_ends = endings([*words.get("light_head", ()), "等", "など"])
        self._degree = compiled(
            rf"(?:の|における|での|への|に対する|に関する)"
            rf"(?:{alternation(w.removesuffix('の') for w in words.get('vague', ()) if w.endswith('の'))})$"
        )
        self._vague_start = compiled(  # 空港の(整備等における協力)
            rf"(?:{alternation(words.get('light_head', ()))})(?:等|など)?(?:における|に関する|に向けた|についての)"
        )
        self._bare = frozenset(words.get("light_head", ())) | frozenset(words.get("stop_phrase", ()))
        self._skip = compiled(rf"(?:等|など)?(?:{alternation(words.get('skip_particle', ()))})")
        self._field = compiled(
            r"(?:など|等)?の(?:幅広い|様々な|多様な|各)?(?:\d+|[一二三四五六七八九十]+)?(?:つの)?"
            r"(?:(?:分野|業種|項目|点|文書|案件|柱|課題|議題|テーマ|事項|論点|領域|優先分野|重点分野|優先課題)"
            r"|(?:(?<=[等ど]の)(?:幅広い|様々な)?|(?<=[\d一二三四五六七八九十])|(?<=つの))分野(?:における|での|の)"
            rf"(?:{alternation(words.get('vague', ()))})*(?:{alternation(words.get('least_object', ()))}).*)$"
        )
        self._relative = compiled(
            r"(?:等|など)?[をがにでへと](?:[^、。をがにではも]{0,12}?)(?:る|た|う|く|す|む|ぶ|つ|い|んだ)(?:ための|ような)?$"
        )
        self._including = compiled(rf"(?:等|など)?(?:{alternation(including)})")
        self._theme = compiled(r"は(?!、)|に向け")
        self._purpose = compiled(r"(?:等|など)?の(?:ため|目的で)")
        self._for = compiled(
            r"(?:等|など)?(?:に(?![つ関対よお伴先際])|で(?![あは])|を(?:中心|対象|柱|テーマ|議題|主題|目指(?=[しす])))"
        )
        into = alternation(words.get("into_verb", ()))
        how = alternation(words.get("verb_lead", ()))
        self._dative = compiled(
            rf"(?:等|など)?(?:に(?!つい|つき|関し|関する|対し|(?:{how})?(?:{into}))|で(?!協力|連携|一致|合意))(?!$)"
        )
        currency = alternation(table(words, "currency"))
        self._sized = compiled(
            rf"(?:約|最大|総額|計|合計)?{WRITTEN}+(?:{currency})(?:規模|相当|程度|余り|超|以上)?の(?=.)"
        )
        self._heads = compiled(
            rf"(?:約|最大|延べ|総勢|計|合計|新たに)*{WRITTEN}+(?:人|名|件)(?:以上|規模|程度|余り|超)?の(?:新たな)?(?=.{{2}})"
        )
        self._amount = compiled(
            rf"(?:を通じた|の|への|に対する)?(?:約|最大|総額|計|合計)?{WRITTEN}+(?:{currency})(?:規模|相当|程度|余り|超|以上)$"
            rf"|(?:への|に対する)(?:約|最大|総額|計|合計)?{WRITTEN}+(?:{currency})$"
        )
        self._gift = compiled(
            rf"(?:への|に対する|に係る|向けの|の)(?:約|最大|総額|計|合計)?{WRITTEN}+(?:{currency})(?:規模|相当|程度|余り|超|以上)?"
            rf"の(?:追加の?|新規の?)?(?:{alternation(words.get('gift_told', ()))})$"
        )
        sizes = ("規模", "相当", "程度", "余り", "超", "以上")
        self._amount_ends, self._gift_ends = (
            endings((*sizes, *table(words, "currency"))),
            endings(words.get("gift_told", ())),
        )
        self._such_as = compiled(r"(?:など|等)の(?=[^の]+$)")
        self._count = compiled(rf"(?:約|延べ|計|総額|新たに|最大)?{WRITTEN}+[^\d]{{0,4}}$")

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """The phrases of the span in order; a phrase inside the one before it is another wording of it."""
        wordings: list[Span] = []
        for piece in self.pieces(text, span, mentions):
            wordings += self._wordings(text.text, piece)
        if not wordings and text.text[span.start : span.end] in self._least:
            return [span]
        return wordings

    def pieces(self, text: Folded, span: Span, mentions: Sequence[Mention], *, giving: bool = False) -> list[Span]:
        """The whole noun phrases that an object particle closes, with those coordinated with them.

        `giving`: also those marked with に and で, for which something is given.
        """
        masked = self._masked(text.text, span, mentions)
        found: list[Span] = []
        waiting: list[Span] = []
        size = len(masked)
        matches = [m for m in self._phrase.finditer(masked) if self._closed(masked, m.end(), giving=giving)]
        for place, match in enumerate(matches):
            piece = Span(span.start + match.start(), span.start + match.end())
            end = match.end()
            purpose = giving and self._purpose.match(masked, end) is not None
            if end == size or self._case.match(masked, end) or purpose:
                skipped = self._dative.match(masked, end) or self._skip.match(masked, end)
                skipped = None if self._including.match(masked, end) else skipped
                field = match.group().endswith("分野")
                if not skipped or field or purpose or (giving and self._for.match(masked, end)):
                    following = matches[place + 1] if place + 1 < len(matches) else None
                    if following is None or not self._qualifies(masked, end, following):
                        found += [*waiting, piece]
                        waiting = []
                else:
                    waiting = []
            elif self._and.match(masked, end):
                waiting.append(piece)
            else:
                waiting = []
        themes = (  # "X is …, they stressed": the topic of the clause, where nothing else is told
            Span(span.start + m.start(), span.start + m.end())
            for m in matches
            if self._theme.match(masked, m.end()) and m.end() < size
        )
        kept = [self._trim(text.text, piece, masked, span.start) for piece in found]
        if not any(kept):
            kept = [self._trim(text.text, piece, masked, span.start) for piece in themes]
            return [piece for piece in kept if piece is not None][:1]
        told = [piece for piece in kept if piece is not None]
        return [piece for piece in told if not self._says_nothing(text.text[piece.start : piece.end])] or told

    def _says_nothing(self, words: str) -> bool:
        """Whether a phrase has nouns only that close another one (維持と強化の重要性), or that say little (目標)."""
        if words in self._little or self._of_fields.fullmatch(words):
            return True
        head = self._headed(words)
        return head is not None and words[: head.start()] in self._bare

    def _headed(self, words: str) -> re.Match[str] | None:
        """The noun that says little at the end of a phrase, with what ties it to the phrase."""
        return self._head.search(words) if words.endswith(self._head_ends) else None

    def _closed(self, masked: str, end: int, *, giving: bool) -> bool:
        """Whether a particle or an end follows: what goes on in another way is the stem of a verb."""
        if giving and self._purpose.match(masked, end):
            return True
        return end == len(masked) or bool(self._case.match(masked, end) or self._and.match(masked, end))

    def _qualifies(self, masked: str, end: int, following: re.Match[str]) -> bool:
        """Whether a noun belongs to a clause before the `following` noun, which says more than a light noun."""
        if not self._relative.fullmatch(masked, end, following.start()):
            return False
        if self._including.fullmatch(masked, end, following.start()):
            return False  # 拉致問題を含む地域情勢: both are told
        noun = following.group()
        return noun not in self._bare and not noun.endswith(self._abstract)

    def _masked(self, text: str, span: Span, mentions: Sequence[Mention]) -> str:
        masked = list(text[span.start : span.end])
        for mention in mentions:
            if mention.kind in _WHOLE and span.start <= mention.start and mention.end <= span.end:
                for place in range(mention.start - span.start, mention.end - span.start):
                    if masked[place] not in "「」":
                        masked[place] = _MASK
        return "".join(masked)

    def _trim(self, text: str, piece: Span, masked: str, offset: int) -> Span | None:
        """The piece without the words that lead to it or only close it; None where nothing is left."""
        start, end = piece
        if numbered := _NUMBERED.match(text, start, end):
            start = numbered.end()
        if sized := self._sized.match(text, start, end) or self._heads.match(text, start, end):
            start = sized.end()
        while (match := self._lead.match(text, start, end)) and match.end() < end:
            if _MASK in masked[start - offset : match.end() - offset]:
                break  # 同 of 同宣言 is part of a name
            start = match.end()
        if text[start:end] in self._bare and any(own in text[piece.start : start] for own in self._own):
            start = piece.start
        words = text[start:end]
        ends = words.endswith(self._amount_ends)
        sized = self._amount.search(words) if ends else None
        if sized := sized or (self._gift.search(words) if words.endswith(self._gift_ends) else None):
            words = words[: sized.start()]
        if field := self._field.search(words):
            words = words[: field.start()]
        for ending in ("等", "など"):
            words = words.removesuffix(ending)
        if len(words) < _FEWEST or words in self._bare or self._count.match(words) or _APART.search(words):
            return None
        return Span(start, start + len(words))

    def _wordings(self, text: str, piece: Span) -> Iterator[Span]:
        start = piece.start
        words = text[start : piece.end]
        wordings = [piece]
        while (head := self._headed(words)) and head.start() >= _FEWEST:
            before = words[: head.start()]
            if (before + "の").endswith(self._own) or before in self._bare or before.endswith(("間", "で")):
                break  # 会合の準備状況 is about no meeting alone, 当局間の対話 about no 当局間
            before = self._degree.sub("", before) or before  # 電気自動車分野における一層の協力
            words = (self._amount.sub("", before) if before.endswith(self._amount_ends) else before) or before
            wordings.append(Span(start, start + len(words)))
        listed = self._such_as.search(words)
        if listed is not None and listed.start() >= _SHORT_HEAD:
            wordings.append(Span(start, start + listed.start()))
        links = [m.end() for m in self._link.finditer(words)]
        for last in links:
            rest = len(words) - last
            enough = _SHORT_HEAD if _KANJI.match(words[last:]) else _SHORT_HEAD + 1
            if rest >= enough and not self._vague_start.match(words, last):
                wordings.append(Span(start + last, start + len(words)))
        return iter(dict.fromkeys(wordings))
