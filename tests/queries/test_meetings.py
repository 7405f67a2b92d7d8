"""`ajkg query meetings` where releases disagree about one meeting."""

from __future__ import annotations

from kg.answers.ready import rows
from kg.builder import build
from kg.store import current

THEN = "The 24th ASEAN-Japan Summit was held via videoconference on 27 October 2021. Japan proposed a study of reefs."
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
