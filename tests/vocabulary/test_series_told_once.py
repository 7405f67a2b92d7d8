"""One series of meetings is one entry of the vocabulary, however its labels put the words."""

import re
from collections import defaultdict

from kg.vocabulary import load

_SMALL = {"the", "of", "on", "and", "for", "in", "s", "meeting", "meetings"}
_OF_MEETINGS = re.compile(r"การประชุม|ประชุม|ระดับ|ว่าการ|ด้าน|การ|กระทรวง|ว่าด้วย|ที่|会議|会合|・|フォーラム|\s")
_FEWEST = 4  # letters of a name that tells meetings apart
_OF_TWO_YEARS = {"asean japan special summit"}  # told apart by the year of the release


def _told(label: str) -> str:
    """The words of a label in no order, without those that all meetings have."""
    if re.search(r"[a-z]", label):
        words = {word.strip("'").rstrip("s") for word in re.findall(r"[a-z+0-9]+", label.lower())}
        return " ".join(sorted(words - _SMALL))
    return _OF_MEETINGS.sub("", label)


def test_no_two_series_have_one_name() -> None:
    """Two entries for one series would make two meetings of "X (its short name)"."""
    named = defaultdict(set)
    for entry in load().entries.values():
        for label in entry.all_labels() if entry.kind == "series" else ():
            if len(told := _told(label)) >= _FEWEST:
                named[told].add(entry.iri)
    assert {told for told, iris in named.items() if len(iris) > 1} == _OF_TWO_YEARS
