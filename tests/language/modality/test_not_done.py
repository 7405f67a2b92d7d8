"""Negated, planned and merely possible acts are not asserted: at most 1 in 100 of the sentences in not-done.tsv.

The column `told` names the acts that a sentence rightly tells as done ("asked for a postponement" asks).
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

ROWS = list(csv.DictReader(Path(__file__).with_name("not-done.tsv").open(encoding="utf-8"), delimiter="\t"))
HEADS = {
    "en": "The 12th ASEAN-Japan Ministerial Meeting on Trade was held in Tokyo on 2 January 2024.",
    "th": "เมื่อวันที่ 2 มกราคม 2567 มีการประชุมรัฐมนตรีเศรษฐกิจอาเซียน-ญี่ปุ่น ครั้งที่ 32 ที่กรุงโตเกียว",
    "ja": "1月2日、東京において第32回日ASEAN経済大臣会合が開催されました。",
}
MOST = 0.01  # of the sentences may give an act that is said to be done


def _asserted(reader: Reader, row: dict[str, str]) -> list[str]:
    """What a sentence says that was done, by itself and told of a meeting."""
    found = []
    for head in ("", f"{HEADS[row['lang']]}\n\n"):
        release = Release("sentence", head + row["sentence"], row["lang"], published=date(2024, 1, 15))
        acts = [c for c in reader.read(release).claims if isinstance(c.about, Act) and c.evidence.start >= len(head)]
        found += [act.about.type for act in acts if isinstance(act.about, Act) and act.about.modality == "Done"]
    return [one for one in found if one not in (row.get("told") or "").split()]


def test_what_was_not_done_is_not_asserted(reader: Reader):
    """Over all three languages at most one sentence in a hundred gives a done act."""
    wrong = [(row["sentence"], found) for row in ROWS if (found := _asserted(reader, row))]
    assert len(wrong) <= MOST * len(ROWS), wrong


@pytest.mark.parametrize(
    ("lang", "sentence", "act"),
    [
        ("en", "Japan agreed to the proposed tariff schedule.", "Agreement"),
        ("th", "ญี่ปุ่นสนับสนุนโควตาประมงใหม่", "Support"),
        ("ja", "日本は新たな漁獲枠を支持した。", "Support"),
    ],
)
def test_the_same_said_plainly_is_asserted(reader: Reader, lang: str, sentence: str, act: str):
    """The measure cannot be met by asserting nothing."""
    assert act in _asserted(reader, {"lang": lang, "sentence": sentence})
