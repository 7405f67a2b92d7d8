"""Parts of the patterns by which people are told in English: their countries, their bodies, whom they serve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

CAPITAL = r"[A-Z\u00c0-\u00de\u0110]"


def homes(country: str, honorific: str, words: Mapping[str, tuple[str, ...]]) -> str:
    """A pattern of where somebody is from: "of A", "from the Reef Council of A", "from the A Reef Council"."""
    onward = alternation(word.capitalize() for word in words.get("preposition", ()))  # "… of Japan Before Talks"
    unit = alternation(words.get("office_of", ()))  # "of Japan's Ministry of …", where a person is of Japan
    longer = rf"(?!'s?\s(?:{unit})\b)(?:'s?)?\s(?!(?:{honorific}|{onward})\s){CAPITAL}"
    body = rf"(?:{CAPITAL}[\w-]*\s(?:(?:of|for|and)\s(?:the\s)?)?){{1,6}}?"
    of_body = rf"\sfrom\s(?:the\s)?(?:{body}(?:(?<=of\s)|(?<=of\sthe\s)))?(?P<c6>{country})"
    return rf"(?:(?:,|\s(?:of|from))\s(?:the\s)?(?P<c4>{country})(?!{longer})|{of_body})?"


def several(country: str, honorific: str, name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of the country behind somebody, and of the next one of several people with their countries."""
    of_country = rf"\sof\s(?:the\s)?(?P<c4>{country})"
    joint = r"(?:,\s(?:and\s)?|\sand\s)"
    return compiled(of_country), compiled(rf"{joint}(?:{honorific}\s)*(?P<n>{name}){of_country}")


def aide(words: Mapping[str, tuple[str, ...]]) -> str:
    """What may stand before the office that somebody serves: "special adviser to the | Minister"."""
    return rf"(?:(?:[a-z]+\s){{0,2}}(?:{alternation(words.get('aide', ()))})\s(?:to|of)\s(?:the\s)?)?"


def body_ends(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    """The capitalised words up to the noun that makes a body's name: "Director of the Asian | Reef Institute"."""
    told = (*words.get("organisation_head", ()), *words.get("organisation_only", ()))
    nouns = {word.partition("=")[0] for word in told}.difference(words.get("position_head", ()))
    return compiled(rf"(?:\s{CAPITAL}[\w'-]*){{0,2}}?\s(?:{alternation(nouns)})(?![\w-])")
