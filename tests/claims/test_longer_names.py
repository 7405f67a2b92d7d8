"""A short name of a series is the one that the release names in full."""

from __future__ import annotations

import pytest

from kg.claims import Meeting, Reader
from kg.claims.longer_names import SpecialNames
from kg.release.model import Release
from kg.vocabulary import load

SPECIAL = {
    "en": "News\n\nThe ASEAN-Australia Special Summit was held in Melbourne on 5 March 2024.\n\n"
    "At the Commemorative Summit and the Special Summit, Australia pledged 10 million US dollars to ASEAN.",
    "th": "ข่าว\n\nการประชุมสุดยอดอาเซียน-ออสเตรเลีย สมัยพิเศษ จัดขึ้นที่เมืองเมลเบิร์น เมื่อวันที่ 5 มีนาคม 2567\n\n"
    "ในการประชุมสุดยอดสมัยพิเศษ ออสเตรเลียประกาศสนับสนุนเงิน 10 ล้านดอลลาร์สหรัฐแก่อาเซียน",
    "ja": "ニュース\n\n2024年3月5日、メルボルンでASEAN・豪州特別首脳会議が開催された。\n\n"
    "特別首脳会議では、豪州がASEANに1000万ドルの拠出を表明した。",
}


def series(reader: Reader, lang: str, text: str) -> list[str]:
    """The series of the meetings that a release tells."""
    told = reader.read(Release("a", text, lang)).claims
    return [m.series.rpartition("/")[2] for c in told if isinstance(m := c.about, Meeting)]


@pytest.mark.parametrize("lang", ["th", "ja"])
def test_the_special_summit_is_the_one_named_with_its_parties(reader: Reader, lang: str):
    """Not another one that the vocabulary has under the short name."""
    assert series(reader, lang, SPECIAL[lang]) == ["special-asean-australia-summit"]


def test_another_name_is_another_meeting(reader: Reader):
    """What is commemorative is not what is special."""
    assert series(reader, "en", SPECIAL["en"]) == ["special-asean-australia-summit", "commemorative-summit"]


def test_of_two_special_summits_the_short_name_tells_neither(reader: Reader):
    """It stays a meeting of its own."""
    two = SPECIAL["th"].replace("ข่าว", "การประชุมสุดยอดอาเซียน-อินเดีย สมัยพิเศษ")
    assert len(series(reader, "th", two)) == 3


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("the ASEAN-Japan Commemorative Summit", ("commemorative summit", True)),
        ("Commemorative Summit", ("commemorative summit", False)),
        ("การประชุมสุดยอดอาเซียน-ญี่ปุ่น สมัยพิเศษ", ("การประชุมสุดยอดสมัยพิเศษ", True)),
        ("日・ASEAN特別首脳会議", ("特別首脳会議", True)),
        ("ASEAN-Japan Summit", ("", True)),
    ],
)
def test_names_without_parties(name: str, bare: tuple[str, bool]):
    """Of special meetings alone."""
    assert SpecialNames(load()).bare(name) == bare


SUBJECT = "{}\n\nThe Special ASEAN-Norland Reef Ministers' Meeting on Coral was held in Tokyo on 2 May 2024."


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Special ASEAN-Norland Reef Ministers' Meeting", 1),
        ("Special ASEAN-Norland Reef Ministers' Meeting on Kelp", 2),
        ("Special ASEAN-Ostia Reef Ministers' Meeting", 2),
    ],
)
def test_a_headline_may_leave_out_what_a_special_meeting_is_about(reader: Reader, title: str, count: int):
    """It is the same; with another subject or other parties it is another."""
    assert len(series(reader, "en", SUBJECT.format(title))) == count


def test_without_its_subject_a_special_meeting_is_neither_of_two(reader: Reader):
    """Two subjects stay two, and what names none stays a third."""
    two = SUBJECT.format("Special ASEAN-Norland Reef Ministers' Meeting")
    two += " The Special ASEAN-Norland Reef Ministers' Meeting on Kelp was held on 3 May 2024."
    assert len(series(reader, "en", two)) == 3


def test_the_vocabularys_special_summit_is_the_one_with_a_subject(reader: Reader):
    """Also in Japanese, which tells the subject first."""
    english = "Special ASEAN-Japan Summit\n\nThe Special ASEAN-Japan Summit on Reefs was held on 2 May 2024."
    japanese = "日ASEAN特別首脳会議\n\n2024年5月2日、海藻に関する日ASEAN特別首脳会議が開催された。"
    assert [len(series(reader, *told)) for told in (("en", english), ("ja", japanese))] == [1, 1]
