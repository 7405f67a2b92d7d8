"""Read the decisions of a folder, and find those that contradict themselves or each other."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.curation.contrary import contrary
from kg.curation.model import Curation, Decision
from kg.curation.slots import DATES, SLOTS, SlotError, check
from kg.eras import gregorian
from kg.errors import InputError
from kg.names import RELEASE, expand

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEEDS = {
    "accept": ("claim|thing",),
    "reject": ("claim|thing",),
    "correct": ("claim", "slot", "value"),
    "merge": ("things",),
    "split": ("things",),
    "add": ("release", "quote", "kind"),
}
_OWN = ("do", "claim", "thing", "things", "slot", "value", "release", "quote", "by", "on", "why")
_HEAD = re.compile(r"^[ \t]*\[\[[ \t]*decision[ \t]*\]\]", re.MULTILINE)
_PLACE = re.compile(r" ?\(at line (\d+), column \d+\)")
_FEWEST = 2  # things that are merged or split


def load(directory: Path) -> Curation:
    """All decisions of the .toml files in a folder; what cannot be followed is told and left out.

    Of a file that is not TOML the tables that are still hold.
    """
    decisions: list[Decision] = []
    errors: list[str] = []
    for path in sorted(directory.glob("*.toml")):
        for line, told in _tables(path):
            where = f"{path}, line {line}" if line else str(path)
            wrong = told if isinstance(told, str) else _wrong(told)
            if isinstance(told, str) or wrong:
                errors.append(_error(where, wrong))
            else:
                decisions.append(_decision(told, where))
    refused = {one.where: why for one, why in contrary(decisions)}
    errors += [_error(where, why) for where, why in refused.items()]
    first = {one.iri: one for one in reversed(decisions)}
    again = [
        f"{one.where}: this decision stands in {first[one.iri].where} already; take one of the two out"
        for one in decisions
        if one is not first[one.iri]
    ]
    sound = (one for one in decisions if one.where not in refused and one is first[one.iri])
    return Curation(tuple(sound), tuple(errors), tuple(again))


def _iri(name: str) -> str:
    """The IRI that a name abbreviates; other words stay as they are."""
    return expand(name) or name


def _error(where: str, wrong: str) -> str:
    return str(InputError(f"{where}: {wrong}", hint="its form is in docs/curation.md"))


def _tables(path: Path) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """The tables of a file, each with the line at which it begins; in words what is wrong with one."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        yield 0, f"cannot be read: {error}"
        return
    lines = [text.count("\n", 0, head.start()) + 1 for head in _HEAD.finditer(text)]
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        yield from _one_by_one(text)
        return
    found = told.pop("decision", [])
    tables = isinstance(found, list) and all(isinstance(one, dict) for one in found)
    if told or not tables:
        yield 0, f"{next(iter(told), 'decision')!r} is no decision: each is written as a table [[decision]]"
    found = found if tables else []
    known = len(lines) == len(found)  # the words of a decision may look like the head of a table
    yield from ((lines[place] if known else 0, one) for place, one in enumerate(found))


def _one_by_one(text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """The tables of a text that is not TOML as a whole, each read for itself."""
    starts = [0, *(head.start() for head in _HEAD.finditer(text)), len(text)]
    for start, end in pairwise(starts):
        line = text.count("\n", 0, start) + 1
        try:
            told = tomllib.loads(text[start:end])
        except tomllib.TOMLDecodeError as error:
            place = _PLACE.search(str(error))
            yield line + int(place[1]) - 1 if place else line, f"this is not TOML: {_PLACE.sub('', str(error))}"
        else:
            yield from ((line, one) for one in told.get("decision", ()))


def _wrong(told: dict[str, Any]) -> str:
    """What a decision lacks, in words; empty when it is complete."""
    do = told.get("do")
    if do not in _NEEDS:
        return f"do = {do!r} is none of {', '.join(_NEEDS)}"
    for need in _NEEDS[do]:
        if not any(told.get(name) not in (None, "", []) for name in need.split("|")):
            return f"{do} needs {need.replace('|', ' or ')}"
    if do in {"merge", "split"}:
        things = told["things"] if isinstance(told["things"], list) else []
        if len({_iri(str(one)) for one in things}) < max(_FEWEST, len(things)):
            return f"{do} needs two different things at least, each once"
    if do == "correct" and told["slot"] not in {slot for slots in SLOTS.values() for slot in slots}:
        return f"there is no slot {told['slot']!r}"
    kind = told.get("kind")
    if do == "add" and kind not in SLOTS:
        return f"kind = {kind!r} is none of {', '.join(SLOTS)}"
    unknown = [name for name in told if name not in (*_OWN, "kind", *SLOTS.get(str(kind), ()))]
    return f"{unknown[0]} says nothing here" if unknown else _misfit(told)


def _misfit(told: dict[str, Any]) -> str:
    """Which value cannot be one of its slot, in words; empty when none is."""
    try:
        check("date", str(told.get("on", "")), "on")
        if told["do"] == "correct":
            check(told["slot"], str(told["value"]))
        for slot in SLOTS.get(str(told.get("kind")), ()):
            check(slot, str(told.get(slot, "")), kind=str(told["kind"]))
    except SlotError as error:
        return str(error)
    return ""


def _decision(told: dict[str, Any], where: str) -> Decision:
    adds = told["do"] == "add"
    things = [*told.get("things", ()), *([told["thing"]] if "thing" in told and not adds else ())]
    own = set(_OWN) - {"thing"}
    fact = {name: _meant(name, one) for name, one in told.items() if name not in own} if adds else {}
    slot = str(told.get("slot", ""))
    return Decision(
        *(told["do"], where, _iri(str(told.get("claim", "")))),
        *(tuple(_iri(str(one)) for one in things), slot, _meant(slot, told.get("value", ""))),
        *(_release(str(told.get("release", ""))), str(told.get("quote", "")), fact),
        *(str(_meant(name, told.get(name, ""))) for name in ("by", "on", "why")),
    )


def _release(name: str) -> str:
    """The name of a release, given as itself or as the commands print it."""
    return name.removeprefix("ajr:").removeprefix(RELEASE)


def _meant(slot: str, value: Any) -> Any:  # noqa: ANN401 -- whatever TOML holds
    """A value with its IRIs in full, and a date by the Gregorian calendar."""
    if slot in {*DATES, "on"}:
        return gregorian(str(value))
    if isinstance(value, list):
        return [_iri(str(one)) for one in value]
    return _iri(value) if isinstance(value, str) else value


def folder_of(given: str | Path | None) -> Path | None:
    """The folder of decisions: the one given, else ./curation where there is one.

    :raises InputError: when the one given is no folder.
    """
    if given:
        path = Path(given)
        if not path.is_dir():
            message = f"{path} is no folder of decisions"
            raise InputError(message, hint="make it, or leave --curation out")
        return path
    return Path("curation") if Path("curation").is_dir() else None
