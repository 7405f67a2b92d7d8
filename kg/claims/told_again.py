"""Meetings of months ago that a release tells of again: what it tells right there was done at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import Act

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.claims.meetings import Meetings
    from kg.claims.model import Claim, Meeting
    from kg.mentions.collect import Sentence
    from kg.text import Span


def put_there(meetings: Meetings, claims: Iterable[Claim]) -> None:
    """Let acts be of a past meeting where their sentence, or the one before, tells that it was held, and on which day.

    "The 5th Forum was held on 10 June. There A pledged …", in a release of the following winter.
    """
    main = meetings.main()
    if main is None or not meetings.past(main) or meetings.recalled(main):
        return
    told = [(meetings.things.marked.folded.to_source(*span), span) for span in _told_there(meetings, main)]
    for claim in claims if told else ():
        act = claim.about
        if not isinstance(act, Act) or act.modality != "Done" or act.elsewhere or act.meeting or act.date:
            continue
        start, end = claim.evidence.start, claim.evidence.end
        if any(source.start <= start and end <= source.end for source, _ in told):
            act.meeting = main.iri


def _told_there(meetings: Meetings, main: Meeting) -> Iterator[Span]:
    """Where the text tells what was done at a meeting that it says was held."""
    text, before = meetings.things.marked.folded.text, None
    for sentence in meetings.things.marked.sentences:
        named = meetings.at(sentence.span)
        if named == [main] and _is_held(meetings, sentence, main):
            before = sentence
            yield sentence.span
        else:
            follows = before is not None and "\n" not in text[before.span.end : sentence.span.start]
            if follows and named in ([], [main]) and not sentence.dates:
                yield sentence.span
            before = None


def _is_held(meetings: Meetings, sentence: Sentence, main: Meeting) -> bool:
    """Whether a sentence tells that a meeting was held, and on no other day than its own."""
    things = meetings.things
    words = things.words_in(sentence.language.code).get("told_held", ())
    lower = things.marked.folded.lower[sentence.span.start : sentence.span.end]
    return {date.value for date in sentence.dates} == {main.date} and any(word in lower for word in words)
