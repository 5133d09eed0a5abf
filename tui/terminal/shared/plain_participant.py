"""The participant of a session of several who hears lines, as the host of the session has them."""

from collections.abc import Callable, Sequence
from typing import Protocol

from textual.message import Message

from tui.terminal.shared.people import Departure, Person
from tui.terminal.shared.plain_line import Left, Lost, Placed, PlainLine, Said
from tui.terminal.shared.plain_people import describe_people, known_words, take_words
from tui.terminal.shared.shared_session import SharedSession
from tui.terminal.shared.shared_terminal import Arrival


class PlainHost(Protocol):
    """What hosts them."""

    def call_soon(self, do: Callable[..., None], *values: object) -> None:
        """Have something done in the event loop; threads call this."""

    def depart(self, departures: Sequence[Departure]) -> None:
        """Give terminals back, and show all others who is left."""

    def end(self) -> None:
        """End the session for all."""

    def follow(self, draft: str, path: str) -> None:
        """Show the question that is asked in a draft; blank for none."""

    def note_use(self, person: Person) -> None:
        """Take note that somebody did something."""

    def show_latest(self) -> None:
        """Show everybody what they may see now."""


class PlainParticipant:
    """Nobody, or the one participant who hears lines."""

    def __init__(self, session: SharedSession, host: PlainHost) -> None:
        self._session, self._host = session, host
        self._there: tuple[Person, PlainLine] | None = None

    def arrive(self, arrival: Arrival, person: Person) -> list[Departure]:
        """Take them in, and return whose place they take."""
        departures = self._session.arrive(person)
        if self._there is not None:
            self.dismiss(self._there[0], 0, departures[0].words if departures else "")
        self._there = person, PlainLine(arrival, self._hear)
        return departures

    def tell(self) -> None:
        """Tell them who asks and who looks along, when that is different from before."""
        if self._there is not None:
            known = [*known_words(self._session)]
            self._there[1].tell(describe_people(self._session), known)

    def notify(self, words: str) -> None:
        """Say something to them once, if they are there."""
        if self._there is not None:
            self._there[1].notify(words)

    def dismiss(self, person: Person, code: int, words: str) -> None:
        """End their line, if it is they who are meant."""
        if self._there is not None and self._there[0] is person:
            self._there[1].dismiss(code, words)
            self._there = None

    def dismiss_now(self, code: int, words: str) -> None:
        """End their line, if they are there, and wait until that is done."""
        if self._there is not None:
            self._there[1].dismiss_now(code, words)

    def _hear(self, line: PlainLine, message: Message) -> None:
        self._host.call_soon(self._take, line, message)

    def _take(self, line: PlainLine, message: Message) -> None:
        if self._there is None or self._there[1] is not line:
            return
        person = self._there[0]
        self._host.note_use(person)
        match message:
            case Said(words=words):
                self._host.depart(take_words(self._session, person, words))
            case Placed(draft=draft, path=path):
                self._host.follow(draft, path)
            case Left():
                self._host.end()
            case Lost():
                self._there = None
                self._session.leave(person)
                self._host.show_latest()
