"""Bodies whose names are like those of meetings."""

from __future__ import annotations

import pytest

from kg.claims import Meeting, Reader
from kg.release.model import Release


def _series(reader: Reader, text: str) -> list[str]:
    reading = reader.read(Release("note", text, "en"))
    return [claim.about.series for claim in reading.claims if isinstance(claim.about, Meeting)]


@pytest.mark.parametrize(
    "line",
    [
        "Ms Ann Roe, Co-founder of the Young Divers in Reef Dialogue",
        "Ann Roe is a member of the Kelp Security Forum.",
        "Ms Ann Roe, Executive Director of the Crab Conference",
    ],
)
def test_what_somebody_has_an_office_in_is_no_meeting(reader: Reader, line: str):
    """An office that bodies have stands before it."""
    assert _series(reader, f"Tonga launches a reef alliance\n\n{line}") == []


def test_what_somebody_chairs_is_one(reader: Reader):
    """The chair of it may be that of a meeting."""
    assert _series(reader, "Tonga hosts reef talks\n\nMs Ann Roe is Chair of the 3rd Kelp Security Forum.")
