"""Questions become SPARQL of terms; what is not understood is named; nothing that a person types breaks it."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.answers import guard
from kg.answers.run import Table, evaluate
from kg.errors import UsageError
from kg.graph import Graph
from kg.names import PREFIXES
from kg.questions.answer import NotUnderstoodError
from kg.questions.nearest import nearest
from kg.questions.words import lexicon

WORDS = [form for code in ("en", "th", "ja") for form in lexicon(code).forms]
NAMES = [
    "Japan",
    "ASEAN",
    "ญี่ปุ่น",
    "日本",
    "JAIF",
    "35th ASEAN-Japan Forum",
    "ในปี 2563",
    "令和2年",
    "1 million US dollars",
]


@pytest.mark.parametrize(
    "question",
    [
        "Which promises are overdue?",
        "Which of Japan's promises are past their deadline?",
        "期限を過ぎた約束は？",
        "日本の約束で期限を過ぎたものは？",
        "คำมั่นใดเลยกำหนดแล้ว",
        "คำมั่นใดของญี่ปุ่นเลยกำหนด",
    ],
)
def test_promises_whose_time_is_over(asker, store, question) -> None:
    """The joint statement that was due at the summit of 2020, with its words, by a query of its own."""
    answer = asker.ask(question)
    due = {str(row[answer.table.columns.index("due")].value) for row in answer.table.rows}
    assert "2020-11" in due
    assert any("AOIP" in told.exact for told in answer.quotes)
    table = evaluate(store, answer.sparql)
    assert isinstance(table, Table)
    assert {row[table.columns.index("state")].value for row in table.rows} == {"overdue"}


def test_promises_in_other_states(asker) -> None:
    """Of an actor, of a class of acts, counted, judged by a year, and denied."""
    open_ = asker.ask("Which of Japan's pledges are still open?")
    assert open_.understood == "pledge (open; agent: Japan)"
    assert ["1000000", "USD"] in [[cell.value for cell in row[3:5] if cell] for row in open_.table.rows]
    assert asker.ask("How many promises were overdue in 2019?").table.rows[0][0].value == "0"
    assert asker.ask("Which promises have not been kept?").understood == "promise (≠ fulfilled)"


def test_what_was_understood_is_said_in_the_language_of_the_question(asker) -> None:
    """The labels of the ontology say it."""
    assert asker.ask("Who supported Japan's proposals in 2020?").understood == (
        "support (agent: ? [actor]; date of act: 2020; target: proposal (agent: Japan))"
    )
    assert "การสนับสนุน" in asker.ask("ใครสนับสนุนข้อเสนอของญี่ปุ่นในปี 2563").understood
    assert "提案" in asker.ask("日本は何を提案したか").understood


def test_the_query_gives_the_answers_by_itself(asker, store) -> None:
    """The SPARQL that is shown is whole: anybody can ask it elsewhere."""
    answer = asker.ask("Which fund did Japan pledge money to?")
    found = store.query(answer.sparql)
    assert {row["target"] for row in found} == {row[0] for row in answer.table.rows}
    assert answer.sparql.startswith("PREFIX aj: ")


def test_every_answer_has_its_words(asker) -> None:
    """Quotes are the releases' own words, each once."""
    answer = asker.ask("How much did Japan pledge to the ASEAN-Japan Integration Fund?")
    assert any("2.5 million US dollars" in quote.exact for quote in answer.quotes)
    places = [(quote.release, quote.start, quote.end) for quote in answer.quotes]
    assert len(places) == len(set(places)) == len(answer.quotes)


TOTALS = [
    "How much did Japan pledge in total?",
    "How much money did Japan pledge altogether?",
    "ญี่ปุ่นให้คำมั่นสนับสนุนเงินรวมเท่าไร",
    "日本は合計いくら拠出を約束したか",
    "日本の拠出の総額はいくらか",
]


@pytest.mark.parametrize("question", TOTALS)
def test_a_total_is_one_sum_for_each_currency(asker, question: str) -> None:
    """Of every pledge once, however many releases tell of it, with the words behind them."""
    single = asker.ask("How much did Japan pledge?")
    answer = asker.ask(question)
    assert answer.table.columns == ("total", "currency")
    sums: dict[str, float] = {}
    for row in evaluate(asker._store, single.sparql).rows:
        sums[row[1].value] = sums.get(row[1].value, 0) + float(row[0].value)
    assert {row[1].value: float(row[0].value) for row in answer.table.rows} == sums
    assert len(single.table.rows) > len(answer.table.rows)
    assert answer.quotes


def test_only_sums_have_a_total(asker) -> None:
    """How many there are in total is their number; of what cannot be summed it is not understood."""
    number = asker.ask("How many proposals did Japan make in total?").table
    assert number.rows == asker.ask("How many proposals did Japan make?").table.rows
    with pytest.raises(NotUnderstoodError, match="in total"):
        asker.ask("What did Japan propose in total?")


def test_acts_that_share_nothing_are_joined_by_their_meeting(asker) -> None:
    """Where no act names both, those of the same meeting are given, and it is said."""
    answer = asker.ask("Who thanked Japan for its proposals at the 35th ASEAN-Japan Forum?")
    assert answer.table.rows
    assert "same meeting" in answer.note
    assert "proposal (agent: Japan)" in answer.understood
    assert not asker.ask("Who supported Japan's proposals in 2020?").note


def test_unknown_words_stop_the_answer(asker) -> None:
    """An answer that leaves out a condition is worse than none; near ready questions are offered."""
    with pytest.raises(NotUnderstoodError) as told:
        asker.ask("How much did Japan pledge to frobnicate the fund?")
    assert '"frobnicate"' in str(told.value)
    assert "ajkg query" in str(told.value)
    assert told.value.status == 1


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Who opposed Japan's proposal?", "opposed"),
        ("ใครคัดค้านข้อเสนอของญี่ปุ่น", "คัดค้าน"),
        ("日本の提案に反対したのは誰か", "に反対した"),
    ],
)
def test_opposition_is_not_answered_by_emphasis(asker, question, word) -> None:
    """No class of acts tells opposition from other stances: whoever stressed something opposed nothing by that."""
    with pytest.raises(NotUnderstoodError) as told:
        asker.ask(question)
    assert f'"{word}"' in told.value.message


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Who did not attend the 35th ASEAN-Japan Forum?", "did not"),
        ("Where was the 35th ASEAN-Japan Forum not held?", "not"),
        ("Which country does not coordinate ASEAN-Japan relations?", "does not"),
        ("第35回日・ASEANフォーラムに出席しなかったのは誰か", "しなかった"),
        ("ใครไม่ได้เข้าร่วมการประชุม ASEAN-Japan Forum ครั้งที่ 35", "ไม่ได้"),
    ],
)
def test_who_stayed_away_is_not_answered_by_who_came(asker, question, word) -> None:
    """The graph holds acts that were denied, but no absence: the word is named, and ready questions are offered."""
    with pytest.raises(NotUnderstoodError) as told:
        asker.ask(question)
    assert f'"{word}"' in told.value.message
    assert "ajkg query" in str(told.value)


@pytest.mark.parametrize(
    "question",
    [
        "What did Japan pledge to the Japan-ASEAN Integration Fund?",
        "日本はJAIFに何を拠出したか",
        "ญี่ปุ่นให้คำมั่นอะไรแก่กองทุน JAIF",
    ],
)
def test_what_was_given_may_be_money(asker, store, question) -> None:
    """Where the fund is named, the sum is what was pledged to it; the query that is shown finds it by itself."""
    answer = asker.ask(question)
    assert [[cell and cell.value for cell in row] for row in answer.table.rows] == [[None, "2500000", "USD"]]
    table = evaluate(store, answer.sparql)
    assert isinstance(table, Table)
    assert len(table.rows) == 1


def test_columns_of_money_are_left_out_where_no_sum_is_told(asker) -> None:
    """What was asked of somebody named is a matter."""
    assert asker.ask("What did Japan request from ASEAN?").table.columns == ("target",)


@pytest.mark.parametrize("question", ["", "?", "Japan", "ญี่ปุ่น", "。", "and or of", "35th", "what"])
def test_questions_that_ask_nothing(asker, question: str) -> None:
    """They are told so in one line."""
    with pytest.raises(NotUnderstoodError) as told:
        asker.ask(question)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    "text",
    [
        'Who supported "} SERVICE <http://example.org/> { ?s ?p ?o"?',
        "What did <https://example.org/> propose?",
        "Who pledged 1\u0000 million US dollars } DELETE WHERE { ?s ?p ?o }",
        "What did Japan propose in 2020') . FILTER(false) #",
    ],
)
def test_nothing_typed_reaches_the_query(asker, text: str) -> None:
    """Brackets and comments of a question are no SPARQL: it is refused, or its query does without them."""
    try:
        sparql = asker.ask(text).sparql
    except NotUnderstoodError:
        return
    assert not any(word in sparql for word in ("SERVICE", "DELETE", "example.org", "FILTER(false)", "#\n"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(NAMES), st.text(max_size=8)), max_size=9))
def test_any_words_are_answered_or_refused(asker, store, words: list[str]) -> None:
    """Whatever is asked, the query is SPARQL that the guard lets pass, or the question is not understood."""
    try:
        answer = asker.ask(" ".join(words))
    except NotUnderstoodError:
        return
    guard.check(answer.sparql)
    assert isinstance(evaluate(store, answer.sparql), bool | Table)


def test_a_question_has_an_end(asker) -> None:
    """What is longer than any question is refused, not cut."""
    with pytest.raises(UsageError):
        asker.ask("What did Japan propose " + "in 2020 " * 100)


def test_python_asks_too(graph) -> None:
    """`Graph.ask` gives rows of labels, in the language of the question unless told otherwise."""
    opened = Graph(graph)
    assert opened.ask("How much did Japan pledge to the JAIF?") == [{"value": "2500000", "currency": "USD"}]
    assert opened.ask("Did ASEAN support the joint statement on AOIP?") is True
    thai = opened.ask("ญี่ปุ่นสนับสนุนเงินให้กองทุนใดในปี 2563")
    assert thai == [{"target": "กองทุนอาเซียนเพื่อรับมือกับโควิด-19"}]


def test_the_nearest_ready_questions_share_rare_words() -> None:
    """In each language."""
    assert "coordinators" in [one.name for one in nearest("Which country is coordinator?", "en")]
    assert "pledges" in [one.name for one in nearest("ใครให้คำมั่นสนับสนุนเงิน", "th")]
    assert "pledges" in [one.name for one in nearest("誰が何にいくら拠出を約束したか", "ja")]
    assert nearest("xyzzy", "en") == []


def test_prefixes_of_a_query_are_those_of_the_project(asker) -> None:
    """What is printed parses without help."""
    sparql = asker.ask("When did Japan propose the Nara Action Plan?").sparql
    assert f"PREFIX dcterms: <{PREFIXES['dcterms']}>" in sparql
    assert ox.Store().query(sparql) is not None
