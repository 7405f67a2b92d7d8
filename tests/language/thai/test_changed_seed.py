"""The bundled seed with its facts changed to others: the reading says the others.

Nothing of the seed's facts may stand in code or in the vocabularies, so every ordinal, date, amount,
year and name is replaced before reading.
"""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Meeting, Participation, Reading, Tenure, reader_of
from kg.language.protocol import DateValue, Money
from kg.release.model import Release
from kg.resources import folder
from kg.vocabulary import load

CHANGES = {
    "ครั้งที่ 35": "ครั้งที่ 41",
    "ครั้งที่ 23": "ครั้งที่ 29",
    "14 ตุลาคม 2563": "9 สิงหาคม 2570",
    "16 ต.ค. 2563": "11 ส.ค. 2570",
    "พฤศจิกายน 2563": "ธันวาคม 2570",
    "พฤศจิกายนนี้": "ธันวาคมนี้",
    "1 ล้านดอลลาร์สหรัฐ": "3.5 พันล้านเยน",
    "2564-2567": "2571-2574",
    "นายชุตินทร คงศักดิ์": "นางสาวสมหญิง ใจงาม",
    "นายโมริ ทาเคโอะ (H.E. Mr. Mori Takeo)": "นางยามาดะ ฮานาโกะ (H.E. Mrs. Yamada Hanako)",
    "ซูกะ โยชิฮิเดะ": "ทานากะ อิจิโร",
    "ASEAN Centre for Public Health Emergencies and Emerging Diseases (PHEED)": "ASEAN Centre for Marine Studies (MS)",
    "ASEAN Centre for Public Health Emergencies and Emerging Diseases": "ASEAN Centre for Marine Studies",
    "Economic Resilience Action Plan": "Digital Harbour Action Plan",
    "ถ้อยแถลงร่วมว่าด้วยความร่วมมืออาเซียน-ญี่ปุ่นต่อเอกสาร AOIP": "ถ้อยแถลงร่วมว่าด้วยการอนุรักษ์ทะเลอาเซียน-ญี่ปุ่น",
    "Joint Statement on Japan-ASEAN cooperation on AOIP": "Joint Statement on Japan-ASEAN Seas",
    "การพัฒนาทุนมนุษย์": "การอนุรักษ์ปะการัง",
}


@pytest.fixture(scope="module")
def reading() -> Reading:
    """The reading of the changed seed."""
    text = (folder("seeds") / "asean-japan-som-35.txt").read_text(encoding="utf-8")
    for old, new in CHANGES.items():
        assert old in text, old
        text = text.replace(old, new)
    release = Release("changed", text, "th", None, "Ministry of Foreign Affairs of Thailand", date(2027, 8, 11))
    return reader_of(load()).read(release)


def _forms(reading: Reading, iri: str) -> set[str]:
    return {words for words, _ in reading.things[iri].forms}


def _acts(reading: Reading, kind: str) -> list[Act]:
    return [c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type == kind]


def _named(reading: Reading, words: str) -> str:
    return next(iri for iri in reading.things if words in _forms(reading, iri))


def test_meetings_follow(reading: Reading) -> None:
    """Ordinals and dates are those of the text."""
    meetings = {m.ordinal: m for c in reading.claims if isinstance(m := c.about, Meeting)}
    assert set(meetings) == {41, 29}
    assert (meetings[41].date, meetings[41].mode) == (DateValue("2027-08-09"), "Videoconference")
    assert meetings[29].date == DateValue("2027-12")


def test_people_follow(reading: Reading) -> None:
    """Both participants are the new ones, each for the right country."""
    found = {c.about.person: c.about for c in reading.claims if isinstance(c.about, Participation)}
    thai, japanese = _named(reading, "สมหญิง ใจงาม"), _named(reading, "Yamada Hanako")
    assert set(found) == {thai, japanese}
    assert str(found[thai].represents).endswith("/thailand")
    assert str(found[japanese].represents).endswith("/japan")


def test_the_pledge_follows(reading: Reading) -> None:
    """The new amount in the new currency."""
    assert [act.amount for act in _acts(reading, "Pledge")] == [Money(3.5e9, "JPY")]


def test_the_term_of_office_follows(reading: Reading) -> None:
    """The new years of coordination."""
    assert [(c.about.start, c.about.end) for c in reading.claims if isinstance(c.about, Tenure)] == [("2028", "2031")]


def test_documents_and_centres_follow(reading: Reading) -> None:
    """New titles are documents and centres, and targets of the acts that speak of them."""
    centre = _named(reading, "ศูนย์ ASEAN Centre for Marine Studies")
    plan = _named(reading, "แผนปฏิบัติการ ASEAN-Japan Digital Harbour Action Plan")
    statement = _named(reading, "ถ้อยแถลงร่วมว่าด้วยการอนุรักษ์ทะเลอาเซียน-ญี่ปุ่น")
    assert "Joint Statement on Japan-ASEAN Seas" in _forms(reading, statement)
    assert any(centre in act.targets for act in _acts(reading, "Appreciation"))
    assert any(plan in act.targets for act in _acts(reading, "Agreement"))
    assert any(statement in act.targets for act in _acts(reading, "Support"))


def test_topics_follow(reading: Reading) -> None:
    """A topic that no vocabulary knows is the text's own words."""
    coral = _named(reading, "การอนุรักษ์ปะการัง")
    assert any(coral in act.targets for act in _acts(reading, "Proposal"))


def test_nothing_of_the_old_facts_is_told(reading: Reading) -> None:
    """No name, year or centre of the seed is left over."""
    told = {words for thing in reading.things.values() for words, _ in thing.forms}
    assert not {"ชุตินทร คงศักดิ์", "Mori Takeo", "PHEED", "การพัฒนาทุนมนุษย์"} & told
