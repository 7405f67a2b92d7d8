"""Numbers behind the names of series, and series that are only meant to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Meeting

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read


def meetings(passage: Passage) -> list[tuple[str, int | None, str | None]]:
    """Series (its longest words), number and day of each meeting."""
    found = [c.about for c in passage.reading.claims if isinstance(c.about, Meeting)]
    names = {iri: [words for words, _ in thing.forms] for iri, thing in passage.reading.things.items()}
    return [
        (min(names[m.series], key=len), m.ordinal, m.date.start if m.date else None)
        for m in sorted(found, key=lambda m: m.ordinal or 0)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "6月10日、「日ASEAN海藻対話」の第2回会合及び日ASEAN海藻作業部会の第5回会合がハノイで開催されました。",
        "6月10日、日ASEAN海藻対話第2回会合及び日ASEAN海藻作業部会第5回会合がハノイで開催されました。",
    ],
)
def test_each_number_counts_the_series_before_it(read: Read, text: str) -> None:
    """Xの第2回会合及びYの第5回会合 are the second of X and the fifth of Y."""
    told = meetings(read(text))
    assert [(name, number) for name, number, _ in told] == [("日ASEAN海藻対話", 2), ("日ASEAN海藻作業部会", 5)]
    assert told[0][2] == "2024-06-10"


@pytest.mark.parametrize(
    "name", ["「日ASEAN海藻対話」第2回会合", "日ASEAN海藻対話の第2回会合", "日ASEAN海藻対話第2回会合"]
)
def test_the_day_behind_such_a_number_is_that_of_its_meeting(read: Read, name: str) -> None:
    """会合 right behind the number is no other meeting."""
    told = read(f"{name}が、6月10日、東京で開催された。翌11日には、第5回日ASEAN海藻作業部会も開催された。")
    assert meetings(told)[0] == ("日ASEAN海藻対話", 2, "2024-06-10")


def test_the_number_of_a_meeting_that_prepares_is_not_that_of_the_series(read: Read) -> None:
    """X対話第2回準備会合 is not the second X."""
    told = meetings(read("日ASEAN海藻対話第2回準備会合が、6月10日、東京で開催された。"))
    assert ("日ASEAN海藻対話", 2, "2024-06-10") not in told


@pytest.mark.parametrize(
    "text",
    [
        "三宅大臣は、6月10日、タイを訪問し、日タイ海藻協力対話を立ち上げることで一致しました。",
        "三宅大臣は、6月10日、ソムチャイ大臣と会談し、日タイ海藻協力対話の創設を提案しました。",
        "三宅大臣は、6月10日から12日まで、タイを訪問しました。\n三宅大臣は、ソムチャイ大臣と会談し、日タイ海藻協力対話の再開で合意しました。",
    ],
)
def test_a_dialogue_that_is_only_to_begin_has_no_day(read: Read, text: str) -> None:
    """What is to be founded or taken up again was not held on the day on which people agreed on it."""
    assert all(day is None for _, _, day in meetings(read(text)))
