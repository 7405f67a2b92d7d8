"""Every command over the seed's graph, as a person runs it."""

from __future__ import annotations

import csv
import io
import json
import subprocess

import pyoxigraph as ox
import pytest

COORDINATOR = {"holder": "Thailand", "role": "Country coordinator", "from": "2021", "until": "2024"}


def table(text: str) -> list[dict[str, str]]:
    """Rows of tab-separated values."""
    head, *rows = [line.split("\t") for line in text.splitlines()]
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_query_by_name_prints_tsv_when_piped(ajkg) -> None:
    """Who coordinates when: labels, one row, nothing on standard error."""
    done = ajkg("query", "coordinators")
    assert (done.returncode, done.stderr) == (0, "")
    assert table(done.stdout) == [COORDINATOR]


def test_query_in_every_format(ajkg) -> None:
    """The same row as JSON results, JSON Lines, CSV, Markdown and an aligned table."""
    results = json.loads(ajkg("query", "coordinators", "--format", "json").stdout)
    assert results["head"]["vars"] == list(COORDINATOR)
    assert results["results"]["bindings"][0]["holder"]["type"] == "uri"
    assert results["results"]["bindings"][0]["from"]["datatype"].endswith("#gYear")
    assert json.loads(ajkg("query", "coordinators", "--format", "jsonl").stdout) == COORDINATOR
    assert list(csv.DictReader(io.StringIO(ajkg("query", "coordinators", "--format", "csv").stdout))) == [COORDINATOR]
    assert ajkg("query", "coordinators", "--format", "md").stdout.splitlines()[2].startswith("| Thailand |")
    assert ajkg("query", "coordinators", "--format", "table").stdout.splitlines()[1].startswith("------")


def test_query_speaks_three_languages(ajkg) -> None:
    """--lang chooses the labels."""
    assert table(ajkg("query", "coordinators", "--lang", "th").stdout)[0]["holder"] == "ไทย"
    assert table(ajkg("query", "coordinators", "--lang=ja").stdout)[0]["holder"] == "タイ"
    assert table(ajkg("query", "coordinators", "--iris").stdout)[0]["holder"].startswith("https://")


def test_query_with_parameters_in_any_language(ajkg) -> None:
    """What Japan pledged and how much, whatever Japan is called."""
    for name in ("Japan", "ญี่ปุ่น", "日本", "ajid:actor/japan"):
        rows = table(ajkg("query", "pledges", "--set", f"actor={name}").stdout)
        assert [(row["value"], row["currency"]) for row in rows] == [("1000000", "USD")]
    assert table(ajkg("query", "pledges", "--set", "actor=Thailand").stdout) == []


def test_a_thing_of_another_kind_is_told(ajkg) -> None:
    """Where it gives no answer, it is said what was set; an actor who pledged nothing is no mistake."""
    for told, what in (("aj:Meeting", "a term of the ontology"), ("topic/msmes", "aj:Topic")):
        done = ajkg("query", "pledges", "--set", f"actor={told.replace('topic', 'ajid:topic')}")
        assert done.returncode == 0
        assert f"is {what}, and no aj:Actor (" in done.stderr
    assert ajkg("query", "pledges", "--set", "actor=Thailand").stderr == ""


def test_query_as_of_a_day(ajkg) -> None:
    """--as-of is short for --set asof=; the term of the bundled page runs from 2021 to 2024."""
    assert table(ajkg("query", "coordinators", "--as-of", "2020-12-31").stdout) == []
    assert table(ajkg("query", "coordinators", "--as-of", "2023-05").stdout)[0]["holder"] == "Thailand"
    assert "--as-of 2023: the question money judges by no day" in ajkg("query", "money", "--as-of", "2023").stderr


def test_query_a_file_and_text(ajkg, tmp_path) -> None:
    """A file of one's own with a header, and SPARQL with the known prefixes."""
    path = tmp_path / "mine.rq"
    path.write_text(
        "# title@en: Mine\n# param: ?_type thing = aj:Pledge -- a class\n"
        "SELECT ?_type (COUNT(DISTINCT ?act) AS ?n) WHERE { ?act a ?_type } GROUP BY ?_type",
        encoding="utf-8",
    )
    assert ajkg("query", str(path)).stdout == "n\n1\n"
    assert ajkg("query", "SELECT (COUNT(*) AS ?n) { ?r a aj:Release }").stdout == "n\n1\n"
    assert ajkg("query", "ASK { ?r a aj:Release }").stdout == "true\n"
    told = ajkg("query", "ASK { ?r a aj:Release }", "--format", "json").stdout
    assert json.loads(told) == {"head": {}, "boolean": True}
    no = ajkg("query", "ASK { ?r a aj:Nothing }")
    assert (no.returncode, no.stdout) == (0, "false\n")


def test_construct_gives_turtle(ajkg) -> None:
    """Triples come as Turtle, or as rows when one asks for rows."""
    query = "CONSTRUCT { ?act a aj:Pledge } WHERE { ?act a aj:Pledge }"
    assert len(list(ox.parse(ajkg("query", query).stdout, format=ox.RdfFormat.TURTLE))) == 1
    assert ajkg("query", query, "--format", "csv").stdout.startswith("subject,predicate,object\n")
    wrong = ajkg("query", "coordinators", "--format", "turtle")
    assert wrong.returncode == 2
    assert "rows, not triples" in wrong.stderr


def test_queries_lists_and_explains(ajkg) -> None:
    """All questions with their parameters; one in full; in the language asked for."""
    listed = ajkg("queries").stdout
    assert "Who coordinates when?" in listed
    assert "--set actor=" in listed
    one = ajkg("queries", "pledges", "--lang", "ja").stdout
    assert "pledges" in one
    assert "SELECT" not in one
    assert "SELECT" in ajkg("queries", "pledges", "--sparql").stdout
    assert "of which question" in ajkg("queries", "--sparql").stderr


def test_show_why_and_path(ajkg) -> None:
    """What is known of a thing, the words that say it, and how two things are joined."""
    shown = ajkg("show", "COVID-19 ASEAN Response Fund").stdout
    assert "pledge: Japan -> COVID-19 ASEAN Response Fund -> 1000000 USD" in shown
    claim = next(word for word in shown.split() if word.startswith("ajid:claim/"))
    why = ajkg("why", claim).stdout
    assert claim in why
    assert "ajr:asean-japan-som-35" in why
    chain = ajkg("path", "Mori Takeo", "AOIP").stdout.splitlines()
    assert "-- participant --> Mori Takeo" in chain[0]
    assert all("[said in ajr:asean-japan-som-35]" in line for line in chain), "releases before the vocabulary"
    assert "ASEAN Outlook on the Indo-Pacific" in chain[-1]
    rows = [json.loads(line) for line in ajkg("why", "Japan", "--format", "jsonl").stdout.splitlines()]
    assert all(isinstance(row["start"], int) and row["quote"] for row in rows)


def test_ids_of_facts_lead_to_why(ajkg) -> None:
    """The id of a fact is a claim; its quote is the fact's evidence."""
    fact = json.loads(ajkg("facts").stdout.splitlines()[0])
    assert fact["document"] == "asean-japan-som-35"
    row = json.loads(ajkg("why", fact["id"], "--format", "jsonl").stdout)
    assert (row["quote"], row["start"]) == (fact["evidence"]["exact"], fact["evidence"]["start"])


def test_stats_validate_unread(ajkg) -> None:
    """Numbers, soundness, and what was left unread."""
    numbers = {row["what"]: int(row["number"]) for row in table(ajkg("stats").stdout)}
    assert numbers["releases"] == 1
    assert numbers["meetings"] >= 2
    sound = ajkg("validate")
    assert (sound.returncode, sound.stdout) == (0, "no violations\n")
    assert ajkg("unread").stdout.startswith("release\tstart\tquote\treason\tcue\n")


@pytest.mark.parametrize(
    ("form", "parsed"),
    [
        ("turtle", ox.RdfFormat.TURTLE),
        ("trig", ox.RdfFormat.TRIG),
        ("nquads", ox.RdfFormat.N_QUADS),
        ("jsonld", ox.RdfFormat.JSON_LD),
        ("rdfxml", ox.RdfFormat.RDF_XML),
    ],
)
def test_export(ajkg, tmp_path, form, parsed) -> None:
    """Every format parses; -o and standard output give the same bytes."""
    path = tmp_path / "out"
    assert ajkg("export", "--format", form, "-o", str(path)).stdout == ""
    data = path.read_bytes()
    assert ajkg("export", "--format", form).stdout.encode() == data
    assert len(list(ox.parse(data, format=parsed))) > 100


def test_export_with_its_description(ajkg, tmp_path) -> None:
    """--describe writes beside the graph what it is, by the file's name; the graph is the same as without."""
    graph, about = tmp_path / "g.ttl", tmp_path / "about.ttl"
    ajkg("export", "-o", str(graph), "--describe", str(about))
    assert graph.read_text(encoding="utf-8") == ajkg("export").stdout
    assert 'dcterms:title "g.ttl"' in about.read_text(encoding="utf-8")


def test_nothing_of_a_release_steers_the_terminal(ajkg, tmp_path) -> None:
    """Sequences that colour, ring or name the window are shown as signs, each in one place, so that offsets hold."""
    path = tmp_path / "release.txt"
    evil = "\x1b[31m", "\x1b]0;evil\x07", "\x9b2J", "\x7f"
    text = "Japan{} pledged rice{} to the{} Rain{} Office.\nThe Moon{} Sun League might twirl.\n".format(
        *evil, "\x1b[1m"
    )
    path.write_text(text, encoding="utf-8")
    told = ajkg("read", str(path)).stdout
    assert not [c for c in told if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160]
    assert "Japan\ufffd[31m pledged rice" in told
    assert ajkg("read", "no\x1b[31mfile").stderr.startswith("ajkg: there is no file no\\x1b[31mfile")


def test_read_wants_one_file(ajkg, tmp_path) -> None:
    """Of a folder it would show the first file, or stop at the first that cannot be read."""
    done = ajkg("read", str(tmp_path))
    assert done.returncode == 1
    assert f"{tmp_path} is a folder, and read shows one release" in done.stderr


def test_read_tells_what_it_had_to_decide(ajkg, tmp_path) -> None:
    """An encoding other than UTF-8, and a page about no meeting, are told beside the reading, as by `build`."""
    path = tmp_path / "page.txt"
    path.write_bytes("港の見学は毎週火曜日に行われます。予約は必要ありません。\n".encode("cp932"))
    done = ajkg("read", str(path))
    assert done.returncode == 0
    assert done.stderr.splitlines() == [
        f"note: {path} was read as cp932",
        "note: page speaks of no meeting and no act",
    ]


def test_draw(ajkg, tmp_path) -> None:
    """A picture of one thing's surroundings."""
    path = tmp_path / "graph.svg"
    done = ajkg("draw", "-o", str(path), "--focus", "Thailand", "--depth", "1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "<svg" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(ajkg, shell) -> None:
    """The script knows commands, options and ready questions."""
    script = ajkg("completion", shell).stdout
    if shell == "bash":
        subprocess.run(["/bin/bash", "-n"], input=script, text=True, check=True, timeout=10)
    for word in ("queries", "--timeout", "coordinators"):
        assert word.lstrip("-") in script


def test_build_tells_what_it_did_on_standard_error(ajkg, tmp_path) -> None:
    """Standard output stays empty for pipes; -q says nothing at all."""
    done = ajkg("build", "-o", str(tmp_path / "g"))
    assert (done.returncode, done.stdout) == (0, "")
    numbers = {row["what"]: row["number"] for row in table(ajkg("stats", "-g", str(tmp_path / "g")).stdout)}
    for what in ("release", "meeting", "act"):
        assert f"{numbers[f'{what}s']} {what}(s)" in done.stderr
    assert ajkg("build", "-q", "-o", str(tmp_path / "g")).stderr == ""
    assert ajkg("query", "-g", str(tmp_path / "g"), "coordinators").stdout == ajkg("query", "coordinators").stdout


def test_the_columns_of_a_star_come_as_they_appear(ajkg) -> None:
    """The engine has them by the alphabet."""
    told = ajkg(
        "query", "PREFIX a: <a:> SELECT * WHERE { ?person a aj:Person ; aj:surfaceForm ?called } LIMIT 1"
    ).stdout
    assert told.splitlines()[0].split("\t") == ["person", "called"]


def test_help_of_a_command(ajkg) -> None:
    """However one asks for it."""
    own = ajkg("build", "--help").stdout
    assert ajkg("help", "build").stdout == ajkg("--help", "build").stdout == own
    assert "COMMAND" in ajkg("help").stdout
