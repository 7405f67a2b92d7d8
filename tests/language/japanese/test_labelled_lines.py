"""Lines that only name when, where and how a meeting was held, in the layouts of several ministries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Meeting

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read

_TITLE = "第5回日ASEAN海藻対話の結果について\n\n令和6年6月18日\n\n"


def main(passage: Passage) -> tuple[str | None, str | None, str | None]:
    """Day, mode and the words for the place of the one meeting of a passage."""
    (meeting,) = [c.about for c in passage.reading.claims if isinstance(c.about, Meeting)]
    place = passage.reading.things.get(meeting.place or "")
    told = max((words for words, _ in place.forms), key=len) if place else None
    return meeting.date.start if meeting.date else None, meeting.mode, told


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("日時：6月10日（月）\n場所：ベトナム・ハノイ\n", ("2024-06-10", "InPerson", "ハノイ")),
        ("開催日\n　令和6年6月10日～12日\n開催場所\n　ジャカルタ\n", ("2024-06-10", "InPerson", "ジャカルタ")),
        (
            "■日時：6月10日　■場所：ラオス・ビエンチャン　■議長：ソーンサイ首相\n",
            ("2024-06-10", "InPerson", "ビエンチャン"),
        ),
        ("１　日時\n　令和6年6月10日（月）14時～16時\n２　会場\n　東京都\n", ("2024-06-10", "InPerson", "東京都")),
        ("【日時】令和6年6月10日（月）\n【会場】東京都\n", ("2024-06-10", "InPerson", "東京都")),
        ("（日程）令和6年6月10日\n（場所）ハノイ（ベトナム）\n", ("2024-06-10", "InPerson", "ハノイ")),
        ("◇日　時　令和6年6月10日（月）\n◇場　所　オンライン\n", ("2024-06-10", "Videoconference", None)),
        ("1．開催日時\n令和6年6月10日\n2．開催方法\nオンライン形式\n", ("2024-06-10", "Videoconference", None)),
    ],
)
def test_labelled_lines_tell_day_and_place(read: Read, lines: str, told: tuple[str, str, str | None]) -> None:
    """A label, with a mark, a bracket or a number before it, and its value behind it or on the next line."""
    assert main(read(_TITLE + lines)) == told


def test_the_label_below_a_heading_of_the_next_meeting_is_not_read(read: Read) -> None:
    """What stands below 次回会合 is of the next meeting."""
    assert (
        main(read(_TITLE + "対話は成功した。\n次回会合の予定\n日時：令和7年6月10日\n場所：ハノイ\n"))[0] != "2025-06-10"
    )


def test_lines_about_the_publisher_do_not_push_the_lead_away(read: Read) -> None:
    """A page that begins with who publishes it tells day and place in the sentence that first names the meeting."""
    page = "報道関係者各位\n令和6年6月18日\n【照会先】\n大臣官房国際課\n海藻室\n\n"
    page += "「第5回日ASEAN海藻対話」を開催しました\n～藻場について～\n\n"
    told = "農林水産省は、6月10日（月）から12日（水）まで、都内で「第5回日ASEAN海藻対話」を開催しました。\n"
    assert main(read(page + told))[:2] == ("2024-06-10", "InPerson")
