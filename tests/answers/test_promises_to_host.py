"""Promises to host a meeting, and when they are kept: short releases in three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from graphs import told

from kg.answers.commitments import commitments
from kg.answers.things import label

if TYPE_CHECKING:
    from pathlib import Path

FORUM = {
    "en": "36th ASEAN-Japan Forum\n\nThe 36th ASEAN-Japan Forum was held in Jakarta on 9 June 2021. ",
    "th": "การประชุม ASEAN-Japan Forum ครั้งที่ 36\n\nเมื่อวันที่ 9 มิถุนายน 2564 มีการประชุม ASEAN-Japan Forum ครั้งที่ 36 ที่กรุงจาการ์ตา ",
    "ja": "第36回日・ASEANフォーラム\n\n2021年6月9日、第36回日・ASEANフォーラムがジャカルタで開催されました。",
}


def hosts(folder: Path, *releases: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    """Who promised to host which meeting, and the state of that promise, as releases (language, day, text) tell."""
    store = told(folder, *releases)
    found = commitments(store, {"asof": "2027"})
    return [
        (", ".join(label(store, one, "en") for one in each.who), label(store, each.meeting, "en"), each.state)
        for each in found
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Thailand will host the 37th ASEAN-Japan Forum."),
        ("en", "Thailand announced that it would host the 37th ASEAN-Japan Forum in Bangkok in 2022."),
        ("en", "Thailand offered to host the 37th ASEAN-Japan Forum."),
        ("en", "The 37th ASEAN-Japan Forum would be hosted by Thailand in 2022."),
        ("en", "The meeting welcomed Thailand's offer to host the 37th ASEAN-Japan Forum."),
        ("th", "ไทยรับที่จะเป็นเจ้าภาพจัดการประชุม ASEAN-Japan Forum ครั้งที่ 37 ในปี 2565"),
        ("th", "ไทยจะเป็นเจ้าภาพจัดการประชุม ASEAN-Japan Forum ครั้งที่ 37"),
        ("ja", "タイは、2022年にバンコクで第37回日・ASEANフォーラムを主催する旨表明しました。"),
        ("ja", "タイは、第37回日・ASEANフォーラムを主催することを表明しました。"),
        ("ja", "タイは第37回日・ASEANフォーラムを主催する予定です。"),
        ("en", "Thailand volunteered to host the 37th ASEAN-Japan Forum."),
        ("en", "Thailand confirmed its readiness to host the 37th ASEAN-Japan Forum."),
        ("th", "ไทยแสดงความพร้อมที่จะเป็นเจ้าภาพจัดการประชุม ASEAN-Japan Forum ครั้งที่ 37"),
        ("ja", "タイは第37回日・ASEANフォーラムをバンコクで主催する意向を示しました。"),
        ("ja", "タイは第37回日・ASEANフォーラムの開催を引き受けました。"),
        ("ja", "タイは第37回日・ASEANフォーラムのホスト国を務めることを表明しました。"),
    ],
)
def test_a_promise_to_host(tmp_path, language, sentence) -> None:
    """It is listed, with the meeting that it is about."""
    found = hosts(tmp_path, (language, "2021-06-10", FORUM[language] + sentence))
    assert [(who, meeting) for who, meeting, _ in found] == [("Thailand", "37th ASEAN-Japan Forum")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thailand will not host the 37th ASEAN-Japan Forum.",
        "Thailand could host the 37th ASEAN-Japan Forum.",
        "ASEAN asked Thailand to host the 37th ASEAN-Japan Forum.",
        "Thailand will attend the 37th ASEAN-Japan Forum in Tokyo.",
        "ASEAN thanked Thailand for hosting the 35th ASEAN-Japan Forum in Bangkok in May 2020.",
    ],
)
def test_no_promise_to_host(tmp_path, sentence) -> None:
    """Refusals, wishes of others and what is over are none."""
    assert hosts(tmp_path, ("en", "2021-06-10", FORUM["en"] + sentence)) == []


PROMISE = ("en", "2021-06-10", FORUM["en"] + "Viet Nam will host the 24th ASEAN-Japan Summit.")


@pytest.mark.parametrize(
    ("later", "state"),
    [
        (("en", "The 24th ASEAN-Japan Summit was held in Ha Noi on 27 October 2021."), "fulfilled"),
        (("en", "The 24th ASEAN-Japan Summit, hosted by Viet Nam, was held on 27 October 2021."), "fulfilled"),
        (("en", "The 24th ASEAN-Japan Summit was held in Tokyo on 27 October 2021."), "overdue"),
        (("en", "The 23rd ASEAN-Japan Summit was held in Ha Noi on 27 October 2021."), "open"),
        (("th", "เมื่อวันที่ 27 ตุลาคม 2564 มีการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 24 ที่กรุงฮานอย"), "fulfilled"),
        (("ja", "10月27日、第24回日・ASEAN首脳会議がハノイで開催されました。"), "fulfilled"),
    ],
)
def test_it_is_kept_by_the_meeting_there(tmp_path, later, state) -> None:
    """Held in the host's country or received by the host; elsewhere it is not kept."""
    language, text = later
    assert hosts(tmp_path, PROMISE, (language, "2021-10-30", "Summit\n\n" + text)) == [
        ("Viet Nam", "24th ASEAN-Japan Summit", state)
    ]


def test_a_meeting_without_a_number(tmp_path) -> None:
    """It is found by its series and time."""
    promise = (
        "Visit\n\nJapan announced that it would host the ASEAN-Japan Commemorative Summit in Tokyo in December 2023."
    )
    held = "Summit\n\nThe ASEAN-Japan Commemorative Summit was held in Tokyo on 17 December 2023."
    found = hosts(tmp_path, ("en", "2023-03-10", promise), ("en", "2023-12-18", held))
    assert found == [("Japan", "ASEAN-Japan Commemorative Summit", "fulfilled")]


def test_announced_again_is_not_held(tmp_path) -> None:
    """The place and month that a release foretells keep nothing."""
    again = FORUM["en"].replace("36th", "37th").replace("2021", "2022")
    again += "The 24th ASEAN-Japan Summit will be held in Ha Noi in October 2022."
    assert hosts(tmp_path, PROMISE, ("en", "2022-06-10", again))[0][2] == "overdue"


HELD = ("en", "2023-12-17", "The ASEAN-Japan Commemorative Summit was held in Tokyo on 17 December 2023.")


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("タイは、12月の日ASEAN特別首脳会議への期待を表明しました。", "fulfilled"),
        ("タイは、12月の日ASEAN特別首脳会議で「清い礁宣言」が採択されることへの期待を表明しました。", "overdue"),
    ],
)
def test_a_wish_for_a_meeting_alone(tmp_path, said, state) -> None:
    """It is fulfilled when the meeting was held; what else is expected of it is not."""
    opening = "2023年6月9日、第38回日・ASEANフォーラムがジャカルタで開催されました。"
    found = hosts(tmp_path, ("ja", "2023-06-10", opening + said), HELD)
    assert [(who, each) for who, _, each in found] == [("Thailand", state)]
