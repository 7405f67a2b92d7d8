"""ajkg queries: the ready questions."""

from __future__ import annotations

from kg.answers import questions
from kg.cli import options, output


def main(argv: list[str]) -> int:
    """List the questions, or one in full."""
    made = options.parser("queries", "List the ready questions and their parameters.", graph=False)
    made.add_argument("name", metavar="NAME", nargs="?", help="show this one in full")
    options.output(made)
    args = made.parse_args(argv)
    names = [args.name] if args.name else questions.names()
    lines = []
    for name in names:
        question = questions.load(name)
        lines.append(f"{name:<22} {question.question(args.lang)}")
        for parameter in question.parameters:
            default = f" (default: {parameter.default})" if parameter.default else ""
            lines.append(f"{'':<22}   --set {parameter.name}=… {parameter.type}: {parameter.meaning}{default}")
        if args.name:
            lines += ["", f"shows {question.shows}", "", question.sparql]
    output.write("\n".join(lines), args.output)
    return 0
