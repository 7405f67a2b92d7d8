"""Files are written in one step."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys

import pytest

from kg.errors import StorageError
from kg.files import write_file


def test_new_and_replaced(tmp_path) -> None:
    """A file is made, and replaced; nothing else is left in the folder."""
    path = tmp_path / "answer.csv"
    for data in (b"one", b"two"):
        write_file(str(path), data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path) -> None:
    """What a link leads to is replaced, not the link."""
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_file(str(tmp_path / "link"), b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"x"


def test_a_device_is_written_to() -> None:
    """/dev/null stays a device; /dev/full tells that it is full."""
    write_file(os.devnull, b"x")
    assert not os.path.isfile(os.devnull)  # noqa: PTH113
    with pytest.raises(StorageError, match="cannot write /dev/full: No space left"):
        write_file("/dev/full", b"x")


def test_no_space_leaves_the_earlier_file(tmp_path) -> None:
    """When the new answer does not fit, the earlier one is as it was."""
    (tmp_path / "graph.ttl").write_bytes(b"earlier")
    code = "import sys; from kg.files import write_file; write_file(sys.argv[1], b'x' * 300_000)"

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    done = subprocess.run(  # noqa: S603 -- our own code
        [sys.executable, "-c", code, str(tmp_path / "graph.ttl")],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,
    )
    assert "File too large" in done.stderr
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"earlier"]
