"""Nothing of the seed's facts stands in code: with other facts in the text, the graph says the others."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import pytest

from kg.builder import build
from kg.quads.records import records
from kg.resources import folder
from kg.store import current

if TYPE_CHECKING:
    from pathlib import Path

CHANGES = {
    "16 ต.ค. 2563": "11 ก.ค. 2566",
    "14 ตุลาคม 2563": "9 กรกฎาคม 2566",
    "ครั้งที่ 35": "ครั้งที่ 41",
    "ครั้งที่ 23": "ครั้งที่ 31",
    "เดือนพฤศจิกายน 2563": "เดือนธันวาคม 2566",
    "เดือนพฤศจิกายนนี้": "เดือนธันวาคมนี้",
    "1 ล้านดอลลาร์สหรัฐ": "7.5 พันล้านเยน",
    "2564-2567": "2570-2573",
    "ชุตินทร คงศักดิ์": "ปกรณ์ ศรีสวัสดิ์วงศ์",
    "โมริ ทาเคโอะ": "ฮายาชิดะ เคนจิ",
    "Mori Takeo": "Hayashida Kenji",
}


def _facts(text: str, published: str, where: Path) -> list[dict[str, Any]]:
    (where / "release.txt").write_text(text, encoding="utf-8")
    with (where / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["path", "title", "url", "publisher", "published", "lang"])
        writer.writerow(["release.txt", "", "", "Ministry of Foreign Affairs of Thailand", published, "th"])
    report = build([where / "manifest.csv"], where / "graph")
    assert report.status == 0, report.held or report.failures
    return list(records(current(where / "graph").open()))


@pytest.fixture(name="seed", scope="module")
def _seed() -> str:
    return (folder("seeds") / "asean-japan-som-35.txt").read_text(encoding="utf-8")


@pytest.fixture(name="changed", scope="module")
def _changed(seed: str, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    for old, new in CHANGES.items():
        assert old in seed
        seed = seed.replace(old, new)
    return _facts(seed, "2023-07-11", tmp_path_factory.mktemp("changed"))


@pytest.fixture(name="original", scope="module")
def _original(seed: str, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    return _facts(seed, "2020-10-16", tmp_path_factory.mktemp("original"))


def _of(facts: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [fact for fact in facts if fact["kind"] == kind]


def test_ordinals_and_dates_follow(changed: list[dict[str, Any]]) -> None:
    """The meetings have the changed numbers and days."""
    assert {(m["ordinal"], m["date"]) for m in _of(changed, "meeting")} == {(41, "2023-07-09"), (31, "2023-12")}


def test_amount_and_currency_follow(changed: list[dict[str, Any]]) -> None:
    """The pledge is of the changed sum in the changed currency."""
    amounts = [a["amount"] for a in _of(changed, "act") if a["type"] == "pledge" and a["amount"]]
    assert {(a["value"], a["currency"]) for a in amounts} == {(7_500_000_000, "JPY")}


def test_years_of_office_follow(changed: list[dict[str, Any]]) -> None:
    """The coordinator's term has the changed years."""
    assert {(t["start"], t["end"]) for t in _of(changed, "tenure")} == {("2027", "2030")}


def test_names_follow(changed: list[dict[str, Any]]) -> None:
    """The people have the changed names, in both spellings, and speak for the same countries."""
    told = {name: p["represents"] for p in _of(changed, "participation") for name in p["person"]}
    assert "Thailand" in told["ปกรณ์ ศรีสวัสดิ์วงศ์"]
    assert "Japan" in told["ฮายาชิดะ เคนจิ"]
    assert "Japan" in told["Hayashida Kenji"]


def test_nothing_else_changes(original: list[dict[str, Any]], changed: list[dict[str, Any]]) -> None:
    """The acts are of the same types, by as many agents, about as many things."""

    def outline(facts: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
        return [(a["type"], len(a["agents"]), len(a["targets"])) for a in _of(facts, "act")]

    assert outline(original) == outline(changed)
    for kind in ("document", "actor"):
        assert len(_of(original, kind)) == len(_of(changed, kind))
