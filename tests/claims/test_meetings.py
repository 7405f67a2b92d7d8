"""When and where a meeting is held."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Meeting, Reader
from kg.language.protocol import DateValue
from kg.release.model import Release


def _meetings(reader: Reader, text: str, lang: str = "ja") -> list[Meeting]:
    reading = reader.read(Release("note", text, lang, None, "外務省", date(2025, 10, 1)))
    return [claim.about for claim in reading.claims if isinstance(claim.about, Meeting)]


def test_a_date_below_a_heading_is_that_of_the_meeting_it_names(reader: Reader):
    """The journey's days stand in the lead, the meeting's day below its heading."""
    text = (
        "山野大臣は、9月23日から26日にかけてタイに出張し、日ASEAN経済大臣会合及び日・メコン外相会議に出席しました。\n\n"
        "1．日ASEAN経済大臣会合\n9月24日、山野大臣は、冒頭で挨拶を行い、橋の補修を歓迎しました。\n"
    )
    assert [m.date.start for m in _meetings(reader, text) if m.date] == ["2025-09-24"]


def test_a_place_in_front_of_the_meeting(reader: Reader):
    """A clause before the name tells where it is held."""
    found = _meetings(
        reader, "11月にハノイで開催予定の日・メコン首脳会議に向け、山野大臣は日・ASEAN首脳会議の成果を歓迎しました。"
    )
    assert [(m.place or "").rpartition("/")[2] for m in found if m.series.endswith("mekong-japan-summit")] == ["hanoi"]


def test_online_in_a_later_sentence_of_the_lead(reader: Reader):
    """A place alone says that people met there only where no sentence of the lead says otherwise."""
    text = "10月1日、東京において、日・ASEAN首脳会議が開催されました。会議はオンライン併用で行われました。"
    assert [m.mode for m in _meetings(reader, text)] == ["Hybrid"]


def test_a_meeting_named_late_has_not_the_place_of_the_lead(reader: Reader):
    """What opens the release is about something else."""
    lead = "9月1日、ハノイにおいて、山野大使は橋の補修を歓迎しました。\n" + "橋は長い。\n" * 6
    found = _meetings(reader, lead + "日本は、昨年の日・ASEAN首脳会議において、橋の補修を表明しました。")
    assert [m.place for m in found] == [None]


def test_the_next_meeting_is_another(reader: Reader):
    """Neither its date nor its place is that of the meeting at hand."""
    text = (
        "เมื่อวันที่ 3 ตุลาคม 2568 ไทยเข้าร่วมการประชุมรัฐมนตรีการเดินเรืออาเซียน-ญี่ปุ่น ที่จังหวัดภูเก็ต\n"
        "การประชุมรัฐมนตรีการเดินเรืออาเซียน-ญี่ปุ่นครั้งต่อไปจะจัดขึ้นที่ฟิลิปปินส์ในเดือนกันยายน 2569"
    )
    found = _meetings(reader, text)
    assert [m.date.start for m in found if m.date] == ["2025-10-03", "2026-09"]
    assert len({m.series for m in found}) == 1


def test_the_next_and_the_previous_meeting_have_no_number(reader: Reader):
    """They are meetings of their own where their date is told."""
    text = (
        "第7回日ASEAN交通大臣会合が、2025年9月24日に開催されました。\n"
        "次回会合は、2026年11月にラオスで開催される予定です。前回は、2024年10月に東京で開催されました。"
    )
    told = {(m.ordinal, m.date.start if m.date else None) for m in _meetings(reader, text)}
    assert told == {(7, "2025-09-24"), (None, "2026-11"), (None, "2024-10")}


def test_a_line_of_a_form_names_the_venue(reader: Reader):
    """Place and mode stand behind a label, without a particle."""
    text = "第4回日ASEAN交通大臣会合の結果\n\n日程:2025年9月24日\n場所:新潟市及びオンライン\n双方は、橋を歓迎しました。"
    assert [(m.mode, (m.place or "").rpartition("/")[2]) for m in _meetings(reader, text)] == [("Hybrid", "niigata")]


def test_a_hall_of_a_town(reader: Reader):
    """The particle of place stands behind the hall."""
    text = "第7回日ASEAN交通大臣会合が、2025年9月24日、東京の湊会館において開催されました。"
    assert [(m.place or "").rpartition("/")[2] for m in _meetings(reader, text)] == ["tokyo"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Japan pledged 2 million US dollars to a fund. It recalled the 9th ASEAN-Japan Forum of November 2020."),
        ("en", "Japan pledged 2 million US dollars to a fund ahead of the 19th ASEAN-Japan Forum in October 2026."),
        ("th", "ญี่ปุ่นประกาศสนับสนุนเงิน 2 ล้านดอลลาร์สหรัฐ สืบเนื่องจากการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 23 ในปี 2563"),
        (
            "ja",
            "日本は、200万ドルを拠出することを表明しました。2020年11月の第23回日・ASEAN首脳会議を踏まえたものです。",
        ),
    ],
)
def test_a_meeting_that_is_only_recalled_or_awaited_is_not_where_it_was_done(reader: Reader, lang: str, text: str):
    """A pledge of a day on which no meeting was held has no meeting, and so no date of one."""
    reading = reader.read(Release("note", text, lang, published=date(2025, 10, 1)))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    assert [act.meeting for act in acts if act.type == "Pledge"] == [None]


def test_the_last_day_of_a_promise_is_no_day_of_a_meeting(reader: Reader):
    """What is to be done by then is not held then."""
    text = (
        "The 37th ASEAN-Japan Forum was held in Tokyo on 12 June 2022. Japan proposed to adopt the ASEAN-Japan Kelp "
        "Action Plan at the 25th ASEAN-Japan Summit and to establish the ASEAN Kelp Centre by the end of 2024.\n"
    )
    reading = reader.read(Release("note", text, "en", published=date(2022, 6, 13)))
    found = [claim.about for claim in reading.claims if isinstance(claim.about, Meeting)]
    assert {m.ordinal: m.date and m.date.start for m in found} == {37: "2022-06-12", 25: None}
    (act,) = (claim.about for claim in reading.claims if isinstance(claim.about, Act))
    assert (act.intended_for or "").endswith("asean-japan-summit-25")


def test_what_was_done_at_a_meeting_is_not_for_it(reader: Reader):
    """A numbered meeting without a date is one to come only where something is to be done at it."""
    text = (
        "The 37th ASEAN-Japan Forum was held in Tokyo on 12 June 2022. Japan proposed to review the ASEAN-Japan Kelp "
        "Action Plan adopted at the 24th ASEAN-Japan Summit.\n"
    )
    reading = reader.read(Release("note", text, "en", published=date(2022, 6, 13)))
    assert not [c.about for c in reading.claims if isinstance(c.about, Act) and c.about.intended_for]


def test_a_meeting_of_the_same_day_has_the_day_told_before(reader: Reader):
    """The last full day in front of it, and none where no day is told."""
    special = "The Special ASEAN Summit on Reef Protection was held on the same day."
    first, second = _meetings(reader, f"On 4 November 2019, the 35th ASEAN Summit was held in Bangkok. {special}")
    assert (first.date, second.date) == (DateValue("2019-11-04"), DateValue("2019-11-04"))
    assert [one.date for one in _meetings(reader, special)] == [None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ASEAN-Japan Commemorative Summit for the 40th Year of ASEAN-Japan Friendship was held in Tokyo."),
        ("en", "The ASEAN-Japan Commemorative Summit for the 40th Anniversary of Friendship was held in Tokyo."),
        ("ja", "日ASEAN友好協力第50周年を記念し、日本ASEAN友好協力50周年特別首脳会議が東京で開催されました。"),
        ("th", "การประชุมสุดยอดอาเซียน-ญี่ปุ่นสมัยพิเศษ เนื่องในโอกาสครบรอบปีที่ 40 แห่งมิตรภาพอาเซียน-ญี่ปุ่น จัดขึ้นที่กรุงโตเกียว"),
    ],
)
def test_what_a_meeting_celebrates_is_not_its_number(reader: Reader, lang: str, text: str):
    """Nor a series of its own: an ordinal before a year or an anniversary counts no meetings."""
    found = [
        claim.about for claim in reader.read(Release("note", text, lang)).claims if isinstance(claim.about, Meeting)
    ]
    assert [(m.series.rpartition("/")[2], m.ordinal) for m in found] == [("asean-japan-commemorative-summit", None)]


def test_the_follow_up_of_a_meeting_is_no_meeting_of_its_number(reader: Reader):
    """What a heading follows up is the meeting of that number, and not what is held."""
    text = "Follow-up of the 20th ASEAN-Japan Summit\n\nThe ASEAN-Japan Forum was held in Hanoi. Japan thanked Laos."
    claims = reader.read(Release("note", text, "en")).claims
    found = {m.iri.rpartition("/")[2] for claim in claims if isinstance(m := claim.about, Meeting)}
    assert found == {"asean-japan-summit-20", "asean-japan-som-note"}
    (act,) = [claim.about for claim in claims if isinstance(claim.about, Act)]
    assert (act.meeting or "").endswith("asean-japan-som-note")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "5月6日、マニラ(フィリピン)において、第9回日・ASEANフォーラムが開催された。"),
        ("ja", "第9回日・ASEANフォーラムが5月6日、マニラ(フィリピン)で開かれた。"),
        ("en", "The 9th ASEAN-Japan Forum was held in Manila (Philippines) on 6 May."),
        ("th", "การประชุมอาเซียน-ญี่ปุ่น ฟอรั่ม ครั้งที่ 9 จัดขึ้นที่กรุงมะนิลา (ฟิลิปปินส์) เมื่อวันที่ 6 พฤษภาคม"),
    ],
)
def test_a_town_with_its_country_in_a_bracket(reader: Reader, lang: str, text: str):
    """The town is the place."""
    assert [(m.place or "").rpartition("/")[2] for m in _meetings(reader, text, lang)] == ["manila"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("th", "นายสมชาย ใจดี เป็นประธานการประชุมคณะกรรมการแนวปะการัง ครั้งที่ ๒/๒๕๖๗ คณะกรรมการแนวปะการังเห็นชอบแผนงาน"),
        ("th", "นายสมชาย ใจดี เป็นประธานการประชุมคณะกรรมการแนวปะการัง ครั้งที่ 2 / 2567 ณ กรุงเทพฯ"),
    ],
)
def test_a_number_may_count_within_a_year(reader: Reader, lang: str, text: str):
    """So that the second meeting of another year is another one."""
    [meeting] = _meetings(reader, text, lang)
    assert (meeting.ordinal, meeting.counted_in) == (2, "2024")
    assert meeting.iri.endswith("-2-2024")


def test_a_date_behind_a_number_is_no_year_of_it(reader: Reader):
    """Nor is what else is set off by a stroke."""
    text = "นายสมชาย ใจดี เป็นประธานการประชุมคณะกรรมการแนวปะการัง ครั้งที่ 2/ 14 ตุลาคม 2567"
    [meeting] = _meetings(reader, text, "th")
    assert meeting.counted_in is None
