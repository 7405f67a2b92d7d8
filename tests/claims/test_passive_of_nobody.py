"""A passive that tells nobody who acts is not the act of whoever speaks, and a preview tells no stance as taken."""

import datetime as dt

import pytest

from kg.claims import reader_of
from kg.claims.model import Act
from kg.release.model import Release
from kg.vocabulary import load

SPEECH = (
    "Speech by Minister for Fisheries, Ms Ann Roe, at the 5th Kelp Forum\n\n12 May 2021\n\nThank you for coming.\n\n"
)
NOTE = "Kelp in our waters\n\nMinister for Fisheries Ann Roe thanked Japan for its advice on seaweed.\n\n"
PREVIEW = "Minister Ann Roe to attend the 5th Kelp Forum\n\nMinister Ann Roe will attend the 5th Kelp Forum.\n\n"


def _acts(text: str) -> list[Act]:
    release = Release("kelp", text, "en", None, None, dt.date(2021, 5, 12))
    return [claim.about for claim in reader_of(load()).read(release).claims if isinstance(claim.about, Act)]


@pytest.mark.parametrize(
    "told",
    [
        "A Memorandum of Understanding on kelp farming was signed last year.",
        "New rules on crab nurseries were announced in March.",
        "Many questions about crab nurseries have been raised.",
        "A grant scheme for seaweed was launched two years ago.",
    ],
)
def test_a_passive_in_a_speech_is_not_the_speakers(told: str) -> None:
    """In: a speech with a passive that names nobody. Out: no act of a person or country."""
    agents = {agent.rpartition("/")[2] for act in _acts(SPEECH + told) for agent in act.agents}
    assert not any("roe" in agent or agent == "singapore" for agent in agents)


@pytest.mark.parametrize(
    "told",
    [
        "Divers are encouraged to report dead reefs.",
        "A grant scheme for seaweed was launched in March.",
        "The plan was announced by nobody in particular.",
    ],
)
def test_a_passive_without_a_meeting_is_nobodys(told: str) -> None:
    """In: a release about no meeting, with a passive that names nobody. Out: whoever acted last does not act again."""
    assert [act.type for act in _acts(NOTE + told)] in (["Appreciation"], ["Appreciation", "Announcement"])
    assert all(act.type == "Appreciation" or not any("roe" in a for a in act.agents) for act in _acts(NOTE + told))


@pytest.mark.parametrize("told", ["A plan for kelp farming was agreed upon.", "It was agreed to restore reefs."])
def test_a_passive_of_a_meeting_is_its_parties(told: str) -> None:
    """In: the readout of a meeting with a passive that names nobody. Out: its parties act."""
    text = f"The 5th ASEAN-Japan Kelp Forum\n\nThe 5th ASEAN-Japan Kelp Forum was held on 12 May 2021.\n\n{told}"
    assert any(len(act.agents) > 1 for act in _acts(text))


@pytest.mark.parametrize(
    ("told", "modality"),
    [
        ("She will reaffirm her commitment to restoring reefs.", "Planned"),
        ("She will thank Japan for its support of crab nurseries.", "Planned"),
        ("She will also condemn the poaching of crabs.", "Planned"),
        ("She will discuss crab nurseries with Japan.", "Done"),
        ("She reaffirmed her commitment to restoring reefs.", "Done"),
    ],
)
def test_a_preview_takes_no_stance(told: str, modality: str) -> None:
    """In: the announcement of a journey with what is to be said there. Out: that is planned; talks stay."""
    acts = _acts(PREVIEW + told)
    assert [act.modality for act in acts][-1:] == [modality]
