"""The labels of a vocabulary as the gazetteer matches them: folded, with their usual variants, by key."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.text import fold
from kg.vocabulary.model import LabelTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.vocabulary.model import Entry, Vocabulary

ORDER = ("series", "document", "actor", "position", "person", "reference", "topic", "place")
_CAPITALS = 5  # an abbreviation of up to so many capitals is told apart by case
_FEWEST = 2  # one letter or one kanji (日, 中, 越) is no name in running text
_NOUN = "การ"
_MEETING = re.compile("การประชุม.{8}")
_MEETS = re.compile("^(?:การ)?ประชุม(?! )")
_MEETINGS = re.compile("(?:การ|ที่)?ประชุม")
_DASH = re.compile("[ \n]?-[ \n]?")
SCRIPTS = (
    re.compile("[\u0e01-\u0e5b]"),
    re.compile("[\u3041-\u30ff\u4e00-\u9fff]"),
)  # that most texts have no letter of
_BLANKS = (" ", "\n")


def closed(text: str) -> str:
    """Without the spaces beside dashes, which typography varies."""
    first, *behind = text.split("-")
    if not behind:
        return text
    behind = [words[1:] if words.startswith(_BLANKS) else words for words in behind]
    *before, last = first, *behind
    return "-".join([*(words[:-1] if words.endswith(_BLANKS) else words for words in before), last])


def spaces_at_dashes(text: str) -> list[int]:
    """Where `closed` takes a space away, as positions in the text that is left, each once a space."""
    taken: list[int] = []
    for dash in _DASH.finditer(text):
        first, last = dash.span()
        place = first - len(taken)  # of the dash, in what is left
        leading = text[first] != "-"
        taken += [place] * leading + [place + 1] * (last - first - 1 - leading)
    return taken


def script_of(key: str) -> int:
    """The place among `SCRIPTS` of the first one in which letters of a key are written; behind them of no such key."""
    if key.isascii():
        return len(SCRIPTS)
    return next((place for place, letters in enumerate(SCRIPTS) if letters.search(key)), len(SCRIPTS))


class Pairs:
    """The spellings of two parties that meet, each of which stands for any other: of word lists of one class."""

    def __init__(self, lists: Iterable[tuple[str, ...]]) -> None:
        """Compile the lists, one for each language."""
        self._lists = [(re.compile(_whole(alternation(spellings)), re.IGNORECASE), spellings) for spellings in lists]

    def spelled(self, label: str) -> list[str]:
        """The label with each of the other spellings in the place of a pair that it holds."""
        return [
            f"{label[: pair.start()]}{other}{label[pair.end() :]}"
            for pattern, spellings in self._lists
            for pair in pattern.finditer(label)
            for other in spellings
        ]


def _whole(spellings: str) -> str:
    """The pattern of spellings, Latin ones as whole words."""
    return rf"(?<![A-Za-z])(?:{spellings})(?![A-Za-z])"


class Variants:
    """How labels are spelled otherwise, with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
        """Take the word lists by language and class: pairs, and those told so only where a meeting is named."""
        self._pairs, self._meeting_pairs = (
            Pairs(lists[name] for lists in words.values() if name in lists)
            for name in ("party_pair", "party_pair_of_meetings")
        )
        self._about = Pairs(lists["title_about"] for lists in words.values() if "title_about" in lists)

    def of_entry(self, entry: Entry, label: str) -> list[str]:
        """The variants of a label.

        A Thai meeting is also told as a verb, or with a space behind the word for it; what a paper is about, by
        another word for "on".
        """
        if entry.kind == "document":
            return list(dict.fromkeys(one for form in (label, *self._about.spelled(label)) for one in self.of(form)))
        meets = entry.kind == "series" and _MEETING.match(label) is not None
        if not meets:
            return self.of(label)
        verb = label.removeprefix(_NOUN)
        return [*self.of(label), verb, _MEETS.sub(r"\g<0> ", label), _MEETS.sub(r"\g<0> ", verb)]

    def of(self, label: str) -> list[str]:
        """Spellings of a label that habit varies: order and sign of a pair, "&" and "and", apostrophes."""
        forms = [label, *self._pairs.spelled(label)]
        if _MEETINGS.match(label) is not None:
            forms += self._meeting_pairs.spelled(label)
        forms += [form.replace(" & ", " and ") for form in forms if " & " in form]
        forms += [form.replace(" and ", " & ") for form in forms if " and " in form]
        forms += [form.replace("s' ", "s ") for form in forms if "s' " in form]  # "Officials Meeting"
        return list(dict.fromkeys(forms))


def label_table(vocabulary: Vocabulary) -> LabelTable:
    """The table of all labels of the entries of `vocabulary`, in the spellings that its word lists tell."""
    spellings = Variants(vocabulary.words)
    found: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    capitals: dict[str, dict[str, None]] = defaultdict(dict)
    plain: set[str] = set()
    for entry in vocabulary.entries.values():
        for label in entry.all_labels():
            for form in spellings.of_entry(entry, fold(label).text.strip()):
                if len(form) < _FEWEST or (form.isascii() and form.isdigit()):
                    continue
                key = closed(form.lower())
                found[key][entry.kind][entry.iri] = None
                if form.isascii() and form.isupper() and len(form) <= _CAPITALS:
                    capitals[key][form] = None
                else:
                    plain.add(key)
    keys = tuple(sorted(found, key=lambda key: (script_of(key), key)))
    return LabelTable(
        keys,
        tuple(tuple((kind, tuple(found[key][kind])) for kind in ORDER if kind in found[key]) for key in keys),
        {key: tuple(forms) for key, forms in capitals.items() if key not in plain},
    )
