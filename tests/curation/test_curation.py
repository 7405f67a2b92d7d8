"""People's decisions: read, contradicted, applied to the bundled release, and shown."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.answers.describe import judgements
from kg.builder import build
from kg.curation import append, load
from kg.errors import InputError
from kg.quads.records import records
from kg.store import current

if TYPE_CHECKING:
    from pathlib import Path

SEED = "asean-japan-som-35"


def curated(folder: Path, *decisions: str):
    """The report and the facts of the bundled release under decisions written as TOML."""
    directory = folder / "curation"
    directory.mkdir(exist_ok=True)
    (directory / "a.toml").write_text("\n".join(f"[[decision]]\n{one}" for one in decisions), encoding="utf-8")
    report = build((), folder / "graph", curation=directory)
    store = current(folder / "graph").open()
    return report, list(records(store)), store


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The facts without any decision."""
    folder = tmp_path_factory.mktemp("plain")
    build((), folder / "graph")
    return list(records(current(folder / "graph").open()))


def pledge_of(facts: list[dict]) -> dict:
    """The one pledge of the bundled release."""
    [found] = [fact for fact in facts if fact.get("type") == "pledge"]
    return found


def short(fact: dict) -> str:
    """The CURIE of a fact's claim."""
    return fact["id"].replace("https://w3id.org/asean-japan-kg/id/", "ajid:")


def test_reject(plain, tmp_path) -> None:
    """A rejected claim is no fact; the others keep their IRIs, and the decision stays in the graph."""
    claim = pledge_of(plain)
    report, facts, store = curated(tmp_path, f'do = "reject"\nclaim = "{short(claim)}"\nby = "desk"\nwhy = "no pledge"')
    assert report.status == 0
    assert {fact["id"] for fact in plain} - {fact["id"] for fact in facts} == {claim["id"]}
    assert judgements(store, claim["id"]) == ["decided by desk: reject (no pledge)"]


def test_correct_and_accept(plain, tmp_path) -> None:
    """A corrected slot has the person's value; the claim is sure from then on."""
    claim = pledge_of(plain)
    _, facts, store = curated(
        tmp_path,
        f'do = "correct"\nclaim = "{short(claim)}"\nslot = "amount"\nvalue = "2,500,000 USD"\non = "2021-02-03"',
    )
    assert pledge_of(facts)["amount"] == {"value": 2_500_000, "currency": "USD"}
    assert pledge_of(facts)["id"] == claim["id"]
    assert judgements(store, claim["id"]) == ["decided by 2021-02-03: correct"]


def test_add_a_fact_with_its_words(tmp_path) -> None:
    """What the reader missed is added with the words that say it."""
    report, facts, _ = curated(
        tmp_path,
        f'do = "add"\nrelease = "{SEED}"\nquote = "ไทยย้ำให้อาเซียนและญี่ปุ่นมุ่งพัฒนา MSMEs"\nkind = "act"\ntype = "Request"\n'
        'agents = ["Thailand"]\ntargets = ["ASEAN", "日本"]',
    )
    assert report.status == 0
    [found] = [fact for fact in facts if fact.get("type") == "request"]
    assert found["evidence"]["exact"].startswith("ไทยย้ำ")
    assert sorted(target[0] for target in found["targets"]) == ["ASEAN", "Japan"]


def test_names_that_only_the_text_tells(plain, tmp_path) -> None:
    """An accepted name is no longer provisional, a rejected one is in no slot."""
    _, facts, store = curated(tmp_path, 'do = "reject"\nthing = "ajid:provisional/topic/start-up"')
    assert "start-up" in str(plain)
    assert not [fact for fact in facts if fact["kind"] == "act" and "start-up" in str(fact["targets"])]
    assert not any(quad for quad in store if "topic/start-up" in str(quad.object))
    _, facts, store = curated(tmp_path, 'do = "accept"\nthing = "ajid:provisional/topic/start-up"')
    assert not store.query("ASK { <https://w3id.org/asean-japan-kg/id/provisional/topic/start-up> ?p true }")
    assert "start-up" in str(facts)


def test_merge_and_split(tmp_path) -> None:
    """A merge makes one node in the default graph; the release's own graph keeps what it said."""
    things = 'things = ["ajid:provisional/topic/start-up", "ajid:topic/msme"]'
    other = 'things = ["ajid:provisional/topic/start-up", "ajid:topic/environment"]'
    _, _, store = curated(tmp_path, f'do = "merge"\n{other}', f'do = "split"\n{things}')
    asked = "ASK { ?act a <https://w3id.org/asean-japan-kg/ontology#Act> ; ?p <https://w3id.org/asean-japan-kg/id/%s> }"
    assert store.query(asked % "topic/environment")
    assert not store.query(asked % "provisional/topic/start-up")


def test_the_words_find_a_claim_whose_iri_changed(plain, tmp_path) -> None:
    """A decision hangs on the words when the reader cuts the clause otherwise than before."""
    claim = pledge_of(plain)
    quote = claim["evidence"]["exact"][:-3]
    report, facts, _ = curated(tmp_path, f'do = "reject"\nclaim = "ajid:claim/{SEED}/0000"\nquote = "{quote}"')
    assert not [fact for fact in facts if fact.get("type") == "pledge"]
    assert not report.notes


def test_what_has_gone_is_reported(tmp_path) -> None:
    """A claim, a release, words and names that are not there: each is told, and the rest goes on."""
    report, facts, _ = curated(
        tmp_path,
        f'do = "accept"\nclaim = "ajid:claim/{SEED}/0000"',
        'do = "reject"\nclaim = "ajid:claim/another-release/0000"',
        f'do = "add"\nrelease = "{SEED}"\nquote = "no such words"\nkind = "actor"\nthing = "Japan"',
        f'do = "add"\nrelease = "{SEED}"\nquote = "ไทย"\nkind = "actor"\nthing = "Atlantis"',
    )
    assert report.status == 0
    assert facts
    told = "\n".join(report.notes)
    assert (
        f"a.toml, decision 1: the claim https://w3id.org/asean-japan-kg/id/claim/{SEED}/0000 is no longer read" in told
    )
    assert "a.toml, decision 2: the release another-release is not in the graph" in told
    assert "a.toml, decision 3: the words “no such words” do not stand in" in told
    assert "a.toml, decision 4: nothing is called 'Atlantis'" in told
    assert len(report.notes) == 4


WRONG = [
    ('do = "merge"\nthings = ["ajid:topic/a", "ajid:topic/a"]', "two different things"),
    ('do = "forget"\nclaim = "x"', "'forget' is none of accept, reject"),
    ('do = "accept"', "accept needs claim or thing"),
    ('do = "correct"\nclaim = "x"\nslot = "colour"\nvalue = "red"', "no slot 'colour'"),
    ('do = "add"\nrelease = "x"\nquote = "y"\nkind = "wish"', "'wish' is none of"),
    ('do = "accept"\nclaim = "x"\ncolour = "red"', "colour says nothing here"),
]


@pytest.mark.parametrize(("told", "why"), WRONG)
def test_decisions_that_say_nothing(tmp_path, told: str, why: str) -> None:
    """Each is told with its file and number, and the others hold."""
    (tmp_path / "a.toml").write_text(f'[[decision]]\ndo = "accept"\nclaim = "ajid:claim/a/b"\n[[decision]]\n{told}')
    found = load(tmp_path)
    assert [one.do for one in found.decisions] == ["accept"]
    [error] = found.errors
    assert error.startswith("a.toml, decision 2: ")
    assert why in error


def test_contradictions(tmp_path) -> None:
    """Neither of two contrary decisions is followed; a split of what others merge, over a chain, is refused."""
    (tmp_path / "a.toml").write_text(
        '[[decision]]\ndo = "accept"\nclaim = "ajid:claim/a/b"\n'
        '[[decision]]\ndo = "reject"\nclaim = "ajid:claim/a/b"\n'
        '[[decision]]\ndo = "merge"\nthings = ["ajid:topic/a", "ajid:topic/b"]\n'
        '[[decision]]\ndo = "merge"\nthings = ["ajid:topic/b", "ajid:topic/c"]\n'
        '[[decision]]\ndo = "merge"\nthings = ["ajid:topic/c", "ajid:topic/a"]\n'
        '[[decision]]\ndo = "split"\nthings = ["ajid:topic/a", "ajid:topic/c"]\n'
    )
    found = load(tmp_path)
    assert [one.do for one in found.decisions] == ["merge", "merge", "merge"]
    assert [error.split(":")[0] for error in found.errors] == [f"a.toml, decision {n}" for n in (2, 1, 6)]
    assert "both accepted and rejected" in found.errors[0]
    assert "merged by other decisions" in found.errors[2]


def test_contradictions_are_told_by_a_build(tmp_path) -> None:
    """The build goes on, says what it left out, and ends with status 1."""
    report, facts, _ = curated(tmp_path, 'do = "merge"\nthings = ["ajid:topic/a", "ajid:topic/a"]')
    assert (report.status, bool(facts)) == (1, True)
    assert report.failures == ["a.toml, decision 1: merge needs two different things at least, each once"]


def test_files_that_are_no_toml(tmp_path) -> None:
    """A broken file stops the build before anything changes: its decisions would be lost in silence."""
    (tmp_path / "a.toml").write_text("[[decision]\n")
    with pytest.raises(InputError, match=r"cannot read the decisions in .*a.toml"):
        load(tmp_path)
    with pytest.raises(InputError, match="no folder of decisions"):
        build((), tmp_path / "graph", curation=tmp_path / "none")
    assert not (tmp_path / "graph" / "current").exists()


@given(st.text(), st.lists(st.text(), max_size=3))
def test_what_is_written_is_read_back(tmp_path_factory, words: str, things: list[str]) -> None:
    """Any words survive the way through TOML; the same decision is written once."""
    path = tmp_path_factory.mktemp("toml") / "d.toml"
    told = {"do": "merge", "things": things, "why": words}
    try:
        for _ in range(2):
            append(path, told)
    except UnicodeEncodeError:
        return  # lone surrogates are no text
    assert tomllib.loads(path.read_bytes().decode("utf-8"))["decision"] == [told]
