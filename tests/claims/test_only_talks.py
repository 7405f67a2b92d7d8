"""What a release about talks or about the cabinet's resolutions tells was not done at every meeting that it names."""

from __future__ import annotations

import pytest

from kg.claims import Act, Meeting, Reader
from kg.release.model import Release

FILLER = "นายวิชัยกล่าวขอบคุณเวียดนามที่ดูแลแนวปะการังและหญ้าทะเลของภูมิภาคมาโดยตลอด และยืนยันว่าจะร่วมมือกับเวียดนามต่อไป " * 3


def _meetings(reader: Reader, text: str) -> set[str | None]:
    """The meetings at which the acts of a text were done."""
    told = [claim.about for claim in reader.read(Release("note", text, "th")).claims]
    acts = [one for one in told if isinstance(one, Act)]
    assert acts
    return {act.meeting for act in acts}


@pytest.mark.parametrize(
    "lead",
    [
        "นายวิชัย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม หารือกับเอกอัครราชทูตเวียดนาม ในช่วงการประชุมสุดยอดอาเซียน ครั้งที่ 40",
        "นายวิชัย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม หารือกับเอกอัครราชทูตเวียดนาม ซึ่งมาเยือนเพื่อเข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 40",
        "นายวิชัย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม หารือกับเอกอัครราชทูตเวียดนาม และชื่นชมผลการประชุมสุดยอดอาเซียน ครั้งที่ 40",
    ],
)
def test_talks(reader: Reader, lead: str) -> None:
    """Where headlines tell of talks alone, a meeting that the paragraphs name is where nothing was done."""
    text = f"รัฐมนตรีวิชัย หารือเอกอัครราชทูตเวียดนาม กระชับความร่วมมือด้านสาหร่าย\n{lead} {FILLER}"
    assert _meetings(reader, text) == {None}


def test_headline_of_a_meeting(reader: Reader) -> None:
    """A headline that tells of a meeting, or words that somebody was there, keep what was done at it."""
    lead = "นายวิชัย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม เข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 40 และหารือกับเวียดนาม"
    for headline in ("รัฐมนตรีวิชัย หารือเวียดนามในการประชุมสุดยอดอาเซียน ครั้งที่ 40", "รัฐมนตรีวิชัย หารือเวียดนาม ด้านสาหร่าย"):
        assert None not in _meetings(reader, f"{headline}\n{lead}\n{FILLER}")


def test_cabinet(reader: Reader) -> None:
    """At the cabinet's meeting the cabinet acts: others whom a release about it tells of do so elsewhere."""
    text = (
        "ครม. เห็นชอบร่างบันทึกความเข้าใจด้านสาหร่าย\n"
        "นางสาวสมหญิง ดีงาม รองโฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า การประชุมคณะรัฐมนตรี วันที่ 4 มีนาคม 2564 "
        "คณะรัฐมนตรีเห็นชอบร่างบันทึกความเข้าใจด้านสาหร่าย\n"
        "กระทรวงคมนาคมยืนยันความพร้อมที่จะดูแลหญ้าทะเล และญี่ปุ่นขอบคุณไทยสำหรับความร่วมมือด้านแนวปะการัง "
    )
    told = [claim.about for claim in reader.read(Release("note", text + FILLER, "th")).claims]
    acts = [one for one in told if isinstance(one, Act)]
    cabinet = [act for act in acts if any(iri.endswith("/thai-cabinet") for iri in act.agents)]
    others = [act for act in acts if act not in cabinet]
    assert others
    assert all(act.meeting is None for act in others)
    assert cabinet
    assert all(act.meeting is not None for act in cabinet)


@pytest.mark.parametrize(
    "where",
    [
        "ผ่านระบบ Video Conference (Zoom Meeting)",
        "ผ่านโปรแกรมซูม (Zoom Cloud Meeting)",
        "ณ ห้องประชุมใหญ่ (Conference Hall 1)",
        "แบบออนไลน์ Online (Hybrid Conference)",
    ],
)
def test_rooms_and_programs(reader: Reader, where: str) -> None:
    """The room or program with which people meet is no meeting."""
    text = f"นายวิชัย ใจดี เข้าร่วมการหารือแผนสาหร่าย {where} และย้ำความสำคัญของปู"
    told = [claim.about for claim in reader.read(Release("note", text, "th")).claims]
    assert not [one for one in told if isinstance(one, Meeting)]
