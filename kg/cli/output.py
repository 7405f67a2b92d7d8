"""Show tables in the formats that every command has."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.answers.things import compact, label
from kg.errors import StorageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from kg.answers.run import Table, Term

Cell = "Term | None"


def write(text: str, path: str | None = None) -> None:
    """Write an answer to a file or to standard output.

    :raises StorageError: when the file cannot be written.
    """
    if path is None:
        sys.stdout.write(text if text.endswith("\n") or not text else text + "\n")
        return
    try:
        with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 -- pathlib costs start-up
            file.write(text if text.endswith("\n") or not text else text + "\n")
    except OSError as error:
        message = f"cannot write {path}: {error.strerror}"
        raise StorageError(message, hint="check the folder and its permissions") from error


def show(table: Table, args: argparse.Namespace, store: ox.Store | None) -> None:
    """Print a table as the options say: `format`, `lang`, `iris` and `output`."""
    form = args.format or ("table" if sys.stdout.isatty() and not args.output else "tsv")
    if form == "json":
        write(_json(table), args.output)
        return
    cells = [[_text(cell, args, store, {}) for cell in row] for row in table.rows]
    if form == "jsonl":
        import json  # noqa: PLC0415 -- start-up

        lines = [json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False) for row in cells]
        write("\n".join(lines), args.output)
    else:
        write(_FORMATS[form](table.columns, cells), args.output)


def _text(cell: Term | None, args: argparse.Namespace, store: ox.Store | None, _seen: dict[str, str]) -> str:
    if cell is None:
        return ""
    if isinstance(cell, ox.NamedNode):
        if store is None or args.iris:
            return cell.value if args.iris else compact(cell.value)
        return label(store, cell.value, args.lang)
    return cell.value if isinstance(cell, ox.Literal) else str(cell)


def _json(table: Table) -> str:
    """SPARQL 1.1 Query Results JSON Format."""
    import json  # noqa: PLC0415 -- start-up

    bindings = [
        {name: _binding(cell) for name, cell in zip(table.columns, row, strict=True) if cell is not None}
        for row in table.rows
    ]
    return json.dumps(
        {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}, ensure_ascii=False, indent=1
    )


def _binding(cell: Any) -> dict[str, str]:  # noqa: ANN401 -- any term
    if isinstance(cell, ox.NamedNode):
        return {"type": "uri", "value": cell.value}
    if isinstance(cell, ox.Literal):
        found = {"type": "literal", "value": cell.value}
        if cell.language:
            found["xml:lang"] = cell.language
        elif not cell.datatype.value.endswith("#string"):
            found["datatype"] = cell.datatype.value
        return found
    return {"type": "bnode", "value": str(cell)}


def _csv(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    import csv  # noqa: PLC0415 -- start-up
    import io  # noqa: PLC0415

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([[f"'{cell}" if cell[:1] in "=+-@" and cell else cell for cell in row] for row in rows])
    return out.getvalue()


def _tsv(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["\t".join(columns), *("\t".join(" ".join(cell.split()) for cell in row) for row in rows)]
    return "\n".join(lines)


def _markdown(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    from rich.console import Console  # noqa: PLC0415 -- only terminals pay for it
    from rich.table import Table as Rich  # noqa: PLC0415

    made = Rich(show_lines=False, header_style="bold")
    for name in columns:
        made.add_column(name, overflow="fold")
    for row in rows:
        made.add_row(*row)
    console = Console(force_terminal=sys.stdout.isatty() or None, width=None if sys.stdout.isatty() else 160)
    with console.capture() as captured:
        console.print(made)
        if not rows:
            console.print("no answers")
    return captured.get()


_FORMATS: dict[str, Callable[[Sequence[str], Sequence[Sequence[str]]], str]] = {
    "csv": _csv,
    "tsv": _tsv,
    "md": _markdown,
    "table": _table,
}
