"""What owlrl infers from a small release: the direct relations, and nothing from what was not done."""

from __future__ import annotations

import owlrl
import pytest
from rdflib import Graph, Namespace

AJ = Namespace("https://w3id.org/asean-japan-kg/ontology#")
T = Namespace("https://w3id.org/asean-japan-kg/id/tiny/")


@pytest.fixture(scope="module")
def closed(logic: Graph, tiny: Graph) -> Graph:
    """Ontology and release with all that follows under OWL 2 RL."""
    graph = logic + tiny
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


@pytest.mark.parametrize(
    "said",
    [
        "person tookPartIn forum-14",
        "japan representedAt forum-14",
        "person spokeFor japan",
        "person heldPosition vice-minister",
        "thailand heldPosition coordinator",
        "japan pledgedTo fund",
        "japan pledgedFor health",
        "japan actsOn fund",
        "japan cooperatesWith fund",
        "fund cooperatesWith japan",
        "asean supports japan",
        "asean supports statement",
        "asean cooperatesWith japan",
        "forum-14 precededBy forum-13",
        "forum-13 succeededBy forum-14",
        "forum-14 succeededBy summit",
        "summit precededBy forum-13",
        "pledge target fund",
        "plan follows oldest-plan",
    ],
)
def test_direct_relations(closed: Graph, said: str) -> None:
    """Chains, inverses, sub-properties, symmetry and transitivity give the direct relations."""
    subject, name, value = said.split()
    assert (T[subject], AJ[name], T[value]) in closed


@pytest.mark.parametrize("said", ["thailand pledgedTo fund", "thailand actsOn fund", "thailand cooperatesWith fund"])
def test_nothing_follows_from_a_negated_act(closed: Graph, said: str) -> None:
    """Of an act that was not done no direct relation holds."""
    subject, name, value = said.split()
    assert (T[subject], AJ[name], T[value]) not in closed


def test_nobody_cooperates_with_itself(closed: Graph) -> None:
    """No direct relation joins an actor to itself."""
    assert [s for s, _, o in closed.triples((None, AJ.actsOn, None)) if s == o] == []
    assert [s for s, _, o in closed.triples((None, AJ.cooperatesWith, None)) if s == o] == []


def test_every_act_class_has_its_chain(schema: Graph) -> None:
    """Each class with a code has an agent property below aj:agent, whose inverse heads a chain to a direct relation."""
    ask = """
        PREFIX aj: <https://w3id.org/asean-japan-kg/ontology#> PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        SELECT ?code WHERE {
          ?class aj:actTypeCode ?code ; rdfs:subClassOf aj:Act ; aj:agentProperty ?property .
          ?property rdfs:subPropertyOf aj:agent ; rdfs:domain ?class ; owl:inverseOf ?inverse .
          ?direct owl:propertyChainAxiom/rdf:first ?inverse ; rdfs:subPropertyOf aj:actsOn }"""
    codes = {str(row.code) for row in schema.query(ask)}
    assert codes == {
        *("pledge", "propose", "support", "appreciate", "welcome", "agree", "invite", "emphasise"),
        *("exchange_views", "expect", "announce", "adopt", "request", "condemn"),
    }
