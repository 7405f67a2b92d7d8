"""What something is for, what becomes of somebody and what will be made known later are no acts of theirs."""

from __future__ import annotations

import pytest

TITLE = "Joint Statement of the Reef Ministers\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "The Ministers approved the Kelp Plan so that ASEAN will work together on kelp.",
        "The Ministers approved the Kelp Plan in order that ASEAN will protect crabs.",
        "The Ministers approved the Kelp Plan to ensure that Japan will provide two boats.",
        "The Ministers approved the Kelp Plan, making sure that Laos agreed to its terms.",
        "The Ministers approved the Kelp Plan. ASEAN will emerge stronger from the storm.",
        "The Ministers approved the Kelp Plan. Japan will also become a hub for kelp.",
        "The Ministers approved the Kelp Plan. Laos will greatly benefit from it.",
    ],
)
def test_an_aim_is_no_act_of_whom_it_names(read, words):
    """Only the approval is told."""
    assert {act for act, _ in read(TITLE + words).acts()} == {"Adoption"}


@pytest.mark.parametrize(
    ("words", "acts"),
    [
        ("The Ministers worked to ensure that kelp grows and agreed to protect the reef.", ["Agreement"]),
        ("To ensure that kelp grows, Japan pledged two boats to Laos.", ["Pledge"]),
    ],
)
def test_what_stands_beside_an_aim_is_told(read, words, acts):
    """A comma or "and" ends what something is for."""
    assert [act for act, _ in read(words).acts()] == acts


@pytest.mark.parametrize(
    "words",
    [
        "Further members of the delegation will be announced at a later date.",
        "The winners will be announced in May.",
        "The date of the next forum is to be confirmed.",
        "The results shall also be published soon.",
    ],
)
def test_what_will_be_made_known_by_nobody_told_is_no_act(read, words):
    """Somebody else may do so, and later."""
    assert read(words).acts() == []


def test_what_will_be_made_known_by_somebody_is_their_plan(read):
    """Who does so is told."""
    assert read("The winners will be announced by Japan in May.").acts() == [("Announcement", "planned")]


@pytest.mark.parametrize(
    ("words", "agents"),
    [
        ("Minister Mary Roe is glad that ASEAN has pushed ahead with kelp, and agreed to build a reef.", "ASEAN"),
        ("The Ministers are pleased that Japan had opened a harbour and pledged two boats to Laos.", "Japan"),
        ("The Ministers are glad that the Philippines has ratified the charter and agreed to meet.", "Philippines"),
        ("The Ministers noted that Japan had opened a harbour and agreed to meet again.", "The Ministers"),
    ],
)
def test_a_past_verb_goes_on_what_is_told_behind_that(read, words, agents):
    """Not on a verb of the present; on one of the past it may."""
    found = read(words)
    frame = found.frame("Pledge" if "pledged" in words else "Agreement")
    told = [found.words(frame.subject)] if frame.subject else [found.words(m) for m in frame.agents]
    assert [one.removeprefix("the ") for one in told] == [agents]


@pytest.mark.parametrize(
    "words",
    [
        "The Minister will hold a series of talks that will highlight the importance of kelp.",
        "Her visit will honour divers and underscore the importance of reefs.",
        "The visit will underscore the strength of the kelp trade.",
        "This official trip to Laos would reaffirm the value of reefs.",
        "Their journey is to stress the need for harbours.",
    ],
)
def test_things_take_no_stance(read, words):
    """Meetings and journeys to come."""
    assert "Emphasis" not in {act for act, _ in read(words).acts()}


def test_who_speaks_on_a_journey_does(read):
    """A person, or a thing in no subject."""
    assert read("During her visit, the Minister will stress the importance of reefs.").acts()[0][0] == "Emphasis"
    assert (
        read("The Minister said that the visit was a success and stressed the value of reefs.").acts()[-1][0]
        == "Emphasis"
    )


@pytest.mark.parametrize(
    "words",
    [
        "The President welcomed him to the palace.",
        "I welcome you all to the Reef Dinner.",
        "Japan welcomed them to Tokyo.",
    ],
)
def test_whoever_is_received_is_no_matter(read, words):
    """A place welcomes nobody's plan."""
    assert "Welcome" not in {act for act, _ in read(words).acts()}


def test_a_matter_is_welcomed(read):
    """Also one that leads to something."""
    assert read("Japan welcomed the plan to protect kelp.").acts() == [("Welcome", "done")]
