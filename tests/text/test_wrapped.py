"""Lines that a PDF or a mail wraps read like one."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.text import fold, joints

_TALKS = (
    "会議は域内の港と鉄道を結ぶ新しい計画について、各国の代表が幅広く意見を交換し、"
    "来年の春までに最初の案をまとめることで一致した。"
)
_MOORING = (
    "ที่ประชุมหารือแนวทางความร่วมมือด้านท่าเรือและทางรถไฟที่เชื่อมต่อกันทั่วทั้งภูมิภาค"
    "และเห็นพ้องให้จัดทำแผนฉบับแรกให้แล้วเสร็จภายในปีหน้าเพื่อเสนอต่อที่ประชุมรัฐมนตรี"
)


def _wrapped(text: str, width: int, end: str = "\n") -> str:
    return end.join(text[start : start + width] for start in range(0, len(text), width))


def _set(text: str, width: int) -> str:
    """Thai text in lines of so many letters that have a width."""
    lines, line = [], ""
    for letter in text:
        if unicodedata.category(letter) != "Mn" and sum(unicodedata.category(one) != "Mn" for one in line) == width:
            lines.append(line)
            line = ""
        line += letter
    return "\n".join([*lines, line])


def _read(text: str) -> str:
    return fold(text, joints(text)).text


def test_lines_that_are_filled_to_the_last_letter_go_on() -> None:
    """Also where the line end parts a word; the headline and what stands below it stay apart."""
    whole = f"港湾会議の開催\n令和5年3月1日\n{_TALKS * 2}\n以上"
    assert _read(f"港湾会議の開催\n令和5年3月1日\n{_wrapped(_TALKS * 2, 30)}\n以上") == whole


def test_a_quotation_is_on_one_line_and_its_place_in_the_text_as_given() -> None:
    """The words of a name do not show how a page was set."""
    text = f"見出し\n{_wrapped(_TALKS * 2, 30)}"
    folded = fold(text, joints(text))
    start = folded.text.index("各国の代表が幅広く")
    span = folded.to_source(start, start + 9)
    assert "\n" in text[span.start : span.end]
    assert folded.quote(start, start + 9) == "各国の代表が幅広く"


def test_items_paragraphs_and_sentences_that_end_stay_apart() -> None:
    """A full line before an item, an indented line, a blank line or behind a full stop ends something."""
    line = "会議は始まった。域内の港と鉄道を結ぶ新しい計画について幅広く意見"
    ended = line[:-1] + "。"
    for following in ("・港の整備", "（1）港の整備", "\u3000次に港の整備", "\n港の整備"):
        text = "\n".join(["見出し", line, line, line, f"{following}を決めた。"])
        starts = [len(f"見出し\n{line}"), len(f"見出し\n{line}\n{line}")]
        assert [one.start for one in joints(text)] == starts, following
    assert len(joints(f"見出し\n{line}\n{line}\n{ended}\n次に港の整備を決めた。")) == 2


def test_lists_of_equal_lines_are_no_paragraph() -> None:
    """Who took part is told line by line, and no sentence ends there."""
    lines = [f"第{number}代表団　港湾開発局　国際交通計画担当次長　出席" for number in range(8)]
    assert joints("\n".join(["出席者", *lines])) == []


def test_long_lines_are_paragraphs() -> None:
    """Where any are longer than a page is wide, none are wrapped."""
    assert joints(f"見出し\n{_wrapped(_TALKS * 2, 30)}\n" + "\n".join([_TALKS * 2] * 9)) == []


def test_thai_lines_end_with_a_word() -> None:
    """They are of about one width; a blank before the line end stays one."""
    assert _read(f"ข่าว\n{_set(_MOORING * 2, 40)}\n\nข่าว") == f"ข่าว\n{_MOORING * 2}\n\nข่าว"
    spaced = _set(_MOORING, 40).replace("\n", " \n")
    assert _read(f"ข่าว\n{spaced}") == "ข่าว\n" + spaced.replace("\n", "")


def test_thai_lines_that_end_where_a_space_was_keep_it() -> None:
    """Programs that know no Thai wrap there alone, so that lines are of many widths."""
    parts = [_MOORING[:50], _MOORING[:62], _MOORING[:88], _MOORING[:70], _MOORING[:84], _MOORING[:40]]
    assert _read("\n".join(["ข่าว", *parts])) == "ข่าว\n" + " ".join(parts)


def test_words_of_latin_letters_stay_apart() -> None:
    """A line end between them is the space that parts them."""
    line = "会議は域内の港と鉄道を結ぶ新しい計画について幅広く意見を交わし"
    text = "\n".join(["見出し", line, line, line, line[:22] + "ASEAN Port", "Forumの開催を決めた。"])
    assert "ASEAN Port Forumの" in _read(text)


@given(st.text(alphabet="港鉄道。、\n ・aก่า\u3000", max_size=400))
def test_nothing_but_line_ends_and_blanks_vanishes(text: str) -> None:
    """Whatever the text: what is joined are line ends with the blanks about them, in order."""
    found = joints(text)
    assert found == sorted(found)
    assert all(not text[one.start : one.end].strip() and "\n" in text[one.start : one.end] for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
