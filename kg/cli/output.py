"""Show answers in the formats that every command has."""

from __future__ import annotations

import re
import sys

import pyoxigraph as ox

from kg.answers.things import compact, label
from kg.cli.formats import FORMATS, clean

_LISTED = re.compile(r"https?://\S+|\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")  # things and dates
_DAY_OR_SPAN = re.compile(r"\d{4}-\d\d|\d{4}(?:-\d\d){0,2}/")

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kg.answers.run import Table, Term
    from kg.cli.arguments import Arguments


def write(text: str, path: str | None = None) -> None:
    """Write an answer to a file or to standard output.

    :raises StorageError: when the file cannot be written.
    """
    if text and not text.endswith("\n"):
        text += "\n"
    if path is None:
        sys.stdout.write(text)
    else:
        write_bytes(text.encode("utf-8", "surrogatepass"), path)


def write_bytes(data: bytes, path: str | None = None) -> None:
    """Write bytes to a file or to standard output.

    :raises StorageError: when the file cannot be written.
    """
    write_pieces((data,), path)


def write_pieces(pieces: Iterable[bytes], path: str | None = None) -> None:
    """Write bytes as they come to a file or to standard output.

    :raises StorageError: when the file cannot be written.
    """
    if path is None:
        sys.stdout.flush()
        sys.stdout.buffer.writelines(pieces)
        return
    from kg import files  # noqa: PLC0415 -- start-up

    files.write_pieces(path, pieces)


def words(lines: Sequence[str], table: Table, args: Arguments, store: ox.Store) -> None:
    """Print an answer in words, or as the table that it rests on when a format is asked for."""
    if args.format in {None, "text"}:
        told = [clean(line) for line in lines]
        if getattr(args, "cite", False):
            from kg.cli.citing import Citing  # noqa: PLC0415 -- start-up

            told += Citing(table, args, store).after()
        write("\n".join(told), args.output)
    else:
        show(table, args, store)


def show(table: Table, args: Arguments, store: ox.Store | None) -> None:
    """Print a table as the options say: `format`, `lang`, `iris`, `era`, `cite` and `output`."""
    form = args.format or ("table" if sys.stdout.isatty() and not args.output else "tsv")
    after: list[str] = []
    if getattr(args, "cite", False) and store is not None and table.truth is None:
        from kg.cli.citing import Citing  # noqa: PLC0415 -- start-up

        citing = Citing(table, args, store)
        apart = args.format in {None, "table", "md"}  # other formats are read by programs
        table = citing.table(numbers=apart)
        after = citing.after() if apart else []
    if form == "json":
        write(_json(table), args.output)
        return
    known: dict[str, str] = {}
    cells = [[_text(cell, args, store, known) for cell in row] for row in table.rows]
    if form == "jsonl":
        import json  # noqa: PLC0415 -- start-up

        values = [
            [_number(cell, text) for cell, text in zip(row, texts, strict=True)]
            for row, texts in zip(table.rows, cells, strict=True)
        ]
        lines = [json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False) for row in values]
        write("\n".join(lines), args.output)
    else:
        if getattr(args, "era", "gregorian") != "gregorian":
            cells = [
                [_dated(cell, text, args) for cell, text in zip(row, texts, strict=True)]
                for row, texts in zip(table.rows, cells, strict=True)
            ]
        text = FORMATS[form](table.columns, cells)
        write("\n".join([text.rstrip("\n"), *map(clean, after)]) if after else text, args.output)


def _dated(cell: Term | None, text: str, args: Arguments) -> str:
    """A date by the calendar asked for; anything else as it is."""
    if not isinstance(cell, ox.Literal):
        return text
    from kg.answers.eras import written  # noqa: PLC0415 -- start-up

    if (listed := _list(cell)) is None:
        return written(cell, dates(args)) if cell.value == text else text
    days = {one: dates(args)(one) for one in listed if not one.startswith("http")}
    return ", ".join(days.get(one, one) for one in text.split(", "))


def dates(args: Arguments) -> Callable[[str], str]:
    """What writes a date by the calendar and in the language that the options ask for."""
    if args.era == "gregorian":
        return str
    from functools import partial  # noqa: PLC0415 -- start-up

    from kg.answers.eras import shown  # noqa: PLC0415

    return partial(shown, era=args.era, language=args.lang)


def _list(cell: ox.Literal) -> list[str] | None:
    """The things and dates that words list; None of other words. A year alone may be any number."""
    told = cell.value.split(", ")
    if not cell.datatype.value.endswith("#string") or not all(map(_LISTED.fullmatch, told)):
        return None
    return told if len(told) > 1 or told[0].startswith("http") or _DAY_OR_SPAN.match(told[0]) else None


def _text(cell: Term | None, args: Arguments, store: ox.Store | None, known: dict[str, str]) -> str:
    if cell is None:
        return ""
    if isinstance(cell, ox.Literal):
        if not cell.value.startswith("http") and ", http" not in cell.value:
            return cell.value
        listed = [ox.NamedNode(one) if one.startswith("http") else ox.Literal(one) for one in _list(cell) or ()]
        return ", ".join(_text(one, args, store, known) for one in listed) or cell.value
    if not isinstance(cell, ox.NamedNode):
        return str(cell)
    iri = cell.value
    if getattr(args, "iris", False):
        return iri
    if iri not in known:
        known[iri] = compact(iri) if store is None else label(store, iri, args.lang)
    return known[iri]


def _number(cell: Term | None, text: str) -> str | float | None:
    """A cell for JSON Lines: numbers as numbers, null for what is not known."""
    if cell is None:
        return None
    kind = cell.datatype.value.rpartition("#")[2] if isinstance(cell, ox.Literal) else ""
    if kind in {"integer", "decimal", "double"}:
        number = float(text)
        return int(number) if number.is_integer() else number
    return text


def _json(table: Table) -> str:
    """SPARQL 1.1 Query Results JSON Format."""
    import json  # noqa: PLC0415 -- start-up

    if table.truth is not None:
        return json.dumps({"head": {}, "boolean": table.truth})
    bindings = [
        {name: _binding(cell) for name, cell in zip(table.columns, row, strict=True) if cell is not None}
        for row in table.rows
    ]
    answer = {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}
    return json.dumps(answer, ensure_ascii=False, indent=1)


def _binding(cell: Term) -> dict[str, str]:
    if isinstance(cell, ox.NamedNode):
        return {"type": "uri", "value": cell.value}
    if not isinstance(cell, ox.Literal):
        return {"type": "bnode", "value": str(cell).removeprefix("_:")}
    found = {"type": "literal", "value": cell.value}
    if cell.language:
        found["xml:lang"] = cell.language
    elif not cell.datatype.value.endswith("#string"):
        found["datatype"] = cell.datatype.value
    return found
