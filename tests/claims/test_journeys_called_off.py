"""Where somebody did not go is no place of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Meeting
from kg.release.model import Release

if TYPE_CHECKING:
    from kg.claims import Reader


def _places(reader: Reader, text: str) -> list[str]:
    told = [c.about for c in reader.read(Release("s", text, "en")).claims if isinstance(c.about, Meeting)]
    return [(one.place or "").rpartition("/")[2] for one in told]


@pytest.mark.parametrize(
    "words",
    ["had to postpone his trip to Australia", "cancelled a visit to Thailand", "called off his journey to Laos"],
)
def test_a_journey_called_off_tells_no_place(reader: Reader, words: str) -> None:
    """Nor that anybody met there."""
    assert _places(reader, f"Readout of the Reef Forum\n\nAfter the Minister {words}, they held the Reef Forum.") == [
        ""
    ]


def test_a_journey_tells_the_place(reader: Reader) -> None:
    """Somebody went there."""
    text = "Readout of the Reef Forum\n\nThey held the Reef Forum in Bangkok on his trip to Thailand."
    assert _places(reader, text) == ["bangkok"]
