"""The rows of a ready question as words, for commands that put several of them together."""

from __future__ import annotations

import pyoxigraph as ox

from kg.answers import questions
from kg.answers.run import Table, bind, evaluate
from kg.errors import InputError

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Mapping

Row = dict[str, str]


def rows(store: ox.Store, name: str, given: Mapping[str, str] | None = None, language: str = "en") -> list[Row]:
    """The answer of a ready question by column: IRIs and lexical forms, empty where a variable is unbound.

    :raises ParameterError: for an unknown parameter, or a value of the wrong type.
    :raises ThingNotFoundError: when a thing is unknown or ambiguous.
    :raises InputError: when the question gives no rows.
    """
    question = questions.load(name)
    found = evaluate(store, question.sparql, bind(store, question, given or {}, language))
    if not isinstance(found, Table):
        message = f"the question {name} gives no rows"
        raise InputError(message, hint="mend queries/")
    return [
        {column: cell.value if isinstance(cell, ox.NamedNode | ox.Literal) else "" for column, cell in pairs}
        for pairs in (zip(found.columns, row, strict=True) for row in found.rows)
    ]
