"""The story of one habit: its rhythm, its last weeks, how far it has settled, notes and pauses."""

from typing import TYPE_CHECKING

from flows.views.habit import HabitStory, habit_story
from tui.drawing.places.habit import draw_habit
from tui.screens.base.canvas_screen import CanvasScreen
from tui.screens.base.place_commands import PLACES_COMMANDS, UNDO
from tui.widgets.key_command import Command

if TYPE_CHECKING:
    from flows.store.store import Store


class HabitPlace(CanvasScreen[HabitStory]):
    """Everything about a habit; it can rest, change, end and come back here."""

    KEY_COMMANDS = (
        Command(
            "pause",
            "p",
            "pause",
            lambda place: "take up again" if place.view and place.view.state else "pause",
            tooltip="Pause it, or take it up again",
            help="lets it rest from today on, and takes it up again",
            synonyms="rest stop resume break",
            when=lambda place: not place.is_over,
            explains=True,
        ),
        Command(
            "change",
            "e",
            "change",
            "change",
            tooltip="Change it in the wizard",
            help="changes its words, its rhythm, its amount in the wizard",
            synonyms="edit rename schedule rhythm wizard",
        ),
        Command(
            "end_habit",
            "x",
            "end",
            lambda place: "bring it back" if place.is_over else "end it",
            tooltip="End this habit, or bring it back",
            help="ends it with today, and brings it back again",
            synonyms="delete remove stop finish restore",
        ),
        *UNDO,
        *PLACES_COMMANDS,
    )

    HELP_TITLE = "This habit"

    HELP = "Everything about this habit."

    LEGEND = (
        "Paused days and rest days are not counted. How far it has settled grows a little each "
        "time, and forgives a blank day.\n\n"
        "The weeks: ● done  ◐ in part  – rest day or paused  ○ today"
    )

    def __init__(self, plan: str, habit: str) -> None:
        super().__init__(plan)
        self._habit_id = habit

    def read(self, store: "Store") -> HabitStory:
        """Return the story."""
        return habit_story(store, self.plan or "", self._habit_id)

    @property
    def is_over(self) -> bool:
        """Whether it was ended."""
        return self.view is not None and self.view.state == "ended"

    def draw(self) -> None:
        """Draw the story."""
        story = self.view
        if story is not None:
            self.set_title(story.plan_title, story.state, place="Habit")
            self.canvas.show(draw_habit(story, self.room))

    def action_pause(self) -> None:
        """Let it rest, or take it up again."""
        from flows.actions.habits import pause_habit, take_habit_up

        if self.view is not None:
            self.carry_out(take_habit_up if self.view.state else pause_habit, *self._which)

    def action_end(self) -> None:
        """End it, or bring it back."""
        from flows.actions.habits import end_habit, take_habit_up

        if self.view is not None:
            self.carry_out(take_habit_up if self.is_over else end_habit, *self._which)

    @property
    def _which(self) -> tuple[str, str]:
        return self.plan or "", self._habit_id

    def action_change(self) -> None:
        """Change it in the wizard."""
        plan, habit = self._which
        self.host.navigation.change(plan, part=habit)
