"""The examples of docs/ontology.md are true: they parse, pass the shapes, follow, and find something."""

from __future__ import annotations

import re
from pathlib import Path

import owlrl
import pyshacl
import pytest
from rdflib import Graph

GUIDE = Path(__file__).parents[2] / "docs" / "ontology.md"


def _blocks(language: str) -> list[str]:
    """The fenced blocks of the guide in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def told() -> Graph:
    """The world, the statement and its words, as the guide tells them."""
    graph = Graph()
    for block in _blocks("turtle")[:2]:
        graph.parse(data=block, format="turtle")
    return graph


@pytest.fixture(scope="module")
def closed(told: Graph, logic: Graph) -> Graph:
    """What the guide tells, and what follows."""
    graph = logic + told
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def test_the_example_passes_the_shapes(told: Graph, schema: Graph, files: dict[str, Path]) -> None:
    """The example is a complete release."""
    conforms, _, report = pyshacl.validate(told, shacl_graph=str(files["shapes.ttl"]), ont_graph=schema)
    assert conforms, report


def test_offsets_of_the_example() -> None:
    """The quote of the example stands where its offsets say."""
    sentence = re.search(r"^> (.*)$", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sentence
    turtle = _blocks("turtle")[1]
    start, end = (int(re.search(rf"oa:{name} (\d+)", turtle)[1]) for name in ("start", "end"))
    assert f'oa:exact "{sentence[1][start:end]}"' in turtle


def test_what_is_said_to_follow_follows(closed: Graph) -> None:
    """Every triple that the guide calls inferred is."""
    promised = Graph().parse(data=_blocks("turtle")[2], format="turtle")
    assert len(promised) > 5
    assert [triple for triple in promised if triple not in closed] == []


@pytest.mark.parametrize("number", range(2))
def test_questions_find_something(closed: Graph, number: int) -> None:
    """The first questions of the guide have answers in its example."""
    assert len(list(closed.query(_blocks("sparql")[number]))) > 0


def test_the_question_for_what_was_not_done(closed: Graph, tiny: Graph) -> None:
    """The question for other modalities finds the negated pledge of the small release and nothing in the example."""
    question = _blocks("sparql")[2]
    assert list(closed.query(question)) == []
    assert len(list(tiny.query(question))) == 1
