"""Find the thing that a person means: an IRI, a CURIE or a label in any language."""

from __future__ import annotations

import pyoxigraph as ox

from kg.errors import AjkgError
from kg.names import AJ, PREFIXES, RELEASE, SKOS, expand

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

RDFS_LABEL = PREFIXES["rdfs"] + "label"
_CLAUSE = 60  # characters that a name has at most which is read at a glance
_MEETING = "/id/meeting/"
LABELS = (SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel", RDFS_LABEL, AJ + "surfaceForm")


_NO_MATTER = dict.fromkeys(map(ord, "-・.,'\""))  # spelling that tells no names apart


class ThingNotFoundError(AjkgError):
    """No thing, or more than one, answers to a name."""

    name = "THING_NOT_FOUND"


def compact(iri: str) -> str:
    """The CURIE of an IRI where a known prefix abbreviates it, else the IRI."""
    for prefix, base in sorted(PREFIXES.items(), key=lambda pair: -len(pair[1])):
        if iri.startswith(base):
            return f"{prefix}:{iri[len(base) :]}"
    return iri


def _key(label: str) -> str:
    from kg.text import lowered  # noqa: PLC0415 -- a query without things need not pay for it

    return "".join(lowered(label).translate(_NO_MATTER).split())


def labels(store: ox.Store) -> Iterable[tuple[str, str, int]]:
    """All names: the words, the thing that bears them, and the rank of the kind of name, 0 for preferred ones."""
    for rank, predicate in enumerate(LABELS):
        for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), None, ox.DefaultGraph()):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
                yield quad.object.value, quad.subject.value, rank


def find(store: ox.Store, name: str, besides: str = "") -> str:
    """The IRI of the thing called `name`, where several are called so another one than `besides`.

    A preferred label beats an alias, a thing of the releases one that they never name.

    :raises ThingNotFoundError: when nothing or several things answer to it; suggests the nearest.
    """
    if iri := expand(name):
        node = ox.NamedNode(iri)
        if _any(store, node, None) or _any(store, None, node):
            return standing(store, iri)
        message = f"nothing in the graph has the IRI {iri}"
        raise ThingNotFoundError(message, hint="look it up by a label instead")
    matches = _exactly(store, name)
    known: dict[str, str] = {}
    if not matches:
        matches, known = _nearly(store, name)
    if not matches:
        raise _unknown(name, known)
    if len(matches) > 1:
        matches.pop(besides, None)
    best = min(matches.values())
    chosen = sorted(iri for iri, rank in matches.items() if rank == best)
    told = [iri for iri in chosen if is_told(store, iri)] or chosen
    if len(told) > 1:
        message = f"{name!r} may be {', '.join(compact(iri) for iri in told[:5])}"
        raise ThingNotFoundError(message, hint="name one of these")
    return told[0]


def _any(store: ox.Store, subject: ox.NamedNode | None, object_: ox.NamedNode | None) -> bool:
    return next(iter(store.quads_for_pattern(subject, None, object_)), None) is not None


def standing(store: ox.Store, iri: str) -> str:
    """The IRI under which questions see a thing: another one's when resolution found the two to be one."""
    for quad in store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(AJ + "resolvedTo"), None, ox.DefaultGraph()):
        if isinstance(quad.object, ox.NamedNode):
            return quad.object.value
    return iri


def names_of(store: ox.Store, iri: str) -> list[str]:
    """The IRIs by which releases name a thing, sorted: its own and those that it stands for."""
    found = store.quads_for_pattern(None, ox.NamedNode(AJ + "resolvedTo"), ox.NamedNode(iri), ox.DefaultGraph())
    return sorted({iri, *(quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode))})


def _exactly(store: ox.Store, name: str) -> dict[str, int]:
    """The things with a label of just these characters, by the rank of the label; asked of the store's index."""
    found: dict[str, int] = {}
    for rank, predicate in enumerate(LABELS):
        for language in (None, "en", "th", "ja"):
            literal = ox.Literal(name, language=language)
            for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), literal, ox.DefaultGraph()):
                if isinstance(quad.subject, ox.NamedNode):
                    found.setdefault(quad.subject.value, rank)
    return found


def _nearly(store: ox.Store, name: str) -> tuple[dict[str, int], dict[str, str]]:
    """The things with a label of these letters, by the rank of the label; and all labels with their things."""
    wanted = _key(name)
    matches: dict[str, int] = {}
    known: dict[str, str] = {}
    for label, iri, rank in labels(store):
        known.setdefault(label, iri)
        if _key(label) == wanted:
            matches[iri] = min(rank, matches.get(iri, rank))
    return matches, known


def is_told(store: ox.Store, iri: str) -> bool:
    """Whether a release names the thing."""
    predicate = ox.NamedNode(AJ + "surfaceForm")
    return any(True for _ in store.quads_for_pattern(ox.NamedNode(iri), predicate, None))


def naming_releases(store: ox.Store, iri: str) -> list[str]:
    """The releases whose text names a thing, under any of the IRIs that it has in them."""
    predicate = ox.NamedNode(AJ + "surfaceForm")
    told = (
        quad for one in names_of(store, iri) for quad in store.quads_for_pattern(ox.NamedNode(one), predicate, None)
    )
    graphs = {quad.graph_name.value for quad in told if isinstance(quad.graph_name, ox.NamedNode)}
    return sorted(graph for graph in graphs if graph.startswith(RELEASE))


def _unknown(name: str, known: dict[str, str]) -> ThingNotFoundError:
    import difflib  # noqa: PLC0415 -- only an error needs it

    near = difflib.get_close_matches(name, known, 3, 0.5) or [label for label in known if _key(name) in _key(label)][:3]
    message = f"nothing in the graph is called {name!r}"
    return ThingNotFoundError(
        message, hint=f"did you mean {', '.join(near)}?" if near else "see `ajkg stats` for what is there"
    )


def label(store: ox.Store, iri: str, language: str = "en") -> str:
    """The label of a thing: in the language asked for, else English, else any, else its CURIE.

    Of several the shortest that is no abbreviation is taken, so that the store does not matter; of a person the
    fullest, since texts call people by a surname, too; of a topic of the releases the fullest that is no whole
    clause, since its head noun alone ("cooperation") does not tell it; of a numbered meeting one with its
    number. A name in Latin letters that a Thai or Japanese text gives stands behind one that is wholly its own.
    """
    found: dict[str, str] = {}
    size = _size(iri)
    preferred = store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(SKOS + "prefLabel"), None, ox.DefaultGraph())
    told = (quad.object for quad in preferred)
    fitting = [name for name in told if isinstance(name, ox.Literal) and name.language == language]
    if fitting:  # mostly; all that named graphs say is looked up for other things
        return min(fitting, key=size).value
    for predicates in ((SKOS + "prefLabel",), (RDFS_LABEL, SKOS + "altLabel"), (AJ + "surfaceForm",)):
        names = {name for predicate in predicates for name in _literals(store, iri, predicate)}
        latin = {name.value for name in names if name.language != "en" and name.value.isascii()}
        for name in sorted(names, key=lambda name: (_borrowed(name.value, latin), size(name))):
            found.setdefault(name.language or "", name.value)
        if language in found:
            return found[language]
    return found.get("en") or min(found.values(), default=compact(iri))


def _literals(store: ox.Store, iri: str, predicate: str) -> Iterator[ox.Literal]:
    quads = store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(predicate), None)
    yield from (quad.object for quad in quads if isinstance(quad.object, ox.Literal))


def _borrowed(name: str, latin: set[str]) -> int:
    """Whether a name is in Latin letters (1), or such a name with words of another script about it (2)."""
    return 1 if name in latin else 2 * any(other in name for other in latin)


def _shortest(name: ox.Literal) -> tuple[bool, int, str]:
    return name.value.isupper() and " " not in name.value, len(name.value), name.value


def _numbered(iri: str) -> Callable[[ox.Literal], tuple[int | str, ...]]:
    number = iri.rpartition("-")[2]

    def size(name: ox.Literal) -> tuple[int | str, ...]:
        return number not in name.value, *_shortest(name)

    return size


def _fullest(name: ox.Literal) -> tuple[bool, int, int, str]:
    bracketed = name.value.endswith((")", "）"))
    return bracketed, -len(name.value.split()), -len(name.value), name.value


def _telling(name: ox.Literal) -> tuple[bool, int, str]:
    return len(name.value) > _CLAUSE, -len(name.value), name.value


def _size(iri: str) -> Callable[[ox.Literal], tuple[int | str, ...]]:
    """By what the names of a thing are put in order."""
    if _MEETING in iri:
        return _numbered(iri)
    return next((size for kind, size in _SIZES.items() if kind in iri), _shortest)


_SIZES = {"/provisional/person/": _fullest, "/provisional/topic/": _telling}  # which of several names is shown
