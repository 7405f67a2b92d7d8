"""ajkg search as a person runs it."""

from __future__ import annotations

import json


def test_search_tells_thing_release_and_offsets(ajkg) -> None:
    """Each place with the words marked."""
    done = ajkg("search", "ญี่ปุ่น", "เงิน")
    assert done.returncode == 0
    first, place, words = done.stdout.splitlines()[:3]
    assert first.startswith("quote: ")
    assert "ajr:asean-japan-som-35, Ministry of Foreign Affairs of Thailand" in place
    assert "[เงิน]" in words
    assert ajkg("search", "โควิด", "--limit", "1").stderr.startswith("note: ")


def test_search_in_rows(ajkg) -> None:
    """The same as data: offsets are numbers, things IRIs when asked for."""
    done = ajkg("search", "日本", "--format", "jsonl", "--iris", "--limit", "0")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows[0]["found"] == "name"
    assert rows[0]["thing"].endswith("/id/actor/japan")
    assert isinstance(rows[0]["start"], int)
    assert {"name", "quote"} <= {row["found"] for row in rows}


def test_nothing_found(ajkg) -> None:
    """One line, status 1."""
    done = ajkg("search", "Japn")
    assert (done.returncode, done.stdout) == (1, "")
    assert "did you mean Japan" in done.stderr
    assert done.stderr.endswith("[NOTHING_FOUND]\n")
