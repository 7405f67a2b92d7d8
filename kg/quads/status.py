"""What a release's acts say about how far a document has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import Act

if TYPE_CHECKING:
    from kg.claims.model import Reading

_STAGES = ("Proposed", "ToBeAdopted", "Adopted")  # the later stage wins


def document_status(reading: Reading) -> dict[str, str]:
    """The status (local name of an individual) of each document that was proposed or adopted, by IRI.

    A document that a proposal merely builds on is not proposed itself: only one that is proposed
    for a later meeting, or that the vocabulary does not know yet, counts.
    """
    found: dict[str, str] = {}
    for claim in reading.claims:
        act = claim.about
        if not isinstance(act, Act):
            continue
        for target in act.targets:
            thing = reading.things.get(target)
            if thing is None or thing.kind != "document":
                continue
            stage = _stage(act, new=thing.provisional)
            if stage and (target not in found or _STAGES.index(stage) > _STAGES.index(found[target])):
                found[target] = stage
    return found


def _stage(act: Act, *, new: bool) -> str | None:
    concluded = act.type == "Adoption" or (act.type == "Agreement" and act.delivered)
    if concluded and act.modality != "Negated":
        return "Adopted" if act.modality == "Done" else "ToBeAdopted"
    if act.type == "Proposal" and act.modality == "Done" and (new or act.intended_for):
        return "Proposed"
    return None
