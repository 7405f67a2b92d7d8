"""Who takes up a promise: thanks go to whoever promised, and a pledge is affirmed by whoever pledged."""

from __future__ import annotations

import graphs
import pytest

from kg.answers.commitments import commitments

SUMMIT = "26th ASEAN-Japan Summit\n\nThe 26th ASEAN-Japan Summit was held in Tokyo on 17 December 2023. "
FORUM = "37th ASEAN-Japan Forum\n\nThe 37th ASEAN-Japan Forum was held in Jakarta on 9 June 2024. "
PLEDGE = "Japan pledged 5 million US dollars to the ASEAN Kelp Fund."
PROPOSAL = "Thailand proposed to adopt the Kobe Action Plan."


def how(folder, promise: str, later: str) -> tuple[str, str | None]:
    """The state of a promise of the summit by what the forum tells, and as what that answers it."""
    store = graphs.told(folder, ("en", "2023-12-17", SUMMIT + promise), ("en", "2024-06-10", FORUM + later))
    first, *_ = commitments(store, {"asof": "2025"})
    return first.state, first.answer and first.answer.how


@pytest.mark.parametrize(
    ("promise", "later"),
    [
        (PLEDGE, "ASEAN thanked Japan for its support for the ASEAN Kelp Fund."),
        (PLEDGE, "ASEAN appreciated the contribution to the ASEAN Kelp Fund."),
        (PLEDGE, "Japan expressed its support for the ASEAN Kelp Fund."),
        (PLEDGE, "Foreign Minister Sato Ken of Japan expressed support for the ASEAN Kelp Fund."),
        (PLEDGE, "The Forum discussed the ASEAN Kelp Fund."),
        (PROPOSAL, "Viet Nam supported the Kobe Action Plan."),
        (PROPOSAL, "Viet Nam thanked Thailand for the Kobe Action Plan."),
    ],
)
def test_what_takes_a_promise_up(tmp_path, promise, later) -> None:
    """Thanks to the promiser or to nobody named, the promiser's own support, and what the meeting does."""
    assert how(tmp_path, promise, later) == ("followed up", "followed up")


@pytest.mark.parametrize(
    ("promise", "later"),
    [
        (PLEDGE, "ASEAN thanked Thailand for its support for the ASEAN Kelp Fund."),
        (PLEDGE, "ASEAN thanked Viet Nam for the contribution to the ASEAN Kelp Fund."),
        (PLEDGE, "Viet Nam supported the ASEAN Kelp Fund."),
        (PROPOSAL, "Viet Nam thanked Malaysia for the Kobe Action Plan."),
        (PROPOSAL, "Viet Nam did not support the Kobe Action Plan."),
    ],
)
def test_what_is_about_others_takes_nothing_up(tmp_path, promise, later) -> None:
    """Thanks to somebody else, and the support of somebody else for what a pledge is for."""
    assert how(tmp_path, promise, later) == ("open", None)


@pytest.mark.parametrize(
    "later",
    [
        "The meeting could not agree on the Kobe Action Plan.",
        "Malaysia and Singapore denied that they had agreed on the Kobe Action Plan.",
        "The Ministry denied a report that Japan and ASEAN had agreed on the Kobe Action Plan.",
    ],
)
def test_an_agreement_that_is_denied_takes_nothing_up(tmp_path, later) -> None:
    """It stands beside the promise as what did not come about."""
    assert how(tmp_path, PROPOSAL, later) == ("open", "denied")
