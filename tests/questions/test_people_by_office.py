"""People by family name and office, as analysts call them."""

from __future__ import annotations

import pytest

from kg.builder import build
from kg.errors import AjkgError
from kg.questions.answer import Asker
from kg.store import current

TOLD = {
    "one": (
        "第23回日ASEAN首脳会議\n\n2030年11月12日、第23回日ASEAN首脳会議が東京で開催され、菅義偉内閣総理大臣が出席しました。"
        "菅総理は海洋協力を提案しました。\n"
    ),
    "two": (
        "The 40th ASEAN-Japan Forum\n\nOn 4 June 2031, the 40th ASEAN-Japan Forum was held in Hanoi. "
        "Mr. Nagase Ichiro, "
        "Minister for Foreign Affairs of Japan, attended the meeting. Minister Nagase proposed a port plan.\n"
    ),
    "three": (
        "The 41st ASEAN-Japan Forum\n\nOn 4 June 2032, the 41st ASEAN-Japan Forum was held in Manila. Mr. Mori Goro, "
        "Minister of Finance of Japan, and Mr. Mori Kenji, Minister of Finance of Japan, attended the meeting.\n"
    ),
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    """Asks questions over three releases."""
    folder = tmp_path_factory.mktemp("offices")
    for name, text in TOLD.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    build((folder,), folder / "graph")
    return Asker(current(folder / "graph").open()).ask


@pytest.mark.parametrize(
    ("question", "meeting"),
    [
        ("菅総理はどの会議に出席したか", "asean-japan-summit-23"),
        ("菅首相はどの会議に出席しましたか", "asean-japan-summit-23"),
        ("Which meetings did Prime Minister Suga attend?", "asean-japan-summit-23"),
        ("นายกรัฐมนตรีซูกะเข้าร่วมการประชุมใด", "asean-japan-summit-23"),
        ("Which meetings did Foreign Minister Nagase attend?", "asean-japan-som-40"),
    ],
)
def test_a_family_name_beside_an_office(ask, question, meeting) -> None:
    """In front of the office or behind it; a family name of one letter is enough there."""
    assert [row[0].value.rpartition("/")[2] for row in ask(question).table.rows] == [meeting]


def test_a_family_name_of_two_holders_is_not_guessed(ask) -> None:
    """Two ministers of one name: either is meant, or the question is refused."""
    try:
        told = ask("Which meetings did Minister of Finance Mori attend?").understood
    except AjkgError:
        return
    assert "Mori Goro | Mori Kenji" in told
