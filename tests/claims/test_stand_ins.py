"""Who stayed away is no attendee, who chairs the next meeting does not chair this one, a lunch has no host of all."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Participation, Reader
from kg.claims.model import Meeting
from kg.release.model import Release

HEADS = {
    "en": "The 12th ASEAN-Japan Forum was held in Tokyo on 2 June 2021.",
    "th": "เมื่อวันที่ 2 มิถุนายน 2564 มีการประชุม ASEAN-Japan Forum ครั้งที่ 12 ที่กรุงโตเกียว",
    "ja": "2021年6月2日、東京において第12回日・ASEANフォーラムが開催されました。",
}
ONE = [
    ("en", "Ms. Mary Roe, Permanent Secretary of Commerce, attended the Meeting on behalf of Minister John Doe."),
    ("en", "The Meeting was attended by Vice Minister Mary Roe of Japan, representing Minister John Doe."),
    ("en", "The Meeting was chaired by Minister John Doe. The next meeting will be chaired by Vice Minister Mary Roe."),
    ("th", "นางสาวมาลี สุขใจ ปลัดกระทรวงพาณิชย์ เข้าร่วมการประชุมแทนนายสมชาย ใจดี รองนายกรัฐมนตรี"),
    ("th", "นายสมชาย ใจดี รองนายกรัฐมนตรี มอบหมายให้นางสาวมาลี สุขใจ ปลัดกระทรวงพาณิชย์ เข้าร่วมการประชุม"),
    ("ja", "山田太郎経済産業大臣に代わり、鈴木花子経済産業副大臣が会合に出席した。"),
    ("ja", "山田太郎大臣の代理として、鈴木花子副大臣が会合に出席しました。"),
]
BOTH = [
    ("en", "Ms. Mary Roe, Permanent Secretary of Commerce, and Minister John Doe attended the Meeting."),
    ("en", "On behalf of Thailand, Minister John Doe attended the Meeting with Minister Mary Roe of Japan."),
    ("th", "นางสาวมาลี สุขใจ ปลัดกระทรวงพาณิชย์ และนายสมชาย ใจดี รองนายกรัฐมนตรี เข้าร่วมการประชุม"),
    ("ja", "山田太郎経済産業大臣及び鈴木花子経済産業副大臣が会合に出席した。"),
]


def _read(reader: Reader, language: str, sentence: str) -> tuple[list[Participation], list[Meeting]]:
    text = f"{HEADS[language]}\n\n{sentence}\n"
    told = [claim.about for claim in reader.read(Release("s", text, language, published=date(2021, 6, 3))).claims]
    return [one for one in told if isinstance(one, Participation)], [one for one in told if isinstance(one, Meeting)]


@pytest.mark.parametrize(("language", "sentence"), ONE)
def test_only_who_was_there_took_part(reader: Reader, language: str, sentence: str) -> None:
    """One of two people named."""
    assert len(_read(reader, language, sentence)[0]) == 1


@pytest.mark.parametrize(("language", "sentence"), BOTH)
def test_two_who_were_there_both_took_part(reader: Reader, language: str, sentence: str) -> None:
    """Words for a country that somebody stands for take nobody away."""
    assert len(_read(reader, language, sentence)[0]) == 2


def test_a_lunch_makes_nobody_host_of_the_meeting(reader: Reader) -> None:
    """Who gives it was there."""
    sentence = "The Forum was preceded by a working lunch hosted by Mr. John Doe, Foreign Minister of Japan."
    people, meetings = _read(reader, "en", sentence)
    assert [one.role for one in people] == ["Attendee"]
    assert [one.hosts for one in meetings] == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "山田太郎外務大臣は会議に出席しました。会議では、シンガポールのリム外相と共に共同議長を務めました。",
        "山田太郎外務大臣がシンガポールのリム外相と共に共同議長を務めました。",
    ],
)
def test_who_chairs_with_somebody_chairs(reader: Reader, sentence: str) -> None:
    """The sentence may leave out who that is, told of before."""
    assert [one.role for one in _read(reader, "ja", sentence)[0]] == ["Cochair", "Cochair"]
