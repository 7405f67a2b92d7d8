"""People of a Japanese text: names with the office that follows, the country before, and 同 + office for them again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.japanese.letters import HAN, KANJI, KATAKANA
from kg.language.japanese.officials import Partners, by_ending, held_last, named_last, officials
from kg.language.protocol import Mention, PersonValue
from kg.language.words import alternation, any_of, opening
from kg.patterns import compiled
from kg.text import Span, Spread, Taken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded

_IN_NAMES = f"(?=[{HAN}々ヶ\u30a1-\u30fa\u30fc])"  # what a name begins with
_GOES_ON = "[ンーァィゥェォッャュョ]"  # letters with which no word begins: タイン is no タイ
_BEFORE_PART, _BEHIND_PART = compiled(rf"{KATAKANA}・"), compiled(rf"・{KATAKANA}")
_COMPOSED = compiled(rf"{KATAKANA}[・=]{KATAKANA}")
_KATAKANA_NAME = compiled(rf"{KATAKANA}{{2,}}")
_COMPOSED_NAME = compiled(rf"{KATAKANA}+(?:[・=]{KATAKANA}+){{1,5}}")
_SPELT = compiled(rf"\({KATAKANA}+(?:[・ ]{KATAKANA}+)*\)")  # how a name in Han letters is spoken
_MORE_NAMES = compiled(rf"(?:[・=]{KATAKANA}{{2,}})+")
_OTHER_OFFICE = ("副", "総理", "次", "補", "担当", "元", "前")  # before the words of an office: 副大臣, 総理大臣
_NAME_END = compiled(rf"[{HAN}々\u30a1-\u30fa\u30fcA-Za-z)」]")
_THEIR_SIDE = ("先方", "先方の")
_LATIN = compiled(r"\((?P<name>(?:H\.?\s?E\.?\s)?[A-Z][^,()\u3041-\u9fff]{2,60})(?:,[^()]*)?\)")
_HONORIFIC = compiled(
    r"^(?:(?:H\.?\s?E\.?|Mr|Ms|Mrs|Mme|Dr|Prof|Hon|The Hon|Dato'?|Datuk|Tan Sri|Gen|Pehin)\b\.?\s*)+", re.IGNORECASE
)
_STATIONED = ("駐", "在")  # an ambassador speaks for the country that sends, not for where he is
_DEPUTY = "副"
_FORMER = ("前", "元")
_SAME = "同国"
_OUR, _SIDE = ("我が", "わが"), "国"
_OUR_SIDE = "(?!当方|先方|(?<=[我わ]が)方)"  # our side and theirs are no part of a name
_SIDES = "(?:(?<=先方)|(?<=[我わ]が方)|(?<=当方))"  # right behind which a name begins
_NEAR = 30  # characters before a name within which its country stands
_LONGEST_GAP = 5
_GAP = compiled(r"の|:|から、?|より|側から|からは、?|代表の|・|側の|.*\)の|")
_LONGEST_BRACKET = 34
_LONGEST_PROFILE = 60  # characters of a bracket up to who leads the body before it
_BRACKET = compiled(r"\([^()]{1,30}\)の?$")
_LONGER = compiled(rf"{KANJI}(?![国本府前元同各両当現旧]){KANJI}$")
_OF_SIDE = compiled(r"側(?:からは|は)、?[^、。はがを]{0,24}の")
_SENT_BY = compiled(r"(?:側|政府)?(?:は|からは)、?(?:[^、。はが]{2,20}(?:及び|並びに|と|、|・))?")  # タイ側は
_COMES = compiled(r"(?:\([^()]*\))?(?:他|ほか|等|ら)?(?:が|及び|並びに)")  # …Xが出席した
_OWN_BODY = compiled(
    rf"{KANJI}{{0,6}}?(?:政府|省|庁|州|県|市|自治区|委員会)"
)  # what follows the name of a land unknown
_SAME_COUNTRY = compiled(r"同国[^、。はがを]{0,12}$")


class People:
    """Patterns of one vocabulary."""

    def __init__(
        self,
        words: Mapping[str, tuple[str, ...]],
        home: str | None,
        lands: Mapping[str, str | None],
        bodies: Mapping[str, str],
    ) -> None:
        """Compile from offices and honorifics.

        `home` is the country of people with kanji names, `lands` are the names of countries (with their IRIs) and
        organisations that stand between a name and an office, `bodies` those of bodies of countries with their IRIs.
        """
        self._home = home
        self._bodies = bodies
        self._lands = lands
        self._officer = compiled(alternation(words.get("body_officer", ())))
        self._units = tuple(words.get("office_unit", ()))
        self._ministries = tuple(words.get("ministry_head", ()))
        self._not_ours = tuple(words.get("office_abroad", ()))
        self._officers = compiled(rf"(?P<body>{alternation(bodies)})(?:{self._officer.pattern})$")
        portfolio = alternation(words.get("portfolio", ()))
        self._portfolios = frozenset(words.get("portfolio", ()))
        head = alternation(words.get("position_head", ()))
        suffix = alternation(words.get("honorific_suffix", ()))
        unit = rf"(?:(?:{portfolio})[・、]?(?:及び)?)*(?:担当|付)?(?:調整)?(?:{head})(?:臨時代理|代行|代理)?"
        self.title = rf"{unit}(?:(?:兼|・|及び|、){unit})*(?:(?:兼|・)(?:{portfolio})(?:・(?:{portfolio}))*(?:{head}))?"
        self._title = compiled(self.title)
        self._stationed = compiled(rf"[{''.join(_STATIONED)}](?:{KANJI}|{KATAKANA}|・){{2,24}}?(?P<title>{self.title})")
        given = "(?![はがのにをとでもやへより])[\u3041-\u3096]{2,4}(?<!の)"  # no particle is at its edge
        name = (
            rf"(?:{KATAKANA}+(?:[・=\s.](?:[A-Z]\.?[・=\s]?)?{KATAKANA}+){{0,5}}|{KANJI}{{1,3}}{given}|{KANJI}{{1,6}}?)"
        )
        said = alternation([*words.get("floor_of", ()), *words.get("speech_of", ())])
        speech = rf"(?:{alternation(words.get('floor_lead', ()))})*(?:{said})"  # 小泉農林水産大臣閣議後記者会見
        roman = rf"(?:\((?P<roman>[A-Z][^()\u3041-\u9fff]{{2,60}}|{KATAKANA}+(?:[・ ]{KATAKANA}+)+)\))?"
        self._person = compiled(
            rf"{_IN_NAMES}{_OUR_SIDE}(?:(?<=[^{HAN}々\u30a1-\u30fa\u30fc])|{_SIDES}|^)(?P<name>{name}){roman}[\s・]?(?P<title>{self.title}(?:{KANJI}{{1,8}}?(?:{head}))?)"
            rf"(?P<suffix>{suffix})?(?:(?={speech})|(?![\u30a1-\u30fa\u30fc]|会談|会議|会合|級))"
        )
        office = rf"(?:{self.title}|(?:{KANJI}|{KATAKANA}|[A-Z]|・){{0,16}}?(?:{head}))"
        fields = alternation([*words.get("portfolio", ()), *words.get("position_head", ())])
        whole = rf"(?!{_GOES_ON})(?=(?:{fields})|[^\u30a1-\u30fa\u30fc・])"  # of a land, and no part of a name
        land = alternation([*(land for land in lands if len(land) > 1), _SAME])
        inserted = compiled(
            rf"{_IN_NAMES}{_OUR_SIDE}(?:(?<!{KANJI})(?<!{KATAKANA})|{_SIDES})"
            rf"(?P<name>{name}){roman}[・\s]?(?:駐日本?)?(?P<land>{land}){whole}"
            rf"(?:\([A-Z]{{2,8}}\))?\s?(?P<title>{office})(?P<suffix>{suffix})?(?!(?!及び|並びに)(?:{KANJI}|{KATAKANA}))"
        )
        self._full = compiled(
            rf"(?<!{KATAKANA})(?P<name>{KATAKANA}+(?:[・=](?:[A-Z]\.?[・=]?)?{KATAKANA}+){{1,5}})\s?(?P<title>(?:{KANJI}|・|{KATAKANA}|[A-Z]){{0,24}}?(?:\([A-Z]{{2,8}}\))?(?:{KANJI}{{0,6}}?)(?:{head}))(?P<suffix>{suffix})?"
            rf"(?!(?!及び|並びに)(?:{KANJI}|{KATAKANA}))"
        )
        office_begins = opening([*words.get("portfolio", ()), *words.get("position_head", ())], "担付")
        self._apposed = compiled(
            rf"{office_begins}(?P<title>{self.title})(?:の|、|である|・)?(?P<name>{KATAKANA}+(?:[・=]{KATAKANA}+){{1,5}})(?:{suffix})?"
        )
        self._suffixed = compiled(
            rf"(?P<name>{KATAKANA}{{2,}}(?:[・=]{KATAKANA}+){{0,5}}|{KANJI}{{2,5}})(?P<suffix>氏|閣下|陛下|殿下|博士)"
        )
        spaced = compiled(
            rf"(?:(?<=[\n・: 側])|^)(?P<name>{KANJI}{{1,4}} (?:{KANJI}{{1,4}}|[\u3041-\u3096]{{2,5}})) "
            rf"(?P<title>(?:{KANJI}|{KATAKANA}|[A-Z]|・){{0,20}}?(?:{head}))(?P<suffix>{suffix})?(?!{KANJI}|{KATAKANA})"
        )
        sided = compiled(
            rf"(?<=:)\s?(?P<name>{KANJI}{{2,5}}) (?P<title>(?:{KANJI}|{KATAKANA}|・){{0,20}}?(?:{head}))"
            rf"(?P<suffix>{suffix})?(?!{KANJI}|{KATAKANA})"
        )
        listed = compiled(
            rf"(?<!{KANJI})(?<!{KATAKANA})(?<![A-Z・])(?P<title>(?:{KANJI}|{KATAKANA}|[A-Z]|・){{0,24}}?(?:{head}))[ :]"
            rf"(?P<name>{KANJI}{{3,5}}|{KANJI}{{1,3}} {KANJI}{{1,3}})(?=[、\n)(]|$)"
        )
        heads = any_of(words.get("position_head", ()))
        self._patterns = (  # each with a sign: where that does not stand, the pattern cannot match
            (compiled(rf"{KANJI} (?:{KANJI}|[\u3041-\u3096])"), spaced),
            (compiled(rf": ?{KANJI}"), sided),
            *officials(words),
            (heads, inserted),
            (_COMPOSED, self._full),
            (heads, self._person),
            (_COMPOSED, self._apposed),
            (heads, named_last(words, self.title)),
            (compiled("氏|閣下|陛下|殿下|博士"), self._suffixed),
            (compiled(rf"(?:{head})[ :]"), listed),
            *by_ending(words),
        )
        never = alternation(words.get("no_name", ()))
        families = alternation(words.get("family_name", ()))
        self._no_name = compiled(
            rf"(?!(?:{families})$){KANJI}{{2,3}}[県市]$|"  # 千葉県警察本部長
            rf"(?!(?:{families}){KANJI}{{0,3}}$)(?:(?:{portfolio}|{head}|{never})|.*(?:国|省|庁|会|側|年|回|等|及|他|第一|第二|議長|共同|各|両|同|関係|首席|次席))$"
            rf"|(?!(?:{families}){KANJI}{{0,3}}$)(?:{never}|{portfolio})(?:{KANJI}|$)"
            rf"|(?:.*(?:{alternation(words.get('no_name_end', ()))})|{alternation(words.get('no_name_alone', ()))})$"
        )
        self._partners = Partners(words, lands)
        bare = alternation(words.get("bare_office", ()))
        self._bare_office = compiled(rf"(?:{bare})(?=は、?(?!じめ)|が、|から(?!の)|より、)")
        self._again = compiled(rf"(?:同(?={head}|{portfolio}))(?P<title>{self.title}|{head})(?:{suffix})?")

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """People in the span, with position and country where the text gives them beside the name."""
        found = self._named(text, span, mentions)
        found.sort(key=lambda m: m.start)
        yield from found
        yield from self._referred(text, span, Spread(found))

    def _named(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Mention]:
        found: list[Mention] = []
        seen, known = Taken(Span(span.start, len(text.text))), Spread(mentions)
        parties = Spread(
            m for m in mentions if m.kind == "actor" and m.iris and not (_amid(text, m) or self._part_of(text, m))
        )
        for mention in mentions:
            if mention.kind == "person" and not self._cut(text, mention, known):
                end = self._whole(text, mention, span.end, known)
                end = spelt.end() if (spelt := _SPELT.match(text.text, end, span.end)) else end
                position = self._after_name(text, end, span.end, known) or self._closing(text, mention)
                where = Span(mention.start, position.end if position else mention.end)
                seen.add(where)
                name = text.text[mention.start : mention.end]
                value = PersonValue((name,), position, self._country(text, where, name, parties))
                found.append(Mention("person", where.start, where.end, mention.iris, value, "japanese-known-person"))
        taken = Spread(m for m in mentions if m.kind in {"series", "document", "actor", "topic"})
        for sign, pattern in self._patterns:
            if sign.search(text.text, span.start, span.end) is None:
                continue
            for match in pattern.finditer(text.text, span.start, span.end):
                where, name = Span(*match.span()), match["name"]
                if self._no_name.match(name) or seen.touches(*where):
                    continue
                if (body := self._body(text, match, taken)) is not None:
                    if (before := self._before_body(text, match, body, known)) is not None:
                        seen.add(where)
                        found.append(before)
                    continue
                seen.add(where)
                value = self._value(text, match, parties)
                found.append(Mention("person", where.start, where.end, (), value, "japanese-title", 0.8))
        return found

    def _body(self, text: Folded, match: re.Match[str], taken: Spread[Mention]) -> Mention | None:
        """What is named where a person's name seems to stand, but for a field of the office: X・資源大臣."""
        stop = match.end("name")
        named = [m for m in taken.touching(*match.span("name")) if not _amid(text, m)]
        named = [m for m in named if m.kind != "topic" or not m.start < stop < m.end]  # 玲治水産庁 holds no 治水
        fields = (m for m in named if text.text[m.start : m.end] in self._portfolios)
        field = next((m for m in fields if text.text[m.start - 1] == "・" and m.end == match.end("name")), None)
        return next((m for m in named if m is not field), None)

    def _part_of(self, text: Folded, body: Mention) -> bool:
        """Whether what seems a ministry is the end of another one's name: 環境省 of 天然資源環境省."""
        if not text.text.endswith(self._ministries, body.start, body.end) or self._title.match(text.text, body.end):
            return False  # X文化庁長官
        return _LONGER.search(text.text, 0, body.start) is not None

    def _whole(self, text: Folded, mention: Mention, limit: int, known: Spread[Mention]) -> int:
        """Where a known name ends that goes on with other names of that person, before an office."""
        more = _MORE_NAMES.match(text.text, mention.end, limit)
        if more is None:
            return mention.end
        lands = (m for m in known.touching(mention.end, more.end() + 1) if m.kind == "actor" and m.start > mention.end)
        end = min([more.end(), *(m.start - 1 for m in lands)])
        return end if end > mention.end and self._after_name(text, end, limit, known) else mention.end

    @staticmethod
    def _before_body(text: Folded, match: re.Match[str], body: Mention, known: Spread[Mention]) -> Mention | None:
        """Somebody whose name ends where the known body begins that the office is in: X・Y・タイ外務省ASEAN局次長."""
        name = text.text[match.start("name") : max(match.start("name"), body.start - 1)]
        joined = text.text[body.start - 1 : body.start] == "・" and _COMPOSED_NAME.fullmatch(name) is not None
        if not joined or not match.groupdict().get("title") or body.end >= match.end("title"):
            return None
        owner = next((m.iris[0] for m in known.starting(body.start, body.start) if m.end == body.end and m.iris), None)
        value = PersonValue((name,), Span(body.end, match.end("title")), owner, abroad=owner is None)
        return Mention("person", match.start("name"), match.end(), (), value, "japanese-title", 0.8)

    @staticmethod
    def _cut(text: Folded, mention: Mention, known: Spread[Mention]) -> bool:
        """Whether a known name is only the last part of a longer one: somebody else of that family name."""
        longer = _COMPOSED.match(text.text, mention.start - 2) is not None
        return longer and not any(
            m.kind == "actor" and m.end == mention.start - 1
            for m in known.touching(mention.start - 2, mention.start - 1)
        )

    def _value(self, text: Folded, match: re.Match[str], parties: Spread[Mention]) -> PersonValue:
        """Name, position and country of a person that a pattern found."""
        groups = match.groupdict()
        name, office, stationed = self._parted(text, match)
        position = Span(office, match.end("title")) if groups.get("title") else None
        begin = match.start("land") if groups.get("land") and not stationed else None
        land = next(iter(parties.starting(begin, begin)), None) if begin is not None else None
        country = land.iris[0] if land else self._of_body(text, groups.get("land"), office)
        if country is None and groups.get("land") and not stationed:
            country = self._lands.get(groups.get("land") or "")
        if groups.get("land") == _SAME:
            country = self._foreign_before(match.start(), parties)
        theirs = text.text.endswith(_THEIR_SIDE, 0, match.start())
        if theirs or (_COMPOSED_NAME.fullmatch(name) and (groups.get("land") or "").endswith(self._ministries)):
            country = self._their_country(match.start(), country, parties)  # 外務省 of theirs, too
        country = self._partners.of(text.text, match.start()) or self._in_profile(text, match, parties) or country
        country = country or self._bracketed(text, match.end(), parties)
        country = country or self._country(text, Span(*match.span()), name, parties)
        names = (name.replace(" ", ""), *self._romanised(text, match.end(), groups.get("roman")))
        return PersonValue(names, position, country, abroad=country is None and bool(_KATAKANA_NAME.match(name)))

    @staticmethod
    def _bracketed(text: Folded, end: int, parties: Spread[Mention]) -> str | None:
        """The country in the bracket behind an office: 局長(ラオス、ASEAN側)."""
        if not text.text.startswith("(", end):
            return None
        first = next(iter(parties.starting(end + 1, end + 1)), None)
        named = first is not None and text.text.startswith((")", "側)", "、"), first.end)  # (ASEAN担当) is no country
        return first.iris[0] if first is not None and named else None

    def _of_body(self, text: Folded, body: str | None, office: int) -> str | None:
        """The body whose own officer somebody is: ASEAN事務総長 speaks for ASEAN, a mission's ambassador does not."""
        return self._bodies.get(body or "") if self._officer.match(text.text, office) else None

    @staticmethod
    def _in_profile(text: Folded, match: re.Match[str], parties: Spread[Mention]) -> str | None:
        """The body whose bracket tells where it is and who leads it: X機構(本部:大阪、理事長:Y)."""
        opens = text.text.rfind("(", max(0, match.start() - _LONGEST_PROFILE), match.start())
        if opens < 1 or set(text.text[opens : match.start()]) & set(")。\n") or ":" not in match.group():
            return None
        return next((m.iris[0] for m in parties.touching(opens - 1, opens) if m.end == opens and m.iris), None)

    def _parted(self, text: Folded, match: re.Match[str]) -> tuple[str, int, bool]:
        """The name without what belongs to the office, where the office begins, and whether it is one abroad."""
        name = match["name"]
        office = match.start("title") if match.groupdict().get("title") else match.end("name")
        if text.text.endswith(_OUR, 0, match.start()) and name.startswith(_SIDE):
            name = name[1:]  # 我が国
        last = name.rpartition("・")[2]
        if last != name and last in self._portfolios:
            return name.removesuffix(f"・{last}"), match.end("name") - len(last), False
        joined = match.end("name") == office
        if last != name and joined and name.count("・") > 1 and _OWN_BODY.match(text.text, office):
            return name.removesuffix(f"・{last}"), match.end("name") - len(last), False
        if (match.groupdict().get("land") or "").endswith(_SIDE) and self._shared(text, office, match.end("title")):
            return name, office - 1, False
        if name.endswith(_DEPUTY) and joined and len(name) > len(_DEPUTY):
            return name.removesuffix(_DEPUTY), office - len(_DEPUTY), False  # X副理事長
        if name.endswith(_STATIONED):
            return name[:-1], match.end("name") - 1, True
        return name, office, False

    def _shared(self, text: Folded, office: int, end: int) -> bool:
        """Whether the last letter of a country is the first of an office: 米国防長官."""
        return self._title.fullmatch(text.text, office - 1, end) is not None

    def _after_name(self, text: Folded, end: int, limit: int, known: Spread[Mention]) -> Span | None:
        """The office right after a name, after the country that follows the name, or after where it is held."""
        if abroad := self._stationed.match(text.text, end, limit):
            return Span(*abroad.span("title"))
        land = next(
            (m for m in known.starting(end, end + 1) if m.kind == "actor" and text.text[end : m.start] in "・ "),
            None,
        )
        begin = land.end if land else end
        begin += text.text.startswith(_FORMER, begin)  # X前ASEAN事務総長
        told = next((Span(m.start, m.end) for m in known.starting(begin, begin) if m.kind == "position"), None)
        title = self._title.match(text.text, begin, limit)
        return told if told and (title is None or title.end() < told.end) else Span(*title.span()) if title else None

    def _closing(self, text: Folded, mention: Mention) -> Span | None:
        """The office in which a known name itself ends: フン・セン首相."""
        starts = range(mention.start + 1, mention.end)
        found = (self._title.fullmatch(text.text, start, mention.end) for start in starts)
        return next((Span(*match.span()) for match in found if match is not None), None)

    @staticmethod
    def _romanised(text: Folded, end: int, inside: str | None) -> tuple[str, ...]:
        """The name in Latin letters that a bracket gives within or after name and office."""
        match = _LATIN.match(text.text, end)
        words = inside or (match["name"] if match else "")
        words = _HONORIFIC.sub("", words).strip()
        return (words,) if len(words) > len("Li") else ()

    def _country(self, text: Folded, where: Span, name: str, parties: Spread[Mention]) -> str | None:
        """For whom a person speaks: the party named right before or inside, else home for a name in kanji."""
        if own := self._officers.search(text.text, *where):
            return self._bodies[own["body"]]
        party = (
            self._inside(text, where, parties)
            or self._beside(text, where.start, parties)
            or self._same_country(text, where.start, parties)
        )
        if party is not None:
            return party.iris[0]
        if _KATAKANA_NAME.match(name):
            return self._foreign(text, where, parties)
        abroad = name.isascii() or text.text.endswith(self._not_ours, where.start, where.end)  # 文大統領
        return None if abroad else self._home

    def _inside(self, text: Folded, where: Span, parties: Spread[Mention]) -> Mention | None:
        """The party between name and office; where an ambassador is stationed, and what a unit is for, do not count."""
        inside = (
            m for m in parties.within(where.start + 1, where.end - 1) if not text.text.startswith(self._units, m.end)
        )  # ASEAN局次長
        return next((m for m in inside if not text.text.endswith(_STATIONED, 0, m.start)), None)

    @staticmethod
    def _beside(text: Folded, start: int, parties: Spread[Mention]) -> Mention | None:
        """The party right before a name, or before the bracket that stands before it."""
        for party in parties.touching(start - _LONGEST_GAP - 1, start):
            if text.text[party.end : start] == "(" and party.end == start - 1:
                return party  # ベトナム司法省(X大臣)
            if party.end <= start and _GAP.fullmatch(text.text, party.end, start):
                return party
        bracket = _BRACKET.search(text.text, max(0, start - _LONGEST_BRACKET), start)
        before = parties.touching(bracket.start() - 1, bracket.start()) if bracket else ()
        return next((p for p in before if bracket and p.end == bracket.start()), None)

    def _same_country(self, text: Folded, start: int, parties: Spread[Mention]) -> Mention | None:
        """The country that 同国 before a name stands for: the foreign one named last."""
        same = _SAME_COUNTRY.search(text.text, max(0, start - 14), start)
        if same is None:
            return None
        return next(
            (p for p in parties.back_from(same.start()) if p.end <= same.start() and self._home not in p.iris), None
        )

    def _foreign_before(self, start: int, parties: Spread[Mention]) -> str | None:
        """The foreign country or body that is named last before a place in the text."""
        return next((p.iris[0] for p in parties.back_from(start) if p.end <= start and self._home not in p.iris), None)

    def _their_country(self, start: int, told: str | None, parties: Spread[Mention]) -> str | None:
        """The country abroad that is `told`, else that named last before a place in the text, else what is told."""
        abroad = {iri for iri in self._lands.values() if iri not in {None, self._home}}
        before = (p.iris[0] for p in parties.back_from(start) if p.end <= start and p.iris[0] in abroad)
        return told if told in abroad else next(before, told)

    def _foreign(self, text: Folded, where: Span, parties: Spread[Mention]) -> str | None:
        """The foreign country or body named shortly before in the same clause."""
        for mention in reversed(parties.touching(where.start - _NEAR - 1, where.start)):
            if mention.end > where.start or self._home in mention.iris:
                continue
            stops = set("。は\n") if mention.iris[0] in self._lands.values() else set("。は\n、")  # AZEC会合を、X首相と
            if not set(text.text[mention.end + self._topic(text, mention) : where.start]) & stops:
                return mention.iris[0]
            sent = _SENT_BY.fullmatch(text.text, mention.end, where.start)
            if text.text.startswith("が", where.end) and _OF_SIDE.fullmatch(text.text, mention.end, where.start):
                return mention.iris[0]  # ラオス側はX省のY局長が
            if sent is not None and _COMES.match(text.text, where.end) is not None:
                return mention.iris[0]
        return None

    @staticmethod
    def _topic(text: Folded, land: Mention) -> int:
        """How many letters behind a country say that what happened there is told: ベトナムでは、X大臣と会談."""
        return len("では、") if text.text.startswith("では、", land.end) else 0

    def _referred(self, text: Folded, span: Span, people: Spread[Mention]) -> Iterator[Mention]:
        """同大臣, 同次官: the person named last with an office that ends so."""
        for match in self._again.finditer(text.text, span.start, span.end):
            if (person := held_last(text, people, match)) is not None and isinstance(person.value, PersonValue):
                again = PersonValue(person.value.names)
                yield Mention("person", match.start(), match.end(), person.iris, again, "japanese-same-person", 0.8)
        for match in self._bare_office.finditer(text.text, span.start, span.end):
            if match.start() and _NAME_END.match(text.text, match.start() - 1):
                continue  # 外務大臣, X大使
            before = [p for p in people.back_from(match.start()) if self._holds(text, p, match)]
            ours = [p for p in before if isinstance(p.value, PersonValue) and p.value.country == self._home]
            for person in (ours or before)[:1]:
                names = person.value.names if isinstance(person.value, PersonValue) else ()
                yield Mention("person", *match.span(), person.iris, PersonValue(names), "japanese-bare-office", 0.75)

    @staticmethod
    def _holds(text: Folded, person: Mention, office: re.Match[str]) -> bool:
        """Whether somebody named before holds what an office alone says, and no deputy's or other one."""
        value = person.value
        if person.end > office.start() or not isinstance(value, PersonValue) or value.position is None:
            return False
        held, name = text.text[value.position.start : value.position.end], office.group()
        return held.endswith(name) and not held.removesuffix(name).endswith(_OTHER_OFFICE)


def _amid(text: Folded, land: Mention) -> bool:
    """Whether what seems a land is the middle of somebody's name: アウン・タイ・ウィン."""
    around = text.text[max(0, land.start - 2) : land.start], text.text[land.end : land.end + 2]
    return bool(_BEFORE_PART.fullmatch(around[0]) and _BEHIND_PART.fullmatch(around[1]))
