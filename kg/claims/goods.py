"""The words of one language about goods that are given, and about who hosts meetings, compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.words import alternation, opening, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterable, Mapping

    from kg.language.protocol import Mention

_BEHIND = 26  # characters behind goods in which their number stands
_BESIDE = 60  # characters before a name in which the words of opening stand
_WORD = 3  # letters of a number word: "a" counts nothing
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_GAP = r"[^,;:.、。\n]{0,24}?"  # what may stand between the words of hosting and the meeting
_CLAUSE = r"[^;:.。\n]{0,90}?"  # between a promise and what became of it


def hosting(words: Mapping[str, tuple[str, ...]]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words of hosting right before a meeting, and right behind it."""
    before, behind = (alternation(words.get(name, ())) for name in ("hosting_before", "hosting_behind"))
    return (
        compiled(rf"(?<![a-z])(?P<hosting>{before})(?![a-z]){_GAP}$"),
        compiled(rf"{_GAP}(?<![a-z])(?P<hosting>{behind})"),
    )


def _edged(words: Iterable[str]) -> str:
    """Any of some words; a Latin one stands alone."""
    words = tuple(words)
    latin = alternation(word.lower() for word in words if word.isascii())
    first = opening(word.lower() if word.isascii() else word for word in words)
    return rf"{first}(?:(?<![a-z])(?:{latin})(?![a-z])|{alternation(word for word in words if not word.isascii())})"


def _edged_in_text(words: Iterable[str]) -> Begun:
    """Finds any of some words in a whole sentence; a Latin one stands alone."""
    words = tuple(words)
    return Begun(map(_as_in_text, words), _edged(words))


def _as_in_text(word: str) -> str:
    """A word as it stands in a text in small letters."""
    return word.lower() if word.isascii() else word


class Opened:
    """The words of one language right before and behind the name of a body that tell that it is there."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists "opened_before", "opened_behind", "opened_aside" and "unfounded"."""
        before, behind = words.get("opened_before", ()), words.get("opened_behind", ())
        told, noun, named = (_edged(words.get(n, ())) for n in ("opened_told", "opened_noun", "founded_before"))
        article = r"(?:\s|the\s|new\s|[\"'“‘「『])*$"
        self._before = compiled(rf"(?:{_edged(before)}|{told}\s(?:\w+ly\s)?{noun}|^{noun}){article}")
        self._named = compiled(rf"{named}{article}")
        self._by = compiled(rf"(?:{alternation(words.get('founded_by', ()))}){article}")
        self._behind = compiled(rf"[\s\"'”’」』]*{_edged(behind)}")
        self._unfounded = compiled(_edged(words.get("unfounded", ())))
        self._aside = compiled(rf"(?:{alternation(words.get('opened_aside', ()))})*")

    def opened(
        self, lower: str, name: Mention, sentence: Span, asides: Iterable[Mention], *, openers: Collection[int]
    ) -> bool:
        """Whether the words beside a name tell so, and none of the sentence that it is not, or not yet.

        `asides` are the dates and places of the sentence, which may stand between the name and its verb; `openers`
        are where the names before it end of whoever may have done it.
        """
        near = Span(max(sentence.start, name.start - _BESIDE), name.start)
        by = self._by.search(lower, *near)
        founded = (by is not None and by.start() in openers) or (openers and self._named.search(lower, *near))
        if (
            not founded
            and not self._before.search(lower, *near)
            and not self._behind.match(self._verb(lower, Span(name.end, sentence.end), asides))
        ):
            return False
        rest = lower[sentence.start : name.start] + "\n" + lower[name.end : sentence.end]
        return self._unfounded.search(rest) is None

    def _verb(self, lower: str, behind: Span, asides: Iterable[Mention]) -> str:
        """The words behind a name without dates and places, and without what ties these to the verb."""
        told, start = "", behind.start
        for mention in asides:
            if start <= mention.start and mention.end <= behind.end:
                told += lower[start : mention.start]
                tie = self._aside.match(lower, mention.end, behind.end)
                start = tie.end() if tie else mention.end
        return told + lower[start : behind.end]


class Goods:
    """The words of one language about goods, compiled."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists of goods, of their arrival, of parts of them, and of numbers."""
        self.kinds = {word.lower(): kind for word, kind in table(words, "goods").items()}
        self.goods = _edged_in_text(self.kinds)
        self.by_number = frozenset(words.get("goods_counted", ()))  # kinds that are goods with their number only
        self.counted = words.get("arrival_counted", ())
        self.arrival = _edged_in_text([*words.get("arrival", ()), *self.counted])
        self.getting = words.get("getting", ())
        self.pending = compiled(_edged(words.get("not_arrived", ())))
        self.in_part = compiled(_edged(words.get("in_part", ())))
        self.giver = _marks(words, "giver")
        self.receiver = _marks(words, "receiver")
        self._scales = {word.lower(): float(value) for word, value in table(words, "number_scale").items()}
        self._small = {word.lower(): float(value) for word, value in table(words, "number_word").items()}
        small = alternation(word for word in self._small if word.isascii() and len(word) >= _WORD and word.isalpha())
        number = rf"(?P<number>(?<![a-z\d.,-])(?:{_DIGITS})|(?<![a-z-])(?:{small})(?![a-z]))"
        scale = rf"(?:[\s-]?(?P<scale>{alternation(self._scales)})(?![a-z]))?"
        self.before = compiled(rf"{number}{scale}(?:[^\d,;.、。]|-\d{{1,2}})*$")
        self.behind = compiled(rf"(?:[^\d,;.、。\n]|-\d{{1,2}}){{0,{_BEHIND}}}?{number}{scale}(?![\d年月日時])")

    def value(self, match: re.Match[str]) -> float:
        """The number that a match writes."""
        written = match["number"].replace(",", "")
        return (self._small[written] if written in self._small else float(written)) * self._scales.get(
            match["scale"] or "", 1.0
        )


def events(words: Mapping[str, tuple[str, ...]]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The words for workshops and courses, and the kind of each."""
    kinds = table(words, "event_kind")
    return compiled(_edged(kinds)), kinds


def setbacks(words: Mapping[str, tuple[str, ...]]) -> tuple[Begun, Mapping[str, str], re.Pattern[str]]:
    """The words of a language for what was put off or called off, what each tells, and what denies them."""
    kinds = table(words, "put_off")
    return _edged_in_text(kinds), kinds, compiled(_edged(words.get("not_set_back", ())))


class Keeping:
    """The words of one language that tell that a promise was kept or that its sum came, compiled."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists of keeping promises and of sums that came, and of what denies it or puts it off."""
        noun, before, behind = (
            _edged(words.get(name, ())) for name in ("kept_promise", "promise_kept", "keeping_behind")
        )
        passive, came, paid = (_edged(words.get(n, ())) for n in ("sum_came_participle", "sum_came", "sum_paid"))
        first = ("promise_kept", "kept_promise", "sum_came_auxiliary", "sum_came", "sum_paid")
        adverbs = rf"(?:\s(?:\w+ly|{alternation(words.get('kept_adverb', ()))}))?"
        passive = rf"{_edged(words.get('sum_came_auxiliary', ()))}{adverbs}\s{passive}"
        promise = rf"{before}{_GAP}{noun}|{noun}{_CLAUSE}{behind}"
        kept = rf"(?P<promise>{promise})|(?P<sum>{passive}|{came})|(?P<paid>{paid})"
        self.kept = Begun([_as_in_text(word) for name in first for word in words.get(name, ())], kept)
        self.denied = compiled(_edged(words.get("not_kept", ())))
        self.later = compiled(_edged(words.get("kept_later", ())))
        self.founding = compiled(_edged(words.get("founding", ())))
        self.clause_end = compiled(rf"[;:]|{alternation(words.get('kept_apart', ()))}")
        self.pledger, self.topic = (
            compiled(alternation(words.get(n, ()))) for n in ("pledger_behind", "keeper_behind")
        )
        self._done = [words.get(name, ()) for name in ("kept_done_before", "kept_done_behind")]

    def done(self, lower: str, before: Span, behind: Span) -> bool:
        """Whether words beside a verb without tense tell that it has been done, in a language that has such words."""
        told = ((lower[slice(*span)], marks) for span, marks in zip((before, behind), self._done, strict=True))
        return not any(self._done) or any(mark in text for text, marks in told for mark in marks)


def _marks(words: Mapping[str, tuple[str, ...]], who: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before a party, and right behind it, that tells whether it gives or gets."""
    before, behind = words.get(f"{who}_before", ()), words.get(f"{who}_behind", ())
    return compiled(rf"{_edged(before)}(?:\s|the\s)*$"), compiled(alternation(behind))
