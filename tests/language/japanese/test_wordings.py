"""Wordings of ministries in which an act's object or agent stands elsewhere than beside its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "日本側は標識の統一を発表し、タイからの歓迎を受けました。",
            [("Announcement", ["日本"]), ("Welcome", ["タイ"])],
        ),
        (
            "日本側は標識の統一を発表し、タイは、着実な実施に期待する旨述べました。",
            [("Announcement", ["日本"]), ("Expectation", ["タイ"])],
        ),
        ("タイから、海峡における威嚇への深刻な懸念が示されました。", [("Emphasis", ["タイ"])]),
    ],
)
def test_answers_take_up_what_was_told_before(read: Read, text: str, acts: list[tuple[str, list[str]]]) -> None:
    """Whoever is welcomed, or hopes that it is carried out, answers what stands before."""
    found = read(text).acts()
    assert [(kind, agents) for kind, agents, _ in found] == acts
    assert all(targets for _, _, targets in found)


def test_what_was_proposed_may_be_agreed_in_the_same_breath(read: Read) -> None:
    """…を提案し、合意された has one object for two acts."""
    first, second = read("日タイ道路会合で、タイは、標識の統一を提案し、合意されました。").acts()
    assert (first[0], second[0]) == ("Proposal", "Agreement")
    assert first[2] == second[2]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("日本とタイは、測量の結果を総括し、来年の作業計画を承認しました。", ["作業計画"]),
        ("日本とタイの議論は、共同議長サマリーとして取りまとめられました。", ["共同議長サマリー"]),
    ],
)
def test_only_the_paper_is_adopted(read: Read, text: str, targets: list[str]) -> None:
    """Not what was looked at before, nor what the paper is about; the year that it is for is no part of its name."""
    assert [found for kind, _, found in read(text).acts() if kind == "Adoption"] == [targets]


def test_what_both_confirm_to_do_together_is_agreed(read: Read) -> None:
    """していくことを確認 is an agreement, 再確認 a stance."""
    kinds = [
        read(f"日本とタイの会合が開かれ、双方は、測量で連携していくことを{word}しました。").acts()
        for word in ("確認", "再確認")
    ]
    assert [kind for found in kinds for kind, _, _ in found] == ["Agreement", "Emphasis"]


def test_a_group_of_meetings_is_no_meeting(read: Read) -> None:
    """Whoever travels to ASEAN関連外相会議 takes part in several."""
    found = read("山野太郎外務大臣は、ASEAN関連外相会議に出席するためラオスを訪問しました。")
    assert not found.of("series")
    assert len(found.of("person")) == 1
