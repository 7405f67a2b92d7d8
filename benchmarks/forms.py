"""How well the same releases are read in other forms: wrapped by a page, marked up, with other digits and blanks.

    python -m benchmarks.forms GOLD_DIR

GOLD_DIR holds NAME.txt and NAME.json as for `ajkg evaluate`. Prints F1 for each language as the texts stand and in each
form, of the releases that the form changes; a form that says the same should be read the same.
"""

from __future__ import annotations

import argparse
import csv
import html
import json
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from kg.builder import build
from kg.evaluation import evaluate
from kg.quads.records import records
from kg.store import current

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Told = Mapping[str, str]  # of a release: lang, title, published
    Form = Callable[[str, Told], str]

_PAGE = "<!DOCTYPE html>"
_WIDTH = 76  # of a page, in Latin letters
_ITEM = re.compile(r"\s*(?:[-*•]|\(?[0-9a-z]{1,2}[.)])\s")
_NAME = {"en": r"\b[A-Z]{3,}\b", "ja": r"[ァ-ヶー]{3,}", "th": r"อาเซียน"}
_NO_BEGINNING = "。、，．」』）)】〉》・ー！？々"
_WORD = re.compile(r"[!-~]+|.", re.DOTALL)


def plain(text: str, told: Told) -> str:
    """The text with each paragraph on a line; only English ones are wrapped by hand in the samples."""
    if told["lang"] != "en" or max(map(len, text.split("\n"))) > 1.5 * _WIDTH:
        return text
    lines = text.split("\n")
    joined = lines[:1]
    for line in lines[1:]:
        goes_on = joined[-1].strip() and line.strip() and not _ITEM.match(line) and len(joined[-1]) > 0.7 * _WIDTH
        joined[-1:] = [f"{joined[-1]} {line.strip()}"] if goes_on else [joined[-1], line]
    return "\n".join(joined)


def _width(words: str) -> int:
    wide = sum(unicodedata.east_asian_width(letter) in "WFA" for letter in words)
    return len(words) + wide - sum(unicodedata.category(letter) == "Mn" for letter in words)


def wrapped(text: str, told: Told) -> str:
    """Each line filled up to the width of a page; where a space stands, outside of Japanese."""
    return "\n".join("\n".join(_filled(line, told["lang"])) for line in text.split("\n"))


def _filled(line: str, language: str) -> list[str]:
    pieces = _WORD.findall(line) if language == "ja" else re.findall(r"\S+\s*|\s+", line)
    lines = [""]
    for piece in pieces:
        if lines[-1] and _width((lines[-1] + piece).rstrip()) > _WIDTH and piece[0] not in _NO_BEGINNING:
            lines[-1] = lines[-1].rstrip()
            lines.append(piece)
        else:
            lines[-1] += piece
    return lines


def _marked(before: str, behind: str) -> Form:
    return lambda text, told: re.sub(_NAME[told["lang"]], lambda name: before + name[0] + behind, text)


def page(text: str, told: Told) -> str:
    """A page of HTML with the text as its article, between a menu and a foot."""
    body = "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    menu = '<nav><ul><li><a href="/">1</a></li><li><a href="/2">2</a></li></ul></nav>'
    title = f'<head><meta charset="utf-8"><title>{html.escape(told["title"])}</title></head>'
    head = f'{_PAGE}<html lang="{told["lang"]}">{title}'
    return f"{head}<body>{menu}<main><article>{body}</article></main><footer>2</footer></body></html>"


def _only(language: str, form: Callable[[str], str]) -> Form:
    return lambda text, told: form(text) if told["lang"] == language else text


FORMS: dict[str, Form] = {
    "lines wrapped by a page": wrapped,
    "names in bold": _marked("**", "**"),
    "names that are links": _marked("[", "](https://example.org/)"),
    "a heading of Markdown": lambda text, _: f"# {text.lstrip()}",
    "lines indented": lambda text, _: re.sub(r"(?m)^(?=\S)", "    ", text),
    "two blanks for one": lambda text, told: text if told["lang"] == "ja" else re.sub(r"(?<=\S) (?=\S)", "  ", text),
    "no-break spaces": lambda text, _: text.replace(" ", "\u00a0"),
    "line ends of Windows": lambda text, _: text.replace("\n", "\r\n"),
    "marks apart from letters (NFD)": lambda text, _: unicodedata.normalize("NFD", text),
    "letters of full width": _only(
        "ja", lambda text: re.sub(r"[A-Za-z0-9]", lambda one: chr(ord(one[0]) + 0xFEE0), text)
    ),
    "commas and points of full width": lambda text, _: text.replace("、", "，").replace("。", "．"),
    "Thai digits": _only("th", lambda text: re.sub(r"[0-9]", lambda one: chr(0x0E50 + int(one[0])), text)),
    "a page of HTML": page,
}


def score(gold: Path, form: Form) -> dict[str, tuple[float, float]]:
    """F1 of each language as the texts stand and in a form, of the releases that the form changes."""
    chosen: list[Path] = []
    before: list[tuple[Told, str]] = []
    after: list[tuple[Told, str]] = []
    for path in sorted(gold.glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        text = plain(path.with_suffix(".txt").read_text(encoding="utf-8"), told)
        if (changed := form(text, told)) != text:
            chosen.append(path)
            before.append((told, text))
            after.append((told, changed))
    plainly, formed = _f1(chosen, before), _f1(chosen, after)
    return {language: (plainly[language], formed[language]) for language in plainly}


def _f1(gold: Sequence[Path], texts: Sequence[tuple[Told, str]]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["path", "title", "published", "lang"])
            for path, (told, text) in zip(gold, texts, strict=True):
                name = f"{path.stem}{'.html' if text.startswith(_PAGE) else '.txt'}"
                (folder / name).write_bytes(text.encode())
                rows.writerow([name, told["title"], told["published"], told["lang"]])
        build([folder / "manifest.csv"], folder / "graph", workers=1)
        facts = list(records(current(folder / "graph").open()))
    groups = evaluate(gold, facts).groups
    return {name.removeprefix("lang:"): one.f1 for name, one in groups.items() if re.fullmatch(r"lang:\w\w", name)}


def main() -> int:
    """Print the table; ends with 0."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("gold", type=Path)
    given = made.parse_args()
    print("| form | en | ja | th |\n|---|---|---|---|")
    for name, form in FORMS.items():
        found = score(given.gold, form)
        cells = (f"{found[code][0]:.3f} → {found[code][1]:.3f}" if code in found else "" for code in ("en", "ja", "th"))
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
