"""Everything of Textual that is not public and used all the same, each with its reason.

No other file touches such an attribute. A test asks Textual for each of them, so that a version
that changes one is noticed before anybody else notices.
"""

import asyncio
import sys
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from textual._styles_cache import StylesCache
from textual.app import App
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.visual import RenderOptions

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from rich.text import Text
    from textual import events
    from textual._xterm_parser import XTermParser
    from textual.driver import Driver
    from textual.filter import LineFilter
    from textual.message import Message
    from textual.widget import Widget
    from textual.widgets import Input as InputBase
else:
    # An input takes long to import, and nobody writes before the first paint.
    InputBase = object
    # A class in whose line a widget came before another one would lose the styles of the latter.
    Widget = object


def filters_of(app: App[Any]) -> list["LineFilter"]:
    """Return the filters that every painted line goes through.

    Textual has no public way to add one: the settings for plain signs and for no colours need it.
    """
    return list(app._filters)


def set_filters(app: App[Any], filters: Sequence["LineFilter"]) -> None:
    """Have painted lines go through these filters; see `filters_of`."""
    app._filters = list(filters)


def render_options(widget: "Widget") -> RenderOptions:
    """Return how a content finds the styles that are named in it, as Textual's widgets draw it.

    A canvas draws its lines itself, one by one, and Textual gives this to nobody else.
    """
    return RenderOptions(widget._get_style, {})


def forget_painted() -> None:
    """Forget what is remembered for screens that are closed.

    Textual 8.2.8 remembers a pair of colours together with the widget's store of painted lines
    that asked for it, for the last 1,024 that did. An evening of turning pages cost 60 to 100 MB.
    """
    StylesCache.get_inner_outer.cache_clear()


class StyledByFocus(Widget):
    """A widget of which the focus changes how it is framed, and nothing of its parts.

    Textual styles the cursor, the selection and six parts more anew whenever the focus comes or
    goes: most of what a step to the next question takes.
    """

    keeps_parts = False
    """Whether its parts stay as they are styled."""

    def watch_has_focus(self, has_focus: bool) -> None:
        """Style the widget alone anew."""
        self.keeps_parts = True
        super().watch_has_focus(has_focus)
        self.keeps_parts = False

    def _get_component_classes(self) -> frozenset[str]:  # type: ignore[override]
        return frozenset() if self.keeps_parts else super()._get_component_classes()


class DrawnAsInput(InputBase):
    """A line whose words may be drawn as something else.

    Textual's own way draws a dot for each sign, and so says how long the words are.
    """

    def drawn_as(self) -> "Text | None":
        """Return what is drawn in place of the words; None for the words themselves."""
        return None

    @property
    def _value(self) -> "Text":
        drawn = self.drawn_as()
        return super()._value if drawn is None else drawn


def is_input(widget: object) -> bool:
    """Return whether a widget is a text field of one line; see `is_text_area`."""
    return _is_of("textual.widgets._input", "Input", widget)


def is_text_area(widget: object) -> bool:
    """Return whether a widget is a text area; the class is not imported to be told.

    It takes longer to import than Today takes to draw, and whoever has none of them imports none.
    """
    return _is_of("textual.widgets._text_area", "TextArea", widget)


def _is_of(module: str, name: str, widget: object) -> bool:
    # A thread that imports ahead makes the module known before its class is there.
    kind = getattr(sys.modules.get(module), name, None)
    return kind is not None and isinstance(widget, kind)


def loop_of(driver: "Driver") -> "AbstractEventLoop":
    """Return the event loop of a driver: the threads that read terminals hand on to it."""
    return driver._loop


def app_of(driver: "Driver") -> App[Any]:
    """Return the app that a driver shows; it is ended when the terminal is gone."""
    return driver._app


def driver_of(app: App[Any]) -> "Driver | None":
    """Return the driver that shows an app; others who come to see it are attached there."""
    return app._driver


def is_in_use(driver: "Driver") -> bool:
    """Return whether the terminal is the app's own now, rather than lent to an editor."""
    return driver._auto_restart


@cache
def _key_tables() -> "XTermParser":
    from textual._xterm_parser import XTermParser

    return XTermParser()


def keys_of_sequence(sequence: str) -> "list[events.Key]":
    """Return the keys that a sequence of a terminal, or a character, stands for; none is unknown.

    The tables are four hundred lines, which nobody would keep up to date in a copy.
    """
    return list(_key_tables()._sequence_to_key_events(sequence))


def mouse_event_of(sequence: str) -> "Message | None":
    """Return what a mouse did by what a terminal tells of it; see `keys_of_sequence`."""
    return _key_tables().parse_mouse_code(sequence)


def end_by_error(app: App[Any], error: Exception) -> None:
    """End as after an error in the app itself, with the report that this makes.

    A thread that writes to a terminal has no other way to hand its error on.
    """
    try:
        raise error
    except Exception:
        app._handle_exception(error)


class UnseenScreen(Screen[None]):
    """A screen that draws nothing while its app is not to be seen yet, and then all at once.

    Before its first place stands, an app paints four or five times over what nobody sees: a fifth
    of what it takes to be there.

    What is not painted when it is asked for stays noted, and something that is under way paints it:
    the layout that follows, the tick that does, or the end of the batch. Nobody asks for it again.
    """

    paints_later = False
    """Whether painting waits for the layout that follows."""

    hears_first = False
    """Whether painting waits for what was asked for before."""

    waits_for_focus = 0
    """Ticks for which painting still waits at most for the focus to have come."""

    async def lay_out_unpainted(self) -> None:
        """Lay out what was just put here, and leave painting it to the layout that follows.

        Widgets that get a size ask Textual for another layout, which would paint all of it again.
        """
        self.paints_later = True
        try:
            self._refresh_layout()
            # Each widget hears of its size, then asks for what that changes.
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        finally:
            self.paints_later = False
            self.call_later(self._paint_laid_out)

    def _paint_laid_out(self) -> None:
        """Paint what was laid out, laid out anew where widgets have asked for that."""
        self.waits_for_focus = 0  # A page that was turned is not kept waiting for it.
        if self._layout_required:
            self._on_timer_update()
        else:
            self._compositor_refresh()

    def paint(self) -> None:
        """Paint all of it, in one piece, where nothing was painted until now."""
        self._compositor._dirty_regions.add(self.size.region)
        self._compositor_refresh()

    def paint_with_focus(self) -> None:
        """Paint what is to be painted now together with what the focus changes on its way."""
        self.waits_for_focus = 2

    async def focus_came(self) -> None:
        """Paint what waited for the focus."""
        if self.waits_for_focus:
            self.waits_for_focus = 0
            # What tells of it, such as the keys, asks to be painted first.
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            self.call_later(self._on_timer_update)

    def _on_timer_update(self) -> None:
        """Hear first what widgets have asked for: what is painted before is painted twice."""
        if self.waits_for_focus:
            self.waits_for_focus -= 1  # Where it never comes, the timer that goes on does.
            return
        if self.message_queue_size and not self.hears_first:
            self.hears_first = True
            self.call_later(self._on_timer_update)
            return
        self.hears_first = False
        super()._on_timer_update()

    def _compositor_refresh(self) -> None:
        if getattr(self.app, "is_unseen", False):
            self._dirty_widgets.clear()
        elif self.paints_later or self.app._batch_count:
            self._dirty_widgets.add(self)  # Textual would drop it within a batch.
        else:
            super()._compositor_refresh()


AnyScreen = TypeVar("AnyScreen", bound=Screen[Any])
"""A screen of any kind."""


def at_the_bottom(screen: AnyScreen) -> AnyScreen:
    """Return a screen as the first one of an app, which another one may replace.

    Textual 8.2.8 replaces only screens that were pushed: of these it knows who waits for a result.
    """
    screen._push_result_callback(screen, None)
    return screen


class GuardedApp(App[int]):
    """An app that ends with a report of its own after an error that nothing caught."""

    def __init__(self) -> None:
        super().__init__()
        # Nothing here has a tooltip, and each screen would hold a widget in which to show one.
        self._disable_tooltips = True

    def _end_batch(self) -> None:
        """Let the screen paint what was asked for meanwhile, of which Textual does not tell it."""
        super()._end_batch()
        if not self._batch_count and self.screen_stack:
            self.screen.check_idle()

    def report_error(self) -> None:
        """Say that it ended, and how; `end_now` was not called yet."""

    def end_now(self, code: int) -> None:
        """End without asking anybody, as after an error.

        Args:
            code: What the process ends with.
        """
        self._return_code = code
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        """End after an error, but for that a screen which was being opened has no parts yet.

        Once an app was told to end, Textual composes nothing any more.
        """
        if not (self._exit and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Report in our own way. Textual's own report would print private words."""
        self.bell()
        self.report_error()
        self.end_now(1)
