"""A reading made by hand, of a release written for the tests."""

from __future__ import annotations

from datetime import date

from kg.claims.model import Act, Claim, Meeting, Participation, Reading, Tenure, Thing, Unread
from kg.language.protocol import DateValue, Money
from kg.names import ID
from kg.release.model import Release
from kg.text import Span
from kg.vocabulary.model import Entry, Vocabulary

TEXT = """The 7th Alpha-Beta Forum

On 3 March 2021 Ms. Ann Example, Director of Alpha, chaired the 7th Alpha-Beta Forum by video.
Beta pledged 2.5 million euro to the Harbour Fund. Ann Example proposed a Harbour Plan for the 8th Forum.
Alpha did not support the Harbour Plan. Alpha coordinates from 2021 to 2023. อัลฟาชื่นชมเบตา
Nobody knows what this means.
"""

ALPHA, BETA, FUND = f"{ID}actor/alpha", f"{ID}actor/beta", f"{ID}actor/harbour-fund"
ANN, DIRECTOR, COORDINATOR = f"{ID}person/ann-example", f"{ID}position/director", f"{ID}position/coordinator"
PLAN, SERIES = f"{ID}document/harbour-plan", f"{ID}series/alpha-beta-forum"
MEETING, NEXT = f"{ID}meeting/alpha-beta-forum-7", f"{ID}meeting/alpha-beta-forum-8"


def _entry(iri: str, kind: str, type_: str, *names: str) -> Entry:
    return Entry(iri, kind, type_, {code: (name,) for code, name in zip(("en", "th", "ja"), names, strict=False)})


def vocabulary() -> Vocabulary:
    """What the tests' world knows."""
    entries = [
        _entry(ALPHA, "actor", "Country", "Alpha", "อัลฟา", "アルファ"),
        _entry(BETA, "actor", "Country", "Beta", "เบตา", "ベータ"),
        _entry(FUND, "actor", "Fund", "Harbour Fund"),
        _entry(SERIES, "series", "MeetingSeries", "Alpha-Beta Forum", "การประชุมอัลฟา-เบตา", "アルファ・ベータ会議"),
        _entry(DIRECTOR, "position", "Position", "Director"),
        _entry(COORDINATOR, "position", "Position", "country coordinator"),
    ]
    return Vocabulary({entry.iri: entry for entry in entries}, digest="tests")


def span(words: str) -> Span:
    """Where the words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def things() -> dict[str, Thing]:
    """What the text names."""
    made = [
        Thing(ALPHA, "actor", "Country", forms={("Alpha", "en"): None, ("อัลฟา", "th"): None}),
        Thing(BETA, "actor", "Country", forms={("Beta", "en"): None}),
        Thing(FUND, "actor", "Fund", forms={("Harbour Fund", "en"): None}),
        Thing(ANN, "person", "Person", provisional=True, forms={("Ann Example", "en"): None}),
        Thing(DIRECTOR, "position", "Position", forms={("Director", "en"): None}),
        Thing(COORDINATOR, "position", "Position"),
        Thing(PLAN, "document", "ActionPlan", provisional=True, forms={("Harbour Plan", "en"): None}),
        Thing(SERIES, "series", "MeetingSeries", forms={("Alpha-Beta Forum", "en"): None}),
    ]
    return {thing.iri: thing for thing in made}


def reading(document: str = "alpha-beta-forum-7") -> Reading:
    """Everything that the text says, read by hand."""
    release = Release(document, TEXT, lang="en", title="The 7th Alpha-Beta Forum", published=date(2021, 3, 4))
    known = things()
    pledge = "Beta pledged 2.5 million euro to the Harbour Fund."
    proposal = "Ann Example proposed a Harbour Plan for the 8th Forum."
    claims = [
        Claim(
            "meeting",
            Meeting(MEETING, SERIES, 7, DateValue("2021-03-03"), "3 March 2021", "Videoconference"),
            span("7th Alpha-Beta Forum by video"),
            "meeting",
            0.9,
        ),
        Claim("meeting", Meeting(NEXT, SERIES, 8), span("8th Forum"), "meeting", 0.8),
        Claim(
            "participation",
            Participation(ANN, ALPHA, DIRECTOR, "Chair", MEETING),
            span("Ms. Ann Example, Director of Alpha, chaired"),
            "person",
            0.9,
        ),
        Claim("act", Act("Pledge", [BETA], [FUND], Money(2_500_000, "EUR"), meeting=MEETING), span(pledge), "cue", 0.9),
        Claim("act", Act("Proposal", [ANN], [PLAN, NEXT], intended_for=NEXT), span(proposal), "cue", 0.9),
        Claim(
            "act",
            Act("Support", [ALPHA], [PLAN], modality="Negated"),
            span("Alpha did not support the Harbour Plan."),
            "cue",
            0.9,
        ),
        Claim("act", Act("Appreciation", [ALPHA], [BETA]), span("อัลฟาชื่นชมเบตา"), "cue", 0.9),
        Claim("document", known[PLAN], span("Harbour Plan"), "pattern", 0.7),
        Claim("actor", known[ALPHA], span("Alpha"), "gazetteer", 0.95),
        Claim("actor", known[BETA], span("Beta"), "gazetteer", 0.95),
        Claim(
            "tenure",
            Tenure(ALPHA, COORDINATOR, "2021", "2023"),
            span("Alpha coordinates from 2021 to 2023."),
            "tenure",
            0.8,
        ),
    ]
    unread = [Unread(span("Nobody knows what this means."), "no cue", "knows")]
    return Reading(release, "en", known, claims, unread)
