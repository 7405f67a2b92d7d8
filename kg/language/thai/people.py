"""People in Thai text: honorific, name, romanised bracket, office; and later uses of a part of the name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kg.language.begun import Begun
from kg.language.named import Named
from kg.language.protocol import Mention, PersonValue
from kg.language.thai.office_before import office_before
from kg.language.thai.titled import DEPENDENT, before_name, titled
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from kg.language.thai.represents import Represents
    from kg.text import Folded

_THAI = "\u0e01-\u0e4e"
_LETTERS = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e"  # the mark of an abbreviation is no letter of a name
_WORD = rf"[{_LETTERS}]+(?:-[{_LETTERS}]+)?"
_LATIN = r"[A-Z][A-Za-z.'\u00c0-\u024f-]+"
_LONGEST_NAME = 24  # characters of one part of a Thai name
_FROM_NAME = 160  # characters of an office between a Thai name and the romanised one
_SHORTEST_PART = 4  # characters of a part of a name that may stand alone
_LONGEST_OFFICE = 110
_QUOTED = ('""', '"-', '-"')  # around a first name in a headline, or one of two
_DASH = re.compile(r"\s?-\s?")
_NAMES = frozenset({"series", "document", "actor", "position"})


class _Found(NamedTuple):
    start: int
    end: int
    names: tuple[str, ...]


class People:
    """Patterns over the honorifics and heads of offices of one vocabulary."""

    def __init__(
        self,
        words: Mapping[str, tuple[str, ...]],
        represents: Represents,
        home: Collection[str] = (),
        verbs: Collection[str] = (),
    ) -> None:
        """Compile. `represents` tells for whom an office speaks, `home` is the own country.

        No surname begins with one of the `verbs`, but for short ones ("หวัง").
        """
        self._countries, self._represents = represents.countries, represents
        self._home = home
        self._foreign = set(represents.labels.values()) - set(home)
        self._narrator = compiled(alternation(words.get("narrator", ())))
        strong = alternation(words.get("honorific_prefix", ()))
        weak = alternation(words.get("weak_honorific", ()))
        not_name = alternation(words.get("not_a_name", ()))
        self._honorifics = tuple(words.get("honorific_prefix", ()))
        one = rf"(?:(?:{strong})\s?|(?:(?<=[\s(\"])|^)(?:{weak})\s?)"
        head = alternation(words.get("office_head", ()))
        word = rf"(?!{head}|{not_name}){_WORD}"
        titles = [*words.get("honorific_prefix", ()), *words.get("weak_honorific", ())]
        self._person = Begun(
            titles,
            rf"(?!{not_name}){one}(?:(?!{not_name})(?:{strong}|{weak})\s?)*(?P<first>(?!{not_name}|[{DEPENDENT}]){_WORD})"
            rf"(?:\s{{1,2}}(?P<last>{word}(?:\s\s{word}(?=\s)|\s{word}(?=\s(?:{head})))?))?"
            rf"(?:\s?\((?P<latin>[^)(\u0e00-\u0e7f\n]{{3,60}})\))?",
        )
        title, envoy = alternation(words.get("latin_honorific", ())), alternation(words.get("envoy", ()))
        stop = alternation(words.get("name_stop", ()))
        self._of_many_parts = compiled(rf"\((?:{title})|{envoy}")
        self._several = Begun(  # names of any number of parts, told by the romanised bracket after them
            titles,
            rf"(?!{not_name}){one}(?P<first>(?!{not_name}|[{DEPENDENT}]){_WORD}(?:\s{{1,2}}(?!{strong}|{stop}){word}){{2,7}})"
            rf"(?:\s{{0,2}}\((?P<latin>(?:{title})[^)(\u0e00-\u0e7f\n]{{3,80}})\)|(?=\s{{1,2}}(?:{envoy})))",
        )
        self._latin = Begun(
            [*words.get("latin_honorific", ()), *words.get("honorific_prefix", ())],
            rf"(?<![A-Za-z])(?:(?:{title}|{strong})(?:(?<=\.)\s*|\s+))+(?P<name>{_LATIN}(?:\s{_LATIN}){{0,3}})",
        )
        self._latin_title = compiled(rf"^(?:(?:{title})\s*)+", re.IGNORECASE)
        self._latin_office = compiled(
            r"\s*,?\s*(?P<office>[A-Z][A-Za-z'&/-]+(?:\s(?:[A-Z][A-Za-z'&/-]+|of|for|and|the|to)|,(?=\s(?:[A-Z][a-z]+)\s(?:and|&)))*)"
        )
        stops = words.get("name_stop", ())
        self._name_end = compiled(rf"(?:{alternation(w for w in stops if len(w) >= _SHORTEST_PART)})")
        self._no_name = frozenset([*stops, *words.get("no_surname", ())])
        self._verb = compiled(alternation(verb for verb in verbs if len(verb) > _SHORTEST_PART))
        self._goes_on = compiled(
            alternation([*stops, *words.get("done_auxiliary", ()), *(v for v in verbs if len(v) >= _SHORTEST_PART)])
        )
        self._done = tuple(words.get("done_auxiliary", ()))
        self._said = compiled(
            rf"(?:{alternation(w for w in words.get('quoting_verb', ()) if len(w) >= _SHORTEST_PART)})"
        )
        self._head = compiled(rf"(?:{head})")
        self._both = compiled(rf"\s?(?:{alternation(words.get('both_offices', ()))})\s?(?=(?:{head}))")
        lead = alternation(words.get("office_lead", ()))
        self._office = compiled(rf"(?:\s?\([^)(\n]{{3,50}}\))?\s{{0,2}},?\s?(?:{lead})?\s?(?=(?:{head}))")
        self._alone = Begun(words.get("office_head", ()), head)
        self._office_end = compiled(
            rf"(?:{alternation([*words.get('office_stop', ()), *words.get('reporting_verb', ())])})"
        )
        self._more = compiled(rf"\s(?:{alternation(words.get('office_goes_on', ()))})")
        self._office_whole = compiled(rf"(?:{alternation(words.get('office_whole', ()))})")
        self._as = compiled(rf"(?:{alternation(words.get('as', ()))})(?P<office>(?:{head})[{_THAI}]{{0,30}})(?=\s)")
        self._short = dict(sorted(table(words, "office_short").items(), key=lambda pair: -len(pair[0])))
        self._in_name = tuple(words.get("office_in_name", ()))
        self._stop_words = frozenset(words.get("not_a_surname", ()))
        self._all = lru_cache(maxsize=4)(self._scan)
        self._placed = lru_cache(maxsize=4)(lambda text: Spread(self._all(text)))  # by their place
        self._spokesmen = lru_cache(maxsize=4)(self._first_names)
        self._called_again = lru_cache(maxsize=4)(self._parts)

    def find(self, text: Folded, span: Span, known: Sequence[Mention]) -> Iterator[Mention]:
        """People of the span with their offices, and offices that stand alone."""
        mentions, people = Spread(known), self._placed(text.text).within(*span)
        taken = Spread(Span(person.start, person.end) for person in people)
        offices: list[Span] = []
        own: list[tuple[str, _Found]] = []
        abroad = self._abroad(known)
        spokesmen = self._spokesmen(text.text)
        for person in people:
            office = self._office_after(text, person, span.end, mentions)
            offices += [office] if office is not None else []
            if person.names[0].partition(" ")[0] in spokesmen:
                continue  # a spokesman takes no part in what is told
            mention = self._person_mention(text, person, office, mentions, abroad)
            yield mention
            value = mention.value
            if office is not None and isinstance(value, PersonValue) and value.country in {None, *self._home}:
                own.append((text.text[office.start : office.end], person))
        yield from (self._office_mention(office, mentions) for office in offices)
        held = [text.text[office.start : office.end] for office in offices]
        for found in self._offices(text, span, mentions, Spread([*taken.items, *offices]), held):
            office = before_name(found, mentions)
            holder = self._holder(text, office, own)
            if holder is None:
                yield self._office_mention(office, mentions)
            else:
                yield Mention("person", *office, value=PersonValue(holder.names), rule="thai-short-office")
        yield from self._aliases(text, span, taken)
        yield from self._again(text, span, taken)

    def spokesmen(self, text: Folded, span: Span) -> Iterator[Mention]:
        """The spokesmen of the span, whom `find` leaves out."""
        names = self._spokesmen(text.text)
        for person in self._placed(text.text).within(*span) if names else ():
            if person.names[0].partition(" ")[0] in names:
                value = PersonValue(person.names)  # without the office, by which nobody calls a participant
                yield Mention("person", person.start, person.end, value=value, rule="thai-spokesman")

    def _first_names(self, text: str) -> frozenset[str]:
        """First names of the spokesmen of a text, who only tell the press what others did."""
        first = set()
        for person in self._all(text):
            office = self._office.match(text, person.end)
            if office is not None and self._narrator.match(text, office.end()):
                first.add(person.names[0].partition(" ")[0])
        return frozenset(first)

    def _person_mention(
        self, text: Folded, person: _Found, office: Span | None, mentions: Spread[Mention], abroad: str | None
    ) -> Mention:
        country = self._represents.of(text, office, mentions) or self._represents.leads(text, person.start, mentions)
        if country is None and office is not None and any(name.isascii() for name in person.names):
            country = abroad  # a romanised name beside the Thai one: somebody from abroad
        within = [m for m in mentions.starting(person.start, person.end - 1) if m.kind == "person" and m.iris]
        iris = within[0].iris[:1] if within else ()
        value = PersonValue(person.names, office, country)
        return Mention("person", person.start, person.end, iris, value, "thai-honorific")

    @staticmethod
    def _office_mention(office: Span, mentions: Spread[Mention]) -> Mention:
        known = [
            m for m in mentions.starting(office.start, office.start) if m.kind == "position" and m.end == office.end
        ]
        return Mention("position", *office, known[0].iris if known else (), rule="thai-office")

    def _parts(self, text: str) -> tuple[dict[str, dict[str, _Found]], Named]:
        """The people of the whole text, by each part of their names and then by name; and what finds the parts."""
        parts: dict[str, dict[str, _Found]] = {}
        for person in self._all(text):
            for part in {part for name in person.names for part in (*name.split(), name)}:
                if len(part) >= _SHORTEST_PART:
                    parts.setdefault(part.lower(), {}).setdefault(person.names[0], person)
        return parts, Named(parts)

    def _scan(self, text: str) -> tuple[_Found, ...]:
        """The people of a text: with names of many parts, with one or two, and in Latin letters."""
        found = [
            _Found(match.start(), match.end(), self._many_parts(match))
            for match in (self._several.finditer(text) if self._of_many_parts.search(text) else ())
            if not self._office_end.search(match["first"]) and not self._head.search(match["first"])
        ]
        taken = Spread(Span(f.start, f.end) for f in found)
        matches = list(self._person.finditer(text))
        known = self._introduced(matches)
        for match in matches:
            person = self._by_first_name(match, known) or self._named(match)
            if person is not None and not taken.touches(match.start(), match.start() + 1):
                found.append(person)
        taken = Spread(Span(f.start, f.end) for f in found)
        for match in self._latin.finditer(text):
            if not taken.holds(*match.span()):
                words = match["name"].split()
                stop = next((i for i, w in enumerate(words) if i and w.rstrip(".,") in self._stop_words), len(words))
                name = " ".join(words[:stop])
                before = self._bracketed(text, found, match.start())
                if before is None:
                    found.append(_Found(match.start(), match.start("name") + len(name), (name,)))
                else:
                    found[found.index(before)] = _Found(before.start, before.end, (*before.names, name))
        return self._glued(text, found)

    def _glued(self, text: str, found: Sequence[_Found]) -> tuple[_Found, ...]:
        """The people, with first names that run into the words after them cut as those told in full elsewhere."""
        first = {f.names[0].partition(" ")[0] for f in found if " " in f.names[0] and not f.names[0].isascii()}
        first = {name for name in first if len(name) >= _SHORTEST_PART}
        if not first:
            return tuple(sorted(found))
        told = {f.start: f for f in found}
        for start, name in titled(text, first, self._honorifics):
            known, words = told.get(start), text[name.start : name.end]
            alone = known is not None and known.names[0].startswith(words) and " " not in known.names[0]
            if known is None or (alone and len(known.names) == 1):
                told[start] = _Found(start, name.end, (words,))
        return tuple(sorted(told.values()))

    def _bracketed(self, text: str, found: Sequence[_Found], start: int) -> _Found | None:
        """The person whose office stands between the Thai name and this bracket with the romanised one."""
        if text[start - 1 : start] != "(":
            return None
        before = max((f for f in found if f.end < start), key=lambda f: f.end, default=None)
        if before is None or start - before.end > _FROM_NAME or any(name.isascii() for name in before.names):
            return None
        between = text[before.end : start - 1]
        office = self._office.match(between) is not None and not set(between) & set("()\n")
        return before if office and self._office_end.search(between.rstrip()) is None else None

    def _many_parts(self, match: re.Match[str]) -> tuple[str, ...]:
        name = " ".join(match["first"].split())
        return (name, self._romanised(match["latin"])) if match["latin"] else (name,)

    def _romanised(self, latin: str) -> str:
        return self._latin_title.sub("", latin.strip()).strip()

    def _introduced(self, matches: Sequence[re.Match[str]]) -> dict[str, set[str]]:
        """The surnames with which a text tells each first name."""
        told: dict[str, set[str]] = {}
        for match in matches:
            if match["last"] and len(match["first"]) >= _SHORTEST_PART and not self._no_surname(match):
                told.setdefault(match["first"], set()).add(match["last"])
        return told

    def _by_first_name(self, match: re.Match[str], known: Mapping[str, set[str]]) -> _Found | None:
        """Somebody introduced before, now told by the first name with a verb behind it: no surname."""
        first, last = match["first"], match["last"]
        if not last or not known.get(first, set()) - {last} or not self._goes_on.match(last):
            return None
        return _Found(match.start(), match.end("first"), (first,))

    def _named(self, match: re.Match[str]) -> _Found | None:
        """One or two parts of a name, without a verb that runs into them; None for what is no name."""
        first, last, end = match["first"], match["last"] or "", match.end()
        said = self._said.search(first, 2)
        if said is not None:  # "Mr. A said": what follows the verb is no surname
            return _Found(match.start(), match.start("first") + said.start(), (first[: said.start()],))
        if match["latin"]:
            names: tuple[str, ...] = (f"{first} {last}".strip(), self._romanised(match["latin"]))
        else:
            if not last and not 2 <= len(first) <= _LONGEST_NAME:  # noqa: PLR2004 -- a letter is no name
                return None
            word = "last" if last else "first"
            end = match.end(word)
            cut = self._name_end.search(match[word], 2)
            if last and self._no_surname(match):
                last, end = "", match.end("first")
            elif cut:
                end = match.start(word) + cut.start()
                first, last = (first, last[: cut.start()]) if last else (first[: cut.start()], "")
                if last in self._no_name:  # "has said": an auxiliary before the verb is no surname
                    last, end = "", match.end("first")
            names = (f"{first} {last}".strip(),)
        return _Found(match.start(), end, names) if max(len(first), len(last)) <= _LONGEST_NAME else None

    def _no_surname(self, match: re.Match[str]) -> bool:
        """Whether the word behind a name is none of it; one with more to it than a verb, before an office, is."""
        word, end = match["last"], match.end("last")
        if word in self._no_name or word.startswith(self._done) or self._name_end.match(word):
            return True
        verb = self._verb.match(word)
        more = verb is not None and len(word) >= verb.end() + _SHORTEST_PART and match.string[end : end + 1] == " "
        return verb is not None and not (more and self._office.match(match.string, end))

    def _office_after(self, text: Folded, person: _Found, stop: int, mentions: Spread[Mention]) -> Span | None:
        match = self._office.match(text.text, person.end, stop)
        if match:
            return self._extent(text, match.end(), stop, mentions)
        known = [m for m in mentions.starting(person.end, person.end + 2) if m.kind == "position"]
        if known:
            return self._extent(text, known[0].start, stop, mentions)
        latin = self._latin_office.match(text.text, person.end, stop)
        if latin and text.text[person.start : person.end].isascii():
            return Span(*latin.span("office"))
        found = self._head.finditer(text.text, max(person.start - _LONGEST_OFFICE, 0), person.start)
        heads = (h.start() for h in found if not text.text.endswith(self._in_name, 0, h.start()))
        offices = (self._extent(text, at, stop, mentions) for at in heads)
        office = office_before(text.text, person, offices)
        named = self._represents.of(text, office, mentions) or not text.text[person.start : person.end].isascii()
        return office if named else None  # whose the office of "Mr. A" is nobody knows without a country

    def _abroad(self, mentions: Sequence[Mention]) -> str | None:
        """The foreign country that is named most."""
        counts: dict[str, int] = {}
        for mention in mentions:
            country = self._countries.get(mention.iris[0]) if mention.kind == "actor" and mention.iris else None
            if country in self._foreign:
                counts[str(country)] = counts.get(str(country), 0) + 1
        return max(counts, key=lambda iri: counts[iri], default=None)

    def _holder(self, text: Folded, office: Span, held_by: Sequence[tuple[str, _Found]]) -> _Found | None:
        """The one person of the own country whose full office a short form stands for."""
        words = text.text[office.start : office.end]
        short = next((form for form in self._short if words.startswith(form)), None)
        if short is None or any(held == words for held, _ in held_by):
            return None
        full, rest = self._short[short], words.removeprefix(short).strip(" ฯ")
        fitting = [person for held, person in held_by if held.startswith(full)]
        exact = [person for held, person in held_by if rest and held.startswith(full + rest)]
        if exact:
            return exact[0]
        return fitting[0] if len(fitting) == 1 and len(rest) < _SHORTEST_PART else None

    def _extent(self, text: Folded, start: int, stop: int, mentions: Spread[Mention]) -> Span:
        """From the head of an office to the space, bracket or verb that ends it."""
        limit = min(stop, start + _LONGEST_OFFICE)
        held = [m for m in mentions.starting(start, limit) if m.kind in {"actor", "position", "series"}]
        head = self._head.match(text.text, start)
        end = head.end() if head else start
        while end < limit:
            inside = next((m.end for m in held if m.start <= end < m.end and m.end <= limit), None)
            if inside is not None:
                end = inside
                continue
            after = next((m for m in held if m.kind == "actor" and m.start == end + 1), None)
            if after is not None and text.text[end] == " " and self._abbreviated(text, Span(start, end), after):
                end = after.end
                continue
            dash = _DASH.match(text.text, end, limit)
            other = next((m for m in held if dash and m.kind == "actor" and m.start == dash.end()), None)
            if other is not None and any(m.end == end and m.kind == "actor" for m in held):
                end = other.end  # a committee of two countries
                continue
            more = self._more.match(text.text, end, limit)
            if more:
                end = more.end()
                continue
            whole = self._office_whole.match(text.text, end, limit)
            if whole:
                end = whole.end()
                continue
            if text.text[end] in ' \n(),"ฯ' or (end > start + 2 and self._office_end.match(text.text, end, limit)):
                break
            end += 1
        return Span(start, end)

    def _abbreviated(self, text: Folded, office: Span, body: Mention) -> bool:
        """Whether the body behind a space is the rest of an office: in Latin letters, or both told in short."""
        words = text.text[body.start : body.end]
        return words.isascii() or (words.endswith(".") and text.text[office.start : office.end] in self._short)

    def _one(self, text: Folded, office: Span, held: Sequence[str]) -> Span:
        """The first of two offices joined by "and", unless somebody holds both."""
        words = text.text[office.start : office.end]
        joint = self._both.search(words)
        if joint is None or any(both.startswith(words) for both in held):
            return office
        return Span(office.start, office.start + joint.start())

    def _offices(
        self, text: Folded, span: Span, mentions: Spread[Mention], taken: Spread[Span], held: Sequence[str]
    ) -> Iterator[Span]:
        done = span.start
        for match in self._alone.finditer(text.text, span.start, span.end):
            where = match.start()
            if where < done or taken.touches(where, where + 1):
                continue
            if any(m.start < where and m.kind in _NAMES for m in mentions.touching(where, where + 1)):
                continue
            office = self._one(text, self._extent(text, where, span.end, mentions), held)
            known = [
                m for m in mentions.starting(office.start, office.start) if m.kind == "position" and m.end <= office.end
            ]
            short = text.text.startswith(tuple(self._short), office.start)
            if known or short or office.end - office.start >= 2 * _SHORTEST_PART:
                done = office.end
                yield office

    def _aliases(self, text: Folded, span: Span, taken: Spread[Span]) -> Iterator[Mention]:
        """Read "X, as head of the delegation": what X is told to be stands for X from there on."""
        people = self._placed(text.text).starting(span.start, span.end - 1)
        for person, following in zip(people, [*people[1:], None], strict=False):
            stop = min(span.end, following.start if following else span.end, person.end + 2 * _LONGEST_OFFICE)
            told = self._as.search(text.text, person.end, stop)
            if told is None:
                continue
            for match in re.finditer(re.escape(told["office"]), text.text[told.end() : span.end]):
                start = told.end() + match.start()
                if not taken.touches(start, start + 1):
                    value = PersonValue(person.names)
                    yield Mention("person", start, start + len(match.group()), value=value, rule="thai-alias")

    def _again(self, text: Folded, span: Span, taken: Spread[Span]) -> Iterator[Mention]:
        """Parts of the names of people, right after an office or an honorific: "รองปลัดฯ สมชาย"."""
        parts, part = self._called_again(text.text)
        if not parts:
            return
        for found in part.longest(text.lower[span.start : span.end]):
            start, end = span.start + found.start, span.start + found.end
            if taken.touches(start, start + 1):
                continue
            before = text.text[max(span.start, start - 30) : start]
            quoted = before[-1:] + text.text[end : end + 1] in _QUOTED
            head = None if quoted else self._title_before(before)
            if quoted or head is not None:
                first = start if head is None else start - len(before) + head
                value = self._called(text.text[start:end], parts[text.lower[start:end]], Span(first, start))
                yield Mention("person", first, end, value=value, rule="thai-name-again")

    def _title_before(self, before: str) -> int | None:
        """Where the office begins that stands right before a name."""
        for found in self._head.finditer(before):
            rest = before[found.end() :]
            if len(rest) <= 14 and " " not in rest.strip() and "\n" not in rest:  # noqa: PLR2004
                return found.start()
        return None

    @staticmethod
    def _called(part: str, people: Mapping[str, _Found], title: Span) -> PersonValue:
        """Who is called by a part of a name; of several people with that part the title tells which one."""
        if len(people) > 1:
            return PersonValue((part,), title if title.start < title.end else None)
        return PersonValue((part, *next(iter(people.values())).names))
