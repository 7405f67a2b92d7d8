"""Choose from the store what a picture shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from kg.answers.things import label
from kg.drawing.gathered import All, Some, surveyed
from kg.drawing.picture import KINDS, Edge, Node, NothingToDrawError, Picture
from kg.drawing.words import words
from kg.names import AJ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox

MOST_CARDS = 70  # more cannot be read in one picture
_CLASSES = {
    "meeting": "Meeting",
    "person": "Person",
    "actor": "Actor",
    "act": "Act",
    "document": "PolicyDocument",
    "topic": "Topic",
}
_SURVEYED = 200  # acts of which a picture's are chosen; of more, those that most claims tell


def select(  # noqa: PLR0913 -- all but the store have defaults
    store: ox.Store,
    language: str = "en",
    *,
    focus: str | None = None,
    depth: int = 2,
    most: int | None = MOST_CARDS,
    merge: bool = True,
) -> Picture:
    """The picture of the acts that were done, who performed them, and what they are about.

    :param focus: the IRI of the thing whose surroundings, `depth` edges wide, are drawn; None draws everything.
    :param most: how many cards a picture has room for (`_cut` chooses); None has no limit.
    :param merge: draw acts that differ in nothing but what they concern as one.
    :raises NothingToDrawError: when there is no act or participation, or none around the focus.
    """
    chosen = None if most is None or focus is not None else surveyed(store, max(_SURVEYED, 2 * most))
    maker = _Maker(store, language, Some(store, chosen[1]) if chosen else All(store))
    picture = maker.picture()
    stands_for = maker.merge(picture) if merge else {}
    if focus is not None:
        focus = stands_for.get(focus, focus)
        away = picture.distances(focus, depth)
        picture.only(away)
        picture.title = (picture.nodes[focus].label or maker.word(focus)).replace("\n", " · ")
        picture.subtitle = words("around", language, depth=depth)
    else:
        away = {}
        maker.name(picture)
    if most is not None:
        acts = [key for key, node in picture.nodes.items() if node.kind == "act"]
        shown = _cut(picture, most, away, acts)
        if chosen or shown < len(acts):
            picture.note = words("cut", language, shown=shown, all=chosen[0] if chosen else len(acts))
    maker.call(picture)
    if not picture.nodes:
        message = "the graph holds no act and no participation"
        raise NothingToDrawError(message, hint="build a graph of releases that tell of a meeting")
    picture.legend = {kind: maker.word(AJ + name) for kind, name in _CLASSES.items()}
    picture.legend["provisional"] = words("provisional", language)
    return picture


def _cut(picture: Picture, most: int, away: dict[str, int], acts: list[str]) -> int:
    """Keep the acts that are nearest to the focus and share most with others, as many as `most` cards have room for.

    Gives their number. People stay who spoke for one of their actors at one of their meetings, in the room that is
    left.
    """
    if len(picture.nodes) <= most:
        return len(acts)
    ends: dict[str, set[str]] = defaultdict(set)
    for edge in picture.edges:
        ends[edge.source].add(edge.target)
    shared = Counter(target for act in acts for target in ends[act])
    weight = {act: sum(shared[target] for target in ends[act]) / (1 + len(ends[act])) for act in acts}
    kept = {key for key, steps in away.items() if steps == 0}
    shown = 0
    for act in sorted(acts, key=lambda act: (away.get(act, 0), -weight[act], act)):
        grown = kept | {act} | ends[act]
        if len(grown) <= most:
            kept, shown = grown, shown + 1
    people = {edge.source for edge in picture.edges if edge.role == "represents"} - kept
    spoke = [key for key in sorted(people) if len(ends[key]) > 1 and ends[key] <= kept]
    picture.only(kept | set(spoke[: max(most - len(kept), most // 5)]))
    return shown


class _Maker:
    """Reads the parts of one picture from one store."""

    def __init__(self, store: ox.Store, language: str, held: All | Some) -> None:
        self.store, self.language, self._held = store, language, held
        self._words: dict[str, str] = {}

    def word(self, iri: str) -> str:
        """The label of a thing in the picture's language, asked once."""
        if iri not in self._words:
            self._words[iri] = label(self.store, iri, self.language)
        return self._words[iri]

    def picture(self) -> Picture:
        """Everything that was done, by whom, about what; who took part in what for whom; how documents relate."""
        picture = Picture()
        ends, people = self._held.ends(), self._held.people()
        named = {to for _, _, to in ends} | {iri for row in people for iri in row if iri}
        for act, name in self._acts():
            picture.nodes[act] = Node(act, name, "act")
        for source, name, target in ends:
            if source in picture.nodes:
                self._join(picture, source, name, target)
        for person, party, meeting in people:
            self._add(picture, person)
            for other, role in ((party, "represents"), (meeting, "tookPartIn")):
                if other:
                    self._join(picture, person, AJ + role, other)
        for source, name, target in self._held.documents(named):
            if source in picture.nodes and target in picture.nodes and source != target:
                self._join(picture, source, name, target)
        picture.edges = list(dict.fromkeys(picture.edges))
        return picture

    def _acts(self) -> Iterator[tuple[str, str]]:
        """Every act with its class and its sums; of several the one that most claims state stands first."""
        kinds: dict[str, str] = {}
        sums: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
        for act, kind, value, currency in self._held.acts():
            kinds.setdefault(act, kind)
            if value:
                sums[act][value, currency] = None
        claims: dict[str, Counter[str]] = defaultdict(Counter)
        for act, says, _ in self._held.sides():
            claims[act][says] += 1
        for act, kind in kinds.items():
            name = self.word(kind).partition(" (")[0]  # a card of an act need not say that it is one
            yield act, name[:1].upper() + name[1:] + self._sums(sums[act], claims[act])

    def _sums(self, sums: Iterable[tuple[str, str]], claims: Counter[str]) -> str:
        """Sums on lines of their own; those on which releases disagree on one line that says so."""
        disputed: dict[str, list[str]] = defaultdict(list)
        lines = []
        for value, currency in sorted(sums, key=lambda one: -claims[" ".join(one)]):
            told = f"{float(value):,.15g}"
            if claims[f"{value} {currency}"]:
                disputed[currency].append(told)
            else:
                lines.append(f"{told} {currency}")
        either = words("or", self.language)
        found = [words("disputed", self.language, sums=f"{either.join(two)} {one}") for one, two in disputed.items()]
        return "".join(f"\n{line}" for line in [*found, *lines])

    @staticmethod
    def _add(picture: Picture, iri: str) -> None:
        picture.nodes.setdefault(iri, Node(iri, "", ""))  # called when it is known to be drawn

    def call(self, picture: Picture) -> None:
        """Find out what is drawn beside acts: labels, kinds, and what is provisional."""
        things = sorted(key for key, node in picture.nodes.items() if node.kind != "act")
        kinds: dict[str, str] = {}
        for thing, kind in self._held.kinds(things):
            if thing not in kinds or KINDS.index(kind) < KINDS.index(kinds[thing]):
                kinds[thing] = kind
        provisional = self._held.provisional(things)
        for thing in things:
            picture.nodes[thing] = Node(thing, self.word(thing), kinds.get(thing, "topic"), thing in provisional)

    def _join(self, picture: Picture, source: str, name: str, target: str) -> None:
        self._add(picture, target)
        picture.edges.append(Edge(source, target, self.word(name), name.rpartition("#")[2]))

    def name(self, picture: Picture) -> None:
        """Title a picture: by the meeting at which all was done, where there is one."""
        at = sorted({edge.target for edge in picture.edges if edge.role == "atMeeting"})
        told = words("acts", self.language)
        picture.title = told
        if len(at) == 1:  # the title says it better than an edge from every act
            picture.title, picture.subtitle = self.word(at[0]), told
            picture.edges = [edge for edge in picture.edges if edge.role != "atMeeting"]

    def merge(self, picture: Picture) -> dict[str, str]:
        """Make one node of the acts that differ only in what they concern; which act each stands in."""
        slots: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for edge in picture.edges:
            if edge.role != "concerns":
                slots[edge.source].add((edge.role, edge.target))
        alike: dict[tuple[str, frozenset[tuple[str, str]]], list[str]] = defaultdict(list)
        for key, node in picture.nodes.items():
            if node.kind == "act":
                alike[node.label, frozenset(slots[key])].append(key)
        stands_for = {key: keys[0] for keys in alike.values() for key in keys}
        for (name, _), keys in alike.items():
            if len(keys) > 1:
                head, *rest = name.split("\n")
                picture.nodes[keys[0]] = Node(keys[0], "\n".join([f"{head} ×{len(keys)}", *rest]), "act")
        picture.nodes = {key: node for key, node in picture.nodes.items() if stands_for.get(key, key) == key}
        moved = (Edge(stands_for.get(e.source, e.source), e.target, e.name, e.role) for e in picture.edges)
        picture.edges = list(dict.fromkeys(moved))
        return stands_for
