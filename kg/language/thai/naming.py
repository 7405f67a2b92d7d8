"""Documents, organisations and meetings that Thai head nouns, quotation marks and brackets tell."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import DateValue, Mention
from kg.language.thai.cuts import Cuts
from kg.language.thai.numbers import Numbers
from kg.language.thai.organisations import LATIN_NAME, Organisations
from kg.language.thai.papers import Papers
from kg.language.thai.places import Places
from kg.language.words import alternation, opening, table
from kg.patterns import compiled
from kg.text import Span, Spread, Taken

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from kg.text import Folded

    _Pattern = Callable[[Folded, Span, Spread[Mention]], Iterator[Mention]]

_THAI = "\u0e01-\u0e4e"
_REACH = 150  # characters before a bracket within which the head of its Thai name may stand
_HAS = 3  # letters of a verb between an organisation and what it has
_SHORT_NAME = 3  # spaces in the English name of a country
_MOST_OF = 0.6  # of the name in a bracket that a known name fills which it is
_PAIRED, _FEW = 70, 4  # characters of a meeting's name before the parties that it ends in
_DASH = re.compile(r"\s?-\s?")
_ENGLISH_COUNT = re.compile(r"^(?:the )?(?:\d{4} )?\d+(?:st|nd|rd|th) ", re.IGNORECASE)
_NESTED = re.compile(r"(?P<first>[^()]+?)\s?\((?P<short>[A-Za-z-]{2,12})\)\s(?P<last>[a-z][^()]+)$")
OF_BODY = "meeting-of-body"  # rule of meetings whose name is that of the committee that meets
_KINDS = ("document", "series", "actor")
_WEAK = "weak"  # a head noun that leaves it to the English title
_CAPITAL = re.compile(r"[A-Z]")  # with which names in Latin letters begin
_ORDER = {"document": "document_head", "series": "series_head", "actor": "organisation_head"}


def _heads(words: Mapping[str, tuple[str, ...]], known: Collection[str]) -> re.Pattern[str]:
    """The head nouns, unless another word begins like one or an adverb is made of it."""
    behind = "".join(f"(?<!{re.escape(word)})" for word in words.get("no_head_behind", ()))
    return compiled(rf"{opening(known)}{behind}(?!{alternation(words.get('not_a_head', ()))})(?:{alternation(known)})")


class Naming:
    """Patterns over the head nouns of one vocabulary."""

    def __init__(
        self, words: Mapping[str, tuple[str, ...]], verbs: Sequence[str], countries: Collection[str] = ()
    ) -> None:
        """Compile. `verbs` end a name that runs into them; `countries` are IRIs: a bracket gives them no other name."""
        self._countries = frozenset(countries)
        self._organisations = Organisations(words, verbs)
        self.listed, self.companies = self._organisations.listed, self._organisations.companies
        self._heads: list[tuple[str, str]] = []
        for kind in _KINDS:
            self._heads += [(word, kind) for word in words.get(_ORDER[kind], ())]
        self._heads += [(word, _WEAK) for word in words.get("weak_document_head", ())]
        self._kind = dict(self._heads)
        self._head = _heads(words, self._kind)
        self._bracket = compiled(
            r"(?=[\s(])\s?\((?P<inside>[^()\u0e00-\u0e7f\n]*[A-Za-z][^()\u0e00-\u0e7f\n]*(?:\([^()]*\)[^()\u0e00-\u0e7f\n]*)?)\)"
        )
        kinds = alternation(words.get("english_meeting", ()))
        room = alternation(words.get("no_meeting_name", ()))
        self._english_meeting = compiled(rf"^(?!.*\b(?:{room})\b).*\b(?:{kinds})\b", re.IGNORECASE | re.DOTALL)
        self._meeting_of = compiled(rf"(?:the )?(?:[\w-]+ )?(?:{kinds}) (?:of|on) ", re.IGNORECASE)
        self._english_document = compiled(rf"\b(?:{alternation(words.get('english_document', ()))})\b", re.IGNORECASE)
        self._english_weak, self._english_body = (
            compiled(rf"\b(?:{alternation(words.get(name, ()))})\b", re.IGNORECASE)
            for name in ("english_weak_document", "english_body")
        )
        self._of = next(iter(words.get("series_head", ())), "")  # "the meeting of" a committee
        self._strongly = compiled(alternation(words.get("strong_document_head", ())))
        self._joint = tuple(words.get("coordination", ()))
        self._cuts = Cuts(words, verbs)
        body, does = alternation(words.get("organisation_head", ())), alternation(words.get("body_does", ()))
        self._does, self._shortened = (
            compiled(rf"ฯ?\s?(?:{does})"),
            compiled(rf"(?:{body})[\u0e01-\u0e4e]*ฯ\s(?=(?:{does}))"),
        )
        self._papers = Papers(words, verbs, self._cuts, self._head)
        nominal = "".join(f"(?<!{re.escape(word)})" for word in words.get("nominaliser", ()))
        self._clause = compiled(rf"{nominal}(?:{alternation([*words.get('object_stop', ()), *verbs])})")
        self._quoted = compiled(r'"(?P<title>[^"\n]{6,180})"')
        meeting = alternation(words.get("series_head", ()))
        mark = alternation(words.get("ordinal_marker", ()))
        told = alternation(words.get("meeting_told", ()))
        bare, inside = words.get("series_verb", ()), words.get("not_series_verb", ())
        apart = "".join(f"(?<!{re.escape(word)})" for word in inside)
        self._verbs = tuple(bare)
        generic, related = (alternation(words.get(name, ())) for name in ("series_generic", "several_meetings"))
        self._nameless = compiled(rf"(?:{meeting})(?:{generic}|[\sๆ])*(?:{related})?")
        self._meeting = Begun(
            [*words.get("series_head", ()), *bare],
            rf"(?P<head>{meeting}|{apart}(?:{alternation(bare)}))(?P<name>(?:(?!\s(?:{told}))[^\n()\"]){{4,130}}?)\s*(?=(?:\([^()\n]{{2,80}}\)\s*)?(?:{mark})|สมัยพิเศษ)",
        )
        self._meeting_latin = compiled(rf"(?P<head>{meeting})\s?(?P<name>{LATIN_NAME})")
        body, shared = (alternation(words.get(name, ())) for name in ("sitting_body", "sitting_of_several"))
        self._sits = compiled(rf"(?:{meeting})(?=(?:{body})(?!{shared}))")
        self._title = compiled(LATIN_NAME)
        prepares, each_year = alternation(words.get("prepares", ())), rf"\s?(?:{mark})\s?\d+(?!\d|\s?/)"
        self._prepares = compiled(rf"(?:{meeting}|{apart}(?:{alternation(bare)}))[{_THAI}]*(?:{prepares})[{_THAI}]*$")
        self._numbered = compiled(each_year)
        self._places = Places(words, verbs, countries)
        self._honorific = compiled(rf"(?:{alternation(words.get('latin_honorific', ()))})(?:\b|\s)")
        self._classes, self._tails = table(words, "head_type"), table(words, "tail_type")
        self._types = compiled(alternation(self._classes))
        number = rf"(?:\d+|{Numbers(words).pattern})"
        self._counted = compiled(rf"\s*(?:{mark})\s?{number}(?P<special>\s*สมัยพิเศษ)?\s*$")
        self._count = compiled(rf"\s*(?:{mark})\s?{number}")
        self._special = compiled(rf"\s?(?:(?:{mark})\s?{number}\s)?สมัยพิเศษ")

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Named things of the span; what a longer or surer pattern found is not told again."""
        found: list[Mention] = []
        taken, known = Taken(Span(span.start, len(text.text))), Spread(mentions)
        for pattern in self._patterns(text.text[span.start : span.end]):
            for mention in pattern(text, span, known):
                nameless = mention.kind == "series" and not mention.iris and self._tells_none(text, mention)
                free = not taken.touches(mention.start, mention.end) or self._cuts.holds(text, mention, found)
                if not nameless and free:
                    taken.add(mention)
                    found.append(mention if mention.iris else self._typed(text, mention))
        yield from found

    def _tells_none(self, text: Folded, mention: Mention) -> bool:
        """Whether a name says only that there are meetings: "the related meetings"."""
        told = mention.value if isinstance(mention.value, str) else text.text[mention.start : mention.end]
        return self._nameless.fullmatch(told.strip()) is not None

    def _patterns(self, words: str) -> Iterator[_Pattern]:
        """The patterns that can match in these words, the surer ones first."""
        latin = _CAPITAL.search(words) is not None
        yield from [self._quotes] * ('"' in words) + [self._bracketed] * ("(" in words)
        yield from [self._preparing, self._meetings] + [self._latin_meetings] * latin + [self._paired]
        yield from [self._papers.latin] * latin + [self._papers.find] + [self._titles] * latin
        yield from (
            self._organisations.find,
            self._places.rooms,
            self._places.find,
            self._places.lands,
            self._places.homes,
        )

    def _typed(self, text: Folded, mention: Mention) -> Mention:
        """The mention with the class that its head noun tells, or the last word of an organisation in Latin letters."""
        head = self._types.match(text.lower, mention.start, mention.end)
        if head:
            return replace(mention, type=self._classes[head.group()])
        last = text.lower[mention.start : mention.end].rpartition(" ")[2]
        return replace(mention, type=self._tails[last]) if mention.kind == "actor" and last in self._tails else mention

    def _bracketed(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """Read "Thai name (English Name: ABBR)": one thing under all these names."""
        for match in self._bracket.finditer(text.text, span.start, span.end):
            names = self._names(match["inside"])
            if not names or self._papers.amid(text.text, match) or self._tells_else(names[0]):
                continue
            inside = [m for m in mentions.within(match.start() + 1, match.end()) if m.kind in _KINDS and m.iris]
            whole = [m for m in inside if m.end - m.start >= _MOST_OF * len(names[0])]
            head = self._head_before(text, span, match.start(), mentions)
            longest = self._known_before(match.start(), mentions)
            if longest is not None and self._own(longest, whole, match):
                head = None  # the short form of a party that the meeting or plan before it is of
            elif longest is not None and longest.kind != "series" and self._of_other(text.text, longest, names, match):
                longest = None  # the bracket names the meeting or plan in which the party's name stands
            if longest is not None and (head is None or head[0] >= longest.start):
                yield Mention(
                    longest.kind, longest.start, longest.end, longest.iris, None, "bracketed-name", 0.9, None, names
                )
            elif head is not None:
                yield from self._headed(text, match, head, names, whole)

    def _headed(
        self, text: Folded, match: re.Match[str], head: tuple[int, str], names: tuple[str, ...], whole: list[Mention]
    ) -> Iterator[Mention]:
        """What a Thai head noun in front of a bracket names, and the abbreviation for it."""
        start, kind = head
        kind = self._judged(names[0], kind)
        if kind == _WEAK or self._bare(text.text, start, match):
            return  # a bare head noun names nothing
        thai = text.text[start : match.start()]
        iris = next((m.iris for m in whole if m.kind == kind), ())
        end = match.start()
        if kind == "series":
            thai = thai if self._kind.get(self._head_words(text.text, start)) == "series" else self._of + thai
            counted = self._counted.search(thai)
            end = start + counted.start() if counted else end
            thai = self._normal(self._counted.sub(lambda m: m["special"] or "", thai))
            names = tuple(_ENGLISH_COUNT.sub("", name) for name in names)
        value = None if iris else thai
        yield Mention(kind, start, end, iris, value, "bracketed-name", 0.85, None, names)
        if not iris:
            yield from self._short(text, match, kind, thai, names)

    def _tells_else(self, english: str) -> bool:
        """Whether a bracket begins with somebody's name or tells how people met."""
        return self._honorific.match(english) is not None or self._cuts.tells_mode(english)

    @staticmethod
    def _known_before(place: int, mentions: Spread[Mention]) -> Mention | None:
        """The longest known thing that ends in front of a bracket."""
        before = (m for m in mentions.touching(place - 1, place) if m.end == place and m.kind in _KINDS and m.iris)
        return max(before, key=lambda m: m.end - m.start, default=None)

    @staticmethod
    def _own(known: Mention, whole: Iterable[Mention], bracket: re.Match[str]) -> bool:
        """Whether a bracket begins with another name of the known thing before it."""
        first = (m for m in whole if m.start - bracket.start("inside") <= len("The "))
        return any(set(m.iris) & set(known.iris) for m in first)

    def _of_other(self, text: str, known: Mention, names: tuple[str, ...], bracket: re.Match[str]) -> bool:
        """Whether a bracket names no known thing before it, but what is numbered behind it or has a longer name."""
        return self._count.match(text, bracket.end()) is not None or self._other(known, names[0])

    def _head_words(self, text: str, start: int) -> str:
        head = self._head.match(text, start)
        return head.group() if head is not None else ""

    def _bare(self, text: str, start: int, match: re.Match[str]) -> bool:
        head = self._head.match(text, start)
        alone = head is not None and match.start() - start < len(head.group()) + 3
        return alone and not (head is not None and self._strongly.fullmatch(head.group()))

    def _other(self, mention: Mention, english: str) -> bool:
        """Whether a long English name can be none of the known actor before it."""
        if mention.iris[0] in self._countries:
            return True
        return mention.kind == "actor" and english.count(" ") > _SHORT_NAME and not self._english_body.search(english)

    @staticmethod
    def _short(text: Folded, match: re.Match[str], kind: str, thai: str, names: tuple[str, ...]) -> Iterator[Mention]:
        """The abbreviation in the bracket, which here is no other thing that has the same letters."""
        for name in names:
            start = text.text.find(name, *match.span("inside"))
            if name.isupper() and start >= 0:
                yield Mention(kind, start, start + len(name), (), thai, "bracketed-name", 0.85)

    @staticmethod
    def _names(inside: str) -> tuple[str, ...]:
        """The English title and the abbreviation of a bracket."""
        if nested := _NESTED.match(inside):  # "Memorandum of Cooperation (MOC) between"
            inside = f"{nested['first']} {nested['last']}: {nested['short']}"
        parts = [part.strip(' "') for part in re.split(r"\s?:\s?|\s-\s(?=[A-Z]+$)|(?=\([A-Z])", inside)]
        parts = [part.strip("() ") for part in parts]
        return tuple(part for part in parts if len(part) > 1 and part[0].isalnum())

    def _judged(self, english: str, kind: str) -> str:
        """The kind that the English title speaks for, where the Thai head leaves it open."""
        if self._meeting_of.match(english):
            return "series"
        if self._english_document.search(english) or (kind == _WEAK and self._english_weak.search(english)):
            return "document"
        if self._english_meeting.search(english) and kind != "document":
            return "series"
        if self._english_body.search(english) and kind != "series":
            return "actor"
        return kind

    def _head_before(self, text: Folded, span: Span, end: int, mentions: Spread[Mention]) -> tuple[int, str] | None:
        """The head noun that begins the Thai name before a bracket: the leftmost with no clause word between."""
        floor = max(span.start, end - _REACH, text.text.rfind("\n\n", span.start, end) + 1)
        for mark in (")", '"'):
            floor = max(floor, text.text.rfind(mark, floor, end) + 1)
        heads = [Span(*match.span()) for match in self._head.finditer(text.text, floor, end)]
        for match in self._cuts.find(text, floor, end):
            if not any(head.start < match.start() < head.end for head in heads):
                floor = min([h.start for h in heads if match.start() < h.start < match.end()], default=match.end())
        for mention in mentions.touching(floor, end):
            value = mention.value
            day = isinstance(value, DateValue) and len(value.start) > len("2020")  # a year may stand in a name
            if day and floor < mention.end <= end:
                floor = mention.end
        floor = self._behind_doer(text.text, self._beyond(heads, floor, mentions), end, mentions)
        best: tuple[int, str] | None = None
        for match in self._head.finditer(text.text, floor, end):
            joined = text.text.endswith(self._joint, floor, match.start())
            joined = joined and not (best and self._cuts.second(text, best[0], match.start()))
            between = text.text[best[0] : match.start()] if best else ""
            numbered = self._counted.search(between) is not None  # "the 5th meeting of A, the meeting of B"
            listed = text.text[match.start() - 1] in " \n" and (" และ" in between or numbered)
            if best is None or joined or listed:
                best = (match.start(), self._kind[match.group()])
        return best

    def _behind_doer(self, text: str, floor: int, end: int, mentions: Spread[Mention]) -> int:
        """`floor` moved behind a body that is told there to do or be something: "the Ministry, as host, …"."""
        bodies = (m.end for m in mentions.touching(floor, end) if m.kind == "actor" and m.iris)
        told = [place for place in bodies if floor < place < end and self._does.match(text, place, end)]
        return max([floor, *told, *(match.end() for match in self._shortened.finditer(text, floor, end))])

    @staticmethod
    def _beyond(heads: Sequence[Span], floor: int, mentions: Spread[Mention]) -> int:
        """`floor` moved over a known organisation that opens the words before a bracket and has what is named."""
        inside = [head for head in heads if head.start >= floor]
        if len(inside) < 2:  # noqa: PLR2004 -- the organisation's and the name's own
            return floor
        known = [m for m in mentions.starting(inside[0].start, inside[0].start) if m.kind == "actor" and m.iris]
        return next((m.end for m in known if 0 <= inside[1].start - m.end <= _HAS), floor)

    def _quotes(self, text: Folded, span: Span, _mentions: Spread[Mention]) -> Iterator[Mention]:
        """A quoted title that begins with, or follows, the head noun of a document."""
        for match in self._quoted.finditer(text.text, span.start, span.end):
            head = self._head.match(text.text, match.start("title"))
            before = self._head_ending(text, match.start())
            kind = self._kind[head.group()] if head else (before[1] if before else None)
            if kind != "document":
                continue
            bracket = self._bracket.search(text.text, match.start("title"), match.end("title"))
            end = bracket.start() if bracket else match.end("title")
            names = self._names(bracket["inside"]) if bracket else ()
            title = text.text[match.start("title") : end].strip()
            if before is not None and head is None:  # the head noun may be told as part of the name
                names = (*names, f"{text.text[before[0] : match.start()].strip()} {title}")
            yield Mention("document", match.start("title"), end, (), title, "quoted-title", 0.85, None, names)

    def _head_ending(self, text: Folded, place: int) -> tuple[int, str] | None:
        window = text.text[max(0, place - 24) : place].rstrip()
        end = max(0, place - 24) + len(window)
        for word, kind in self._heads:
            if window.endswith(word):
                return end - len(word), kind
        return None

    def _meetings(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        for match in self._meeting.finditer(text.text, span.start, span.end):
            stop = match.end("name")
            start = self._told_of(text.text, match.start(), stop)
            known = [m for m in mentions.starting(start, stop - 1) if m.kind == "series" and m.end >= stop - 1]
            special = self._special.match(text.text, match.end("name"), span.end)
            told = match.end("head") if start == match.start() and match["head"] in self._verbs else start
            done = self._cuts.does(text.text, start, stop) or self._cuts.says(match["name"])
            if (known and not special) or done or self._clause.search(text.text, told, stop):
                continue
            end = special.end() if special else match.end("name")
            name = self._normal(text.text[start : match.end("name")].rstrip() + (" สมัยพิเศษ" if special else ""))
            bracket = self._bracket.match(
                text.text, special.end() if special else self._after_count(text, end), span.end
            )
            names = self._names(bracket["inside"]) if bracket else ()
            name, names = self._cuts.either(name, names)
            rule = OF_BODY if self._sits.match(text.text, start) else "meeting-ordinal"
            yield Mention("series", start, end, (), name, rule, 0.8, None, names)

    def bodies(self, text: Folded, named: Iterable[Mention]) -> Iterator[Mention]:
        """The committees that meet under the names of their meetings."""
        for meeting in named:
            if meeting.rule == OF_BODY and (head := self._sits.match(text.text, meeting.start)) is not None:
                name = text.text[head.end() : meeting.end].rstrip()
                yield Mention("actor", head.end(), head.end() + len(name), (), name, "meeting-body", 0.6)

    def _told_of(self, text: str, start: int, stop: int) -> int:
        """Where the name of a meeting begins that another one was told of: "the meeting noted that the meeting of"."""
        heads = (h.start() for h in self._head.finditer(text, start + 1, stop) if self._kind[h.group()] == "series")
        return next((head for head in heads if self._cuts.apart(text, start, head)), start)

    def _latin_meetings(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        for match in self._meeting_latin.finditer(text.text, span.start, span.end):
            known = [
                m
                for m in mentions.touching(*match.span("name"))
                if m.kind == "series" and m.start <= match.start("name") and m.end >= match.end("name") - 2
            ]
            if known or match["name"].isupper():  # an abbreviation is told elsewhere
                continue
            yield Mention(
                "series",
                match.start(),
                match.end("name"),
                (),
                text.text[match.start() : match.end("name")],
                "meeting-latin",
                0.75,
                None,
                (match["name"],),
            )

    def _paired(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """A meeting of two parties joined by a dash: "การประชุม…อาเซียน-ญี่ปุ่น" is none of ASEAN alone."""
        known = Spread(m for m in mentions.items if m.kind == "series" and m.iris)
        parties = [m for m in mentions.items if m.kind in {"actor", "series"}]
        for one, two in pairwise(parties):
            if two.kind != "actor" or not _DASH.fullmatch(text.text, one.end, two.start):
                continue
            start = one.start if one.kind == "series" else self._meeting_before(text, span, one.start)
            if start is None or known.holds(start, two.end):
                continue
            yield Mention("series", start, two.end, (), self._normal(text.text[start : two.end]), "meeting-pair", 0.75)

    def _preparing(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """A meeting that prepares a known one, in whose name that stands; a plain number is that of the known one."""
        for known in mentions.items:
            if known.kind != "series" or not known.iris or self._numbered.match(text.text, known.end):
                continue
            start = max(span.start, known.start - _PAIRED, text.text.rfind(" ", span.start, known.start) + 1)
            head = self._prepares.search(text.text, start, known.start)
            if head is not None:
                name = self._normal(text.text[head.start() : known.end])
                yield Mention("series", head.start(), known.end, (), name, "meeting-preparing", 0.75)

    def _meeting_before(self, text: Folded, span: Span, end: int) -> int | None:
        """Where the head noun of a meeting stands whose name reaches to `end`."""
        floor = max(span.start, end - _PAIRED)
        heads = [m for m in self._head.finditer(text.text, floor, end) if self._kind[m.group()] == "series"]
        if not heads:
            return None
        name = text.text[heads[-1].end() : end]
        broken = self._cuts.does(text.text, heads[-1].start(), end) or bool(set(name) & set('\n"'))
        broken = broken or self._cuts.parts(name) or self._clause.search(name) is not None
        return None if broken or len(name) < _FEW else heads[-1].start()

    def _after_count(self, text: Folded, place: int) -> int:
        """Where an ordinal that begins at `place` ends."""
        match = self._count.match(text.text, place)
        return match.end() if match else place

    def _normal(self, name: str) -> str:
        """One spelling: "ที่ประชุม…" is the people of "การประชุม…"; dashes stand without spaces."""
        name = re.sub(r"\s*\n\s*", "", name)
        name = "การ" + name.removeprefix("ที่") if name.startswith(("ที่ประชุม", *self._verbs)) else name
        name = re.sub(r"\s*-\s*", "-", name)
        return re.sub(r"\s*สมัยพิเศษ", " สมัยพิเศษ", name)

    def _titles(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """A name wholly in Latin letters: its words tell what it names."""
        for match in self._title.finditer(text.text, span.start, span.end):
            if text.text[match.start() - 1 : match.start()] == "(":
                continue  # the other name of what stands before the bracket
            name = match.group().rstrip(" ,.-&")
            count = _ENGLISH_COUNT.match(name)
            begin, name = match.start() + (count.end() if count else 0), _ENGLISH_COUNT.sub("", name)
            if name.count(" ") < 2 or name.count("(") != name.count(")"):  # noqa: PLR2004
                continue
            end = begin + len(name)
            kind = self._judged(name, "")
            if (
                not kind
                or self._honorific.match(name)
                or self._english_document.fullmatch(name)
                or any(m.iris and m.start <= begin and m.end >= end for m in mentions.touching(begin, end))
            ):
                continue
            yield Mention(kind, begin, end, (), name, "latin-title", 0.7)
