"""Where and how the meetings of a release were held."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.claims.called_off import is_off
from kg.claims.modes import MODES, is_held_there, mode_of
from kg.claims.occasions import is_setting, only_spoken_of, told_from
from kg.claims.roles import ROLES
from kg.language.protocol import QUOTED, ROOM, SPEECH, TALKED, DateValue
from kg.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things
    from kg.language.protocol import Frame, Mention
    from kg.mentions.collect import Sentence

_DETAIL = 26  # characters after a town in which its hall is named
_BRACKET = re.compile(r"^\s?\([^()\n]{2,120}\)")  # the English name of the first of two meetings
_VENUE = 110  # characters of a hall or house before its town
_OFF = 40  # characters before a place in which it is told that somebody did not go there
_BEFORE = 24  # characters before a place with the words that tie it to what is told
_TELLING = frozenset({"date", "place", "person", "reference"})  # behind a name, where more than names is told
_AT = 6  # characters of "in the", by which a place stands right behind a verb: "agreed in the Reef City to …"
_NO_MATTERS = frozenset({*ROLES, QUOTED, SPEECH, TALKED, "Tenure", "ExchangeOfViews"})
_IN_WORD = re.compile(r"[\w\u0e00-\u0e7f]")  # the vowel signs of Thai are no \w
_REACH = 90  # characters after a meeting within which its own place may stand


def matters(frames: Iterable[Frame]) -> list[Span]:
    """What the acts of a text are about, talks left out: a place in it is where something else is or is to be."""
    return [span for frame in frames if frame.act not in _NO_MATTERS for span in frame.objects]


def describe(meetings: Meetings, sentence: Sentence, meeting: Meeting, about: Sequence[Span] = ()) -> None:
    """Read mode and place of `meeting` from a sentence that tells of it; `about` is what acts are about."""
    things = meetings.things
    if is_off(meetings.undertakings.patterns, things, sentence):
        return
    text = things.marked.folded.lower[sentence.span.start : sentence.span.end]
    words = things.words_in(sentence.language.code)
    mode, of_somebody = mode_of(meetings, sentence)
    if not of_somebody:
        meeting.mode = meeting.mode or mode
    gathers, another = words.get("place_cue", ()), words.get("place_of_next", ())
    elsewhere = any(word in text for word in another) or (gathers and not any(word in text for word in gathers))
    if elsewhere and meeting not in meetings.at(sentence.span):
        return  # "the crisis in …" is not where they met, nor is where they meet next
    if meeting.mode != "Videoconference" and (meeting.place is None or things.vocabulary.is_country(meeting.place)):
        named = meeting in meetings.at(sentence.span)  # elsewhere a room may be of talks that have no name
        about = () if named else _holding(meetings.things, about, gathers)  # "to hold a seminar in Reef City"
        places = (_place(meetings, sentence, span, about, rooms=named) for span in _ground(meetings, sentence, meeting))
        own = next((o for o in meetings.namings.inside(sentence.span) if meetings.named(o) is meeting), None)
        bracketed = _bracketed(meetings, sentence, own) if own is not None else None
        goal = _gone_to(meetings, sentence, own) or _linked(meetings, sentence, own, "place_link") if own else None
        meeting.place = bracketed or next(filter(None, places), things.of(goal) if goal is not None else meeting.place)


def _holding(things: Things, about: Sequence[Span], gathers: Sequence[str]) -> Sequence[Span]:
    """What acts are about: in a language that tells by `gathers` where people met, what has one of these words."""
    text = things.marked.folded.lower
    if not gathers:
        return about
    return [span for span in about if any(text.find(word, *span) >= 0 for word in gathers)]


def from_afar(meetings: Meetings, lead: Sequence[Sentence], meeting: Meeting) -> None:
    """Read the mode of a meeting from how somebody took part in it, where nothing else in its `lead` tells it.

    Where people met at a place, the others were there from afar besides; else all were.
    """
    if meeting.mode == "Videoconference" and _is_room(meetings.things, lead, meeting.place):
        meeting.place = None  # in which somebody sat
    if meeting.mode is not None or not any(mode_of(meetings, sentence)[1] for sentence in lead):
        return
    if meeting.place is not None and any(is_held_there(meetings.things, sentence) for sentence in lead):
        meeting.mode = "Hybrid"
    else:
        meeting.mode, meeting.place = "Videoconference", None  # the place is where somebody sat


def _is_room(things: Things, lead: Sequence[Sentence], place: str | None) -> bool:
    return place is not None and any(
        m.rule == ROOM and things.of(m) == place for sentence in lead for m in sentence.mentions
    )


def is_call(meetings: Meetings, meeting: Meeting) -> bool:
    """Whether the name of a meeting says that people spoke from afar: "A's call with B"."""
    things, span = meetings.things, meetings.evidence[meeting.iri]
    words = things.words_at(span.start).get("by_call", ())
    name = things.marked.folded.text[span.start : span.end]
    said = name.split()
    return any(word in said or (word in name and not word.isascii()) for word in words)


def _ground(meetings: Meetings, sentence: Sentence, meeting: Meeting) -> list[Span]:
    """The parts of a sentence in which a place is that of `meeting`: neither behind another one nor in what it did."""
    inside = [o for o in meetings.namings.inside(sentence.span) if not o.beside]
    own = next((o for o in inside if meetings.named(o) is meeting), None)
    if own is None:
        return [sentence.span]
    others = [o for o in inside if meetings.named(o) is not meeting]
    before = Span(sentence.span.start, min([own.span.start, *(o.span.start for o in others)]))
    if only_spoken_of(meetings.things, before):
        before = Span(before.end, before.end)  # where somebody spoke of it
    setting, last = is_setting(meetings.things, own.span), own
    telling = _TELLING | {"actor"} if setting else _TELLING
    for other in others:
        between = Span(last.span.end, max(last.span.end, other.span.start))
        if other.span.start >= last.span.end and not any(
            m.kind in telling for m in meetings.things.marked.within(between)
        ):
            last = other  # named in one breath
    end = min([sentence.span.end, *(_claimed(meetings, sentence, o) for o in others if o.span.start >= last.span.end)])
    behind = Span(min(last.span.end, end), end)
    if setting:
        behind = Span(behind.start, told_from(meetings.things, behind))
    return [before, behind]


def _claimed(meetings: Meetings, sentence: Sentence, occurrence: Occurrence) -> int:
    """Where the words begin that belong to a meeting: at its name, or at a place told before it."""
    place = _linked(meetings, sentence, occurrence, "place_link")
    return place.start if place is not None else occurrence.span.start


def settle(meetings: Meetings, sentence: Sentence, main: Meeting | None) -> None:
    """Read the places of other meetings that the sentence names, each after its name."""
    inside = meetings.namings.inside(sentence.span)
    if inside and is_off(meetings.undertakings.patterns, meetings.things, sentence):
        return
    for occurrence in inside:
        meeting = meetings.of(occurrence.mention)
        if meeting is None or meeting is main or meeting.place is not None:
            continue
        meeting.mode = meeting.mode or _remote(meetings, sentence, occurrence, inside)
        before = _linked(meetings, sentence, occurrence, "place_link")
        if before is None and (before := _gone_to(meetings, sentence, occurrence)) is not None:
            meeting.mode = meeting.mode or "InPerson"  # they go there
        if before is not None:
            meeting.place = meetings.things.of(before)
            continue
        meeting.place = _bracketed(meetings, sentence, occurrence)
        if meeting.place is not None:
            continue
        later = [_claimed(meetings, sentence, o) for o in inside if o.span.start > occurrence.span.end]
        end = min([*later, occurrence.span.end + _REACH, sentence.span.end])
        told = _place(meetings, sentence, Span(min(occurrence.span.end, end), end))
        meeting.place = told or _in_name(meetings.things, occurrence)


def _gone_to(meetings: Meetings, sentence: Sentence, occurrence: Occurrence) -> Mention | None:
    """Where somebody goes for a meeting; where a language tells behind its name that they attend it, only so."""
    words = meetings.things.words_in(sentence.language.code).get("purpose_behind", ())
    if words and not meetings.things.marked.folded.lower.startswith(words, occurrence.span.end):
        return None
    return _linked(meetings, sentence, occurrence, "place_purpose")


def _in_name(things: Things, occurrence: Occurrence) -> str | None:
    """The town in the name of a meeting: "the Reef City Summit"."""
    inside = (m for m in things.marked.inside(occurrence.span) if m.kind == "place")
    return next((things.of(m) for m in inside), None)


def share(meetings: Meetings, sentence: Sentence) -> None:
    """Let meetings named in one breath share day, place and mode: 日ASEAN農林大臣会合及びASEAN+3農林大臣会合.

    What is named only beside what is held shares nothing.
    """
    joiners = meetings.things.words_in(sentence.language.code).get("coordinator", ())
    inside = meetings.namings.inside(sentence.span)
    for one, two in pairwise(inside) if joiners else ():
        if one.beside or two.beside:
            continue
        between = meetings.things.marked.folded.lower[one.span.end : two.span.start]
        twins = one.mention is two.mention  # "the summits number 44 and 45"
        if twins or _BRACKET.sub("", between).strip("「」『』 ") in joiners:
            _same_event(
                meetings.named(one), meetings.named(two), meetings.things.marked.folded.text[slice(*sentence.span)]
            )


def _same_event(first: Meeting, second: Meeting, words: str) -> None:
    """Fill what one of two meetings lacks with what the `words` tell of the other, unless they were on other days."""
    if first.date and second.date and first.date != second.date:
        return
    told = first if first.date else second
    here = fold(told.written_date or "").text in words  # the day may be told of one of them elsewhere
    for meeting in (first, second) if here else ():
        meeting.date, meeting.written_date = told.date, told.written_date
    if first.place is None or second.place is None:
        first.place = second.place = first.place or second.place
        first.mode = second.mode = first.mode or second.mode


def _remote(meetings: Meetings, sentence: Sentence, occurrence: Occurrence, inside: list[Occurrence]) -> str | None:
    """Whether a meeting other than the main one was held from afar, by the words behind its name."""
    things = meetings.things
    later = [o.span.start for o in inside if o.span.start > occurrence.span.end]
    text = things.marked.folded.lower[occurrence.span.end : min([*later, sentence.span.end])]
    words = things.words_in(sentence.language.code).get("mode_remote", ())
    return "Videoconference" if any(word in text for word in words) else None


def _bracketed(meetings: Meetings, sentence: Sentence, occurrence: Occurrence) -> str | None:
    """The place in the bracket right behind a name, beside a date or a word for it: "(May 2019, Brunei)", (於:東京)."""
    things = meetings.things
    text = things.marked.folded.text
    close = text.find(")", occurrence.span.end, sentence.span.end)
    if close < 0 or not text.startswith("(", occurrence.span.end):
        return None
    inside = [m for m in sentence.mentions if occurrence.span.end < m.start and m.end <= close]
    led = text.startswith(things.words_in(sentence.language.code).get("bracket_place", ()), occurrence.span.end + 1)
    if not led and not any(m.kind == "date" for m in inside):
        return None
    return _first(things, inside)


def venue(meetings: Meetings, sentence: Sentence, meeting: Meeting) -> None:
    """Read mode and place of `meeting` from a line of the form that only names them ("Venue: Bangkok and online")."""
    things = meetings.things
    text = things.marked.folded.lower[sentence.span.start : sentence.span.end]
    words = things.words_in(sentence.language.code)
    for word_class, mode in MODES.items():
        if meeting.mode in {None, "InPerson"} and any(word in text for word in words.get(word_class, ())):
            meeting.mode = mode
    if meeting.mode != "Videoconference" and (meeting.place is None or things.vocabulary.is_country(meeting.place)):
        meeting.place = _first(things, sentence.mentions) or meeting.place


def under_title(meetings: Meetings, lines: Sequence[Sentence], meeting: Meeting) -> None:
    """Read day and place of a meeting from a line below the title of its paper, which tells them and nothing else."""
    title, *below = lines
    words = meetings.things.words_in(title.language.code)
    text = meetings.things.marked.folded.lower[title.span.start : title.span.end]
    issued = any(head in text for head in words.get("title_of_paper", ()))
    if any(told in text for told in words.get("title_about", ())):
        return  # what somebody says on a meeting was not issued by it
    if issued and meetings.at(title.span) == [meeting]:
        for sentence in below:
            _day_and_place(meetings.things, sentence, meeting)


def _day_and_place(things: Things, sentence: Sentence, meeting: Meeting) -> None:
    """Take day and place from a line that tells them and nothing else."""
    text = things.marked.folded.lower
    day = next(iter(sentence.dates), None)
    place = _first(things, sentence.mentions)
    if day is None or place is None:
        return
    rest = list(text[sentence.span.start : sentence.span.end])
    for mention in sentence.mentions:
        if mention.kind in {"date", "place"} or things.names_country(mention):
            begin = mention.start - sentence.span.start
            rest[begin : mention.end - sentence.span.start] = " " * (mention.end - mention.start)
    left = "".join(rest)
    for word in things.words_in(sentence.language.code).get("place_preposition", ()):
        left = left if word.isascii() else left.replace(word, " ")
    if any(letter.isalnum() for letter in left):
        return
    meeting.place = meeting.place or place
    if meeting.date is None and isinstance(day.value, DateValue):
        meeting.date, meeting.written_date = day.value, things.marked.words(day)


def _first(things: Things, mentions: Sequence[Mention]) -> str | None:
    """The first town that is named, else the first country, else the first room."""
    told = [m for m in mentions if m.kind == "place" or things.names_country(m)]
    found = sorted(told, key=lambda m: (m.rule == ROOM, m.kind != "place"))
    return things.of(found[0]) if found else None


def _linked(meetings: Meetings, sentence: Sentence, occurrence: Occurrence, how: str) -> Mention | None:
    """The place before a name that is tied to it by words of a list, a date between them left out.

    "place_link": a clause before the name tells the place ("東京で開催された"); "place_purpose": somebody goes there
    for the meeting ("will be in Reef City from 2 to 3 June to attend the annual Forum").
    """
    links = meetings.things.words_in(sentence.language.code).get(how, ())
    if not links:
        return None
    things = meetings.things
    for mention in reversed(sentence.mentions):
        if mention.kind != "place" and not things.names_country(mention):
            continue
        end = _past_land(things, sentence, mention)
        gap = things.marked.folded.lower[end : occurrence.span.start]
        dates = [m for m in sentence.mentions if m.kind == "date" and end <= m.start < occurrence.span.start]
        for date in dates[:1]:  # "東京で2023年10月に開催された"
            gap = gap[: date.start - end] + gap[date.end - end :].lstrip("に")
        if mention.end <= occurrence.span.start and " ".join(gap.split()).strip(" ,、").rstrip("「『") in links:
            place = _town(things, sentence.mentions, mention)
            return None if _is_origin(things, sentence, place) else place
    return None


def _is_origin(things: Things, sentence: Sentence, place: Mention) -> bool:
    """Whether words before it say that somebody is from there: "met the President of" a land "on the margins of …"."""
    words = things.words_in(sentence.language.code)
    lead = things.marked.folded.lower[max(sentence.span.start, place.start - _BEFORE) : place.start].rstrip()
    return _led(lead.removesuffix(" the"), words.get("origin_preposition", ()))


def _town(things: Things, mentions: Sequence[Mention], place: Mention) -> Mention:
    """The town right before its country ("in Reef City, Ruritania"), else the place itself."""
    near = (m for m in mentions if m.kind == "place" and 0 < place.start - m.end <= len(", the "))
    return next(near, place) if things.names_country(place) else place


def _past_land(things: Things, sentence: Sentence, place: Mention) -> int:
    """Where a place ends, with the country that a bracket right behind a town names: "ダバオ(フィリピン)"."""
    text = things.marked.folded.text
    land = next((m for m in sentence.mentions if m.start == place.end + 1 and things.names_country(m)), None)
    bracketed = land is not None and place.kind == "place" and text[place.end] == "(" and text.startswith(")", land.end)
    return land.end + 1 if land is not None and bracketed else place.end


def _is_of(things: Things, place: Mention, matter: Span) -> bool:
    """Whether a place is that of what an act is about, and not where it was done: "agreed in Reef City to …"."""
    if not matter.contains(place):
        return False
    words = things.words_at(place.start)
    return bool(words.get("place_particle", ())) or place.start - matter.start > _AT


def _led(lead: str, prepositions: tuple[str, ...]) -> bool:
    """Whether words end in a preposition; one of a single letter stands alone."""
    ends = (word for word in prepositions if lead.endswith(word))
    return any(len(word) > 1 or not _IN_WORD.fullmatch(lead[-2:-1]) for word in ends)


def _held(tail: str, after: tuple[str, ...], words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a particle of place follows, or the hall of a town with one of its own ("東京の国際会館において")."""
    if tail.startswith(words.get("not_place_particle", ())):
        return False  # 対日調整国はタイである
    if any(tail.startswith(word) for word in after):
        return True
    hall = tail.partition("、")[0].partition("。")[0]
    joined = any(tail.startswith(word) for word in words.get("place_joiner", ()))
    return joined and any(word in hall for word in words.get("place_detail", ()))


def _in_venue(lower: str, before: Span, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a town stands at the end of words for a hall or house that a preposition opens."""
    for lead in words.get("venue_lead", ()):
        start = lower.rfind(lead, max(before.start, before.end - _VENUE), before.end)
        house = lower[start + len(lead) : before.end]
        if start >= 0 and "\n" not in house and not any(word in house for word in words.get("venue_stop", ())):
            return True
    return False


def _no_place(lower: str, before: Span, lead: str, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether words before a town say that nobody is there: local time at it, or "had to postpone his trip to A"."""
    near = lower[max(before.start, before.end - _OFF) : before.end]
    off = any(word in near for word in words.get("called_off", ()))
    return off or any(lead.endswith(word) for word in words.get("not_place_preposition", ()))


def _place(
    meetings: Meetings, sentence: Sentence, span: Span, about: Sequence[Span] = (), *, rooms: bool = True
) -> str | None:
    """The town that a preposition or particle names in the span, else the country, else (of `rooms`) the room."""
    things = meetings.things
    words = things.words_in(sentence.language.code)
    before, after = words.get("place_preposition", ()), words.get("place_particle", ())
    lower = things.marked.folded.lower
    countries, halls, room = list[str](), list[str](), 0
    for mention in sentence.mentions:
        if not span.contains(mention) or any(_is_of(meetings.things, mention, a) for a in about):
            continue
        if mention.kind != "place" and not things.names_country(mention):
            continue
        if mention.rule == ROOM:
            halls += [things.of(mention)] * rooms
            room = mention.end
            continue
        lead = lower[max(sentence.span.start, mention.start - _BEFORE) : mention.start].rstrip()
        known = mention.iris or lower.startswith(words.get("place_head", ()), mention.start)
        if mention.kind == "place" and known and _in_venue(lower, Span(span.start, mention.start), words):
            return things.of(mention)
        if _no_place(lower, Span(span.start, mention.start), lead, words):
            continue
        end = _past_land(things, sentence, mention)
        tail = lower[end : min(sentence.span.end, end + _DETAIL)].lstrip(" )")
        if _led(lead, before) or _held(tail, after, words) or (room and lower[room : mention.start].isspace()):
            if mention.kind == "place":
                return things.of(mention)
            town = next((m for m in sentence.mentions if m.kind == "place" and m.start == mention.end + 1), None)
            if town is not None and lower[mention.end] == "・":
                return things.of(town)  # 於:インドネシア・ジャカルタ
            countries.append(things.of(mention))
    return next(iter([*countries, *halls]), None)
