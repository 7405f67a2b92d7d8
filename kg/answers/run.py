"""Ask the store: parameters bound as terms, answers as a table, a truth value or triples."""

from __future__ import annotations

import pyoxigraph as ox

from kg.answers import guard, ordering
from kg.answers.things import compact, find
from kg.eras import gregorian
from kg.errors import StorageError, UsageError
from kg.names import AJ, PREFIXES, RDF, XSD, expand

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.answers.questions import Parameter, Question

Term = ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple


_STAR = r"(?:\s|#[^\n]*\n|(?:PREFIX|BASE)\b[^>]*>)*SELECT\s+(?:DISTINCT\s+|REDUCED\s+)?\*"
TODAY = "today"  # as a date: the day on which the question is asked


class Table:
    """Rows of a SELECT; a cell is None where the variable is unbound. `truth` is what ASK says, None of rows.

    `sources` are the releases behind rows that name nothing, such as a sum or a date.
    """

    __slots__ = ("columns", "rows", "sources", "truth")

    def __init__(self, columns: tuple[str, ...], rows: Sequence[tuple[Term | None, ...]]) -> None:
        """Take the names of the columns and the rows."""
        self.columns, self.rows = columns, rows
        self.truth: bool | None = None
        self.sources: tuple[str, ...] = ()

    @classmethod
    def of_truth(cls, truth: bool) -> Table:  # noqa: FBT001 -- the value itself
        """The one cell that shows what ASK says."""
        made = cls(("answer",), [(ox.Literal(truth),)])
        made.truth = truth
        return made


class SparqlSyntaxError(UsageError):
    """A query is not SPARQL."""

    name = "SPARQL_SYNTAX"


class ParameterError(UsageError):
    """A parameter is unknown, missing or of the wrong type."""

    name = "PARAMETER"


def value(store: ox.Store, parameter: Parameter, text: str) -> Term:
    """The term of a parameter's value as a person wrote it.

    :raises ParameterError: when the value is not of the parameter's type.
    :raises ThingNotFoundError: when a thing is unknown or ambiguous.
    """
    if parameter.type == "thing":
        return ox.NamedNode(find(store, text))
    if parameter.type == "integer":
        if not (text.isascii() and text.removeprefix("-").isdigit()):
            message = f"--set {parameter.name}={text}: not a whole number"
            raise ParameterError(message, hint="write digits only")
        return ox.Literal(text, datatype=ox.NamedNode(XSD + "integer"))
    if parameter.type == "number":
        if not (text.isascii() and text.removeprefix("-").replace(".", "", 1).isdigit()):
            message = f"--set {parameter.name}={text}: not a number"
            raise ParameterError(message, hint="write 0.75")
        return ox.Literal(text, datatype=ox.NamedNode(XSD + "decimal"))
    if parameter.type in {"date", "year"}:
        text = _today() if text == TODAY and parameter.type == "date" else gregorian(text)
        if not _is_date(text, parameter.type):
            message = f"--set {parameter.name}={text}: not a {parameter.type}"
            how = "write 2020 or 2563" if parameter.type == "year" else "write 2020-11-14, 2020-11 or 2020 (or 2563)"
            raise ParameterError(message, hint=how)
        return ox.Literal(text)
    return ox.Literal(text)


def _today() -> str:
    from datetime import UTC, datetime  # noqa: PLC0415 -- start-up

    return datetime.now(tz=UTC).date().isoformat()


def _is_date(text: str, kind: str) -> bool:
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2][: len(parts)] or not text.isascii() or len(parts) > len("ymd"):
        return False
    if not all(part.isdigit() for part in parts) or (kind == "year" and len(parts) > 1):
        return False
    from datetime import date  # noqa: PLC0415 -- start-up

    try:
        date(*map(int, [*parts, "1", "1"][:3]))
    except ValueError:
        return False
    return True


def _told(reason: str) -> str:
    """What the engine expected, without its classes of characters and in words where it is cryptic."""
    import re  # noqa: PLC0415 -- only an error needs it

    if "Prefix not found" in reason:
        return "the prefix of this name is not known"
    if reason == "expected CONSTRUCT":  # the last of the forms that it tried
        return "expected SELECT, ASK, CONSTRUCT or DESCRIBE"
    return re.sub(r"(, )?\[['_][^]]*\]", "", reason).replace("one of , ", "one of ")


_CHANGES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"})


def _changing(sparql: str) -> str:
    """The word by which a text is an update and no query; else empty."""
    lines = (line.strip() for line in sparql.splitlines())
    bare = " ".join(line for line in lines if not line.startswith("#") and line[:6].upper() not in {"PREFIX", "BASE <"})
    word = bare.partition(" ")[0].upper()
    return word if word in _CHANGES else ""


def _place(error: SyntaxError) -> str:
    """The engine's "error at LINE:COLUMN: reason" in words."""
    place, _, reason = str(error).removeprefix("error at ").partition(": ")
    line, colon, column = place.partition(":")
    reason = _told(" ".join(reason.split()))
    return f"line {line}, column {column}: {reason}" if colon and line.isdigit() and column.isdigit() else str(error)


def bind(store: ox.Store, question: Question, given: Mapping[str, str], language: str) -> dict[ox.Variable, Term]:
    """The substitutions of a ready question from what a person set and the defaults.

    :raises ParameterError: for an unknown or missing parameter, or a value of the wrong type.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in given:
        if name not in known:
            message = f"the question {question.name} has no parameter {name!r}"
            raise ParameterError(message, hint=f"it has: {', '.join(known) or 'none'}")
    bound: dict[ox.Variable, Term] = {}
    for parameter in question.parameters:
        text = given.get(parameter.name, parameter.default)
        if parameter.name == "lang" and "lang" not in given:
            text = language
        if text is None:
            message = f"the question {question.name} needs --set {parameter.name}=… ({parameter.meaning})"
            raise ParameterError(message, hint="see `ajkg queries`")
        if text != "":
            bound[ox.Variable(parameter.variable)] = value(store, parameter, text)
    return bound


def misfits(store: ox.Store, question: Question, bound: Mapping[ox.Variable, Term]) -> list[str]:
    """In words, the things that were set and are not of the class that the question asks for."""
    found = []
    for parameter in question.parameters:
        thing, wanted = bound.get(ox.Variable(parameter.variable)), expand(parameter.class_)
        if wanted is None or not isinstance(thing, ox.NamedNode):
            continue
        types = store.quads_for_pattern(thing, ox.NamedNode(RDF + "type"), None, ox.DefaultGraph())
        classes = {quad.object.value for quad in types if isinstance(quad.object, ox.NamedNode)}
        if wanted not in classes:
            told = ", ".join(sorted(compact(iri) for iri in classes if iri.startswith(AJ)))
            nothing = "a term of the ontology" if thing.value.startswith(AJ) else "a thing without a class"
            what = f"{compact(thing.value)} is {told or nothing}"
            found.append(f"--set {parameter.name}: {what}, and no {parameter.class_} ({parameter.meaning})")
    return found


def evaluate(
    store: ox.Store, sparql: str, bound: Mapping[ox.Variable, Term] | None = None
) -> Table | bool | list[ox.Triple]:
    """Evaluate a query over the deduplicated default graph (named graphs by GRAPH).

    :raises QueryRefusedError: when the guard refuses it.
    :raises SparqlSyntaxError: when it is not SPARQL; says where.
    :raises ParameterError: when a parameter is bound that the query does not select.
    """
    guard.check(sparql)
    try:
        return _answer(store, sparql, dict(bound or {}))
    except OSError as error:
        message = f"the graph cannot be read: {error}"
        raise StorageError(message, hint="build it again with: ajkg build") from error
    except RuntimeError as error:
        message = f"this query cannot be evaluated: {error}"
        raise ParameterError(message, hint="select each parameter, as ?_name to keep it out of the answer") from error


def _answer(store: ox.Store, sparql: str, bound: dict[ox.Variable, Term]) -> Table | bool | list[ox.Triple]:
    asked, order = ordering.parted(sparql)
    try:
        answer = store.query(asked, prefixes=PREFIXES, substitutions=bound or None)
        if order and not _has(answer, order):
            answer, order = store.query(sparql, prefixes=PREFIXES, substitutions=bound or None), ()
    except SyntaxError as error:
        if word := _changing(sparql):
            message = f"{word} would change the graph, and a query only asks"
            raise SparqlSyntaxError(message, hint="write SELECT, ASK, CONSTRUCT or DESCRIBE") from error
        message = f"not SPARQL: {_place(error)}"
        raise SparqlSyntaxError(message, hint="mend the query there") from error
    if isinstance(answer, ox.QuerySolutions):
        columns = tuple(variable.value for variable in answer.variables if not variable.value.startswith("_"))
        if "*" in sparql:
            columns = _in_order(columns, sparql)
        rows = _rows(answer, columns)
        ordering.sort(rows, columns, order)
        return Table(columns, rows)
    if isinstance(answer, ox.QueryBoolean):
        return bool(answer)
    return list(answer)


def _rows(answer: ox.QuerySolutions, columns: tuple[str, ...]) -> list[tuple[Term | None, ...]]:
    """The rows with the cells of these columns."""
    if columns == tuple([variable.value for variable in answer.variables]):
        return [tuple(row) for row in answer]  # the engine's own order, which saves looking up each name
    return [tuple([row[name] for name in columns]) for row in answer]


def _in_order(columns: tuple[str, ...], sparql: str) -> tuple[str, ...]:
    """The columns of SELECT * as its variables appear, which the engine has by the alphabet; of others as they are."""
    import re  # noqa: PLC0415 -- few questions have a star

    if not re.match(_STAR, sparql, re.IGNORECASE):
        return columns

    def appears(name: str) -> int:
        found = re.search(rf"[?$]{re.escape(name)}\b", sparql)
        return found.start() if found else len(sparql)

    return tuple(sorted(columns, key=appears))


def rows_of(store: ox.Store, sparql: str) -> list[tuple[str, ...]]:
    """The answer of a SELECT as strings, "" where a variable is unbound; none of another query."""
    answer = evaluate(store, sparql)
    if not isinstance(answer, Table):
        return []
    return [tuple(getattr(cell, "value", "") for cell in row) for row in answer.rows]


def _has(answer: object, order: ordering.Order) -> bool:
    """Whether an answer has rows with all that they are to be sorted by. The engine has not evaluated it yet."""
    if not isinstance(answer, ox.QuerySolutions):
        return False
    columns = {variable.value for variable in answer.variables}
    return all(name in columns and not name.startswith("_") for name, _ in order)
