"""What Thai prints in every calendar, digit set and scale is read back; the words are the test's own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.protocol import DateValue, Money
from kg.language.thai.values import Values
from kg.text import Span, fold
from kg.vocabulary import load

_VALUES = Values(load().words["th"])
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
FULL = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
]
SHORT = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]
SCALES = {
    "": 0,
    "พัน": 3,
    "หมื่น": 4,
    "แสน": 5,
    "ล้าน": 6,
    "สิบล้าน": 7,
    "ร้อยล้าน": 8,
    "พันล้าน": 9,
    "หมื่นล้าน": 10,
    "แสนล้าน": 11,
    "ล้านล้าน": 12,
}
CURRENCIES = {"บาท": "THB", "เยน": "JPY", "ดอลลาร์สหรัฐ": "USD", "เหรียญสหรัฐ": "USD", "ยูโร": "EUR"}
ERAS = {"": 543, "พ.ศ. ": 543, "พุทธศักราช ": 543, "ค.ศ. ": 0, "คริสต์ศักราช ": 0}
DAYS = st.dates(date(1960, 1, 1), date(2060, 12, 31))
ONES = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]


def values(text: str, kind: str, *, thai: bool = False) -> list[Any]:
    """What the parsers read without a day of publication; `thai`: with Thai digits."""
    folded = fold(text.translate(THAI) if thai else text)
    return [m.value for m in _VALUES.find(folded, Span(0, len(folded.text)), None) if m.kind == kind]


def words(number: int) -> str:
    """A number below a thousand in words.

    >>> words(121)
    'หนึ่งร้อยยี่สิบเอ็ด'
    """
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    told = f"{ONES[hundreds]}ร้อย" if hundreds else ""
    told += f"{ {1: '', 2: 'ยี่'}.get(tens, ONES[tens]) }สิบ" if tens else ""
    return told + ("เอ็ด" if ones == 1 and number > 1 else ONES[ones])


@given(day=DAYS, months=st.sampled_from([FULL, SHORT]), era=st.sampled_from(sorted(ERAS)), thai=st.booleans())
def test_every_day_of_either_era_is_read_back(day: date, months: list[str], era: str, *, thai: bool):
    """พ.ศ. and ค.ศ., marked or not, in both digit sets."""
    year = f"{era}{day.year + ERAS[era]}"
    text = f"เมื่อวันที่ {day.day} {months[day.month - 1]} {year} ณ กรุงเทพฯ"
    assert values(text, "date", thai=thai) == [DateValue(day.isoformat())]
    assert values(f"ในเดือน{months[day.month - 1]} {year}", "date", thai=thai) == [DateValue(f"{day:%Y-%m}")]
    assert values(f"ในปี {year}", "date", thai=thai) == [DateValue(f"{day:%Y}")]


@given(first=DAYS, last=DAYS, joint=st.sampled_from([" - ", "–", " ถึง "]), thai=st.booleans())
def test_ranges_over_months_and_years_are_read_back(first: date, last: date, joint: str, *, thai: bool):
    """Each end with its year, and only the last with one where that tells both."""
    if (first.year, first.month) >= (last.year, last.month):
        return
    one, other = FULL[first.month - 1], FULL[last.month - 1]
    begin, end = first.year + 543, last.year + 543
    days = DateValue(first.isoformat(), last.isoformat())
    months = DateValue(f"{first:%Y-%m}", f"{last:%Y-%m}")
    text = f"ระหว่างวันที่ {first.day} {one} {begin}{joint}{last.day} {other} {end}"
    assert values(text, "date", thai=thai) == [days]
    assert values(f"ระหว่าง{one} {begin}{joint}{other} {end}", "date", thai=thai) == [months]
    if begin == end or (begin + 1 == end and last.month < first.month):
        short = f"ระหว่างวันที่ {first.day} {one}{joint}{last.day} {other} {end}"
        assert values(short, "date", thai=thai) == [days]
        assert values(f"ระหว่าง{one}{joint}{other} {end}", "date", thai=thai) == [months]
    if begin < end:
        assert values(f"ในปี {begin}{joint}{end}", "date", thai=thai) == [DateValue(str(first.year), str(last.year))]


@given(
    cents=st.integers(1, 99_999_99),
    more=st.integers(1, 999),
    scale=st.sampled_from(sorted(SCALES)),
    currency=st.sampled_from(sorted(CURRENCIES)),
    thai=st.booleans(),
)
def test_sums_with_decimals_and_their_ranges_are_read_back(
    cents: int, more: int, scale: str, currency: str, *, thai: bool
):
    """Every scale and digit set; of a range the upper bound."""
    low, high = f"{cents / 100:,.2f}", f"{cents / 100 + more:,.2f}"
    worth = pytest.approx((cents / 100 + more) * 10 ** SCALES[scale])
    for number in (high, f"{low}-{high}", f"{low} ถึง {high}"):
        text = f"มอบเงิน {number} {scale}{currency} เพื่อซื้อข้าว"
        assert values(text, "money", thai=thai) == [Money(worth, CURRENCIES[currency])], text  # type: ignore[arg-type]


def test_every_ordinal_is_read_back():
    """In words and in both digit sets, below a thousand."""
    for number in range(1, 1000):
        for text in (f"ครั้งที่ {number}", f"ครั้งที่{words(number)}"):
            assert values(f"การประชุม {text} ", "ordinal", thai=number % 2 == 0) == [number], text
