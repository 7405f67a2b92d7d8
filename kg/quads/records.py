"""The flat records of the facts format, asked of the graph by the queries in queries/internal/."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.quads.meeting_names import meeting_name
from kg.resources import folder

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LABELS = 40  # of an entity, as the format allows
_LANGUAGES = {"en": 0, "th": 1, "ja": 2}
_KINDS = ("meeting", "participation", "act", "document", "actor", "tenure")
Row = dict[str, Any]
Record = dict[str, Any]


@lru_cache(maxsize=32)
def _question(name: str) -> str:
    return (folder("queries") / "internal" / f"facts-{name}.rq").read_text(encoding="utf-8")


def records(store: ox.Store, documents: set[str] | None = None) -> Iterator[Record]:
    """Every fact of the graph, document by document, in the order of the text.

    `documents` restricts them by name. An entity is a list of labels: the document's own words,
    then the vocabulary's in all languages.
    """
    asked = _Asked(store)
    for row in asked.select("releases"):
        if documents is None or row["document"].value in documents:
            yield from _Document(asked, row["g"], row["document"].value).records()


class _Asked:
    """Asks the store and remembers the vocabulary's labels."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store
        self.known: dict[ox.NamedNode, list[ox.Literal]] = {}

    def select(self, name: str, **bound: ox.NamedNode) -> list[Row]:
        """Rows of a query by variable, those without a value left out."""
        substitutions: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
            ox.Variable(key): value for key, value in bound.items()
        }
        answer = self.store.query(_question(name), substitutions=substitutions)
        if not isinstance(answer, ox.QuerySolutions):
            return []
        names = [variable.value for variable in answer.variables]
        return [{key: row[key] for key in names if row[key] is not None} for row in answer]

    def labels(self, thing: ox.NamedNode) -> list[ox.Literal]:
        """The vocabulary's labels, preferred ones first, English before Thai before Japanese."""
        if thing not in self.known:
            rows = self.select("labels", thing=thing)
            rows.sort(key=lambda row: (row["preferred"].value == "false", *_label_order(row["label"])))
            self.known[thing] = [row["label"] for row in rows]
        return self.known[thing]


def _label_order(label: ox.Literal) -> tuple[int, str, str]:
    language = label.language or ""
    return _LANGUAGES.get(language, len(_LANGUAGES)), language, label.value


def _names(labels: list[ox.Literal], most: int = MOST_LABELS) -> list[str]:
    return list(dict.fromkeys(label.value for label in labels))[:most]


class _Document:
    """The facts of one release."""

    def __init__(self, asked: _Asked, graph: ox.NamedNode, document: str) -> None:
        self.asked, self.graph, self.document = asked, graph, document
        self.forms: dict[ox.NamedNode, list[ox.Literal]] = defaultdict(list)
        for row in self.rows("forms"):
            self.forms[row["thing"]].append(row["label"])
        self.meetings = {row["thing"]: row for row in self.rows("meetings")}
        self.participations = {row["thing"]: row for row in self.rows("participations")}
        self.speaks_for: dict[ox.NamedNode, list[ox.NamedNode]] = defaultdict(list)
        for _, row in sorted(self.participations.items(), key=lambda item: str(item[0].value)):
            if "represents" in row and row["represents"] not in self.speaks_for[row["person"]]:
                self.speaks_for[row["person"]].append(row["represents"])

    def rows(self, name: str) -> list[Row]:
        """Rows of a query about this release, in an order that does not depend on the store."""
        return sorted(
            self.asked.select(name, g=self.graph), key=lambda row: sorted((k, str(v)) for k, v in row.items())
        )

    def records(self) -> list[Record]:
        """All facts, each thing once, by where the text says it."""
        slots: dict[str, dict[ox.NamedNode, Record]] = {
            "meeting": {thing: self._meeting(row) for thing, row in self.meetings.items()},
            "participation": {thing: self._participation(row) for thing, row in self.participations.items()},
            "act": self._acts(),
            "tenure": {row["thing"]: self._tenure(row) for row in self.rows("tenures")},
        }
        claims = self.rows("claims")
        claims.sort(key=lambda row: (int(row["start"].value), int(row["end"].value), _KINDS.index(row["kind"].value)))
        found, seen = [], set()
        for row in claims:
            kind, thing = row["kind"].value, row["thing"]
            if kind in ("document", "actor"):
                fact: Record | None = {"name": self.entity(thing)}
            else:
                fact = slots[kind].get(thing)
            if fact is None or (kind, thing) in seen:
                continue
            seen.add((kind, thing))
            evidence = {
                "start": int(row["start"].value),
                "end": int(row["end"].value),
                "exact": row["exact"].value,
            }
            head = {"document": self.document, "kind": kind}
            found.append({**head, **fact, "evidence": evidence, "id": row["claim"].value})
        return found

    def literals(self, thing: ox.NamedNode) -> list[ox.Literal]:
        """Labels of a thing: the document's words, then the vocabulary's."""
        own = sorted(self.forms.get(thing, ()), key=_label_order)
        return own + self.asked.labels(thing)

    def entity(self, thing: ox.NamedNode) -> list[str]:
        """The labels of an entity; a meeting's come from its series and number."""
        labels = _names(self.literals(thing))
        if thing in self.meetings:
            row = self.meetings[thing]
            series = self.literals(row["series"])
            if "ordinal" in row:
                number = int(row["ordinal"].value)
                numbered = [meeting_name(number, label.value, label.language or "") for label in series]
                labels += [name for name in numbered if name]
                labels = labels[: MOST_LABELS // 2]
            labels += _names(series)
        # A thing whose name nobody knows is better told by its IRI than dropped.
        return list(dict.fromkeys(labels))[:MOST_LABELS] or [thing.value]

    def maybe(self, row: Row, name: str) -> list[str] | None:
        """The labels of an optional slot."""
        return self.entity(row[name]) if name in row else None

    def speaker(self, agent: ox.NamedNode) -> list[str]:
        """An agent; a person has also the labels of whom they speak for."""
        labels = self.entity(agent)
        for country in self.speaks_for.get(agent, ()):
            labels = labels[: MOST_LABELS // 2] + self.entity(country)
        return list(dict.fromkeys(labels))[:MOST_LABELS]

    def _meeting(self, row: Row) -> Record:
        mode = row["mode"].value.rpartition("#")[2] if "mode" in row else None
        return {
            "series": self.entity(row["series"]),
            "ordinal": int(row["ordinal"].value) if "ordinal" in row else None,
            "date": row["date"].value if "date" in row else None,
            "mode": {"InPerson": "in-person"}.get(mode, mode.lower()) if mode else None,
            "place": self.maybe(row, "place"),
        }

    def _participation(self, row: Row) -> Record:
        role = row["role"].value.rpartition("#")[2]
        return {
            "person": self.entity(row["person"]),
            "represents": self.maybe(row, "represents"),
            "position": self.maybe(row, "position"),
            "role": {"Attendee": "attend"}.get(role, role.lower()),
        }

    def _acts(self) -> dict[ox.NamedNode, Record]:
        types: dict[ox.NamedNode, str] = {}
        members: dict[tuple[ox.NamedNode, str], list[ox.NamedNode]] = defaultdict(list)
        for row in self.rows("acts"):
            types[row["thing"]] = row["type"].value
            if "slot" in row and row["value"] not in members[row["thing"], row["slot"].value]:
                members[row["thing"], row["slot"].value].append(row["value"])
        amounts = {row["thing"]: row for row in self.rows("amounts")}
        return {
            thing: {
                "type": kind,
                "agents": self._agents(members[thing, "agents"]),
                "targets": [self.entity(target) for target in members[thing, "targets"]],
                "amount": _amount(amounts.get(thing)),
            }
            for thing, kind in types.items()
        }

    def _agents(self, agents: list[ox.NamedNode]) -> list[list[str]]:
        """Who acts; whoever a named speaker speaks for is not told again."""
        told = {country for agent in agents for country in self.speaks_for.get(agent, ())}
        return [self.speaker(agent) for agent in agents if agent not in told]

    def _tenure(self, row: Row) -> Record:
        return {
            "actor": self.entity(row["actor"]),
            "role": self.entity(row["role"]),
            "start": row["start"].value if "start" in row else None,
            "end": row["end"].value if "end" in row else None,
        }


def _amount(row: Row | None) -> Record | None:
    if row is None:
        return None
    value = float(row["value"].value)
    return {"value": int(value) if value.is_integer() else value, "currency": row["currency"].value}
