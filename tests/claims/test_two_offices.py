"""Two offices named together that two people hold."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

TALKS = (
    "Readout of Vice President Roe's Meeting with Prime Minister Poe of Tonga\n\nVice President Ann Roe met today with "
    "Prime Minister John Poe of Tonga in Nuku'alofa. The Vice President stressed the value of kelp. {told}"
)
FINANCE = (
    "Deputy Prime Minister and Minister for Finance John Poe of Tonga met Fisheries Minister Ann Roe of Fiji on "
    "3 May 2024. Minister Roe stressed the value of kelp. {told}"
)


def _last(reader: Reader, text: str) -> set[str]:
    """The names of those who do the last act of a text."""
    reading = reader.read(Release("note", text, "en"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return {iri.rpartition("/")[2].split("-")[0] for iri in acts[-1].agents}


@pytest.mark.parametrize(
    "told",
    [
        "The Vice President and the Prime Minister discussed the reef harbour.",
        "The Vice President and Prime Minister discussed the reef harbour.",
        "The Prime Minister and the Vice President agreed to build the reef harbour.",
        "The Vice President and the Prime Minister also reaffirmed their commitment to the reef harbour.",
    ],
)
def test_two_offices_are_two_people(reader: Reader, told: str):
    """Though one of them alone acted last."""
    assert _last(reader, TALKS.format(told=told)) == {"ann", "john"}


def test_two_offices_of_one_are_one_person(reader: Reader):
    """An office of two halves that one person holds is that person's."""
    told = "The Deputy Prime Minister and Minister for Finance welcomed the reef harbour."
    assert _last(reader, FINANCE.format(told=told)) == {"john"}
