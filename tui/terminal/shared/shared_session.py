"""Who sees a shared session, who may type in it, and what each is told of that.

Nothing here knows terminals or the app: keys come in by name, and lines come out.
"""

from collections.abc import Callable, Sequence
from time import monotonic

from tui.drawing.widths import cut
from tui.terminal.shared.own_line import (
    join_line,
    line_in_small_window,
    line_with_keys,
    make_page,
    name_beside,
)
from tui.terminal.shared.people import FACILITATOR, PARTICIPANT, STEADY, Departure, Person

YES, NO, HIDE, CLOSE = "f6", "f7", "f10", "f12"
"""The keys of the participant. No text contains one."""

SHOW = "ctrl+o"
"""The key that shows others what is private on a page, or hides it again."""

PROMPTS = "f4"
"""The key of a facilitator that calls their margin, or changes where their keys go."""

LEAVES = ("ctrl+c", "ctrl+q")
"""The keys with which anybody else goes away."""

LONGEST_NAME = 14
"""Cells of a name."""

CLOSED = "Nobody can look along at the moment."
REFUSED = "Not now: you were not let in."
SENT_AWAY = "The other person has ended your looking along. Thank you for having been there."
ENDED = "Looking along has ended."
OVER = "The session has ended."
ELSEWHERE = "Your session goes on in another terminal."
LEFT = "You look along no more."
LEAVING = "ctrl+c leaves"
NOBODY_NAMED = {PARTICIPANT: "the participant"}
"""What those are called who have no name, where that is not somebody."""


class SharedSession:
    """The people at one plan. After every call, whoever shows it looks at it anew."""

    def __init__(
        self,
        note: Callable[[Person, bool], None],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Begin with nobody.

        Args:
            note: Is told who begins (True) and who ends (False) to look along.
            clock: Counts seconds.
        """
        self.participant: Person | None = None
        """Whose plan it is; None while their line is down."""

        self.guests: list[Person] = []
        """All others, also those who wait to be let in, in the order in which they came."""

        self.is_closed = False
        """Whether nobody may come."""

        self.hides_page = False
        """Whether the participant has hidden the page, whatever is on it."""

        self.shows_private = False
        """Whether what is private on the page is shown on purpose."""

        self.has_private = False
        """Whether something private is on the page; whoever paints says so."""

        self.is_idle = False
        """Whether nobody has pressed a key for so long that others see nothing for now."""

        self.owner = ""
        """What the participant is called."""

        self._note = note
        self._clock = clock
        self._leaving: Person | None = None
        self._moved = clock() - STEADY

    def now(self) -> float:
        """Return the seconds of the clock."""
        return self._clock()

    # Coming and going

    def name_for(self, wanted: str, role: str) -> str:
        """Return what somebody is called who comes: nobody is taken for somebody else.

        Args:
            wanted: What they want to be called; may be blank.
            role: One of `ROLES`.
        """
        name = cut(wanted, LONGEST_NAME) or NOBODY_NAMED.get(role, "somebody")
        taken = [each.name for each in self.guests] + ["you", self.owner]
        return name if role == PARTICIPANT else name_beside(name, taken, LONGEST_NAME)

    def arrive(self, person: Person) -> list[Departure]:
        """Take somebody in, or say that they are to go again."""
        self._moved = self._clock()
        if person.role == PARTICIPANT:
            gone = [Departure(self.participant, 0, ELSEWHERE)] if self.participant else []
            self.participant = person
            self.owner = person.name
            self.is_idle = False
            for each in self.waiting:  # Their question stands only now.
                each.since = self._clock()
            return gone
        if self.is_closed:
            return [Departure(person, 1, CLOSED)]
        self.guests.append(person)
        return []

    def leave(self, person: Person) -> None:
        """Forget somebody whose terminal is gone."""
        self._moved = self._clock()
        if person is self.participant:
            self.participant = None
            self._leaving = None
            for each in self.guests:
                self._take_keys(each)
        elif person in self.guests:
            self.guests.remove(person)
            if self._leaving is person:
                self._leaving = None
            if person.is_in:
                self._note(person, False)
            if not self.seeing:
                self.hides_page = self.shows_private = False

    @property
    def waiting(self) -> list[Person]:
        """Those who ask to be let in."""
        return [each for each in self.guests if not each.is_in]

    @property
    def seeing(self) -> list[Person]:
        """Those beside the participant who were let in."""
        return [each for each in self.guests if each.is_in]

    @property
    def typist(self) -> Person | None:
        """Who has the keys beside the participant."""
        return next((each for each in self.guests if each.has_keys), None)

    @property
    def hides_all(self) -> bool:
        """Whether the others see nothing of the picture now."""
        return self.participant is None or self.hides_page or self.is_idle

    # Keys

    def press(self, person: Person, key: str) -> list[Departure] | None:
        """Take a key that is about who looks along; None when it is for the app.

        Args:
            person: Who pressed it.
            key: Its name.
        """
        if person.role == PARTICIPANT:
            return self._press(key) if key in (YES, NO, HIDE, CLOSE, SHOW) else None
        if key in LEAVES:
            return [Departure(person, 0, LEFT)]
        if person.has_keys and key == YES:
            self._take_keys(person)
            return []
        return None if person.has_keys and key not in (NO, HIDE, CLOSE, SHOW) else []

    def _press(self, key: str) -> list[Departure] | None:
        if key == CLOSE:
            return self._open_or_close()
        if not self.guests:
            return None
        if key == SHOW:
            self.shows_private = self.has_private and not self.shows_private
            return []
        if key == HIDE:
            self.hides_page = not self.hides_page
            return []
        if self._leaving is not None:
            return self._answer_leaving(key)
        if self.waiting:
            return self._answer_waiting(self.waiting[0], key)
        if key == NO:
            self._leaving = self.seeing[0]
        elif self.typist is not None:
            self._take_keys(self.typist)
        elif self._clock() - self._moved >= STEADY and (to := self._facilitator()) is not None:
            # Else the key was meant for somebody who was let in, or went, in this moment.
            self._lend_keys(to)
        return []

    def _lend_keys(self, person: Person) -> None:
        """Let somebody type; words that they are just writing stay in their margin."""
        person.has_keys = True
        if (margin := person.margin) is not None:
            just_wrote = self._clock() - person.wrote_at < STEADY
            margin.keeps_keys = margin.is_called = bool(margin.editor.text) or just_wrote

    def _take_keys(self, person: Person) -> None:
        person.has_keys = False
        if person.margin is not None:
            person.margin.keeps_keys = False

    def call_margin(self, person: Person) -> None:
        """Show the margin over the picture or put it away; with the keys, say where they go."""
        if (margin := person.margin) is not None and person.is_in:
            margin.is_called = not (margin.keeps_keys if person.has_keys else margin.is_called)
            margin.keeps_keys = person.has_keys and margin.is_called

    def _answer_waiting(self, person: Person, key: str) -> list[Departure]:
        if self._clock() - person.since < STEADY:
            return []
        return self.answer(person, does=key != NO)

    def answer(self, person: Person, *, does: bool) -> list[Departure]:
        """Let somebody in who has asked, or say that they are to go again."""
        if not does:
            return [Departure(person, 1, REFUSED)]
        person.is_in = True
        self._moved = self._clock()
        for each in self.waiting:
            each.since = self._clock()
        self._note(person, True)
        return []

    def _answer_leaving(self, key: str) -> list[Departure]:
        """Send somebody away, or ask about the next one."""
        person, seeing = self._leaving, self.seeing
        assert person is not None
        if key == YES:
            return self.send_away(person)
        later = seeing[seeing.index(person) + 1 :]
        self._leaving = later[0] if later else None
        return []

    def send_away(self, person: Person) -> list[Departure]:
        """End the looking along of one of them."""
        self._leaving = None
        return [Departure(person, 0, SENT_AWAY)]

    def _open_or_close(self) -> list[Departure]:
        self.is_closed = not self.is_closed
        self._leaving = None
        if not self.is_closed:
            return []
        return [Departure(each, 0 if each.is_in else 1, ENDED) for each in self.guests]

    def _facilitator(self) -> Person | None:
        return next((each for each in self.seeing if each.role == FACILITATOR), None)

    # What each is told

    def line_for(
        self, person: Person, width: int, *, shows_all: bool = True, has_room: bool = False
    ) -> str:
        """Return the line below the picture of one terminal.

        Args:
            person: Whose terminal it is.
            width: Its cells.
            shows_all: Whether its window has room for the whole picture.
            has_room: Whether it has room for a margin beside that.
        """
        if person.role == PARTICIPANT:
            return self._own_line(width)
        if not person.is_in:
            return join_line(LEAVING, "", width)
        keys = [LEAVING]
        if (margin := person.margin) is not None and person.has_keys:
            to = "types there" if margin.keeps_keys else "notes"
            keys.insert(0, f"you have the keys: F6 back, F4 {to}")
        elif margin is not None and not has_room:
            keys.insert(0, "F4 shows the page" if margin.is_called else "F4 prompts and notes")
        seen = self._seen_by(person)
        if shows_all:
            return line_with_keys(seen, width, keys, least=len(keys))
        return line_in_small_window(seen, width, keys)

    def _own_line(self, width: int) -> str:
        seen = self._seen_by(self.participant)
        if self._leaving is not None:
            return join_line(f"Send {self._leaving.name} away?  F6 yes  F7 no", seen, width)
        if self.waiting:
            person = self.waiting[0]
            asked = f"{person.name} ({person.role}) asks to look along: F6 yes, F7 no"
            return join_line(asked, seen, width)
        if self.is_closed:
            return join_line(
                "Only you see this. Nobody can come.", "", width, ["F12 let others ask"]
            )
        if not self.guests:
            return join_line("Only you see this. Others can ask to come.", "", width, ["F12 close"])
        keys = ["F12 end", "F10 show" if self.hides_page else "F10 hide"]
        if self.typist is not None:
            keys.insert(0, f"{self.typist.name} types too: F6 takes the keys back")
        elif self._facilitator() is not None:
            keys.append("F6 lend keys")
        if self.has_private:
            keys.append(f"ctrl+o {'cover' if self.shows_private else 'uncover'}")
        return line_with_keys(seen, width, [*keys, "F7 send away"], least=1)

    def _seen_by(self, person: Person | None) -> str:
        """Return who sees the picture, as one of them reads it."""
        if self.hides_all and self.seeing:
            names = ", ".join(each.name for each in self.seeing)
            return f"Hidden now from {names}" if person is self.participant else "Hidden now"
        people = [each for each in (self.participant, *self.seeing) if each is not None]
        names = ", ".join("you" if each is person else each.name for each in people)
        if len(people) < 2:
            return "Only you see this"
        return f"{len(people)} people see this: {names}"

    def page_for(self, person: Person) -> Sequence[str] | None:
        """Return what somebody sees in place of the picture; None where they see the picture."""
        if person.role == PARTICIPANT:
            return None
        whose = self.owner or NOBODY_NAMED[PARTICIPANT]
        if not person.is_in:
            if self.participant is None:
                return make_page(
                    f"{whose} is not here at the moment.", "Please wait, or come again."
                )
            return make_page(
                f"{whose} is asked whether you may look along.",
                f"They see your name and role: {person.name}, {person.role}.",
                "Their answer comes here by itself.",
            )
        if self.participant is None:
            return make_page(
                f"The line of {whose} is down.",
                "The picture comes back with them. "
                "If they stay away, all is saved, and the session ends.",
            )
        if self.is_idle:
            return make_page(
                "No key was pressed for a while, so the picture is hidden.",
                f"It comes back with the next key of {whose}.",
            )
        if self.hides_page:
            return make_page("The page is hidden.", "Something private is written. It comes back.")
        return None
