"""People who are told with one office in the plural: "Senior Directors Ann Roe and Bo Lee of Ruritania"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Mention, PersonValue
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kg.text import Taken

_LIST = r"(?:,\s(?:and\s)?|\sand\s)"  # between the names


class SharedOffices:
    """Finds such people with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], title: str, name: str, home: str) -> None:
        """Compile the patterns; `title`, `name` and `home` are those of an office's word, a full name, a country."""
        heads = alternation(f"{head}s" for head in words.get("position_head", ()) if " " not in head)
        self._sign = compiled(rf"(?<![\w-])(?:{heads})\s(?=[A-Z])")
        self._office = compiled(rf"(?<![\w-])(?:{title}[\s-]){{0,5}}(?:{heads})(?=\s)")
        self._more = compiled(rf"{_LIST}(?P<n>{name})")
        self._first, self._home = compiled(rf"\s(?P<n>{name})"), compiled(home)

    def find(self, text: str, taken: Taken, country: Callable[[str], str | None]) -> Iterator[Mention]:
        """People in the whole text (on one line) that are not `taken`; `country` gives the IRI of a name."""
        for sign in self._sign.finditer(text):
            office = self._before(text, sign.end() - 1)
            names = self._names(text, office.end)
            if len(names) < 2 or any(taken.touches(*name) for name in names):  # noqa: PLR2004 - one has no office in the plural
                continue
            told = self._home.match(text, names[-1].end)
            groups = told.groupdict() if told is not None else {}
            land = next((iri for key in ("c4", "c6") if (one := groups.get(key)) and (iri := country(one))), None)
            for place, name in enumerate(names):
                start = office.start if not place else name.start
                taken.add(Span(start, name.end))
                one_office = Span(office.start, office.end - len("s"))
                value = PersonValue((text[slice(*name)],), one_office, land)
                yield Mention("person", start, name.end, value=value, rule="english-shared-office", confidence=0.8)

    def _before(self, text: str, end: int) -> Span:
        """The office in the plural that ends at a place, with the words before its last one."""
        found = (m for m in self._office.finditer(text, max(0, end - 60), end + 1) if m.end() == end)
        first = next(found, None)
        return Span(first.start(), end) if first is not None else Span(end, end)

    def _names(self, text: str, place: int) -> list[Span]:
        """The names of a list behind a place."""
        names: list[Span] = []
        found = self._first.match(text, place)
        while found is not None:
            names.append(Span(*found.span("n")))
            if text[found.start() : found.start("n")].endswith("and "):
                break
            found = self._more.match(text, found.end())
        return names
