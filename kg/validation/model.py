"""What validation finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One broken rule.

    `focus`: IRI of the thing; `path`: IRI of the property, "" for none, "path" for a longer path;
    `component`: local name of the SHACL constraint component; `value`: the offending value, if one;
    `message`: the shape's words; `severity`: Violation, Warning or Info.
    """

    focus: str
    path: str
    component: str
    value: str
    message: str
    severity: str = "Violation"
