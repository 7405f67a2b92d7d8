"""Promises with their state and the words on both sides, from the question commitments.

What commits, what answers it and when it is overdue is said by that query and by the ontology; here its rows are only
put together.
"""

from __future__ import annotations

from typing import NamedTuple

from kg.answers.describe import Quote, objects, quote
from kg.answers.ready import Row, rows
from kg.answers.things import find
from kg.names import DCTERMS

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyoxigraph as ox

OPEN, FOLLOWED_UP, OVERDUE, FULFILLED = STATES = ("open", "followed up", "overdue", "fulfilled")
# How a later release answers that what was promised did not come about
SETBACKS = ("denied", "postponed", "cancelled")


class Answer(NamedTuple):
    """A later act that keeps a promise, takes it up or denies it: how, its class, the day it was told, its words."""

    how: str
    kind: str
    told: str
    said: Quote


class Commitment(NamedTuple):
    """A promise: IRIs of the act, its class, who, to whom, what and meeting.

    `due` and `told` are dates, whole or partial. `sums` are (value, currency); releases that disagree give several, and
    `disputed` says so. `said` begins with the release that was published first.
    """

    iri: str
    state: str
    kind: str
    who: tuple[str, ...]
    to: tuple[str, ...]
    what: tuple[str, ...]
    sums: tuple[tuple[str, str], ...]
    disputed: str
    due: str
    meeting: str
    told: str
    said: tuple[Quote, ...]
    answer: Answer | None

    @property
    def about(self) -> tuple[str, ...]:
        """IRIs of all that it is to or about, sorted."""
        return tuple(sorted((*self.to, *self.what)))


def commitments(store: ox.Store, given: Mapping[str, str], language: str = "en") -> list[Commitment]:
    """Every promise of the graph, oldest first.

    `given` holds the parameters of the question commitments: who (a name, also of one promiser of several), state (one
    of `STATES`), asof (a date), least (a confidence).

    :raises ParameterError: for a value of the wrong type.
    :raises ThingNotFoundError: when nobody has the name.
    """
    grouped: dict[str, list[Row]] = {}
    # Whoever is asked for is looked for in what all promise: bound in the question, the others would not be told.
    promiser = find(store, given["who"]) if given.get("who") else ""
    for row in rows(store, "commitments", {key: text for key, text in given.items() if key != "who"}, language):
        grouped.setdefault(row["commitment"], []).append(row)
    return [
        _commitment(store, iri, told)
        for iri, told in grouped.items()
        if not promiser or any(row["who"] == promiser for row in told)
    ]


def _commitment(store: ox.Store, iri: str, told: list[Row]) -> Commitment:
    def distinct(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row[name] for row in told if row[name]))

    one = told[0]
    said = tuple(sorted((quote(store, claim) for claim in distinct("claim")), key=lambda one: _told(store, one)))
    sums = tuple(sorted({(row["value"], row["currency"]) for row in told if row["value"]}))
    plain = (", ".join(sorted(distinct("disputed"))), one["due"], one["meeting"], one["told"], said)
    who, to, what = distinct("who"), distinct("to"), distinct("what")
    return Commitment(iri, one["state"], one["kind"], who, to, what, sums, *plain, _answer(store, one))


def _told(store: ox.Store, said: Quote) -> tuple[str, str]:
    """When a quote's release was published, the undated last, and its claim."""
    return min(objects(store, said.release, DCTERMS + "issued"), default="~"), said.claim


def _answer(store: ox.Store, row: Row) -> Answer | None:
    """What keeps a promise, else what was last told of it."""
    if not row["answer"]:
        return None
    return Answer(row["answeredAs"], row["answering"], row["answered"], quote(store, row["answer"]))
