"""One page of the ontology in one language: a single file of HTML without scripts."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Literal, Node, URIRef

from kg.documenting.source import KINDS, ONTOLOGY, SLOTS, A, Source
from kg.documenting.style import STYLE
from kg.documenting.words import LANGUAGES, word
from kg.names import AJ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TRAITS = {OWL.TransitiveProperty: "transitive", OWL.SymmetricProperty: "symmetric"}


class Page:
    """The page of a language. `Source` says what there is, this class how it looks."""

    def __init__(self, source: Source, language: str) -> None:
        """Take what the page is about and its language."""
        self._source, self._language = source, language

    def html(self) -> str:
        """The whole file."""
        title = self._words(ONTOLOGY, DCTERMS.title)
        body = [
            f'<a class="skip" href="#terms">{self._word("skip")}</a>',
            self._header(title),
            f'<div class="page"><nav aria-label="{self._word("contents")}">{self._contents()}</nav>',
            '<main id="terms">',
            self._hierarchy(),
            self._slots(),
            *(self._kind(kind) for kind in KINDS),
            "</main></div>",
        ]
        return (
            f'<!DOCTYPE html>\n<html lang="{self._language}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
            f"<style>\n{STYLE}</style>\n</head>\n<body>\n" + "\n".join(body) + "\n</body>\n</html>\n"
        )

    def _header(self, title: str) -> str:
        source = self._source
        version = self._words(ONTOLOGY, OWL.versionInfo)
        facts = [
            (self._word("version"), f"{version} &lt;{self._link(source.values(ONTOLOGY, OWL.versionIRI)[0])}&gt;"),
            *((self._word("prior"), self._link(one)) for one in source.values(ONTOLOGY, OWL.priorVersion)),
            (self._word("namespace"), f"<code>aj:</code> = <code>{AJ}</code>"),
            (self._word("licence"), self._link(source.values(ONTOLOGY, DCTERMS.license)[0])),
        ]
        others = [
            f'<a href="{code}.html" lang="{code}" hreflang="{code}">{name}</a>'
            if code != self._language
            else f'<span aria-current="page">{name}</span>'
            for code, name in LANGUAGES.items()
        ]
        return (
            f'<header><p class="languages">{" · ".join(others)}</p><h1>{title}</h1>'
            f"<p>{self._words(ONTOLOGY, DCTERMS.description)}</p>{_facts(facts)}"
            f'<p class="made">{self._word("made")}</p></header>'
        )

    def _contents(self) -> str:
        links = [(name, self._word(name)) for name in ("hierarchy", "slots")]
        items = [f'<li><a href="#{anchor}">{text}</a></li>' for anchor, text in links]
        for kind in KINDS:
            inner = "".join(f"<li>{self._link(term)}</li>" for term in self._source.terms(kind))
            summary = f'<a href="#{kind}">{self._word(kind)}</a> ({len(self._source.terms(kind))})'
            items.append(f"<li><details><summary>{summary}</summary><ul>{inner}</ul></details></li>")
        return f"<h2>{self._word('contents')}</h2><ul>{''.join(items)}</ul>"

    def _hierarchy(self) -> str:
        above = {term: self._source.ours(self._source.values(term, RDFS.subClassOf)) for term in self._terms("class")}
        roots = [term for term, parents in above.items() if not parents]
        return f'<section id="hierarchy"><h2>{self._word("hierarchy")}</h2>{self._tree(roots)}</section>'

    def _tree(self, terms: Iterable[URIRef]) -> str:
        items = []
        for term in terms:
            kinds = self._source.below(term, RDFS.subClassOf)
            items.append(f"<li>{self._link(term)}{self._tree(kinds) if kinds else ''}</li>")
        return f"<ul>{''.join(items)}</ul>"

    def _slots(self) -> str:
        acts = [term for term in self._terms("class") if self._source.graph.value(term, A.actTypeCode)]
        head = "".join(f'<th scope="col">{self._word(name)}</th>' for name in ("class", "agent", *SLOTS))
        rows = []
        for act in acts:
            agents = self._source.values(act, A.agentProperty)
            cells = [self._links(agents), *(self._filled(act, name) for name in SLOTS)]
            row = "".join(f"<td>{cell}</td>" for cell in cells)
            rows.append(f'<tr><th scope="row">{self._link(act)}</th>{row}</tr>')
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        return (
            f'<section id="slots"><h2>{self._word("slots")}</h2>'
            f'<div class="wide" tabindex="0" role="region" aria-label="{self._word("slots")}">{table}</div></section>'
        )

    def _filled(self, act: URIRef, name: str) -> str:
        fillers = self._source.slot(act, name)
        return self._links(fillers) if fillers else f'<span class="none">{self._word("none")}</span>'

    def _kind(self, kind: str) -> str:
        terms = "\n".join(self._term(term, kind) for term in self._terms(kind))
        return f'<section id="{kind}"><h2>{self._word(kind)}</h2>\n{terms}\n</section>'

    def _term(self, term: URIRef, kind: str) -> str:
        name = escape(term.removeprefix(AJ))
        facts = [*self._meaning(term), *self._logic(term, kind), *self._outside(term)]
        heading = f'<h3>{escape(self._source.label(term, self._language))} <code class="name">aj:{name}</code></h3>'
        return f'<section class="term" id="{name}">{heading}{_facts(facts)}</section>'

    def _meaning(self, term: URIRef) -> Iterator[tuple[str, str]]:
        for one in self._source.values(term, DCTERMS.isReplacedBy):
            yield self._word("deprecated"), self._link(one)
        yield self._word("definition"), self._words(term, SKOS.definition)
        for key, predicate in (("example", SKOS.example), ("note", SKOS.scopeNote)):
            if texts := self._words(term, predicate):
                yield self._word(key), texts

    def _logic(self, term: URIRef, kind: str) -> Iterator[tuple[str, str]]:
        parent = RDFS.subClassOf if kind == "class" else RDFS.subPropertyOf
        types = self._source.ours(self._source.values(term, RDF.type))
        traits = [
            word(key, self._language) for iri, key in _TRAITS.items() if (term, RDF.type, iri) in self._source.graph
        ]
        listed = [
            ("type", types),
            ("up", self._source.values(term, parent)),
            ("kinds", self._source.below(term, parent)),
            ("members", self._source.below(term, RDF.type)),
            ("domain", self._source.values(term, RDFS.domain)),
            ("range", self._source.values(term, RDFS.range)),
            ("used", self._source.below(term, RDFS.domain)),
            ("inverse", self._both(term)),
            ("disjoint", self._source.disjoint(term)),
        ]
        yield from ((self._word(key), self._links(terms)) for key, terms in listed if terms)
        if traits:
            yield self._word("trait"), ", ".join(traits)
        for chain in self._source.chains(term):
            yield self._word("chain"), " ∘ ".join(self._link(step) for step in chain)
        if rules := self._source.rules(term, self._language):
            yield self._word("rules"), f"<ul>{''.join(map(self._rule, rules))}</ul>"

    def _both(self, term: URIRef) -> list[URIRef]:
        there = self._source.values(term, OWL.inverseOf)
        return self._source.ours([*there, *self._source.below(term, OWL.inverseOf)])

    def _rule(self, rule: tuple[Literal, bool]) -> str:
        text, warns = rule
        mark = f' <em class="warning">({self._word("warning")})</em>' if warns else ""
        return f"<li>{self._text(text)}{mark}</li>"

    def _outside(self, term: URIRef) -> Iterator[tuple[str, str]]:
        for name, code in self._source.codes(term):
            yield f"{self._word('code')} ({name})", f"<code>{escape(code)}</code>"
        matches = [f"{self._link(other)} ({self._word(how)})" for how, other in self._source.matches(term)]
        if matches:
            yield self._word("alignments"), ", ".join(matches)
        if sources := self._source.values(term, DCTERMS.source):
            yield self._word("source"), self._links(sources)

    def _terms(self, kind: str) -> list[URIRef]:
        return self._source.terms(kind)

    def _word(self, key: str) -> str:
        return escape(word(key, self._language))

    def _words(self, term: Node, predicate: URIRef) -> str:
        return " ".join(self._text(text) for text in self._source.words(term, predicate, self._language))

    def _text(self, text: Literal) -> str:
        """The text, with its language where it is not the page's."""
        other = text.language not in {self._language, None}
        return f'<span lang="{text.language}">{escape(text)}</span>' if other else escape(text)

    def _links(self, terms: Iterable[Node]) -> str:
        return ", ".join(self._link(term) for term in terms)

    def _link(self, term: Node) -> str:
        """A link to the term on this page, or to where it is at home."""
        target = f"#{name}" if (name := str(term).removeprefix(AJ)) != str(term) else name
        return f'<a href="{escape(target)}">{escape(self._source.label(term, self._language))}</a>'


def _facts(facts: Iterable[tuple[str, str]]) -> str:
    return "<dl>" + "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in facts) + "</dl>"
