"""Which offices one person holds, which many: conflicts about holders."""

import pytest

from kg.answers.ready import rows
from kg.builder import build
from kg.resolution.holding import Holding
from kg.store import current
from kg.vocabulary import load


@pytest.fixture(name="holding", scope="module")
def _holding() -> Holding:
    return Holding(load())


@pytest.mark.parametrize(
    "name",
    [
        "Ambassador",
        "Ambassador of Japan",
        "Director-General of the Ministry of Reefs",
        "Director, Ministry of Reefs",
        "เอกอัครราชทูต",
        "เอกอัครราชทูตญี่ปุ่น",
        "อธิบดี กระทรวงแนวปะการัง",
        "大使",
        "海洋省局長",
    ],
)
def test_a_rank_alone_is_many_peoples(holding: Holding, name: str):
    """A country has many ambassadors, and a ministry many directors."""
    assert holding.of_several([name])


@pytest.mark.parametrize(
    "name",
    [
        "Ambassador of Japan to Thailand",
        "Director-General of the Department of Reef Affairs",
        "Director-General of the Reef Bureau of the Ministry of Reefs",
        "Minister of Reefs",
        "เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย",
        "อธิบดีกรมแนวปะการัง",
        "駐タイ日本国大使",
        "海洋省北洋局長",
    ],
)
def test_a_post_or_a_unit_is_ones(holding: Holding, name: str):
    """Whose name tells where somebody is sent, or of what."""
    assert not holding.of_several([name])


FORUM = {
    "en": "The 37th ASEAN-Japan Forum took place on 1 May 2022. {} attended the meeting.",
    "th": "การประชุม ASEAN-Japan Forum ครั้งที่ 37 จัดขึ้นเมื่อวันที่ 1 พฤษภาคม 2565 โดย{} เข้าร่วม",
    "ja": "5月1日、第37回日・ASEANフォーラムが開催され、{}が出席した。",
}


def holders(tmp_path, *texts: tuple[str, str]) -> int:
    """How many sides the conflicts about holders have."""
    for place, (lang, text) in enumerate(texts):
        (tmp_path / f"r{place}.{lang}.txt").write_text(f"News\n\n{text}\n" if lang == "en" else text, encoding="utf-8")
    told = (f"r{place}.{lang}.txt,,,,2022-11-13,{lang}" for place, (lang, _) in enumerate(texts))
    manifest = tmp_path / "manifest.csv"
    manifest.write_text("\n".join(("path,title,url,publisher,published,lang", *told)), encoding="utf-8")
    build([manifest], tmp_path / "graph")
    store = current(tmp_path / "graph").open()
    return len([row for row in rows(store, "conflicts") if row["kind"] == "holder"])


@pytest.mark.parametrize(
    ("lang", "one", "two", "sides"),
    [
        ("en", "Mr. Ota Ken, Ambassador of Japan to Thailand,", "Mr. Hara Jiro, Ambassador of Japan to ASEAN,", 0),
        ("en", "Mr. Ota Ken, Ambassador of Japan to Laos,", "Mr. Hara Jiro, Ambassador of Japan to Myanmar,", 0),
        ("en", "Mr. Ota Ken, Ambassador of Japan to ASEAN,", "Mr. Hara Jiro, Ambassador of Japan to ASEAN,", 2),
        ("en", "Mr. Ota Ken, Foreign Minister of Japan,", "Mr. Hara Jiro, Foreign Minister of Japan,", 2),
        ("th", "นายโอตะ เคน เอกอัครราชทูตญี่ปุ่น", "นายฮาระ จิโร เอกอัครราชทูตญี่ปุ่น", 0),
    ],
)
def test_two_ambassadors_at_one_meeting(tmp_path, lang: str, one: str, two: str, sides: int):
    """Are none too many, unless both are sent to one place."""
    assert holders(tmp_path, *((lang, FORUM[lang].format(who)) for who in (one, two))) == sides


@pytest.mark.parametrize(
    ("one", "two", "sides"),
    [
        ("Prime Minister Ota Ken of Japan", "Prime Minister Hara Jiro of Japan", 2),
        ("Prime Minister Ota Ken of Japan", "Prime Minister Hara Jiro of Malaysia", 0),
        ("State Minister Ota Ken of Japan", "State Minister Hara Jiro of Japan", 0),
    ],
)
def test_one_office_on_one_day(tmp_path, one: str, two: str, sides: int):
    """A country has one prime minister on a day, at whatever meetings."""
    texts = (
        f"{one} attended the 25th ASEAN-Japan Summit on 12 November 2022.",
        f"{two} attended the ASEAN Plus Three Summit on 12 November 2022.",
    )
    assert holders(tmp_path, *(("en", text) for text in texts)) == sides


@pytest.mark.parametrize(("since", "sides"), [("January 2018", 2), ("January 2013", 0)])
def test_two_terms_of_one_office(tmp_path, since: str, sides: int):
    """From one month on one alone holds it; who held it before is no other side."""
    texts = ("Lim Jock Hoi has been Secretary-General of ASEAN since January 2018.",)
    texts += (f"Le Luong Minh has been Secretary-General of ASEAN since {since}.",)
    assert holders(tmp_path, *(("en", text) for text in texts)) == sides
