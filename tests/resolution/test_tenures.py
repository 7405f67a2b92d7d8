"""One term of office under a longer and a shorter title, and told with more or less of its time."""

from __future__ import annotations

import json

import pytest

from kg.answers.commitments import commitments
from kg.builder import build
from kg.cli.main import main
from kg.names import ID
from kg.resolution import Account, resolve
from kg.store import current
from kg.vocabulary.model import Entry, Vocabulary

COORDINATOR, CHAIR = f"{ID}position/coordinator", f"{ID}position/chair"
VOCABULARY = Vocabulary(
    {
        COORDINATOR: Entry(
            COORDINATOR,
            "position",
            "Position",
            {"en": ("Country coordinator",), "th": ("ประเทศผู้ประสานงาน",), "ja": ("調整国",)},
        ),
        CHAIR: Entry(CHAIR, "position", "Position", {"en": ("Chair", "Coordinator in the chair")}),
    }
)


def term(name: str, role: str, form: str = "", until: str = "2034", holder: str = "norland") -> Account:
    """A release that tells of a term of office from 2031."""
    told = {"holder": [f"{ID}actor/{holder}"], "tenureRole": [role], "from": ["2031"], "until": [until]}
    made = Account(f"r/{name}", {f"{ID}tenure/{name}": told}, facts={"issued": ["2030-01-01"]})
    made.forms[role] = [(form, "en")] if form else []
    return made


@pytest.mark.parametrize(("title", "same"), [
    ("coordinator", True),
    ("coordinator of the Norland-Ostia relations", False), ("country coordinator of the dialogue", True),
    ("ผู้ประสานงาน", True), ("ทำหน้าที่ผู้ประสานงาน", True), ("ประธาน", False), ("担当調整国", True), ("議長国", False),
])  # fmt: skip
def test_a_shortened_title_is_one_office(title, same):
    """In each script, of one holder and time."""
    found = resolve([term("a", COORDINATOR), term("b", f"{ID}provisional/position/x", title)], VOCABULARY)
    assert bool(found.renamed) == same


def dated(name: str, start: str = "", end: str = "", issued: str = "2031-08-05") -> Account:
    """A release that tells of Norland as coordinator, with some of the time."""
    told = {"holder": [f"{ID}actor/norland"], "tenureRole": [COORDINATOR]}
    told |= {bound: [day] for bound, day in (("from", start), ("until", end)) if day}
    return Account(f"r/{name}", {f"{ID}tenure/{name}": told}, facts={"issued": [issued]})


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (dated("b", "2031-08-05"), True),
        (dated("b", "2031"), True),
        (dated("b", end="2034-07"), True),
        (dated("b"), True),
        (dated("b", issued="2035-01-01"), False),
        (dated("b", "2031-09"), False),
        (dated("b", "2031-08-05", "2032"), False),
        (dated("b", "2034-08"), False),
    ],
)
def test_a_term_told_with_less_of_its_time(other, same):
    """A day in the month, one of the bounds, or none while it runs; what differs in a bound is another term."""
    found = resolve([dated("a", "2031-08", "2034-07"), other], VOCABULARY)
    assert bool(found.renamed) == same


def test_bounds_that_exclude_each_other_are_joined_by_no_third():
    """A year fits two terms that exclude each other; it joins one of them at most."""
    terms = [dated("a", "2031-08-05"), dated("b", "2031"), dated("c", "2031-09-01")]
    found = resolve(terms, VOCABULARY)
    assert len(found.renamed) == 1


def test_of_a_day_and_its_month_questions_see_the_day():
    """The month stays with the release that told it."""
    found = resolve([dated("a", "2031-08", "2034"), dated("b", "2031-08-05")], VOCABULARY)
    assert [day for _, day in found.coarser] == ["2031-08"]


def test_another_time_or_holder_or_known_office_is_another_term():
    """Nothing is joined."""
    short = f"{ID}provisional/position/x"
    for other in (
        term("b", short, "coordinator", until="2035"),
        term("b", short, "coordinator", holder="ostia"),
        term("b", CHAIR),
    ):
        assert resolve([term("a", COORDINATOR), other], VOCABULARY).renamed == {}


def test_one_promise_under_two_titles(tmp_path):
    """The term that was foretold has come, whatever it is called then."""
    texts = [
        (
            "2020-10-16",
            "Thailand will assume the role of country coordinator of ASEAN-Japan dialogue relations in 2021-2024.",
        ),
        ("2022-06-05", "Thailand, as coordinator for ASEAN-Japan relations from 2021 to 2024, welcomed the progress."),
    ]
    with (tmp_path / "releases.jsonl").open("w", encoding="utf-8") as file:
        for day, text in texts:
            told = {"document": f"r{day}", "lang": "en", "title": text[:30], "published": day, "text": f"{text}\n"}
            file.write(json.dumps(told) + "\n")
    assert build([tmp_path / "releases.jsonl"], tmp_path / "graph").status == 0
    found = commitments(current(tmp_path / "graph").open(), {"asof": "2026"})
    assert [one.state for one in found if one.kind.endswith("Tenure")] == ["fulfilled"]


COUNTRIES = {
    iri: Entry(iri, "actor", "Country", {"en": (name,)})
    for name in ("Norland", "Ostia", "Westmark")
    if (iri := f"{ID}actor/{name.lower()}")
}
NAMED = Vocabulary(VOCABULARY.entries | COUNTRIES, words={"en": {"country_office": ("coordinating country",)}})


def seat(name: str, holder: str, start: str = "2031", end: str = "2034", role: str = COORDINATOR) -> Account:
    """A release that tells which country holds an office in a term."""
    told = {"holder": [f"{ID}actor/{holder}"], "tenureRole": [role]}
    told |= {bound: [day] for bound, day in (("from", start), ("until", end)) if day}
    iri = f"{ID}tenure/{holder}-{start}-{end}"
    return Account(f"r/{name}", {iri: told}, facts={"issued": ["2030-01-01"]}, claims={iri: [f"claim/{name}/{holder}"]})


@pytest.mark.parametrize(
    ("other", "disagree"),
    [
        (seat("b", "ostia"), True),
        (seat("b", "ostia", "2031-08", "2034-07"), True),
        (seat("b", "ostia", "2032", "2035"), True),
        (seat("b", "ostia", end=""), True),
        (seat("b", "ostia", start="", end="2034-07"), True),
        (seat("b", "ostia", "2034", "2037"), False),
        (seat("b", "ostia", "2028", "2031"), False),
        (seat("b", "ostia", "2034", ""), False),
        (seat("b", "ostia", "", "2031"), False),
        (seat("b", "ostia", "", ""), False),
        (seat("b", "ostia", role=CHAIR), False),
        (seat("b", "norland"), False),
        (seat("a", "ostia"), False),
        (seat("b", "somebody"), False),
    ],
)
def test_two_countries_for_one_term(other, disagree):
    """Of one office; who takes over when another's term ends is its next holder, and one release may tell of two."""
    found = resolve([seat("a", "norland"), other], NAMED).conflicts
    assert [(one.kind, [side.thing.rpartition("/")[2] for side in one.sides]) for one in found] == [
        ("holder", ["norland", "ostia"])
    ] * disagree


def test_one_conflict_however_many_releases_tell_of_it():
    """Finer and coarser terms of the two are one disagreement; the next term is another one."""
    told = [seat("a", "norland"), seat("b", "ostia"), seat("c", "norland", "2031-08", "2034-07")]
    told += [seat("d", "westmark", "2034", "2037"), seat("e", "norland", "2034", "2037")]
    found = resolve(told, NAMED).conflicts
    assert sorted(len(side.claims) for one in found for side in one.sides) == [1, 1, 1, 2]
    assert len(found) == 2


def test_an_office_that_any_partner_may_have_is_not_compared():
    """Words that do not tell of what a country is coordinator."""
    role = f"{ID}provisional/position/x"
    accounts = [seat("a", "norland", role=role), seat("b", "ostia", role=role)]
    for account in accounts:
        account.forms[role] = [("coordinating country", "en")]
    assert resolve(accounts, NAMED).conflicts == []
    for account in accounts:
        account.forms[role] = [("coordinating country for relations with Eastland", "en")]
    assert len(resolve(accounts, NAMED).conflicts) == 1


def test_releases_that_name_two_coordinators_disagree(tmp_path, capsys):
    """With the words of both, as every conflict is shown."""
    texts = {
        "en": "Thailand will serve as country coordinator for ASEAN-Japan relations from 2031 to 2034.",
        "th": "เวียดนามจะทำหน้าที่ประเทศผู้ประสานงานความสัมพันธ์อาเซียน-ญี่ปุ่น ระหว่างปี 2574-2577",
    }
    with (tmp_path / "releases.jsonl").open("w", encoding="utf-8") as file:
        for language, text in texts.items():
            told = {"document": language, "lang": language, "published": "2030-05-06", "text": f"{text}\n"}
            file.write(json.dumps(told) + "\n")
    assert build([tmp_path / "releases.jsonl"], tmp_path / "graph").status == 0
    assert main(["conflicts", "-g", str(tmp_path / "graph")]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "Thailand" in shown
    assert all(text.rstrip(".") in shown for text in texts.values())
