"""What somebody does beside the main clause: "the two discussed kelp, with President Roe reiterating his support"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import DOERS

if TYPE_CHECKING:
    from kg.language.english.scene import Scene

_WITH = re.compile(r",\s(?:and\s)?with\s(?:the\s)?")
_LONGEST = 140  # characters of who does it, with offices
_CLAUSE = re.compile(r"\b(?:which|who|whom|that|where|will|would|is|are|was|were|has|have|had)\b|;")


def beside(scene: Scene, floor: int, doing: int) -> int | None:
    """Where words such as ", with A" begin that tell behind `floor` who is `doing` what a participle says."""
    found = None
    for match in _WITH.finditer(scene.lower, max(floor, doing - _LONGEST), doing):
        found = match
    if found is None or _CLAUSE.search(scene.lower, found.end(), doing):
        return None
    named = any(m.kind in DOERS and m.start - found.end() in range(4) for m in scene.mentions if m.end <= doing)
    return found.start() if named else None
