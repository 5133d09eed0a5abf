"""The app as the person chose it: its colours, its signs, the end of its days."""

from functools import partial

from textual.theme import Theme

from tui.screens.base.host import host_of
from tui.terminal.cells.line_filters import PlainTextFilter
from tui.terminal.environment import is_remote, wants_raw_terminal
from tui.terminal.pacing import PacedApp
from tui.terminal.signs import arrows_in_words
from tui.terminal.themes import DAYLIGHT, EVENING, OWN
from tui.textual_private import filters_of, set_filters


def own_variables(theme: Theme) -> dict[str, str]:
    """Return what themes that are not our own do not say: quiet words, borders, the cursor."""
    return dict((EVENING if theme.dark else DAYLIGHT).variables)


class AppAppearance:
    """Says how an application looks.

    Args:
        app: The application.
        ascii: Draw with ASCII characters alone, whatever the settings say.
    """

    def __init__(self, app: PacedApp, *, ascii: bool) -> None:
        self._app = app
        self._host = host_of(app)
        self._wants_ascii = ascii
        self._is_ascii = False
        for theme in OWN:
            app.register_theme(theme)
        app.theme = EVENING.name
        app.animation_level = "none"
        filters = filters_of(app)
        if app.no_color:
            from tui.terminal.cells.line_filters import in_full_colour, without_colours

            # The painter of a terminal leaves the colours out; Textual by itself would draw greys.
            fitted = without_colours if wants_raw_terminal() else in_full_colour
            filters = fitted(filters)
        set_filters(app, [*filters, PlainTextFilter()])
        self._draw_ascii(ascii)

    def theme_names(self) -> list[str]:
        """Return the themes there are, our own first; none that draws black on black."""
        own = [theme.name for theme in OWN]
        others = (each for each in self._app.available_themes if "ansi" not in each)
        return own + sorted(each for each in others if each not in own)

    def wear(self, theme: object) -> None:
        """Wear a theme by its name, the evening where nothing was chosen, if there is one."""
        name = theme or EVENING.name
        if name != self._app.theme and name in self.theme_names():
            self._app.theme = str(name)

    def take_settings(self) -> None:
        """Look as the person chose, and let days end when they do."""
        from flows.lookup.open_home import keep_hours
        from flows.lookup.settings import settings

        chosen = self._host.perform(settings, self._host.store)
        if chosen is None:
            return
        self.wear(chosen.get("theme"))
        self._draw_ascii(self._wants_ascii or bool(chosen.get("ascii")))
        if not is_remote():
            self._app.local_options.use_mouse(chosen.get("mouse") is not False)
        keep_hours(self._host.store)

    def toggle_mouse(self) -> bool:
        """Hear the mouse, or leave it to the terminal; return which of both it is now.

        The choice is kept, but over SSH it holds only until the program is closed.
        """
        wanted = not self._app.local_options.has_mouse
        self._app.local_options.use_mouse(wanted)
        if not is_remote():
            from flows.actions.settings import choose_mouse

            self._host.save(partial(choose_mouse, self._host.store, wanted))
        return wanted

    def named(self, keys: str) -> str:
        """Return a text about keys as it is drawn: with ASCII alone, arrow keys have names."""
        return arrows_in_words(keys) if self._is_ascii else keys

    def _draw_ascii(self, wanted: bool) -> None:
        self._is_ascii = wanted
        self._app.local_options.draw_signs(not wanted)
        if not wants_raw_terminal():
            return
        from tui.terminal.cells.line_filters import AsciiFilter

        filters = filters_of(self._app)
        others = [each for each in filters if not isinstance(each, AsciiFilter)]
        if wanted != (len(others) < len(filters)):
            set_filters(self._app, [*others, AsciiFilter()] if wanted else others)
            self._app.refresh_css(animate=False)
