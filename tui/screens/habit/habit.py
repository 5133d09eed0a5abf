"""The story of one habit: its rhythm, its last weeks, how far it has settled, notes and pauses."""

from typing import TYPE_CHECKING

from textual.content import Content

from flows.views.habit import HabitStory, habit_story
from flows.views.objective import LabelledText
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import sanitize
from tui.drawing.widths import fill
from tui.screens.base.canvas_screen import CanvasScreen
from tui.screens.base.place_screen import PLACES_COMMANDS, UNDO
from tui.screens.base.story_layout import LABEL, MOST, dated_rows, paragraph, title_line
from tui.widgets.block import Block, below, block
from tui.widgets.drawn import drawing_of
from tui.widgets.key_command import Command
from tui.widgets.progress_line import progress_line
from tui.widgets.week_cells import WeekRow, week_rows

if TYPE_CHECKING:
    from flows.store.store import Store

WEEK_ROOM = 44
"""Cells of the weeks, with their words at the end of each line."""


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
            self.set_title(story.plan_title, story.state or "habit")
            self.canvas.show(drawing_of(picture(story, min(MOST, self.room))))

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


def picture(story: HabitStory, width: int) -> Block:
    """Return the story as lines of at most `width` cells."""
    lines = [Content.styled(part, "bold") for part in wrap(sanitize(story.title), width)]
    lines += [Content.styled(part, "$muted") for part in wrap(sanitize(story.rhythm), width)]
    parts = [block([*lines, Content("")])]
    told = [line for each in story.texts for line in paragraph(each, width)]
    told += _counted(story, width)
    parts.append(block([*told, Content("")]))
    rows = [WeekRow(each.name, each.cells, each.words) for each in story.weeks]
    parts += [
        week_rows("THE WEEKS", rows, min(width, WEEK_ROOM), story.week_begins),
        block([Content("")]),
    ]
    if story.pauses:
        rests = [Content(f"  {each}") for each in story.pauses]
        parts.append(block([title_line("paused"), *rests, Content("")]))
    if story.notes:
        parts.append(dated_rows("notes", story.notes, width))
    return below(*parts)


def _counted(story: HabitStory, width: int) -> list[Content]:
    """Return how often it was done, and how far it has settled, in words and as a bar."""
    lines = paragraph(LabelledText("Done", story.consistency), width)
    if story.strength is not None:
        before = Content.styled(fill("How far it has settled", LABEL) + "  ", "$muted")
        room = max(LABEL, width - before.cell_length)
        bar, *words = progress_line(story.strength, story.strength_words, room, is_calm=True)
        lines += [Content.assemble(before, bar), *words]
    return lines
