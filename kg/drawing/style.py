"""Shapes, colours and lines: every kind differs in two of them, for readers who see colours differently."""

from __future__ import annotations

from dataclasses import dataclass

# Okabe and Ito's colours (jfly.uni-koeln.de/color).
MARKS = {
    "meeting": ("s", "#CC79A7"),
    "person": ("o", "#E69F00"),
    "actor": ("D", "#009E73"),
    "act": (">", "#444444"),
    "document": ("p", "#0072B2"),
    "topic": ("h", "#56B4E9"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How the edges of a role are drawn: line and ink (of the name, dark enough to read); width in points."""

    colour: str
    ink: str
    line: str | tuple[int, tuple[float, ...]] = "-"
    width: float = 1.0
    arrow: bool = True


STYLES = {
    "agent": Style("#009E73", "#00664A", "-", 1.3, arrow=False),  # the act points to its agent, time runs the other way
    "addressee": Style("#D55E00", "#A34700", (0, (5, 2))),
    "concerns": Style("#0072B2", "#005788", "-", 0.9),
    "intendedFor": Style("#CC79A7", "#94406E", (0, (5, 1.5, 1, 1.5)), 1.2),
    "represents": Style("#E69F00", "#8A5F00", (0, (1, 1)), 1.4),
    "tookPartIn": Style("#E69F00", "#8A5F00", "-", 1.0),
    "atMeeting": Style("#BBBBBB", "#666666", "-", 0.6, arrow=False),
}
PLAIN = Style("#777777", "#444444", (0, (2, 2)))


def tint(colour: str, part: float = 0.1) -> str:
    """A colour mixed with white, `part` of it left."""
    return "#" + "".join(f"{round(255 - part * (255 - int(colour[n : n + 2], 16))):02X}" for n in (1, 3, 5))
