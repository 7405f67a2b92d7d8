"""Ten years of invented meetings: what happened, and which releases tell of it, with what planted in them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from people import EN, JA, TH, Words, words

SERIES = {
    "forum": words("ASEAN-Japan Forum", "การประชุมเจ้าหน้าที่อาวุโสอาเซียน-ญี่ปุ่น", "日・ASEANフォーラム"),
    "som": words("ASEAN-Japan Senior Officials' Meeting", "การประชุม ASEAN-Japan Forum", "日ASEAN高級実務者会合"),
    "summit": words("ASEAN-Japan Summit", "การประชุมสุดยอดอาเซียน-ญี่ปุ่น", "日・ASEAN首脳会議"),
    "special": words("ASEAN-Japan Commemorative Summit", "การประชุมสุดยอดสมัยพิเศษอาเซียน-ญี่ปุ่น", "日・ASEAN特別首脳会議"),
    "asean-summit": words("ASEAN Summit", "การประชุมสุดยอดอาเซียน", "ASEAN首脳会議"),
    "aem": words("AEM-METI Consultations", "การประชุม AEM-METI", "日・ASEAN経済大臣会合"),
}
PLACES = {
    "hanoi": words("Hanoi", "กรุงฮานอย", "ハノイ"),
    "bali": words("Bali", "บาหลี", "バリ"),
    "kuala-lumpur": words("Kuala Lumpur", "กรุงกัวลาลัมเปอร์", "クアラルンプール"),
    "cebu": words("Cebu", "เซบู", "セブ"),
    "manila": words("Manila", "กรุงมะนิลา", "マニラ"),
    "siem-reap": words("Siem Reap", "เสียมราฐ", "シェムリアップ"),
    "vientiane": words("Vientiane", "กรุงเวียงจันทน์", "ビエンチャン"),
    "tokyo": words("Tokyo", "กรุงโตเกียว", "東京"),
}
TOPICS = {
    "connectivity": words("connectivity", "ความเชื่อมโยง", "連結性"),
    "maritime": words("maritime cooperation", "ความร่วมมือทางทะเล", "海洋協力"),
    "cyber": words("cyber security", "ความมั่นคงปลอดภัยไซเบอร์", "サイバーセキュリティ"),
    "disaster": words("disaster management", "การจัดการภัยพิบัติ", "防災"),
    "health": words("public health", "สาธารณสุข", "公衆衛生"),
    "tourism": words("tourism", "การท่องเที่ยว", "観光"),
    "exchange": words("people-to-people exchange", "การแลกเปลี่ยนระหว่างประชาชน", "人的交流"),
    "trade": words("trade and investment", "การค้าและการลงทุน", "貿易・投資"),
    "vaccines": words("vaccines", "วัคซีน", "ワクチン"),
}
FUNDS = {
    "jaif": words("Japan-ASEAN Integration Fund", "กองทุนรวมอาเซียน-ญี่ปุ่น", "日・ASEAN統合基金"),
    "covid": words("COVID-19 ASEAN Response Fund", "กองทุนอาเซียนเพื่อรับมือกับโควิด-19", "新型コロナに関するASEAN対応基金"),
    "harbour": words(
        "Mutiara Harbour Fund (MHF)", "กองทุนท่าเรือมุเตียรา (Mutiara Harbour Fund: MHF)", "ムティアラ港湾基金（MHF）"
    ),
}
# The Thai releases give the English names of the fund and the roadmap with their own words for them.
DOCUMENTS = {
    "aoip": words(
        "ASEAN Outlook on the Indo-Pacific", "มุมมองอาเซียนต่ออินโด-แปซิฟิก", "インド太平洋に関するASEANアウトルック"
    ),
    "roadmap": words(
        "Asahi Roadmap on Safe Straits",
        "แผนที่นำทางอาซาฮีว่าด้วยช่องแคบปลอดภัย (Asahi Roadmap on Safe Straits)",
        "「海峡安全あさひロードマップ」",
    ),
    "vision": words(
        "Joint Vision Statement on ASEAN-Japan Friendship and Cooperation",
        "แถลงการณ์วิสัยทัศน์ร่วมว่าด้วยมิตรภาพและความร่วมมืออาเซียน-ญี่ปุ่น",
        "日本ASEAN友好協力に関する共同ビジョン・ステートメント",
    ),
}
# A plan is proposed at some Forums for the Summit of the year, which adopts it or does not.
PLANS = {
    2016: words("Action Plan on Quiet Harbours", "แผนปฏิบัติการว่าด้วยท่าเรือเงียบ", "「静かな港湾行動計画」"),
    2018: words("Action Plan on Clean Rivers", "แผนปฏิบัติการว่าด้วยแม่น้ำสะอาด", "「清流行動計画」"),
    2021: words("Action Plan on Bright Villages", "แผนปฏิบัติการว่าด้วยหมู่บ้านสว่างไสว", "「明るい村行動計画」"),
    2023: words("Action Plan on Safe Bridges", "แผนปฏิบัติการว่าด้วยสะพานปลอดภัย", "「安全な橋行動計画」"),
}
ADOPTED = (2016, 2021)
DOCUMENTS |= {f"plan-{year}": plan for year, plan in PLANS.items()}


@dataclass(frozen=True)
class Deed:
    """Something done at a meeting: `kind` is the class of the act; `meant_for` the number of a Summit to come."""

    key: str
    kind: str
    what: tuple[str, ...]  # topics, or the fund or document
    million: int = 0
    meant_for: int = 0


@dataclass(frozen=True)
class Gathering:
    """A meeting that took place."""

    key: str
    series: str
    number: int
    day: date
    place: str
    japan: str  # who spoke for Japan
    host: str  # who spoke for the host
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True)
class Account:
    """One release about a meeting: in which language and style, and what is unlike the others.

    `seen` is the meeting as this release tells it, right or wrong.
    """

    name: str
    language: str
    style: int
    meeting: Gathering
    seen: Gathering
    numbered: bool = True
    alias: bool = False  # calls the Forum by its other name
    foresees: tuple[str, int, str] | None = None  # series, number and month of a meeting to come
    copy_of: str = ""


@dataclass(frozen=True)
class Planted:
    """A disagreement that was put in: its kind and the meeting or deed."""

    kind: str
    about: str


@dataclass
class Plan:
    """All accounts and what was planted; `promises` gives what became of each proposal, by deed."""

    accounts: list[Account] = field(default_factory=list)
    conflicts: list[Planted] = field(default_factory=list)
    promises: dict[str, str] = field(default_factory=dict)


YEARS = range(2015, 2025)
_HOSTS = ("suryono", "iskandar", "delacruz", "sok", "khamphet", "tran", "suryono", "iskandar", "tran", "khamphet")
_LEADERS = ("pham", "razak", "chan", "bouasone", "pham", "pham", "razak", "chan", "bouasone", "razak")
_PLACES = (
    "bali",
    "kuala-lumpur",
    "cebu",
    "siem-reap",
    "vientiane",
    "hanoi",
    "bali",
    "kuala-lumpur",
    "hanoi",
    "vientiane",
)
_ROTATION = ((EN, TH), (JA, EN), (TH, JA))


def _forum(year: int) -> Gathering:
    place = year - YEARS[0]
    topics = list(TOPICS)
    key = f"forum-{year - 1985}"
    start = place % (len(topics) - 4)
    fund = "harbour" if year in (2017, 2018) else "covid" if year == 2020 else "jaif"
    deeds = (
        Deed(f"{key}-pledge", "Pledge", (fund,), 2 + place),
        Deed(f"{key}-views", "ExchangeOfViews", tuple(topics[start : start + 4])),
        Deed(f"{key}-support", "Support", ("aoip",) if year >= 2019 else ("roadmap",)),
    )
    if year in PLANS:
        deeds = (Deed(f"{key}-proposal", "Proposal", (f"plan-{year}",), meant_for=year - 1997), *deeds)
    japan = "onodera" if year < 2018 else "suzuki-n" if year < 2021 else "tachibana"
    return Gathering(key, "forum", year - 1985, date(year, 6, 3 + place), _PLACES[place], japan, _HOSTS[place], deeds)


def _summit(year: int) -> Gathering:
    place = year - YEARS[0]
    topics = list(TOPICS)[::-1]
    key = f"summit-{year - 1997}"
    start = place % (len(topics) - 4)
    deeds = (
        Deed(f"{key}-views", "ExchangeOfViews", tuple(topics[start : start + 4])),
        Deed(f"{key}-pledge", "Pledge", ("jaif",), 10 + place),
        Deed(f"{key}-welcome", "Welcome", ("vision",)),
    )
    if year in ADOPTED:
        deeds = (Deed(f"{key}-adoption", "Adoption", (f"plan-{year}",)), *deeds)
    japan = "kuroiwa" if year < 2019 else "suzuki-s"
    where = "manila" if _PLACES[place] == "cebu" else _PLACES[place]
    return Gathering(key, "summit", year - 1997, date(year, 11, 8 + place), where, japan, _LEADERS[place], deeds)


def _aem(year: int) -> Gathering:
    key = f"aem-{year - 1994}"
    deeds = (
        Deed(f"{key}-views", "ExchangeOfViews", ("trade", "connectivity", "tourism")),
        Deed(f"{key}-support", "Support", ("roadmap",)),
    )
    japan = "hirabayashi" if year < 2020 else "minegishi"
    host = "wibowo" if year % 4 else "santos"
    return Gathering(key, "aem", year - 1994, date(year, 9, 5 + year % 9), "siem-reap", japan, host, deeds)


def _special() -> Gathering:
    deeds = (
        Deed("special-views", "ExchangeOfViews", ("health", "vaccines", "trade")),
        Deed("special-pledge", "Pledge", ("covid",), 50),
    )
    return Gathering("special", "special", 0, date(2020, 4, 14), "tokyo", "suzuki-s", "pham", deeds)


def _accounts(meeting: Gathering, languages: tuple[str, ...], turn: int) -> list[Account]:
    made = []
    for place, language in enumerate(languages):
        kept = meeting.deeds if place == 0 or turn % 2 else meeting.deeds[:-1]
        told = tuple(replace(deed, what=deed.what[place:]) if deed.kind == "ExchangeOfViews" else deed for deed in kept)
        name = f"{meeting.key}-{language}-{place}"
        made.append(Account(name, language, place % 2, meeting, replace(meeting, deeds=told)))
    return made


def plan() -> Plan:
    """All accounts, with the slips, copies and traps planted."""
    made = Plan()
    for turn, year in enumerate(YEARS):
        pair = _ROTATION[turn % 3]
        third = ((JA,), (TH,), (EN,))[turn % 3] if turn % 3 == 1 else ()
        made.accounts += _accounts(_forum(year), (*pair, *third), turn)
        made.accounts += _accounts(_summit(year), pair[::-1], turn)
        if year % 2:
            made.accounts += _accounts(_aem(year), _ROTATION[(turn + 1) % 3], turn)
    made.accounts += _accounts(_special(), (TH, EN), 1)
    for year in PLANS:
        made.promises[f"forum-{year - 1985}-proposal"] = "fulfilled" if year in ADOPTED else "overdue"
    _vary(made)
    _slip(made)
    _copy(made)
    return made


def _vary(made: Plan) -> None:
    """Some accounts give no number, some use the Forum's other name, some tell of the Summit to come."""
    for place, one in enumerate(made.accounts):
        if one.meeting.series == "summit" and one.name.endswith("-1") and place % 3 == 0:
            made.accounts[place] = replace(one, numbered=False)
        elif one.meeting.series == "forum" and one.name.endswith("-1"):
            made.accounts[place] = replace(one, alias=True)
        elif one.meeting.series == "forum":
            coming = ("summit", one.meeting.day.year - 1997, f"{one.meeting.day.year}-11")
            made.accounts[place] = replace(one, foresees=coming)


def _slip(made: Plan) -> None:
    """Second accounts that get something wrong; and a plan that changed later, which is no disagreement."""
    wrong = {
        "forum-33": ("date", {"day": timedelta(days=1)}),  # in Thai, as a day on which somebody was there
        "forum-31": ("date", {"day": timedelta(days=2)}),
        "forum-38": ("date", {"day": timedelta(days=-5)}),
        "summit-20": ("place", {"place": "cebu"}),
        "forum-36": ("place", {"place": "kuala-lumpur"}),
        "forum-34": ("amount", {"million": 9}),
        "summit-24": ("amount", {"million": 61}),
        "forum-39": ("holder", {"host": "sisavath"}),
    }
    for place, one in enumerate(made.accounts):
        if one.meeting.key not in wrong or not one.name.endswith("-1"):
            continue
        kind, how = wrong[one.meeting.key]
        seen, about = one.seen, one.meeting.key
        if "day" in how:
            seen = replace(seen, day=seen.day + how["day"])
        elif "million" in how:
            about = next(deed.key for deed in seen.deeds if deed.million)
            deeds = (replace(deed, million=how["million"]) if deed.million else deed for deed in seen.deeds)
            seen = replace(seen, deeds=tuple(deeds))
        else:
            seen = replace(seen, **how)
        made.accounts[place] = replace(one, seen=seen, numbered=True)
        made.conflicts.append(Planted(kind, about))
    for place, one in enumerate(made.accounts):
        if one.foresees and one.meeting.key == "forum-33":
            made.accounts[place] = replace(one, foresees=(*one.foresees[:2], "2018-10"))


def _copy(made: Plan) -> None:
    """News agencies repeat three releases."""
    for name in ("forum-30-en-0", "forum-37-ja-0", "forum-32-th-0"):
        one = next(one for one in made.accounts if one.name == name)
        made.accounts.append(replace(one, name=f"agency-{name}", copy_of=name))


def labels(key: str) -> Words:
    """What a topic, fund or document is called."""
    return TOPICS.get(key) or FUNDS.get(key) or DOCUMENTS[key]
