"""What was foretold of a meeting gives way to the word of releases after it, and is no conflict."""

from __future__ import annotations

import json

import pytest

from kg.answers.ready import rows
from kg.builder import build
from kg.names import AJ, ID
from kg.resolution import Account, Decisions, resolve
from kg.store import current
from kg.vocabulary.model import Entry, Vocabulary

FORUM, REMOTE, IN_PERSON = f"{ID}meeting/forum-3", AJ + "Videoconference", AJ + "InPerson"
PORT, HILL, ISLE, NORLAND = (
    f"{ID}{name}" for name in ("place/port", "place/hill", "provisional/place/isle", "actor/norland")
)
VOCABULARY = Vocabulary(
    {
        PORT: Entry(PORT, "place", "Place", {"en": ("Port",)}, country=NORLAND),
        HILL: Entry(HILL, "place", "Place", {"en": ("Hill",)}),
        NORLAND: Entry(NORLAND, "actor", "Country", {"en": ("Norland",)}),
    }
)


def account(name: str, issued: str, **told: str) -> Account:
    """A release of a day that tells of the 3rd Forum."""
    meeting = {"inSeries": [f"{ID}series/forum"], "ordinal": ["3"], **{key: [value] for key, value in told.items()}}
    made = Account(f"r/{name}", {FORUM: meeting}, facts={"issued": [issued]} if issued else {})
    made.claims[FORUM] = [f"{ID}claim/{name}/meeting"]
    return made


def judged(*accounts: Account) -> tuple[list[tuple[str, str]], list[str]]:
    """What gives way, as (property, value), and the kinds of the conflicts."""
    found = resolve(list(accounts), VOCABULARY, Decisions())
    return [(name, value) for _, name, value in found.foretold], [one.kind for one in found.conflicts]


HELD = account("held", "2031-05-04", startDate="2031-05-02", place=PORT)
PLANS = [
    # what a release of January foretells, and what of it gives way
    ({"startDate": "2031-06", "place": HILL}, [("place", HILL), ("startDate", "2031-06")]),
    ({"startDate": "2031-05", "place": NORLAND}, []),  # coarser, and true
    ({"startDate": "2031-05-02", "endDate": "2031-05-03"}, []),  # finer
    ({"startDate": "2031-05-01", "endDate": "2031-05-02"}, [("endDate", "2031-05-02"), ("startDate", "2031-05-01")]),
    ({"place": HILL}, [("place", HILL)]),  # without a day
    ({"startDate": "2031", "place": ISLE}, [("place", ISLE)]),  # a town that nobody knows
]


@pytest.mark.parametrize(("plan", "gone"), PLANS)
def test_what_was_foretold_gives_way(plan, gone):
    """At the coarser precision, and where neither place lies in the other; never a conflict."""
    assert judged(account("plan", "2031-01-10", **plan), HELD) == (gone, [])


def test_a_year_that_had_begun_is_a_plan_too():
    """In May it was to be in the same year, and it was in the next."""
    held = account("held", "2032-02-20", startDate="2032-02-18")
    assert judged(account("plan", "2031-05-10", startDate="2031"), held) == ([("startDate", "2031")], [])


def test_releases_after_the_meeting_that_disagree_are_a_conflict():
    """Both stay, and what was foretold still gives way."""
    other = account("other", "2031-05-06", startDate="2031-05-03", place=HILL)
    gone, conflicts = judged(account("plan", "2031-01-10", startDate="2031-07"), HELD, other)
    assert (gone, conflicts) == ([("startDate", "2031-07")], ["date", "place"])


def test_a_changed_plan_is_no_conflict():
    """The last plan holds; two announcements of one week disagree."""
    one, two = (account(name, day, startDate="2031-06", place=place)
                for name, day, place in (("one", "2031-01-10", HILL), ("two", "2031-01-30", PORT)))  # fmt: skip
    assert judged(one, two) == ([("place", HILL)], [])
    two.facts["issued"] = ["2031-01-12"]
    assert judged(one, two) == ([], ["place"])


def test_a_meeting_that_was_moved_into_the_net():
    """It was at no place; in which town it was to be is known no more."""
    held = account("held", "2031-05-04", startDate="2031-05-02", mode=REMOTE)
    plan = account("plan", "2031-01-10", startDate="2031-05-02", mode=IN_PERSON, place=PORT)
    assert judged(plan, held) == ([("mode", IN_PERSON), ("place", PORT)], [])


def test_without_a_day_of_publication_nobody_knows_which_came_first():
    """Both stand, and disagree."""
    assert judged(account("undated", "", startDate="2031-06-02"), HELD) == ([], ["date"])


WORLD = [
    ("en", "2023-05-10", "The 24th ASEAN-Japan Summit will be held in Tokyo in December 2023."),
    ("en", "2023-11-14", "The 24th ASEAN-Japan Summit was held in Jakarta on 13 November 2023."),
    ("th", "2024-05-10", "ญี่ปุ่นจะเป็นเจ้าภาพจัดการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 ที่กรุงโตเกียว ในเดือนธันวาคม 2567"),
    ("th", "2024-11-14", "เมื่อวันที่ 13 พฤศจิกายน 2567 มีการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 ที่กรุงจาการ์ตา"),
    ("ja", "2025-05-10", "2025年12月に東京で第26回日ASEAN首脳会議が開催される予定です。"),
    ("ja", "2025-11-14", "2025年11月13日、第26回日ASEAN首脳会議がジャカルタで開催されました。"),
]


def test_questions_see_what_came(tmp_path):
    """One row for each meeting, in three languages; what was foretold stays with the release that told it."""
    with (tmp_path / "releases.jsonl").open("w", encoding="utf-8") as file:
        for number, (lang, day, text) in enumerate(WORLD):
            told = {"document": f"r{number}", "lang": lang, "title": text[:40], "published": day, "text": f"{text}\n"}
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
    assert build([tmp_path / "releases.jsonl"], tmp_path / "graph").status == 0
    store = current(tmp_path / "graph").open()
    found = [(row["ordinal"], row["date"], row["place"].rpartition("/")[2]) for row in rows(store, "meetings")]
    assert found == [(f"{n}", f"{n + 1999}-11-13", "jakarta") for n in (24, 25, 26)]
    assert rows(store, "conflicts") == []
    kept = store.query("SELECT ?p { GRAPH ?release { ?m aj:place ?p } ?m aj:foretoldPlace ?p }", prefixes={"aj": AJ})
    assert len(list(kept)) == 3
