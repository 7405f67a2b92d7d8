"""Who "I" is in a speech."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

TH_HEAD = (
    "คำกล่าวของนายดอน ปรมัตถ์วินัย รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงการต่างประเทศ\n"
    "ในการประชุมรัฐมนตรีต่างประเทศอาเซียน-ญี่ปุ่น วันที่ 3 สิงหาคม 2564\n\n"
)
JA_HEAD = "林芳正外務大臣スピーチ\n日ASEANフォーラム(7月20日)\n\n"


def _acts(reader: Reader, text: str, lang: str) -> list[tuple[str, list[str]]]:
    """Kind and agents of each act, by the ends of their IRIs."""
    told = [claim.about for claim in reader.read(Release("note", text, lang)).claims]
    return [(one.type, [iri.rpartition("/")[2] for iri in one.agents]) for one in told if isinstance(one, Act)]


@pytest.mark.parametrize("i", ["ผม", "กระผม", "ข้าพเจ้า", "ดิฉัน"])
def test_i_is_whose_speech_it_is_in_thai(reader: Reader, i: str) -> None:
    """Not the parties of the meeting where it was given."""
    acts = _acts(reader, f"{TH_HEAD}{i}ขอชื่นชมญี่ปุ่น\n{i}ยินดีต่อการจัดตั้งศูนย์อาเซียนด้านสาธารณสุข", "th")
    assert acts == [("Appreciation", ["don"]), ("Welcome", ["don"])]


def test_a_thai_speech_goes_on_without_a_subject(reader: Reader) -> None:
    """Whoever speaks acts until somebody else is named."""
    acts = _acts(reader, f"{TH_HEAD}ขอขอบคุณญี่ปุ่น\n\nยินดีต่อการจัดตั้งศูนย์อาเซียนด้านสาธารณสุข", "th")
    assert acts == [("Appreciation", ["don"]), ("Welcome", ["don"])]


def test_i_is_whose_speech_it_is_in_japanese(reader: Reader) -> None:
    """The office stands right before the word for a speech."""
    said = (
        "私は、ASEANアウトルックへの支持を表明します。日本は1億ドルを拠出します。私はインドネシアの努力を歓迎します。"
    )
    acts = dict(_acts(reader, JA_HEAD + said, "ja"))
    assert acts["Support"] == acts["Welcome"] == ["hayashi-yoshimasa"]
    assert acts["Pledge"] == ["japan"]


def test_i_in_an_account_is_whoever_spoke_last(reader: Reader) -> None:
    """Where no speech is given, the words are quoted."""
    text = "นายดอน ปรมัตถ์วินัย รัฐมนตรีว่าการกระทรวงการต่างประเทศ ขอบคุณญี่ปุ่น\nผมสนับสนุน AOIP"
    assert ("Support", ["don"]) in _acts(reader, text, "th")
