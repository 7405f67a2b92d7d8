"""How many goods were given: a number that releases tell, not a count of acts."""

from __future__ import annotations

import pytest

from kg.builder import build
from kg.questions.answer import Asker
from kg.store import current

TOLD = {
    "talks": (
        "Japan and Laos hold talks in Vientiane\n\nVIENTIANE, 10 March 2024 - The Minister for Foreign Affairs "
        "of Japan met the Minister of Foreign Affairs of Laos in Vientiane. Japan pledged 20 ambulances to Laos. "
        "Japan also pledged 1.2 million doses of vaccine to Viet Nam.\n"
    ),
    "handover": (
        "Ambulances arrive in Laos\n\nVIENTIANE, 10 September 2024 - Japan handed over 20 ambulances to Laos at a "
        "ceremony in Vientiane today.\n"
    ),
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    """Asks questions over two releases, a promise of ambulances and their arrival."""
    folder = tmp_path_factory.mktemp("goods")
    for name, text in TOLD.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    build((folder,), folder / "graph")
    return Asker(current(folder / "graph").open()).ask


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many ambulances did Japan give to Laos?", "20"),
        ("How many ambulances did Japan pledge in total?", "20"),
        ("How many doses of vaccine did Japan pledge to Viet Nam?", "1200000"),
        ("ญี่ปุ่นมอบรถพยาบาลให้ลาวกี่คัน", "20"),
        ("ญี่ปุ่นให้วัคซีนแก่เวียดนามกี่โดส", "1200000"),
        ("日本はラオスに救急車を何台供与したか", "20"),
        ("日本がベトナムに供与したワクチンは何回分か", "1200000"),
    ],
)
def test_how_many(ask, question, number) -> None:
    """The number is that of the release, with its words; what came as promised is counted once."""
    answer = ask(question)
    assert {row[0].value for row in answer.table.rows} == {number}
    assert answer.quotes


def test_nothing_is_told_of_other_goods(ask) -> None:
    """Rice is known as goods, and no release here gives any."""
    assert ask("How much rice did Japan give?").table.rows == []


def test_how_many_of_what_is_no_goods_counts_acts_and_meetings(ask) -> None:
    """Elsewhere "how many" keeps its meaning, and goods that nobody counts are a matter."""
    assert "supplies" not in ask("How many pledges did Japan make?").understood
    assert "supplies" not in ask("What did Japan propose on vaccines?").understood


@pytest.mark.parametrize(
    "question",
    [
        "What did Japan deliver?",
        "What did Japan hand over to Laos?",
        "ญี่ปุ่นส่งมอบอะไร",
        "日本は何を引き渡したか",
    ],
)
def test_what_was_delivered_is_not_what_was_promised(ask, question) -> None:
    """Goods that came with their number; the vaccine is only promised."""
    answer = ask(question)
    told = {cell.value for row in answer.table.rows for cell in row if cell is not None and "http" not in cell.value}
    assert told == {"ambulance", "20"}


@pytest.mark.parametrize(
    ("good", "who"),
    [("ambulances", {"laos"}), ("vaccines", set())],
)
def test_who_received_goods(ask, good, who) -> None:
    """Whom they reached, and nobody to whom they are only promised."""
    for question in (f"Who received {good} from Japan?", f"Which countries received {good} from Japan?"):
        assert {row[0].value.rpartition("/")[2] for row in ask(question).table.rows} == who


def test_who_received_goods_in_other_languages(ask) -> None:
    """Thai and Japanese."""
    for question in ("ประเทศใดได้รับรถพยาบาลจากญี่ปุ่น", "日本から救急車を受け取ったのはどの国か"):
        assert {row[0].value.rpartition("/")[2] for row in ask(question).table.rows} == {"laos"}
