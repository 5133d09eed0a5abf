"""Who may see and type, and what each is told: without terminals."""

import pytest

from tui.drawing.widths import cell_width
from tui.terminal.shared.people import FACILITATOR, PARTICIPANT, STEADY, WATCH, Person
from tui.terminal.shared.shared_session import LONGEST_NAME, SharedSession


class Room:
    """A session with a clock of its own and the participant in it."""

    def __init__(self) -> None:
        self.now = 100.0
        self.noted: list[tuple[str, bool]] = []
        self.session = SharedSession(
            lambda person, begins: self.noted.append((person.name, begins)), lambda: self.now
        )
        self.own = self.come("Priya", PARTICIPANT)

    def come(self, name: str, role: str) -> Person:
        """Let somebody ask."""
        person = Person(name, role, self.now)
        self.session.arrive(person)
        return person

    def let_in(self, name: str, role: str) -> Person:
        """Let somebody in."""
        person = self.come(name, role)
        self.now += STEADY
        assert self.session.press(self.own, "f6") == []
        assert person.is_in
        self.session.press(self.own, "f6")
        assert not person.has_keys, "the key was meant for the question"
        self.now += STEADY
        return person


@pytest.fixture
def room() -> Room:
    """A session."""
    return Room()


def test_a_key_in_the_moment_of_the_question_answers_nothing(room: Room) -> None:
    person = room.come("Ana", WATCH)
    room.now += STEADY / 2
    assert room.session.press(room.own, "f6") == []
    assert not person.is_in and room.session.page_for(person) is not None
    # Of two who ask, the second question begins when the first is answered.
    second = room.come("Ben", WATCH)
    room.now += STEADY
    room.session.press(room.own, "f6")
    room.session.press(room.own, "f6")
    assert person.is_in and not second.is_in
    assert room.noted == [("Ana", True)]


def test_what_others_press_never_lets_anybody_in_or_gives_keys(room: Room) -> None:
    watcher = room.let_in("Ana", WATCH)
    facilitator = room.let_in("Ben", FACILITATOR)
    waiting = room.come("Cleo", WATCH)
    room.now += STEADY
    for person in (watcher, facilitator, waiting):
        for key in ("f6", "f7", "f10", "f12", "ctrl+o", "a", "enter", "f9", "ctrl+p"):
            assert room.session.press(person, key) == []
    assert not waiting.is_in and not watcher.has_keys and not facilitator.has_keys
    assert not room.session.hides_page and not room.session.is_closed


def test_keys_are_lent_to_a_facilitator_alone_and_taken_back_by_either(room: Room) -> None:
    watcher = room.let_in("Ana", WATCH)
    room.session.press(room.own, "f6")
    assert not watcher.has_keys
    ben = room.let_in("Ben", FACILITATOR)
    room.session.press(room.own, "f6")
    assert ben.has_keys and room.session.press(ben, "a") is None
    assert "Ben types too" in room.session.line_for(room.own, 80)
    for key in ("f7", "f10", "f12", "ctrl+o"):
        assert room.session.press(ben, key) == []
    room.session.press(ben, "f6")
    assert not ben.has_keys
    room.session.press(room.own, "f6")
    room.session.press(room.own, "f6")
    assert not ben.has_keys


def test_while_the_line_of_the_participant_is_down_nobody_sees_or_types(room: Room) -> None:
    ben = room.let_in("Ben", FACILITATOR)
    room.session.press(room.own, "f6")
    room.session.leave(room.own)
    assert not ben.has_keys and room.session.page_for(ben) is not None
    late = room.come("Ana", WATCH)
    assert room.session.page_for(late) is not None
    back = Person("Priya", PARTICIPANT, room.now)
    assert room.session.arrive(back) == []
    assert room.session.page_for(ben) is None and not ben.has_keys
    # Whoever asked meanwhile is asked about now, and not by a key that comes with the return.
    assert room.session.press(back, "f6") == [] and not late.is_in


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("role", [WATCH, FACILITATOR])
def test_who_sees_it_stands_in_every_line(room: Room, width: int, role: str) -> None:
    room.let_in("N" * LONGEST_NAME, role)
    assert "2 people see this: you, NN" in room.session.line_for(room.own, width)
    assert "F12 end" in room.session.line_for(room.own, width)
    room.session.has_private = True
    for _ in range(2):
        line = room.session.line_for(room.own, width)
        assert "2 people see this: you, NN" in line and len(line) <= width
        room.session.press(room.own, "f7")
    room.come("M" * LONGEST_NAME, FACILITATOR)
    line = room.session.line_for(room.own, width)
    assert "F6 yes, F7 no" in line and "2 peo" in line and len(line) <= width


def test_what_is_shown_on_purpose_and_what_is_hidden(room: Room) -> None:
    ana = room.let_in("Ana", WATCH)
    room.session.press(room.own, "ctrl+o")
    assert not room.session.shows_private
    room.session.has_private = True
    room.session.press(room.own, "ctrl+o")
    assert room.session.shows_private
    room.session.press(room.own, "f10")
    assert room.session.hides_all and room.session.page_for(ana) is not None
    room.session.press(room.own, "f10")
    assert room.session.page_for(ana) is None


def test_a_facilitator_writes_in_a_margin_whenever_it_is_shown(room: Room) -> None:
    ana, ben = room.let_in("Ana", WATCH), room.let_in("Ben", FACILITATOR)
    assert ana.margin is None
    assert not ana.writes_in_margin(has_room=True)
    assert ben.writes_in_margin(has_room=True) and not ben.writes_in_margin(has_room=False)
    assert "F4 prompts" in room.session.line_for(ben, 100)
    assert "F4" not in room.session.line_for(ben, 100, has_room=True)
    room.session.call_margin(ben)
    assert ben.writes_in_margin(has_room=False)
    assert "F4 shows the page" in room.session.line_for(ben, 100)
    room.session.call_margin(ben)
    assert not ben.writes_in_margin(has_room=False)


def test_nobody_writes_in_a_margin_before_they_were_let_in(room: Room) -> None:
    ben = room.come("Ben", FACILITATOR)
    room.session.call_margin(ben)
    assert not ben.writes_in_margin(has_room=True)


def test_lent_keys_go_to_the_session_but_not_in_the_middle_of_own_words(room: Room) -> None:
    ben = room.let_in("Ben", FACILITATOR)
    room.session.press(room.own, "f6")
    assert ben.has_keys and not ben.writes_in_margin(has_room=True)
    room.session.call_margin(ben)
    assert ben.writes_in_margin(has_room=False), "with the keys, f4 says where they go"
    assert "F4 types there" in room.session.line_for(ben, 100)
    room.session.press(ben, "f6")
    assert not ben.has_keys and ben.writes_in_margin(has_room=True)
    assert ben.margin is not None
    ben.margin.write("half a no")
    room.now += STEADY
    room.session.press(room.own, "f6")
    assert ben.has_keys and ben.writes_in_margin(has_room=True)
    room.session.press(room.own, "f6")
    ben.margin.editor.clear()
    ben.wrote_at = room.now
    room.session.press(room.own, "f6")
    assert ben.writes_in_margin(has_room=True), "they have sent words in this very moment"


def test_a_small_window_says_how_to_see_the_rest_and_how_to_leave(room: Room) -> None:
    ben = room.let_in("Benjamin", FACILITATOR)
    room.let_in("Alexandra", WATCH)
    line = room.session.line_for(ben, 60, shows_all=False)
    assert line == " Arrows scroll   3 people see this  F4 notes  ctrl+c leaves"
    assert len(line) <= 60
    wide = room.session.line_for(ben, 118, shows_all=False)
    assert wide.startswith(
        " Small window: arrows scroll   3 people see this: Priya, you, Alexandra"
    )
    assert wide.endswith("F4 prompts and notes  ctrl+c leaves")
    for width in (3, 10, 30, 40, 50):
        assert len(room.session.line_for(ben, width, shows_all=False)) <= width


def test_a_wide_name_takes_as_many_cells_as_there_are(room: Room) -> None:
    room.let_in("日本語日本語日", WATCH)
    for width in (20, 40, 60, 80):
        line = room.session.line_for(room.own, width)
        assert cell_width(line) <= width
        assert "F12 en" not in line or "F12 end" in line


def test_every_page_in_place_of_the_picture_says_what_comes_next(room: Room) -> None:
    ben = room.come("Ben", FACILITATOR)

    def page() -> list[str]:
        return [each.strip() for each in room.session.page_for(ben) or () if each.strip()]

    assert page()[-1] == "Their answer comes here by itself."
    room.now += STEADY
    room.session.press(room.own, "f6")
    room.session.press(room.own, "f10")
    assert page() == ["The page is hidden.", "Something private is written. It comes back."]
    room.session.press(room.own, "f10")
    room.session.is_idle = True
    assert page()[-1] == "It comes back with the next key of Priya."
    room.session.leave(room.own)
    assert page()[0] == "The line of Priya is down." and "comes back with them" in page()[1]
    room.session.owner = ""
    assert page()[0] == "The line of the participant is down."


def test_nobody_is_taken_for_somebody_else(room: Room) -> None:
    name_for = room.session.name_for
    assert (name_for("Ana", WATCH), name_for("", WATCH)) == ("Ana", "somebody")
    assert name_for("priya", FACILITATOR) == "priya 2"
    assert name_for("you", WATCH) == "you 2"
    room.come("Ana", WATCH)
    room.come("Ana 2", WATCH)
    assert name_for("Ana", FACILITATOR) == "Ana 3"
    # The participant who comes back is who they are.
    assert name_for("Priya", PARTICIPANT) == "Priya"
    assert name_for("", PARTICIPANT) == "the participant"
    room.come(name_for("日本語日本語日本語", WATCH), WATCH)
    assert cell_width(name_for("日本語日本語日本語", WATCH)) <= LONGEST_NAME


def test_whoever_has_the_keys_is_told_so_however_many_look_along(room: Room) -> None:
    ben = room.let_in("Benjamin-Jo", FACILITATOR)
    for name in ("Alexandra", "Constantin", "Dorothea", "Emmanuel"):
        room.let_in(name, WATCH)
    room.session.press(room.own, "f6")
    assert ben.has_keys
    line = room.session.line_for(ben, 80)
    assert "6 people see this" in line and "you have the keys: F6 back" in line
    assert "ctrl+c leaves" in line and len(line) <= 80
    assert "Benjamin-Jo types too: F6 takes the keys back" in room.session.line_for(room.own, 80)
    assert "Emmanuel" in room.session.line_for(ben, 160)
