"""Paragraphs in lines of a width."""

import textwrap


def wrap(text: str, width: int, *, indent: str = "", replace_whitespace: bool = True) -> list[str]:
    """Return a text in lines, none for a blank text.

    The standard library refuses to break at no width at all, which is what is left of a window of
    a few columns once its frame is drawn.

    Args:
        text: The text.
        width: Characters of a line; below 1, as many lines as there are characters.
        indent: What stands before all lines but the first.
        replace_whitespace: Whether tabs and line ends become spaces.
    """
    return textwrap.wrap(
        text, max(1, width), subsequent_indent=indent, replace_whitespace=replace_whitespace
    )
