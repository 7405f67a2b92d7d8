"""Whatever the text, the reader gives a reading: no exception, evidence inside the text, twice the same, in time."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reading.written import LANGUAGES, NAMES, reader, release

from kg.claims import Act
from kg.quads import to_quads
from kg.release.model import Release

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.claims import Reading

TEXTS = [release(name).text for name in NAMES]
PIECES = sorted({piece for text in TEXTS for line in text.splitlines() for piece in (line, *line.split()) if piece})
ODD = [
    *"\x00\x07\x0b\x0c\x1b\x7f\x85\xad\u200b\u200d\u200e\u200f\u202e\u2028\u2029\u2066\u3000\ufeff\ufffd\ufffe",
    *"。、，「」『』（）()[]\"'“”‘’–—-・&+%#@$€¥£฿ๆฯ์ํำั",
    "\U0001f600",
    "\U000e0041",
    "e\u0301\u0301\u0301",
    "999999999999999999999999",
    "๙๙๙๙๙๙๙๙๙๙",
    "0",
    "31 February 2021",
    "30 กุมภาพันธ์ 2564",
    "令和99年13月40日",
    "平成元年",
    "00/00/0000",
    "9999-99-99",
    "1e400 dollars",
    "¥" + "9" * 400,
    "第〇回",
    "第百千万億回",
    "0th",
]
LANGUAGE = st.sampled_from([*LANGUAGES, None])
PUBLISHED = st.none() | st.dates() | st.sampled_from([date.min, date.max])


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A sample with chunks deleted, doubled, moved, reversed or filled with odd characters."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 80)))
        chunk, way = text[start:end], draw(st.sampled_from(["delete", "double", "move", "reverse", "odd", "other"]))
        if way == "delete":
            chunk = ""
        elif way == "double":
            chunk *= draw(st.integers(2, 5))
        elif way == "reverse":
            chunk = chunk[::-1]
        elif way == "odd":
            chunk += draw(st.sampled_from(ODD))
        elif way == "other":
            chunk = draw(st.sampled_from(PIECES))
        if way == "move":
            rest = text[:start] + text[end:]
            place = draw(st.integers(0, len(rest)))
            text = rest[:place] + chunk + rest[place:]
        else:
            text = text[:start] + chunk + text[end:]
    return text


SALAD = st.lists(st.sampled_from(PIECES) | st.sampled_from(ODD) | st.text(max_size=4), max_size=40).flatmap(
    lambda words: st.sampled_from(["", " ", "\n", "\t"]).map(lambda joint: joint.join(words))
)


def check(text: str, language: str | None, published: date | None) -> Reading:
    """Read, and see that the reading stands."""
    given_release = Release("fuzz", text, language, "A title", None, published)
    reading = reader().read(given_release)
    for claim in reading.claims:
        assert 0 <= claim.evidence.start < claim.evidence.end <= len(text)
    for unread in reading.unread:
        assert 0 <= unread.evidence.start < unread.evidence.end <= len(text)
    for claim in reading.claims:
        if isinstance(claim.about, Act):
            assert {*claim.about.agents, *claim.about.targets} <= {*reading.things, *_meetings(reading)}
    quads = sorted(map(str, to_quads(reading, reader().vocabulary)))
    again = reader().read(given_release)
    assert again == reading
    assert sorted(map(str, to_quads(again, reader().vocabulary))) == quads
    return reading


def _meetings(reading: Reading) -> set[str]:
    return {claim.about.iri for claim in reading.claims if claim.kind == "meeting"}  # type: ignore[union-attr]


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=300), language=LANGUAGE, published=PUBLISHED)
@example(text="", language=None, published=None)
@example(text="\x00", language="th", published=date.min)
@example(text="\u202eASEAN\u202c", language="en", published=date.max)
def test_any_text_is_read(text: str, language: str | None, published: date | None):
    """Arbitrary characters."""
    check(text, language, published)


@given(text=SALAD, language=LANGUAGE, published=PUBLISHED)
def test_any_heap_of_words_is_read(text: str, language: str | None, published: date | None):
    """Words of the samples and odd characters in any order, languages mixed."""
    check(text, language, published)


@given(text=mutated(), language=LANGUAGE, published=PUBLISHED)
def test_any_damaged_release_is_read(text: str, language: str | None, published: date | None):
    """Samples that were cut, doubled and shuffled."""
    check(text, language, published)


def _seconds(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def _usual() -> float:
    """Seconds a character of normal text takes: the best of three over all samples."""
    length = sum(map(len, TEXTS))
    return min(_seconds(lambda: [reader().read(release(name)) for name in NAMES]) for _ in range(3)) / length


LONG = {
    "one line of letters": ("a" * 1_000_000, None),
    "one line of English": ("ASEAN welcomed the plan and Japan pledged 2 million yen, " * 4_000, "en"),
    "one line of Japanese": ("日本は、ASEANへの支援を表明し、" * 7_000, "ja"),
    "one line of Thai": ("ญี่ปุ่นสนับสนุนอาเซียนและขอบคุณไทย" * 5_000, "th"),
    "fifty thousand lines": ("Japan welcomed it.\n" * 50_000, "en"),
    "fifty thousand lines of Thai": ("ญี่ปุ่นขอบคุณไทย\n" * 50_000, "th"),
    "brackets": ("(" * 200_000, "en"),
    "digits": ("1" * 500_000, "ja"),
    "full stops": (". " * 300_000, "en"),
}
MOST = 12  # times the time a character of a normal release takes


@pytest.mark.parametrize("kind", LONG)
def test_long_texts_take_time_in_proportion(kind: str):
    """A long text takes at most a dozen times what as many characters of normal releases take."""
    text, language = LONG[kind]
    usual = _usual()
    spent = _seconds(lambda: reader().read(Release("long", text, language)))
    assert spent <= MOST * usual * len(text) + 0.5, f"{spent:.1f} s for {len(text)} characters"
