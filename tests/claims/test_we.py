"""Whom "we" means in a release that is about no meeting, and that "it" is nobody."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _agents(reader: Reader, text: str) -> list[set[str]]:
    """The names of those who do the acts of a text."""
    reading = reader.read(Release("note", text, "en"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [{iri.rpartition("/")[2].split("-")[0] for iri in act.agents} for act in acts]


@pytest.mark.parametrize(
    "told",
    [
        "Fact Sheet: Reef Recovery\n\nPresident Ann Roe of Tonga inspected the reefs today, after floods in Fiji. {we}",
        "Fact Sheet: Reef Recovery\n\nPresident Ann Roe of Tonga is moved by the fate of John Poe of Fiji. {we}",
        "Cover letter: A plan for the reefs\n\nPresident Ann Roe of Tonga went to Fiji last year. {we}",
    ],
)
@pytest.mark.parametrize(
    "we", ["We urge all firms to help.", "We strongly support the reef fund.", "We look forward to the reef report."]
)
def test_we_is_nobody_who_is_named_in_passing(reader: Reader, told: str, we: str):
    """A fact sheet or letter speaks for whoever it tells of first, not for a country that it only names."""
    assert _agents(reader, told.format(we=we))[-1] == {"ann"}


@pytest.mark.parametrize(
    "told",
    [
        "Joint Statement by President Ann Roe of Tonga and President John Poe of Fiji\n\n{we}",
        "Joint Statement of Tonga and Fiji\n\nPresident Ann Roe of Tonga and Prime Minister Poe of Fiji met. {we}",
    ],
)
def test_we_is_both_who_make_a_statement(reader: Reader, told: str):
    """Or who talked."""
    assert len(_agents(reader, told.format(we="We urge all firms to help the reefs."))[-1]) == len(("Tonga", "Fiji"))


@pytest.mark.parametrize("title", ["Statement by Fiji, Tonga and Samoa", "Statement by Fiji and Tonga on Reefs"])
def test_a_statement_of_several_is_not_the_first_ones_alone(reader: Reader, title: str):
    """Behind "by" all are named."""
    agents = _agents(reader, f"{title}\n\nThe reefs are home to crabs. We will work with the Reef Council.")
    assert {"fiji", "tonga"} <= agents[-1]


@pytest.mark.parametrize("told", ["It offers a range of boats.", "It underscores the value of kelp."])
def test_it_is_no_person(reader: Reader, told: str):
    """Behind what somebody has said it is a thing."""
    text = f"Speech by Minister for Law K Shanmugam at the Dinner\n\nGood evening.\n\n1. I welcome kelp. {told}"
    assert len(_agents(reader, text)) == 1


def test_it_is_the_country_that_acted(reader: Reader):
    """A party that is no person."""
    text = "Fact Sheet: Reefs\n\nTonga welcomed the kelp fund. It supports the plan for crab farms."
    assert _agents(reader, text) == [{"tonga"}, {"tonga"}]
