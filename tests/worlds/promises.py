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
_THAI_YEAR = 543


@dataclass(frozen=True)
class Promise:
    """A proposal due at a summit, or a pledge of money; `name` is that of the plan or fund, `state` what it ends in."""

    name: str
    kind: str  # Proposal or Pledge
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
    """Forty promises: every fate of both kinds, turn by turn in the three languages; a pledge never falls due."""
    made = []
    for turn, (year, kind) in enumerate(product([*YEARS, *YEARS], ("Proposal", "Pledge"))):
        language = (EN, TH, JA)[turn % 3]
        name = (_KANJI if language == JA else _NAMES)[turn // 2]
        fates = ("overdue", "fulfilled") if kind == "Proposal" else ("open", "followed up", "fulfilled")
        made.append(
            Promise(_called(name, kind, language), kind, language, year, fates[turn // 2 % len(fates)], 2 + turn)
        )
    return made


def releases() -> list[Told]:
    """One release that makes each promise, and one about a later meeting."""
    told = []
    for number, one in enumerate(promises()):
        told.append(_makes(number, one))
        told.append(_later(number, one))
    return told


def _called(name: str, kind: str, language: str) -> str:
    if language == JA:
        return f"日ASEAN{name}行動計画" if kind == "Proposal" else f"{name}基金"
    return f"ASEAN-Japan {name} Action Plan" if kind == "Proposal" else f"ASEAN-Japan {name} Fund"


def _makes(number: int, one: Promise) -> Told:
    forum, summit, day = one.year - 1985, one.year - 1997, date(one.year, 6, 3)
    if one.language == EN:
        head = f"The {meeting_name(forum, 'ASEAN-Japan Forum', EN)} was held in Bali on 3 June {one.year}."
        due = f"for adoption at the ASEAN-Japan Summit in November {one.year}"
        said = (
            f"Japan proposed the {one.name} {due}."
            if one.kind == "Proposal"
            else f"Japan pledged {one.million} million US dollars to the {one.name}."
        )
    elif one.language == TH:
        head = f"เมื่อวันที่ 3 มิถุนายน {one.year + _THAI_YEAR} มีการประชุม ASEAN-Japan Forum ครั้งที่ {forum} ที่บาหลี"
        due = f"เพื่อเสนอต่อการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ {summit} ในเดือนพฤศจิกายน {one.year + _THAI_YEAR}"
        said = (
            f"ญี่ปุ่นเสนอแผนปฏิบัติการ {one.name} {due}"
            if one.kind == "Proposal"
            else f"ญี่ปุ่นประกาศสนับสนุนเงินจำนวน {one.million} ล้านดอลลาร์สหรัฐต่อกองทุน {one.name}"
        )
    else:
        head = f"{one.year}年6月3日、第{forum}回日・ASEANフォーラムがバリで開催されました。"
        due = f"{one.year}年11月の第{summit}回日・ASEAN首脳会議での採択に向けて"
        said = (
            f"日本は、{due}「{one.name}」を提案しました。"
            if one.kind == "Proposal"
            else f"日本は、「{one.name}」に{one.million}00万ドルを拠出することを表明しました。"
        )
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


_SAID = {
    EN: {
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
        ("Proposal", "overdue"): "ที่ประชุมหารือความร่วมมือทางทะเล",
        ("Proposal", "fulfilled"): "ที่ประชุมรับรองแผนปฏิบัติการ {name}",
        ("Pledge", "open"): "ที่ประชุมหารือความร่วมมือทางทะเล",
        ("Pledge", "followed up"): "ที่ประชุมยินดีต่อกองทุน {name}",
        ("Pledge", "fulfilled"): "อาเซียนขอบคุณญี่ปุ่นที่ได้โอนเงินจำนวน {million} ล้านดอลลาร์สหรัฐให้กองทุน {name}",
    },
    JA: {
        ("Proposal", "overdue"): "首脳は、海洋協力について意見交換を行いました。",
        ("Proposal", "fulfilled"): "首脳は、「{name}」を採択しました。",
        ("Pledge", "open"): "首脳は、海洋協力について意見交換を行いました。",
        ("Pledge", "followed up"): "首脳は、「{name}」を歓迎しました。",
        ("Pledge", "fulfilled"): "ASEANは、「{name}」への日本の拠出金の送金に謝意を表明しました。",
    },
}
