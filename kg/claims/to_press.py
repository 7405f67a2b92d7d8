"""What somebody tells the press: nobody takes part in a meeting by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.things import Things
    from kg.language.protocol import Frame
    from kg.mentions.collect import Sentence


def tells_press(things: Things, sentence: Sentence, frame: Frame) -> bool:
    """Whether what a frame tells was said to the press, and not right behind a meeting: Xは記者会見で、…."""
    words = things.words_in(sentence.language.code)
    told = words.get("to_press", ())
    if not told:
        return False
    lead = things.marked.folded.lower[sentence.span.start : frame.cue_span.start]
    return any(word in lead for word in told) and not any(word in lead for word in words.get("after_meeting", ()))
