"""The command reference, docs/cli.md, made from the commands themselves: `python -m kg.cli.reference > docs/cli.md`."""

from __future__ import annotations

import contextlib
import io
import sys

from kg.answers import questions
from kg.cli.arguments import HelpShown, Parser
from kg.cli.main import COMMANDS

_INTRODUCTION = """# Commands

Made from the commands by `python -m kg.cli.reference > docs/cli.md`; a test fails when this page is stale.

`-o` beats `-g`, `-g` beats `AJKG_GRAPH`, and that beats `./ajkg-graph`. Standard output carries only the answer;
messages go to standard error, errors with a name that [errors.md](errors.md) explains. `NO_COLOR` turns colours off;
`AJKG_DEBUG=1` shows where an unexpected error came from.

Exit status: 0 done (also when ASK is false); 1 the data (not found, held back, violations); 2 usage and SPARQL syntax;
124 time-out; 130 interrupted.

A THING is an IRI, a CURIE (`ajid:actor/japan`) or a label in any language; an unknown one gets suggestions. An ID is
what `facts`, `show` and queries print.
"""

_WRITING = """## Ready questions

A ready question is a file queries/NAME.rq: SPARQL under comments that hold `title@en`, `question@en` (and th, ja),
`shows`, and a line `param: ?variable TYPE = default -- meaning` for each parameter. TYPE is thing, string, integer,
number, date or year; after thing may stand the class that it should have (`thing aj:Actor`).
Values are bound as terms, never written into the query, and the engine binds only variables that
the query selects. A variable that begins with `_` is selected for that alone: its column is not shown, and `--set`
leaves the `_` out. A file of one's own is asked the same way: `ajkg query mine.rq --set actor=Japan`.
"""


def parsers() -> dict[str, Parser]:
    """The parser of every command."""
    found = {}
    for name, (module, _) in COMMANDS.items():
        command = __import__(module, fromlist=["main"])
        with contextlib.redirect_stdout(io.StringIO()):
            try:
                command.main(["--help"])
            except HelpShown as shown:
                found[name] = shown.parser
    return found


def markdown() -> str:
    """The page."""
    parts = [_INTRODUCTION]
    for name, parser in parsers().items():
        parts.append(f"## ajkg {name}\n\n```text\n{parser.format_help()}```\n")
    parts.append(_WRITING + "\n| name | question | parameters |\n|---|---|---|\n" + "\n".join(_questions()))
    return "\n".join(parts) + "\n"


def _questions() -> list[str]:
    rows = []
    for name in questions.names():
        question = questions.load(name)
        told = [f"`{one.name}` ({one.type}{_default(one.default)}): {one.meaning}" for one in question.parameters]
        rows.append(f"| `{name}` | {question.question('en')} | {'; '.join(told)} |")
    return rows


def _default(value: str | None) -> str:
    return f", default {value}" if value else ""


if __name__ == "__main__":
    sys.stdout.write(markdown())
