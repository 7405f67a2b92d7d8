"""`ajkg query meetings` where releases disagree about one meeting."""

from __future__ import annotations

import pytest
from graphs import told

from kg.answers.ready import rows
from kg.builder import build
from kg.questions.answer import Asker
from kg.store import current

THEN = "The 24th ASEAN-Japan Summit was held via videoconference on 27 October 2021. Japan proposed a study of reefs."
CHAIR = "Minister Mori Takeo of Japan chaired the meeting."
WHERE = ("Hanoi, Viet Nam,", "Viet Nam")
NOW = "The 24th ASEAN-Japan Summit was held in Phnom Penh, Cambodia, on 12 November 2022. Japan thanked ASEAN."


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ((THEN, NOW), ("2021-10-27", "Videoconference", "", "2022-11-12")),
        ((THEN, NOW, f"{NOW} Thailand noted it."), ("2022-11-12", "InPerson", "phnom-penh", "2021-10-27")),
    ],
)
def test_one_row_with_the_date_that_most_tell(tmp_path, texts, told) -> None:
    """With what is told beside that date; of dates told as often the first, and the others as disputed."""
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / f"{number}.txt" for number in range(len(texts))], tmp_path / "g")
    [row] = rows(current(tmp_path / "g").open(), "meetings")
    mode, place = row["mode"].rpartition("#")[2], row["place"].rpartition("/")[2]
    assert (row["date"], mode, place, row["disputed"]) == told


def test_one_row_with_the_place_that_most_tell(tmp_path) -> None:
    """The other place stands among what is disputed."""
    for number, (town, who) in enumerate([("Hanoi", "Japan"), ("Bangkok", "Laos"), ("Hanoi", "Thailand")]):
        text = f"The 24th ASEAN-Japan Summit was held in {town} on 27 October 2021. {who} thanked ASEAN."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / f"{number}.txt" for number in range(3)], tmp_path / "g")
    [row] = rows(current(tmp_path / "g").open(), "meetings")
    told = (row["date"], *(row[name].rpartition("/")[2] for name in ("place", "disputed")))
    assert told == ("2021-10-27", "hanoi", "bangkok")


@pytest.mark.parametrize(("towns", "place"), [(("Hanoi", "Bangkok"), "hanoi"), (("Bangkok", "Hanoi"), "bangkok")])
def test_the_place_of_the_date_is_not_disputed_by_itself(tmp_path, towns, place) -> None:
    """Where date and place are told otherwise together, the other date and the other place are disputed."""
    for number, town in enumerate(towns, 1):
        text = f"The 24th ASEAN-Japan Summit was held in {town} on {number} October 2021. Japan thanked ASEAN."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "1.txt", tmp_path / "2.txt"], tmp_path / "g")
    [row] = rows(current(tmp_path / "g").open(), "meetings")
    day, other = row["disputed"].split(", ")
    told = (row["date"], row["place"].rpartition("/")[2], day, other.rpartition("/")[2])
    assert told == ("2021-10-01", place, "2021-10-02", towns[1].lower())


@pytest.mark.parametrize(("days", "disputed"), [("5-7", False), ("6-7", False), ("5", True)])
def test_a_day_of_several_is_not_disputed(tmp_path, days, disputed) -> None:
    """Where one release tells all days of a meeting and another one of them, they agree."""
    for number, day in enumerate(("6", days)):
        text = f"The 26th ASEAN-Japan Summit was held in Jakarta on {day} September 2023. Japan thanked ASEAN."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "0.txt", tmp_path / "1.txt"], tmp_path / "g")
    told = {row["disputed"] for row in rows(current(tmp_path / "g").open(), "meetings")}
    assert [bool(one) for one in told] == [disputed]


def test_one_row_for_each_chair(tmp_path) -> None:
    """Who chaired a meeting did so once, whatever its date is."""
    for day in (2, 3):
        text = f"The ASEAN-Japan Lighthouse Dialogue, chaired by Japan, was held in Hanoi on {day} May 2026. {CHAIR}"
        (tmp_path / f"{day}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "2.txt", tmp_path / "3.txt"], tmp_path / "g")
    found = rows(current(tmp_path / "g").open(), "chairs")
    assert [(row["date"], row["person"] != "") for row in found if row["person"]] == [("2026-05-02", True)]


def test_a_country_stands_back_behind_its_town(tmp_path) -> None:
    """A meeting without a number of which one release tells the town and another the country has one row."""
    for number, place in enumerate(WHERE):
        text = f"The ASEAN-Japan Lighthouse Dialogue was held in {place} on 3 May 2026. Japan thanked ASEAN."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "0.txt", tmp_path / "1.txt"], tmp_path / "g")
    store = current(tmp_path / "g").open()
    [row] = rows(store, "meetings")
    assert (row["date"], row["place"].rpartition("/")[2]) == ("2026-05-03", "hanoi")
    answer = Asker(store).ask("Where was the ASEAN-Japan Lighthouse Dialogue held?")
    assert [row[0].value.rpartition("/")[2] for row in answer.table.rows] == ["hanoi"]


def test_all_that_came_before_are_shown_when_asked_for(tmp_path) -> None:
    """Of four meetings in a row each has one right before it; with `all=yes` every earlier one."""
    sittings = [
        (
            "en",
            f"20{number - 16}-05-21",
            f"The {number}th ASEAN-Japan Forum was held in Tokyo on 20 May 20{number - 16}.",
        )
        for number in range(38, 42)
    ]
    store = told(tmp_path, *sittings)
    nearest = rows(store, "order-of-meetings")
    farther = rows(store, "order-of-meetings", {"all": "yes"})
    assert (len(nearest), len(farther)) == (3, 3 + 2 + 1)
    assert {(row["meeting"], row["earlier"]) for row in nearest} < {(row["meeting"], row["earlier"]) for row in farther}
