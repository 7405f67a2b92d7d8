"""What a release denies is answered with no, and listed where it is asked for what was not done."""

from __future__ import annotations

import pytest

from kg.builder import build
from kg.questions.answer import Asker, NotUnderstoodError
from kg.store import current

TEXT = """The 50th ASEAN-Japan Forum

June 15, 2027

On June 12, 2027, the 50th ASEAN-Japan Forum was held in Tokyo. Malaysia proposed a regional data centre.
Japan did not support Malaysia's proposal. Thailand proposed a school of rail engineers. Viet Nam backed the proposal.
Japan did not support a common currency.
"""


@pytest.fixture(scope="module")
def asking(tmp_path_factory) -> Asker:
    """Answers questions over one release that denies."""
    folder = tmp_path_factory.mktemp("denied")
    (folder / "en-denied.txt").write_text(TEXT, encoding="utf-8")
    build((folder / "en-denied.txt",), folder / "graph")
    return Asker(current(folder / "graph").open(), "2027-12-01")


@pytest.mark.parametrize(
    "question",
    [
        "Did Japan support Malaysia's proposal?",
        "ญี่ปุ่นสนับสนุนข้อเสนอของมาเลเซียหรือไม่",
        "日本はマレーシアの提案を支持したか",
    ],
)
def test_what_is_denied_is_answered_no_with_the_denial(asking, question: str) -> None:
    """Not merely that nothing tells it."""
    answer = asking.ask(question)
    assert answer.table.truth is False
    assert answer.denied
    assert "Japan did not support Malaysia's proposal." in [quote.exact for quote in answer.quotes]


def test_what_nothing_tells_is_not_denied(asking) -> None:
    """There are no words for it."""
    answer = asking.ask("Did Japan propose a regional data centre?")
    assert (answer.table.truth, answer.denied, answer.quotes) == (False, False, [])


@pytest.mark.parametrize("question", ["What did Japan not support?", "ญี่ปุ่นไม่สนับสนุนอะไร", "日本が支持しなかったのは何か"])
def test_what_was_not_done_is_listed(asking, question: str) -> None:
    """With both denials."""
    quotes = {quote.exact for quote in asking.ask(question).quotes}
    assert any("common currency" in one for one in quotes)
    assert any("Malaysia's proposal" in one for one in quotes)


@pytest.mark.parametrize("question", ["Who supported what Malaysia proposed?", "Who backed what Thailand proposed?"])
def test_what_somebody_proposed_is_one_thing(asking, question: str) -> None:
    """The word for what opens the clause, and asks for nothing."""
    assert asking.ask(question).understood.count("?") == 1


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Who supported the proposal before the vote?", "vote"),
        ("Who supported Malaysia's proposal after the lunch?", "lunch"),
        ("Where did Japan support Thailand for 5 million dollars since when?", "since when"),
    ],
)
def test_no_condition_is_left_out(asking, question: str, word: str) -> None:
    """What has no place in the frame is named."""
    with pytest.raises(NotUnderstoodError, match=word):
        asking.ask(question)
