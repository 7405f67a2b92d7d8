"""Promises that look kept and are not, and some that are: each of its own fund or plan, and what is told later."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from people import EN, JA, TH
from promises import Told

from kg.quads.meeting_names import meeting_name

_DUE = 2023  # by the end of which what is proposed is to be done
_HEADS = {
    EN: (
        "The {n} ASEAN-Japan Forum was held in Bali on 3 June {y}.",
        "The {n} ASEAN-Japan Summit was held in Hanoi on 12 November {y}.",
    ),
    TH: (
        "เมื่อวันที่ 3 มิถุนายน {b} มีการประชุม ASEAN-Japan Forum ครั้งที่ {n} ที่บาหลี",
        "เมื่อวันที่ 12 พฤศจิกายน {b} มีการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ {n} ที่กรุงฮานอย",
    ),
    JA: (
        "{y}年6月3日、第{n}回日・ASEANフォーラムがバリで開催されました。",
        "{y}年11月12日、第{n}回日・ASEAN首脳会議がハノイで開催されました。",
    ),
}
PLEDGED = {
    EN: "Japan pledged {sum} million US dollars to the {name}.",
    TH: "ญี่ปุ่นประกาศสนับสนุนเงินจำนวน {sum} ล้านดอลลาร์สหรัฐต่อกองทุน {name}",
    JA: "日本は、「{name}」に{sum}00万ドルを拠出することを表明しました。",
}
PROPOSED = {
    EN: "Japan proposed to draw up the {name} by the end of 2023.",
    TH: "ญี่ปุ่นเสนอให้จัดทำแผนปฏิบัติการ {name} ภายในสิ้นปี พ.ศ. 2566",
    JA: "日本は、2023年末までに「{name}」を策定することを提案しました。",
}
EXPECTED = {
    EN: "Japan looked forward to the announcement of the {name}.",
    TH: "ญี่ปุ่นมุ่งหวังที่จะมีการประกาศจัดตั้งศูนย์ {name}",
    JA: "日本は、「{name}」の設立が発表されることへの期待を表明しました。",
}
DATED = {
    EN: "Japan announced that it would establish the {name} by the end of 2023.",
    TH: "ญี่ปุ่นจะจัดตั้งศูนย์ {name} ภายในปี 2566",
    JA: "日本は、2023年末までに「{name}」を設立すると発表しました。",
}
TO_COME = {TH: "ญี่ปุ่นประกาศจะสนับสนุนเงินจำนวน {sum} ล้านดอลลาร์สหรัฐต่อกองทุน {name} ภายในปี 2566"}
AGREED_SUM = {EN: "Japan agreed to provide {sum} million US dollars to the {name} by the end of 2023."}
AGREED = {EN: "Japan agreed to establish the {name} by the end of 2023."}


@dataclass(frozen=True)
class Case:
    """What is promised in June of a year, what a release says in November of the next, and the state in 2026."""

    why: str
    name: str
    language: str
    said: str
    state: str
    promised: dict[str, str] = field(default_factory=lambda: PLEDGED)
    met: bool = True  # whether both are told of meetings


CASES = [
    Case("an announcement about the fund brings no money", "ASEAN-Japan Heron Fund", EN,
         "The Leaders announced the {name}.", "followed up"),
    Case("an announcement about the fund brings no money", "ASEAN-Japan Egret Fund", TH,
         "ที่ประชุมประกาศจัดตั้งกองทุน {name}", "followed up"),
    Case("an announcement about the fund brings no money", "白鷺基金", JA,
         "首脳は、「{name}」の設立を発表しました。", "followed up"),
    Case("thanks for a pledge leave it a pledge", "ASEAN-Japan Stork Fund", EN,
         "ASEAN thanked Japan for its pledge of {sum} million US dollars to the {name}.", "followed up"),
    Case("thanks for a pledge leave it a pledge", "ASEAN-Japan Crane Fund", TH,
         "อาเซียนขอบคุณญี่ปุ่นที่ประกาศจะสนับสนุนเงินจำนวน {sum} ล้านดอลลาร์สหรัฐต่อกองทุน {name}", "followed up"),
    Case("thanks for a pledge leave it a pledge", "丹頂基金", JA,
         "ASEANは、日本による「{name}」への{sum}00万ドルの拠出表明に謝意を表明しました。", "followed up"),
    Case("a part is not the whole", "ASEAN-Japan Plover Fund", EN,
         "ASEAN thanked Japan for the contribution of 1 million US dollars to the {name}.", "followed up"),
    Case("another country's money", "ASEAN-Japan Sparrow Fund", EN,
         "ASEAN thanked Australia for the contribution of {sum} million US dollars to the {name}.", "open"),
    Case("the money went", "ASEAN-Japan Swallow Fund", EN,
         "Japan transferred {sum} million US dollars to the {name}.", "fulfilled"),
    Case("the money went", "ASEAN-Japan Martin Fund", TH,
         "ญี่ปุ่นได้โอนเงินจำนวน {sum} ล้านดอลลาร์สหรัฐให้กองทุน {name}", "fulfilled"),
    Case("the money went", "飛燕基金", JA, "日本は、「{name}」に{sum}00万ドルを送金しました。", "fulfilled"),
    Case("what was agreed on is not adopted, and its time is over", "ASEAN-Japan Osprey Action Plan", EN,
         "The Leaders agreed to continue discussions on the {name}.", "overdue", PROPOSED),
    Case("its time is over", "ASEAN-Japan Kestrel Action Plan", TH,
         "ที่ประชุมหารือแผนปฏิบัติการ {name}", "overdue", PROPOSED),
    Case("its time is over", "日ASEAN隼行動計画", JA, "首脳は、「{name}」について議論しました。", "overdue", PROPOSED),
    Case("adopted in time", "ASEAN-Japan Falcon Action Plan", EN,
         "The Leaders adopted the {name}.", "fulfilled", PROPOSED),
]  # fmt: skip
_YEARS = len(CASES)
_UNMET: list[tuple[str, str, str, str, str, dict[str, str]]] = [
    ("a sum of another currency", "ASEAN-Japan Teal Fund", EN,
     "Japan transferred 1 thousand yen to the {name}.", "open", PLEDGED),
    ("a sum given years before", "ASEAN-Japan Wigeon Fund", EN,
     "Japan provided {sum} million US dollars to the {name} in 2001.", "open", PLEDGED),
    ("thanks for support are for no sum", "ASEAN-Japan Gadwall Fund", EN,
     "ASEAN thanked Japan for its continued support to the {name}.", "followed up", PLEDGED),
    ("thanks for support are for no sum", "ASEAN-Japan Pintail Fund", TH,
     "อาเซียนขอบคุณญี่ปุ่นที่สนับสนุนกองทุน {name} อย่างต่อเนื่อง", "followed up", PLEDGED),
    ("thanks for support are for no sum", "鴛鴦基金", JA,
     "ASEANは、「{name}」への日本の継続的な支援に謝意を表明しました。", "followed up", PLEDGED),
    ("a refusal is announced", "ASEAN-Japan Moss Centre", EN,
     "Japan announced that the {name} would not be established.", "followed up", EXPECTED),
    ("a delay is announced", "ASEAN-Japan Fern Centre", EN,
     "Japan announced a delay in the establishment of the {name}.", "followed up", EXPECTED),
    ("something of it is announced", "ASEAN-Japan Ivy Centre", EN,
     "Japan announced the winners of the essay contest of the {name}.", "followed up", EXPECTED),
    ("its head is announced", "ASEAN-Japan Lichen Centre", EN,
     "Japan announced the appointment of the first director of the {name}.", "followed up", EXPECTED),
    ("it is announced", "ASEAN-Japan Clover Centre", EN,
     "Japan announced the official launch of the {name} in Bali, which will train officials.", "fulfilled", EXPECTED),
    ("it has been set up", "ASEAN-Japan Sedge Centre", EN,
     "Japan announced that the {name} had been established.", "fulfilled", EXPECTED),
    ("something of it is announced", "ASEAN-Japan Kelp Centre", TH,
     "ญี่ปุ่นประกาศรายชื่อผู้ชนะการประกวดเรียงความของศูนย์ {name}", "followed up", EXPECTED),
    ("a delay is announced", "ASEAN-Japan Reed Centre", TH,
     "ญี่ปุ่นประกาศเลื่อนการจัดตั้งศูนย์ {name}", "followed up", EXPECTED),
    ("it is announced", "ASEAN-Japan Rush Centre", TH,
     "ญี่ปุ่นประกาศจัดตั้งศูนย์ {name} อย่างเป็นทางการ", "fulfilled", EXPECTED),
    ("something of it is announced", "日ASEAN昆布センター", JA,
     "日本は、「{name}」の作文コンテストの受賞者を発表しました。", "followed up", EXPECTED),
    ("a refusal is announced", "日ASEAN若布センター", JA,
     "日本は、「{name}」を設立しないことを発表しました。", "followed up", EXPECTED),
    ("a delay is announced", "日ASEAN海苔センター", JA,
     "日本は、「{name}」の設立の延期を発表しました。", "followed up", EXPECTED),
    ("it is announced", "日ASEAN苔研究センター", JA,
     "日本は、「{name}」の設立をジャカルタで発表しました。", "fulfilled", EXPECTED),
    ("it has been set up", "日ASEAN羊歯センター", JA,
     "日本は、「{name}」を設立したことを発表しました。", "fulfilled", EXPECTED),
    ("a report on the plan is adopted", "ASEAN-Japan Dabchick Action Plan", EN,
     "The Leaders adopted the report on the {name}.", "overdue", PROPOSED),
    ("a report on the plan is adopted", "ASEAN-Japan Grebe Action Plan", EN,
     "The Leaders adopted the progress report on the implementation of the {name}.", "overdue", PROPOSED),
    ("a report on the plan is adopted", "ASEAN-Japan Coot Action Plan", TH,
     "ที่ประชุมรับรองรายงานเกี่ยวกับแผนปฏิบัติการ {name}", "overdue", PROPOSED),
    ("a report on the plan is adopted", "日ASEAN鳰行動計画", JA,
     "首脳は、「{name}」に関する報告書を採択しました。", "overdue", PROPOSED),
    ("a report on the plan is adopted", "ASEAN-Japan Crake Action Plan", TH,
     "ที่ประชุมรับรองรายงานความคืบหน้าการดำเนินการตามแผนปฏิบัติการ {name}", "overdue", PROPOSED),
    ("a report on the plan is adopted", "日ASEAN水鶏行動計画", JA,
     "首脳は、「{name}」の実施状況に関する報告を採択しました。", "overdue", PROPOSED),
    ("foretold for a date, and handed over", "ASEAN-Japan Moorhen Fund", TH,
     "ญี่ปุ่นได้โอนเงินจำนวน {sum} ล้านดอลลาร์สหรัฐให้กองทุน {name}", "fulfilled", TO_COME),
    ("foretold for a date, and never told of again", "ASEAN-Japan Dunlin Fund", TH,
     "ที่ประชุมหารือความร่วมมือทางทะเล", "overdue", TO_COME),
    ("the money went to a fund of a short name", "菫基金", JA,
     "日本は、「{name}」に{sum}00万ドルを拠出しました。", "fulfilled", PLEDGED),
    ("agreed on for a date, and handed over", "ASEAN-Japan Snipe Fund", EN,
     "Japan transferred {sum} million US dollars to the {name}.", "fulfilled", AGREED_SUM),
    ("agreed on for a date, and thanked for", "ASEAN-Japan Pheasant Centre", EN,
     "ASEAN thanked Japan for the contribution of {sum} million US dollars to the {name}.", "overdue", AGREED),
    ("announced for a date, and set up", "ASEAN-Japan Thyme Centre", EN,
     "Japan announced the establishment of the {name}.", "fulfilled", DATED),
    ("announced for a date, and put off", "ASEAN-Japan Basil Centre", EN,
     "Japan announced a delay in the establishment of the {name}.", "overdue", DATED),
    ("announced for a date, and set up", "ASEAN-Japan Mint Centre", TH,
     "ญี่ปุ่นประกาศจัดตั้งศูนย์ {name}", "fulfilled", DATED),
    ("announced for a date, and set up", "日ASEAN紫蘇センター", JA,
     "日本は、「{name}」の設立を発表しました。", "fulfilled", DATED),
    ("agreed on for a date, and never told of as done", "ASEAN-Japan Sage Centre", EN,
     "Japan announced a new website of the {name}.", "overdue", AGREED),
]  # fmt: skip
CASES += [Case(*told, met=False) for told in _UNMET]


def releases() -> list[Told]:
    """A release that makes each promise, and one about a meeting of the year after; no two cases share a meeting."""
    told = []
    for number, one in enumerate(CASES):
        promised = one.promised[one.language].format(name=one.name, sum=4 + number)
        later = one.said.format(name=one.name, sum=4 + number)
        year = _DUE - _YEARS + number % _YEARS
        for which, part, said in ((0, "made", promised), (1, "later", later)):
            one_told = _told(f"c{number:02}-{part}", one.language, which, year + which, said)
            told.append(one_told if one.met else replace(one_told, title=said[:60], text=f"{said}\n"))
    return told


def _told(document: str, language: str, which: int, year: int, said: str) -> Told:
    number = year - (1985, 1997)[which]
    count = meeting_name(number, "", EN).strip()
    head = _HEADS[language][which].format(n=count if language == EN else number, y=year, b=year + 543)
    day = date(year, 6, 4) if which == 0 else date(year, 11, 13)
    return Told(document, language, head[:60], day, f"{head}\n\n{said}\n")
