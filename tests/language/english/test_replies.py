"""Replies to questions in parliament."""

from __future__ import annotations

import pytest

TITLE = "Written Reply to Parliamentary Question on Reef Fish by Ms Grace Fu, Minister for the Environment"
ANSWER = "Answer:\n\n1. We welcome the new reef rules."


@pytest.mark.parametrize(
    "question",
    [
        "Mr Roe Bo Lin: To ask the Minister for the Environment (a) whether she welcomes reefs; (b) what she adopts.",
        "Mr Roe Bo Lin (Member of Parliament for Reef Bay)\n\nTo ask the Minister what she welcomes.",
    ],
)
def test_whoever_answers_and_asks_is_there(read, question):
    """The minister by the title, the member by the question, which tells no act."""
    found = read(f"{TITLE}\n\n{question}\n\n{ANSWER}")
    present = [found.words(frame.subject) for frame in found.frames if frame.act == "Attendance"]
    assert present == ["Ms Grace Fu", "Mr Roe Bo Lin"]
    assert [act for act, _ in found.acts() if act != "Attendance"] == ["Welcome"]


def test_whoever_answers_speaks(read):
    """By "we" in the reply."""
    found = read(f"{TITLE}\n\nMr Roe Bo Lin: To ask the Minister why.\n\n{ANSWER}")
    assert [found.words(agent) for agent in found.frame("Welcome").agents] == ["Ms Grace Fu"]


def test_asking_elsewhere_is_no_question_in_parliament(read):
    """Only where the title says that it is answered."""
    found = read("Reef News\n\nMr Roe Bo Lin: To ask the Minister to act, he called for new rules.")
    assert "Request" in {act for act, _ in found.acts()}
