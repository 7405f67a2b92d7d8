"""The meeting after the one that a release is about."""

import pytest

from kg.claims import Act, Meeting, Reader
from kg.release.model import Release

HELD = {
    "en": "The 18th ASEAN-Japan Summit was held in Tokyo on 3 May 2024. ",
    "th": "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 18 จัดขึ้นเมื่อวันที่ 3 พฤษภาคม 2567 ณ กรุงโตเกียว ",
    "ja": "第18回日ASEAN首脳会議が2024年5月3日に東京で開催された。",
}


def meetings(reader: Reader, lang: str, text: str) -> set[tuple[int | None, str | None, str | None]]:
    """Number, day and place of each meeting."""
    claims = reader.read(Release("note", HELD[lang] + text, lang)).claims
    told = [claim.about for claim in claims if isinstance(claim.about, Meeting)]
    return {(m.ordinal, m.date and m.date.start, m.place and m.place.rpartition("/")[2]) for m in told}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The next meeting will be held in Bangkok in 2025."),
        ("en", "The next ASEAN-Japan Summit will be held in Bangkok in 2025."),
        ("en", "The leaders looked forward to the next meeting in Bangkok in 2025."),
        ("en", "The leaders agreed to hold the next summit in Bangkok in 2025."),
        ("th", "การประชุมครั้งต่อไปจะจัดขึ้นในปี 2568 ณ กรุงเทพฯ"),
        ("ja", "次回会議は、2025年にバンコクで開催される予定である。"),
    ],
)
def test_the_next_meeting_has_its_own_day_and_place(reader: Reader, lang: str, text: str) -> None:
    """The one that the release is about keeps its own."""
    assert meetings(reader, lang, text) == {(18, "2024-05-03", "tokyo"), (None, "2025", "bangkok")}


@pytest.mark.parametrize(
    "text",
    ["The leaders looked forward to the next meeting.", "They met for the next meeting on crabs. It rained in 2025."],
)
def test_without_a_day_there_is_no_next_meeting(reader: Reader, text: str) -> None:
    """What nobody dates is no meeting yet."""
    assert meetings(reader, "en", text) == {(18, "2024-05-03", "tokyo")}


def test_what_is_agreed_about_it_stays(reader: Reader) -> None:
    """The agreement to meet again is told at the meeting that was held."""
    text = HELD["en"] + "The leaders agreed to hold the next summit in Bangkok in 2025."
    (act,) = [c.about for c in reader.read(Release("note", text, "en")).claims if isinstance(c.about, Act)]
    assert (act.type, act.meeting is not None and act.meeting.endswith("-18")) == ("Agreement", True)
