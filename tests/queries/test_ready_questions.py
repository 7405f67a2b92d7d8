"""Competency questions as tests: each ready question in prose, the query, and the answer expected.

The graph is invented (invented.trig), so that every slot that a question asks for occurs and the
answer can be read off the file.
"""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from cases_over_time import CASES as OVER_TIME
from graphs import LATER, invented

from kg.answers import questions
from kg.answers.run import ParameterError, Table, bind, evaluate
from kg.answers.things import label

ACT, CLAIM, PARTICIPATION = "ajid:act/one/", "ajid:claim/one/", "ajid:participation/"
FORUM, SUMMIT = "3rd Norland-Ostia Forum", "9th Norland-Ostia Summit"
DUE = ("", "", "", "2031-11", SUMMIT)  # no sum, and when it falls due
TOLD = ("2031-05-03", "", "", "", "")  # when a promise was told, and no answer

# The question in prose, its name, the parameters that a person sets, and the rows expected.
CASES = [
    ("Who took part for whom", "who-represented-whom", {}, [
        ("", "Bo Li", "Sudland", "", "attendee"), (FORUM, "Ann Ek", "Norland", "Minister of Tides", "chair")]),
    ("Who took part in the Forum", "who-represented-whom", {"meeting": FORUM}, [
        (FORUM, "Ann Ek", "Norland", "Minister of Tides", "chair")]),
    ("Who took part in the Summit, which is to come: nobody yet", "who-represented-whom", {"meeting": SUMMIT}, []),
    ("Who has spoken for Norland", "spoke-for", {"actor": "Norland"}, [
        ("Norland", "Ann Ek", "Minister of Tides", FORUM, "2031-05-02")]),
    ("Who are the people", "people", {}, [("Ann Ek", "Minister of Tides", "Norland"), ("Bo Li", "", "Sudland")]),
    ("Which meetings are told of", "meetings", {}, [
        (FORUM, "3", "2031-05-02", "2031-05-03", "hybrid", "", ""), (SUMMIT, "9", "2031-11", "", "", "", "")]),
    ("Which meetings are from June 2031 on", "meetings", {"since": "2031-06"}, [
        (SUMMIT, "9", "2031-11", "", "", "", "")]),
    ("Which meetings are until May 2031", "meetings", {"until": "2031-05"}, [
        (FORUM, "3", "2031-05-02", "2031-05-03", "hybrid", "", "")]),
    ("Which meetings of the Forum are told of", "series", {"series": "Norland-Ostia Forum"}, [
        ("Norland-Ostia Forum", "3", "2031-05-02", FORUM)]),
    ("What came before the Summit", "order-of-meetings", {"meeting": SUMMIT}, [(SUMMIT, FORUM)]),
    ("What came before it at any time", "order-of-meetings", {"meeting": SUMMIT, "all": "yes"}, [(SUMMIT, FORUM)]),
    ("Who coordinates when", "coordinators", {}, [("Sudland", "Coordinator", "2031", "2034")]),
    ("What did Norland pledge, to what, how much", "pledges", {"actor": "Norland"}, [
        ("Norland", "Reef Fund", "250", "EUR", FORUM, "", ACT + "a1")]),
    ("What did Sudland pledge: nothing", "pledges", {"actor": "Sudland"}, []),
    ("How much money in which currency", "money", {}, [("Norland", "EUR", "250", "1", "0")]),
    ("What was promised, as it stood in June 2031", "commitments", {"asof": "2031-06"}, [
        ("open", "pledge", "Norland", "Reef Fund", "", "250", "EUR", "", "", "", *TOLD, CLAIM + "c1", ACT + "a1"),
        ("open", "proposal", "Norland", "", "Plan of the Tides", *DUE, *TOLD, CLAIM + "c3", ACT + "a2"),
        ("open", "proposal", "Norland", "", "Tides", *DUE, *TOLD, CLAIM + "c3", ACT + "a2")]),
    ("What is overdue the year after", "commitments", {"asof": "2032", "state": "overdue"}, [
        ("overdue", "proposal", "Norland", "", "Plan of the Tides", *DUE, *TOLD, CLAIM + "c3", ACT + "a2"),
        ("overdue", "proposal", "Norland", "", "Tides", *DUE, *TOLD, CLAIM + "c3", ACT + "a2")]),
    ("What was promised before the Forum: nothing that is told", "commitments", {"asof": "2031-04"}, []),
    ("What is surer than any claim: nothing", "commitments", {"asof": "2031-06", "least": "0.95"}, []),
    ("What falls due", "due-dates", {}, [
        ("2031-11", SUMMIT, "proposal", "Norland", "Plan of the Tides", ACT + "a2"),
        ("2031-11", SUMMIT, "proposal", "Norland", "Tides", ACT + "a2")]),
    ("What falls due in the summer: nothing", "due-dates", {"since": "2031-06", "until": "2031-08"}, []),
    ("Which documents does the Forum refer to", "documents-of-meeting", {"meeting": FORUM}, [
        (FORUM, "Plan of the Tides", "proposed")]),
    ("Which documents are named and who acts on them", "documents", {}, [
        ("Plan of the Tides", "proposal", "Norland"), ("Plan of the Tides", "support", "Ostia Union")]),
    ("What did Norland propose that Ostia supports", "proposed-and-supported",
     {"proposer": "Norland", "supporter": "Ostia Union"}, [("Norland", "Ostia Union", "Plan of the Tides")]),
    ("What did Ostia propose that Norland supports: nothing", "proposed-and-supported",
     {"proposer": "Ostia Union", "supporter": "Norland"}, []),
    ("What is expected at the Summit", "expected-later", {"meeting": SUMMIT}, [
        (SUMMIT, "2031-11", "proposal", "Norland", "Plan of the Tides"),
        (SUMMIT, "2031-11", "proposal", "Norland", "Tides")]),
    ("What passed between Ostia and Norland", "acts-between", {"a": "Norland", "b": "Ostia Union"}, [
        ("Ostia Union", "appreciation", "Norland", "Reefs"),
        ("Ostia Union", "support", "Norland", "Plan of the Tides")]),
    ("The same, asked the other way round", "acts-between", {"b": "Norland", "a": "Ostia Union"}, [
        ("Ostia Union", "appreciation", "Norland", "Reefs"),
        ("Ostia Union", "support", "Norland", "Plan of the Tides")]),
    ("What did Sudland do: the agreement that it denies is no act", "acts-of", {"actor": "Sudland"}, [
        (ACT + "a8", "invitation", "Norland"), (ACT + "a8", "invitation", "Reefs")]),
    ("Who has acted on the Plan", "who-acts-on", {"thing": "Plan of the Tides"}, [
        ("Norland", "proposal", FORUM), ("Ostia Union", "support", FORUM)]),
    ("What did the Forum discuss", "discussed", {"meeting": FORUM}, [(FORUM, "Reefs")]),
    ("What did the Summit discuss: nothing yet", "discussed", {"meeting": SUMMIT}, []),
    ("Who agreed on what", "agreements", {}, [
        ("Reefs", "agreement (act)", "Norland", FORUM), ("Reefs", "agreement (act)", "Ostia Union", FORUM)]),
    ("Who thanked whom", "appreciations", {}, [("Ostia Union", "Norland", "Reefs")]),
    ("Who invited whom", "requests", {"actor": "Sudland"}, [("Sudland", "invitation", "Norland", "Reefs")]),
    ("What did not happen", "not-done", {}, [("negated", "agreement (act)", "Sudland", "Tides")]),
    ("Which topics does Norland push", "topics-of", {"actor": "Norland"}, [
        ("Norland", "Plan of the Tides", "1"), ("Norland", "Tides", "2")]),
    ("Who cooperates with Norland", "cooperation", {"actor": "Norland"}, [("Norland", "Ostia Union")]),
    ("Which centres and funds are named", "centres-and-funds", {}, [("Reef Fund", "pledge", "Norland")]),
    ("Which releases are there", "releases", {}, [
        ("ajr:one", "Forum on tides", "Ministry of Tides", "2031-05-03", "3")]),
    ("What says that Norland pledged", "evidence", {"thing": ACT + "a1"}, [
        ("ajr:one", "Norland pledged 250 euro to the Fund", "0", "36", "cue", "0.9")]),
    ("What should be checked first", "low-confidence", {}, [(CLAIM + "c2", "actor", "0.6", "honorific", "Bo Li")]),
    ("What is below 0.5: nothing", "low-confidence", {"below": "0.5"}, []),
    ("Which names did only the text tell", "provisional", {"type": "aj:Person"}, [
        ("Ann Ek", "person", "Ann Ek"), ("Bo Li", "person", "Bo Li")]),
    ("What was not understood", "unread", {"release": "ajr:one"}, [
        ("ajr:one", "60", "Sudland frobnicated", "no cue announces an act", "frobnicated")]),
    ("Which names are one person's", "identity", {"thing": "Ann Ek"}, [
        ("Ann Ek", "Ann Ek", "ajid:ek", "romanisation", "aN eK ~ aN eK", "0.92")]),
    ("Which names may be one person's", "merge-candidates", {}, [
        ("Bo Li", "ajid:li", "romanisation", "Po Ri ~ Pu Ri", "0.6")]),
    ("How many say that Norland pledged", "corroboration", {"thing": ACT + "a1"}, [(ACT + "a1", "1", "1", "one")]),
    ("What do two releases say: nothing", "corroboration", {"atleast": "2"}, []),
    ("Which releases repeat another", "near-copies", {}, [("ajr:one", "ajr:nought")]),
    ("Where do releases disagree about the Forum", "conflicts", {"about": FORUM}, [
        ("ajid:conflict-1", "date", FORUM, "2031-05-02", "ajr:one",
         "Norland pledged 250 euro to the Fund", CLAIM + "c1", ""),
        ("ajid:conflict-1", "date", FORUM, "2031-05-03", "ajr:one", "Norland proposed the Plan", CLAIM + "c3", "")]),
    ("Where do releases disagree on places: nowhere", "conflicts", {"kind": "place"}, []),
]  # fmt: skip


@pytest.fixture(scope="module")
def store():
    """The invented graph."""
    return invented()


@pytest.fixture(scope="module")
def later():
    """The invented graph a year later."""
    return invented(LATER)


def answer(store, name: str, given: dict[str, str], language: str = "en") -> Table:
    """The answer of a ready question with things as labels."""
    question = questions.load(name)
    found = evaluate(store, question.sparql, bind(store, question, given, language))
    assert isinstance(found, Table)
    return Table(found.columns, [tuple(shown(store, cell, language) for cell in row) for row in found.rows])


def shown(store, cell, language: str) -> str:
    """A cell as people see it."""
    if isinstance(cell, ox.NamedNode):
        return label(store, cell.value, language)
    return "" if cell is None else cell.value


@pytest.mark.parametrize(("prose", "name", "given", "expected"), CASES, ids=[f"{c[1]}: {c[0]}" for c in CASES])
def test_the_question_is_answered(store, prose, name, given, expected) -> None:
    """The rows are those that the invented graph holds, each once."""
    assert sorted(answer(store, name, given).rows) == sorted(expected), prose


@pytest.mark.parametrize(("prose", "name", "given", "expected"), OVER_TIME, ids=[f"{c[1]}: {c[0]}" for c in OVER_TIME])
def test_the_question_over_time_is_answered(later, prose, name, given, expected) -> None:
    """The rows are those that both invented files hold, each once."""
    assert sorted(answer(later, name, given).rows) == sorted(expected), prose


def test_acts_are_counted_by_actor_and_type(store) -> None:
    """How many acts of each type did each actor perform? Every act that was done counts once."""
    rows = answer(store, "act-counts", {}).rows
    assert ("Norland", "pledge", "1") in rows
    assert ("Ostia Union", "agreement (act)", "1") in rows
    assert not [row for row in rows if row[0] == "Sudland" and row[1].startswith("agreement")]
    assert sum(int(row[2]) for row in rows) == 10


def test_every_ready_question_has_a_case() -> None:
    """No question without an expected answer; at least forty questions."""
    assert {case[1] for case in (*CASES, *OVER_TIME)} | {"act-counts"} == set(questions.names())
    assert len(questions.names()) >= 40


@pytest.mark.parametrize("name", questions.names())
def test_header_is_complete(name: str) -> None:
    """Title and question in three languages, what it shows, and parameters that the query selects."""
    question = questions.load(name)
    assert set(question.titles) == set(question.questions) == {"en", "th", "ja"}
    assert all([*question.titles.values(), *question.questions.values(), question.shows])
    head = question.sparql[question.sparql.index("SELECT") : question.sparql.index("WHERE")]
    for parameter in question.parameters:
        assert f"?{parameter.variable} " in head, "the engine binds only what is selected"
        assert parameter.meaning


@pytest.mark.parametrize("name", questions.names())
def test_answers_nothing_on_an_empty_graph(name: str) -> None:
    """A question about an empty graph has no rows and raises nothing."""
    found = evaluate(ox.Store(), questions.load(name).sparql)
    assert isinstance(found, Table)
    assert len(found.rows) == 0 or name in {"money", "act-counts", "releases"}


def test_labels_follow_the_language(store) -> None:
    """The asked language, else English, else any, else the CURIE; one row an entity."""
    assert answer(store, "cooperation", {"actor": "Norland"}, "ja").rows == [("ノルランド", "オスティア連合")]
    assert answer(store, "cooperation", {"actor": "นอร์แลนด์"}, "th").rows == [("นอร์แลนด์", "Ostia Union")]


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("pledges", {"nobody": "x"}, "has no parameter 'nobody'; it has: actor"),
        ("acts-of", {}, "needs --set actor="),
        ("low-confidence", {"below": "much"}, "below=much: not a number"),
        ("meetings", {"since": "2031-02-30"}, "since=2031-02-30: not a date"),
        ("meetings", {"since": "May"}, "not a date"),
    ],
)
def test_wrong_parameters(store, name, given, says) -> None:
    """An unknown, missing or ill-typed parameter is named with the next step."""
    with pytest.raises(ParameterError, match=says):
        bind(store, questions.load(name), given, "en")


def test_parameters_are_terms_and_never_query_text(store) -> None:
    """What looks like SPARQL in a value stays a value."""
    query = '# param: ?_x string -- words\nSELECT ?_x ?y WHERE { VALUES ?y { "a" "b" } FILTER(?y = ?_x) }'
    question = questions.parse_text("q", query)
    for given, expected in [("a", ["a"]), ('a" || true) } #', []), ("?y", [])]:
        found = evaluate(store, question.sparql, bind(store, question, {"x": given}, "en"))
        assert isinstance(found, Table)
        assert found.columns == ("y",)
        assert [row[0].value for row in found.rows] == expected
