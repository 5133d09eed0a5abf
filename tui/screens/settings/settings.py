"""The few settings there are: colours, signs, a name, when a day ends and a week begins."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult

from flows.actions.setting_words import WEEKS, read_feelings, read_hour, read_scales
from flows.actions.settings import (
    change_profile,
    choose_accessible,
    choose_ascii,
    choose_brief,
    choose_company,
    choose_theme,
    choose_wording,
)
from flows.documents.errors import HandrailError
from flows.documents.vocabulary import Weekday
from flows.guide.schema.wording_files import all_wordings
from flows.lookup.settings import chosen_wording, profile, settings
from flows.text.scale_words import type_scales
from flows.text.settings_words import format_mouse, format_theme
from flows.views.settings import ABOUT, settings_view
from tui.drawing.places.settings import SettingRow, draw_settings
from tui.drawing.sanitize import shown_line
from tui.screens.base.card_screen import CardScreen
from tui.screens.base.place_commands import PLACES_COMMANDS, UNDO
from tui.screens.base.status_line import StatusLine
from tui.screens.settings.theme_dialog import Themes
from tui.terminal.keys.keymap import FILE
from tui.widgets.canvas import Canvas
from tui.widgets.key_command import widget_key

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult
    from flows.store.store import Store

KEYS = (
    "keys",
    "Keys",
    f"Keys can be changed in the file {FILE} of your home; the page docs/keys.md tells the "
    "name of each.",
)
"""What is set in a file: its id, what it is called, and how."""

Rows = tuple[SettingRow, ...]


class SettingsPlace(CardScreen[Rows]):
    """Everything that can be set; each change counts at once and can be undone."""

    NAME = "Settings"

    KEY_COMMANDS = (
        widget_key(
            "enter",
            "change",
            "changes the line you are on; it counts at once, and undo takes it back",
            lambda place: place.can_change,
        ),
        *UNDO,
        *PLACES_COMMANDS,
    )

    HELP = "\n".join(
        f"{label}: {about[:1].lower()}{about[1:]}" for _, label, about in (*ABOUT, KEYS)
    )

    _chosen: Mapping[str, Any] = MappingProxyType({})
    """The settings as they were read last."""

    _person: Mapping[str, Any] = MappingProxyType({})
    """What the person said about themselves, as it was read last."""

    def middle(self) -> ComposeResult:
        """Yield the settings, and the line below them."""
        yield Canvas()
        yield StatusLine()

    def read(self, store: "Store") -> Rows | None:
        """Return how things are set now."""
        self._chosen, self._person = settings(store), profile(store)
        rows = [SettingRow(*each) for each in settings_view(store)]
        told = {
            "theme": format_theme(self._chosen.get("theme") or self.app.theme),
            "mouse": format_mouse(self.host.local_options.has_mouse),
            "name": shown_line(self._person.get("name", "")) or "not said",
        }
        rows = [row._replace(value=told.get(row.id, row.value)) for row in rows]
        about = f"{KEYS[2]} It is {shown_line(str(store.home / FILE))}."
        return (*rows, SettingRow(*KEYS[:2], f"in {FILE}", about))

    def show(self) -> None:
        """Read the settings anew; what cannot be read is said, and one stays here."""
        if not self.is_mounted:
            return
        try:
            self.view = self.read(self.host.store)
        except HandrailError as error:
            self.show_message(error.sentence)
            return
        self.redraw()

    def has_card(self) -> bool:
        """Return that there always is: what a row does stands below the list."""
        return True

    def draw(self) -> None:
        """Draw the settings."""
        if self.view is not None:
            self.canvas.show(draw_settings(self.view, self.room, self.canvas.cursor))

    @property
    def can_change(self) -> bool:
        """Whether the line one is on is changed here; the keys have a file of their own."""
        return self.canvas.cursor not in ("", "keys")

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Change a setting."""
        event.stop()
        match event.spot:
            case "theme":
                names = self.host.appearance.theme_names()
                self.app.push_screen(Themes(names, self.app.theme), self._wear)
            case "ascii":
                self.carry_out(choose_ascii, not self._chosen.get("ascii"))
            case "mouse":
                self.host.appearance.toggle_mouse()
                self.show()
            case "accessible":
                self.carry_out(choose_accessible, not self._chosen.get("accessible"))
            case "company":
                self.carry_out(choose_company, not self._chosen.get("with_me"))
            case "explanations":
                self.carry_out(choose_brief, not self._chosen.get("brief"))
            case "name":
                self.query_one(StatusLine).ask("Name", self._call, self._person.get("name", ""))
            case "day_ends":
                self.query_one(StatusLine).ask(
                    "At which hour, 0 to 6?", self._end_days, is_words=False
                )
            case "scales":
                self.query_one(StatusLine).ask(
                    "Scales",
                    self._take_scales,
                    type_scales(self._person.get("scales", ())),
                    example="mood, pain: none to the worst",
                )
            case "feelings":
                self.query_one(StatusLine).ask(
                    "Words",
                    self._take_feelings,
                    ", ".join(self._person.get("feelings", ())),
                    example="calm, worn out, hopeful",
                )
            case "wording":
                self._turn_wording()
            case "week_begins":
                self.carry_out(change_profile, week_begins=self._next_week_begins())
            case _:
                self.show_message("This file is yours to write; the help tells more.")

    def after(self, change: "ChangeResult | None") -> None:
        """Say what was changed, and let it count at once."""
        super().after(change)
        self.host.appearance.take_settings()

    def _turn_wording(self) -> None:
        """Choose the next wording there is, round again to the flows' own."""
        store = self.host.store
        there = ("", *all_wordings(store.home))
        if len(there) == 1:
            self.show_message("There is no other wording yet; docs/flow-format.md tells how.")
            return
        now = chosen_wording(store)
        place = there.index(now) + 1 if now in there else 0
        self.carry_out(choose_wording, there[place % len(there)])

    def _next_week_begins(self) -> Weekday:
        """Return the choice after the one there is: Monday, Sunday, Saturday, and round again."""
        now = Weekday(self._person.get("week_begins", Weekday.MON))
        return WEEKS[(WEEKS.index(now) + 1) % len(WEEKS)]

    def _wear(self, theme: str | None) -> None:
        if theme is not None:
            self.carry_out(choose_theme, theme)

    def _call(self, name: str) -> "Callable[[], ChangeResult]":
        return self.on_store(change_profile, name=name)

    def _take_scales(self, text: str) -> "Callable[[], ChangeResult]":
        return self.on_store(change_profile, scales=read_scales(text))

    def _take_feelings(self, text: str) -> "Callable[[], ChangeResult]":
        return self.on_store(change_profile, feelings=read_feelings(text))

    def _end_days(self, text: str) -> "Callable[[], ChangeResult]":
        return self.on_store(change_profile, day_ends=read_hour(text))

    def put_message(self, words: str) -> None:
        """Say what was done, below the settings."""
        for line in self.query(StatusLine):
            line.show_message(words)
