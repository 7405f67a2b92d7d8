"""One fact of a sample is changed in its text: the reading tells the other, and nothing else changes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import partial
from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest
from reading.written import NAMES, outline, reader, release

from benchmarks import forms
from kg.claims import Meeting
from kg.language.protocol import DateValue
from kg.mentions import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims import Reading
    from kg.language.protocol import Mention
    from kg.release.model import Release
    from kg.text import Span

DIGITS = [f"{n}{chr(0xFF10 + n)}{chr(0xE50 + n)}" for n in range(10)]  # plain, of full width, Thai
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# Names that no vocabulary has, by script, for the last part of a person's name.
INVENTED = {
    re.compile(r"[a-z]+", re.IGNORECASE): "Tanzo",
    re.compile(r"[ก-๙]+"): "มานพกุล",
    re.compile(r"[ァ-ヶー]+"): "タンゾー",
    re.compile(r"[一-龯々]{2}"): "高橋",
}
KANJI = re.compile(r"[一-龯々]{2}|[一-龯々]{4}")
Change = "Callable[[Any], Any]"


def _values(sample: Release, kind: str) -> Iterator[tuple[Span, Mention]]:
    """The values of a kind in a sample, with where they stand in the text as given."""
    marked = mark(sample, reader().gazetteer, reader().languages)
    for mention in marked.mentions:
        if mention.kind == kind:
            yield marked.folded.to_source(mention.start, mention.end), mention


def _put(text: str, places: list[tuple[int, int, str]]) -> str:
    """A text with other words in some places."""
    for start, end, words in sorted(places, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def _mapped(told: Any, change: Change) -> Any:
    """What a claim says, with a change made to each value in it."""
    if isinstance(told, list):
        return [_mapped(one, change) for one in told]
    return change(told)


def _changed(reading: Reading, change: Change) -> list[str]:
    """The claims of a reading with a change made to each value."""
    claims = [_mapped(json.loads(claim), change) for claim in outline(reading)]
    return sorted(json.dumps(claim, ensure_ascii=False) for claim in claims)


def _meetings(reading: Reading) -> list[Meeting]:
    return [claim.about for claim in reading.claims if isinstance(claim.about, Meeting)]


def _ordinal(sample: Release, reading: Reading) -> tuple[Release, Change] | None:
    """The sample with another number for its first numbered meeting."""
    number = next((m.ordinal for m in _meetings(reading) if m.ordinal), 0)
    other = next(n for n in (64, 57) if n != number)  # both with th
    figures = "".join(f"[{DIGITS[int(digit)]}]" for digit in str(number))
    marks = {
        "en": rf"(?<!\d){figures}(?:st|nd|rd|th)\b",
        "ja": rf"(?<=第){figures}(?=回)",
        "th": rf"(?<=ครั้งที่){figures}(?!\d)|(?<=ครั้งที่ ){figures}(?!\d)",
    }
    pattern = re.compile(marks[sample.lang or ""])

    def put(words: str) -> str:
        return pattern.sub(f"{other}th" if sample.lang == "en" else str(other), words)

    def change(value: object) -> object:
        if isinstance(value, str):
            return put(value)
        return other if value == number and isinstance(value, int) else value

    if not pattern.search(sample.text):
        return None
    title = put(sample.title) if sample.title else None
    return replace(sample, text=put(sample.text), title=title), change


def _day(sample: Release, reading: Reading) -> tuple[Release, Change] | None:
    """The sample with another day for a meeting that is not that of publication."""
    days = [m.date.start for m in _meetings(reading) if m.date and not m.date.end and len(m.date.start) == 10]
    day = next((day for day in days if day != str(sample.published) and day[-2:] > "04"), None)
    if day is None:
        return None
    told = [*_values(sample, "date")]
    known = {mention.value.start for _, mention in told}  # type: ignore[attr-defined]
    turned = (f"{day[:-2]}{int(day[-2:]) - step:02}" for step in (1, 2, 3, 4))
    other, places = next(one for one in turned if one not in known), []
    for span, mention in told:
        quote = sample.text[span.start : span.end]
        figures = [m for m in NUMBER.finditer(quote) if m[0].lstrip("0") == day[-2:].lstrip("0")]
        if mention.value == DateValue(day) and figures:
            if len(figures) > 1:
                return None  # the fifth of May
            start = span.start + figures[0].start()
            places.append((start, start + len(figures[0][0]), str(int(other[-2:]))))
    if not places:
        return None
    return replace(sample, text=_put(sample.text, places)), lambda value: other if value == day else value


def _sum(sample: Release, reading: Reading) -> tuple[Release, Change] | None:  # noqa: ARG001
    """The sample with another amount for its first sum."""
    for span, mention in _values(sample, "money"):
        quote = sample.text[span.start : span.end]
        figures = list(NUMBER.finditer(quote))
        if len(figures) != 1 or sample.text.count(quote) > 1:
            continue
        start, old = span.start + figures[0].start(), mention.value.value  # type: ignore[attr-defined]
        new = 7 * old / float(figures[0][0].replace(",", ""))
        text = _put(sample.text, [(start, start + len(figures[0][0]), "7")])
        return replace(sample, text=text), partial(_other_sum, old, new)
    return None


def _other_sum(old: float, new: float, value: object) -> object:
    return new if value == old and isinstance(value, float) else value


def _name(sample: Release, reading: Reading) -> tuple[Release, Change] | None:
    """The sample with another last name for somebody whom no vocabulary knows."""
    for thing in reading.things.values():
        if thing.kind != "person" or not thing.provisional:
            continue
        for form, _ in thing.forms:
            last = form[:2] if KANJI.fullmatch(form) else re.split(r"[\s・]", form)[-1]
            invented = next((name for script, name in INVENTED.items() if script.fullmatch(last)), None)
            if invented and len(last) > 1 and form in sample.text:
                invented = last[0] + invented[1:] if last.isascii() else invented  # the first of its forms stays so

                def change(value: object, last: str = last, invented: str = invented) -> object:
                    return value.replace(last, invented) if isinstance(value, str) and "/" not in value else value

                return replace(sample, text=sample.text.replace(last, invented)), change
    return None


CHANGES = {"number": _ordinal, "day": _day, "sum": _sum, "name": _name}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", CHANGES)
def test_the_changed_fact_follows_and_nothing_else_changes(kind: str, name: str) -> None:
    """Every sample in which such a fact stands."""
    sample = release(name)
    reading = reader().read(sample)
    made = CHANGES[kind](sample, reading)
    if made is None:
        return
    other, change = made
    assert other.text != sample.text
    assert outline(reader().read(other)) == _changed(reading, change)


@pytest.mark.parametrize("language", ["en", "ja", "th"])
@pytest.mark.parametrize("kind", CHANGES)
def test_such_facts_stand_in_samples_of_each_language(kind: str, language: str) -> None:
    """So that the test above tells something."""
    samples = [release(name) for name in NAMES if name.startswith(language)]
    assert sum(CHANGES[kind](sample, reader().read(sample)) is not None for sample in samples) >= 1


# Clauses that say their own subject and matter: what they say is the same in any order.
CLAUSES = {
    "en": (
        "Japan pledged 3 million US dollars to the ASEAN Centre for Energy",
        "ASEAN welcomed the Harbour Lights Action Plan",
        "Thailand proposed a new course on coral gardens",
        "Viet Nam thanked Japan for its support",
    ),
    "ja": (
        "日本は、ASEANエネルギー・センターに300万ドルを拠出することを表明した",
        "ASEANは、「港湾灯台行動計画」を歓迎した",
        "タイは、サンゴ礁の保全に関する研修を提案した",
        "ベトナムは、日本の支援に感謝した",
    ),
    "th": (
        "ญี่ปุ่นประกาศสนับสนุนเงินจำนวน 3 ล้านดอลลาร์สหรัฐแก่ศูนย์พลังงานอาเซียน",
        "อาเซียนยินดีต่อแผนปฏิบัติการประภาคารอาเซียน-ญี่ปุ่น",
        "ไทยเสนอหลักสูตรใหม่เรื่องการอนุรักษ์ปะการัง",
        "เวียดนามขอบคุณญี่ปุ่นสำหรับการสนับสนุน",
    ),
}
# What joins clauses: sentences, paragraphs, lines, and one sentence of all.
JOINTS = {
    "en": (". ", ".\n\n", ".\n", "; ", ", and "),
    "ja": ("。", "。\n\n", "。\n"),
    "th": (" ", "\n\n", "\n", " และ"),
}


@pytest.mark.parametrize(("language", "joint"), [(one, joint) for one, joints in JOINTS.items() for joint in joints])
def test_the_order_of_clauses_changes_nothing(language: str, joint: str) -> None:
    """In all orders, as sentences, paragraphs, lines and as one sentence."""
    told = {
        order: outline(reader().read(replace(release(NAMES[0]), text=_page(order, joint, language), lang=language)))
        for order in permutations(CLAUSES[language])
    }
    first = told[CLAUSES[language]]
    assert sum(json.loads(claim)[0] == "act" for claim in first) == len(CLAUSES[language])
    assert {order: claims for order, claims in told.items() if claims != first} == {}


def _page(clauses: tuple[str, ...], joint: str, language: str) -> str:
    return joint.join(clauses) + {"en": ".", "ja": "。"}.get(language, "")


@pytest.mark.parametrize("width", [58, 66, 76, 90])
@pytest.mark.parametrize("language", CLAUSES)
def test_lines_that_end_elsewhere_change_nothing(monkeypatch: pytest.MonkeyPatch, language: str, width: int) -> None:
    """The same paragraphs, in lines of any width; three full ones tell that Japanese is wrapped."""
    monkeypatch.setattr(forms, "_WIDTH", width)
    sample = replace(release(NAMES[0]), lang=language, title="The Forum")
    told = [_page(order, JOINTS[language][0], language) for order in list(permutations(CLAUSES[language]))[::5]]
    for body in ["\n\n".join(told)] if language == "ja" else told:
        page = f"The Forum\n\n{body}"
        wrapped = forms.wrapped(page, {"lang": language})
        assert wrapped.count("\n") > page.count("\n")
        plain, other = (outline(reader().read(replace(sample, text=text))) for text in (page, wrapped))
        assert other == plain, wrapped
