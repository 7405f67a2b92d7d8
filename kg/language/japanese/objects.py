"""What a predicate is about: the noun phrases, names and addressed parties before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.japanese.matters import Matters
from kg.language.japanese.talks import joined
from kg.language.protocol import DOERS
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.cues import Hit
    from kg.language.japanese.phrases import Phrases
    from kg.language.protocol import Mention
    from kg.text import Folded

_NAMED = frozenset({"document", "series", "actor"})
LEADS = compiled(r"(?:(?:なお|また|さらに|更に|最後に|加えて|そして)、?)?[\s・「(]*")  # before a topic
_TOPIC = ("は", "については", "につきましては", "に関しては")
_WITH = compiled(r"(?P<whom>[^、。はがをでに]{2,24}?)と(?:の間で)?(?:率直な|率直に|活発な|個別に|幅広い|有意義な)?$")
_MANNER = compiled(  # …に対する継続的な拠出
    r"(?:に対する|への|に関する|に向けた|に係る)(?:[\u4e00-\u9fff]{2,4}な|[\u4e00-\u9fff]{2}した|(?:更|さら)なる|一層の|追加の|当面の|多額の|新規の)$"
)
_THEMED = compiled(r"を(?:テーマ|議題|主題)に")  # what is talked about
_WORD = compiled(r"[\u4e00-\u9fff々\u30a1-\u30fa\u30fc]")
_GIVING = frozenset({"Pledge", "Invitation"})  # acts for or to what に marks
_ASKING = frozenset({"Request", "Agreement", "Expectation"})  # acts for help with what に marks
_NO_LINK = (
    "にお",
    "によ",
    "につ",
    "に関",
    "に際",
    "に基",
    "に先",
    "を訪問中",
    "を訪問し、",
    "を訪れ",
    "に滞在中",
    "に出張中",
)
_QUOTED = compiled(r"「(?P<said>[^「」]{4,80}[をはがに][^「」]{2,40})」と$")  # 「…を支持する」と(強調)
_MADE_OF = compiled(r"(?:から(?:成|な)る|で構成される|を柱とする|を内容とする|を盛り込んだ)[「『]?$")
_VERB = compiled(r"(?<=を)[^、をはがに]{1,12}$")  # with which what is said closes
_CLOSES = 6  # characters around the end of what is said in which its verb stands
_CLOSING = compiled(  # behind a title in quotation marks, before the verb
    r"[」』]?(?:\([^()]{1,12}\))?[をがはも]?、?(?:全会一致で|満場一致で|正式に|新たに|共同で|併せて|それぞれ)?"
)
_AS_STATE = frozenset({"Appreciation", "Expectation", "Support", "Welcome"})  # acts about what a state does in office
_MATTER = compiled(r"(?P<matter>[^、。をはが]{2,40}?)(?:に向けた|への|に関する|についての|に対する|に係る)")
_BASED = compiled(r"(?:に基づく|に基づいた|に基づき策定された|を実施するための|の指針となる)「?$")
_PAPERS_JOINED = compiled(r"」?(?:\([^()]*\))?(?:及び|並びに|と共に|とともに|と|や|、|・|その|「)+")
_THERE = (
    "において",
    "では",
    "で、",
    "に出席",
    "に際",
    "に合わせ",
    "の際",
    "の機会",
    "の場",
    "出席",
    "への出席",
    "で基調",
    "で講演",
    "で挨拶",
    "で演説",
    "が開か",
    "が開催",
    "が行わ",
)  # behind a meeting or body where something is said
_OWNED = frozenset({"Appreciation", "Expectation", "Condemnation", "Invitation"})  # acts about what a party does or is
NEARBY = 14  # characters between これを and the verb that takes it
_OWN_OBJECT = compiled(r"[にを](?:対し(?:て|、)?)?(?:改めて|深く|高く|心から|強く|引き続き)?(?:深い|心からの)?$")
_OWN_CLAUSE = compiled(  # …が継続されたことを(評価), Xの加入を引き続き(支持): about no act before it
    r"(?:[るただい]こと[をに]|[^これ]を引き続き)(?:改めて|深く|高く|心から|強く)?$"
)


class Objects:
    """Cuts the region of an object into the spans that hold its targets."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], phrases: Phrases, parties: frozenset[str]) -> None:
        """Compile from the word lists; `parties` are the IRIs of countries and of their bodies."""
        self.parties = parties
        tail = rf"{alternation(words.get('party_tail', ()))}|\([^()]{{1,12}}\)"
        self._phrases, self._matters = phrases, Matters(words, phrases)
        self._help = frozenset(words.get("help", ()))
        self._linked = compiled(rf"(?:{tail})*(?:{alternation(words.get('party_link', ()))})")
        self._tail = compiled(rf"(?:{alternation(words.get('object_tail', ()))})$")
        self._about = compiled(
            rf"(?:{alternation(words.get('situation', ()))})?(?:{alternation(words.get('about', ()))})"
        )
        self._helps = compiled(rf"(?:{tail})*の(?:{alternation(words.get('help', ()))})(?:と|及び|を|$)")
        office = alternation(words.get("office_of_state", ()))
        self._as_office = compiled(rf"(?:{tail})*の[^、。をはが]{{0,12}}?(?:{office})としての")
        self._coming = compiled(rf"の[^、。をはが]{{0,14}}?(?:{alternation(words.get('coming_of_guest', ()))})")
        self._come = compiled(
            rf"(?:(?<=から)|(?<=から、)|(?<=[は、]))(?:今回の|今般の|この度の|初めての|我が国への|同国への|同国の)*"
            rf"(?:{alternation(words.get('coming_of_guest', ()))})を(?:心から|改めて|温かく|大いに|大変|重ねて)?$"
        )
        before, noun = alternation(words.get("help_before", ())), alternation(words.get("help", ()))
        self._helped = compiled(
            rf"(?:(?<=から)|(?<=から、)|(?<=[りは、]))(?:{before})+(?:{noun})(?:に対する|への|に対して?|に)(?:深い|心からの)?$"
        )
        deeds, helps = alternation(words.get("party_deed", ())), alternation(words.get("help", ()))
        self._deed_helped = compiled(rf"(?:{tail})*(?:{deeds})(?:への|に対する)(?:{helps})")
        self._own = tuple(word.removesuffix("の") for word in words.get("own", ()))
        self._own_stance = compiled(
            rf"(?:に対する|への|に関する|についての)(?:{alternation(self._own)})$"
        )  # …に対する日本の(懸念)
        self._next = tuple(words.get("place_of_next", ()))
        self._deeds = tuple(words.get("party_deed", ()))
        self._waters = tuple(words.get("waters", ()))
        self._there = compiled(
            r"(?:[・、や及び並びに]*[^、。をはが]{0,6}?)(?:における|において|をめぐる|を巡る|での|では|でも)"
        )
        least = alternation(words.get("least_object", ()))
        self._least = compiled(rf"(?P<noun>{least})(?:を[^、。を]{{1,6}})?(?:し|を|す|で|の|さ|へ|に)")
        self._and = compiled(rf"(?:{tail})*(?:及び|並びに|と|や|、|・)")
        self._owned = compiled(rf"(?:{tail})*(?:の|が|による|及び|並びに|や)")

    def find(self, text: Folded, region: Span, mentions: Sequence[Mention], act: str) -> list[Span]:
        """The spans in order of the text."""
        end = region.end + text.text.startswith("と", region.end)  # the cue may hold it: と訴え
        quotes = text.text.endswith("」と", region.start, end)
        if quotes and (said := _QUOTED.search(text.text, region.start, end)):
            verb = _VERB.search(text.text, *said.span("said"))
            region = Span(said.start("said"), verb.start() if verb else said.end("said"))
        while (tail := self._tail.search(text.text[max(region.start, region.end - 8) : region.end])) and tail.group():
            region = Span(region.start, region.end - len(tail.group()))
        own = text.text.endswith(self._own, *region)
        if manner := (self._own_stance if own else _MANNER).search(text.text, *region):
            region = Span(region.start, manner.start())
        inside = [m for m in mentions if region.start <= m.start and m.end <= region.end]
        alone = [Span(m.start, m.end) for m in inside if self._is_party(m) or m.kind in {"person", "reference"}]
        themed = act == "ExchangeOfViews" and _THEMED.search(text.text, *region) is not None
        pieces = self._phrases.pieces(text, region, inside, giving=themed or act in _GIVING)
        if not pieces and not inside:
            pieces = self._phrases.pieces(text, region, inside, giving=True)
        if act in _ASKING and pieces and all(text.text[p.start : p.end] in self._help for p in pieces):
            pieces = self._phrases.pieces(text, region, inside, giving=True)
            pieces = [p for p in pieces if text.text[p.start : p.end] not in self._help] or pieces
        dates = [Span(m.start, m.end) for m in inside if m.kind == "date"]
        pieces = [_undated(text.text, p, dates) for p in pieces if not any(d.contains(p) for d in dates)]
        there = [Span(m.start, m.end) for m in inside if m.kind == "place" and text.text.startswith("で", m.end)]
        pieces = [p for p in pieces if p not in there]
        spans = [p for p in pieces if not any(party.contains(p) for party in alone)]
        addressed = self._addressed(text, [m for m in inside if m.kind in DOERS], region, act)
        for mention in inside:
            where = Span(mention.start, mention.end)
            if mention in addressed or (
                mention.kind in _NAMED
                and not self._is_party(mention)
                and not self._at(text, mention)
                and not any(s.overlaps(where) for s in spans)
            ):
                spans.append(where)
        spans += self._where(text, inside, spans)
        more = self._matters.find(text, region, mentions, act)
        spans += [told for told in more if not any(told.overlaps(s) for s in spans)]
        spans = [s for s in spans if not any(_of_paper(text.text, region, s, m) for m in inside)]
        spans = [self._told(text, span, inside, act) for span in spans]
        return self._adopted(text, region, inside, sorted(set(spans))) if act == "Adoption" else sorted(set(spans))

    @staticmethod
    def whole(text: Folded, told: Span, mentions: Sequence[Mention], hit: Hit) -> Span:
        """A noun that an act does with the cue that it is one word with: 人材育成を(行う), not 人材."""
        one = hit.cue.voice == "nominal" and told.end == hit.start and _WORD.match(text.text, hit.start - 1)
        named = any(m.end == told.end for m in mentions)  # ASEAN支援
        return Span(told.start, hit.end) if one and not named else told

    def next_meeting(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Span]:
        """The next meeting, where a sentence opens with it: 次回会合は、…で開催することで(一致)."""
        first = mentions[0] if mentions else None
        if first is None or LEADS.fullmatch(text.text, sentence.start, first.start) is None:
            return []
        if first.kind in {"ordinal", "series"}:  # 第6回会合は
            named = [m for m in mentions if m.kind in {"reference", "series"} and m.start <= first.end + 1]
            end = max((m.end for m in named), default=0)
            return [Span(min(m.start for m in named), end)] if end and text.text.startswith(_TOPIC, end) else []
        if first.kind != "reference":
            return []
        opens = text.text.startswith(self._next, first.start) and text.text.startswith(_TOPIC, first.end)
        return [Span(first.start, first.end)] if opens else []

    @staticmethod
    def of_nobody(mentions: Sequence[Mention], objects: Sequence[Span]) -> bool:
        """Whether objects tell only of whom something is asked, by no name: 各国の理解を求め."""
        others = [Span(m.start, m.end) for m in mentions if m.kind == "reference"]
        return bool(objects) and all(o in others for o in objects)

    def plain(self, text: Folded, region: Span, act: str) -> bool:
        """Whether it is plain to whom an act is that names nobody.

        Thanks for help that was given (これまでの支援に対する謝意), welcome of who came (訪問を心から歓迎).
        """
        pattern = {"Appreciation": self._helped, "Welcome": self._come}.get(act)
        return pattern is not None and pattern.search(text.text, *region) is not None

    def bare(self, text: Folded, region: Span) -> list[Span]:
        """The noun that says least, where an act is about nothing else: 緊密に連携していくことで一致."""
        found = list(self._least.finditer(text.text, *region))
        return [Span(*found[-1].span("noun"))] if found else []

    def answered(self, text: Folded, region: Span, before: list[Span], *, own: bool) -> list[Span]:
        """What an answer is about: the noun of its `own`, if it may have one, else what was told `before`.

        What others value for a reason of their own is nothing told before.
        """
        near = (text.text, max(region.start, region.end - NEARBY), region.end)
        found = self.bare(text, region) if own and _OWN_OBJECT.search(*near) else []
        return found or ([] if _OWN_CLAUSE.search(*near) else before)

    def partner(self, text: Folded, region: Span, mentions: Sequence[Mention]) -> list[Span]:
        """With whom views are exchanged, where nothing tells about what: 日系企業関係者と(意見交換)."""
        whom = _WITH.search(text.text, *region)
        return self.find(text, Span(*whom.span("whom")), mentions, "ExchangeOfViews") if whom else []

    def _told(self, text: Folded, span: Span, inside: Sequence[Mention], act: str) -> Span:
        """A phrase without what says of a party's deed or help no more than that it is theirs.

        タイの調整国としての(貢献に謝意), 拉致問題の解決に向けた各国の理解を(求め).
        """
        for party in inside:
            if act == "Welcome" and party.kind == "person" and self._coming.fullmatch(text.text, party.end, span.end):
                return Span(party.start, party.end)  # マルコス大統領の初めての訪日を(歓迎)
            if party.kind not in DOERS or not span.contains(Span(party.start, party.end)):
                continue
            opens = party.start == span.start
            if opens and self._deed_helped.fullmatch(text.text, party.end, span.end):
                return Span(party.start, party.end)  # ASEANの取組への協力を(継続)
            if opens and act in _AS_STATE and self._as_office.match(text.text, party.end, span.end):
                return Span(party.start, party.end)
            matter = _MATTER.fullmatch(text.text, span.start, party.start) if act in _ASKING else None
            if matter and self._helps.match(text.text, party.end, span.end):
                return Span(*matter.span("matter"))
        return span

    def _where(self, text: Folded, inside: Sequence[Mention], spans: Sequence[Span]) -> list[Span]:
        """The seas and regions in which what is spoken of goes on: 南シナ海における航行の自由."""
        return [
            Span(m.start, m.end)
            for m in inside
            if m.kind == "topic"
            and text.text.startswith(self._waters, m.start)
            and self._there.match(text.text, m.end)
            and any(s.end > m.end for s in spans)
        ]

    @staticmethod
    def _adopted(text: Folded, region: Span, inside: Sequence[Mention], spans: list[Span]) -> list[Span]:
        """What is adopted where it is a paper with a name, without what that is based on: Aに基づく「B」を採択."""
        papers = [m for m in inside if m.kind == "document" and _CLOSING.fullmatch(text.text, m.end, region.end)]
        if not papers:
            return spans
        kept = [_unbased(text.text, s, papers[-1].start) for s in spans if s.end >= papers[-1].start]
        for span in reversed([s for s in spans if s.end < papers[-1].start]):
            if not _PAPERS_JOINED.fullmatch(text.text, span.end, min(s.start for s in kept)):
                break
            kept.insert(0, span)
        return kept

    def _at(self, text: Folded, mention: Mention) -> bool:
        """Whether a meeting or a body is only where something is said: 同会議において, 事務局において."""
        if mention.kind == "document":
            return text.text.startswith("では、", mention.end)
        return text.text.startswith(_THERE, mention.end)

    def _is_party(self, mention: Mention) -> bool:
        return mention.kind == "actor" and not self.parties.isdisjoint(mention.iris)

    def _addressed(self, text: Folded, parties: Sequence[Mention], region: Span, act: str) -> list[Mention]:
        """The parties to whom or about whom it is done, with those that are coordinated with them."""
        found: list[Mention] = []
        for place, party in enumerate(parties):
            if self._party(text, party, region, act):
                found += joined(text.text, parties, place, self._and)
        return found

    @staticmethod
    def _is_topic(text: Folded, mention: Mention, region: Span) -> bool:
        """Whether a party is the topic of what is told: Xは…, Xが…の一つであるとの発言."""
        closed = text.text.find("である", region.end - _CLOSES, region.end + _CLOSES) >= 0
        tells = closed and text.text.startswith("が", mention.end)
        return tells or text.text.startswith("は", mention.end)

    def _party(self, text: Folded, mention: Mention, region: Span, act: str) -> bool:
        if act == "Emphasis" and self._is_topic(text, mention, region):
            return True
        if self._about.match(text.text, mention.end, region.end + 2):
            return True
        if act == "Support" and mention.kind == "actor" and text.text.startswith(self._deeds, mention.end):
            return True
        linked = self._linked.match(text.text, mention.end, region.end + 2)
        if linked and not text.text.startswith(_NO_LINK, mention.end):
            return True
        if act == "Request" and self._helps.match(text.text, mention.end, region.end):
            return True
        end = region.end + (act == "Invitation")  # Xの訪日を(招待)
        return act in _OWNED and self._owned.match(text.text, mention.end, end) is not None


def _of_paper(text: str, region: Span, told: Span, paper: Mention) -> bool:
    """Whether a phrase tells only what a paper behind it is made of: 透明性、緩和の2つの柱からなる「…」."""
    if paper.kind != "document" or told.end > paper.start:
        return False
    made = _MADE_OF.search(text, region.start, paper.start)
    return made is not None and told.end <= made.end()


def _unbased(text: str, span: Span, start: int) -> Span:
    """A phrase from where the paper in it starts, behind what that is based on: Aに基づく「B」."""
    based = span.start < start and _BASED.search(text, span.start, start) is not None
    return Span(start, span.end) if based else span


def _undated(text: str, piece: Span, dates: Sequence[Span]) -> Span:
    """A phrase without the year that it is for: 来年の活動計画, 2026年作業計画."""
    lead = next((d for d in dates if d.start <= piece.start < d.end), None)
    if lead is None:
        return piece
    begin = lead.end + text.startswith("の", lead.end)
    return Span(begin, piece.end) if begin < piece.end else piece
