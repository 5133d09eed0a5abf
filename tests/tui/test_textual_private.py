"""What is private of Textual is used in one file, and Textual still has it."""

import ast
import asyncio
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from rich.text import Text
from textual._styles_cache import StylesCache
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.filter import LineFilter
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Input, Static

import tui
from tests.paths import ROOT
from tests.settling import PAINT
from tui import textual_private

HOME = ROOT / "tui" / "textual_private.py"

USED = {
    "_app",
    "_auto_restart",
    "_batch_count",
    "_close_messages_no_wait",
    "_compositor",
    "_compositor_refresh",
    "_dirty_regions",
    "_dirty_widgets",
    "_disable_tooltips",
    "_driver",
    "_end_batch",
    "_exit",
    "_fatal_error",
    "_filters",
    "_get_component_classes",
    "_get_style",
    "_handle_exception",
    "_layout_required",
    "_loop",
    "_on_timer_update",
    "_push_result_callback",
    "_refresh_layout",
    "_return_code",
    "_sequence_to_key_events",
    "_value",
}
"""The private names that the one file uses; the tests below ask Textual for each of them."""


WITHOUT_TEXTUAL = ("tui.cli", "tui.commands", "tui.plain", "tui.version")
"""What has nothing to do with Textual."""

OF_TUPLES = {"_asdict", "_fields", "_make", "_replace"}
"""Names that are public although they look otherwise."""


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in OF_TUPLES


def modules() -> Iterator[str]:
    """Yield all modules that know Textual, but for the one file."""
    for each in pkgutil.walk_packages(tui.__path__, "tui."):
        if each.name != textual_private.__name__ and not each.name.startswith(WITHOUT_TEXTUAL):
            yield each.name


def own_names(cls: type) -> set[str]:
    """Return the private names of Textual that a class of ours inherits."""
    bases = [each for each in cls.__mro__ if each.__module__.partition(".")[0] == "textual"]
    return set().union(*map(private_names, bases))


@cache
def private_names(base: type) -> frozenset[str]:
    """Return the private names that a class of Textual defines and uses itself."""
    found = {*vars(base)}
    for node in ast.walk(tree_of(base.__module__)):
        if isinstance(node, ast.ClassDef) and node.name == base.__name__:
            found |= {name for name, _ in touched(node)}
    return frozenset(filter(is_private, found))


@cache
def tree_of(module: str) -> ast.Module:
    """Return the source of a module, parsed once."""
    return ast.parse(inspect.getsource(importlib.import_module(module)))


def touched(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield each attribute that is used or defined, with what it is asked of."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr, ast.unparse(node.value)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, "self"


def test_no_class_of_ours_uses_or_covers_what_textual_keeps_to_itself() -> None:
    guilty: list[str] = []
    for name in modules():
        module = importlib.import_module(name)
        for node in tree_of(name).body:
            if isinstance(node, ast.ClassDef):
                private = own_names(getattr(module, node.name))
                used = {attribute for attribute, of in touched(node) if of in ("self", "super()")}
                guilty += [f"{name}.{node.name}.{each}" for each in sorted(used & private)]
    assert not guilty


def test_nothing_private_is_asked_of_another_object() -> None:
    guilty: list[str] = []
    for name in modules():
        tree = tree_of(name)
        own = {attribute for attribute, of in touched(tree) if of in ("self", "cls")}
        guilty += [
            f"{name}: {of}.{attribute}"
            for attribute, of in touched(tree)
            if is_private(attribute) and of not in ("self", "cls", "os") and attribute not in own
        ]
        guilty += [
            f"{name} imports {node.module}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and "textual._" in f"{node.module}."
        ]
    assert not guilty


def test_the_list_of_what_is_used_is_whole() -> None:
    tree = ast.parse(HOME.read_text())
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)} - USED
    assert {name for name, _ in touched(tree) if is_private(name)} - own == USED


async def test_textual_has_all_that_is_used_of_an_app() -> None:
    async with App[int]().run_test() as pilot:
        app = pilot.app
        assert isinstance(textual_private.driver_of(app), HeadlessDriver)
        filters = textual_private.filters_of(app)
        assert filters
        assert all(isinstance(each, LineFilter) for each in filters)
        textual_private.set_filters(app, filters[:0])
        assert app._filters == []
        driver = app._driver
        assert isinstance(driver, HeadlessDriver)
        assert textual_private.loop_of(driver) is asyncio.get_running_loop()
        assert textual_private.app_of(driver) is app
        assert textual_private.is_in_use(driver)
        with driver.no_automatic_restart():
            assert not textual_private.is_in_use(driver)
    for name in ("_fatal_error", "_close_messages_no_wait", "_handle_exception"):
        assert callable(getattr(App, name))


async def test_an_app_is_ended_and_reports_in_its_own_way() -> None:
    class Guarded(textual_private.GuardedApp):
        is_reported = False

        def report_error(self) -> None:
            self.is_reported = True

    app = Guarded()
    with pytest.raises(ValueError, match="unexpected"):
        async with app.run_test():
            textual_private.end_by_error(app, ValueError("unexpected"))
    assert app.is_reported
    assert app.return_code == 1


async def test_the_screen_at_the_bottom_is_replaced_by_another() -> None:
    class Shown(App[None]):
        def get_default_screen(self) -> Screen[None]:
            return textual_private.at_the_bottom(Screen[None]())

    async with Shown().run_test() as pilot:
        other = Screen[None]()
        await pilot.app.switch_screen(other)
        assert pilot.app.screen_stack == [other]


async def test_no_screen_holds_a_widget_for_tooltips() -> None:
    assert textual_private.GuardedApp()._disable_tooltips
    async with App[None]().run_test(tooltips=True) as pilot:
        assert [type(each).__name__ for each in pilot.app.screen.children] == ["Tooltip"]
        pilot.app._disable_tooltips = True
        await pilot.app.push_screen(Screen())
        assert not pilot.app.screen.children


async def test_a_widget_finds_styles_and_a_line_is_drawn_as_something_else() -> None:
    class Hidden(textual_private.DrawnAsInput, Input):
        is_hidden = False

        def drawn_as(self) -> Text | None:
            return Text("hidden") if self.is_hidden else None

    class Shown(App[None]):
        def compose(self) -> Iterator[Widget]:
            yield Hidden("words")
            yield Static("text")

    assert isinstance(Input._value, property)
    async with Shown().run_test() as pilot:
        line = pilot.app.query_one(Hidden)
        assert line._value.plain == "words"
        line.is_hidden = True
        assert line._value.plain == "hidden"
        options = textual_private.render_options(pilot.app.query_one(Static))
        assert isinstance(options.get_style("bold"), Style)


async def test_the_focus_styles_a_line_and_leaves_its_cursor_and_other_parts_as_they_are() -> None:
    class Framed(textual_private.StyledByFocus, Input):
        DEFAULT_CSS = "Framed:focus { border: heavy red; }"

    class Shown(App[None]):
        AUTO_FOCUS = ""

        def compose(self) -> Iterator[Widget]:
            yield Framed("words")

    async with Shown().run_test() as pilot:
        line = pilot.app.query_one(Framed)
        parts = {each: line.get_component_styles(each) for each in Input.COMPONENT_CLASSES}
        cursor = line._component_styles["input--cursor"]
        line.focus()
        await pilot.pause()
        assert line.styles.border_top[0] == "heavy"
        assert line._component_styles["input--cursor"] is cursor
        assert {each: line.get_component_styles(each) for each in parts} == parts
        line.add_class("-textual-compact")
        await pilot.pause()
        assert line._component_styles["input--cursor"] is not cursor


async def test_a_screen_waits_for_the_focus_to_come_but_not_for_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    painted: list[str] = []
    monkeypatch.setattr(Screen, "_on_timer_update", lambda _: painted.append("painted"))

    class Shown(App[None]):
        def get_default_screen(self) -> textual_private.UnseenScreen:
            return textual_private.UnseenScreen()

    async with Shown().run_test() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, textual_private.UnseenScreen)
        await pilot.pause()
        painted.clear()
        screen.hears_first = True  # Nothing that comes in between is heard before.
        screen.paint_with_focus()
        screen._on_timer_update()
        screen._on_timer_update()
        assert not painted
        screen._on_timer_update()
        assert painted == ["painted"]
        # A page that was turned is painted at once, wherever the focus is.
        screen.hears_first = screen._layout_required = True
        screen.paint_with_focus()
        screen._paint_laid_out()
        assert painted == ["painted", "painted"]


async def test_a_screen_hears_what_was_asked_for_before_it_paints(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(Screen, "_on_timer_update", lambda _: heard.append("painted"))

    class Shown(App[None]):
        def get_default_screen(self) -> textual_private.UnseenScreen:
            return textual_private.UnseenScreen()

    app = Shown()
    async with app.run_test() as pilot:
        await pilot.pause()
        heard.clear()
        screen = app.screen
        assert isinstance(screen, textual_private.UnseenScreen)
        screen.call_later(heard.append, "asked")
        screen._on_timer_update()
        assert heard == []
        await pilot.pause()
        assert heard[:2] == ["asked", "painted"]


@pytest.mark.parametrize(
    ("module", "is_kind"),
    [
        ("textual.widgets._input", textual_private.is_input),
        ("textual.widgets._text_area", textual_private.is_text_area),
    ],
)
def test_of_a_module_that_is_just_being_imported_there_is_nothing_yet(
    monkeypatch: pytest.MonkeyPatch, module: str, is_kind: Callable[[object], bool]
) -> None:
    widget = Static("words")
    assert not is_kind(widget)
    monkeypatch.setitem(sys.modules, module, ModuleType(module))
    assert not is_kind(widget)
    monkeypatch.delitem(sys.modules, module)
    assert not is_kind(widget)


def test_textual_reads_keys_and_mouse_by_its_tables() -> None:
    assert [each.key for each in textual_private.keys_of_sequence("\x1b[A")] == ["up"]
    assert textual_private.mouse_event_of("\x1b[<0;3;4M") is not None
    assert hasattr(XTermParser, "_sequence_to_key_events")


def test_what_was_painted_is_forgotten() -> None:
    textual_private.forget_painted()
    assert StylesCache.get_inner_outer.cache_info().currsize == 0


def test_the_one_file_is_where_the_rule_says() -> None:
    assert Path(inspect.getfile(textual_private)) == HOME


async def test_what_is_put_on_a_screen_is_laid_out_and_painted_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Screen, "_compositor_refresh", PAINT)
    painted = []

    class Shown(App[None]):
        def get_default_screen(self) -> textual_private.UnseenScreen:
            return textual_private.UnseenScreen()

        def _display(self, screen: object, renderable: object) -> None:
            painted.append(type(renderable).__name__)

    app = Shown()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, textual_private.UnseenScreen)
        with app.batch_update():
            await app.screen.mount(Static("words"), Static("other words"))
        painted.clear()
        await app.screen.lay_out_unpainted()
        assert app.query(Static).last().region.y == 1
        assert painted == []
        await pilot.pause()
        assert 1 <= len(painted) <= 2
        assert "other words" in str(app.query(Static).last().content)


async def test_a_screen_that_is_not_to_be_seen_paints_nothing_and_then_all_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Other tests paint nothing that nobody looks at.
    monkeypatch.setattr(Screen, "_compositor_refresh", PAINT)
    painted = []

    class Unseen(App[None]):
        is_unseen = True

        def get_default_screen(self) -> textual_private.UnseenScreen:
            return textual_private.UnseenScreen()

        def compose(self) -> Iterator[Static]:
            yield Static("words")

        def _display(self, screen: object, renderable: object) -> None:
            painted.append(type(renderable).__name__)

    app = Unseen()
    async with app.run_test() as pilot:
        await pilot.pause()
        app.query_one(Static).update("other words")
        await pilot.pause()
        assert painted == []
        app.is_unseen = False
        assert isinstance(app.screen, textual_private.UnseenScreen)
        app.screen.paint()
        await pilot.pause()
        assert painted == ["LayoutUpdate"]
        app.query_one(Static).update("words again")
        await pilot.pause()
        assert len(painted) > 1
