"""ajkg diff: what a build changed, in sentences."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pyoxigraph as ox

from kg.answers.diff import ADDED, CHANGED, FEWER, MORE, REMOVED, Change, diff
from kg.answers.run import Table
from kg.answers.things import compact
from kg.cli import options, output
from kg.errors import InputError
from kg.store import current, previous

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from kg.answers.run import Term
    from kg.store import Version

_COLUMNS = ("change", "kind", "sentence", "releases", "thing")
_MARKS = {ADDED: "+", REMOVED: "-", CHANGED: "~", MORE: "+ also:", FEWER: "- still said by others:"}


def main(argv: list[str]) -> int:
    """Print the differences of two graphs, or what the last build changed."""
    made = options.parser(
        "diff",
        "What differs between two graphs, in sentences. Without OLD: what the last build that changed the graph did;"
        " without NEW: the graph in use against OLD.",
        formats=options.WORDS,
    )
    options.output(made)
    made.add_argument("old", metavar="OLD", nargs="?", help="a graph's folder, or an exported .nq or .trig file")
    made.add_argument("new", metavar="NEW", nargs="?", help="likewise")
    args = made.parse_args(argv)
    after = args.new or options.directory(args.graph)
    old: Version | Path
    new: Version | Path
    if args.old is None:
        new = current(after)
        before = previous(after)
        if before is None:
            told = f"this is the first build of {after}: there is none before it; `ajkg stats` tells what it holds"
            output.words([told], Table(_COLUMNS, []), args, new.open())
            return 0
        old = before
    else:
        old, new = _version(args.old), _version(after)
    changes = _between(old, new, args.lang)
    lines = [_line(one) for one in changes]
    lines.append(_summary(changes))
    output.words(lines, Table(_COLUMNS, [_row(one) for one in changes]), args, _told(changes, old, new))
    return 0


def _told(changes: list[Change], *graphs: Version | Path) -> ox.Store:
    """What both graphs tell of the releases of the changes themselves."""
    found = ox.Store()
    for store in map(_opened, graphs):
        for release in {release for one in changes for release in one.releases}:
            found.extend(store.quads_for_pattern(ox.NamedNode(release), None, None, ox.DefaultGraph()))
    return found


def _version(path: str) -> Version | Path:
    """The graph in a folder, or an exported file.

    :raises InputError: when it is neither.
    """
    if Path(path).is_file():
        if Path(path).suffix.lower() not in {".nq", ".trig"}:
            message = f"{path} is neither a graph's folder nor an export with named graphs"
            raise InputError(message, hint="export one with: ajkg export --format nquads -o FILE.nq")
        return Path(path)
    if Path(path).suffix.lower() in {".nq", ".trig"} and not Path(path).exists():
        message = f"there is no file {path}"
        raise InputError(message, hint="export one with: ajkg export --format nquads -o FILE.nq")
    return current(path)


def _between(old: Version | Path, new: Version | Path, language: str) -> list[Change]:
    if isinstance(old, Path) or isinstance(new, Path):
        return diff(_opened(old), _opened(new), None, language)
    mine, theirs = ({path.name for path in (*version.shards(), *version.common())} for version in (old, new))
    stems = {name.rpartition("-")[0] for name in mine ^ theirs}
    if "_vocabulary" in stems:
        sys.stderr.write("note: the vocabularies or the ontologies of the two differ; releases may be read otherwise\n")
    return diff(old.open(), new.open(), {stem for stem in stems if not stem.startswith("_")}, language)


def _opened(one: Version | Path) -> ox.Store:
    if not isinstance(one, Path):
        return one.open()
    from kg.store.read import exported  # noqa: PLC0415 -- start-up

    return exported(one)


def _line(one: Change) -> str:
    who = f"  [{', '.join(map(compact, one.releases))}]" if one.releases and one.kind != "release" else ""
    mark = _MARKS[one.change]
    return f"{mark} release {one.sentence}" if one.kind == "release" else f"  {mark} {one.sentence}{who}"


def _summary(changes: list[Change]) -> str:
    if not changes:
        return "nothing has changed"
    releases = Counter(one.change for one in changes if one.kind == "release")
    others = Counter(one.change for one in changes if one.kind != "release")
    told = [f"{releases[change]} {change}" for change in (ADDED, CHANGED, REMOVED)]
    more = [f"{others[change]} with {change}" for change in (MORE, FEWER) if others[change]]
    sentences = [f"{others[change]} {change}" for change in (ADDED, REMOVED)] + more
    return f"releases: {', '.join(told)}; sentences: {', '.join(sentences)}"


def _row(one: Change) -> tuple[Term | None, ...]:
    releases = " ".join(map(compact, one.releases))
    return (*map(ox.Literal, (one.change, one.kind, one.sentence, releases)), ox.NamedNode(one.thing))
