"""Questions that a ready question answers: disagreement, the status of documents, what came before a meeting."""

from __future__ import annotations

import pytest

from kg.answers.ready import rows
from kg.questions.answer import NotUnderstoodError


@pytest.mark.parametrize(
    ("question", "ready"),
    [
        ("Where do releases disagree?", "conflicts"),
        ("Which accounts disagree?", "conflicts"),
        ("ข่าวใดกล่าวไม่ตรงกัน", "conflicts"),
        ("発表が食い違っているのはどこか", "conflicts"),
        ("What is the status of the documents?", "document-status"),
        ("เอกสารใดมีสถานะอย่างไร", "document-status"),
        ("文書の状態は何か", "document-status"),
    ],
)
def test_all_that_the_ready_question_tells(asker, store, question, ready) -> None:
    """Each answer that it gives, once."""
    answer = asker.ask(question)
    told = {tuple(row[column] for column in answer.table.columns) for row in rows(store, ready)}
    assert {tuple(cell.value if cell else "" for cell in row) for row in answer.table.rows} == told


def test_of_one_document(asker, store) -> None:
    """What is named narrows it."""
    document = rows(store, "document-status")[0]["document"]
    names = {
        q.object.value
        for q in store.quads_for_pattern(None, None, None, None)
        if q.subject.value == document and q.predicate.value.endswith("abel") and q.object.language == "en"
    }
    answer = asker.ask(f"What is the status of the {min(names)}?")
    assert {row[0].value for row in answer.table.rows} == {document}


@pytest.mark.parametrize(
    "question",
    [
        "Which meeting preceded the 36th ASEAN-Japan Forum?",
        "การประชุมใดมาก่อนการประชุม ASEAN-Japan Forum ครั้งที่ 36",
        "第36回日ASEANフォーラムの直前の会議はどれか",
    ],
)
def test_what_came_before_a_meeting(asker, store, question) -> None:
    """By the order of meetings."""
    answer = asker.ask(question)
    place = answer.table.columns.index("meeting")
    assert {row[place].value for row in answer.table.rows} <= {
        row["meeting"] for row in rows(store, "order-of-meetings")
    }
    assert "order-of-meetings" not in answer.sparql


def test_what_has_no_place_in_it(asker) -> None:
    """Words that are not known are named, as in any question."""
    with pytest.raises(NotUnderstoodError, match="gladly"):
        asker.ask("Where do releases gladly disagree?")


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("What did Japan deliver?", "What did Japan hand over?"),
        ("Which promises did Japan break?", "Which promises of Japan are overdue?"),
        ("Which pledges were delivered?", "Which pledges were fulfilled?"),
        ("คำมั่นใดสำเร็จ", "คำมั่นใดเป็นจริง"),
        ("คำมั่นใดยังไม่ทำตาม", "คำมั่นใดยังไม่เป็นจริง"),
        ("どの約束が果たされているか", "どの約束が果たされたか"),
    ],
)
def test_one_question_in_other_words(asker, question, same) -> None:
    """What was delivered and which promises were kept or broken."""
    assert asker.ask(question).understood == asker.ask(same).understood


@pytest.mark.parametrize(
    "question",
    [
        "What has Japan promised that it has not done yet?",
        "ญี่ปุ่นสัญญาอะไรไว้ที่ยังไม่ได้ทำ",
        "ญี่ปุ่นให้คำมั่นอะไรไว้แต่ยังไม่ได้ทำ",
        "日本が約束してまだ実施していないことは何か",
        "日本が約束したがまだ果たしていないことは何ですか",
    ],
)
def test_what_was_promised_and_is_not_yet_done(asker, question) -> None:
    """No promise denied, but one in any state short of kept."""
    answer = asker.ask(question)
    states = {row[answer.table.columns.index("state")].value for row in answer.table.rows}
    assert "open" in states
    assert "fulfilled" not in states
    assert any("1 million US dollars" in quote.exact or "1 ล้าน" in quote.exact for quote in answer.quotes)


def test_what_was_not_promised_is_another_question(asker) -> None:
    """It asks for promises that are denied."""
    assert "negated" in asker.ask("What did Japan not promise?").understood
