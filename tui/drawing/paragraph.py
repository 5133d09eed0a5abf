"""Paragraphs in lines of a width."""

import re
import textwrap

from tui.drawing import widths

_WORDS = re.compile(r"\s*\S+")


def wrap(
    text: str,
    width: int,
    *,
    indent: str = "",
    replace_whitespace: bool = True,
) -> list[str]:
    """Return a text in lines, none for a blank text; spaces within a line stay as they are.

    The standard library refuses to break at no width at all, which is what is left of a window of
    a few columns once its frame is drawn; and it counts characters, so it is asked only where each
    of them takes one cell.

    Args:
        text: The text.
        width: Cells of a line; below 1, as many lines as there are characters.
        indent: What stands before all lines but the first.
        replace_whitespace: Whether tabs and line ends become spaces.
    """
    width = max(1, width)
    if _takes_a_cell_each(text):
        return textwrap.wrap(
            text,
            width,
            subsequent_indent=indent,
            replace_whitespace=replace_whitespace,
        )
    return _in_cells(text, width, indent)


def _takes_a_cell_each(text: str) -> bool:
    """Return whether each character takes one cell; a mark and a wide one are two in two, too."""
    return widths.cell_width(text) == len(text) and (
        text.isascii() or all(cells == len(part) == 1 for part, cells in widths.graphemes(text))
    )


def _in_cells(text: str, width: int, indent: str) -> list[str]:
    lines: list[str] = []
    line, is_empty = "", True
    for word in _WORDS.findall(text.replace("\t", " ").replace("\n", " ").rstrip()):
        if widths.cell_width(line + word) <= width:
            line, is_empty = line + word, False
            continue
        if not is_empty:
            lines.append(line)
            line, word = indent, word.strip()
        # Only the first piece stands where the line has come to; the others have the indent.
        word = word.strip()
        first = widths.beginning(word, max(2, width - widths.cell_width(line)))
        pieces = [line + first]
        if rest := word[len(first) :]:
            room = max(2, width - widths.cell_width(indent))
            pieces += [indent + each for each in widths.wrap(rest, room)]
        lines += pieces[:-1]
        line, is_empty = pieces[-1], False
    return lines if is_empty else [*lines, line]
