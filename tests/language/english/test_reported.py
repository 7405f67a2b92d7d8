"""Who says what a clause tells."""

from __future__ import annotations

import pytest

LEAD = "Mr. Sato Ken, Minister for Foreign Affairs of Japan, arrived. "


@pytest.mark.parametrize(
    "text",
    [
        "The new harbour is open to all, Mr. Sato Ken said.",
        "The new harbour, Mr. Sato Ken went on, is open to all ships of the region.",
        "According to Mr. Sato Ken, the new harbour is open to all.",
        "In the view of Mr. Sato Ken, the new harbour is open to all.",
    ],
)
def test_what_a_person_says_is_a_stance(read, text):
    """Words apart from what is said tell whose stance it is."""
    found = read(LEAD + text)
    assert found.acts()[-1] == ("Emphasis", "done")
    assert [found.words(agent) for agent in found.frames[-1].agents] == ["Mr. Sato Ken"]


def test_an_agency_only_reports(read):
    """What a ministry is quoted for is nobody's stance."""
    assert read("The new harbour is open to all, the ministry said.").acts() == []


def test_a_verb_in_the_middle(read):
    """What stands before and behind the speaker is the matter."""
    found = read("The new harbour, Japan stressed, is good for trade.")
    assert [wordings[0] for wordings in found.phrases("Emphasis")][:1] == ["The new harbour"]


@pytest.mark.parametrize("says", ["said", "announced", "promised", "confirmed"])
def test_a_promise_told(read, says):
    """What somebody says that their country will give is promised by saying it."""
    found = read(f"Mr. Sato Ken {says} that Japan would provide two million yen for bridges.")
    assert ("Pledge", "done") in found.acts()
    assert found.words(found.frame("Pledge").reporter) == "Mr. Sato Ken"


def test_saying_is_no_second_act(read):
    """The verb of saying only leads to the act."""
    assert read("Mr. Sato Ken said that Japan welcomed the new harbour.").acts() == [("Welcome", "done")]


@pytest.mark.parametrize(
    "text",
    ["Tokyo welcomed the new harbour.", "Mr. Sato Ken said Tokyo welcomed the new harbour."],
)
def test_a_capital_is_its_country(read, text):
    """A capital that does something stands for its country; a place of a meeting does not."""
    frame = read(text).frame("Welcome")
    assert [agent.kind for agent in frame.agents] == ["actor"]
    assert read("The meeting in Tokyo welcomed the new harbour.").frame("Welcome").agents == []
