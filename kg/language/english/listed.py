"""Organisations in English that a list tells: "companies, including Reefco, Basin & Sons and Atoll Holdings"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention
from kg.language.words import alternation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Span

_WORD = r"(?:[A-Z\u00c0-\u00de][\w'&.+/-]*(?<!\.)|\d+[A-Z]\w*|&)"
_ITEM = rf"(?!&){_WORD}(?:\s(?:(?:of|for)\s(?:the\s)?)?{_WORD})*(?<!\s&)"
_SHORT = r"(?:\s\((?P<short>[A-Z][\w&-]{1,11})\))?"
_ONE = re.compile(rf"(?:the\s|The\s)?(?P<name>{_ITEM}){_SHORT}")
_NEXT = re.compile(r"(?:,\s(?:and|as\swell\sas)\s|,\s|\s(?:and|as\swell\sas)\s)(?=[A-Z\d]|the\s[A-Z])")
_MATTER = re.compile(r"\s(?:of|for)\s")
_FEWEST = 2  # items behind a mere comma that are a list
_LETTERS = 2  # of a name


class Listed:
    """Finds the items of such lists with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what opens a list: a noun for many bodies, and mostly a word that says that some follow."""
        bodies = words.get("listed_body", ())
        nouns = [*bodies, *(noun.capitalize() for noun in bodies)]
        leads = alternation(words.get("list_lead", ()))
        self._opens = Begun(
            nouns,
            rf"\b(?:{alternation(nouns)})(?:(?P<sure>,?\s(?:{leads})\s)|(?:,|:|\s-)\s)(?=[A-Z\d]|the\s[A-Z])",
        )
        self._firms = frozenset(words.get("no_name_word", ()))  # "General Electric"
        self._nobody = frozenset(words.get("position_head", ())) | frozenset(words.get("honorific_prefix", ()))

    def find(self, text: str, span: Span, others: Sequence[Mention]) -> Iterator[Mention]:
        """The bodies listed in `text[span]`; what `others` name is told already, and no body is made of it."""
        for opening in self._opens.finditer(text, span.start, span.end):
            found = list(self._items(text, opening.end(), span.end))
            if opening["sure"] is None and (len(found) < _FEWEST or not self._joined(text, found)):
                continue
            for item in self._apart(text, found):
                start, end = item.span("name")
                if not self._is_body(item["name"]) or any(m.start < end and start < m.end for m in others):
                    continue
                names = (item["short"],) if item["short"] else ()
                yield Mention(
                    "actor", start, end, rule="english-listed", confidence=0.7, type="Organization", names=names
                )

    @staticmethod
    def _items(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The capitalised names from `start` on that commas and "and" join."""
        item = _ONE.match(text, start, end)
        while item is not None:
            yield item
            joint = _NEXT.match(text, item.end(), end)
            item = _ONE.match(text, joint.end(), end) if joint is not None else None

    @staticmethod
    def _apart(text: str, items: list[re.Match[str]]) -> list[re.Match[str]]:
        """The items without the last two where these may be one: "the Board for Reefs and Atolls"."""
        last = items[-2:]
        one = (
            len(last) == _FEWEST
            and _MATTER.search(last[0]["name"])
            and text[last[0].end() : last[1].start()] == " and "
        )
        return items[:-2] if one else items

    @staticmethod
    def _joined(text: str, items: list[re.Match[str]]) -> bool:
        """Whether the last two items are joined as those of a list are."""
        return "and" in text[items[-2].end() : items[-1].start()]

    def _is_body(self, name: str) -> bool:
        """Whether a name is long enough and tells no person by office or honorific."""
        words = name.split()
        return len(name) >= _LETTERS and (words[-1] in self._firms or not any(word in self._nobody for word in words))
