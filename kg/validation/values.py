"""Literals as SHACL sees them: well-formed or not, and their order."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.names import XSD

if TYPE_CHECKING:
    import pyoxigraph as ox

_ZONE = r"(Z|[+-]\d\d:\d\d)?"
_FORMS = {
    XSD + "boolean": r"true|false|0|1",
    XSD + "integer": r"[+-]?\d+",
    XSD + "nonNegativeInteger": r"\+?\d+|-0+",
    XSD + "positiveInteger": r"\+?0*[1-9]\d*",
    XSD + "decimal": r"[+-]?(\d+(\.\d*)?|\.\d+)",
    XSD + "double": r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|[+-]?INF|NaN",
    XSD + "gYear": r"-?\d{4,}" + _ZONE,
    XSD + "gYearMonth": r"-?\d{4,}-(0[1-9]|1[0-2])" + _ZONE,
    XSD + "date": r"-?\d{4,}-\d\d-\d\d" + _ZONE,
    XSD + "dateTime": r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?" + _ZONE,
}
_NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "nonNegativeInteger", "positiveInteger")}
_COMPILED = {datatype: re.compile(form) for datatype, form in _FORMS.items()}


@lru_cache(maxsize=4096)
def well_formed(value: str, datatype: str) -> bool:
    """Whether `value` is a lexical form of `datatype` (types that we do not know pass)."""
    form = _COMPILED.get(datatype)
    if form is None:
        return True
    if not form.fullmatch(value):
        return False
    try:
        if datatype == XSD + "date":
            date.fromisoformat(value[:10])
        elif datatype == XSD + "dateTime":
            datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def order(literal: ox.Literal) -> tuple[str, Decimal | str] | None:
    """A key that orders literals of the same family; None where there is no order."""
    datatype, value = literal.datatype.value, literal.value
    if not well_formed(value, datatype):
        return None
    if datatype in _NUMBERS:
        try:
            return "number", Decimal(value)
        except InvalidOperation:
            return None
    if datatype in {XSD + name for name in ("date", "dateTime", "gYear", "gYearMonth", "string")}:
        return datatype, value
    return None
