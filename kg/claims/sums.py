"""How exactly a sum is told ("more than", "up to", "about"), and sums that are parts of another one ("including")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from kg.claims.model import Act, Claim
from kg.language.protocol import Money
from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.claims.things import Things
    from kg.language.protocol import Mention

BOUNDS = ("at least", "at most", "about")
PART = "part"  # of another sum, which totals count
_EXACT = "exact"  # told by words that only look like one of those
_SHARED = frozenset({"Pledge", "Announcement"})
_SEVERAL = 2
_REACH = 24  # characters beside a sum in which such words stand


def sums(things: Things, claims: Iterable[Claim]) -> list[Claim]:
    """The claims with sums as exactly as they are told, and a claim more for each sum told as a part of another."""
    made: list[Claim] = []
    told, money = list(claims), _placed(things)
    for claim in told:
        made.append(claim)
        if isinstance(claim.about, Act) and claim.about.amount is not None:
            found = [one.mention for one in money.within(*claim.evidence)]
            mine = next((m for m in found if m.value == claim.about.amount), None)
            if mine is not None:
                claim.about.bound = _bound(things, mine)
                made += _part(things, claim, mine, found, told)
    return made


def shared_out(things: Things, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, an act that gives each of several parties one same sum parted into one for each of them.

    "10 million dollars each to A and B", AとBにそれぞれ1000万ドル, A และ B ประเทศละ 10 ล้านดอลลาร์.
    """
    money = _placed(things)
    for claim in claims:
        act = claim.about
        if not isinstance(act, Act) or act.type not in _SHARED or act.amount is None:
            yield claim
            continue
        found = (one.mention for one in money.within(*claim.evidence) if one.mention.value == act.amount)
        each = _each(things, act) if any(_for_each(things, mention) for mention in found) else []
        yield from (replace(claim, about=one, decisions=[]) for one in each)
        if not each:
            yield claim


def _each(things: Things, act: Act) -> list[Act]:
    """An act for each of those who get a sum, else for each of those who give it; none where it is one alone."""
    gets = _receivers(things, act)
    if len(gets) >= _SEVERAL:
        rest = [iri for iri in act.targets if iri not in gets]
        return [replace(act, targets=[party, *rest], agents=list(act.agents)) for party in gets]
    gives = act.agents if len(act.agents) >= _SEVERAL else []
    return [replace(act, targets=list(act.targets), agents=[giver]) for giver in gives]


def _receivers(things: Things, act: Act) -> list[str]:
    entries = ((iri, things.entry(iri) or things.named.get(iri)) for iri in act.targets if iri not in act.agents)
    return [iri for iri, entry in entries if entry is not None and entry.kind == "actor"]


def _for_each(things: Things, money: Mention) -> bool:
    """Whether the words beside a sum say that each one gets it."""
    words, lower = things.words_at(money.start), things.marked.folded.lower
    before = lower[max(0, money.start - _REACH) : money.start].rstrip()
    behind = lower[money.end : money.end + _REACH].lstrip()
    return before.endswith(words.get("each_before", ())) or behind.startswith(words.get("each_behind", ()))


class _Sum(NamedTuple):
    """A sum and where it stands in the text as given."""

    start: int
    end: int
    mention: Mention


def _placed(things: Things) -> Spread[_Sum]:
    """The sums of a release, by place."""
    source = things.marked.folded.to_source
    told = (m for m in things.marked.mentions if m.kind == "money" and isinstance(m.value, Money))
    return Spread(_Sum(*source(m.start, m.end), m) for m in told)


def _bound(things: Things, money: Mention) -> str:
    """Whether a sum is told as the least, the most or about what it is; empty where it is told exactly."""
    words = things.words_at(money.start)
    text = things.marked.folded.lower
    before = text[max(0, money.start - _REACH) : money.start].rstrip()
    behind = text[money.end : money.end + _REACH].lstrip()
    inside = text[money.start : money.end]
    found = [
        (len(word), bound)
        for bound in (*BOUNDS, _EXACT)
        for side, told in (
            ("before", (before.endswith, inside.startswith)),
            ("behind", (behind.startswith, inside.endswith)),
        )
        for word in words.get(f"{bound.replace(' ', '_')}_{side}", ())
        if any(stands(word) for stands in told)
    ]
    told = max(found, default=(0, _EXACT))[1]  # of "no more than" and "more than" the longer one
    return "" if told == _EXACT else told


def _part(things: Things, claim: Claim, whole: Mention, found: list[Mention], told: list[Claim]) -> Iterator[Claim]:
    """The sums that are parts of a `whole` one, each for what is named behind it: "…, including … for the fund"."""
    act = claim.about
    parts = _parts(things, whole, [m for m in found if m.start >= whole.end])
    if not isinstance(act, Act) or not parts:
        return
    ends = [*(part.start for part in parts[1:]), _aside(things, parts[0])]
    zones = [Span(part.end, max(part.end, end)) for part, end in zip(parts, ends, strict=True)]
    meant = [[iri for iri in act.targets if iri in _named_in(things, claim, zone)] for zone in zones]
    act.targets = [iri for iri in act.targets if not any(iri in targets for targets in meant)]
    for part, targets in zip(parts, meant, strict=True):
        own = _told_apart(claim, part, told)
        for apart in own:
            apart.bound = PART
            apart.targets = [iri for iri in apart.targets if iri in targets or not any(iri in m for m in meant)]
        if targets and not own and isinstance(part.value, Money):
            about = replace(act, targets=targets, amount=part.value, agents=list(act.agents), bound=PART)
            yield replace(claim, about=about, decisions=[])


def _told_apart(claim: Claim, part: Mention, told: list[Claim]) -> list[Act]:
    """The acts with the sum of a part beside the one with the whole."""
    near = (one.about for one in told if one.evidence.overlaps(claim.evidence))
    return [act for act in near if isinstance(act, Act) and act.amount == part.value and act is not claim.about]


def _parts(things: Things, whole: Mention, later: list[Mention]) -> list[Mention]:
    """Of the sums behind a whole one those that are its parts, which together are no more than it."""
    if not later or not _includes(things, whole, later[0]):
        return []
    parts, left, end = [later[0]], _worth(whole) - _worth(later[0]), _aside(things, later[0])
    for one in later[1:]:
        left -= _worth(one)
        if one.start > end or left < 0 or _currency(one) != _currency(whole):
            break
        parts.append(one)
    return parts


def _worth(money: Mention) -> float:
    return money.value.value if isinstance(money.value, Money) else 0.0


def _currency(money: Mention) -> str:
    return money.value.currency if isinstance(money.value, Money) else ""


def _named_in(things: Things, claim: Claim, zone: Span) -> set[str]:
    """What the words behind a part name."""
    return {iri for m in things.marked.within(zone) for iri in m.iris} | _named_behind(things, claim, zone)


def _includes(things: Things, whole: Mention, part: Mention) -> bool:
    """Whether nothing but a word for "including" stands between two sums of one currency, the second one smaller."""
    one, two = whole.value, part.value
    if not isinstance(one, Money) or not isinstance(two, Money):
        return False
    words = things.words_at(part.start).get("including", ())
    between = things.marked.folded.lower[whole.end : part.start].strip(" ,()")
    included = any(between == word or between.endswith((f", {word}", f"({word}")) for word in words)
    return one.currency == two.currency and two.value < one.value and included


def _aside(things: Things, part: Mention) -> int:
    """Where the words about a part end: at a comma behind which the words about the whole go on, or with the text."""
    words = things.words_at(part.start).get("after_aside", ())
    lower = things.marked.folded.lower
    end = next((s.span.end for s in things.marked.sentences if s.span.end > part.start), len(lower))
    opened = lower.rfind(",", 0, part.start)
    comma = lower.find(", ", part.end, end)
    if not words or opened < 0 or comma < 0 or not lower.startswith(tuple(f"{word} " for word in words), comma + 2):
        return len(lower)
    return comma


def _named_behind(things: Things, claim: Claim, behind: Span) -> set[str]:
    """What only the text names, where its words stand behind a place inside a claim."""
    end = next((s.span.end for s in things.marked.sentences if s.span.end > behind.start), behind.end)
    text = things.marked.folded.text[behind.start : min(end, behind.end)]
    known = things.named
    targets = claim.about.targets if isinstance(claim.about, Act) else []
    return {iri for iri in targets if iri in known and any(form in text for form, _ in known[iri].forms)}
