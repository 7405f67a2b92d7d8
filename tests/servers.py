"""Servers for tests: a real Oxigraph, and one that answers as a test tells it to, on this machine."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RESULTS = "application/sparql-results+json"


@contextmanager
def oxigraph(*options: str) -> Iterator[str]:
    """The address of an Oxigraph server with an empty store in memory."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    assert program, "install the test extra: pip install -e '.[test]'"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    argv = [program, "serve", "--bind", f"127.0.0.1:{port}", *options]
    with subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:  # noqa: S603
        try:
            _wait(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.kill()


def _wait(port: int) -> None:
    for _ in range(200):
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    message = "the Oxigraph server does not start"
    raise AssertionError(message)


@dataclass
class Asked:
    """A request as the server got it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Scripted:
    """A server that gives its answers one after the other; the last one again and again."""

    url: str = ""
    answers: list[Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)

    def then(self, *answers: Callable[[BaseHTTPRequestHandler], None]) -> None:
        """Set the answers."""
        self.answers[:] = answers


def says(status: int = 200, body: bytes = b"", kind: str = RESULTS, **headers: str) -> Callable:
    """An answer of a status, a body, a media type and further headers (with _ for -)."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def raw(*pieces: bytes, pause: float = 0.0) -> Callable:
    """An answer byte for byte, with a pause before each piece but the first, and the connection closed after it."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        try:
            for number, piece in enumerate(pieces):
                time.sleep(pause if number else 0)
                handler.wfile.write(piece)
                handler.wfile.flush()
        except OSError:
            pass  # the client had enough

    return answer


@contextmanager
def scripted() -> Iterator[Scripted]:
    """A server for a test to tell what to answer."""
    script = Scripted()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            script.asked.append(Asked(self.command, self.path, headers, body))
            (script.answers.pop(0) if len(script.answers) > 1 else script.answers[0])(self)

        def log_message(self, *_: object) -> None:
            pass

    for method in ("GET", "POST", "PUT", "DELETE", "HEAD"):
        setattr(Handler, f"do_{method}", Handler._any)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=lambda: server.serve_forever(0.02), daemon=True).start()
    script.url = f"http://127.0.0.1:{server.server_port}/sparql"
    yield script
    server.shutdown()
    server.server_close()
