"""Answer a question in plain words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers.describe import Quote, claims, quote
from kg.answers.run import Table, evaluate
from kg.claims import reader_of
from kg.errors import AjkgError, UsageError
from kg.names import AJ, RDF
from kg.questions import memberships, ready
from kg.questions.disputes import disputes, kinds
from kg.questions.grammar import Grammar
from kg.questions.labels import KNOWN, called
from kg.questions.model import Things
from kg.questions.nearest import nearest
from kg.questions.promises import EVIDENCE, Asked, asked
from kg.questions.sparql import query
from kg.questions.tokens import Tokenizer
from kg.questions.understood import Wording
from kg.questions.words import lexicon, verb_last
from kg.vocabulary import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.questions.model import Filler, Frame
    from kg.questions.query import Query
    from kg.questions.ready import Ready

_DEFAULT = ox.DefaultGraph()
_LONGEST = 500  # characters of a question


class NotUnderstoodError(AjkgError):
    """A question is not understood; says which words are not, and which ready questions are near."""

    name = "NOT_UNDERSTOOD"


@dataclass(slots=True)
class Answer:
    """The answer to a question.

    `understood` is the question in the terms of the ontology, in its own `language`; `table` holds each row of answers
    once; `quotes` are the words of the releases behind them; `says` are the words for the parts of an answer. `denied`:
    the answer is no because the quotes deny it, not because nothing tells it; `known`: it is known from the vocabulary.
    `disputed`: releases say different things about it.
    """

    language: str
    understood: str
    sparql: str
    table: Table
    quotes: list[Quote] = field(default_factory=list)
    note: str = ""
    denied: bool = False
    known: bool = False
    disputed: bool = False

    @property
    def says(self) -> dict[str, str]:
        """The headings of an answer in the language of the question."""
        says = dict(lexicon(self.language).says)
        no = says.get("known not" if self.known else "no", "")
        return {**says, "no": no, "yes": says.get("disputed" if self.disputed else "yes", "")}


def _narrowed(table: Table, columns: tuple[str, ...]) -> Table:
    """Some columns of a table, each row once."""
    places = [table.columns.index(one) for one in columns]
    return Table(columns, list(dict.fromkeys(tuple(row[place] for place in places) for row in table.rows)))


def _of_those(table: Table, chosen: Table, columns: list[str]) -> Table:
    """The rows of a table that have in some columns what a row of another one has."""
    keys = set(_narrowed(chosen, tuple(columns)).rows)
    places = [table.columns.index(one) for one in columns]
    return Table(table.columns, [row for row in table.rows if tuple(row[place] for place in places) in keys])


def _owners(frame: Frame) -> list[Filler]:
    """Who did the act that is joined to a frame's."""
    return frame.joined.slots.get("agent", []) if frame.joined is not None else []


def _towards(frame: Frame, owners: list[Filler]) -> Frame:
    """A frame without the joined act, towards whoever did that."""
    slots = {**frame.slots, "target": [*frame.slots.get("target", []), *owners]}
    return replace(frame, joined=None, slots=slots)


def _once(quotes: Iterable[Quote]) -> list[Quote]:
    """Quotes that have words, each place once, by release and place."""
    once = {(one.release, one.start, one.end): one for one in quotes if one.exact}
    return [once[key] for key in sorted(once)]


def _sourced(answer: Answer) -> Answer:
    """The answer whose table knows the releases that it was quoted from."""
    answer.table.sources = tuple(dict.fromkeys(one.release for one in answer.quotes))
    return answer


class Asker:
    """Answers questions over one graph. What is compiled serves all questions."""

    def __init__(self, store: ox.Store, day: str = "") -> None:
        """Load the vocabulary and read the names that the graph knows.

        The next and the last meeting are counted from `day`, today where none is given.
        """
        self._store, self._day = store, day
        self._vocabulary = load()
        self._tokenizer = Tokenizer(reader_of(self._vocabulary), store)

    def language(self, question: str) -> str:
        """The language of a question."""
        return self._tokenizer.cut(question).language

    def ask(self, question: str) -> Answer:
        """The answer to a question in one of the languages.

        :raises NotUnderstoodError: when words of it are not understood, or it asks for nothing that a graph tells.
        :raises UsageError: when it is longer than any question.
        """
        if len(question) > _LONGEST:
            message = f"the question is longer than {_LONGEST} characters"
            raise UsageError(message, hint="ask in smaller parts")
        cut = self._tokenizer.cut(question)
        grammar = self._grammar(cut.language)
        promised = asked(question, cut.language, self._tokenizer.cut, grammar)
        if promised is not None:
            return self._promises(promised, cut.language)
        prepared = ready.asked(question, cut.language, self._tokenizer.cut, grammar)
        if prepared is not None:
            return self._ready(prepared, cut.language)
        frame = grammar.frame(cut.tokens)
        unknown = list(dict.fromkeys([*cut.unknown, *(frame.unused if frame is not None else ())]))
        if unknown or frame is None:
            raise self._not_understood(question, cut.language, unknown)
        if (
            frame.negation and frame.about != "Act"
        ):  # a release seldom tells who stayed away: the graph holds acts denied
            raise self._denied(question, cut.language, frame.negation)
        return self._answer(frame, cut.language)

    def _grammar(self, language: str) -> Grammar:
        final = verb_last(self._vocabulary.cues.get(language, ()))
        members, slots = self._vocabulary.has_members, self._vocabulary.slots
        turns = {word.lower() for word in self._vocabulary.words_of_all("country_office")}
        return Grammar(self._types, members, slots, final, self._day, self._names, frozenset(turns))

    def _names(self, iri: str) -> frozenset[str]:
        return frozenset(called(self._store, iri, *KNOWN))

    def _types(self, iri: str) -> frozenset[str]:
        found = self._store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(RDF + "type"), None, _DEFAULT)
        return frozenset(q.object.value.removeprefix(AJ) for q in found if isinstance(q.object, ox.NamedNode))

    @staticmethod
    def _not_understood(question: str, language: str, unknown: list[str]) -> NotUnderstoodError:
        if unknown:
            words = ", ".join(f'"{one}"' for one in unknown)
            message = f"these words are not understood: {words}"
        else:
            message = f'"{" ".join(question.split())[:200]}" does not say what is asked for'
        return Asker._near(message, question, language)

    @staticmethod
    def _denied(question: str, language: str, negation: str) -> NotUnderstoodError:
        message = f'a question with "{negation}" is answered of acts only, not of meetings, presence and offices'
        return Asker._near(message, question, language)

    @staticmethod
    def _near(message: str, question: str, language: str) -> NotUnderstoodError:
        """The error with the ready questions that come nearest."""
        near = nearest(question, language)
        told = "; ".join(f"ajkg query {one.name} ({one.question(language)})" for one in near)
        return NotUnderstoodError(message, hint=f"near are: {told}" if told else "see `ajkg queries`")

    def _answer(self, frame: Frame, language: str) -> Answer:
        made = query(frame)
        rows = self._rows(made)
        note = ""
        if not rows.rows and frame.joined is not None:
            loose = query(frame, loose=True)
            found = self._rows(loose)
            if found.rows:
                made, rows, note = loose, found, lexicon(language).says.get("same meeting", "")
            else:
                made, rows, note = self._addressed(frame, language) or (made, rows, note)
        denied: list[Quote] = []
        if made.form == "truth" and not rows.rows and frame.about == "Act" and frame.modality == "Done":
            denied = self._denials(frame)
        told = rows if made.form == "list" else evaluate(self._store, made.text())
        if made.form == "most" and isinstance(told, Table):
            rows = _of_those(rows, told, [one.removeprefix("?") for one in made.grouped()])
        understood = Wording(self._store, language).frame(frame)
        quotes = denied or self._quotes(made, rows)
        answer = Answer(language, understood, made.text(), self._shown(made, rows), quotes, note, bool(denied))
        if frame.about == memberships.MEMBERSHIP:
            answer.known, answer.note = True, lexicon(language).says.get("known", "")
        told_of = self._things(made, rows)
        if dispute := disputes(self._store, told_of, kinds(frame), language):
            answer.disputed, answer.note = True, "; ".join(filter(None, (note, dispute)))
        if made.form != "list":
            answer.table = Table.of_truth(told) if isinstance(told, bool) else told if isinstance(told, Table) else rows
        return _sourced(answer)

    def _addressed(self, frame: Frame, language: str) -> tuple[Query, Table, str] | None:
        """What was done to whoever did the other act, and is about nothing else: "supported A's proposal"."""
        owners = _owners(frame)
        if not any(isinstance(one, Things) for one in owners) and (owners or frame.modality != "Negated"):
            return None
        made = query(_towards(frame, owners), bare=bool(owners))
        rows = self._rows(made)
        return (made, rows, lexicon(language).says.get("addressed", "") if owners else "") if rows.rows else None

    def _denials(self, frame: Frame) -> list[Quote]:
        """The words that deny an act which nobody tells: "A did not support B's proposal" names B alone."""
        denied = replace(frame, modality="Negated")
        owners = _owners(frame)
        for one in (denied, _towards(denied, owners)) if owners else (denied,):
            made = query(one)
            if quotes := self._quotes(made, self._rows(made)):
                return quotes
        return []

    def _promises(self, promised: Asked, language: str) -> Answer:
        """The promises in a state, with the words on both sides."""
        sparql = promised.sparql(self._store)
        found = evaluate(self._store, sparql)
        table = found if isinstance(found, Table) else Table((), [])
        columns = promised.columns
        shown = _narrowed(table, columns)
        if promised.count:
            place = table.columns.index("commitment")
            shown = Table(("number",), [(ox.Literal(len({row[place] for row in table.rows})),)])
        elif promised.truth:
            shown = Table.of_truth(bool(table.rows))
        understood = Wording(self._store, language).promises(promised)
        return _sourced(Answer(language, understood, sparql, shown, self._behind(table)))

    def _ready(self, prepared: Ready, language: str) -> Answer:
        """What a ready question answers, with the words behind it where it tells them."""
        sparql = prepared.sparql()
        found = evaluate(self._store, sparql)
        table = found if isinstance(found, Table) else Table((), [])
        columns = prepared.columns(table.columns)
        understood = Wording(self._store, language).ready(prepared)
        return _sourced(Answer(language, understood, sparql, _narrowed(table, columns), self._behind(table)))

    def _behind(self, table: Table) -> list[Quote]:
        """The words behind rows, as far as they have columns for them, each once, by release and place."""
        places = [place for place, column in enumerate(table.columns) if column in EVIDENCE]
        cells = dict.fromkeys(row[place] for row in table.rows for place in places)
        return _once(quote(self._store, cell.value) for cell in cells if isinstance(cell, ox.NamedNode))

    def _rows(self, made: Query) -> Table:
        found = evaluate(self._store, made.text("list"))
        return found if isinstance(found, Table) else Table((), [])

    @staticmethod
    def _shown(made: Query, rows: Table) -> Table:
        """The columns of the answer, each row once; a row that tells nothing is no answer."""
        empty = [one for one in made.optional if not any(row[rows.columns.index(one[1:])] for row in rows.rows)]
        columns = tuple(one.removeprefix("?") for one in made.columns if one not in empty)
        return Table(columns, [row for row in _narrowed(rows, columns).rows if any(row) or not row])

    @staticmethod
    def _things(made: Query, rows: Table) -> list[str]:
        """What the claims behind the rows are about, each once."""
        places = [rows.columns.index(one.removeprefix("?")) for one in made.evidence]
        cells = (row[place] for row in rows.rows for place in places)
        return list(dict.fromkeys(cell.value for cell in cells if isinstance(cell, ox.NamedNode)))

    def _quotes(self, made: Query, rows: Table) -> list[Quote]:
        """The words behind the rows, each once, in the order of the releases."""
        told = dict.fromkeys(claim for thing in self._things(made, rows) for claim in claims(self._store, thing))
        return _once(quote(self._store, claim) for claim in told)
