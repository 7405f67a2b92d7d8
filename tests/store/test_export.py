"""Every format holds the same triples, as others read them, in the same bytes."""

import pyoxigraph as ox
import pytest
import rdflib
import samples_reading as sample

from kg.errors import UsageError
from kg.names import AJ, BASE, INFERRED, ONTOLOGY_GRAPH, SKOS, VOCABULARY_GRAPH
from kg.quads import to_quads
from kg.quads.terms import Terms
from kg.store import export as module
from kg.store.export import FORMATS, export

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
PARSERS = {"turtle": "turtle", "jsonld": "json-ld", "rdfxml": "xml", "trig": "trig", "nquads": "nquads"}
ODD = 'quote " back\\slash\nline <tag> & \u200b ไทย 日本 \r end'


@pytest.fixture(scope="module")
def quads():
    """The sample's quads, an odd literal, an inferred triple, vocabulary and ontology."""
    found = to_quads(sample.reading(), sample.vocabulary(), Terms({}, frozenset({"Country", "Fund"})))
    release = found[0].graph_name
    thing = ox.NamedNode(sample.ALPHA)
    label = ox.NamedNode(SKOS + "prefLabel")
    found += [
        ox.Quad(thing, ox.NamedNode("http://x.example/odd"), ox.Literal(ODD, language="th"), release),
        ox.Quad(thing, ox.NamedNode(AJ + "n"), ox.Literal("05", datatype=ox.NamedNode("http://x.example/t")), release),
        ox.Quad(thing, ox.NamedNode(AJ + "link"), ox.NamedNode("http://x.example/a?b=c&d='e'"), release),
        ox.Quad(thing, ox.NamedNode(AJ + "supports"), ox.NamedNode(sample.BETA), ox.NamedNode(INFERRED + "s")),
        ox.Quad(thing, label, ox.Literal("Alpha", language="en"), ox.NamedNode(VOCABULARY_GRAPH)),
        ox.Quad(ox.NamedNode(BASE + "id/actor/far"), label, ox.Literal("Far"), ox.NamedNode(VOCABULARY_GRAPH)),
        ox.Quad(ox.NamedNode(AJ + "Act"), label, ox.Literal("act"), ox.NamedNode(ONTOLOGY_GRAPH)),
        ox.Quad(thing, label, ox.Literal("bad"), ox.NamedNode(BASE + "quarantine/x")),
    ]
    return found


def store_of(quads) -> ox.Store:
    """A store with the quads."""
    store = ox.Store()
    store.extend(quads)
    return store


def expected(quads) -> set[tuple[str, str, str]]:
    """The triples that an export holds."""
    hidden = (ONTOLOGY_GRAPH, BASE + "quarantine/x")
    return {
        (str(q.subject), str(q.predicate), str(q.object))
        for q in quads
        if q.graph_name.value not in hidden and not q.subject.value.endswith("/far")
    }


@pytest.mark.parametrize("name", FORMATS)
def test_rdflib_reads_the_same_triples(quads, name, monkeypatch):
    """Another library understands every format the same."""
    data = export(store_of(quads), name)
    dataset = rdflib.Dataset(default_union=True)
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    dataset.parse(data=data, format=PARSERS[name])
    mine = rdflib.Graph()
    mine.parse(data="\n".join(f"{s} {p} {o} ." for s, p, o in expected(quads)), format="nt")
    assert {triple[:3] for triple in dataset.triples((None, None, None))} == set(mine)


@pytest.mark.parametrize("name", FORMATS)
def test_same_bytes_whatever_the_order(quads, name):
    """The order of loading does not show."""
    assert export(store_of(quads), name) == export(store_of(list(reversed(quads))), name)


def test_turtle_is_grouped_under_headings_with_prefixes(quads):
    """A person finds meetings before claims, and reads short names."""
    text = export(store_of(quads), "turtle").decode()
    assert "@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> ." in text
    assert '\n<id/meeting/alpha-beta-forum-7> a aj:Meeting ;\n    rdfs:label "7th Alpha-Beta Forum"@en' in text
    assert text.index("# --- Meetings ---") < text.index("# --- Claims ---")
    assert "aj:ordinal 7" in text


def test_trig_keeps_who_says_it(quads):
    """Named graphs stay."""
    text = export(store_of(quads), "trig").decode()
    assert "\n<release/alpha-beta-forum-7> {" in text
    assert "\n<inferred/s> {" in text


def test_unknown_format(quads):
    """The formats are told."""
    with pytest.raises(UsageError, match="turtle, trig"):
        export(store_of(quads), "n3")


def test_each_thing_of_the_vocabulary_is_looked_up_once(quads, monkeypatch):
    """Its own graph and that of what follows from it are mostly about the same things; both keep what is mentioned."""
    asked, real = [], module._mentioned
    monkeypatch.setattr(module, "_mentioned", lambda store, subject: asked.append(subject) or real(store, subject))
    inferred = ox.NamedNode(INFERRED + "vocabulary")
    more = [
        ox.Quad(q.subject, q.predicate, q.object, inferred) for q in quads if q.graph_name.value == VOCABULARY_GRAPH
    ]
    lines = export(store_of([*quads, *more]), "nquads").decode().splitlines()
    told = [line for line in lines if line.endswith((f"<{VOCABULARY_GRAPH}> .", f"<{inferred.value}> ."))]
    assert [line.split()[0] for line in told] == [f"<{sample.ALPHA}>"] * 2
    assert sorted(filter(None, asked)) == sorted({f"<{sample.ALPHA}>".encode(), f"<{BASE}id/actor/far>".encode()})
