"""What is one label, and which names of things are one."""

import pytest

from kg.names import ID, thing
from kg.resolution import Account, resolve
from kg.resolution.labels import abbreviation, key, script
from kg.vocabulary.model import Entry, Vocabulary

FUND = f"{ID}actor/reef-fund"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Japan – ASEAN Work Plan", "the ASEAN-Japan Work Plan"),
        ("Defense Center Program", "Defence Centre Programme"),
        ("Ministers’ Meeting", "Ministers' Meeting"),
        ("日本・ASEAN作業計画", "日ASEAN作業計画"),
        ("แผนงาน อาเซียน - ญี่ปุ่น", "แผนงานอาเซียน-ญี่ปุ่น"),
        ("ＡＳＥＡＮ地域訓練所", "ASEAN地域訓練所"),
    ],
)
def test_spellings_of_one_label(one, two):
    """Typography, articles and habits of spelling do not tell labels apart."""
    assert key(one) == key(two) != ""


def test_different_labels_have_different_keys():
    """Years, numbers and one word more do."""
    assert (
        len({key(name) for name in ("Work Plan 2020", "Work Plan 2021", "Work Plan on Ports", "第1計画", "第2計画")})
        == 5
    )


def test_abbreviations_and_scripts():
    """Capitals, and what most letters are."""
    assert (abbreviation("AHP"), abbreviation("Plan"), abbreviation("ASEAN Plan")) == ("AHP", "", "")
    assert [script(name) for name in ("Plan (แผน)", "แผน", "計画 A", "港計画(PGP)")] == [
        *("latin", "thai", "japanese", "japanese")
    ]


def account(name: str, **things: list[str]) -> Account:
    """A release that names documents: key to the forms used."""
    forms = {f"{ID}provisional/document/{iri}": [(form, "en") for form in used] for iri, used in things.items()}
    return Account(name, {iri: {"type": ["PolicyDocument"]} for iri in forms}, forms)


def joined(*accounts: Account) -> list[tuple[str, str]]:
    """Which document stands for which."""
    found = resolve(accounts, Vocabulary()).renamed
    return sorted((one.rpartition("/")[2], two.rpartition("/")[2]) for one, two in found.items())


def test_a_name_given_in_two_languages_joins_both():
    """A Thai release that brackets the English name speaks of the same plan."""
    thai = account("th", b=["แผนท่าเรือเขียว", "Plan on Green Ports"])
    assert joined(thai, account("en", a=["the Plan on Green Ports"])) == [("b", "a")]


def test_an_introduced_abbreviation_stands_for_its_name():
    """Unless two full names of one language go by it."""
    full, short = account("one", a=["Plan on Green Ports", "PGP"]), account("two", b=["PGP"])
    assert joined(full, short) == [("b", "a")]
    other = account("three", c=["Pact on Good Practice", "PGP"])
    found = resolve([full, other], Vocabulary())
    assert (found.renamed, [link.rule for link in found.candidates]) == ({}, ["abbreviation"])


def test_an_abbreviation_of_two_things_joins_nothing_by_itself():
    """Neither who is told by it alone nor a name of another language is one of them, unless its class tells which."""
    plan, pact = account("one", a=["Plan on Green Ports", "PGP"]), account("two", b=["Pact on Good Practice", "PGP"])
    thai, short = account("th", c=["แผนท่าเรือเขียว", "PGP"]), account("three", d=["PGP"])
    assert joined(plan, pact, thai, short) == []
    for one, kind in ((plan, "Plan"), (pact, "Pact"), (thai, "Plan")):
        one.things[next(iter(one.forms))]["type"] = [kind]
    assert joined(plan, pact, thai, short) == [("c", "a")]


def test_a_part_of_a_name_joins_nothing():
    """What is called the Plan may be any plan; a release that calls two things alike tells them apart."""
    assert joined(account("one", a=["Plan on Green Ports", "Plan"]), account("two", b=["Plan of Reefs", "Plan"])) == []
    one = account("one", a=["Green Ports Plan"], b=["Green-Ports Plan"])
    assert joined(one, account("two", c=["green ports plan"])) == []


def test_the_vocabulary_stands_for_what_is_called_alike():
    """And two of its things are never one."""
    entry = Entry(FUND, "actor", "Fund", {"en": ("Japan-ASEAN Reef Fund",)})
    iri = thing("provisional/actor", "asean – japan reef fund")
    one = Account("one", {iri: {"type": ["Fund"]}}, {iri: [("ASEAN – Japan Reef Fund", "en")]})
    assert resolve([one], Vocabulary({FUND: entry})).renamed == {iri: FUND}


def test_a_meeting_without_its_parties_is_not_by_that_one_of_others():
    """Two series that texts call by one short name stay two, and neither is the other's."""
    accounts = []
    for name, form in (("a", "Norland-Ostia Meeting on Deep Tides"), ("b", "Norland-Sudland Meeting on Deep Tides")):
        made = account(name)
        made.forms[f"{ID}provisional/series/{name}"] = [(form, "en"), ("meeting on deep tides", "en")]
        accounts.append(made)
    assert joined(*accounts) == []
