"""Items and parts of a page, papers that are brought out, and what the two sides settle by confirming it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Meeting, Participation

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

HARBOURS = "第3回日ASEAN交通大臣会合の結果\n\n6月10日、日ASEAN交通大臣会合が開催された。\n\n1 各分野\n"


@pytest.mark.parametrize("mark", ["・", "〇 ", "(1)", "② "])
def test_an_item_of_its_own_tells_of_all_who_meet(read: Read, mark: str) -> None:
    """Whoever spoke in the item before does not go on in the next one; within one item he does."""
    one = f"{mark}日本から、灯台の再建を強調した。また、浮標の補修を歓迎した。"
    text = f"{HARBOURS}{one}\n{mark}航路の標識の統一を歓迎した。"
    welcomes = [(len(who), matters) for kind, who, matters in read(text).acts() if kind == "Welcome"]
    assert welcomes == [(1, ["浮標の補修"]), (2, ["航路の標識の統一"])]


def test_below_a_heading_of_a_statement_the_speaker_goes_on(read: Read) -> None:
    """Points below 発言要旨 are of whoever spoke."""
    text = (
        f"{HARBOURS}2 森田国土交通大臣の発言要旨\n・森田大臣は、灯台の再建を強調した。\n・航路の標識の統一を歓迎した。"
    )
    assert [len(who) for kind, who, _ in read(text).acts() if kind == "Welcome"] == [1]


@pytest.mark.parametrize(
    ("text", "kind", "paper"),
    [
        ("会合では、議長声明が発出された。", "Adoption", "議長声明"),
        ("日本とタイは、協力覚書に署名した。", "Agreement", "協力覚書"),
        ("森田外務大臣は、灯台網に関する進捗報告書を発出した。", "Announcement", "灯台網に関する進捗報告書"),
    ],
)
def test_a_paper_that_is_brought_out_needs_no_name(read: Read, text: str, kind: str, paper: str) -> None:
    """It is a document; a person alone who brings one out adopts nothing."""
    found = read(f"6月10日、日ASEAN外相会議が開催された。{text}")
    assert [(one, matters) for one, _, matters in found.acts()] == [(kind, [paper])]
    assert [found.marked.words(m) for m in found.of("document")] == [paper]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("「灯台網共同事業」の継続を確認した。", ("Agreement", ["灯台網共同事業"])),
        ("浮標の補修の重要性を確認した。", ("Emphasis", ["浮標の補修の重要性"])),
    ],
)
def test_what_all_confirm_to_go_on_with_is_agreed(read: Read, text: str, act: tuple[str, list[str]]) -> None:
    """…の継続を確認した; that something matters is stressed."""
    found = read(f"6月10日、日ASEAN交通大臣会合が開催された。\n・{text}").acts()
    assert [(kind, [m.strip("「」") for m in matters]) for kind, _, matters in found] == [
        (act[0], [m.strip("「」") for m in act[1]])
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("タイから、航路行動計画の早期策定への期待が示された。", ["Expectation"]),
        ("タイから、灯台の再建を歓迎する発言や、浮標の補修に対する謝意が示された。", ["Welcome", "Appreciation"]),
        (
            "タイから、灯台の再建を評価する、浮標の補修を期待するといった発言があった。",
            ["Appreciation", "Expectation"],
        ),
        ("日本は、灯台の再建を後押ししていきます。", ["Support"]),
        ("森田大臣から、灯台の再建への支援を行うことを紹介した。", ["Pledge"]),
        ("森田大臣から、灯台の再建を心待ちにしている旨述べた。", ["Expectation"]),
    ],
)
def test_what_kind_of_act(read: Read, text: str, kinds: list[str]) -> None:
    """The noun or verb that closes tells what is done."""
    assert [kind for kind, _, _ in read(text).acts()] == kinds


def test_who_acts_in_a_sentence_of_an_office(read: Read) -> None:
    """X省は…お知らせします is of the page; between whom something came into force tells of no one who welcomes it."""
    found = read("国土交通省は、森田国土交通副大臣が灯台網の整備を提案しましたので、お知らせします。").acts()
    assert [(kind, who) for kind, who, _ in found] == [("Proposal", ["森田国土交通副大臣"])]
    text = "6月10日、日ASEAN交通大臣会合が開催された。\n・日本、タイ及びラオスの間で発効した航路協定を歓迎した。"
    assert [len(who) for _, who, _ in read(text).acts()] == [2]


def test_one_thing_of_several_is_a_matter_of_its_own(read: Read) -> None:
    """北朝鮮…、拉致問題を含め: both are told."""
    ((kind, _, matters),) = read(
        "日・ラオス外相会談\n\n両大臣は、北朝鮮問題に関し、拉致問題を含め、連携していくことで一致した。"
    ).acts()
    assert (kind, {"北朝鮮", "拉致問題"} <= set(matters)) == ("Agreement", True)


def test_names_that_hold_the_name_of_a_country(read: Read) -> None:
    """タイン is no タイ, and a role in a bracket behind a name is that person's."""
    found = read("主な出席者:ベトナムのレ・タイン・ロアン司法大臣(議長)、ソムサック・ラオス司法大臣が出席した。")
    people = [claim.about for claim in found.reading.claims if isinstance(claim.about, Participation)]
    assert {(p.role, (p.represents or "").rpartition("/")[2]) for p in people} == {
        ("Chair", "vietnam"),
        ("Attendee", "laos"),
    }


def test_a_call_has_no_place(read: Read) -> None:
    """Where something happened that was spoken of is not where two people spoke on the telephone."""
    found = read("日・ラオス外相電話会談\n\n両大臣は、ミャンマーで発生した地震について意見交換を行った。")
    (meeting,) = [claim.about for claim in found.reading.claims if isinstance(claim.about, Meeting)]
    assert (meeting.place, meeting.mode) == (None, None)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("第6回日ASEAN灯台官民共同フォーラム開催概要", "日ASEAN灯台官民共同フォーラム"),
        ("第2回日・ラオス航路当局間(PM)協議", "日・ラオス航路当局間(PM)協議"),
    ],
)
def test_the_whole_name_of_a_meeting(read: Read, title: str, name: str) -> None:
    """A title goes on behind it, and 共同 holds no 同フォーラム."""
    assert [
        found.folded.text[m.start : m.end]
        for found in [read(title).marked]
        for m in found.mentions
        if m.kind == "series"
    ] == [name]


@pytest.mark.parametrize("marks", ["{}", "「{}」"])
def test_a_paper_keeps_the_english_name_in_the_bracket_behind_it(read: Read, marks: str) -> None:
    """Releases in English tell it by that; a word or two in a bracket may be anything."""
    name = marks.format("灯台網に関する共同声明")
    for english, known in (("Joint Statement on Lighthouses", True), ("Annex A", False)):
        found = read(f"6月10日、日ASEAN外相会議が開催された。閣僚は、{name}（{english}）を採択した。")
        forms = {words for thing in found.reading.things.values() for words, _ in thing.forms}
        assert (english in forms) is known
        assert "灯台網に関する共同声明" in forms
