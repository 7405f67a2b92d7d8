"""The options that commands share, declared once."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, NoReturn

from kg.errors import UsageError

if TYPE_CHECKING:
    import pyoxigraph

    from kg.store.layout import Version

FORMATS = ("table", "csv", "tsv", "json", "jsonl", "md")
DEFAULT_GRAPH = "ajkg-graph"


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are ours: one line, with the next step."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing usage.

        :raises UsageError: always.
        """
        raise UsageError(message, hint=f"see {self.prog} --help")


def parser(command: str, summary: str, *, graph: bool = True, rows: bool = False) -> Parser:
    """A parser with the shared options: where the graph is, the language of labels, output."""
    made = Parser(prog=f"ajkg {command}", description=summary, allow_abbrev=False)
    if graph:
        made.add_argument(
            "-g", "--graph", metavar="DIR", help="the graph's folder (default: $AJKG_GRAPH, else ./ajkg-graph)"
        )
    made.add_argument("--lang", default="en", choices=["en", "th", "ja"], help="language of labels (default: en)")
    if rows:
        made.add_argument("--format", choices=FORMATS, help="default: a table on a terminal, tsv when piped")
        made.add_argument("-o", "--output", metavar="FILE", help="write there instead of standard output")
        made.add_argument("--iris", action="store_true", help="show IRIs instead of labels")
    return made


def directory(given: str | None) -> str:
    """The graph's folder: what was given, else AJKG_GRAPH, else ./ajkg-graph."""
    return given or os.environ.get("AJKG_GRAPH") or DEFAULT_GRAPH


def version(given: str | None) -> Version:
    """The version of the graph in use.

    :raises GraphMissingError: when there is no graph; says how to build one.
    """
    from kg.store.layout import current  # noqa: PLC0415 -- start-up

    return current(directory(given))


def store(given: str | None) -> pyoxigraph.Store:
    """The opened store of the graph.

    :raises GraphMissingError: when there is no graph; says how to build one.
    """
    return version(given).open()
