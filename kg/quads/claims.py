"""The keys of claims: what their IRIs are made of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.names import digest

if TYPE_CHECKING:
    from kg.claims.model import Reading


def claim_keys(reading: Reading) -> list[str]:
    """A key for each claim, in order, from its kind, its quote and how often the two occurred before.

    A claim that has a key keeps it.
    """
    counts: Counter[tuple[str, str]] = Counter()
    keys = []
    text = reading.release.text
    for claim in reading.claims:
        quote = text[claim.evidence.start : claim.evidence.end]
        keys.append(claim.key or digest(claim.kind, quote, counts[claim.kind, quote], length=16))
        counts[claim.kind, quote] += 1
    return keys
