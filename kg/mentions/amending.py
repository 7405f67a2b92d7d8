"""Papers that amend others: "the Second Protocol to Amend the Agreement on X" is not the agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.text import Folded
    from kg.vocabulary.gazetteer import Gazetteer

_TYPE = "AgreementDocument"
_SURE = 0.85


def amending(folded: Folded, names: Iterable[Mention], leads: Iterable[str], gazetteer: Gazetteer) -> Iterator[Mention]:
    """The papers whose names begin with one of the `leads` and go on with the name of what they amend."""
    present = [lead for lead in leads if lead in folded.text]
    for paper in names if present else ():
        before = len(folded.text[: paper.start].rstrip())
        ends = [lead for lead in present if folded.text.endswith(lead, 0, before)]
        if paper.kind == "document" and ends:
            start = before - len(max(ends, key=len))
            name = " ".join(folded.text[start : paper.end].split())
            iris = gazetteer.exact(name, "document")[:1]
            yield Mention("document", start, paper.end, iris, None if iris else name, "amending", _SURE, _TYPE)
