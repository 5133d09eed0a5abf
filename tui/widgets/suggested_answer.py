"""A quiet line below a question: what somebody else suggests there, with their name."""

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

from tui.drawing.sanitize import masked, shown_line
from tui.drawing.widths import cut
from tui.widgets.private_words import PrivateWords, seen_cells

WIDTH = 44
"""Cells of the words that are shown."""


class SuggestedAnswer(PrivateWords, Static):
    """The words of somebody else, beside the answer and never in it."""

    DEFAULT_CSS = """
    SuggestedAnswer { height: auto; color: $muted; margin-bottom: 1; }
    """

    def __init__(self, path: str, author: str, text: str, key: str, *, is_private: bool) -> None:
        """Show a suggestion.

        Args:
            path: The instance path of the question.
            author: Who suggests it.
            text: The words.
            key: The key that asks what is to become of it.
            is_private: Whether it is at a question that is nobody else's business.
        """
        super().__init__(markup=False)
        self.path = path
        self._author, self._text, self._key = author, text, key
        self._is_private = is_private

    def private_cells(self) -> Iterator[Region]:
        """Yield all of it where its words are nobody else's business."""
        if self._is_private:
            yield from seen_cells(self)

    def show(self, *, is_here: bool) -> None:
        """Show it; where the question is private, its words only while one is there."""
        is_masked = self._is_private and not is_here
        said = masked(self._text) if is_masked else cut(shown_line(self._text), WIDTH)
        key = f"   {self._key} answers" if is_here else ""
        self.update(Content(f"{shown_line(self._author)} suggests: “{said}”{key}"))
