"""Officials with the unit of a ministry, names behind their office, and who is met in talks that are only named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.japanese.letters import KANJI, KATAKANA
from kg.language.words import alternation, any_of, opening, table
from kg.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from kg.language.protocol import Mention
    from kg.text import Folded, Spread

_DEPUTY = "副"
_PLACES = "都道府県市区町村港駅空"  # what follows a place that bears a family's name
_NEAR = 30  # characters before a name in which talks are named


def _families(words: Mapping[str, tuple[str, ...]]) -> str:
    return alternation(name for name in table(words, "family_name_reading") if len(name) > 1)


def officials(words: Mapping[str, tuple[str, ...]]) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    """Patterns of officials with their unit, each with a sign without which it cannot match."""
    heads, units = words.get("official_head", ()), alternation(words.get("portfolio", ()))
    begins = rf"(?={KATAKANA}|{units})"
    given = rf"(?:(?={KATAKANA})|{KANJI}{{2}}{begins}|{KANJI}{begins}|{KANJI}{{3}}{begins}|{KANJI}{{2}})"
    whole = compiled(  # 遠藤和也アジア大洋州局長, not 高橋国土交通審議官
        rf"(?:(?<!{KANJI})(?<!{KATAKANA})|(?<=[省庁]))(?P<name>(?:{_families(words)})(?!{units}){given})"
        rf"(?P<title>(?:{KANJI}|{KATAKANA}|・|[A-Z]){{1,24}}?(?:{alternation(heads)}))(?!{KANJI}|{KATAKANA})"
    )
    known = words.get("unit_of_ministry", ())
    family = compiled(  # 有馬アジア大洋州局長
        rf"(?<!{KANJI})(?<!{KATAKANA})(?P<name>{KANJI}{{1,4}}?)(?P<title>(?={alternation(known)})"
        rf"(?:{KANJI}|{KATAKANA}|・){{2,16}}?(?:{alternation(heads)}))(?!{KANJI}|{KATAKANA})"
    )
    return [(any_of(heads), whole), (any_of(known), family)]


def by_ending(words: Mapping[str, tuple[str, ...]]) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    """Patterns of officials whose office no list knows, by its last letters, each with its sign: 三宅警備救難監.

    Such an office stands behind a family name that is known, or behind の of whatever its holder belongs to.
    """
    ends, common = alternation(words.get("official_end", ())), alternation(words.get("no_official", ()))
    office = rf"(?!(?:{common})(?!{KANJI}))(?P<title>{KANJI}{{0,12}}?(?:{ends})(?:代行|代理|補佐)?)"
    behind = r"(?=は|が|から|より|と|を|に(?!よ)|の|も|ら|他|ほか|及び|並びに|、|。|\)|$)"
    named = rf"(?:{KATAKANA}{{2,}}(?:[・=]{KATAKANA}+){{0,5}})"
    belongs = compiled(rf"(?<=の)(?P<name>{named})(?=[^・]){office}{behind}")
    family = compiled(
        rf"(?<!{KANJI})(?<!{KATAKANA})(?P<name>(?:{_families(words)}))"
        rf"(?=[^{_PLACES}]){office}{behind}"
    )
    return [(any_of(words.get("official_end", ())), pattern) for pattern in (belongs, family)]


def named_last(words: Mapping[str, tuple[str, ...]], title: str) -> re.Pattern[str]:
    """The pattern of a name in Han letters behind its office (which `title` matches): 財務大臣鈴木俊一."""
    begins = opening([*words.get("portfolio", ()), *words.get("position_head", ())], "担付")
    follows = alternation(words.get("behind_name", ()))
    return compiled(rf"{begins}(?P<title>{title})(?P<name>(?:{_families(words)}){KANJI}{{1,3}}(?={follows}|$))")


class Partners:
    """Tells the country of whom a bracket behind the name of talks names: 日韓外相会談(X長官)."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], lands: Mapping[str, str | None]) -> None:
        """Compile from the letters for countries and the names of `lands`, with their IRIs."""
        self._lands, self._letters = lands, table(words, "land_letter")
        partner = alternation([*self._letters, *(name for name in lands if len(name) > 1)])
        talks = alternation(words.get("talks_head", ()))
        self._talks = compiled(rf"日・?(?P<land>{partner})・?{KANJI}{{0,6}}?(?:{talks})\($")

    def of(self, text: str, start: int) -> str | None:
        """The country of whoever is named at `start`; None where no talks are named right before."""
        match = self._talks.search(text, max(0, start - _NEAR), start) if text.startswith("(", start - 1) else None
        return self._lands.get(self._letters.get(match["land"], match["land"])) if match is not None else None


def held_last(text: Folded, people: Spread[Mention], again: re.Match[str]) -> Mention | None:
    """Who was named last with an office that ends so; a deputy only where nobody else was: 同大臣 is no 副大臣."""
    found = None
    for person in people.back_from(again.start()):
        office = person.office
        if office is None or person.end > again.start() or not text.text[slice(*office)].endswith(again["title"]):
            continue
        found = found or person
        if not text.text[slice(*office)].endswith(_DEPUTY + again["title"]):
            return person
    return found
