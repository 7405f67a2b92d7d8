"""`ajkg ask` as a person runs it."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pyoxigraph as ox

from kg.answers.run import Table
from kg.questions.answer import Asker


def test_question_query_answers_and_quotes(ajkg) -> None:
    """All four are printed, in the language of the question."""
    told = ajkg("ask", "令和2年に日本の提案を支持したのは誰か")
    assert told.returncode == 0
    assert told.stdout.startswith("質問の解釈: 支持")
    assert "SELECT DISTINCT ?agent" in told.stdout
    assert "東南アジア諸国連合" in told.stdout
    assert "ajr:asean-japan-som-35" in told.stdout


def test_labels_in_another_language(ajkg) -> None:
    """--lang names the language of the labels."""
    told = ajkg("ask", "ใครสนับสนุนข้อเสนอของญี่ปุ่นในปี 2563", "--lang", "en", "--format", "csv")
    assert told.stdout.splitlines()[1].startswith("Association of Southeast Asian Nations,")


def test_words_need_no_quotation_marks(ajkg) -> None:
    """Several arguments are one question."""
    told = ajkg("ask", "Who", "chaired", "the", "35th", "ASEAN-Japan", "Forum?", "--format", "csv")
    assert told.returncode == 0
    assert told.stdout.splitlines() == ["person,represents,position"]


def test_the_query_alone_can_be_asked(ajkg) -> None:
    """--sparql prints what `ajkg query` takes."""
    sparql = ajkg("ask", "--sparql", "How much did Japan pledge in 2020?").stdout
    rows = json.loads(ajkg("query", sparql, "--format", "json").stdout)["results"]["bindings"]
    assert [row["value"]["value"] for row in rows] == ["1000000"]


def test_yes_and_no(ajkg) -> None:
    """Exit status 0 both ways, as for ASK."""
    yes = ajkg("ask", "Did Japan pledge money to the COVID-19 ASEAN Response Fund?")
    no = ajkg("ask", "Did Thailand pledge money to the COVID-19 ASEAN Response Fund?")
    assert (yes.returncode, no.returncode) == (0, 0)
    assert "  yes\n" in yes.stdout
    assert "do not say so" in no.stdout


def test_not_understood(ajkg) -> None:
    """One line that names the words, status 1, nothing on standard output."""
    told = ajkg("ask", "What does Japan say about whaling?")
    assert (told.returncode, told.stdout) == (1, "")
    assert 'not understood: "whaling"' in told.stderr
    assert told.stderr.count("\n") == 1


def test_time_limit(ajkg) -> None:
    """--timeout stops it as it stops a query."""
    told = ajkg("ask", "--timeout", "0.001", "What did Japan propose?")
    assert told.returncode == 124


def test_an_answer_that_is_a_sum_is_cited(ajkg) -> None:
    """By the releases that the sum was quoted from, though the number itself names nothing."""
    told = ajkg("ask", "How much did Japan pledge in total?", "--cite").stdout
    assert "\n[1] Ministry of Foreign Affairs of Thailand" in told


def test_a_row_that_tells_nothing_is_no_answer() -> None:
    """Nobody says when a term ends: the graph tells none, rather than an empty line."""
    until = ox.Literal("2021")
    rows = Table(("tenure", "until"), [(ox.NamedNode("x:a"), None), (ox.NamedNode("x:b"), until)])
    made = SimpleNamespace(columns=("?until",), optional=("?until",))
    assert Asker._shown(made, rows).rows == [(until,)]


def test_the_answer_stands_before_the_query(ajkg) -> None:
    """Whoever asks in words reads the answer first."""
    told = ajkg("ask", "How much did Japan pledge in 2020?").stdout
    assert told.index("1000000") < told.index("SELECT")
