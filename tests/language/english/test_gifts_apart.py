"""Sums with a purpose of their own, about how much they are, and what somebody means to give."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _gifts(reader: Reader, text: str) -> list[tuple[str, list[str], float | None, bool]]:
    """Type, ends of the agents' IRIs, sum and whether it was handed over, of each act with a sum."""
    reading = reader.read(Release("note", text, "en", None, "Ministry of Foreign Affairs of Japan"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [
        (act.type, [iri.rsplit("/", 1)[-1] for iri in act.agents], act.amount.value, act.delivered)
        for act in acts
        if act.amount is not None
    ]


def _topics(reader: Reader, text: str) -> list[str]:
    reading = reader.read(Release("note", text, "en", None, "Ministry of Foreign Affairs of Japan"))
    targets = [iri for c in reading.claims if isinstance(c.about, Act) for iri in c.about.targets]
    return [next(iter(reading.things[iri].forms))[0] for iri in targets]


def test_a_paper_about_a_loan_and_a_grant(reader: Reader):
    """Each sum that a paper is signed about is an act of its own, with its project."""
    text = (
        "Japan and Viet Nam held talks in Hue. The two sides signed notes on a loan of up to 20 billion yen for the"
        " Coral Harbour Project and a grant of 3 million yen for the Lagoon School Project."
    )
    both = ["japan", "vietnam"]
    assert _gifts(reader, text) == [("Agreement", both, 2e10, True), ("Agreement", both, 3e6, True)]


def test_what_was_given_and_what_will_be(reader: Reader):
    """A sum told again in other money is no other one; what is still to be extended has not come."""
    text = (
        "Mr. Aso, Foreign Minister of Japan, stated that Japan had contributed 8 billion yen (about 70 million dollars)"
        " to the Lagoon Fund in March 2006, and that an additional $30 million would be extended from FY 2007."
    )
    told = [(value, came) for act, _, value, came in _gifts(reader, text) if act == "Pledge"]
    assert told == [(8e9, True), (3e7, False)]


@pytest.mark.parametrize("about", ["approximately", "about", "more than", "up to"])
def test_words_of_measure_are_no_topics(reader: Reader, about: str):
    """A grant of about so much is about what it is for."""
    text = f"Japan extended a grant of {about} JPY 2 billion to Viet Nam for the Lagoon School Project."
    assert _topics(reader, text) == ["Viet Nam", "Lagoon School Project"]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("welcomed Japan's intention to provide 3 million dollars for lagoons", "Pledge"),
        ("appreciated Japan's decision to contribute 3 million dollars for lagoons", "Pledge"),
    ],
)
def test_what_somebody_means_to_give(reader: Reader, said: str, act: str):
    """A gift told inside what others say of it is a pledge of whoever means to give it, not handed over yet."""
    text = f"The ASEAN-Japan Summit was held in Hanoi. The Leaders {said}."
    assert (act, ["japan"], 3e6, False) in _gifts(reader, text)


@pytest.mark.parametrize("paper", ["report", "study, entitled", "concept paper titled"])
def test_titles_of_papers_in_quotation_marks(reader: Reader, paper: str):
    """The title behind the word for a paper is a document."""
    text = f'The ASEAN-Japan Summit was held in Hanoi. The Leaders welcomed the {paper} "Lagoons for All".'
    assert _topics(reader, text) == ["Lagoons for All"]
