"""Which of the parties of a series a release names, and the group that stands for them where it names too few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.claims.people import People
    from kg.claims.things import Things
    from kg.vocabulary.model import Entry

_MANY = 4  # parties of a meeting up to which all act, whether or not the release names each


class ToldParties:
    """Looks once for the countries and bodies that a release names."""

    def __init__(self, things: Things, people: People) -> None:
        """Nothing is looked for yet."""
        self._things = things
        self._people = people
        self._found: set[str | None] | None = None
        self.group: list[str] = []  # that acts as one, where it does

    def of(self, series: Entry, bodies: list[str]) -> list[str]:
        """Of the many `bodies` that meet in a series those that the release names, where it names more than one.

        Of few, all; but a group that the series is called after (ASEAN+3) acts as one where the release
        names the group and leaves out one of those that make it up.
        """
        told = [p for p in bodies if not self._named.isdisjoint({p, *self._things.vocabulary.members(p)})]
        if len(bodies) > _MANY:
            return told if len(told) > 1 else bodies
        left_out = len(told) < len(bodies) and len(bodies) > 1
        self.group = self._as_one(series, bodies) if left_out else []
        return self.group or bodies

    @property
    def _named(self) -> set[str | None]:
        if self._found is None:
            named = (m.iris[0] for m in self._things.marked.mentions if m.kind == "actor" and len(m.iris) == 1)
            countries = (self._people.represents(person) for person in self._people.known.values())
            self._found = {self._things.home, *named, *countries}
        return self._found

    def _as_one(self, series: Entry, bodies: Iterable[str]) -> list[str]:
        """The group, none of the `bodies` itself, that the release names and the series is called after."""
        names = [lowered(label) for label in series.all_labels()]
        for iri in sorted(filter(None, self._named - set(bodies))):
            entry = self._things.entry(iri)
            if entry is None or entry.type != "Organization":
                continue
            own = tuple(lowered(label) for label in entry.all_labels() if len(label) > 1)
            inside = any(name.startswith(own) for name in names)
            # the group is a body of them and more, as ASEAN+3 is, and no centre or fund that they run
            if inside and any(label.startswith(self._labels(bodies)) for label in own):
                return [iri]
        return []

    def _labels(self, bodies: Iterable[str]) -> tuple[str, ...]:
        """How the name of a group begins that adds others to one of the bodies."""
        entries = (self._things.entry(body) for body in bodies)
        return tuple(f"{lowered(label)}+" for e in entries if e is not None for label in e.all_labels())
