"""People's decisions: read, contradicted, applied to the bundled release, and shown."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.answers.describe import judgements
from kg.answers.ready import rows
from kg.builder import build
from kg.curation import append, load
from kg.curation.contrary import said_again
from kg.curation.model import Decision
from kg.errors import InputError
from kg.names import AJ, ID
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
    assert judgements(store, claim["id"]) == ["decided by 2021-02-03: correct amount from 1000000 USD to 2500000 USD"]


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
    targets = [target for fact in facts if fact["kind"] == "act" for target in fact["targets"]]
    assert not [target for target in targets if "start-up" in target]
    assert not any(quad for quad in store if "topic/start-up" in str(quad.object))
    _, facts, store = curated(tmp_path, 'do = "accept"\nthing = "ajid:provisional/topic/start-up"')
    assert not store.query("ASK { <https://w3id.org/asean-japan-kg/id/provisional/topic/start-up> ?p true }")
    assert "start-up" in str(facts)


def test_merge_and_split(tmp_path) -> None:
    """A merge makes one node in the default graph; the release's own graph keeps what it said."""
    things = 'things = ["ajid:provisional/topic/start-up", "ajid:topic/msmes"]'
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
    assert f"a.toml, line 1: the claim ajid:claim/{SEED}/0000 is no longer read" in told
    assert "a.toml, line 4: the release another-release is not in the graph; add it" in told
    assert "a.toml, line 7: the words “no such words” do not stand in" in told
    assert "a.toml, line 13: nothing is called “Atlantis”" in told
    assert len(report.notes) == 4


def test_things_that_are_not_there_are_reported(tmp_path) -> None:
    """A merge, a split, an acceptance of what no release and no vocabulary knows; told again by the next build."""
    decisions = (
        'do = "merge"\nthings = ["ajid:topic/msmes", "ajid:provisional/topic/gone"]',
        'do = "split"\nthings = ["Atlantis", "Thailand"]',
        'do = "accept"\nthing = "ajid:provisional/topic/gone"',
        'do = "reject"\nthing = "Lemuria"',
    )
    for _ in range(2):
        report, _, _ = curated(tmp_path, *decisions)
        assert reasons(report) == [
            "1: nothing in the graph or the vocabulary is ajid:provisional/topic/gone",
            "4: nothing in the graph or the vocabulary is “Atlantis”",
            "7: no release speaks of ajid:provisional/topic/gone",
            "10: no release speaks of “Lemuria”",
        ]
        assert all(
            note.endswith("; look it up with: ajkg search WORDS, or take the decision out") for note in told(report)
        )


def told(report) -> list[str]:
    """The notes about decisions, by their line."""
    return [note.partition("a.toml, line ")[2] for note in report.notes if "a.toml" in note]


def reasons(report) -> list[str]:
    """The same without the next step."""
    return [note.partition(";")[0] for note in told(report)]


def test_merges_that_cannot_be_are_reported(tmp_path) -> None:
    """A person and a fund, two things of the vocabulary (also over a third), one thing under two names."""
    report, _, store = curated(
        tmp_path,
        'do = "merge"\nthings = ["ajid:topic/msmes", "ajid:position/prime-minister"]',
        'do = "merge"\nthings = ["ajid:topic/msmes", "ajid:topic/environment"]',
        'do = "merge"\nthings = ["ajid:topic/msmes", "ajid:provisional/topic/start-up"]',
        'do = "merge"\nthings = ["start-up", "ajid:topic/digital-economy"]',
        'do = "merge"\nthings = ["Japan", "日本"]',
    )
    assert reasons(report) == [
        "1: ajid:position/prime-minister and ajid:topic/msmes are of different kinds, and not merged",
        "4: ajid:topic/environment and ajid:topic/msmes are two things of the vocabulary, and not merged",
        "7: ajid:topic/digital-economy and ajid:topic/msmes are two things of the vocabulary, and not merged",
        "13: “Japan” and “日本” are one thing already",
    ]
    assert store.query("ASK { ?i <https://w3id.org/asean-japan-kg/ontology#rule> 'curation' }")


def test_things_may_be_named(tmp_path) -> None:
    """By a label of the vocabulary in any language, or by the words of a release."""
    report, _, store = curated(
        tmp_path,
        'do = "merge"\nthings = ["Start-up", "MSMEs"]',
        'do = "split"\nthings = ["Thailand", "日本"]',
        'do = "reject"\nthing = "Fourth Industrial Revolution"',
    )
    gone = "<https://w3id.org/asean-japan-kg/id/provisional/topic/start-up>"
    assert not store.query(f"ASK {{ ?act a <https://w3id.org/asean-japan-kg/ontology#Act> ; ?p {gone} }}")
    assert reasons(report) == ["7: no release speaks of “Fourth Industrial Revolution”"]


WRONG = [
    ('do = "merge"\nthings = ["ajid:topic/a", "ajid:topic/a"]', "two different things"),
    ('do = "forget"\nclaim = "x"', "'forget' is none of accept, reject"),
    ('do = "accept"', "accept needs claim or thing"),
    ('do = "correct"\nclaim = "x"\nslot = "colour"\nvalue = "red"', "no slot 'colour'"),
    ('do = "add"\nrelease = "x"\nquote = "y"\nkind = "wish"', "'wish' is none of"),
    ('do = "correct"\nclaim = "x"\nslot = "date"\nvalue = "2025-02-30"', "date = '2025-02-30' is not a date such as"),
    ('do = "correct"\nclaim = "x"\nslot = "ordinal"\nvalue = "last"', "ordinal = 'last' is not a whole number"),
    ('do = "add"\nrelease = "x"\nquote = "y"\nkind = "act"\ndue = "2025-13"', "due = '2025-13' is not a date"),
    ('do = "correct"\nclaim = "x"\nslot = "mode"\nvalue = "Remote"', "mode = 'Remote' is none of Hybrid, InPerson"),
    ('do = "add"\nrelease = "x"\nquote = "y"\nkind = "participation"\nperson = "z"\nrole = "Guest"', "none of Atten"),
    ('do = "accept"\nclaim = "x"\non = "never"', "on = 'never' is not a date"),
    ('do = "accept"\nclaim = "x"\ncolour = "red"', "colour says nothing here"),
]


@pytest.mark.parametrize(("told", "why"), WRONG)
def test_decisions_that_say_nothing(tmp_path, told: str, why: str) -> None:
    """Each is told with its file and number, and the others hold."""
    (tmp_path / "a.toml").write_text(f'[[decision]]\ndo = "accept"\nclaim = "ajid:claim/a/b"\n[[decision]]\n{told}')
    found = load(tmp_path)
    assert [one.do for one in found.decisions] == ["accept"]
    [error] = found.errors
    assert error.startswith(f"{tmp_path / 'a.toml'}, line 4: ")
    assert why in error


def test_contradictions(tmp_path) -> None:
    """None of contrary decisions is followed, nor of a split and the merges that it contradicts over a chain."""
    (tmp_path / "a.toml").write_text(
        '[[decision]]\ndo = "accept"\nclaim = "ajid:claim/a/b"\n'
        '[[decision]]\ndo = "reject"\nclaim = "ajid:claim/a/b"\n'
        '[[decision]]\ndo = "merge"\nthings = ["ajid:topic/a", "ajid:topic/b"]\n'
        '[[decision]]\ndo = "merge"\nthings = ["ajid:topic/b", "ajid:topic/c"]\n'
        '[[decision]]\ndo = "merge"\nthings = ["ajid:topic/c", "ajid:topic/d"]\n'
        '[[decision]]\ndo = "split"\nthings = ["ajid:topic/a", "ajid:topic/c"]\n'
    )
    found = load(tmp_path)
    assert [one.do for one in found.decisions] == ["merge"]
    assert [error.split(":")[0] for error in found.errors] == [
        f"{tmp_path / 'a.toml'}, line {n}" for n in (4, 1, 16, 7, 10)
    ]
    assert "both accepted and rejected" in found.errors[0]
    assert "merged by other decisions (see" in found.errors[2]
    assert all("told apart by another decision (see" in error for error in found.errors[3:])


def test_a_merge_and_a_split_under_other_names(tmp_path) -> None:
    """A name and an IRI of one thing contradict each other as well: neither is followed."""
    report, _, store = curated(
        tmp_path,
        'do = "merge"\nthings = ["Start-up", "ajid:topic/msmes"]',
        'do = "split"\nthings = ["ajid:provisional/topic/start-up", "MSMEs"]',
    )
    assert sorted(reasons(report)) == [
        f"1: these things are told apart by another decision (see {tmp_path / 'curation' / 'a.toml'}, line 4)",
        f"4: these things are merged by other decisions (see {tmp_path / 'curation' / 'a.toml'}, line 1)",
    ]
    assert not store.query("ASK { ?i <https://w3id.org/asean-japan-kg/ontology#rule> 'curation' }")


def test_a_value_that_no_calendar_has_holds_nothing_back(plain, tmp_path) -> None:
    """The correction alone is left out, told with its file and line; the release stays in the graph."""
    claim = short(pledge_of(plain))
    report, facts, _ = curated(tmp_path, f'do = "correct"\nclaim = "{claim}"\nslot = "date"\nvalue = "2025-13-45"')
    assert facts == plain
    [failure] = report.failures
    assert f"{tmp_path / 'curation' / 'a.toml'}, line 1: date = '2025-13-45' is not a date such as" in failure
    report, facts, _ = curated(tmp_path, f'do = "correct"\nclaim = "{claim}"\nslot = "type"\nvalue = "Wish"')
    assert facts == plain
    assert reasons(report) == ["1: type = 'Wish' is no class of acts"]


def test_who_merged_and_who_split_stands_in_the_graph(tmp_path) -> None:
    """With the day and the reason, on the identity and on the things, in the words that the commands print."""
    told = 'by = "desk"\non = "2026-02-03"\nwhy = "one word"'
    _, _, store = curated(
        tmp_path,
        f'do = "merge"\nthings = ["Start-up", "ajid:topic/msmes"]\n{told}',
        f'do = "split"\nthings = ["ajid:topic/msmes", "ajid:topic/environment"]\n{told}',
    )
    assert sorted(judgements(store, f"{ID}topic/msmes")) == [
        "decided by desk, 2026-02-03: merge (one word)",
        "decided by desk, 2026-02-03: split (one word)",
    ]
    [link] = rows(store, "identity", {"thing": f"{ID}topic/msmes"})
    assert link["reason"] == "merged by desk, 2026-02-03: one word"
    assert store.query(f"ASK {{ ?i a <{AJ}Identity> ; <{AJ}decidedBy>/<{AJ}decided> 'merge' }}")


def test_a_merge_that_is_followed_in_part_stands_in_the_graph(tmp_path) -> None:
    """Of three things one cannot be found, or may not be one with the rest: what was merged tells who did."""
    for third in ("Atlantis", "ajid:topic/environment"):
        report, _, store = curated(
            tmp_path, f'do = "merge"\nthings = ["Start-up", "ajid:topic/msmes", "{third}"]\nby = "desk"'
        )
        assert len(reasons(report)) == 1
        assert store.query(f"ASK {{ ?i a <{AJ}Identity> ; <{AJ}decidedBy>/<{AJ}decided> 'merge' }}")
        told_of = [judgements(store, f"{ID}topic/{name}") for name in ("msmes", "environment")]
        assert sorted(told_of) == [[], ["decided by desk: merge"]]


def test_things_of_contrary_classes_are_not_merged(tmp_path) -> None:
    """A country and a fund that only a text tells; an organisation without a class of its own may be a country."""
    text = "Japan pledged 5 million US dollars to the Coral Reef Fund and to the Tidewater Commonwealth Office."
    (tmp_path / "reef.txt").write_text(text, encoding="utf-8")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "a.toml").write_text('[[decision]]\ndo = "merge"\nthings = ["Coral Reef Fund", "Norway"]\n')
    report = build([tmp_path / "reef.txt"], tmp_path / "g", curation=tmp_path / "c")
    assert "are a Country and a Fund, and not merged: nothing is both" in told(report)[0]


@pytest.mark.parametrize(("value", "note"), [("Patron", "role = 'Patron' is none of Attendee"), ("Chair", "")])
def test_a_role_is_one_of_the_ontology(plain, tmp_path, value: str, note: str) -> None:
    """A correction of what somebody was at a meeting."""
    claim = next(fact for fact in plain if fact["kind"] == "participation")
    report, _, _ = curated(tmp_path, f'do = "correct"\nclaim = "{short(claim)}"\nslot = "role"\nvalue = "{value}"')
    assert report.status == 0
    assert [line for line in reasons(report) if note and note in line] == reasons(report)


def test_contradictions_are_told_by_a_build(tmp_path) -> None:
    """The build goes on, says what it left out, and ends with status 1."""
    report, facts, _ = curated(tmp_path, 'do = "merge"\nthings = ["ajid:topic/a", "ajid:topic/a"]')
    assert (report.status, bool(facts)) == (1, True)
    where = f"{tmp_path / 'curation' / 'a.toml'}, line 1"
    assert report.failures == [
        f"{where}: merge needs two different things at least, each once; its form is in docs/curation.md [INPUT]"
    ]


def test_files_that_are_no_toml(tmp_path) -> None:
    """What can be read applies, in this file and in others; the rest is told with file and line."""
    sound = '[[decision]]\ndo = "accept"\nclaim = "ajid:claim/a/%s"\n'
    (tmp_path / "a.toml").write_text(f"{sound % 'b'}[[decision]]\ndo = \"accept\nclaim = 'c'\n\n{sound % 'd'}")
    (tmp_path / "b.toml").write_text(sound % "e")
    (tmp_path / "c.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "d.toml").write_text('[[decisions]]\ndo = "accept"\n')
    found = load(tmp_path)
    assert [one.claim[-1] for one in found.decisions] == ["b", "d", "e"]
    assert [error.removeprefix(f"{tmp_path}/").partition(" (")[0][:30] for error in found.errors] == [
        "a.toml, line 5: this is not TO",
        "c.toml: cannot be read: 'utf-8",
        "d.toml: 'decisions' is no deci",
    ]


def test_a_broken_file_is_a_failure_of_the_build(tmp_path) -> None:
    """The graph is built, with status 1; a folder that is none stops the build."""
    report, facts, _ = curated(tmp_path, 'do = "accept')
    assert (report.status, bool(facts)) == (1, True)
    assert "a.toml, line 1: this is not TOML" in report.failures[0]
    with pytest.raises(InputError, match="no folder of decisions"):
        build((), tmp_path / "graph", curation=tmp_path / "none")


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


def test_rejected_and_corrected(tmp_path) -> None:
    """A claim that is none has no slot to correct: neither is followed."""
    (tmp_path / "a.toml").write_text(
        '[[decision]]\ndo = "reject"\nclaim = "ajid:claim/a/b"\n'
        '[[decision]]\ndo = "correct"\nclaim = "ajid:claim/a/b"\nslot = "due"\nvalue = "2023"\n'
    )
    found = load(tmp_path)
    assert not found.decisions
    assert all("is both rejected and corrected (see" in error for error in found.errors)


def test_decisions_that_say_nothing_new(tmp_path) -> None:
    """A merge that others make already, one that is written twice, and one of a day to come: each is told."""
    merged = 'do = "merge"\nthings = ["ajid:topic/msmes", "Start-up"]'
    report, _, store = curated(
        tmp_path,
        merged,
        'do = "merge"\nthings = ["start-up", "MSMEs"]',
        merged,
        'do = "accept"\nthing = "Thailand"\non = "2399-01-01"',
    )
    where = f"{tmp_path / 'curation' / 'a.toml'}, line"
    notes = [note for note in report.notes if "a.toml" in note]
    assert notes[0] == f"{where} 7: this decision stands in {where} 1 already; take one of the two out"
    assert notes[1] == f"{where} 4: its things are one by other decisions already (see {where} 1); take it out"
    assert notes[2].startswith(f"{where} 10: the decision is dated 2399-01-01, and this computer's clock says")
    assert len(notes) == 3
    assert report.status == 0
    assert store.query(f"ASK {{ ?i a <{AJ}Identity> ; <{AJ}decidedBy>/<{AJ}decided> 'merge' }}")


def test_a_cycle_of_merges() -> None:
    """The last one tells which others say it."""
    merges = [(Decision("merge", f"line {n}", on=str(n)), tuple(pair)) for n, pair in enumerate(("ab", "bc", "ca"))]
    [(iri, why)] = said_again(merges)
    assert iri == merges[2][0].iri
    assert why == "its things are one by other decisions already (see line 1, line 0); take it out"


def test_years_of_the_buddhist_era(plain, tmp_path) -> None:
    """A year from 2400 on is Buddhist, in a value, in what is added and in the day of the decision."""
    claim = pledge_of(plain)
    report, facts, store = curated(
        tmp_path,
        f'do = "correct"\nclaim = "{short(claim)}"\nslot = "due"\nvalue = "2566-03"\non = "2563-02-29"',
        f'do = "add"\nrelease = "{SEED}"\nquote = "ไทย"\nkind = "tenure"\nholder = "Thailand"\n'
        'role = "country coordinator"\nstart = "2567"\nend = "2570-06"',
    )
    assert not report.notes
    assert judgements(store, claim["id"]) == ["decided by 2020-02-29: correct due from nothing to 2023-03"]
    [added] = [fact for fact in facts if fact["kind"] == "tenure" and fact["start"] == "2024"]
    assert added["end"] == "2027-06"
