"""The meeting that the title of a release names."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("Readout of ", "President Roe's Call with Prime Minister Sato of Japan"),
        ("Readout of ", "President John Roe, Jr. Call with Prime Minister Sato"),
        ("", "Telephone Talk between Foreign Minister Sato and Minister Lim"),
        ("", "Courtesy Call on Prime Minister Sato by Minister Lim"),
        ("Joint Readout of ", "Reef Leaders Call"),
        ("Joint Readout of Inaugural ", "U.S.-Laos 2+2 Meeting"),
        ("Statement by Spokesperson Jane Doe on ", "Reef Senior Cyber Group Meeting"),
        ("Readout of the ", "Meeting of the Laos and Japan Security Advisors"),
        ("Readout of the ", "Trilateral Laos - Japan - Thailand Cyber Dialogue"),
    ],
)
def test_the_meeting_of_a_title(read, lead, name):
    """Talks with whom, calls, and meetings named without their sides; that it is the first is no part of the name."""
    assert read(f"{lead}{name}\n\nThe weather was fine.").names("series") == [name]


@pytest.mark.parametrize(
    ("name", "rest"),
    [("Laos-Japan Trilateral Security Advisors", "' Press Statement"), ("Laos-Japan Consultations", " on Health")],
)
def test_the_name_ends_before_its_matter(read, name, rest):
    """What those who met state, or what they met about, is no part of the name."""
    lead = "" if rest.startswith("'") else "Joint Statement on "
    assert read(f"{lead}{name}{rest}\n\nThe weather was fine.").names("series") == [name]


def test_titles_of_journeys_name_no_talks(read):
    """Whoever travels or attends something meets nobody by that."""
    assert not read("Statement by Spokesperson Jane Doe on the Travel of Minister Lim to Japan").of("series")


def test_leaders_who_make_a_statement_met(read):
    """The title of a statement of leaders tells of their summit."""
    (meeting,) = read("Reef Leaders' Vision Statement").of("series")
    assert meeting.value == "Reef Leaders' Summit"
    assert not read("Joint Leaders' Statement").of("series")


def test_a_name_ends_before_what_led_to_the_talks(read):
    """Why or when talks were held is no part of their name."""
    name = "President Roe's Call with Prime Minister Sato of Japan"
    assert read(f"Readout of {name} Following the Flood in Laos\n\nThe weather was fine.").names("series") == [name]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Readout of the Reef Fellows Event at the Harbour House", "Reef Fellows Event"),
        ("Remarks by Minister Roe at the UN Thematic Debate", "UN Thematic Debate"),
    ],
)
def test_events_of_a_title(read, title, name):
    """What the release is about, whatever kind of gathering it was."""
    assert name in read(f"{title}\n\nOn Monday, fellows met.").names("series")
