"""Acts of an earlier time that a release about a meeting recalls."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

SUMMIT = "asean-japan-summit-25"


HELD = {
    "en": "The 25th ASEAN-Japan Summit was held on 12 November 2022 in Phnom Penh. ",
    "th": "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 จัดขึ้นเมื่อวันที่ 12 พฤศจิกายน 2565 ",
    "ja": "11月12日、第25回日ASEAN首脳会議が開催された。",
}


def _acts(reader: Reader, said: str, lang: str) -> list[tuple[str, str | None, str | None]]:
    """Kind, meeting and day of each act that a release about the Summit tells."""
    release = Release("note", HELD[lang] + said, lang, published=date(2022, 11, 14))
    told = [claim.about for claim in reader.read(release).claims]
    return [
        (one.type, one.meeting.rpartition("/")[2] if one.meeting else None, one.date.start if one.date else None)
        for one in told
        if isinstance(one, Act)
    ]


@pytest.mark.parametrize(
    ("lang", "said", "act", "when"),
    [
        ("en", "In fiscal year 2021 Japan provided 1.2 billion yen to the AHA Centre.", "Pledge", "2021"),
        ("en", "Last year, Japan contributed US$1 million to the AHA Centre.", "Pledge", "2021"),
        ("en", "In 2019, ASEAN adopted the ASEAN Outlook on the Indo-Pacific.", "Adoption", "2019"),
        ("en", "Japan in 2020 pledged US$50 million to the AHA Centre.", "Pledge", "2020"),
        ("en", "Japan provided 1.2 billion yen for mangrove planting in FY2021.", "Pledge", "2021"),
        (
            "en",
            "The Leaders recalled that Japan had pledged US$50 million in 2020 to the AHA Centre.",
            "Pledge",
            "2020",
        ),
        ("en", "Since 2016, Japan has supported the ASEAN-Japan Cyber Centre.", "Support", None),
        ("ja", "昨年度、日本はASEAN生物多様性センターに12億円を供与した。", "Pledge", "2021"),
        ("ja", "日本は2020年に感染症対策のためASEANに55億円を拠出した。", "Pledge", "2020"),
        ("th", "ในปีงบประมาณที่ผ่านมา ญี่ปุ่นได้สนับสนุนเงิน 1,200 ล้านเยนแก่ศูนย์ AHA", "Pledge", "2021"),
        ("th", "เมื่อปี 2563 ญี่ปุ่นได้มอบเงิน 50 ล้านดอลลาร์สหรัฐแก่อาเซียน", "Pledge", "2020"),
        ("th", "เดือนที่แล้ว ญี่ปุ่นบริจาคเงิน 1 ล้านเยนแก่อาเซียน", "Pledge", "2022-10"),
    ],
)
def test_what_was_done_in_a_year_before_was_done_at_no_meeting_of_the_release(
    reader: Reader, lang: str, said: str, act: str, when: str | None
) -> None:
    """It keeps the time that is told for it."""
    assert (act, None, when) in _acts(reader, said, lang)


@pytest.mark.parametrize(
    ("lang", "said", "act"),
    [
        ("en", "Japan pledged US$2 million to the AHA Centre.", "Pledge"),
        ("en", "On 12 November, Japan pledged US$2 million to the AHA Centre.", "Pledge"),
        ("en", "Japan welcomed the ASEAN Outlook on the Indo-Pacific, which was launched in 2019.", "Welcome"),
        ("ja", "日本は2019年に採択されたAOIPへの支持を表明した。", "Support"),
        ("th", "ที่ประชุมยินดีต่อ AOIP ที่อาเซียนรับรองเมื่อปี 2562", "Welcome"),
    ],
)
def test_a_time_of_what_an_act_is_about_is_none_of_the_act(reader: Reader, lang: str, said: str, act: str) -> None:
    """Neither is the day of the meeting one before it."""
    assert (act, SUMMIT) in [told[:2] for told in _acts(reader, said, lang)]


def test_a_time_that_opens_a_sentence_holds_for_all_its_subject_did(reader: Reader) -> None:
    """Both verbs share subject and time."""
    said = "In 2021 Japan provided 5 million yen to the AHA Centre and pledged 3 million yen to the ASEAN Foundation."
    assert {told[1] for told in _acts(reader, said, "en")} == {None}


@pytest.mark.parametrize(
    "said", ["In 2019, at the 22nd ASEAN-Japan Summit, ", "At the 22nd ASEAN-Japan Summit in 2019, "]
)
def test_an_earlier_meeting_that_is_named_keeps_what_was_done_there(reader: Reader, said: str) -> None:
    """The year is that of the meeting."""
    acts = _acts(reader, f"{said}Japan pledged US$5 million to the AHA Centre.", "en")
    assert [told[:2] for told in acts] == [("Pledge", "asean-japan-summit-22")]


@pytest.mark.parametrize(
    ("told", "before"),
    [
        ("In 2006, we launched the Kelp Plan.", True),
        ("In 2006, we also launched the Kelp Plan.", True),
        ("Earlier this year, Singapore launched the Kelp Plan.", True),
        ("Last week, we launched the Kelp Plan.", True),
        ("Singapore launched the Kelp Plan earlier this year.", True),
        ("Singapore launched the Kelp Plan this morning.", False),
        ("We welcome the Kelp Plan launched earlier this year.", False),
    ],
)
def test_times_without_a_date_and_before_who_speaks(reader: Reader, told: str, *, before: bool):
    """In a speech: "we" may stand between the time and the verb, and "earlier this year" is no date."""
    title = "Address by Minister for Law K Shanmugam at the 5th Reef Forum\n\n18 Oct 2008\n\nGood evening.\n\n"
    text = f"{title}1. I am pleased to be at the 5th Reef Forum today. {told}"
    claims = reader.read(Release("note", text, "en", published=date(2008, 10, 18))).claims
    acts = [claim.about for claim in claims if isinstance(claim.about, Act)]
    assert acts[-1].elsewhere is before
