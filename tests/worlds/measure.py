"""Compare a graph of the invented releases with what is true: pairs of mentions that are, or should be, one node."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers.things import standing
from kg.names import AJ, OA, RDF, release_graph

if TYPE_CHECKING:
    from telling import Told


@dataclass
class Mention:
    """A true thing as one release names it, and the node under which the graph shows it."""

    release: str
    kind: str
    truth: str
    node: str


@dataclass
class Score:
    """Pairs of mentions in different releases: rightly one, wrongly one, wrongly two."""

    right: int = 0
    merged: list[tuple[Mention, Mention]] = field(default_factory=list)
    split: list[tuple[Mention, Mention]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of pairs that the graph shows as one and that are one."""
        return self.right / max(1, self.right + len(self.merged))

    @property
    def recall(self) -> float:
        """The share of pairs that are one and that the graph shows as one."""
        return self.right / max(1, self.right + len(self.split))


class Found:
    """The mentions that the graph holds, and the truths that were not read."""

    def __init__(self, store: ox.Store, told: list[Told]) -> None:
        """Look every truth up in the graph of its release."""
        self.store = store
        self.mentions: list[Mention] = []
        self.unread: list[tuple[str, str]] = []
        for one in told:
            self._release(one)

    def _release(self, told: Told) -> None:
        graph = ox.NamedNode(release_graph(told.release.document))
        spans = list(self._spans(graph))
        forms: dict[str, set[str]] = defaultdict(set)
        for quad in self.store.quads_for_pattern(None, ox.NamedNode(AJ + "surfaceForm"), None, graph):
            forms[quad.object.value.lower()].add(quad.subject.value)
        document = told.release.document
        for key, (start, end, kind) in told.deeds.items():
            nodes = {node for node, s, e in spans if s < end and start < e and kind in self._types(node, graph)}
            self._note(document, "act", key, nodes)
        for key, (start, end) in told.meetings.items():
            nodes = {node for node, s, e in spans if s < end and start < e and "/meeting/" in node}
            self._note(document, "meeting", key, nodes)
        for key, name in told.people.items():
            found = {
                node for form, nodes in forms.items() if name.lower() in form for node in nodes if "person/" in node
            }
            self._note(document, "person", key, found)
        for key, name in told.things.items():
            bare = name.strip("「」").partition(" (")[0].partition("（")[0].lower()
            found = {node for form, nodes in forms.items() if bare in form for node in nodes}
            self._note(document, "thing", key, {node for node in found if "/document/" in node or "/actor/" in node})

    def _note(self, document: str, kind: str, truth: str, nodes: set[str]) -> None:
        if not nodes:
            self.unread.append((document, truth))
        for node in sorted({standing(self.store, node) for node in nodes}):
            self.mentions.append(Mention(document, kind, truth, node))

    def _spans(self, graph: ox.NamedNode):
        """What each claim of a release is about, with the place of its words."""
        for quad in self.store.quads_for_pattern(None, ox.NamedNode(AJ + "claims"), None, graph):
            evidence = next(self.store.quads_for_pattern(quad.subject, ox.NamedNode(AJ + "hasEvidence"), None, graph))
            start, end = (
                int(
                    next(
                        self.store.quads_for_pattern(evidence.object, ox.NamedNode(OA + name), None, graph)
                    ).object.value
                )
                for name in ("start", "end")
            )
            yield quad.object.value, start, end

    def _types(self, node: str, graph: ox.NamedNode) -> set[str]:
        found = self.store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(RDF + "type"), None, graph)
        return {quad.object.value.removeprefix(AJ) for quad in found}

    def score(self, kind: str = "") -> Score:
        """Pairwise precision and recall over the mentions of a kind, or of all."""
        score = Score()
        wanted = [mention for mention in self.mentions if kind in ("", mention.kind)]
        for one, two in combinations(wanted, 2):
            if one.release == two.release or one.kind != two.kind:
                continue
            if one.node == two.node and one.truth == two.truth:
                score.right += 1
            elif one.node == two.node:
                score.merged.append((one, two))
            elif one.truth == two.truth:
                score.split.append((one, two))
        return score
