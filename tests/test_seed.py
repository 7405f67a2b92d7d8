"""The bundled seed, read for real: a sound graph whose facts follow the text, whatever the text says."""

import pytest

from kg.builder import build
from kg.quads.records import records
from kg.resources import folder
from kg.store import current

CHANGES = {
    "35": "41",  # the meeting's number
    "23": "29",  # the summit's
    "14 ตุลาคม 2563": "9 กันยายน 2569",
    "2564-2567": "2571-2574",
    "1 ล้านดอลลาร์สหรัฐ": "7 ล้านดอลลาร์สหรัฐ",
    "ชุตินทร คงศักดิ์": "สมมติ ตัวอย่างดี",
}


def facts(text: str, directory, name: str = "seed") -> list[dict]:
    """The facts of a text, through a graph."""
    path = directory / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    report = build([path], directory / "graph")
    assert (report.status, report.held) == (0, {})
    found = list(records(current(directory / "graph").open()))
    for record in found:
        evidence = record["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["exact"]
    return found


@pytest.fixture(scope="module")
def seed():
    """The text of the seed."""
    return (folder("seeds") / "asean-japan-som-35.txt").read_text(encoding="utf-8")


def summary(found: list[dict]) -> dict[str, set]:
    """What a change of the text should move."""
    meetings = {(r["ordinal"], r["date"]) for r in found if r["kind"] == "meeting"}
    tenures = {(r["start"], r["end"]) for r in found if r["kind"] == "tenure"}
    amounts = {r["amount"]["value"] for r in found if r["kind"] == "act" and r["amount"]}
    people = {label for r in found if r["kind"] == "participation" for label in r["person"]}
    return {"meetings": meetings, "tenures": tenures, "amounts": amounts, "people": people}


def test_the_default_build_reads_the_manifest(tmp_path):
    """Without a source the seeds are built, with what the manifest tells of them."""
    report = build(directory=tmp_path / "graph")
    assert (report.status, report.releases) == (0, 1)
    ask = "ASK { ?r <http://purl.org/dc/terms/publisher> 'Ministry of Foreign Affairs of Thailand' }"
    assert current(tmp_path / "graph").open().query(ask)


def test_the_seed(seed, tmp_path):
    """Meetings, who spoke, what was pledged and who coordinates when."""
    found = summary(facts(seed, tmp_path))
    assert (35, "2020-10-14") in found["meetings"]
    assert (23, "2020-11") in found["meetings"]
    assert found["tenures"] == {("2021", "2024")}
    assert found["amounts"] == {1_000_000}
    assert "ชุตินทร คงศักดิ์" in found["people"]


def test_a_changed_seed_is_followed(seed, tmp_path):
    """With numbers, dates, amounts and names changed, the graph says the others."""
    for old, new in CHANGES.items():
        assert old in seed
        seed = seed.replace(old, new)
    found = summary(facts(seed, tmp_path))
    assert (41, "2026-09-09") in found["meetings"]
    assert {ordinal for ordinal, _ in found["meetings"]} >= {41, 29}
    assert not {ordinal for ordinal, _ in found["meetings"]} & {35, 23}
    assert found["tenures"] == {("2028", "2031")}
    assert found["amounts"] == {7_000_000}
    assert "สมมติ ตัวอย่างดี" in found["people"]
    assert "ชุตินทร คงศักดิ์" not in found["people"]


def test_line_ends_and_wrapping_change_nothing_but_offsets(seed, tmp_path):
    """The same text with other line ends gives the same facts."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    plain = facts(seed, tmp_path / "a")
    path = tmp_path / "b" / "seed.txt"
    path.write_bytes(seed.replace("\n", "\r\n").encode())
    build([path], tmp_path / "b" / "graph")
    assert list(records(current(tmp_path / "b" / "graph").open())) == plain
