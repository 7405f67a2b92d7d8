"""`ajkg query meetings` where releases disagree about one meeting."""

from __future__ import annotations

from kg.answers.ready import rows
from kg.builder import build
from kg.questions.answer import Asker
from kg.store import current

THEN = "The 24th ASEAN-Japan Summit was held via videoconference on 27 October 2021. Japan proposed a study of reefs."
WHERE = ("Hanoi, Viet Nam,", "Viet Nam")
NOW = "The 24th ASEAN-Japan Summit was held in Phnom Penh, Cambodia, on 12 November 2022. Japan thanked ASEAN."


def test_each_date_stands_with_what_is_told_beside_it(tmp_path) -> None:
    """One row for each date, not one for each date, mode and place."""
    for name, text in (("then", THEN), ("now", NOW)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "then.txt", tmp_path / "now.txt"], tmp_path / "g")
    found = rows(current(tmp_path / "g").open(), "meetings")
    assert [(row["date"], row["mode"].rpartition("#")[2], bool(row["place"])) for row in found] == [
        ("2021-10-27", "Videoconference", False),
        ("2022-11-12", "InPerson", True),
    ]


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
