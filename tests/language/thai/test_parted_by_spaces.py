"""Thai clauses that only a space parts: who acts stands before his own verb, and what is told of in the passive too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Act, Participation, reader_of
from kg.claims import Meeting as Held
from kg.release.model import Release
from kg.vocabulary import load

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader

CHAIRED = "โดยมีนายทาโร่ ยามาดะ รัฐมนตรีว่าการกระทรวงการต่างประเทศญี่ปุ่น เป็นประธาน"


@pytest.mark.parametrize(
    ("then", "act", "agents"),
    [
        ("เวียดนามเสนอให้จัดตั้งศูนย์วิจัยข้าว", "Proposal", ["เวียดนาม"]),
        ("ที่ประชุมยินดีต่อข้อริเริ่มด้านป่าไม้", "Welcome", ["ที่ประชุม"]),
        ("ไทยขอให้ญี่ปุ่นเร่งรัดการลงทุนในระบบราง", "Request", ["ไทย"]),
    ],
)
@pytest.mark.parametrize("chaired", [CHAIRED, f"{CHAIRED}ร่วม", CHAIRED.replace("เป็นประธาน", "เข้าร่วม")])
def test_what_is_done_after_a_chair_is_named(
    read: Reader, chaired: str, then: str, act: str, agents: list[str]
) -> None:
    """The party behind "was in the chair" and a space has its own verb."""
    assert read(f"{chaired} {then}").agents(act) == agents


def test_another_party_after_whereas(read: Reader) -> None:
    """The word "ส่วน" before a party opens its clause and joins it to none."""
    told = read("ญี่ปุ่นแจ้งความคืบหน้าการจัดตั้งศูนย์วิจัยข้าว ส่วนมาเลเซียเสนอจัดการสัมมนาด้านท่าเรือ")
    assert (told.agents("Announcement"), told.agents("Proposal")) == (["ญี่ปุ่น"], ["มาเลเซีย"])


def test_the_passive_opens_a_clause(read: Reader) -> None:
    """What somebody proposed is supported by others, and is no object of the thanks before it."""
    told = read("บรูไนขอบคุณญี่ปุ่น ข้อเสนอของลาวได้รับการสนับสนุนจากเวียดนามและสิงคโปร์")
    [thanks] = [f for f in told.frames if f.act == "Appreciation"]
    assert [told.words(span).strip() for span in thanks.objects] == ["ญี่ปุ่น"]
    assert told.agents("Support") == ["เวียดนาม", "สิงคโปร์"]


def test_who_was_asked(read: Reader) -> None:
    """Whoever was asked for something is no one who asks."""
    assert read("ญี่ปุ่นได้รับการร้องขอจากลาวให้สนับสนุนศูนย์ฝึกอบรม").agents("Request") == ["ลาว"]


def test_thanks_without_a_subject(read: Reader) -> None:
    """What is told with "there was praise from A" has A as who praises."""
    told = read("ญี่ปุ่นพร้อมสนับสนุนการศึกษา และได้มีการแสดงความชื่นชมจากฝ่ายอาเซียนต่อข้อริเริ่มด้านพลังงาน")
    assert (told.agents("Support"), told.agents("Appreciation")) == (["ญี่ปุ่น"], ["อาเซียน"])


@pytest.mark.parametrize(("verb", "mood"), [("ได้รับการรับรอง", "done"), ("ไม่ได้รับการรับรอง", "negated")])
def test_a_paper_that_was_adopted_or_not(read: Reader, verb: str, mood: str) -> None:
    """Where nobody is told to have adopted it, those who met did."""
    told = read(f"ลาวขอบคุณญี่ปุ่น แผนแม่บทด้านท่าเรือ{verb}")
    [adopted] = [f for f in told.frames if f.act == "Adoption"]
    assert (adopted.modality, adopted.fallback) == (mood, "meeting" if mood == "done" else adopted.fallback)
    assert told.phrases("Adoption") == ["แผนแม่บทด้านท่าเรือ"]


@pytest.mark.parametrize(
    "name",
    [
        "การประชุมรัฐมนตรีต่างประเทศอาเซียน+ญี่ปุ่น",
        "ประชุมรัฐมนตรีต่างประเทศอาเซียนกับญี่ปุ่น",
        "การประชุมรัฐมนตรีต่างประเทศอาเซียน ญี่ปุ่น",
    ],
)
@pytest.mark.parametrize(("verb", "role"), [("เข้าร่วม", "Attendee"), ("ร่วม", "Attendee"), ("เป็นประธาน", "Chair")])
def test_a_meeting_in_every_spelling_behind_every_verb(name: str, verb: str, role: str) -> None:
    """The verb of presence runs into the name, whose parties a sign or a word joins."""
    words = f"นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงการต่างประเทศ {verb}{name} ณ กรุงจาการ์ตา เมื่อวันที่ 3 พฤษภาคม 2569"
    told = reader_of(load()).read(Release("spelt", words, "th")).claims
    [meeting] = [c.about for c in told if isinstance(c.about, Held)]
    assert meeting.series.endswith("/asean-japan-ministerial")
    assert [c.about.role for c in told if isinstance(c.about, Participation)] == [role]
    assert not [c for c in told if isinstance(c.about, Act)]


def test_who_asked_is_whom_somebody_met(read: Reader) -> None:
    """A relative clause behind a person, and a space, tells what that person did."""
    told = read("นายทาโร่ ยามาดะ พบกับนายคำแก้ว วงสา รองนายกรัฐมนตรีลาว ซึ่งขอให้เพิ่มทุนการศึกษา")
    assert told.agents("Request") == ["นายคำแก้ว วงสา"]


def test_which_was_supported(read: Reader) -> None:
    """What was supported is what the clause before is about."""
    told = read("ญี่ปุ่นเสนอแผนด้านพลังงาน ซึ่งได้รับการสนับสนุนจากเวียดนาม")
    [supported] = [f for f in told.frames if f.act == "Support"]
    assert told.agents("Support") == ["เวียดนาม"]
    assert told.words(supported.objects[0]).strip() == "แผนด้านพลังงาน"


@pytest.mark.parametrize(
    ("text", "thanked"),
    [
        ("มาเลเซียขอบคุณญี่ปุ่นสำหรับวัคซีน และสิงคโปร์รับจะจัดการประชุมครั้งหน้า", "ญี่ปุ่นสำหรับวัคซีน"),
        ("มาเลเซียขอบคุณญี่ปุ่น เวียดนาม และสิงคโปร์ที่มอบวัคซีน", "ญี่ปุ่น เวียดนาม และสิงคโปร์ที่มอบวัคซีน"),
    ],
)
def test_and_before_a_party_that_acts(read: Reader, text: str, thanked: str) -> None:
    """A clause that "and" joins ends the object; the last of a list does not."""
    told = read(text)
    [thanks] = [f for f in told.frames if f.act == "Appreciation"]
    assert told.words(thanks.objects[0]).strip() == thanked


@pytest.mark.parametrize("of", ["ญี่ปุ่น", "ของญี่ปุ่น", "แห่งญี่ปุ่น"])
def test_economic_ministers_by_the_office_of_one(read: Reader, of: str) -> None:
    """The minister of one side may be named with his whole office."""
    told = read(f"การประชุมรัฐมนตรีเศรษฐกิจอาเซียนกับรัฐมนตรีเศรษฐกิจ การค้า และอุตสาหกรรม{of} ครั้งที่ 30")
    assert [m.iris[0].rsplit("/", 1)[-1] for m in told.mentions if m.kind == "series"] == ["aem-meti"]


def test_a_meeting_that_another_was_told_of(read: Reader) -> None:
    """The name of a meeting begins behind "that", not with those who were told of it."""
    told = read("ที่ประชุมรับทราบว่าการประชุมคณะทำงานป่าไม้อาเซียน-ญี่ปุ่น ครั้งที่ 4 จัดขึ้นแล้ว")
    names = [told.words(m) for m in told.mentions if m.kind == "series"]
    assert names == ["การประชุมคณะทำงานป่าไม้อาเซียน-ญี่ปุ่น"]
