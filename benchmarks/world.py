"""An invented world of meetings without end, and the releases that tell of it, in three languages with known facts.

    python -m benchmarks.world 10000 -o releases.jsonl --facts facts.jsonl

Release `i` depends on the seed and on `i` alone: a short run is the beginning of a long one, any part can be made
apart, and nothing is kept in memory. `--manifest` writes a folder of texts with a manifest instead; `--spoil 100` makes
one release in a hundred broken, huge or hostile (see `spoilt.py`).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
import tomllib
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.spoilt import spoil

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = ("en", "th", "ja")
_START = date(1979, 3, 1)
_ACTS = ((8, 12), (14, 22))  # elsewhere, and at a meeting
_ORDINALS = 60  # meetings of a series; further releases tell more of the same ones
_ACCOUNTS = 3  # releases that tell of one event
Words = tuple[str, str, str]


@cache
def _told() -> dict[str, Any]:
    """The names and sentences."""
    return tomllib.loads((Path(__file__).parent / "world.toml").read_text(encoding="utf-8"))


@cache
def _names(kind: str) -> dict[str, Words]:
    """What may be the object of an act, by kind."""
    if kind != "plans":
        return {key: tuple(words) for key, words in _told()[kind].items()}
    plans = _told()["plans"]
    made: dict[str, Words] = {}
    for shape in plans["kinds"]:
        for quality in plans["qualities"]:
            for thing in plans["things"]:
                called = (f"{quality[0]} {thing[0]}", thing[1] + quality[1], quality[2] + thing[2])
                words = [one.format(name) for one, name in zip(shape, called, strict=True)]
                made[words[0].lower().replace(" ", "-")] = (words[0], words[1], words[2])
    return made


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in office."""

    names: Words
    office: Words
    country: Words


@dataclass(frozen=True, slots=True)
class Deed:
    """An act: its class, who does it (two keys when both sides do), what it is about, and how much money."""

    kind: str
    agents: tuple[str, ...]
    what: tuple[Words, ...]
    million: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting ("meeting"), bilateral talks ("talks") or a statement ("statement")."""

    number: int
    sort: str
    series: Words
    ordinal: int
    day: date
    place: Words
    guest: Person  # of Japan
    host: Person
    country: str
    deeds: tuple[Deed, ...]


@dataclass(slots=True)
class Told:
    """A generated release: a line for `ajkg build`, and the facts that it tells."""

    document: str
    text: str
    lang: str
    title: str
    publisher: str
    published: str
    url: str
    facts: list[dict[str, Any]] = field(default_factory=list)

    def line(self) -> dict[str, str]:
        """The release as an object of JSON Lines."""
        names = ("document", "text", "lang", "title", "publisher", "published", "url")
        return {name: getattr(self, name) for name in names}


def releases(count: int, *, seed: int = 1, start: int = 0) -> Iterator[Told]:
    """Releases `start` to `start + count` of the world of `seed`."""
    for number in range(start, start + count):
        yield release(number, seed)


def release(number: int, seed: int = 1) -> Told:
    """One release: three tell of each event, in three languages, each in its own way."""
    event, turn = _event(number // _ACCOUNTS, seed), number % _ACCOUNTS
    chance = random.Random(f"{seed}/account/{number}")  # noqa: S311 - no secrets here
    language = (number // _ACCOUNTS + turn) % len(LANGUAGES)
    deeds = [deed for deed in event.deeds if turn == 0 or chance.random() > 0.15]  # noqa: PLR2004 - not all tell all
    if chance.random() < 0.005:  # noqa: PLR2004 - one in two hundred errs about the day, as some do
        event = replace(event, day=event.day + timedelta(days=1))
    return _Account(event, tuple(deeds), language, chance).release(number, turn)


def _event(number: int, seed: int) -> Event:
    chance = random.Random(f"{seed}/event/{number}")  # noqa: S311
    sort = ("meeting", "meeting", "meeting", "talks", "statement")[number % 5]
    series = list(_names("series").values())
    turn = (number // 5 * 3 + number % 5) % (len(series) * _ORDINALS)
    ordinal = turn // len(series) + 1
    if sort == "meeting":
        day = _START + timedelta(days=280 * ordinal + turn % len(series))
    else:
        day = _START + timedelta(days=number % 16_000)
    meeting = random.Random(f"{seed}/{turn}" if sort == "meeting" else f"{seed}/{number}/at")  # noqa: S311
    country = meeting.choice(list(_names("countries")))
    return Event(
        number,
        sort,
        series[turn % len(series)],
        ordinal,
        day,
        meeting.choice(list(_names("places").values())),
        _person("japan", day, meeting),
        _person(country, day, meeting),
        country,
        tuple(_deeds(sort, country, chance)),
    )


def _person(country: str, day: date, chance: random.Random) -> Person:
    """Who holds one of the offices of a country on that day; people change every three years."""
    office = chance.choice(list(_names("offices")))
    term = random.Random(f"{country}/{office}/{day.year // 3}")  # noqa: S311
    where = "japan" if country == "japan" else "elsewhere"
    family = tuple(term.choice(list(_told()["families"][where].values())))
    given = tuple(term.choice(list(_told()["given"][where].values())))
    if country == "japan":
        names = (f"{family[0]} {given[0]}", f"{given[1]} {family[1]}", family[2] + given[2])
    else:
        names = (f"{given[0]} {family[0]}", f"{given[1]} {family[1]}", f"{given[2]}・{family[2]}")
    return Person(names, _names("offices")[office], {**_names("actors"), **_names("countries")}[country])


def _deeds(sort: str, country: str, chance: random.Random) -> Iterator[Deed]:
    """What is done at an event; fourteen to twenty-two acts at a meeting, fewer elsewhere."""
    kinds = list(_told()["acts"])
    both = {"meeting": ("asean", "japan"), "talks": (country, "japan"), "statement": ("japan",)}[sort]
    for _ in range(chance.randint(*_ACTS[sort == "meeting"])):
        kind = chance.choice(kinds)
        agents = both if kind in {"ExchangeOfViews", "Adoption", "Agreement"} else (chance.choice(both),)
        if kind == "Pledge":
            agents = ("japan",)
        about = list(_names(chance.choice(_told()["acts"][kind]["about"])).values())
        what = chance.sample(about, chance.randint(2, 5) if kind == "ExchangeOfViews" else 1)
        yield Deed(kind, agents, tuple(what), chance.randint(1, 60) if kind == "Pledge" else 0)


class _Account:
    """How one release tells of an event."""

    def __init__(self, event: Event, deeds: tuple[Deed, ...], language: int, chance: random.Random) -> None:
        self.event, self.deeds, self.chance = event, deeds, chance
        self.at, self.code = language, LANGUAGES[language]

    def release(self, number: int, turn: int) -> Told:
        """The release with its facts."""
        opening = self.chance.choice(_told()["opening"][self.event.sort][self.code]).format(**self._known())
        title, _, first = opening.partition("\n\n")
        parts = [first, *(self._sentence(deed) for deed in self.deeds)]
        for sentence in self.chance.sample(_told()["background"][self.code], self.chance.randint(3, 6)):
            parts.insert(self.chance.randint(1, len(parts)), sentence.format(**self._known()))
        body = "\n\n".join(self._paragraphs(parts))
        document = f"invented-{number:06d}-{self.code}"
        published = self.event.day + timedelta(days=1 + turn)
        publisher = _told()["publishers"][self.code][number % 2]
        url = f"https://releases.example.org/{self.code}/{number}"
        text = f"{title}\n\n{body}\n"
        return Told(
            document, text, self.code, title, publisher, published.isoformat(), url, list(self._facts(document))
        )

    def _paragraphs(self, parts: list[str]) -> Iterator[str]:
        """Two or three sentences each; Thai leaves a space between them."""
        while parts:
            size = self.chance.randint(1, 3)
            yield ("" if self.code == "ja" else " ").join(parts[:size])
            del parts[:size]

    def _known(self) -> dict[str, str]:
        event = self.event
        return {
            "series": event.series[self.at],
            "meeting": self._meeting(),
            "place": event.place[self.at],
            "day": self._day(event.day),
            "guest": self._person(event.guest),
            "host": self._person(event.host),
            "country": event.host.country[self.at],
        }

    def _meeting(self) -> str:
        told = {"number": self.event.ordinal, "ordinal": _ordinal(self.event.ordinal)}
        return str(_told()["numbered"][self.code].format(series=self.event.series[self.at], **told))

    def _person(self, person: Person) -> str:
        home = self.code == "ja" and person.country[0] == "Japan"
        shape = _told()["persons"]["home" if home else self.code]
        return str(
            shape.format(name=person.names[self.at], office=person.office[self.at], country=person.country[self.at])
        )

    def _day(self, day: date) -> str:
        if self.code == "ja":
            return f"{day.year}年{day.month}月{day.day}日"
        month = _told()["months"][self.code][day.month - 1]
        return f"{day.day} {month} {day.year + 543 if self.code == 'th' else day.year}"

    def _sentence(self, deed: Deed) -> str:
        sentence = self.chance.choice(_told()["acts"][deed.kind][self.code])
        money = _told()["money"][self.code].format(million=deed.million)
        agent = self._agent(deed, wa="{agent}は" in sentence)
        return str(sentence.format(agent=agent, money=money, what=self._what(deed)))

    def _agent(self, deed: Deed, *, wa: bool) -> str:
        """The words for who does it; `wa`: the Japanese sentence has the particle itself."""
        names = {**_names("actors"), **_names("countries")}
        if len(deed.agents) == 1:
            called = names[deed.agents[0]][self.at]
            bare = deed.kind != "ExchangeOfViews"
            return called if self.code != "ja" else called + ("" if bare else "は")
        choices = _told()["both"][self.code][: 3 if self.event.sort == "meeting" else 1]
        called = str(self.chance.choice(choices))
        return called.removesuffix("は") if wa and called.endswith("は") else called.removesuffix("は" if wa else "")

    def _what(self, deed: Deed) -> str:
        words = [what[self.at] for what in deed.what]
        last = {"en": " and ", "th": " และ", "ja": "及び"}[self.code]
        comma = {"en": ", ", "th": " ", "ja": "、"}[self.code]
        return words[0] if len(words) == 1 else comma.join(words[:-1]) + last + words[-1]

    def _facts(self, document: str) -> Iterator[dict[str, Any]]:
        """What the release tells, in the records of `ajkg facts`."""
        event = self.event
        if event.sort == "meeting":
            told = {"ordinal": event.ordinal, "date": event.day.isoformat(), "mode": None, "place": list(event.place)}
            yield {"document": document, "kind": "meeting", "series": list(event.series), **told}
        names = {**_names("actors"), **_names("countries")}
        for deed in self.deeds:
            yield {
                "document": document,
                "kind": "act",
                "type": _told()["acts"][deed.kind]["code"],
                "agents": [list(dict.fromkeys(names[agent])) for agent in deed.agents],
                "targets": [list(what) for what in deed.what],
                "amount": {"value": deed.million * 1_000_000, "currency": "USD"} if deed.million else None,
            }


def _ordinal(number: int) -> str:
    teens = 10 <= number % 100 <= 20  # noqa: PLR2004
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _line(told: Told, spoil_every: int, number: int) -> str:
    if spoil_every and number % spoil_every == spoil_every - 1:
        return spoil(told, number // spoil_every)
    return json.dumps(told.line(), ensure_ascii=False)


def _folder(told: Iterator[Told], folder: Path) -> None:
    """Write texts and their manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["path", "title", "url", "publisher", "published", "lang"])
        for one in told:
            (folder / f"{one.document}.txt").write_text(one.text, encoding="utf-8")
            rows.writerow([f"{one.document}.txt", one.title, one.url, one.publisher, one.published, one.lang])


def main() -> int:
    """Write releases, and the facts that they tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("-o", "--output", type=Path, required=True, help="a .jsonl or .jsonl.gz file, or a folder")
    parser.add_argument("--manifest", action="store_true", help="write a folder of texts with a manifest")
    parser.add_argument("--facts", type=Path, help="write the facts as JSON Lines")
    parser.add_argument("--spoil", type=int, default=0, metavar="N", help="break every Nth release")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0)
    args = parser.parse_args()
    made = releases(args.count, seed=args.seed, start=args.start)
    if args.manifest:
        _folder(made, args.output)
    else:
        opened = gzip.open if args.output.name.endswith(".gz") else open
        with opened(args.output, "wt", encoding="utf-8") as file:
            for number, told in enumerate(made, args.start):
                file.write(_line(told, args.spoil, number) + "\n")
    if args.facts:
        with args.facts.open("w", encoding="utf-8") as file:
            for told in releases(args.count, seed=args.seed, start=args.start):
                file.writelines(json.dumps(fact, ensure_ascii=False) + "\n" for fact in told.facts)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
