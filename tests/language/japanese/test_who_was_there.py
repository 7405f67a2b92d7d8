"""Who was at a meeting: stand-ins and their countries, officials with their units, heads of delegations, guests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Participation

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read

HELD = "2022年6月10日、第5回日ASEAN保健大臣会合が開催された。"
AWAY = "2022年6月10日、第5回日ASEAN保健大臣会合がマレーシアで開催された。"


def there(found: Passage) -> list[tuple[str, str]]:
    """Who took part, by the first two letters of the name, for which country or body."""
    told = [claim.about for claim in found.reading.claims if isinstance(claim.about, Participation)]
    words = lambda iri: max((w for w, _ in found.reading.things[iri].forms), key=len)  # noqa: E731 - short
    return [(words(one.person)[:2], (one.represents or "").rpartition("/")[2]) for one in told]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "総理に代わり、岸外務副大臣が会合に出席した。タイ側はプラウィット副首相がプラユット首相の代理として出席した。",
            ["岸外", "プラ"],
        ),
        ("プラユット首相が欠席したため、プラウィット副首相が出席した。", ["プラ"]),
        ("林外務大臣が欠席のため、鈴木外務副大臣が出席した。", ["鈴木"]),
    ],
)
def test_whoever_is_stood_in_for_is_not_there(read: Read, text: str, who: list[str]) -> None:
    """Nor is whoever holds such an office abroad: 総理 alone is the Prime Minister of Japan."""
    assert [name for name, _ in there(read(HELD + text))] == who


def test_where_a_meeting_is_held_sends_nobody(read: Read) -> None:
    """The side that is told counts, and the host country is no guess for a guest."""
    assert there(read(AWAY + "タイ側はソムサック副首相が出席した。")) == [("ソム", "thailand")]
    assert there(read(AWAY + "タイからは、ソムサック副首相及びサラン大臣が出席した。"))[0] == ("ソム", "thailand")
    assert there(read(AWAY + "ソムサック副首相が出席した。")) == [("ソム", "")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("石川玲治水産庁長官が出席した。", "石川玲治"),
        ("遠藤和也アジア大洋州局長が出席した。", "遠藤和也"),
        ("外務省から山田健アジア大洋州局参事官が出席した。", "山田健"),
        ("高橋克彦アジア大洋州局南部アジア部長が出席した。", "高橋克彦"),
        ("遠藤アジア大洋州局長が出席した。", "遠藤"),
        ("高橋国土交通審議官が出席した。", "高橋"),
    ],
)
def test_an_official_is_named_in_full_before_the_unit(read: Read, text: str, name: str) -> None:
    """The family name parts the name from the unit that its bearer heads."""
    (person,) = read(HELD + text).of("person")
    assert getattr(person.value, "names", ()) == (name,)


@pytest.mark.parametrize(
    "text",
    [
        "原子力規制委員会事務局長が出席した。",
        "林野庁長官が出席した。",
        "関税局長が出席した。",
        "南部アジア部長が出席した。",
    ],
)
def test_an_office_without_a_name_is_nobody(read: Read, text: str) -> None:
    """Units that begin as family names do."""
    assert read(HELD + text).of("person") == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("日本側は後藤厚生労働大臣が代表を務めた。", "japan"),
        ("タイ側はアヌティン保健大臣が代表を務めた。", "thailand"),
        ("日本代表団は後藤厚生労働大臣が率いた。", "japan"),
        ("林外務大臣が日本代表団の団長を務めた。", "japan"),
        ("後藤厚生労働大臣が招かれ、講演した。", "japan"),
        ("同会合に林外務大臣が招待され、出席した。", "japan"),
    ],
)
def test_heads_of_delegations_and_guests_are_there(read: Read, text: str, country: str) -> None:
    """Whoever leads a side, or is asked to come and does."""
    assert [one for _, one in there(read(HELD + text))] == [country]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("タイは、南シナ海に言及することなく、灯台の再建を支持した。", "灯台の再建"),
        ("タイは、南シナ海に触れずに、灯台の再建を支持した。", "灯台の再建"),
        ("タイは、南シナ海には言及せず、灯台の再建を支持した。", "灯台の再建"),
    ],
)
def test_what_is_left_unmentioned_is_no_matter(read: Read, text: str, target: str) -> None:
    """Only what stands behind the clause that leaves something out."""
    assert read(text).acts() == [("Support", ["タイ"], [target])]


@pytest.mark.parametrize(
    "text",
    ["ASEANと日本は、灯台の再建について意見を交換した。", "日本とASEANは、灯台の再建について意見を交換した。"],
)
def test_two_sides_that_a_sentence_names_need_no_meeting(read: Read, text: str) -> None:
    """Both exchanged views, whether or not a meeting is told."""
    ((act, agents, _),) = read(text).acts()
    assert (act, sorted(agents)) == ("ExchangeOfViews", ["ASEAN", "日本"])


@pytest.mark.parametrize("between", ["・", "/", "と"])
def test_joined_sides_act_together(read: Read, between: str) -> None:
    """A stroke joins as other marks do."""
    assert read(f"タイ{between}ラオスは、灯台の再建を支持した。").acts() == [
        ("Support", ["タイ", "ラオス"], ["灯台の再建"])
    ]
