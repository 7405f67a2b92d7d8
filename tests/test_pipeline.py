"""What becomes of one release."""

import pyoxigraph as ox

from kg.names import RELEASE, inferred_graph
from kg.pipeline import Pipeline, Settings
from kg.release.model import Release

TEXT = (
    'Japan\tpledged USD 5 million to the ASEAN Secretariat, "a first step" \\ as it said, '
    "at the 21st ASEAN-Japan Summit on 14 November 2018. สิงคโปร์ appreciated Japan's support.\n"
)


def written(quads: list[ox.Quad]) -> bytes:
    """What the engine writes of quads, its lines sorted."""
    return b"".join(sorted(ox.serialize(quads, format=ox.RdfFormat.N_QUADS).splitlines(keepends=True)))


def test_a_shard_is_what_the_engine_writes_of_its_quads():
    """The lines are sorted, each once, and the same that the engine gives for the quads in them; all of two graphs."""
    result = Pipeline(Settings()).run(Release("one", TEXT, lang="en"))
    quads = list(ox.parse(result.nquads, format=ox.RdfFormat.N_QUADS))
    assert result.error is None
    assert written(quads) == result.nquads
    assert len(set(quads)) == len(quads) == result.counts["quads"] + result.counts["inferred"]
    assert {quad.graph_name.value for quad in quads} == {RELEASE + "one", inferred_graph("one")}


def test_an_account_taken_from_the_shard_is_the_one_that_came_with_it():
    """A release that was read long ago takes part in joining like a new one."""
    pipeline = Pipeline(Settings())
    result = pipeline.run(Release("one", TEXT, lang="en"))
    again = pipeline.account_of(result.nquads)
    assert again is not None
    assert result.account is not None
    assert result.account.things.keys() == again.things.keys()
    assert result.account.things
    for told in (result.account, again):
        told.links.sort()
        told.facts = {name: sorted(values) for name, values in told.facts.items()}
    assert (result.account.links, result.account.facts) == (again.links, again.facts)


def test_the_vocabulary_is_what_the_engine_writes_of_its_quads():
    """Each graph of it has its lines in order; all that ontology and vocabulary say is there without blank nodes."""
    pipeline = Pipeline(Settings())
    told = pipeline.vocabulary()
    quads = list(ox.parse(told, format=ox.RdfFormat.N_QUADS))
    assert len(set(quads)) == len(quads) == len(told.splitlines())
    graphs = list(dict.fromkeys(quad.graph_name for quad in quads))
    assert b"".join(written([one for one in quads if one.graph_name == graph]) for graph in graphs) == told
    assert len(graphs) == 3
