"""One server over HTTP: connections kept open, limits on time and size, retries, redirects that may be followed.

Nothing is random: the waits between attempts are 0.5, 1, 2 … seconds, or what the server's Retry-After says.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
import time
from typing import TYPE_CHECKING, NamedTuple

from kg.version import VERSION
from kg.web.address import Address
from kg.web.credentials import TOKEN, USER, Credentials
from kg.web.errors import AnswerError, CredentialsError, EndpointError, EndpointTimeoutError, TooLargeError
from kg.web.told import excerpt, seconds

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

MOST_REDIRECTS = 5
_PIECE = 1 << 16
_BAD, _MOST_TOLD = 400, 1 << 20  # status from which something went wrong, and the bytes in which a server may say what
_AGAIN = frozenset({408, 425, 429, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})
_REFUSED = {
    401: f"it wants credentials: set {USER} and AJKG_ENDPOINT_PASSWORD, or {TOKEN}",
    403: f"these credentials may not do that: look at {USER} or {TOKEN}, and at the server's rights",
    404: "there is nothing at this address: check its path",
    405: "it does not take such requests: check the path, queries and graphs mostly have one of their own",
    413: "it takes less at once",
}


class Patience(NamedTuple):
    """How long to wait for a server. Seconds, but for `tries`."""

    timeout: float = 60.0  # for one attempt from the first byte to the last
    connect: float = 10.0
    tries: int = 3
    wait: float = 0.5  # before the second attempt; twice as long before each further one
    longest: float = 60.0  # the longest wait that a server may ask for
    unreachable: bool = False  # whether to try again when nobody listens


class Response(NamedTuple):
    """An answer, whole."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    address: Address

    @property
    def kind(self) -> str:
        """The media type without its parameters, in small letters."""
        return media_type(self.headers.get("content-type", ""))


def media_type(told: str) -> str:
    """A media type without its parameters, in small letters."""
    return told.partition(";")[0].strip().lower()


class _Failed(Exception):  # noqa: N818 -- never leaves this module
    """An attempt that may be repeated; `error` is what to say when it is not."""

    def __init__(self, error: EndpointError, wait: float | None = None) -> None:
        super().__init__(str(error))
        self.error, self.wait = error, wait


class Client:
    """Talks to the server of one address, which a person gave with an option."""

    def __init__(self, url: str, option: str, patience: Patience | None = None, *, most: int = 64 << 20) -> None:
        """Take the address, the option that named it, and the most bytes of an answer.

        :raises EndpointError: when it is no web address.
        :raises CredentialsError: when the credentials of the environment are none, or may not be sent there.
        """
        self.address, self.option = Address.parse(url, option), option
        self.patience, self.most = patience or Patience(), most
        self.credentials = Credentials.found()
        self.credentials.headers(self.address)
        self.sleep = time.sleep
        self._open: dict[tuple[str, str, int], http.client.HTTPConnection] = {}

    def close(self) -> None:
        """Close the connections."""
        for connection in self._open.values():
            connection.close()
        self._open.clear()

    def send(  # noqa: PLR0913 -- the parts of a request
        self,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes | None = None,
        *,
        follow: bool = True,
        also: Collection[int] = (),
    ) -> Response:
        """The answer to a request, which may be sent several times.

        `follow` says whether another server may be asked when this one redirects to it, `also` which statuses are
        answers that otherwise mean no.

        :raises EndpointError: when no attempt is answered, or with a status that means no.
        """
        for attempt in range(self.patience.tries):
            try:
                response = self._attempt(method, self.address._replace(target=target), headers, body, follow=follow)
                return response if response.status in also else self._accepted(response)
            except _Failed as failed:
                if attempt + 1 == self.patience.tries:
                    raise failed.error from failed
                wait = self.patience.wait * 2**attempt if failed.wait is None else failed.wait
                if wait > self.patience.longest:
                    message = f"{failed.error.message}; it asks to wait {wait:.0f} seconds"
                    raise EndpointError(message, hint="try again then") from failed
                self.sleep(wait)
        raise AssertionError  # there is at least one try

    def _attempt(
        self, method: str, address: Address, headers: Mapping[str, str], body: bytes | None, *, follow: bool
    ) -> Response:
        for _ in range(MOST_REDIRECTS + 1):
            response = self._exchange(method, address, headers, body)
            location = response.headers.get("location")
            if response.status not in _MOVED or not location:
                return response
            address = self._redirected(address, location, follow=follow)
            if response.status == http.client.SEE_OTHER:
                method, body = "GET", None
        message = f"{self.address} redirects more than {MOST_REDIRECTS} times"
        raise EndpointError(message, hint="check the address")

    def _redirected(self, old: Address, location: str, *, follow: bool) -> Address:
        try:
            new = old.joined(location, self.option)
        except EndpointError as error:
            message = f"{old} redirects to something that is no web address"
            raise EndpointError(message, hint="check the address") from error
        if old.scheme == "https" and new.scheme != "https":
            message = f"{old} redirects to {new}, which is not encrypted"
            raise EndpointError(message, hint="ask the server's keeper, or give an address with https")
        if new.origin == self.address.origin:
            return new
        if not follow:
            message = f"{old} redirects to another server, {new}"
            raise EndpointError(message, hint="give that address, if it may be trusted")
        if new.inside() and not self.address.inside():
            message = f"{old} redirects into a private network, to {new}"
            raise EndpointError(message, hint="give that address, if it may be trusted")
        return new

    def _accepted(self, response: Response) -> Response:
        """The response when it means yes.

        :raises EndpointError: when it means no.
        """
        status = response.status
        if http.client.OK <= status < http.client.MULTIPLE_CHOICES:
            return response
        said = self.said(response)
        message = f"{response.address} answered {status}{f': {said}' if said else ''}"
        if status in _AGAIN:
            wait = seconds(response.headers.get("retry-after"))
            raise _Failed(EndpointError(message, hint="try again in a while"), wait)
        denied = status in {http.client.UNAUTHORIZED, http.client.FORBIDDEN}
        kind = CredentialsError if denied else EndpointError
        raise kind(message, hint=_REFUSED.get(status, "check the query and the address"))

    def said(self, response: Response) -> str:
        """The first words of an answer, for an error."""
        return self.credentials.hide(excerpt(response.body, response.kind))

    def _exchange(self, method: str, address: Address, headers: Mapping[str, str], body: bytes | None) -> Response:
        """One request and its answer, over a connection that was left open where there is one."""
        own = address.origin == self.address.origin
        sent = {
            "Host": address.authority,
            "User-Agent": f"ajkg/{VERSION}",
            "Accept-Encoding": "identity",  # so that nothing small grows large here
            **headers,
            **(self.credentials.headers(address) if own else {}),
        }
        request = (method, address.target, body, sent)
        kept = self._open.pop(address.origin, None)
        try:
            if kept is not None:
                with contextlib.suppress(ConnectionError):  # the server had closed it meanwhile
                    return self._over(kept, address, request)
            return self._over(self._connected(address), address, request)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise self._broken(address, error) from error

    def _connected(self, address: Address) -> http.client.HTTPConnection:
        limit = min(self.patience.connect, self.patience.timeout)
        if address.scheme == "https":
            connection: http.client.HTTPConnection = http.client.HTTPSConnection(
                address.host, address.port, timeout=limit, context=ssl.create_default_context()
            )
        else:
            connection = http.client.HTTPConnection(address.host, address.port, timeout=limit)
        try:
            connection.connect()
        except TimeoutError as error:
            message = f"{address.authority} cannot be reached within {limit:g} seconds"
            raise _Failed(EndpointTimeoutError(message, hint="check the address and the network")) from error
        except (OSError, ValueError) as error:  # the latter for names that no host can have
            message = f"{address.authority} cannot be reached: {_reason(error)}"
            told = EndpointError(message, hint="check the address and the network")
            if self.patience.unreachable and not isinstance(error, ssl.SSLError | socket.gaierror | ValueError):
                raise _Failed(told) from error
            raise told from error
        connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def _over(
        self,
        connection: http.client.HTTPConnection,
        address: Address,
        request: tuple[str, str, bytes | None, dict[str, str]],
    ) -> Response:
        """The answer over a connection, which is cut when the time is up, however slowly bytes drip in."""
        timeout = self.patience.timeout
        connection.sock.settimeout(timeout)
        late = threading.Event()
        watch = threading.Timer(timeout, _cut, [connection.sock, late])
        watch.daemon = True
        watch.start()
        keep = False
        try:
            _request(connection, request)
            with connection.getresponse() as answer:
                body = self._body(answer, address)
                headers = {name.lower(): value for name, value in answer.getheaders()}
                if late.is_set():  # cut headers look like whole ones
                    raise TimeoutError
                keep = not answer.will_close
                return Response(answer.status, headers, body, address)
        except (OSError, http.client.HTTPException, ValueError, AttributeError) as error:
            if isinstance(error, TimeoutError) or late.is_set():
                message = f"{address} gives no whole answer within {timeout:g} seconds"
                raise EndpointTimeoutError(message, hint="ask for less, or give it more time") from error
            raise
        finally:
            watch.cancel()
            if keep:
                self._open[address.origin] = connection
            else:
                connection.close()

    def _body(self, answer: http.client.HTTPResponse, address: Address) -> bytes:
        """The body, whole.

        :raises TooLargeError: when it is larger than is taken.
        """
        pieces, size = [], 0
        most = self.most if answer.status < _BAD else max(self.most, _MOST_TOLD)  # what went wrong is read in any case
        if (answer.length or 0) <= most:
            while piece := answer.read(_PIECE):
                size += len(piece)
                pieces.append(piece)
                if size > most:
                    break
        if size > most or (answer.length or 0) > most:
            answer.close()
            message = f"the answer of {address} is larger than {most >> 20} MB"
            error = TooLargeError(message, hint="ask for less, as with LIMIT")
            error.kind = media_type(answer.getheader("Content-Type", ""))
            raise error
        if answer.length:  # the standard library leaves it to us to notice
            nothing = b""
            raise http.client.IncompleteRead(nothing, answer.length)
        return b"".join(pieces)

    def _broken(self, address: Address, error: Exception) -> _Failed:
        if isinstance(error, http.client.IncompleteRead):
            return _Failed(AnswerError(f"the answer of {address} broke off", hint="try again; the server cut it"))
        if isinstance(error, http.client.HTTPException | ValueError):
            message = f"{address} does not speak HTTP as it should: {type(error).__name__}"
            return _Failed(AnswerError(message, hint="check the address"))
        message = f"the connection to {address.authority} broke: {_reason(error)}"
        return _Failed(EndpointError(message, hint="try again; look at the server's log"))


def _request(connection: http.client.HTTPConnection, request: tuple[str, str, bytes | None, dict[str, str]]) -> None:
    method, target, body, headers = request
    try:
        connection.request(method, target, body, headers)
    except (BrokenPipeError, ConnectionResetError):
        if body is None:
            raise  # a server that refuses a body answers before it has all of it: its answer says why


def _cut(sock: socket.socket, late: threading.Event) -> None:
    """End what waits for a socket."""
    late.set()
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it ended just now


def _reason(error: Exception) -> str:
    told = getattr(error, "reason", None) or getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(told)
