"""How many cells a text takes, as Textual and the terminals of today count them.

There is one function for that in the whole program: screens, printed tables and the first picture
agree about where a word ends. Equal to Textual's own count (a test holds every code point).
"""

from bisect import bisect_right
from functools import cache, lru_cache
from itertools import accumulate

MORE = "…"
"""Stands for what is left out."""

JOINER, AS_EMOJI = "\u200d", "\ufe0f"
"""Joins the character after it to the one before; makes the one before it an emoji."""


# Most texts of a picture stand in the one before it, too.
@lru_cache(maxsize=4096)
def cell_width(text: str) -> int:
    """Return how many cells a text takes; control characters take none."""
    if text.isascii() and text.isprintable():
        return len(text)
    total = 0
    for _, width in graphemes(text):
        total += width
    return total


def graphemes(text: str) -> list[tuple[str, int]]:
    """Return a text in parts that cannot be cut, each with its cells: 0, 1 or 2.

    A mark, a joiner and what it joins belong to the part before them.
    """
    parts: list[tuple[str, int]] = []
    last = ""  # the character that gave the last part its width, while an emoji may widen it
    joined = False
    for character in text:
        if joined or character in (JOINER, AS_EMOJI):
            if not parts:
                parts.append((character, 0))
                continue
            before, width = parts[-1]
            if not joined and character == AS_EMOJI and last in _tables()[2] and last:
                width, last = width + 1, ""
            parts[-1] = (before + character, width)
            joined = not joined and character == JOINER
            continue
        # Most characters are printable ASCII, and each is looked at in every drawing.
        width = 1 if " " <= character <= "~" else _width_of(character)
        if width or not parts:
            parts.append((character, width))
            last = character if width else last
        else:
            before, wide = parts[-1]
            parts[-1] = (before + character, wide)
    return parts


def cut(text: str, width: int) -> str:
    """Return a text that takes at most `width` cells, with a sign where something is left out."""
    if cell_width(text) <= width:
        return text
    return beginning(text, width - 1).rstrip() + MORE if width > 0 else ""


LEAST_TITLE = 12
"""Cells that are left of a title that is cut so that the rest of a sentence is told."""


def cut_title(words: str, width: int) -> str:
    """Return a sentence in so many cells; the title it quotes is cut first, as its end is news.

    One that is too long all the same is returned as it is.
    """
    begin, end = words.find("'") + 1, 0
    if begin:
        ends = (n for n in range(begin, len(words)) if words[n] == "'")
        end = next((n for n in ends if words[n + 1 : n + 2] in ("", " ", ",", ";", ".")), 0)
    room = cell_width(words[begin:end]) - (cell_width(words) - width)
    if cell_width(words) <= width or room < LEAST_TITLE:
        return words
    return f"{words[:begin]}{cut(words[begin:end], room)}{words[end:]}"


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Return a text in exactly `width` cells: cut, or filled up with spaces.

    Args:
        text: The text.
        width: Cells there are.
        right: Let it end at the right edge.
    """
    held = cut(text, width)
    gap = " " * (width - cell_width(held))
    return gap + held if right else held + gap


def fill(text: str, width: int) -> str:
    """Return a text filled up with spaces to `width` cells; one that takes more stays whole."""
    return text + " " * (width - cell_width(text))


def wrap(text: str, width: int) -> list[str]:
    """Return a text in lines of at most `width` cells, broken between words where that is possible.

    Args:
        text: The text; line ends in it count as spaces.
        width: Cells of a line, at least 2.
    """
    width = max(2, width)
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        length = cell_width(word)
        if line and used + 1 + length <= width:
            line, used = f"{line} {word}", used + 1 + length
            continue
        # What has to be broken, or may be anywhere, begins where the line has come to.
        start = beginning(word, width - used - 1) if line and _breaks(word, length > width) else ""
        if line:
            lines.append(f"{line} {start}" if start else line)
            word = word[len(start) :]
            length = cell_width(word)
        while length > width:
            start = beginning(word, width)
            lines.append(start)
            word = word[len(start) :]
            length = cell_width(word)
        line, used = word, length
    return [*lines, line] if line or not lines else lines


LEAST_BROKEN = 8
"""Cells of a word of wide characters from which on it is broken where a line ends."""


def _breaks(word: str, is_too_long: bool) -> bool:
    """Say whether a word is broken at the end of a line rather than moved to the next one.

    Writing in wide characters has no spaces, so that what stands between two of them is a sentence.
    """
    if is_too_long:
        return True
    cells = cell_width(word)
    return cells >= LEAST_BROKEN and cells > 3 * len(word) / 2


def beginning(text: str, width: int) -> str:
    """Return as many whole parts from the beginning as `width` cells hold."""
    parts = graphemes(text)
    fit = bisect_right(list(accumulate(cells for _, cells in parts)), width)
    return "".join(part for part, _ in parts[:fit])


@lru_cache(maxsize=4096)
def _width_of(character: str) -> int:
    code = ord(character)
    if 0x20 <= code < 0x7F:
        return 1
    if code < 0x20 or code < 0xA0:
        # As Textual counts: the null character is in its table, the others are control characters.
        return 0
    none, two, _ = _tables()
    if _is_in(code, none):
        return 0
    return 2 if _is_in(code, two) else 1


def _is_in(code: int, ranges: tuple[list[int], list[int]]) -> bool:
    starts, ends = ranges
    place = bisect_right(starts, code) - 1
    return place >= 0 and code <= ends[place]


@cache
def _tables() -> tuple[tuple[list[int], list[int]], tuple[list[int], list[int]], frozenset[str]]:
    """Return the ranges of no cell and of two cells, and what U+FE0F makes wide."""
    from tui.drawing.width_table import NONE, TWO, TWO_AS_EMOJI

    return _ranges(NONE), _ranges(TWO), frozenset(chr(int(c, 16)) for c in TWO_AS_EMOJI.split())


def _ranges(text: str) -> tuple[list[int], list[int]]:
    pairs = [each.partition("-") for each in text.split()]
    starts = [int(start, 16) for start, _, _ in pairs]
    return starts, [int(end or start, 16) for start, _, end in pairs]
