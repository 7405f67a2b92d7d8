"""Who holds an office that one country after another holds: a term without a told end lasts until the next begins."""

from __future__ import annotations

import pytest
from graphs import told

from kg.answers.ready import rows
from kg.questions.answer import Asker

OFFICE = "country coordinator"
THAILAND, LAOS = "Thailand", "Lao PDR"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """Two releases, each of which tells when a term began, and none of which tells when it ended."""
    return told(
        tmp_path_factory.mktemp("turns"),
        ("en", "2021-08-06", f"Coordinator\n\n{THAILAND} took over as {OFFICE} on 5 August 2021."),
        ("en", "2024-08-02", f"Coordinator\n\n{LAOS} took over as {OFFICE} on 1 August 2024."),
    )


@pytest.mark.parametrize(
    ("day", "countries"),
    [
        ("2021-01-01", set()),
        ("2022", {"thailand"}),
        ("2024-07-31", {"thailand"}),
        ("2024", {"thailand", "laos"}),
        ("2024-08-02", {"laos"}),
        ("2025", {"laos"}),
    ],
)
def test_a_term_lasts_until_the_next_one_begins(store, day, countries) -> None:
    """In the year of the change both have been in office."""
    found = {row["holder"].rpartition("/")[2] for row in rows(store, "coordinators", {"asof": day})}
    assert found == countries


@pytest.mark.parametrize(("year", "countries"), [("2022", {"thailand"}), ("2025", {"laos"})])
def test_a_question_about_a_year_says_the_same(store, year, countries) -> None:
    """In words as by the ready question."""
    answer = Asker(store).ask(f"Who is country coordinator in {year}?")
    place = answer.table.columns.index("holder")
    assert {row[place].value.rpartition("/")[2] for row in answer.table.rows} == countries


def test_all_terms_are_shown_when_no_day_is_asked(store) -> None:
    """Those that are over, too."""
    assert len(rows(store, "coordinators")) == 2
