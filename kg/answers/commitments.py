"""Promises with their state and the words on both sides, from the questions commitments and commitment-answers.

What commits, what answers it and when it is overdue is said by those queries and by the ontology; here their rows
are only put together.
"""

from __future__ import annotations

from typing import NamedTuple

from kg.answers.describe import Quote, claims, quote
from kg.answers.ready import Row, rows

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyoxigraph as ox

STATES = ("open", "followed up", "overdue", "fulfilled")


class Answer(NamedTuple):
    """A later act that takes up or keeps a promise: how, the class of the act, the day it was told, and its words."""

    how: str
    kind: str
    told: str
    said: Quote


class Commitment(NamedTuple):
    """A promise: IRIs of the act, its class, who, what and meeting; `due` and `told` are dates, whole or partial."""

    iri: str
    state: str
    kind: str
    who: tuple[str, ...]
    what: tuple[str, ...]
    value: str
    currency: str
    due: str
    meeting: str
    told: str
    said: tuple[Quote, ...]
    answers: tuple[Answer, ...]


def commitments(store: ox.Store, given: Mapping[str, str], language: str = "en") -> list[Commitment]:
    """Every promise of the graph, oldest first.

    `given` holds the parameters of the question commitments: who (a name), state (one of `STATES`), asof (a date).

    :raises ParameterError: for a value of the wrong type.
    :raises ThingNotFoundError: when nobody has the name.
    """
    told = rows(store, "commitments", given, language)
    until = {"asof": given["asof"]} if "asof" in given else {}
    answers: dict[str, list[Answer]] = {}
    for row in rows(store, "commitment-answers", until, language):
        answer = Answer(row["how"], row["answering"], row["answered"], quote(store, row["claim"]))
        answers.setdefault(row["commitment"], []).append(answer)
    grouped: dict[str, list[Row]] = {}
    for row in told:
        grouped.setdefault(row["commitment"], []).append(row)
    return [_commitment(store, iri, of_one, answers.get(iri, [])) for iri, of_one in grouped.items()]


def _commitment(store: ox.Store, iri: str, told: list[Row], answers: list[Answer]) -> Commitment:
    def distinct(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row[name] for row in told if row[name]))

    one = told[0]
    said = tuple(quote(store, claim) for claim in claims(store, iri))
    plain = (one["value"], one["currency"], one["due"], one["meeting"], one["told"])
    return Commitment(iri, one["state"], one["kind"], distinct("who"), distinct("what"), *plain, said, tuple(answers))
