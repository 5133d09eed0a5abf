"""Keeping words words: a person's text in a Markdown document is never taken for markup."""

import re

_ANYWHERE = re.compile(r"[\\`*_\[\]<>&~|$^@]")
"""Characters that may begin markup in the middle of a line, with the common extensions."""

_AT_START = re.compile(r"(?:[-+=#:!%{]|\d+(?=[.)]))")
"""What may begin a list, a heading, a rule or a definition at the start of a line."""

_ADDRESS = re.compile(
    r"(?<=[A-Za-z])(:)(?=//)|(?<=[wW]{3})(\.)|(?<=\w)(\.)(?=[^\W\d_]{2})|(?<=mailto)(:)|(?<=xmpp)(:)"
)
"""What makes an address a link by itself, with a bare name such as `link.example` among them."""

_SPACE = {" ": "\N{NO-BREAK SPACE}", "\t": "\N{NO-BREAK SPACE}" * 4}


def escape_line(text: str) -> str:
    """Return a line of text that reads the same in Markdown and holds no markup."""
    if not text.strip():
        return ""
    bare = text.lstrip(" \t")
    indent = "".join(_SPACE[space] for space in text[: len(text) - len(bare)])
    escaped = _ANYWHERE.sub(r"\\\g<0>", bare.rstrip(" \t"))
    escaped = _ADDRESS.sub(lambda found: f"\\{found[0]}", escaped)
    if found := _AT_START.match(escaped):
        end = found.end()
        mark = found[0]
        start = f"{mark}\\" if mark.isdigit() else f"\\{mark}"
        escaped = start + escaped[end:]
    return indent + escaped


def escape_text(text: str) -> str:
    """Return text of several lines; its lines and paragraphs stay as they were written."""
    paragraphs = re.split(r"\n[ \t]*(?:\n[ \t]*)*\n", text.strip("\n"))
    return "\n\n".join(
        "\\\n".join(escape_line(line) for line in paragraph.split("\n") if line.strip())
        for paragraph in paragraphs
        if paragraph.strip()
    )
