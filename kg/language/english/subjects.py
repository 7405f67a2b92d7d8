"""Who stands before a verb: the nearest names that it can belong to."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kg.language.protocol import DOERS
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame, Mention

_IN = compiled(r"\s(?:held\s)?(?:in|at)\s(?:the\s)?")
_THANKS = frozenset({"Appreciation", "Welcome"})
_PARTIES = DOERS | {"series"}
_OWNERS = frozenset({"actor", "person", "position"})
_HOLDERS = frozenset({"position", "reference"})  # what names somebody by an office alone
_BACK = 80  # characters before a clause in which the noun of its relative pronoun stands
_LATE = 12  # characters after "by" within which the agent stands
_POSSESSIVE = re.compile(r"\b(?:its|their|his|her)\s(?:[\w-]+\s){0,3}$")
_SPEAKS = re.compile(r"(?:^|,\s)(?P<who>i|we)\s[^,;]*(?:,[^,;]*)*$")  # "As Minister, I went there and …"
_WE = re.compile(r"\b(?P<who>we)(?:\s\w+ly|\salso|\snow|\shave)*\s*$")
_PLURAL_WORD = re.compile(r"([a-z]{2,6}s)\s*$")  # "the NSAs"
_SHORT_FORM = re.compile(r" \(([a-z]{2,6}s)\)")
_OWN = re.compile(r"(?:'s?)?[\s,]*(?:(?:of|from|for|the)\s)*")  # between a person and an office or country of theirs
_TO = re.compile(r"\sto\s(?:the\s)?")
_OWNING = "'s "  # between a country and a ministry of its
_MET = frozenset({"actor", "person", "reference"})
_TITLE_GAP = re.compile(r"(?:(?!\band\b)[^.;]){0,80}")  # an office told before the name of its holder
_GOVERNS = re.compile(r"\s(?:of|for|with|to|against|on|in|by|toward|towards|from|between)\s(?:the\s)?$")
_NEW_CLAUSE = re.compile(r",\s(?:and|but|while)\s(?:the\s)?")
_TOWN = re.compile(r"\sof\s[^,;.]{2,40},\s")  # between an office and its country: "Mayor of Reef City, Ruritania"
_WHOSE = re.compile(r"\b(?:its|their|his|her)\s(?:[\w-]+\s)?$")  # "his visiting", before a country
_LAST_ONE = re.compile(r",?\sand\s(?:the\s)?$")  # before the last one of a list
_NEXT_ONE = re.compile(r",\s(?:the\s)?$")
_DOING = re.compile(r"\s(?:\w+ly\s|also\s)?\w{2,}ing\b")
_BESIDE = re.compile(r",?\s(?:and\s)?with\s(?:the\s)?$")
_OWNED = re.compile(r"'s?\s(?:[\w-]+\s){0,4}$")


class Subject(NamedTuple):
    """A subject: its span, or that it is the one of the verb before, or who else is meant."""

    span: Span | None
    shared: bool = False
    fallback: str = "last"


def _own_zone(lower: str, person: Mention, mentions: Sequence[Mention]) -> Span:
    """From a person to the office, the country and the bodies that stand beside the name and are told of it."""
    office, start, end = person.office, person.begins, person.ends
    for mention in mentions:
        behind = mention.kind != "person" and mention.start >= end and _OWN.fullmatch(lower, end, mention.start)
        town = office is not None and mention.kind == "actor" and _TOWN.fullmatch(lower, end, max(end, mention.start))
        if (
            behind or town or start <= mention.start < end < mention.end
        ):  # the body of an office may be named with its country
            end = mention.end
    for mention in reversed(mentions):
        if mention.kind == "person" or mention.end > start or not _OWN.fullmatch(lower, mention.end, start):
            continue
        if office is None or mention.kind not in _HOLDERS or "," not in lower[mention.end : start]:
            start = mention.start  # "the Minister, President Roe" are two
    return Span(start, end)


def _posted(lower: str, person: Mention, mentions: Sequence[Mention]) -> Span:
    """From a person to where he is posted: "Roe, Ambassador of Ruritania to the Union"."""
    zone = _own_zone(lower, person, mentions)
    later = (m for m in mentions if m.kind == "actor" and m.start > zone.end)
    post = next((m for m in later if _TO.fullmatch(lower, zone.end, m.start)), None)
    return Span(person.start, zone.end if post is None else post.end)


class Subjects:
    """Finds subjects with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        prepositions = alternation(words.get("preposition", ()))
        nouns = alternation(words.get("agent_noun", ()))
        everyone = alternation((*words.get("agent_noun", ()), *words.get("all_who_meet", ())))
        self._noun = compiled(rf"\b(?:{everyone})(?:\s\([^()]*\))?\s*$")
        self._others = compiled(rf"(?<!the\s)\b(?:\d+|many|more|other|most|few)\s(?:[\w-]+\s)?(?:{nouns})\s*$")
        self._everybody = compiled(rf"(?:the\s|all\s|both\s|participating\s|asean\s)+(?:{nouns})\b")
        joined = alternation(words.get("joined_by", ()))
        self._tail = compiled(rf"\)?(?:\s?\([^)]*\))?(?:'s?)?(?:\s(?!(?:{prepositions}|and|or)\s)[\w'/-]+){{0,4}}\s*$")
        self._aside = compiled(r"(?:\s?\([^)]*\))?(?:,[^;]*,|\s-[^-]*-|,)\s*$")
        degrees = alternation(word.strip(" ,").lower() for word in words.get("honorific_suffix", ()))
        others = alternation(words.get("counterpart", ()))
        counterpart = rf"(?:his|her|their|its)\s(?:[\w-]+\s){{0,5}}?(?:{others})(?!\w)"
        self._fellow = compiled(rf"\s(?:[\w-]+\s){{0,4}}?(?:{others})[\s,]*")
        self._between = compiled(
            rf"(?:\s\($|\)?\.?(?:,?\s(?:{degrees})(?![\w.]))?(?:\s?\([^)]*\))?[\s,]*"
            rf"(?:(?:of|for|the|and|as well as|&|its|his|her|on|behalf|with|{joined}|{nouns}|{counterpart})[\s,]*"
            rf"|\([^)]*\)[\s,]*)*$)"
        )
        days = alternation(words.get("weekday", ()))
        self._when = compiled(
            rf",?\s(?:(?:early|late|earlier|later)\s)?(?:on|in|during)\s(?:the\s)?(?:(?:{days}),?\s)?", re.IGNORECASE
        )
        speeches = alternation(words.get("ones_speech", ()))
        self._remarks = compiled(
            rf",?\s(?:in|during|through|with)\s(?:his|her|their|its)\s(?:[\w-]+\s){{0,2}}(?:{speeches})\b,?"
        )
        self._capacity = compiled(rf",\s(?:{alternation(words.get('capacity', ()))})\s[^,;]*,\s*$")
        self._join = compiled(r"(?:^|[,;]|\b(?:and|but|or|also|then|that)\b|\bas well as\b)\s*$")
        self._relative = compiled(
            rf"(?:^|,?\s)(?:{alternation(w for w in words.get('relative_pronoun', ()) if w != 'that')})\s*$"
        )
        self._opener = compiled(rf"(?:{alternation(words.get('sentence_opener', ()))})\b[^,]*,\s*")
        self._conjunction = compiled(r"(?:^|,\s|\s)(?:and|but|while|as|whereas)\s")
        self._that = compiled(r"\bthat\s")
        self._own = compiled(rf"\b(?:{alternation(words.get('own_country', ()))})\s*$")
        self._and = compiled(r"\band(?:\s\w+ly|\salso|\sthen)?\s*$")
        self._speaker = compiled(rf"\b(?P<who>{alternation(words.get('first_person', ()))})\s*$")
        self._state = compiled(rf"\s*(?:{alternation(words.get('government_of', ()))})\s")
        self._side = compiled(rf"\s(?:{nouns}|side|government)\b")
        self._text, self._shortened = "", frozenset[str]()
        self._pronoun = compiled(r"they|he|she|it|we")
        self._they = compiled(r"they\b")
        self._styles = [word.lower() for word in words.get("style_alone", ())]  # "His Majesty welcomed …"
        styles = alternation(self._styles)
        self._he = compiled(rf"(?:he|she|{styles})\b")
        self._style = compiled(rf"\b(?P<who>{styles})(?:\s\w+ly|\salso)*\s*$")
        self._plural = compiled(r"\b(?:we|they|and|i|me|me to|like to|wish to)\b|s\s*$")

    def find(self, lower: str, floor: int, end: int, mentions: Sequence[Mention], *, first: bool) -> Subject:
        """The subject of a verb group that starts at `end`; nothing before `floor` belongs to it."""
        before = lower[floor:end]
        if not first and self._join.search(before.rstrip() + " "):
            return Subject(None, shared=True)
        aside = self._capacity.search(before)  # what the subject acts as names no other one
        last = floor + aside.start() if aside else end
        parties = [m for m in mentions if m.kind in _PARTIES and floor <= m.start and m.end <= last]
        special = self._special(before, floor, end, mentions)
        if special is not None:
            return special
        if first and (speaks := _SPEAKS.search(before)) is not None and self._and.search(before):
            return Subject(Span(floor + speaks.start("who"), floor + speaks.end("who")))
        if first and parties and self._and.search(before) and len(before) > 1:
            return Subject(self._leading(lower, parties))
        return self._nearest(lower, Span(floor, end), mentions, parties, first=first)

    def _special(self, before: str, floor: int, end: int, mentions: Sequence[Mention]) -> Subject | None:
        """A relative pronoun, a first person or "his country" before the verb."""
        if self._relative.search(before):
            owner = [m for m in mentions if m.kind in _PARTIES and floor - _BACK <= m.start and m.end <= end]
            return Subject(Span(owner[-1].start, owner[-1].end)) if owner else Subject(None, fallback="none")
        if speaker := self._speaker.search(before) or _WE.search(before) or self._by_style(before):
            return Subject(Span(floor + speaker.start("who"), floor + speaker.end("who")))
        if self._own.search(before):
            speakers = [m for m in mentions if m.kind == "person" and m.end <= end]
            return Subject(Span(speakers[0].start, speakers[0].end)) if speakers else Subject(None, shared=True)
        return None

    def _beside_setting(self, lower: str, gap: Span, mentions: Sequence[Mention]) -> str:
        """The words between a name and a verb, without where and when it was: "Roe in Hanoi on Monday said"."""
        start = gap.start
        if (remarks := self._remarks.match(lower, start, gap.end)) is not None:
            start = remarks.end()
        for mention in mentions:
            if not (start <= mention.start and mention.end <= gap.end):
                continue
            leads = {"place": _IN, "date": self._when}.get(mention.kind)
            if leads is not None and leads.fullmatch(lower, start, mention.start):
                start = mention.end
        rest = lower[start : gap.end]
        return " " if start > gap.start and not rest.strip(" ,") else rest

    def _nearest(
        self, lower: str, clause: Span, mentions: Sequence[Mention], parties: list[Mention], *, first: bool
    ) -> Subject:
        """The nearest name that the verb can belong to; nouns such as "delegates" mean all parties."""
        floor, end = clause
        before = lower[floor:end]
        while parties:
            gap = self._beside_setting(lower, Span(parties[-1].end, end), mentions)
            if self._tail.match(gap) or self._aside.match(gap):
                return Subject(self._group(lower, parties, floor, first=first))
            if self._means_all(lower, gap):
                break
            parties = parties[:-1] if first else []
        if self._means_all(lower, before):
            return Subject(None, fallback="meeting")
        if not before.strip(" ,"):
            return Subject(None, fallback="last") if first else Subject(None, shared=True)
        return Subject(None, fallback="none")

    def _means_all(self, lower: str, before: str) -> bool:
        """Whether a noun such as "delegates" ends here, or the abbreviation in brackets after such a noun."""
        if self._noun.search(before):
            return self._others.search(before) is None  # "40 countries have ratified it"
        word = _PLURAL_WORD.search(before)
        return word is not None and word[1] in self._short_forms(lower)

    def _short_forms(self, lower: str) -> frozenset[str]:
        """The abbreviations in brackets after such nouns, looked for once in a text."""
        if self._text is not lower:
            self._text = lower
            brackets = _SHORT_FORM.finditer(lower)
            found = (m[1] for m in brackets if self._noun.search(lower, max(0, m.start() - _BACK), m.start()))
            self._shortened = frozenset(found)
        return self._shortened

    def _group(self, lower: str, parties: Sequence[Mention], floor: int, *, first: bool) -> Span:
        """The last name with those coordinated before it, and with its positions and countries."""
        start, end = parties[-1].start, parties[-1].end
        edge = start  # with the country whose ministry it is
        alone = parties[-1].kind == "reference" and self._pronoun.fullmatch(lower, start, end) is not None
        told = [_posted(lower, m, parties) for m in parties if m.kind == "person"] if not alone else []
        for mention in reversed(parties[:-1] if not alone else []):
            posted = next((z for z in told if z.start < mention.start and z.contains(mention)), None)
            if posted is not None and (posted.end >= end or self._between.match(lower[posted.end : edge])):
                start = edge = min(start, posted.start)  # "Roe, Ambassador of Ruritania to the Union, and …"
            if mention.start > start:
                continue
            gap = lower[mention.end : edge]
            if mention.kind == "person" and _own_zone(lower, mention, parties).contains(Span(start, end)):
                start = edge = mention.start  # what was found belongs to the office told behind the name
                continue
            if mention.kind == "actor" and (gap == _OWNING or self._fellow.fullmatch(gap)):
                whose = _WHOSE.search(lower[floor : mention.start])
                edge = floor + whose.start() if whose is not None else mention.start
                continue
            if not self._between.match(gap) or (mention.kind == "series") != (parties[-1].kind == "series"):
                break
            other = parties[-1].kind != "actor" and mention.kind == "actor"
            if other and self._governed(lower, mention.start, parties):
                break  # the object of the verb before
            if not first and _NEW_CLAUSE.fullmatch(gap) and self._is_object(lower, floor, mention.start, parties):
                break  # "gave boats to A, and B proposed"
            start = edge = mention.start
        opener = self._opener.match(lower, floor, end)
        if opener and opener.end() <= parties[-1].start:
            start = max(start, opener.end())
        return Span(start, end)

    def _is_object(self, lower: str, floor: int, start: int, parties: Sequence[Mention]) -> bool:
        """Whether a name is told of the verb that ends at `floor`: right behind it, or behind a preposition."""
        lead = lower[floor:start]
        if "," in lead or self._that.search(lower, max(0, floor - len("that ")), start):
            return False  # one of several, or in a clause of what is said
        return lead.strip() in {"", "the"} or self._governed(lower, start, parties)

    @staticmethod
    def _governed(lower: str, start: int, parties: Sequence[Mention]) -> bool:
        """Whether a preposition stands before a name, which belongs to no party named before it."""
        before = _GOVERNS.search(lower, 0 if start < _BACK else start - _BACK, start)
        return before is not None and not any(0 <= before.start() - m.end <= 1 for m in parties)

    def _leading(self, lower: str, parties: Sequence[Mention]) -> Span:
        """The first of some names, with those coordinated to it."""
        end = self._with_office(lower, parties[0], parties)
        for mention in parties[1:]:
            if mention.end <= end:
                continue
            if not self._between.match(lower[end : mention.start]):
                break
            end = self._with_office(lower, mention, parties)
        return Span(parties[0].start, end)

    @staticmethod
    def _with_office(lower: str, mention: Mention, parties: Sequence[Mention]) -> int:
        """Where a name ends, of a person with the office and its body behind: "Mr Roe, Director of the Reef Fund"."""
        if mention.kind != "person":
            return mention.end
        return max(_own_zone(lower, mention, parties).end, _posted(lower, mention, parties).end)

    def inside(self, lower: str, span: Span, mentions: Sequence[Mention]) -> list[Mention]:
        """The agents inside a subject: people, with whom stands beside them; no offices and countries of theirs."""
        found = [m for m in mentions if m.kind in _PARTIES and span.start <= m.start and m.end <= span.end]
        people = [m for m in found if m.kind == "person"]
        if not people:
            return found
        zones = [zone for person in people for zone in (_own_zone(lower, person, found), _posted(lower, person, found))]
        fellows = {m.start for m in people if m.rule == "english-counterpart"}
        others = [m for m in found if m.kind == "person" or not any(z.contains(m) for z in zones)]
        return [m for m in others if not any(self._fellow.fullmatch(lower, m.end, at) for at in fellows)]

    @staticmethod
    def opening(start: int, end: int, mentions: Sequence[Mention]) -> Span | None:
        """The parties before `end`, as one span."""
        parties = [m for m in mentions if m.kind in _PARTIES and start <= m.start and m.end <= end]
        return Span(parties[0].start, parties[-1].end) if parties else None

    def clause_start(
        self, lower: str, floor: int, end: int, mentions: Sequence[Mention] = (), *, first: bool = False
    ) -> int:
        """Where the clause of a verb group at `end` begins: inside no name; the first clause of a sentence is whole."""
        start = floor
        if first and (opener := self._opener.match(lower, floor, end)):
            return opener.end()
        if first:
            return floor
        for match in re.finditer(
            r",?\s(?:and|but|while)\s|;\s|,\s(?=(?:the|both|they|he|she|it|we)\s)|\bthat\s", lower[floor:end]
        ):
            rest = lower[floor + match.end() : end]
            if any(m.start < floor + match.start() and floor + match.end() < m.end for m in mentions):
                continue  # "the Centre for Emergencies and Diseases"
            if not rest.strip() or not re.search(r",\s?(?:and|or)\s|^\S+$", rest):
                start = floor + match.start() if not rest.strip() else floor + match.end()
        if start == floor and (opener := self._opener.match(lower, floor, end)):
            start = opener.end()
        return start

    def after(self, lower: str, span: Span, mentions: Sequence[Mention]) -> Span | None:
        """The agents after "by"."""
        parties = [m for m in mentions if m.kind in _PARTIES and span.start <= m.start and m.end <= span.end]
        begin = span.start if (state := self._state.match(lower, span.start, span.end)) is None else state.end()
        if not parties or parties[0].start - begin > _LATE:
            return None
        start, end = self._leading(lower, parties)
        doing = next((m for m in parties if start < m.start < end and _DOING.match(lower, m.end)), None)
        beside = _BESIDE.search(lower, start, doing.start) if doing is not None else None
        if beside is not None:
            return Span(start, beside.start())  # "backed by A and B, with C expressing …"
        side = self._side.match(lower, end, span.end)
        return Span(start, side.end() if side else end)

    def company(self, lower: str, span: Span, mentions: Sequence[Mention]) -> list[Mention]:
        """Whom somebody meets: the names that stand first, of people without the offices and bodies of theirs."""
        parties = [m for m in mentions if m.kind in _MET and span.start <= m.start and m.end <= span.end]
        if not parties:
            return []
        lone = [m for m in parties if m.kind == "person"]
        first = lone[0] if lone and _TITLE_GAP.fullmatch(lower, parties[0].start, lone[0].start) else parties[0]
        after = parties[parties.index(first) :]
        found = self._leading(lower, after)
        return self.inside(lower, found, after)

    def collective(self, lower: str, span: Span) -> bool:
        """Whether all who meet are named after "by": "by all delegates"."""
        return self._everybody.match(lower, span.start, span.end) is not None

    @staticmethod
    def all_after(lower: str, span: Span, mentions: Sequence[Mention], *, acts: int) -> Span | None:
        """The people after "by", all of a list; where a verb behind it `acts`, up to who follows on "and A, …"."""
        parties = [
            m for m in mentions if m.kind in {"person", "position"} and span.start <= m.start and m.end <= span.end
        ]
        closed = False
        for place, (one, two) in enumerate(pairwise(parties), 1):
            gap = lower[one.end : two.start]
            if closed and two.end < acts and _NEXT_ONE.search(gap):
                parties = parties[:place]  # "led by A and B, C and D convened …"
                break
            closed = closed or _LAST_ONE.search(gap) is not None
        return Span(parties[0].start, parties[-1].end) if parties else None

    def owner(self, lower: str, end: int, mentions: Sequence[Mention], outer: Frame | None) -> Mention | None:
        """Whose act a noun names: before "'s", or the party that "its" goes back to."""
        before = lower[max(0, end - 60) : end]
        parties = [m for m in mentions if m.kind in _OWNERS and m.end <= end]
        if _POSSESSIVE.search(before):
            floor = outer.cue_span.end if outer else 0
            inside = [m for m in parties if m.start >= floor]
            thanked = outer is not None and outer.act in _THANKS  # "thanked A for its help to B, and for its …": A's
            return (inside[0] if thanked else inside[-1]) if inside else None
        if parties and _OWNED.match(lower[parties[-1].end : end]):
            return parties[-1]
        return None

    def speaker(self, lower: str, span: Span) -> bool:
        """Whether the subject is "I" or "we"."""
        return lower[span.start : span.end] == "we" or self._speaker.fullmatch(lower, span.start, span.end) is not None

    @staticmethod
    def we(lower: str, span: Span) -> bool:
        """Whether the subject is "we", with or without those whom it means behind it."""
        return lower[span.start : span.end] == "we"

    def they(self, lower: str, span: Span) -> bool:
        """Whether the subject is "they"."""
        return bool(self._they.fullmatch(lower, span.start, span.end))

    def singular(self, lower: str, span: Span) -> bool:
        """Whether the subject is "he" or "she"."""
        return bool(self._he.fullmatch(lower, span.start, span.end))

    def _by_style(self, before: str) -> re.Match[str] | None:
        """A style that stands for whoever bears it, at the end of what comes before a verb."""
        return self._style.search(before) if any(style in before for style in self._styles) else None

    def styled(self, lower: str, span: Span, people: Sequence[Mention]) -> Mention | None:
        """The person last named with the style that is the subject: "Samdech Roe …" for "Samdech"."""
        if self._style.fullmatch(lower, span.start, span.end) is None:
            return None
        style = lower[span.start : span.end] + " "
        named = (m for m in people if lower.startswith(style, m.start) or lower.endswith(style, 0, m.start))
        return max((m for m in named if m.end <= span.start), key=lambda m: m.start, default=None)

    def plural(self, lower: str, span: Span, end: int) -> bool:
        """Whether a present verb without -s may follow."""
        return bool(self._plural.search(lower[span.start : end].rstrip()))
