"""Of what the dates beside the name of a meeting are: of the meeting, or of something else that the sentence tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.claims.occurrences import Namings
from kg.language.protocol import DOERS, DateValue
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kg.claims.model import Meeting
    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns
    from kg.language.protocol import Mention

_PARTED = re.compile(r"[\s\d,)]{0,8}(?:\([^()]{1,30}\)\s?)?\s?(?:--?|–|—)\s")  # a dateline from its text
_AT = 12  # characters before a name in which a preposition of place stands
_DAY = len("2020-11-12")
_NAMES = frozenset({"actor", "person", "position"})  # kinds of mentions whose words tell nothing by themselves
_NAMING = "「『()\"'"  # before words that go on with the name or introduce a short one: 前回(第6回)会議, (以下「会議」)
_MONTH, _YEAR = len("2020-11"), len("2020")
_ANEW = 2  # first sentences, in which "was announced at the Summit" tells what is new
_LEAD = 40  # characters before a name in which the words for a setting stand
_NO_NOUNS = ("preposition", "function_word", "meeting_word", "meeting_sort")  # or the meeting itself
_NOUN = re.compile(r" ([a-z][a-z-]+)")  # right behind a date, in lower case
_QUOTED = re.compile(r'"[^"\n]*"')
_SHORT = re.compile(r"^\s?\([^()]{1,40}\)")  # a short name in brackets
_RECENT = 60  # days before a release in which its meeting may have been, where no date of it is told


def ties(things: Things, date: Mention, begin: int) -> bool:
    """Whether only words that tie a date to what follows stand between it and a name that begins there ("12月の")."""
    lower = things.marked.folded.lower
    words = things.words_at(begin)
    links = words.get("date_link", ())
    if lower[date.end : begin].strip().rstrip("「『") in links:
        return True
    between = things.marked.within(Span(date.end, max(date.end, begin)))
    place = next((m for m in between if m.kind == "place" or things.names_country(m)), None)
    if place is None or lower[date.end : place.start].strip() not in (*links, *words.get("date_before_place", ())):
        return False  # "昨年のペナンでの", 10月にラオスで開催予定の: the place stands between
    return lower[place.end : begin].strip().rstrip("「『") in words.get("place_link", ())


def is_topic(things: Things, date: Mention, begin: int) -> bool:
    """Whether the words behind a date say that what is named next, at `begin`, was held then: 翌7日には「X」を開催."""
    words = things.words_at(begin).get("date_topic", ())
    return things.marked.folded.lower[date.end : begin].strip().rstrip("「『") in words


def is_reason_of_visit(things: Things, name: Span) -> bool:
    """Whether somebody only was where a meeting is held, to attend it, when something else was done there.

    「X会議に出席するためビエンチャンを訪問中のA大臣は、B大臣と会談」: the day is that of the talks.
    """
    words, lower = things.words_at(name.start), things.marked.folded.lower
    if not lower.startswith(words.get("reason_behind", ()), name.end):
        return False
    end = min((place for mark in "。\n" if (place := lower.find(mark, name.end)) >= 0), default=len(lower))
    return any(word in lower[name.end : end] for word in words.get("while_there", ()))


def is_owned(things: Things, date: Mention) -> bool:
    """Whether a date qualifies what stands behind it ("昨年の…", "the June 2021 pledge"): it is of nothing else."""
    joiners = things.words_at(date.start).get("joiner", ())
    owned = things.marked.folded.lower.startswith(joiners, date.end)
    return owned or is_of_noun(things, date) or is_of_beginning(things, date)


def is_of_beginning(things: Things, date: Mention) -> bool:
    """Whether something began on a date, or is counted up to it: 昭和52年に始まり, 2003年から毎年, 今年で45年目."""
    words = things.words_at(date.start)
    begun: tuple[str, ...] = tuple(words.get("counted_behind", ()))
    if isinstance(date.value, DateValue) and len(date.value.start) == _YEAR:
        begun += tuple(words.get("year_counted_behind", ()))  # 2003年より開催; a day from which all met is theirs
    return bool(begun) and things.marked.folded.text.startswith(begun, date.end)


def is_day_of_telling(things: Things, date: Mention, name: Span) -> bool:
    """Whether a date before the `name` of a meeting is of the day on which something was made known.

    Either it was "said on 5 May that", in Thai, or that the meeting is to come, or something began then.
    """
    told = things.words_at(date.start).get("told_behind", ())
    if told and things.marked.folded.text[date.end : date.end + _AT].lstrip().startswith(told):
        return True
    return is_of_beginning(things, date) or is_day_of_plans(things, date, name)


def is_day_of_plans(things: Things, date: Mention, name: Span) -> bool:
    """Whether a text told on a `date`, its dateline, that a meeting is to come: "REEF CITY, 5 May - A will attend".

    So does whoever "said on 5 May that A will attend". A day after the release may be that of the meeting.
    """
    between, words = Span(date.end, name.start), things.words_at(name.start)
    value, text = date.value, things.marked.folded.lower[slice(*between)]
    if isinstance(value, DateValue) and value.is_after(things.marked.release.published):
        return False
    plan = max((text.rfind(word) for word in words.get("to_come", ())), default=-1)
    that = min((place for word in words.get("that_told", ()) if (place := text.find(word)) >= 0), default=-1)
    return plan >= 0 and (0 <= that < plan or _PARTED.match(text) is not None)


def in_quotes(things: Things, span: Span) -> int:
    """How many characters of a span stand in quotation marks: the motto of a meeting parts it from no date."""
    return sum(map(len, _QUOTED.findall(things.marked.folded.text, *span)))


def is_of_noun(things: Things, date: Mention) -> bool:
    """Whether a date stands between an article and a noun that is no meeting: "the June 2021 pledge"."""
    words = things.words_at(date.start)
    led = things.marked.folded.lower[max(0, date.start - _AT) : date.start].split()[-1:]
    noun = _NOUN.match(things.marked.folded.text, date.end)
    if not noun or not led or led[0] not in words.get("article", ()):
        return False
    return not any(noun[1] in words.get(kind, ()) for kind in _NO_NOUNS)


def told_of_later(things: Things, name: Span, date: Mention) -> bool:
    """Whether a `date` behind the `name` of a meeting is of what was told there.

    It is where what a meeting did stands between ("the meeting recalled …"), or what came before it ("the first one
    since the talks in May"), and where something was told at the meeting ("At the 5th Forum, …") that is dated after
    the release.
    """
    between = Span(name.end, date.start)
    lower, words = things.marked.folded.lower, things.words_at(name.start)
    words_between = _SHORT.sub("", lower[name.end : date.start], count=1)  # the short name of who meets tells nothing
    if any(word in words_between for word in words.get("dated_before", ())):
        return True
    text = things.marked.folded.text
    for mention in things.marked.within(between):
        told = mention.kind == "reference" and things.role(mention) == "meeting"
        if told and mention.start > name.end and text[mention.start - 1] not in _NAMING:  # not X第2回会合
            return True
    value = date.value
    if not isinstance(value, DateValue) or not is_setting(things, name):
        return False
    return value.is_after(things.marked.release.published) and told_from(things, between) < between.end


def only_spoken_of(things: Things, between: Span) -> bool:
    """Whether the words before the name of a meeting say that it is only spoken of, on a day told before them.

    "On 3 May the cabinet approved the draft statement of the 5th Forum": nobody met on that day. What is told "after"
    or "during" the meeting was.
    """
    words, lower = things.words_at(between.start), things.marked.folded.lower
    told = [w for word in words.get("only_spoken_of", ()) if (w := _last(lower, word, between)) is not None]
    if not told:
        return False
    names = [m for m in things.marked.within(between) if m.kind in _NAMES]
    told = [w for w in told if not any(m.start <= w.start and w.end <= m.end for m in names)]
    rest = lower[max((w.end for w in told), default=between.end) : between.end]
    return bool(told) and not any(word in rest for word in words.get("spoken_of_there", ()))


def _last(lower: str, word: str, span: Span) -> Span | None:
    """Where a word stands last in a span."""
    start = lower.rfind(word, span.start, span.end)
    return None if start < 0 else Span(start, start + len(word))


def is_tied(things: Things, name: Span, how: str) -> bool:
    """Whether the words right before or behind the name of a meeting tie something to it.

    `how` is "beside" of what is held for another reason ("in preparation for …"), "margin" of what is held on the
    sidelines of it: the words stand in the lists "beside_before", "beside_behind" and so on.
    """
    words = things.words_at(name.start)
    if _before(things, name.start).endswith(words.get(f"{how}_before", ())):
        return True
    behind = things.marked.folded.lower[name.end : name.end + _LEAD].lstrip(" \"'」』")
    return behind.startswith(words.get(f"{how}_behind", ()))


def _before(things: Things, begin: int) -> str:
    """The words right before a name, without its article and quotation marks."""
    before = things.marked.folded.lower[max(0, begin - _LEAD) : begin].rstrip(" \"'「『")
    for article in things.words_at(begin).get("article", ()):
        before = before.removesuffix(f" {article}").rstrip()
    return before


def recall(things: Things, patterns: Patterns, occurrences: Sequence[Occurrence]) -> None:
    """Note of the `occurrences` of meetings, which of them only recall what was said there."""
    namings, sentences = Namings(occurrences), things.marked.sentences
    for place, sentence in enumerate(sentences):
        recalls = patterns.recalls(sentence.language.code)
        for occurrence in namings.inside(sentence.span):
            told = recalls.beside(things.marked.folded.lower, occurrence.span, sentence.span)
            if told is not None and not (told.open and place < _ANEW):
                occurrence.recalled, occurrence.beside = told.span, True


def is_several(things: Things, name: Span) -> bool:
    """Whether a name tells of all that is held somewhere at a time: "ASEAN-related Summit Meetings"."""
    words = things.words_at(name.start).get("several_meetings", ())
    told = things.marked.folded.lower[name.start : name.end]
    return any(word in told for word in words)


def is_setting(things: Things, name: Span) -> bool:
    """Whether the words before or behind the name of a meeting say that something was told or done at it."""
    words = things.words_at(name.start)
    if things.marked.folded.lower.startswith(words.get("setting_behind", ()), name.end):
        return True
    before = _before(things, name.start)
    return any(ends_in(before, word) for word in words.get("setting_before", ()))


def at_another_time(things: Things, main: Meeting) -> Iterator[tuple[Mention, Mention]]:
    """Each word for "the meeting" with a date beside it that lies in a month before the `main` meeting's."""
    if main.date is None:
        return
    for sentence in things.marked.sentences:
        words = things.words_in(sentence.language.code)
        behind, before = words.get("meeting_dated", ()), words.get("date_link", ())
        dates = [m for m in sentence.mentions if m.kind == "date" and is_before(m.value, main.date.start)]
        told = [m for m in sentence.mentions if _is_meeting(things, m)] if dates else ()
        for mention in told:
            for date in dates:
                lower = things.marked.folded.lower
                follows = date.start >= mention.end and lower[mention.end : date.start].strip() in behind
                start = next(
                    (m.start for m in sentence.mentions if m.kind == "position" and m.end == mention.start), -1
                )
                leads = lower[date.end : max(date.end, start if start >= date.end else mention.start)]
                if follows or (date.end <= mention.start and leads in before):
                    yield mention, date
                    break


def _is_meeting(things: Things, mention: Mention) -> bool:
    """Whether a word stands for a meeting, and not for those who meet."""
    if mention.kind != "reference" or things.role(mention) != "meeting":
        return False
    words = things.words_at(mention.start).get("meeting_word", ())
    return things.marked.folded.lower.endswith(words, mention.start, mention.end)


def is_before(value: object, held: str) -> bool:
    """Whether a date is over in a month before an ISO date, or in a year before where no more is told."""
    if not isinstance(value, DateValue):
        return False
    told = value.end or value.start
    size = min(len(told), len(held), _MONTH)
    return told[:size] < held[:size]


def since_recently(published: date) -> date:
    """The first day on which the meeting of a release of a day may have been, where no date of it is told."""
    return published.fromordinal(max(1, published.toordinal() - _RECENT))


def is_clause_between(words: Mapping[str, tuple[str, ...]], between: str) -> bool:
    """Whether a verb between a time or place and an act takes it for its own: 「2020年に採択された…を歓迎」.

    What stands behind the first particle of a subject belongs to the act again.
    """
    for topic in words.get("setting_subject", ()):
        between = between.partition(topic)[0]
    return any(end in between for end in words.get("setting_relative", ()))


def is_subject(things: Things, name: Span) -> bool:
    """Whether the particle behind the name of a meeting says that the sentence tells of it ("第8回会合は、…")."""
    words = things.words_at(name.start).get("setting_subject", ())
    return things.marked.folded.text.startswith(words, name.end)


def ends_in(before: str, word: str) -> bool:
    """Whether words end in a word or phrase, a Latin one not in a part of another word."""
    rest = before.removesuffix(word)
    return rest != before and not (word.isascii() and rest[-1:].isalnum())


def opens_clause(things: Things, date: Mention, named: Sequence[Span]) -> bool:
    """Whether a date behind meetings that were `named` opens what is told next, since they have one of their own.

    So does one behind which a list of what was held then follows ("dialogues this year, including …").
    """
    if leads_list(things, date):
        return True
    if not named or not isinstance(date.value, DateValue) or len(date.value.start) < _DAY:
        return False
    between = Span(max(span.end for span in named), date.start)
    if _begins_clause(things, date):  # 10日にXに、11日にYに出席
        before = Span(max(0, min(span.start for span in named) - _LEAD), date.start)
        return any(m.kind == "date" for m in things.marked.within(before))
    dates = (m.value for m in things.marked.within(between) if m.kind == "date")
    return any(isinstance(value, DateValue) and len(value.start) == _DAY for value in dates)


def _begins_clause(things: Things, date: Mention) -> bool:
    """Whether a comma before a date parts it from what is told before, in a language that dates first what it tells."""
    commas = things.words_at(date.start).get("date_opens", ())
    return bool(commas) and things.marked.folded.text[: date.start].rstrip().endswith(commas)


def is_of_next(things: Things, name: Span, date: Mention, named: Sequence[Span]) -> bool:
    """Whether a `date` behind the `name` of a meeting is of one that is named behind it, in such a language."""
    commas = things.words_at(date.start).get("date_opens", ())
    behind = [span for span in named if span.start >= date.end] if commas else []
    if not behind:
        return False
    if any(ties(things, date, span.start) or is_topic(things, date, span.start) for span in behind):
        return True
    dated = any(m.kind == "date" for m in things.marked.within(Span(max(0, name.start - _LEAD), name.start)))
    return dated and _begins_clause(things, date)


def leads_list(things: Things, date: Mention) -> bool:
    """Whether the words behind a date say that what was held then follows in a list."""
    leads = things.words_at(date.start).get("list_lead", ())
    behind = things.marked.folded.lower[date.end : date.end + _LEAD]
    return behind.startswith((", ", " - ")) and behind.lstrip(" ,-").startswith(leads)


def of_a_name(things: Things, date: Mention) -> bool:
    """Whether a bare year ends the name of something that is no meeting: "the Reef Prize 2020"."""
    value, before = date.value, things.marked.folded.text[max(0, date.start - _LEAD) : date.start]
    if not isinstance(value, DateValue) or len(value.start) != _YEAR or not before.endswith(" "):
        return False
    last = before.split()[-1:]
    told = things.marked.within(Span(max(0, date.start - _LEAD), date.start))
    lead = things.words_at(date.start).get("preposition", ())
    named = bool(last) and last[0][0].isupper() and last[0].isalpha() and last[0].lower() not in lead
    return named and not any(m.end == date.start - 1 and m.kind in {"place", "series", "ordinal", "date"} for m in told)


def counts_else(things: Things, mention: Mention) -> bool:
    """Whether words behind a meeting say that a number before it counts others than all of its series."""
    words = things.words_at(mention.start).get("counted_within", ())
    behind = things.marked.folded.lower[mention.end : mention.end + _LEAD].lstrip()
    return bool(words) and behind.startswith(words)


def told_from(things: Things, behind: Span) -> int:
    """Where what was told or done at a meeting begins: with who did it, set off from the name; else the end."""
    text = things.marked.folded.text
    for mention in things.marked.within(behind):
        before = text[behind.start : mention.start].rstrip()
        if mention.kind in DOERS and before.endswith((",", "、")):
            led = text[max(behind.start, mention.start - _AT) : mention.start].rstrip()
            words = things.words_at(mention.start).get("place_preposition", ())
            if not led.endswith(words):
                return mention.start
    return behind.end
