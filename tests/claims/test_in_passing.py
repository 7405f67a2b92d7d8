"""Meetings that a Japanese release names only for something of theirs are not where it takes place."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Meeting, Participation, reader_of
from kg.release.model import Release
from kg.vocabulary import load


def told(text: str) -> tuple[set[str | None], list[str | None]]:
    """At which meetings people were or something was done, and the days of all meetings."""
    release = Release("sample", text, "ja", None, "外務省", date(2024, 6, 20))
    claims = [claim.about for claim in reader_of(load()).read(release).claims]
    where = {one.meeting for one in claims if isinstance(one, (Act, Participation))}
    where -= {one.meeting for one in claims if isinstance(one, Act) and one.type == "Adoption"}
    return where, [one.date.start if one.date else None for one in claims if isinstance(one, Meeting)]


@pytest.mark.parametrize(
    "text",
    [
        "市長との会談\n　6月12日、海野知事は、ラウル市長と会談し、日ASEAN首脳会議の成果を紹介しました。",
        "閉講式\n　海野法務大臣は、法の支配が日ASEAN首脳会議の主題であることを紹介しました。",
        "協議\n　海野大臣は、第27回日ASEAN首脳会議で採択された共同声明に触れ、灯台の修繕を提案した。",
        "訪問\n　6月12日、海野大臣は灯台を訪れ、第27回日ASEAN首脳会議の合意を歓迎した。",
    ],
)
def test_nothing_is_done_at_a_meeting_named_in_passing(text: str) -> None:
    """Nobody took part in it, either."""
    assert told(text)[0] <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "日ASEAN首脳会議の結果\n　6月12日、日ASEAN首脳会議に海野大臣が出席し、日ASEAN首脳会議の成果を歓迎した。",
        "第27回日ASEAN首脳会議\n　6月12日、海野大臣は、第27回日ASEAN首脳会議に出席し、灯台の修繕を提案した。",
    ],
)
def test_a_meeting_that_is_held_is_where_it_takes_place(text: str) -> None:
    """One naming that tells of the meeting itself is enough."""
    where, days = told(text)
    assert where != {None}
    assert "2024-06-12" in days
