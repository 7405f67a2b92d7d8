"""A promise is open, taken up, overdue or kept, as the releases until a day tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.answers import questions
from kg.answers.commitments import Commitment, commitments
from kg.answers.run import Table, bind, evaluate
from kg.answers.things import label
from kg.builder import build
from kg.resources import folder
from kg.store import current

LATER = Path(__file__).parents[1] / "commitments" / "releases" / "manifest.csv"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """The bundled release of October 2020, and what was told in November 2020 and May 2021."""
    directory = tmp_path_factory.mktemp("promises") / "graph"
    assert build([folder("seeds") / "manifest.csv", LATER], directory).status == 0
    return current(directory).open()


def states(store, day: str, kind: str) -> dict[str, str]:
    """State of each promise of a class, by the first thing that it is about."""
    found = [one for one in commitments(store, {"asof": day}) if one.kind.endswith(kind)]
    return {label(store, what, "en"): one.state for one in found for what in one.about}


def only(store, day: str, kind: str, thing: str) -> Commitment:
    """The promise of a class that is about a thing."""
    [found] = [
        one
        for one in commitments(store, {"asof": day})
        if one.kind.endswith(kind) and thing in [label(store, what, "en") for what in one.about]
    ]
    return found


@pytest.mark.parametrize(
    ("day", "state"), [("2020-10-16", "open"), ("2020-11-12", "open"), ("2020-11-13", "fulfilled")]
)
def test_money_that_came(store, day: str, state: str) -> None:
    """The pledge is kept once a later release thanks for it."""
    assert states(store, day, "Pledge") == {"COVID-19 ASEAN Response Fund": state}


def test_a_term_of_office(store) -> None:
    """It is to come until a release that is told in it says so; after its first year without one it is overdue."""
    assert states(store, "2020-12", "Tenure") == {"Country coordinator": "open"}
    assert states(store, "2021-05-28", "Tenure") == {"Country coordinator": "fulfilled"}


def test_what_is_cited_was_told_by_the_day(store) -> None:
    """A release of May 2021 tells of the term too: it is none of the words by which December judges."""
    for day, releases in (("2020-12", 1), ("2021-05-28", 2)):
        [term] = [one for one in commitments(store, {"asof": day}) if one.kind.endswith("Tenure")]
        assert len({quote.release for quote in term.said}) == releases


def test_what_was_due_at_a_meeting(store) -> None:
    """The centre to be announced and the statement to be tabled at the summit: open, then kept."""
    centre, statement = "ASEAN Centre for Public Health Emergencies and Emerging Diseases", "Joint Statement"
    for day, state in (("2020-11-01", "open"), ("2020-11-13", "fulfilled")):
        assert states(store, day, "Expectation")[centre] == state
        [found] = [one for label, one in states(store, day, "Proposal").items() if label.startswith(statement)]
        assert found == state
    assert only(store, "2021", "Expectation", centre).due == "2020-11-12"


def test_a_day_that_was_not_known_yet_is_not_due(store) -> None:
    """The release of October foretells the summit for November; its day is told after it."""
    centre = "ASEAN Centre for Public Health Emergencies and Emerging Diseases"
    assert only(store, "2020-11-01", "Expectation", centre).due == "2020-11"
    assert only(store, "2020-11-13", "Expectation", centre).due == "2020-11-12"


def test_both_sides_have_their_words(store) -> None:
    """Evidence of the promise and of what kept it."""
    pledge = only(store, "2021", "Pledge", "COVID-19 ASEAN Response Fund")
    assert pledge.sums == (("1000000", "USD"),)
    assert "1 ล้านดอลลาร์สหรัฐ" in pledge.said[0].exact
    assert pledge.answer is not None
    assert pledge.answer.how == "fulfilled"
    assert "expressed its appreciation to Japan" in pledge.answer.said.exact


def test_what_was_taken_up_is_not_yet_kept(store) -> None:
    """Support told by the same release answers nothing; a proposal without a day never falls due."""
    proposal = only(store, "2030", "Proposal", "ASEAN-Japan Green Transport Action Plan")
    assert (proposal.state, proposal.due, proposal.answer) == ("open", "", None)


def test_the_finest_date_of_a_meeting_is_shown(store) -> None:
    """One release foresees the summit in a month, another tells of its day: one row, with the day."""
    asked = questions.load("meetings")
    found = evaluate(store, asked.sparql, bind(store, asked, {}, "en"))
    assert isinstance(found, Table)
    rows = [row for row in found.rows if row[1] is not None and row[1].value == "23"]
    assert [row[2].value for row in rows if row[2] is not None] == ["2020-11-12"]
