"""What a speech tells of the time before it was not done at the meeting where it is given."""

import datetime as dt

import pytest

from kg.claims import reader_of
from kg.claims.model import Act
from kg.release.model import Release
from kg.vocabulary import load

_BY = "Remarks by Minister for Fisheries, Ms Ann Roe, at the 5th Kelp Forum\n\n12 May 2021\n\nThank you for coming.\n\n"
SPEECH, CLOSING = f"Opening {_BY}", f"Closing {_BY}"
READOUT = "Minister Roe attends the 5th Kelp Forum\n\nMinister Ann Roe attended the 5th Kelp Forum on 12 May 2021.\n\n"


def _acts(text: str) -> list[Act]:
    release = Release("kelp", text, "en", None, None, dt.date(2021, 5, 12))
    return [claim.about for claim in reader_of(load()).read(release).claims if isinstance(claim.about, Act)]


@pytest.mark.parametrize(
    "told",
    [
        "Japan launched the Kelp Fund to restore reefs.",
        "Singapore and Japan have signed a Memorandum of Understanding on kelp farming.",
        "Indonesia has also pledged $2 million for crab nurseries.",
        "Prime Minister Lee Hsien Loong and President Joko Widodo agreed to deepen cooperation on kelp farming.",
        "The ASEAN Kelp Strategy was adopted by ASEAN.",
        "Viet Nam had proposed a network of reef stations.",
        "The ministers of Japan and Thailand met and discussed crab nurseries.",
        "Japan recently announced a new programme on seaweed.",
    ],
)
def test_the_past_of_a_speech_is_at_no_meeting(told: str) -> None:
    """In: a speech at a meeting that tells a deed in the past. Out: the act is at no meeting."""
    acts = _acts(SPEECH + told)
    assert acts
    assert all(act.meeting is None and act.elsewhere for act in acts)


@pytest.mark.parametrize(
    "told",
    [
        "I am pleased to announce a new programme on seaweed.",
        "Singapore is committed to restoring reefs.",
        "We have to restore the reefs of our region together.",
        "Singapore welcomes the proposal of Japan on crab nurseries.",
        "Japan and Singapore signed a Memorandum of Understanding on kelp farming this morning.",
        "Today, Singapore launched the Kelp Fund to restore reefs.",
        "Japan's support of crab nurseries has our gratitude.",
        "I need to thank Japan for its support of crab nurseries.",
    ],
)
def test_what_a_speech_does_is_done_there(told: str) -> None:
    """In: a speech that does something itself, or tells what was done the same day. Out: it was done there."""
    acts = _acts(SPEECH + told)
    assert acts
    assert not any(act.elsewhere for act in acts)


@pytest.mark.parametrize("title", [CLOSING, READOUT])
def test_the_past_of_a_report_is_of_its_meeting(title: str) -> None:
    """In: a closing speech, or the report of a meeting, with a deed in the past. Out: it was done there."""
    acts = _acts(title + "Japan and Singapore agreed to restore reefs.")
    assert acts
    assert not any(act.elsewhere for act in acts)
