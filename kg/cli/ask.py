"""ajkg ask: a question in plain words."""

from __future__ import annotations

import pyoxigraph as ox

from kg.cli import options, output

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from kg.cli.arguments import Arguments, Parser
    from kg.questions.answer import Answer

_MOST = 10  # quotes that are shown of one answer


def _parser() -> Parser:
    made = options.parser(
        "ask",
        "Ask in plain words, in Thai, Japanese or English. Labels are in the language of the question, or in --lang.",
        formats=options.WORDS,
    )
    next(one for one in made.options if one.name == "lang").default = ""
    options.output(made)
    options.endpoint(made)
    made.add_argument(
        "question", metavar="QUESTION", nargs="+", help='such as "Who chaired the 41st ASEAN-Japan Forum?"'
    )
    made.add_argument("--sparql", action="store_true", help="print only the query that the question becomes")
    return made


def main(argv: list[str]) -> int:
    """Print the question as understood, the answers, the words of the releases, and last the query."""
    args = _parser().parse_args(argv)
    store = options.asked(args)
    from kg.questions.answer import Asker  # noqa: PLC0415 -- compiles the vocabulary

    answer = Asker(store).ask(" ".join(args.question))
    shown = _shown(argv, answer.language)
    if args.sparql:
        output.write(answer.sparql, args.output)
    else:
        output.words(_lines(answer, shown, store), answer.table, shown, store)
    return 0


def _shown(argv: list[str], language: str) -> Arguments:
    """The options, with labels in the language of the question unless another one is asked for."""
    made = _parser()
    next(one for one in made.options if one.name == "lang").default = language
    return made.parse_args(argv)


def _lines(answer: Answer, args: Arguments, store: ox.Store) -> list[str]:
    from kg.answers.describe import source  # noqa: PLC0415 -- start-up
    from kg.answers.things import compact  # noqa: PLC0415

    says = answer.says
    lines = [f"{says['understood']}: {answer.understood}", ""]
    lines += [f"{says['answers']}:", *(f"  {row}" for row in _rows(answer, args, store))]
    if answer.note:
        lines.append(f"  ({answer.note})")
    if answer.quotes:
        lines += ["", f"{says['quotes']}:"]
    for told in answer.quotes[:_MOST]:
        lines += [
            f"  {' '.join(told.exact.split())}",
            f"    {source(store, told.release, output.dates(args))}, {told.start}-{told.end}, {compact(told.claim)}",
        ]
    if len(answer.quotes) > _MOST:
        lines.append(f"  … +{len(answer.quotes) - _MOST}")
    return [*lines, "", answer.sparql]


def _rows(answer: Answer, args: Arguments, store: ox.Store) -> list[str]:
    if answer.table.truth is not None:
        return [answer.says["yes" if answer.table.truth else "it is denied" if answer.denied else "no"]]
    from kg.answers.describe import name  # noqa: PLC0415 -- start-up
    from kg.answers.eras import written  # noqa: PLC0415

    rows, date = [], output.dates(args)
    for row in answer.table.rows:
        cells = [
            name(store, c.value, args.lang, date) if isinstance(c, ox.NamedNode) else c for c in row if c is not None
        ]
        rows.append(", ".join(written(c, date) if isinstance(c, ox.Literal) else str(c) for c in cells))
    return list(dict.fromkeys(rows)) or [answer.says["none"]]
