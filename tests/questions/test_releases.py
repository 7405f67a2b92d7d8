"""Which releases name something, or tell of an act."""

from __future__ import annotations

import pytest

SEED = "asean-japan-som-35"


def _told(answer) -> set[str]:
    place = answer.table.columns.index("release")
    return {row[place].value.rpartition("/")[2] for row in answer.table.rows}


@pytest.mark.parametrize(
    "question",
    [
        "Which releases mention the COVID-19 ASEAN Response Fund?",
        "Which press releases of 2020 mention the COVID-19 ASEAN Response Fund?",
        "ข่าวใดกล่าวถึงกองทุนอาเซียนเพื่อรับมือกับโควิด-19",
        "どの報道発表がCOVID-19 ASEAN対応基金に言及したか",
    ],
)
def test_releases_that_name_something(asker, question) -> None:
    """The release, with its own words for what was asked."""
    answer = asker.ask(question)
    assert SEED in _told(answer)
    assert "กองทุนอาเซียนเพื่อรับมือกับโควิด-19" in {
        row[answer.table.columns.index("words")].value for row in answer.table.rows
    }


def test_of_another_time_there_is_none(asker) -> None:
    """A year bounds the day of publication."""
    assert asker.ask("Which releases of 2019 mention the COVID-19 ASEAN Response Fund?").table.rows == []


def test_releases_are_counted(asker) -> None:
    """Each once, however often it names the thing."""
    number = asker.ask("How many releases mention Japan?").table.rows[0][0].value
    assert int(number) == len(_told(asker.ask("Which releases mention Japan?")))


def test_releases_that_tell_of_an_act(asker) -> None:
    """An act is looked for as in any question, and its releases are the answer."""
    assert SEED in _told(asker.ask("Which releases say that Japan proposed the joint statement?"))
