"""Who holds the talks that a title names by them: "Readout of Minister Roe's Call with President Doe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.mentions.collect import TALKS
from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.meetings import Meetings
    from kg.claims.people import People
    from kg.claims.things import Things


class TitleTalks:
    """The people by whom the title names the talks that a release is about."""

    def __init__(self, things: Things, people: People, meetings: Meetings) -> None:
        """Look for nobody yet."""
        self._things, self._people, self._meetings = things, people, meetings
        self._found: list[str] | None = None

    def holders(self) -> list[str]:
        """Their IRIs, looked for once; nobody where the title names fewer than two."""
        if self._found is None:
            self._found = self._named()
        return list(self._found)

    def _named(self) -> list[str]:
        main = self._meetings.main()
        naming = next(iter(self._meetings.namings.of_series(main.series)), None) if main is not None else None
        if naming is None or naming.mention.rule not in TALKS:
            return []
        inside = self._things.marked.inside(Span(naming.mention.start, naming.mention.end))
        found = list(dict.fromkeys(self._people.add(m).iri for m in inside if m.kind == "person"))
        return found if len(found) > 1 else []
