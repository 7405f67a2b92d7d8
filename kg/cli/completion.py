"""ajkg completion: scripts for bash, zsh and fish."""

from __future__ import annotations

from kg.cli import options, output

_BASH = """_ajkg() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" command="${{COMP_WORDS[1]}}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{commands}" -- "$current"))
    return
  fi
  case "$command" in
{cases}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *)
      case "$command" in
        query) [ "$COMP_CWORD" -eq 2 ] && COMPREPLY=($(compgen -W "{questions}" -- "$current")) ;;
        queries) COMPREPLY=($(compgen -W "{questions}" -- "$current")) ;;
        completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$current")) ;;
      esac
      COMPREPLY+=($(compgen -f -- "$current")) ;;
  esac
}}
complete -F _ajkg ajkg
"""
_ZSH = "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n"


def main(argv: list[str]) -> int:
    """Print the script of a shell."""
    made = options.parser("completion", 'Print a completion script: eval "$(ajkg completion bash)".', graph=False)
    options.output(made)
    made.add_argument("shell", metavar="SHELL", choices=["bash", "zsh", "fish"], help="bash, zsh or fish")
    args = made.parse_args(argv)
    from kg.answers.questions import names  # noqa: PLC0415 -- the reference imports this module
    from kg.cli.reference import parsers  # noqa: PLC0415

    flags = {name: [flag for one in parser.options for flag in one.flags] for name, parser in parsers().items()}
    if args.shell == "fish":
        script = _fish(flags, names())
    else:
        cases = "\n".join(f'    {name}) words="{" ".join([*words, "--help"])}" ;;' for name, words in flags.items())
        script = _BASH.format(commands=" ".join(flags), cases=cases, questions=" ".join(names()))
        script = _ZSH + script if args.shell == "zsh" else script
    output.write(script, args.output)
    return 0


def _fish(flags: dict[str, list[str]], questions: list[str]) -> str:
    lines = [f'complete -c ajkg -n __fish_use_subcommand -f -a "{" ".join(flags)}"']
    for name, words in flags.items():
        seen = f'complete -c ajkg -n "__fish_seen_subcommand_from {name}"'
        lines += [f"{seen} -l {word[2:]}" if word.startswith("--") else f"{seen} -s {word[1:]}" for word in words]
    lines += [
        f'complete -c ajkg -n "__fish_seen_subcommand_from {name}" -a "{" ".join(questions)}"'
        for name in ("query", "queries")
    ]
    return "\n".join(lines)
