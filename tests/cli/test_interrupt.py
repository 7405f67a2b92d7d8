"""What Ctrl-C does to a command that works for minutes."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.cli.interrupt import StoppedError, resumable

TEXT = "The {}th ASEAN-Japan Forum met in Manila on 3 May 2021. Japan pledged {} million yen to Viet Nam for rice.\n"


def test_a_build_that_is_interrupted_says_so_and_goes_on(tmp_path: Path):
    """As a terminal does it, to all its processes: nobody prints a traceback, and nothing is read twice."""
    source, graph = tmp_path / "many.jsonl", tmp_path / "graph"
    rows = [{"document": f"rice-{number}", "text": TEXT.format(number, number) * 20} for number in range(1, 200)]
    source.write_text("\n".join(map(json.dumps, rows)))
    command = [sys.executable, "-m", "kg.cli.main", "build", str(source), "-o", str(graph), "--workers", "2"]
    build = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)  # noqa: S603
    while not list(graph.glob("shards/rice-*")):
        time.sleep(0.05)
    os.killpg(build.pid, signal.SIGINT)
    told = build.communicate(timeout=60)[1]
    assert told == (
        "ajkg: interrupted; the earlier graph is as it was; the same command goes on with what was read [INTERRUPTED]\n"
    )
    assert build.returncode == 130
    again = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=True, timeout=300)  # noqa: S603
    taken = re.search(r"(\d+) unchanged", again.stderr)
    assert taken is not None
    assert int(taken[1]) > 0


def test_what_was_before_comes_back():
    """Afterwards Ctrl-C does what it did; a second one while all unwinds ends the process."""
    before = signal.getsignal(signal.SIGINT)
    unwinding = []

    def work():
        try:
            signal.raise_signal(signal.SIGINT)
        finally:
            unwinding.append(signal.getsignal(signal.SIGINT))

    with pytest.raises(StoppedError, match="interrupted; go on"), resumable("go on"):
        work()
    assert unwinding == [signal.SIG_DFL]
    assert signal.getsignal(signal.SIGINT) == before
