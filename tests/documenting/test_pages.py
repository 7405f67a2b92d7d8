"""The pages of docs/ontology/ say what the ontology says, in three languages, and are whole in themselves."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from rdflib import RDF, URIRef

from kg.documenting.__main__ import files, main
from kg.documenting.page import Page
from kg.documenting.source import KINDS, Source
from kg.names import AJ

DOCS = Path(__file__).parents[2] / "docs"
VOID = {"meta", "br"}


class Seen(HTMLParser):
    """What stands in a page: tags in order, ids, targets of links, headings, and the tags that stay open."""

    def __init__(self, text: str) -> None:
        """Read the page."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        assert self.open.pop() == tag

    def values(self, attribute: str) -> list[str]:
        """Every value of an attribute."""
        return [attrs[attribute] or "" for _, attrs in self.tags if attribute in attrs]


@pytest.fixture(scope="module")
def source() -> Source:
    """The ontology."""
    return Source()


@pytest.fixture(scope="module", params=["en", "th", "ja"])
def page(request, source) -> tuple[str, str]:
    """A language and its page."""
    return request.param, Page(source, request.param).html()


def test_pages_are_fresh() -> None:
    """What lies in docs/ is what the ontology says; make it again with `make ontology-docs`."""
    stale = [path.name for path, text in files(DOCS).items() if path.read_text(encoding="utf-8") != text]
    assert stale == []


def test_the_command_writes_them(tmp_path, monkeypatch) -> None:
    """Three pages and the history, in the folder that is given."""
    (tmp_path / "ontology-history.md").write_text("<!-- new terms -->\nold\n<!-- end -->\n", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["documenting", str(tmp_path)])
    main()
    assert sorted(path.name for path in (tmp_path / "ontology").iterdir()) == ["en.html", "ja.html", "th.html"]
    assert "`aj:Conflict`" in (tmp_path / "ontology-history.md").read_text(encoding="utf-8")


def test_well_formed_and_whole(page) -> None:
    """Tags close in order, ids are unique, links inside the page arrive, nothing is loaded from elsewhere."""
    language, text = page
    seen = Seen(text)
    assert seen.open == []
    assert seen.tags[0] == ("html", {"lang": language})
    ids = seen.values("id")
    assert len(ids) == len(set(ids))
    assert {target[1:] for target in seen.values("href") if target.startswith("#")} <= set(ids)
    assert not {tag for tag, _ in seen.tags} & {"script", "link", "img", "iframe", "object"}
    assert not seen.values("src")
    assert "url(" not in text


def test_fit_for_a_screen_reader(page) -> None:
    """One heading of the page, headings without a jump, named landmarks, a way past the contents, headed tables."""
    _, text = page
    seen = Seen(text)
    levels = [int(tag[1]) for tag, _ in seen.tags if tag in {"h1", "h2", "h3", "h4"}]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {"header", "nav", "main", "title"} <= {tag for tag, _ in seen.tags}
    assert all("aria-label" in attrs for tag, attrs in seen.tags if tag == "nav")
    assert next(attrs for tag, attrs in seen.tags if tag == "a") == {"class": "skip", "href": "#terms"}
    assert all("scope" in attrs for tag, attrs in seen.tags if tag == "th")
    assert set(seen.values("hreflang")) | {seen.tags[0][1]["lang"]} == {"en", "th", "ja"}


def test_every_term_has_its_place(page, source) -> None:
    """All classes, properties and individuals of the ontology, each with its label and definition."""
    language, text = page
    ids = set(Seen(text).values("id"))
    terms = [term for kind in KINDS for term in source.terms(kind)]
    assert {term.removeprefix(AJ) for term in terms} <= ids
    ours = {term for term in source.graph.subjects(RDF.type) if term.startswith(AJ)}
    assert ours == set(terms)
    assert all(source.label(term, language).replace("'", "&#x27;") in text for term in terms)


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("en", ["An act by which somebody commits money", "Slots of acts", "(near)", "CAMEO", "aj:venueOf"]),
        ("th", ["การกระทำที่ให้คำมั่นว่าจะให้เงิน", "ช่องข้อมูลของการกระทำ", '<span lang="en">Japan promises']),
        ("ja", ["資金・物資・事業の提供を約束する行為。", "行為のスロット", "誓約の金額は一つまでです。"]),
    ],
)
def test_each_page_speaks_its_language(source, language, says) -> None:
    """Definitions, headings and rules of the shapes in the language; what is English is marked as English."""
    text = Page(source, language).html()
    assert [words for words in says if words not in text] == []


def test_slots_of_acts(source) -> None:
    """What may fill a slot is what the shapes say; a slot that a class does not have is none."""
    pledge, condemnation = URIRef(AJ + "Pledge"), URIRef(AJ + "Condemnation")
    assert source.slot(pledge, "amount") == [URIRef(AJ + "MonetaryAmount")]
    assert source.slot(condemnation, "amount") is None
    assert URIRef(AJ + "Country") in source.slot(pledge, "addressee")
