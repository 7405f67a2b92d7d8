"""A server that is slow, fails, redirects or lies gets one clear line, in time, and never another's credentials."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from servers import raw, says, scripted

from kg.web import AnswerError, Client, CredentialsError, EndpointError, EndpointTimeoutError, Patience
from kg.web.address import Address
from kg.web.told import excerpt, seconds

QUICK = Patience(timeout=0.4, connect=0.4, tries=3)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


@pytest.fixture
def server():
    """A server that answers as it is told."""
    with scripted() as script:
        yield script


@pytest.fixture
def other():
    """Another server."""
    with scripted() as script:
        yield script


def client(url: str, patience: Patience = QUICK, most: int = 1 << 20) -> Client:
    """A client that notes how long it would wait, and does not."""
    made = Client(url, "--endpoint", patience, most=most)
    made.waits = []
    made.sleep = made.waits.append
    return made


def send(made: Client, method: str = "POST", body: bytes | None = b"ASK {}", **options):
    """One request to the client's address."""
    return made.send(method, made.address.target, {"Accept": "text/plain"}, body, **options)


def test_an_answer_and_a_connection_kept_open(server) -> None:
    """Two requests, one connection; the answers are whole."""
    server.then(says(200, b"one"), says(200, b"two"))
    made = client(server.url)
    assert [send(made).body, send(made).body] == [b"one", b"two"]
    assert len(made._open) == 1
    assert server.asked[0].headers["accept-encoding"] == "identity"


def test_a_connection_that_was_closed_meanwhile_is_made_again(server) -> None:
    """No attempt is lost by it."""

    def closing(handler) -> None:
        says(200, b"one")(handler)
        handler.close_connection = True  # without saying so

    server.then(closing, says(200, b"two"))
    made = client(server.url)
    send(made)
    time.sleep(0.05)
    assert send(made).body == b"two"
    assert made.waits == []


def test_busy_servers_are_asked_again_after_known_waits(server) -> None:
    """0.5 seconds, then twice as long; no randomness."""
    server.then(says(503, b"busy"), says(502, b"busy"), says(200, b"done"))
    made = client(server.url)
    assert send(made).body == b"done"
    assert made.waits == [0.5, 1.0]


def test_in_the_end_the_last_failure_is_told(server) -> None:
    """With the status and the first words of the server."""
    server.then(says(503, b"down for repair", "text/plain"))
    made = client(server.url)
    with pytest.raises(EndpointError, match=r"answered 503: down for repair; try again in a while \[ENDPOINT\]"):
        send(made)
    assert len(server.asked) == 3


def test_retry_after_is_obeyed(server) -> None:
    """In seconds; a wait longer than we have patience for ends it."""
    server.then(says(429, Retry_After="7"), says(200, b"done"))
    made = client(server.url)
    send(made)
    assert made.waits == [7.0]
    server.then(says(429, Retry_After="3600"))
    with pytest.raises(EndpointError, match="it asks to wait 3600 seconds"):
        send(made)


def test_retry_after_may_be_a_date() -> None:
    """A date is a wait from now; what is none is no wait."""
    soon = datetime.now(tz=UTC) + timedelta(seconds=30)
    assert 25 < seconds(format_datetime(soon, usegmt=True)) <= 30
    assert seconds("Mon, 01 Jan 2001 00:00:00 GMT") == 0
    assert [seconds(text) for text in (None, "soon", "-1", "", "٣")] == [None] * 5


@pytest.mark.parametrize(
    "answer",
    [
        raw(b"", b"", pause=2),
        raw(HEAD + b"Content-Length: 9\r\n\r\n", b"late", pause=2),
        raw(HEAD + b"Content-Length: 900\r\n\r\n", *([b"."] * 20), pause=0.1),
        raw(b"HTTP/1.1 200 OK\r\n", *([b"X-A: b\r\n"] * 20), pause=0.1),
    ],
    ids=["nothing", "no body", "a body drop by drop", "headers drop by drop"],
)
def test_slow_servers_are_left(server, answer) -> None:
    """Time is counted to the last byte, however slowly they come. Not again: a busy server is not made busier."""
    server.then(answer)
    began = time.monotonic()
    with pytest.raises(EndpointTimeoutError, match=r"no whole answer within 0.4 seconds.*\[TIMEOUT\]"):
        send(client(server.url))
    assert time.monotonic() - began < 1.5
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "answer",
    [
        raw(HEAD + b"Content-Length: 100\r\n\r\nhalf"),
        raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"),
        raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nnot a size\r\n"),
    ],
    ids=["too few bytes", "no last chunk", "no chunk"],
)
def test_a_body_cut_short_is_no_answer(server, answer) -> None:
    """It is asked for again, then told."""
    server.then(answer, says(200, b"whole"))
    assert send(client(server.url)).body == b"whole"
    server.then(answer)
    with pytest.raises(AnswerError, match=r"broke off.*\[ENDPOINT_ANSWER\]"):
        send(client(server.url))


def test_what_is_no_http(server) -> None:
    """Another protocol on the port."""
    server.then(raw(b"SSH-2.0-OpenSSH\r\n"))
    with pytest.raises(AnswerError, match="does not speak HTTP"):
        send(client(server.url))


@pytest.mark.parametrize(
    "answer",
    [says(200, b"x" * 5000), raw(HEAD + b"\r\n" + b"x" * 5000), raw(HEAD + b"Content-Length: 99999999999\r\n\r\nx")],
    ids=["told", "untold", "only told"],
)
def test_an_answer_that_is_too_large_is_not_read(server, answer) -> None:
    """Nor asked for again."""
    server.then(answer)
    with pytest.raises(AnswerError, match="larger than"):
        send(client(server.url, most=1000))
    assert len(server.asked) == 1


@pytest.mark.parametrize(("status", "error", "says_what"), [
    (400, EndpointError, "answered 400: line 1: oops"),
    (401, CredentialsError, "AJKG_ENDPOINT_TOKEN"),
    (403, CredentialsError, "may not do that"),
    (404, EndpointError, "nothing at this address"),
    (405, EndpointError, "have one of their own"),
    (413, EndpointError, "takes less at once"),
    (500, EndpointError, "answered 500"),
])  # fmt: skip
def test_a_no_is_told_at_once(server, status, error, says_what) -> None:
    """With the next step."""
    server.then(says(status, b"line 1: oops", "text/plain"))
    with pytest.raises(error, match=says_what):
        send(client(server.url, QUICK._replace(timeout=20)))  # an answer comes, however busy the machine is
    assert len(server.asked) == 1


def test_nobody_there() -> None:
    """At once by default; after some waits where a server was there before."""
    made = client("http://127.0.0.1:1/")
    with pytest.raises(EndpointError, match="cannot be reached: Connection refused; check the address"):
        send(made)
    assert made.waits == []
    made = client("http://127.0.0.1:1/", QUICK._replace(unreachable=True))
    with pytest.raises(EndpointError):
        send(made)
    assert made.waits == [0.5, 1.0]


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirects_keep_the_question(server, status) -> None:
    """The method and the body go along."""
    server.then(says(status, Location="/elsewhere?x=1"), says(200, b"found"))
    assert send(client(server.url)).body == b"found"
    assert [(one.method, one.target, one.body) for one in server.asked] == [
        ("POST", "/sparql", b"ASK {}"), ("POST", "/elsewhere?x=1", b"ASK {}")]  # fmt: skip


def test_see_other_is_fetched(server) -> None:
    """303 names a place where the answer lies."""
    server.then(says(303, Location="result"), says(200, b"found"))
    assert send(client(server.url)).body == b"found"
    assert (server.asked[1].method, server.asked[1].target, server.asked[1].body) == ("GET", "/result", b"")


@pytest.mark.parametrize("location", ["http://a..b/", "http://" + "a" * 300 + "/", "http://[::1/", "//%zz:x/"])
def test_redirects_to_nowhere(server, location) -> None:
    """What cannot be a host is told like one that is not there."""
    server.then(says(307, Location=location))
    with pytest.raises(EndpointError, match=r"cannot be reached|no web address"):
        send(client(server.url))


def test_redirects_end(server) -> None:
    """After five."""
    server.then(says(307, Location="/sparql"))
    with pytest.raises(EndpointError, match="redirects more than 5 times"):
        send(client(server.url))
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    ("settings", "header"),
    [
        ({"TOKEN": "s3cret"}, "Bearer s3cret"),
        ({"USER": "ann", "PASSWORD": "s3cret"}, "Basic YW5uOnMzY3JldA=="),
    ],
)
def test_credentials_go_to_their_server_only(server, other, monkeypatch, settings, header) -> None:
    """Another port is another server; what comes after a redirect within one server has them."""
    for name, value in settings.items():
        monkeypatch.setenv(f"AJKG_ENDPOINT_{name}", value)
    server.then(says(307, Location="/again"), says(307, Location=other.url))
    other.then(says(200, b"found"))
    assert send(client(server.url)).body == b"found"
    assert [one.headers["authorization"] for one in server.asked] == [header, header]
    assert "authorization" not in other.asked[0].headers
    server.then(says(307, Location=other.url))
    with pytest.raises(EndpointError, match="redirects to another server"):
        send(client(server.url), "PUT", b"<a:a> <a:b> <a:c> .", follow=False)
    assert len(other.asked) == 1


def test_credentials_are_never_printed(server, monkeypatch) -> None:
    """Not even when the server says them."""
    monkeypatch.setenv("AJKG_ENDPOINT_USER", "ann")
    monkeypatch.setenv("AJKG_ENDPOINT_PASSWORD", "s3cret")
    server.then(says(401, b"no: s3cret, YW5uOnMzY3JldA==", "text/plain"))
    made = client(server.url)
    with pytest.raises(CredentialsError) as told:
        send(made)
    assert "s3cret" not in str(told.value)
    assert "YW5u" not in str(told.value)
    assert "s3cret" not in repr(made.credentials)


@pytest.mark.parametrize(
    ("settings", "url", "says_what"),
    [
        ({"TOKEN": "a"}, "http://store.example/", "in clear"),
        ({"TOKEN": "a", "USER": "b"}, "https://store.example/", "both"),
        ({"TOKEN": "a\nX-Evil: b"}, "https://store.example/", "no token has"),
        ({"PASSWORD": "a"}, "https://store.example/", "is empty"),
    ],
)
def test_credentials_that_may_not_be_sent(monkeypatch, settings, url, says_what) -> None:
    """Over a network without encryption, or when they contradict each other."""
    for name, value in settings.items():
        monkeypatch.setenv(f"AJKG_ENDPOINT_{name}", value)
    with pytest.raises(CredentialsError, match=says_what):
        Client(url, "--endpoint")


def test_clear_text_where_the_network_may_be_trusted(monkeypatch) -> None:
    """When a person says so."""
    monkeypatch.setenv("AJKG_ENDPOINT_TOKEN", "a")
    monkeypatch.setenv("AJKG_ENDPOINT_PLAIN", "1")
    assert Client("http://store.example/", "--endpoint").credentials


def test_redirects_that_are_not_followed(monkeypatch) -> None:
    """From encrypted to not, from outside to inside, to what is no web address."""
    outside = {"https://store.example/": False, "http://store.example/": False}
    monkeypatch.setattr(Address, "inside", lambda self: outside.get(str(self), True))
    for url, location, why in [
        ("https://store.example/", "http://store.example/", "not encrypted"),
        ("http://store.example/", "http://10.0.0.1/", "private network"),
        ("http://store.example/", "file:///etc/passwd", "no web address"),
        ("http://store.example/", "http://ann:pw@store.example/", "no web address"),
        ("http://store.example/", "//[x", "no web address"),
    ]:
        made = Client(url, "--endpoint")
        with pytest.raises(EndpointError, match=why):
            made._redirected(made.address, location, follow=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "10.1.2.3", "[::1]", "169.254.169.254", "localhost"])
def test_private_networks_are_known(host) -> None:
    """Loopback, private and link-local."""
    assert Address.parse(f"http://{host}/", "x").inside()


@pytest.mark.parametrize(
    "url",
    [
        "ftp://x/",
        "nowhere",
        "http://",
        "http:///x",
        "http://x:port/",
        "file:///etc/hosts",
        "http://x/ y",
        "http://x/\r\n",
    ],
)
def test_only_web_addresses(url) -> None:
    """Nothing else is opened."""
    with pytest.raises(EndpointError, match="not a web address"):
        Client(url, "--endpoint")


def test_no_password_in_an_address() -> None:
    """It would stand in the list of processes; the error does not repeat it."""
    with pytest.raises(EndpointError) as told:
        Client("http://ann:s3cret@x/", "--endpoint")
    assert "AJKG_ENDPOINT_USER" in str(told.value)
    assert "s3cret" not in str(told.value)


def test_first_words() -> None:
    """One line without control characters; the title of a page; nothing of binary data."""
    assert excerpt(b"two\nlines \x1b[31m", "text/plain") == "two lines [31m"
    assert excerpt(b"<html><title>Log\n in</title>", "text/html") == 'a web page, "Log in"'
    assert excerpt(b"\x80\x81\x82\x83" * 50, "application/octet-stream") == ""
    assert len(excerpt(b"x" * 9999, "text/plain")) == 161


ANSWERS = (
    HEAD + b"Content-Length: 5\r\n\r\nhello",
    HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    b"HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:1/x\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 503 Busy\r\nRetry-After: 5\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx",
)
SPLINTERS = (
    b"\r\n",
    b":",
    b"9" * 30,
    b"-",
    b"\xff\xfe",
    b"\x00",
    b";",
    b" ",
    b"=?utf-8?q?=C3?=",
    b"\x1b[",
    b"..",
    b"[",
)


def test_broken_answers_end_in_an_answer_or_an_error(server) -> None:
    """Bytes changed, lost and put in anywhere: one line, never a traceback."""
    chance = random.Random(3)  # noqa: S311 -- the same each time
    for _ in range(150):
        answer = bytearray(chance.choice(ANSWERS))
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(answer))
            answer[place : place + chance.randint(0, 3)] = chance.choice(SPLINTERS)
        server.then(raw(bytes(answer)))
        made = client(server.url, QUICK._replace(tries=1))
        told = ""
        try:
            send(made)
        except EndpointError as error:
            told = str(error)
        made.close()
        assert told.isprintable()
