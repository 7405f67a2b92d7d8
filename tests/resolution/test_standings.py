"""How far documents have come, as all releases tell it together."""

from __future__ import annotations

from kg.names import AJ, ID
from kg.resolution import Account, resolve
from kg.resolution.write import to_triples
from kg.vocabulary.model import Vocabulary

CHARTER = f"{ID}provisional/document/charter-of-the-tides"
PROPOSED, ADOPTED = AJ + "Proposed", AJ + "Adopted"


def account(name: str, issued: str, status: str) -> Account:
    """A release of a day, or of none, that tells how far the Charter has come."""
    facts = {"issued": [issued]} if issued else {}
    return Account(f"r/{name}", {CHARTER: {"type": ["Declaration"], "status": [status]}}, facts=facts)


EARLY, LATE = account("b", "2031-05-03", PROPOSED), account("a", "2031-06-02", PROPOSED)
LAST, UNDATED = account("c", "2032-11-22", ADOPTED), account("d", "", ADOPTED)


def test_each_status_has_the_day_on_which_it_was_first_told():
    """Of all releases that tell it; one without a date says nothing of the day."""
    found = resolve([LATE, EARLY, UNDATED, LAST], Vocabulary({})).standings
    assert found == [(CHARTER, ADOPTED, "2032-11-22"), (CHARTER, PROPOSED, "2031-05-03")]


def test_without_a_date_there_is_no_day():
    """The record stands all the same."""
    found = resolve([UNDATED], Vocabulary({}))
    assert found.standings == [(CHARTER, ADOPTED, "")]
    told = {(predicate, str(value)) for _, predicate, value in to_triples(found, [UNDATED])}
    assert (AJ + "recordedStatus", ADOPTED) in told
    assert AJ + "firstTold" not in {predicate for predicate, _ in told}
