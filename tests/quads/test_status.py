"""How far a document has come by what one release says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kg.answers.ready import rows
from kg.builder import build
from kg.names import AJ
from kg.quads.status import document_status
from kg.release.model import Release
from kg.store import current

if TYPE_CHECKING:
    from kg.claims import Reader


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ASEAN-Japan Convention on Reefs entered into force on 1 April 2020.", "InForce"),
        (
            "The Leaders welcomed the entry into force of the ASEAN-Japan Convention on Reefs on 1 April 2020.",
            "InForce",
        ),
        ("The ASEAN-Japan Convention on Reefs will enter into force on 1 April 2022.", None),
        ("ASEAN looked forward to the early entry into force of the ASEAN-Japan Convention on Reefs.", None),
        ("ASEAN looked forward to the adoption of the ASEAN-Japan Declaration on Reefs.", "ToBeAdopted"),
        ("ความตกลงอาเซียน-ญี่ปุ่นว่าด้วยแนวปะการัง มีผลใช้บังคับเมื่อวันที่ 1 เมษายน 2563", "InForce"),
        ("ความตกลงอาเซียน-ญี่ปุ่นว่าด้วยแนวปะการัง จะมีผลใช้บังคับในวันที่ 1 เมษายน 2565", None),
        ("「日ASEANサンゴ礁協定」は2020年4月1日に発効しました。", "InForce"),
        ("「日ASEANサンゴ礁協定」は2022年4月1日に発効する予定です。", None),
        ("ASEANは「日ASEANサンゴ礁宣言」の採択を期待しました。", "ToBeAdopted"),
    ],
)
def test_in_force_or_awaited(reader: Reader, text: str, status: str | None):
    """What is announced for later is not in force."""
    reading = reader.read(Release("note", text, None, None, None, date(2020, 5, 5)))
    assert set(document_status(reading).values()) == ({status} if status else set())


def test_the_day_since_when_it_is_in_force(reader: Reader):
    """It stands beside the words, or before them."""
    for text in (
        "The ASEAN-Japan Convention on Reefs, signed on 3 December 2019, entered into force on 1 April 2020.",
        "「日ASEANサンゴ礁協定」は2020年4月1日に発効しました。",
    ):
        assert [stage.day for stage in reader.read(Release("note", text)).stages] == ["2020-04-01"]


def test_undated_releases_are_shown_unless_a_day_is_asked_for(tmp_path):
    """What is not known to be told by a day is left out for that day alone."""
    source = tmp_path / "note.txt"
    source.write_text("The ASEAN-Japan Convention on Reefs entered into force on 1 April 2020.\n", encoding="utf-8")
    build([source], tmp_path / "graph")
    store = current(tmp_path / "graph").open()
    assert [(one["status"], one["since"]) for one in rows(store, "document-status")] == [(AJ + "InForce", "2020-04-01")]
    assert rows(store, "document-status", {"asof": "2031"}) == []
