"""Words with which a text recalls what was said at an earlier meeting: "the grant that it had pledged at …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.language.begun import begun_by
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.cues import Hit
    from kg.language.protocol import Mention

_MEETINGS = frozenset({"series", "reference"})  # kinds of what names one
_WINDOW = 160  # characters beside a name in which such words stand
_NUMBER = 2  # characters between the number of a meeting and its name
_GAP = r"[^.,;:\n]"
_LONG = r"[^.;:\n]"


class Recalled(NamedTuple):
    """The words that recall something, and whether they may as well tell it anew ("was pledged at …")."""

    span: Span
    open: bool


class Recalls:
    """Finds what one language recalls of a meeting, before its name or behind it."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists "recall_…" and those of settings."""
        told = {name: alternation(words.get(f"recall_{name}", ())) for name in
                ("verb", "noun", "relative", "passive", "keeping", "made", "matter", "aside", "attributive", "not",
                 "plain", "kept_noun", "of", "determiner")}  # fmt: skip
        leads = alternation(words.get("setting_before", ()))
        verbs = words.get("recall_verb", ())
        self._any = begun_by([*verbs, *words.get("recall_noun", ())])
        latin = all(word.isascii() for word in verbs)
        self._before = compiled(_spaced(told, leads) if latin else _run(told, leads))
        self._behind = compiled(_past(told) if latin else _attributive(told, words))
        self._article = compiled(rf"(?:{leads})\s?(?:the\s)?$")
        self._led = latin

    def before(self, lower: str, first: int, start: int) -> Recalled | None:
        """The words of `lower[first:start]` right before a name that recall something said there."""
        first = max(first, start - _WINDOW)
        if not self._any.search(lower, first, start):
            return None
        found = self._before.search(lower, first, start)
        return None if found is None else Recalled(Span(found.start(), start), found["open"] is not None)

    def behind(self, lower: str, end: int, last: int) -> Recalled | None:
        """The same for the words of `lower[end:last]` right behind a name."""
        last = min(last, end + _WINDOW)
        found = self._behind.match(lower, end, last) if self._any.search(lower, end, last) else None
        return None if found is None else Recalled(Span(end, found.end()), open=False)

    def beside(self, lower: str, name: Span, within: Span) -> Recalled | None:
        """The words of a sentence beside a name that recall something said there."""
        if found := self.before(lower, within.start, name.start):
            return found
        if self._led and not self._article.search(lower, within.start, name.start):
            return None
        return self.behind(lower, name.end, within.end)

    def told(self, hits: list[Hit], lower: str, sentence: Span, mentions: Sequence[Mention]) -> list[Hit]:
        """The cues of a sentence without those of what it only recalls, where there are others."""
        asides = self.asides(lower, sentence, mentions) if len(hits) > 1 else ()
        told = [hit for hit in hits if not any(aside.start <= hit.start and hit.end <= aside.end for aside in asides)]
        return told or hits

    def asides(self, lower: str, sentence: Span, mentions: Sequence[Mention]) -> list[Span]:
        """Where a sentence recalls something."""
        names = [m for m in mentions if m.kind in _MEETINGS]
        found: list[Span] = []
        for name in names if names and self._any.search(lower, *sentence) else ():
            number = next((m for m in mentions if m.kind == "ordinal" and 0 <= name.start - m.end <= _NUMBER), None)
            span = Span(number.start if number else name.start, name.end)
            told = self.beside(lower, span, sentence)
            found += [told.span] if told is not None else []
        return found


def _spaced(told: Mapping[str, str], leads: str) -> str:
    """Before a name, in a script with spaces between words."""
    aside = rf"(?:\s(?:{told['aside']})\b{_GAP}{{0,40}}?)?"
    relative = rf"(?:{told['relative']})\s{_GAP}{{0,40}}?\b(?:{told['verb']}){aside}"
    passive = rf"(?P<open>(?:{told['passive']})\s(?:\w+\s)?(?:{told['verb']}){aside})"
    past = rf"(?:{told['plain']})\s(?:\w+\s)?(?:{told['verb']})\b{_LONG}{{0,80}}?"
    made = rf"(?:,?\s(?:{told['made']})\b{_GAP}{{0,30}}?)?"
    kept = rf"(?:{told['keeping']})\s{_GAP}{{0,50}}?\b(?:{told['noun']}){made}"
    reduced = rf"(?:{told['matter']}|{told['noun']})\s(?:\w+ly\s)?(?:{told['verb']}){aside}"
    article = rf"\s(?:(?:{told['determiner']}|\d{{4}})\s)*$"
    at = rf"\b(?:{past}|{passive}|{relative}|{kept}|{reduced})\s(?:{leads}){article}"
    return rf"(?:{at}|\b(?:{told['noun']})\s(?:{told['of']}){article})"


def _run(told: Mapping[str, str], leads: str) -> str:
    """Before a name, in a script with spaces between clauses only."""
    relative = rf"(?:{told['relative']})\S{{0,40}}?(?:{told['verb']})[^\n]{{0,24}}?"
    kept = rf"(?:{told['keeping']})[^\n]{{0,40}}?(?:{told['noun']}|{told['verb']})[^\n]{{0,40}}?"
    before = rf"(?:{told['verb']})\S{{0,12}}?(?:{told['plain']})[^\n]{{0,20}}?"
    noun = rf"(?:{told['noun']})[^\n]{{0,24}}?(?:{told['verb']})[^\n]{{0,20}}?"
    return rf"(?P<open>(?!))?(?:{relative}|{kept}|{before}|{noun})\s?(?:{leads})\s?$"


def _past(told: Mapping[str, str]) -> str:
    """Behind a name in front of a clause: "At the 5th Forum, A had pledged"."""
    return rf"(?:\s{_GAP}{{1,40}})?,\s{_LONG}{{0,60}}?\b(?:{told['plain']})\s(?:\w+\s)?(?:{told['verb']})\b"


def _attributive(told: Mapping[str, str], words: Mapping[str, tuple[str, ...]]) -> str:
    """Behind a name, before the noun that the clause qualifies."""
    behind = alternation(words.get("setting_behind", ()))
    setting, end = rf"(?:{behind}|{told['aside']})、?", rf"(?:{told['attributive']})(?!{told['not']}|。|$)"
    verb = rf"{setting}[^。、\n]{{0,30}}?(?:{told['verb']}){end}"
    noun = rf"(?:{told['relative']})[^。、\n]{{0,16}}?(?:{told['noun']})(?:{told['kept_noun']})"
    return rf"[」』]?(?:{verb}|{noun})"
