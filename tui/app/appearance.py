"""The app as the person chose it: its colours, its signs, the end of its days, its keys."""

from pathlib import Path

from tui.app.navigation import Ways
from tui.terminal.keymap import FILE, read_keymap
from tui.terminal.plain_text import PlainTextFilter
from tui.terminal.signs import arrows_in_words
from tui.terminal.themes import DAYLIGHT, EVENING, OWN


class Appearance(Ways):
    """The app as far as it looks and behaves by what was chosen."""

    home: Path
    """Where everything is kept."""

    _wants_ascii = False

    _is_ascii = False

    def apply_look(self, *, ascii: bool) -> None:
        """Look as the program does by itself.

        Args:
            ascii: Draw with ASCII characters alone, whatever the settings say.
        """
        for theme in OWN:
            self.register_theme(theme)
        self.theme = EVENING.name
        self.animation_level = "none"
        if self.no_color:
            from tui.terminal.colourless import without_colours

            self._filters = without_colours(self._filters)
        self._filters.append(PlainTextFilter())
        self._wants_ascii = ascii
        self._draw_ascii(ascii)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return what themes that are not our own do not say: how quiet words are drawn."""
        return {"muted": (EVENING if self.current_theme.dark else DAYLIGHT).variables["muted"]}

    def theme_names(self) -> list[str]:
        """Return the themes there are, our own first; none that draws black on black."""
        own = [theme.name for theme in OWN]
        others = (each for each in self.available_themes if "ansi" not in each)
        return own + sorted(each for each in others if each not in own)

    def take_settings(self) -> None:
        """Look as the person chose, and let days end when they do."""
        from flows.lookup.open_home import keep_hours
        from flows.lookup.plans import settings

        if self.store is None or (chosen := self.perform(settings, self.store)) is None:
            return
        theme = chosen.get("theme") or EVENING.name
        if theme != self.theme and theme in self.theme_names():
            self.theme = theme
        self._draw_ascii(self._wants_ascii or bool(chosen.get("ascii")))
        keep_hours(self.store)

    def named(self, keys: str) -> str:
        """Return a text about keys as it is drawn: with ASCII alone, arrow keys have names."""
        return arrows_in_words(keys) if self._is_ascii else keys

    def _draw_ascii(self, wanted: bool) -> None:
        from tui.terminal.ascii import AsciiFilter

        self._is_ascii = wanted
        others = [each for each in self._filters if not isinstance(each, AsciiFilter)]
        if wanted != (len(others) < len(self._filters)):
            self._filters = [*others, AsciiFilter()] if wanted else others
            self.refresh_css(animate=False)

    def take_keys(self) -> None:
        """Take the keys from the person's own file, where there is one."""
        if (self.home / FILE).exists():
            from tui.app.known_keys import known_keys

            self.keys = self.perform(read_keymap, self.home, known_keys(type(self))) or {}
            self.set_keymap(self.keys)
