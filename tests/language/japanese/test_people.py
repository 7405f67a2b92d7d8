"""People in Japanese text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Participation
from kg.language.protocol import PersonValue

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("会合には山野一郎外務大臣が出席しました。", "山野一郎", "外務大臣"),
        ("川辺さゆり国土交通副大臣が出席しました。", "川辺さゆり", "国土交通副大臣"),
        ("マレーシアのアズマン・ビン・イサ運輸大臣が出席しました。", "アズマン・ビン・イサ", "運輸大臣"),
        (
            "ソムサク・ジャイディー・タイ王国副首相兼外務大臣閣下が出席しました。",
            "ソムサク・ジャイディー",
            "副首相兼外務大臣",
        ),
        ("会合には、石山健駐フィリピン日本国大使が出席しました。", "石山健", "駐フィリピン日本国大使"),
        ("会合には、我が方石山健駐ブルネイ大使が出席しました。", "石山健", "駐ブルネイ大使"),
        ("会合には、当方石山健大使が出席しました。", "石山健", "大使"),
    ],
)
def test_name_and_office(read: Read, text: str, name: str, office: str) -> None:
    """Kanji, hiragana and katakana names; the country between name and office belongs to neither."""
    found = read(text)
    values = [m.value for m in found.of("person") if isinstance(m.value, PersonValue)]
    assert [(v.names[0], found.marked.words(v.position)) for v in values if v.position] == [(name, office)]


def test_a_name_in_latin_letters_is_another_name(read: Read) -> None:
    """As the bracket after an office gives it, without courtesy titles."""
    found = read("アズマン・イサ・マレーシア外務大臣（H.E. Mr. Azman ISA, Foreign Minister）が出席しました。")
    assert [m.value.names for m in found.of("person")] == [("アズマン・イサ", "Azman ISA")]


def test_who_speaks_for_whom(read: Read) -> None:
    """The country before the name, else home for a name in kanji; an ambassador speaks for who sent him."""
    found = read("ラオスのカムラ・シーパン商工大臣と、大森進経済産業大臣と、石山健駐タイ日本国大使が出席しました。")
    countries = [m.value.country.rpartition("/")[2] for m in found.of("person")]
    assert countries == ["laos", "japan", "japan"]


def test_the_same_minister_is_the_one_named_last(read: Read) -> None:
    """同次官 takes up the person with that office."""
    found = read("大森審議官はインドネシアのブディ・サントソ国防次官と会談しました。同次官は研修を要請しました。")
    assert found.acts()[-1][:2] == ("Request", ["ブディ・サントソ国防次官"])


def test_an_ambassador_at_a_mission_speaks_for_its_country(read: Read) -> None:
    """An office that holds the mission's name is not for whom its holder speaks."""
    found = read("会合には北見秋夫（KITAMI Akio）ASEAN日本政府代表部大使が出席しました。")
    assert [m.value.country.rpartition("/")[2] for m in found.of("person")] == ["japan"]


def test_who_only_attends_does_not_chair(read: Read) -> None:
    """The chairs are named after the verb of attendance."""
    found = read(
        "会合には西野健外務審議官が出席し、東川弘外務副大臣とソムチャイ・ブンミー・タイ外務次官が共同議長を務めました。"
    )
    roles = [c.about.role for c in found.reading.claims if isinstance(c.about, Participation)]
    assert sorted(roles) == ["Attendee", "Cochair", "Cochair"]


def test_who_attends_and_chairs_is_a_chair(read: Read) -> None:
    """Where nobody is named between the two verbs."""
    found = read("会合には東川弘外務副大臣が出席し、共同議長を務めました。")
    assert [c.about.role for c in found.reading.claims if isinstance(c.about, Participation)] == ["Cochair"]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("ソムサク・ジャイディー・デジタル大臣が出席しました。", "ソムサク・ジャイディー", "デジタル大臣"),
        ("我が方石山健大使が出席しました。", "石山健", "大使"),
    ],
)
def test_what_is_no_part_of_a_name(read: Read, text: str, name: str, office: str) -> None:
    """A portfolio in katakana belongs to the office, 方 to 我が方."""
    found = read(text)
    value = next(m.value for m in found.of("person"))
    assert value.names[0] == name
    assert found.marked.words(value.position) == office


def test_an_officer_of_a_body_speaks_for_it(read: Read) -> None:
    """ASEAN事務総長 is no office of the home country."""
    found = read("会合にはカムラ・シーパンASEAN事務総長が出席しました。")
    assert [m.value.country.rpartition("/")[2] for m in found.of("person")] == ["asean"]


def test_who_jointly_serve_as_chairs(read: Read) -> None:
    """議長は…が共同で務め is co-chairing."""
    found = read("会合の議長は、東川弘外務副大臣とタイのソムチャイ・ブンミー外務次官が共同で務めました。")
    assert {c.about.role for c in found.reading.claims if isinstance(c.about, Participation)} == {"Cochair"}


def test_people_of_a_list(read: Read) -> None:
    """A roll below its heading: given names behind a space, who chairs in a bracket."""
    found = read("出席者\n・山野 花子 環境省地球環境局長\n・ラン・チャイ タイ環境大臣(議長)")
    roles = {c.about.role for c in found.reading.claims if c.kind == "participation"}
    assert ([m.value.names[0] for m in found.of("person")], roles) == (
        ["山野花子", "ラン・チャイ"],
        {"Attendee", "Chair"},
    )


def test_a_guest_without_a_country_is_not_of_the_home_country(read: Read) -> None:
    """The title's one foreign country is his."""
    found = read("山野副大臣のタイ訪問\n山野副大臣は、ラン・チャイ上級大臣と会談し、灯台の再建を歓迎しました。")
    told = [c.about.represents.rpartition("/")[2] for c in found.reading.claims if c.kind == "participation"]
    assert sorted(told) == ["japan", "thailand"]


def test_an_office_of_the_same_country(read: Read) -> None:
    """X同国外務副大臣 speaks for the foreign country named last."""
    found = read("山野太郎駐ラオス大使と、ソムサク・ジャイディー同国外務副大臣が書簡を交換しました。")
    person = found.of("person")[-1]
    assert isinstance(person.value, PersonValue)
    assert person.value.names == ("ソムサク・ジャイディー",)
    assert (person.value.country or "").endswith("laos")


@pytest.mark.parametrize("where", ["駐カンボジア大使", "在カンボジア大使", "在カンボジア日本国大使"])
def test_an_ambassador_abroad_speaks_for_his_country(read: Read, where: str) -> None:
    """Not for the country in which he is."""
    found = read(f"石山健{where}が出席しました。")
    [person] = [m.value for m in found.of("person") if isinstance(m.value, PersonValue)]
    assert ((person.country or "").rpartition("/")[2], person.names) == ("japan", ("石山健",))


@pytest.mark.parametrize(
    ("land", "name", "office"),
    [
        ("ミャンマー", "アウン・タイ・ウィン", "科学技術大臣"),
        ("インドネシア", "スリ・ハルティニ・インドラワティ", "財務大臣"),
        ("シンガポール", "リム・オマーン・タン", "外務大臣"),
    ],
)
def test_a_land_inside_a_name_is_none(read: Read, land: str, name: str, office: str) -> None:
    """Whoever has such a name speaks for the land before it."""
    found = read(f"{land}の{name}{office}は、灯台の再建を歓迎した。")
    [person] = [m.value for m in found.of("person") if isinstance(m.value, PersonValue)]
    assert person.names[0] == name
    told = [c.about.represents for c in found.reading.claims if c.kind == "participation"]
    lands = {"ミャンマー": "myanmar", "インドネシア": "indonesia", "シンガポール": "singapore"}
    assert [iri.rpartition("/")[2] for iri in told if iri] == [lands[land]]
