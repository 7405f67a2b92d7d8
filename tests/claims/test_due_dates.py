"""By when what is to be done falls due: times that begin with the release, next year, what is to be held; plans."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader
from kg.release import Release

HEADS = {
    "en": "The 26th ASEAN-Japan Summit was held in Tokyo on 17 December 2023.",
    "th": "เมื่อวันที่ 17 ธันวาคม 2566 มีการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26 ที่กรุงโตเกียว",
    "ja": "2023年12月17日、第26回日・ASEAN首脳会議が東京で開催されました。",
}


def acts(reader: Reader, language: str, sentence: str) -> list[Act]:
    """The acts of a sentence of a release about the summit."""
    text = f"{HEADS[language]}\n\n{sentence}\n"
    found = reader.read(Release(document="one", text=text, lang=language, published=date(2023, 12, 18)))
    return [claim.about for claim in found.claims if isinstance(claim.about, Act)]


@pytest.mark.parametrize(
    ("language", "sentence", "due"),
    [
        ("en", "Japan pledged to train 100 cyber officials within three years.", "2026-12"),
        ("en", "Japan committed to provide 3 million US dollars to the AHA Centre over the next 18 months.", "2025-06"),
        ("en", "Japan promised to dispatch 20 experts to Laos next year.", "2024"),
        ("en", "Japan pledged to host a workshop on marine litter in 2024.", "2024"),
        ("en", "Japan pledged 3 million US dollars to the AHA Centre within three years of its founding.", None),
        ("ja", "日本は、今後3年間で100人のサイバー人材を育成することを表明しました。", "2026-12"),
        ("ja", "日本は、3年以内に「日ASEAN昆布センター」を設立すると発表しました。", "2026-12"),
        ("th", "ญี่ปุ่นให้คำมั่นว่าจะฝึกอบรมเจ้าหน้าที่ 100 คนภายในสามปี", "2026-12"),
        ("th", "ญี่ปุ่นประกาศว่าจะจัดการประชุมเชิงปฏิบัติการเรื่องขยะทะเลในปี 2567", "2024"),
    ],
)
def test_when_it_falls_due(reader: Reader, language: str, sentence: str, due: str | None) -> None:
    """The end of a time that begins with the release, and a year in which something is to be held."""
    assert [act.due and act.due.start for act in acts(reader, language, sentence)] == [due]


@pytest.mark.parametrize(
    ("language", "sentence", "due"),
    [
        ("en", "Japan will send 20 experts to Viet Nam in 2025.", "2025"),
        ("en", "Japan will also provide 20 scholarships to students of ASEAN.", None),
        ("en", "Japan is to provide patrol boats to the Philippines by March 2025.", "2025-03"),
        ("en", "Japan will host a regional workshop on marine litter in March 2026.", "2026-03"),
        ("en", "Thailand will organise a training course on disaster management in 2025.", "2025"),
        ("ja", "日本は、2025年にベトナムへ専門家20名を派遣する予定です。", "2025"),
        ("th", "ญี่ปุ่นจะมอบเรือตรวจการณ์ 2 ลำแก่ฟิลิปปินส์ภายในปีงบประมาณ 2568", "2026-03"),
    ],
)
def test_what_is_still_to_be_given_is_a_pledge(reader: Reader, language: str, sentence: str, due: str | None) -> None:
    """Told by "will" or "is to", also with an adverb between."""
    told = acts(reader, language, sentence)
    assert [(act.type, act.modality, act.due and act.due.start) for act in told] == [("Pledge", "Planned", due)]


@pytest.mark.parametrize(
    "sentence", ["Japan will send a strong signal to the region.", "The visit will send a message of peace to ASEAN."]
)
def test_a_signal_is_nothing_that_is_sent(reader: Reader, sentence: str) -> None:
    """No pledge, though its first words are those of one."""
    assert not any(act.type == "Pledge" for act in acts(reader, "en", sentence))


@pytest.mark.parametrize(
    ("language", "sentence", "supply"),
    [
        ("en", "Japan sent 20 experts to Viet Nam.", ("expert", 20.0)),
        ("en", "Japan trained 100 officials of ASEAN in cyber security.", ("trainee", 100.0)),
        ("ja", "日本は、ベトナムに専門家20名を派遣しました。", ("expert", 20.0)),
        ("th", "ญี่ปุ่นได้ส่งผู้เชี่ยวชาญ 20 คนไปเวียดนาม", ("expert", 20.0)),
    ],
)
def test_people_who_were_sent_or_trained_came(reader: Reader, language: str, sentence: str, supply) -> None:
    """With their number they are what was given."""
    [act] = acts(reader, language, sentence)
    assert (act.delivered, [(one.kind, one.count) for one in act.supplies]) == (True, [supply])


def test_people_without_a_number_are_not_given(reader: Reader) -> None:
    """Officials who meet are no goods."""
    told = acts(reader, "en", "Japan and ASEAN agreed that senior officials should discuss marine litter.")
    assert [act.supplies for act in told] == [[], []]  # what is agreed, and what is planned


def test_training_at_home_is_not_for_whoever_gives_it(reader: Reader) -> None:
    """The country of who promised it gets nothing."""
    told = acts(reader, "en", "Prime Minister Kishida pledged training in Japan for 3,000 officials.")
    assert [act.type for act in told] == ["Pledge"]
    assert not any("actor/japan" in iri for iri in told[0].targets)
