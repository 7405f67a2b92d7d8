"""How a meeting was held."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Meeting, Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The 30th ASEAN-Japan Forum was held online on 3 May 2021.", "Videoconference"),
        ("Officials met at the 30th ASEAN-Japan Forum, an online meeting.", "Videoconference"),
        ("The 30th ASEAN-Japan Forum discussed online scams and hybrid threats.", None),
    ],
)
def test_online_meetings(reader: Reader, text: str, mode: str | None):
    """What is online is the meeting, not what it talks about."""
    claims = reader.read(Release("note", text, "en")).claims
    assert [claim.about.mode for claim in claims if isinstance(claim.about, Meeting)] == [mode]


def test_a_meeting_to_which_somebody_goes(reader: Reader):
    """The town of each meeting of a journey stands before it, and tells its mode."""
    text = (
        "President Roe of Indonesia will visit Japan and Laos. On 11 June, he will attend the East Asia Summit in "
        "Tokyo, Japan. He will then be in Vientiane, Laos from 12-13 June 2026 "
        "to participate in the annual ASEAN-Japan Summit."
    )
    meetings = [c.about for c in reader.read(Release("note", text, "en")).claims if isinstance(c.about, Meeting)]
    found = {m.series.rsplit("/", 1)[-1]: ((m.place or "").rsplit("/", 1)[-1], m.mode) for m in meetings}
    assert found["asean-japan-summit"] == ("vientiane", "InPerson")


HELD = "The 5th ASEAN-Japan Health Ministers Meeting was held in Bali on 15 May 2022. "
TH_HELD = "การประชุมรัฐมนตรีสาธารณสุขอาเซียน-ญี่ปุ่น ครั้งที่ 5 จัดขึ้นที่บาหลี เมื่อวันที่ 15 พฤษภาคม 2565 "


@pytest.mark.parametrize(
    ("lang", "text", "mode", "place"),
    [
        ("en", HELD + "Minister Goto Shigeyuki of Japan attended virtually.", "Hybrid", "bali"),
        ("en", HELD + "Minister Goto Shigeyuki of Japan joined by video link.", "Hybrid", "bali"),
        ("th", TH_HELD + "โดยนายอนุทิน ชาญวีรกูล เข้าร่วมผ่านระบบการประชุมทางไกล", "Hybrid", "bali"),
        (
            "ja",
            "5月15日、第5回日ASEAN保健大臣会合がバリで開催され、後藤厚生労働大臣はオンラインで出席した。",
            "Hybrid",
            "bali",
        ),
        (
            "en",
            "Minister Goto Shigeyuki of Japan attended the 5th ASEAN-Japan Health Ministers Meeting virtually.",
            "Videoconference",
            None,
        ),
        (
            "th",
            "นายอนุทิน ชาญวีรกูล เข้าร่วมการประชุมรัฐมนตรีสาธารณสุขอาเซียน-ญี่ปุ่น ครั้งที่ 5 ผ่านระบบการประชุมทางไกล ณ กรุงเทพฯ",
            "Videoconference",
            None,
        ),
        (
            "ja",
            "後藤厚生労働大臣はテレビ会議形式で開催された第5回日ASEAN保健大臣会合に出席した。",
            "Videoconference",
            None,
        ),
        ("ja", "第5回日ASEAN保健大臣会合がハイブリッド形式で開催された。", "Hybrid", None),
    ],
)
def test_one_who_attends_from_afar(reader: Reader, lang: str, text: str, mode: str, place: str | None) -> None:
    """A meeting that was held at a place was so for the others; without one all were far away."""
    claims = reader.read(Release("note", text, lang)).claims
    meeting = next(claim.about for claim in claims if isinstance(claim.about, Meeting))
    assert (meeting.mode, meeting.place.rpartition("/")[2] if meeting.place else None) == (mode, place)


@pytest.mark.parametrize(
    ("lang", "told", "place"),
    [
        ("ja", "2021年から2024年までの対日調整国はタイである。", None),
        ("ja", "対日調整国はタイで、議長国はカンボジアであった。", None),
        ("ja", "タイで人材を育成する事業を紹介した。", None),
        ("ja", "次回会合は、バンコクで行う予定である。", None),
        ("ja", "会合は東京で行われた。", "tokyo"),
        ("ja", "バンコクにおいて、タイの外務次官が議長を務めた。", "bangkok"),
        ("en", "Thailand is country coordinator for ASEAN-Japan relations from 2021 to 2024.", None),
        ("en", "Concern was voiced about the war in Ukraine during the talks.", None),
        ("en", "The next meeting will be held in Hanoi.", None),
        ("en", "The meeting took place in Tokyo.", "tokyo"),
        ("th", "ไทยเป็นผู้ประสานงานความสัมพันธ์อาเซียน-ญี่ปุ่น ระหว่างปี 2564-2567", None),
        ("th", "การประชุมจัดขึ้นที่กรุงโตเกียว", "tokyo"),
    ],
)
def test_where_a_meeting_is_not_told_to_be(reader: Reader, lang: str, told: str, place: str | None):
    """A country that holds an office, is a topic or awaits the next meeting is not where this one was held."""
    lead = {
        "ja": "令和4年3月9日、第37回日・ASEANフォーラムが開催された。",
        "en": "The 37th ASEAN-Japan Forum was held on 9 March 2022. ",
        "th": "เมื่อวันที่ 9 มีนาคม 2565 มีการประชุม ASEAN-Japan Forum ครั้งที่ 37 ",
    }[lang]
    claims = reader.read(Release("note", lead + told, lang, published=date(2022, 3, 10))).claims
    first = next(claim.about for claim in claims if isinstance(claim.about, Meeting))
    assert (first.place and first.place.rpartition("/")[2]) == place


@pytest.mark.parametrize(
    ("day", "mode"), [("on 6 March 2026", "InPerson"), ("in March 2026", None), ("on 6 May 2026", None)]
)
def test_a_day_and_a_place_of_another_meeting(day: str, mode: str | None):
    """Who names the day of a meeting beside the main one, and its town, tells of people who met, not who will."""
    text = f"The 26th ASEAN-Japan Summit was held on 8 March 2026. It followed the Mekong-Japan Summit in Hanoi {day}."
    told = reader_of(load()).read(Release("note", text, "en", None, None, date(2026, 3, 9))).claims
    modes = {c.about.series.rpartition("/")[2]: c.about.mode for c in told if isinstance(c.about, Meeting)}
    assert modes["mekong-japan-summit"] == mode
