"""The line below a shared picture, and the pages in place of it, for one terminal."""

from collections.abc import Collection, Sequence

from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width, cut
from tui.terminal.shared.margin import Margin

LEAST_PART = 12
"""Cells of a part of a line, below which it is left out rather than cut."""

SMALL, SHORT = "Small window: arrows scroll", "Arrows scroll"
"""What is said in a window that shows a part of the picture alone."""


def make_page(first: str, *lines: str) -> Sequence[str]:
    """Return a page that stands in place of the picture."""
    return ("", f"{first[:1].upper()}{first[1:]}", *lines)


def line_with_keys(seen: str, width: int, keys: Sequence[str], *, least: int) -> str:
    """Return who sees the picture and what can be pressed.

    Args:
        seen: Who sees it; names are left out where keys that matter have no room beside them.
        width: Cells of the line.
        keys: What can be pressed, what matters most first.
        least: How many of the keys matter that much.
    """
    needed = cell_width("  ".join(["", seen, *keys[:least]])) - 1
    return join_line(seen if needed <= width else seen.partition(":")[0], "", width, keys)


def line_in_small_window(seen: str, width: int, keys: Sequence[str]) -> str:
    """Return the line of a window that shows a part of the picture; how to see the rest is first.

    Args:
        seen: Who sees it; their names are left out where there is no room for the keys otherwise.
        width: Cells of the line.
        keys: What can be pressed besides.
    """
    count = seen.partition(":")[0]
    short = [each.replace("F4 prompts and notes", "F4 notes") for each in keys]
    for lead, who, offered in ((SMALL, seen, keys), (SMALL, count, keys), (SHORT, count, short)):
        said = f" {lead}   {who}  {'  '.join(offered)}"
        if cell_width(said) <= width:
            return said
    return join_line(f"{SMALL}   {seen}", "", width)


def join_line(first: str, second: str, width: int, keys: Sequence[str] = ()) -> str:
    """Return a line: what comes first, what comes after it as far as there is room, and keys.

    A key for which there is no room is left out; the others stand in their order.
    """
    line = f" {first}"
    if second and cell_width(line) + 3 + LEAST_PART <= width:
        line += f"   {second}"
    for key in keys:
        if cell_width(line) + 2 + cell_width(key) <= width:
            line += f"  {key}"
    return cut(line, width)


def with_unsent(words: str, margin: Margin | None, *, comes_back: bool = False) -> str:
    """Return what somebody is told at the end, with the words that they have not sent.

    Args:
        words: What they are told.
        margin: Where they wrote, if they have one.
        comes_back: Whether the words wait for them in the session.
    """
    unsent = shown_line(margin.editor.text) if margin is not None else ""
    if not unsent:
        return words
    waits = ", and waits for you in the session" if comes_back else ""
    return f"{words} This was not sent{waits}: {unsent}"


def name_beside(name: str, taken: Collection[str], width: int) -> str:
    """Return a name, with a number after it where it is taken.

    Args:
        name: The name.
        taken: Those that are taken, whatever the case.
        width: Cells that it may take.
    """
    known = {each.casefold() for each in taken}
    found, number = name, 2
    while found.casefold() in known:
        found, number = f"{cut(name, width - 2)} {number}", number + 1
    return found
