"""What is only asked, and what is not opposed, is no act."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Japan was asked whether it would pledge 10 million dollars for roads.",
        "Thailand asked Japan if it would contribute 10 million dollars for roads.",
        "The Minister was asked by reporters whether Japan would pledge 10 million dollars for roads.",
        "It is not clear whether Japan would pledge 10 million dollars for roads.",
    ],
)
def test_a_question_tells_no_act(read, text):
    """Whoever is asked whether they would has not said so, and whoever asks requests nothing."""
    assert read(text).acts() == []


def test_a_request_is_one(read):
    """To ask somebody to do something is."""
    assert read("Thailand asked Japan to support the new harbour.").acts() == [("Request", "done")]


@pytest.mark.parametrize(
    "text",
    [
        "Thailand did not oppose the new harbour.",
        "Thailand has never opposed the new harbour.",
        "Thailand raised no objection to the new harbour.",
        "Thailand had no objections to the new harbour.",
    ],
)
def test_not_to_oppose_is_no_stance(read, text):
    """Two denials make no act."""
    assert read(text).acts() == []


@pytest.mark.parametrize(
    "text",
    [
        "Thailand opposed the new harbour.",
        "Thailand strongly opposes the plan for a new harbour.",
        "Thailand objected to the new harbour.",
        "Thailand rejected the plan for a new harbour.",
        "Thailand expressed strong opposition to the new harbour.",
        "Thailand will oppose the new harbour.",
    ],
)
def test_to_oppose_is_not_to_support(read, text):
    """Without the denial it is told as support denied, as it is in Thai and Japanese."""
    assert read(text).acts() == [("Support", "negated")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Thailand opposed unilateral attempts to close the harbour.", "Emphasis"),
        ("Thailand rejected the use of force in the harbour.", "Emphasis"),
        ("Thailand strongly opposes any attack on the harbour.", "Condemnation"),
        ("Thailand expressed firm opposition to the illegal harbour.", "Condemnation"),
    ],
)
def test_to_oppose_a_wrong_is_a_stance(read, text, act):
    """Nobody would support that: what is firmly opposed is condemned."""
    assert read(text).acts() == [(act, "done")]
