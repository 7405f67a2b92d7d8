"""Adds an act to those that its sentence told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from kg.language.protocol import Frame


def added(frames: list[Frame], frame: Frame) -> list[Frame]:
    """The frames with one more; talks and the views exchanged there are one act."""
    if frame.act == "ExchangeOfViews":
        for earlier in frames:
            same = (earlier.act, earlier.rule, earlier.modality) == (frame.act, frame.rule, frame.modality)
            if same and frame.subject in {None, earlier.subject}:
                earlier.objects = (*earlier.objects, *frame.objects)
                earlier.clause = Span(earlier.clause.start, frame.clause.end)
                return frames
    return [*frames, frame]
