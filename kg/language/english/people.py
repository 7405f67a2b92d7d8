"""People in English: by honorific, by position, by apposition, and later by one of their names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.english.between_names import name_first, stood_in_for
from kg.language.english.homes import Homes
from kg.language.english.person_patterns import CAPITAL, aide, body_ends, homes, several
from kg.language.english.shared_offices import SharedOffices
from kg.language.english.stands_for import StandsFor, organisations
from kg.language.named import Named
from kg.language.protocol import Mention, PersonValue
from kg.language.words import alternation, any_of, table
from kg.patterns import compiled
from kg.text import Span, Taken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.vocabulary.model import Vocabulary

_CAPITAL = CAPITAL
_CAPITALS = tuple(letter for letter in map(chr, range(0x111)) if re.fullmatch(_CAPITAL, letter))
_INITIAL_WORD = (  # "K. Roe", "K.Roe", "K.L. Roe", "K Roe"
    rf"{_CAPITAL}\.(?:{_CAPITAL}\.|{_CAPITAL}[\w-]+)?|{_CAPITAL}(?=\s{_CAPITAL}[a-z]{{3}})"
)
_LONGEST = 6  # words of a name
HONORIFIC = "english-honorific"  # the rule of names behind "Mr" and the like
_SHORT = 4  # letters of a name in capitals that is rather an abbreviation
_INITIAL = re.compile(r"[A-Z]\.")
_YOUNGER = (" Jr", " Sr")
_JUNIOR = re.compile(r",?\s(?:Jr|Sr)\.")
_PORTFOLIO = re.compile(r"\s(?:of|for|For)\s")  # "Minister for Trade, Industry and Reefs"
_OF = " of "
_WHERE = re.compile(r"\b(?:[Ii]n|[Aa]t)\s$")
_TITLE = 40  # characters before a name in which its title stands
_WITH_OFFICE = frozenset({"field", "position", "named"})  # rules of names behind an office
_NO_NAMES = ("headline_verb", "headline_participle", "no_name_word")  # lists of words that no name has
_COUNTERPART = "counterpart"
_ALIAS = 2  # letters that a part of a name needs to stand for the person


def countries(vocabulary: Vocabulary, words: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """IRIs of countries and of ASEAN by their English names and adjectives."""
    found: dict[str, str] = {}
    for entry in vocabulary.entries.values():
        if entry.kind == "actor" and entry.type == "Country":
            found |= dict.fromkeys(entry.labels.get("en", ()), entry.iri)
    for adjective, _, name in (word.partition("=") for word in words.get("demonym", ())):
        if name in found:
            found.setdefault(adjective, found[name])
    return found


def bodies(vocabulary: Vocabulary) -> dict[str, str]:
    """IRIs of actors that have countries as members, by their English names."""
    wholes = {whole for entry in vocabulary.entries.values() if entry.type == "Country" for whole in entry.part_of}
    return {
        label: iri
        for iri in wholes
        if iri in vocabulary.entries
        for label in vocabulary.entries[iri].labels.get("en", ())
    }


class People:
    """Finds people with the titles, positions and countries of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        self._countries, self._bodies = countries(vocabulary, words), bodies(vocabulary)
        self._organisations = organisations(vocabulary)
        # "Ruritanian", which names no country
        self._adjectives = {word for word, country in table(words, "demonym").items() if word != country}
        self._homes, self._stands_for = (
            Homes(words),
            StandsFor({**self._countries, **self._bodies, **self._organisations}, words),
        )
        self._units, self._guests = frozenset(words.get("office_unit", ())), tuple(words.get("guest_honorific", ()))
        self._of, self._body_ends = tuple(words.get("office_of", ())), body_ends(words)
        heads, past = words.get("position_head", ()), alternation(words.get("office_past", ()))
        self._past, self._head = compiled(rf"\b(?:{past})[\s-]$"), compiled(rf"\b(?:{alternation(heads)})\b")
        self._unit = compiled(rf"\s(?:of|at|in)\s(?:the\s)?(?:{alternation(words.get('office_of', ()))})\b")
        self._letters = tuple(
            f" {word}" for word in words.get("honorific_suffix", ()) if word.isalpha() and word.strip("I")
        )
        title_words = {*heads, *words.get("position_modifier", ()), *words.get("portfolio", ())}
        states = alternation(name for name in self._countries if " of " in name)
        state = rf"(?!(?:{states})\b)"  # "President of the | Republic of Ruritania"
        title = rf"{state}(?:{alternation(title_words)})(?![\w])"
        link = r"(?:,?\s(?:and|&)\s(?:the\s)?|\s(?:of|[Ff]or|to|on)\s(?:the\s)?|,\s|[\s-])"
        seated = rf"\s(?:in|at|attached\sto)\s(?:the\s)?(?:{alternation(words.get('office_seat', ()))})"
        short = rf"\s\([A-Z]{{2,6}}\)(?=\s(?:{_CAPITAL}|(?:of|for)\s))"
        of_seat = rf"(?:{seated}(?:\s\([A-Z][^()]{{2,60}}\))?)?"
        position = rf"{title}(?:{link}{title}|{short})*{of_seat}"
        house = rf"(?:in|at|of)\s(?:the\s)?(?:{alternation(words.get('office_of', ()))})\s"
        field = (
            rf"(?:{house})?(?:of|for)\s(?:the\s)?{_CAPITAL}[\w-]+"
            rf"(?:(?:,\s|\s|,?\s(?:and|&)\s)(?:the\s)?{_CAPITAL}[\w-]+){{0,6}}?"
        )
        country = rf"(?>{alternation([*self._countries, *self._bodies])})(?![\w])"  # whole or not at all
        body = rf"{_CAPITAL}[\w'-]+(?:\s(?:(?:of|for|and)\s)?{_CAPITAL}[\w'-]+){{0,7}}"
        honorific = rf"(?:{alternation(words.get('honorific_prefix', ()))})(?![\w'])\.?"
        junior = r"(?:(?<=\s[JS]r)\.|,?\s[JS]r\.)?"  # "Roe Jr. of Ruritania"
        suffix = (
            rf"{junior}(?:,?\s(?:{alternation(w.strip(' ,') for w in words.get('honorific_suffix', ()))})(?![\w]))?"
        )
        particle = alternation(words.get("name_particle", ()))
        # One way only to match each word: with two, a run of capitalised words costs the product of their lengths.
        part = rf"(?:{_INITIAL_WORD}|{_CAPITAL}(?:[\w-]*'[\w-]+|[\w-]+))"
        name = rf"(?:(?:{particle})\s){{0,2}}{part}(?:\s(?:(?:{particle})\s){{0,2}}{part}){{0,{_LONGEST - 1}}}"
        full = rf"{part}(?:\s(?:(?:{particle})\s){{0,2}}{part}){{1,4}}"
        seat = rf"(?:\sof\s(?:the\s)?(?P<c2>{country}))?(?:\sto\s(?:the\s)?{country})?"
        before = rf"(?:(?P<c1>{country})(?:'s?)?\s)?(?P<p1>{position})(?<!'s){seat}"  # no "Prime Minister's Visit"
        after = rf"(?:\s?,\s(?:the\s|an?\s)?(?:(?P<c3>{country})(?:'s?)?\s)?(?P<p2>{aide(words)}{position}))?"
        home = homes(country, honorific, words)
        first = [*self._countries, *self._bodies, *title_words]
        self._shared = SharedOffices(words, title, full, home)
        self._signs = {  # words one of which a text has to hold for people to be told so
            "field": any_of(words.get("honorific_prefix", ())),
            _COUNTERPART: any_of(words.get("counterpart", ())),
            "honorific-behind": any_of(words.get("honorific_behind", ())),
            "speaker": any_of(("from",)),
            "apposition": compiled(rf",\s(?:the\s)?(?:{alternation(first)})"),
        }
        self._patterns = [
            (
                "position",
                Begun(
                    first,
                    rf"(?<![\w-]){before}(?:,?\s(?P<h>{honorific}(?:\s{honorific})*)\s|\s)(?P<n>{name}){suffix}{home}",
                ),
            ),
            (
                "field",
                Begun(
                    first,
                    rf"(?<![\w-])(?:(?P<c1>{country})(?:'s?)?\s)?(?P<p1>{title}(?:\s{title})*\s{field})"
                    rf"(?:\sof\s(?:the\s)?(?P<c2>{country}))?,?\s(?P<h>{honorific}(?:\s{honorific})*)\s(?P<n>{name}){suffix}{home}",
                ),
            ),
            (
                "honorific",
                Begun(
                    words.get("honorific_prefix", ()),
                    rf"(?<![\w.])(?P<h>{honorific}(?:\s{honorific})*)\s(?P<n>{name}){suffix}{after}{home}",
                ),
            ),
            (
                "apposition",
                Begun(
                    _CAPITALS,
                    rf"(?<![\w-])(?P<n>{full}){suffix},\s(?:the\s)?(?:(?P<c3>{country})(?:'s?)?\s)?(?P<p2>{position}){home}",
                ),
            ),
            (
                _COUNTERPART,
                Begun(
                    ("his", "her", "their"),
                    rf"\b(?:his|her|their)\s(?:(?:[a-z]+\s)?(?P<c1>{country})\s)?(?:[a-z]+\s){{0,4}}?"
                    rf"(?:{alternation(words.get('counterpart', ()))}),?\s"
                    rf"(?:{honorific}\s)*(?P<n>{full}){home}",
                ),
            ),
            (
                "named",
                Begun(
                    first,
                    rf"(?<![\w-])(?:(?P<c1>{country})(?:'s?)?\s(?P<p1>{position})|(?<=[Tt]he\s)(?P<p2>{position}){seat}"
                    rf"|(?<=[Bb]y\s)(?P<p4>{position})|(?P<p3>{position})\sof\s(?:the\s)?(?P<c5>{body})),\s"
                    rf"(?P<n>{full}){suffix}(?=,|\.|\s(?:as|and)\s)",
                ),
            ),
            (
                "honorific-behind",
                Begun(
                    _CAPITALS,
                    rf"(?<![\w-])(?P<n>{_CAPITAL}[a-z]+(?:\s{_CAPITAL}[a-z]+)?)"
                    rf"(?:{alternation(words.get('honorific_behind', ()))})(?![\w-]){home}",
                ),
            ),
            ("speaker", Begun(("by", "with"), rf"\b(?:by|with)\s(?P<n>{full})\sfrom\s(?:the\s)?(?P<o>{_CAPITAL}\w+)")),
        ]
        stop = {
            *title_words,
            *self._countries,
            *self._bodies,
            *words.get("series_head", ()),
            *words.get("capital_city", ()),
        }
        stop |= {name.title() for name in table(words, "month") if len(name) > _SHORT}  # "Jun" and "Jan" are names, too
        stop |= {
            word.rpartition("=")[0] for word in (*words.get("organisation_head", ()), *words.get("document_head", ()))
        }
        stop |= {
            word.capitalize()
            for key in ("preposition", "determiner", "function_word", "adverb", "subordinator", "sentence_opener")
            for word in words.get(key, ())
        }
        stop |= {word for key in _NO_NAMES for word in words.get(key, ())}
        self._stop = stop - {"May", "Said", "An"} | {"The", "Meeting"}
        self._alone = {word.lower() for word in stop}
        self._office = Begun(title_words, rf"(?<=[Tt]he\s)(?:{position})(?=\s[a-z])")
        self._titles, self._titled_name = (
            compiled(rf"(?:{honorific}\s)+"),
            compiled(rf"(?<![\w.])(?:{honorific}\s)+{name}{suffix},\s"),
        )
        self._of_country, self._beside = several(country, honorific, full)
        self._behalf, self._titled = (
            compiled(rf"\b(?:{alternation(words.get('stood_in_for', ()))})\s(?:the\s)?$", re.IGNORECASE),
            compiled(rf"(?<![\w-])(?:{alternation(words.get('honorific_prefix', ()))})\.?\s$"),
        )

    def find(self, text: str) -> list[Mention]:
        """People in the whole text (on one line), in order."""
        found: list[Mention] = []
        taken = Taken(Span(0, len(text)))
        for rule, pattern in self._patterns:
            for mention in self._with(pattern, rule, text):
                span = Span(mention.start, mention.end)
                if taken.touches(*span):
                    continue
                taken.add(span)
                found.append(mention)
                if rule == _COUNTERPART:
                    for other in self._listed(text, mention):
                        taken.add(other)
                        found.append(other)
        found += self._shared.find(text, taken, self._country)
        found.sort(key=lambda m: m.start)
        for place in range(len(found)):  # in order: of several, each holds the office of the one before
            found[place] = self._counterpart(found, place)
        offices = {text[o.start : o.end] for m in found if (o := m.office) is not None}
        found = self._stands_for.settle(text, found)
        found = self._homes.settle(text, [self._parted(text, mention, offices) for mention in found])
        found += self._again(text, found, taken)
        return sorted(found, key=lambda m: m.start)

    def _with(self, pattern: Begun, rule: str, text: str) -> Iterator[Mention]:
        """The people that one pattern tells; what is nobody hides nobody whose name stands in it."""
        sign = self._signs.get(rule)
        place = 0
        for begin in pattern.places(text) if sign is None or sign.search(text) else ():
            match = pattern.match(text, begin) if begin >= place else None
            if match is not None:
                mention = self._person(text, match, rule)
                place = match.end() if mention is not None else match.start("n")
                if mention is not None:
                    yield mention

    def _listed(self, text: str, first: Mention) -> Iterator[Mention]:
        """Counterparts named behind the first one, each with a country: "his counterparts A of X, B of Y"."""
        place = self._behind(text, first)
        while (match := self._beside.match(text, place)) is not None:
            other = self._person(text, match, _COUNTERPART)
            if other is None or other.end != match.end("n"):
                return
            yield other
            place = match.end()

    def _behind(self, text: str, person: Mention) -> int:
        """Where the text goes on behind a person and the country that is told of them."""
        country = self._of_country.match(text, person.end)
        return country.end() if country is not None else person.end

    def offices(self, text: str, span: Span) -> Iterator[Mention]:
        """Offices named alone, with an article: "the Vice President"."""
        for match in self._office.finditer(text, span.start, span.end):
            if self._head.search(match.group()):
                yield Mention("position", match.start(), match.end(), value=match.group(), rule="english-office")

    def _person(self, text: str, match: re.Match[str], rule: str) -> Mention | None:
        start, end = self._name(text, match.start("n"), match.end("n"))
        groups = match.groupdict()
        whole = end == match.end("n")
        name = text[start:end]
        of_body = (
            rule in _WITH_OFFICE and groups.get("c2") in self._adjectives
        )  # "… of the Ruritanian | Reef Authority"
        if not name or of_body or self._country(name) or (name.isupper() and len(name) <= _SHORT):
            return None  # a country's name or part of one
        if (
            rule in _WITH_OFFICE
            and groups.get("h")
            and (name_first(text, match, self._titled_name) or stood_in_for(text, match, self._behalf))
        ):
            return None  # "Mr Roe, Minister of A, Mr Coe, Minister of B", "on behalf of the Minister, Mr Roe"
        body = None if whole or rule not in _WITH_OFFICE else self._body_ends.match(text, end)
        if body is not None and body.group().count(" ") == 1:
            return None  # "Director of the Asian Reef | Institute"
        position = self._position(match, whole=whole)
        past = position is not None and self._past.search(text, max(0, position.start - _ALIAS * 4), position.start)
        if rule == "apposition" and _WHERE.search(text, max(0, start - 5), start):
            return None  # "in Manila, President Roe …"
        if position is None and rule in {*_WITH_OFFICE, "apposition"}:
            return None
        if whole and name.count(" ") >= _ALIAS and name.endswith(self._letters):
            name = name.rpartition(" ")[0]  # "Roe Basin QC"
            end = start + len(name)
        names = [name]
        if whole and (junior := _JUNIOR.match(text, end, match.end())):
            end = junior.end()
            names.insert(0, text[start:end])
        elif name.endswith(_YOUNGER) and text.startswith(".", end):
            end += 1  # "Roe Jr. said": the stop belongs to the name
        first = match.start() if rule in _WITH_OFFICE else match.start("h") if rule == "honorific" else start
        if position is not None and groups.get("p1") and position.start > match.start("p1"):
            first, groups["c1"] = position.start, None  # behind a unit of somebody else
        country = self._home(text, groups, position, whole=whole)
        guest = country is None and position is not None and (groups.get("h") or "").startswith(self._guests)
        office = None if past else position  # in no office any more
        value = PersonValue(tuple(names), office, country, abroad=guest)
        return Mention("person", first, end, value=value, rule=f"english-{rule}", confidence=0.85)

    def _position(self, match: re.Match[str], *, whole: bool) -> Span | None:
        """The office before the name, or after a name that was read to its end."""
        groups = match.groupdict()
        for key in ("p1", "p2", "p3", "p4"):
            if groups.get(key) and self._head.search(groups[key]) and (key == "p1" or whole):
                return self._office_alone(match.string, Span(*match.span(key)))
        return None

    def _office_alone(self, text: str, office: Span) -> Span:
        """An office without the unit before or behind it that goes on, and without the rank that begins behind it."""
        start, end = office
        first, comma, rest = text[start:end].partition(", ")
        if text.startswith(self._of, start) and (not comma or " and " in first):
            first, comma, rest = text[start:end].partition(" and ")  # "Ministry of Reefs and Secretary Roe"
        if comma and not self._head.search(first):
            start += len(first) + len(comma)  # "of the Department of Reefs, Secretary Roe"
        elif comma and not self._head.search(rest) and not _PORTFOLIO.search(first) and not rest.startswith(self._of):
            end = start + len(first)  # "Chief Executive, Cyber Reef Agency"
        unit = self._unit.search(text, start, end)
        if unit is not None and unit.end() == end and text.startswith(" of ", end):
            end = unit.start()  # "Secretary of the Ministry | of Reefs"
        body = text.rfind(_OF, start, end) if self._body_ends.match(text, end) else -1
        if body > start:
            end = body  # "Director | of the Asian Reef Institute"
        last = text.rfind(" ", start, end)
        if last > start and (rank := self._titles.match(text, last + 1)) and rank.end() > end + 1:
            end = last  # "Minister | Senior General Roe"
        return Span(start, end)

    def _home(self, text: str, groups: dict[str, str | None], position: Span | None, *, whole: bool) -> str | None:
        """The country or body that a person speaks for, as told beside the name."""
        keys = ("c1", "c2", "c3", "c4", "c6", "c5") if whole else ("c1", "c2", "c3", "c5")
        told = [found for key in keys if (found := groups.get(key))]
        if told and told == [groups.get("c5")]:
            return self._country(told[0]) or self._organisations.get(told[0])
        if told:  # the chair of a body speaks for a country
            return self._country(next((found for found in told if found in self._countries), told[0]))
        office = text[position.start : position.end].split() if position is not None else []
        if "General" not in " ".join(office):
            return None
        told = [word for word, behind in zip(office, [*office[1:], ""], strict=True) if behind not in self._units]
        return next((iri for label, iri in self._bodies.items() if label in told), None)

    def _parted(self, text: str, mention: Mention, offices: set[str]) -> Mention:
        """Part "the President and Minister Tan", two people where the text tells elsewhere of a President."""
        office, value = mention.office, mention.value
        if (
            office is None
            or not isinstance(value, PersonValue)
            or office.start != mention.start
            or text[max(0, office.start - 4) : office.start].lower() != "the "
        ):
            return mention
        told = text[office.start : office.end]
        first, joint, second = told.partition(" and " if " and " in told else ", ")
        if not joint or first not in offices or not self._head.search(second):
            return mention
        start = office.start + len(first) + len(joint)
        return replace(mention, start=start, value=replace(value, position=Span(start, office.end)))

    @staticmethod
    def _counterpart(found: list[Mention], place: int) -> Mention:
        """A counterpart holds the office of the person named before."""
        mention, value = found[place], found[place].value
        if mention.rule != "english-counterpart" or not place or not isinstance(value, PersonValue):
            return mention
        before = found[place - 1].value
        if not isinstance(before, PersonValue) or before.position is None:
            return mention
        return replace(mention, value=PersonValue(value.names, before.position, value.country))

    def _country(self, name: str) -> str | None:
        return self._countries.get(name) or self._bodies.get(name)

    def _name(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The name within a match: without titles before it, cut before a word that no name has."""
        title = self._titles.match(text, start, end)
        if title and title.end() < end:
            start = title.end()
        if text[start:end].endswith("'s"):
            end -= 2
        at = start
        for word in text[start:end].split(" "):
            plain = word.removesuffix("'s").rstrip(".,")
            alone = len(plain) < _ALIAS and not word.endswith(".") and end - start <= len(word)
            if (plain in self._stop and not _INITIAL.fullmatch(word)) or (at == start and alone):
                break
            at += len(word) + 1
            if word.endswith("'s"):
                return start, at - 3
        else:
            return start, end
        end = at - 1
        while end > start and text[end - 1] in " .,":
            end -= 1
        return start, end

    def _again(self, text: str, found: list[Mention], taken: Taken) -> Iterator[Mention]:
        """Later uses of one of the names of a person."""
        parts: dict[str, None] = {}
        for mention in found:
            if isinstance(mention.value, PersonValue):
                for word in mention.value.names[0].replace(",", " ").split():
                    if (
                        len(word) > _ALIAS - 1
                        and "." not in word
                        and word.lower() not in self._alone
                        and word[0].isupper()
                    ):
                        parts[word] = None
                        if word.isupper():
                            parts[word.capitalize()] = None
                        elif f"{word.upper()}:" in text:  # whose turn it is to speak
                            parts[word.upper()] = None
        if not parts:
            return
        for name in Named(parts).rows(text):
            title = self._titled.search(text, max(0, name.start - _TITLE), name.start)
            span = Span(title.start() if title else name.start, name.end)
            if taken.touches(*span):
                continue
            taken.add(span)
            value = PersonValue((text[name.start : name.end],))
            yield Mention("person", *span, value=value, rule="english-name-again", confidence=0.8)
