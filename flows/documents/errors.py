"""The errors a person may meet, each a clear sentence, rendered in one place by every front end."""


class HandrailError(Exception):
    """A request that could not be carried out, told in one sentence for the person.

    The text never holds anything private: it is printed, and may be logged.
    """

    exit_code = 1
    """What the command line ends with: 1, the request could not be carried out; 2, wrong usage."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        """What was wrong, where, and what to do."""


class UsageError(HandrailError):
    """A command or an argument that the program does not know."""

    exit_code = 2


class UnacceptableError(ValueError):
    """A value that a document cannot hold, with the reason in words.

    A `ValueError`, so that pydantic collects it with the place where it happened.
    """


TITLE_LENGTH = 60
"""The most characters of a title that stand in a sentence; longer ones end in `…`."""


def quoted(title: str) -> str:
    """Return a title, or what was typed, in quotation marks, cut and on one line."""
    line = " ".join(title.split())
    return f"'{line if len(line) <= TITLE_LENGTH else line[: TITLE_LENGTH - 1].rstrip() + '…'}'"
