"""What is planned for a meeting that is named with its number alone: it is done there, or it is overdue."""

from __future__ import annotations

import graphs
import pytest

from kg.answers.commitments import Commitment, commitments

FORETOLD = {
    "en": [
        "Plans\n\nASEAN and Japan will adopt the ASEAN-Japan Reef Work Plan at the 26th ASEAN-Japan Summit.",
        "Plans\n\nThe ASEAN-Japan Reef Work Plan will be adopted at the 26th ASEAN-Japan Summit.",
        "Plans\n\nAt the 26th ASEAN-Japan Summit on 17 December 2023, they will adopt the ASEAN-Japan Reef Work Plan.",
    ],
    "th": [
        "แผน\n\nอาเซียนและญี่ปุ่นจะรับรองแผนปฏิบัติการปะการังอาเซียน-ญี่ปุ่นในการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26",
        "แผน\n\nที่ประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26 จะรับรองแผนปฏิบัติการปะการังอาเซียน-ญี่ปุ่นในเดือนธันวาคม 2566",
    ],
    "ja": [
        "予定\n\n第26回日ASEAN首脳会議で日ASEANサンゴ礁行動計画が採択される予定である。",
        "予定\n\n第26回日ASEAN首脳会議において、日ASEANサンゴ礁行動計画を採択する予定である。",
    ],
}
HELD = {
    "en": "Summit\n\nThe 26th ASEAN-Japan Summit was held on 17 December 2023. ",
    "th": "การประชุม\n\nการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26 จัดขึ้นเมื่อวันที่ 17 ธันวาคม 2566 ",
    "ja": "会議\n\n12月17日、第26回日ASEAN首脳会議が開催された。",
}
ADOPTED = {
    "en": "Leaders adopted the ASEAN-Japan Reef Work Plan.",
    "th": "ที่ประชุมรับรองแผนปฏิบัติการปะการังอาเซียน-ญี่ปุ่น",
    "ja": "首脳は、日ASEANサンゴ礁行動計画を採択した。",
}
ELSE = {
    "en": "Leaders exchanged views on trade.",
    "th": "ที่ประชุมหารือเกี่ยวกับการค้า",
    "ja": "首脳は、貿易について意見交換を行った。",
}
CASES = [(language, text) for language, texts in FORETOLD.items() for text in texts]


def promise(folder, language: str, text: str, told: str) -> Commitment:
    """What a release of May tells, after a summit of December of which another release tells."""
    news = (language, "2023-05-02", text), (language, "2023-12-18", HELD[language] + told)
    (found,) = commitments(graphs.told(folder, *news), {"asof": "2025"})
    return found


@pytest.mark.parametrize(("language", "text"), CASES)
def test_what_is_done_at_the_meeting_keeps_it(tmp_path, language: str, text: str) -> None:
    """The announcement was made at no meeting, so that the news of the meeting is a later word."""
    found = promise(tmp_path, language, text, ADOPTED[language])
    assert (found.state, len(found.what)) == ("fulfilled", 1)
    assert found.due in {"2023-12", "2023-12-17"}
    assert found.meeting.endswith("/asean-japan-summit-26")


@pytest.mark.parametrize(("language", "text"), CASES)
def test_what_is_not_done_there_is_overdue(tmp_path, language: str, text: str) -> None:
    """The meeting was held, and nothing is told of it."""
    assert promise(tmp_path, language, text, ELSE[language]).state == "overdue"


def test_the_meeting_where_a_plan_is_made_is_none_to_come(tmp_path) -> None:
    """What a summit that was held says that it will adopt is planned there, for no day."""
    text = "Summit\n\nThe 26th ASEAN-Japan Summit was held on 17 December 2023. Leaders will adopt the Reef Work Plan."
    (found,) = commitments(graphs.told(tmp_path, ("en", "2023-12-18", text)), {"asof": "2025"})
    assert (found.state, found.due, found.meeting) == ("open", "", "")
