"""Dates, money and ordinals in Japanese."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.japanese.values import Values, kanji_number
from kg.language.protocol import DateValue, Money
from kg.text import Span, fold
from kg.vocabulary import load

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

_VALUES = Values(load().words["ja"])
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}


def values(text: str, kind: str) -> list[object]:
    """What the parsers read without a reference date."""
    folded = fold(text)
    return [m.value for m in _VALUES.find(folded, Span(0, len(folded.text)), None) if m.kind == kind]


def kanji(number: int) -> str:
    """A number below a thousand in kanji."""
    digits = "〇一二三四五六七八九"
    out = ""
    for unit, sign in ((100, "百"), (10, "十")):
        count, number = divmod(number, unit)
        out += ("" if count == 1 else digits[count]) + sign if count else ""
    return out + (digits[number] if number else "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("令和元年5月3日", DateValue("2019-05-03")),
        ("平成３０年度", DateValue("2018")),
        ("2024年10月6日から7日", DateValue("2024-10-06", "2024-10-07")),
        ("2023年9月30日から10月2日まで", DateValue("2023-09-30", "2023-10-02")),
        ("２０２４年３月１日（金曜日）", DateValue("2024-03-01")),
    ],
)
def test_dates_of_every_calendar_are_read(text: str, value: DateValue) -> None:
    """Eras, fiscal years, ranges over months, full-width digits."""
    assert values(text, "date") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2021年10月に始まり、同年12月に終わった。", "2021-12"),
        ("2021年10月3日に始まり、同月20日に終わった。", "2021-10-20"),
    ],
)
def test_the_same_year_is_that_told_before(text: str, value: str) -> None:
    """同年 and 同月 take up the date before them."""
    assert values(text, "date")[-1] == DateValue(value)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)), st.booleans())
def test_a_printed_gregorian_date_is_read_back(day: date, full: bool) -> None:  # noqa: FBT001 -- drawn
    """Whatever day is printed, in plain or full-width digits, comes back."""
    text = f"{day:%Y}年{int(f'{day:%m}')}月{int(f'{day:%d}')}日"
    assert values(text.translate(_FULL) if full else text, "date") == [DateValue(f"{day:%Y-%m-%d}")]


@given(st.sampled_from(sorted(_ERAS)), st.integers(1, 30), st.integers(1, 12))
def test_a_printed_year_of_an_era_is_read_back(era: str, number: int, month: int) -> None:
    """Year 1 is 元年."""
    text = f"{era}{'元' if number == 1 else number}年{month}月"
    assert values(text, "date") == [DateValue(f"{_ERAS[era] + number:04d}-{month:02d}")]


def test_relative_dates_need_the_day_of_publication(read: Read) -> None:
    """昨年10月 and 本年11月 are told by the date of the release."""
    found = [m.value for m in read("昨年10月の会合と、本年11月の会合について説明しました。").of("date")]
    assert found == [DateValue("2023-10"), DateValue("2024-11")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("約1,950億円", Money(195e9, "JPY")),
        ("1億2,000万ドル", Money(120e6, "USD")),
        ("１００万米ドル", Money(1e6, "USD")),
        ("1兆5,000億円", Money(1.5e12, "JPY")),
        ("3,000万バーツ", Money(30e6, "THB")),
        ("2.5億ユーロ", Money(250e6, "EUR")),
        ("9千9百万円", Money(99e6, "JPY")),
        ("3億4千3百万円", Money(343e6, "JPY")),
        ("1千2百万ドル", Money(12e6, "USD")),
        ("5百万ドル", Money(5e6, "USD")),
        ("2千円", Money(2000, "JPY")),
        ("九千九百万円", Money(99e6, "JPY")),
        ("三億四千三百万円", Money(343e6, "JPY")),
    ],
)
def test_money_with_scales(text: str, value: Money) -> None:
    """億, 万 and 兆 add up; the currency decides."""
    assert values(text, "money") == [value]


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_printed_money_is_read_back(oku: int, man: int) -> None:
    """Any sum in 億 and 万."""
    text = f"{oku:,}億{f'{man:,}万' if man else ''}円"
    assert values(text, "money") == [Money(oku * 1e8 + man * 1e4, "JPY")]


@given(st.integers(0, 99), st.integers(1, 9999), st.sampled_from(["円", "ドル"]))
def test_sums_with_a_digit_before_every_unit_are_read_back(oku: int, man: int, currency: str) -> None:
    """3億4千3百万円, and 三億四千三百万円: thousands and hundreds of 万 are summed before 万 counts."""
    places = [(man // 1000, "千"), (man // 100 % 10, "百")]
    digits = "".join(f"{count}{sign}" for count, sign in places if count) + (f"{man % 100}" if man % 100 else "")
    worth = Money(oku * 1e8 + man * 1e4, "JPY" if currency == "円" else "USD")
    assert values(f"約{f'{oku}億' if oku else ''}{digits}万{currency}", "money") == [worth]
    thousands = f"{kanji(man // 1000)}千" if man // 1000 else ""
    words = f"約{f'{kanji(oku)}億' if oku else ''}{thousands}{kanji(man % 1000)}万{currency}"
    assert values(words, "money") == [worth]


@pytest.mark.parametrize("text", ["数千万円", "数百万ドル", "一元的に", "万一円滑に"])
def test_what_only_looks_like_a_written_sum_is_none(text: str) -> None:
    """Several tens of millions are no one sum."""
    assert values(text, "money") == []


@given(st.integers(1, 999))
def test_printed_ordinals_are_read_back(number: int) -> None:
    """In digits and in kanji."""
    assert values(f"第{number}回会合", "ordinal") == [number]
    assert values(f"第{kanji(number)}回会合", "ordinal") == [number]
    assert kanji_number(kanji(number)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("今月12日", DateValue("2021-05-12")),
        ("来月3日", DateValue("2021-06-03")),
        ("先月30日", DateValue("2021-04-30")),
        ("2021年12月から2022年1月まで", DateValue("2021-12", "2022-01")),
        ("2021年12月から翌年1月まで", DateValue("2021-12", "2022-01")),
        ("2021年12月〜2022年1月", DateValue("2021-12", "2022-01")),
        ("2021年12月30日から2022年1月2日", DateValue("2021-12-30", "2022-01-02")),
        ("2021年12月30日から1月2日", DateValue("2021-12-30", "2022-01-02")),
    ],
)
def test_days_of_this_month_and_ranges_over_new_year(text: str, value: DateValue) -> None:
    """A month told by its turn has its day; two whole dates that から joins are one time."""
    folded = fold(text)
    found = _VALUES.find(folded, Span(0, len(folded.text)), date(2021, 5, 20))
    assert [m.value for m in found] == [value]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("100〜200億円", "100〜200億円", Money(2e10, "JPY")),
        ("100億円から200億円", "100億円から200億円", Money(2e10, "JPY")),
        ("US$1～2億", "US$1～2億", Money(2e8, "USD")),
        ("1-2億ドル", "1-2億ドル", Money(2e8, "USD")),
    ],
)
def test_a_range_of_money_is_its_upper_bound_in_its_scale(text: str, words: str, value: Money) -> None:
    """Both bounds are the evidence."""
    folded = fold(text)
    found = _VALUES.find(folded, Span(0, len(folded.text)), None)
    assert [(folded.quote(m.start, m.end), m.value) for m in found] == [(words, value)]
