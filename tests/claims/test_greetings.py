"""Greetings, thanks and requests of speakers, and stances on what was done."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

TITLE = "Speech by Minister Grace Fu at the Kelp Forum\n\n1. "


def _acts(reader: Reader, text: str) -> dict[str, set[str]]:
    """The names of what the acts of a text are about, by type."""
    reading = reader.read(Release("note", text, "en"))
    found: dict[str, set[str]] = {}
    for claim in reading.claims:
        act = claim.about
        if isinstance(act, Act) and act.modality == "Done":
            names = {name for target in act.targets for name, _ in reading.things[target].forms}
            found.setdefault(act.type.rpartition("/")[2], set()).update(names)
    return found


@pytest.mark.parametrize(
    ("told", "act", "about"),
    [
        ("We extend a warm welcome to our guests from Japan.", "Welcome", "Japan"),
        ("I would like to extend my warmest welcome to the Reef Council.", "Welcome", "Reef Council"),
        ("We are really delighted to welcome the Reef Council.", "Welcome", "Reef Council"),
        ("It is my honour to welcome the Reef Council this morning.", "Welcome", "Reef Council"),
        ("It gives me great pleasure to welcome the Reef Council.", "Welcome", "Reef Council"),
        ("A very warm welcome to the Reef Council.", "Welcome", "Reef Council"),
        ("Please join me in welcoming the Reef Council.", "Welcome", "Reef Council"),
        ("I am pleased to welcome you to this reception.", "Welcome", "reception"),
        ("I respectfully seek your country's continued support for the Reef Fund.", "Request", "Reef Fund"),
        ("We seek the support of Japan for the Reef Fund.", "Request", "Japan"),
        ("Prime Minister Roe of Fiji sought Japan's support for the Reef Fund.", "Request", "Reef Fund"),
        ("We are encouraged and grateful for the messages from the Reef Council.", "Appreciation", "Reef Council"),
        ("Singapore is gratified and honoured by the help of the Reef Council.", "Appreciation", "Reef Council"),
        ("I am deeply touched by the kindness of the Reef Council.", "Appreciation", "Reef Council"),
        ("My heartfelt gratitude to the Reef Council for its work.", "Appreciation", "Reef Council"),
        ("I would be remiss if I did not thank the Reef Council.", "Appreciation", "Reef Council"),
        ("I am happy to share that we have concluded the second phase of the Kelp Plan.", "Announcement", "Kelp Plan"),
    ],
)
def test_what_a_speaker_says(reader: Reader, told: str, act: str, about: str):
    """Formulas of speeches tell their act and its matter, and no other act."""
    found = _acts(reader, TITLE + told)
    assert set(found) == {act}
    assert any(about in name for name in found[act])


@pytest.mark.parametrize(
    "told",
    [
        "To members of the delegations, a warm welcome to Singapore.",
        "We welcomed him to the harbour.",
        "The boat was moved by crabs.",
        "Fiji seeks to support divers.",
    ],
)
def test_what_only_reads_like_it(reader: Reader, told: str):
    """A place to which somebody is welcomed is no matter, and other uses of the words tell no act."""
    assert not _acts(reader, TITLE + told)


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("Japan noted with satisfaction that the Kelp Plan was adopted in May.", "Welcome"),
        ("Japan welcomed the fact that the Kelp Plan was adopted in May.", "Welcome"),
        ("Japan was pleased to see that the Kelp Plan had been launched by ASEAN.", "Welcome"),
        ("Japan underscored that the Kelp Plan was endorsed by the Leaders.", "Emphasis"),
        ("Japan acknowledged with gratitude that the Kelp Plan was supported by Fiji.", "Appreciation"),
        ("Japan regretted that the Kelp Plan was not adopted.", "Emphasis"),
        ("Japan noted with appreciation that Fiji had supported the Kelp Plan.", "Appreciation"),
        ("Japan welcomed that Thailand had joined the Kelp Plan and agreed to repair reefs.", "Welcome"),
    ],
)
def test_a_stance_on_what_was_done_is_about_it(reader: Reader, told: str, act: str):
    """What stands in the clause behind "that" is what somebody welcomes, thanks for or stresses."""
    assert "Kelp Plan" in _acts(reader, told)[act]


@pytest.mark.parametrize(
    "told",
    [
        "Japan launched the UN Kelp Fellowship with Fiji.",
        "Japan launched the UN-Fiji Kelp Fellowship.",
    ],
)
def test_a_body_that_begins_a_longer_name_was_not_opened(reader: Reader, told: str):
    """What was launched is the UN Kelp Fellowship, not the UN."""
    assert "UN" not in _acts(reader, told).get("Announcement", set())
