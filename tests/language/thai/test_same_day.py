"""On the same day: the last day that a Thai text told."""

from __future__ import annotations

import pytest

from kg.claims import Meeting, Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load

FORUM = "การประชุมเจ้าหน้าที่อาวุโสอาเซียน-ญี่ปุ่น ครั้งที่ 40 จัดขึ้นเมื่อวันที่ 3 พฤษภาคม 2569"
SUMMIT = "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 28"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


@pytest.mark.parametrize("words", ["ในวันเดียวกัน", "ในวันเดียวกันนี้", "วันเดียวกันนี้"])
def test_it_dates_what_is_held_then(reader: Reader, words: str) -> None:
    """Another meeting of that day has its date."""
    reading = reader.read(Release("day", f"{FORUM}\n\n{SUMMIT} จัดขึ้น{words}", "th"))
    told = {c.about.ordinal: c.about.date for c in reading.claims if isinstance(c.about, Meeting)}
    assert {number: date and date.start for number, date in told.items()} == {40: "2026-05-03", 28: "2026-05-03"}


def test_without_a_day_before_it_there_is_none(reader: Reader) -> None:
    """A month is no day to go back to."""
    for lead in ("", "ในเดือนพฤษภาคม 2569 มีการหารือ\n\n"):
        reading = reader.read(Release("day", f"{lead}{SUMMIT} จัดขึ้นในวันเดียวกัน", "th"))
        [meeting] = [c.about for c in reading.claims if isinstance(c.about, Meeting)]
        assert meeting.date is None
