"""Each command is declared once: what is bound, told, helped with and found agrees with it."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding
from textual.pilot import Pilot
from textual.widgets import Static

import tui.fields
import tui.screens
from flows.actions.drafts.draft_session import DraftSession
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from tests.flows.samples import PLAN
from tests.flows.views.board_samples import lively_store
from tests.tui.places import place, sees
from tests.tui.wizard_walk import text_of, until
from tui.app.app_commands import APP_COMMANDS
from tui.app.application import HandrailApp
from tui.app.palette import entries_for
from tui.app.screen_table import SCREENS, screen_class, screen_of
from tui.screens.base.field_screen import FieldScreen
from tui.screens.base.place_names import PLACES
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.base.windows.dialogs import BESIDE
from tui.screens.base.windows.help_window import Help, help_lines, sections
from tui.screens.base.windows.window import Window
from tui.screens.session.wizard import Wizard
from tui.screens.support.contact_form import ContactForm
from tui.widgets.key_command import (
    Command,
    HasCommands,
    commands_of,
    help_rows,
    key_name,
    with_joined,
)
from tui.widgets.progress_bars import KeyBar


def _all(owner: type[Any]) -> Iterator[type[Any]]:
    for each in owner.__subclasses__():
        if each.__module__.startswith("tui."):
            yield each
        yield from _all(each)


def _of_textual(base: type[Any]) -> list[Any]:
    is_of_textual = base.__module__.startswith("textual.")
    return list(base.__dict__.get("BINDINGS", ())) if is_of_textual else []


for room in (tui.screens, tui.fields):
    for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        import_module(found.name)

OWNERS: list[type[Any]] = sorted(
    {*_all(HasCommands), HandrailApp}, key=lambda each: each.__qualname__
)
"""Every screen, window, field and widget of the program that has commands."""

SHOWN = [
    *(screen_of(each.name)[1] for each in PLACES),
    *(screen_class(name) for name in SCREENS),
]
"""The class of every place, and of every screen that is opened by its name."""


@pytest.mark.parametrize("owner", OWNERS, ids=lambda each: each.__qualname__)
def test_each_binding_has_a_command_and_each_command_acts(owner: type[Any]) -> None:
    commands = owner.__dict__.get("KEY_COMMANDS", ())
    # What a widget takes over from Textual by hand is Textual's, as what it inherits.
    textual = {each for base in owner.__mro__ for each in _of_textual(base)}
    bound = [
        each
        for each in owner.__dict__.get("BINDINGS", ())
        if isinstance(each, Binding) and each not in textual
    ]
    assert [(each.key, each.action) for each in bound] == [
        (each.keys, each.action) for each in commands if each.action and each.keys
    ]
    every: type = owner
    for command in commands_of(every):
        if command.action:
            target, _, name = command.action.partition("(")[0].rpartition(".")
            acts = HandrailApp if target == "app" else owner
            assert hasattr(acts, f"action_{name}"), command


def test_no_binding_of_the_program_is_written_down_elsewhere() -> None:
    from tui.widgets.canvas import Canvas
    from tui.widgets.text_line import Line

    # What moves the cursor of a picture or within a line is the widget's own, told by screens.
    moving = {Canvas, Line}
    others = [
        each
        for screen in {*_all(PlaceScreen), *_all(Window)}
        for each in screen.__mro__
        if each.__module__.startswith("tui.") and "BINDINGS" in each.__dict__
    ]
    assert not [each for each in others if not issubclass(each, HasCommands) and each not in moving]


@pytest.mark.parametrize("screen", SHOWN, ids=lambda each: each.__name__)
def test_each_command_is_in_the_help(screen: type[PlaceScreen]) -> None:
    commands = (*commands_of(screen), *APP_COMMANDS)
    told = help_rows(commands, {})
    keys = " ".join(f"{row.keys} {row.words}" for row in told)
    for together in with_joined(commands):
        if together[0].keys:
            assert together[0].help, together[0]
        for command in together:
            for key in command.key_list:
                assert key_name(key) in keys, command


@pytest.mark.parametrize("screen", SHOWN, ids=lambda each: each.__name__)
@pytest.mark.parametrize("width", [45, 53, 69])
def test_a_help_breaks_well_in_a_small_window(screen: type[PlaceScreen], width: int) -> None:
    parts = sections(
        screen.NAME or screen.HELP_TITLE,
        screen.HELP,
        screen.LEGEND,
        (*commands_of(screen), *APP_COMMANDS),
        {},
    )
    lines = [line.plain for line in help_lines(parts, width)]
    assert max(map(len, lines)) <= width
    assert lines[0] and lines[0] == (screen.NAME or screen.HELP_TITLE)
    words = " ".join(" ".join(lines).split())
    assert "F2 ! your page for very hard times" in words
    rows = [row for part in parts for row in part.rows]
    assert all(row.words in words for row in rows)
    columns = {
        line.index(row.words[:4], len(row.keys))
        for row in rows
        for line in lines
        if line.startswith(f"{row.keys}  ") and row.words[:4] in line[len(row.keys) :]
    }
    assert len(columns) == 1


def test_the_help_of_a_place_is_laid_out_in_groups() -> None:
    board = screen_of("Board")[1]
    parts = sections("Board", board.HELP, board.LEGEND, (*commands_of(board), *APP_COMMANDS), {})
    assert [each.title for each in parts] == ["Board", "Places", "Everywhere"]
    assert [row.keys for row in parts[1].rows] == [each.key for each in PLACES]


async def open_at(app: HandrailApp, name: str) -> None:
    go = app.navigation
    match name:
        case "plan" | "history" | "session_end" | "session_page":
            go.open(name, plan=PLAN)
        case "plan_on_day":
            go.open(name, plan=PLAN, day=app.clock.today())
        case "objective":
            go.open(name, plan=PLAN, objective="sleep")
        case "habit":
            go.open(name, plan=PLAN, habit="walk")
        case "wizard":
            go.begin("personal")
        case "contact":
            app.push_screen(ContactForm(PLAN, "priya"))
        case "read_back":
            go.begin("weekly_review")
        case _:
            go.open(name)


AT = [*(each.name for each in PLACES), *SCREENS, "contact"]


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=["80", "60"])
@pytest.mark.parametrize("name", AT)
async def test_each_hint_is_bound_and_acts_and_the_way_out_is_in_sight(
    home: Path, clock: FixedClock, name: str, size: tuple[int, int]
) -> None:
    lively_store(home, clock)
    key = next((each.key for each in PLACES if each.name == name), "1")
    async with place(home, clock, key, size) as (pilot, app):
        if name not in {each.name for each in PLACES}:
            await open_at(app, name)
            await until(pilot, lambda: type(app.screen) is not screen_of("Today")[1])
            await pilot.pause()
            if name == "read_back":
                await pilot.press("f5")
                await pilot.pause()
        for _ in range(4):
            await pilot.pause()
            screen = app.screen
            assert isinstance(screen, PlaceScreen)
            bar = screen.query_one(KeyBar)
            hints = screen.hints()
            assert hints or screen.always()
            words = {each.does for each in hints}
            told = [
                each
                for each in screen.commands()
                if each.is_available(screen) and each.footer_word(screen) in words
            ]
            active = screen.active_bindings
            for command in told:
                if command.action:
                    assert all(key in active for key in command.key_list), command
            assert bar.region.height <= 2
            last = text_of(app).splitlines()[-2:]
            assert any("help" in line for line in last), last
            assert any("quit" in line or "esc" in line for line in last), last
            await pilot.press("tab" if isinstance(screen, FieldScreen) else "down")


@pytest.mark.parametrize("name", [each.name for each in PLACES])
async def test_the_palette_has_every_command_that_does_something(
    home: Path, clock: FixedClock, name: str
) -> None:
    lively_store(home, clock)
    key = next(each.key for each in PLACES if each.name == name)
    async with place(home, clock, key) as (_, app):
        screen = app.screen
        assert isinstance(screen, PlaceScreen)
        titles = [each.title for each in entries_for(screen)]
        own: list[Command] = [*screen.commands(), *APP_COMMANDS]
        for command in own:
            owner = screen if command in screen.commands() else app
            if command.action and command.tooltip and command.is_available(owner):
                assert command.tooltip in titles
        assert titles.count("Close the app") == 1
        assert not [each for each in titles if "creenshot" in each or each == "Quit"]


async def begin_at(pilot: Pilot[Any], app: HandrailApp, path: str) -> Wizard:
    """Begin a plan, and go to one of its questions."""
    session = begin_session(app.store, "personal")
    session.go_to_question(path)
    app.navigation.open("wizard", kept=DraftSession(app.store, session))
    await until(pilot, lambda: isinstance(app.screen, Wizard))
    await pilot.pause()
    assert isinstance(app.screen, Wizard)
    return app.screen


async def test_an_empty_list_offers_to_add_and_not_to_take_away(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        await begin_at(pilot, app, "coping.sign")
        await sees(pilot, "+ Add a sign")
        assert "take away" not in text_of(app) and "bring back" not in text_of(app)


async def test_the_help_of_a_long_text_says_one_thing_about_enter(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        screen = await begin_at(pilot, app, "reflection.situation")
        rows = [row for part in screen.help_sections() for row in part.rows]
        assert [row.words for row in rows if row.keys == "enter"] == [
            "a new line here; on an empty last line, next question"
        ]
        assert [row.words for row in rows if row.keys == "tab"] == ["next question"]
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, Help))
        await sees(pilot, "This question")


async def test_the_help_takes_no_more_room_than_it_needs(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "1", (120, 60)) as (pilot, app):
        app.navigation.open("plan_on_day", plan=PLAN, day=app.clock.today())
        await pilot.pause()
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, Help))
        await pilot.pause()
        frame = app.screen.query_one("Vertical").region
        text = app.screen.query_one(".text", Static)
        lines = text.region.height
        assert frame.width == max(map(len, str(text.content).splitlines())) + BESIDE
        assert frame.height <= lines + 5
