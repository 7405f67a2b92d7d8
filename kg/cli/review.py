"""ajkg review: walk through what a person should judge, and write the decisions to a file."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from kg.answers.describe import claimed, claims, name, quote
from kg.answers.ready import rows
from kg.answers.things import ThingNotFoundError, compact, find, names_of, standing
from kg.cli import options, output
from kg.cli.decidable import corrections, never_one
from kg.cli.formats import clean

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pyoxigraph as ox

    from kg.curation.settled import Settled

_KINDS = ("merge", "conflict", "name", "claim")
Told = dict[str, "str | list[str]"]


class Item(NamedTuple):
    """Something to judge: its kind, the lines that show it, and by key what each answer decides."""

    kind: str
    lines: list[str]
    answers: dict[str, tuple[str, list[Told]]]  # key → (what it means, decisions)
    thing: str = ""  # a name that may be merged with another


def main(argv: list[str]) -> int:
    """Ask about each open item; with --list only print them."""
    made = options.parser(
        "review",
        "Judge names that may be one, conflicts, names that only a text tells, and claims read with little confidence.",
    )
    options.output(made)
    made.add_argument("--curation", default="curation", metavar="DIR", help="the folder for decisions")
    made.add_argument("--only", choices=_KINDS, help="only items of this kind")
    made.add_argument("--by", metavar="NAME", help="who decides (default: $USER)")
    made.add_argument("--list", action="store_true", help="only list the open items")
    args = made.parse_args(argv)
    store = options.store(args.graph)
    from pathlib import Path  # noqa: PLC0415 -- start-up

    from kg.curation import load  # noqa: PLC0415
    from kg.curation.settled import Settled  # noqa: PLC0415

    settled = Settled(load(Path(args.curation)).decisions)
    found = (one for one in _items(store, args.lang) if args.only in {None, one.kind})
    items = [left for one in found if _open(left := _left(one, settled), settled)]
    if args.list:
        lists = [clean("\n".join([one.kind.upper(), *one.lines])) for one in items]
        output.write("\n\n".join(lists) or "nothing is open", args.output)
        return 0
    who = args.by or os.environ.get("USER", "")
    return _walk(store, items, Path(args.curation) / "decisions.toml", who, settled)


def _open(item: Item, settled: Settled) -> bool:
    """Whether an item is still to be judged: nobody decided about all that one of its answers decides."""
    answers = [told for _, told in item.answers.values() if told]
    return not answers or all(any(map(settled.asks, told)) for told in answers)


def _left(item: Item, settled: Settled) -> Item:
    """An item without the answers that what is decided contradicts."""
    answers = {key: one for key, one in item.answers.items() if not any(map(settled.contradicts, one[1]))}
    return item._replace(answers=answers)


def _walk(store: ox.Store, items: list[Item], path: Path, who: str, settled: Settled) -> int:
    from datetime import UTC, datetime  # noqa: PLC0415 -- start-up

    from kg.curation import append  # noqa: PLC0415

    signed = {"by": who, "on": datetime.now(tz=UTC).date().isoformat()}
    written = 0
    for number, one in enumerate(items, 1):
        item = _left(one, settled)
        if not _open(item, settled):  # by an answer to one before
            continue
        told = _ask(store, item, f"{number} of {len(items)}")
        if told is None:
            break
        for decision in told:
            append(path, decision | {key: value for key, value in signed.items() if value})
            settled.add(decision)
            written += 1
    print(f"{written} decision(s) in {path}; apply them with: ajkg build --curation {path.parent} SOURCE…")  # noqa: T201
    return 0


def _ask(store: ox.Store, item: Item, place: str) -> list[Told] | None:
    """The decisions about one item; None to stop."""
    print(clean("\n".join(["", f"{item.kind.upper()} ({place})", *item.lines])))  # noqa: T201
    choices = [f"[{key}] {meaning}" for key, (meaning, _) in item.answers.items()]
    choices += ["[m NAME] the same as NAME"] * bool(item.thing) + ["[n]ext", "[q]uit"]
    while True:
        sys.stdout.write(f"{'  '.join(choices)}\n> ")
        sys.stdout.flush()
        line = sys.stdin.readline()
        answer = line.strip()
        if not line or answer == "q":
            return None
        if answer in {"", "n"}:
            return []
        if answer in item.answers:
            return item.answers[answer][1]
        if item.thing and answer.startswith("m "):
            try:
                other = find(store, answer[2:].strip(), besides=item.thing)
            except ThingNotFoundError as error:
                print(error)  # noqa: T201
                continue
            if why := never_one(store, item.thing, other):
                print(f"{compact(other)} and {compact(item.thing)} are {why}")  # noqa: T201
                continue
            return [{"do": "merge", "things": [compact(item.thing), compact(other)]}]


def _items(store: ox.Store, language: str) -> Iterator[Item]:
    yield from _merges(store, language)
    yield from _conflicts(store, language)
    yield from _names(store, language)
    yield from _claims(store, language)


def _merges(store: ox.Store, language: str) -> Iterator[Item]:
    for row in rows(store, "merge-candidates"):
        both = [row["one"], row["two"]]
        stand = [standing(store, iri) for iri in both]  # an act may be a part of another by now
        if _one_release_tells(store, *stand):
            continue
        shown = [f"  {name(store, iri, language)}  ({compact(iri)})" for iri in stand]
        quotes = [line for iri in both for line in _quotes(store, iri)]
        things = [compact(iri) for iri in both]
        answers: dict[str, tuple[str, list[Told]]] = {"s": ("they are two", [{"do": "split", "things": things}])}
        if not never_one(store, *both):
            answers = {"y": ("they are one", [{"do": "merge", "things": things}]), **answers}
        lines = [*shown, f"  {row['reason']} ({row['rule']}, confidence {row['confidence']})", *quotes]
        yield Item("merge", lines, answers)


def _one_release_tells(store: ox.Store, one: str, two: str) -> bool:
    """Whether a release tells both acts as two: only acts of two releases are compared."""
    mine, theirs = (
        {iri.rpartition("/")[0] for iri in names_of(store, act) if compact(iri).startswith("ajid:act/")}
        for act in (one, two)
    )
    return not mine.isdisjoint(theirs)


def _conflicts(store: ox.Store, language: str) -> Iterator[Item]:
    grouped: dict[str, list[dict[str, str]]] = {}
    for row in rows(store, "conflicts"):
        grouped.setdefault(row["conflict"], []).append(row)
    for told in grouped.values():
        sides: dict[str, list[dict[str, str]]] = {}
        for row in told:
            sides.setdefault(row["says"], []).append(row)
        doubt = f" (doubt: {told[0]['doubt']})" if told[0]["doubt"] else ""
        lines = [f"  {told[0]['kind']} of {name(store, told[0]['about'], language)}{doubt}"]
        answers: dict[str, tuple[str, list[Told]]] = {}
        for number, (says, those) in enumerate(sides.items(), 1):
            shown = name(store, says, language) if says.startswith("http") else says
            lines.append(f"  {number}. {shown}")
            lines += [f"     {compact(row['release'])}: {' '.join(row['quote'].split())}" for row in those]
            others = [row for other, theirs in sides.items() if other != says for row in theirs]
            right = [one for row in others for one in corrections(store, row, says)]
            answers[str(number)] = (f"{shown} is right", right)
        yield Item("conflict", lines, answers)


def _names(store: ox.Store, language: str) -> Iterator[Item]:
    seen = set()
    for row in rows(store, "provisional"):
        iri = row["thing"]
        if iri in seen:
            continue
        seen.add(iri)
        head = f"  {name(store, iri, language)}  ({compact(iri)})"
        answers: dict[str, tuple[str, list[Told]]] = {
            key: (meaning, [{"do": do, "thing": compact(one)} for one in names_of(store, iri)])
            for key, meaning, do in (("a", "it is a thing", "accept"), ("r", "it is none", "reject"))
        }
        yield Item("name", [head, *_quotes(store, iri)], answers, iri)


def _claims(store: ox.Store, language: str) -> Iterator[Item]:
    for row in rows(store, "low-confidence"):
        claim = row["claim"]
        told = quote(store, claim)
        about = claimed(store, claim)
        lines = [f"  {name(store, about, language)}  ({told.rule}, confidence {told.confidence})", *_words(told.exact)]
        yield Item(
            "claim",
            lines,
            {
                "a": ("the words say so", [{"do": "accept", "claim": compact(claim), "quote": told.exact}]),
                "r": ("they do not", [{"do": "reject", "claim": compact(claim), "quote": told.exact}]),
            },
        )


_SHOWN = 3  # quotes of a thing


def _quotes(store: ox.Store, iri: str) -> list[str]:
    found = {" ".join(quote(store, claim).exact.split()) for claim in claims(store, iri)}
    return [line for exact in sorted(found)[:_SHOWN] for line in _words(exact)]


def _words(exact: str) -> list[str]:
    return [f"    {' '.join(exact.split())}"]
