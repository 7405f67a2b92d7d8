"""A small argument parser. The standard library's costs a query a quarter of the time that it may take to start."""

from __future__ import annotations

import sys

from kg.errors import UsageError, did_you_mean

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, NoReturn

_WIDTH = 28  # columns of the left side of the help


class HelpShown(SystemExit):
    """A person asked for the help of a command, and got it."""

    def __init__(self, parser: Parser) -> None:
        """End with status 0; keep the parser for whoever makes a reference of it."""
        super().__init__(0)
        self.parser = parser


class Arguments:
    """The values that a person gave, as attributes."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...  # noqa: ANN401, D105 -- what an argument may be


class Argument:
    """One option, or one positional argument when its only flag has no dash.

    `nargs` of a positional is "1", "?" (may be left out), "*" or "+"; `action` of an option is "store", "append" or
    "store_true".
    """

    __slots__ = ("action", "choices", "default", "flags", "help", "metavar", "nargs", "required", "type")

    def __init__(self, flags: Sequence[str], declared: dict[str, Any]) -> None:
        """Take what `Parser.add_argument` was given."""
        self.flags = flags
        self.help: str = declared.pop("help", "")
        self.nargs: str = declared.pop("nargs", "1")
        self.action: str = declared.pop("action", "store")
        self.choices: Sequence[str] = declared.pop("choices", ())
        self.type: Callable[[str], Any] = declared.pop("type", str)
        self.default: Any = declared.pop("default", False if self.action == "store_true" else None)
        self.required: bool = declared.pop("required", False)
        shown = "|".join(self.choices) or flags[-1].lstrip("-").upper().replace("-", "_")
        self.metavar: str = "" if self.action == "store_true" else declared.pop("metavar", shown)
        if declared:
            raise TypeError(declared)

    @property
    def name(self) -> str:
        """The attribute that holds the value."""
        return self.flags[-1].lstrip("-").replace("-", "_")

    @property
    def optional(self) -> bool:
        """Whether it is an option and no positional."""
        return self.flags[0].startswith("-")

    def usage(self) -> str:
        """How it stands in a usage line or in the list of options."""
        if self.optional:
            return ", ".join(self.flags) + (f" {self.metavar}" if self.metavar else "")
        return {"?": f"[{self.metavar}]", "*": f"[{self.metavar}...]", "+": f"{self.metavar}..."}.get(
            self.nargs, self.metavar
        )

    def value(self, text: str, fail: Callable[..., NoReturn]) -> Any:  # noqa: ANN401 -- what `type` makes of it
        """The value of what a person wrote; calls `fail` with a message and a hint when it is none."""
        if self.choices and text not in self.choices:
            fail(f"{self.flags[-1]} {text}: no such choice", f"choose one of: {', '.join(self.choices)}")
        try:
            return self.type(text)
        except ValueError:
            kind = {"int": "a whole number", "float": "a number"}.get(getattr(self.type, "__name__", ""), "valid")
            fail(f"{self.flags[-1]} {text}: not {kind}", "")


class Parser:
    """The arguments of a command: parses them, and makes the help from their declarations."""

    def __init__(self, prog: str, description: str) -> None:
        """Take the command as one types it, and what it does."""
        self.prog, self.description = prog, description
        self.arguments: list[Argument] = []

    def add_argument(self, *flags: str, **declared: Any) -> None:  # noqa: ANN401 -- see Argument
        """Declare an option or a positional argument, in the words of argparse."""
        self.arguments.append(Argument(flags, declared))

    @property
    def positionals(self) -> list[Argument]:
        """The positional arguments in order."""
        return [argument for argument in self.arguments if not argument.optional]

    @property
    def options(self) -> list[Argument]:
        """The options in order."""
        return [argument for argument in self.arguments if argument.optional]

    def format_help(self) -> str:
        """What --help prints."""
        needed = [option.usage() for option in self.options if option.required]
        usage = " ".join(["usage:", self.prog, "[OPTIONS]", *needed, *(one.usage() for one in self.positionals)])
        rows = [(one.metavar if not one.optional else one.usage(), _explained(one)) for one in self._sorted()]
        rows.append(("-h, --help", "show this help"))
        lines = [usage, "", self.description, ""]
        for left, right in rows:
            lines += (
                [f"  {left:<{_WIDTH}}  {right}"] if len(left) <= _WIDTH else [f"  {left}", f"{'':{_WIDTH + 4}}{right}"]
            )
        return "\n".join(line.rstrip() for line in lines) + "\n"

    def _sorted(self) -> list[Argument]:
        return self.positionals + self.options

    def parse_args(self, argv: Sequence[str]) -> Arguments:
        """The values of a command line; for -h prints the help and ends.

        :raises UsageError: when the line is wrong; says which choices there are.
        """
        given = Arguments()
        for option in self.options:
            setattr(given, option.name, list(option.default or ()) if option.action == "append" else option.default)
        seen: set[str] = set()
        self._positional(self._options(list(argv), given, seen), given)
        for option in self.options:
            if option.required and option.name not in seen:
                self.error(f"{option.flags[-1]} is missing")
        return given

    def _options(self, words: list[str], given: Arguments, seen: set[str]) -> list[str]:
        """Set the options; gives what is left."""
        rest: list[str] = []
        words.reverse()
        while words:
            word = words.pop()
            if word == "--":
                return rest + words[::-1]
            if word in {"-h", "--help"}:
                sys.stdout.write(self.format_help())
                raise HelpShown(self)
            if word == "-" or not word.startswith("-") or word[1:2].isdigit():
                rest.append(word)
                continue
            flag, sign, text = word.partition("=") if word.startswith("--") else (word[:2], word[2:], word[2:])
            option = self._find(flag)
            seen.add(option.name)
            if option.action == "store_true":
                if sign:
                    self.error(f"{flag} takes no value")
                setattr(given, option.name, True)
                continue
            if not sign:
                if not words:
                    self.error(f"{flag} needs a value ({option.metavar})")
                text = words.pop()
            value = option.value(text, self.error)
            setattr(given, option.name, [*getattr(given, option.name), value] if option.action == "append" else value)
        return rest

    def _find(self, flag: str) -> Argument:
        found = next((option for option in self.options if flag in option.flags), None)
        if found is not None:
            return found
        flags = [known for option in self.options for known in option.flags]
        return self.error(f"there is no option {flag}", did_you_mean(flag, flags, "", 1))

    def _positional(self, rest: list[str], given: Arguments) -> None:
        for argument in self.positionals:
            if argument.nargs in {"*", "+"}:
                if argument.nargs == "+" and not rest:
                    self.error(f"{argument.metavar} is missing")
                setattr(given, argument.name, [argument.value(text, self.error) for text in rest])
                return
            if not rest and argument.nargs == "1":
                self.error(f"{argument.metavar} is missing")
            value = argument.value(rest.pop(0), self.error) if rest else argument.default
            setattr(given, argument.name, value)
        if rest:
            self.error(f"one argument too many: {rest[0]}", f"usage: {self.format_help().splitlines()[0][7:]}")

    def error(self, message: str, hint: str = "") -> NoReturn:
        """Say that the command line is wrong.

        :raises UsageError: always.
        """
        raise UsageError(message, hint=hint or f"see {self.prog} --help")


def _explained(argument: Argument) -> str:
    if argument.default in (None, False, "", []) or "default" in argument.help:
        return argument.help
    return f"{argument.help} (default: {argument.default})".strip()
