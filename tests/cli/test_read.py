"""`ajkg read`: the text with its mentions and clauses marked, acts below their clauses, and what was passed over."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pyoxigraph as ox
import pytest

from kg.answers.things import label
from kg.claims import reader_of
from kg.claims.seen import Seen, seen
from kg.cli.marking import html, plain
from kg.names import ID
from kg.release.model import Release
from kg.resources import folder
from kg.vocabulary import load

TEXT = (
    "The 5th ASEAN-Japan Forum was held on 3 May 2021.\n\n"
    "Japan pledged 1.5 million US dollars to <b>ASEAN</b>. ASEAN appreciated Japan's pledge of support for teachers. "
    "Lao PDR may consider hosting the next meeting. Farmers thanked the rain. Thailand flubbered the rain with ASEAN. "
    "Japan did not agree to lower tariffs.\n"
)
THAI = "ญี่ปุ่นประกาศสนับสนุนเงินจำนวน 2 ล้านดอลลาร์สหรัฐแก่อาเซียน"
JAPANESE = "日本は教員研修のために200万ドルの支援を表明した。タイは日本と意見をぶつけた。"


def _seen(text: str, title: str = "") -> Seen:
    return seen(reader_of(load()), Release("page", text, title=title or None))


def _plain(text: str, *, colour: bool = False) -> str:
    return plain(_seen(text), load(), "en", colour=colour)


def _page(text: str, title: str = "") -> str:
    return html(_seen(text, title), load(), "en")


class _Parsed(HTMLParser):
    """The text of a page, and the words of each `mark` by its class."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.marks: list[tuple[str, str]] = []
        self.body: list[str] = []
        self._kind: str | None = None
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag == "mark":
            self._kind = dict(attrs)["class"]

    def handle_endtag(self, tag):
        if tag == "mark":
            self._kind = None

    def handle_data(self, data):
        self.body.append(data)
        if self._kind:
            self.marks.append((self._kind, data))


def test_every_mention_is_coloured() -> None:
    """Not only the first of a thing."""
    shown = _plain(TEXT, colour=True)
    body = shown.partition("Understood:")[0]
    assert len(re.findall(r"\x1b\[32(?:;4)?mJapan\x1b\[0m", body)) == 3
    assert "\x1b[35mASEAN-Japan Forum\x1b[0m" in body
    assert "\x1b" not in _plain(TEXT)


@pytest.mark.parametrize(("text", "name"), [(THAI, "ญี่ปุ่น"), (JAPANESE, "日本")])
def test_other_languages_are_coloured(text: str, name: str) -> None:
    """Where words are not parted by spaces."""
    assert f"m{name}\x1b[0m" in _plain(text, colour=True)
    assert ("actor", name) in _Parsed(_page(text)).marks


def test_each_act_stands_below_its_clause() -> None:
    """The clause is bracketed; the next lines tell type, modality, rule, confidence and slots."""
    lines = _plain(TEXT).splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("[1: Japan pledged"))
    assert lines[place].endswith(" :1]")
    assert lines[place + 1] == "    [1] Pledge (done)  <english-finite, 0.90>"
    assert lines[place + 2 : place + 5] == [
        "        agent: Japan",
        "        target: Association of Southeast Asian Nations",
        "        amount: 1,500,000 USD",
    ]
    negated = next(n for n, line in enumerate(lines) if "Agreement (negated)" in line)
    assert "Japan did not agree to lower tariffs" in lines[negated - 1]


def test_an_act_inside_an_act_has_brackets_of_its_own() -> None:
    """Clauses overlap, and every one is told where it ends."""
    shown = _plain(TEXT)
    for number in map(int, re.findall(r"^    \[(\d+)\]", shown, re.MULTILINE)):
        assert shown.count(f"[{number}: ") == shown.count(f" :{number}]") == 1
    assert re.search(r"\[2: ASEAN appreciated \[3: Japan's pledge", shown)


def test_nothing_of_the_text_is_lost() -> None:
    """Brackets and notes aside, the text is all there, in order."""
    shown = _plain(TEXT).partition("Understood:")[0]
    shown = "\n".join(line for line in shown.splitlines() if not line.startswith("    "))
    assert re.sub(r"\[\d+: | :\d+\]|\s", "", shown) == re.sub(r"\s", "", TEXT)


@pytest.mark.parametrize(
    ("sentence", "reason", "cue"),
    [
        ("Farmers thanked the rain.", "a cue without a party", "thanked"),
        ("Lao PDR may consider hosting the next meeting.", "(conditional)", "hosting"),
        ("Thailand flubbered the rain with ASEAN.", "no cue announces an act", "flubbered the rain"),
    ],
)
def test_what_was_passed_over_is_listed_with_its_cue(sentence: str, reason: str, cue: str) -> None:
    """Also where no act was begun, on the terminal and on the page."""
    left = _plain(TEXT).partition("Not understood:")[2].splitlines()
    line = next(line for line in left if sentence in line)
    assert reason in line
    assert f'(cue: "{cue}")' in line
    assert ("cue", cue) in _Parsed(_page(TEXT)).marks
    coloured = _plain(TEXT, colour=True).partition("Not understood:")[2]
    assert f"\x1b[7m{cue}\x1b[0m" in coloured


def test_an_unknown_verb_at_the_end() -> None:
    """Where the verb ends the sentence, the candidate is sought there."""
    left = _plain(JAPANESE).partition("Not understood:")[2]
    assert '(cue: "と意見をぶつけた")' in left


def test_what_told_something_is_not_listed() -> None:
    """Sentences with an act, and the one with a meeting's day, were understood."""
    left = _plain(TEXT).partition("Not understood:")[2]
    assert "was held" not in left
    assert "1.5 million" not in left
    assert _plain("The rain fell.").endswith("Nothing was left unread.")


def test_the_page_is_escaped_and_stands_alone() -> None:
    """Title, body, slots and unread words come from outside; nothing is fetched and nothing runs."""
    evil = "<script>alert(1)</script>"
    page = _page(
        f"{TEXT}Japan pledged support for {evil} teachers. Thailand flubbered {evil}.\n", title=f"5 > 4 {evil}"
    )
    parsed = _Parsed(page)
    assert "script" not in parsed.tags
    assert "b" not in parsed.tags
    assert evil in "".join(parsed.body)
    assert "<b>ASEAN</b>" in "".join(parsed.body)
    assert not re.search(r"(?:src|href)=|url\(|@import", page)


def test_the_page_shows_what_the_terminal_shows() -> None:
    """Mentions by kind, clauses, acts with slots and rule; light and dark."""
    page = _page(TEXT)
    marks = _Parsed(page).marks
    assert marks.count(("actor", "Japan")) == 3
    assert ("value", "3 May 2021") in marks
    assert '<span class="clause">' in page
    assert "<strong>Pledge</strong> (done) <small>english-finite, 0.90</small>" in page
    assert "<dt>amount<dd>1,500,000 USD" in page
    assert "prefers-color-scheme:dark" in page


def test_control_characters_are_shown_not_sent() -> None:
    """A release cannot steer the terminal that shows it."""
    shown = _plain("Japan thanked \x1b]0;evil\x07Thailand. Farmers thanked \x1b[31mthe rain.\r\n")
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\ufffd[31m" in shown


def test_the_command_writes_both(ajkg, tmp_path) -> None:
    """To standard output without colour, and with --html to a file."""
    path, page = tmp_path / "release.txt", tmp_path / "page.html"
    path.write_text(TEXT, encoding="utf-8")
    assert "[1] Pledge (done)" in ajkg("read", str(path)).stdout
    assert ajkg("read", "--html", "-o", str(page), str(path)).returncode == 0
    assert "<b>ASEAN" not in page.read_text(encoding="utf-8")


THAI_TALKS = "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 5 จัดขึ้นที่กรุงเทพฯ เมื่อวันที่ 3 พฤษภาคม 2564 ชาวนาฟังเสียงฝน"
JAPANESE_TALKS = "第5回日ASEAN首脳会議は、2021年5月3日にバンコクで開催された。農民は雨を聞いた。"
OF_RULES = re.compile(r"[a-z]+(?:-[a-z]+)*, \d\.\d\d")


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("th", f"{THAI_TALKS}\n\n{THAI}\n", ("ครั้งที่ 5", "การให้คำมั่น</strong>", "<dt>ผู้กระทำ<dd>ญี่ปุ่น")),
        (
            "ja",
            f"{JAPANESE_TALKS}\n\n{JAPANESE}\n",
            ("第5回日ASEAN首脳会議", "誓約</strong> (実行済み)", "<dt>行為者<dd>日本"),
        ),
    ],
)
def test_a_reading_speaks_the_language_asked_for(language: str, text: str, told: tuple[str, ...]) -> None:
    """Kinds, slots, classes, headings and numbers of meetings are told in it; only the names of rules are not."""
    read = _seen(text)
    page, shown = html(read, load(), language), plain(read, load(), language, colour=False)
    assert all(words in page for words in told)
    assert f'<html lang="{language}">' in page
    body = "".join(_Parsed(page.partition("</style>")[2]).body)
    for said in (body, shown):
        assert not re.findall(r"\b[A-Za-z]*[a-z]\b", OF_RULES.sub("", said).replace("page", ""))


def test_a_place_has_a_colour_of_its_own() -> None:
    """A city is no actor, and the legend says what its colour is."""
    assert ("place", "Bangkok") in _Parsed(_page("The 5th ASEAN-Japan Forum was held in Bangkok on 3 May 2021.")).marks


def test_a_person_is_told_without_the_title_of_the_text() -> None:
    """The office that a Japanese text puts behind a name is no part of it."""
    text = "第5回日ASEAN首脳会議が開催された。タイからはパヤオ・ラオソン首相が出席した。"
    assert ": パヤオ・ラオソン（" in plain(_seen(text), load(), "ja", colour=False)


def test_a_thing_is_called_as_in_a_graph() -> None:
    """Of several names without a preferred one the shortest, as `ask`, `show` and `draw` choose."""
    told = plain(_seen("ญี่ปุ่นยินดีต่อถ้อยแถลงร่วมว่าด้วยความร่วมมืออาเซียน-ญี่ปุ่นต่อเอกสาร AOIP"), load(), "th", colour=False)
    paper = _in_a_store("document/js23-aoip")
    assert paper != load().entries[ID + "document/js23-aoip"].labels["th"][0]
    assert f"เป้าหมาย: {paper}" in told


def _in_a_store(name: str) -> str:
    """The Thai label of an entry in a store that holds the vocabulary's documents, as a graph's does."""
    store = ox.Store()
    for path in (folder("ontology") / "vocabulary").glob("*.ttl"):
        store.load(path=str(path), format=ox.RdfFormat.TURTLE)
    return label(store, ID + name, "th")
