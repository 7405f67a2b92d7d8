"""Web addresses: what is accepted as one, and which of them are one server."""

from __future__ import annotations

import ipaddress
import socket
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from kg.web.errors import EndpointError

_PORTS = {"http": 80, "https": 443}


class Address(NamedTuple):
    """A web address in parts; `target` is what a request line names: path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @classmethod
    def parse(cls, url: str, option: str) -> Address:
        """The address that a person gave with an option.

        :raises EndpointError: when it is none of http or https, or holds a password.
        """
        try:
            parts = urlsplit(url)
            host, port, named = parts.hostname or "", parts.port, parts.username is not None
        except ValueError:
            host, port, named = "", None, "@" in url
        if named:
            message = f"{option}: the address holds a user's name or password, which others can see"
            raise EndpointError(message, hint="give them as AJKG_ENDPOINT_USER and AJKG_ENDPOINT_PASSWORD")
        if not host or parts.scheme not in _PORTS or not _printable(url):
            message = f"{option} {url}: not a web address"
            raise EndpointError(message, hint="begin it with http:// or https://")
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return cls(parts.scheme, host, _PORTS[parts.scheme] if port is None else port, target)

    def joined(self, location: str, option: str) -> Address:
        """The address to which this one redirects.

        :raises EndpointError: when it is none.
        """
        try:
            whole = urljoin(str(self), location)
        except ValueError:
            whole = ""
        return Address.parse(whole, option)

    @property
    def origin(self) -> tuple[str, str, int]:
        """What has to be equal for two addresses to be one server."""
        return self.scheme, self.host, self.port

    @property
    def authority(self) -> str:
        """Host and port as they stand in an address."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        """The address in one piece."""
        return f"{self.scheme}://{self.authority}{self.target}"

    def local(self) -> bool:
        """Whether it names this machine."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    def inside(self) -> bool:
        """Whether it leads to this machine or a private network, as far as its name can be looked up."""
        try:
            found = {info[4][0] for info in socket.getaddrinfo(self.host, self.port)}
        except (OSError, ValueError):
            return False  # the connection will tell
        return any(not ipaddress.ip_address(str(one).partition("%")[0]).is_global for one in found)


def _printable(url: str) -> bool:
    """Whether an address holds ASCII letters and signs only: no line ends, no spaces."""
    return url.isascii() and url.isprintable() and " " not in url
