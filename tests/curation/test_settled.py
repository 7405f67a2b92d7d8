"""What has been decided is not asked again."""

from __future__ import annotations

from kg.curation import Decision
from kg.curation.settled import Settled

A, B, C, D = (f"ajid:topic/{name}" for name in "abcd")


def merge(*things: str) -> dict[str, str | list[str]]:
    """A merge as it is written."""
    return {"do": "merge", "things": list(things)}


def test_merged_pairs_are_settled_over_a_third_thing() -> None:
    """Either order, and what follows from two merges; a split holds for all that is one with its things."""
    settled = Settled()
    settled.add(merge(A, B))
    settled.add(merge(C, B))
    settled.add({"do": "split", "things": [D, A]})
    assert not settled.asks(merge(B, A))
    assert not settled.asks(merge(A, C))
    assert not settled.asks(merge(C, D))
    assert settled.asks(merge(A, "ajid:topic/e"))


def test_names_and_claims() -> None:
    """A name that is another one's, or was judged; a claim that was judged in a file."""
    settled = Settled([Decision("accept", "x", claim="https://w3id.org/asean-japan-kg/id/claim/r/1")])
    settled.add(merge(A, B))
    settled.add({"do": "reject", "thing": C})
    asked = [{"do": "accept", "thing": one} for one in (A, C, D)]
    assert list(map(settled.asks, asked)) == [False, False, True]
    assert not settled.asks({"do": "reject", "claim": "ajid:claim/r/1"})
    assert settled.asks({"do": "reject", "claim": "ajid:claim/r/2"})


def test_another_slot_of_a_corrected_claim_is_still_open() -> None:
    """Two conflicts about one claim are asked about one by one; a claim that was set right is not judged as a whole."""
    settled = Settled()
    settled.add({"do": "correct", "claim": "ajid:claim/r/1", "slot": "date", "value": "2031"})
    asked = [{"do": "correct", "claim": "ajid:claim/r/1", "slot": slot} for slot in ("date", "place")]
    assert list(map(settled.asks, asked)) == [False, True]
    assert not settled.asks({"do": "accept", "claim": "ajid:claim/r/1"})
    again = [{"do": "correct", "claim": "ajid:claim/r/1", "slot": "date", "value": year} for year in ("2031", "2032")]
    assert list(map(settled.contradicts, again)) == [False, True]
