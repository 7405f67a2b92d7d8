"""Dates as people write them: by the Gregorian calendar, the Buddhist era or the Japanese eras, in three languages."""

from __future__ import annotations

from kg.eras import BUDDHIST

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Callable

    import pyoxigraph as ox

DATES = frozenset({"date", "gYear", "gYearMonth"})  # types of literals, by local name
_MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "th": (
        *("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน"),
        *("กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"),
    ),
}
_REIGNS = (  # first day, name by language
    ("2019-05-01", {"ja": "令和", "en": "Reiwa", "th": "เรวะ"}),
    ("1989-01-08", {"ja": "平成", "en": "Heisei", "th": "เฮเซ"}),
    ("1926-12-25", {"ja": "昭和", "en": "Showa", "th": "โชวะ"}),
    ("1912-07-30", {"ja": "大正", "en": "Taisho", "th": "ไทโช"}),
    ("1868-10-23", {"ja": "明治", "en": "Meiji", "th": "เมจิ"}),
)


def shown(date: str, era: str, language: str) -> str:
    """A date (2020-10-16, 2020-10 or 2020) by the calendar `era`; as it is when the era does not reach so far back.

    >>> shown("2020-10-16", "buddhist", "th"), shown("2020-10-16", "japanese", "ja")
    ('16 ตุลาคม พ.ศ. 2563', '令和2年10月16日')
    >>> shown("2019", "japanese", "ja")
    '平成31年/令和元年'
    """
    if "/" in date:  # from … to …
        return " \u2013 ".join(shown(one, era, language) for one in date.split("/")) if era != "gregorian" else date
    parts = date.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > len("ymd"):
        return date
    if era == "buddhist":
        return _in_order(_buddhist(int(parts[0]), language), parts[1:], language)
    if era == "japanese" and (years := _reigns(date, language)):
        return _in_order(years, parts[1:], language)
    return date


def written(literal: ox.Literal, date: Callable[[str], str]) -> str:
    """A literal in words: by `date` where it is one."""
    return date(literal.value) if literal.datatype.value.rpartition("#")[2] in DATES else literal.value


def _buddhist(year: int, language: str) -> str:
    told = str(year + BUDDHIST)
    return {"th": f"พ.ศ. {told}", "ja": f"仏暦{told}年"}.get(language, f"{told} BE")


def _reigns(date: str, language: str) -> str:
    """The year of the reign; of a year or month in which the reign changed, of both."""
    found: list[str] = []
    start, end = (date + "-01-01")[: len("2019-05-01")], date + "-99"
    for first, names in _REIGNS:
        if first > end:
            continue
        number = int(date[:4]) - int(first[:4]) + 1
        year = {"ja": f"{names['ja']}{'元' if number == 1 else number}年", "th": f"ปี{names['th']}ที่ {number}"}
        found.insert(0, year.get(language, f"{names['en']} {number}"))
        if first <= start:
            break
    return "/".join(found)


def _in_order(year: str, rest: list[str], language: str) -> str:
    """A year with its month and day in the order of the language."""
    if language == "ja":
        return year + "".join(f"{int(number)}{sign}" for number, sign in zip(rest, "月日", strict=False))
    months = _MONTHS.get(language, _MONTHS["en"])
    if rest and not 1 <= int(rest[0]) <= len(months):
        return "-".join([year, *rest])
    named = [months[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(day)) for day in rest[1:]), *named, year])
