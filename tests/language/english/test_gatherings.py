"""Meetings that no capitalised head word tells."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "They held the first trilateral commerce and industry ministerial meeting.",
            ["trilateral commerce and industry ministerial meeting"],
        ),
        (
            "At the trilateral National Security Advisors meeting they met.",
            ["trilateral National Security Advisors meeting"],
        ),
        ("The ASEAN Customs Directors-General meeting was held.", ["ASEAN Customs Directors-General meeting"]),
        ("After the Japan-Laos and Japan-Cambodia summit meetings they left.", ["Japan-Laos", "Japan-Cambodia"]),
        ("We look forward to COP31 in the autumn.", ["COP31"]),
        ("The Ministers meeting today are many.", []),
    ],
)
def test_meetings_in_small_letters(read, text, names):
    """How many sides meet, who meets, parties joined by hyphens, and a number behind a short name."""
    assert read(text).names("series") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He spoke at the Harbour Basin forum and at an ISEAS webinar.", ["Harbour Basin forum", "ISEAS webinar"]),
        (
            "The Joint Reef Committee (JRC) meeting was held, and in July the APEC meeting.",
            ["Joint Reef Committee (JRC) meeting", "APEC meeting"],
        ),
        ("The Defence Advisors trilateral meeting ended.", ["Defence Advisors trilateral meeting"]),
        ("Japanese firms left the Regional forum, and President Roe's meeting ended.", []),
    ],
)
def test_capitals_with_a_head_in_small_letters(read, text, names):
    """A name or a body before a kind of meeting tells one; a country, a person or one plain word does not."""
    assert read(text).names("series") == names


def test_a_month_is_no_place(read):
    """When is not where."""
    assert read("The Reef Committee meeting in October ended.").names("place") == []


def test_a_town_before_its_region(read):
    """A town that no vocabulary knows is told by the region behind it."""
    assert "Springfield" in read("They met in Springfield, Illinois, to talk.").names("place")


@pytest.mark.parametrize(
    ("text", "names", "values"),
    [
        (
            "We of Fiji and Japan of the Reef Working Group (the Group) met in Suva.",
            ["Reef Working Group"],
            ["Reef Working Group Meeting"],
        ),
        ("The Kelp Council held its 3rd meeting.", ["Kelp Council"], ["Kelp Council Meeting"]),
        (
            "They came for the third in-person Reef Working Group (RWG) Principal Meeting.",
            ["Reef Working Group (RWG) Principal Meeting"],
            ["Reef Working Group Meeting"],
        ),
        (
            "It met after the Reef Working Group 3rd In-person Meeting of Principals.",
            ["Reef Working Group 3rd In-person Meeting of Principals"],
            ["Reef Working Group Meeting"],
        ),
        (
            "They held two trilateral health minister and three vice trade minister meetings.",
            ["trilateral health minister", "vice trade minister"],
            ["trilateral health minister meeting", "trilateral vice trade minister meeting"],
        ),
        ("The Kelp Council praised the Reef Group.", [], []),
        ("Minister Bo Roe met in Suva.", [], []),
    ],
)
def test_meetings_under_the_name_of_those_who_meet(read, text, names, values):
    """A body that met, its number and sort between it and "meeting", and two that share their head."""
    found = read(text).of("series")
    assert (read(text).names("series"), [m.value for m in found]) == (names, values)


def test_a_summit_of_three_is_named(read):
    """How many sides meet and who meets are a name; either alone is none."""
    assert read("They plan another Trilateral Leaders' Summit.").names("series") == ["Trilateral Leaders' Summit"]
    assert read("They plan another Trilateral Meeting.").names("series") == []
