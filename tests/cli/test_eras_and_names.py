"""Dates by the calendar, and names and words in the language, that are asked for: wherever a command prints them."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from kg.builder import build
from kg.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

COORDINATOR = "will serve as country coordinator for ASEAN-Japan relations from 2031 to 2034."
TOLD = {
    "Ministry of Foreign Affairs of Japan": f"""On 4 June 2023, the 38th ASEAN-Japan Forum was held in Bangkok.
Thailand {COORDINATOR} Japan pledged 2.5 million USD to the Rain Relief Fund by the end of 2025.
""",
    "Ministry of Foreign Affairs of Thailand": f"""On 5 June 2023, the 38th ASEAN-Japan Forum was held in Manila.
Viet Nam {COORDINATOR} At the meeting, Japan pledged 2.5 million USD to the Rain Relief Fund by the end of 2026.
""",
}
THAI = ("--lang", "th", "--era", "buddhist")


@pytest.fixture(name="graph", scope="module")
def _graph(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("eras")
    with (folder / "r.jsonl").open("w", encoding="utf-8") as file:
        for number, (publisher, text) in enumerate(TOLD.items()):
            row = {"document": f"r{number}", "published": "2023-06-06", "lang": "en", "title": f"Note {number}"}
            file.write(json.dumps({**row, "publisher": publisher, "text": text}) + "\n")
    assert build([folder / "r.jsonl"], folder / "g").status == 0
    return folder / "g"


def _said(graph: Path, capsys, *argv: str) -> str:
    assert main([*argv, "-g", str(graph)]) == 0
    return capsys.readouterr().out


def _rows(graph: Path, capsys, *argv: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_said(graph, capsys, *argv, "--format", "csv"))))


def test_what_is_disputed_of_a_promise(graph, capsys):
    """The kind in the language, the days by the calendar, and the releases of both sides."""
    argv = ("commitments", "--cite")
    [pledge] = [row for row in _rows(graph, capsys, *argv, *THAI) if row["value"]]
    assert pledge["disputed"] == "วันเวลา: พ.ศ. 2568 / พ.ศ. 2569"
    assert all(publisher in pledge["references"] for publisher in TOLD)
    [pledge] = [row for row in _rows(graph, capsys, *argv) if row["value"]]
    assert pledge["disputed"] == "date: 2025 / 2026"
    text = _said(graph, capsys, "commitments", *THAI)
    assert "กล่าวไม่ตรงกัน: วันเวลา: พ.ศ. 2568 / พ.ศ. 2569" in text
    assert "กำหนด พ.ศ. 2568" in text
    assert "releases disagree on the date: 2025 / 2026" in _said(graph, capsys, "commitments")


def test_what_is_disputed_of_a_meeting(graph, capsys):
    """Towns by their names, too, and the releases of both sides."""
    [meeting] = _rows(graph, capsys, "query", "meetings", "--cite", *THAI)
    assert meeting["disputed"] in {
        "5 มิถุนายน พ.ศ. 2566, มะนิลา",
        "4 มิถุนายน พ.ศ. 2566, กรุงเทพมหานคร",
    }
    assert all(publisher in meeting["references"] for publisher in TOLD)
    [meeting] = _rows(graph, capsys, "query", "meetings", "--iris")
    assert meeting["disputed"].rpartition("/")[2] in {"manila", "bangkok"}


def test_conflicts(graph, capsys):
    """In words and as a table: days, years, terms, and the days of the releases."""
    text = _said(graph, capsys, "conflicts", *THAI)
    told = ("สถานที่", "ผู้ดำรงตำแหน่ง", "4 มิถุนายน พ.ศ. 2566", "6 มิถุนายน พ.ศ. 2566", "พ.ศ. 2574 – พ.ศ. 2577", "พ.ศ. 2569")
    assert [words for words in told if words not in text] == []
    assert "2023-06-06" not in text
    says = {row["says"] for row in _rows(graph, capsys, "conflicts", *THAI)}
    assert {"4 มิถุนายน พ.ศ. 2566", "พ.ศ. 2568", "มะนิลา", "เวียดนาม"} <= says


@pytest.mark.parametrize(
    "argv",
    [("show", "Viet Nam"), ("why", "38th ASEAN-Japan Forum"), ("search", "coordinator"), ("ask", "Who coordinates?")],
    ids=lambda argv: argv[0],
)
def test_commands_in_words(argv, graph, capsys):
    """Terms of office, days of meetings, and those of the releases that are quoted."""
    text = _said(graph, capsys, *argv, "--lang", "en", "--era", "buddhist")
    assert "2574 BE" in text or "June 2566 BE" in text
    assert "2023-06-06" not in text
    assert "coordinator, 2031 to 2034" not in text
    assert "BE" not in _said(graph, capsys, *argv)


def test_numbers_that_look_like_years_are_none(capsys, graph):
    """A plain number in a text column stays what it is."""
    rows = _rows(graph, capsys, "commitments", *THAI)
    assert {row["value"] for row in rows} == {"2500000", ""}
