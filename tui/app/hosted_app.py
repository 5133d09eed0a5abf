"""The app in a process of its own, for a session that several look at."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from textual import events

from flows.documents.clock import Clock
from tui.app.application import HandrailApp
from tui.app.followed_draft import DraftFollower
from tui.app.private_parts import private_parts
from tui.app.question_at_hand import label_of, question_at_hand
from tui.screens.base.answered_key import show_answer
from tui.terminal.hang_up import SIGNALLED
from tui.terminal.pacing import set_speaker
from tui.terminal.paint.viewport import PrivateParts
from tui.terminal.shared.host_driver import HostDriver, SharedApp
from tui.terminal.shared.margin import Asked, Words
from tui.terminal.shared.people import PARTICIPANT, Person
from tui.terminal.shared.shared_door import SharedDoor
from tui.terminal.shared.shared_session import SharedSession
from tui.terminal.shared.shared_terminal import Arrival
from tui.textual_private import driver_of, loop_of

if TYPE_CHECKING:
    from datetime import datetime

    from textual.driver import Driver

    from tui.terminal.shared.unix_socket import Listener

EVERY = 2.0
"""Seconds after which it is looked again for how long nobody was here, or did anything."""

NO_EDITOR = (
    "Your own editor would open on the computer of the session, so it stays closed while others "
    "can look along. Please write here."
)
"""Why a key of the person's own editor does nothing."""

ANSWERS = "At that question, theirs takes it over, and decline lets it go."
"""How a participant who hears lines answers a suggestion."""

TOO_LONG_AWAY = "Nobody was here for a while, so the session has ended. Everything is kept."
"""What is said when the session has ended by itself."""

FROM_OUTSIDE = (
    "The session was ended from outside. Everything is kept; "
    "'handrail resume' goes on with a draft."
)
"""What is said when a signal has ended the process of the session."""

KEYS = {"contents": "ctrl+n", "more": "ctrl+backslash", "editor": "f3", "save": "s"}
"""Keys of the app whose usual ones belong to the session, so that no page is meant by them."""


class Patience(NamedTuple):
    """For how long a session goes on by itself, in seconds."""

    away: float = 15 * 60
    """While the line of the participant is down; then it is saved and ends."""

    hidden: float = 15 * 60
    """Without a key; then others see nothing until the next one."""

    idle: float = 60 * 60
    """Without a key; then it is saved and ends."""


class NoEditor:
    """Stands where the person's own editor would open."""

    def __init__(self, app: HandrailApp) -> None:
        self._app = app

    def open(self, text: str, take: Callable[[str], None]) -> None:
        """Say why nothing opens."""
        self._app.notify(NO_EDITOR, markup=False)


class HostedApp(HandrailApp, SharedApp):
    """The app for all who are attached."""

    is_hosted = True

    def __init__(
        self, home: Path, clock: Clock, listener: "Listener", *, start: str, patience: Patience
    ) -> None:
        self.session = SharedSession(self._note)
        """Who looks along."""

        self.door = SharedDoor(listener, self.arrive)
        """Where they come."""

        super().__init__(home, clock, start=start)
        self.own_editor = NoEditor(self)  # type: ignore[assignment]
        self._limits = patience
        self._last_key = self._last_here = monotonic()
        self._began: dict[Person, datetime] = {}
        self._acting = ""
        self._follower = DraftFollower(self)

    def get_driver_class(self) -> "type[Driver]":
        """Return the driver for many terminals."""
        return HostDriver

    def on_mount(self) -> None:
        """Begin, let others come, and look from time to time whether to go on."""
        self.door.open()
        self.set_interval(EVERY, self._look_at_the_time)

    def private_parts(self) -> PrivateParts:
        """Return the parts of what is shown now that are not for everybody."""
        return private_parts(self)

    def take_keys(self) -> None:
        """Take the keys that leave those of the session alone, and the person's own."""
        super().take_keys()
        self.keys = {**KEYS, **self.keys}
        self.set_keymap(self.keys)

    def follow(self, draft: str, path: str) -> None:
        """Show others the question that the participant is asked line by line."""
        if self.is_open:
            # What makes screens has to run as the app does, not as what listens to a line.
            self.call_later(self._follower.follow, draft, path)

    def note_speaker(self, event: events.Event, person: Person) -> None:
        """Take note of whose key it is, before the key is handed on."""
        set_speaker(event, person)

    def heed_speaker(self, who: object) -> None:
        """Let what a key changes stand in the history under the name of who has pressed it."""
        is_guest = isinstance(who, Person) and who.role != PARTICIPANT
        self._acting = who.name if isinstance(who, Person) and is_guest else ""

    def save(
        self,
        action: Callable[[], object],
        then: Callable[[Any], None] | None = None,
        refused: Callable[[Exception], None] | None = None,
        *,
        keys_wait: bool = False,
    ) -> None:
        """Have something kept beside the event loop, under the name of whoever did it."""
        super().save(
            partial(self._act_as, self._acting, action), then, refused, keys_wait=keys_wait
        )

    def _act_as(self, who: str, action: Callable[[], object]) -> Any:
        """Carry an action out for somebody; all of them are, one after the other, in one thread."""
        self.store.user = who
        return action()

    def asked_now(self) -> Asked | None:
        """Return the question that the participant is at; None where there is none."""
        return question_at_hand(self, shows_private=self.session.shows_private)

    def take_words(self, person: Person, words: Words) -> None:
        """Keep a note or a suggestion of a facilitator; what is refused goes back to them."""
        self.call_later(self._take_words, person, words)

    def _take_words(self, person: Person, words: Words) -> None:
        if not self.is_open:
            self._many().give_back(person, words, "Not yet: the home is just being opened.")
            return
        told, said = "wrote a note. It is in your journal.", ""
        if words.asked is not None:
            told = "suggests something. It stands beside your answer."
            label = label_of(self, words.asked.path)
            said = f"{person.name} suggests for “{label}”: {words.text}\n{ANSWERS}"

        def kept(_: object) -> None:
            self.live_updates.show_changes()
            show_answer(self, f"{person.name} {told}")
            self._many().plain.notify(said or f"{person.name} {told}")
            self._many().show_remark(person, "Suggested." if words.asked else "Noted.")

        def refused(error: Exception) -> None:
            self._many().give_back(person, words, str(error))

        self.save(self._keeping(person.name, words), kept, refused)

    def _keeping(self, author: str, words: Words) -> Callable[[], object]:
        """Return what keeps the words of somebody else, under their name."""
        if (asked := words.asked) is None:
            from flows.actions.journal import write_note
            from flows.lookup.plans import current_plan

            def write() -> object:
                plan = current_plan(self.store)
                return write_note(
                    self.store,
                    words.text,
                    on=self.clock.today(),
                    plan=plan.id if plan else None,
                    author=author,
                    who=author,
                )

            return write
        from flows.actions.suggestions import add_suggestion

        return partial(
            add_suggestion,
            self.store,
            words.text,
            author=author,
            about=asked.about,
            path=asked.path,
            question=asked.label or label_of(self, asked.path),
        )

    def was_used(self) -> None:
        """Take note that somebody did something."""
        self._last_key = monotonic()
        if self.session.is_idle:
            self.session.is_idle = False
            self._many().show_latest()

    def arrive(self, arrival: Arrival) -> None:
        """Take somebody in; the threads at the door call this."""
        with suppress(RuntimeError):
            loop_of(self._many()).call_soon_threadsafe(self._arrived, arrival)

    def _arrived(self, arrival: Arrival) -> None:
        self._last_key = monotonic()
        self._many().arrive(arrival)

    def release_terminals(self, code: int) -> None:
        """Give all terminals back.

        Args:
            code: What the relay of the participant ends with.
        """
        self.door.close()
        self._many().release_terminals(code, self.last_words)

    def end_visits(self) -> None:
        """Write down that everybody's looking along has ended, before the store is left."""
        for person in [*self._began]:
            self._note(person, False)

    def prepare_end(self) -> None:
        """Keep everything, and who was here."""
        super().prepare_end()
        self.end_visits()

    def _many(self) -> HostDriver:
        driver = driver_of(self)
        assert isinstance(driver, HostDriver)
        return driver

    def _look_at_the_time(self) -> None:
        now = monotonic()
        if self.is_open:
            self._follower.look()
        if self.session.participant is not None:
            self._last_here = now
        is_away = now - self._last_here > self._limits.away
        if is_away or now - self._last_key > self._limits.idle:
            self.last_words = TOO_LONG_AWAY
            self.exit()
        elif now - self._last_key > self._limits.hidden and not self.session.is_idle:
            self.session.is_idle = True
            self._many().show_latest()

    def _note(self, person: Person, begins: bool) -> None:
        """Write into the history who looked along, from when to when."""
        if not self.is_open:
            return
        from flows.actions.record import record_event

        now = self.clock.now()
        if begins:
            self._began[person] = now
            words = f"{person.name} began to look along ({person.role})"
        elif (since := self._began.pop(person, None)) is not None:
            times = f"{since.astimezone():%H:%M} to {now.astimezone():%H:%M}"
            words = f"{person.name} looked along ({person.role}), {times}"
        else:
            return
        event = partial(record_event, self.store, words)
        super().save(partial(self._act_as, "", event))


def run_hosted(
    home: Path, clock: Clock, listener: "Listener", start: str, patience: Patience
) -> int:
    """Run the app for all who come to a socket, and return what the process ends with.

    Args:
        home: Where everything is kept.
        clock: Says what day it is.
        listener: The socket.
        start: Where to begin, as `run_app` has it.
        patience: For how long it goes on by itself.
    """
    app = HostedApp(home, clock, listener, start=start, patience=patience)
    code = app.run(mouse=False) or 0
    if app.last_words and app.last_words != TOO_LONG_AWAY:
        code = code or 1
    if code > SIGNALLED and not app.last_words:
        app.last_words = FROM_OUTSIDE
    app.release_terminals(code)
    return code
