"""Bad input: one line on standard error with the place, the next step and the error's name; the right exit status."""

from __future__ import annotations

import fcntl
import os
import pty
import shutil
import signal
import subprocess
import sys
import time

import pytest

FOREVER = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"

WRONG = [
    (["frobnicate"], 2, "no command 'frobnicate'", "USAGE"),
    (["qury", "x"], 2, "did you mean query?", "USAGE"),
    (["query"], 2, "is missing", "USAGE"),
    (["query", "--fromat", "csv", "pledges"], 2, "did you mean --format?", "USAGE"),
    (["query", "--format", "xls", "pledges"], 2, "table, csv, tsv", "USAGE"),
    (["query", "--timeout", "soon", "pledges"], 2, "not a number", "USAGE"),
    (["query", "--timeout", "-1", "pledges"], 2, "not a time", "USAGE"),
    (["query", "pledgez"], 2, "did you mean pledges", "USAGE"),
    (["query", "pledges", "--set", "actor"], 2, "--set actor=Japan", "USAGE"),
    (["query", "pledges", "--set", "who=Japan"], 2, "it has: actor", "PARAMETER"),
    (["query", "low-confidence", "--set", "below=little"], 2, "not a number", "PARAMETER"),
    (["query", "pledges", "--set", "actor=Japon"], 1, "did you mean Japan", "THING_NOT_FOUND"),
    (["facts", "asean-japan-som-53"], 1, "did you mean asean-japan-som-35", "THING_NOT_FOUND"),
    (["query", "SELECT * {\n ?a ?b }"], 2, "line 2, column", "SPARQL_SYNTAX"),
    (["query", "SELECT ?x { ?x a nope:Thing }"], 2, "column 28: the prefix of this name is not known", "SPARQL_SYNTAX"),
    (["query", "Who pledged what?"], 2, "expected SELECT, ASK, CONSTRUCT or DESCRIBE", "SPARQL_SYNTAX"),
    (["query", "DELETE WHERE { ?s ?p ?o }"], 2, "DELETE would change the graph", "SPARQL_SYNTAX"),
    (["query", "LOAD <http://127.0.0.1:9/>"], 2, "LOAD would change the graph", "SPARQL_SYNTAX"),
    (["query", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"], 2, "SERVICE", "QUERY_REFUSED"),
    (["query", "SELECT * " + "{" * 5000], 2, "brackets", "QUERY_REFUSED"),
    (["query", "--endpoint", "ftp://x", "SELECT * { ?s ?p ?o }"], 1, "not a web address", "ENDPOINT"),
    (["query", "--endpoint", "http://127.0.0.1:1/", "SELECT * { ?s ?p ?o }"], 1, "check the address", "ENDPOINT"),
    (["show", "Japanese Moon Fund"], 1, "nothing in the graph", "THING_NOT_FOUND"),
    (["why", "ajid:claim/none"], 1, "nothing in the graph", "THING_NOT_FOUND"),
    (["path", "Japan", "Atlantis"], 1, "nothing in the graph", "THING_NOT_FOUND"),
    (["query", "-g", "nowhere", "pledges"], 1, "ajkg build -o nowhere", "GRAPH_MISSING"),
    (["stats", "-g", "nowhere"], 1, "ajkg build", "GRAPH_MISSING"),
    (["draw", "--depth", "0", "--focus", "Japan"], 2, "1 or more", "USAGE"),
    (["draw", "--depth", "1"], 2, "give --focus THING too", "USAGE"),
    (["query", "INSERT DATA { <a:b> <a:b> <a:b> }"], 2, "INSERT would change the graph", "SPARQL_SYNTAX"),
    (["query", "nofile.rq"], 1, "there is no file nofile.rq", "INPUT"),
    (["query", "pledges", "--as-of", "2020"], 2, "--as-of 2020: the question pledges judges by no day", "USAGE"),
    (["commitments", "--as-of", "foo"], 2, "--as-of foo: not a date", "PARAMETER"),
    (["query", "coordinators", "--as-of", "foo"], 2, "--as-of foo: not a date", "PARAMETER"),
    (["diff", "nofile.nq"], 1, "there is no file nofile.nq", "INPUT"),
    (["path", "Thailand"], 2, "TO is missing", "USAGE"),
    (["search", "--limit", "-1", "Japan"], 2, "no number of places", "USAGE"),
    (["export", "--describe", "no/such/folder/d.ttl"], 1, "cannot write", "STORAGE"),
    (["query", "-g", "here", "--endpoint", "http://127.0.0.1:9/", "pledges"], 2, "leave one of them out", "USAGE"),
    (["read", "bytes.txt"], 1, "holds binary data", "INPUT"),
    (["stats", "--cite"], 2, "there is no option --cite", "USAGE"),
    (["draw", "--most", "0"], 2, "1 or more", "USAGE"),
    (["draw", "-o", "picture.gif"], 2, "png", "USAGE"),
    (["build", "--cluster", "", "-o", "g"], 2, "without an address", "USAGE"),
    (["export", "--format", "n3"], 2, "turtle", "USAGE"),
    (["export", "-o", "no/such/folder/x.ttl"], 1, "cannot write", "STORAGE"),
    (["query", "pledges", "-o", "no/such/folder/x.tsv"], 1, "cannot write", "STORAGE"),
    (["read", "missing.txt"], 1, "missing.txt", "INPUT"),
    (["build", "missing.txt", "-o", "g"], 1, "missing.txt", "INPUT"),
    (["build", "--vocabulary", "broken.ttl", "-o", "g"], 1, "broken.ttl", "VOCABULARY"),
    (["queries", "nothing-such"], 2, "no ready question", "USAGE"),
    (["completion", "tcsh"], 2, "bash, zsh, fish", "USAGE"),
]


@pytest.mark.parametrize(("argv", "status", "says", "name"), WRONG, ids=[" ".join(case[0])[:40] for case in WRONG])
def test_wrong_input(  # noqa: PLR0913, PLR0917 -- the columns of the table
    ajkg, tmp_path, argv, status, says, name
) -> None:
    """One line with the place and the next step; nothing on standard output; no traceback."""
    (tmp_path / "bytes.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "broken.ttl").write_text("@prefix a: <http://x/> .\na:b a:c ;;; .\n a:", encoding="utf-8")
    done = ajkg(*argv, cwd=tmp_path)
    assert done.returncode == status, done.stderr
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert says in done.stderr
    assert done.stderr.rstrip().endswith(f"[{name}]")


def test_a_graph_of_another_version_or_in_use(ajkg, seed_graph, tmp_path) -> None:
    """Neither is touched: the other version is named, the other build is waited for by the person."""
    shutil.copytree(seed_graph, tmp_path / "g")
    (tmp_path / "g" / "format").write_text("99", encoding="utf-8")
    for argv in (["stats", "-g", "g"], ["build", "-o", "g"]):
        done = ajkg(*argv, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert "99" in done.stderr
        assert done.stderr.endswith("[GRAPH_VERSION]\n")
    (tmp_path / "g" / "format").write_text("1", encoding="utf-8")
    with (tmp_path / "g" / "build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = ajkg("build", "-o", "g", cwd=tmp_path)
        assert done.returncode == 1
        assert done.stderr.endswith("[GRAPH_BUSY]\n")
        assert ajkg("query", "-g", "g", "coordinators", cwd=tmp_path).returncode == 0


def test_the_graph_is_where_one_says(ajkg, tmp_path) -> None:
    """-g beats AJKG_GRAPH, which beats ./ajkg-graph."""
    assert "no graph in ajkg-graph" in ajkg("stats", cwd=tmp_path, AJKG_GRAPH="").stderr
    assert "no graph in elsewhere" in ajkg("stats", cwd=tmp_path, AJKG_GRAPH="elsewhere").stderr
    assert "no graph in here" in ajkg("stats", "-g", "here", cwd=tmp_path, AJKG_GRAPH="elsewhere").stderr


def test_a_narrow_encoding_ends_nothing(ajkg) -> None:
    """Thai on a terminal that only knows ASCII is escaped."""
    done = ajkg("query", "coordinators", "--lang", "th", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "\\u0e44" in done.stdout


def test_timeout_stops_the_engine(ajkg) -> None:
    """Status 124 soon after the limit, though the engine holds the interpreter."""
    began = time.monotonic()
    done = ajkg("query", "--timeout", "0.5", FOREVER)
    assert done.returncode == 124
    assert "[TIMEOUT]" in done.stderr
    assert time.monotonic() - began < 5
    assert ajkg("query", "--timeout", "30", "coordinators").returncode == 0
    assert ajkg("query", "--timeout", "30", "SELECT * {").returncode == 2


@pytest.mark.parametrize("argv", [["show", "Japan"], ["path", "Japan", "Thailand"], ["draw", "-o", "g.png"]])
def test_timeout_stops_what_takes_many_queries(ajkg, tmp_path, argv) -> None:
    """One time for all of them, also on disk; nothing is printed or drawn."""
    done = ajkg(*argv, "--timeout", "0.001", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (124, "")
    assert done.stderr == "ajkg: no answer within 0.001 seconds; ask less or raise --timeout [TIMEOUT]\n"
    assert not list(tmp_path.iterdir())
    assert ajkg(*argv, "--timeout", "50", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("options", [[], ["--timeout", "60"]])
def test_interruption_stops_the_engine(seed_graph, options) -> None:
    """Ctrl-C ends a running query at once and leaves no process behind."""
    argv = [sys.executable, "-m", "kg.cli.main", "query", "-g", str(seed_graph), *options, FOREVER]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as running:  # noqa: S603
        time.sleep(1)
        assert running.poll() is None
        os.killpg(running.pid, signal.SIGINT)
        running.wait(5)
        assert running.returncode in {130, -signal.SIGINT}  # a shell shows both as 130
    assert _is_gone(running.pid)


def test_interrupting_the_command_alone_ends_the_query(seed_graph) -> None:
    """SIGINT sent to the one process that a script knows reaches the process in which a limited query runs."""
    argv = [sys.executable, "-m", "kg.cli.main", "query", "-g", str(seed_graph), "--timeout", "60", FOREVER]
    with subprocess.Popen(argv, stderr=subprocess.PIPE, start_new_session=True) as running:  # noqa: S603
        time.sleep(1)
        running.send_signal(signal.SIGINT)
        assert running.wait(5) == 130
    assert _is_gone(running.pid)


def test_ending_the_command_ends_the_query(seed_graph) -> None:
    """SIGTERM reaches the process in which a limited query runs."""
    argv = [sys.executable, "-m", "kg.cli.main", "query", "-g", str(seed_graph), "--timeout", "60", FOREVER]
    with subprocess.Popen(argv, stderr=subprocess.PIPE, start_new_session=True) as running:  # noqa: S603
        time.sleep(1)
        running.terminate()
        assert running.wait(5) == 128 + signal.SIGTERM
    assert _is_gone(running.pid)


def _is_gone(group: int) -> bool:
    """Whether no process of the group is left within five seconds (an orphan is reaped by the system)."""
    for _ in range(50):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_a_closed_pipe_is_quiet(seed_graph) -> None:
    """`ajkg export | head -1` says nothing on standard error."""
    argv = f"{sys.executable} -m kg.cli.main export -g {seed_graph} | head -1"
    done = subprocess.run(argv, shell=True, capture_output=True, text=True, timeout=60, check=False)  # noqa: S602
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize("command", ["query pledges", "export", "facts"])
def test_a_full_disk_behind_standard_output(seed_graph, command) -> None:
    """What cannot be printed is told in one line."""
    argv = f"{sys.executable} -m kg.cli.main {command} -g {seed_graph} > /dev/full"
    done = subprocess.run(argv, shell=True, capture_output=True, text=True, timeout=60, check=False)  # noqa: S602
    assert done.returncode == 1
    assert done.stderr == "ajkg: cannot write the answer: No space left on device; free some space [STORAGE]\n"


def test_without_standard_output(seed_graph) -> None:
    """A caller who closes standard output gets the status only."""
    argv = f"{sys.executable} -m kg.cli.main facts -g {seed_graph} >&-"
    done = subprocess.run(argv, shell=True, capture_output=True, text=True, timeout=60, check=False)  # noqa: S602
    assert (done.returncode, done.stderr) == (0, "")


def test_unexpected_errors_are_one_line_too(ajkg, tmp_path) -> None:
    """A damaged graph gives no traceback; AJKG_DEBUG=1 shows it."""
    (tmp_path / "g").mkdir()
    (tmp_path / "g" / "current").write_text("gone", encoding="utf-8")
    done = ajkg("stats", "-g", "g", cwd=tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" in ajkg("stats", "-g", "g", cwd=tmp_path, AJKG_DEBUG="1").stderr


def test_terminal_gets_tables_and_colour_unless_told_otherwise(seed_graph) -> None:
    """Tables are drawn on a terminal; NO_COLOR leaves out the colours."""

    def on_terminal(**environment: str) -> str:
        leader, follower = pty.openpty()
        argv = [sys.executable, "-m", "kg.cli.main", "query", "-g", str(seed_graph), "coordinators"]
        env = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR"}}
        env |= {"TERM": "xterm-256color", "COLUMNS": "120"} | environment
        with subprocess.Popen(argv, stdout=follower, stdin=follower, env=env) as running:  # noqa: S603
            running.wait(30)
        os.close(follower)
        shown = b""
        try:
            while part := os.read(leader, 65536):
                shown += part
        except OSError:  # the terminal is closed
            pass
        os.close(leader)
        return shown.decode()

    assert "┃" in on_terminal()
    assert "\x1b[" in on_terminal()
    assert "\x1b[3" not in on_terminal(NO_COLOR="1")


def test_help_of_every_command(ajkg) -> None:
    """--help prints usage on standard output and ends with 0; no command at all ends with 2."""
    listed = ajkg("--help")
    assert listed.returncode == 0
    assert ajkg().returncode == 2
    assert ajkg("--version").stdout.startswith("ajkg ")
    assert ajkg("query", "-h").stdout.startswith("usage: ajkg query")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("ASEAN and Japan met.", "xx"),
        ("Xin chào các bạn, hội nghị ASEAN Nhật Bản đã họp hôm nay.", ""),
        ("Встреча АСЕАН и Японии.", ""),
    ],
)
def test_a_language_that_is_not_read_leaves_the_graph_as_it_was(ajkg, tmp_path, text, lang) -> None:
    """By its tag, by its letters with marks, or by its script: one line that names the languages that are read."""
    graph = str(tmp_path / "g")
    assert ajkg("build", "-o", graph).returncode == 0
    before = ajkg("facts", "-g", graph).stdout
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    (tmp_path / "m.csv").write_text(f"path,title,url,publisher,published,lang\none.txt,,,,,{lang}\n", encoding="utf-8")
    done = ajkg("build", "-o", graph, str(tmp_path / "m.csv"))
    assert done.returncode == 1
    assert "is none that can be read; give releases in: en, ja, th [INPUT]" in done.stderr
    assert ajkg("facts", "-g", graph).stdout == before
