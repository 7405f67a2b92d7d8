"""Dates, money and ordinals of Thai text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.protocol import DateValue, Money
from kg.language.words import table
from kg.vocabulary import load

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader

REFERENCE = date(2023, 11, 20)
WORDS = load().words["th"]
MONTHS = table(WORDS, "month")
FULL = [name for name in MONTHS if "." not in name]
SHORT = [name for name in MONTHS if "." in name]
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def values(read: Reader, text: str, kind: str) -> list[object]:
    """The values of a kind that a text names."""
    return [m.value for m in read(text, REFERENCE).mentions if m.kind == kind]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("เมื่อวันที่ 5 มีนาคม 2562 ณ กรุงโตเกียว", "2019-03-05", None),
        ("เมื่อวันที่ ๕ มีนาคม ๒๕๖๒", "2019-03-05", None),
        ("เมื่อวันที่ 9 ก.พ. 66", "2023-02-09", None),
        ("ระหว่างวันที่ 3-6 ตุลาคม 2566", "2023-10-03", "2023-10-06"),
        ("ระหว่างวันที่ 30 มกราคม - 2 กุมภาพันธ์ 2566", "2023-01-30", "2023-02-02"),
        ("ระหว่างวันที่ 30 ธันวาคม 2565 ถึง 2 มกราคม 2566", "2022-12-30", "2023-01-02"),
        ("ระหว่างวันที่ 30 ธ.ค. 65 - 2 ม.ค. 66", "2022-12-30", "2023-01-02"),
        ("ระหว่างวันที่ 30 ธันวาคม - 2 มกราคม 2566", "2022-12-30", "2023-01-02"),
        ("ในเดือนธันวาคม 2566", "2023-12", None),
        ("ในเดือนธันวาคมนี้", "2023-12", None),
        ("ในปี 2564-2567", "2021", "2024"),
        ("ในปี พ.ศ. 2570", "2027", None),
        ("ในปี ค.ศ. 2030", "2030", None),
        ("วันนี้ (20 พฤศจิกายน 2566)", "2023-11-20", None),
        ("ในเดือนหน้า", "2023-12", None),
        ("12/07/2566", "2023-07-12", None),
    ],
)
def test_reads_dates(read: Reader, text: str, start: str, end: str | None) -> None:
    """Buddhist-era, abbreviated, partial and relative dates, and intervals."""
    assert DateValue(start, end) in values(read, text, "date")


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("สนับสนุนเงินจำนวน 2 ล้านดอลลาร์สหรัฐ", 2e6, "USD"),
        ("วงเงิน 1.2 แสนล้านบาท", 1.2e11, "THB"),
        ("มูลค่า 3.5 พันล้านเยน", 3.5e9, "JPY"),
        ("จำนวน 300,000 เหรียญสหรัฐ", 3e5, "USD"),
        ("จำนวน ๗ หมื่นล้านเยน", 7e10, "JPY"),
        ("จำนวน 40 ล้าน ยูโร", 4e7, "EUR"),
    ],
)
def test_reads_money(read: Reader, text: str, value: float, currency: str) -> None:
    """Amounts with Thai number words."""
    assert values(read, text, "money") == [Money(pytest.approx(value), currency)]  # type: ignore[arg-type]


def test_reads_ordinals(read: Reader) -> None:
    """An ordinal stands after ครั้งที่, in Thai or other digits."""
    assert values(read, "การประชุม ครั้งที่ ๑๒ และการประชุม ครั้งที่ 7", "ordinal") == [12, 7]


def test_a_number_without_a_month_or_currency_is_no_value(read: Reader) -> None:
    """Page furniture such as view counts and hours tells nothing."""
    assert not values(read, "1,023 view เวลา 13.00 น.", "date")
    assert not values(read, "1,023 view เวลา 13.00 น.", "money")


@given(
    day=st.dates(min_value=date(1970, 1, 1), max_value=date(2080, 12, 31)),
    name=st.sampled_from(["full", "short"]),
    digits=st.booleans(),
)
def test_every_printed_date_is_read_back(read: Reader, day: date, name: str, *, digits: bool) -> None:
    """Whatever month name and digits a date is written with, the same date is read."""
    months = FULL if name == "full" else SHORT
    month = next(m for m in months if int(MONTHS[m]) == day.month)
    text = f"วันที่ {day.day} {month} {day.year + 543}"
    text = text.translate(THAI_DIGITS) if digits else text
    assert values(read, text, "date") == [DateValue(day.isoformat())]


@given(
    amount=st.integers(min_value=1, max_value=999),
    scale=st.sampled_from(sorted(table(WORDS, "number_scale").items())),
    currency=st.sampled_from(sorted(table(WORDS, "currency").items())),
)
def test_every_printed_amount_is_read_back(
    read: Reader, amount: int, scale: tuple[str, str], currency: tuple[str, str]
) -> None:
    """Every number word with every currency."""
    word, factor = scale
    name, code = currency
    assert values(read, f"จำนวน {amount} {word}{name} ", "money") == [Money(amount * float(factor), code)]


@given(number=st.integers(min_value=1, max_value=199), digits=st.booleans())
def test_every_printed_ordinal_is_read_back(read: Reader, number: int, *, digits: bool) -> None:
    """Ordinals in both digit sets."""
    text = f"ครั้งที่ {number}"
    assert values(read, text.translate(THAI_DIGITS) if digits else text, "ordinal") == [number]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("การประชุม ครั้งที่สาม", 3),
        ("การประชุม ครั้งที่สิบเอ็ด", 11),
        ("การประชุม ครั้งที่ยี่สิบเก้า", 29),
        ("การประชุม ครั้งที่สามสิบห้า ณ กรุงเทพฯ", 35),
        ("การประชุม สมัยที่หนึ่งร้อยสอง", 102),
        ("การประชุม ครั้งแรก", 1),
    ],
)
def test_reads_ordinals_in_words(read: Reader, text: str, number: int) -> None:
    """Units, tens and hundreds."""
    assert values(read, text, "ordinal") == [number]


def test_reads_amounts_in_words(read: Reader) -> None:
    """A number in words before its scale."""
    assert values(read, "เงินห้าร้อยล้านเยน และสองล้านบาท", "money") == [Money(5e8, "JPY"), Money(2e6, "THB")]


def test_a_long_row_of_number_words_takes_no_long_time(read: Reader) -> None:
    """No currency follows: thousands of scales are not tried from every place."""
    assert values(read, "ร้อย" * 3000, "money") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("เงิน 1-2 ล้านบาท", Money(2e6, "THB")),
        ("เงิน ๑.๕ ถึง ๒ พันล้านเยน", Money(2e9, "JPY")),
        ("เงิน 1 ล้านบาทถึง 2 ล้านบาท", Money(2e6, "THB")),
        ("เงิน US$1-2 ล้าน", Money(2e6, "USD")),
        ("เงิน US$1.5 ถึง 2 ล้าน", Money(2e6, "USD")),
        ("เงิน US$100-200", Money(200, "USD")),
        ("เงิน US$5 ล้าน - 3 โครงการ", Money(5e6, "USD")),
    ],
)
def test_a_range_of_money_is_its_upper_bound_in_its_scale(read: Reader, text: str, value: Money) -> None:
    """No scale is lost; a number of other things behind a sum is none of it."""
    assert values(read, text, "money") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "ธันวาคม 2564 - มกราคม 2565",
        "เดือนธันวาคม ๒๕๖๔ ถึงเดือนมกราคม ๒๕๖๕",
        "ธันวาคม พ.ศ. 2564 ถึงมกราคม พ.ศ. 2565",
        "ธันวาคม - มกราคม 2565",
    ],
)
def test_a_range_of_months_goes_over_new_year(read: Reader, text: str) -> None:
    """Each month with a year of its own, or both with that of the last."""
    assert values(read, f"ระหว่าง{text}", "date") == [DateValue("2021-12", "2022-01")]
