"""What two graphs say differently, in sentences."""

from __future__ import annotations

import shutil

import pytest

from kg.answers.diff import ADDED, CHANGED, FEWER, MORE, REMOVED, diff
from kg.builder import add, build, remove
from kg.errors import InputError
from kg.names import release_graph
from kg.store import current
from kg.store.export import export
from kg.store.read import exported

FIRST = "The 12th ASEAN-Japan Forum was held on 3 May 2021.\n\nJapan pledged 2 million US dollars to ASEAN.\n"
OTHER = "第12回日ASEANフォーラムが2021年5月3日に開催された。\n\nタイは日本に種子銀行を提案した。\n"
LATER = "The 12th ASEAN-Japan Forum was held in Tokyo on 4 May 2021.\n\nJapan pledged 3 million US dollars to ASEAN.\n"
THREE = "pledge: Japan -> Association of Southeast Asian Nations -> 3000000 USD"


@pytest.fixture(scope="module")
def stores(tmp_path_factory):
    """Four states of one graph: one release; another one added; the first one changed; the other one removed."""
    folder = tmp_path_factory.mktemp("diff")
    for name, text in (("a", FIRST), ("b", OTHER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    graphs = [folder / name for name in ("g0", "g1", "g2", "g3")]
    build([folder / "a.txt"], graphs[0])
    shutil.copytree(graphs[0], graphs[1])
    add([folder / "b.txt"], graphs[1])
    (folder / "a.txt").write_text(LATER, encoding="utf-8")
    shutil.copytree(graphs[1], graphs[2])
    add([folder / "a.txt"], graphs[2])
    shutil.copytree(graphs[2], graphs[3])
    remove(["b"], graphs[3])
    return [current(graph).open() for graph in graphs]


def told(changes, *kinds):
    """Change, sentence and releases."""
    return {
        (one.change, one.sentence, *(iri.rpartition("/")[2] for iri in one.releases))
        for one in changes
        if one.kind in kinds
    }


def test_a_new_release(stores):
    """What it alone says is new; what was known has one source more; nothing is lost."""
    changes = diff(stores[0], stores[1])
    assert (changes[0].change, changes[0].kind, changes[0].releases) == (ADDED, "release", (release_graph("b"),))
    ((change, sentence, release),) = told(changes, "act")
    assert (change, sentence.startswith("proposal: Thailand -> "), release) == (ADDED, True, "b")
    assert (MORE, "12th ASEAN-Japan Forum -- start date --> 2021-05-03", "b") in told(changes, "statement")
    assert {one.change for one in changes} == {ADDED, MORE}


def test_the_other_way_round(stores):
    """Every addition is a removal when the graphs change places."""
    there, back = diff(stores[0], stores[1]), diff(stores[1], stores[0])
    turned = {ADDED: REMOVED, MORE: FEWER}
    assert {(turned[one.change], *one[1:]) for one in there} == {tuple(one) for one in back}


def test_a_changed_release(stores):
    """The new amount and the old one, the date that another release still says, and the conflict that comes of it."""
    changes = diff(stores[1], stores[2])
    assert changes[0][:2] == (CHANGED, "release")
    assert (REMOVED, THREE.replace("3000000", "2000000"), "a") in told(changes, "act")
    statements = told(changes, "statement")
    assert (ADDED, "12th ASEAN-Japan Forum -- place --> Tokyo", "a") in statements
    assert (FEWER, "12th ASEAN-Japan Forum -- start date --> 2021-05-03", "a") in statements
    (conflict,) = told(changes, "conflict")
    assert conflict[1].startswith("releases disagree on the date of 12th ASEAN-Japan Forum: 2021-05-03 or 2021-05-04")


def test_languages(stores):
    """Sentences in the language asked for."""
    assert any("ญี่ปุ่น" in one.sentence for one in diff(stores[0], stores[1], language="th") if one.kind == "act")


def test_nothing_has_changed(stores):
    """A graph against itself; only releases that may differ are looked at."""
    assert diff(stores[2], stores[2]) == []
    assert diff(stores[0], stores[1], set()) == []


def test_exports_can_be_compared(stores, tmp_path):
    """N-Quads and TriG of two graphs say the same as the graphs."""
    paths = (tmp_path / "old.nq", tmp_path / "new.trig")
    for path, store, form in zip(paths, stores[1:3], ("nquads", "trig"), strict=False):
        path.write_bytes(export(store, form))
    assert diff(*map(exported, paths)) == diff(stores[1], stores[2])
    paths[0].write_text("no quads", encoding="utf-8")
    with pytest.raises(InputError, match="cannot read"):
        exported(paths[0])


def test_after_a_removal_nothing_of_it_is_left(stores):
    """What a removed release alone said goes, and only that."""
    changes = diff(*stores[2:])
    assert {one.change for one in changes if one.kind != "release"} <= {REMOVED, FEWER}
    assert {one.releases for one in changes if one.kind in {"act", "statement"} and one.releases} == {
        (release_graph("b"),)
    }
