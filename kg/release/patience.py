"""How long a source may take that a library takes apart, which knows no limit of its own."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, TypeVar

from kg.copies import within
from kg.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE: ContextVar[float] = ContextVar("PATIENCE", default=300.0)  # seconds
_Given = TypeVar("_Given")


def in_time(do: Callable[[], _Given], where: str, hint: str) -> _Given:
    """What `do` gives of the source `where`, in a copy of this process that is ended after `PATIENCE`.

    :raises InputError: with this hint, when it takes longer, or its process dies over it; and what `do` raises.
    """
    try:
        return within(PATIENCE.get(), do)
    except TimeoutError as error:
        message = f"{where} was set aside: reading it took more than {PATIENCE.get():g} s"
        raise InputError(message, hint=hint) from error
    except EOFError as error:
        message = f"{where} was set aside: reading it ended the process that did it"
        raise InputError(message, hint=hint) from error
