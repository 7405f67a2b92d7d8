"""Whom a promise is made to stands apart from what is promised, and all who promise together are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import graphs
import pytest

from kg.answers.commitments import commitments
from kg.answers.things import label

if TYPE_CHECKING:
    from pathlib import Path


def told(folder: Path, language: str, text: str, **given: str) -> list[tuple[set[str], ...]]:
    """Who promises to whom what, in a release of June 2025."""
    store = graphs.told(folder, (language, "2025-06-03", f"Aid\n\n{text}"))
    found = commitments(store, {"asof": "2026", **given})
    return [
        tuple({label(store, one, "en") for one in part} for part in (each.who, each.to, each.what)) for each in found
    ]


@pytest.mark.parametrize(
    ("language", "text", "whom", "what"),
    [
        ("en", "Japan pledged 20 ambulances to Laos.", {"Lao PDR"}, 1),
        ("en", "Japan pledged US$ 2 million to Laos.", {"Lao PDR"}, 0),
        ("en", "Japan pledged US$ 2 million to the ASEAN Heritage Fund.", {"ASEAN Heritage Fund"}, 0),  # aj:pledgedTo
        ("en", "Japan proposed the ASEAN Heritage Fund.", set(), 1),  # a fund is its matter
        ("th", "ญี่ปุ่นประกาศมอบเรือตรวจการณ์ 2 ลำให้แก่ฟิลิปปินส์", {"Philippines"}, 1),
    ],
)
def test_to_whom(tmp_path, language: str, text: str, whom: set[str], what: int) -> None:
    """The receiver is no matter; without one, or where the act is about it, there is nobody."""
    [(_, to, matters)] = told(tmp_path, language, text)
    assert (to, len(matters)) == (whom, what)


@pytest.mark.parametrize(("asked", "told_of"), [("Japan", [{"Japan", "Singapore"}]), ("Lao PDR", [])])
def test_all_who_promise_together(tmp_path, asked: str, told_of: list[set[str]]) -> None:
    """Asked for one of two: both are told; whoever is promised something promises nothing."""
    text = "Japan and Singapore pledged US$ 2 million to Laos."
    assert [who for who, _, _ in told(tmp_path, "en", text, who=asked)] == told_of
