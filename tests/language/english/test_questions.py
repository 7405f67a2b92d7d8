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


def test_to_oppose_is_a_stance(read):
    """Without the denial it is told."""
    assert read("Thailand opposed the new harbour.").acts() == [("Emphasis", "done")]
