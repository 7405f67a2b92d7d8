"""Several processes or a cluster make the graph that one makes, and lose only the releases that no worker survives."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from distributed import LocalCluster

from kg.builder import add, build
from kg.errors import ClusterError
from kg.pipeline import Pipeline, Settings
from kg.store import current, shards
from kg.store.export import export
from kg.workers import Workers
from kg.workers.here import Here
from kg.workers.processes import ending

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(Path(__file__).parent))
import killers  # noqa: E402


def releases(folder: Path, **more: str) -> Path:
    """Releases with a manifest: a dozen sound ones, and some more."""
    folder.mkdir()
    texts = {
        f"forum-{number}": f"The {number}th ASEAN-Japan Forum was held on {number} May 2021.\n\n"
        f"Japan pledged {number} million US dollars to ASEAN. Thailand supported Japan.\n"
        for number in range(4, 16)
    }
    names = sorted({**texts, **more})
    for name in names:
        (folder / f"{name}.txt").write_text({**texts, **more}[name], encoding="utf-8")
    lines = [f"{name}.txt,en,2021-06-01" for name in names]
    (folder / "m.csv").write_text("\n".join(["path,lang,published", *lines]), encoding="utf-8")
    return folder / "m.csv"


def state(folder: Path) -> tuple[list[tuple[str, bytes]], bytes]:
    """The shards as files, and the store."""
    version = current(folder)
    return [(path.name, path.read_bytes()) for path in [*version.shards(), *version.common()]], export(version.open())


def deadly(manifest: Path, folder: Path, seconds: float = 600, count: int = 2) -> tuple[int, int, int, list[str]]:
    """Build with workers that releases may kill: status, releases in the graph, releases read, failures."""
    command = [sys.executable, killers.__file__, str(manifest), str(folder), str(seconds), str(count)]
    told = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, capture_output=True, check=True, timeout=300, env=told)  # noqa: S603
    status, known, read, failures = json.loads(ran.stdout)
    return status, known, read, failures


def test_processes_make_the_same_graph(tmp_path):
    """Byte for byte, and in the report the same order."""
    manifest = releases(tmp_path / "in", odd="Форум состоялся в Токио.")
    one = build([manifest], tmp_path / "one", workers=1)
    two = build([manifest], tmp_path / "two", workers=2)
    assert state(tmp_path / "one") == state(tmp_path / "two")
    assert (one.counts, one.failures, one.notes) == (two.counts, two.failures, two.notes)


def test_processes_beside_threads_make_the_same_graph(tmp_path):
    """Workers are no copies of this process then: they start from nothing."""
    manifest, done = releases(tmp_path / "in"), threading.Event()
    beside = threading.Thread(target=done.wait)
    beside.start()
    try:
        build([manifest], tmp_path / "two", workers=2)
    finally:
        done.set()
        beside.join()
    build([manifest], tmp_path / "one", workers=1)
    assert state(tmp_path / "one") == state(tmp_path / "two")


def test_a_worker_that_dies_is_replaced(tmp_path):
    """A release over which a worker died is read again; when the second one gets through, nothing is missing."""
    mark = tmp_path / "mark"
    text = f"The 3rd ASEAN-Japan Forum was held on 3 May 2021. {killers.ONCE}{mark} \n"
    manifest = releases(tmp_path / "in", once=text)
    status, known, _, _ = deadly(manifest, tmp_path / "two")
    assert mark.exists()
    assert (status, known) == (0, 13)
    build([manifest], tmp_path / "one", workers=1)
    assert state(tmp_path / "one") == state(tmp_path / "two")


@pytest.mark.parametrize(("count", "seconds"), [(1, 5), (2, 2)])  # one alone compiles languages with what it reads
def test_releases_that_no_worker_survives_are_set_aside(tmp_path, count, seconds):
    """Each with its reason; the status says so, the rest is there, and a later build tries them again."""
    bad = {"bad-crash": killers.SEGFAULT, "bad-hungry": killers.HUNGRY, "bad-slow": killers.SLOW}
    manifest = releases(tmp_path / "in", **bad)
    status, known, _, failures = deadly(manifest, tmp_path / "g", seconds, count)
    assert (status, known) == (1, 12)
    crash, hungry, slow = sorted(failures)
    assert "bad-crash.txt was set aside: its worker died 2 times: Segmentation fault (signal 11)" in crash
    assert "bad-hungry.txt was set aside: reading it needs more memory than there is" in hungry
    assert f"bad-slow.txt was set aside: reading it took more than {seconds} s" in slow
    assert slow.endswith("[SET_ASIDE]")
    build([releases(tmp_path / "sound")], tmp_path / "other", workers=1)
    assert state(tmp_path / "g") == state(tmp_path / "other")
    _, _, read, failures = deadly(manifest, tmp_path / "g", seconds, count)
    assert (read, len(failures)) == (0, 3)


def test_one_worker_reads_here_where_no_copy_can_be_made(tmp_path):
    """Beside other threads; nothing is started that would have to compile all anew."""
    manifest, done = releases(tmp_path / "in"), threading.Event()
    beside = threading.Thread(target=done.wait)
    beside.start()
    try:
        asked, settings = Workers(1), Settings()
        assert isinstance(asked.start(settings, "", lambda: Pipeline(settings)), Here)
        assert build([manifest], tmp_path / "g", workers=1).releases == 12
    finally:
        done.set()
        beside.join()


KILLED = """
import sys
sys.path.insert(0, sys.argv[1])
from kg.builder import build
def told(done, document):
    if done == 6:
        print("half", flush=True)
        import time; time.sleep(60)
build([sys.argv[2]], sys.argv[3], workers=2, progress=told)
"""


def test_a_killed_build_goes_on_where_it_was(tmp_path):
    """SIGKILL in the middle: the workers go too, the lock is free, and what was read is not read again."""
    manifest = releases(tmp_path / "in")
    command = [sys.executable, "-c", KILLED, str(ROOT), str(manifest), str(tmp_path / "g")]
    running = subprocess.Popen(command, stdout=subprocess.PIPE)  # noqa: S603
    assert running.stdout is not None
    assert running.stdout.readline() == b"half\n"
    os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    kept = len(list((tmp_path / "g" / "readings").glob("forum-*")))
    assert kept >= 6
    for _ in range(100):  # the system may take a moment to end the workers
        try:
            report = build([manifest], tmp_path / "g", workers=1)
            break
        except Exception:  # noqa: BLE001
            time.sleep(0.1)
    assert (report.releases, report.read) == (12, 12 - kept)
    build([manifest], tmp_path / "other", workers=1)
    assert state(tmp_path / "g") == state(tmp_path / "other")


def test_a_cluster_makes_the_same_graph_though_a_worker_is_killed(tmp_path, monkeypatch):
    """Dask with three processes, one of them killed on the way, and a release that none of them survives."""
    text = f"The 3rd ASEAN-Japan Forum was held on 3 May 2021. {killers.ONCE}{tmp_path / 'mark'} \n"
    bad = {"bad-crash": killers.SEGFAULT, "bad-slow": killers.SLOW}
    manifest = releases(tmp_path / "in", once=text, **bad)
    names = tmp_path / "names.ttl"
    names.write_text("@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> .\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", f"{ROOT}:{Path(__file__).parent}")
    with LocalCluster(
        n_workers=3,
        threads_per_worker=1,
        dashboard_address=":0",
        preload=[killers.__file__],
        silence_logs=50,
    ) as cluster:
        asked = Workers(cluster=cluster.scheduler_address, seconds=5)
        report = build([manifest], tmp_path / "g", workers=asked, vocabulary_files=[names])
    assert (tmp_path / "mark").exists()
    assert (report.status, report.releases) == (1, 13)
    crash, slow = report.failures
    assert "bad-crash.txt was set aside: its workers died, one after the other, the last at tcp://127.0.0.1:" in crash
    assert "ajkg-" not in crash  # how Dask calls the task is nothing to a person
    assert "bad-slow.txt was set aside: reading it took more than 5 s" in slow
    for name in bad:
        (tmp_path / "in" / f"{name}.txt").unlink()
    sound = [tmp_path / "in" / path for path in sorted((tmp_path / "in").glob("*.txt"))]
    lines = [line for line in manifest.read_text(encoding="utf-8").splitlines() if not line.startswith("bad")]
    manifest.write_text("\n".join(lines), encoding="utf-8")
    assert len(sound) == 13
    build([manifest], tmp_path / "one", workers=1, vocabulary_files=[names])
    assert state(tmp_path / "g") == state(tmp_path / "one")


def test_no_cluster(tmp_path, monkeypatch):
    """The error names the address."""
    monkeypatch.setattr("kg.workers.cluster._SOON", 0.2)
    with pytest.raises(ClusterError, match="no Dask scheduler answers at tcp://127"):
        build([releases(tmp_path / "in")], tmp_path / "g", workers=Workers(cluster="tcp://127.0.0.1:9"))


def test_add_reads_with_workers_too(tmp_path):
    """The same options."""
    build([releases(tmp_path / "in")], tmp_path / "g", workers=1)
    (tmp_path / "more.txt").write_text("The 3rd ASEAN-Japan Forum was held on 3 May 2021.\n", encoding="utf-8")
    assert add([tmp_path / "more.txt"], tmp_path / "g", workers=2).releases == 13
    assert all(shards.read(path) for path in current(tmp_path / "g").shards())


def test_how_a_process_ended():
    """In words."""
    assert ending(-11) == "Segmentation fault (signal 11)"
    assert ending(-9) == "Killed (signal 9), as the system does when memory runs out"
    assert ending(3) == "it ended with status 3"


def test_a_cluster_without_workers(tmp_path, monkeypatch):
    """It is told after the time that a release may take, instead of being waited for."""
    monkeypatch.setattr("kg.workers.cluster._LOOK", 0.1)
    with LocalCluster(n_workers=0, processes=False, dashboard_address=":0", silence_logs=50) as cluster:
        asked = Workers(cluster=cluster.scheduler_address, seconds=0.5)
        with pytest.raises(ClusterError, match="has had no workers"):
            build([releases(tmp_path / "in")], tmp_path / "g", workers=asked)


LOST = """
import os, signal, sys, threading
sys.path.insert(0, sys.argv[1])
from kg.cli.main import main
import kg.cli.progress
def told(self, done, document):
    if done == 3:
        os.kill(int(sys.argv[4]), signal.SIGKILL)
kg.cli.progress.Progress.__call__ = told
sys.exit(main(["build", sys.argv[2], "-o", sys.argv[3], "--cluster", sys.argv[5]]))
"""


def test_a_scheduler_that_goes_away(tmp_path):
    """One line says so, with nothing of Dask's around it; what was read is kept."""
    manifest, told, folder = releases(tmp_path / "in"), tmp_path / "scheduler.json", tmp_path / "g"
    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--port", "0", "--host", "127.0.0.1"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": {**os.environ, "PYTHONPATH": str(ROOT)}}
    scheduler = subprocess.Popen([*dask, "--scheduler-file", str(told), "--no-dashboard"], **quiet)  # noqa: S603
    worker = [sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", str(told), "--no-nanny"]
    working = subprocess.Popen([*worker, "--nthreads", "1", "--no-dashboard"], **quiet)  # noqa: S603
    try:
        while not told.exists() or not told.read_bytes().rstrip().endswith(b"}"):
            time.sleep(0.05)
        address = json.loads(told.read_bytes())["address"]
        code = [sys.executable, "-c", LOST, str(ROOT), str(manifest), str(folder), str(scheduler.pid), address]
        done = subprocess.run(code, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603
    finally:
        scheduler.kill()
        working.kill()
        scheduler.wait()
        working.wait()
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert f"the Dask scheduler at {address} went away; start it and build again" in done.stderr
    assert done.stderr.endswith("[CLUSTER]\n")
    assert len(list((folder / "readings").iterdir())) >= 3
