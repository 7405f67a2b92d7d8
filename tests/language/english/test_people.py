"""People in English releases."""

from __future__ import annotations

import pytest

from kg.language.protocol import PersonValue
from kg.names import ID


def _people(read, text: str) -> list[tuple[str, str, str | None]]:
    found = read(text)
    people = [(m.value, m) for m in found.of("person") if isinstance(m.value, PersonValue)]
    return [
        (v.names[0], found.words(v.position), (v.country or "").removeprefix(f"{ID}actor/") or None) for v, _ in people
    ]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("H.E. Ms. Lina Harun, Minister of Trade of Malaysia, spoke.", ("Lina Harun", "Minister of Trade", "malaysia")),
        ("Indonesian Foreign Minister Budi Wirawan spoke.", ("Budi Wirawan", "Foreign Minister", "indonesia")),
        ("Deputy Minister of Finance Tran Van Long spoke.", ("Tran Van Long", "Deputy Minister of Finance", None)),
        ("Harbour talks were led by Dr. Ann Roe of Singapore.", ("Ann Roe", "", "singapore")),
        (
            "National Security Advisor John Roe of the United States spoke.",
            ("John Roe", "National Security Advisor", "usa"),
        ),
        ("Mr. TANAKA Ichiro, Prime Minister of Japan, spoke.", ("TANAKA Ichiro", "Prime Minister", "japan")),
        (
            "H.E. Dato Seri Omar bin Yusof, Minister of Health, Brunei Darussalam",
            ("Omar bin Yusof", "Minister of Health", "brunei"),
        ),
        ("Secretary of Labor Juan P. Reyes, Jr. spoke.", ("Juan P. Reyes, Jr.", "Secretary of Labor", None)),
        ("Mr Ann Bo Roe SC, President of the Kelp Society, spoke.", ("Ann Bo Roe", "President", None)),
        ("She came with Deputy Secretary of the Ministry of Reefs, Bo Lee.", ("Bo Lee", "Deputy Secretary", None)),
        (
            "Deputy Secretary Ann Roe of Australia's Department of Reefs spoke.",
            ("Ann Roe", "Deputy Secretary", "australia"),
        ),
        (
            "We came with the Department of Home Affairs, National Security Coordinator Lt General Bo Rao of India.",
            ("Bo Rao", "National Security Coordinator", "india"),
        ),
        (
            "Deputy Defence Minister Senior Lieutenant General Le Van Anh spoke.",
            ("Le Van Anh", "Deputy Defence Minister", None),
        ),
        (
            "Senior Minister of State (SMS) for Law Ann Roe spoke.",
            ("Ann Roe", "Senior Minister of State (SMS) for Law", None),
        ),
    ],
)
def test_name_office_and_country(read, text, person):
    """Honorific, office before or after, country before, after or inside."""
    assert person in _people(read, text)


def test_a_surname_alone_goes_back_to_the_person(read):
    """Later paragraphs may use one of the names."""
    text = "Foreign Minister Okamura Kenji of Japan arrived.\n\nOkamura thanked the hosts. Minister Okamura left."
    assert [name for name, _, _ in _people(read, text)] == ["Okamura Kenji", "Okamura", "Okamura"]


def test_a_counterpart_has_the_same_office(read):
    """His Japanese counterpart holds the office named before."""
    people = _people(read, "Thai Defense Minister Somchai Dee and his Japanese counterpart, Mori Aiko, met.")
    assert people == [("Somchai Dee", "Defense Minister", "thailand"), ("Mori Aiko", "Defense Minister", "japan")]


@pytest.mark.parametrize(
    "text",
    [
        "The General Electric plant.",
        "The United States thanked Japan.",
        "Ministers met in the Lao PDR.",
        "The Prime Minister left.",
        "The Director-General of the Department of Trade Negotiations took the floor.",
        "The Executive Vice President of Global Operations left.",
        "The Deputy Director of the Bureau of Reef Fisheries spoke.",
    ],
)
def test_what_is_nobody(read, text):
    """Countries and bare offices are no people."""
    assert _people(read, text) == []


def test_two_offices_and_two_people(read):
    """An office joined to a person is somebody else, where the text tells of a President."""
    text = "President Bo Lee met Prime Minister Ann Roe. The President and Prime Minister Roe agreed on rice."
    assert "Prime Minister Ann Roe" in read(text).names("person")
    assert "Prime Minister Roe" in read(text).names("person")


def test_where_somebody_is_names_nobody(read):
    """A town before an office is no person."""
    assert read("While in New Harbour, President Lee met Laos.").names("person") == ["President Lee"]


def test_who_only_signs_holds_no_office_there(read):
    """The spokesperson of a statement about others takes no part in their talks."""
    (bo, ann) = read("Statement by Spokesperson Bo Lee on Minister Ann Roe's visit to Laos").of("person")
    assert bo.value.position is None
    assert ann.value.position is not None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Malaysia's Minister of Digital Economy and Society, Bo Lee, as Vice-Chair",
            ("Bo Lee", "Minister of Digital Economy and Society", "malaysia"),
        ),
        ("The talks were led by H.E. Eng. Bo Lee.", ("Bo Lee", "", None)),
        ("European Reef President Ann Roe arrived.", ("Ann Roe", "President", None)),
        ("Mori-san of Japan thanked the hosts.", ("Mori", "", "japan")),
        (
            "Minister for Communications and Information and Minister-in-charge of Cybersecurity Mr Bo Lee left.",
            ("Bo Lee", "Minister for Communications and Information and Minister-in-charge of Cybersecurity", None),
        ),
    ],
)
def test_titles_of_many_forms(read, text, person):
    """Titles of engineers, names behind a comma, offices of several words, and -san."""
    assert person in _people(read, text)


def test_adjectives_of_countries_beyond_the_region(read):
    """An office with the adjective of a country of any region is held for it."""
    (person,) = read("Spanish Prime Minister Juan Roe spoke.").of("person")
    assert person.value.country.endswith("/spain")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Japan Vice Minister of Justice, Jiro Tanaka, will speak.",
            ("Jiro Tanaka", "Vice Minister of Justice", "japan"),
        ),
        (
            "He met the Deputy Secretary of the Ministry of Law, Koh Kok Seng.",
            ("Koh Kok Seng", "Deputy Secretary of the Ministry of Law", None),
        ),
        ("Talks of Prime Minister Jiro Tanaka of Japan Before the Summit", ("Jiro Tanaka", "Prime Minister", "japan")),
    ],
)
def test_an_office_with_its_holder_behind_a_comma(read, text, person):
    """No honorific is needed, and words in capitals behind a country are no part of its name."""
    assert person in _people(read, text)


def test_what_belongs_to_an_office_is_nobody(read):
    """The visit of a minister is no name."""
    assert _people(read, "Much was done since the Prime Minister's Official Visit to Manila.") == []


def test_a_state_is_no_part_of_an_office(read):
    """The Republic belongs to the country's name, and an organisation may be the seat, with a comma before the name."""
    text = "President of the Republic of Indonesia John Roe met President of the European Commission, Ann von der Lee."
    assert [(name, office) for name, office, _ in _people(read, text)] == [
        ("John Roe", "President"),
        ("Ann von der Lee", "President"),
    ]


def test_several_counterparts_have_the_same_office(read):
    """Each is named with a country, and the office stands before them all or is that of whoever met them."""
    for office in ("", "security advisor "):
        text = (
            f"National Security Advisor Roe met his {office}counterparts Mori Aiko of Japan, Kim Dae-ho of the "
            "Republic of Korea, and Ana Cruz of the Philippines."
        )
        assert _people(read, text)[1:] == [
            ("Mori Aiko", "National Security Advisor", "japan"),
            ("Kim Dae-ho", "National Security Advisor", "rok"),
            ("Ana Cruz", "National Security Advisor", "philippines"),
        ]
