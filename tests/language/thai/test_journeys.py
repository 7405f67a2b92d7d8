"""What spokesmen make known of meetings to come is an announcement of theirs."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Participation, Reader
from kg.release.model import Release

WHEN = "ในวันที่ 11 พฤศจิกายน 2565 ณ กรุงพนมเปญ"


def _told(reader: Reader, text: str) -> tuple[list[tuple[list[str], list[str]]], set[str]]:
    """Agents and targets of the announcements, and who took part, in the words of the text."""
    reading = reader.read(Release("note", text, "th", published=date(2022, 11, 9)))

    def words(iri: str) -> str:
        forms = reading.things[iri].forms if iri in reading.things else {}
        return next((form for form, _ in forms), iri.rpartition("/")[2])

    about = [claim.about for claim in reading.claims]
    acts = [one for one in about if isinstance(one, Act) and one.type == "Announcement"]
    told = [([words(i) for i in act.agents], [i.rpartition("/")[2] for i in act.targets]) for act in acts]
    return told, {words(one.person) for one in about if isinstance(one, Participation)}


@pytest.mark.parametrize("verb", ["เปิดเผยว่า", "แถลงว่า"])
@pytest.mark.parametrize("goes", ["มีกำหนดเข้าร่วม", "มีกำหนดการเดินทางเพื่อเข้าร่วม", "จะเข้าร่วม"])
def test_a_spokesman_announces_the_meeting_that_somebody_is_to_attend(reader: Reader, verb: str, goes: str) -> None:
    """The spokesman announces it and takes no part in it."""
    text = f"นายสมชาย ใจงาม โฆษกกระทรวงการคลัง {verb} นายคิชิดะ ฟูมิโอะ {goes}การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 {WHEN}"
    told, there = _told(reader, text)
    assert told == [(["นายสมชาย ใจงาม"], ["asean-japan-summit-25"])]
    assert "นายสมชาย ใจงาม" not in there


def test_what_was_attended_is_told_and_not_announced(reader: Reader) -> None:
    """A spokesman who tells of a meeting that was held announces nothing."""
    text = f"นายสมชาย ใจงาม โฆษกกระทรวงการคลัง เปิดเผยว่า นายคิชิดะ ฟูมิโอะ ได้เข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 {WHEN}"
    assert _told(reader, text)[0] == []


def test_an_office_without_its_holder_announces_nothing(reader: Reader) -> None:
    """Nobody is named who does."""
    text = f"โฆษกรัฐบาล เปิดเผยว่า นายคิชิดะ ฟูมิโอะ มีกำหนดเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 {WHEN}"
    assert _told(reader, text)[0] == []
