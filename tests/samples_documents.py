"""Runs what the documents show: console blocks of `$ ajkg …` and their output.

`python tests/samples_documents.py` writes the output of today into the documents.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "docs/tutorial.md", "docs/following.md")
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
PYTHON = re.compile(r"```pycon\n(.*?)```", re.DOTALL)
BIN = Path(sys.executable).parent


def said(folder: Path, command: str) -> str:
    """What a command of a document prints in a folder, whose name is left out.

    :raises RuntimeError: when the command fails.
    """
    if command.startswith("make "):
        command = f"make -s -f {ROOT}/Makefile -o {BIN.parent}/.installed VENV={BIN.parent} {command[5:]}"
    env = os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    env.pop("AJKG_GRAPH", None)
    done = subprocess.run(  # noqa: S602 -- our own documents
        command,
        shell=True,
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode:
        message = f"{command}: {done.stdout}"
        raise RuntimeError(message)
    printed = done.stdout.replace(str(folder), "the folder of the checkout")
    return "\n".join(line.rstrip() for line in printed.strip().splitlines())


def timeless(text: str) -> str:
    """Output without the seconds that a build took."""
    return re.sub(r"\(\d+\.\d s\)", "(… s)", text).strip()


def commands(block: str) -> list[tuple[str, str]]:
    """The commands of a console block, and what it says they print."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(command, output.strip()) for command, _, output in (part.partition("\n") for part in parts)]


def is_run(command: str) -> bool:
    """Whether a command is run: those that install, test or need files of the reader's are not."""
    return (command.startswith(("ajkg ", "printf ")) and "my-graph" not in command) or command == "make demo"


def shown(document: str) -> list[tuple[str, str]]:
    """All commands that a document shows and that are run, with their output."""
    text = (ROOT / document).read_text(encoding="utf-8")
    return [pair for block in BLOCK.findall(text) for pair in commands(block) if is_run(pair[0])]


def update(document: str) -> None:
    """Write what the commands of a document print today into it."""
    path = ROOT / document
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def renew(match: re.Match[str]) -> str:
            lines = []
            for command, output in commands(match[1]):
                lines += [f"$ {command}", *(said(folder, command) if is_run(command) else output).splitlines()]
            return "```console\n" + "\n".join(lines) + "\n```"

        path.write_text(BLOCK.sub(renew, path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    for name in DOCUMENTS:
        update(name)
