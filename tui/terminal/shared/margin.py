"""The margin of a facilitator: the prompts of the question at hand, and a line for own words.

It is drawn by the painter of one terminal, beside, below or over the shared picture, and nowhere
else: neither the app nor any other terminal knows of it. What is written goes out with `enter`, as
a note in the person's journal or a suggestion beside their answer; nothing else is kept.
"""

from typing import NamedTuple

from tui.drawing.sanitize import sanitize
from tui.drawing.widths import cell_width, cut, wrap
from tui.terminal.shared.line_editor import LineEditor

TITLE = "On your screen alone"
"""What stands above the margin."""

NOTHING_ASKED = "There is no question on this page."
NO_PROMPT = "There is no prompt for this question. Silence is fine, too."
AT_HAND = "the question they are at"
"""What a question is called whose words are not for everybody."""

MOST_WRITTEN = 3
"""Rows of the words that are being written, unless there is room for more."""


class Asked(NamedTuple):
    """The question that the participant is at, as far as others may know it."""

    about: str
    """The id of the plan or the draft that it belongs to."""

    path: str
    """Its instance path."""

    label: str
    """Its words; empty while they are not for everybody."""

    prompt: str
    """What the one who asks may say there; empty where there is nothing."""


class Words(NamedTuple):
    """What a facilitator has written and sent."""

    text: str
    """The words."""

    asked: Asked | None
    """The question to which they are suggested as an answer; None for a note."""


class Style:
    """How a row of the margin looks."""

    TITLE, TEXT, QUIET, WRITTEN = range(4)


class Drawn(NamedTuple):
    """The margin as it is to be painted."""

    rows: tuple[tuple[str, int], ...]
    """For each row its text and its style."""

    cursor: tuple[int, int]
    """The row and the column in which the next word goes."""


class Margin:
    """What one facilitator sees and writes."""

    def __init__(self) -> None:
        self.editor = LineEditor()
        """The line that is being written."""

        self.asked: Asked | None = None
        """The question at hand; None while there is none, or the picture is hidden."""

        self.is_called = False
        """Whether it is shown over the picture, where the window has no room for both."""

        self.keeps_keys = False
        """Whether keys go here also while the session would take them."""

        self.remark = ""
        """What became of the last words."""

        self.is_suggestion = False
        """Whether words are suggested as an answer rather than noted."""

        self._for: Asked | None = None

    @property
    def target(self) -> Asked | None:
        """The question that the words are for: that at which they were begun; None for a note."""
        if not self.is_suggestion:
            return None
        return self._for if self.editor.text else self.asked

    def press(self, key: str, character: str | None) -> Words | None:
        """Take a key, and return words that go out with it.

        Args:
            key: Its name.
            character: What it types; None where it types nothing.
        """
        if key == "enter":
            return self._send()
        if key == "escape":
            self.editor.clear()
        elif key == "tab":
            self._change_kind()
        elif not self.editor.press(key) and character is not None and character.isprintable():
            self.write(character)
        return None

    def write(self, text: str) -> None:
        """Take typed or pasted words."""
        if not self.editor.text:
            self._for, self.remark = self.asked, ""
        self.editor.insert(text)

    def take_back(self, words: Words, why: str) -> None:
        """Give words back that could not be kept; what is written meanwhile stays after them."""
        self.remark = why
        self.is_suggestion, self._for = words.asked is not None, words.asked
        later = self.editor.clear()
        self.editor.insert(words.text + (f" {later}" if later else ""))

    def _send(self) -> Words | None:
        words = Words(self.editor.text.strip(), self.target)
        if not words.text:
            return None
        self.editor.clear()
        return words

    def _change_kind(self) -> None:
        self.is_suggestion = not self.is_suggestion
        if self.is_suggestion and self._for is None:
            self._for = self.asked

    def draw(self, width: int, height: int) -> Drawn:
        """Return it in rows.

        Args:
            width: Cells of a row, at least 4.
            height: How many rows there are, at least 2.
        """
        written, (row, column) = self.editor.rows(width - 2)
        room = max(1, min(max(MOST_WRITTEN, height // 3), height - 1))
        first = max(0, min(row - room + 1, len(written) - room))
        shown = written[first : first + room]
        foot = [(self._kind(width), Style.QUIET)]
        foot += [(("> " if n == 0 else "  ") + each, Style.WRITTEN) for n, each in enumerate(shown)]
        foot += [(self._hint(width), Style.QUIET)]
        foot = foot[: max(2, height)]
        above = self._above(width, height - len(foot))
        rows = [*above, *[("", Style.TEXT)] * (height - len(foot) - len(above)), *foot][:height]
        return Drawn(tuple(rows), (height - len(foot) + 1 + row - first, 2 + column))

    def _kind(self, width: int) -> str:
        target = self.target
        if target is None:
            return cut("A note for their journal:", width)
        return cut(f"Suggested for: {sanitize(target.label) or AT_HAND}", width)

    def _hint(self, width: int) -> str:
        if self.remark:
            return cut(sanitize(self.remark), width)
        other = [] if self.asked is None else ["tab note" if self.target else "tab suggest"]
        hints = ["enter send", *other, "esc clear"]
        while len(hints) > 1 and cell_width("  ".join(hints)) > width:
            hints.pop()
        return cut("  ".join(hints), width)

    def _above(self, width: int, height: int) -> list[tuple[str, int]]:
        """Return the prompts, as far as there is room for them."""
        rows = [(cut(TITLE, width), Style.TITLE)]
        if self.asked is None:
            rows += [(each, Style.TEXT) for each in wrap(NOTHING_ASKED, width)]
        else:
            prompt = sanitize(self.asked.prompt) or NO_PROMPT
            rows += [(each, Style.TEXT) for each in wrap(prompt, width)]
        if len(rows) > height > 0:
            last, style = rows[height - 1]
            rows = [*rows[: height - 1], (cut(f"{last} {rows[height][0]}", width), style)]
        return rows[: max(0, height)]
