"""What a headline tells once more in short is no act of its own beside that of the text below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import Act

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.agents import Agents
    from kg.claims.model import Claim
    from kg.mentions import Marked

_STOPS = "。"
_PIECE = 2  # letters that two wordings of one matter share: 連結性強化, 連結性の強化


def told_below(marked: Marked, agents: Agents, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without the acts of a headline that the text below tells: of the same type, agent and matter.

    Only in languages whose verb stands last: there a headline has the verb of its sentence. What a headline alone
    tells stays.
    """
    first = marked.sentences[0] if marked.sentences else None
    if first is None or not getattr(first.language, "verb_last", False):
        return list(claims)
    if marked.folded.text[: first.span.end + 1].rstrip("\n").endswith(_STOPS):
        return list(claims)
    end = marked.folded.to_source(*first.span).end
    below = [c.about for c in claims if isinstance(c.about, Act) and c.evidence.start >= end]
    heads = [c for c in claims if isinstance(c.about, Act) and c.evidence.end <= end]
    again = [c for c in heads if any(_same(agents, c.about, act) for act in below)]
    return [c for c in claims if c not in again]


def _same(agents: Agents, head: object, act: Act) -> bool:
    """Whether an act is the one that a headline tells in short."""
    if not isinstance(head, Act) or (head.type, head.modality) != (act.type, act.modality):
        return False
    return not _sides(agents, head).isdisjoint(_sides(agents, act)) and not _pieces(agents, head).isdisjoint(
        _pieces(agents, act)
    )


def _sides(agents: Agents, act: Act) -> set[str]:
    """Who does an act, with the countries and bodies for which they do."""
    return {*act.agents, *(side for agent in act.agents for side in agents.countries(agent))}


def _pieces(agents: Agents, act: Act) -> set[str]:
    """What an act is about, as things and as letters of their names; "" where nothing is told."""
    named = agents.things.named
    words = [words for target in act.targets if target in named for words, _ in named[target].forms]
    return {*act.targets, *(word[i : i + _PIECE] for word in words for i in range(len(word) - 1))} or {""}
