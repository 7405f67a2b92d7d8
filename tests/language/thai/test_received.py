"""What is given, appreciated or supported in Thai: who gave it, who got it, and whose deed it was."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _told(reader: Reader, text: str) -> list[tuple[str, list[str], list[str], int | None]]:
    """Each act with the first words for its agents and targets, and its amount in millions."""
    reading = reader.read(Release("note", text, "th", None, "Ministry of Foreign Affairs of Thailand"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]

    def first(iris: tuple[str, ...] | list[str]) -> list[str]:
        return [next(iter(reading.things[iri].forms))[0] for iri in iris]

    def millions(act: Act) -> int | None:
        return int(act.amount.value) // 1_000_000 if act.amount is not None else None

    return [(act.type, first(act.agents), first(act.targets), millions(act)) for act in acts]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("เงิน 5 ล้านเยนถูกมอบให้แก่ศูนย์ AHA โดยญี่ปุ่น", ("Pledge", ["ญี่ปุ่น"], ["ศูนย์ AHA"], 5)),
        ("รถพยาบาล 10 คันถูกมอบให้ลาวโดยรัฐบาลญี่ปุ่น", ("Pledge", ["ญี่ปุ่น"], ["รถพยาบาล 10 คัน", "ลาว"], None)),
        ("เงินช่วยเหลือได้รับการส่งมอบให้แก่กองทุนข้าวโดยจีน", ("Pledge", ["จีน"], ["เงินช่วยเหลือ", "กองทุนข้าว"], None)),
        ("เรือตรวจการณ์ถูกส่งมอบให้กับกองทัพเรือของลาว โดยเกาหลีใต้", ("Pledge", ["เกาหลีใต้"], ["เรือตรวจการณ์"], None)),
    ],
)
def test_a_gift_told_by_a_passive_verb_has_a_giver_and_a_receiver(
    reader: Reader, text: str, told: tuple[str, list[str], list[str], int | None]
) -> None:
    """The giver stands behind "by", also where the receiver is told by whose it is; a number parts no subject."""
    act, agents, targets, amount = _told(reader, text)[0]
    assert (act, agents, amount) == (told[0], told[1], told[3])
    assert set(told[2]) <= set(targets)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("โครงการดังกล่าวได้รับการสนับสนุนจากญี่ปุ่น", "โครงการดังกล่าว"),
        ("ลาวเข้าใจดี แต่แผนงานนั้นได้รับการสนับสนุนจากญี่ปุ่น", "แผนงาน"),
        ("ลาวได้รับมอบเรือตรวจการณ์จากญี่ปุ่น", "เรือตรวจการณ์"),
    ],
)
def test_what_a_passive_verb_is_about_keeps_its_words_and_no_others(reader: Reader, text: str, about: str) -> None:
    """No auxiliary is read out of the words for "that", and the preposition before the giver is no part of the gift."""
    ((_, agents, targets, _),) = _told(reader, text)
    assert agents == ["ญี่ปุ่น"]
    assert about in targets


@pytest.mark.parametrize(
    ("text", "deed", "praise"),
    [
        (
            "การประกาศสนับสนุนเงิน 5 ล้านเยนของญี่ปุ่นแก่ศูนย์ AHA ได้รับความชื่นชมจากอาเซียน",
            ("Pledge", ["ญี่ปุ่น"], 5),
            "Appreciation",
        ),
        (
            "การประกาศของญี่ปุ่นที่จะสนับสนุนเงิน 7 ล้านเยนแก่ศูนย์ AHA ได้รับการชื่นชมจากอาเซียน",
            ("Pledge", ["ญี่ปุ่น"], 7),
            "Appreciation",
        ),
        ("คำมั่นของจีนในการสนับสนุนกองทุนข้าว ได้รับการยกย่องจากอาเซียน", ("Pledge", ["จีน"], None), "Appreciation"),
        ("การเสนอจัดตั้งกองทุนข้าวของไทยได้รับการสนับสนุนจากอาเซียน", ("Proposal", ["ไทย"], None), "Support"),
    ],
)
def test_a_deed_that_others_appreciate_is_told_beside_it(
    reader: Reader, text: str, deed: tuple[str, list[str], int | None], praise: str
) -> None:
    """The announcement and what is promised with it are the owner's, the praise is theirs who stand behind "from"."""
    told = {act: (agents, amount) for act, agents, _, amount in _told(reader, text)}
    assert told[deed[0]] == (deed[1], deed[2])
    assert told[praise][0] == ["อาเซียน"]


@pytest.mark.parametrize("text", ["การท่องเที่ยวของญี่ปุ่นได้รับความชื่นชมจากอาเซียน", "การลงทุนของญี่ปุ่นในลาว ได้รับการสนับสนุนจากอาเซียน"])
def test_what_is_no_deed_of_the_lexicon_tells_no_act(reader: Reader, text: str) -> None:
    """Tourism and investment are matters."""
    assert len(_told(reader, text)) == 1
