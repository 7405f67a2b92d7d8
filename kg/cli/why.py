"""ajkg why: the words that say it."""

from __future__ import annotations

from kg.answers.describe import claims, quote
from kg.answers.things import ThingNotFoundError, compact, find, label
from kg.cli import options, output


def main(argv: list[str]) -> int:
    """Print each claim's quote in its context, with release, offsets, rule and confidence."""
    made = options.parser("why", "The words of the releases that say something: of a claim, an act, or any thing.")
    made.add_argument("id", metavar="ID", help="what facts, show and queries print, or a label")
    args = made.parse_args(argv)
    store = options.store(args.graph)
    iri = find(store, args.id)
    found = claims(store, iri)
    if not found:
        message = f"no claim speaks of {label(store, iri, args.lang)}"
        raise ThingNotFoundError(
            message, hint="`ajkg query evidence --set thing=…` asks for claims that name it in a slot"
        )
    lines = []
    for claim in found:
        told = quote(store, claim)
        lines.append(f"{compact(claim)}  ({told.rule}, confidence {told.confidence})")
        lines.append(f"  {compact(told.release)} {told.start}-{told.end}:")
        lines.append(f"  …{_flat(told.prefix)}[{_flat(told.exact)}]{_flat(told.suffix)}…")
    output.write("\n".join(lines))
    return 0


def _flat(text: str) -> str:
    return text.replace("\n", " ")
