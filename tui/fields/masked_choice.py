"""What is chosen by keys: masked, where it is nobody else's business, as words are."""

from tui.fields.field import Field
from tui.widgets.marked import MarkedWidget


class MaskedChoice(Field):
    """A question whose answer is marked in a list or on a scale."""

    def on_mount(self) -> None:
        """Mask what was chosen before."""
        self.show_mask()

    def show_mask(self) -> None:
        """Mask what is private while somebody looks along."""
        if self.question.is_private:
            for marked in self.walk_children(MarkedWidget):
                marked.set_hidden(hidden=self.is_watched)
