"""What is still to be adopted or announced is planned, of the document or centre that it is said of."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader
from kg.quads.status import document_status
from kg.release.model import Release

PLAN, CENTRE = "ASEAN-Japan Kelp Action Plan", "ASEAN-Japan Kelp Centre"
HEADS = {
    "en": "The 36th ASEAN-Japan Forum was held in Bali on 3 June 2021.",
    "th": "เมื่อวันที่ 3 มิถุนายน 2564 มีการประชุม ASEAN-Japan Forum ครั้งที่ 36 ที่บาหลี",
    "ja": "2021年6月3日、第36回日・ASEANフォーラムがバリで開催されました。",
}
TH_SUMMIT = "ในการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26 ในเดือนกันยายน 2566"
PLANNED = [
    ("en", f"Japan supported the {PLAN}, to be adopted at the 26th ASEAN-Japan Summit in September 2023."),
    ("en", f"Japan proposed the {PLAN}, which is expected to be adopted at the ASEAN-Japan Summit in September 2023."),
    ("en", f"The {PLAN} will be adopted by the end of 2023."),
    ("en", f"The {CENTRE} is to be announced at the 26th ASEAN-Japan Summit in September 2023."),
    ("th", f"ญี่ปุ่นสนับสนุนแผนปฏิบัติการ {PLAN} ซึ่งจะรับรอง{TH_SUMMIT}"),
    ("th", f"ญี่ปุ่นสนับสนุนแผนปฏิบัติการ {PLAN} ที่จะได้รับการรับรอง{TH_SUMMIT}"),
    ("th", f"แผนปฏิบัติการ {PLAN} จะได้รับการรับรอง{TH_SUMMIT}"),
    ("th", f"ญี่ปุ่นยินดีต่อศูนย์ {CENTRE} ที่จะมีการประกาศ{TH_SUMMIT}"),
    ("ja", "日本は、2023年9月の第26回日・ASEAN首脳会議で採択される予定の「日ASEAN昆布行動計画」を支持しました。"),
    ("ja", "日本は、第26回日・ASEAN首脳会議で採択予定の「日ASEAN昆布行動計画」を支持しました。"),
    ("ja", "首脳は、2023年までに「日ASEAN昆布行動計画」を採択する予定です。"),
    ("ja", "日本は、首脳会議において発表される予定の「日ASEAN昆布センター」に期待を表明しました。"),
]


@pytest.mark.parametrize(("language", "sentence"), PLANNED)
def test_what_is_to_come_is_planned(reader: Reader, language: str, sentence: str) -> None:
    """One planned act about the thing, none that is done, and a document that is to be adopted."""
    text = f"{HEADS[language]}\n\n{sentence}\n"
    reading = reader.read(Release("sentence", text, language, published=date(2021, 6, 5)))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    made = [act for act in acts if act.type in {"Adoption", "Announcement"}]
    assert [act.modality for act in made] == ["Planned"]
    kinds = [reading.things[one].kind for one in made[0].targets if one in reading.things]
    assert kinds[0] in {"document", "actor"}
    assert "Adopted" not in document_status(reading).values()


def test_what_was_adopted_is_done(reader: Reader) -> None:
    """The same without the future."""
    text = f"{HEADS['en']}\n\nThe {PLAN} was adopted by the Leaders on 3 June.\n"
    reading = reader.read(Release("sentence", text, "en", published=date(2021, 6, 5)))
    assert document_status(reading).popitem()[1] == "Adopted"
