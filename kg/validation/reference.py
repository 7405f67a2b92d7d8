"""The same report by pySHACL, the reference validator."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import SH
from kg.validation.model import Violation

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from kg.closure.triples import Node, Triple


def _turtle(triples: Iterable[Triple]) -> bytes:
    """N-Triples of the triples."""

    def term(node: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
        if isinstance(node, ox.Literal):
            return node
        return ox.BlankNode(node[2:]) if node.startswith("_:") else ox.NamedNode(node)

    made = [ox.Triple(term(s), ox.NamedNode(p), term(o)) for s, p, o in triples]  # type: ignore[arg-type]
    found = ox.serialize(made, format=ox.RdfFormat.N_TRIPLES)
    return found or b""


def _english_first(message: object) -> tuple[bool, str]:
    return getattr(message, "language", "") != "en", str(message)


class _Written(str):
    """A year or month, in the order of its words: rdflib gives neither a value, so pySHACL could order none."""

    __slots__ = ()


@functools.cache
def _order_years(rdflib: ModuleType) -> None:
    """Let rdflib compare years with years and months with months; once, since it warns of a second time."""
    for name in ("gYear", "gYearMonth"):
        datatype = rdflib.XSD[name]
        rdflib.term.bind(datatype, _Written, constructor=_Written, lexicalizer=str, datatype_specific=True)


def validate(shapes: Iterable[Triple], data: Iterable[Triple]) -> list[Violation]:
    """Every violation that pySHACL reports, sorted, each once."""
    import pyshacl  # noqa: PLC0415 - half a second that only this path needs
    import rdflib  # noqa: PLC0415

    _order_years(rdflib)
    sh = rdflib.Namespace(SH)
    data_graph, shapes_graph = rdflib.Graph(), rdflib.Graph()
    data_graph.parse(data=_turtle(data), format="nt")
    shapes_graph.parse(data=_turtle(shapes), format="nt")
    try:
        _, report, _ = pyshacl.validate(data_graph, shacl_graph=shapes_graph, inference="none", allow_warnings=True)
    except TypeError:  # pySHACL cannot order some values that stand in the wrong order: leave orders out then
        for name in ("lessThan", "lessThanOrEquals"):
            shapes_graph.remove((None, sh[name], None))
        _, report, _ = pyshacl.validate(data_graph, shacl_graph=shapes_graph, inference="none", allow_warnings=True)
    if not isinstance(report, rdflib.Graph):
        raise TypeError(report)
    found = set()
    for result in report.objects(None, sh.result):  # not the details inside other results
        path, value = report.value(result, sh.resultPath), report.value(result, sh.value)
        messages = sorted(
            report.objects(result, sh.resultMessage), key=lambda m: (getattr(m, "language", "") != "en", m)
        )
        found.add(
            Violation(
                focus=str(report.value(result, sh.focusNode)),
                path="" if path is None else str(path) if isinstance(path, rdflib.URIRef) else "path",
                component=str(report.value(result, sh.sourceConstraintComponent)).removeprefix(SH),
                value="" if value is None else str(value),
                message=str(messages[0]) if messages else "",
                severity=str(report.value(result, sh.resultSeverity)).removeprefix(SH),
            )
        )
    return sorted(found)
