"""Who is only spoken of took no part: the dead, and whoever a written statement makes or names."""

from __future__ import annotations

import pytest

from kg.claims import Participation, Reader
from kg.claims.model import Act
from kg.release.model import Release

WRITTEN = [
    "Statement by Minister Mary Roe on Kelp\n\nWe welcome the fund. Minister John Doe of Japan condemned the attack.",
    "Statement from President Joe Biden Marking One Year of the Reef Charter\n\nI condemn the attack on the reef.",
    "Statement by Press Secretary Jane Roe on the Kelp Fund\n\nPresident Biden thanked Japan for the kelp fund.",
    "Fact Sheet: Kelp for All\n\nToday, President Biden announced a kelp fund for ASEAN.",
    "Joint statement by President Biden and Prime Minister Kishida\n\nWe call for support of the kelp plan.",
    "Letter from Minister Mary Roe\n\nI thank Minister John Doe of Japan for the kelp plan.",
    "Message from Prime Minister Kishida on Crab Day\n\nI thank Minister Mary Roe for the crab plan.",
]
DEATHS = [
    "expressed condolences on the death of former Prime Minister Taro Abe.",
    "expressed condolences on the killing of Minister Taro Abe.",
    "expressed his grief that Minister Taro Abe passed away.",
    "paid tribute to the late Prime Minister Taro Abe.",
    "spoke of the assassination of former Minister Taro Abe.",
    "spoke of Minister Taro Abe's death.",
    "spoke of how Taro Abe, former Minister of Japan, was shot and killed.",
]
HEADLINES = ["Congratulating Reef Fellows", "Mourning a Diver", "Welcoming the Kelp Fund", "Marking Crab Day"]


def _people(reader: Reader, text: str) -> list[str]:
    reading = reader.read(Release("s", text, "en"))
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Participation)]
    return [next(iter(reading.things[one.person].forms))[0] for one in told]


@pytest.mark.parametrize("text", WRITTEN)
def test_writing_a_statement_is_no_attendance(reader: Reader, text: str) -> None:
    """Nobody is told to be anywhere where a statement names no meeting."""
    assert _people(reader, text) == []


def test_who_speaks_is_there(reader: Reader) -> None:
    """Remarks are made before others, and so are agreements signed."""
    assert _people(reader, "Remarks by President Biden at the Reef Dinner\n\nI thank Japan for the kelp plan.")
    told = "Ruritania and Japan Sign Kelp Memorandum\n\nMinister Mary Roe of Japan signed the Kelp Memorandum."
    assert _people(reader, told) == ["Minister Mary Roe"]


def test_a_spokesperson_tells_of_those_who_met(reader: Reader) -> None:
    """Who makes the statement was not there, and is no side of the talks."""
    text = (
        "Statement by White House Press Secretary Karine Jean-Pierre on the Reef Summit\n\nPresident Biden met with "
        "Prime Minister Kishida of Japan. The two leaders discussed kelp."
    )
    assert _people(reader, text) == ["Biden", "Kishida"]


@pytest.mark.parametrize("words", DEATHS)
def test_the_dead_take_no_part(reader: Reader, words: str) -> None:
    """Only those who spoke of somebody's death met."""
    text = f"Readout\n\nPresident Biden called Prime Minister Kishida of Japan today. President Biden {words}"
    assert _people(reader, text) == ["Biden", "Kishida"]


@pytest.mark.parametrize("words", HEADLINES)
def test_a_name_ends_before_what_its_bearer_does(reader: Reader, words: str) -> None:
    """The participle of a headline is no part of the name, and "we" is whoever makes the statement."""
    text = f"Statement by National Security Advisor Jake Sullivan {words}\n\nToday we welcome the kelp fund."
    acts = [c.about for c in reader.read(Release("s", text, "en")).claims if isinstance(c.about, Act)]
    assert [one.agents for one in acts] == [["https://w3id.org/asean-japan-kg/id/person/sullivan-jake"]]


def test_we_of_a_country_that_nothing_tells_is_nobody(reader: Reader) -> None:
    """People named in a statement do not do what its unknown makers do."""
    text = "Statement by Press Secretary Jane Roe on Kelp\n\nWe welcome the plan of Minister Mary Coe of Japan."
    assert not [c for c in reader.read(Release("s", text, "en")).claims if isinstance(c.about, Act)]
