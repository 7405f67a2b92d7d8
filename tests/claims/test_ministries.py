"""Offices told in one word behind the ministry that they are of, in Japanese."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Participation, Reading, reader_of
from kg.release.model import Release
from kg.vocabulary import load

MEETING = "第10回日・ASEAN経済大臣会合が開催された。"


def _read(text: str) -> Reading:
    return reader_of(load()).read(Release("sample", MEETING + text, "ja", None, "外務省", date(2023, 6, 20)))


def _posts(text: str) -> list[str]:
    """The offices of those who were there: labels of what only the text knows, else slugs."""
    reading = _read(text)
    told = [c.about.position or "" for c in reading.claims if isinstance(c.about, Participation)]
    return [
        next((w for w, _ in reading.things[p].forms), p) if "provisional" in p else p.rpartition("/")[2] for p in told
    ]


@pytest.mark.parametrize(
    ("told", "post"),
    [
        ("経済産業省の石田芳子副大臣が出席した。", "state-minister-of-economy-trade-and-industry"),
        ("経産省の石田芳子副大臣が出席した。", "state-minister-of-economy-trade-and-industry"),
        ("防衛省の石田芳子副大臣が出席した。", "state-minister-of-defense"),
        ("外務省の石田芳子副大臣が出席した。", "state-minister-for-foreign-affairs"),
        ("石田芳子副大臣が出席した。", "state-minister-for-foreign-affairs"),
        ("総務省の石田芳子大臣政務官が出席した。", "総務大臣政務官"),
        ("国土交通省の石田芳子事務次官が出席した。", "国土交通事務次官"),
    ],
)
def test_an_office_is_of_the_ministry_before_the_name(told: str, post: str) -> None:
    """Under the name of a known office of that ministry, else as one of its own; alone it is the foreign ministry's."""
    assert _posts(told) == [post]


def test_the_ministry_of_a_speaker_does_not_act_beside_her() -> None:
    """It only tells whose office she holds."""
    reading = _read("経済産業省の石田芳子副大臣は、灯台の再建への支援を表明した。")
    ((agent,),) = [c.about.agents for c in reading.claims if isinstance(c.about, Act)]
    assert reading.things[agent].kind == "person"
