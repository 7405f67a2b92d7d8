"""`ajkg`: find the command, run it, and turn whatever goes wrong into one line and an exit status."""

from __future__ import annotations

import os
import sys

COMMANDS = {
    "build": ("kg.cli.build", "read releases, infer, validate and store the graph"),
    "add": ("kg.cli.add", "put releases into the graph, or in place of earlier ones"),
    "remove": ("kg.cli.remove", "take releases out of the graph with what they alone say"),
    "read": ("kg.cli.read", "show what one release says and what was not understood"),
    "query": ("kg.cli.query", "ask a ready question, a file or SPARQL"),
    "ask": ("kg.cli.ask", "ask in plain words, in Thai, Japanese or English"),
    "queries": ("kg.cli.queries", "list the ready questions and their parameters"),
    "diff": ("kg.cli.diff", "what a build changed, in sentences"),
    "search": ("kg.cli.search", "find words in names, quotes and texts of three languages"),
    "show": ("kg.cli.show", "what the graph knows about a thing"),
    "path": ("kg.cli.path", "the chain of statements between two things"),
    "why": ("kg.cli.why", "the words that say it"),
    "commitments": ("kg.cli.commitments", "what was promised, and what became of it"),
    "conflicts": ("kg.cli.conflicts", "where releases disagree, with the words of both sides"),
    "review": ("kg.cli.review", "judge what is doubtful, and write the decisions down"),
    "unread": ("kg.cli.unread", "the passages that were not understood"),
    "facts": ("kg.cli.facts", "the flat facts as JSON Lines"),
    "stats": ("kg.cli.stats", "what the graph holds, in numbers"),
    "validate": ("kg.cli.validate", "check the graph against the shapes"),
    "export": ("kg.cli.export", "write Turtle, TriG, N-Quads, JSON-LD or RDF/XML"),
    "push": ("kg.cli.push", "load the graph into a store by the Graph Store Protocol"),
    "draw": ("kg.cli.draw", "draw the graph as PNG, SVG or PDF"),
    "evaluate": ("kg.cli.evaluate", "score what the reader tells of a folder of releases with gold facts"),
    "completion": ("kg.cli.completion", "print a completion script for your shell"),
}


def usage() -> str:
    """The overview of all commands."""
    lines = [
        "usage: ajkg COMMAND [OPTIONS]",
        "",
        "Read ASEAN-Japan press releases into a knowledge graph and ask it.",
        "",
    ]
    lines += [f"  {name:<11} {summary}" for name, (_, summary) in COMMANDS.items()]
    return "\n".join(
        [*lines, "", "ajkg COMMAND --help tells the options of a command; ajkg --version tells the version."]
    )


def _run(argv: list[str]) -> int:
    if len(argv) > 1 and argv[0] in {"-h", "--help", "help"} and argv[1] in COMMANDS:
        argv = [argv[1], "--help"]
    if not argv or argv[0] in {"-h", "--help", "help"}:
        print(usage())  # noqa: T201 -- the answer
        return 0 if argv else 2
    if argv[0] == "--version":
        from kg.version import VERSION  # noqa: PLC0415 -- start-up

        print(f"ajkg {VERSION}")  # noqa: T201 -- the answer
        return 0
    if argv[0] not in COMMANDS:
        from kg.errors import UsageError, did_you_mean  # noqa: PLC0415 -- only an error needs it

        message = f"there is no command {argv[0]!r}"
        raise UsageError(message, hint=did_you_mean(argv[0], COMMANDS, "see ajkg --help", 1))
    module = __import__(COMMANDS[argv[0]][0], fromlist=["main"])
    status: int = module.main(argv[1:])
    return status


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return the exit status (design: 0, 1, 2, 124, 130)."""
    import signal  # noqa: PLC0415 -- a builtin module, but only needed here

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Python's own handler waits for the engine to return
    if hasattr(sys.stdout, "reconfigure"):  # what the terminal's encoding lacks may not end a command
        sys.stdout.reconfigure(errors="backslashreplace")
    if sys.stdout is None:  # closed by the caller, who wants no answer
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 -- open to the end; pathlib costs start-up
    try:
        status = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return 0
    except OSError as error:  # files name themselves in errors of their own: this is standard output
        _drop_output()
        return _explain(error)
    except Exception as error:  # noqa: BLE001 -- no traceback ever reaches a person
        return _explain(error)
    return status


def _drop_output() -> None:
    """Let what is still to be printed go nowhere: standard output takes no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _explain(error: Exception) -> int:
    import errno  # noqa: PLC0415 -- only an error needs it

    from kg.errors import AjkgError, StorageError  # noqa: PLC0415

    if os.environ.get("AJKG_DEBUG"):
        import traceback  # noqa: PLC0415

        traceback.print_exception(error)
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EIO}:
        error = StorageError(f"cannot write the answer: {error.strerror}", hint="free some space")
    if isinstance(error, AjkgError):
        print(f"ajkg: {error}", file=sys.stderr)  # noqa: T201
        return error.status
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    print(f"ajkg: internal error: {reason}; set AJKG_DEBUG=1 for the details and report it [INTERNAL]", file=sys.stderr)  # noqa: T201
    return 1


def entry() -> None:
    """The console script. Leaves without the interpreter's tear-down, which costs a query a fifth of its time."""
    status = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    entry()
