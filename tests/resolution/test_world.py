"""Ten years of invented meetings, built as one graph: what is one thing is one node, and what is not is not."""

import json
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

WORLDS = Path(__file__).parents[1] / "worlds"
sys.path.insert(0, str(WORLDS))
from events import plan  # noqa: E402
from measure import Found  # noqa: E402
from telling import tell  # noqa: E402

from kg.answers import questions  # noqa: E402
from kg.answers.commitments import commitments  # noqa: E402
from kg.answers.run import evaluate  # noqa: E402
from kg.builder import build  # noqa: E402
from kg.closure import Compiled, of_files, of_quads  # noqa: E402
from kg.names import AJ as ONTOLOGY  # noqa: E402
from kg.names import RELEASE, RESOLUTION_GRAPH, VOCABULARY_GRAPH, release_graph  # noqa: E402
from kg.pipeline import INFERRED_VOCABULARY  # noqa: E402
from kg.quads.terms import ontology_files  # noqa: E402
from kg.resources import folder as bundled  # noqa: E402
from kg.store import current  # noqa: E402
from kg.store.rename import Renaming  # noqa: E402

AJ = "PREFIX aj: <https://w3id.org/asean-japan-kg/ontology#> "


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """The plan, the releases and the graph of all of them."""
    folder = tmp_path_factory.mktemp("world")
    made = plan()
    told = [tell(account) for account in made.accounts]
    with (folder / "releases.jsonl").open("w", encoding="utf-8") as file:
        for one in told:
            release = one.release
            row = {name: getattr(release, name) for name in ("document", "text", "lang", "title", "publisher")}
            file.write(json.dumps({**row, "published": release.published.isoformat()}, ensure_ascii=False) + "\n")
    report = build([folder / "releases.jsonl"], folder / "graph", vocabulary_files=[WORLDS / "vocabulary.ttl"])
    assert (report.status, report.releases) == (0, len(told))
    store = current(folder / "graph").open()
    return made, Found(store, told), store


def test_the_corpus_is_large_enough(world):
    """At least forty releases in three languages over ten years, nearly all of whose names are read."""
    made, found, _ = world
    accounts = made.accounts
    assert len(accounts) >= 40
    assert {one.language for one in accounts} == {"en", "th", "ja"}
    assert len({one.meeting.day.year for one in accounts}) == 10
    assert len(found.unread) <= 0.02 * len(found.mentions)


@pytest.mark.parametrize("kind", ["person", "meeting", "act", "thing", ""])
def test_what_is_one_is_one_node(world, kind):
    """Of each kind and of all: pairs of mentions are one node where they should, and nowhere else."""
    score = world[1].score(kind)
    assert score.right > 80
    assert (score.precision >= 0.98, score.merged[:3]) == (True, score.merged[:3])
    assert (score.recall >= 0.98, score.split[:3]) == (True, score.split[:3])


def test_like_names_stay_apart(world):
    """Two people named Suzuki; the Summit of November and the special one of April; the Summit of ASEAN alone."""
    nodes = {}
    for mention in world[1].mentions:
        nodes.setdefault(mention.truth, set()).add(mention.node)
    for one, two in [("suzuki-n", "suzuki-s"), ("summit-23", "special"), ("summit-23", "asean-summit-37")]:
        assert nodes[one]
        assert not nodes[one] & nodes[two]


def test_meetings_of_different_numbers_are_never_one(world):
    """No meeting has two numbers."""
    assert not world[2].query(AJ + "ASK { ?m a aj:Meeting ; aj:ordinal ?a , ?b FILTER(?a < ?b) }")


def test_every_planted_conflict_is_found_and_none_invented(world):
    """By kind and by what it is about."""
    made, found, store = world
    truth = {mention.node: mention.truth for mention in found.mentions}
    rows = evaluate(store, questions.load("conflicts").sparql).rows
    told = {(row[1].value, truth.get(row[2].value, row[2].value)) for row in rows}
    assert told == {(one.kind, one.about) for one in made.conflicts}
    assert {row[0] for row in rows} == {row[0] for row in rows if sum(r[0] == row[0] for r in rows) > 1}


def test_copies_are_no_sources(world):
    """Exactly the planted copies are found; what only a release and its copy say has one independent source."""
    made, _, store = world
    rows = evaluate(store, questions.load("near-copies").sparql).rows
    expected = {(one.name, one.copy_of) for one in made.accounts if one.copy_of}
    assert {(row[0].value, row[1].value) for row in rows} == {
        (release_graph(copy), release_graph(origin)) for copy, origin in expected
    }
    rows = evaluate(store, questions.load("corroboration").sparql).rows
    counts = {tuple(row[3].value.split()): (int(row[1].value), int(row[2].value)) for row in rows}
    assert counts["agency-forum-30-en-0", "forum-30-en-0", "forum-30-th-1"] == (2, 3)


@pytest.mark.parametrize(
    ("day", "states"),
    [
        ("2026-01-01", None),
        ("2021-07-01", {"forum-36-proposal": "open"}),
        ("2018-12-31", {"forum-33-proposal": "overdue"}),
    ],
)
def test_every_planted_promise_is_in_its_state(world, day, states):
    """What was proposed for a Summit is one promise, however many tell of it: adopted there, overdue, or still open."""
    made, found, store = world
    truth = {mention.node: mention.truth for mention in found.mentions if mention.kind == "act"}
    told = [(truth.get(one.iri), one.state) for one in commitments(store, {"asof": day}, "en")]
    planted = [(deed, state) for deed, state in told if deed in made.promises]
    assert len(planted) == len(dict(planted))
    expected = made.promises if states is None else states
    assert {deed: state for deed, state in planted if deed in expected} == expected


def test_the_default_graph_is_the_closure_of_what_is_told_under_one_name(world):
    """What all releases say with the standing IRIs, and all that follows from it: no less and no more."""
    store = world[2]
    graphs = [graph.value for graph in store.named_graphs()]
    resolved = store.quads_for_pattern(
        None, ox.NamedNode(ONTOLOGY + "resolvedTo"), None, ox.NamedNode(RESOLUTION_GRAPH)
    )
    rename = Renaming({f"<{q.subject.value}>".encode(): f"<{q.object.value}>".encode() for q in resolved})
    told = set()
    for name in graphs:
        for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(name)) if name.startswith(RELEASE) else ():
            told.add(rename.triple(quad.subject.value, quad.predicate.value, quad.object))
    common = {
        (quad.subject.value, quad.predicate.value, quad.object)
        for name in (RESOLUTION_GRAPH, VOCABULARY_GRAPH, INFERRED_VOCABULARY)
        for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(name))
    }
    ordering = {ONTOLOGY + "previousMeeting", ONTOLOGY + "precededBy"}
    previous = [triple for triple in common if triple[1] in ordering]
    entries = of_files([*sorted((bundled("ontology") / "vocabulary").glob("*.ttl")), WORLDS / "vocabulary.ttl"])
    reasoner = Compiled(of_files(ontology_files()), entries)
    graph = ox.NamedNode("http://x/g")
    quads = [ox.Quad(ox.NamedNode(s), ox.NamedNode(p), o, graph) for s, p, o in {*(told - {None}), *previous}]
    inferred = set(of_quads(reasoner.infer(quads, "http://x/g")))
    default = set(of_quads(store.quads_for_pattern(None, None, None, ox.DefaultGraph())))
    assert sorted(map(str, inferred - default)) == []
    known = set(of_quads(quads)) | {(s, p, o.value if isinstance(o, ox.NamedNode) else o) for s, p, o in common}
    assert sorted(map(str, default - known - inferred)) == []
