"""What goes wrong between us and a server."""

from __future__ import annotations

from kg.errors import AjkgError


class EndpointError(AjkgError):
    """A server cannot be reached, or refuses what it is asked."""

    name = "ENDPOINT"


class AnswerError(EndpointError):
    """A server's answer is not what was asked for: a web page, cut short, too large, or of another question."""

    name = "ENDPOINT_ANSWER"


class TooLargeError(AnswerError):
    """An answer is larger than what we take; `kind` is the media type that it has."""

    kind = ""


class EndpointTimeoutError(EndpointError):
    """A server does not answer in time."""

    name = "TIMEOUT"
    status = 124


class CredentialsError(EndpointError):
    """A server wants other credentials, or those at hand may not be sent."""

    name = "CREDENTIALS"
