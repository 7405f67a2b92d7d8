"""Ministries of other countries, however the text spaces their fields and parts the country from them.

"กระทรวง A B และC ญี่ปุ่น", "กระทรวง A B และ C ประเทศญี่ปุ่น" and, where no other ministry has that name, "กระทรวง A B และC".
A ministry of the own country with another one right behind its name is that country's: "กระทรวง A กัมพูชา".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Spread

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from kg.text import Folded, Span
    from kg.vocabulary.model import Entry

_LONGEST = 110  # characters of a ministry with its country
_ABBREVIATION = re.compile(r"(?:[\u0e01-\u0e2e]{1,3}\.){1,3}")
_FEWEST = 12  # letters of a name without its country that is still told from other words


class Ministries:
    """The ministries of one vocabulary by their names without spaces."""

    def __init__(
        self,
        words: Mapping[str, tuple[str, ...]],
        entries: Collection[Entry],
        countries: Mapping[str, str],
        home: Collection[str] = (),
    ) -> None:
        """Compile. `countries` are names of countries and the country that each names, `home` is the own country."""
        self._head = compiled(alternation(words.get("fields_head", ())))
        self._filler = compiled(rf"\s|(?:{alternation(words.get('ministry_filler', ()))})")
        known = {self._bare(label) for e in entries if e.kind == "actor" for label in e.labels.get("th", ())}
        self._names: dict[str, str] = {}
        loose: dict[str, set[str]] = {}
        endings = tuple(sorted(countries, key=len, reverse=True))
        for entry in entries:
            if entry.kind != "actor":
                continue
            for label in entry.labels.get("th", ()):
                if not self._head.match(label):
                    continue
                bare = self._bare(label)
                self._names.setdefault(bare, entry.iri)
                country = next(name for name in endings if bare.endswith(name)) if bare.endswith(endings) else ""
                if country and countries[country] == entry.country:
                    loose.setdefault(bare.removesuffix(country), set()).add(entry.iri)
        for name, iris in loose.items():
            if len(iris) == 1 and name not in known and len(name) >= _FEWEST:
                self._names.setdefault(name, next(iter(iris)))
        self._own, self._abroad = self._of_home(entries, home), {n: c for n, c in countries.items() if c not in home}
        self._country = compiled(
            rf"(?:{alternation(words.get('ministry_filler', ()))})*(?P<name>{alternation(self._abroad)})"
        )
        lands = frozenset(countries.values())
        self._label = {e.iri: next(iter(e.labels.get("en", ())), "") for e in entries if e.iri in lands}
        self._lengths = sorted({len(name) for name in self._names}, reverse=True)
        self._short = self._abbreviated(entries, countries)
        self._abbreviation = Begun(self._short, alternation(self._short))
        heads = tuple(words.get("fields_head", ()))
        offices = [short for short, full in table(words, "office_short").items() if full.endswith(heads)]
        self._office = Begun(offices, rf"(?:{alternation(offices)})\s?")
        self._head_word = next(iter(heads), "")

    def _abbreviated(self, entries: Collection[Entry], countries: Mapping[str, str]) -> dict[str, str]:
        """Abbreviations of ministries with another country behind: the ministry that has the same name there."""
        found: dict[str, str] = {}
        for entry in entries if self._names else ():
            labels = entry.labels.get("th", ())
            short = [label for label in labels if entry.type == "Ministry" and _ABBREVIATION.fullmatch(label)]
            full = [self._bare(label) for label in labels if self._head.match(label)] if short else []
            for name in countries if full else ():
                iri = next((self._names[f"{one}{name}"] for one in full if f"{one}{name}" in self._names), None)
                if iri is not None and iri != entry.iri:
                    found |= {f"{one}{space}{name}".lower(): iri for one in short for space in ("", " ")}
        return found

    @staticmethod
    def _of_home(entries: Collection[Entry], home: Collection[str]) -> dict[str, list[str]]:
        """The ministries of the own country, with their English names up to its name."""
        names = [label for e in entries if e.iri in home for label in e.labels.get("en", ())]
        return {
            e.iri: [
                label.removesuffix(name)
                for label in e.labels.get("en", ())
                for name in names
                if label.endswith(f" of {name}")
            ]
            for e in entries
            if e.type == "Ministry" and e.country in home
        }

    def _other(self, text: Folded, start: int, end: int, iri: str) -> Mention | None:
        """The ministry of another country that has the name of one of the own, with its country right behind it."""
        match = self._country.match(text.text, end)
        if iri not in self._own or match is None:
            return None
        country = self._label[self._abroad[match["name"]]]
        told = text.text[start : match.end()]
        return Mention(
            "actor",
            start,
            match.end(),
            (),
            told,
            "ministry-abroad",
            0.8,
            None,
            tuple(f"{n}{country}" for n in self._own[iri]),
        )

    def _bare(self, name: str) -> str:
        return self._filler.sub("", name.lower())

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """The ministries of the span that are spelled otherwise than the vocabulary has them."""
        for match in self._abbreviation.finditer(text.lower, span.start, span.end):
            yield Mention("actor", *match.span(), (self._short[match.group()],), None, "ministry-spaced", 0.85)
        actors = Spread(m for m in mentions if m.kind == "actor")
        for match in self._head.finditer(text.lower, span.start, span.end):
            start = match.start()
            words = text.lower[start : min(span.end, start + _LONGEST)]
            bare = self._bare(words)
            name = next((bare[:length] for length in self._lengths if bare[:length] in self._names), None)
            if name is None:
                continue
            end = start + self._reach(words, len(name))
            other = self._other(text, start, end, self._names[name])
            if other is not None:
                yield other
                continue
            if not actors.holds(start, end):
                yield Mention("actor", start, end, (self._names[name],), None, "ministry-spaced", 0.85)

    def of_offices(self, text: Folded, span: Span) -> Iterator[Mention]:
        """The ministries that short forms of offices leave their head noun out of: "รมว.X" is of the Ministry of X."""
        for match in self._office.finditer(text.text, span.start, span.end):
            start = match.end()
            words = text.lower[start : min(span.end, start + _LONGEST)]
            bare = self._bare(self._head_word + words)
            name = next((bare[:length] for length in self._lengths if bare[:length] in self._names), None)
            if name is None or len(name) <= len(self._head_word):
                continue
            end = start + self._reach(words, len(name) - len(self._head_word))
            told = text.text[start:end].strip()
            listed = " " in told  # several fields are one country's alone
            if "." in told or not (listed or self._names[name] in self._own):
                continue
            if self._country.match(text.text, end) is None:
                yield Mention("actor", start, end, (self._names[name],), None, "ministry-of-office", 0.8)

    def _reach(self, words: str, letters: int) -> int:
        """Where in `words` as many letters end, fillers not counted."""
        if self._filler.search(words) is None:
            return letters
        place = 0
        while letters:
            filler = self._filler.match(words, place)
            if filler is not None:
                place = filler.end()
            else:
                place, letters = place + 1, letters - 1
        return place
