"""One event that several languages tell under names that no vocabulary knows."""

import json
from itertools import chain

import pytest

from kg.answers.ready import rows
from kg.builder import build
from kg.names import AJ, ID
from kg.resolution import Account, resolve
from kg.resolution.clusters import Clusters
from kg.resolution.matters import Matters
from kg.store import current
from kg.vocabulary.gazetteer import Gazetteer
from kg.vocabulary.model import Entry, Vocabulary

NORLAND, OSTIA, PORT = f"{ID}actor/norland", f"{ID}actor/ostia", f"{ID}place/port"
VOCABULARY = Vocabulary(
    {
        iri: Entry(iri, kind, type_, {"en": (iri.rpartition("/")[2],)})
        for iri, kind, type_ in [(NORLAND, "actor", "Country"), (OSTIA, "actor", "Country"), (PORT, "place", "Place")]
    }
)
NAMES = {"en": "Forum on Kelp", "th": "เวทีสาหร่าย", "ja": "海藻フォーラム"}
FUNDS = {"en": "Kelp Fund", "th": "กองทุนสาหร่าย", "ja": "海藻基金"}


def account(
    language: str, *, day: str = "2031-05-02", number: str = "3", who: tuple[str, ...] = (NORLAND, OSTIA), tag: str = ""
) -> Account:
    """A release in a language about its meeting, whose parties speak there."""
    name = f"{language}{tag}"
    made = Account(f"r/{name}", facts={"issued": ["2031-05-03"]})
    series, meeting = f"{ID}provisional/series/{name}", f"{ID}meeting/{name}"
    made.things[meeting] = {"type": ["Meeting"], "inSeries": [series], "startDate": [day] if day else []}
    made.things[meeting] |= {"ordinal": [number] if number else [], "place": [PORT]}
    made.things[series] = {"type": ["MeetingSeries"]}
    made.forms[series] = [(NAMES[language] + tag, language)]
    act(made, "Emphasis", who)
    return made


def act(made: Account, type_: str, who: tuple[str, ...], *targets: str, value: str = "") -> str:
    """Add an act at the release's meeting."""
    name = made.release[2:]
    iri = f"{ID}act/{name}/{len(made.things)}"
    made.things[iri] = {"type": [type_], "agent": list(who), "concerns": list(targets), "modality": [AJ + "Done"]}
    made.things[iri]["atMeeting"] = [f"{ID}meeting/{name}"]
    made.claims[iri] = [f"{ID}claim/{name}/{len(made.things)}"]
    if value:
        made.things[f"{ID}amount/{value}"] = {"currency": ["EUR"], "value": [value]}
        made.things[iri]["amount"] = [f"{ID}amount/{value}"]
    return iri


def fund(made: Account, *, class_: str = "Fund") -> str:
    """Name a fund in the release's language."""
    iri = f"{ID}provisional/actor/{made.release[2:]}-fund"
    made.things[iri] = {"type": [class_]}
    made.forms[iri] = [(FUNDS[made.release[2:4]] + made.release[4:], made.release[2:4])]
    return iri


def found(*accounts: Account) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
    """Rules and confidences of what is one, and of what a person should judge."""
    made = resolve(accounts, VOCABULARY)
    return tuple(sorted((link.rule, link.confidence) for link in links) for links in (made.identities, made.candidates))


def test_one_day_number_and_parties_make_one_event():
    """And the series of both is one, so that its other meetings meet too."""
    accounts = [account(language) for language in NAMES]
    before = {language: account(language, day="2030-04-01", number="2", tag="-b") for language in ("en", "th")}
    for language, one in before.items():
        one.things[f"{ID}meeting/{language}-b"]["inSeries"] = [f"{ID}provisional/series/{language}"]
        one.forms[f"{ID}provisional/series/{language}"] = one.forms.pop(f"{ID}provisional/series/{language}-b")
        one.things[f"{ID}meeting/{language}-b"]["startDate"] = []
    links, candidates = found(*accounts, *before.values())
    assert [link for link in links if "event" in link[0]] == [
        *[("same-event", 0.8)] * 2,
        *[("series-of-one-event", 0.75)] * 2,
    ]
    assert ("ordinal-and-series", 0.99) in links
    assert candidates == []


@pytest.mark.parametrize(
    ("other", "offered"),
    [
        ({"number": ""}, True),
        ({"day": ""}, True),
        ({"who": (OSTIA,), "number": ""}, True),
        ({"day": "2031-05-09"}, False),
        ({"number": "4"}, False),
    ],
)
def test_less_is_for_a_person_to_judge(other, offered):
    """Without the number, or told right after it; another day or number is another meeting."""
    links, candidates = found(account("en"), account("th", **other))
    assert [rule for rule, _ in links if "event" in rule] == []
    assert [rule for rule, _ in candidates] == ["same-event"] * offered


def test_names_that_tell_other_parties():
    """Summits with several partners are held on one day, and may have one number."""
    one, two = account("en"), account("th")
    one.forms[f"{ID}provisional/series/en"] = [("Forum of Norland on Kelp", "en")]
    two.forms[f"{ID}provisional/series/th"] = [("เวทีสาหร่ายกับออสเทีย", "th")]
    entry = Entry(OSTIA, "actor", "Country", {"th": ("ออสเทีย",)})
    named = Entry(NORLAND, "actor", "Country", {"en": ("Norland",)})
    made = resolve([one, two], Vocabulary(VOCABULARY.entries | {OSTIA: entry, NORLAND: named}))
    assert [(link.rule, link.confidence) for link in made.candidates] == [("same-event", 0.6)]


@pytest.mark.parametrize(
    ("name", "told"),
    [("北オスチア海藻委員会", True), ("北東海藻委員会", True), ("北海藻委員会", False), ("海藻北東委員会", False)],
)
def test_a_letter_of_a_japanese_name_tells_a_party(name, told):
    """Beside another party's name or letter, at the beginning: 日タイ or 日越, but not the 北 of 北海."""
    parties = {NORLAND: ("Norland", "北"), OSTIA: ("Ostia", "オスチア", "東")}
    entries = {iri: Entry(iri, "actor", "Country", {"ja": names}) for iri, names in parties.items()}
    vocabulary = Vocabulary(entries)
    matters = Matters(Clusters(vocabulary), vocabulary, Gazetteer(vocabulary))
    assert ({NORLAND, OSTIA} == set(matters.parties_in([name]))) is told


def test_two_that_fit_leave_it_open():
    """Two meetings of the third number on one day."""
    links, candidates = found(account("en"), account("en", tag="-b"), account("th"))
    assert [rule for rule, _ in links if "event" in rule] == []
    assert candidates == [("same-event", 0.6)] * 3


def test_names_in_one_script_tell_two_meetings():
    """Unless the number is the same: then a person should look."""
    assert found(account("en"), account("en", tag="-b")) == ([], [("same-event", 0.6)])
    assert found(account("en", number=""), account("en", number="", tag="-b")) == ([], [])


def test_the_only_fund_of_a_pledge_is_one_fund():
    """With one sum, or where another act is about it, too; then the pledges are one. Else a person has to judge."""
    for value, more, number in (("", False, 2), ("5", False, 1), ("", True, 1)):
        accounts = account("en"), account("ja")
        pledges = [act(one, "Pledge", (NORLAND,), fund(one), value=value) for one in accounts]
        for one in accounts if more else ():
            act(one, "Welcome", (OSTIA,), fund(one))
        made = resolve(accounts, VOCABULARY)
        assert len({made.renamed.get(iri, iri) for iri in pledges}) == number
        assert [link.rule for link in made.candidates] == ["same-act"] * (number - 1)


def test_funds_of_several_releases_are_told_apart_by_their_sums():
    """Each release tells one; in one script they are two, so that only the sum says which is meant."""
    accounts = account("en"), account("en", tag="-b"), account("ja")
    accounts[1].things[f"{ID}meeting/en-b"]["inSeries"] = [f"{ID}provisional/series/en"]
    for one, value in zip(accounts, "565", strict=True):
        act(one, "Pledge", (NORLAND,), fund(one), value=value)
    made = resolve(accounts, VOCABULARY)
    one, other, same = (f"{ID}provisional/actor/{name}-fund" for name in ("en", "en-b", "ja"))
    assert made.renamed.get(same, same) == made.renamed.get(one, one) != made.renamed.get(other, other)
    for made_ in accounts:
        for about in made_.things.values():
            about.pop("amount", None)
    assert [link.rule for link in resolve(accounts, VOCABULARY).candidates] == []


def test_other_sums_are_for_a_person_to_judge():
    """Who then says that the fund is one learns of the conflict."""
    accounts = account("en"), account("ja")
    for one, value in zip(accounts, "56", strict=True):
        act(one, "Pledge", (NORLAND,), fund(one), value=value)
    [candidate] = resolve(accounts, VOCABULARY).candidates
    assert (candidate.rule, candidate.confidence) == ("same-act", 0.62)
    assert candidate.reason.endswith("but other sums: 5 EUR and 6 EUR")


def test_two_funds_in_one_account_leave_it_open():
    """Which of them is the other's is not told; nor where the class of both is not known."""
    accounts = account("en"), account("ja")
    one, two = (fund(made) for made in accounts)
    accounts[0].things[f"{one}-2"] = {"type": ["Fund"]}
    accounts[0].forms[f"{one}-2"] = [("Tide Fund", "en")]
    act(accounts[0], "Pledge", (NORLAND,), one, f"{one}-2")
    act(accounts[1], "Pledge", (NORLAND,), two)
    assert [rule for rule, _ in chain(*found(*accounts)) if rule == "same-act"] == []
    accounts = account("en"), account("ja")
    for made in accounts:
        act(made, "Pledge", (NORLAND,), fund(made, class_="Organization"))
    assert ("same-act", 0.62) in found(*accounts)[1]


PAPERS = {"en": "Bright Harbour Declaration", "th": "ปฏิญญาท่าเรือสดใส", "ja": "明るい港宣言"}


def paper(made: Account, *, number: str = "", class_: str = "Declaration") -> str:
    """Name a document in the release's language."""
    iri = f"{ID}provisional/document/{made.release[2:]}{number}"
    made.things[iri] = {"type": [class_]}
    made.forms[iri] = [(f"{PAPERS[made.release[2:4]]}{number}", made.release[2:4])]
    return iri


def test_a_declaration_told_in_three_languages_is_one():
    """Adopted at one meeting, each the only one of its class there; not where one language tells of a second."""
    accounts = [account(language) for language in PAPERS]
    papers = [paper(made) for made in accounts]
    for made, iri in zip(accounts, papers, strict=True):
        act(made, "Adoption", (NORLAND, OSTIA), iri)
    renamed = resolve(accounts, VOCABULARY).renamed
    assert len({renamed.get(iri, iri) for iri in papers}) == 1
    act(accounts[0], "Welcome", (OSTIA,), paper(accounts[0], number=" II"))
    made = resolve(accounts, VOCABULARY)
    assert len({made.renamed.get(iri, iri) for iri in papers}) == 2
    assert {link.confidence for link in made.candidates} == {0.62}


RELEASES = {
    "en": "The 3rd ASEAN-Japan Coral Reef Dialogue was held in Manila on 14 March 2024.\n\n"
    "Japan pledged 5 million US dollars to the Coral Reef Recovery Fund. "
    "The meeting adopted the Joint Statement on Living Reefs.",
    "th": "เมื่อวันที่ 14 มีนาคม 2567 มีการประชุมแนวปะการังอาเซียน-ญี่ปุ่น ครั้งที่ 3 ที่กรุงมะนิลา\n\n"
    "ญี่ปุ่นประกาศสนับสนุนเงิน 6 ล้านดอลลาร์สหรัฐแก่กองทุนฟื้นฟูแนวปะการัง",
    "ja": "2024年3月14日、マニラにおいて第3回日ASEANサンゴ礁対話が開催されました。\n\n"
    "日本は、サンゴ礁再生基金に500万米ドルを拠出することを表明しました。",
}


def test_three_releases_of_one_dialogue(tmp_path):
    """As a person sees it: one meeting, one fund of two accounts, the third offered; merged, the sums disagree."""
    rows_ = [{"document": f"reef-{language}", "text": text} for language, text in RELEASES.items()]
    source = tmp_path / "reef.jsonl"
    source.write_text("\n".join(json.dumps(row) for row in rows_))
    (tmp_path / "curation").mkdir()
    build([source], tmp_path / "graph", curation=tmp_path / "curation")
    store = current(tmp_path / "graph").open()
    assert len(rows(store, "meetings")) == 1
    assert rows(store, "conflicts") == []
    [offered] = [row for row in rows(store, "merge-candidates") if "other sums" in row["reason"]]
    things = json.dumps([offered["one"], offered["two"]])
    (tmp_path / "curation" / "a.toml").write_text(f'[[decision]]\ndo = "merge"\nthings = {things}\n')
    del store
    assert build([source], tmp_path / "graph", curation=tmp_path / "curation").notes == []
    [conflict] = {row["kind"] for row in rows(current(tmp_path / "graph").open(), "conflicts")}
    assert conflict == "amount"


def test_the_special_summit_of_april_2020_is_one(tmp_path):
    """Each language has a usual short name for it, which is not the yearly summit of the same countries."""
    told = {
        "en": "The Special ASEAN Plus Three Summit was held on 14 April 2020.",
        "th": "เมื่อวันที่ 14 เมษายน 2563 มีการประชุมสุดยอดอาเซียนบวกสามสมัยพิเศษ ผ่านระบบการประชุมทางไกล",
        "ja": "2020年4月14日、新型コロナウイルス感染症に関するASEAN＋3特別首脳テレビ会議が開かれました。",
    }
    source = tmp_path / "special.jsonl"
    source.write_text("\n".join(json.dumps({"document": code, "text": text}) for code, text in told.items()))
    build([source], tmp_path / "graph")
    [held] = rows(current(tmp_path / "graph").open(), "meetings")
    assert (held["meeting"], held["date"]) == (f"{ID}meeting/special-apt-summit-covid-en", "2020-04-14")


def test_a_committee_that_no_vocabulary_knows_is_one(tmp_path):
    """Its parties stand in its name, in Japanese one of them by a letter."""
    told = {
        "en": (
            "The 3rd Meeting of the Japan-Thailand Joint Committee on Orchard Research was held in Chiang Mai on "
            "14 March 2024. Japan pledged 200 million yen to Thailand for cold rooms."
        ),
        "th": (
            "เมื่อวันที่ 14 มีนาคม 2567 มีการประชุมคณะกรรมการร่วมไทย-ญี่ปุ่นว่าด้วยการวิจัยสวนผลไม้ ครั้งที่ 3 ณ จังหวัดเชียงใหม่ "
            "ญี่ปุ่นประกาศให้เงิน 200 ล้านเยนแก่ไทยเพื่อจัดหาห้องเย็น"
        ),
        "ja": (
            "2024年3月14日、第3回日タイ果樹研究合同委員会がチェンマイで開催された。"
            "日本はタイに対し、冷蔵室のために2億円の供与を表明した。"
        ),
    }
    source = tmp_path / "orchard.jsonl"
    source.write_text("\n".join(json.dumps({"document": language, "text": text}) for language, text in told.items()))
    build([source], tmp_path / "graph")
    store = current(tmp_path / "graph").open()
    [meeting] = rows(store, "meetings")
    assert (meeting["ordinal"], meeting["date"], meeting["place"]) == ("3", "2024-03-14", f"{ID}place/chiang-mai")
    assert len(list(store.query(f"SELECT ?pledge {{ ?pledge a <{AJ}Pledge> }}"))) == 1
