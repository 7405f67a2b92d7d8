"""`ajkg evaluate`: from a folder of gold to a table."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"


def test_the_table_by_kind_language_and_document(ajkg) -> None:
    """The samples of one language, each a row; every quote stands."""
    done = ajkg("evaluate", str(SAMPLES / "en"))
    rows = [line.split()[0] for line in done.stdout.splitlines()]
    assert {"group", "act", "actor", "lang:en", "doc:en-forum-41", "all", "evidence"} <= set(rows)
    stand, _, total = done.stdout.split(": ")[-1].split()
    assert stand == total != "0"


def test_one_half_and_what_differs(ajkg, tmp_path) -> None:
    """A half holds every other document; `--errors` lists what the gold has and the reader has not."""
    for name in ("en-forum-41", "en-health-day-2024"):
        for suffix in (".txt", ".json"):
            shutil.copy(SAMPLES / "en" / (name + suffix), tmp_path)
    gold = json.loads((tmp_path / "en-forum-41.json").read_text(encoding="utf-8"))
    gold["facts"].append({"kind": "document", "name": ["A Treaty of which nothing is said"]})
    (tmp_path / "en-forum-41.json").write_text(json.dumps(gold), encoding="utf-8")
    told = ajkg("evaluate", str(tmp_path), "--half", "odd", "--errors").stdout
    assert "doc:en-forum-41" in told
    assert "doc:en-health-day-2024" not in told
    assert 'MISSED en-forum-41 {"kind": "document", "name": ["A Treaty of which nothing is said"]}' in told
    assert "doc:en-forum-41" not in ajkg("evaluate", str(tmp_path), "--only", "health").stdout


def test_without_gold(ajkg, tmp_path) -> None:
    """A folder without gold, and a part of a name that none has."""
    for argv in ([str(tmp_path)], [str(SAMPLES / "en"), "--only", "none-such"]):
        done = ajkg("evaluate", *argv)
        assert done.returncode == 1
        assert "holds no gold" in done.stderr


def test_broken_gold_is_named(ajkg, tmp_path) -> None:
    """A gold file that is no JSON, lacks what gold has, or holds an unknown kind: one line with its name."""
    broken = {
        "{bad": "is not JSON",
        "{}": "is no gold: it has no 'document'",
        "[]": "is no gold: it is no object",
        '{"document": "n", "lang": "en", "facts": [{"kind": "moon"}]}': "is no gold: fact 1 is of no known kind",
    }
    (tmp_path / "n.txt").write_text("Japan pledged rice to Thailand.\n", encoding="utf-8")
    for gold, why in broken.items():
        (tmp_path / "n.json").write_text(gold, encoding="utf-8")
        done = ajkg("evaluate", str(tmp_path))
        assert done.returncode == 1
        assert done.stderr.startswith(f"ajkg: {tmp_path / 'n.json'} {why}")
        assert done.stderr.endswith("[INPUT]\n")
