"""A quiet line below a question: what else was written there, by another session or before."""

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

from tui.drawing.sanitize import masked, shown_line
from tui.widgets.private_words import PrivateWords, seen_cells

WIDTH = 50
"""Characters of the answer that are shown."""


class OtherAnswer(PrivateWords, Static):
    """The answer of another session, with the key that takes it."""

    DEFAULT_CSS = """
    OtherAnswer { height: auto; color: $muted; margin-bottom: 1; }
    """

    def __init__(self, path: str, text: str, key: str, *, is_private: bool) -> None:
        """Show an answer.

        Args:
            path: The instance path of the question.
            text: The answer in words.
            key: The key that takes it.
            is_private: Whether its words are nobody else's business.
        """
        super().__init__()
        self.path = path
        self._text, self._key = text, key
        self._is_private = is_private

    def private_cells(self) -> Iterator[Region]:
        """Yield all of it where its words are nobody else's business."""
        if self._is_private:
            yield from seen_cells(self)

    def show(self, *, is_here: bool) -> None:
        """Show it, unmasked while one is at its question."""
        is_masked = self._is_private and not is_here
        said = masked(self._text) if is_masked else shown_line(self._text, WIDTH)
        self.update(Content(f"Also written here: “{said}”   {self._key} takes it"))
