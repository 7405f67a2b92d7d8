"""What stands in a text beside its words: escapes of converters, emphasis and links of Markdown, runs of blanks."""

from __future__ import annotations

import re
from html import unescape

_ADDRESS = r'\((?:https?:|mailto:|www\.|\.{0,2}/|#)[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?: "[^"\n]*")?\)'
_LINK = rf"!\[[^\]\n]*\]{_ADDRESS}|\[(?=[^\[\]\n]{{1,300}}\]{_ADDRESS})|(?<=\S)\]{_ADDRESS}"
# A star before or behind words: emphasis, or a mark that points to a note. One that begins a line alone begins an item.
_STAR = r"\*{2,}|(?<=[^\s*])\*|(?<![^\s(\"'])\*(?=[^\s*][^*\n]{0,300}\*)"
_UNDERSCORE = r"(?<!\S)__?(?=[^\s_][^_\n]{0,300}_)|(?<=[^\s_])__?(?![^\s.,;:!?)])"
_HEADING = r"(?:\A|(?<=\n))#{1,6}[ \t]+"
_SPACED = r"[^\s\u3000-\u9fff\uff00-\uffef]"  # of scripts that part words or clauses by one blank
_OPENS = r"(?=[\\&{!\[\]*_#．]|\n[ \t]|[ \t][ \t])"  # what each begins with, so that most characters are passed over
_MARKUP = re.compile(
    rf"{_OPENS}(?:"
    r"\\u(?P<code>[0-9A-Fa-f]{4})|\\(?P<mark>[!-/:-@\[-`{-~])"
    r"|&(?:#\d{1,6}|#x[0-9A-Fa-f]{1,5}|[A-Za-z]{2,8});"
    rf"|(?P<nothing>\{{:[^{{}}\n]{{1,60}}\}}|{_LINK}|{_STAR}|{_UNDERSCORE}|{_HEADING})"
    r"|(?P<stop>(?<=[\u3041-\u30ff\u4e00-\u9fff」』）)])．(?![0-9A-Za-z０-９Ａ-Ｚａ-ｚ．]))"
    r"|(?<=[!-~])(?P<indent>\n[ \t]+)(?=[!-~])"
    rf"|(?<={_SPACED})(?P<blanks>[ \t]{{2,}})(?={_SPACED}))"
)
_BEGINNINGS = ("\\", "&", "{", "*", "](", "_", "#", "．")  # what is marked up holds one of them

finditer = _MARKUP.finditer


def decoded(match: re.Match[str]) -> str:
    """The characters that a piece of markup stands for; an underscore that needed an escape stands for a space.

    A point of full width behind a Japanese letter is the stop of those who write commas of full width.
    """
    if match["code"]:
        return chr(int(match["code"], 16))
    if match["stop"]:
        return "。"
    if match["indent"] or match["blanks"]:
        return "\n" if match["indent"] else " "
    if match["mark"]:
        return match["mark"].replace("_", " ")
    return "" if match["nothing"] else unescape(match.group())


def is_plain(words: str) -> bool:
    """Whether the words hold nothing that markup holds."""
    for mark in _BEGINNINGS:  # noqa: SIM110 -- a loop costs half of what `any` does, and this is asked of every name
        if mark in words:
            return False
    return True


def is_even(words: str) -> bool:
    """Whether the words hold neither markup nor runs of blanks."""
    return not ("  " in words or "\n " in words or "\t" in words) and is_plain(words)  # runs of blanks


def is_marked_up(text: str) -> bool:
    """Whether anything in the text reads otherwise than it stands."""
    return not is_even(text) and _MARKUP.search(text) is not None


def readable(words: str) -> str:
    """Words of a source without the markup in them.

    >>> readable("the **Ministers&rsquo; [Meeting](https://example.org/m)**")
    'the Ministers’ Meeting'
    """
    return words if is_plain(words) else _MARKUP.sub(decoded, words)
