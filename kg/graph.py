"""A built graph as a Python object."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.answers import questions
from kg.answers.run import Table, bind, evaluate
from kg.answers.things import find, label
from kg.builder import build as build_graph
from kg.quads.records import records
from kg.store import current
from kg.store.export import export

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import networkx as nx
    import pyoxigraph
    import rdflib

    from kg.questions.answer import Asker


class Graph:
    """A graph on disk, opened for reading.

    >>> import kg, tempfile
    >>> graph = kg.build(directory=tempfile.mkdtemp())
    >>> for row in graph.query("coordinators"):
    ...     print(row["holder"], row["from"], row["until"])
    Thailand 2021 2024
    """

    def __init__(self, directory: str | Path) -> None:
        """Open the graph in a folder.

        :raises GraphMissingError: when there is none.
        """
        self.directory = Path(directory)
        self._version = current(directory)
        self.store: pyoxigraph.Store = self._version.open()
        self._asker: Asker | None = None

    @classmethod
    def at(cls, url: str, *, timeout: float | None = None, default_graph: str = "") -> Graph:
        """The graph behind a SPARQL 1.1 endpoint, to be asked and drawn; exports are made of one on disk.

        :param url: where the endpoint takes queries.
        :param timeout: seconds for one request; 60 when None.
        :param default_graph: the named graph as which `ajkg push` loaded the default graph, where it did.
        :raises EndpointError: when the address is none.
        """
        from kg.answers.endpoint import connect  # noqa: PLC0415 -- loads HTTP libraries

        made = cls.__new__(cls)
        made.directory, made._asker = Path(), None  # noqa: SLF001 -- its own
        made.store = connect(url, timeout, default_graph=default_graph)
        return made

    def query(self, question: str, *, lang: str = "en", **parameters: str) -> list[dict[str, str]] | bool:
        """Answer a ready question by name, or SPARQL text.

        :param question: a name that `ajkg queries` lists, or a SELECT or ASK query.
        :param lang: the language of labels, "en", "th" or "ja".
        :param parameters: values of a ready question's parameters, as a person would write them.
        :returns: rows by column, things as labels (empty string where unbound); a truth value for ASK.
        :raises SparqlSyntaxError: when the text is not SPARQL.
        :raises ParameterError: for an unknown, missing or ill-typed parameter.
        """
        if question in questions.names():
            ready = questions.load(question)
            answer = evaluate(self.store, ready.sparql, bind(self.store, ready, parameters, lang))
        else:
            answer = evaluate(self.store, question)
        if isinstance(answer, bool):
            return answer
        if not isinstance(answer, Table):
            return [{"subject": str(t.subject), "predicate": str(t.predicate), "object": str(t.object)} for t in answer]
        return [dict(zip(answer.columns, (self._text(cell, lang) for cell in row), strict=True)) for row in answer.rows]

    def ask(self, question: str, *, lang: str | None = None) -> list[dict[str, str]] | bool:
        """Answer a question in plain English, Thai or Japanese, as `ajkg ask` does.

        :param question: the question.
        :param lang: the language of labels, that of the question when None.
        :returns: rows by column, things as labels; a truth value for a question of yes or no.
        :raises NotUnderstoodError: when words of it are not understood; names them.
        """
        from kg.questions.answer import Asker  # noqa: PLC0415 -- compiles the vocabulary

        if self._asker is None:
            self._asker = Asker(self.store)
        answer = self._asker.ask(question)
        table, shown = answer.table, lang or answer.language
        if table.truth is not None:
            return table.truth
        return [dict(zip(table.columns, (self._text(cell, shown) for cell in row), strict=True)) for row in table.rows]

    def _text(self, cell: Any, lang: str) -> str:  # noqa: ANN401 -- any term
        if cell is None:
            return ""
        if type(cell).__name__ == "NamedNode":
            return label(self.store, cell.value, lang)
        told = str(getattr(cell, "value", cell))
        if all(one.startswith("http") for one in told.split(", ")):  # things that one cell lists
            return ", ".join(label(self.store, one, lang) for one in told.split(", "))
        return told

    def facts(self) -> Iterator[dict[str, Any]]:
        """The flat records of `ajkg facts`."""
        return records(self.store)

    def rdflib(self) -> rdflib.Graph:
        """A copy as an rdflib graph: asserted and inferred triples, without the ontology."""
        import rdflib  # noqa: PLC0415 -- only who asks for it pays for it

        return rdflib.Graph().parse(data=export(self.store, "turtle"), format="turtle")

    def networkx(self) -> nx.MultiDiGraph[str]:
        """All acts, people and what they lead to: nodes with `label` and `kind`, edges with `name`."""
        import networkx as nx  # noqa: PLC0415 -- only who asks for it pays for it

        from kg.drawing import select  # noqa: PLC0415

        picture = select(self.store, most=None, merge=False)
        made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node in picture.nodes.values():
            made.add_node(node.id, label=node.label, kind=node.kind)
        for edge in picture.edges:
            made.add_edge(edge.source, edge.target, name=edge.name)
        return made

    def draw(
        self, path: str | Path, *, focus: str | None = None, depth: int = 2, kind: str = "network", lang: str = "en"
    ) -> None:
        """Draw a PNG, SVG or PDF, by the suffix of `path`.

        :param focus: an IRI, CURIE or label; only what is at most `depth` edges away is drawn.
        :param kind: "network" or "timeline".
        :raises UsageError: for another suffix.
        :raises NothingToDrawError: when there is nothing to show.
        """
        from kg.drawing import draw, draw_timeline, select  # noqa: PLC0415 -- matplotlib is slow to import

        if kind == "timeline":
            draw_timeline(self.store, Path(path), lang)
        else:
            iri = find(self.store, focus) if focus else None
            draw(select(self.store, lang, focus=iri, depth=depth), Path(path))


def build(sources: Iterable[str | Path] = (), directory: str | Path = "ajkg-graph", **options: Any) -> Graph:  # noqa: ANN401
    """Build a graph and open it.

    :param sources: files, folders, manifests or JSON Lines; the bundled seeds when there are none.
    :param directory: the graph's folder.
    :param options: as `kg.builder.build` takes them (its keywords from vocabulary_files to curation).
    :raises AjkgError: when nothing could be read or the folder cannot be written.
    """
    build_graph(sources, directory, **options)
    return Graph(directory)
