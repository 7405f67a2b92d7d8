"""Programmes: what takes place on the day above it."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Meeting, Reader
from kg.release.model import Release

TH = """นายกรัฐมนตรีเดินทางไปร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 30 ณ กรุงจาการ์ตา ระหว่างวันที่ 3-5 เมษายน 2560
กำหนดการมีดังนี้
วันจันทร์ที่ 3 เมษายน 2560
09.00 น. - การประชุมสุดยอดอาเซียน ครั้งที่ 30
14.00 น. - การประชุมสุดยอดอาเซียน-จีน ครั้งที่ 20
วันอังคารที่ 4 เมษายน 2560
09.00 น. - การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 20
"""
EN = """President Roe will attend the 30th ASEAN Summit in Jakarta from 3 to 5 April 2017.
3 April 2017 (Monday)
09:00 30th ASEAN Summit
14:00 20th ASEAN-China Summit
4 April 2017 (Tuesday)
09:00 20th ASEAN-Japan Summit
"""
JA = """岸田総理は、2017年4月3日から5日まで、ジャカルタで第30回ASEAN首脳会議に出席する。
4月3日（月）
・第30回ASEAN首脳会議
・第20回ASEAN・中国首脳会議
4月4日（火）
・第20回日ASEAN首脳会議
"""


def held(reader: Reader, text: str, lang: str) -> dict[str, tuple[str | None, str | None]]:
    """Day and place of the meetings, by series and number."""
    meetings = [
        c.about
        for c in reader.read(Release("note", text, lang, published=date(2017, 4, 1))).claims
        if isinstance(c.about, Meeting)
    ]
    return {
        f"{m.series.rsplit('/', 1)[-1]}-{m.ordinal}": (
            m.date.start if m.date else None,
            m.place.rsplit("/", 1)[-1] if m.place else None,
        )
        for m in meetings
    }


@pytest.mark.parametrize(("lang", "text"), [("th", TH), ("en", EN), ("ja", JA)])
def test_meetings_are_on_the_day_above_them(reader: Reader, lang: str, text: str):
    """The days of the journey date none of them, and all are where it goes."""
    assert held(reader, text, lang) == {
        "asean-summit-30": ("2017-04-03", "jakarta"),
        "asean-china-summit-20": ("2017-04-03", "jakarta"),
        "asean-japan-summit-20": ("2017-04-04", "jakarta"),
    }


def test_a_line_that_stands_twice_heads_a_day_too(reader: Reader):
    """The day of publication at the head of a page is also the first of its programme."""
    found = held(reader, "วันจันทร์ที่ 3 เมษายน 2560\n" + TH, "th")
    assert found["asean-china-summit-20"] == ("2017-04-03", "jakarta")


def test_prose_below_a_day_is_no_programme(reader: Reader):
    """The day above a text is when it was published."""
    text = "4 April 2017\nThe Minister recalled the 29th ASEAN Summit and the 19th ASEAN-Japan Summit."
    assert held(reader, text, "en")["asean-japan-summit-19"] == (None, None)
