"""Which words tell the date and the place of a meeting."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load

LONG = (
    "Having reviewed at length what was agreed on harbours, reefs, lighthouses, ferries, ropes and much else besides, "
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


@pytest.mark.parametrize(
    ("language", "text", "date_words", "place_words"),
    [
        (
            "en",
            "Many came. The 12th ASEAN-Japan Forum was held in Cebu on 3 May 2026. They thanked Japan.",
            "The 12th ASEAN-Japan Forum was held in Cebu on 3 May 2026.",
            "The 12th ASEAN-Japan Forum was held in Cebu on 3 May 2026.",
        ),
        (
            "ja",
            "第12回日・ASEANフォーラムが5月3日、セブで開催された。日本は感謝した。",
            "第12回日・ASEANフォーラムが5月3日、セブで開催された。",
            "第12回日・ASEANフォーラムが5月3日、セブで開催された。",
        ),
        (
            "th",
            "การประชุมเจ้าหน้าที่อาวุโสอาเซียน-ญี่ปุ่น ครั้งที่ 12 จัดขึ้นที่กรุงเทพฯ เมื่อวันที่ 3 พฤษภาคม 2569",
            "การประชุมเจ้าหน้าที่อาวุโสอาเซียน-ญี่ปุ่น ครั้งที่ 12 จัดขึ้นที่กรุงเทพฯ เมื่อวันที่ 3 พฤษภาคม 2569",
            "การประชุมเจ้าหน้าที่อาวุโสอาเซียน-ญี่ปุ่น ครั้งที่ 12 จัดขึ้นที่กรุงเทพฯ เมื่อวันที่ 3 พฤษภาคม 2569",
        ),
        (
            "en",
            f"{LONG}{LONG}the 12th ASEAN-Japan Forum was held on 3 May 2026.",
            "12th ASEAN-Japan Forum was held on 3 May 2026",
            None,
        ),
        ("en", "The 12th ASEAN-Japan Forum is awaited by all.", None, None),
    ],
)
def test_the_words_hold_what_they_tell(reader, language, text, date_words, place_words):
    """The sentence; of a long one what lies between the name of the meeting and what is told of it."""
    reading = reader.read(Release("forum", text, language, None, None, date(2026, 5, 5)))
    [claim] = [one for one in reading.claims if one.kind == "meeting"]
    told = {slot: text[span.start : span.end] for slot, span in claim.told.items()}
    assert (told.get("date"), told.get("place")) == (date_words, place_words)
