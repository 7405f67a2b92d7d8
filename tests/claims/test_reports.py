"""What is adopted is the report, not the plan that it is about."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.names import ID
from kg.quads.status import document_status
from kg.release.model import Release

HEAD = "The 36th ASEAN-Japan Forum was held in Bali on 3 June 2021.\n\n"
PLAN = "ASEAN-Japan Action Plan on Kelp"


@pytest.mark.parametrize("words", ["report on the", "report on the implementation of the", "review of the"])
def test_the_report_is_adopted(reader: Reader, words: str):
    """The act is done to the whole name, and the plan itself gets no status."""
    reading = reader.read(Release("paper", f"{HEAD}The Meeting adopted the {words} {PLAN}.\n", "en"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    name = f"{words} {PLAN}".lower().replace(" ", "-")
    assert [act.targets for act in acts] == [[f"{ID}provisional/document/{name}"]]
    assert list(document_status(reading)) == acts[0].targets


def test_the_plan_is_adopted(reader: Reader):
    """The same without a report."""
    reading = reader.read(Release("paper", f"{HEAD}The Meeting adopted the {PLAN}.\n", "en"))
    assert list(document_status(reading)) == [f"{ID}provisional/document/{PLAN.lower().replace(' ', '-')}"]


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("th", "ที่ประชุมรับรองรายงานเกี่ยวกับแผนปฏิบัติการอาเซียน-ญี่ปุ่นว่าด้วยสาหร่าย", "รายงานเกี่ยวกับแผนปฏิบัติการอาเซียน-ญี่ปุ่นว่าด้วยสาหร่าย"),
        (
            "ja",
            "会合は、「日ASEAN昆布行動計画」に関する報告書を採択しました。",
            "「日ASEAN昆布行動計画」に関する報告書",
        ),
    ],
)
def test_in_thai_and_japanese(reader: Reader, language: str, sentence: str, name: str):
    """The words for such a paper stand before the name in Thai and behind it in Japanese."""
    head = {
        "th": "เมื่อวันที่ 3 มิถุนายน 2564 มีการประชุม ASEAN-Japan Forum ครั้งที่ 36 ที่บาหลี",
        "ja": "2021年6月3日、第36回日・ASEANフォーラムがバリで開催されました。",
    }[language]
    reading = reader.read(Release("paper", f"{head}\n\n{sentence}\n", language))
    (act,) = (claim.about for claim in reading.claims if isinstance(claim.about, Act))
    assert [form for one in act.targets for form, _ in reading.things[one].forms] == [name]
