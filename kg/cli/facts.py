"""ajkg facts: the flat records of the facts format, asked of the graph."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers.cite import same_claims
from kg.answers.describe import objects
from kg.answers.things import ThingNotFoundError
from kg.cli import options, output
from kg.errors import LIST_RELEASES, did_you_mean
from kg.names import AJ, DCTERMS
from kg.quads.records import records

if TYPE_CHECKING:
    from typing import Any


def main(argv: list[str]) -> int:
    """Print one JSON object a line."""
    made = options.parser("facts", "Print the flat facts as JSON Lines: one record a line, null for what is not known.")
    made.add_argument("document", metavar="DOCUMENT", nargs="*", help="only these documents")
    options.confidence(options.output(made))
    args = made.parse_args(argv)
    store, least = options.store(args.graph), options.least(args.min_confidence)
    _known(store, args.document)
    found = (one for one in records(store, set(args.document) or None) if least is None or _sure(store, one, least))
    output.write("\n".join(json.dumps(record, ensure_ascii=False) for record in found), args.output)
    return 0


def _known(store: ox.Store, documents: list[str]) -> None:
    """Refuse documents that the graph does not hold.

    :raises ThingNotFoundError: names the nearest.
    """
    if not documents:
        return
    named = (quad.object for quad in store.quads_for_pattern(None, ox.NamedNode(DCTERMS + "identifier"), None))
    held = {name.value for name in named if isinstance(name, ox.Literal)}
    for document in documents:
        if document not in held:
            message = f"the graph holds no release named {document!r}"
            raise ThingNotFoundError(message, hint=did_you_mean(document, held, LIST_RELEASES))


def _sure(store: ox.Store, record: dict[str, Any], least: float) -> bool:
    """Whether a claim of the release about the same thing is as sure as that."""
    claims = same_claims(store, record["id"])
    return any(float(value) >= least for claim in claims for value in objects(store, claim, AJ + "confidence"))
