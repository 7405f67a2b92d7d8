"""HTTP to one server that may be slow, fail, redirect or lie: with limits on time, size, redirects and credentials."""

from kg.web.client import Client, Patience, Response
from kg.web.errors import AnswerError, CredentialsError, EndpointError, EndpointTimeoutError

__all__ = [
    "AnswerError",
    "Client",
    "CredentialsError",
    "EndpointError",
    "EndpointTimeoutError",
    "Patience",
    "Response",
]
