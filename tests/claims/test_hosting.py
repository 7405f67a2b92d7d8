"""Who is to host a meeting, where its day and town stand between its name and the verb."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Meeting, Reader
from kg.release.model import Release


@pytest.mark.parametrize(
    "proposed",
    [
        "日ASEAN特別首脳会議を2033年12月に東京で開催することを提案しました。",
        "友好協力60周年を記念する特別首脳会議を2033年12月に東京で開催することを提案しました。",
        "2033年12月をめどに日・ASEAN特別首脳会議を東京で開催することを提案しました。",
        "2033年12月に東京で日ASEAN特別首脳会議を開催することを提案しました。",
    ],
)
def test_a_proposal_to_hold_a_meeting(reader: Reader, proposed: str):
    """Whoever proposes it is to host it, at the day that stands before or behind its name."""
    text = f"2032年11月12日、第35回日・ASEAN首脳会議がプノンペンで開催されました。日本は、{proposed}"
    about = [claim.about for claim in reader.read(Release("note", text, "ja", published=date(2032, 11, 12))).claims]
    acts = [one for one in about if isinstance(one, Act)]
    days = {one.iri: one.date.start for one in about if isinstance(one, Meeting) and one.date}
    assert [(act.type, act.to_host, days.get(act.intended_for or "")) for act in acts] == [
        ("Proposal", True, "2033-12")
    ]
