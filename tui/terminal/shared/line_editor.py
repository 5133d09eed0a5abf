"""A small editor for one line of words, on the screen of one terminal alone.

It is no widget: the app has one focus, which is the participant's. Lines that are longer than there
are cells go on in the next row.
"""

from collections.abc import Callable

from tui.drawing.sanitize import sanitize
from tui.drawing.widths import graphemes

LONGEST = 1000
"""Characters of a line; more are not taken."""


class LineEditor:
    """Words with a place in them where the next ones go."""

    def __init__(self) -> None:
        self._before, self._after = "", ""

    @property
    def text(self) -> str:
        """All of the words."""
        return self._before + self._after

    def insert(self, text: str) -> None:
        """Write something; line ends become spaces, and what is too much is left out."""
        room = max(0, LONGEST - len(self.text))
        line = sanitize(" ".join(text[: 2 * LONGEST].splitlines()))
        self._before += line[:room]

    def clear(self) -> str:
        """Take all words out, and return them."""
        text = self.text
        self._before = self._after = ""
        return text

    def press(self, key: str) -> bool:
        """Take a key that moves or takes out; say whether it is one of those.

        Args:
            key: Its name.
        """
        act = _KEYS.get(key)
        if act is not None:
            self._before, self._after = act(self._before, self._after)
        return act is not None

    def rows(self, width: int) -> tuple[list[str], tuple[int, int]]:
        """Return the words in rows, and the row and the column in which the next ones go.

        Args:
            width: Cells of a row, at least 2.
        """
        lines, used, place = [""], 0, (0, 0)
        parts = [(part, cells, True) for part, cells in graphemes(self._before)]
        parts += [(part, cells, False) for part, cells in graphemes(self._after)]
        for part, cells, is_before in parts:
            if used + cells > width:
                lines.append("")
                used = 0
            lines[-1] += part
            used += cells
            if is_before:
                place = len(lines) - 1, used
        if place[1] >= width:
            # The next word begins a row.
            place = place[0] + 1, 0
            if place[0] == len(lines):
                lines.append("")
        return lines, place


Halves = tuple[str, str]
"""What stands before the place where one writes, and after it."""


def _back(before: str) -> int:
    """Return where the last part begins that cannot be cut."""
    return len(before) - len(graphemes(before)[-1][0]) if before else 0


def _on(after: str) -> int:
    """Return where the first part ends that cannot be cut."""
    return len(graphemes(after)[0][0]) if after else 0


def _word_back(before: str) -> int:
    return before.rstrip().rfind(" ") + 1


def _word_on(after: str) -> int:
    start = len(after) - len(after.lstrip())
    end = after.find(" ", start)
    return len(after) if end < 0 else end


def _split(before: str, after: str, place: int) -> Halves:
    text = before + after
    return text[:place], text[place:]


_KEYS: dict[str, Callable[[str, str], Halves]] = {
    "backspace": lambda before, after: (before[: _back(before)], after),
    "delete": lambda before, after: (before, after[_on(after) :]),
    "left": lambda before, after: _split(before, after, _back(before)),
    "right": lambda before, after: _split(before, after, len(before) + _on(after)),
    "home": lambda before, after: ("", before + after),
    "end": lambda before, after: (before + after, ""),
    "ctrl+left": lambda before, after: _split(before, after, _word_back(before)),
    "ctrl+right": lambda before, after: _split(before, after, len(before) + _word_on(after)),
    "ctrl+w": lambda before, after: (before[: _word_back(before)], after),
    "ctrl+u": lambda before, after: ("", after),
    "ctrl+k": lambda before, after: (before, ""),
}
"""What the keys do with the two halves; as in every line of the program."""
_KEYS["ctrl+a"], _KEYS["ctrl+e"] = _KEYS["home"], _KEYS["end"]
