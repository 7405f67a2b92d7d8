"""A parameter that is a column of the answer leaves the rows that have its value, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.answers import questions
from kg.answers.ready import Row, rows
from kg.answers.run import ParameterError
from kg.builder import build
from kg.resources import folder
from kg.store import current

SAMPLES = Path(__file__).parents[1] / "samples"
TALKS = (
    "Talks in Phnom Penh\n\nPHNOM PENH, 10 March 2024 - Foreign Minister Hayashi Yoshimasa of Japan pledged US$3 "
    "million to Cambodia. Japan pledged US$2 million to the AHA Centre.\n"
)
MOST = 4  # values tried of a parameter


def _filterable() -> list[tuple[str, str]]:
    """The questions with a parameter that is no setting and that nobody has to set."""
    return [
        (question.name, parameter.name)
        for question in map(questions.load, questions.names())
        for parameter in question.parameters
        if parameter.variable == parameter.name and parameter.default == "" and parameter.name != "lang"
    ]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """The seed, samples in three languages, and talks with two pledges to two receivers."""
    home = tmp_path_factory.mktemp("parameters")
    (home / "talks.txt").write_text(TALKS, encoding="utf-8")
    samples = sorted(SAMPLES.glob("*/*-health-*.txt")) + sorted(SAMPLES.glob("*/*-forum-41.txt"))
    build((folder("seeds"), home / "talks.txt", *samples), home / "graph")
    return current(home / "graph").open()


def _sorted(found: list[Row]) -> list[list[tuple[str, str]]]:
    return sorted(sorted(row.items()) for row in found)


@pytest.mark.parametrize(("name", "parameter"), _filterable())
def test_a_parameter_filters(store, name, parameter) -> None:
    """Whoever is set, the sums, states and rows of others stay out."""
    try:
        everything = rows(store, name)
    except ParameterError as error:
        pytest.skip(f"another parameter has to be set: {error}")
    if not everything or parameter not in everything[0]:
        pytest.skip("it is no column, or nothing is told")
    values = list(dict.fromkeys(row[parameter] for row in everything if row[parameter]))
    for value in values[:: max(1, len(values) // MOST)][:MOST]:
        expected = [row for row in everything if row[parameter] == value]
        assert _sorted(rows(store, name, {parameter: value})) == _sorted(expected), value
