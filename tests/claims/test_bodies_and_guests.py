"""Who acts at a meeting of one body of countries, whoever else its release names."""

from __future__ import annotations

from datetime import date

from kg.claims import Act, Reader
from kg.release.model import Release

LEAD = "วันที่ 3 พฤษภาคม 2569 นายสมชาย ดีเลิศ รัฐมนตรีว่าการกระทรวงกลาโหม เข้าร่วมการประชุมรัฐมนตรีกลาโหมอาเซียน ครั้งที่ 20\n"


def _agents(reader: Reader, text: str) -> list[set[str]]:
    reading = reader.read(Release("one", LEAD + text, "th", None, "Royal Thai Government", date(2026, 5, 4)))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [{iri.rsplit("/", 1)[1] for iri in act.agents} for act in acts]


def test_those_whom_a_meeting_lets_in_do_not_act(reader: Reader) -> None:
    """Countries listed as what is decided on are no parties of the meeting."""
    text = "ที่ประชุมอนุมัติให้ฝรั่งเศส สหราชอาณาจักร แคนาดา และออสเตรเลีย เป็นผู้สังเกตการณ์ในการฝึกร่วมทางทะเล"
    assert _agents(reader, text) == [{"asean"}]


def test_ministers_of_a_body_are_the_body(reader: Reader) -> None:
    """An office that ends with a body of countries is held by all of its ministers."""
    text = "รัฐมนตรีว่าการกระทรวงกลาโหมอาเซียนได้หารือในประเด็นความปลอดภัยทางทะเล"
    assert _agents(reader, text) == [{"asean"}]


def test_a_country_behind_its_town_does_not_act(reader: Reader) -> None:
    """It only tells where the town is; whoever came goes on."""
    text = "นายสมชาย ดีเลิศ เดินทางถึงกรุงพนมเปญ ราชอาณาจักรกัมพูชา มุ่งมั่นผลักดันความร่วมมือด้านพลังงานสะอาด"
    [agents] = _agents(reader, text)
    assert "cambodia" not in agents


def test_who_is_thanked_gave_what_is_told_next(reader: Reader) -> None:
    """Behind a mere space a headline goes on with what those who are thanked did."""
    text = "นายสมชาย ดีเลิศ ขอบคุณญี่ปุ่นเปิดรับนักท่องเที่ยวไทย มอบวัคซีนให้ไทยอีก 2 แสนโดส"
    assert {"japan"} in _agents(reader, text)
