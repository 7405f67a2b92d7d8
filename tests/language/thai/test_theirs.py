"""What others do in what a Thai speaker hopes or is glad of is no act of the speaker's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("ไทยหวังว่าญี่ปุ่นจะมาเลี้ยงปูกับอาเซียน สนับสนุนความเป็นแกนกลางของอาเซียน", ["Expectation"]),
        ("ไทยเชื่อมั่นว่า ผู้เล่นสำคัญ รวมถึงสหรัฐฯ ซึ่งเป็นมิตรประเทศ จะทำงานร่วมกันเพื่ออนุรักษ์ปะการัง", ["Expectation"]),
        ("ไทยหวังว่า Kelp Coalition จะสนับสนุนความเป็นหุ้นส่วนด้านการประมง", ["Expectation"]),
        ("นายกรัฐมนตรียินดีที่ยุทธศาสตร์ปะการัง ฉบับใหม่ของสหรัฐฯ ให้ความสำคัญกับอาเซียน", ["Welcome"]),
    ],
)
def test_what_is_hoped_of_others_is_theirs(read: Reader, text: str, acts: list[str]) -> None:
    """The hope or welcome is told alone, and what they are to do is what it is about."""
    reading = read(text)
    assert reading.acts() == acts


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("ไทยหวังว่าญี่ปุ่นจะมาเลี้ยงปู พร้อมสนับสนุนการเลี้ยงสาหร่าย", ["Expectation", "Support"]),
        ("ไทยหวังว่าญี่ปุ่นจะมาเลี้ยงปู ย้ำความสำคัญของปะการัง", ["Expectation", "Emphasis"]),
        ("ไทยชื่นชมการเลี้ยงปู ให้ความสำคัญกับปะการัง", ["Appreciation", "Emphasis"]),
        ("ไทยหวังว่าญี่ปุ่นจะมาเลี้ยงปู และสนับสนุนการเลี้ยงสาหร่าย", ["Expectation", "Support"]),
    ],
)
def test_the_speaker_goes_on(read: Reader, text: str, acts: list[str]) -> None:
    """Verbs of saying, and what "and" joins, are the speaker's."""
    assert read(text).acts() == acts


@pytest.mark.parametrize(
    ("text", "act", "agent"),
    [
        ("ไทยยินดีที่อินเดียซึ่งเป็นแหล่งปูสำคัญของโลก ประกาศที่จะส่งออกปูอีกครั้ง", "Announcement", "อินเดีย"),
        ("นายกรัฐมนตรีขอบคุณที่ญี่ปุ่นซึ่งเป็นมิตรประเทศ สนับสนุนการเลี้ยงปู", "Support", "ญี่ปุ่น"),
        ("ไทยยินดีที่เวียดนามเลี้ยงปูได้ดี ย้ำความสำคัญของสาหร่าย", "Emphasis", "ไทย"),
    ],
)
def test_who_does_what_somebody_is_glad_of(read: Reader, text: str, act: str, agent: str) -> None:
    """The party behind "that" does it where only a relative clause parts it from the verb."""
    assert read(text).agents(act) == [agent]
