"""The releases of the invented meetings: sentences in three languages and two styles, with what each one tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from events import PLACES, SERIES, labels
from people import BY_KEY, COUNTRIES, EN, JA, OFFICES, TH

from kg.quads.meeting_names import meeting_name
from kg.release.model import Release

if TYPE_CHECKING:
    from events import Account, Deed
    from people import Person

_TH_MONTHS = (
    *("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน"),
    *("กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"),
)
_EN_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_PUBLISHERS = {
    EN: ("ASEAN Secretariat", "Viet Nam News Agency"),
    TH: ("กระทรวงการต่างประเทศ", "กรมประชาสัมพันธ์"),
    JA: ("外務省", "経済産業省"),
}


@dataclass
class Told:
    """A release with the truth: `deeds` are spans of the text by deed, `names` the words by thing."""

    release: Release
    account: Account
    deeds: dict[str, tuple[int, int, str]] = field(default_factory=dict)  # start, end, class of the act
    people: dict[str, str] = field(default_factory=dict)
    meetings: dict[str, tuple[int, int]] = field(default_factory=dict)
    things: dict[str, str] = field(default_factory=dict)


class _Text:
    """A text as it grows."""

    def __init__(self) -> None:
        self.parts = ""
        self.deeds: dict[str, tuple[int, int, str]] = {}

    def say(self, sentence: str, deed: Deed | None = None, end: str = " ") -> None:
        start = len(self.parts)
        self.parts += sentence + end
        if deed is not None:
            self.deeds[deed.key] = (start, start + len(sentence), deed.kind)


def tell(account: Account) -> Told:
    """Write one release."""
    text = _Text()
    write = {EN: _english, TH: _thai, JA: _japanese}[account.language]
    people = write(account, text)
    body = text.parts.strip() + "\n"
    issued = account.seen.day + timedelta(days=1 + account.style)
    if account.copy_of:
        body, issued = body.rstrip("\n") + _agency(account.language), issued + timedelta(days=1)
    release = Release(
        account.name,
        body,
        lang=account.language,
        title=body.split("\n")[0],
        publisher=_PUBLISHERS[account.language][account.style],
        published=max(issued, account.meeting.day + timedelta(days=1)),
    )
    told = Told(release, account, text.deeds)
    told.people = {key: BY_KEY[key].names[account.language] for key in people}
    name = _series(account)
    start = body.index(name)
    told.meetings[account.meeting.key] = (start, start + len(name))
    if account.foresees:
        series, number, _ = account.foresees
        start = body.index(SERIES[series][account.language])
        told.meetings[f"{series}-{number}"] = (start, start + len(SERIES[series][account.language]))
    if (beside := SERIES["asean-summit"][account.language]) in body and account.meeting.series == "summit":
        start = body.rindex(beside)
        told.meetings[f"asean-summit-{account.meeting.number + 14}"] = (start, start + len(beside))
    for deed in account.seen.deeds:
        if deed.kind != "ExchangeOfViews":
            told.things[deed.what[0]] = labels(deed.what[0])[account.language]
    return told


def _agency(language: str) -> str:
    return {EN: "\n(Newswire)\n", TH: "\n(สำนักข่าว)\n", JA: "\n（通信社）\n"}[language]


def _series(account: Account) -> str:
    key = "som" if account.alias else account.meeting.series
    return SERIES[key][account.language]


def _name(account: Account) -> str:
    """The meeting's name with its number, as far as the account tells it."""
    label = _series(account)
    if not account.numbered or not account.meeting.number:
        return label
    return meeting_name(account.meeting.number, label, account.language) or label


def _ordinal(number: int) -> str:
    return (meeting_name(number, "x", EN) or "").split()[0]


def _million(deed: Deed) -> str:
    return str(deed.million)


# --- English ---


def _english(account: Account, text: _Text) -> list[str]:
    seen, name = account.seen, _name(account)
    japan, host = BY_KEY[seen.japan], BY_KEY[seen.host]
    day = f"{seen.day.day} {_EN_MONTHS[seen.day.month - 1]} {seen.day.year}"
    where = PLACES[seen.place][EN]
    if account.style:
        text.say(f"ASEAN and Japan meet in {where}", end="\n\n")
        text.say(f"The {name} was convened in {where} on {day}.")
        text.say(f"{_english_person(host)} co-chaired the gathering with {_english_person(japan)}.", end="\n\n")
    else:
        text.say(f"The {name}", end="\n\n")
        text.say(f"On {day}, the {name} was held in {where}.")
        text.say(f"{_english_person(japan)}, and {_english_person(host)}, co-chaired the meeting.", end="\n\n")
    for deed in seen.deeds:
        text.say(_english_deed(deed, account.style), deed, end="\n\n")
    if account.meeting.series == "summit":
        text.say(f"The visit also took in the {_ordinal(account.meeting.number + 14)} ASEAN Summit.", end="\n\n")
    if account.foresees:
        _, number, month = account.foresees
        when = f"{_EN_MONTHS[int(month[5:]) - 1]} {month[:4]}"
        text.say(f"The {_ordinal(number)} ASEAN-Japan Summit will be held in {when}.")
    return [seen.japan, seen.host]


def _english_person(person: Person) -> str:
    title = "Ms." if person.woman else "Mr."
    return f"{title} {person.names[EN]}, {OFFICES[person.office][EN]} of {COUNTRIES[person.country][EN]}"


def _listed(words: list[str], last: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])}{last}{words[-1]}"


def _english_deed(deed: Deed, style: int) -> str:
    what = [labels(key)[EN] for key in deed.what]
    if deed.kind == "Pledge":
        money = f"{_million(deed)} million US dollars"
        return (
            f"Japan pledged to contribute {money} to the {what[0]}."
            if style == 0
            else f"Japan announced a contribution of {money} to the {what[0]}."
        )
    if deed.kind == "ExchangeOfViews":
        topics = _listed(what, " and ")
        return f"Both sides exchanged views on {topics}." if style == 0 else f"The Meeting discussed {topics}."
    if deed.kind == "Proposal":
        return f"Japan proposed the {what[0]} for adoption at the {_ordinal(deed.meant_for)} ASEAN-Japan Summit."
    if deed.kind == "Adoption":
        return f"The Meeting adopted the {what[0]}." if style == 0 else f"ASEAN and Japan adopted the {what[0]}."
    if deed.kind == "Support":
        return f"Japan expressed support for the {what[0]}." if style == 0 else f"Japan supported the {what[0]}."
    return f"Both sides welcomed the {what[0]}." if style == 0 else f"ASEAN and Japan welcomed the {what[0]}."


# --- Thai ---


def _thai_day(day: date) -> str:
    return f"{day.day} {_TH_MONTHS[day.month - 1]} {day.year + 543}"


def _thai(account: Account, text: _Text) -> list[str]:
    seen, name = account.seen, _name(account)
    japan, host = _thai_person(BY_KEY[seen.japan]), _thai_person(BY_KEY[seen.host])
    day, where = _thai_day(seen.day), PLACES[seen.place][TH]
    if account.style:
        text.say(f"อาเซียนและญี่ปุ่นหารือกันที่{where}", end="\n\n")
        text.say(f"เมื่อวันที่ {day} {host} และ{japan} เป็นประธานร่วม{name} ที่{where}", end="\n\n")
    else:
        text.say(f"ผล{name}", end="\n\n")
        text.say(f"เมื่อวันที่ {day} มี{name} ที่{where} โดยมี{japan} และ{host} เป็นประธานร่วม", end="\n\n")
    for deed in seen.deeds:
        text.say(_thai_deed(deed, account.style), deed, end="\n\n")
    if account.meeting.series == "summit":
        text.say(f"ในห้วงเดียวกันมีการประชุมสุดยอดอาเซียน ครั้งที่ {account.meeting.number + 14} ด้วย", end="\n\n")
    if account.foresees:
        _, number, month = account.foresees
        when = f"{_TH_MONTHS[int(month[5:]) - 1]} {int(month[:4]) + 543}"
        text.say(f"ทั้งนี้ การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ {number} จะจัดขึ้นในเดือน{when}")
    return [seen.japan, seen.host]


def _thai_person(person: Person) -> str:
    title = "นางสาว" if person.woman else "นาย"
    return f"{title}{person.names[TH]} {OFFICES[person.office][TH]}{COUNTRIES[person.country][TH]}"


def _thai_deed(deed: Deed, style: int) -> str:
    what = [labels(key)[TH] for key in deed.what]
    if deed.kind == "Pledge":
        money = f"เงินจำนวน {_million(deed)} ล้านดอลลาร์สหรัฐ"
        return f"ญี่ปุ่นประกาศสนับสนุน{money}แก่{what[0]}" if style == 0 else f"ญี่ปุ่นประกาศมอบ{money}แก่{what[0]}"
    if deed.kind == "ExchangeOfViews":
        topics = what[0] if len(what) == 1 else f"{' '.join(what[:-1])} และ{what[-1]}"
        start = "ทั้งสองฝ่ายแลกเปลี่ยนความคิดเห็นเกี่ยวกับ" if style == 0 else "ที่ประชุมหารือเกี่ยวกับ"
        return start + topics
    if deed.kind == "Proposal":
        summit = f"การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ {deed.meant_for}"
        return f"ญี่ปุ่นเสนอ{what[0]} เพื่อรับรองใน{summit}"
    if deed.kind == "Adoption":
        return f"ที่ประชุมรับรอง{what[0]}" if style == 0 else f"อาเซียนและญี่ปุ่นรับรอง{what[0]}"
    if deed.kind == "Support":
        return f"ญี่ปุ่นสนับสนุน{what[0]}" if style == 0 else f"ญี่ปุ่นย้ำการสนับสนุน{what[0]}"
    return f"ทั้งสองฝ่ายยินดีต่อ{what[0]}" if style == 0 else f"อาเซียนและญี่ปุ่นยินดีต่อ{what[0]}"


# --- Japanese ---


def _japanese(account: Account, text: _Text) -> list[str]:
    seen, name = account.seen, _name(account)
    japan, host = _japanese_person(BY_KEY[seen.japan]), _japanese_person(BY_KEY[seen.host])
    day = f"{seen.day.year}年{seen.day.month}月{seen.day.day}日"
    where = PLACES[seen.place][JA]
    if account.style:
        text.say(f"{where}における会合について", end="\n\n")
        text.say(f"{day}、{where}で{name}が行われ、{host}と{japan}が共同議長を務めました。", end="\n\n")
    else:
        text.say(f"{name}の開催", end="\n\n")
        text.say(f"{day}、{where}において、{name}が開催されました。", end="")
        text.say(f"{japan}と{host}が共同議長を務めました。", end="\n\n")
    for deed in seen.deeds:
        text.say(_japanese_deed(deed, account.style), deed, end="\n\n")
    if account.meeting.series == "summit":
        text.say(f"あわせて第{account.meeting.number + 14}回ASEAN首脳会議も開かれました。", end="\n\n")
    if account.foresees:
        _, number, month = account.foresees
        text.say(f"第{number}回日・ASEAN首脳会議は、{month[:4]}年{int(month[5:])}月に開催される予定です。")
    return [seen.japan, seen.host]


def _japanese_person(person: Person) -> str:
    name, office = person.names[JA], OFFICES[person.office][JA]
    if person.country == "japan":
        return f"{name}{office}"
    return f"{name}・{COUNTRIES[person.country][JA]}{office}"


def _japanese_deed(deed: Deed, style: int) -> str:
    what = [labels(key)[JA] for key in deed.what]
    if deed.kind == "Pledge":
        money = f"{_million(deed)}00万ドル"
        return (
            f"日本は、{what[0]}に{money}を拠出することを表明しました。"
            if style == 0
            else f"日本から、{what[0]}に対し{money}を拠出する旨表明しました。"
        )
    if deed.kind == "ExchangeOfViews":
        topics = what[0] if len(what) == 1 else f"{'、'.join(what[:-1])}及び{what[-1]}"
        return (
            f"双方は、{topics}について意見交換を行いました。"
            if style == 0
            else f"会合では、{topics}について議論しました。"
        )
    if deed.kind == "Proposal":
        return f"日本は、第{deed.meant_for}回日・ASEAN首脳会議での採択に向けて、{what[0]}を提案しました。"
    if deed.kind == "Adoption":
        return f"会合では、{what[0]}が採択されました。" if style == 0 else f"双方は、{what[0]}を採択しました。"
    if deed.kind == "Support":
        return f"日本側は、{what[0]}を支持しました。" if style == 0 else f"日本は{what[0]}を支持しました。"
    return f"双方は、{what[0]}を歓迎しました。" if style == 0 else f"日本とASEANは{what[0]}を歓迎しました。"
