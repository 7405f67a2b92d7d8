"""How a meeting was held."""

from __future__ import annotations

import pytest

from kg.claims import Meeting, Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load


@pytest.fixture(name="reader", scope="module")
def _reader() -> Reader:
    return reader_of(load())


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
