"""The few settings there are: colours, signs, a name, when a day ends and a week begins."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from flows.actions.settings import change_profile, choose_ascii, choose_theme
from flows.documents.errors import HandrailError, UnacceptableError
from flows.documents.vocabulary import Weekday
from flows.lookup.settings import profile, settings
from flows.text.calendar_words import LONG_DAYS
from flows.text.settings_words import format_day_end
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import fill
from tui.screens.base.place_screen import PLACES_COMMANDS, UNDO, PlaceScreen
from tui.screens.base.status_line import StatusLine
from tui.screens.settings.theme_dialog import Themes, theme_title
from tui.terminal.keymap import FILE
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import widget_key

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult

WEEKS = (Weekday.MON, Weekday.SUN, Weekday.SAT)
"""The days that weeks may begin with, in the order in which they are offered."""

LATEST = 6
"""The latest hour at which a day may end."""


class SettingsPlace(PlaceScreen):
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

    HELP = (
        "Colours: three themes of our own, and those that come with Textual.\n"
        "Plain signs: for terminals and fonts that have no lines and circles.\n"
        "A day ends: what you do before that hour belongs to the day before.\n"
        "A week begins: on Monday, Sunday or Saturday; counts of a week follow it.\n\n"
        f"Keys can be changed in the file {FILE} of your home; the page docs/keys.md tells the "
        "name of each."
    )

    _chosen: Mapping[str, Any] = MappingProxyType({})
    """The settings as they were read last."""

    _person: Mapping[str, Any] = MappingProxyType({})
    """What the person said about themselves, as it was read last."""

    def middle(self) -> ComposeResult:
        """Yield the settings, and the line below them."""
        yield CalmList(markup=False)
        yield StatusLine()

    def on_mount(self) -> None:
        """Go to the first one."""
        self.query_one(CalmList).focus()

    def on_screen_resume(self) -> None:
        """Show how things are set now."""
        self.show()

    def show(self) -> None:
        """Read the settings anew."""
        if not self.is_mounted:
            return
        store = self.host.store
        try:
            self._chosen, self._person = settings(store), profile(store)
        except HandrailError as error:
            self.tell(error.sentence)
            return
        chosen, person = self._chosen, self._person
        hour = int(person.get("day_ends", 0))
        lines = {
            "theme": ("Colours", theme_title(chosen.get("theme") or self.app.theme)),
            "ascii": ("Plain signs only", "yes" if chosen.get("ascii") else "no"),
            "name": ("What to call you", shown_line(person.get("name", ""), 40) or "not said"),
            "day_ends": ("A day ends", format_day_end(hour)),
            "week_begins": ("A week begins", f"on {LONG_DAYS[store.clock.week_begins]}"),
            "keys": ("Keys", shown_line(str(store.home / FILE))),
        }
        rows = self.query_one(CalmList)
        place = rows.highlighted
        rows.clear_options()
        rows.add_options(
            Option(Content.assemble((f"  {fill(label, 20)}", "bold"), (value, "$muted")), id=name)
            for name, (label, value) in lines.items()
        )
        rows.highlighted = place or 0

    @property
    def can_change(self) -> bool:
        """Whether the line one is on is changed here; the keys have a file of their own."""
        here = self.query_one(CalmList).highlighted_option
        return here is not None and here.id != "keys"

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell the keys that do something with the line one has come to."""
        event.stop()
        self.show_hints()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change a setting."""
        event.stop()
        match event.option_id:
            case "theme":
                names = self.host.appearance.theme_names()
                self.app.push_screen(Themes(names, self.app.theme), self._wear)
            case "ascii":
                self.carry_out(choose_ascii, not self._chosen.get("ascii"))
            case "name":
                self.query_one(StatusLine).ask("Name", self._call, self._person.get("name", ""))
            case "day_ends":
                self.query_one(StatusLine).ask(
                    "At which hour, 0 to 6?", self._end_days, is_words=False
                )
            case "week_begins":
                self.carry_out(change_profile, week_begins=self._next_week_begins())
            case _:
                self.tell("This file is yours to write; the help tells more.")

    def after(self, change: "ChangeResult | None") -> None:
        """Say what was changed, and let it count at once."""
        super().after(change)
        self.host.appearance.take_settings()

    def _next_week_begins(self) -> Weekday:
        """Return the choice after the one there is: Monday, Sunday, Saturday, and round again."""
        now = Weekday(self._person.get("week_begins", Weekday.MON))
        return WEEKS[(WEEKS.index(now) + 1) % len(WEEKS)]

    def _wear(self, theme: str | None) -> None:
        if theme is not None:
            self.carry_out(choose_theme, theme)

    def _call(self, name: str) -> "Callable[[], ChangeResult]":
        return self.on_store(change_profile, name=name)

    def _end_days(self, text: str) -> "Callable[[], ChangeResult]":
        if not text.isdecimal() or int(text) > LATEST:
            raise UnacceptableError("An hour from 0 to 6 goes here; 0 is midnight.")
        return self.on_store(change_profile, day_ends=int(text))

    def tell(self, words: str) -> None:
        """Say what was done, below the settings."""
        self.query_one(StatusLine).say(f"{words[:1].upper()}{words[1:]}")
