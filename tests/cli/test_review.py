"""`ajkg review`: what is open, what a person answers, and what is written."""

from __future__ import annotations

import tomllib


def test_the_open_items(ajkg) -> None:
    """Names that only the text tells, with the words; claims of little confidence."""
    told = ajkg("review", "--list").stdout
    assert "NAME\n  start-up  (ajid:provisional/topic/start-up)" in told
    assert "CLAIM" not in ajkg("review", "--list", "--only", "name").stdout


def test_answers_become_decisions(ajkg, tmp_path) -> None:
    """Accept, merge with a name that is known, go on, stop; an unknown name is asked again."""
    done = ajkg(
        "review",
        "--only",
        "name",
        "--by",
        "desk",
        "--curation",
        str(tmp_path / "c"),
        stdin="a\nm Atlantis\nm 日本\nn\nq\n",
    )
    assert done.returncode == 0
    assert "nothing in the graph is called 'Atlantis'" in done.stdout
    assert "2 decision(s)" in done.stdout
    told = tomllib.loads((tmp_path / "c" / "decisions.toml").read_text(encoding="utf-8"))["decision"]
    assert [(one["do"], one["by"]) for one in told] == [("accept", "desk"), ("merge", "desk")]
    assert told[1]["things"][1] == "ajid:actor/japan"


def test_decisions_are_applied_by_the_next_build(ajkg, tmp_path) -> None:
    """./curation is found without being named; what was accepted is no longer open."""
    ajkg("review", "--only", "name", stdin="a\nq\n", cwd=tmp_path)
    assert ajkg("build", "-o", "g", cwd=tmp_path).returncode == 0
    before, after = (
        ajkg("review", "--list", "--only", "name"),
        ajkg("review", "--list", "--only", "name", "-g", "g", cwd=tmp_path),
    )
    assert len(after.stdout.split("NAME")) == len(before.stdout.split("NAME")) - 1


def test_what_was_decided_is_not_asked_again(ajkg, tmp_path) -> None:
    """Neither in the next walk nor in the list: before a build as after it; what was passed over comes again."""
    review = ("review", "--only", "name", "--curation", str(tmp_path / "c"))
    before = ajkg(*review, "--list").stdout.split("\n\n")
    ajkg(*review, stdin="n\nm 日本\na\nq\n")
    after = ajkg(*review, "--list").stdout.split("\n\n")
    assert [item.strip() for item in after] == [item.strip() for item in (before[0], *before[3:])]
