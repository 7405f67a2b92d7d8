"""The shapes pass a sound release and say in plain words what is wrong with an unsound one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import SH, Graph, URIRef

from kg.closure import of_files, of_quads
from kg.validation import Validator

if TYPE_CHECKING:
    from pathlib import Path

PREFIXES = """
    PREFIX aj: <https://w3id.org/asean-japan-kg/ontology#>
    PREFIX oa: <http://www.w3.org/ns/oa#>
    PREFIX dcterms: <http://purl.org/dc/terms/>
    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
    PREFIX : <https://w3id.org/asean-japan-kg/id/tiny/>
"""


@pytest.fixture(scope="module")
def shapes(files: dict[str, Path]) -> Graph:
    """The shapes of a release."""
    return Graph().parse(files["shapes.ttl"])


def _results(data: Graph, shapes: Graph, logic: Graph) -> dict[str, set[str]]:
    """Messages in English by severity (Violation, Warning)."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=logic)
    found: dict[str, set[str]] = {"Violation": set(), "Warning": set()}
    for result in report.subjects(SH.resultSeverity):
        severity = str(report.value(result, SH.resultSeverity)).rpartition("#")[2]
        found[severity] |= {str(m) for m in report.objects(result, SH.resultMessage) if m.language in {"en", None}}
    return found


def test_a_sound_release_passes(tiny: Graph, shapes: Graph, logic: Graph) -> None:
    """A complete release has neither violations nor warnings."""
    assert _results(tiny, shapes, logic) == {"Violation": set(), "Warning": set()}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("DELETE DATA { :release dcterms:identifier 'tiny' }", "exactly one identifier"),
        ("INSERT DATA { :release aj:textHash 'abc' }", "64 hexadecimal digits"),
        ("INSERT DATA { :release dcterms:issued 'soon' }", "at most one date of publication"),
        ("DELETE DATA { :claim aj:hasEvidence :evidence }", "needs the words of the release"),
        ("DELETE DATA { :claim aj:confidence 0.9 } ; INSERT DATA { :claim aj:confidence 1.9 }", "from 0 to 1"),
        ("INSERT DATA { :claim aj:claims :fund }", "about exactly one meeting"),
        ("DELETE DATA { :claim aj:claimKind 'act' } ; INSERT DATA { :claim aj:claimKind 'deed' }", "exactly one kind"),
        ("DELETE DATA { :evidence oa:end 111 } ; INSERT DATA { :evidence oa:end 70 }", "smaller than its end"),
        ("DELETE DATA { :evidence a oa:TextQuoteSelector }", "Evidence is a quote"),
        ("DELETE DATA { :evidence oa:hasSource :release }", "stands in exactly one release"),
        ("DELETE DATA { :unread aj:unreadReason 'no agent' }", "says why it was not read"),
        ("INSERT DATA { :forum-14 aj:ordinal 15 }", "at most one number"),
        ("DELETE DATA { :forum-13 aj:ordinal 13 } ; INSERT DATA { :forum-13 aj:ordinal 0 }", "1 or above"),
        ("INSERT DATA { :forum-13 aj:startDate 'May' }", "begins on at most one date"),
        (
            "INSERT DATA { :forum-13 aj:startDate '2031-05'^^xsd:gYearMonth , '2031'^^xsd:gYear }",
            "begins on at most one date",
        ),
        (
            "DELETE WHERE { :forum-14 aj:endDate ?x } ; INSERT DATA { :forum-14 aj:endDate '2031-05-01'^^xsd:date }",
            "cannot end before it begins",
        ),
        ("INSERT DATA { :forum-13 aj:mode aj:Chair }", "in at most one mode"),
        ("INSERT DATA { :forum-13 aj:inSeries :fund }", "must be a meeting series"),
        ("DELETE DATA { :participation aj:participant :person }", "exactly one person"),
        ("INSERT DATA { :participation aj:represents :person }", "speaks for a country or an organisation"),
        ("INSERT DATA { :participation aj:role aj:Done }", "A participant has a role"),
        ("DELETE DATA { :tenure aj:holder :thailand }", "exactly one holder"),
        ("INSERT DATA { :tenure aj:from '2032'^^xsd:gYear }", "begins on at most one date"),
        (
            (
                "DELETE WHERE { :tenure aj:from ?a ; aj:until ?b } ; "
                "INSERT DATA { :tenure aj:from '2031-05-02'^^xsd:date ; aj:until '2031-05-01'^^xsd:date }"
            ),
            "A tenure cannot end before it begins",
        ),
        ("INSERT DATA { :plan aj:status aj:Adopted , aj:Proposed }", "at most one status"),
        ("INSERT DATA { :plan aj:adopts :fund }", "adopts policy documents only"),
        ("DELETE DATA { :amount aj:value 2500000.0 } ; INSERT DATA { :amount aj:value 0.0 }", "a decimal above 0"),
        ("INSERT DATA { :amount aj:currency 'dollars' }", "three capital letters"),
        ("DELETE DATA { :pledge aj:agent :japan }", "somebody who does it"),
        ("DELETE DATA { :pledge aj:modality aj:Done }", "exactly one of done, planned, conditional or negated"),
        ("DELETE DATA { :pledge aj:pledger :japan }", "names who did it by aj:pledger"),
        ("INSERT DATA { :pledge-not-made aj:pledger :thailand }", "names who did it by aj:pledger"),
        ("INSERT DATA { :pledge aj:atMeeting :summit }", "at one meeting only"),
        ("INSERT DATA { :pledge aj:concerns :fund }", "A pledge concerns topics"),
        ("INSERT DATA { :pledge aj:concerns :amount }", "An act concerns topics"),
        ("INSERT DATA { :pledge aj:addressee :health }", "addressed to a country"),
        ("DELETE WHERE { :person rdfs:label ?label }", "needs a label"),
    ],
)
def test_an_unsound_release_is_told(tiny: Graph, shapes: Graph, logic: Graph, change: str, message: str) -> None:
    """Each break of the sound release is a violation whose message says what is wrong."""
    broken = Graph() + tiny
    broken.update(PREFIXES + change)
    violations = _results(broken, shapes, logic)["Violation"]
    assert any(message in violation for violation in violations), violations


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("DELETE DATA { :forum-13 aj:inSeries :series }", "should be in a series"),
        (
            "INSERT DATA { :adoption a aj:Adoption ; aj:agent :japan ; aj:concerns :summit ; aj:modality aj:Planned }",
            "An adoption concerns topics or documents",
        ),
        ("DELETE DATA { :participation aj:atMeeting :forum-14 }", "does not say at which meeting"),
        ("DELETE WHERE { :pledge-not-made aj:addressee ?who }", "what it is about or to whom"),
        ("DELETE WHERE { :release dcterms:issued ?date }", "no date of publication"),
        ("DELETE WHERE { :tenure aj:from ?a ; aj:until ?b }", "when the tenure begins or ends"),
        ("DELETE WHERE { :plan aj:surfaceForm ?words }", "the words by which the release names it"),
    ],
)
def test_an_incomplete_release_is_warned_of(
    tiny: Graph, shapes: Graph, logic: Graph, change: str, message: str
) -> None:
    """What is missing without being wrong is a warning and no violation."""
    broken = Graph() + tiny
    broken.update(PREFIXES + change)
    results = _results(broken, shapes, logic)
    assert results["Violation"] == set()
    assert any(message in warning for warning in results["Warning"]), results


def test_talks_of_two_sides_need_no_series(tiny: Graph, shapes: Graph, logic: Graph) -> None:
    """Bilateral talks are complete without a series."""
    talks = Graph() + tiny
    talks.update(PREFIXES + "INSERT DATA { :talks a aj:BilateralTalks }")
    assert _results(talks, shapes, logic) == {"Violation": set(), "Warning": set()}


def test_every_act_class_has_a_shape_with_slots(shapes: Graph, schema: Graph) -> None:
    """The reader finds for each class of acts what may be addressee, concern and amount."""
    ask = """
        PREFIX aj: <https://w3id.org/asean-japan-kg/ontology#> PREFIX sh: <http://www.w3.org/ns/shacl#>
        SELECT ?class (COUNT(DISTINCT ?path) AS ?slots) WHERE {
          ?class aj:actTypeCode ?code . ?shape sh:targetClass ?class ; sh:property/sh:path ?path .
          FILTER (?path IN (aj:addressee, aj:concerns, aj:amount)) } GROUP BY ?class"""
    slots = {str(row[0]).rpartition("#")[2]: int(row[1]) for row in (shapes + schema).query(ask)}
    assert len(slots) == 14
    assert set(slots.values()) == {3}


def test_messages_in_three_languages(shapes: Graph) -> None:
    """Whatever the shapes complain of, they say in English, Thai and Japanese."""
    for shape in set(shapes.subjects(SH.message)):
        assert sorted(words.language for words in shapes.objects(shape, SH.message)) == ["en", "ja", "th"], shape


def test_every_property_shape_has_a_message_and_a_name(shapes: Graph) -> None:
    """A report can name the rule that was broken and say what it means."""
    for rule in shapes.objects(predicate=SH.property):
        assert isinstance(rule, URIRef)
        assert (rule, SH.message, None) in shapes


@pytest.mark.parametrize("validator", ["compiled", "pyshacl"])
def test_months_in_the_wrong_order_break_no_validator(files: dict[str, Path], validator: str) -> None:
    """SHACL orders days; of months and years, which pySHACL cannot order, neither validator complains."""
    meeting = (
        PREFIXES
        + """:odd a aj:Meeting , aj:BilateralTalks ;
        aj:startDate "2031-06"^^xsd:gYearMonth ; aj:endDate "2031-05"^^xsd:gYearMonth ."""
    )
    data = of_quads(ox.parse(meeting, format=ox.RdfFormat.TURTLE))
    assert list(Validator(of_files([files["shapes.ttl"]]), validator).validate(data)) == []
