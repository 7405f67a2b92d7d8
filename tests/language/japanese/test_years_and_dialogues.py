"""Since when something is held, whose giving somebody thanks for, and dialogues with somebody by their own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Meeting, Participation

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read

_HELD = """第12回日・ASEANフォーラムの開催
令和6年6月20日
6月13日、バンコクにおいて、第12回日・ASEANフォーラムが開催されました。
"""


def _dates(passage: Passage) -> list[tuple[int | None, str | None]]:
    """The number of each meeting with its first day."""
    meetings = [claim.about for claim in passage.reading.claims if isinstance(claim.about, Meeting)]
    return [(m.ordinal, m.date.start if m.date else None) for m in meetings]


@pytest.mark.parametrize(
    "told",
    [
        "（参考）日・ASEANフォーラム\n　1977年から開催されている日本とASEANの間の最も古い協議枠組み。",
        "（参考）日・ASEANフォーラム：2003年より開催。",
        "（参考）日・ASEANフォーラム\n　平成15年（2003年）から毎年開催されている局長級の会合。",
        "（参考）日・ASEANフォーラム\n　1999年度より実施している高級実務者の間の年次協議の枠組み。",
        "（参考）日・ASEANフォーラムは、1977年以来毎年開催されている。",
        "（参考）日・ASEANフォーラム\n　2009年に設置された、昆布とサンゴ礁を主な議題とする年次の枠組み。",
    ],
)
def test_since_when_it_is_held_is_no_day_of_the_meeting(read: Read, told: str) -> None:
    """The year from which a series is held is of none of its meetings, also below a heading that names the series."""
    assert _dates(read(_HELD + told)) == [(12, "2024-06-13")]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("10月にラオスで開催予定の日・ASEAN首脳会議に向けて", "2024-10"),
        ("本年12月に東京で開催される日・ASEAN首脳会議の成功に向けて", "2024-12"),
        ("10月のラオスでの日・ASEAN首脳会議に向けて", "2024-10"),
        ("10月中にラオスにおいて開催される日・ASEAN首脳会議に向けて", "2024-10"),
    ],
)
def test_a_place_stands_between_day_and_meeting(read: Read, told: str, day: str) -> None:
    """A month is tied to the name of a meeting also by words that tell the country between."""
    assert (None, day) in _dates(read(f"双方は、{told}連携していくことで一致しました。"))


@pytest.mark.parametrize(
    "told",
    [
        "ブルネイから我が国に対する長年の昆布の安定供給に対し謝意を表明しました。",
        "ブルネイから日本への昆布の供給を高く評価しました。",
        "カタールから我が国への長年の昆布の供給に感謝の意を表しました。",
        "タイから日本への直接投資の増加を歓迎しました。",
    ],
)
def test_who_gives_does_not_thank_for_it(read: Read, told: str) -> None:
    """Whoever is told before から to give us something is not who thanks for it: the speaker told before is."""
    acts = read(f"小早川外務副大臣は、タイの大臣と会談しました。小早川外務副大臣は、{told}").acts()
    assert acts[-1][1] == ["小早川外務副大臣"]


@pytest.mark.parametrize(
    "told", ["タイから日本に対する謝意が表明された。", "会合では、タイから日本の支援に対する謝意が示された。"]
)
def test_whose_thanks_are_voiced(read: Read, told: str) -> None:
    """A country before から thanks where its thanks are voiced."""
    assert read(told).acts()[0][:2] == ("Appreciation", ["タイ"])


@pytest.mark.parametrize(
    "talks",
    ["政策対話を行い", "第2回日ラオス環境政策対話を行い", "二国間協議を実施し", "ワーキングランチを行い", "会談を行い"],
)
def test_who_is_in_a_dialogue_agrees_too(read: Read, talks: str) -> None:
    """Whoever a dialogue under a name of its own is held with is there, and agrees with who holds it."""
    found = read(
        f"小早川大臣は、ラオスのカムラ・サイ天然資源環境大臣と{talks}、昆布の養殖に関する協力を深めることで一致しました。"
    )
    people = [c.about for c in found.reading.claims if isinstance(c.about, Participation)]
    assert len(people) == 2
    agreed = ("Agreement", ["小早川大臣", "カムラ・サイ天然資源環境大臣"], ["昆布の養殖に関する協力"])
    assert found.acts()[-1] == agreed


@pytest.mark.parametrize(
    "office", ["内務自治大臣", "村落開発副大臣", "高等教育・科学・研究・イノベーション大臣", "国土都市開発大臣"]
)
def test_fields_of_ministers_abroad(read: Read, office: str) -> None:
    """A family name in katakana before an office of fields that no minister at home holds is somebody's."""
    found = read(f"小早川大臣は、フィリピンのサガロス{office}と会談した。")
    positions = [c.about.represents for c in found.reading.claims if isinstance(c.about, Participation)]
    assert len(positions) == 2
