"""What calls and talks of Thai releases were for, who "the two" are, and who is only named beside them."""

from __future__ import annotations

import pytest

from kg.claims import Act, Participation, Reader
from kg.release.model import Release

MINISTER = "นางสาวมณี ทองดี รัฐมนตรีว่าการกระทรวงอุตสาหกรรม"
AMBASSADOR = "นายทานากะ เคน เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย"


def _acts(reader: Reader, text: str) -> list[Act]:
    claims = reader.read(Release("note", text, "th")).claims
    return [claim.about for claim in claims if isinstance(claim.about, Act)]


def _told(reader: Reader, text: str, kind: str) -> list[tuple[list[str], str]]:
    """Agents and modality of the acts of a kind."""
    return [([iri.rsplit("/", 1)[-1] for iri in a.agents], a.modality) for a in _acts(reader, text) if a.type == kind]


@pytest.mark.parametrize(
    "text",
    [
        f"{MINISTER} ให้{AMBASSADOR} เข้าเยี่ยมคารวะ เพื่อหารือความร่วมมือด้านการเลี้ยงสาหร่าย",
        f"{MINISTER} ให้การต้อนรับ{AMBASSADOR} ในโอกาสเข้าเยี่ยมคารวะเพื่อหารือแนวทางการเลี้ยงปู",
        f"{MINISTER} ให้การต้อนรับ{AMBASSADOR} ที่เข้าพบในวันนี้ เพื่อหารือเกี่ยวกับการเลี้ยงปู",
        f"{AMBASSADOR} เข้าพบครั้งนี้เพื่อหารือกับ{MINISTER} เกี่ยวกับการเลี้ยงปู",
        f"{AMBASSADOR} เข้าเยี่ยมคารวะ{MINISTER} เพื่อหารือแนวทางการเลี้ยงปู",
        f"{MINISTER} เดินทางไปเมืองเซนได เพื่อร่วมประชุมหารือกับ{AMBASSADOR} เพื่อขยายความร่วมมือด้านการเลี้ยงปู",
    ],
)
def test_what_a_call_was_for_was_talked_about(reader: Reader, text: str):
    """By whoever called and whoever was called on."""
    talks = _told(reader, text, "ExchangeOfViews")
    assert [(len(agents), modality) for agents, modality in talks] == [(2, "Done")]


@pytest.mark.parametrize("going", ["มีกำหนดเดินทางไปญี่ปุ่น", "จะเดินทางไปญี่ปุ่น", "เตรียมเดินทางไปญี่ปุ่นสัปดาห์หน้า"])
def test_talks_of_a_journey_to_come_are_planned(reader: Reader, going: str):
    """Nobody has talked before setting out."""
    text = f"{MINISTER} {going} เพื่อประชุมหารือกับ{AMBASSADOR} เกี่ยวกับการเลี้ยงปู"
    assert {modality for _, modality in _told(reader, text, "ExchangeOfViews")} == {"Planned"}


@pytest.mark.parametrize(
    ("purpose", "kind"),
    [
        ("เข้าพบเพื่อขอบคุณรัฐบาลไทยที่ช่วยเลี้ยงปู", "Appreciation"),
        (f"เข้าพบ{MINISTER} เพื่อแสดงความขอบคุณรัฐบาลไทย", "Appreciation"),
        (f"เข้าพบ{MINISTER} เพื่อเชิญเข้าร่วมการประชุมสาหร่ายโลก", "Invitation"),
        (f"เข้าเยี่ยมคารวะ{MINISTER} เพื่อเสนอแนวทางการเลี้ยงปู", "Proposal"),
    ],
)
def test_whoever_calls_does_what_the_call_was_for(reader: Reader, purpose: str, kind: str):
    """Thanks, invitations and proposals are the caller's."""
    agents = [agents for agents, _ in _told(reader, f"{AMBASSADOR} {purpose}", kind)]
    assert len(agents) == 1
    assert len(agents[0]) == 1
    assert not {"thailand", "industry-thailand"} & set(agents[0])


def test_the_host_does_not_do_what_the_call_was_for(reader: Reader):
    """Who lets somebody call on him thanks nobody."""
    assert _told(reader, f"{MINISTER} ให้{AMBASSADOR} เข้าพบเพื่อขอบคุณรัฐบาลไทย", "Appreciation") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ทั้งสองเห็นพ้องว่าควรอนุรักษ์แนวปะการัง", "Agreement"),
        ("โดยทั้งสองเห็นพ้องที่จะอนุรักษ์แนวปะการัง", "Agreement"),
        ("ทั้งสองต่างยินดีกับโครงการปะการังเทียม", "Welcome"),
        ("ทั้ง 2 ยืนยันการอนุรักษ์แนวปะการัง", "Emphasis"),
    ],
)
def test_the_two_are_those_who_talked(reader: Reader, text: str, kind: str):
    """Not whoever is named last."""
    told = _told(reader, f"{MINISTER} หารือกับ{AMBASSADOR} เรื่องแนวปะการัง {text}", kind)
    assert [len(agents) for agents, _ in told] == [2]


@pytest.mark.parametrize("text", ["ในพื้นที่ทั้งสองแห่งมีปู", "นักวิจัยของทั้งสองสถาบันยินดี", "เกาะทั้งสองมีปะการัง"])
def test_two_things_are_not_the_two(reader: Reader, text: str):
    """A noun behind the number, or none of doing."""
    talks = f"{MINISTER} หารือกับ{AMBASSADOR} เรื่องแนวปะการัง "
    assert [a.type for a in _acts(reader, talks + text)] == [a.type for a in _acts(reader, talks)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ได้พูดคุยเชิญชวนให้นักลงทุนญี่ปุ่นร่วมทำฟาร์มสาหร่าย", "Invitation"),
        ("ได้พูดคุยเพื่อเสนอให้ญี่ปุ่นทำฟาร์มสาหร่าย", "Proposal"),
        ("ได้เจรจาขอให้ญี่ปุ่นเปิดตลาดสาหร่าย", "Request"),
    ],
)
def test_talks_to_invite_offer_or_ask_are_that_act(reader: Reader, words: str, kind: str):
    """And no exchange of views of one party."""
    assert [a.type for a in _acts(reader, f"{MINISTER} {words}")] == [kind]


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        ("ภายหลังการลงนามในบันทึกความร่วมมือด้านการเลี้ยงปูระหว่างกรมประมงกับ JICA", 2),
        ("เป็นสักขีพยานในการลงนามบันทึกความเข้าใจด้านการเลี้ยงปูระหว่างกรมประมงกับ JICA", 2),
        (
            "ภายหลังการร่วมลงนามในบันทึกความร่วมมือการเลี้ยงปูระหว่างกระทรวงเกษตรและสหกรณ์ กับกระทรวงเกษตร ป่าไม้ และประมงญี่ปุ่น (MAFF)",
            2,
        ),
        ("เร่งรัดการลงนามบันทึกความเข้าใจด้านการเลี้ยงปูระหว่างกรมประมงกับ JICA", 0),
        ("จะเป็นสักขีพยานในการลงนามบันทึกความเข้าใจด้านการเลี้ยงปูระหว่างกรมประมงกับ JICA", 0),
    ],
)
def test_a_signature_between_parties_in_a_title_is_theirs(reader: Reader, text: str, signers: int):
    """Where it is told as done; whoever looks on signs nothing."""
    told = [(a, m) for a, m in _told(reader, f"{MINISTER} {text}", "Agreement") if m == "Done"]
    assert [len(agents) for agents, _ in told] == ([signers] if signers else [])


@pytest.mark.parametrize(
    "text",
    [
        "กล่าวถึงแนวปะการัง ซึ่งสอดคล้องกับญี่ปุ่นที่ให้ความสำคัญกับการอนุรักษ์ทะเล",
        "กล่าวถึงแนวปะการัง โดยญี่ปุ่นถือเป็นประเทศต้นแบบที่ให้ความสำคัญกับการอนุรักษ์ทะเล",
        "ขอบคุณญี่ปุ่นที่ให้ความสำคัญกับการอนุรักษ์ทะเล",
        "กล่าวว่า โครงการนี้สอดคล้องกับนโยบายของญี่ปุ่นที่ให้ความสำคัญกับการอนุรักษ์ทะเล",
    ],
)
def test_a_relative_clause_tells_what_a_country_holds_dear(reader: Reader, text: str):
    """Beside what is told of whoever speaks."""
    assert (["japan"], "Done") in _told(reader, f"{MINISTER} {text}", "Emphasis")


@pytest.mark.parametrize("noun", ["แผนกลยุทธ์", "ท่าเรือของ", "ท่าเรือใน"])
def test_a_relative_clause_of_a_plan_is_not_its_party_s(reader: Reader, noun: str):
    """The party only qualifies what the clause tells of."""
    text = f"{MINISTER} กล่าวถึง{noun}ญี่ปุ่นที่ให้ความสำคัญกับการอนุรักษ์ทะเล"
    assert all("japan" not in agents for agents, _ in _told(reader, text, "Emphasis"))


def test_those_who_are_told_stand_between_verb_and_matter(reader: Reader):
    """They are no part of the matter; the connector holds the occasion."""
    text = f"{MINISTER} นำคณะไปญี่ปุ่น ซึ่งในโอกาสนี้รัฐมนตรีได้ให้ข้อมูลนักลงทุนเกี่ยวกับมาตรการเลี้ยงปู"
    assert [modality for _, modality in _told(reader, text, "Announcement")] == ["Done"]


@pytest.mark.parametrize(
    "words",
    ["เป็นไปตามนโยบายของนายมานะ ดีใจ", "ตามข้อสั่งการของนายมานะ ดีใจ", "และขอฝากความระลึกถึงนายมานะ ดีใจ"],
)
def test_who_is_only_named_beside_talks_was_not_there(reader: Reader, words: str):
    """By whose policy something is done, or to whom good wishes go."""
    text = f"{MINISTER} ให้การต้อนรับ{AMBASSADOR} ที่เข้าพบเพื่อหารือเรื่องการเลี้ยงปู {words} รองนายกรัฐมนตรี"
    people = [c.about for c in reader.read(Release("note", text, "th")).claims if isinstance(c.about, Participation)]
    assert len(people) == 2


COMMITTEE = "ประธานคณะกรรมการประมงไทย – ญี่ปุ่น"


def test_the_chair_of_a_committee_of_two_countries_is_of_neither_by_its_name(reader: Reader):
    """Its name goes on behind the dash; whose chair it is, the body behind tells."""
    chair = f"นายซูซูกิ จุน (Mr. Suzuki Jun) {COMMITTEE} ภายใต้สมาพันธ์ธุรกิจญี่ปุ่น"
    text = f"{chair} เข้าเยี่ยมคารวะ {MINISTER}\n{COMMITTEE}ฯ ชื่นชมไทยที่เลี้ยงปู"
    reading = reader.read(Release("note", text, "th"))
    guests = [c.about for c in reading.claims if isinstance(c.about, Participation)]
    assert sorted((one.represents or "").rsplit("/", 1)[-1] for one in guests) == ["keidanren", "thailand"]
    praise = [a for a in _acts(reader, text) if a.type == "Appreciation"]
    assert len(praise) == 1
    assert len(praise[0].agents) == 1
    assert "thailand" not in praise[0].agents[0]


@pytest.mark.parametrize(
    ("words", "tasked"),
    [
        ("ได้มอบหมายให้กรมประมงเร่งการเลี้ยงปู", True),
        ("มอบหมายให้กระทรวงพาณิชย์เปิดตลาดปู", True),
        ("กำชับกระทรวงพาณิชย์ดูแลราคาปู", True),
        ("มอบหมายให้นายมานะ ดีใจ รัฐมนตรีช่วยว่าการกระทรวงพาณิชย์ เข้าร่วมการประชุมสาหร่าย", False),
        ("มอบหมายให้ปลัดกระทรวงพาณิชย์ เข้าร่วมการประชุมสาหร่าย", False),
    ],
)
def test_work_is_given_to_bodies(reader: Reader, words: str, *, tasked: bool):
    """People who are sent in somebody's place are asked for nothing."""
    assert bool(_told(reader, f"{MINISTER} {words}", "Request")) is tasked


@pytest.mark.parametrize("wish", ["ประสบความสำเร็จในการจัดประชุมสาหร่าย", "โชคดี", "หายป่วยโดยเร็ว"])
def test_a_wish_asks_for_nothing(reader: Reader, wish: str):
    """Other than what somebody is to do."""
    assert _told(reader, f"{MINISTER} ขอให้เคดันเรน{wish}", "Request") == []
    assert _told(reader, f"{MINISTER} ขอให้เคดันเรนเลี้ยงปู", "Request")


def test_what_and_joins_to_a_gift_is_given_by_those_thanked(reader: Reader):
    """Not by who thanks."""
    text = f"{MINISTER} ขอบคุณเคดันเรนที่ส่งเสริมการเลี้ยงปู และสนับสนุนการเพาะสาหร่าย"
    assert [agents for agents, _ in _told(reader, text, "Support")] == [["keidanren"], ["keidanren"]]


def test_all_numbered_points_are_what_talks_were_about(reader: Reader):
    """Also those that begin with a noun of doing."""
    text = (
        f"{MINISTER} และ{AMBASSADOR} ได้หารือในประเด็นที่เกี่ยวข้องกับ ๑) แนวทางการเลี้ยงปู "
        "๒) การเชิญอธิบดีกรมประมงเข้าร่วมงานสาหร่าย และ ๓) การอนุรักษ์แนวปะการัง"
    )
    talks = [a for a in _acts(reader, text) if a.type == "ExchangeOfViews"]
    assert [len(a.targets) for a in talks] == [3]


@pytest.mark.parametrize(
    ("words", "kind"),
    [("พอใจมากกับผลการเลี้ยงปู", "Appreciation"), ("หวังว่าในอนาคตญี่ปุ่นจะเลี้ยงปู", "Expectation")],
)
def test_degrees_and_times_to_come_are_no_matter(reader: Reader, words: str, kind: str):
    """What is told stands behind them."""
    reading = reader.read(Release("note", f"{MINISTER} {words}", "th"))
    told = [c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type == kind]
    labels = [form for a in told for iri in a.targets for form, _ in reading.things[iri].forms]
    assert labels
    assert not any(form.startswith(("มาก", "กกับ", "อนาคต")) for form in labels)


@pytest.mark.parametrize(
    "setting", ["ในการหารือกับ JICA ได้หารือเรื่องการเลี้ยงปู", "ในส่วนของการพูดคุยกับ JICA ซึ่งเลี้ยงปู ได้พูดคุยกันเรื่องฟาร์มปู"]
)
def test_partners_of_the_talks_that_a_sentence_opens_with(reader: Reader, setting: str):
    """They talked with whoever acted last."""
    told = _told(reader, f"{MINISTER} กล่าวขอบคุณญี่ปุ่น\n{setting}", "ExchangeOfViews")
    assert [len(agents) for agents, _ in told] == [2]
    assert "jica" in told[0][0]


def test_those_who_called_and_were_called_on_talked_whoever_else_is_named(reader: Reader):
    """Two bodies named together later are no parties of the call."""
    text = f"{AMBASSADOR} เข้าพบ{MINISTER} เพื่อหารือเรื่องการเลี้ยงปู นอกจากนี้ กรมประมงกับ JICA ได้ลงนามในบันทึกความเข้าใจด้านสาหร่าย"
    assert all("jica" not in agents for agents, _ in _told(reader, text, "ExchangeOfViews"))


def test_what_a_report_says_of_a_person_is_not_said_by_that_person(reader: Reader):
    """Nobody known tells it."""
    text = f"รายงานจากสำนักงานประมง แจ้งว่า {MINISTER} และคณะเดินทางไปเมืองเซนได"
    assert _told(reader, text, "Announcement") == []


def test_a_latin_name_with_its_office_and_ministry_is_a_person(reader: Reader):
    """However the commas stand; no body of that name."""
    guest = "Mr.Hirai Ken, Vice-Minister for Sea Affair ,Ministry of Economy,Trade and Industry (METI) ประเทศญี่ปุ่น"
    text = f"{MINISTER}ร่วมประชุมกับ {guest} โดยหารือแนวทางการเลี้ยงปู"
    people = [c.about for c in reader.read(Release("note", text, "th")).claims if isinstance(c.about, Participation)]
    assert len(people) == 2


def test_a_short_form_of_an_office_names_its_ministry(reader: Reader):
    """Also where its fields are listed with spaces behind it; another country's ministry is none of the own."""
    things = reader.read(Release("note", f"{MINISTER} หารือกับนายมานะ ดีใจ รมว.กลาโหม เรื่องการเลี้ยงปู", "th")).things
    assert any(iri.endswith("/mod-thailand") for iri in things)
    things = reader.read(Release("note", f"{MINISTER} หารือกับนายเคน ฮิราอิ รมว.กลาโหมญี่ปุ่น เรื่องการเลี้ยงปู", "th")).things
    assert not any(iri.endswith("/mod-thailand") for iri in things)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("กล่าวว่า กระทรวงฯ จะเดินหน้าส่งเสริมการเลี้ยงปู", "Emphasis"),
        ("กล่าวว่า การประชุมสาหร่ายจะเป็นอีกโอกาสอันดีที่จะส่งเสริมการเลี้ยงปู", "Expectation"),
        ("กล่าวว่า มีความรู้สึกยินดีที่ได้ร่วมงานสัมมนาสาหร่าย", "Welcome"),
    ],
)
def test_what_goes_on_or_will_be_an_opportunity(reader: Reader, words: str, kind: str):
    """Stances, hopes and gladness by their own words."""
    assert kind in [a.type for a in _acts(reader, f"{MINISTER} {words}")]


def test_hosts_whom_nothing_names_tell_their_guests_something_themselves(reader: Reader):
    """No guest announces it; named hosts do."""
    visit = f"{MINISTER} เดินทางไปเมืองเซนได โดยมี"
    shown = "ให้การต้อนรับ พร้อมบรรยายสรุปเกี่ยวกับการเลี้ยงปู นำเสนอฟาร์มสาหร่าย"
    assert _told(reader, f"{visit}ผู้บริหารฟาร์ม{shown}", "Announcement") == []
    assert _told(reader, f"{visit}{AMBASSADOR} {shown}", "Announcement")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("เดินทางเยือนลาวเพื่อเข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 44", "laos"),
        ("เยือนญี่ปุ่นเพื่อร่วมการประชุม Nikkei Forum", "japan"),
        ("ให้การต้อนรับคณะผู้แทนญี่ปุ่นเพื่อเข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 44", None),
    ],
)
def test_who_goes_somewhere_for_a_meeting_tells_its_place(reader: Reader, words: str, place: str | None):
    """Where delegates come from is none."""
    forum = "เมื่อวันที่ 2 มิถุนายน 2564 มีการประชุม ASEAN-Japan Forum ครั้งที่ 12 ที่กรุงโตเกียว"
    text = f"{forum}\n\nนายสมชาย ใจดี นายกรัฐมนตรี หารือกับ{AMBASSADOR} หลังจากที่ได้พบกันในห้วงที่นายกรัฐมนตรี {words}"
    meetings = [c.about for c in reader.read(Release("note", text, "th")).claims if c.kind == "meeting"]
    places = {(m.place or "").rsplit("/", 1)[-1] for m in meetings} - {"", "tokyo"}
    assert places == ({place} if place else set())
