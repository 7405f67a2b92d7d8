"""Decisions about meetings: corrected, named in plain words, merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.builder import build
from kg.cli.decidable import never_one
from kg.names import AJ, ID
from kg.quads.records import records
from kg.store import current

if TYPE_CHECKING:
    from pathlib import Path

NOW = """24th ASEAN-Japan Summit

PHNOM PENH, 12 November 2022 – The 24th ASEAN-Japan Summit was held in Phnom Penh today. ASEAN thanked Japan.
Mr. Kishida Fumio, Prime Minister of Japan, attended the meeting.
"""
BEFORE = """24th ASEAN-Japan Summit

27 October 2021 – The 24th ASEAN-Japan Summit was held via videoconference. Japan proposed a study of coral reefs.
"""
NEXT = "The 25th ASEAN-Japan Summit was held on 12 November 2022. Japan welcomed the ASEAN Outlook on the Indo-Pacific."
BOTH = """The 24th ASEAN-Japan Summit was held on 12 November 2022. ASEAN thanked Japan.

At the 26th ASEAN-Japan Summit in September 2023, Japan proposed a study of coral reefs.
"""
AGAIN = """Thailand at the 24th ASEAN-Japan Summit

BANGKOK, 14 November 2022 – Thailand took part in the 24th ASEAN-Japan Summit on 12 November 2022.
"""
SHORT = """News

21 May 2024 – Indonesia recalled what was agreed at the Commemorative Summit in September 2022.
"""
LONG = """News

The ASEAN-Japan Commemorative Summit was held on 12 September 2022. ASEAN thanked Japan.
"""
RELEASES = {"short": SHORT, "long": LONG, "now": NOW, "before": BEFORE, "next": NEXT, "both": BOTH, "again": AGAIN}


def built(folder: Path, decisions: str = "", names: tuple[str, ...] = ("now", "before")):
    """The report and the store of some releases under decisions written as TOML."""
    (folder / "c").mkdir(exist_ok=True)
    (folder / "c" / "a.toml").write_text(decisions, encoding="utf-8")
    for name in names:
        (folder / f"{name}.txt").write_text(RELEASES[name], encoding="utf-8")
    report = build([folder / f"{name}.txt" for name in names], folder / "g", curation=folder / "c")
    return report, current(folder / "g").open()


@pytest.fixture(scope="module")
def claims(tmp_path_factory):
    """The claims of the releases by release and kind, as a decision names them."""
    _, store = built(tmp_path_factory.mktemp("plain"), names=("now", "before", "next"))
    return {(fact["document"], fact["kind"]): fact["id"] for fact in records(store)}


def held_at(store, number: str) -> set[str]:
    """The classes of what is told of a meeting: of its acts and of who took part."""
    asked = f"SELECT DISTINCT ?type {{ ?one <{AJ}atMeeting> <{ID}meeting/{number}> ; a ?type }}"
    return {row["type"].value.removeprefix(AJ) for row in store.query(asked)} & {
        "Appreciation",
        "Participation",
        "Proposal",
        "Welcome",
    }


def correct(claim: str, slot: str, value: str) -> str:
    """A correction as TOML."""
    return f'[[decision]]\ndo = "correct"\nclaim = "{claim}"\nslot = "{slot}"\nvalue = "{value}"\nby = "desk"\n'


@pytest.mark.parametrize(
    ("slot", "value", "meeting"),
    [("ordinal", "25", "asean-japan-summit-25"), ("series", "ASEAN Summit", "asean-summit-24")],
)
def test_a_corrected_meeting_is_another_one(claims, tmp_path, slot: str, value: str, meeting: str) -> None:
    """What was done there and who took part goes with it; the meeting of another release is as it was."""
    _, store = built(tmp_path)
    assert store.query(f"ASK {{ ?conflict a <{AJ}Conflict> }}")
    report, store = built(tmp_path, correct(claims["now", "meeting"], slot, value))
    assert not report.notes
    assert held_at(store, meeting) == {"Appreciation", "Participation"}
    assert held_at(store, "asean-japan-summit-24") == {"Proposal"}
    numbers = store.query(f"SELECT ?n {{ <{ID}meeting/asean-japan-summit-24> <{AJ}ordinal> ?n }}")
    assert [row["n"].value for row in numbers] == ["24"]
    assert not store.query(f"ASK {{ ?conflict a <{AJ}Conflict> }}")


@pytest.mark.parametrize(
    "name", ["24th ASEAN-Japan Summit", "第24回日ASEAN首脳会議", "ajid:meeting/asean-japan-summit-24"]
)
def test_a_meeting_may_be_named_that_the_release_does_not_name(claims, tmp_path, name: str) -> None:
    """By its number and a name of its series in any language."""
    report, store = built(tmp_path, correct(claims["next", "act"], "meeting", name), ("before", "next"))
    assert not report.notes
    assert held_at(store, "asean-japan-summit-24") == {"Proposal", "Welcome"}


def test_a_meeting_is_found_by_the_words_of_the_release(tmp_path) -> None:
    """In an added claim."""
    report, store = built(
        tmp_path,
        '[[decision]]\ndo = "add"\nrelease = "before"\nquote = "Japan proposed a study"\nkind = "participation"\n'
        'person = "Kishida Fumio"\nrepresents = "Japan"\nmeeting = "24th ASEAN-Japan  summit"\n',
    )
    assert not report.notes
    assert held_at(store, "asean-japan-summit-24") >= {"Participation", "Proposal"}


def merge(one: str, two: str, by: str = "desk") -> str:
    """A merge as TOML."""
    return f'[[decision]]\ndo = "merge"\nthings = ["ajid:meeting/{one}", "ajid:meeting/{two}"]\nby = "{by}"\n'


@pytest.mark.parametrize(
    ("also", "two", "why"),
    [
        ("", "asean-japan-summit-25", "are meetings number 24 and 25, and not merged"),
        (
            "series",
            "asean-summit-24",
            "are meetings of different series (ajid:series/asean-japan-summit, ajid:series/asean-summit), and not",
        ),
    ],
)
def test_meetings_of_another_number_or_series_are_never_one(claims, tmp_path, also: str, two: str, why: str) -> None:
    """A person who joins them is told so, and each keeps its one number and its one series."""
    corrected = correct(claims["now", "meeting"], also, "ASEAN Summit") if also else ""
    names = ("now", "before", "next")
    report, store = built(tmp_path, corrected + merge("asean-japan-summit-24", two), names)
    [note] = report.notes
    assert why in note
    held = f"<{AJ}ordinal> ?n ; <{AJ}inSeries> ?series"
    asked = f"ASK {{ {{ SELECT ?meeting {{ ?meeting {held} }} GROUP BY ?meeting HAVING (COUNT(*) > 1) }} }}"
    assert not store.query(asked)


def dates(store) -> dict[str, str]:
    """When each meeting was held, by its number."""
    asked = f"SELECT ?n ?d {{ ?m <{AJ}ordinal> ?n ; <{AJ}startDate> ?d }}"
    return {row["n"].value: row["d"].value for row in store.query(asked)}


def test_corrections_that_swap_two_numbers_swap_them(tmp_path_factory) -> None:
    """In either order, each meeting keeps what is told of it: they never become one on the way."""
    _, store = built(tmp_path_factory.mktemp("as-read"), names=("both",))
    assert dates(store) == {"24": "2022-11-12", "26": "2023-09"}
    claims = [fact for fact in records(store) if fact["kind"] == "meeting"]
    one, two = sorted(claims, key=lambda fact: fact["ordinal"])
    swap = [correct(one["id"], "ordinal", "26"), correct(two["id"], "ordinal", "24")]
    for number, decisions in enumerate((swap, swap[::-1])):
        report, store = built(tmp_path_factory.mktemp(f"swapped-{number}"), "\n".join(decisions), names=("both",))
        assert not report.notes
        assert dates(store) == {"24": "2023-09", "26": "2022-11-12"}
        assert held_at(store, "asean-japan-summit-26") == {"Appreciation"}
        assert held_at(store, "asean-japan-summit-24") == {"Proposal"}
        assert not any("~" in str(quad.subject) for quad in store)


def test_a_meeting_whose_own_correction_fails_has_its_number_again(tmp_path_factory) -> None:
    """The other one comes to it, as if nobody had spoken of it."""
    _, store = built(tmp_path_factory.mktemp("as-read"), names=("both",))
    one, two = sorted((f for f in records(store) if f["kind"] == "meeting"), key=lambda fact: fact["ordinal"])
    decisions = correct(one["id"], "ordinal", "26") + "\n" + correct(two["id"], "series", "no such series")
    report, store = built(tmp_path_factory.mktemp("failed"), decisions, names=("both",))
    assert report.notes
    assert {row["n"].value for row in store.query(f"SELECT ?n {{ ?m <{AJ}ordinal> ?n }}")} == {"26"}
    assert not any("~" in str(quad.subject) for quad in store)


def test_a_day_that_a_person_set_is_no_plan(claims, tmp_path) -> None:
    """A day after the publication would be a plan by itself; a correction holds, and may differ from others."""
    decision = correct(claims["now", "meeting"], "date", "2022-11-13")
    _, store = built(tmp_path, decision, names=("now", "again"))
    days = store.query(f"SELECT ?day {{ <{ID}meeting/asean-japan-summit-24> <{AJ}startDate> ?day }}")
    assert {row["day"].value for row in days} == {"2022-11-12", "2022-11-13"}
    assert store.query(f"ASK {{ ?conflict <{AJ}conflictAbout> <{ID}meeting/asean-japan-summit-24> }}")


def test_a_fact_is_added_to_a_release_as_commands_name_it(tmp_path) -> None:
    """The name with its prefix, as every command prints it, is that of the release."""
    decision = (
        '[[decision]]\ndo = "add"\nrelease = "ajr:now"\nquote = "ASEAN thanked Japan"\nkind = "document"\n'
        'name = "Tokyo Reef Plan"\nby = "desk"\n'
    )
    report, _ = built(tmp_path, decision, names=("now",))
    assert not [line for line in report.notes if "not in the graph" in line]


def test_a_meeting_is_merged_by_the_name_that_is_shown(tmp_path) -> None:
    """By number and series in any language, or by its series alone where it has no number."""
    (tmp_path / "one.txt").write_text(
        "2022年11月12日、日・ASEAN首脳会議が開催された。日本は謝意を表明した。", encoding="utf-8"
    )
    (tmp_path / "next.txt").write_text(NEXT, encoding="utf-8")
    (tmp_path / "a.toml").write_text(
        '[[decision]]\ndo = "merge"\nthings = ["25TH ASEAN-Japan Summit", "日・ASEAN首脳会議"]\nby = "desk"',
        encoding="utf-8",
    )
    report = build([tmp_path / "one.txt", tmp_path / "next.txt"], tmp_path / "g", curation=tmp_path)
    assert not report.notes
    assert current(tmp_path / "g").open().query(f"ASK {{ ?i <{AJ}rule> 'curation' }}")


def test_a_meeting_of_a_series_that_only_releases_know_may_be_another_one(tmp_path) -> None:
    """A short name may be of a series that the vocabulary has: a person is asked, and followed."""
    names = ("short", "long")
    one, two = "asean-japan-commemorative-summit-long", "provisional-series-commemorative-summit-short"
    _, store = built(tmp_path, "", names)
    asked = f"ASK {{ ?candidate a <{AJ}IdentityCandidate> ; <{AJ}joins> <{ID}meeting/{one}> , <{ID}meeting/{two}> }}"
    assert store.query(asked)
    assert not never_one(store, f"{ID}meeting/{one}", f"{ID}meeting/{two}")
    report, store = built(tmp_path, merge(one, two), names)
    assert not report.notes
    assert not store.query(asked)
