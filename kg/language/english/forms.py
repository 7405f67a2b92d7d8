"""Forms of cues in English: with an adverb behind their auxiliary, and those that are no cue."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.vocabulary.model import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

BLOCK = "Block"  # the act of words that are no cue, but hold one: "will send a signal"


def written(cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> Iterator[Cue]:
    """The `cues` also as written with an adverb ("will also provide"), and what is no cue."""
    leads = tuple(f"{word} " for word in words.get("cue_auxiliary", ()))
    adverbs = words.get("cue_adverb", ())
    for cue in cues:
        told = [form.partition(" ") for form in cue.forms if form.startswith(leads)]
        more = [f"{first} {adverb} {rest}" for first, _, rest in told for adverb in adverbs]
        new = dict.fromkeys(form for form in more if form not in cue.forms)
        yield replace(cue, forms=(*cue.forms, *new)) if new else cue
    yield Cue("", tuple(words.get("not_a_cue", ())), "en", BLOCK)
