"""ajkg add, remove and diff as a person runs them."""

from __future__ import annotations

import csv
import io

TEXT = "The 12th ASEAN-Japan Forum was held on 3 May 2021.\n\nJapan pledged 2 million US dollars to ASEAN.\n"


def test_add_diff_and_remove(ajkg, tmp_path) -> None:
    """A release goes in and out again; each time diff says what the last change did."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT.replace("12th", "13th").replace("2021", "2022"), encoding="utf-8")
    graph = {"AJKG_GRAPH": str(tmp_path / "g")}
    missing = ajkg("add", "a.txt", cwd=tmp_path, **graph)
    assert (missing.returncode, missing.stderr.endswith("[GRAPH_MISSING]\n")) == (1, True)
    assert ajkg("build", "a.txt", cwd=tmp_path, **graph).returncode == 0
    assert "this is the first build" in ajkg("diff", **graph).stdout
    added = ajkg("add", "b.txt", cwd=tmp_path, **graph)
    assert "2 release(s)" in added.stderr
    assert "(1 unchanged, 1 read, " in added.stderr
    first, *lines = ajkg("diff", **graph).stdout.splitlines()
    assert first.startswith("+ release ajr:b, The 13th ASEAN-Japan Forum was held")
    assert any("pledge: Japan -> Association of Southeast Asian Nations" in line for line in lines)
    assert lines[-1].startswith("releases: 1 added, 0 changed, 0 removed; sentences: ")
    rows = list(csv.DictReader(io.StringIO(ajkg("diff", "--format", "csv", **graph).stdout)))
    assert {row["change"] for row in rows} == {"added"}
    gone = ajkg("remove", "b.txt", cwd=tmp_path, **graph)
    assert "(1 unchanged, 0 read, 1 removed, " in gone.stderr
    assert ajkg("diff", **graph).stdout.startswith("- release ajr:b")
    wrong = ajkg("remove", "bb", **graph)
    assert (wrong.returncode, wrong.stderr.endswith("[INPUT]\n")) == (1, True)


def test_diff_of_two_graphs(ajkg, seed_graph, tmp_path) -> None:
    """A graph and its own export do not differ; other files are refused."""
    path = tmp_path / "seed.nq"
    ajkg("export", "--format", "nquads", "-o", str(path))
    assert ajkg("diff", str(path), str(seed_graph)).stdout == "nothing has changed\n"
    (tmp_path / "x.ttl").write_text("", encoding="utf-8")
    refused = ajkg("diff", str(tmp_path / "x.ttl"))
    assert (refused.returncode, "ajkg export --format nquads" in refused.stderr) == (1, True)
