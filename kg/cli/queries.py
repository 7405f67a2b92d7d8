"""ajkg queries: the ready questions."""

from __future__ import annotations

from kg.answers import questions
from kg.cli import options, output
from kg.errors import UsageError


def main(argv: list[str]) -> int:
    """List the questions, or tell of one."""
    made = options.parser("queries", "List the ready questions and their parameters.", graph=False)
    made.add_argument("name", metavar="NAME", nargs="?", help="only this one, with what it shows")
    made.add_argument("--sparql", action="store_true", help="print the text of the query NAME")
    options.output(made)
    args = made.parse_args(argv)
    if args.sparql:
        output.write(_text(args.name), args.output)
        return 0
    names = [args.name] if args.name else questions.names()
    lines = []
    for name in names:
        question = questions.load(name)
        lines.append(f"{name:<22} {question.question(args.lang)}")
        for parameter in question.parameters:
            default = f" (default: {parameter.default})" if parameter.default else ""
            lines.append(f"{'':<22}   --set {parameter.name}=… {parameter.type}: {parameter.meaning}{default}")
        if args.name:
            lines += ["", f"shows {question.shows}", f"its SPARQL: ajkg queries {name} --sparql"]
    output.write("\n".join(lines), args.output)
    return 0


def _text(name: str | None) -> str:
    """The SPARQL of a ready question.

    :raises UsageError: when none is named, or there is none of this name.
    """
    if not name:
        message = "--sparql: of which question?"
        raise UsageError(message, hint="write ajkg queries pledges --sparql")
    return questions.load(name).sparql
