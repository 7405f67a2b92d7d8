"""`ajkg conflicts`: both sides with their words; a check when asked for."""

from __future__ import annotations

import json

import pytest

from kg.builder import build

DAYS = {"ministry": "12 June 2031", "agency": "13 June 2031"}


@pytest.fixture(scope="module")
def two_days(tmp_path_factory):
    """The graph of two releases that give two days for one meeting."""
    folder = tmp_path_factory.mktemp("days")
    for name, day in DAYS.items():
        text = (
            f"The 46th ASEAN-Japan Forum\n\n15 June 2031\n\nOn {day}, the 46th ASEAN-Japan Forum was held in Tokyo.\n"
        )
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    build([folder], folder / "graph")
    return str(folder / "graph")


def test_both_sides_with_their_words(ajkg, two_days) -> None:
    """In words: the kind, what it is about, each value and who says so."""
    told = ajkg("conflicts", "-g", two_days)
    assert (told.returncode, told.stderr) == (0, "")
    lines = told.stdout.splitlines()
    assert lines[0] == "DATE  46th ASEAN-Japan Forum"
    assert [line.strip() for line in lines if line.startswith("  2")] == ["2031-06-12", "2031-06-13"]
    assert "ajr:agency" in lines[-1]
    assert "[On 13 June 2031, the 46th ASEAN-Japan Forum was held in Tokyo.]" in lines[-1]


def test_as_rows(ajkg, two_days) -> None:
    """One row a claim."""
    rows = [json.loads(line) for line in ajkg("conflicts", "-g", two_days, "--format", "jsonl").stdout.splitlines()]
    assert [(row["kind"], row["says"]) for row in rows] == [("date", "2031-06-12"), ("date", "2031-06-13")]
    assert ajkg("conflicts", "-g", two_days, "--kind", "place", "--format", "csv").stdout.count("\n") == 1


def test_as_a_check(ajkg, two_days) -> None:
    """Exit status 1 when releases disagree, 0 when none do."""
    assert ajkg("conflicts", "-g", two_days, "--check").returncode == 1
    assert ajkg("conflicts", "-g", two_days, "--about", "46th ASEAN-Japan Forum", "--check").returncode == 1
    agreed = ajkg("conflicts", "--check")
    assert (agreed.returncode, agreed.stdout) == (0, "no releases disagree\n")


def test_what_may_be_none_is_told_last_with_its_doubt(ajkg, tmp_path) -> None:
    """A day on which somebody was there may be another one of the meeting; the meetings show it, too."""
    there = "On 13 June 2031, Mr. Suda Jaidee, Minister of Tourism of Thailand, attended the 46th ASEAN-Japan Forum."
    for name, told in (("held", "The 46th ASEAN-Japan Forum was held in Tokyo on 12 June 2031."), ("there", there)):
        (tmp_path / f"{name}.txt").write_text(f"Forum\n\n15 June 2031\n\n{told}\n", encoding="utf-8")
    for name, day in DAYS.items():
        text = f"Forum\n\n15 June 2031\n\nOn {day}, the 47th ASEAN-Japan Forum was held in Tokyo.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    graph = str(tmp_path / "graph")
    build([*tmp_path.glob("*.txt")], tmp_path / "graph")
    lines = ajkg("conflicts", "-g", graph).stdout.splitlines()
    heads = [place for place, line in enumerate(lines) if line.startswith("DATE")]
    assert [lines[place] for place in heads] == ["DATE  47th ASEAN-Japan Forum", "DATE  46th ASEAN-Japan Forum"]
    assert "somebody was there" in lines[heads[1] + 1]
    assert "somebody was there" not in lines[heads[0] + 1]
    rows = [
        json.loads(line) for line in ajkg("query", "meetings", "-g", graph, "--format", "jsonl").stdout.splitlines()
    ]
    assert [bool(row.get("disputed")) for row in rows] == [True, True]
