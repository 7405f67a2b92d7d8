"""What the words of an act tell of a promise: by when it falls due, and whether it has been kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from kg.claims.durations import Durations
from kg.claims.goods import Goods, Keeping, Opened, events, hosting, setbacks
from kg.language.begun import Begun, Together, together
from kg.language.protocol import DOERS, DateValue
from kg.language.recalls import Recalls
from kg.language.words import alternation, table
from kg.patterns import Shelf, compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from kg.language.protocol import Frame, Mention
    from kg.mentions.collect import Sentence
    from kg.text import Folded

_Made = TypeVar("_Made")

_BEFORE = 12  # characters before a cue in which it is made a thing to come
_NEAR = 40  # characters beside a date in which its deadline is told
_DAY, _YEAR, _MONTHS = len("2020-11-14"), len("2020"), 12
_UNDERTAKEN = frozenset({"Adoption", "Agreement", "Announcement", "Expectation", "Pledge", "Proposal"})
_MEETINGS = frozenset({"series", "ordinal"})
_BESIDE = frozenset({"place", "date", "ordinal", "series"})  # may stand between an announcement and its matter
_MATTERS = frozenset({"actor", "document"})
_STOP = r"""[,;:.!?()、。]"""
_MARK = r"""[\s"'“”‘’「」『』《》-]"""


def _words(words: Mapping[str, tuple[str, ...]], name: str) -> str:
    """Any of the words of a class; a Latin one stands alone."""
    told = [word.lower() for word in words.get(name, ())]
    latin = alternation(word for word in told if word.isascii())
    return rf"(?:(?<![a-z])(?:{latin})(?![a-z])|{alternation(word for word in told if not word.isascii())})"


@dataclass(slots=True)
class _Compiled:
    """The patterns of one language."""

    delivering: re.Pattern[str]
    reported: re.Pattern[str]  # before the verb of whoever tells that something was handed over
    undelivered: re.Pattern[str]
    given: re.Pattern[str]
    continued: re.Pattern[str]
    before: re.Pattern[str]
    between: re.Pattern[str]  # from the words before a date to the date
    after: re.Pattern[str]
    during: re.Pattern[str]
    within: re.Pattern[str]
    other: re.Pattern[str]  # words between an act and a date by which something else is dated
    parts: dict[str, str]  # parts of a year, with the month in which they end
    part: re.Pattern[str]
    fiscal: re.Pattern[str]
    goal: re.Pattern[str]
    founding: re.Pattern[str]
    founded: re.Pattern[str]  # nothing but words of founding, up to an aside
    unfounded: re.Pattern[str]
    apart: re.Pattern[str]  # with what something else begins
    another: re.Pattern[str]  # before a date with which another clause begins

    @classmethod
    def of(cls, words: Mapping[str, tuple[str, ...]]) -> _Compiled:
        """Compile the word lists of a language."""
        parts = table(words, "year_part")
        part, fiscal = _words({"part": tuple(parts)}, "part"), _words(words, "fiscal_year")
        beside = rf"(?:[\s-]|{part}|{fiscal}|{_words(words, 'beside_year')})*"
        founding = f"(?:{_MARK}|{_words(words, 'founding')}|{_words(words, 'beside_founding')})*"
        return cls(
            compiled(_words(words, "delivering")),
            compiled(rf"{_words(words, 'delivering')}{_words(words, 'delivery_told')}$"),
            compiled(_words(words, "undelivered")),
            compiled(_words(words, "given")),
            compiled(_words(words, "continued")),
            compiled(_words(words, "deadline_before")),
            compiled(beside),
            compiled(rf"{beside}{_words(words, 'deadline_after')}"),
            compiled(_words(words, "during_before")),
            compiled(rf"{beside}{_words(words, 'during_after')}"),
            compiled(_words(words, "other_date")),
            parts,
            compiled(part),
            compiled(fiscal),
            compiled(_words(words, "deadline_of_goal")),
            compiled(_words(words, "founding")),
            compiled(rf"{founding}(?:{_STOP}|{_words(words, 'after_founding')}|{_words(words, 'apart_founding')}|$)"),
            compiled(_words(words, "unfounded")),
            compiled(rf"{_STOP}|{_words(words, 'apart_founding')}"),
            compiled(_words(words, "date_of_next")),
        )


# Made at once, since the words of all are looked for together, and laid together anew for each that comes later.
_OF_EVERY_TEXT: tuple[Callable[[Mapping[str, tuple[str, ...]]], Any], ...] = (
    *(_Compiled.of, Goods, Keeping, Opened, Durations, Recalls),
    *(hosting, events, setbacks),
)


@dataclass(slots=True)
class Patterns:
    """The patterns of each language, compiled from its word lists when they are first asked for."""

    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    digest: str = ""  # of the vocabulary that the words are of
    together: dict[str, Together] = field(default_factory=dict)  # by language, shared with the patterns of its own
    _shelves: dict[str, Shelf] = field(default_factory=dict)  # by language
    _made: dict[tuple[object, str], Any] = field(default_factory=dict)

    def of(self, code: str) -> _Compiled:
        """The patterns of the language with this code."""
        return self.kept(_Compiled.of, code)

    def goods(self, code: str) -> Goods:
        """The words of a language about goods."""
        return self.kept(Goods, code)

    def keeping(self, code: str) -> Keeping:
        """The words of a language that tell that a promise was kept."""
        return self.kept(Keeping, code)

    def openings(self, code: str) -> Opened:
        """The words of a language that tell that a body is there."""
        return self.kept(Opened, code)

    def hosting(self, code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """The words of a language that tell who hosts a meeting, before it and behind it."""
        return self.kept(hosting, code)

    def event(self, code: str, words: str) -> str:
        """The kind of workshop or course that some words of a language name; "" where they name none."""
        pattern, kinds = self.kept(events, code)
        found = pattern.search(words)
        return kinds[found.group()] if found else ""

    def setbacks(self, code: str) -> tuple[Begun, Mapping[str, str], re.Pattern[str]]:
        """The words of a language for what was put off or called off, what each tells, and what denies them."""
        return self.kept(setbacks, code)

    def durations(self, code: str) -> Durations:
        """The words of a language for a time that begins with the release."""
        return self.kept(Durations, code)

    def recalls(self, code: str) -> Recalls:
        """The words of a language that recall what was said at an earlier meeting."""
        return self.kept(Recalls, code)

    def any_of(self, code: str, *classes: str) -> re.Pattern[str]:
        """Any word of some word classes of a language."""
        key = (classes, code)
        if key not in self._made:
            words = self.words.get(code, {})
            self._made[key] = compiled(alternation(w.lower() for name in classes for w in words.get(name, ())))
        pattern: re.Pattern[str] = self._made[key]
        return pattern

    def kept(self, make: Callable[[Mapping[str, tuple[str, ...]]], _Made], code: str) -> _Made:
        """What `make` makes of the word lists of a language, made once."""
        if (make, code) not in self._made:
            first = () if code in self._shelves else _OF_EVERY_TEXT
            shelf = self._shelves.setdefault(code, Shelf(f"claims-{code}", self.digest))
            with together(self.together.setdefault(code, Together())), shelf.open():
                for one in dict.fromkeys((*first, make)):
                    self._made[one, code] = one(self.words.get(code, {}))
        made: _Made = self._made[make, code]
        return made


@dataclass(slots=True)
class Undertakings:
    """Reads due dates and deliveries of one text."""

    folded: Folded
    patterns: Patterns

    def _of(self, sentence: Sentence) -> _Compiled:
        return self.patterns.of(sentence.language.code)

    def delivered(self, frame: Frame, sentence: Sentence) -> bool:
        """Whether what a pledge or thanks are for has been handed over, or what is announced or welcomed is there."""
        if frame.modality == "done" and frame.act in {"Announcement", "Welcome"}:
            return self._founded(frame, sentence)
        if frame.modality != "done" or frame.act not in {"Pledge", "Appreciation"}:
            return False
        compiled, text = self._of(sentence), self.folded.lower
        start, end = frame.cue_span
        told = [text[max(frame.clause.start, start - _BEFORE) : start]]
        if frame.act == "Pledge":
            if compiled.reported.search(text, frame.clause.start, start):
                return True
            if not compiled.delivering.match(text, start):
                return False
            told.append(text[start : end + _BEFORE])
        else:
            told += [self._words(span, sentence) for span in frame.objects]
            if not self._given(frame, sentence, told):
                return False
        return not any(compiled.undelivered.search(words) for words in told)

    def received(self, frame: Frame, sentence: Sentence) -> bool:
        """Whether thanks tell that what they are for was handed over, and not only whose gift it is."""
        told = [self._words(span, sentence) for span in frame.objects] if frame.act == "Appreciation" else []
        came = self.patterns.any_of(sentence.language.code, "thanked_received")
        return any(came.search(text) for text in told)

    def _words(self, span: Span, sentence: Sentence) -> str:
        """The words of an object without those that recall what was said at an earlier meeting."""
        told, start = "", span.start
        recalls = self.patterns.recalls(sentence.language.code)
        for aside in recalls.asides(self.folded.lower, sentence.span, sentence.mentions):
            if start <= aside.start < span.end:
                told += self.folded.lower[start : aside.start]
                start = aside.end
        return told + self.folded.lower[start : span.end]

    def _given(self, frame: Frame, sentence: Sentence, told: list[str]) -> bool:
        """Whether thanks are for a sum or for a gift; continued support is none that anybody waited for."""
        spans = [frame.clause, *frame.objects]
        if any(m.kind == "money" and span.start <= m.start < span.end for m in sentence.mentions for span in spans):
            return True
        words, told = self._of(sentence), [*told, self.folded.lower[frame.clause.start : frame.clause.end]]
        given = any(words.given.search(text) for text in told)
        return given and not any(words.continued.search(text) for text in told)

    def _founded(self, frame: Frame, sentence: Sentence) -> bool:
        """Whether an announcement or welcome tells that the body or paper itself is there, not a part of it."""
        cue = frame.cue_span
        if self._of(sentence).unfounded.search(self.folded.lower, cue.start, cue.end):
            return False
        spans = [Span(span.start, cue.start) if span.end <= cue.start else span for span in frame.objects]
        return any(
            self._itself(mention, span, sentence, welcomed=frame.act == "Welcome")
            for span in spans
            for mention in sentence.mentions
            if mention.kind in _MATTERS and span.start <= mention.start and mention.end <= span.end
        )

    def _itself(self, matter: Mention, span: Span, sentence: Sentence, *, welcomed: bool) -> bool:
        """Whether the object is the matter, beside which only its founding, places and dates are told."""
        words = self._of(sentence)
        rest = self._without_asides(matter.end, span.end, sentence)
        apart = words.apart.search(rest)
        if not words.founded.match(rest) or words.unfounded.search(rest, 0, apart.start() if apart else len(rest)):
            return False
        before = self._without_asides(span.start, matter.start, sentence)
        told = words.founded.match(before)
        if told is None or told.end() != len(before):
            return False
        return not welcomed or words.founding.search(before + rest) is not None  # a body may be welcomed for much

    def _without_asides(self, start: int, end: int, sentence: Sentence) -> str:
        """The text between two places without the names of places, dates and meetings in it."""
        told = ""
        for mention in sentence.mentions:
            if mention.kind in _BESIDE and start <= mention.start and mention.end <= end:
                told += self.folded.lower[start : mention.start]
                start = mention.end
        return told + self.folded.lower[start:end]

    def given(self, frame: Frame, sentence: Sentence) -> DateValue | None:
        """The last date of the clause: of what was handed over, when that was."""
        told = [m.value for m in sentence.mentions if m.kind == "date" and isinstance(m.value, DateValue)
                and frame.clause.start <= m.start and m.end <= frame.clause.end]  # fmt: skip
        return max(told, key=lambda date: date.start, default=None)

    def due(
        self, frame: Frame, sentence: Sentence, others: Sequence[Frame], published: date | None, fiscal: int | None
    ) -> DateValue | None:
        """The date by the end of which the act is to be carried out, when one is told before the next act.

        A time in which it is to be done ("in 2026") has to lie after the release. `fiscal` is the month in which the
        fiscal year of whoever acts ends, counted from January of the year that it is named by.
        """
        later = [other.cue_span.start for other in others if other.cue_span.start > frame.cue_span.end]
        leads = all(other.cue_span.start >= frame.cue_span.start for other in others)
        first = sentence.span.start if leads else frame.clause.start
        last = max(frame.clause.end, min(later, default=sentence.span.end))
        if getattr(sentence.language, "verb_last", False):
            last = frame.cue_span.end  # what stands behind the verb is said of the next one
        words = self._of(sentence)
        dates = [m for m in sentence.mentions if m.kind == "date" and first <= m.start and m.end <= last]
        for mention in dates:
            if self._of_next(mention, frame, sentence):
                continue
            if self._deadline(mention, frame, words) or self._during(mention, frame, sentence, published):
                return self._end(mention, words, fiscal)
        return self._lasts(frame, sentence, Span(first, last), published)

    def _lasts(self, frame: Frame, sentence: Sentence, within: Span, published: date | None) -> DateValue | None:
        """The end of a time that begins with the release, and in which the act is to be carried out."""
        if published is None or frame.act not in _UNDERTAKEN or frame.modality not in {"done", "planned"}:
            return None
        told = self.patterns.durations(sentence.language.code).end(self.folded.lower, within, published)
        if told is None:
            return None
        between = Span(min(told[0].end, frame.cue_span.end), max(told[0].start, frame.cue_span.start))
        return None if self._of(sentence).goal.search(self.folded.lower, *between) else told[1]

    def _of_next(self, told: Mention, frame: Frame, sentence: Sentence) -> bool:
        """Whether a date begins what somebody else does: "…, and in December Japan will host …"."""
        after = next((m for m in sentence.mentions if m.start >= told.end), None)
        if (
            after is None
            or after.kind not in DOERS
            or after.start - told.end > len(", ")
            or told.start < frame.cue_span.end
        ):
            return False
        first = max(frame.cue_span.end, told.start - _BEFORE)
        return self._of(sentence).another.search(self.folded.lower, first, told.start + len("in ")) is not None

    def _during(self, told: Mention, frame: Frame, sentence: Sentence, published: date | None) -> bool:
        """Whether something is to be done in a time to come, and no meeting is what lies in it."""
        value, words, text = told.value, self._of(sentence), self.folded.lower
        if published is None or not isinstance(value, DateValue) or value.end is not None:
            return False
        if frame.act not in _UNDERTAKEN or frame.modality not in {"done", "planned"}:
            return False
        if len(value.start) == _DAY or not value.is_after(published):
            return False
        relative = not any(sign.isdigit() for sign in text[told.start : told.end])  # "next year"
        here = relative or words.within.match(text, told.end) is not None
        if not here and self._announced(told, words.during, words.between) is None:
            return False
        between = Span(min(told.end, frame.cue_span.end), max(told.start, frame.cue_span.start))
        named = any(m.kind in _MEETINGS and between.overlaps(m) for m in sentence.mentions)
        dated = words.other.search(text, between.start, between.end) or words.goal.search(text, *between)
        return not named and dated is None

    def _end(self, told: Mention, words: _Compiled, fiscal: int | None) -> DateValue | None:
        """The month in which a part of a year, or a fiscal year, ends; else the date itself."""
        if not isinstance(told.value, DateValue) or len(told.value.start) != _YEAR:
            return told.value if isinstance(told.value, DateValue) else None
        text = self.folded.lower
        before = self._announced(told, words.before, words.between)
        before = self._announced(told, words.during, words.between) if before is None else before
        after = words.after.match(text, told.end) or words.within.match(text, told.end)
        start, end = told.start if before is None else before, after.end() if after else told.end
        part = words.part.search(text, start, end)
        last = fiscal if fiscal and words.fiscal.search(text, start, end) else _MONTHS
        if part is None and last == _MONTHS:
            return told.value
        month = last - _MONTHS + int(words.parts[part.group()] if part else _MONTHS)
        return DateValue(f"{int(told.value.start) + (month - 1) // _MONTHS:04}-{(month - 1) % _MONTHS + 1:02}")

    def _deadline(self, date: Mention, frame: Frame, words: _Compiled) -> bool:
        """Whether something is to be done by the date, and that is what the frame tells."""
        if not self._last_day(date, words):
            return False
        text = self.folded.lower
        between = Span(min(date.end, frame.cue_span.end), max(date.start, frame.cue_span.start))
        return words.goal.search(text, between.start, between.end) is None

    def last_day(self, date: Mention, sentence: Sentence) -> bool:
        """Whether the words beside a date make it the day by which something is to be done."""
        return self._last_day(date, self._of(sentence))

    def _last_day(self, date: Mention, words: _Compiled) -> bool:
        if not isinstance(date.value, DateValue) or date.value.end is not None:
            return False
        if words.after.match(self.folded.lower, date.end) is not None:
            return True
        return self._announced(date, words.before, words.between) is not None

    def _announced(self, date: Mention, words: re.Pattern[str], between: re.Pattern[str]) -> int | None:
        """Where a word before the date begins, which may reach into its own words, that tells what the date is for."""
        text = self.folded.lower
        for word in words.finditer(text, max(0, date.start - _NEAR), date.end):
            reaches = word.end() >= date.start or between.fullmatch(text, word.end(), date.start)
            if word.start() <= date.start and reaches:
                return word.start()
        return None
