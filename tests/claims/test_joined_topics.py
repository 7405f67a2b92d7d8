"""Topics are told with the one joined to them, too, but not shown or held one by such words."""

from __future__ import annotations

from kg.claims import Act, reader_of
from kg.names import AJ, RDFS
from kg.quads import to_quads
from kg.release.model import Release
from kg.vocabulary import load

FIRST, SECOND = "การขนส่งทางน้ำสายใหม่", "การอนุรักษ์แนวปะการังน้ำตื้น"
BOTH = f"{FIRST} และ{SECOND}"


def test_words_for_two_topics_are_no_label_of_the_first() -> None:
    """They are words that the text uses for it; its labels name it alone."""
    vocabulary = load()
    reading = reader_of(vocabulary).read(Release("joined", f"ญี่ปุ่นเสนอ{BOTH}\n", "th", None, "", None))
    act = next(claim.about for claim in reading.claims if isinstance(claim.about, Act))
    told = [(q.predicate.value, q.object) for q in to_quads(reading, vocabulary) if act.targets[0] in str(q.subject)]
    words = {predicate: {o.value for p, o in told if p == predicate} for predicate, _ in told}
    assert {FIRST, BOTH} <= words[AJ + "surfaceForm"]
    assert FIRST in words[RDFS + "label"]
    assert BOTH not in words[RDFS + "label"]
    assert len(act.targets) == 2
