"""Which releases repeat another one, and which only share a paragraph with it."""

import json

import pytest

from kg.answers.ready import rows
from kg.builder import build
from kg.names import AJ, ID, release_graph
from kg.resolution import Account
from kg.resolution.copies import near_copies
from kg.store import current
from kg.text.sketch import likeness, sketch

ABOUT = (
    " About the fund: it was set up to help coastal towns keep their reefs, is run by a small office near the harbour,"
    " and has given grants to schools, divers and fishing villages in nine provinces since its beginning."
)
PLEDGE = "Norland pledged six crowns to the Reef Fund."
TRANSFER = "Norland transferred six crowns to the Reef Fund."


def account(name: str, issued: str, text: str, meeting: str = "", **act: str) -> Account:
    """A release with one act, at a meeting or none."""
    things = {f"{ID}act/{name}/1": {"modality": [AJ + "Done"], **{slot: [value] for slot, value in act.items()}}}
    things |= {act[slot]: {"currency": ["EUR"]} for slot in ("amount",) if slot in act}
    if meeting:
        things[f"{ID}meeting/{meeting}"] = {"ordinal": ["27"]}
    return Account(name, things if act or meeting else {}, facts={"issued": [issued], "textSketch": [sketch(text)]})


GIVES = {"type": "Pledge", "agent": "norland", "addressee": "reef", "amount": f"{ID}amount/eur-6"}
FIRST = account("a", "2024-08-02", PLEDGE + ABOUT, "m-27", **GIVES)


@pytest.mark.parametrize(
    ("other", "copy"),
    [
        (account("b", "2024-08-03", "(Newswire) " + PLEDGE + ABOUT, "m-27", **GIVES), True),
        (account("b", "2024-08-09", "(Newswire) " + PLEDGE + ABOUT, "m-27", **GIVES), True),
        (account("b", "2024-08-10", "(Newswire) Last week " + PLEDGE + ABOUT[:-60], "m-27", **GIVES), False),
        (account("b", "2025-03-10", "(Newswire) " + PLEDGE + ABOUT, "m-27", **GIVES), True),
        (account("b", "2025-03-10", "(Newswire) " + PLEDGE + ABOUT, "m-28", **GIVES), False),
        (account("b", "2024-08-03", TRANSFER + ABOUT, "m-27", **GIVES, delivered="true"), False),
        (account("b", "2024-08-03", PLEDGE + ABOUT, "m-27", **{**GIVES, "type": "Support"}), False),
        (account("b", "2024-08-03", PLEDGE + ABOUT, "m-27", **{**GIVES, "amount": f"{ID}amount/eur-3"}), False),
        (account("b", "2024-08-03", PLEDGE + ABOUT, "m-27", **{**GIVES, "addressee": "iris"}), False),
        (account("b", "2024-08-03", PLEDGE + ABOUT, "n-27", **GIVES), False),
        (account("b", "", PLEDGE + ABOUT, "m-27", **GIVES), True),
        (account("b", "", "(Newswire) " + PLEDGE + ABOUT[: len(ABOUT) // 2], "m-27", **GIVES), False),
    ],
)
def test_a_copy_tells_the_same_within_days_or_in_nearly_all_the_same_words(other, copy):
    """Another sum, receiver, type of act or meeting is news of its own, however many words are shared."""
    assert likeness(sketch(TRANSFER + ABOUT), sketch(PLEDGE + ABOUT)) > 1 / 2
    assert near_copies([FIRST, other]) == ({"b": "a"} if copy else {})


def test_a_copy_may_leave_out_another_meeting_that_is_named():
    """Agencies shorten; what names another meeting, or one more, is no copy."""
    text, next_one = PLEDGE + ABOUT, " The 33rd Summit will be held in November."
    longer = account("a", "2024-08-02", text + next_one, "m-27", **GIVES)
    longer.things[f"{ID}meeting/m-33"] = {"ordinal": ["33"]}
    assert near_copies([longer, account("b", "2024-08-03", text, "m-27", **GIVES)]) == {"b": "a"}
    assert near_copies([longer, account("b", "2024-08-03", text, "m-28", **GIVES)]) == {}
    assert near_copies([FIRST, Account("b", longer.things, facts={**longer.facts, "issued": ["2024-08-03"]})]) == {}


@pytest.mark.parametrize(("mine", "theirs", "copy"), [("a", "", True), ("", "a", True), ("a", "b", False)])
def test_a_mode_that_one_release_does_not_tell(mine: str, theirs: str, copy: bool):  # noqa: FBT001
    """It may be guessed from where a release was sent; two that are told and differ are news."""

    def held(name: str, mode: str) -> Account:
        found = account(name, "2024-08-02", PLEDGE + ABOUT, "m-27", **GIVES)
        found.things[f"{ID}meeting/m-27"] |= {"mode": [mode]} if mode else {}
        return found

    assert near_copies([held("a", mine), held("b", theirs)]) == ({"b": "a"} if copy else {})


SENT = {
    "en": (
        "TOKYO (Kyodo) - {}",
        (
            "Foreign Minister Hayashi Yoshimasa of Japan said that Japan would extend 9 million US dollars to a fund. "
            "He made the remarks at the ASEAN-Japan Ministerial Meeting held in Tokyo on 1 March 2022."
        ),
    ),
    "th": (
        "กรุงเทพฯ 2 มี.ค. - {} - สำนักข่าวไทย",
        (
            "เมื่อวันที่ 1 มีนาคม 2565 มีการประชุมรัฐมนตรีต่างประเทศอาเซียน-ญี่ปุ่น ณ กรุงโตเกียว "
            "โดยญี่ปุ่นประกาศสนับสนุนเงิน 9 ล้านดอลลาร์สหรัฐแก่มูลนิธิอาเซียน"
        ),
    ),
    "ja": (
        "【東京共同】{}",
        "3月1日、第37回日ASEANフォーラムが東京で開催された。日本は、ASEAN感染症対策センターに900万ドルを拠出すると表明した。",
    ),
}


@pytest.mark.parametrize("lang", sorted(SENT))
def test_where_a_report_was_sent_from_and_by_whom_makes_no_news(tmp_path, lang: str):
    """A line of the agency before the text or behind it."""
    sent, text = SENT[lang]
    with (tmp_path / "r.jsonl").open("w", encoding="utf-8") as file:
        for name, told in (("a", text), ("b", sent.format(text))):
            row = {"document": name, "published": "2022-03-02", "lang": lang, "publisher": name, "text": told}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    build([tmp_path / "r.jsonl"], tmp_path / "g")
    found = rows(current(tmp_path / "g").open(), "near-copies")
    assert len(found) == 1


def test_how_a_copy_writes_the_day_does_not_matter():
    """An agency writes "on Thursday" for the date: the day itself has to be the same."""

    def told(name: str, written: str, day: str) -> Account:
        found = account(name, "2024-08-02", PLEDGE + ABOUT, "m-27", **GIVES)
        found.things[f"{ID}meeting/m-27"] |= {"writtenDate": [written], "startDate": [day]}
        return found

    first = told("a", "1 August 2024", "2024-08-01")
    assert near_copies([first, told("b", "Thursday", "2024-08-01")]) == {"b": "a"}
    assert near_copies([first, told("b", "Wednesday", "2024-07-31")]) == {}


def test_where_nothing_is_read_the_wording_decides():
    """Half of it in common may be a paragraph that all releases end with."""
    first = account("a", "2024-08-02", PLEDGE + ABOUT)
    assert near_copies([first, account("b", "2024-08-03", TRANSFER + ABOUT)]) == {}
    assert near_copies([first, account("b", "2024-08-03", PLEDGE + ABOUT)]) == {"b": "a"}


def test_of_one_day_the_fuller_release_is_the_first():
    """Whoever leaves an act out repeats; whoever adds one does not."""
    fuller = account("z", "2024-08-02", PLEDGE + ABOUT, "m-27", **GIVES)
    fuller.things[f"{ID}act/z/2"] = {"type": ["Support"]}
    assert near_copies([FIRST, fuller]) == {"a": "z"}


def test_a_delivery_that_repeats_the_words_of_the_pledge_answers_it(tmp_path):
    """Only the news agency's story is a copy."""
    told = {
        "pledge": ("2024-08-02", "Japan pledged to provide 6 million US dollars to the ASEAN Reef Fund."),
        "agency": ("2024-08-03", "(Newswire) Japan pledged to provide 6 million US dollars to the ASEAN Reef Fund."),
        "paid": ("2024-08-07", "Japan transferred 6 million US dollars to the ASEAN Reef Fund."),
    }
    source = tmp_path / "releases.jsonl"
    lines = (
        json.dumps({"document": name, "published": day, "lang": "en", "text": text + "\n\n" + ABOUT})
        for name, (day, text) in told.items()
    )
    source.write_text("\n".join(lines), encoding="utf-8")
    build([source], tmp_path / "graph")
    store = current(tmp_path / "graph").open()
    assert [one["release"] for one in rows(store, "near-copies")] == [release_graph("agency")]
