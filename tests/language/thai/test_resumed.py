"""A name taken up again by its head noun and the abbreviation sign."""

from __future__ import annotations

from kg.claims import reader_of
from kg.release.model import Release
from kg.vocabulary import load


def targets(text: str) -> list[list[str]]:
    """The ends of the IRIs of the targets of each act of a text."""
    reading = reader_of(load()).read(Release("one", text, "th"))
    return [[iri.rpartition("/")[2] for iri in c.about.targets] for c in reading.claims if c.kind == "act"]


def test_the_centre_is_the_one_named_before():
    """What is expected of the centre is expected of that centre."""
    text = "ญี่ปุ่นสนับสนุนศูนย์อาเซียนเพื่อผู้สูงอายุที่มีศักยภาพและนวัตกรรม และอาเซียนขอบคุณญี่ปุ่นที่สนับสนุนศูนย์ฯ"
    assert targets(text) == [["acai"], ["japan", "acai"]]


def test_no_name_before():
    """Without a name of such a head the sign stands for nothing."""
    assert "acai" not in str(targets("อาเซียนขอบคุณญี่ปุ่นที่สนับสนุนศูนย์ฯ"))


def test_an_office_ends_where_a_known_name_begins():
    """Neither the office with half of the name nor the other half is a topic."""
    assert targets("ญี่ปุ่นเน้นย้ำความร่วมมือทางทะเลภายใต้การบริหารของนายกรัฐมนตรีซูกะ โยชิฮิเดะ")[0][0] == "maritime"
