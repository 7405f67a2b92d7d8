"""Meetings put off or not held, and offices that nobody holds."""

import pytest

from kg.claims import Meeting, Reader, Tenure
from kg.release.model import Release


def meeting(reader: Reader, lang: str, text: str) -> tuple[str | None, str | None]:
    """Day and place of the one meeting of a text."""
    (told,) = [c.about for c in reader.read(Release("note", text, lang)).claims if isinstance(c.about, Meeting)]
    return told.date.start if told.date else None, told.place.rpartition("/")[2] if told.place else None


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The 27th ASEAN-Japan Summit was postponed from 10 October 2024 to 3 November 2024.", "2024-11-03"),
        ("en", "The 27th ASEAN-Japan Summit, scheduled for May 2024 in Hanoi, was postponed to June 2024.", "2024-06"),
        ("en", "The 27th ASEAN-Japan Summit, scheduled for 3 May 2024 in Hanoi, was cancelled.", "2024-05-03"),
        ("en", "The 27th ASEAN-Japan Summit was not held in Hanoi.", None),
        ("ja", "第27回日ASEAN首脳会議は、2024年10月10日から2024年11月3日に延期された。", "2024-11-03"),
        ("ja", "第27回日ASEAN首脳会議は、ハノイでは開催されなかった。", None),
        ("th", "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27 เลื่อนจากวันที่ 10 ตุลาคม 2567 เป็นวันที่ 3 พฤศจิกายน 2567", "2024-11-03"),
        ("th", "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27 ถูกเลื่อนออกไปเป็นวันที่ 3 พฤศจิกายน 2567", "2024-11-03"),
    ],
)
def test_a_meeting_put_off_has_its_new_day_and_no_place(reader: Reader, lang: str, text: str, day: str | None) -> None:
    """The old day counts only where no new one is told, and nobody met where they were to meet."""
    assert meeting(reader, lang, text) == (day, None)


@pytest.mark.parametrize(
    "text",
    [
        "The 27th ASEAN-Japan Summit was held in Hanoi on 10 October 2024 after it was postponed from May.",
        "The 27th ASEAN-Japan Summit was held in Hanoi on 10 October 2024 and was not postponed.",
    ],
)
def test_a_meeting_that_was_held_keeps_its_day(reader: Reader, text: str) -> None:
    """A delay told of the past, or denied, changes nothing."""
    assert meeting(reader, "en", text)[0] == "2024-10-10"


@pytest.mark.parametrize(
    ("lang", "text", "held"),
    [
        ("en", "Thailand declined to serve as coordinator of ASEAN-Japan relations from 2024 to 2027.", False),
        ("en", "Thailand served as coordinator of ASEAN-Japan relations from 2021 to 2024.", True),
        ("ja", "タイは、2026年のASEAN議長国を務めない。", False),
        ("ja", "タイは、2026年のASEAN議長国を務める。", True),
        ("th", "ไทยไม่ได้เป็นประธานอาเซียนในปี 2569", False),
        ("th", "ไทยเป็นประธานอาเซียนในปี 2562", True),
    ],
)
def test_an_office_that_is_denied_is_not_held(reader: Reader, lang: str, text: str, held: bool) -> None:  # noqa: FBT001
    """Terms of office are asserted only where the text does."""
    assert any(isinstance(c.about, Tenure) for c in reader.read(Release("note", text, lang)).claims) is held
