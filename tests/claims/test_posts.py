"""Ambassadors, who act for those who send them."""

from __future__ import annotations

import pytest

from kg.claims import Act, Participation, Reader
from kg.release.model import Release


@pytest.mark.parametrize("post", ["ASEAN", "the Philippines", "Brunei Darussalam"])
def test_where_an_ambassador_is_sent_does_nothing(reader: Reader, post: str):
    """Two who chair together, or propose something, each with an office abroad."""
    told = f"Mr. Ota Kenji, Ambassador of Japan to {post}, and Mr. Aung Min, Permanent Representative of Laos to {post}"
    for done in ("co-chaired the 9th ASEAN-Japan Forum.", "proposed a network of lighthouses."):
        about = [c.about for c in reader.read(Release("post", f"{told}, {done}", "en", None, None, None)).claims]
        assert {one.role for one in about if isinstance(one, Participation)} <= {"Cochair", "Attendee"}
        assert len([one for one in about if isinstance(one, Participation)]) == 2
        assert [len(one.agents) for one in about if isinstance(one, Act)] == [2] * ("proposed" in done)
