"""Who gives a speech, as its title tells."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _who_thanks(reader: Reader, title: str, text: str = "I am grateful to the Reef Council.") -> set[str]:
    """The names of those who thank somebody in a release with a title."""
    reading = reader.read(Release("note", f"{title}\n\n{text}", "en"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    agents = {agent for act in acts if act.type.endswith("Appreciation") for agent in act.agents}
    return {name for agent in agents for name, _ in reading.things[agent].forms if "Roe" in name}


@pytest.mark.parametrize(
    "title",
    [
        "Opening Speech at the Kelp Dialogue - Ms Ann Roe",
        "Kelp Leaders Summit - Dr Ann Roe",
        "Opening of the Kelp Centre – Minister Ann Roe",
        "Keynote Speech by Guest-of-Honour Ms Ann Roe, Minister for Trade, at the Kelp Forum",
        "Speech by Minister for Law, Ann Roe, during the Kelp Debate",
        "Second Reading Speech by Minister for Law, Ann Roe, on the Kelp (Amendment) Bill",
        "Minister Ann Roe's Speech at the Kelp Seminar",
        "Minister Ann Roe's Opening Remarks at the Kelp Seminar",
        "Ann Roe, Minister for Trade: Remarks at the Kelp Seminar",
        "Remarks at the Kelp Seminar\nAnn Roe, Minister for Kelp\nSuva, 3 May 2024",
        "Keynote Speech at the Kelp Seminar\nBy Ms Ann Roe, Minister of Trade\nSuva, 3 May 2024",
    ],
)
def test_who_gives_it_is_i(reader: Reader, title: str):
    """The person behind "by" or a dash, before the word for a speech, or alone in the line below."""
    assert _who_thanks(reader, title)


@pytest.mark.parametrize(
    "title",
    [
        "Speech by the Minister for Trade, Reef Council, at the Kelp Forum",
        "Remarks at the Kelp Seminar\n\nMinister Ann Roe opened the seminar.",
    ],
)
def test_who_is_only_named_does_not_give_it(reader: Reader, title: str):
    """A body behind an office is no name, and a sentence about somebody does not say whose speech it is."""
    assert not _who_thanks(reader, title)


def test_a_release_about_somebody_is_no_speech(reader: Reader):
    """A title that ends with what somebody said is none of a speech where the text goes on to tell of that person."""
    title = "Kelp is the future - Minister Ann Roe"
    told = reader.read(
        Release("note", f"{title}\n\nMinister Roe came to Suva. Kelp is vital for the coast.", "en")
    ).claims
    assert not [claim for claim in told if isinstance(claim.about, Act)]
    said = reader.read(Release("note", f"{title}\n\nGood morning. Kelp is vital for the coast.", "en")).claims
    assert [claim.about.type.rpartition("/")[2] for claim in said if isinstance(claim.about, Act)] == ["Emphasis"]
