"""Stored releases are validated again on request, those under quarantine too."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.names import AJ, QUARANTINE, RDF, RELEASE
from kg.validation.stored import violations

CLAIM = ox.NamedNode("https://w3id.org/asean-japan-kg/id/claim/bad/1")


@pytest.mark.parametrize("where", [RELEASE, QUARANTINE])
@pytest.mark.parametrize("validator", ["compiled", "pyshacl"])
def test_a_claim_without_evidence_is_told(where: str, validator: str) -> None:
    """The release is named, and what is wrong with it in words; another graph of the store is not judged."""
    store = ox.Store()
    kind = ox.NamedNode(RDF + "type")
    store.add(ox.Quad(CLAIM, kind, ox.NamedNode(AJ + "Claim"), ox.NamedNode(where + "bad")))
    store.add(ox.Quad(CLAIM, kind, ox.NamedNode(AJ + "Claim"), ox.NamedNode("http://example.org/other")))
    found = list(violations(store, validator))
    assert {release for release, _ in found} == {"bad"}
    assert any("needs the words of the release" in words for _, words in found)


def test_an_empty_store_is_sound() -> None:
    """Nothing is wrong with nothing."""
    assert list(violations(ox.Store())) == []
