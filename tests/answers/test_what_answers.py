"""What does not keep a promise: an announcement, thanks for a pledge, another sum, a copy, another account."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "worlds"))
from counterexamples import CASES, releases
from promises import Told

from kg.answers.commitments import Commitment, commitments
from kg.answers.things import label
from kg.builder import build
from kg.store import current

FORUM = "The 36th ASEAN-Japan Forum was held in Bali on 3 June 2021."
PLEDGE = "Japan pledged 4 million US dollars to the ASEAN-Japan Heron Fund."
THANKS = "ASEAN thanked Japan for the contribution of 4 million US dollars to the ASEAN-Japan Heron Fund."


def world(folder: Path, told: list[Told], undated: tuple[str, ...] = ()):
    """The graph of some releases; those named are told without a day of publication."""
    with (folder / "releases.jsonl").open("w", encoding="utf-8") as file:
        for one in told:
            line = asdict(one) | {"published": one.published.isoformat()}
            if one.document in undated:
                del line["published"]
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    assert build([folder / "releases.jsonl"], folder / "graph").status == 0
    return current(folder / "graph").open()


def pledges(store, day: str = "2026") -> list[Commitment]:
    """The pledges of a graph as judged on a day."""
    return [one for one in commitments(store, {"asof": day}) if one.kind.endswith("Pledge")]


def release(document: str, text: str, published: date) -> Told:
    """An English release."""
    return Told(document, "en", text[:40], published, text)


@pytest.fixture(scope="module")
def states(tmp_path_factory) -> dict[str, str]:
    """The state of every promise of the counter-examples, by name."""
    store = world(tmp_path_factory.mktemp("counter"), releases())
    found = [one for one in commitments(store, {"asof": "2026"}) if one.said[0].release.endswith("-made")]
    return {label(store, what, "en"): one.state for one in found for what in one.about}


@pytest.mark.parametrize("one", CASES, ids=lambda one: f"{one.language}-{one.why}")
def test_what_answers(states, one) -> None:
    """Type and matter decide: money by its coming, a document by its adoption."""
    assert states[one.name] == one.state


def test_a_copy_answers_nothing(tmp_path) -> None:
    """An agency's copy a day later, which holds the pledge and thanks alike, is no later word."""
    text = (
        f"{FORUM}\n\n{PLEDGE} {THANKS} The meeting discussed maritime cooperation and disaster management at length.\n"
    )
    told = [release("ministry", text, date(2021, 6, 4))]
    told.append(replace(told[0], document="agency", published=date(2021, 6, 5), text=f"BALI - {text}"))
    assert [one.state for one in pledges(world(tmp_path, told))] == ["open"]


def test_another_account_of_the_meeting_answers_nothing(tmp_path) -> None:
    """Thanks at the meeting of the pledge, told by the other side days later, are no later act."""
    other = f"{FORUM}\n\nOfficials of both sides looked back on a year of work. {THANKS}\n"
    told = [release("one", f"{FORUM}\n\n{PLEDGE}\n", date(2021, 6, 4)), release("other", other, date(2021, 6, 9))]
    assert [one.state for one in pledges(world(tmp_path, told))] == ["open"]


def test_a_promise_without_a_day_of_publication(tmp_path) -> None:
    """It is told as of its meeting, and never before that."""
    store = world(tmp_path, [release("one", f"{FORUM}\n\n{PLEDGE}\n", date(2021, 6, 4))], undated=("one",))
    assert [(one.state, one.told) for one in pledges(store)] == [("open", "2021-06-03")]
    assert pledges(store, "2021-05") == []


def test_a_promise_without_any_day(tmp_path) -> None:
    """It is shown all the same: nobody knows since when it stands."""
    store = world(tmp_path, [release("one", f"{PLEDGE}\n", date(2021, 6, 4))], undated=("one",))
    assert [(one.state, one.told) for one in pledges(store)] == [("open", "")]


def test_releases_that_disagree_on_the_sum(tmp_path) -> None:
    """Both sums, marked; as long as only one had been told there was nothing to mark."""
    other = PLEDGE.replace("4 million", "5 million")
    told = [release("one", f"{FORUM}\n\n{PLEDGE}\n", date(2021, 6, 4))]
    told.append(release("other", f"{FORUM}\n\nOfficials met for a day of talks. {other}\n", date(2021, 6, 9)))
    store = world(tmp_path, told)
    [both] = pledges(store)
    assert (both.sums, both.disputed) == ((("4000000", "USD"), ("5000000", "USD")), "amount")
    [before] = pledges(store, "2021-06-05")
    assert (before.sums, before.disputed) == ((("4000000", "USD"),), "")
    assert [quote.release.rpartition("/")[2] for quote in before.said] == ["one"]


def test_a_day_told_later_is_not_known_before(tmp_path) -> None:
    """Until the other account of the meeting is there, its earlier day is none by which to judge."""
    told = PLEDGE.removesuffix(".") + " by the end of {}."
    first = release("one", f"{FORUM}\n\n{told.format(2023)}\n", date(2021, 6, 4))
    other = release("other", f"{FORUM}\n\nOfficials met for a day of talks. {told.format(2022)}\n", date(2021, 6, 9))
    store = world(tmp_path, [first, other])
    assert [(one.due, one.disputed) for one in pledges(store, "2021-06-05")] == [("2023", "")]
    assert [(one.due, one.disputed) for one in pledges(store)] == [("2022", "date")]
