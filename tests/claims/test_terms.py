"""From when to when somebody holds an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Act, Reader, Tenure
from kg.release.model import Release

if TYPE_CHECKING:
    from datetime import date

COORDINATOR = "country-coordinator"


def _terms(reader: Reader, text: str, published: date | None = None) -> list[tuple[str, str, str | None, str | None]]:
    """Holder, office, beginning and end of each term; offices that the vocabulary does not know as "other"."""
    reading = reader.read(Release("note", text, None, None, "Alpha", published))
    found = [claim.about for claim in reading.claims if isinstance(claim.about, Tenure)]
    offices = ["other" if "/provisional/" in term.role else term.role.rpartition("/")[2] for term in found]
    return [(t.holder.rpartition("/")[2], office, t.start, t.end) for t, office in zip(found, offices, strict=True)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Viet Nam serves as country coordinator for ASEAN-Japan relations from 2030 to 2033.", ("2030", "2033")),
        ("Viet Nam serves as country coordinator from May 2030 until August 2033.", ("2030-05", "2033-08")),
        (
            "Viet Nam serves as Country Coordinator for ASEAN-Japan Dialogue Relations until May 2033.",
            (None, "2033-05"),
        ),
        ("เวียดนามทำหน้าที่ประเทศผู้ประสานงานความสัมพันธ์อาเซียน-ญี่ปุ่น ระหว่างปี 2573-2576", ("2030", "2033")),
        (
            "เวียดนามทำหน้าที่ประเทศผู้ประสานงาน ตั้งแต่เดือนพฤษภาคม 2573 ถึงเดือนสิงหาคม 2576",
            ("2030-05", "2033-08"),
        ),
        ("เวียดนามทำหน้าที่ประเทศผู้ประสานงาน ระหว่างเดือนพฤษภาคม 2573 - สิงหาคม 2576", ("2030-05", "2033-08")),
        ("Viet Nam (2030-2033) will succeed Cambodia as country coordinator.", ("2030", "2033")),
        ("Viet Nam is the country coordinator (May 2030 - August 2033).", ("2030-05", "2033-08")),
        ("Viet Nam will be the country coordinator for ASEAN-Japan relations from 2030 to 2033.", ("2030", "2033")),
        ("Viet Nam would assume the country coordinatorship from 2030 until 2033.", ("2030", "2033")),
        ("เวียดนามจะทำหน้าที่ประเทศผู้ประสานงาน (จากปี 2573 ถึงปี 2576)", ("2030", "2033")),
        (
            "เวียดนามทำหน้าที่ประเทศผู้ประสานงานความสัมพันธ์อาเซียน-ญี่ปุ่น (พฤษภาคม 2573 - สิงหาคม 2576)",
            ("2030-05", "2033-08"),
        ),
        ("ベトナムは対日調整国(2030年~2033年)を務めます。", ("2030", "2033")),
        ("ベトナムは2033年8月まで対日調整国を務めます。", (None, "2033-08")),
        ("ベトナムは2030年5月から2033年8月まで対日調整国を務めます。", ("2030-05", "2033-08")),
    ],
)
def test_both_ends_of_a_term(reader: Reader, text: str, term: tuple[str | None, str | None]):
    """Words beside a date say which end it is; whoever takes over has the office from then on."""
    assert _terms(reader, text) == [("vietnam", COORDINATOR, *term)]


@pytest.mark.parametrize(
    "text",
    [
        "Viet Nam serves as country coordinator for ASEAN-China relations from 2030 to 2033.",
        "ข่าว\n\nเวียดนามทำหน้าที่ประเทศผู้ประสานงานความสัมพันธ์อาเซียน-จีน ระหว่างปี 2573-2576",
        "เวียดนามรับหน้าที่ประเทศผู้ประสานงาน\n\nเวียดนามทำหน้าที่ประเทศผู้ประสานงานความสัมพันธ์อาเซียน-จีน ระหว่างปี 2573-2576",
        "ベトナムは2030年から2033年まで対中国調整国を務めます。",
    ],
)
def test_a_coordinator_of_another_partner_is_another_office(reader: Reader, text: str):
    """What the vocabulary names is the coordinator for Japan."""
    assert _terms(reader, text) == [("vietnam", "other", "2030", "2033")]


def test_the_words_of_a_term_show_its_dates(reader: Reader):
    """So that a person who compares two releases sees where they differ."""
    text = "Viet Nam serves as country coordinator for ASEAN-Japan relations from 2030 to 2033."
    reading = reader.read(Release("note", text))
    assert [text[c.evidence.start : c.evidence.end] for c in reading.claims if c.kind == "tenure"] == [text[:-1]]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Mr. Yamano Taro was appointed Secretary-General of ASEAN on 1 June 2019.", ("2019-06-01", None)),
        ("Mr. Yamano Taro assumed office as Secretary-General of ASEAN on 1 June 2019.", ("2019-06-01", None)),
        ("Mr. Yamano Taro has served as Secretary-General of ASEAN since 1 June 2019.", ("2019-06-01", None)),
        ("Mr. Yamano Taro served as Secretary-General of ASEAN until 1 June 2023.", (None, "2023-06-01")),
        ("Mr. Yamano Taro was Secretary-General of ASEAN from 2018 to 2022.", ("2018", "2022")),
        ("Mr. Yamano Taro served as the Secretary-General of ASEAN (from 2018 to 2022).", ("2018", "2022")),
        (
            "Mr. Yamano Taro served as the Secretary-General of ASEAN from 1 January 2018 to 31 December 2022.",
            ("2018-01-01", "2022-12-31"),
        ),
        ("นายสมชาย ใจดี ดำรงตำแหน่งเลขาธิการอาเซียน ตั้งแต่ปี 2562 ถึงปี 2565", ("2019", "2022")),
        ("山野太郎氏は2019年6月1日から2022年3月3日までASEAN事務総長を務めた。", ("2019-06-01", "2022-03-03")),
    ],
)
def test_an_office_of_a_person(reader: Reader, text: str, term: tuple[str | None, str | None]):
    """It needs no meeting at which the person spoke for anybody."""
    assert [(office, *days) for _, office, *days in _terms(reader, text)] == [("secretary-general-of-asean", *term)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Yamano Taro was Secretary-General of ASEAN when the ministers met on 1 June 2019.",
        "Mr. Yamano Taro, Secretary-General of ASEAN, visited Hanoi on 1 June 2019.",
        "Mr. Yamano Taro was appointed Secretary-General of ASEAN.",
    ],
)
def test_what_tells_no_term(reader: Reader, text: str):
    """A day on which somebody was in office, and a change without its day."""
    assert _terms(reader, text) == []


def test_who_chairs_on_a_day_holds_no_term(reader: Reader):
    """The same words tell of an office and of a meeting."""
    assert _terms(reader, "2019年6月1日、山野太郎外務大臣は日・ASEAN外相会議の議長を務めました。") == []


def test_who_chairs_for_the_days_of_a_meeting_holds_no_term(reader: Reader):
    """From one day to another of a few days is a meeting."""
    text = "2019年6月1日から3日まで東京で日・ASEAN外相会議が開かれ、山野太郎外務大臣が議長を務めました。"
    assert _terms(reader, text) == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "ลาวเข้ารับหน้าที่ประเทศผู้ประสานงานความสัมพันธ์อาเซียน-ญี่ปุ่น ในปี 2573-2576 ต่อจากเวียดนาม",
            [("vietnam", None, "2030"), ("laos", "2030", "2033")],
        ),
        (
            "ลาวรับหน้าที่ประเทศผู้ประสานงานความสัมพันธ์อาเซียน-ญี่ปุ่น ตั้งแต่เดือนพฤษภาคม 2573 ถึงเดือนสิงหาคม 2576",
            [("laos", "2030-05", "2033-08")],
        ),
        (
            "นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงการต่างประเทศไทย ในฐานะประเทศผู้ประสานงานอาเซียน-ญี่ปุ่น เป็นประธานร่วมการประชุม",
            [("thailand", None, None)],
        ),
    ],
)  # fmt: skip
def test_thai_words_of_taking_an_office(reader: Reader, text: str, terms: list[tuple[str, str | None, str | None]]):
    """Who takes it over from whom; an office of countries is the country's, whoever speaks for it."""
    assert _terms(reader, text) == [(holder, COORDINATOR, *days) for holder, *days in terms]


@pytest.mark.parametrize(
    "text",
    [
        "山野花子外務大臣は、2030年8月から2033年7月まで対日調整国を務めるベトナムとの協力を期待すると述べました。",
        (
            "นางฮานาโกะ ยามาโนะ รัฐมนตรีว่าการกระทรวงการต่างประเทศญี่ปุ่น คาดหวังความร่วมมือกับเวียดนาม"
            "ซึ่งจะทำหน้าที่ประเทศผู้ประสานงานอาเซียน-ญี่ปุ่น ระหว่างปี 2573-2576"
        ),
        (
            "Foreign Minister Hanako Yamano looked forward to cooperation with Viet Nam, which will serve as "
            "country coordinator for ASEAN-Japan relations from 2030 to 2033."
        ),
    ],
)
def test_whom_a_relative_clause_tells_of(reader: Reader, text: str):
    """The country that it stands beside holds the office, not whoever speaks."""
    assert [(holder, office) for holder, office, *_ in _terms(reader, text)] == [("vietnam", COORDINATOR)]


@pytest.mark.parametrize(
    "text",
    [
        "Viet Nam, the next country coordinator for ASEAN-Japan relations, welcomed the plan.",
        "Viet Nam, as the incoming country coordinator for ASEAN-Japan relations, welcomed it.",
        "次期対日調整国であるベトナムは、計画を歓迎しました。",
        "เวียดนามในฐานะประเทศผู้ประสานงานประเทศต่อไป กล่าวว่ายินดี",
    ],
)
def test_who_is_next_holds_no_office_now(reader: Reader, text: str):
    """It is told under its own words, which say that the term is still to come."""
    assert _terms(reader, text) == [("vietnam", "other", None, None)]


def test_who_is_next_from_a_day_on_has_the_office_from_then_on(reader: Reader):
    """What is told with its time needs no other name."""
    text = "Viet Nam, as the next country coordinator for ASEAN-Japan relations from 2030 to 2033, welcomed the plan."
    assert _terms(reader, text) == [("vietnam", COORDINATOR, "2030", "2033")]


def test_from_whom_an_office_is_taken_over_is_no_part_of_its_name(reader: Reader):
    """Behind it, with or without days."""
    for when, start in (("", None), ("ในปี 2573", "2030")):
        text = f"ลาวจะรับหน้าที่ประเทศผู้ประสานงานต่อจากเวียดนาม{when}"
        assert ("laos", COORDINATOR, start, None) in _terms(reader, text)


def test_who_takes_over_from_whom_in_front_of_the_office(reader: Reader):
    """Thai puts whoever held it until then between the verb and the office, or behind it: the term ends there."""
    text = "ลาว{}ต่อจากเวียดนามในฐานะประเทศผู้ประสานงานความสัมพันธ์อาเซียน-ญี่ปุ่น ตั้งแต่เดือนสิงหาคม 2573"
    for verb in ("รับหน้าที่", "จะเข้ารับหน้าที่", "ได้เข้ารับหน้าที่"):
        terms = [("laos", COORDINATOR, "2030-08", None), ("vietnam", COORDINATOR, None, "2030-08")]
        assert _terms(reader, text.format(verb)) == terms


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("ประเทศไทยได้รับมอบหมายให้เป็น Country Coordinator ระหว่างปี 2573-2576", ("thailand", COORDINATOR, "2030", "2033")),
        ("ญี่ปุ่นพร้อมสนับสนุนการเป็นประธาน APEC 2030 ของเวียดนาม", ("vietnam", "apec-host", "2030", None)),
        ("ในปี 2573 ไทยมีภารกิจสำคัญในการเป็นเจ้าภาพเอเปค", ("thailand", "apec-host", "2030", None)),
        ("รัฐมนตรีชื่นชมกัมพูชาที่ได้ทำหน้าที่ประธานอาเซียนด้วยดี", ("cambodia", "asean-chair", None, None)),
        ("รัฐมนตรีชื่นชมบทบาทของลาว ประธานอาเซียนในปี 2573", ("laos", "asean-chair", "2030", None)),
        ("ไทยยินดีช่วยบรูไนฯ ในการเป็นประธานอาเซียนในปี 2573", ("brunei", "asean-chair", "2030", None)),
        ("ที่ประชุมทราบแผนของมาเลเซียด้านเกษตร ในวาระประธานอาเซียน ในปี 2573", ("malaysia", "asean-chair", "2030", None)),
        ("สิงคโปร์ ในฐานะประธานคณะกรรมการอาเซียนด้านน้ำสะอาด เป็นเจ้าภาพการประชุม", ("singapore", "other", None, None)),
        ("ในปี 2573 ไทยจะเป็นประธานกรอบความร่วมมือเอเชีย (ACD)", ("thailand", "other", "2030", None)),
    ],
)  # fmt: skip
def test_whose_term_a_thai_clause_tells(reader: Reader, text: str, term: tuple[str, str, str | None, str | None]):
    """The country before the words that lead to the office, near or as whose matter something is; or behind "of"."""
    assert _terms(reader, text) == [term]


def test_who_chairs_a_body_in_person_holds_no_term_of_a_country(reader: Reader):
    """Only a country's turn is one."""
    assert not _terms(reader, "นายสมชาย ใจดี ในฐานะประธานคณะกรรมการอาเซียนด้านน้ำสะอาด กล่าวเปิดการประชุม")


_HANDED = [  # from Viet Nam to Thailand in 2031
    "Viet Nam handed over the role of country coordinator to Thailand in 2031.",
    "Viet Nam passed the role of country coordinator to Thailand in 2031.",
    "Viet Nam will hand over the coordinatorship of ASEAN-Japan relations to Thailand in 2031.",
    "In 2031, the country coordinatorship was handed over from Viet Nam to Thailand.",
    "The country coordinatorship was taken over by Thailand from Viet Nam in 2031.",
    "Thailand, which took over the country coordinatorship from Viet Nam in 2031, welcomed the plan.",
    "เวียดนามส่งมอบตำแหน่งประเทศผู้ประสานงานความสัมพันธ์อาเซียน-ญี่ปุ่นให้แก่ไทยในปี 2574",
    "เวียดนามได้ส่งมอบหน้าที่ประเทศผู้ประสานงานให้ไทยเมื่อปี 2574",
    "ไทยรับตำแหน่งประเทศผู้ประสานงานความสัมพันธ์อาเซียน-ญี่ปุ่นต่อจากเวียดนามในปี 2574",
    "ตำแหน่งประเทศผู้ประสานงานได้รับการส่งมอบจากเวียดนามให้แก่ไทยในปี 2574",
    "2031年、タイはベトナムから対日調整国を引き継いだ。",
    "2031年、ベトナムは対日調整国をタイへ引き継いだ。",
    "2031年、対日調整国がベトナムからタイに交代した。",
    "2031年にベトナムから対日調整国を引き継いだタイは、計画を歓迎した。",
    "ベトナムは2031年から調整国をタイに引き継ぎます。",
]


@pytest.mark.parametrize("text", _HANDED)
def test_an_office_handed_over_ends_for_one_and_begins_for_the_other(reader: Reader, text: str):
    """Both terms are told by one date, whoever the sentence is about, and nothing is given."""
    assert set(_terms(reader, text)) == {
        ("vietnam", COORDINATOR, None, "2031"),
        ("thailand", COORDINATOR, "2031", None),
    }
    acts = [claim.about for claim in reader.read(Release("note", text)).claims if isinstance(claim.about, Act)]
    assert not [act for act in acts if act.type == "Pledge"]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("In 2031, Viet Nam handed over the country coordinatorship.", ("vietnam", None, "2031")),
        ("The country coordinatorship was passed to Viet Nam in 2031.", ("vietnam", "2031", None)),
        ("The role of country coordinator was assumed by Viet Nam in 2031.", ("vietnam", "2031", None)),
        ("Viet Nam took up the country coordinatorship in 2031 and had grants from Japan.", ("vietnam", "2031", None)),
        ("ベトナムは、ブルネイから対日調整国を引き継がなかった。", None),
        ("Brunei did not hand over the country coordinatorship to Viet Nam in 2031.", None),
        ("Brunei handed over rice to the country coordinator in 2031.", None),
    ],
)
def test_an_office_of_whose_passing_one_side_is_told(reader: Reader, text: str, term: tuple[str, ...] | None):
    """The other is not guessed, and what is denied or given otherwise is no change of office."""
    dated = [(holder, start, end) for holder, _, start, end in _terms(reader, text) if start or end]
    assert dated == ([term] if term else [])


def test_a_later_end_is_told_of_the_heir(reader: Reader):
    """In a sentence that tells when the office passed and how long it is then held."""
    text = "ラオスは2030年5月に調整国をベトナムに引き継ぎ、ベトナムは2033年8月まで対日調整国を務めます。"
    terms = [("laos", COORDINATOR, None, "2030-05"), ("vietnam", COORDINATOR, "2030-05", "2033-08")]
    assert _terms(reader, text) == terms


@pytest.mark.parametrize("office", ["coordinator for ASEAN-Japan relations", "the next coordinator for clean energy"])
def test_who_will_hold_an_office_promises_nothing(reader: Reader, office: str):
    """In a statement, where "will" announces what its makers undertake."""
    text = f"Joint Statement of the 23rd ASEAN-Japan Summit\n\nViet Nam will serve as {office}."
    claims = reader.read(Release("note", text)).claims
    assert not [claim for claim in claims if isinstance(claim.about, Act)]
