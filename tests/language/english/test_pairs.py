"""Names that two sides or a treaty make, who acts through whom, and lists of tasks."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("They signed the Japan-Fiji Sea and Sky Partnership (SSP).", "document", "Japan-Fiji Sea and Sky Partnership"),
        (
            "The 3rd Meeting of the States Parties to the Reef Pact.",
            "series",
            "Meeting of the States Parties to the Reef Pact",
        ),
        ("MOFA and MOH took part.", "actor", "MOH"),
        (
            "See the Joint Declaration on Strategic Partnership.",
            "document",
            "Joint Declaration on Strategic Partnership",
        ),
    ],
)
def test_name(read, text, kind, name):
    """Each is found with its kind."""
    assert any(name in one for one in read(text).names(kind))


def test_alliance_is_no_paper(read):
    """Not everything that two sides have together was signed."""
    assert read("They spoke of the Japan-Fiji Alliance.").names("document") == []


def test_who_acts_through_whom(read):
    """Both are the agents, and nothing is agreed between them."""
    found = read("Japan, through JICA, will provide loans of $12 million to Fiji.")
    assert found.acts()[0][0] == "Pledge"
    assert found.agents("Pledge") == ["Japan, through JICA"]


def test_what_both_sides_will_do_is_agreed(read):
    """In a joint release."""
    text = "Joint Press Release by Japan and Fiji\n\nBoth sides will develop a plan for reefs."
    assert ("Agreement", "done") in read(text).acts()


def test_tasks_of_a_group_are_no_acts(read):
    """What it was made for is not yet done, and a relative clause tells of it alone."""
    text = (
        "Fact Sheet: Japan's support for reefs\n\nJapan announced a Reef Group, which will:\n\n"
        "-   Develop a guide to corals;\n\n-   Encourage cooperation between divers."
    )
    assert [act for act, _ in read(text).acts()] == ["Announcement"]


def test_matters_of_one_act_are_its_targets(read):
    """What a body is focused on, each item tells more of."""
    text = (
        "Fact Sheet: Japan's support for reefs\n\nJapan announced a Reef Group focused on:\n\n"
        "-   Cooperation on corals;\n\n-   Clean beaches."
    )
    assert len({id(frame) for frame in read(text).frames}) == 1
