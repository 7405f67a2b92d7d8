"""Whose "it" is in a clause that tells what somebody said."""

from __future__ import annotations

import pytest

SUM = "would contribute two million dollars to the harbour fund."


@pytest.mark.parametrize(
    "lead",
    [
        "Thailand welcomed Japan's statement that it",
        "Thailand welcomed the announcement by Japan that it",
        "Thailand welcomed a promise from the Government of Japan that it",
        "Thailand welcomed Japan's announcement today that it",
        "Thailand welcomed the announcement by Japan earlier this week that it",
        "Thailand welcomed the decision last month by Japan that it",
        "Thailand thanked Japan for its pledge that it",
        "Thailand thanked Japan for announcing that it",
        "The Leaders noted with appreciation Japan's assurance that it",
        "Japan informed Thailand that it",
        "Japan assured Thailand that it",
    ],
)
def test_it_is_whoever_said_so(read, lead):
    """Who welcomes what somebody said promises nothing."""
    found = read(f"{lead} {SUM}")
    assert found.agents("Pledge") == ["Japan"]
    assert found.frame("Pledge").modality == "done"


def test_whoever_welcomes_may_promise_too(read):
    """Without words that tell whose clause it is, the pronoun is left to who acted before."""
    assert read(f"Thailand welcomed Japan's grant and said that it {SUM}").agents("Pledge") == ["it"]
    assert read(f"Thailand reiterated its commitment that it {SUM}").agents("Pledge") == ["it"]
