"""Who holds which office on a day: of an office of one holder the last who came, of others all that are told."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.answers.ready import rows

TOLD = """
@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> .
@prefix i: <https://w3id.org/asean-japan-kg/id/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

i:finance a aj:Position ; aj:heldByOne "country" .
i:secretary a aj:Position ; aj:heldByOne "all" .
i:ambassador a aj:Position .
i:norland a aj:Country . i:sudland a aj:Country .
i:treasury a aj:Ministry ; aj:country i:norland .
i:ann a aj:Person ; aj:country i:norland . i:bo a aj:Person ; aj:spokeFor i:norland .
i:cy a aj:Person ; aj:country i:sudland . i:dee a aj:Person ; aj:country i:norland .
i:eve a aj:Person . i:fay a aj:Person . i:gus a aj:Person . i:hal a aj:Person .

i:t1 a aj:Tenure ; aj:holder i:ann ; aj:tenureRole i:finance ; aj:from "2020-03-01"^^xsd:date .
i:t2 a aj:Tenure ; aj:holder i:bo ; aj:tenureRole i:finance ; aj:from "2023-06"^^xsd:gYearMonth .
i:t3 a aj:Tenure ; aj:holder i:cy ; aj:tenureRole i:finance ; aj:from "2019-01-01"^^xsd:date .
i:t4 a aj:Tenure ; aj:holder i:eve ; aj:tenureRole i:secretary ; aj:from "2018"^^xsd:gYear .
i:t5 a aj:Tenure ; aj:holder i:fay ; aj:tenureRole i:secretary ; aj:from "2023"^^xsd:gYear .
i:t6 a aj:Tenure ; aj:holder i:ann ; aj:tenureRole i:ambassador ; aj:from "2018-01-01"^^xsd:date .
i:t7 a aj:Tenure ; aj:holder i:bo ; aj:tenureRole i:ambassador ; aj:from "2019-01-01"^^xsd:date .
i:t8 a aj:Tenure ; aj:holder i:gus ; aj:tenureRole i:finance ; aj:from "2020-05-05"^^xsd:date .
i:seen a aj:Participation ; aj:participant i:dee ; aj:represents i:treasury ; aj:position i:finance ;
    aj:atMeeting i:talks .
i:talks a aj:Meeting ; aj:startDate "2025-02-02"^^xsd:date .
"""


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """Ministers of two countries, secretaries of a body, and ambassadors side by side; nobody's end is told."""
    made = ox.Store()
    made.load(TOLD.encode(), format=ox.RdfFormat.TURTLE)
    return made


def holding(store, office: str, day: str) -> set[str]:
    """Who holds an office on a day."""
    found = rows(store, "offices", {"asof": day})
    return {row["holder"].rpartition("/")[2] for row in found if row["office"].endswith(f"/{office}")}


@pytest.mark.parametrize(
    ("day", "ministers"),
    [
        ("2020-04-01", {"ann", "cy"}),
        ("2023-05-31", {"ann", "cy", "gus"}),
        ("2023-06", {"ann", "bo", "cy", "gus"}),
        ("2023-07-01", {"bo", "cy", "gus"}),
        ("2025-02-03", {"dee", "cy", "gus"}),
    ],
)
def test_a_minister_is_one_in_each_country(store, day, ministers) -> None:
    """Ann until Bo comes and Bo until Dee is seen; no other country, nor Gus, whose country nobody tells."""
    assert holding(store, "finance", day) == ministers


@pytest.mark.parametrize(("day", "people"), [("2022", {"eve"}), ("2023", {"eve", "fay"}), ("2024-01-01", {"fay"})])
def test_an_office_of_a_body_is_one_at_all(store, day, people) -> None:
    """Whatever the countries; in the year of the change both."""
    assert holding(store, "secretary", day) == people


def test_ambassadors_stand_side_by_side(store) -> None:
    """Nobody follows anybody where several hold one office."""
    assert holding(store, "ambassador", "2024") == {"ann", "bo"}


def test_all_are_told_without_a_day(store) -> None:
    """Whoever held it."""
    found = {row["holder"].rpartition("/")[2] for row in rows(store, "offices")}
    assert found == {"ann", "bo", "cy", "dee", "eve", "fay", "gus"}
