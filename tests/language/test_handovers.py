"""From whom to whom an office passes, by the marks of each language."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kg.language.handovers import Handovers
from kg.text import Span

_ENGLISH = {
    "handover_gives": ("gave",),
    "handover_takes": ("took",),
    "handover_voice": ("was",),
    "handover_from": ("from",),
    "handover_to": ("to",),
    "handover_by": ("by",),
    "handover_stop": ("and",),
    "negation": ("never",),
}
_JAPANESE = {
    "handover_takes": ("継",),
    "handover_voice": ("を", "が"),
    "handover_from": ("から",),
    "handover_to": ("へ",),
    "handover_by": ("は",),
    "negation": ("ない",),
}


def told(handovers: Handovers, text: str, office: str, names: tuple[str, ...]) -> dict[str, bool]:
    """The names whose terms a text tells, and whether they end."""
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names if name in text]
    lands = [SimpleNamespace(kind="actor", iris=("x",), start=s.start, end=s.end) for s in sorted(spans)]
    role = Span(text.index(office), text.index(office) + len(office))
    frames = handovers.find(text, Span(0, len(text)), role, lands)
    return {text[frame.subject.start : frame.subject.end]: frame.ends for frame in frames}


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("ada gave the seal to bea", {"ada": True, "bea": False}),
        ("bea took the seal from ada", {"ada": True, "bea": False}),
        ("the seal was given from ada to bea", {}),
        ("the seal was took by bea from ada", {"ada": True, "bea": False}),
        ("the seal was gave to bea by ada", {"ada": True, "bea": False}),
        ("the seal was took by bea", {"bea": False}),
        ("bea took the seal", {}),
        ("ada gave the seal", {"ada": True}),
        ("ada gave the seal and spoke to bea", {"ada": True}),
        ("ada never gave the seal to bea", {}),
        ("ada gave rice to the seal", {}),
    ],
)
def test_marks_before_names(text, holders):
    """Where no word says from whom or to whom, whoever acts is the other one."""
    assert told(Handovers(_ENGLISH, blanks=True), text, "seal", ("ada", "bea")) == holders


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("乙は甲から印を継いだ", {"甲": True, "乙": False}),
        ("甲は印を乙へ継いだ", {"甲": True, "乙": False}),
        ("甲から印を継いだ乙", {"甲": True, "乙": False}),
        ("印が甲から乙へ継がれた", {"甲": True, "乙": False}),
        ("甲は印を乙へ継がない", {}),
        ("乙は印を継いだ", {}),
    ],
)
def test_marks_behind_names(text, holders):
    """Particles, and the noun that a clause of the verb tells of."""
    assert told(Handovers(_JAPANESE, behind=True), text, "印", ("甲", "乙")) == holders
