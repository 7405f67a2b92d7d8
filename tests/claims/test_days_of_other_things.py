"""Days and years beside the name of a meeting that are of something else, in Thai."""

from __future__ import annotations

import pytest

from kg.claims import Meeting, Reader
from kg.release.model import Release

SUMMIT, FORUM = "การประชุมสุดยอดอาเซียน ครั้งที่ 42", "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26"
CABINET = "การประชุมคณะรัฐมนตรี"
AIM = "ซึ่งทั้งสองประเทศจะได้ร่วมเฉลิมฉลองโอกาสพิเศษนี้ร่วมกันอย่างสมเกียรติ โดยรัฐมนตรีหวังจะพบกันใน"


def _days(reader: Reader, text: str) -> dict[str, str | None]:
    """The first day of each meeting by the end of the IRI of its series."""
    told = [claim.about for claim in reader.read(Release("note", text, "th")).claims]
    return {m.series.rpartition("/")[2]: m.date and m.date.start for m in told if isinstance(m, Meeting)}


@pytest.mark.parametrize(
    "day",
    [
        f"โฆษกเปิดเผยหลัง{CABINET} (ครม.) เมื่อวันที่ 28 มิถุนายน 2565 ว่า ครม.เห็นชอบแผนเลี้ยงปู",
        f"โฆษกเปิดเผยหลัง{CABINET} เมื่อวันที่ 28 มิถุนายน 2565 ว่า ครม.เห็นชอบแผนเลี้ยงปู",
        f"โฆษกเปิดเผยผล{CABINET} (ครม.) วันที่ 28 มิถุนายน 2565 ว่า ครม.อนุมัติแผนเลี้ยงปู",
    ],
)
def test_a_day_behind_the_short_name_of_who_meets_is_that_of_the_meeting(reader: Reader, day: str):
    """The bracket right behind a name says who meets, and nothing that was told there."""
    assert _days(reader, f"{day} และจะมีการลงนามในวันที่ 29 มิ.ย. 2565")["thai-cabinet-meeting"] == "2022-06-28"


@pytest.mark.parametrize(
    "text",
    [
        f"รัฐมนตรีรายงานแผนเลี้ยงปู ปี 2565 - 2568 ต่อ{SUMMIT}",
        f"ที่ประชุมเห็นชอบแผนเลี้ยงปูของ{SUMMIT} ปี 2565 - 2568",
        f"{SUMMIT} รับทราบแผน พ.ศ. 2566 - 2570",
        f"ในปี 2567 จะครบรอบ 420 ปี ความสัมพันธ์ทางการทูต {AIM}{SUMMIT}",
        f"ไทยประกาศให้ปี 2564 เป็นปีแห่งปูและสาหร่าย {AIM}{SUMMIT}",
        f"งานวันปูโลกจะจัดขึ้นวันที่ 22-27 มกราคม 2567 และรัฐมนตรีกล่าวถึง{SUMMIT}",
        f"งานสาหร่ายมีกำหนดจัดในระหว่างวันที่ 5 - 6 มกราคม 2567 โดยจะรายงานต่อ{SUMMIT}",
        f"ผลงานที่สำคัญ ได้แก่ 1) จัดงานวันปูเมื่อ 6 พ.ย.66 ที่ชลบุรี 2) ร่วม{SUMMIT} และ 3) จัดงานวันสาหร่าย",
    ],
)
def test_days_and_years_of_other_things_are_of_no_meeting(reader: Reader, text: str):
    """Years of a plan, a year far before a name, what was held then, and another point of a list."""
    assert _days(reader, text)["asean-summit"] is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"ในปี 2566 ไทยจะเป็นเจ้าภาพจัด{SUMMIT}", "2023"),
        (f"{SUMMIT} จะจัดขึ้นวันที่ 22 มกราคม 2567", "2024-01-22"),
        (f"วันที่ 22 มกราคม 2567 รัฐมนตรีร่วมประชุม ได้แก่ 1) {SUMMIT} 2) {FORUM}", "2024-01-22"),
        (f"{FORUM} จัดขึ้นเมื่อวันที่ 5 มกราคม 2567 และ{SUMMIT} เมื่อวันที่ 6 มกราคม 2567", "2024-01-06"),
    ],
)
def test_the_same_words_beside_their_own_meeting_tell_its_day(reader: Reader, text: str, day: str):
    """A year near a name, a day behind what is held then, one day for a list, and a day for each."""
    assert _days(reader, text)["asean-summit"] == day
