"""Questions in three languages are answered right, and the table says which are not."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.questions.answer import NotUnderstoodError

TABLE = tomllib.loads((Path(__file__).parent / "questions.toml").read_text(encoding="utf-8"))["question"]
RIGHT = 50
EACH = 20


def labels(store, cell) -> set[str]:
    """Everything that a cell of an answer is called."""
    if not isinstance(cell, ox.NamedNode):
        return {cell.value} if cell is not None else set()
    found = store.quads_for_pattern(cell, None, None, None)
    return {quad.object.value for quad in found if isinstance(quad.object, ox.Literal)}


def told(row: list[set[str]], words: str | list[str]) -> bool:
    """Whether a row holds all of some words; "A|B" is either."""
    wanted = [words] if isinstance(words, str) else words
    return all(any(one in cell for one in each.split("|") for cell in row) for each in wanted)


def wrong(asker, store, case) -> str | None:
    """What is wrong with an answer, None when it is right."""
    try:
        answer = asker.ask(case["ask"])
    except NotUnderstoodError as error:
        unknown = case.get("not_understood", [])
        return None if unknown and all(word in error.message for word in unknown) else str(error)
    if "not_understood" in case:
        return f"answered: {answer.understood}"
    if "truth" in case:
        return None if answer.table.truth is case["truth"] else f"{answer.table.truth}: {answer.understood}"
    rows = [[labels(store, cell) for cell in row] for row in answer.table.rows]
    wanted, also = case.get("want", []), case.get("also", [])
    missing = [words for words in wanted if not any(told(row, words) for row in rows)]
    surplus = [row for row in rows if not any(told(row, words) for words in [*wanted, *also])]
    if missing or not wanted:
        return f"without {missing}: {answer.understood}"
    return f"with {surplus}: {answer.understood}" if surplus and not case.get("more") else None


@pytest.fixture(scope="module")
def mistakes(asker, store) -> dict[str, str | None]:
    """What is wrong with each answer."""
    return {case["ask"]: wrong(asker, store, case) for case in TABLE}


@pytest.mark.parametrize("case", [case for case in TABLE if "miss" not in case], ids=lambda case: case["ask"])
def test_question_is_answered_right(mistakes, case) -> None:
    """What the table does not list as a miss is right."""
    assert mistakes[case["ask"]] is None


@pytest.mark.parametrize("case", [case for case in TABLE if "miss" in case], ids=lambda case: case["ask"])
def test_misses_are_still_misses(mistakes, case) -> None:
    """A question that is answered right by now loses its `miss`."""
    assert mistakes[case["ask"]] is not None


def test_enough_are_right_in_every_language(mistakes, asker) -> None:
    """At least 50 are right, of at least 60 in three languages."""
    languages = Counter(asker.language(case["ask"]) for case in TABLE)
    assert min(languages[code] for code in ("en", "th", "ja")) >= EACH
    assert sum(mistake is None for mistake in mistakes.values()) >= RIGHT
