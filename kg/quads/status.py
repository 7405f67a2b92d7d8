"""What a release says about how far a document has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import Act

if TYPE_CHECKING:
    from kg.claims.model import Reading

_STAGES = ("Proposed", "ToBeAdopted", "Adopted", "InForce")  # the later stage wins


def document_status(reading: Reading) -> dict[str, str]:
    """The status (local name of an individual) of each document that was proposed, adopted or put in force, by IRI.

    A document that a proposal merely builds on is not proposed itself: only one that is proposed
    for a later meeting, or that the vocabulary does not know yet, counts.
    """
    found: dict[str, str] = {}
    for told in reading.stages:
        if told.document in reading.things:
            _take(found, told.document, told.status)
    for claim in reading.claims:
        act = claim.about
        if not isinstance(act, Act):
            continue
        for target in act.targets:
            thing = reading.things.get(target)
            if thing is None or thing.kind != "document":
                continue
            stage = _stage(act, new=thing.provisional)
            if stage:
                _take(found, target, stage)
    return found


def days_in_force(reading: Reading) -> dict[str, str]:
    """The day from which each document is in force, as the release first tells it, by IRI."""
    told = [one for one in reading.stages if one.status == "InForce" and one.document in reading.things]
    return {one.document: one.day for one in reversed(told) if one.day}


def _take(found: dict[str, str], document: str, stage: str) -> None:
    """Keep the later stage of a document."""
    if document not in found or _STAGES.index(stage) > _STAGES.index(found[document]):
        found[document] = stage


def _stage(act: Act, *, new: bool) -> str | None:
    concluded = act.type == "Adoption" or (act.type == "Agreement" and act.delivered)
    if concluded and act.modality != "Negated":
        return "Adopted" if act.modality == "Done" else "ToBeAdopted"
    if act.type == "Proposal" and act.modality == "Done" and (new or act.intended_for):
        return "Proposed"
    return None
