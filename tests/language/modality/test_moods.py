"""What is denied is negated, what depends on a condition conditional, and the same said plainly is done."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

TOLD = [
    ("en", "Japan denied reports that it had pledged 3 million yen for the pier.", "Pledge", "Negated"),
    ("en", "Thailand denied having signed the Memorandum of Understanding on Salt.", "Agreement", "Negated"),
    ("en", "If the Diet agrees, Japan would provide 3 million yen to Laos.", "Pledge", "Conditional"),
    ("en", "Japan will provide 3 million yen to Laos, subject to approval by the Diet.", "Pledge", "Conditional"),
    ("en", "Japan pledged 3 million yen to Laos.", "Pledge", "Done"),
    ("en", "As the talks succeeded, Japan pledged 3 million yen to Laos.", "Pledge", "Done"),
    ("th", "ญี่ปุ่นปฏิเสธข่าวที่ว่าได้ให้คำมั่นสนับสนุนเงิน 3 ล้านเยนแก่ลาว", "Pledge", "Negated"),
    ("th", "ไทยปฏิเสธที่จะสนับสนุนข้อเสนอของลาว", "Support", "Negated"),
    ("th", "ญี่ปุ่นจะสนับสนุนเงิน 3 ล้านเยนแก่ลาว หากรัฐสภาเห็นชอบ", "Pledge", "Conditional"),
    ("th", "หากจำเป็น ญี่ปุ่นพร้อมสนับสนุนศูนย์พักพิงของลาว", "Support", "Conditional"),
    ("th", "หากลาวร้องขอ ญี่ปุ่นจะสนับสนุนเงิน 3 ล้านเยน", "Pledge", "Conditional"),
    ("th", "ญี่ปุ่นกำลังพิจารณาที่จะสมทบเงิน 3 ล้านเยนเข้ากองทุน JAIF", "Pledge", "Conditional"),
    ("th", "ญี่ปุ่นจะสมทบเงิน 3 ล้านเยนเข้ากองทุน JAIF", "Pledge", "Done"),
    ("th", "ญี่ปุ่นให้คำมั่นสนับสนุนเงิน 3 ล้านเยนแก่ลาว", "Pledge", "Done"),
    ("ja", "日本は、ラオスに300万円の拠出を約束した事実はないと述べた。", "Pledge", "Negated"),
    ("ja", "予算が成立すれば、日本はラオスに300万円を拠出する。", "Pledge", "Conditional"),
    ("ja", "国会の承認を条件に、日本はラオスに300万円を供与する。", "Pledge", "Conditional"),
    ("ja", "日本はラオスに300万円を拠出すると表明した。", "Pledge", "Done"),
    ("ja", "報道によれば、日本はラオスに300万円を拠出すると表明した。", "Pledge", "Done"),
]
HEADS = {
    "en": "The 9th ASEAN-Japan Forum was held in Bali on 3 June 2021.",
    "ja": "6月3日、第9回日・ASEANフォーラムが開催された。",
}
TO_SIGN = [
    ("en", "Both sides will sign a Memorandum of Cooperation on Tide Gauges."),
    ("ja", "双方は来年、潮位計に関する協力覚書に署名する。"),
    ("ja", "双方は潮位計に関する協力覚書に署名することとしている。"),
]


def _acts(reader: Reader, language: str, text: str) -> list[Act]:
    reading = reader.read(Release("sentence", text, language, published=date(2021, 6, 5)))
    return [claim.about for claim in reading.claims if isinstance(claim.about, Act)]


@pytest.mark.parametrize(("language", "sentence", "act", "mood"), TOLD)
def test_the_mood_of_a_clause_is_that_of_its_act(reader: Reader, language: str, sentence: str, act: str, mood: str):
    """Words that deny or make a condition stand at some distance from the verb."""
    told = {(one.type, one.modality) for one in _acts(reader, language, sentence)}
    assert {mood} == {modality for kind, modality in told if kind in {act, "Adoption"}}


@pytest.mark.parametrize(("language", "sentence"), TO_SIGN)
def test_what_will_be_signed_is_not_concluded(reader: Reader, language: str, sentence: str):
    """A signing to come is a plan, and no paper is there."""
    acts = _acts(reader, language, f"{HEADS[language]}\n\n{sentence}")
    assert [(act.modality, act.delivered) for act in acts] == [("Planned", False)]
