"""What Thai speakers are glad has been adopted, what their statements are about, frames laid down together."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

LEAD = "วันที่ 3 พฤษภาคม 2569 นายสมชาย ดีเลิศ รัฐมนตรีว่าการกระทรวงพลังงาน เข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 29\n"


def _acts(reader: Reader, text: str) -> list[tuple[str, list[str]]]:
    reading = reader.read(Release("one", LEAD + text, "th", None, "Royal Thai Government", date(2026, 5, 4)))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [(act.type, sorted(iri.rsplit("/", 1)[1] for iri in act.agents)) for act in acts]


def test_what_somebody_is_glad_was_adopted_was_adopted(reader: Reader) -> None:
    """The parties of the meeting adopted it; the speaker welcomes it."""
    found = _acts(reader, "นายสมชาย ดีเลิศ ยินดีที่ในวันนี้ได้ร่วมรับรองแถลงการณ์ร่วมว่าด้วยพลังงานสะอาด")
    assert [act for act, _ in found] == ["Welcome", "Adoption"]
    assert found[1][1] == ["asean", "japan"]


def test_what_a_statement_is_about_is_stressed(reader: Reader) -> None:
    """A statement on a matter, without the words that were said."""
    assert [act for act, _ in _acts(reader, "นายสมชาย ดีเลิศ กล่าวถ้อยแถลงเกี่ยวกับการเก็บสำรองน้ำมัน")] == ["Emphasis"]


def test_a_frame_laid_down_together_is_agreed(reader: Reader) -> None:
    """Both sides agree on it."""
    assert [act for act, _ in _acts(reader, "ทั้งสองฝ่ายได้ร่วมกันวางกรอบแนวทางความร่วมมือด้านพลังงาน")] == ["Agreement"]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("ยินดีพิจารณาความร่วมมือด้านพลังงานลม", "Welcome"),
        ("ยินดีรับฟังข้อเสนอแนะของภาคเอกชน", "Welcome"),
        ("ยินดีอย่างยิ่งที่จะสนับสนุนการลงทุนด้านพลังงานลม", "Support"),
        ("ชี้แจงนโยบายพลังงานลมแก่ภาคเอกชน", "Announcement"),
        ("อยากให้เกิดการลงทุนด้านพลังงานลม", "Expectation"),
    ],
)
def test_what_somebody_would_like(reader: Reader, said: str, act: str) -> None:
    """Gladly considered is welcomed, gladly supported is supported; what one would like to see is hoped for."""
    assert [told for told, _ in _acts(reader, f"นายสมชาย ดีเลิศ {said}")] == [act]


def test_what_is_still_under_way_is_not_made_known(reader: Reader) -> None:
    """Being at work on something announces nothing."""
    assert _acts(reader, "ขณะนี้กระทรวงพลังงานอยู่ระหว่างการจัดทำแผนพลังงานลม") == []
