"""Questions of every class, in three languages, over all samples; who was next and last, what was promised when."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from test_questions import wrong

from kg.builder import build
from kg.questions.answer import Asker, NotUnderstoodError
from kg.resources import folder
from kg.store import current

TABLE = tomllib.loads((Path(__file__).parent / "more.toml").read_text(encoding="utf-8"))["question"]
SAMPLES = Path(__file__).parents[1] / "samples"
TODAY = "2026-12-20"
OTHER = "th-senior-officials-2026"  # of another world: it gives the number of a meeting of the seed to one of its own


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The graph of the seed and the samples."""
    directory = tmp_path_factory.mktemp("more") / "graph"
    samples = sorted(path for path in SAMPLES.glob("*/*.txt") if path.stem != OTHER)
    build((folder("seeds"), *samples), directory)
    return current(directory).open()


@pytest.fixture(scope="module")
def asking(told) -> Asker:
    """Answers questions over it, a few weeks after the last release."""
    return Asker(told, TODAY)


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["ask"])
def test_question_is_answered_right(asking, told, case) -> None:
    """The answers are those of the releases; what cannot be answered is not guessed."""
    assert wrong(asking, told, case) is None


@pytest.mark.parametrize(
    ("day", "date"), [("2026-05-01", "2026-06-12"), ("2026-10-01", "2026-11-11"), ("2026-11-20", "2026-12")]
)
def test_the_next_meeting_is_counted_from_the_day(told, day: str, date: str) -> None:
    """The forum of June, the summit of November, and the one foretold for December."""
    series = "Forum" if day < "2026-06" else "Summit"
    answer = Asker(told, day).ask(f"When is the next ASEAN-Japan {series}?")
    assert [row[0].value for row in answer.table.rows] == [date]


def test_how_many_times_counts_meetings_not_people(asking) -> None:
    """Whoever chairs two meetings did so twice; two who chair one for a country did so once."""
    number = asking.ask("How many times has Thailand chaired a meeting?").table.rows[0][0].value
    chaired = asking.ask("Which meetings did Thailand chair?").table.rows
    assert int(number) == len({row[0] for row in chaired}) > 1


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("Which pledges were fulfilled in 2026?", "pledge (fulfilled; fulfilled: 2026)"),
        ("Which pledges were fulfilled between 2020 and 2026?", "pledge (fulfilled; fulfilled: 2020 - 2026)"),
        ("Which pledges were fulfilled by 2026?", "pledge (fulfilled; ≤ 2026)"),
        ("Which pledges of 2020 have been fulfilled?", "pledge (fulfilled; date of act: 2020)"),
        ("Which pledges since 2020 are still open?", "pledge (open; date of act: ≥ 2020)"),
        ("Which pledges were still open in 2021?", "pledge (open; ≤ 2021)"),
        ("2026年に果たされた約束はどれか", "約束 (果たされた; 果たされた: 2026)"),
        ("2020年の約束のうち果たされたものはどれか", "約束 (果たされた; 行為の日付: 2020)"),
        ("คำมั่นใดเป็นจริงในปี 2569", "คำมั่น (เป็นจริง; เป็นจริง: 2026)"),
        ("คำมั่นใดในปี 2563 ที่เป็นจริงแล้ว", "คำมั่น (เป็นจริง; วันที่กระทำ: 2020)"),
    ],
)
def test_a_date_belongs_to_the_promise_or_to_its_state(asking, question: str, understood: str) -> None:
    """By the word that it stands next to; "by" is the day to judge by."""
    assert asking.ask(question).understood == understood


@pytest.mark.parametrize(
    "question",
    ["How did Japan support ASEAN?", "What did Japan say last?", "ข้อเสนอของไทยต่อไปคืออะไร", "日本は次に何を提案したか"],
)
def test_how_and_next_are_not_passed_over(asking, question: str) -> None:
    """Beside no meeting they ask for what the graph does not tell."""
    with pytest.raises(NotUnderstoodError):
        asking.ask(question)
