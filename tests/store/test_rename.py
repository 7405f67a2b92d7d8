"""One IRI for each thing in what queries see."""

from kg.names import AJ, ID, RDFS, SKOS
from kg.store.rename import Renaming

OLD, NEW, OTHER = f"<{ID}meeting/s-a>", f"<{ID}meeting/s-23>", f"<{ID}act/a/1>"


def renamed(*lines: str) -> list[str]:
    """Lines after renaming OLD to NEW."""
    rename = Renaming({OLD.encode(): NEW.encode()})
    return rename("".join(f"{line} .\n" for line in lines).encode()).decode().split(" .\n")[:-1]


def test_subjects_and_objects_are_renamed():
    """Words that look like an IRI are words."""
    assert renamed(f"{OLD} <p> {OTHER}", f"{OTHER} <p> {OLD}", f'{OTHER} <p> "{OLD}"') == [
        f"{NEW} <p> {OTHER}",
        f"{OTHER} <p> {NEW}",
        f'{OTHER} <p> "{OLD}"',
    ]


def test_labels_become_aliases_and_marks_of_provisional_things_fall_away():
    """The thing that stands keeps its own name first."""
    assert renamed(f'{OLD} <{RDFS}label> "the summit"@en', f"{OLD} <{AJ}provisional> true") == [
        f'{NEW} <{SKOS}altLabel> "the summit"@en'
    ]


def test_nothing_is_joined_to_itself():
    """What related two IRIs of one thing relates nothing any more."""
    assert renamed(f"{OLD} <p> {NEW}") == []


def test_the_renaming_stands_in_the_quads_of_resolution():
    """Only aj:resolvedTo tells it."""
    line = f"{OLD} <{AJ}resolvedTo> {NEW} <g> .\n{OLD} <p> {OTHER} <g> .\n"
    assert Renaming.told(line.encode())(f"{OLD} <p> {OTHER} .\n".encode()) == f"{NEW} <p> {OTHER} .\n".encode()


def test_a_finer_date_stands_for_a_coarser_one():
    """Of a meeting under any of its IRIs, and of that meeting alone."""
    month = '"2020-11"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    told = f"{OLD} <{AJ}resolvedTo> {NEW} <g> .\n{NEW} <{AJ}coarserDate> {month} <g> .\n"
    rename = Renaming.told(told.encode())
    assert rename(f"{OLD} <{AJ}startDate> {month} .\n".encode()) == b""
    assert rename(f"{NEW} <{AJ}startDate> {month} .\n".encode()) == b""
    assert rename(f"{OTHER} <{AJ}startDate> {month} .\n".encode()) != b""


def test_what_was_foretold_gives_way():
    """The start of a day is no end of it, and a place is told under any of its IRIs."""
    told = [f"{OLD} <{AJ}resolvedTo>", f"{NEW} <{AJ}foretoldPlace>"]
    lines = [*(f"{one} {NEW} <g> .\n" for one in told), f"{NEW} <{AJ}foretoldStart> <d> <g> .\n"]
    rename = Renaming.told("".join(lines).encode())
    assert rename(f"{OLD} <{AJ}startDate> <d> .\n".encode()) == b""
    assert rename(f"{OLD} <{AJ}endDate> <d> .\n".encode()) != b""
    assert rename(f"{OTHER} <{AJ}place> {OLD} .\n".encode()) != b""
    assert rename(f"{OLD} <{AJ}place> {OLD} .\n".encode()) == b""
