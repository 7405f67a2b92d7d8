"""For which country people speak where their office does not tell it."""

from __future__ import annotations

import pytest

from kg.claims import Act, Claim, Participation, Reader, Thing
from kg.release.model import Release

SPEECH = "Speech by {who} at the Reef Law Dinner\n\nGood morning.\n\n1. I welcome the new harbour rules."


def _claims(reader: Reader, text: str) -> list[Claim]:
    return reader.read(Release("note", text, "en")).claims


def _present(reader: Reader, text: str) -> dict[str, str]:
    told = [claim.about for claim in _claims(reader, text) if isinstance(claim.about, Participation)]
    return {p.person.rpartition("/")[2]: (p.represents or "?").rpartition("/")[2] for p in told}


@pytest.mark.parametrize(
    ("who", "person"),
    [
        ("Mr K Shanmugam, Minister For Law,", "shanmugam"),
        ("Mr K.Shanmugam, Minister for Law,", "shanmugam"),
        ("DPM Jayakumar", "jayakumar"),
    ],
)
def test_whoever_the_title_names_is_at_home(reader: Reader, who: str, person: str):
    """Without a publisher, the country of the first person of the title whom the vocabulary knows."""
    assert _present(reader, SPEECH.format(who=who)) == {person: "singapore"}


@pytest.mark.parametrize(
    ("greeting", "country"),
    [
        ("*His Excellency Ba Van Long, Minister of Trade,*", "laos"),
        ("*His Excellency Ba Van Long, Minister of Trade of the Socialist Republic of Vietnam,*", "vietnam"),
        ("*Mr Ba Van Long, Minister of Trade,*", "singapore"),
    ],
)
def test_excellencies_are_guests(reader: Reader, greeting: str, country: str):
    """Whom a speaker greets as an Excellency is of the other country that the title names."""
    title = "Remarks by DPM Jayakumar at the Signing of a Reef Pact with Laos"
    present = _present(reader, f"{title}\n\n{greeting}\n\nLadies and gentlemen,\n\n1. I welcome the new harbour rules.")
    assert country in present.values()
    assert len(present) == len(("Jayakumar", "Ba Van Long"))


def test_the_country_that_somebody_speaks_for_is_there(reader: Reader):
    """Though nothing names it."""
    claims = _claims(reader, SPEECH.format(who="DPM Jayakumar"))
    actors = [c.about.iri.rpartition("/")[2] for c in claims if c.kind == "actor" and isinstance(c.about, Thing)]
    assert actors == ["singapore"]


def test_whoever_the_title_ends_with_speaks(reader: Reader):
    """Behind a dash; "I" and "we" are that person."""
    text = "Opening of the Reef Museum - Ms Grace Fu\n\nGood morning.\n\n1. We thank the Reef Council for its help."
    acts = [claim.about for claim in _claims(reader, text) if isinstance(claim.about, Act)]
    assert [act.agents[0].rpartition("/")[2] for act in acts] == ["fu-grace"]


def test_all_whom_a_speaker_greets_are_there(reader: Reader):
    """Each with an office, which no name of a body behind a comma is a part of."""
    greeting = (
        "Professor Ba Van, Provost of the Reef Academy (RA),\nMr Bo Lee, Chief Executive, Cyber Reef Agency,\nFriends,"
    )
    text = f"Speech by DPM Jayakumar at the Reef Dinner\n\n{greeting}\n\n1. I welcome the new harbour rules."
    told = [claim.about for claim in _claims(reader, text) if isinstance(claim.about, Participation)]
    offices = {p.position.rpartition("/")[2] for p in told if p.position}
    assert {"provost", "chief-executive"} <= offices
    assert len(told) == len(("Ba Van", "Bo Lee", "Jayakumar"))


def test_what_a_speaker_will_go_on_doing_is_promised(reader: Reader):
    """By the speaker in person; what a spokesperson says so is a stance of the country."""
    title = "Speech by DPM Jayakumar at the Reef Dinner\n\nGood morning."
    acts = [c.about for c in _claims(reader, f"{title}\n\n1. We will continue to build reefs.")]
    assert [act.type for act in acts if isinstance(act, Act)] == ["Pledge"]


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Ann Roe, Minister of Reefs, represented Thailand at the meeting.",
        "Thailand was represented by Ms. Ann Roe, Minister of Reefs.",
        "Thailand was represented by its Minister of Reefs, Ms. Ann Roe.",
        "The Thai delegation was headed by Ms. Ann Roe.",
        "The delegation of Thailand was led by Deputy Minister Ann Roe.",
        "Heading the Thai delegation was Ms. Ann Roe.",
        "Ms. Ann Roe, representing Thailand, invited Laos to the harbour fair.",
    ],
)
def test_for_whom_somebody_is_there(reader: Reader, text: str):
    """A verb tells it, whoever was named in the sentence before."""
    before = "Mr. Sato Ken, Minister of Reefs of Japan, attended the 24th AEM-METI Consultations. "
    assert _present(reader, before + text)[_ann(reader, before + text)] == "thailand"


def _ann(reader: Reader, text: str) -> str:
    return next(name for name in _present(reader, text) if "ann" in name)


def test_who_comes_in_somebodys_place_does_not_hold_the_office(reader: Reader):
    """The office before the name is that of who stays away."""
    text = "On behalf of the Minister of Reefs of Thailand, Ms. Ann Roe attended the 24th AEM-METI Consultations."
    told = [claim.about for claim in _claims(reader, text) if isinstance(claim.about, Participation)]
    assert [participation.position for participation in told] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Ann Roe and his Thai counterpart Ben Coe welcomed the new harbour.",
        "Prime Minister Ann Roe and her visiting Thai counterpart, Ben Coe, welcomed the new harbour.",
        "Prime Minister Ann Roe and her counterpart Ben Coe of Thailand welcomed the new harbour.",
    ],
)
def test_both_who_act_are_told(reader: Reader, text: str):
    """Somebody and the counterpart behind them, without the country that only tells whose it is."""
    act = next(claim.about for claim in _claims(reader, text) if isinstance(claim.about, Act))
    assert len(act.agents) == len(_present(reader, text)) == 2
    assert all("/person/" in agent for agent in act.agents)


@pytest.mark.parametrize(
    ("listed", "home"),
    [
        ("Mr Ole Roe, President of the Reef Lawyers Association", False),
        ("Mr Ole Roe, President, Reef Lawyers Association", False),
        ("Mr Ole Roe, President of RLA", False),
        ("Ms Ann Roe, Executive Director of Kelp International", False),
        ("Ms Ann Roe, Director, Carnegie Fiji", False),
        ("Professor Ann Roe, Dean of Reef Law School", False),
        ("Ms Ann Roe, Chairman of Crabs of Singapore", True),
        ("Ms Ann Roe, Director of the Reef Policy Division", True),
        ("Ms Ann Roe, Chairman", True),
    ],
)
def test_whoever_heads_a_society_does_not_speak_for_the_home_country(reader: Reader, listed: str, *, home: bool):
    """Nor whoever has an office in a firm or university; bodies of a state and of the country's name are at home."""
    lines = ("Speech by DPM Jayakumar at the Reef Law Dinner", listed, "Ladies and gents,", "1. I welcome it all.")
    present = _present(reader, "\n\n".join(lines))
    assert [land == "singapore" for person, land in present.items() if person != "jayakumar"] == [home]
