"""Who holds an office is known by a term that is told, or by taking part with it; no meeting has to be named."""

from __future__ import annotations

import pytest
from graphs import told

from kg.questions.answer import Asker

VISIT = (
    "Visit\n\nTokyo, 12 March 2019. Mr Abe Shinzo, Prime Minister of Japan, met Mr Lim Jock Hoi, Secretary-General of"
    " ASEAN. Ms Chiba Akira was appointed Ambassador of Japan to ASEAN on 1 February 2019."
)
NEW = (
    "New Prime Minister\n\nTokyo, 30 September 2020. Mr Suga Yoshihide has been Prime Minister of Japan since"
    " 16 September 2020."
)


@pytest.fixture(scope="module")
def asking(tmp_path_factory) -> Asker:
    """One Prime Minister is seen, the next one's term is told, and an ambassador is appointed."""
    store = told(
        tmp_path_factory.mktemp("offices"),
        (
            "en",
            "2019-03-12",
            VISIT,
        ),
        (
            "en",
            "2020-09-30",
            NEW,
        ),
    )
    return Asker(store)


def who(asking: Asker, question: str) -> set[str]:
    """The people in an answer, by the ends of their IRIs."""
    return {row[0].value.rpartition("/")[2].partition("-")[0] for row in asking.ask(question).table.rows}


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("Who was Prime Minister of Japan in 2019?", {"abe"}),
        ("Who was Prime Minister of Japan in 2021?", {"suga"}),
        ("Who is the Ambassador of Japan to ASEAN?", {"chiba"}),
        ("2019年の日本の首相は誰か", {"abe"}),
        ("2021年の日本の首相は誰か", {"suga"}),
        ("ใครเป็นนายกรัฐมนตรีของญี่ปุ่นในปี 2562", {"abe"}),
        ("ใครเป็นนายกรัฐมนตรีของญี่ปุ่นในปี 2564", {"suga"}),
        ("Who was Prime Minister of Thailand in 2019?", set()),
    ],
)
def test_who_held_an_office_in_a_year(asking, question, holder) -> None:
    """Seen in it that year, or in a term that had begun."""
    assert who(asking, question) == holder
