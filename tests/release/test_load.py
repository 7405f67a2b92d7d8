"""Whatever people call a source becomes releases, or one clear error."""

import gzip
import io
import json
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.builder import build
from kg.errors import InputError
from kg.release import Failure, Release, count, left_out, load
from kg.release.decode import decode
from kg.release.load import TEXT_LIMIT
from kg.release.patience import PATIENCE
from kg.workers import Workers

ENGLISH = "The Ministers met in Tokyo – and agreed on “cooperation”.\nThey thanked Japan.\n"
THAI = "ที่ประชุมหารือความร่วมมืออาเซียน-ญี่ปุ่น และขอบคุณญี่ปุ่น\nครั้งต่อไปจะจัดขึ้นที่กรุงเทพฯ\n"
JAPANESE = "会議では協力について意見を交換しました。\nタイは日本の支援に感謝しました。\n"


def releases(*sources, **more) -> list[Release]:
    """What could be read."""
    return [found for found in load(sources, **more) if isinstance(found, Release)]


def errors(*sources, **more) -> list[str]:
    """What could not, in words."""
    return [str(found.error) for found in load(sources, **more) if isinstance(found, Failure)]


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        (ENGLISH, "utf-8", "utf-8"),
        (ENGLISH, "cp1252", "cp1252"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (THAI, "utf-8-sig", "utf-8 with BOM"),
        (THAI, "utf-16", "utf-16"),
        (THAI, "utf-16-be", "utf-16-be"),
        (THAI, "tis-620", "cp874"),
        (JAPANESE, "shift_jis", "cp932"),
        (JAPANESE, "euc-jp", "euc_jp"),
        (JAPANESE, "iso2022_jp", "iso2022_jp"),
        (JAPANESE, "utf-16-le", "utf-16-le"),
    ],
)
def test_encodings_are_found_and_reported(tmp_path, text, encoding, told):
    """A file in any encoding of the field reads as the same text."""
    path = tmp_path / "release.txt"
    path.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    (release,) = releases(path)
    assert release.text.lstrip("\ufeff") == text
    assert release.encoding == told
    assert bool(release.notes) == (told != "utf-8")


@pytest.mark.parametrize(("text", "encoding"), [(THAI, "cp874"), (JAPANESE, "cp932"), (JAPANESE, "euc_jp")])
@pytest.mark.parametrize("lines", [1, 2, 300])
def test_short_and_long_texts_are_told_apart(text, encoding, lines):
    """One line is enough to tell the encodings apart."""
    part = "".join((text * lines).splitlines(keepends=True)[:lines])
    assert decode(part.encode(encoding), "x").text == part


def test_a_byte_order_mark_counts(tmp_path):
    """Offsets count the mark, so it stays in the text."""
    path = tmp_path / "release.txt"
    path.write_bytes(b"\xef\xbb\xbfTitle\rtext\r\n")
    (release,) = releases(path)
    assert release.text == "\ufeffTitle\ntext\n"
    assert release.title == "Title"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t", "is empty"),
        ("a.txt", bytes(range(256)) * 50, "a.txt"),
        ("a.txt", b"\x00\x01\x02" * 100, "binary data"),
        ("a.pdf", b"PK\x03\x04 zip", "is no PDF"),
        ("a.pdf", b"%PDF-1.4 broken", "is damaged"),
        ("a.txt", b"PK\x03\x04 zip", "a zip archive"),
        ("a.html", b"<html><body></body></html>", "has no text"),
        ("a.html", b"<div>" * 100_000, "levels deep"),
        ("a.txt", b"x" * (TEXT_LIMIT + 1), "more than 10 MB"),
        ("a.jsonl", b"", "is empty"),
        ("a.jsonl", b"{broken\n", "line 1 is no release"),
        ("a.jsonl", b'{"document": "a/b", "text": "x"}\n', "cannot be the name"),
        ("a.jsonl", rb'{"document": "a", "text": "Reef \ud800"}', r"character 6 of its text is \ud800, a lone half"),
        ("a.jsonl", rb'{"document": "a", "title": "\udc01", "text": "x"}', r"character 1 of its title is \udc01"),
        ("a.jsonl", rb'{"document": "a\ud800", "text": "x"}', r"character 2 of its document is \ud800, a lone half"),
        ("a.jsonl", b'{"document": "a", "text": "Reef \xff"}\n', "it is not UTF-8 from byte 33 on"),
        ("a.jsonl", b'{"document": "a", "text": "x", "published": "May"}\n', "'May' is no date"),
        ("a.jsonl.gz", b"no gzip", "is damaged"),
        ("a.csv", b"path,colour\n", "unknown column 'colour'"),
        ("a.csv", b"title\n", "no column 'path'"),
        ("a.csv", b"path\nelsewhere.txt\n", "there is no file"),
        ("a.csv", b"path,published\na.csv,16/10/2020\n", "no date"),
    ],
)
def test_bad_input_is_one_clear_line(tmp_path, name, data, message):
    """The error names the source and what is wrong with it."""
    path = tmp_path / name
    path.write_bytes(data)
    (error,) = errors(path)
    assert message in error
    assert name in error
    assert "\n" not in error
    assert error.endswith("[INPUT]")


def test_missing_file_empty_folder_and_address(tmp_path):
    """What is not there is said, and the rest is read."""
    good = tmp_path / "good.txt"
    good.write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    sources = [tmp_path / "none.txt", tmp_path / "empty", "https://example.org/a", good]
    found = errors(*sources)
    assert [part in error for part, error in zip(["no file", "nothing to read", "not fetched"], found, strict=True)]
    assert [release.document for release in releases(*sources)] == ["good"]


def test_a_folder_is_read_in_order_and_other_files_are_skipped(tmp_path):
    """Names decide the order; pictures and the like are left out in silence."""
    for name in ("b.txt", "a.md", "c.png", "d.csv"):
        (tmp_path / name).write_text(ENGLISH, encoding="utf-8")
    assert [release.document for release in releases(tmp_path)] == ["a", "b"]
    assert errors(tmp_path) == []


def test_what_a_folder_holds_besides_releases(tmp_path):
    """Folders, manifests and JSON Lines are read when they are named; it is said how."""
    assert left_out(tmp_path) == ""
    (tmp_path / "curation").mkdir()
    (tmp_path / "2020" / "05").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    assert errors(tmp_path) == [
        f"the folder {tmp_path} holds no release itself; name what it holds by itself: {tmp_path}/2020/ [INPUT]"
    ]
    for name in ("manifest.csv", "a.jsonl", "z.jsonl.gz", "x.png", "b.txt"):
        (tmp_path / name).write_text(ENGLISH, encoding="utf-8")
    assert errors(tmp_path) == []
    assert left_out(tmp_path).endswith(f"{tmp_path}/2020/, {tmp_path}/a.jsonl, {tmp_path}/manifest.csv and 1 more")
    assert (left_out(tmp_path / "b.txt"), left_out(tmp_path / "none"), left_out("-")) == ("", "", "")


def test_two_documents_of_one_name_are_named_both(tmp_path):
    """The second one is refused with both paths."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text(ENGLISH, encoding="utf-8")
    (error,) = errors(tmp_path / "one", tmp_path / "two")
    assert str(tmp_path / "one" / "same.txt") in error
    assert str(tmp_path / "two" / "same.txt") in error


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_a_manifest_tells_what_the_text_does_not(tmp_path, bom):
    """Its cells fill the release; an empty cell is worked out from the text."""
    (tmp_path / "r.txt").write_text(THAI, encoding="utf-8")
    manifest = tmp_path / "m.csv"
    header = b"path,title,url,publisher,published,lang\n"
    manifest.write_bytes(bom + header + b"r.txt,,http://x.example/,A Ministry,2021-03-04,th\n")
    (release,) = releases(manifest)
    assert (release.document, release.title) == ("r", THAI.splitlines()[0])
    assert (release.url, release.publisher) == ("http://x.example/", "A Ministry")
    assert (release.published, release.lang) == (date(2021, 3, 4), "th")


def test_no_date_is_taken_from_a_file_name(tmp_path):
    """A name is not a statement."""
    path = tmp_path / "2021-03-04-meeting.txt"
    path.write_text(ENGLISH, encoding="utf-8")
    assert releases(path)[0].published is None


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz"])
def test_json_lines(tmp_path, suffix):
    """One release on each line; a bad line does not stop the others."""
    good = {"document": "a", "lang": "en", "text": "one\r\ntwo", "published": "2021-03-04", "title": "T"}
    data = (json.dumps(good) + "\nnonsense\n" + json.dumps({"document": "b", "text": THAI}) + "\n").encode()
    path = tmp_path / f"all{suffix}"
    path.write_bytes(gzip.compress(data) if suffix.endswith("gz") else data)
    first, second = releases(path)
    assert (first.document, first.text, first.published) == ("a", "one\ntwo", date(2021, 3, 4))
    assert (second.document, second.lang) == ("b", None)
    assert len(errors(path)) == 1


def test_releases_are_counted_before_they_are_read(tmp_path):
    """Files, lines and rows count; what is broken counts as one."""
    for name in ("a.txt", "b.md", "c.png"):
        (tmp_path / name).write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "d.jsonl.gz").write_bytes(gzip.compress(b"{}\n{}\n{}"))
    (tmp_path / "e.csv").write_text("path\na.txt\nb.md\n", encoding="utf-8")
    (tmp_path / "f.jsonl.gz").write_bytes(b"broken")
    assert count([tmp_path]) == 2
    assert count([tmp_path / name for name in ("d.jsonl.gz", "e.csv", "f.jsonl.gz", "a.txt", "none.txt")]) == 8
    assert count(["-"]) == 1


def test_standard_input():
    """A dash reads what is piped in."""
    (release,) = releases("-", stdin=io.BytesIO(THAI.encode()))
    assert (release.document, release.text) == ("stdin", THAI)


def test_a_web_page_gives_its_main_text_and_what_it_says_of_itself(tmp_path):
    """Menus go; title, publisher and date come from the page."""
    paragraphs = "".join(f"<p>The Ministers met and discussed the field number {i} at length.</p>" for i in range(9))
    page = f"""<html><head><title>The Meeting</title><meta property="og:site_name" content="A Ministry">
      <meta property="article:published_time" content="2021-03-04T10:00:00Z"></head>
      <body><nav><a href="/">Home of all</a></nav><article><h1>The Meeting</h1>{paragraphs}</article></body></html>"""
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    (release,) = releases(path)
    assert "field number 8" in release.text
    assert "Home of all" not in release.text
    assert (release.title, release.publisher, release.published) == ("The Meeting", "A Ministry", date(2021, 3, 4))


def pdf(*pages: bytes) -> bytes:
    """A PDF made by hand, of the pages' contents."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>",
    ]
    for content in pages:
        place = len(objects) + 2
        here = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents %d 0 R /Resources << /Font 3 0 R >> >>"
        objects += [here % place, b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


def test_a_pdf_gives_its_text_layer(tmp_path):
    """The text of the page is read."""
    path = tmp_path / "release.pdf"
    path.write_bytes(pdf(b"BT /F1 12 Tf 20 200 Td (The Ministers met in Tokyo.) Tj ET"))
    (release,) = releases(path)
    assert "The Ministers met in Tokyo." in release.text


def lines(*told: str) -> bytes:
    """The content of a page with these lines."""
    return b"BT /F1 12 Tf 14 TL 20 280 Td " + b"".join(b"(%s) Tj T* " % line.encode() for line in told) + b"ET"


def test_a_sentence_goes_on_over_the_end_of_a_page(tmp_path):
    """Running heads and numbers of pages are no part of it; the first head stays, and so does a day at an edge."""
    path = tmp_path / "release.pdf"
    first = lines("Reef Forum 2021", "The Ministers agreed to build", "a port in the", "- 1 -")
    second = lines("Reef Forum 2021", "north of the bay.", "They met on", "- 2 -")
    path.write_bytes(pdf(first, second, lines("3/5/2021", "and left.", "- 3 -")))
    (release,) = releases(path)
    told = [
        "The Ministers agreed to build",
        "a port in the",
        "north of the bay.",
        "They met on",
        "3/5/2021",
        "and left.",
    ]
    assert release.text.strip().split("\n") == ["Reef Forum 2021", *told]


def test_a_paragraph_that_ends_with_a_page_stays_apart(tmp_path):
    """Page numbers in words go, too."""
    path = tmp_path / "release.pdf"
    path.write_bytes(pdf(lines("The Ministers met.", "page 9 of 10"), lines("They agreed.", "page 10 of 10")))
    (release,) = releases(path)
    assert release.text.strip() == "The Ministers met.\n\nThey agreed."


def test_a_pdf_of_more_than_five_hundred_pages_is_none_of_a_release(tmp_path):
    """So many are read, one more is told."""
    path = tmp_path / "release.pdf"
    ports = ("".join(letters) for letters in product("abcdefgh", repeat=3))
    words = [lines(f"Port {name} opened.") for name, _ in zip(ports, range(501), strict=False)]
    path.write_bytes(pdf(*words[:500]))
    (release,) = releases(path)
    assert release.text.count("opened.") == 500
    path.write_bytes(pdf(*words))
    assert "has more than 500 pages" in errors(path)[0]


def test_a_pdf_of_pictures_says_so(tmp_path):
    """Without a text layer there is nothing to read."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf(b""))
    assert "has no text layer" in errors(path)[0]


def test_binary_data_names_its_kind():
    """A picture is called a picture."""
    with pytest.raises(InputError, match="a picture"):
        decode(b"\x89PNG\r\n", "x.txt")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_an_input_error(data):
    """Nothing else comes out of strange bytes, and line ends are newlines."""
    try:
        text = decode(data, "x").text
    except InputError:
        return
    assert "\r" not in text


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([".html", ".pdf", ".csv", ".jsonl", ".jsonl.gz", ".md"]))
def test_any_file_is_a_release_or_a_failure(tmp_path_factory, data, suffix):
    """No kind of source lets another error through."""
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    path.write_bytes(b"%PDF-1.4" + data if suffix == ".pdf" else data)
    assert all(isinstance(found, Release | Failure) for found in load([path]))


def test_a_tag_with_attributes_beyond_reason_is_told(tmp_path):
    """A parser takes the square of their number; what stands in a value is none, however long it is."""
    text = "Japan pledged three million dollars to the ASEAN Secretariat, and Viet Nam thanked Japan for the vaccines."
    page = "<html><body><p title='{}' {}>{}</p></body></html>"
    many = tmp_path / "many.html"
    many.write_text(page.format("<", " ".join(f"a{n}=1" for n in range(100_000)), text), encoding="utf-8")
    assert errors(many) == [
        f"{many} has a tag of more than 1,000 attributes; save the text of the page as .txt [INPUT]"
    ]
    usual = tmp_path / "usual.html"
    usual.write_text(page.format("a b=1 " * 2000, "id=x", text), encoding="utf-8")
    assert [one.text.strip() for one in releases(usual)] == [text]


def test_patience_ends_a_large_page_too(tmp_path):
    """A page is read before any worker has it: it is set aside after the same time, and the rest goes on."""
    slow, note = tmp_path / "slow.html", tmp_path / "note.txt"
    slow.write_text(f"<html><body>{'<p>Rain fell on the port.</p>' * 300_000}</body></html>", encoding="utf-8")
    note.write_text("Japan pledged rice to Thailand.\n", encoding="utf-8")
    report = build([slow, note], tmp_path / "graph", workers=Workers(1, seconds=4))
    assert report.failures == [
        f"{slow} was set aside: reading it took more than 4 s; save the text of the page as .txt [INPUT]"
    ]
    assert report.releases == 1


def test_patience_ends_a_pdf_too(tmp_path):
    """However small a file is, its pages may draw without end."""
    path = tmp_path / "slow.pdf"
    path.write_bytes(pdf(b"BT /F1 12 Tf " + b"1 2 Td () Tj " * 400_000 + b"ET"))
    before = PATIENCE.set(0.5)
    try:
        assert errors(path) == [
            (
                f"{path} was set aside: reading it took more than 0.5 s; "
                "cut out the pages of the release, or give their text as .txt [INPUT]"
            )
        ]
    finally:
        PATIENCE.reset(before)


def test_a_manifest_with_a_column_twice_is_refused(tmp_path):
    """Which of the two tells the file would be a guess."""
    manifest = tmp_path / "list.csv"
    manifest.write_text("path,title,path\na.txt,A,b.txt\n", encoding="utf-8")
    assert errors(manifest) == [f"the manifest {manifest} has the column 'path' twice; leave one of them out [INPUT]"]


def test_front_matter_of_markdown_tells_title_and_publisher(tmp_path):
    """It was taken for text, and its first line, a rule, for the title; the text stays as it is, for the offsets."""
    page = tmp_path / "note.md"
    page.write_text('---\ntitle: "Rain: a note"\npublisher: Rain Office\n---\n\n# Heading\n', encoding="utf-8")
    (one,) = releases(page)
    assert (one.title, one.publisher) == ("Rain: a note", "Rain Office")
    assert one.text.startswith("---\ntitle:")
    page.write_text("---\npublisher: Rain Office\n---\n\n# Heading\n", encoding="utf-8")
    (one,) = releases(page)
    assert (one.title, one.publisher) == ("Heading", "Rain Office")
