"""On which day a meeting is held: counted from a dateline, told by the name of a day, or told beside it."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Meeting, Participation, Reader
from kg.release.model import Release


def _days(reader: Reader, text: str, published: date | None) -> dict[str, str | None]:
    """The day of each meeting, by the end of its IRI."""
    reading = reader.read(Release("note", text, None, None, "Alpha", published))
    found = [claim.about for claim in reading.claims if isinstance(claim.about, Meeting)]
    return {m.iri.rpartition("/")[2]: m.date.start if m.date else None for m in found}


@pytest.mark.parametrize(
    "text",
    [
        "Leaders meet\n\nHA NOI, 3 March 2022 - The 30th ASEAN-Japan Summit was held today online.",
        "Leaders meet\n\nHANOI, March 3 (Agency) -- The 30th ASEAN-Japan Summit was held today online.",
        "ผู้นำหารือ\n\nกรุงฮานอย, 3 มีนาคม 2565 - การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 30 จัดขึ้นในวันนี้",
        "首脳会議\n\n【ハノイ、2022年3月3日】第30回日・ASEAN首脳会議が本日開催されました。",
    ],
)
def test_today_is_the_day_of_the_dateline(reader: Reader, text: str):
    """A release that is published a day later still counts from the day on which it was written."""
    assert _days(reader, text, date(2022, 3, 4)) == {"asean-japan-summit-30": "2022-03-03"}


def test_today_is_the_day_of_publication_without_a_dateline(reader: Reader):
    """A day that opens a sentence is no dateline, nor is one of another month."""
    text = "Leaders meet\n\nThe 30th ASEAN-Japan Summit was held today. It follows Hanoi, 1 March 2022 - long ago."
    assert _days(reader, text, date(2022, 3, 4)) == {"asean-japan-summit-30": "2022-03-04"}


@pytest.mark.parametrize("dateline", ["HANOI, Mar 5 (Agency) -- ", "HANOI, 5 March 2022 - ", "HANOI, 5 March -- "])
def test_the_dateline_gives_way_to_a_day_that_is_told(reader: Reader, dateline: str):
    """However far behind the meeting that day stands."""
    told = "The 30th ASEAN-Japan Summit was held in the old town of Hanoi, Viet Nam, on 3 March 2022."
    text = f"Leaders meet\n\n{dateline}{told}"
    assert _days(reader, text, date(2022, 3, 5)) == {"asean-japan-summit-30": "2022-03-03"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The 30th ASEAN-Japan Summit was held in Hanoi on Thursday, an official said.", "2022-03-03"),
        ("The 30th ASEAN-Japan Summit was held in Hanoi on Saturday.", "2022-03-05"),
        ("The 30th ASEAN-Japan Summit will be held in Hanoi on Monday.", "2022-03-07"),
        ("The 30th ASEAN-Japan Summit was held in Hanoi on Thursday, 24 February 2022.", "2022-02-24"),
        ("การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 30 จัดขึ้นเมื่อวันพฤหัสบดี ณ กรุงฮานอย", "2022-03-03"),
        ("การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 30 จะจัดขึ้นในวันจันทร์ ณ กรุงฮานอย", "2022-03-07"),
        ("木曜日、第30回日・ASEAN首脳会議がハノイで開催されました。", "2022-03-03"),
        ("第30回日・ASEAN首脳会議は、来週月曜日にハノイで開催されます。", "2022-03-07"),
    ],
)
def test_the_name_of_a_day(reader: Reader, text: str, day: str):
    """It is the last such day before the release is published, or the next where the text looks ahead."""
    assert _days(reader, text, date(2022, 3, 5)) == {"asean-japan-summit-30": day}


@pytest.mark.parametrize(
    ("text", "series"),
    [
        (
            "The Special ASEAN Summit on Coronavirus Disease 2019 was held today.",
            "special-asean-summit-covid-note",
        ),
        ("การประชุมสุดยอดอาเซียนสมัยพิเศษว่าด้วยโรคติดเชื้อไวรัสโคโรนา 2019 จัดขึ้นในวันนี้", "special-asean-summit-covid-note"),
    ],
)
def test_the_year_in_the_name_of_a_disease_dates_nothing(reader: Reader, text: str, series: str):
    """Unlike the year of a meeting that is called by it."""
    assert _days(reader, text, date(2020, 4, 14)) == {series: "2020-04-14"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "On 3 March 2022, the ASEAN-Japan Forum was held online ahead of the 30th ASEAN-Japan Summit.",
            {"asean-japan-som-note": "2022-03-03", "asean-japan-summit-30": None},
        ),
        (
            "HANOI, 3 March 2022 - The ASEAN-Japan Forum met today in preparation for the 30th ASEAN-Japan Summit.",
            {"asean-japan-som-note": "2022-03-03", "asean-japan-summit-30": None},
        ),
        (
            (
                "Follow-up of the 29th ASEAN-Japan Summit\n\nOn 3 March 2022, the ASEAN-Japan Forum was held in Tokyo"
                " to follow up the 29th ASEAN-Japan Summit."
            ),
            {"asean-japan-summit-29": None, "asean-japan-som-note": "2022-03-03"},
        ),
        (
            "The ASEAN-Japan Forum was held on 3 March 2022 ahead of the 30th ASEAN-Japan Summit in November 2022.",
            {"asean-japan-som-note": "2022-03-03", "asean-japan-summit-30": "2022-11"},
        ),
        (
            "3月3日、第30回日・ASEAN首脳会議に先立ち、日・ASEANフォーラムが開催されました。",
            {"asean-japan-summit-30": None, "asean-japan-som-note": "2022-03-03"},
        ),
        (
            "เมื่อวันที่ 3 มีนาคม 2565 การประชุม ASEAN-Japan Forum จัดขึ้นเพื่อเตรียมการสำหรับการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 30",
            {"asean-japan-som-note": "2022-03-03", "asean-japan-summit-30": None},
        ),
    ],
)
def test_a_meeting_that_is_only_prepared_or_followed_up_has_not_the_day_of_the_one_held(
    reader: Reader, text: str, found: dict[str, str | None]
):
    """Nor is it what the release is about; a day behind its name is its own."""
    assert _days(reader, text, date(2022, 3, 5)) == found


def test_the_meeting_is_the_one_that_the_release_is_about(reader: Reader):
    """Its title may leave out the number, and the release may come months later."""
    text = (
        "ASEAN-Japan Forum\n\nThe 38th ASEAN-Japan Forum was held in Tokyo on 3 March 2022. Mr. Yamano Taro of Japan"
        " chaired the meeting."
    )
    reading = reader.read(Release("note", text, None, None, "Alpha", date(2022, 7, 5)))
    found = [c.about.meeting for c in reading.claims if isinstance(c.about, Participation)]
    assert [(iri or "").rpartition("/")[2] for iri in found] == ["asean-japan-som-38"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "On 25 February, advisors met in Suva for the second Kelp Summit since leaders met in Fiji in August 2021.",
            {"kelp-summit-note": "2022-02-25"},
        ),
        (
            "They praised talks this year, including the 2nd Kelp Summit and the 5th Reef Forum in Suva.",
            {"kelp-summit-2": "2022", "reef-forum-5": "2022"},
        ),
        ("Winners of the Kelp Prize 2022 will, at the 4th Reef Forum, get a cup.", {"reef-forum-4": None}),
        ("In 2022, at the 4th Reef Forum, they got a cup.", {"reef-forum-4": "2022"}),
        ("The third in-person Kelp Summit will be held.", {"kelp-summit-3": None}),
    ],
)
def test_days_and_numbers_of_others(reader: Reader, text: str, days: dict[str, str | None]):
    """What came before, and a prize of a year, date no meeting; a list of what was held then is dated by its lead."""
    found = _days(reader, f"Kelp news\n\n{text}", date(2022, 3, 4))
    assert {iri.removeprefix("provisional-series-"): day for iri, day in found.items()} == days


def test_a_summit_named_with_its_town_is_one(reader: Reader):
    """The name without the town is of the same series."""
    text = "Statement\n\nThe Trilateral Leaders' Summit at Camp David ended. The Trilateral Leaders' Summit was long."
    assert len(_days(reader, text, date(2022, 3, 4))) == 1


def test_the_day_on_which_a_spokesman_tells_is_not_the_day_of_what_he_tells(reader: Reader):
    """A motto in quotation marks between a meeting and its day parts them not."""
    motto = '"น้ำเพื่อการพัฒนาที่ยั่งยืน - แนวปฏิบัติที่ดีและคนรุ่นต่อไปของภูมิภาคและของโลก ในทศวรรษแห่งความเปลี่ยนแปลง"'
    text = (
        "โฆษกเปิดเผยหลังการประชุมคณะรัฐมนตรี เมื่อวันที่ 1 มีนาคม 2565 ว่า นายกรัฐมนตรีจะเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น "
        f"ครั้งที่ 30 ภายใต้หัวข้อ {motto} ระหว่างวันที่ 3-4 มีนาคม 2565"
    )
    assert _days(reader, text, None)["asean-japan-summit-30"] == "2022-03-03"
