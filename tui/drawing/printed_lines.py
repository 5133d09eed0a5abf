"""Printed lines that a terminal does not break inside of words."""

import re

from tui.drawing.widths import cell_width

_BEGIN = re.compile(r" *(?:[-•*] |\d+\. )?(?:\S+(?: \S+)* {2,}(?=\S))?")
"""What stands before the words of a line: an indent, a bullet, a column with a gap after it."""

_WORDS = re.compile(r"\s*\S+")


def fit_line(line: str, width: int) -> list[str]:
    """Return a line in lines of a width, broken between words alone.

    What goes on stands below where the words begin, unless that leaves less than half of a line.
    A word that is longer than a line stays whole, so that it can be copied.

    Args:
        line: The line, without its end.
        width: Cells of a line.
    """
    if cell_width(line) <= width:
        return [line]
    begin = _BEGIN.match(line)
    indent = " " * cell_width(begin[0]) if begin else ""
    if len(indent) > width // 2:
        indent = ""
    lines, now = [], ""
    for word in _WORDS.findall(line.rstrip()):
        if now.strip() and cell_width(now) + cell_width(word) > width:
            lines.append(now)
            now = indent + word.lstrip()
        else:
            now += word
    return [*lines, now]
