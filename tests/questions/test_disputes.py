"""Where releases disagree, an answer says so: how many tell which place or sum, beside a yes and beside a total."""

from __future__ import annotations

import pytest
from graphs import told

from kg.questions.answer import Asker

SUMMIT = "19th ASEAN-Japan Summit"
SUMMIT_TH = "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 19"
FUND = "ASEAN-Japan Integration Fund"
HELD = f"The {SUMMIT} was held in Vientiane on 7 September 2016."
ELSEWHERE = HELD.replace("Vientiane", "Hanoi")


@pytest.fixture(scope="module")
def asking(tmp_path_factory) -> Asker:
    """Three releases tell of one place, a fourth of another one, and two tell different sums of one pledge."""
    store = told(
        tmp_path_factory.mktemp("disputes"),
        ("en", "2016-09-08", f"{SUMMIT}\n\n{HELD} Japan pledged 10 million US dollars to the {FUND} at the {SUMMIT}."),
        ("en", "2016-09-09", f"{SUMMIT}\n\n{HELD} Indonesia proposed a regional tsunami centre."),
        ("en", "2016-09-09", f"{SUMMIT}\n\n{HELD} Thailand welcomed the visit of the Prime Minister of Japan."),
        (
            "en",
            "2016-09-10",
            f"{SUMMIT}\n\n{ELSEWHERE} Japan pledged 12 million US dollars to the {FUND} at the {SUMMIT}.",
        ),
        ("en", "2019-03-02", "Aid\n\nOn 1 March 2019, Japan pledged 20 million US dollars to Indonesia for dams."),
        ("en", "2019-04-02", "Aid\n\nOn 1 April 2019, Australia pledged 7 million US dollars to Japan for forests."),
    )
    return Asker(store)


@pytest.mark.parametrize(
    "question",
    [
        f"Was the {SUMMIT} held in Hanoi?",
        "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 19 จัดที่ฮานอยหรือไม่",
        "第19回日ASEAN首脳会議はハノイで開催されたか",
    ],
)
def test_one_release_of_four_is_no_plain_yes(asking, question) -> None:
    """How many tell each place; in the words of the question's language."""
    answer = asking.ask(question)
    assert answer.disputed
    assert answer.says["yes"] not in {"yes", "ใช่", "はい"}
    assert "1" in answer.note
    assert "4" in answer.note
    assert any(place in answer.note for place in ("Hanoi (1 of 4", "ฮานอย (1 ใน 4", "ハノイ (4件中1件"))


def test_what_none_disputes_is_a_plain_yes(asking) -> None:
    """Nobody tells another day of the summit."""
    answer = asking.ask(f"Was the {SUMMIT} held in September 2016?")
    assert answer.table.truth is True
    assert not answer.disputed
    assert answer.says["yes"] == "yes"


@pytest.mark.parametrize(
    "question",
    [
        f"How much did Japan pledge to the {FUND} in total?",
        "ญี่ปุ่นให้คำมั่นเงินสนับสนุนกองทุนบูรณาการอาเซียน-ญี่ปุ่นรวมเท่าไร",
        "日本が日ASEAN統合基金に表明した拠出の総額はいくらか",
    ],
)
def test_a_total_tells_which_sum_is_disputed(asking, question) -> None:
    """It counts one of them, and names both."""
    answer = asking.ask(question)
    assert [cell.value for cell in answer.table.rows[0]] == ["10000000", "USD"]
    assert "10000000 USD" in answer.note
    assert "12000000 USD" in answer.note


@pytest.mark.parametrize(
    ("question", "sum_"),
    [
        ("What is the largest pledge made by Japan?", "20000000"),
        ("What is the largest pledge of Japan?", "20000000"),
        ("What is Japan's largest pledge?", "20000000"),
        ("Which was the largest pledge from Japan?", "20000000"),
        ("What is the largest pledge to Japan?", "7000000"),
        ("What is the largest pledge for Japan?", "7000000"),
        ("คำมั่นที่มากที่สุดของญี่ปุ่นคืออะไร", "20000000"),
        ("คำมั่นสูงสุดที่ให้แก่ญี่ปุ่นคือเท่าไร", "7000000"),
        ("日本による最大の拠出はいくらか", "20000000"),
        ("日本の最大の拠出はいくらか", "20000000"),
        ("日本への最大の拠出はいくらか", "7000000"),
    ],
)
def test_who_gives_and_who_gets_the_largest_pledge(asking, question, sum_) -> None:
    """The giver by "by", "of" and "from", whoever gets it by "to" and "for"."""
    assert [row[0].value for row in asking.ask(question).table.rows] == [sum_]


def test_who_makes_pledges_gives(asking) -> None:
    """Japan made one in 2019; what Australia pledged to Japan is none of Japan's."""
    answer = asking.ask("How many pledges did Japan make in 2019?")
    assert "agent: Japan" in answer.understood


def test_another_day_on_which_somebody_was_there_is_told_with_its_doubt(tmp_path) -> None:
    """The Thai release tells of somebody's presence alone; both days are answered, and that they differ."""
    thai = f"การประชุม\n\nเมื่อวันที่ 8 กันยายน 2559 นายสุดา ใจดี เข้าร่วม{SUMMIT_TH} ณ กรุงเวียงจันทน์"
    store = told(tmp_path, ("en", "2016-09-10", f"{SUMMIT}\n\n{HELD}"), ("th", "2016-09-10", thai))
    answer = Asker(store).ask(f"When was the {SUMMIT} held?")
    assert answer.disputed
    assert "2016-09-07 (1 of 2 releases), 2016-09-08 (1 of 2 releases)" in answer.note
    assert "somebody was there" in answer.note
