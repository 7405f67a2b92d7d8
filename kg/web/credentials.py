"""Credentials from the environment, which nothing ever prints and no other server gets."""

from __future__ import annotations

import base64
import os
from typing import TYPE_CHECKING

from kg.web.errors import CredentialsError

if TYPE_CHECKING:
    from kg.web.address import Address

USER, PASSWORD, TOKEN = "AJKG_ENDPOINT_USER", "AJKG_ENDPOINT_PASSWORD", "AJKG_ENDPOINT_TOKEN"
PLAIN = "AJKG_ENDPOINT_PLAIN"


class Credentials:
    """A user with a password, a token, or nothing."""

    __slots__ = ("_header", "_secrets")

    def __init__(self, header: str = "", secrets: tuple[str, ...] = ()) -> None:
        """Take the header's value, and what may never be shown."""
        self._header = header
        self._secrets = tuple(sorted(filter(None, secrets), key=len, reverse=True))

    @classmethod
    def found(cls) -> Credentials:
        """Those of the environment.

        :raises CredentialsError: when they are incomplete or contradict each other.
        """
        user, password, token = (os.environ.get(name, "") for name in (USER, PASSWORD, TOKEN))
        if token and (user or password):
            message = f"both {TOKEN} and {USER} are set"
            raise CredentialsError(message, hint="unset the one that this server does not take")
        if token:
            if not token.isascii() or not token.isprintable() or " " in token:
                message = f"{TOKEN} holds a character that no token has"
                raise CredentialsError(message, hint="set it again, without line ends")
            return cls(f"Bearer {token}", (token,))
        if not user and not password:
            return cls()
        if not user or ":" in user:
            message = f"{USER} is empty or holds a colon"
            raise CredentialsError(message, hint=f"set {USER} and {PASSWORD}")
        coded = base64.b64encode(f"{user}:{password}".encode()).decode()
        return cls(f"Basic {coded}", (password, coded))

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._header)

    def __repr__(self) -> str:
        """Whether there are any, never which."""
        return f"<Credentials: {'hidden' if self else 'none'}>"

    def headers(self, address: Address) -> dict[str, str]:
        """The header for a server.

        :raises CredentialsError: when they would travel in clear.
        """
        if not self:
            return {}
        if address.scheme != "https" and not address.local() and os.environ.get(PLAIN) != "1":
            message = f"the credentials would go to {address.authority} in clear"
            raise CredentialsError(message, hint=f"use https, or set {PLAIN}=1 where the network may be trusted")
        return {"Authorization": self._header}

    def hide(self, text: str) -> str:
        """A text of the server's without what may never be shown."""
        for secret in self._secrets:
            text = text.replace(secret, "…")
        return text
