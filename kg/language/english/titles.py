"""The talks or meeting that a release's title names: "Readout of A's Call with B", "Reef Leaders' Statement"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import Mention
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WORD = r"(?:[A-Z\d][\w.+/&'-]*|of|and|the|for|on|-)"
_DASH = " - "
_AFTERWARDS = re.compile(r"[.;:]")
_WITH = {"Courtesy Call": "on"}
_ENDS = r"(?=$|,?\s(?:on|in|at|of|to|and|held|following|regarding|between|with|from)\b|\s?[,:;(-])"


def _office_end(person: Mention) -> int:
    """Where the office of a person ends, where one is told."""
    return person.office.end if person.office is not None else person.end


def _is_prose(text: str, title: Span) -> bool:
    """Whether a first line is a sentence of the text rather than its title, as in a release without a headline."""
    return text[title.start : title.end].rstrip().endswith(".")


def _has_series(name: Span, known: Sequence[Mention]) -> bool:
    """Whether the words would take in the name of a meeting that is known: "A attended the Reef Meeting on …"."""
    return any(m.kind == "series" and m.iris and name.contains(m) for m in known)


class Titles:
    """Reads titles with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        readout, talks = (alternation(words.get(name, ())) for name in ("readout", "talk_head"))
        signed = r"Statement\s(?:by|from)\s[^.;]{5,90}?\son"
        lead = rf"(?:(?:{readout})|{signed}|Joint\s(?:Press\s)?Statement\s(?:on|of|following|from))\s(?:the\s)?"
        beyond = rf"(?=$|,?\s(?:{alternation(words.get('title_beyond', ()))})\s)"  # "… Following the Missile Test"
        with_whom = rf"\s(?:with|[Bb]etween|[Aa]mong)\s.+?{beyond}"
        self._talks = compiled(rf"{lead}(?P<name>(?:.*(?:'s?|\s[JS]r\.)\s)?(?:the\s)?(?:{talks}){with_whom})")
        bare = alternation((*words.get("talk_title", ()), *words.get("talk_head", ())))
        self._bare = compiled(
            rf"(?P<name>(?:[A-Z][^.;:]{{2,90}}?'s?\s)?(?:{bare})\s(?:with|[Bb]etween|[Oo]n|[Bb]y)\s.+?{beyond})"
        )
        self._kinds = table(words, "talks_told")
        self._told = compiled(rf"\s(?P<verb>{alternation(self._kinds)})\s(?:with\s)?")
        heads = alternation((*words.get("series_head", ()), *words.get("title_head", ())))
        first = alternation(words.get("title_first", ()))
        self._named = compiled(
            rf"{lead}(?:(?:{first})\s)?(?P<name>(?:{_WORD}\s)+?(?:{heads}){_ENDS}|(?:{heads})\sof\s(?:the\s)?[A-Z].+)"
        )
        events = alternation(words.get("title_event", ()))
        self._event = compiled(rf"(?:(?:[^-]*\bat|(?:{readout}))\s(?:the\s)?)?(?P<name>[A-Z][^,:;]*?\s(?:{events}))\b")
        speech = alternation((*words.get("speech_title", ()), *words.get("speech", ())))
        occasions = alternation(words.get("title_occasion", ()))
        begins = alternation((*words.get("part_head", ()), *words.get("report_head", ())))
        dated, behind = rf"{_WORD}(?=\s\d{{4}}$)", r"(?=$|\s\d{4}$|\s(?:for|of|in)\s)"
        self._spoken = compiled(  # "Keynote Speech by A at the Inaugural | Reef Week", "Remarks at | ReefCon 2024"
            rf"(?=.*\b(?i:{speech})).*\sat\s(?:the\s)?(?:(?:{first}|\d+(?:st|nd|rd|th))\s)?"
            rf"(?P<name>(?!(?:the|{begins})\b)(?:(?:{_WORD}\s)+?(?:{occasions}){behind}|(?:{_WORD}\s)*?{dated}))"
        )
        self._generic = frozenset(words.get("series_generic", ()))
        leaders = alternation(words.get("leaders_of", ()))
        kinds = r"'?\s(?:(?:Joint|Vision|Press)\s)*Statement"
        self._statement = compiled(rf"(?P<name>(?:[A-Z][\w.-]*\s){{1,4}}(?:{leaders})){kinds}")
        sided, members = (alternation(words.get(name, ())) for name in ("several_sided", "meeting_member"))
        self._sided = compiled(rf"(?P<name>(?:(?:{_WORD})\s)*?(?:{sided})\s(?:[A-Z]\w+\s)*?(?:{members})){kinds}")

    def meeting(self, text: str, title: Span, known: Sequence[Mention]) -> Mention | None:
        """The meeting that a title tells; `known` are the names found in it."""
        if match := self._talks.match(text, title.start, title.end):
            return self._mention(match)
        match = self._bare.match(text, title.start, title.end)
        if match and not _is_prose(text, title) and not _has_series(Span(*match.span("name")), known):
            return self._mention(match)
        if event := self._event.match(text, title.start, title.end):
            return self._mention(event)
        occasion = self._spoken.match(text, title.start, title.end)
        if occasion and not any(m.kind == "series" and m.start < title.end for m in known):
            return self._mention(occasion)
        return self._whole(text, title, known) or self._leaders(text, title) or self._sentence(text, title, known)

    def _sentence(self, text: str, title: Span, known: Sequence[Mention]) -> Mention | None:
        """The talks that a title tells as a sentence: "Minister Roe calls on President Sato"."""
        told = self._told.search(text, title.start, title.end)
        if told is None or any(m.kind == "series" and m.start < title.end for m in known):
            return None
        sides = [m for m in known if m.kind == "person" and m.start < title.end]
        hosts = [m for m in sides if m.end <= told.start()]
        guests = [m for m in sides if m.start >= told.start()]
        if not hosts or not guests or _AFTERWARDS.search(text, told.end(), guests[0].start):
            return None
        end = max(guests[0].end, _office_end(guests[0]))
        kind, first, second = self._kinds[told["verb"]], text[title.start : told.start()], text[told.end() : end]
        found = Mention("series", title.start, end, rule="english-talks", confidence=0.6, type="MeetingSeries")
        name = f"{first}'s {kind} {_WITH.get(kind, 'with')} {second}"
        return replace(found, value=name, names=(name, f"{kind} between {first} and {second}"))

    @staticmethod
    def _mention(match: re.Match[str], *names: str) -> Mention:
        found = Mention("series", *match.span("name"), rule="english-talks", confidence=0.7, type="MeetingSeries")
        return replace(found, names=names)

    def _whole(self, text: str, title: Span, known: Sequence[Mention]) -> Mention | None:
        """A meeting named without its sides: "Joint Readout of Reef Leaders Call"."""
        match = self._named.match(text, title.start, title.end)
        if match is None:
            return None
        start, end = match.span("name")
        for other in known:
            if other.kind == "series" and other.start < title.end:
                cut = other.start < start < other.end or (start < other.start and _DASH in text[start : other.start])
                if other.iris or not cut:
                    return None  # the title's meeting is known by its name
        joined = match["name"].replace(_DASH, "-")
        return self._mention(match, joined) if joined != match["name"] and end > start else self._mention(match)

    def _leaders(self, text: str, title: Span) -> Mention | None:
        """The summit whose leaders make the statement."""
        if sided := self._sided.match(text, title.start, title.end):
            return self._mention(sided, f"{sided['name']} Meeting", f"{sided['name']}' Meeting")
        match = self._statement.match(text, title.start, title.end)
        if match is None or match["name"].split(" ", 1)[0] in self._generic:
            return None
        summit = f"{match['name']}' Summit"
        return replace(self._mention(match, summit), value=summit)
