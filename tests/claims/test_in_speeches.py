"""Who is only spoken of in a speech."""

from __future__ import annotations

import pytest

from kg.claims import Participation, Reader
from kg.release.model import Release

LONG = "Kelp is a plant of the sea, and crabs live in it. " * 20
SPEECH = (
    "Speech by Minister for Law K Shanmugam at the 4th Reef Forum\n\nMr Ole Roe, Minister of Fisheries of Fiji\n\n"
    "Ladies and gentlemen,\n\n1. Good evening. {long}\n\n2. {told}"
)


def _there(reader: Reader, told: str) -> set[str]:
    text = SPEECH.format(long=LONG, told=told)
    claims = reader.read(Release("note", text, "en")).claims
    people = (claim.about.person for claim in claims if isinstance(claim.about, Participation))
    return {iri.rpartition("/")[2].split("-")[0] for iri in people}


@pytest.mark.parametrize(
    "told",
    [
        "Last year, Prime Minister John Poe of Fiji announced a reef fund.",
        "President Bo Moe of Tonga supported the reef fund.",
        "In May, Prime Minister John Poe of Fiji met President Bo Moe of Tonga.",
        "The harbour was opened by President Bo Moe of Tonga in 1964.",
    ],
)
def test_who_acts_elsewhere_is_not_there(reader: Reader, told: str):
    """Only who gives the speech and who is greeted at its beginning."""
    assert _there(reader, told) == {"shanmugam", "ole"}


@pytest.mark.parametrize(
    "told",
    [
        "I welcome President Bo Moe of Tonga. President Moe supported the reef fund.",
        "We are joined by President Bo Moe of Tonga. President Moe supported the reef fund.",
        "President Bo Moe of Tonga, who is here today, supported the reef fund.",
    ],
)
def test_who_is_welcomed_may_be(reader: Reader, told: str):
    """As whoever is told to be there."""
    assert {"shanmugam", "ole", "bo"} <= _there(reader, told)
