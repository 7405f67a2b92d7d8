"""Talks with somebody, and agreements on aid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Act, Participation

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "タイのソムサク・ジャイディー運輸大臣との会談では、鉄道の安全について一致しました。",
        "ソムサク・ジャイディー・タイ運輸大臣とは、鉄道の安全について一致しました。",
        "川辺大臣は、タイのソムサク・ジャイディー運輸大臣と面談し、鉄道の安全について一致しました。",
    ],
)
def test_both_agree_who_talk(read: Read, text: str) -> None:
    """What is agreed in talks is agreed by both, and whoever is met was there."""
    found = read(f"川辺さゆり国土交通大臣が会合に出席しました。\n{text}")
    agreed = [agents for kind, agents, _ in found.acts() if kind == "Agreement"]
    assert [[name[:2] for name in agents] for agents in agreed] == [["川辺", "ソム"]]
    there = [c.about for c in found.reading.claims if isinstance(c.about, Participation)]
    assert len(there) == 2


def test_an_own_subject_stands_before_those_who_are_met(read: Read) -> None:
    """A party that the sentence names as subject acts alone."""
    found = read(
        "川辺さゆり国土交通大臣が出席しました。\n"
        "タイのソムサク・ジャイディー運輸大臣との会談では、川辺大臣から、鉄道の安全について要請しました。"
    )
    assert [(kind, agents) for kind, agents, _ in found.acts()] == [("Request", ["川辺さゆり国土交通大臣"])]


def test_an_exchange_of_notes_is_a_signing_and_a_pledge(read: Read) -> None:
    """The amount is pledged by the home country for the plan and the other country."""
    found = read(
        "ラオスの首都ビエンチャンにおいて、石山健駐ラオス特命全権大使とカムラ・シーパン・ラオス財務大臣との間で、"
        "供与額3億円の無償資金協力「橋りょう補修計画」に関する書簡の署名・交換が行われました。"
    )
    acts = {c.about.type: c.about for c in found.reading.claims if isinstance(c.about, Act)}
    assert set(acts) == {"Agreement", "Pledge"}
    assert acts["Pledge"].amount is not None
    assert acts["Pledge"].amount.value == 300_000_000
    assert len(acts["Agreement"].agents) == 2


def test_two_voices_share_one_verb(read: Read) -> None:
    """感謝と期待が示され is thanks and hope about one thing."""
    found = read("タイから、橋の補修に対する感謝と期待が示されました。")
    assert [(kind, agents) for kind, agents, _ in found.acts()] == [
        ("Appreciation", ["タイ"]),
        ("Expectation", ["タイ"]),
    ]


def test_a_decision_told_is_what_was_decided(read: Read) -> None:
    """Whoever tells of a decision to give pledges; of another decision, announces."""
    found = read("日本側は、灯台の部品を供与することを決定した旨伝えました。")
    assert [kind for kind, _, _ in found.acts()] == ["Pledge"]


def test_two_countries_met_at_once(read: Read) -> None:
    """Each with the office and the country before it."""
    found = read(
        "川辺大臣は、タイのソムサク・ジャイディー国防大臣及びラオスのカムラ・シーパン国防大臣とそれぞれ会談を実施した。"
    )
    there = {c.about.represents.rpartition("/")[2] for c in found.reading.claims if isinstance(c.about, Participation)}
    assert there == {"japan", "thailand", "laos"}


def test_both_ministers_are_those_who_talk(read: Read) -> None:
    """両大臣 after talks on the margins of a meeting of many."""
    found = read(
        "第5回日・ASEANフォーラムが開催されました。\n"
        "川辺さゆり外務大臣はタイのソムサク・ジャイディー外務大臣と会談し、両大臣は、橋の補修で一致しました。"
    )
    agreed = [agents for kind, agents, _ in found.acts() if kind == "Agreement"]
    assert [[name[:2] for name in agents] for agents in agreed] == [["川辺", "ソム"]]
