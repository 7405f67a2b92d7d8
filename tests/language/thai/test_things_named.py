"""What Thai releases name: bodies, papers, meetings and people, and what acts are about."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Meeting, Participation, Reader, Reading, reader_of
from kg.release.model import Release
from kg.vocabulary import load

THAI = "Royal Thai Government"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


def read(reader: Reader, text: str) -> Reading:
    """The reading of a Thai text."""
    return reader.read(Release("one", text, "th", None, THAI, date(2024, 5, 2)))


def names(reading: Reading, kind: str) -> list[str]:
    """The first words for each thing of a kind that the text names."""
    return [next(iter(thing.forms))[0] for thing in reading.things.values() if thing.kind == kind]


def targets(reading: Reading) -> list[list[str]]:
    """All words for the targets of each act."""
    acts = [c.about for c in reading.claims if isinstance(c.about, Act)]
    return [[words for iri in act.targets for words, _ in reading.things[iri].forms] for act in acts]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ไทยและญี่ปุ่นลงนามบันทึกความร่วมมือว่าด้วยการเป็นหุ้นส่วนด้านอวกาศ", "บันทึกความร่วมมือว่าด้วยการเป็นหุ้นส่วนด้านอวกาศ"),
        (
            "ไทยลงนามบันทึกความร่วมมือระหว่างกระทรวงพลังงาน และ METI ในวันนี้",
            "บันทึกความร่วมมือระหว่างกระทรวงพลังงาน และ METI",
        ),
        ("ไทยและญี่ปุ่นลงนามบันทึกความร่วมมือเรื่อง Smart Port Logistics เมื่อวานนี้", "บันทึกความร่วมมือเรื่อง Smart Port Logistics"),
    ],
)
def test_a_paper_ends_behind_its_last_party(reader: Reader, text: str, name: str):
    """A title cannot end in "on the", and "between" asks for two."""
    assert name in names(read(reader, text), "document")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("คณะกรรมการติดตามการค้าชายแดนรายงานผลการประชุม", "คณะกรรมการติดตามการค้าชายแดน"),
        ("ธนาคารเพื่อความร่วมมือระหว่างประเทศแห่งญี่ปุ่นเสนอความร่วมมือ", "ธนาคารเพื่อความร่วมมือระหว่างประเทศแห่งญี่ปุ่น"),
    ],
)
def test_a_word_inside_the_name_does_not_end_it(reader: Reader, text: str, name: str):
    """A word such as "between" holds one that ends names."""
    assert name in names(read(reader, text), "actor")


def test_the_system_of_a_meeting_is_no_meeting(reader: Reader):
    """A bracket with the system tells how people met."""
    text = "ปลัดกระทรวงแรงงานเข้าร่วมหารือผ่านการประชุมอิเล็กทรอนิกส์ (Zoom Meeting)"
    assert not [c for c in read(reader, text).claims if isinstance(c.about, Meeting)]


def test_a_number_counts_the_meeting_before_it(reader: Reader):
    """The number between two meetings is the first one's."""
    text = "รัฐมนตรีเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 30 การประชุมสุดยอดอาเซียน-จีน ครั้งที่ 31"
    met = [c.about for c in read(reader, text).claims if isinstance(c.about, Meeting)]
    assert [(str(m.series).rpartition("/")[2], m.ordinal) for m in met] == [
        ("asean-japan-summit", 30),
        ("asean-china-summit", 31),
    ]


def test_fields_in_another_order(reader: Reader):
    """The vocabulary knows a meeting of ministers whichever way its name is put."""
    text = "ไทยเป็นเจ้าภาพการประชุมรัฐมนตรีอาเซียน – ญี่ปุ่น ด้านการท่องเที่ยว และการประชุมรัฐมนตรีพลังงานอาเซียน +3"
    met = [c.about for c in read(reader, text).claims if isinstance(c.about, Meeting)]
    assert [str(m.series).rpartition("/")[2] for m in met] == ["asean-japan-tourism", "asean-japan-energy"]


def test_who_speaks_after_talks_was_there(reader: Reader):
    """So was the other side, whose romanised name stands behind the office."""
    text = (
        "นายสมชาย ใจดี ปลัดกระทรวงแรงงาน เปิดเผยภายหลังหารือร่วมกับ ดร. ทานากะ ฮิเดกิ ที่ปรึกษา รองอธิบดี "
        "(Dr. TANAKA Hideki : Counsellor) จากญี่ปุ่น"
    )
    reading = read(reader, text)
    people = [reading.things[c.about.person].forms for c in reading.claims if isinstance(c.about, Participation)]
    assert [sorted(words for words, _ in forms if words.isascii()) for forms in people] == [[], ["TANAKA Hideki"]]


def test_talks_with_a_body(reader: Reader):
    """A body right behind the verb is the partner; what follows is the matter."""
    reading = read(reader, "ปลัดกระทรวงแรงงาน หารือ JICA ยกระดับทักษะแรงงาน")
    act = next(c.about for c in reading.claims if isinstance(c.about, Act))
    assert "jica" in str(act.agents)
    assert "ยกระดับทักษะแรงงาน" in targets(reading)[0]


def test_with_whom_something_is_stressed(reader: Reader):
    """Cooperation with somebody is stressed towards them."""
    assert "ญี่ปุ่น" in targets(read(reader, "ไทยย้ำความสำคัญของความร่วมมือกับญี่ปุ่นในฐานะหุ้นส่วนทางเศรษฐกิจ"))[0]


def test_whose_proposal_is_supported(reader: Reader):
    """Who supports a proposal supports whoever made it."""
    assert "ญี่ปุ่น" in targets(read(reader, "ไทยสนับสนุนข้อเสนอของญี่ปุ่นในการพัฒนาท่าเรือสีเขียว"))[0]


def test_a_noun_that_says_little(reader: Reader):
    """The matter behind "cooperation in" is another wording of the topic."""
    assert "พัฒนาทักษะชาวประมงรุ่นใหม่" in targets(read(reader, "ไทยเน้นย้ำความร่วมมือในการพัฒนาทักษะชาวประมงรุ่นใหม่"))[0]


def test_what_a_plan_comprises(reader: Reader):
    """A relative clause that says what something comprises goes on with the list."""
    found = targets(read(reader, "ญี่ปุ่นเสนอกรอบความร่วมมือใหม่ ซึ่งประกอบด้วย การขนส่งทางราง การแพทย์ทางไกล"))
    assert {"การขนส่งทางราง", "การแพทย์ทางไกล"} <= set(found[0])


def test_a_full_phrase_behind_and(reader: Reader):
    """A noun such as "situation" begins a topic of its own."""
    found = targets(read(reader, "ไทยและญี่ปุ่นแลกเปลี่ยนความเห็นเกี่ยวกับการค้าชายแดนสองฝั่งและสถานการณ์ราคาพลังงานโลก"))
    assert any(words.startswith("สถานการณ์ราคาพลังงานโลก") for words in found[0])


@pytest.mark.parametrize("name", ["แถลงการณ์ผู้นำ EAS ว่าด้วยน้ำสะอาดในเมืองใหญ่", "แถลงการณ์ EAS ว่าด้วยน้ำสะอาดในเมืองใหญ่"])
def test_who_issues_a_statement_may_stand_in_latin_letters(reader: Reader, name: str):
    """Its name goes on over the spaces to what it is about, and is no name of the summit alone."""
    assert names(read(reader, f"ที่ประชุมรับรอง{name} ซึ่งไทยเสนอ"), "document") == [name]


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("ผู้ว่าการธนาคารเพื่อความร่วมมือระหว่างประเทศแห่งญี่ปุ่น", "jbic"),
        ("ประธานสมาพันธ์ธุรกิจญี่ปุ่น", "keidanren"),
        ("ปลัดกระทรวงการคลังญี่ปุ่น", "japan"),
    ],
)
def test_who_heads_a_body_of_its_own_takes_part_for_it(reader: Reader, office: str, body: str):
    """A bank or a federation is no part of the state whose name it bears, as a ministry is."""
    reading = read(reader, f"นายกรัฐมนตรีหารือกับนายทานากะ ฮิโรชิ {office} ในวันนี้")
    parts = [c.about for c in reading.claims if isinstance(c.about, Participation)]
    assert [str(part.represents).rpartition("/")[2] for part in parts] == [body]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "นายกรัฐมนตรีพบผู้บริหารบริษัท โฟร์วีล มอเตอร์ (ประเทศไทย) จำกัด และธนาคารน้ำดี จำกัด (มหาชน)",
            ["บริษัท โฟร์วีล มอเตอร์ (ประเทศไทย) จำกัด", "ธนาคารน้ำดี จำกัด (มหาชน)"],
        ),
        ("ไทยหารือกับบริษัทเอกชน ได้แก่ ผู้ผลิตรถยนต์ ซึ่งมีข้อจำกัดด้านเทคโนโลยี", []),
    ],
)
def test_a_company_by_how_its_name_begins_and_ends(reader: Reader, text: str, found: list[str]):
    """Not every word that begins so is a company, nor does every "limited" end one."""
    assert [name for name in names(read(reader, text), "actor") if "จำกัด" in name] == found


def test_who_travels_with_the_holder_is_no_part_of_an_office(reader: Reader):
    """Nor is what is planned."""
    text = (
        "พลเอก สมชาย ใจดี รัฐมนตรีว่าการกระทรวงกลาโหม และภริยา เข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 "
        "นายมานะ ใจงาม รัฐมนตรีว่าการกระทรวงการคลังมีกำหนดเข้าร่วมการประชุมดังกล่าว"
    )
    assert names(read(reader, text), "position") == ["รัฐมนตรีว่าการกระทรวงกลาโหม", "รัฐมนตรีว่าการกระทรวงการคลัง"]


def test_years_in_an_english_bracket_number_no_meeting(reader: Reader):
    """The fiftieth year is of the friendship."""
    text = (
        "นายมานะ ใจงาม เข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น สมัยพิเศษ (The Commemorative Summit for the 50th Year of "
        "ASEAN-Japan Friendship and Cooperation) ณ กรุงโตเกียว"
    )
    assert [c.about.ordinal for c in read(reader, text).claims if isinstance(c.about, Meeting)] == [None]


@pytest.mark.parametrize(
    ("meeting", "agents"),
    [
        ("คณะกรรมการนโยบายพลังงานน้ำแห่งชาติ", ["คณะกรรมการนโยบายพลังงานน้ำแห่งชาติ"]),
        ("คณะกรรมการร่วมอาเซียน-ญี่ปุ่น", ["อาเซียน", "ญี่ปุ่น"]),
    ],
)
def test_a_committee_decides_what_its_meeting_does(reader: Reader, meeting: str, agents: list[str]):
    """And not a body of countries that the text names besides; a joint one is of those whose it is."""
    reading = read(
        reader,
        f"นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพลังงาน เข้าร่วมการประชุม{meeting} ครั้งที่ 1/2567 "
        "โดยที่ประชุมได้เห็นชอบแผนพลังงานน้ำ เพื่อให้อาเซียนเข้มแข็ง และอาเซียนเชื่อมโยงกัน",
    )
    acts = [c.about for c in reading.claims if isinstance(c.about, Act)]
    assert [[next(iter(reading.things[iri].forms))[0] for iri in act.agents] for act in acts] == [agents]
