"""The slots of claims that a person may set, and how a value becomes what the reader would have made of it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.claims.model import Act, Meeting, Participation, Tenure, Thing
from kg.claims.occurrences import meeting_iri
from kg.eras import gregorian
from kg.language.protocol import DateValue, Money
from kg.quads.terms import classes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.curation.model import Value

    Resolve = Callable[[str, str], str]  # a name and its slot → IRI

SLOTS: dict[str, tuple[str, ...]] = {
    "act": ("type", "agents", "targets", "amount", "meeting", "intended_for", "modality", "date", "due"),
    "meeting": ("series", "ordinal", "date", "mode", "place"),
    "participation": ("person", "represents", "position", "role", "meeting"),
    "tenure": ("holder", "role", "start", "end"),
    "actor": ("thing",),
    "document": ("thing",),
}
_IRIS = frozenset({"series", "place", "person", "represents", "position", "meeting", "intended_for", "holder", "thing"})
_LISTS = frozenset({"agents", "targets"})
_DATE = ("a date such as 2020-11-14", re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?$"))
_PLAIN = {
    "ordinal": ("a whole number", re.compile(r"[1-9][0-9]{0,3}$")),
    "amount": ("a sum such as 1000000 USD", re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)? [A-Z]{3}$")),
    "date": _DATE,
    "due": _DATE,
    "start": _DATE,
    "end": _DATE,
}
_ONE_OF = {"modality": "Modality", "mode": "MeetingMode", "role": "ParticipationRole"}  # classes of the ontology
DATES = frozenset({"date", "due", "start", "end"})  # whose years from 2400 on are Buddhist
_ANYTHING = re.compile("")

Fact = Act | Meeting | Participation | Tenure | Thing


class SlotError(ValueError):
    """A value that a slot cannot take; its text says why, in plain words."""


def check(slot: str, text: str, called: str = "", kind: str = "") -> None:
    """See whether a text may be the value of a slot, which may be empty; `called` is what the slot is called.

    `kind` is that of the claim, where it is known: a term of office and a participation have other roles.

    :raises SlotError: when it is not.
    """
    class_ = _ONE_OF.get(slot, "") if slot != "role" or kind == "participation" else ""
    if text and class_ and text not in (allowed := classes().individuals[class_]):
        message = f"{called or slot} = {text!r} is none of {', '.join(sorted(allowed))}"
        raise SlotError(message)
    wanted, pattern = _PLAIN.get(slot, ("", _ANYTHING))
    if text and not (pattern.match(text) and (slot not in DATES or _is_date(gregorian(text)))):
        message = f"{called or slot} = {text!r} is not {wanted}"
        raise SlotError(message)


def _is_date(text: str) -> bool:
    """Whether the calendar has a year, a month or a day."""
    try:
        date.fromisoformat(text + "-01-01"[len(text) - len("2020") :])
    except ValueError:
        return False
    return True


def kind_of(about: Fact) -> str:
    """The kind of claim that a fact belongs to."""
    if isinstance(about, Thing):
        return "document" if about.kind == "document" else "actor"
    return type(about).__name__.lower()


def set_slot(about: Fact, slot: str, value: Value, resolve: Resolve) -> None:
    """Set a slot of a fact; `resolve` gives the IRI of what a name or an IRI names.

    :raises SlotError: when the fact has no such slot, or the value does not fit.
    """
    if slot not in SLOTS[kind_of(about)] or isinstance(about, Thing):
        message = f"a claim of this kind has no slot {slot!r}"
        raise SlotError(message)
    found = _value(about, slot, value, resolve)
    setattr(about, slot, found)
    if slot == "amount" and isinstance(about, Act):
        about.bound = ""


def told(about: Fact, slot: str) -> tuple[str, ...]:
    """The values of a slot as they are said of a correction: IRIs, or plain words."""
    value = getattr(about, slot)
    if isinstance(value, Money):
        return (f"{value.value:.15g} {value.currency}",)
    if isinstance(value, DateValue):
        return (f"{value.start}/{value.end}" if value.end else value.start,)
    values = value if isinstance(value, list) else [value]
    return tuple(str(one) for one in values if one not in (None, ""))


def make(kind: str, fact: Mapping[str, Value], resolve: Resolve) -> Fact:
    """The fact that an added claim is about; a thing for actor and document.

    :raises SlotError: when a slot is missing or a value does not fit.
    """
    try:
        about = _empty(kind, fact, resolve)
    except KeyError as error:
        message = f"a claim of kind {kind} needs {error.args[0]}"
        raise SlotError(message) from error
    for slot, value in fact.items():
        if slot != "kind" and not isinstance(about, Thing):
            set_slot(about, slot, value, resolve)
    return about


def _empty(kind: str, fact: Mapping[str, Value], resolve: Resolve) -> Fact:
    if kind == "act":
        return Act(str(fact["type"]))
    if kind == "participation":
        return Participation(resolve(str(fact["person"]), "person"))
    if kind == "tenure":
        return Tenure(resolve(str(fact["holder"]), "holder"), resolve(str(fact["role"]), "role"))
    if kind == "meeting":
        series = resolve(str(fact["series"]), "series")
        ordinal, day = fact.get("ordinal"), str(fact.get("date", ""))
        return Meeting(meeting_iri(series, str(ordinal or day or "unnumbered")), series)
    return Thing(resolve(str(fact["thing"]), "thing"), kind, "")


def _value(about: Fact, slot: str, value: Value, resolve: Resolve) -> Any:  # noqa: ANN401 -- as the slot wants it
    if slot in _LISTS:
        return [resolve(one, slot) for one in ([str(value)] if not isinstance(value, list) else value)]
    text = str(value)
    if slot in _IRIS or (slot == "role" and isinstance(about, Tenure)):
        return resolve(text, slot) if text else None
    check(slot, text, kind=kind_of(about))
    return _plain(slot, text) if slot in _PLAIN else text


def _plain(slot: str, text: str) -> Any:  # noqa: ANN401 -- as the slot wants it
    """The value of a text of the right form; None of an empty one."""
    if not text:
        return None
    if slot == "ordinal":
        return int(text)
    if slot == "amount":
        value, currency = text.split()
        return Money(float(value.replace(",", "")), currency)
    return DateValue(text) if slot in {"date", "due"} else text
