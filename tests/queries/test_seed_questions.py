"""The ready questions over the bundled release: what a person who reads the page would answer.

Expected rows were written from the page, not from the program. Where a question has answers whose
wording is a matter of taste (topics), the rows that must be there are named.
"""

from __future__ import annotations

import pytest

import kg
import kg.resources

ASEAN, FORUM, SUMMIT = "Association of Southeast Asian Nations", "35th ASEAN-Japan Forum", "23rd ASEAN-Japan Summit"
AOIP = "ASEAN Outlook on the Indo-Pacific"
STATEMENT = "Joint Statement of the 23rd ASEAN-Japan Summit on Cooperation on ASEAN Outlook on the Indo-Pacific"
PLAN, FUND = "ASEAN-Japan Economic Resilience Action Plan", "COVID-19 ASEAN Response Fund"
PHEED = "ASEAN Centre for Public Health Emergencies and Emerging Diseases"
DEPUTY = "Senior Deputy Minister for Foreign Affairs"

ALL = [
    ("Who took part for whom", "who-represented-whom", {"meeting": FORUM}, [
        (FORUM, "Mori Takeo", "Japan", DEPUTY, "attendee"),
        (FORUM, "Chutintorn Gongsakdi", "Thailand", "Deputy Permanent Secretary", "attendee")]),
    ("Who has spoken for Japan", "spoke-for", {"actor": "ญี่ปุ่น"}, [("Japan", "Mori Takeo", DEPUTY, FORUM, "2020-10-14")]),
    ("Who are the people", "people", {}, [
        ("Mori Takeo", DEPUTY, "Japan"), ("Chutintorn Gongsakdi", "Deputy Permanent Secretary", "Thailand")]),
    ("Who coordinates when", "coordinators", {}, [("Thailand", "Country coordinator", "2021", "2024")]),
    ("Who coordinates in 2024", "coordinators", {"asof": "2024"}, [
        ("Thailand", "Country coordinator", "2021", "2024")]),
    ("Who coordinates in 2025: nobody that is told of", "coordinators", {"asof": "2025"}, []),
    ("Which positions Mori held", "positions-of", {"person": "Mori Takeo"}, [
        ("2020-10-14", FORUM, DEPUTY, "Japan", "attendee")]),
    ("How much by year", "money-by-year", {}, [("2020", "Japan", FUND, "USD", "1000000", "0")]),
    ("Which meetings are told of", "meetings", {}, [
        (FORUM, "35", "2020-10-14", "", "videoconference", "", ""), (SUMMIT, "23", "2020-11", "", "", "", "")]),
    ("Which of the Summit", "series", {"series": "ASEAN-Japan Summit"}, [
        ("ASEAN-Japan Summit", "23", "2020-11", SUMMIT)]),
    ("What comes before the Summit", "order-of-meetings", {}, [(SUMMIT, FORUM)]),
    ("What did Japan pledge", "pledges", {"actor": "日本"}, [
        ("Japan", FUND, "1000000", "USD", FORUM, "", "ajid:act/asean-japan-som-35/b17867ba2b76e942")]),
    ("What did Thailand pledge: nothing", "pledges", {"actor": "Thailand"}, []),
    ("How much money", "money", {}, [("Japan", "USD", "1000000", "1", "0")]),
    ("What was denied or only planned: nothing", "not-done", {}, []),
]  # fmt: skip
AMONG = [
    ("Which documents does the Forum refer to", "documents-of-meeting", {"meeting": FORUM}, [
        (FORUM, STATEMENT, "proposed")]),
    ("Which documents are named", "documents", {}, [
        (STATEMENT, "proposal", "Japan"), (STATEMENT, "support", ASEAN), (PLAN, "agreement (act)", "Japan")]),
    ("What did Japan propose that ASEAN supports", "proposed-and-supported",
     {"proposer": "Japan", "supporter": "ASEAN"}, [
        ("Japan", ASEAN, STATEMENT)]),
    ("What is expected at the Summit", "expected-later", {"meeting": SUMMIT}, [
        (SUMMIT, "2020-11", "support", ASEAN, STATEMENT)]),
    ("What did they agree on", "agreements", {"actor": "ASEAN"}, [(PLAN, "agreement (act)", ASEAN, FORUM)]),
    ("What did they discuss", "discussed", {"meeting": FORUM}, [
        (FORUM, "South China Sea"), (FORUM, "Korean Peninsula")]),
    ("Who acts on the AOIP", "who-acts-on", {"thing": "AOIP"}, [
        ("Japan", "proposal", FORUM), ("Thailand", "proposal", FORUM)]),
    ("Which topics does Thailand push", "topics-of", {"actor": "Thailand"}, [("Thailand", AOIP, "1")]),
    ("Which centres and funds are named", "centres-and-funds", {}, [
        (FUND, "pledge", "Japan"), (PHEED, "support", "Japan")]),
    ("Who cooperates with Japan", "cooperation", {"actor": "Japan"}, [("Japan", ASEAN), ("Japan", "Thailand")]),
    ("How many acts of each type", "act-counts", {}, [("Japan", "pledge", "1"), ("Japan", "proposal", "2")]),
    ("Where the documents stand", "document-status", {}, [(STATEMENT, "proposed", "2020-10-16")]),
    ("What Japan and ASEAN both stand for", "common-ground", {"a": "Japan", "b": "ASEAN"}, [
        ("Japan", ASEAN, STATEMENT, "2020-10-14"), ("Japan", ASEAN, PLAN, "2020-10-14")]),
    ("Who held which office", "offices", {}, [
        (DEPUTY, "Japan", "Mori Takeo", "2020-10-14", "2020-10-14"),
        ("Country coordinator", "", "Thailand", "2021", "2024")]),
    ("What was done about the centre", "timeline-of", {"thing": PHEED}, [
        ("2020-10-14", "Japan", "support", "done", FORUM, "ajr:asean-japan-som-35")]),
    ("Which names did only the page tell", "provisional", {}, [("start-up", "topic", "start-up")]),
]  # fmt: skip


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    """The seed's graph."""
    return kg.build((), tmp_path_factory.mktemp("seed") / "graph")


def rows(graph, name: str, **given: str) -> set[tuple[str, ...]]:
    """The answer as tuples of labels."""
    return {tuple(row.values()) for row in graph.query(name, **given)}


@pytest.mark.parametrize(("prose", "name", "given", "expected"), ALL, ids=[f"{c[1]}: {c[0]}" for c in ALL])
def test_answers_just_this(graph, prose, name, given, expected) -> None:
    """All rows and no other."""
    assert rows(graph, name, **given) == set(expected), prose


@pytest.mark.parametrize(("prose", "name", "given", "expected"), AMONG, ids=[f"{c[1]}: {c[0]}" for c in AMONG])
def test_answers_this_among_others(graph, prose, name, given, expected) -> None:
    """These rows at least."""
    assert set(expected) <= rows(graph, name, **given), prose


def test_acts_between_japan_and_thailand(graph) -> None:
    """Thailand invited Japan."""
    found = graph.query("acts-between", a="Japan", b="Thailand")
    assert ("Thailand", "invitation", "Japan") in {(row["from"], row["type"], row["to"]) for row in found}
    assert ("Thailand", "invitation", "Japan") in {
        (row["actor"], row["type"], row["to"]) for row in graph.query("requests", actor="Thailand")
    }


def test_asean_thanked_japan(graph) -> None:
    """Twice on the page, once a pair."""
    assert (ASEAN, "Japan") in {(row["actor"], row["to"]) for row in graph.query("appreciations")}


def test_evidence_is_found_on_the_page(graph) -> None:
    """Every quote of every act stands at its offsets; the pledge's names the sum."""
    text = (kg.resources.folder("seeds") / "asean-japan-som-35.txt").read_text(encoding="utf-8")
    pledge = graph.query("SELECT ?act { ?act a aj:Pledge }")[0]["act"]
    for act in {row["act"] for row in graph.query("acts-of", actor="Japan")}:
        found = graph.query("evidence", thing=act)
        assert found
        for row in found:
            assert text[int(row["start"]) : int(row["end"])] == row["quote"]
            assert act != pledge or "1 ล้านดอลลาร์สหรัฐ" in row["quote"]


def test_what_a_person_should_check(graph) -> None:
    """Claims come below the threshold only; unread passages are quotes of the page; one release is named."""
    assert all(float(row["confidence"]) < 0.8 for row in graph.query("low-confidence", below="0.8"))
    assert all(row["quote"] and row["reason"] for row in graph.query("unread"))
    assert [row["issued"] for row in graph.query("releases")] == ["2020-10-16"]


@pytest.mark.parametrize(("lang", "holder"), [("th", "ไทย"), ("ja", "タイ")])
def test_in_three_languages(graph, lang, holder) -> None:
    """The same rows with other labels."""
    assert [row["holder"] for row in graph.query("coordinators", lang=lang)] == [holder]
