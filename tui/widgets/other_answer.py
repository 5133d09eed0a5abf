"""A quiet line below a question: what else was written there, by another session or before."""

from textual.content import Content
from textual.widgets import Static

from tui.drawing.sanitize import masked, shown_line

WIDTH = 50
"""Characters of the answer that are shown."""


class OtherAnswer(Static):
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
        self.is_private = is_private
        """Whether its words are nobody else's business."""

    def show(self, *, is_here: bool) -> None:
        """Show it, unmasked while one is at its question."""
        is_masked = self.is_private and not is_here
        said = masked(self._text) if is_masked else shown_line(self._text, WIDTH)
        self.update(Content(f"Also written here: “{said}”   {self._key} takes it"))
