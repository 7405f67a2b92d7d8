"""The options of answers: --cite, --era and --min-confidence."""

from __future__ import annotations

import csv
import io
import json

REFERENCE = "Ministry of Foreign Affairs of Thailand, “การประชุมเจ้าหน้าที่อาวุโสอาเซียน-ญี่ปุ่น ครั้งที่ 35”, 2020-10-16, https://"


def test_references_after_an_answer(ajkg) -> None:
    """Numbered lines that can be pasted, and their numbers beside the rows."""
    for argv in (
        ("query", "pledges"),
        ("query", "pledges", "--format", "md"),
        ("query", "pledges", "--format", "table"),
    ):
        lines = ajkg(*argv, "--cite").stdout.splitlines()
        assert lines[-2:-1] == [""]
        assert lines[-1].startswith(f"[1] {REFERENCE}")
        assert "[1]" in lines[-3]
    for argv in (("why", "Japan"), ("show", "ญี่ปุ่น"), ("path", "Japan", "Thailand"), ("search", "โควิด"), ("unread",)):
        done = ajkg(*argv, "--cite")
        assert done.returncode == 0
        assert f"[1] {REFERENCE}" in done.stdout or argv == ("unread",)


def test_references_in_data(ajkg) -> None:
    """Programs get them as a column, and nothing after the rows."""
    rows = list(csv.DictReader(io.StringIO(ajkg("query", "pledges", "--cite", "--format", "csv").stdout)))
    assert [row["references"].startswith(REFERENCE) for row in rows] == [True]
    (line,) = ajkg("query", "pledges", "--cite", "--format", "jsonl").stdout.splitlines()
    assert json.loads(line)["references"].startswith(REFERENCE)
    results = json.loads(ajkg("query", "pledges", "--cite", "--format", "json").stdout)
    assert results["head"]["vars"][-1] == "references"
    assert ajkg("query", "ASK { ?r a aj:Release }", "--cite").stdout == "true\n"


def test_dates_by_calendar(ajkg) -> None:
    """In tables; JSON keeps the dates that programs know."""
    thai = ajkg("query", "coordinators", "--lang", "th", "--era", "buddhist").stdout
    assert "พ.ศ. 2564\tพ.ศ. 2567" in thai
    assert "令和3年\t令和6年" in ajkg("query", "coordinators", "--lang", "ja", "--era", "japanese").stdout
    data = ajkg("query", "coordinators", "--era", "buddhist", "--format", "jsonl").stdout
    assert json.loads(data)["from"] == "2021"
    assert "พ.ศ. 2563" in ajkg("commitments", "--era", "buddhist", "--lang", "th", "--format", "csv").stdout


def test_dates_are_taken_by_either_calendar(ajkg) -> None:
    """A parameter of 2563 is 2020."""
    both = [ajkg("query", "meetings", "--set", f"since={year}-11").stdout for year in (2563, 2020)]
    assert both[0] == both[1]
    assert len(both[0].splitlines()) > 1


def test_least_confidence(ajkg) -> None:
    """Fewer rows and fewer facts the more sure they have to be."""
    counts = [
        (
            len(ajkg("query", "evidence", "--set", "thing=Japan", "--min-confidence", least).stdout.splitlines()),
            len(ajkg("facts", "--min-confidence", least).stdout.splitlines()),
        )
        for least in ("0", "0.85", "1")
    ]
    assert counts[0] > counts[1] > counts[2]
    assert len(ajkg("facts").stdout.splitlines()) == counts[0][1]


def test_least_confidence_and_what_it_cannot_judge(ajkg) -> None:
    """Counts, graphs of endpoints and numbers that are no confidence are refused with the reason."""
    for argv, told in (
        (("query", "money", "--min-confidence", "0.9"), "the question money counts"),
        (("facts", "--min-confidence", "3"), "give a number from 0 to 1"),
        (("query", "pledges", "--default-graph", "http://x/"), "a graph on disk has its own"),
    ):
        done = ajkg(*argv)
        assert (done.returncode, done.stdout) == (2, "")
        assert told in done.stderr
