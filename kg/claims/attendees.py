"""The countries and bodies that a release lists as those that took part: "Participants included A, B and C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.things import Things
    from kg.language.protocol import Mention

_LEAD = 24  # characters between such words and the first country
_JOINED = 5  # letters of the words that join names in a list ("and the")
_PARTIES = frozenset({"Country", "Organization"})
_FEWEST = 4  # countries of a list that are more than the two sides of talks and a guest


def attendees(things: Things) -> list[str]:
    """The countries of the first list of those that took part, with the home country; none where nothing lists them."""
    marked = things.marked
    told: dict[str, list[str]] = {}  # of each language, the words that stand anywhere in the release
    for sentence in marked.sentences:
        code = sentence.language.code
        if code not in told:
            listed = things.words_in(code).get("took_part", ())
            told[code] = [word for word in listed if word in marked.folded.lower]
        words = told[code]
        start, end = sentence.span
        places = (marked.folded.lower.find(word, start, end) + len(word) for word in words)
        place = min((p for p, word in zip(places, words, strict=True) if p >= start + len(word)), default=-1)
        run = _run(things, sentence.mentions, place) if place >= 0 else []
        if len(run) >= _FEWEST:
            return run if things.home is None or things.home in run else [things.home, *run]
    return []


def _run(things: Things, mentions: list[Mention], place: int) -> list[str]:
    """The countries and bodies listed right behind `place`."""
    found: list[str] = []
    end = place + _LEAD
    text = things.marked.folded.text
    for mention in mentions:
        if mention.start < place or mention.kind != "actor":
            continue
        gap = mention.start - end if not found else len(text[end : mention.start].strip(" ,-/\n")) - _JOINED
        entry = things.entry(mention.iris[0]) if mention.iris else None
        if gap > 0 or entry is None or entry.type not in _PARTIES:
            break
        found.append(things.of(mention))
        end = mention.end
    return list(dict.fromkeys(found))
