"""The argument parser takes what people are used to and explains what it does not take."""

from __future__ import annotations

import pytest

from kg.cli.arguments import HelpShown, Parser
from kg.errors import UsageError


@pytest.fixture
def parser() -> Parser:
    """A command with arguments of every kind."""
    made = Parser("ajkg try", "Try it.")
    made.add_argument("first", metavar="FIRST", help="the first")
    made.add_argument("rest", metavar="REST", nargs="*", help="more")
    made.add_argument("-g", "--graph", metavar="DIR", help="where")
    made.add_argument("--set", action="append", metavar="NAME=VALUE", help="set it")
    made.add_argument("--depth", type=int, default=2, metavar="N", help="how deep")
    made.add_argument("--format", choices=["csv", "tsv"], help="form")
    made.add_argument("-q", "--quiet", action="store_true", help="say less")
    return made


@pytest.mark.parametrize("line", ["-g here x", "-ghere x", "--graph here x", "--graph=here x", "x -g here"])
def test_options_stand_anywhere(parser: Parser, line: str) -> None:
    """Short and long, with a space, a sign or nothing between, before and after the arguments."""
    given = parser.parse_args(line.split())
    assert (given.graph, given.first, given.rest) == ("here", "x", [])


def test_defaults_and_repetition(parser: Parser) -> None:
    """What is not given has its default; some options may come again."""
    given = parser.parse_args(["x", "--set", "a=b", "--set=c=d", "-q", "y", "z"])
    assert (given.set, given.depth, given.quiet, given.format, given.rest) == (
        ["a=b", "c=d"],
        2,
        True,
        None,
        ["y", "z"],
    )
    assert parser.parse_args(["x"]).set == []


@pytest.mark.parametrize("words", [["--", "-x"], ["-"], ["-5"]])
def test_arguments_that_look_like_options(parser: Parser, words: list[str]) -> None:
    """After -- everything is an argument; so are a lone dash and a negative number."""
    assert parser.parse_args(words).first == words[-1]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "FIRST is missing"),
        (["x", "--grahp", "y"], "did you mean --graph"),
        (["x", "-z"], "no option -z"),
        (["x", "--graph"], "needs a value"),
        (["x", "--depth", "deep"], "not a whole number"),
        (["x", "--format", "xls"], "choose one of: csv, tsv"),
        (["x", "--quiet=yes"], "takes no value"),
    ],
)
def test_explains_what_is_wrong(parser: Parser, words: list[str], says: str) -> None:
    """The message names the choices or the nearest option."""
    with pytest.raises(UsageError, match=says):
        parser.parse_args(words)


def test_help_lists_everything(parser: Parser, capsys) -> None:
    """Usage, arguments, options with defaults."""
    with pytest.raises(HelpShown):
        parser.parse_args(["--help"])
    shown = capsys.readouterr().out
    assert shown.startswith("usage: ajkg try [OPTIONS] FIRST [REST...]\n\nTry it.\n")
    for words in ("-g, --graph DIR", "csv|tsv", "(default: 2)", "show this help"):
        assert words in shown
