"""Gifts told in what somebody says, what is counted, things taken up again, and joining a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Act, Participation, Reader
from kg.release.model import Release

if TYPE_CHECKING:
    from kg.claims.model import Reading


def _read(reader: Reader, text: str) -> Reading:
    return reader.read(Release("note", text, "th", None, "Ministry of Foreign Affairs of Thailand"))


def _acts(reading: Reading) -> list[Act]:
    return [claim.about for claim in reading.claims if isinstance(claim.about, Act)]


def _words(reading: Reading, act: Act) -> list[str]:
    return [next(iter(reading.things[iri].forms))[0] for iri in act.targets]


def test_a_sum_that_somebody_stresses_is_promised(reader: Reader):
    """Whoever stresses that he will give a sum promises it; in how many years is no topic."""
    text = "นายกรัฐมนตรีญี่ปุ่นย้ำว่าญี่ปุ่นจะสนับสนุนเงินจำนวน 4 ล้านเยน ในช่วง 3 ปีข้างหน้า แก่ลาว"
    reading = _read(reader, text)
    (act,) = _acts(reading)
    assert (act.type, act.modality, act.amount and act.amount.value) == ("Pledge", "Done", 4e6)
    assert _words(reading, act) == ["ลาว"]


def test_how_many_is_no_topic(reader: Reader):
    """The number of goods stands in the supply."""
    reading = _read(reader, "ญี่ปุ่นบริจาควัคซีนแอสตราเซเนกาจำนวน 3 ล้านโดสให้แก่ลาว")
    (act,) = _acts(reading)
    assert _words(reading, act) == ["วัคซีนแอสตราเซเนกา", "ลาว"]
    assert [supply.count for supply in act.supplies] == [3e6]


@pytest.mark.parametrize("taken_up", ["กองทุนดังกล่าว", "กองทุนดังกล่าวข้างต้น"])
def test_what_was_named_before(reader: Reader, taken_up: str):
    """The said fund is the fund named before."""
    reading = _read(reader, f"ญี่ปุ่นเสนอจัดตั้งกองทุนปะการังอาเซียน ซึ่งไทยสนับสนุน{taken_up}")
    one, two = _acts(reading)
    assert (one.type, two.type) == ("Proposal", "Support")
    assert one.targets == two.targets


def test_the_date_of_what_somebody_else_does(reader: Reader):
    """A date with which the next clause begins is no due date of the gift."""
    text = "ญี่ปุ่นจะสนับสนุนเงิน 4 ล้านดอลลาร์แก่กองทุนปะการัง และในปี 2561 ไทยจะจัดการประชุมเชิงปฏิบัติการ"
    reading = reader.read(Release("note", text, "th", None, "", None))
    assert [act.due for act in _acts(reading)] == [None]


def test_joining_a_meeting(reader: Reader):
    """A verb whose last word begins the name of the meeting tells who was there."""
    text = "นายเศรษฐา ทวีสิน นายกรัฐมนตรี ร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น สมัยพิเศษ"
    assert [c.about.role for c in _read(reader, text).claims if isinstance(c.about, Participation)] == ["Attendee"]


def test_a_sum_that_somebody_announces_is_promised_by_whoever_gives_it(reader: Reader):
    """Who announces speaks; the party behind "that" gives."""
    reading = _read(reader, "ทานากะประกาศว่าญี่ปุ่นจะสนับสนุนเงินไม่เกิน 4 ล้านเยนแก่ลาว")
    (act,) = _acts(reading)
    assert (act.type, act.modality, act.amount and act.amount.value) == ("Pledge", "Done", 4e6)
    assert [next(iter(reading.things[iri].forms))[0] for iri in act.agents] == ["ญี่ปุ่น"]
