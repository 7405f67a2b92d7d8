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
        ("日本とタイは、測量の結果を総括し、来年の作業計画を採択しました。", ["作業計画"]),
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


@pytest.mark.parametrize(("name", "count"), [("ASEAN関連外相会議", 1), ("APEC関連閣僚会議", 0)])
def test_meetings_of_one_body_bear_a_name_together(read: Read, name: str, count: int) -> None:
    """Those around an ASEAN summit are told as one, those of other bodies only as an occasion."""
    found = read(f"山野太郎外務大臣は、{name}に出席するためラオスを訪問しました。")
    assert len(found.of("series")) == count
    assert len(found.of("person")) == 1


@pytest.mark.parametrize(
    ("text", "kind", "agent", "target"),
    [
        (
            "タイは、測量が安全に資するとして、地図の公開を高く評価する旨述べました。",
            "Appreciation",
            "タイ",
            "地図の公開",
        ),
        ("タイから、標識の統一を求める声が上がりました。", "Request", "タイ", "標識の統一"),
        ("日本側は、図書館の見通しについて議論しました。", "ExchangeOfViews", "日本", "図書館の見通し"),
        (
            "山野太郎外務大臣は、日本は今後も測量を全力で後押ししていく旨述べました。",
            "Support",
            "山野太郎外務大臣",
            "測量",
        ),
    ],
)
def test_slots_in_longer_sentences(read: Read, text: str, kind: str, agent: str, target: str) -> None:
    """Behind a reason, before a voice, with a noun that ends in kana, told by one for his country."""
    assert [(k, a, t[:1]) for k, a, t in read(text).acts()] == [(kind, [agent], [target])]


def test_training_that_goes_on_is_pledged(read: Read) -> None:
    """An adverb may stand between a noun and the verb that does it."""
    (act,) = read("日本側は、測量士の研修を引き続き行っていく旨表明しました。").acts()
    assert act[0] == "Pledge"


def test_whoever_came_says_what_is_told_next(read: Read) -> None:
    """News tell first who came."""
    found = read("山野太郎首相は10日、ASEANとの首脳会議に臨んだ。標識の統一が欠かせないと強調した。")
    assert [(kind, agents) for kind, agents, _ in found.acts()] == [("Emphasis", ["山野太郎首相"])]
    (meeting,) = found.of("series")
    assert meeting.iris


def test_acts_below_the_heading_of_another_meeting_are_of_its_parties(read: Read) -> None:
    """双方 is whoever that meeting brings together."""
    lead = (
        "日・ASEAN外相会議等\n\n"
        "6月18日、タイのバンコクで、日・ASEAN外相会議及びASEAN+3外相会議が開催され、山野太郎外務大臣が出席しました。"
        "日・ASEAN外相会議の議長は、タイのソムサク・ジャイディー外務大臣が務めました。\n\n"
    )
    one = "1　日・ASEAN外相会議\n会議では、測量の規則が採択されました。\n\n"
    two = "2　ASEAN+3外相会議\n会議では、標識の統一が採択されました。\n"
    assert [len(agents) for _, agents, _ in read(lead + one + two).acts()] == [2, 4]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "タイから、標識の統一を歓迎する、日本は測量の先達である旨の発言がありました。",
            [("Welcome", ["タイ"]), ("Emphasis", ["タイ"])],
        ),
        ("日本側は、測量士の育成支援を表明しました。", [("Pledge", ["日本"])]),
        (
            "日本が表明した「測量イニシアティブ」をタイが歓迎しました。",
            [("Announcement", ["日本"]), ("Welcome", ["タイ"])],
        ),
        ("本田防衛副大臣は、標識の統一を提案しました。", [("Proposal", ["本田防衛副大臣"])]),
        (
            "山野太郎外務大臣は、タイのソムサク・ジャイディー外務大臣との間で測量に関する覚書に署名しました。",
            [("Agreement", ["山野太郎外務大臣", "ソムサク・ジャイディー外務大臣"])],
        ),
        (
            "【山野外務大臣】日・ASEAN外相会議に出席いたしました。\n標識の統一を歓迎いたしました。\nタイは橋の補修を支持しました。\n地図の公開を提案しました。",
            [("Welcome", ["山野外務大臣"]), ("Support", ["タイ"]), ("Proposal", ["山野外務大臣"])],
        ),
    ],
)
def test_who_says_what(read: Read, text: str, acts: list[tuple[str, list[str]]]) -> None:
    """Contents in a row, offers, what was announced elsewhere, families named like a word, minutes of one speaker."""
    assert [(kind, agents) for kind, agents, _ in read(text).acts()] == acts


def test_what_is_confirmed_to_be_held_is_agreed_though_nobody_is_named(read: Read) -> None:
    """開催することが確認された."""
    found = read("日・ASEANフォーラムが開かれ、次回会合は来年東京で開催することが確認されました。")
    assert [kind for kind, _, _ in found.acts()] == ["Agreement"]
