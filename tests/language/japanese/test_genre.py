"""Wordings that ministries use again and again, whatever the release is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Meeting, Participation

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("日本とタイは、2026年作業計画を承認しました。", ("Adoption", ["日本", "タイ"], ["作業計画"])),
        (
            "日本とタイは、地域の港湾について率直な意見交換を行いました。",
            ("ExchangeOfViews", ["日本", "タイ"], ["地域の港湾"]),
        ),
        (
            "日本とタイは、改正議定書の早期発効を目指すことで一致した。",
            ("Agreement", ["日本", "タイ"], ["改正議定書の早期発効"]),
        ),
        ("タイから、会合の準備状況について報告がありました。", ("Announcement", ["タイ"], ["会合の準備状況"])),
        ("日本は、ラオスに対し、救急車20台を供与することを決定した。", ("Pledge", ["日本"], ["ラオス", "救急車20台"])),
        ("日本から、灯台の補修に関する支援の表明がありました。", ("Pledge", ["日本"], ["灯台の補修"])),
        ("タイは、若い世代の交流の意義を訴えた。", ("Emphasis", ["タイ"], ["世代の交流"])),
        ("タイは、灯台の破壊を最も強い言葉で非難しました。", ("Condemnation", ["タイ"], ["灯台の破壊"])),
        (
            "タイとラオスは、架橋計画の着実な実施を確認した。",
            ("Emphasis", ["タイ", "ラオス"], ["架橋計画の着実な実施"]),
        ),
        ("タイとラオスは、対話の再開を決めた。", ("Agreement", ["タイ", "ラオス"], ["対話の再開"])),
        ("日本は、灯台基金に対する継続的な拠出を表明した。", ("Pledge", ["日本"], ["灯台基金"])),
        (
            "タイは、食料の安定供給に向けた共同声明を採択した。",
            ("Adoption", ["タイ"], ["食料の安定供給に向けた共同声明"]),
        ),
        ("ERIA事務総長は、測量の成果を紹介した。", ("Announcement", ["ERIA"], ["測量の成果"])),
        ("タイは、引き続き貢献していく旨応答した。", ("Emphasis", ["タイ"], ["貢献"])),
        ("日本は、浮標の部品をラオスに手交した。", ("Pledge", ["日本"], ["浮標の部品", "ラオス"])),
        (
            "タイは、食料の安定供給に向けた協力戦略2026-2030を採択した。",
            ("Adoption", ["タイ"], ["食料の安定供給に向けた協力戦略2026-2030"]),
        ),
        ("日本は、1,500トンの砂利を寄贈した。", ("Pledge", ["日本"], ["1,500トンの砂利"])),
        ("タイは、標識の統一と強化の重要性を指摘しました。", ("Emphasis", ["タイ"], ["標識の統一"])),
    ],
)
def test_one_act(read: Read, text: str, act: tuple[str, list[str], list[str]]) -> None:
    """Each sentence tells one act with its parties and its matter."""
    assert read(text).acts() == [act]


def test_what_both_decide_to_hand_over_is_agreed(read: Read) -> None:
    """Only one party's own decision to give is a pledge."""
    found = read("日本とタイの会合が開かれ、双方は、救助艇を供与することを決定しました。")
    assert [kind for kind, _, _ in found.acts()] == ["Agreement"]


def test_each_of_a_numbered_list_is_a_matter(read: Read) -> None:
    """The number before a matter is no count of it."""
    ((_, _, targets),) = read("日本とタイは、1.防災協力、2.港湾整備、3.人的交流について協議しました。").acts()
    assert len(targets) == 3


def test_a_paper_signed_between_those_named_behind_it(read: Read) -> None:
    """書簡の署名が、X大使とY大臣との間で行われた."""
    found = read(
        "「橋りょう補修計画」に関する書簡の署名及び交換が、石山健駐ラオス特命全権大使とカムラ・シーパン・ラオス財務大臣との間で行われました。"
    )
    ((kind, agents, _),) = found.acts()
    assert (kind, len(agents)) == ("Agreement", 2)


def test_a_paper_signed_at_its_ceremony(read: Read) -> None:
    """覚書の署名式が開かれ、両者が署名した."""
    found = read("港湾に関する協力覚書の署名式が開かれ、日本とタイが署名した。")
    assert [(kind, agents) for kind, agents, _ in found.acts()] == [("Agreement", ["日本", "タイ"])]


@pytest.mark.parametrize(
    "text",
    [
        "タイ側議長をソムサク・ジャイディー・タイ運輸次官が、日本側議長を石山健国土交通審議官が務めました。",
        "日本側は石山健国土交通審議官が、タイ側はソムサク・ジャイディー・タイ運輸次官がそれぞれ議長を務めました。",
    ],
)
def test_a_chair_of_each_side(read: Read, text: str) -> None:
    """Whoever stands behind the office, or behind the side, chairs with the other."""
    found = read(f"第3回日タイ道路会合が東京で開かれた。{text}")
    roles = [c.about.role for c in found.reading.claims if isinstance(c.about, Participation)]
    assert roles == ["Cochair", "Cochair"]


def test_the_next_meeting_has_a_place(read: Read) -> None:
    """Where only the place of the next meeting is told, it is a meeting, and what is agreed is that meeting."""
    found = read(
        "6月2日、東京で第3回日ASEAN経済大臣会合が開かれた。会合では、次回会合をバンコクで開催することを決定した。"
    )
    meetings = [c.about for c in found.reading.claims if isinstance(c.about, Meeting)]
    assert [m.place and m.place.rpartition("/")[2] for m in meetings] == ["tokyo", "bangkok"]


def test_the_side_from_abroad(read: Read) -> None:
    """先方 is the other country throughout."""
    found = read(
        "川辺さゆり国土交通大臣は、タイのソムサク・ジャイディー運輸大臣と会談しました。\n"
        "先方からは、日本の協力に対する感謝の意が表されるとともに、鉄道計画に対する期待が示されました。"
    )
    told = {kind: agents for kind, agents, _ in found.acts()}
    assert told["Appreciation"] == told["Expectation"]
    assert told["Appreciation"][0].startswith("ソムサク")


def test_support_gained_from_nobody(read: Read) -> None:
    """Who asks for support and gains it does not give it."""
    found = read("タイは、灯台の補修について理解を求め、支持を得た。")
    assert [kind for kind, _, _ in found.acts()] == ["Request"]


def test_what_was_discussed_is_agreed_on(read: Read) -> None:
    """…の素案が議論され、採択することが合意された has one matter."""
    first, second = read("日タイ道路会合で、標識に関する指針の素案が議論され、来年採択することが合意された。").acts()
    assert (first[0], second[0]) == ("ExchangeOfViews", "Agreement")
    assert first[2] == second[2]


def test_what_leads_to_something_to_come_is_to_come(read: Read) -> None:
    """…を議論し、…を説明する予定です tells of nothing done."""
    found = read("タイは、標識の統一を議論し、灯台の補修を説明する予定です。")
    assert not found.acts()
    assert [kind for kind, _, _ in found.acts("Planned")] == ["ExchangeOfViews", "Announcement"]


def test_what_somebody_else_did_before_is_done(read: Read) -> None:
    """The time of an act with another subject is its own."""
    found = read("日本は、標識の統一を提案し、タイは、灯台の補修を説明する予定です。")
    assert [kind for kind, _, _ in found.acts()] == ["Proposal"]


def test_a_statement_that_ends_in_a_noun_of_thought(read: Read) -> None:
    """していく考えです is what the speaker stands for."""
    found = read("日本は、灯台の補修を後押ししていく考えです。")
    assert [(kind, agents) for kind, agents, _ in found.acts()] == [("Support", ["日本"])]


def test_a_list_ends_where_another_mark_begins(read: Read) -> None:
    """The heading after a list is no part of it."""
    text = "日本は、次の事業を提案した。\n・浮標の点検事業\n・灯台の補修事業\n(2)成果文書\n・標識に関する指針を採択。"
    proposed = [targets for kind, _, targets in read(text).acts() if kind == "Proposal"]
    assert [len(targets) for targets in proposed] == [2]


def test_its_progress_is_that_of_what_was_told(read: Read) -> None:
    """その進展を歓迎 answers what stands before."""
    first, second = read("日本は、灯台の補修計画を紹介し、タイは、その着実な進展を歓迎しました。").acts()
    assert first[2][0] in second[2]


def test_a_letter_on_a_contribution(read: Read) -> None:
    """What the letter is about is promised; where it is signed is no party to it."""
    found = read(
        "石山健大使は、ASEAN事務局において、カムラ・シーパン・ラオス財務大臣との間で、"
        "日ASEAN統合基金への300万ドルの拠出に関する書簡を交換しました。"
    )
    acts = {kind: targets for kind, _, targets in found.acts()}
    assert set(acts) == {"Pledge", "Agreement"}
    assert "ASEAN事務局" not in acts["Pledge"]


def test_a_meeting_of_last_year_is_not_where_the_release_is(read: Read) -> None:
    """The place of what the release tells is no place of a meeting named in passing."""
    found = read(
        "6月12日、石山大使は、ジャカルタで書簡を交換しました。\n本拠出は、昨年の日ASEAN首脳会議で表明されたものです。"
    )
    (meeting,) = [c.about for c in found.reading.claims if isinstance(c.about, Meeting)]
    assert meeting.place is None
