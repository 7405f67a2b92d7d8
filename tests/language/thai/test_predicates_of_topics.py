"""What a Thai clause says of a topic behind its name is no part of the topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Act
from kg.release.model import Release

if TYPE_CHECKING:
    from kg.claims import Reader


def topics(reader: Reader, text: str) -> list[set[str]]:
    """The wordings of each target of the first act."""
    reading = reader.read(Release("note", text, "th"))
    act = next(c.about for c in reading.claims if isinstance(c.about, Act))
    return [{form for form, _ in reading.things[i].forms} for i in act.targets]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ญี่ปุ่นเห็นว่าการอนุรักษ์แนวปะการังมีความสำคัญ", ["การอนุรักษ์แนวปะการัง"]),
        ("ญี่ปุ่นย้ำว่าการอนุรักษ์แนวปะการังนั้นมีความสำคัญอย่างมาก", ["การอนุรักษ์แนวปะการัง"]),
        ("เวียดนามเน้นย้ำว่าการอนุรักษ์สาหร่ายยังคงมีความสำคัญต่อการประมงชายฝั่ง", ["การอนุรักษ์สาหร่าย", "การประมงชายฝั่ง"]),
        ("เวียดนามเน้นย้ำว่าการคุ้มครองปูเป็นสิ่งสำคัญในการพัฒนาชุมชนชายฝั่ง", ["การคุ้มครองปู", "การพัฒนาชุมชนชายฝั่ง"]),
        ("ญี่ปุ่นเน้นย้ำการอนุรักษ์แนวปะการังควบคู่ไปกับการพัฒนาการประมง", ["การอนุรักษ์แนวปะการัง", "การพัฒนาการประมง"]),
        ("ญี่ปุ่นเน้นย้ำการอนุรักษ์แนวปะการังควบคู่กับการพัฒนาการประมง", ["การอนุรักษ์แนวปะการัง", "การพัฒนาการประมง"]),
        ("ญี่ปุ่นเน้นย้ำแนวปะการังที่มีความสำคัญต่อปู", ["แนวปะการังที่มีความสำคัญต่อปู"]),
    ],
)
def test_a_topic_ends_where_its_predicate_begins(reader: Reader, text: str, wanted: list[str]) -> None:
    """Importance, need and "together with" end a topic, unless a relative clause tells of them."""
    found = topics(reader, text)
    assert len(found) == len(wanted)
    assert all(any(topic in forms for forms in found) for topic in wanted)
    assert not any("สำคัญ" in form and "ที่มี" not in form for forms in found for form in forms)


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("ไทยยึดมั่นในปฏิญญาว่าด้วยแนวปะการังและความตกลงว่าด้วยการประมง", {"ปฏิญญาว่าด้วยแนวปะการัง", "ความตกลงว่าด้วยการประมง"}),
        (
            "ไทยสนับสนุนแผนปฏิบัติการแนวปะการังและบันทึกความเข้าใจว่าด้วยปู",
            {"แผนปฏิบัติการแนวปะการัง", "บันทึกความเข้าใจว่าด้วยปู"},
        ),
        ("ไทยสนับสนุนปฏิญญาว่าด้วยการส่งเสริมและคุ้มครองปู", {"ปฏิญญาว่าด้วยการส่งเสริมและคุ้มครองปู"}),
    ],
)
def test_a_paper_ends_where_and_joins_another(reader: Reader, text: str, papers: set[str]) -> None:
    """Two papers joined by "and" are two; what "and" joins within a title stays in it."""
    reading = reader.read(Release("note", text, "th"))
    found = {form for t in reading.things.values() if t.kind == "document" for form, _ in t.forms}
    assert papers <= found
    assert len([t for t in reading.things.values() if t.kind == "document"]) == len(papers)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "ไทยเน้นย้ำความร่วมมือด้านการประมงตามแผนยุทธศาสตร์ประมงอาเซียน",
            {"ความร่วมมือด้านการประมง", "แผนยุทธศาสตร์ประมงอาเซียน"},
        ),
        ("ญี่ปุ่นสนับสนุนการเลี้ยงปูของอาเซียนตามกรอบปฏิญญาว่าด้วยปู", {"การเลี้ยงปูของอาเซียน", "ปฏิญญาว่าด้วยปู"}),
        ("ไทยเน้นย้ำการดำเนินการตามแผนปฏิบัติการปูอาเซียน", {"แผนปฏิบัติการปูอาเซียน"}),
        ("ไทยเน้นย้ำการติดตามแผนปฏิบัติการปูอาเซียน", {"แผนปฏิบัติการปูอาเซียน"}),
    ],
)
def test_what_is_done_according_to_a_paper(reader: Reader, text: str, wanted: set[str]) -> None:
    """It is a topic beside the paper, unless it is only the carrying out or watching of the paper."""
    found = topics(reader, text)
    assert len(found) == len(wanted)
    assert all(any(topic in forms for forms in found) for topic in wanted)


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        (
            "ไทยสนับสนุนนโยบาย Reefland 4.0 และแผนปฏิบัติการปูอัจฉริยะของกระทรวงเกษตรและสหกรณ์",
            ["แผนปฏิบัติการปูอัจฉริยะของกระทรวงเกษตรและสหกรณ์"],
        ),
        ("ไทยยึดมั่นในกฎบัตรอาเซียนและวิถีชาวประมงและการเลี้ยงปู", ["กฎบัตรอาเซียน"]),
        ("ไทยหารือทิศทางและยุทธศาสตร์ปู", []),
    ],
)
def test_papers_in_lists(reader: Reader, text: str, papers: list[str]) -> None:
    """A long name behind a space and "and" is a paper's, and a known paper's name does not go on over "and"."""
    reading = reader.read(Release("note", text, "th"))
    found = {form for t in reading.things.values() if t.kind == "document" for form, _ in t.forms}
    assert set(papers) <= found
    assert bool(papers) == bool(found)
