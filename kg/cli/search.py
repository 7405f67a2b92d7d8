"""ajkg search: find words in names, quotes and texts."""

from __future__ import annotations

import sys

import pyoxigraph as ox

from kg.answers.describe import name, source
from kg.answers.run import Table
from kg.answers.search import NAME, Hit, Words, located, search
from kg.answers.things import compact
from kg.cli import options, output
from kg.errors import UsageError

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.answers.run import Term
    from kg.store.layout import Version

_COLUMNS = ("found", "thing", "name", "release", "start", "end", "words", "quote", "claim")
_MOST, _AROUND = 20, 60  # places shown; characters around a place in a long line


def main(argv: list[str]) -> int:
    """Print where the words stand: thing, release, quote and offsets."""
    made = options.parser(
        "search",
        "Find words in the names of things, in quotes and in the rest of the texts. All the words have to be there;"
        " a word may also be a name, in any language, of what a quote speaks of. Words in quotation marks: a phrase.",
        formats=options.WORDS,
    )
    options.output(made)
    made.add_argument("words", metavar="WORDS", nargs="+", help="words in any language, or a part of one")
    made.add_argument(
        "--limit", type=int, default=_MOST, metavar="N", help=f"show so many places, 0 for all (default: {_MOST})"
    )
    options.confidence(made)
    args = made.parse_args(argv)
    least = options.least(args.min_confidence)
    if args.limit < 0:
        message = f"--limit {args.limit}: no number of places"
        raise UsageError(message, hint="give 1 or more, or 0 for all")
    version = options.version(args.graph)
    store = version.open()
    found = search(store, Words(" ".join(args.words)), _texts(version), least)
    shown = [
        located(store, hit) if hit.found == NAME else hit for hit in (found[: args.limit] if args.limit else found)
    ]
    date = output.dates(args)
    lines = [line for hit in shown for line in _lines(store, hit, args.lang, date)]
    output.words(lines, Table(_COLUMNS, [_row(store, hit, args.lang) for hit in shown]), args, store)
    if len(shown) < len(found):
        sys.stderr.write(f"note: {len(found) - len(shown)} more; show all with --limit 0\n")
    return 0


def _texts(version: Version) -> Iterator[tuple[str, str]]:
    from kg.store.sources import texts  # noqa: PLC0415 -- start-up

    return texts(version)


def _lines(store: ox.Store, hit: Hit, language: str, date: Callable[[str], str]) -> list[str]:
    things = [f"{name(store, thing, language, date)}  ({compact(thing)})" for thing in hit.things]
    if hit.found == NAME:
        known = f"in {hit.releases} release(s)" if hit.releases else "in the vocabulary only"
        lines = [f"name: {things[0]}, {known}", f"  called: {_marked(hit)}"]
        return [*lines, *_place(store, hit, f"  ...{' '.join(hit.quote.split())}...", date)] if hit.releases else lines
    lines = [
        f"{hit.found}: {things[0] if things else '(not understood)' if hit.found == 'unread' else ''}".rstrip(" :")
    ]
    lines += [f"  {thing}" for thing in things[1:]]
    return [*lines, *_place(store, hit, f"  ...{_marked(hit)}...", date)]


def _place(store: ox.Store, hit: Hit, words: str, date: Callable[[str], str]) -> list[str]:
    return [f"  {source(store, hit.release, date)}, characters {hit.start}-{hit.end}:", words]


def _marked(hit: Hit) -> str:
    """The text with the words in brackets, cut around them when it is long."""
    pieces, last = [], 0
    for start, end in hit.spans:
        if start >= last:
            pieces += [hit.text[last:start], f"[{hit.text[start:end]}]"]
            last = end
    pieces.append(hit.text[last:])
    if hit.found == "text":
        pieces[0], pieces[-1] = pieces[0][-_AROUND:], pieces[-1][:_AROUND]
    return " ".join("".join(pieces).split())


def _row(store: ox.Store, hit: Hit, language: str) -> tuple[Term | None, ...]:
    words = "; ".join(hit.text[start:end] for start, end in hit.spans)
    release = ox.NamedNode(hit.release) if hit.release else None
    thing = ox.NamedNode(hit.things[0]) if hit.things else None
    called = name(store, hit.things[0], language) if hit.things else ""
    numbers = (ox.Literal(hit.start), ox.Literal(hit.end)) if release else (None, None)
    claim = ox.NamedNode(hit.claim) if hit.claim else None
    told = hit.text if hit.found == NAME else words
    return (
        ox.Literal(hit.found),
        thing,
        ox.Literal(called),
        release,
        *numbers,
        ox.Literal(told),
        ox.Literal(hit.quote),
        claim,
    )
