"""Support of somebody's proposal is about what was proposed; what is refused is proposed by no word of the refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from kg.claims.model import Claim


def take_up(claims: Sequence[Claim], nouns: Sequence[str], text: str, is_party: Callable[[str], bool]) -> None:
    """Give support that names nobody but a party what that party proposed before it, where it proposed one thing.

    `nouns` are the words for a proposal, of which one stands in the words of the support; `text` is the release's.
    """
    offers = [claim for claim in claims if isinstance(claim.about, Act) and claim.about.type == "Proposal"]
    for claim in claims:
        act = claim.about
        if not isinstance(act, Act) or act.type != "Support" or not act.targets or not all(map(is_party, act.targets)):
            continue
        if not any(noun in text[claim.evidence.start : claim.evidence.end].lower() for noun in nouns):
            continue
        made = [one for one in offers if _is_of(one, act.targets) and one.evidence.start < claim.evidence.start]
        if len(made) == 1 and isinstance(made[0].about, Act):
            act.targets += [iri for iri in made[0].about.targets if not is_party(iri)]


def refused(claims: Sequence[Claim], refusing: Container[str | None]) -> list[Claim]:
    """The claims without the proposals that are told only as what is refused: "A rejected B's proposal on X".

    The refusal, support that is denied by one of the cues `refusing`, is then of whoever made the proposal, too.
    """
    denied = [
        (claim, claim.about)
        for claim in claims
        if claim.cue in refusing and isinstance(claim.about, Act) and _is(claim.about, "Support", "Negated")
    ]
    kept = []
    for claim in claims:
        act = claim.about
        if isinstance(act, Act) and _is(act, "Proposal", "Done"):
            inside = (one for saying, one in denied if saying.evidence.contains(claim.evidence))
            refusal = next((one for one in inside if not set(one.agents) & set(act.agents)), None)
            if refusal is not None:
                refusal.targets += [iri for iri in act.agents if iri not in refusal.targets]
                continue
        kept.append(claim)
    return kept


def _is(act: Act, kind: str, modality: str) -> bool:
    return (act.type, act.modality) == (kind, modality)


def _is_of(offer: Claim, parties: Sequence[str]) -> bool:
    """Whether one of some parties made a proposal that stands."""
    act = offer.about
    return isinstance(act, Act) and act.modality == "Done" and not set(act.agents).isdisjoint(parties)
