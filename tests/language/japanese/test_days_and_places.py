"""Days and towns of meetings: in brackets behind the name, and years that something began in or is counted up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Meeting

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read


def met(found: Passage) -> list[tuple[str | None, str]]:
    """The day and the town of each meeting, the town by the end of its IRI."""
    told = [claim.about for claim in found.reading.claims if isinstance(claim.about, Meeting)]
    return [(one.date.start if one.date else None, (one.place or "").rpartition("/")[2]) for one in told]


@pytest.mark.parametrize("inside", ["5月8日、マニラ", "マニラ、5月8日", "2024年5月8日、於:マニラ"])
def test_a_bracket_tells_day_and_town(read: Read, inside: str) -> None:
    """In either order, with or without a word for the place."""
    assert met(read(f"第5回日ASEAN保健大臣会合({inside})の結果")) == [("2024-05-08", "manila")]


@pytest.mark.parametrize(
    "text",
    [
        "昭和52年に始まった日ASEAN対話は今年で47年目を迎える。",
        "日ASEAN対話は、昭和52年に始まり、今年で47年目となる。",
        "日ASEANフォーラムは今年で40回目を数える。",
    ],
)
def test_a_year_that_is_counted_is_no_day_of_a_meeting(read: Read, text: str) -> None:
    """Neither the year in which it began, nor the one up to which it is counted."""
    assert [day for day, _ in met(read(text))] == [None]
