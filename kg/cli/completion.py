"""ajkg completion: scripts for bash, zsh and fish."""

from __future__ import annotations

from kg.cli import options, output

_BASH = """_ajkg() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{commands}" -- "$current"))
  elif [ "${{COMP_WORDS[1]}}" = query ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "{questions}" -- "$current") $(compgen -f -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}}
complete -F _ajkg ajkg
"""
_ZSH = "autoload -U +X bashcompinit && bashcompinit\n"
_FISH = """complete -c ajkg -n __fish_use_subcommand -f -a "{commands}"
complete -c ajkg -n "__fish_seen_subcommand_from query" -a "{questions}"
"""


def main(argv: list[str]) -> int:
    """Print the script of a shell."""
    made = options.parser("completion", 'Print a completion script: eval "$(ajkg completion bash)".', graph=False)
    made.add_argument("shell", help="the shell", choices=["bash", "zsh", "fish"])
    options.output(made)
    args = made.parse_args(argv)
    from kg.answers.questions import names  # noqa: PLC0415 -- after the arguments are checked
    from kg.cli.main import COMMANDS  # noqa: PLC0415 -- main imports nothing of ours before

    script = {"bash": _BASH, "zsh": _ZSH + _BASH, "fish": _FISH}[args.shell]
    output.write(script.format(commands=" ".join(COMMANDS), questions=" ".join(names())))
    return 0
