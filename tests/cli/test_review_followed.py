"""What `ajkg review` writes is followed by the next build, of every kind of item."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from kg.answers.ready import rows
from kg.builder import build
from kg.cli.main import main
from kg.names import AJ
from kg.store import current

if TYPE_CHECKING:
    from pathlib import Path

TOKYO = "Ministry of Foreign Affairs of Japan"
BANGKOK = "Ministry of Foreign Affairs of Thailand"
ATTENDED = ", attended the meeting."
MINISTER = "Minister for Foreign Affairs of Japan"
COORDINATOR = "will serve as country coordinator for ASEAN-Japan relations from 2031 to"
FIRST = f"""On 4 June 2012, the 27th ASEAN-Japan Forum was held in Tokyo.
Mr. Nagase Ichiro, Vice-{MINISTER}{ATTENDED}
"""
TEXTS = [
    ("2012-06-05", TOKYO, FIRST),
    (
        "2023-06-05",
        TOKYO,
        f"""On 4 June 2023, the 38th ASEAN-Japan Forum was held in Bangkok.
Mr. Nagase Ichiro, Mayor of Sapporo{ATTENDED} Mr. Sato Goro, {MINISTER}{ATTENDED}
Thailand {COORDINATOR} 2034. Japan pledged 2.5 million USD to the Rain Relief Fund by the end of 2025.
""",
    ),
    (
        "2023-06-06",
        BANGKOK,
        f"""On 5 June 2023, the 38th ASEAN-Japan Forum was held in Manila.
Mr. Mori Kenji, {MINISTER}{ATTENDED} Viet Nam {COORDINATOR} 2034.
At the meeting, Japan pledged 3.5 million USD to the Rain Relief Fund by the end of 2026.
""",
    ),
    (
        "2023-06-07",
        "ASEAN Secretariat",
        f"""The 38th ASEAN-Japan Forum was held on 5 June 2023.
Thailand {COORDINATOR} 2035.
""",
    ),
]


def _sources(folder: Path, texts: list[tuple[str, str, str]]) -> Path:
    path = folder / "releases.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number, (day, publisher, text) in enumerate(texts):
            told = {"document": f"r{number}", "published": day, "lang": "en", "title": f"Note {number}", "text": text}
            file.write(json.dumps({**told, "publisher": publisher}) + "\n")
    return path


def _review(folder: Path, answers: str, monkeypatch, capsys, *options: str) -> str:
    """What the command prints while a person answers."""
    lines = iter(answers.splitlines(keepends=True))
    monkeypatch.setattr("sys.stdin.readline", lambda: next(lines, "q\n"), raising=False)
    assert main(["review", "-g", str(folder / "g"), "--curation", str(folder / "curation"), *options]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("side", ["1", "2"])
def test_every_answer_to_a_conflict_is_followed(side, tmp_path, monkeypatch, capsys):
    """Days of meetings, what falls due, sums, places, terms, coordinators, ministers: none is left, nothing is told."""
    sources = _sources(tmp_path, TEXTS)
    build([sources], tmp_path / "g")
    listed = _review(tmp_path, "", monkeypatch, capsys, "--list", "--only", "conflict")
    kinds = re.findall(r"^CONFLICT\n  (\w+) of", listed, re.MULTILINE)
    assert sorted(kinds) == ["amount", "date", "date", "date", "holder", "holder", "place"]
    for _ in range(2):  # what makes one holder of two may leave two terms of one holder
        _review(tmp_path, f"{side}\n" * 10, monkeypatch, capsys, "--only", "conflict")
        report = build([sources], tmp_path / "g", curation=tmp_path / "curation")
        assert (report.status, list(report.notes)) == (0, [])
    left = _review(tmp_path, "", monkeypatch, capsys, "--list", "--only", "conflict")
    assert left.strip() == "nothing is open"


def test_two_people_of_one_name_are_merged_by_what_tells_them_apart(tmp_path, monkeypatch, capsys):
    """Asked about the one, their common name means the other; never a thing itself, nor what can be none."""
    sources = _sources(tmp_path, TEXTS[:2])
    build([sources], tmp_path / "g")
    answers = "m Japan\nm ajid:provisional/actor/rain-relief-fund\nn\nm Nagase Ichiro\n"
    told = _review(tmp_path, answers, monkeypatch, capsys, "--only", "name", "--by", "desk")
    assert "nothing is both" in told
    assert "one thing already" in told
    decisions = tomllib.loads((tmp_path / "curation" / "decisions.toml").read_text(encoding="utf-8"))["decision"]
    assert [one["do"] for one in decisions] == ["merge"]
    assert all(one.startswith("ajid:provisional/person/ichiro-nagase-") for one in decisions[0]["things"])
    assert not build([sources], tmp_path / "g", curation=tmp_path / "curation").notes
    people = (
        current(tmp_path / "g").open().query(f"SELECT ?p {{ ?p a <{AJ}Person> . FILTER(CONTAINS(STR(?p), 'nagase')) }}")
    )
    assert len({str(row["p"]) for row in people}) == 1


def _merged(folder: Path, things: str) -> list[str]:
    """The notes of a build with one merge, written by a person."""
    sources = _sources(folder, TEXTS[:2])
    (folder / "curation").mkdir()
    decision = f'[[decision]]\ndo = "merge"\nthings = {things}\n'
    (folder / "curation" / "a.toml").write_text(decision, encoding="utf-8")
    return list(build([sources], folder / "g", curation=folder / "curation").notes)


def test_a_name_beside_the_iri_of_one_who_bears_it_means_the_other(tmp_path):
    """As the command shows them: a name, and what identifies the person."""
    assert _merged(tmp_path, '["ajid:provisional/person/ichiro-nagase-mayor", "Nagase Ichiro"]') == []


def test_a_name_of_several_things_that_are_not_one_is_told(tmp_path):
    """What is meant has to be said by IRI."""
    [note] = _merged(tmp_path, '["Nagase Ichiro", "Sato Goro"]')
    assert "give the IRI that is meant" in note


def test_a_name_of_several_iris_that_are_one_person_is_that_person(tmp_path):
    """Who was vice-minister and is minister has an IRI for each office, and is shown as one."""
    second = "Mr. Nagase Ichiro, Minister for Foreign Affairs of Japan, attended the meeting."
    third = second.replace("Nagase Ichiro", "Nakata Jiro")
    texts = [
        TEXTS[0],
        ("2013-06-05", TOKYO, f"On 4 June 2013, the 28th ASEAN-Japan Forum was held in Tokyo. {second}"),
        ("2013-07-05", TOKYO, f"On 4 July 2013, the 1st ASEAN-Japan Tide Forum was held in Hanoi. {third}"),
    ]
    sources = _sources(tmp_path, texts)
    (tmp_path / "curation").mkdir()
    things = '["Nagase Ichiro", "Nakata Jiro"]'
    (tmp_path / "curation" / "a.toml").write_text(f'[[decision]]\ndo = "merge"\nthings = {things}\n', encoding="utf-8")
    assert not build([sources], tmp_path / "g", curation=tmp_path / "curation").notes


def test_an_act_that_is_part_of_another_is_not_offered_again(tmp_path, monkeypatch, capsys):
    """Of two pledges in one release another release tells one: once that is said, the other is no question."""
    two = "Japan pledged 10 million US dollars to the Reef Fund, including 4 million US dollars for scholarships."
    one = "Japan pledged 4 million US dollars to the Reef Fund for scholarships."
    held = "The 30th ASEAN-Japan Summit was held in Manila on 3 September 2024."
    texts = [("2024-09-05", TOKYO, f"{held} {two}"), ("2024-09-05", "ASEAN Secretariat", f"{held} {one}")]
    sources = _sources(tmp_path, texts)
    build([sources], tmp_path / "g")
    store = current(tmp_path / "g").open()
    [whole] = store.query(f"SELECT ?a {{ ?a <{AJ}amount>/<{AJ}value> ?v FILTER(?v = 10000000) }}")
    [other] = store.query(f"SELECT DISTINCT ?a {{ ?a <{AJ}resolvedTo> ?b FILTER(CONTAINS(STR(?a), '/act/')) }}")
    things = json.dumps([whole["a"].value, other["a"].value])
    (tmp_path / "curation").mkdir()
    decision = f'[[decision]]\ndo = "merge"\nthings = {things}\n'
    (tmp_path / "curation" / "a.toml").write_text(decision, encoding="utf-8")
    assert not build([sources], tmp_path / "g", curation=tmp_path / "curation").notes
    assert rows(current(tmp_path / "g").open(), "merge-candidates")  # what is found is kept, and not asked
    listed = _review(tmp_path, "", monkeypatch, capsys, "--list", "--only", "merge")
    assert listed.strip() == "nothing is open"
