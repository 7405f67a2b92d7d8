"""The competency questions of ontology/README.md are the ready questions of queries/, word for word."""

from __future__ import annotations

import re

from kg.resources import folder


def test_competency_questions_are_ready_questions() -> None:
    """Each row of the tables names a query and asks its question; each ready question has a row."""
    guide = (folder("ontology") / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"^\| \d+ \| (.*?) \| \[(.*?)\]\(\.\./queries/\2\.rq\) \|", guide, flags=re.MULTILINE)
    rows = {name: question for question, name in found}
    ready = {}
    for path in sorted(folder("queries").glob("*.rq")):
        asked = re.search(r"^# question@en: (.*)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        ready[path.stem] = asked[1] if asked else None
    assert rows == ready
    assert len(rows) >= 40
