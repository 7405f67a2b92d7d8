"""`ajkg commitments` in words, as rows and as a workbook."""

from __future__ import annotations

import io
import json

import openpyxl


def test_in_words(ajkg) -> None:
    """State, promise, when it is due, and the words."""
    told = ajkg("commitments", "--as-of", "2020-10-20", "--who", "Japan").stdout
    assert "OPEN  pledge: Japan, to COVID-19 ASEAN Response Fund -> 1000000 USD" in told
    assert "due 2020-11 (23rd ASEAN-Japan Summit)" in told
    assert "  told: ajr:asean-japan-som-35, Ministry of Foreign Affairs of Thailand" in told
    assert "Thailand" not in "".join(line for line in told.splitlines() if line.startswith("OPEN"))


def test_to_whom_in_the_language_asked_for(ajkg) -> None:
    """In words beside the promiser, in data in a column of its own."""
    for language, whom in (("th", ", แก่ กองทุน"), ("ja", "基金に対し -> 1000000")):
        assert whom in ajkg("commitments", "--as-of", "2020-10-20", "--lang", language).stdout
    header = ajkg("commitments", "--as-of", "2020-10-20", "--format", "csv").stdout.splitlines()[0]
    assert header.startswith("state,kind,who,to,what,value")


def test_overdue_by_the_day(ajkg) -> None:
    """What was due in a month is overdue when the month is over."""
    rows = [
        json.loads(line) for line in ajkg("commitments", "--as-of", "2020-12", "--format", "jsonl").stdout.splitlines()
    ]
    assert {row["state"] for row in rows if row["due"] == "2020-11"} == {"overdue"}
    assert "no promise is told of" in ajkg("commitments", "--as-of", "2020-11", "--state", "overdue").stdout


def test_a_workbook(ajkg, tmp_path) -> None:
    """The header, one row a promise, sums as numbers; the same bytes each time."""
    files = [tmp_path / "one.xlsx", tmp_path / "two.xlsx"]
    for file in files:
        assert ajkg("commitments", "--as-of", "2020-10-20", "--xlsx", str(file)).returncode == 0
    assert files[0].read_bytes() == files[1].read_bytes()
    sheet = openpyxl.load_workbook(io.BytesIO(files[0].read_bytes())).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:5] == ["state", "kind", "who", "to", "what"]
    assert [row[3:7] for row in rows if row[1] == "pledge"] == [["COVID-19 ASEAN Response Fund", "", 1_000_000, "USD"]]
    assert sheet.freeze_panes == "A2"


def test_wrong_values(ajkg, tmp_path) -> None:
    """A day that is none, and a file of another kind."""
    assert "not a date" in ajkg("commitments", "--as-of", "soon").stderr
    done = ajkg("commitments", "--xlsx", str(tmp_path / "a.txt"))
    assert (done.returncode, ".xlsx" in done.stderr) == (2, True)


def test_what_is_not_sure_enough_is_left_out(ajkg) -> None:
    """A promise of less confidence than is asked for, and a number that is no confidence."""
    sure = ajkg("commitments", "--as-of", "2020-10-20", "--min-confidence", "0.5").stdout
    assert "OPEN  pledge: Japan" in sure
    assert ajkg("commitments", "--as-of", "2020-10-20", "--min-confidence", "1").stdout == "no promise is told of\n"
    assert "not a confidence" in ajkg("commitments", "--min-confidence", "7").stderr


def test_dates_by_another_calendar(ajkg) -> None:
    """Also in words: when a promise is due and when the release is from."""
    told = ajkg("commitments", "--as-of", "2020-10-20", "--lang", "th", "--era", "buddhist").stdout
    assert "กำหนด พฤศจิกายน พ.ศ. 2563" in told
    assert "2020-" not in told.replace("asean-japan", "")


def test_states_in_the_language_asked_for(ajkg) -> None:
    """In words; data keeps to one name for each."""
    for language, state in (("th", "ยังค้างอยู่"), ("ja", "未履行")):
        told = ajkg("commitments", "--as-of", "2020-10-20", "--lang", language).stdout
        assert any(line.startswith(f"{state}  ") for line in told.splitlines())
        assert "OPEN" not in told
    rows = ajkg("commitments", "--as-of", "2020-10-20", "--lang", "th", "--format", "jsonl").stdout.splitlines()
    assert {json.loads(row)["state"] for row in rows} == {"open"}
