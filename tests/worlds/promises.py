"""Ten years of invented promises in three languages, with what becomes of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import product

from people import EN, JA, TH

from kg.quads.meeting_names import meeting_name

YEARS = range(2015, 2025)
FATES = ("open", "followed up", "overdue", "fulfilled")
_NAMES = (
    *("Coral", "Bamboo", "Monsoon", "Lotus", "Ferry", "Lagoon", "Orchid", "Terrace", "Delta", "Beacon"),
    *("Granary", "Jetty", "Kite", "Loom", "Mangrove", "Nutmeg", "Pepper", "Quarry", "Rattan", "Sampan"),
)
_KANJI = ("珊瑚", "竹林", "季節風", "蓮池", "渡船", "潟湖", "蘭園", "棚田", "河口", "灯台")
_KANJI += ("米倉", "桟橋", "凧揚", "織機", "紅樹", "香辛", "胡椒", "採石", "籐細工", "小舟")
_THINGS = {"Proposal": "Action Plan", "Pledge": "Fund", "Expectation": "Centre"}
_THAI_YEAR = 543


@dataclass(frozen=True)
class Promise:
    """A proposal or a hope due at a summit, or a pledge of money, and the `state` that it ends in.

    `name` is that of the plan, the centre or bank, or the fund.
    """

    name: str
    kind: str  # Proposal, Expectation or Pledge
    language: str
    year: int
    state: str
    million: int  # of dollars; each pledge has its own sum


@dataclass(frozen=True)
class Told:
    """A release of the world."""

    document: str
    lang: str
    title: str
    published: date
    text: str


def promises() -> list[Promise]:
    """Sixty promises: every fate of three kinds, turn by turn in the three languages; a pledge never falls due."""
    kinds = [*product([*YEARS, *YEARS], ("Proposal", "Pledge"))]
    made = [_made(turn, turn // 2, year, kind) for turn, (year, kind) in enumerate(kinds)]
    return made + [_made(turn, turn, year, "Expectation") for turn, year in enumerate([*YEARS, *YEARS])]


def _made(turn: int, number: int, year: int, kind: str) -> Promise:
    language = (EN, TH, JA)[turn % 3]
    name = (_KANJI if language == JA else _NAMES)[number]
    fates = ("open", "followed up", "fulfilled") if kind == "Pledge" else ("overdue", "fulfilled")
    return Promise(_called(name, kind, language), kind, language, year, fates[number % len(fates)], 2 + turn)


def releases() -> list[Told]:
    """One release that makes each promise, and one about a later meeting."""
    told = []
    for number, one in enumerate(promises()):
        told.append(_makes(number, one))
        told.append(_later(number, one))
    return told


def _called(name: str, kind: str, language: str) -> str:
    if language == JA:
        return {"Proposal": f"日ASEAN{name}行動計画", "Pledge": f"{name}基金", "Expectation": f"アジア{name}銀行"}[kind]
    return f"ASEAN-Japan {name} {_THINGS[kind]}"


def _makes(number: int, one: Promise) -> Told:
    forum, summit, day = one.year - 1985, one.year - 1997, date(one.year, 6, 3)
    if one.language == EN:
        head = f"The {meeting_name(forum, 'ASEAN-Japan Forum', EN)} was held in Bali on 3 June {one.year}."
        due = f"at the ASEAN-Japan Summit in November {one.year}"
    elif one.language == TH:
        head = f"เมื่อวันที่ 3 มิถุนายน {one.year + _THAI_YEAR} มีการประชุม ASEAN-Japan Forum ครั้งที่ {forum} ที่บาหลี"
        due = f"การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ {summit} ในเดือนพฤศจิกายน {one.year + _THAI_YEAR}"
    else:
        head = f"{one.year}年6月3日、第{forum}回日・ASEANフォーラムがバリで開催されました。"
        due = f"{one.year}年11月の第{summit}回日・ASEAN首脳会議で"
    said = _PROMISED[one.language][one.kind].format(name=one.name, million=one.million, due=due)
    return Told(f"p{number:02}-made", one.language, head[:60], day, f"{head}\n\n{said}\n")


def _later(number: int, one: Promise) -> Told:
    summit, day = one.year - 1997, date(one.year, 11, 12)
    said = _SAID[one.language][one.kind, one.state].format(name=one.name, million=one.million)
    if one.language == EN:
        head = f"The {meeting_name(summit, 'ASEAN-Japan Summit', EN)} was held in Hanoi on 12 November {one.year}."
    elif one.language == TH:
        head = f"เมื่อวันที่ 12 พฤศจิกายน {one.year + _THAI_YEAR} มีการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ {summit} ที่กรุงฮานอย"
    else:
        head = f"{one.year}年11月12日、第{summit}回日・ASEAN首脳会議がハノイで開催されました。"
    return Told(f"p{number:02}-later", one.language, head[:60], day, f"{head}\n\n{said}\n")


_PROMISED = {
    EN: {
        "Proposal": "Japan proposed the {name} for adoption {due}.",
        "Pledge": "Japan pledged {million} million US dollars to the {name}.",
        "Expectation": "Japan hoped that the establishment of the {name} would be announced {due}.",
    },
    TH: {
        "Proposal": "ญี่ปุ่นเสนอแผนปฏิบัติการ {name} เพื่อเสนอต่อ{due}",
        "Pledge": "ญี่ปุ่นประกาศสนับสนุนเงินจำนวน {million} ล้านดอลลาร์สหรัฐต่อกองทุน {name}",
        "Expectation": "ญี่ปุ่นมุ่งหวังว่าจะมีการประกาศจัดตั้งศูนย์ {name} ใน{due}",
    },
    JA: {
        "Proposal": "日本は、{due}の採択に向けて「{name}」を提案しました。",
        "Pledge": "日本は、「{name}」に{million}00万ドルを拠出することを表明しました。",
        "Expectation": "日本は、{due}「{name}」の設立が発表されることへの期待を表明しました。",
    },
}
_SAID = {
    EN: {
        ("Expectation", "overdue"): "The Leaders discussed maritime cooperation.",
        ("Expectation", "fulfilled"): "The Leaders announced the establishment of the {name}.",
        ("Proposal", "overdue"): "The Leaders discussed maritime cooperation.",
        ("Proposal", "fulfilled"): "The Leaders adopted the {name}.",
        ("Pledge", "open"): "The Leaders discussed maritime cooperation.",
        ("Pledge", "followed up"): "The Leaders welcomed the {name}.",
        (
            "Pledge",
            "fulfilled",
        ): "ASEAN thanked Japan for the delivery of {million} million US dollars to the {name}.",
    },
    TH: {
        ("Expectation", "overdue"): "ที่ประชุมหารือความร่วมมือทางทะเล",
        ("Expectation", "fulfilled"): "ที่ประชุมประกาศจัดตั้งศูนย์ {name}",
        ("Proposal", "overdue"): "ที่ประชุมหารือความร่วมมือทางทะเล",
        ("Proposal", "fulfilled"): "ที่ประชุมรับรองแผนปฏิบัติการ {name}",
        ("Pledge", "open"): "ที่ประชุมหารือความร่วมมือทางทะเล",
        ("Pledge", "followed up"): "ที่ประชุมยินดีต่อกองทุน {name}",
        ("Pledge", "fulfilled"): "อาเซียนขอบคุณญี่ปุ่นที่ได้โอนเงินจำนวน {million} ล้านดอลลาร์สหรัฐให้กองทุน {name}",
    },
    JA: {
        ("Expectation", "overdue"): "首脳は、海洋協力について意見交換を行いました。",
        ("Expectation", "fulfilled"): "首脳は、「{name}」の設立を発表しました。",
        ("Proposal", "overdue"): "首脳は、海洋協力について意見交換を行いました。",
        ("Proposal", "fulfilled"): "首脳は、「{name}」を採択しました。",
        ("Pledge", "open"): "首脳は、海洋協力について意見交換を行いました。",
        ("Pledge", "followed up"): "首脳は、「{name}」を歓迎しました。",
        ("Pledge", "fulfilled"): "ASEANは、「{name}」への日本の拠出金の送金に謝意を表明しました。",
    },
}
