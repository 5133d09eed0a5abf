"""The driver of a session that several look at, each over a line of their own."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Thread
from typing import Any

from textual import events
from textual.geometry import Size
from textual.message import Message

from tui.drawing.sanitize import shown_line
from tui.terminal.attached_terminal import AttachedTerminal
from tui.terminal.hang_up import EndingApp
from tui.terminal.keys.key_reader import TypedText
from tui.terminal.paint.picture import Clipboard, Picture, Request
from tui.terminal.paint.viewport import PrivateParts
from tui.terminal.picture_driver import PictureDriver
from tui.terminal.shared.margin import Asked, Margin, Words
from tui.terminal.shared.own_line import with_unsent
from tui.terminal.shared.people import PARTICIPANT, ROLES, WATCH, Departure, Person
from tui.terminal.shared.plain_participant import PlainParticipant
from tui.terminal.shared.shared_painter import OWN_ROWS
from tui.terminal.shared.shared_session import LEAVES, LEFT, OVER, PROMPTS, YES, SharedSession
from tui.terminal.shared.shared_terminal import Arrival, Resized, SharedTerminal
from tui.terminal.window_size import USUAL_SIZE
from tui.textual_private import loop_of

PRIVATE = "something private"
"""What stands over words that are not for everybody."""

_SCROLLS = {
    **{"up": (-1, 0), "down": (1, 0), "left": (0, -8), "right": (0, 8)},
    **{"pageup": (-8, 0), "pagedown": (8, 0), "home": (-1000, -1000), "end": (1000, 0)},
}
"""Rows and columns by which keys of somebody who reads move what a small window shows."""

_SCROLLS_ALWAYS = ("up", "down", "pageup", "pagedown")
"""Those of them that do nothing in a line of words."""


class SharedApp(EndingApp):
    """An app that several look at, as far as its driver asks it."""

    session: SharedSession
    """Who they are."""

    def private_parts(self) -> PrivateParts:
        """Return the parts of what is shown now that are not for everybody."""
        return PrivateParts()

    def asked_now(self) -> Asked | None:
        """Return the question that the participant is at; None where there is none."""
        return None

    def take_words(self, person: Person, words: Words) -> None:
        """Keep what a facilitator has written in their margin; what is refused goes back there."""

    def follow(self, draft: str, path: str) -> None:
        """Show the question that a participant who hears lines is asked; blank for none."""

    def note_speaker(self, event: events.Event, person: Person) -> None:
        """Take note of whose key it is, before the key is handed on."""

    def was_used(self) -> None:
        """Take note that somebody did something."""


class HostDriver(PictureDriver):
    """Shows the app to all who are attached, each as much as they may see.

    There are two pictures: that of the participant, and one for all others. What is private is
    covered in the second one whenever something is painted, so it is nowhere it could be sent from.
    """

    def __init__(self, app: "SharedApp", **options: Any) -> None:
        options["size"] = USUAL_SIZE[0], USUAL_SIZE[1] - OWN_ROWS
        super().__init__(app, **options)
        self.public = Picture(*options["size"])
        """What all others than the participant see."""

        self._options = app.local_options
        self._shared: SharedApp = app
        self._session = self._shared.session
        self._people: dict[AttachedTerminal, Person] = {}
        self._speaker: AttachedTerminal | None = None
        self._left: dict[str, Margin] = {}
        self.plain = PlainParticipant(self._session, self)
        """The participant, where they hear lines."""

        self._shows = False
        self._shown: frozenset[object] = frozenset()
        app.local_options.call_when_changed(self._draw_signs)

    @property
    def can_suspend(self) -> bool:
        """Whether the terminal can be lent to another program: none is here."""
        return False

    # Coming and going

    def arrive(self, arrival: Arrival) -> None:
        """Take somebody in who has come to the door."""
        role = arrival.said.get("role", WATCH)
        role = role if role in ROLES else WATCH
        name = self._session.name_for(shown_line(arrival.said.get("name", "")), role)
        person = Person(name, role, self._session.now())
        if arrival.said.get("plain") and person.role == PARTICIPANT:
            self.depart(self.plain.arrive(arrival, person))
            return
        picture = self.picture if person.role == PARTICIPANT else self.public
        if person.margin is not None:
            # Whoever comes back finds the words that they were just writing.
            person.margin = self._left.pop(person.name, person.margin)
        terminal = SharedTerminal(arrival, picture, self.hear, self.lose)
        self._people[terminal] = person
        departures = self._session.arrive(person)
        if any(each.person is person for each in departures):
            del self._people[terminal]
            terminal.dismiss(departures[0].code, departures[0].words)
            return
        terminal.draw_signs(self._options.has_signs)
        self._tell(terminal)
        self.attach(terminal)
        self.depart(departures)

    def detach(self, terminal: AttachedTerminal) -> None:
        """Forget a terminal whose line is gone."""
        person = self._people.pop(terminal, None)
        if person is not None:
            self._leave(person)
        super().detach(terminal)
        self.show_latest()

    def _leave(self, person: Person) -> None:
        self._session.leave(person)
        if person.margin is not None and person.margin.editor.text:
            self._left[person.name] = person.margin

    def depart(self, departures: Sequence[Departure]) -> None:
        """Give terminals back, and show all others who is left."""
        for person, code, words in departures:
            for terminal in [each for each, who in self._people.items() if who is person]:
                del self._people[terminal]
                self.terminals.remove(terminal)
                self._leave(person)
                assert isinstance(terminal, SharedTerminal)
                terminal.dismiss(code, with_unsent(words, person.margin, comes_back=words == LEFT))
            self.plain.dismiss(person, code, words)
        self.show_latest()

    def release_terminals(self, code: int, words: str) -> None:
        """Give all terminals back at the end, and wait for that.

        Args:
            code: What the relay of the participant ends with.
            words: What is said to the participant; all others are told that it has ended.
        """
        threads = []
        for terminal, person in self._people.items():
            assert isinstance(terminal, SharedTerminal)
            over = 0, with_unsent(OVER, person.margin)
            told = (code, words) if person.role == PARTICIPANT else over
            threads.append(Thread(target=terminal.dismiss_now, args=told))
            self._session.leave(person)
        threads.append(Thread(target=self.plain.dismiss_now, args=(code, words)))
        for each in threads:
            each.start()
        for each in threads:
            each.join()

    # What is shown

    def show_latest(self) -> None:
        """Show everybody what they may see now, and hear those who may type."""
        shows = self._shows_private()
        for terminal in self.terminals:
            self._tell(terminal)
        self.plain.tell()
        self.fit()
        if shows != self._shows:
            self._shows, self._shown = shows, self._shared.private_parts().owners
            self._copy()

    def _tell(self, terminal: AttachedTerminal) -> None:
        person = self._people.get(terminal)
        if person is None or not isinstance(terminal, SharedTerminal):
            return
        painter, margin = terminal.painter, person.margin if person.is_in else None
        terminal.types = person.has_keys
        has_room = painter.room_for(is_called=False) is not None
        line = self._session.line_for(
            person, terminal.size[0], shows_all=painter.shows_all, has_room=has_room
        )
        if margin is not None:
            margin.asked = None if self._session.hides_all else self._shared.asked_now()
        painter.show_own(
            line,
            self._session.page_for(person),
            margin,
            writes_in_margin=person.writes_in_margin(has_room=has_room),
        )
        terminal.show()

    def _shows_private(self) -> bool:
        return self._session.shows_private and not self._session.hides_all

    def picture_size(self) -> tuple[int, int]:
        """Return the size for those who type; nobody but the participant makes it small."""
        typing = [(each, who) for each, who in self._people.items() if who.has_keys]
        own = [each.size for each, who in typing if who.role == PARTICIPANT]
        if not own:
            return self.usual_size()
        columns, rows = own[0]
        for terminal, who in typing:
            if who.role != PARTICIPANT:
                columns = min(columns, max(USUAL_SIZE[0], terminal.size[0]))
                rows = min(rows, max(USUAL_SIZE[1], terminal.size[1]))
        return columns, max(1, rows - OWN_ROWS)

    def fit(self) -> None:
        """Make both pictures as large as they are to be."""
        size = self.picture_size()
        if size != (self.picture.grid.columns, self.picture.grid.rows):
            self.public.resize(*size)
            super().fit()
            for terminal in self.terminals:
                self._tell(terminal)

    def write(self, data: str) -> None:
        """Take in what Textual writes, and show each what is new of it for them."""
        parts = self._shared.private_parts()
        if self._session.shows_private and not parts.owners <= self._shown:
            # What is on this page now was not shown on purpose.
            self._session.shows_private = self._shows = False
        if bool(parts.regions) != self._session.has_private:
            self._session.has_private = bool(parts.regions)
            self._session.shows_private &= self._session.has_private
            self._shows &= self._session.has_private
        for terminal in self.terminals:
            self._tell(terminal)
        covers = [] if self._shows_private() else parts.regions
        with self.public.lock:
            self.public.feed(data)
            for region in covers:
                self.public.grid.cover(*region, words=PRIVATE)
        super().write(data)

    def askable(self, request: Request) -> Sequence[AttachedTerminal]:
        """Return who is asked: what was copied is for who has copied it."""
        if isinstance(request, Clipboard):
            return [each for each in self.terminals if each is self._speaker]
        return self.terminals

    def _draw_signs(self) -> None:
        for terminal in self.terminals:
            if isinstance(terminal, SharedTerminal):
                terminal.draw_signs(self._options.has_signs)

    def _copy(self) -> None:
        """Show the others the picture as it is, but for what is private now."""
        covers = [] if self._shows_private() else self._shared.private_parts().regions
        with self.picture.lock, self.public.lock:
            self.public.grid.copy(self.picture.grid)
            for region in covers:
                self.public.grid.cover(*region, words=PRIVATE)
        for terminal in self.terminals:
            terminal.show()

    # What Textual calls

    def start_application_mode(self) -> None:
        """Begin to paint."""
        self.is_open = True
        for terminal in self.terminals:
            terminal.open(self.fail)
        size = Size(*self.picture_size())
        self.send_message(events.Resize(size, size))

    def stop_application_mode(self) -> None:
        """Paint no more; the terminals are given back by `release_terminals`."""
        self.is_open = False

    def open_url(self, url: str, new_tab: bool = True) -> None:
        """Open nothing: a browser would open on the computer of the session."""

    # What terminals tell

    def call_soon(self, do: Callable[..., None], *values: object) -> None:
        """Have something done in the event loop; threads call this."""
        with suppress(RuntimeError):  # The app has ended in this very moment.
            loop_of(self).call_soon_threadsafe(do, *values)

    def end(self) -> None:
        """End the session for all, with everything kept."""
        self._shared.call_later(self._shared.exit)

    def follow(self, draft: str, path: str) -> None:
        """Show the question that a participant who hears lines is asked."""
        self._shared.follow(draft, path)

    def hear(self, terminal: AttachedTerminal, message: Message) -> None:
        """Take what was done at a terminal; the threads that listen call this."""
        self.call_soon(self._hear, terminal, message)

    def _hear(self, terminal: AttachedTerminal, message: Message) -> None:
        person = self._people.get(terminal)
        if person is None:
            return
        if isinstance(message, Resized):
            terminal.resize(message.columns, message.rows)
            self._tell(terminal)
            self.fit()
            return
        if isinstance(terminal, SharedTerminal) and self._press_in_margin(
            terminal, person, message
        ):
            self._tell(terminal)
            return
        if isinstance(message, events.Key):
            departures = self._session.press(person, message.key)
            if departures is not None:
                self.note_use(person)
                self.depart(departures)
                self._scroll(terminal, message.key)
                return
        if person.has_keys:
            self.note_use(person)
            self._speaker = terminal
            if isinstance(message, events.Event):
                self._shared.note_speaker(message, person)
            self.process_message(message)

    def _press_in_margin(self, terminal: SharedTerminal, person: Person, message: Message) -> bool:
        """Take what a facilitator does with their margin; say whether that was it."""
        margin = person.margin
        if margin is None or not person.is_in:
            return False
        if isinstance(message, events.Key) and message.key == PROMPTS:
            self._session.call_margin(person)
            return True
        has_room = terminal.painter.room_for(is_called=False) is not None
        if not person.writes_in_margin(has_room=has_room):
            return False
        if isinstance(message, events.Paste | TypedText):
            margin.write(message.text)
        elif not isinstance(message, events.Key) or message.key in (*LEAVES, YES):
            return False
        elif message.key in _SCROLLS_ALWAYS or (message.key in _SCROLLS and not margin.editor.text):
            self._scroll(terminal, message.key)
        elif words := margin.press(message.key, message.character):
            self._shared.take_words(person, words)
        person.wrote_at = self._session.now()
        return True

    def give_back(self, person: Person, words: Words, why: str) -> None:
        """Give somebody words back that could not be kept."""
        if person.margin is None:
            return
        person.margin.take_back(words, why)
        if person not in self._people.values():
            self._left[person.name] = person.margin
        self._show_margin_of(person)

    def show_remark(self, person: Person, remark: str) -> None:
        """Show somebody what has become of their words."""
        if person.margin is not None:
            person.margin.remark = remark
            self._show_margin_of(person)

    def _show_margin_of(self, person: Person) -> None:
        for terminal, who in self._people.items():
            if who is person:
                self._tell(terminal)

    def _scroll(self, terminal: AttachedTerminal, key: str) -> None:
        if key in _SCROLLS and isinstance(terminal, SharedTerminal):
            terminal.painter.scroll(*_SCROLLS[key])
            terminal.show()

    def note_use(self, person: Person) -> None:
        """Take note that somebody did something, if it counts."""
        if person.has_keys or person.role == PARTICIPANT:
            self._shared.was_used()
