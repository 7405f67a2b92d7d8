"""Records of press conferences, and what ministers say of themselves in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Meeting, Participation

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

MINUTES = """日ASEAN交通大臣会合

{ask}灯台の再建を約束したのでしょうか。航路の安全については懸念が示されましたか。
{answer}灯台の再建を支援していくと申し上げました。
"""


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("【海洋新聞 山本記者】", "【森田国土交通大臣】"),
        ("(問)", "(森田国土交通大臣)"),
        ("記者:", "森田国土交通大臣:"),
        ("Q1.", "A1.森田国土交通大臣は、"),
    ],
)
def test_a_question_tells_nothing(read: Read, ask: str, answer: str) -> None:
    """Whatever is asked, only the answer says what was done."""
    found = read(MINUTES.format(ask=ask, answer=answer)).acts()
    assert [(kind, matters) for kind, _, matters in found] == [("Support", ["灯台の再建"])]


def test_what_is_agreed_is_agreed_by_all(read: Read) -> None:
    """A minister who tells of an agreement did not agree alone, but what he stresses he stresses himself."""
    found = read(
        "【森田国土交通大臣】日ASEAN交通大臣会合に出席しました。航路の標識の統一で一致したところでございます。灯台の再建に感謝申し上げました。"
    )
    agents = {kind: len(who) for kind, who, _ in found.acts()}
    assert agents == {"Agreement": 2, "Appreciation": 1}


def test_whom_the_record_is_of_answers(read: Read) -> None:
    """Where no name stands before an answer, the title has it; 私 is whoever speaks."""
    found = read(
        "森田国土交通大臣記者会見の概要\n\n【大臣】日ASEAN交通大臣会合が開かれまして、私の方から、灯台の再建を歓迎すると申し上げました。\n"
    )
    assert found.acts() == [("Welcome", ["森田国土交通大臣"], ["灯台の再建"])]
    found = read("【森田国土交通大臣】航路の標識の重要性を私から指摘いたしました。\n").acts()
    assert [(kind, matters) for kind, _, matters in found] == [("Emphasis", ["航路の標識の重要性"])]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("タイは、浮標の補修に対する支援を継続する旨伝えました。", ("Support", ["タイ"], ["浮標の補修に対する支援"])),
        ("日本は、浮標の整備を引き続き実施することを申し出ました。", ("Pledge", ["日本"], ["浮標の整備"])),
        ("タイは、港湾計画を策定する意向を表明した。", ("Announcement", ["タイ"], ["港湾計画"])),
        (
            "タイとラオスは、「灯台作業計画」の進捗について報告を受け、これを了承しました。",
            ("Agreement", ["タイ", "ラオス"], ["灯台作業計画"]),
        ),
    ],
)
def test_one_act(read: Read, text: str, act: tuple[str, list[str], list[str]]) -> None:
    """Verbs of modest speech, support that goes on, what is only meant to be adopted, what a report was about."""
    assert read(text).acts() == [act]


def test_thanks_and_hopes_under_one_verb(read: Read) -> None:
    """謝意とともに期待が示され: two acts, each about its own."""
    found = read("タイから、灯台の補修に対する謝意とともに、測量に関する共同研究への期待が示されました。").acts()
    assert [kind for kind, *_ in found] == ["Appreciation", "Expectation"]


def test_a_voice_asks_and_hopes(read: Read) -> None:
    """…への期待、並びに…を求める声があり: two acts."""
    found = read("タイから、測量の早期再開への期待、並びに査証の緩和を求める声がありました。").acts()
    assert [kind for kind, *_ in found] == ["Expectation", "Request"]


def test_chairs_of_each_side(read: Read) -> None:
    """日本側からXが、タイ側からYがそれぞれ議長として出席: both chair."""
    found = read(
        "第2回日タイ領事当局間協議が開催され、日本側から森田太郎領事局長が、タイ側からソムチャイ領事局長がそれぞれ議長として出席した。"
    )
    roles = {c.about.role for c in found.reading.claims if isinstance(c.about, Participation)}
    assert roles == {"Cochair"}


def test_the_sum_of_aid_stands_in_brackets(read: Read) -> None:
    """Nobody is named who gives: a loan of this kind is the home country's."""
    found = read("ラオスに対する円借款「灯台整備計画」(供与限度額12億円)に関する書簡の署名・交換が行われました。")
    amounts = [c.about.amount for c in found.reading.claims if c.kind == "act" and c.about.type == "Pledge"]
    assert [(a.value, a.currency) for a in amounts if a] == [(1_200_000_000, "JPY")]


def test_a_meeting_named_in_quotation_marks(read: Read) -> None:
    """Its name is whole whatever it is written with, and 標記会合 is that meeting."""
    found = read(
        "「日・ASEAN友好協力50周年 灯台大臣会合」について\n\n森田国土交通大臣は、5月2日、標記会合に出席しました。"
    )
    meetings = [c.about for c in found.reading.claims if isinstance(c.about, Meeting)]
    people = [c.about for c in found.reading.claims if isinstance(c.about, Participation)]
    assert len(meetings) == 1
    assert [p.meeting for p in people] == [meetings[0].iri]


def test_an_officer_of_a_body_speaks_for_it(read: Read) -> None:
    """Not for the ministry that invited him."""
    found = read("外務省の招へいにより訪日中のカオ・キムホンASEAN事務総長は、日ASEAN外相会議に出席しました。")
    people = [c.about for c in found.reading.claims if isinstance(c.about, Participation)]
    assert [(p.represents or "").rsplit("/", 1)[1] for p in people] == ["asean"]


def test_somebody_with_a_known_last_name(read: Read) -> None:
    """A known name at the end of a longer one is another person's."""
    people = read("インドネシアのアグス・ブディ・プラボウォ運輸大臣が出席した。").of("person")
    assert [m.value.names[0] for m in people] == ["アグス・ブディ・プラボウォ"]
