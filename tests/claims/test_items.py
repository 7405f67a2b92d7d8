"""Lists of sums, each with what it is for."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _pledges(reader: Reader, text: str, lang: str) -> list[tuple[float, list[str]]]:
    """The sum of each act in the order of the text, with the text's words for what it is for."""
    reading = reader.read(Release("note", text, lang))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    forms = {iri: next((form for form, _ in thing.forms), "") for iri, thing in reading.things.items()}
    return sorted((act.amount.value, [forms[iri] for iri in act.targets]) for act in acts if act.amount is not None)


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        (
            "ja",
            (
                "日本は以下の円借款及び無償資金協力を供与する。\n"
                "(1)北港コンテナ埠頭整備計画 414億円\n(2)上水道拡張計画(供与額35億円)\n"
            ),
            ["上水道拡張計画", "北港コンテナ埠頭整備計画"],
        ),
        (
            "ja",
            "日本は次の支援を表明した。\n・北港コンテナ埠頭整備計画:414億円\n・上水道拡張計画:35億円\n",
            ["上水道拡張計画", "北港コンテナ埠頭整備計画"],
        ),
        (
            "th",
            (
                "ญี่ปุ่นประกาศให้ความช่วยเหลือดังนี้\n"
                "1. โครงการรถไฟฟ้าสายเหนือ จำนวน 41,400 ล้านเยน\n"
                "2. โครงการขยายระบบประปาเมืองใต้ จำนวน 3,500 ล้านเยน\n"
            ),
            ["โครงการขยายระบบประปาเมืองใต้", "โครงการรถไฟฟ้าสายเหนือ"],
        ),
        (
            "th",
            (
                "รัฐบาลญี่ปุ่นให้คำมั่นสนับสนุนโครงการต่อไปนี้\n"
                "- โครงการรถไฟฟ้าสายเหนือ วงเงิน 41,400 ล้านเยน\n"
                "- โครงการขยายระบบประปาเมืองใต้ วงเงิน 3,500 ล้านเยน\n"
            ),
            ["โครงการขยายระบบประปาเมืองใต้", "โครงการรถไฟฟ้าสายเหนือ"],
        ),
        (
            "en",
            (
                "Japan pledged support for the following projects:\n"
                "- the Northern Line railway, 41.4 billion yen\n"
                "- mangrove conservation, 3.5 billion yen\n"
            ),
            ["mangrove conservation", "Northern Line railway"],
        ),
    ],
)
def test_each_line_of_a_list_of_sums_is_an_act(reader: Reader, lang: str, text: str, names: list[str]) -> None:
    """With its own sum and nothing of the lines beside it."""
    found = _pledges(reader, text, lang)
    assert [amount for amount, _ in found] == [3_500_000_000, 41_400_000_000]
    assert [[name.removesuffix(" ") for name in told] for _, told in found] == [[name] for name in names]


def test_a_sum_inside_a_line_is_no_line_of_sums(reader: Reader) -> None:
    """What stands behind it is for the sum, too."""
    text = (
        "Japan pledged:\n"
        "(1) US$5 million, to be paid in fiscal year 2019, for the AHA Centre; and\n"
        "(2) 12 billion yen over three years for ports.\n"
    )
    assert [amount for amount, _ in _pledges(reader, text, "en")] == [5_000_000, 12_000_000_000]
