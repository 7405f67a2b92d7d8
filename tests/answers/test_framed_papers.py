"""A paper that an act only names, as its frame, ground or means, comes about by none: neither promised nor kept."""

from __future__ import annotations

import pytest
from graphs import told

from kg.answers.commitments import commitments
from kg.answers.things import label

MET = "ASEAN-Japan Summit\n\nThe 27th ASEAN-Japan Summit was held in Manila on 2 June 2025. "
PLAN = "ASEAN-Japan Green Port Action Plan"
PROPOSED = f"Japan proposed the {PLAN}."


def state(folder, promise: str, later: str) -> str:
    """What became of what was promised about the plan, in June 2025, by what is told in February 2026."""
    store = told(folder, ("en", "2025-06-03", MET + promise), ("en", "2026-02-03", f"News\n\n{later}"))
    found = [one for one in commitments(store, {"asof": "2026-12-31"}) if one.told == "2025-06-03"]
    return next(one.state for one in found if PLAN in {label(store, what, "en") for what in one.about})


@pytest.mark.parametrize(
    ("promise", "later", "kept"),
    [
        (PROPOSED, f"ASEAN and Japan adopted the {PLAN}.", True),
        (f"Japan looked forward to the early adoption of the {PLAN}.", f"ASEAN and Japan adopted the {PLAN}.", True),
        (PROPOSED, f"Japan and Viet Nam signed the {PLAN}.", True),
        (PROPOSED, f"Japan and Viet Nam signed a memorandum on coastal rice under the {PLAN}.", False),
        (PROPOSED, f"Japan and Viet Nam signed a memorandum on coastal rice in line with the {PLAN}.", False),
        (f"Japan hoped that ports would make better use of the {PLAN}.", f"ASEAN and Japan adopted the {PLAN}.", False),
    ],
)
def test_what_is_only_named(tmp_path, promise: str, later: str, kept: bool) -> None:  # noqa: FBT001
    """The plan itself is adopted or signed, or something else under it."""
    assert (state(tmp_path, promise, later) == "fulfilled") is kept
