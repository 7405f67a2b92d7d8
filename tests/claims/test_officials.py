"""Officials told with the bodies they are from, several with one office, and which of two lists somebody is of."""

from __future__ import annotations

import pytest

from kg.claims import Participation, Reader
from kg.claims.model import Act
from kg.release.model import Release


def _people(reader: Reader, text: str) -> list[tuple[str, str, str]]:
    """Name, country and office of each who took part."""
    told = [c.about for c in reader.read(Release("s", text, "en")).claims if isinstance(c.about, Participation)]
    ends = [[(iri or "").rpartition("/")[2] for iri in (one.person, one.represents, one.position)] for one in told]
    return [(name, country, office) for name, country, office in ends]


@pytest.mark.parametrize(
    ("words", "countries"),
    [
        ("Vice Minister Bo Lee from the Ministry of Foreign Affairs of Laos", ["laos"]),
        ("Vice Minister Bo Lee from the National Reef Secretariat of Japan", ["japan"]),
        ("Director Ann Doe from the U.S. National Reef Council", ["usa"]),
        ("Director Ann Doe from Thailand's Reef Agency", ["thailand"]),
        ("Councillor Ann Doe from the Reef Office of the Republic of Korea", ["rok"]),
        ("Senior Directors Ann Doe and Bo Lee from the U.S. National Reef Council", ["usa", "usa"]),
        ("Ministers Ann Doe and Bo Lee of Japan", ["japan", "japan"]),
        ("Deputy Ministers Ann Doe, Bo Lee and Carl Coe of Laos", ["laos", "laos", "laos"]),
        ("Ambassadors Ann Doe, Bo Lee, and Carl Coe", ["", "", ""]),
    ],
)
def test_officials_are_of_the_country_of_their_body(reader: Reader, words: str, countries: list[str]) -> None:
    """Each of them."""
    found = _people(reader, f"{words} attended the Reef Forum in Hanoi.")
    assert [country for _, country, _ in found] == countries


def test_an_office_in_the_plural_is_one_of_each(reader: Reader) -> None:
    """The singular is its name."""
    found = _people(reader, "Senior Directors Ann Doe and Bo Lee of Japan attended the Reef Forum in Hanoi.")
    assert [office for _, _, office in found] == ["senior-director", "senior-director"]


@pytest.mark.parametrize(
    "words",
    [
        "The Foreign Ministers Meeting on Kelp was held in Hanoi.",
        "The Ministers Responsible for Kelp and Reefs adopted the Reef Plan.",
        "The Governors Board and Reef Council met in Hanoi.",
    ],
)
def test_an_office_in_the_plural_without_names_is_nobody(reader: Reader, words: str) -> None:
    """Other capitalised words are no names."""
    assert _people(reader, words) == []


@pytest.mark.parametrize("joint", [", ", " and "])
def test_the_ministry_of_one_is_no_office_of_the_next(reader: Reader, joint: str) -> None:
    """A body ends before who follows it in a list."""
    words = (
        f"Director Ann Doe of Japan's Department of Home Affairs{joint}Deputy Secretary Bo Lee of Laos met in Hanoi."
    )
    assert ("deputy-secretary" in {office for _, _, office in _people(reader, words)}) is True


FIRST = "Following the Reef Summit led by Minister Ann Roe of Japan and Minister Bo Lee of Laos"
SECOND = "Director Carl Coe of Japan and Director Dan Doe of Laos convened the second meeting of the Kelp Dialogue."


def test_a_list_ends_where_the_subject_of_the_next_verb_begins(reader: Reader) -> None:
    """Two were at the meeting that was over, two at the one that is told of, and these talked there."""
    reading = reader.read(Release("s", f"{FIRST}, {SECOND} The trilateral discussed kelp.", "en"))
    told = [c.about for c in reading.claims if isinstance(c.about, Participation)]
    assert len({one.meeting for one in told[:2]}) == 1
    assert [(one.meeting or "").endswith("kelp-dialogue-2") for one in told] == [False, False, True, True]
    (act,) = [c.about for c in reading.claims if isinstance(c.about, Act)]
    assert act.agents == [one.person for one in told[2:]]


def test_a_list_without_a_next_verb_goes_on(reader: Reader) -> None:
    """Pairs in one list."""
    words = "The Reef Forum was led by Minister Ann Roe and Minister Bo Lee of Laos, Mr Coe and Minister Dan Doe."
    assert len(_people(reader, words)) == 4
