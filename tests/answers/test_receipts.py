"""Promises over several releases: sums received, whom goods are for, meetings by which something is due."""

from __future__ import annotations

import pytest
from graphs import told

from kg.answers.commitments import commitments
from kg.answers.describe import label

MET = "ASEAN-Japan Summit\n\nThe 27th ASEAN-Japan Summit was held in Manila on 2 June 2025. "
HELD = "28th ASEAN-Japan Summit\n\nThe 28th ASEAN-Japan Summit will be held in Vientiane on 5 May 2026."
PLEDGED = {
    "en": MET + "Japan pledged USD 3 million to the AHA Centre.",
    "ja": "第27回日ASEAN首脳会議\n\n6月2日、第27回日ASEAN首脳会議が開かれた。"
    "日本は、AHAセンターに300万ドルを拠出することを表明した。",
    "th": "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27\n\nญี่ปุ่นให้คำมั่นสนับสนุนเงิน 3 ล้านดอลลาร์สหรัฐแก่ศูนย์ AHA",
}


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", "Fund\n\nOn 2 February 2026, the AHA Centre received USD 3 million from Japan.", "fulfilled"),
        ("en", "Fund\n\nThe Secretariat received USD 3 million from Japan for the AHA Centre.", "fulfilled"),
        ("ja", "基金\n\n2月2日、AHAセンターは、日本から300万ドルの拠出を受けた。", "fulfilled"),
        ("ja", "基金\n\n2月2日、日本から300万ドルがAHAセンターに入金された。", "fulfilled"),
        ("th", "ศูนย์ AHA\n\nเมื่อวันที่ 2 กุมภาพันธ์ 2569 ศูนย์ AHA ได้รับเงิน 3 ล้านดอลลาร์สหรัฐจากญี่ปุ่น", "fulfilled"),
        ("en", "Fund\n\nThe AHA Centre will receive USD 3 million from Japan next year.", "open"),
        ("en", "Fund\n\nThe AHA Centre received a pledge of USD 3 million from Japan.", "open"),
        ("ja", "基金\n\nAHAセンターは、日本から300万ドルを受領していない。", "open"),
    ],
)
def test_a_receipt_keeps_the_promise(tmp_path, language: str, text: str, state: str) -> None:
    """What came from whoever promised it, in any language; not what is still to come."""
    store = told(tmp_path, (language, "2025-06-03", PLEDGED[language]), (language, "2026-02-03", text))
    assert {one.state for one in commitments(store, {"asof": "2026-12-31"})} == {state}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Japan promised Laos 12 patrol boats.", {"Lao PDR"}),
        ("Japan promised to give the Philippines 12 patrol boats.", {"Philippines"}),
        ("Japan offered Cambodia and Laos 3 fire engines.", {"Cambodia", "Lao PDR"}),
    ],
)
def test_whom_a_gift_is_for_stands_before_it(tmp_path, text: str, whom: set[str]) -> None:
    """Who gets something and what they get are two matters: "promised the Philippines 12 boats"."""
    store = told(tmp_path, ("en", "2025-06-03", MET + text))
    (one,) = commitments(store, {"asof": "2025-12-31"})
    names = {label(store, what, "en") for what in one.about}
    assert whom <= names
    assert all(not name.startswith(tuple(f"{land} 1" for land in whom)) for name in names)


def test_what_was_given_so_is_there(tmp_path) -> None:
    """What was promised so is kept so: "gave Laos 20 ambulances"."""
    promised = MET + "Japan promised Laos 20 ambulances."
    store = told(
        tmp_path, ("en", "2025-06-03", promised), ("en", "2026-03-02", "Aid\n\nJapan gave Laos 20 ambulances.")
    )
    assert {one.state for one in commitments(store, {"asof": "2026-12-31"})} == {"fulfilled"}


@pytest.mark.parametrize(
    "text",
    [
        "Japan pledged to report on the Lighthouse Initiative at the 28th ASEAN-Japan Summit.",
        "Japan promised to submit the Lighthouse Initiative by the 28th ASEAN-Japan Summit.",
        "Japan promised 12 patrol boats to the Philippines by the 28th ASEAN-Japan Summit.",
    ],
)
def test_what_is_due_at_a_meeting_is_due_when_it_is_held(tmp_path, text: str) -> None:
    """Its day is told by another release; what was done at a meeting before falls due at none."""
    store = told(tmp_path, ("en", "2025-06-03", MET + text), ("en", "2026-03-03", HELD))
    found = {one.due: one.state for one in commitments(store, {"asof": "2026-12-31"})}
    assert found == {"2026-05-05": "overdue"}
