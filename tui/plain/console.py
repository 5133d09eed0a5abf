"""A conversation line by line: says something, asks, and hears one line."""

from collections.abc import Callable, Mapping
from typing import TextIO, TypeVar

from flows.documents.errors import UnacceptableError
from tui.plain.prompt_words import (
    ASIDES,
    TURNS,
    Blank,
    EndOfInput,
    Turn,
    command_in,
    explain,
    literally,
)

Understood = TypeVar("Understood")

ANSWER = "Answer: "
"""What asks for a line, unless the question has a better word. Prompts are words, read aloud."""

BRIEF, FULL = "brief", "full"
"""The words that leave explanations out from here on, and bring them back."""

TERMINAL_LINE = 4095
"""A terminal hands over at most this many bytes of one line and drops the rest in silence."""


class Console:
    """Says lines to a person and asks for lines.

    Nothing but whole lines and the prompt is ever written, so that a screen reader, a braille
    display and a dumb terminal get the same conversation.
    """

    def __init__(
        self, hear: TextIO, write: Callable[[str], None], *, is_brief: bool = False
    ) -> None:
        """Begin a conversation.

        Args:
            hear: Where lines come from.
            write: Writes text.
            is_brief: Leave explanations out; what helps is told when it is asked for.
        """
        self._hear = hear
        self._write = write
        self.is_brief = is_brief
        """Whether explanations are left out."""

        self.turns: Mapping[str, type[Turn]] = TURNS
        """The words that lead elsewhere here."""

        self.asides: dict[str, Callable[[], list[str]]] = {
            "?": lambda: explain(self.turns),
            "help": lambda: explain(self.turns),
            "plan": lambda: ["There is nothing yet."],
            "prompt": lambda: ["There is no prompt here."],
            "theirs": lambda: ["No other session wrote anything here."],
            "decline": lambda: ["Nobody suggested anything here."],
            "examples": lambda: ["There are no examples here."],
            "crisis": lambda: ["There is nothing on this page yet."],
            BRIEF: lambda: self._word(is_brief=True),
            FULL: lambda: self._word(is_brief=False),
        }
        """What is told by each aside before the same prompt comes again."""

        self._held: tuple[str, ...] = ()
        self._said: set[str] = set()

    def note_place(self, draft: str, path: str) -> None:
        """Take note of the question that is asked now; blank for none. Alone, nobody needs that.

        Args:
            draft: The id of the draft.
            path: The instance path of the question.
        """

    def hold(self, *lines: str) -> None:
        """Say lines right before the next prompt, below whatever is said until then."""
        self._held = lines

    def print_lines(self, *lines: str) -> None:
        """Say lines."""
        for line in lines:
            self._write(line + "\n")

    def print_details(self, *lines: str) -> None:
        """Say lines that explain, unless the wording is brief."""
        if not self.is_brief:
            self.print_lines(*lines)

    def print_once(self, line: str) -> None:
        """Say a line that explains something for all questions of a kind, the first time alone."""
        if line not in self._said:
            self._said.add(line)
            self.print_details(line)

    def _word(self, *, is_brief: bool) -> list[str]:
        self.is_brief = is_brief
        if is_brief:
            return [f"Brief from here on; {FULL} brings explanations back."]
        return [f"Explanations are told from here on; {BRIEF} leaves them out."]

    def ask(self, prompt: str = ANSWER) -> str:
        """Ask for one line and return it, possibly empty.

        Raises:
            Turn: the person typed a word that leads elsewhere, or the input has ended.
        """
        while True:
            line = self.read(prompt)
            word = command_in(line, self.turns)
            if word in ASIDES:
                self.print_lines(*self.asides[word]())
            elif word:
                raise self.turns[word]
            else:
                return literally(line, self.turns)

    def read(self, prompt: str) -> str:
        """Read one line as it stands, without its end.

        Raises:
            EndOfInput: there is nothing more.
        """
        self.print_lines(*self._held)
        self._held = ()
        while True:
            self._write(prompt)
            line = self._hear.readline()
            if not line:
                self._write("\n")
                raise EndOfInput
            if self._may_be_cut(line):
                self.print_lines(
                    "This line is longer than the terminal passes on. Please use more lines."
                )
            else:
                return line.rstrip("\r\n")

    def settle(self, understand: Callable[[str], Understood], prompt: str = ANSWER) -> Understood:
        """Ask until a line is understood, saying each time why it was not.

        Raises:
            Turn: the person typed a word that leads elsewhere, or nothing at all.
        """
        while True:
            line = self.ask(prompt)
            if not line.strip():
                raise Blank
            try:
                return understand(line)
            except UnacceptableError as error:
                self.print_lines(str(error))

    def _may_be_cut(self, line: str) -> bool:
        size = len(line.encode(errors="surrogateescape"))
        return size > TERMINAL_LINE - 1 and self._hear.isatty()
