"""The labels of a vocabulary as the gazetteer matches them: folded, with their usual variants, by key."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from kg.text import fold
from kg.vocabulary.model import LabelTable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.vocabulary.model import Entry

ORDER = ("series", "document", "actor", "position", "person", "reference", "topic", "place")
_CAPITALS = 5  # an abbreviation of up to so many capitals is told apart by case
_FEWEST = 2  # one letter or one kanji (日, 中, 越) is no name in running text
_PAIR = re.compile(r"\b(\w+)-(\w+)\b")
_KANJI_PAIR = re.compile("日本?・?ASEAN")
_NOUN = "การ"
_MEETING = re.compile("การประชุม.{8}")
_MEETS = re.compile("^(?:การ)?ประชุม(?! )")
_THAI_PAIR = re.compile("^(?:การ|ที่)?ประชุม.*?(?P<pair>อาเซียน-ญี่ปุ่น)")
_THAI_PAIRS = (
    "อาเซียน+ญี่ปุ่น",
    "อาเซียน + ญี่ปุ่น",
    "อาเซียนกับญี่ปุ่น",
    "อาเซียนและญี่ปุ่น",
    "ระหว่างอาเซียนกับญี่ปุ่น",
    "ระหว่างอาเซียนและญี่ปุ่น",
    "อาเซียน ญี่ปุ่น",
    "ญี่ปุ่น-อาเซียน",
    "อาเซียน+1 (ญี่ปุ่น)",
)
_DASH = re.compile("[ \n]?-[ \n]?")


def closed(text: str) -> str:
    """Without the spaces beside dashes, which typography varies."""
    return _DASH.sub("-", text) if "-" in text else text


def spaces_at_dashes(text: str) -> list[int]:
    """Where `closed` takes a space away, as positions in the text that is left, each once a space."""
    taken: list[int] = []
    for dash in _DASH.finditer(text):
        first, last = dash.span()
        place = first - len(taken)  # of the dash, in what is left
        leading = text[first] != "-"
        taken += [place] * leading + [place + 1] * (last - first - 1 - leading)
    return taken


def label_table(entries: Iterable[Entry]) -> LabelTable:
    """The table of all labels of the entries."""
    found: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    capitals: dict[str, dict[str, None]] = defaultdict(dict)
    plain: set[str] = set()
    for entry in entries:
        for label in entry.all_labels():
            for form in _forms(entry, fold(label).text.strip()):
                if len(form) < _FEWEST or (form.isascii() and form.isdigit()):
                    continue
                key = closed(form.lower())
                found[key][entry.kind][entry.iri] = None
                if form.isascii() and form.isupper() and len(form) <= _CAPITALS:
                    capitals[key][form] = None
                else:
                    plain.add(key)
    keys = tuple(sorted(found))
    return LabelTable(
        keys,
        tuple(tuple((kind, tuple(found[key][kind])) for kind in ORDER if kind in found[key]) for key in keys),
        {key: tuple(forms) for key, forms in capitals.items() if key not in plain},
    )


def _forms(entry: Entry, label: str) -> list[str]:
    """The variants of a label; a Thai meeting is also told as a verb, or with a space behind the word for a meeting."""
    meets = entry.kind == "series" and _MEETING.match(label) is not None
    if not meets:
        return variants(label)
    verb = label.removeprefix(_NOUN)
    return [*variants(label), verb, _MEETS.sub(r"\g<0> ", label), _MEETS.sub(r"\g<0> ", verb)]


def variants(label: str) -> list[str]:
    """Spellings of a label that habit varies: order and sign of a pair, 日・ and 日本・, "&" and "and", apostrophes."""
    forms = [label]
    for pair in _PAIR.finditer(label):
        one, two = pair.groups()
        if {one.lower(), two.lower()} == {"asean", "japan"}:
            forms += [
                f"{label[: pair.start()]}{joined}{label[pair.end() :]}"
                for joined in (f"{two}-{one}", f"{one} {two}", f"{two} {one}")
            ]
    if (thai := _THAI_PAIR.match(label)) is not None:
        forms += [f"{label[: thai.start('pair')]}{pair}{label[thai.end('pair') :]}" for pair in _THAI_PAIRS]
    if (kanji := _KANJI_PAIR.search(label)) is not None:
        forms += [
            f"{label[: kanji.start()]}{first}ASEAN{label[kanji.end() :]}" for first in ("日・", "日", "日本・", "日本")
        ]
    forms += [form.replace(" & ", " and ") for form in forms if " & " in form]
    forms += [form.replace(" and ", " & ") for form in forms if " and " in form]
    forms += [form.replace("s' ", "s ") for form in forms if "s' " in form]  # "Officials Meeting"
    return list(dict.fromkeys(forms))
