"""Days and places that a sentence tells of something else than the meeting that it names."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Meeting, Participation, Reader
from kg.release.model import Release


def _told(reader: Reader, text: str, lang: str, day: date) -> list[object]:
    """What a release of that day tells."""
    return [claim.about for claim in reader.read(Release("note", text, lang, published=day)).claims]


Told = dict[str, tuple[str | None, str | None, str | None]]


def _meetings(reader: Reader, text: str, lang: str, day: date = date(2022, 11, 14)) -> Told:
    """Date, mode and place of each meeting, by the end of its IRI without the release."""
    told = _told(reader, text, lang, day)
    return {
        meeting.iri.rpartition("/")[2].replace("-note", ""): (
            meeting.date.start if meeting.date else None,
            meeting.mode,
            meeting.place.rpartition("/")[2] if meeting.place else None,
        )
        for meeting in told
        if isinstance(meeting, Meeting)
    }


SUMMIT, NEXT, BEFORE = (f"asean-japan-summit-{number}" for number in (25, 26, 24))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "At the 25th ASEAN-Japan Summit, Japan proposed to host a commemorative summit in Tokyo in December "
                "2023. ASEAN welcomed the proposal."
            ),
        ),
        (
            "ja",
            (
                "第25回日・ASEAN首脳会議において、日本は2023年12月に東京で特別首脳会議を主催することを提案し、"
                "ASEANはこれを歓迎した。"
            ),
        ),
        (
            "th",
            (
                "ในการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 ญี่ปุ่นเสนอเป็นเจ้าภาพจัดการประชุมสุดยอดสมัยพิเศษที่กรุงโตเกียว"
                "ในเดือนธันวาคม 2566 อาเซียนยินดีต่อข้อเสนอดังกล่าว"
            ),
        ),
    ],
)
def test_what_was_proposed_at_a_meeting_has_its_own_day_and_place(reader: Reader, lang: str, text: str) -> None:
    """What was proposed at a meeting has its own day and place."""
    assert _meetings(reader, text, lang)[SUMMIT][::2] == (None, None)


def test_the_day_and_place_of_a_setting_are_the_meetings(reader: Reader) -> None:
    """The day and place of a setting are the meetings."""
    text = (
        "At the 26th ASEAN-Japan Summit in Jakarta on 6 September 2023, Japan pledged US$2 million to the AHA Centre."
    )
    assert _meetings(reader, text, "en")[NEXT] == ("2023-09-06", "InPerson", "jakarta")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "The 25th ASEAN-Japan Summit was held in Phnom Penh on 12 November 2022. The Leaders discussed "
                "maritime cooperation. The 24th Summit took place virtually in October 2021 under Brunei's chair. "
                "The 26th Summit will be held in Jakarta in September 2023."
            ),
        ),
        (
            "ja",
            (
                "11月12日、プノンペンにおいて第25回日・ASEAN首脳会議が開催されました。岸田総理は海洋協力について述べました。"
                "なお、第24回首脳会議は2021年10月にブルネイの議長の下、オンラインで開催された。"
                "第26回首脳会議は2023年9月にジャカルタで開催される予定です。"
            ),
        ),
    ],
)
def test_a_number_and_the_last_words_of_a_series_name_another_meeting(reader: Reader, lang: str, text: str) -> None:
    """A number and the last words of a series name another meeting."""
    told = _meetings(reader, text, lang)
    assert told[SUMMIT] == ("2022-11-12", "InPerson", "phnom-penh")
    assert told[BEFORE] == ("2021-10", "Videoconference", None)
    assert (told[NEXT][0], told[NEXT][2]) == ("2023-09", "jakarta")


def test_a_number_far_from_those_told_names_no_meeting_of_the_series(reader: Reader) -> None:
    """A number far from those told names no meeting of the series."""
    text = "The 25th ASEAN-Japan Summit was held on 12 November 2022. The 41st Summit was told of elsewhere."
    assert list(_meetings(reader, text, "en")) == [SUMMIT]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "The 25th ASEAN-Japan Summit was held in Phnom Penh on 12 November 2022. The Leaders recalled the "
                "Tokyo Declaration and looked forward to the 26th Summit to be held in Jakarta in September 2023."
            ),
        ),
        (
            "ja",
            (
                "2022年11月12日、プノンペンにおいて第25回日・ASEAN首脳会議が開催された。首脳は、"
                "2023年9月にジャカルタで開催される第26回首脳会議への期待を表明した。"
            ),
        ),
    ],
)
def test_what_is_looked_forward_to_is_that_meeting(reader: Reader, lang: str, text: str) -> None:
    """What is looked forward to is that meeting."""
    told = _told(reader, text, lang, date(2022, 11, 14))
    hoped = next(act for act in told if isinstance(act, Act) and act.type == "Expectation")
    assert [target.rpartition("/")[2] for target in hoped.targets] == [NEXT]


def test_a_day_before_a_later_name_is_of_the_clause_that_it_opens(reader: Reader) -> None:
    """A day before a later name is of the clause that it opens."""
    text = (
        "นายกรัฐมนตรีมีกำหนดเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 ในวันที่ 12 พฤศจิกายน 2565 ณ กรุงพนมเปญ "
        "และในวันที่ 13 พฤศจิกายน 2565 จะเข้าร่วมการประชุมสุดยอดเอเชียตะวันออก ครั้งที่ 17"
    )
    told = _meetings(reader, text, "th", date(2022, 11, 8))
    assert (told[SUMMIT][0], told["east-asia-summit-17"][0]) == ("2022-11-12", "2022-11-13")


def test_a_year_behind_what_the_meeting_recalled_is_not_its_own(reader: Reader) -> None:
    """A year behind what the meeting recalled is not its own."""
    text = (
        "นายกรัฐมนตรีเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 ที่ประชุมรำลึกถึงปฏิญญาโตเกียวซึ่งรับรองเมื่อปี 2546 "
        "และคาดหวังต่อการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26 ณ กรุงจาการ์ตา ในเดือนกันยายน 2566"
    )
    told = _meetings(reader, text, "th")
    assert (told[SUMMIT], told[NEXT][::2]) == ((None, None, None), ("2023-09", "jakarta"))


def test_a_preposition_of_one_letter_stands_alone(reader: Reader) -> None:
    """A preposition of one letter stands alone."""
    text = "มีการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 เพื่อหารือเรื่องงบประมาณ ญี่ปุ่นเสนอแผนงานร่วม"
    assert _meetings(reader, text, "th")[SUMMIT][2] is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "On 12 November 2020, the 23rd ASEAN-Japan Summit was held by videoconference. At the Summit in "
                "November last year, Japan had announced the establishment of the ASEAN-Japan Health Initiative."
            ),
        ),
        (
            "ja",
            (
                "2020年11月12日、第23回日・ASEAN首脳会議がオンラインで開催された。"
                "昨年11月の首脳会議において、我が国は感染症対策センターの設立支援を表明しました。"
            ),
        ),
    ],
)
def test_the_meeting_of_last_year_is_another_one(reader: Reader, lang: str, text: str) -> None:
    """The meeting of last year is another one."""
    told = _told(reader, text, lang, date(2020, 11, 13))
    act = next(one for one in told if isinstance(one, Act))
    meeting = next(one for one in told if isinstance(one, Meeting) and one.iri == act.meeting)
    assert (meeting.ordinal, meeting.date and meeting.date.start) == (None, "2019-11")


def test_the_meeting_of_this_month_is_the_same(reader: Reader) -> None:
    """The meeting of this month is the same."""
    text = (
        "The 23rd ASEAN-Japan Summit was held on 12 November 2020. The Summit on 12 November adopted the Joint "
        "Statement on Health. Those at the Summit in November 2020 thanked Japan."
    )
    assert list(_meetings(reader, text, "en", date(2020, 11, 13))) == ["asean-japan-summit-23"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "Prime Minister Kishida met President Marcos of the Philippines on 17 December 2023 on the "
                "sidelines of "
                "the ASEAN-Japan Commemorative Summit in Tokyo. The two leaders agreed to begin talks on ports."
            ),
        ),
        (
            "ja",
            (
                "12月17日、岸田総理は、日・ASEAN特別首脳会議の機会に訪日中のマルコス・フィリピン大統領と首脳会談を"
                "行いました。両首脳は円滑化協定の交渉開始を歓迎しました。"
            ),
        ),
    ],
)
def test_both_who_talk_on_the_sidelines_are_not_the_sides_of_the_meeting(reader: Reader, lang: str, text: str) -> None:
    """Both who talk on the sidelines are not the sides of the meeting."""
    told = _told(reader, text, lang, date(2023, 12, 18))
    act = [one for one in told if isinstance(one, Act)][-1]
    assert len(act.agents) == 2
    assert all("/person/" in agent for agent in act.agents)


def test_all_that_is_held_in_a_town_is_not_what_a_release_is_about(reader: Reader) -> None:
    """All that is held in a town is not what a release is about."""
    text = (
        "Prime Minister Ishiba Shigeru, who is visiting Vientiane to attend the ASEAN-related Summit Meetings, "
        "attended the 27th ASEAN-Japan Summit on October 10, 2024. Prime Minister Ishiba announced "
        "a new programme on floods."
    )
    told = _told(reader, text, "en", date(2024, 10, 11))
    assert next(one for one in told if isinstance(one, Act)).meeting.rpartition("/")[2] == "asean-japan-summit-27"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Officials of Thailand met in Bali on 10 December 2024 to follow up on the 38th ASEAN-Japan Forum."),
        ("en", "On 10 December 2024, Thailand welcomed the outcomes of the 38th ASEAN-Japan Forum."),
        ("en", "On 10 December 2024, Japan gave books to the AHA Centre, as pledged at the 38th ASEAN-Japan Forum."),
        ("ja", "令和6年12月10日、日本は、第38回日・ASEANフォーラムで表明したとおり、本を供与しました。"),
        ("ja", "令和6年12月10日、タイは、第38回日・ASEANフォーラムの成果を歓迎しました。"),
        ("th", "เมื่อวันที่ 10 ธันวาคม 2567 ไทยแสดงความชื่นชมต่อผลการประชุม ASEAN-Japan Forum ครั้งที่ 38"),
    ],
)  # fmt: skip
def test_what_follows_up_on_a_meeting_does_not_tell_when_and_where_it_was(reader: Reader, lang: str, text: str) -> None:
    """What follows up on a meeting does not tell when and where it was, nor was it done there."""
    assert _meetings(reader, text, lang, date(2024, 12, 11)) == {"asean-japan-som-38": (None, None, None)}
    told = _told(reader, text, lang, date(2024, 12, 11))
    assert all(one.meeting is None for one in told if isinstance(one, Act))


def test_a_delivery_is_not_at_the_meeting_that_it_was_promised_at(reader: Reader) -> None:
    """A delivery is not at the meeting that it was promised at."""
    text = (
        "Japan handed over 2 million US dollars to the AHA Centre on 10 December 2024, fulfilling the pledge that it "
        "made at the 38th ASEAN-Japan Forum."
    )
    assert _meetings(reader, text, "en", date(2024, 12, 11)) == {"asean-japan-som-38": (None, None, None)}
    told = _told(reader, text, "en", date(2024, 12, 11))
    assert [one.meeting for one in told if isinstance(one, Act)] == [None]


def test_the_day_of_a_pledge_is_not_that_of_the_meeting_beside(reader: Reader) -> None:
    """A date that qualifies a noun is of that noun alone: "the June 2021 announcement"."""
    text = (
        "Following the June 2021 launch of a fund, Japan hosted a dinner on the margins of the 24th ASEAN-Japan Summit."
    )
    assert _meetings(reader, text, "en")[BEFORE][0] is None
    assert _meetings(reader, "The October 2021 meeting of the 24th ASEAN-Japan Summit was long.", "en")[BEFORE][0]


@pytest.mark.parametrize(("of", "where"), [("of Laos", None), ("in Vientiane", "vientiane"), ("in Laos", "laos")])
def test_the_land_that_a_guest_is_from_is_no_place_of_the_summit(reader: Reader, of: str, where: str | None) -> None:
    """Who is met on the margins of a summit tells nothing of where it is held."""
    text = (
        "Readout of Minister Sato's Talks with Minister Thong of Laos\n\nMinister Sato met with Minister Thong "
        f"{of} on the margins of the 25th ASEAN-Japan Summit."
    )
    assert _meetings(reader, text, "en")[SUMMIT][2] == where


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "On 3 November 2022, at Government House, the Cabinet approved the draft of the 25th ASEAN-Japan Summit.",
        ),
        ("th", "วันที่ 3 พฤศจิกายน 2565 ณ กรุงเทพฯ คณะรัฐมนตรีเห็นชอบร่างแถลงการณ์ของการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25"),
        ("th", "วันที่ 3 พฤศจิกายน 2565 ณ กรุงเทพฯ นายกรัฐมนตรีให้สัมภาษณ์ในการเดินทางไปร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25"),
        ("th", "วันที่ 3 พฤศจิกายน 2565 กระทรวงฯ จัดการประชุมเตรียมการคณะผู้แทนไทยสำหรับการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25"),
        ("th", "วันที่ 3 พฤศจิกายน 2565 ปลัดฯ เข้าร่วมการประชุมเจ้าหน้าที่อาวุโสเพื่อเตรียมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25"),
        ("th", "วันที่ 3 พฤศจิกายน 2565 ปลัดฯ เปิดการอบรมเจ้าหน้าที่สำหรับการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25"),
        ("ja", "2022年11月3日、東京における閣議決定により、第25回日・ASEAN首脳会議への対処方針が定まった。"),
    ],
)
def test_a_meeting_that_is_only_spoken_of_is_not_held_on_that_day(reader: Reader, lang: str, text: str) -> None:
    """Nor where that is done."""
    date_told, _, place = _meetings(reader, text, lang)[SUMMIT]
    assert (date_told, place) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "วันที่ 12 พฤศจิกายน 2565 นายกรัฐมนตรีให้สัมภาษณ์ภายหลังเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25",
        "วันที่ 12 พฤศจิกายน 2565 นางสาวสมใจ อนุมัติธรรม อธิบดีกรมอาเซียน เข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25",
    ],
)
def test_what_is_told_after_a_meeting_and_names_of_people_leave_it_its_day(reader: Reader, text: str) -> None:
    """Words of deciding or asking count neither before "after" nor within a name."""
    assert _meetings(reader, text, "th")[SUMMIT][0] == "2022-11-12"


def test_a_meeting_is_not_held_on_the_day_on_which_it_is_prepared(reader: Reader) -> None:
    """It keeps no day then, also where what is held is named behind it."""
    text = (
        "วันที่ 3 พฤศจิกายน 2565 รัฐมนตรีเป็นประธานการประชุมคณะกรรมการเพื่อเตรียมการจัดการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 "
        "และการประชุมคณะกรรมการแนวปะการัง ครั้งที่ 1/2565"
    )
    assert _meetings(reader, text, "th")[SUMMIT][0] is None
    text = "วันที่ 3 พฤศจิกายน 2565 รัฐมนตรีเป็นประธานการประชุมคณะกรรมการเพื่อเตรียมการจัดการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25"
    assert _meetings(reader, text, "th")[SUMMIT][0] is None


@pytest.mark.parametrize(
    ("text", "presence"),
    [
        ("On 12 November 2022, Prime Minister Kishida Fumio spoke at the 25th ASEAN-Japan Summit.", True),
        ("On 12 November 2022, the 25th ASEAN-Japan Summit was held in Phnom Penh.", False),
        ("Prime Minister Kishida Fumio spoke at the 25th ASEAN-Japan Summit on 12 November 2022.", False),
    ],
)
def test_a_day_on_which_somebody_was_there_may_not_be_the_first(
    reader: Reader,
    text: str,
    presence: bool,  # noqa: FBT001
) -> None:
    """It is a day of presence where a person stands between it and the meeting."""
    told = _told(reader, text, "en", date(2022, 11, 14))
    [summit] = [each for each in told if isinstance(each, Meeting)]
    assert (summit.date is not None and summit.date.start, "date" in summit.presence) == ("2022-11-12", presence)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "Minister Mori Takeo chaired the committee to prepare for the 25th ASEAN-Japan Summit. He proposed a "
                "work plan."
            ),
        ),
        (
            "th",
            ("นายสมชาย ใจดี เป็นประธานการประชุมคณะกรรมการเพื่อเตรียมการจัดการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 ที่ประชุมเห็นชอบแผนงาน"),
        ),
    ],
)
def test_whoever_prepares_a_meeting_was_not_at_it(reader: Reader, lang: str, text: str) -> None:
    """Nor was done there what was decided then."""
    told = _told(reader, text, lang, date(2022, 11, 3))
    assert [each.meeting for each in told if isinstance(each, Act | Participation)] == [None, None]
