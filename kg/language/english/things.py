"""Documents, organisations and meetings in English: capitalised phrases that a head word tells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.english.dashes import Dashes
from kg.language.english.fields import Fields
from kg.language.english.gatherings import Gatherings
from kg.language.english.inner_numbers import InnerNumber
from kg.language.english.listed import Listed
from kg.language.english.of_members import OfMembers, several_nations
from kg.language.english.pairs import Pairs
from kg.language.english.pieces import Pieces, behind_people
from kg.language.english.tails import of_known
from kg.language.protocol import Mention
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.english.shortened import FullNames

_WORD = (
    r"(?:(?:[A-Z]\.){2,}(?:-[A-Z][\w-]*)?|(?:[A-Z][\w+-]*-)?(?:[A-Z]\.){2,}|St\.(?=\s[A-Z])|[A-Z\u00c0-\u00de][\w'/&+-]*|(?:19|20)\d\d(?=\s[A-Z])"
    r"|\d\+\d|\dG\b|\d{1,2}(?:st|nd|rd|th)(?=\s[A-Z]))"
)
_LINK = r"(?:(?:\s(?:of|on|for|and|de|dan|&))(?:\sthe)?(?:\s(?:of|on)(?:\sthe)?)?|(?<=ing)\sthe)"
_SEQUENCE = re.compile(rf"(?<![\w.-]){_WORD}(?:(?:{_LINK})?\s{_WORD})*")
_BRACKET = re.compile(
    r"\"?\s\((?:hereinafter\s|hereafter\s)?(?:referred\sto\sas\s|called\s)?(?:the\s)?"
    r"[\"']?(?P<abbreviation>[A-Za-z0-9][\w+/&.' -]{1,40}?)[\"']?\)"
)
_AFTER_BRACKET = re.compile(r"\s(?P<more>(?:[A-Z][\w'-]+\s){1,2})?([A-Z]\w+)\b(?!\s[A-Z])")
_AFTER = re.compile(r"(?:\s[A-Z][\w-]+){1,2}")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)$")
_TAILED = frozenset({"of", "on", "for", "in", "to", "with", "against", "between", "under"})
_PARTING = _TAILED - {"of", "on"}  # before these words another name stands
_TENS = ("Twenty", "Thirty", "Forty", "Fifty")
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_GERUND = re.compile(r"[A-Z][a-z]+ing\s")
_FEWEST = 2  # words of a name
_SHARE = 0.7  # of a name that a known one must fill to be the same thing
_YEAR = re.compile(r"(?:19|20)\d\d$")
_BETWEEN = re.compile(rf"(?:\s(?:between|among)(?:\sthe)?\s{_WORD}(?:(?:{_LINK}|\sin|\sand\sthe|,)?\s{_WORD})*)")
_YEARS = re.compile(r"\s(?:19|20)\d\d(?:\s?-\s?(?:19|20)?\d\d)?(?![\w,])")
_SEVERAL = rf"{_WORD}(?:(?:{_LINK})?\s{_WORD})*(?:\s\([A-Z]+\))?"
_IN = re.compile(rf"\sin(?:\sthe)?(?:\s(?:Field|Area)s?\sof)?\s(?:the\s)?{_SEVERAL}")  # "… on Cooperation in …"
_AND_MORE = re.compile(rf"(?:\s\([A-Z]+\))?(?:,\s{_SEVERAL})+,?\sand\s(?:the\s)?{_SEVERAL}")  # "… on X, Y and Z"
_COOPERATION = ("Cooperation", "Collaboration", "Partnership")
_FOR = frozenset({"for", "for the"})


class NamedThings:
    """Finds capitalised names by the head words of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], parties: Sequence[str], full: FullNames) -> None:
        """Compile the heads: (kind, class) by word; `parties` are names of countries and of bodies of them."""
        self._full = full
        self._heads: dict[str, tuple[str, str]] = {}
        for key, kind in (("organisation_head", "actor"), ("document_head", "document")):
            for entry in words.get(key, ()):
                word, _, type_ = entry.partition("=")
                self._heads[word] = (kind, type_)
        for word in words.get("organisation_only", ()):
            self._heads[word] = ("actor", "Organization")
        for word in words.get("series_head", ()):
            self._heads[word] = ("series", "MeetingSeries")
        openers = (
            "preposition",
            "determiner",
            "adverb",
            "subordinator",
            "sentence_opener",
            "ordinal_word",
            "function_word",
            "agent_noun",
            "question",
            "phrase_lead",
            "reporting",
        )
        self._openers = {w.partition("=")[0].capitalize() for key in openers for w in words.get(key, ())}
        self._openers |= {f"{ten}-{unit}" for ten in _TENS for one in _UNITS for unit in (one, one.capitalize())}
        self._new_places = tuple(f"{place} " for place in words.get("new_place", ()))
        self._titles = set(words.get("position_head", ())) | set(words.get("honorific_prefix", ()))
        self._offices = frozenset(words.get("office_body", ()))
        self._beside = compiled(rf"(?:{alternation(words.get('beside_title', ()))})\s(?=[A-Z\d]|the\s)")
        self._all = frozenset(noun for noun in words.get("agent_noun", ()) if noun.endswith("s"))
        self._parts = frozenset(words.get("part_head", ()))
        self._reports = frozenset(words.get("report_head", ()))
        self._spoken = frozenset(words.get("spoken_head", ()))
        self._headline = frozenset(words.get("headline_verb", ()))
        self._demonyms = {word.partition("=")[0] for word in words.get("demonym", ())}
        self._months = {word.partition("=")[0] for word in words.get("month", ())}
        self._tail = compiled(rf"\s(?:{alternation(words.get('document_tail', ()))})(?![\w])")
        small = alternation(words.get("small_matter", ()))
        self._matter = compiled(
            rf"(?P<on>\son\s|\s)(?:(?:the\s)?{_WORD}(?:(?:{_LINK})?\s{_WORD})*\s)?(?:{small})\s(?:on|in)\s(?:the\s)?{_SEVERAL}"
        )
        self._generic = {word for head, (kind, _) in self._heads.items() if kind == "document" for word in head.split()}
        self._generic |= {*words.get("series_generic", ()), *words.get("series_head", ())}
        self._sided, self._members = (frozenset(words.get(key, ())) for key in ("several_sided", "meeting_member"))
        self._series = words.get("series_head", ())
        self._initiatives = frozenset(words.get("initiative_head", ()))
        self._no_heads = frozenset(words.get("no_head", ()))
        self._sessions = frozenset(words.get("meeting_part", ()))
        celebrated = alternation(words.get("occasion", ()))
        self._occasion = compiled(rf"\s(?:for|of|on|and)\s(?:the\s)?\d{{1,3}}(?:st|nd|rd|th)\s(?:{celebrated})\b")
        self._days = self._months | set(words.get("weekday", ()))
        self._nations = {*parties, *self._demonyms}
        self._pieces = Pieces(self._heads, self._nations, _TAILED)
        self._gatherings = Gatherings(words, [*parties, *self._demonyms])
        self._fields = Fields(words, [*self._nations, *self._days, *self._titles])
        self._dashes = Dashes([*parties, *self._demonyms])
        self._pairs = Pairs(words, [*parties, *self._demonyms])
        self._listed, self._inner_number = Listed(words), InnerNumber(words)
        self._of_members = OfMembers(words, [*parties, *self._demonyms])

    def find(self, text: str, span: Span, mentions: Sequence[Mention], people: Sequence[Mention]) -> Iterator[Mention]:
        """Names in `text[span]` (on one line); `mentions` are what the vocabulary knows there."""
        joined = self._dashes.joined(text, span)
        for found in self._found(joined, span, mentions, people):
            yield found if joined is text else Dashes.parted(joined, found)

    def _found(
        self, text: str, span: Span, mentions: Sequence[Mention], people: Sequence[Mention]
    ) -> Iterator[Mention]:
        yield from of_known(text, span, mentions, self._tail)
        yield from self._gatherings.find(text, span, mentions)
        pairs = list(self._pairs.find(text, span))
        yield from pairs
        listed = list(self._listed.find(text, span, [*mentions, *people]))
        yield from listed
        together = list(self._of_members.find(text, span))
        yield from together
        taken = [*people, *listed, *together]
        for match in _SEQUENCE.finditer(text, span.start, span.end):
            if not self._pieces.may_name(match):
                continue
            for piece in self._pieces.of(text, Span(behind_people(match, people), match.end())):
                found = self._name(text, piece, mentions)
                if found is None or any(found.start < p.end and p.start < found.end for p in taken):
                    continue
                # "Lifting the A-B Partnership": the pair alone is the name
                if not any(found.start < pair.start and pair.end == found.end for pair in pairs):
                    yield found

    def _bracketed(self, text: str, words: list[Span], mentions: Sequence[Mention]) -> tuple[int, int, str, str] | None:
        """A name without a head word that a bracket shortens, or that a head word follows after the bracket."""
        bracket = self._bracket(text, words[-1].end) if words else None
        if bracket is None or several_nations(text, words, self._nations):
            return None
        known = next((m for m in mentions if bracket.start() < m.start and m.end < bracket.end() and m.iris), None)
        if known is not None and known.kind in {"actor", "document", "series"}:
            return 0, len(words) - 1, known.kind, known.type or ""
        initials = "".join(text[w.start] for w in words if text[w.start].isupper())
        people = text[words[-1].start : words[-1].end].removesuffix("s") in self._titles  # "National Security Advisors"
        initiative = any(text[w.start : w.end] in self._initiatives for w in words)
        if len(initials) > _FEWEST and initials in bracket["abbreviation"] and not people and initiative:
            return 0, len(words) - 1, "document", "Initiative"
        more = self._more(text, bracket.end())
        return (0, len(words) - 1, *self._heads[more[2]]) if more else None

    def _more(self, text: str, start: int) -> re.Match[str] | None:
        """The head word of a name behind its bracket; of a meeting with one before it: "(SHORT) Ministers' Meeting"."""
        more = _AFTER_BRACKET.match(text, start)
        kind = self._heads.get(more[2], ("", ""))[0] if more else ""
        return more if more and kind and (kind == "series" or not more["more"]) else None

    def _bracket(self, text: str, start: int) -> re.Match[str] | None:
        """The bracket that gives a name in short; "(the Parties)" means all who were named, and no name in short."""
        found = _BRACKET.match(text, start)
        return None if found is None or found["abbreviation"].lower().split()[-1] in self._all else found

    def _ministers(self, text: str, words: list[Span], plain: list[str]) -> tuple[int, int, str, str] | None:
        """A meeting named by its members: "the ASEAN-Japan Ministers of … (ABBREVIATION)"."""
        if "Ministers" in plain[1:] and self._bracket(text, words[-1].end):
            return 0, len(plain) - 1, "series", "MeetingSeries"
        return None

    def _name(self, text: str, words: list[Span], mentions: Sequence[Mention]) -> Mention | None:
        """The name that a sequence of capitalised words holds, with what stands in brackets after it."""
        words = self._part(text, self._trimmed(text, words))
        found = self._headed(text, words, mentions)
        if found is None:
            return None
        bracket = self._bracket(text, found.end)
        if bracket is not None and not self._shortens_body(text, found):
            return self._with_bracket(text, found, bracket, mentions)
        if " " not in text[found.start : found.end] and found.value is None:
            return None
        return self._known(text, self._with_years(text, found, mentions), mentions)

    def _shortens_body(self, text: str, found: Mention) -> bool:
        """Whether a bracket behind a meeting is of the body whose it is: "Council Meeting of the Reef Union (RU)"."""
        lead, of, body = text[found.start : found.end].partition(" of the ")
        return (
            found.kind == "series"
            and bool(of)
            and lead.endswith(self._series)
            and body.rpartition(" ")[2] in self._heads
        )

    def _headed(self, text: str, words: list[Span], mentions: Sequence[Mention]) -> Mention | None:
        """The name that the words' head makes; a generic word alone is one when its parties follow."""
        plain = [text[w.start : w.end] for w in words]
        alone = self._alone(text, words, plain)
        if " ".join(plain[-_FEWEST:]) in self._no_heads and not self._leads(plain):
            return None
        head = self._head(plain) or self._ministers(text, words, plain) or self._bracketed(text, words, mentions)
        words = self._trimmed(text, words[head[0] : head[1] + 1]) if head else []
        if head is None or not words:
            return None
        kind, type_ = head[2:]
        words = self._without_session(text, self._without_occasion(text, words)) if kind == "series" else words
        end = words[-1].end - len("'s") * text[words[0].start : words[-1].end].endswith("'s")
        between = self._runs_on(text, words[0].start, end) if kind == "document" else None
        if alone and between is None:
            return None
        end = between.end() if between else end
        found = Mention(kind, words[0].start, end, rule=f"english-{kind}-name", confidence=0.7, type=type_)
        if kind == "series" and _YEAR.match(text[words[0].start : words[0].end]) and len(words) > _FEWEST:
            found = replace(found, names=(text[found.start : found.end],), start=words[1].start)
        if kind == "series" and plain[-1] not in self._heads:
            found = replace(found, value=self._in_full(text, text[found.start : found.end]))
        return self._inner_number.without(text, found) if kind == "series" and found.value is None else found

    def _leads(self, plain: list[str]) -> bool:
        """Whether a head word stands before "on", so that what ends the name is its matter: "Declaration on …"."""
        return "on" in plain and any(" ".join(plain[start : plain.index("on")]) in self._heads for start in (-2, -1, 0))

    def _without_occasion(self, text: str, words: list[Span]) -> list[Span]:
        """The words of a meeting's name up to what it celebrates: "… for the 50th Year of …"."""
        found = self._occasion.search(text, words[0].end, words[-1].end)
        return words if found is None else [word for word in words if word.end <= found.start()]

    def _without_session(self, text: str, words: list[Span]) -> list[Span]:
        """The words of a meeting's name without the part of it behind: "Reef Ministers' Interface Plenary Session"."""
        for size in (2, 1):
            rest, part = words[:-size], " ".join(text[w.start : w.end] for w in words[-size:])
            if part in self._sessions and any(text[w.start : w.end] in self._series for w in rest[1:]):
                return rest
        return words

    def _runs_on(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The parties, or the matter in small letters, with which the name of a document goes on."""
        small = self._matter.match(text, end)
        if small is not None and " on " in text[start : small.end("on")]:
            return small
        return _BETWEEN.match(text, end)

    def _alone(self, text: str, words: list[Span], plain: list[str]) -> bool:
        """Whether words are a kind of document and no name of one: nothing tells of what, no bracket shortens them."""
        if not plain or not all(word in self._generic or word in _TAILED for word in plain):
            return False
        if plain[0] in self._sided and any(word.rstrip("'") in self._members for word in plain[1:]):
            return False  # "the Trilateral Leaders' Summit"
        bracket = self._bracket(text, words[-1].end)
        initials = "".join(word[0] for word in plain).upper()
        if (
            bracket is not None
            and len(plain) > _FEWEST
            and bracket["abbreviation"].upper().removesuffix("S") == initials
        ):
            return False
        return not ("on" in plain[1:-1] and " ".join(plain[: plain.index("on")]) in self._heads)

    def _part(self, text: str, words: list[Span]) -> list[Span]:
        """Without the part or the report of a thing before it ("Article V of the …"), or a headline up to its verb."""
        plain = [text[w.start : w.end] for w in words]
        for place, word in enumerate(plain):
            named = word in self._heads and place + 1 < len(plain) and plain[place + 1] in _TAILED  # "… Meeting on …"
            if word in self._headline and place and place + 1 < len(plain) and not named:
                return self._trimmed(text, words[place + 1 :])
        if members := self._members_end(plain):
            return self._trimmed(text, words[members:])
        about = next((place for place, word in enumerate(plain) if word in {"of", "on"}), 0)
        office = about > 0 and plain[about - 1] in self._titles  # "Director of the … Association"
        lead = " ".join(plain[:about])
        beside = lead in self._reports or lead.rpartition(" ")[2] in self._spoken
        if about and (office or plain[0] in self._parts or beside):
            return self._trimmed(text, words[about + 1 :])
        return words

    def _members_end(self, plain: list[str]) -> int:
        """Where a name begins behind its members: "Fiji and the United States of | the Reef Group"; else 0."""
        for place, word in enumerate(plain):
            starts = range(max(0, place - _FEWEST), place) if word == "of" and plain[place + 1 :] else ()
            for start in starts:
                first = start == 0 or plain[start - 1] in {"and", "the"}
                if first and " ".join(plain[start:place]) in self._nations:
                    return place + 1
        return 0

    def _in_full(self, text: str, name: str) -> str | None:
        """The name with the head word that it has elsewhere in the text."""
        return next((f"{name} {head}" for head in self._series if f"{name} {head}" in text), None)

    def _with_years(self, text: str, found: Mention, mentions: Sequence[Mention]) -> Mention:
        """A document with the years after its name as another name; a ministry with all its fields."""
        if found.kind != "document":
            return self._fields.of(text, found, mentions) if found.kind == "actor" else found
        name = text[found.start : found.end]
        matter = _IN.match(text, found.end) if " on " in name and name.endswith(_COOPERATION) else None
        more = _AND_MORE.match(text, matter.end() if matter else found.end) if " on " in name else None
        if longer := more or matter:
            return replace(found, end=longer.end(), names=(name, *found.names))
        years = _YEARS.match(text, found.end)
        return replace(found, names=(text[found.start : years.end()], *found.names)) if years else found

    def _with_bracket(
        self, text: str, found: Mention, bracket: re.Match[str], mentions: Sequence[Mention]
    ) -> Mention | None:
        """A name with the abbreviation, and the head word, that stand after it."""
        name = text[found.start : found.end]
        found = replace(found, names=(bracket["abbreviation"],))
        if more := self._more(text, bracket.end()):
            kind, type_ = self._heads[more[2]]
            full = f"{name}{more.group()}"
            short = found.names[0] + more.group() * bool(more["more"])  # "(SHORT) Reef Ministers' Meeting"
            found = replace(found, kind=kind, type=type_, value=full, end=more.end(), names=(full, short))
            return self._known(text, found, mentions)
        if " " not in name:
            return None
        between = _BETWEEN.match(text, bracket.end()) if found.kind == "document" else None
        if between:
            return replace(found, end=between.end(), names=(name, name + between.group(), *found.names))
        inside = [m for m in mentions if bracket.start() < m.start and m.end < bracket.end() and m.iris]
        inside = [m for m in inside if m.kind != "series" or text[m.end] != " "]  # no "(SHORT plus Ruritania)"
        known = next((m for m in inside if m.kind == found.kind and not self._full.contrary(m.iris[0], name)), None)
        if known is not None and self._of_its_end(found, known, mentions):
            whole = next((m for m in mentions if m.start <= found.start and m.end == found.end and m.iris), None)
            return replace(found, end=bracket.end(), names=(name,), iris=whole.iris if whole else ())
        if known is not None and found.value is None:
            return Mention(found.kind, found.start, found.end, known.iris, rule="english-bracket", confidence=0.8)
        tail = _AFTER.match(text, bracket.end()) if found.kind == "series" and found.value is None else None
        if tail:
            found = replace(found, value=f"{name}{tail.group()}", end=tail.end())
        return self._known(text, self._with_years(text, found, mentions), mentions)

    @staticmethod
    def _of_its_end(found: Mention, short: Mention, mentions: Sequence[Mention]) -> bool:
        """Whether a bracket shortens the last part of a name alone: "… Statement on Cooperation on the X (SHORT)"."""
        here = [m for m in mentions if m.end == found.end and m.iris and m.kind == found.kind]
        last = any(m.start > found.start and set(m.iris) & set(short.iris) for m in here)
        return last or any(m.start <= found.start and not set(m.iris) & set(short.iris) for m in here)

    def _known(self, text: str, found: Mention, mentions: Sequence[Mention]) -> Mention | None:
        """None where the vocabulary knows the very name; its IRI where it knows most of it."""
        for mention in mentions:
            if mention.start <= found.start and found.end <= mention.end:
                return (
                    None
                    if not found.names or mention.end > found.end
                    else Mention(
                        mention.kind,
                        mention.start,
                        mention.end,
                        mention.iris,
                        rule="english-bracket",
                        names=found.names,
                    )
                )
            inside = found.start <= mention.start and mention.end <= found.end
            if inside and mention.kind == found.kind == "series" and self._spoken_for(text, mention, found, mentions):
                return None  # "attended the Reef Summit for Ruritania"
            if inside and mention.end == found.end and _GERUND.fullmatch(text, found.start, mention.start):
                return None  # "Supporting ASEAN"
            if inside and mention.kind == found.kind and mention.iris and self._fills(text, mention, found):
                return replace(found, iris=mention.iris)
        return found

    @staticmethod
    def _spoken_for(text: str, known: Mention, found: Mention, mentions: Sequence[Mention]) -> bool:
        """Whether nothing but a party stands behind "for" and a known name: for whom somebody is there."""
        parties = (m for m in mentions if m.kind == "actor" and m.end == found.end and m.start > known.end)
        return bool(known.iris) and any(text[known.end : m.start].strip() in _FOR for m in parties)

    def _fills(self, text: str, known: Mention, found: Mention) -> bool:
        """Whether a known name is the found one: most of it, or all but a head word."""
        if known.kind == "series" and self._of_others(text, known, found):
            return False
        rest = (text[found.start : known.start] + text[known.end : found.end]).split()
        if known.end - known.start >= _SHARE * (found.end - found.start):
            return True
        return known.kind == "series" and all(word.capitalize() in self._heads for word in rest)

    def _of_others(self, text: str, known: Mention, found: Mention) -> bool:
        """Whether a longer name is another series: it goes on with a matter, or begins with other parties."""
        tail = text[known.end : found.end].split()
        lead = text[found.start : known.start].rstrip()
        parties = re.split(r"[\s-]+", lead)
        several = len(parties) > 1 and any(party in self._nations for party in (*parties, lead.rpartition("-")[2]))
        return (bool(tail) and tail[0] in _TAILED) or several

    def _trimmed(self, text: str, words: list[Span]) -> list[Span]:
        while words and self._no_beginning(text, words):
            words = words[1:]
        while words and (
            text[words[-1].start : words[-1].end][0].islower() or text[words[-1].start : words[-1].end] in self._days
        ):
            words = words[:-1]
        return words

    def _no_beginning(self, text: str, words: list[Span]) -> bool:
        """Whether no name begins with the first of some words: small ones, whose something is, months, "Following"."""
        start, end = words[0]
        first = text[start:end]
        opens = first in self._openers and not self._begins(text, words)
        if (opens and not text.startswith(self._new_places, start)) or first[0].islower() or first.endswith("'s"):
            return True
        return first in self._months or bool(_ORDINAL.match(first) or self._beside.match(text, start))

    def _begins(self, text: str, words: list[Span]) -> bool:
        """Whether a meeting's or body's head begins its name: "Summit on Reef Ports", "Council Meeting of the …"."""
        plain = [text[w.start : w.end] for w in words]
        if plain[0] in self._series and plain[1:2] in (["of"], ["on"]):
            whose = plain[2 + (plain[2:3] == ["the"]) :]
            return len(whose) > 1 and " ".join(whose) not in self._nations  # "the Meeting of the United States"
        return len(plain) > _FEWEST + 1 and plain[1] in self._series and plain[2] == "of"

    def _of_holders(self, pair: list[str]) -> bool:
        """Whether a head goes on to another thing or to those who hold an office in it: "Central Bank Governors"."""
        holders = pair[-1].endswith("s") and pair[-1].removesuffix("s") in self._titles
        return " ".join(pair) in self._no_heads or (holders and self._heads[pair[0]][0] == "actor")

    def _head(self, plain: list[str]) -> tuple[int, int, str, str] | None:
        """Where the name begins and ends in the sequence, and what its head makes it."""
        if not plain or (plain[0] in self._titles and self._offices.isdisjoint(plain[1:2])):
            return None
        tail = next((i for i, word in enumerate(plain) if word in _TAILED), len(plain))
        for size in (3, 2, 1):
            word = " ".join(plain[max(0, tail - size) : tail])
            if word in self._heads and tail >= size:
                return 0, len(plain) - 1, *self._heads[word]
        for size in (3, 2, 1):
            word = " ".join(plain[-size:])
            if word in self._heads and len(plain) > size:
                first = max((i + 1 for i, w in enumerate(plain) if w in _PARTING), default=0)
                return first, len(plain) - 1, *self._heads[word]
        for place in range(len(plain) - 1, 0, -1):
            if plain[place] in self._heads and not self._of_holders(plain[place : place + _FEWEST]):
                first = max((i + 1 for i, w in enumerate(plain[:place]) if w in _PARTING), default=0)
                return first, self._pieces.goes_on(plain, place), *self._heads[plain[place]]
        return None
