"""Meetings whose sides dashes join, or are called by other names, and numbers in "the second meeting of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Meeting
from kg.release.model import Release

if TYPE_CHECKING:
    from kg.claims import Reader


def _meetings(reader: Reader, text: str) -> list[tuple[set[str], int | None]]:
    reading = reader.read(Release("s", text, "en"))
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Meeting)]
    return [({name for name, _ in reading.things[one.series].forms}, one.ordinal) for one in told]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Japan – Laos Kelp Dialogue was held in Hanoi.", "Japan-Laos Kelp Dialogue"),
        ("The ASEAN – Japan Kelp Forum was held in Hanoi.", "ASEAN-Japan Kelp Forum"),
        ("The Thailand — Viet Nam Reef Summit was held.", "Thailand-Viet Nam Reef Summit"),
        ("They met at the Japan - Republic of Korea - China Crab Summit.", "Japan-Republic of Korea-China Crab Summit"),
    ],
)
def test_dashes_join_the_sides_of_a_name(reader: Reader, text: str, name: str) -> None:
    """Spaces around them do not end it."""
    ((names, number),) = _meetings(reader, text)
    assert name in names
    assert number is None


def test_a_dash_ends_what_goes_on_in_small_letters(reader: Reader) -> None:
    """Sides that no name follows are none of its parts."""
    text = "Two countries – Japan – Laos – met at the Kelp Summit."
    assert _meetings(reader, text) == [({"Kelp Summit"}, None)]


@pytest.mark.parametrize(
    "first",
    [
        "Trilateral United States – Japan – Republic of Korea Kelp Dialogue",
        "United States-Japan-Republic of Korea Kelp Dialogue",
        "US-Japan-South Korea Kelp Dialogue",
        "Trilateral U.S.-Japan-ROK Kelp Dialogue",
    ],
)
def test_other_names_of_the_sides_make_no_other_meeting(reader: Reader, first: str) -> None:
    """The number is told of either name."""
    text = f"Readout of the {first}\n\nThe inaugural meeting of the U.S.-Japan-ROK Kelp Dialogue was held in Honolulu."
    assert [number for _, number in _meetings(reader, text)] == [1]


def test_other_sides_are_another_meeting(reader: Reader) -> None:
    """The same matter with others."""
    text = "The U.S.-Japan Kelp Dialogue was held in Honolulu. The U.S.-Laos Kelp Dialogue was held in Vientiane."
    assert len(_meetings(reader, text)) == 2


@pytest.mark.parametrize(
    "words", ["second meeting of the", "2nd meeting of the", "second edition of the", "second round of the"]
)
def test_a_meeting_of_a_dialogue_has_its_number(reader: Reader, words: str) -> None:
    """Also where the line breaks."""
    assert _meetings(reader, f"They held the {words} Japan-Laos Kelp Dialogue.")[0][1] == 2
    assert _meetings(reader, f"They held the {words.replace(' ', chr(10))} Japan-Laos Kelp Dialogue.")[0][1] == 2


def test_a_date_before_another_meeting_is_not_of_the_main_one(reader: Reader) -> None:
    """It is of the one behind it."""
    text = (
        "Readout of the Japan-Laos Kelp Dialogue\n\nFollowing the November 13, 2022 Phnom Penh Summit of the Reef "
        "Group officials convened the second meeting of the Japan-Laos Kelp Dialogue in Hanoi."
    )
    told = [c.about for c in reader.read(Release("s", text, "en")).claims if isinstance(c.about, Meeting)]
    assert [one.date.start if one.date else None for one in told] == [None, "2022-11-13"]
