"""Text that is being typed and is not an answer yet: kept in the draft, so that nothing is lost."""

from flows.guide.answers.answers import take_out


class PendingText(dict[str, str]):
    """The text by instance path, or below it by the name of one of the lines of a field."""

    def keep(self, path: str, text: str | None) -> None:
        """Keep what stands in a line; None when it waits no longer."""
        if text is None:
            self.pop(path, None)
        else:
            self[path] = text

    def forget(self, path: str) -> None:
        """Forget what was typed for an item, as its answer is known now."""
        self.pop(path, None)
        take_out(self, f"{path}.")
