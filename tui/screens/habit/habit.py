"""The story of one habit: its rhythm, its last weeks, how far it has settled, notes and pauses."""

from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from flows.views.habit import HabitStory, habit_story
from flows.views.objective import LabelledText
from tui.screens.base.canvas_screen import CanvasScreen
from tui.screens.base.place_screen import PLACES_KEYS, UNDO
from tui.screens.base.story_layout import LABEL, MOST, dated_rows, paragraph, title_line
from tui.widgets.block import Block, below, block
from tui.widgets.drawn import drawing_of
from tui.widgets.progress_bars import Key
from tui.widgets.progress_line import progress_line
from tui.widgets.sanitize import sanitize
from tui.widgets.week_cells import WeekRow, week_rows

if TYPE_CHECKING:
    from flows.store.store import Store

WEEK_ROOM = 44
"""Cells of the weeks, with their words at the end of each line."""


class HabitPlace(CanvasScreen[HabitStory]):
    """Everything about a habit; it can rest, change, end and come back here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *UNDO,
        *PLACES_KEYS,
        Binding("p", "pause", "pause", tooltip="Pause it, or take it up again", id="pause"),
        Binding("e", "change", "change", tooltip="Change it in the wizard", id="change"),
        Binding("x", "end", "end", tooltip="End this habit, or bring it back", id="end_habit"),
    ]

    HELP = (
        "Everything about this habit.\n\n"
        "p        lets it rest from today on, and takes it up again\n"
        "e        changes its words, its rhythm, its amount in the wizard\n"
        "x        ends it with today, and brings it back again\n"
        "u  U     takes the last change back, and brings it back again\n\n"
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

    def keys(self) -> tuple[Key, ...]:
        """Return the keys that fit how it stands."""
        return _keys(self.view) if self.view is not None else self.KEYS

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
            ended = self.view.state == "ended"
            self.carry_out(take_habit_up if ended else end_habit, *self._which)

    @property
    def _which(self) -> tuple[str, str]:
        return self.plan or "", self._habit_id

    def action_change(self) -> None:
        """Change it in the wizard."""
        plan, habit = self._which
        self.host.navigation.change(plan, part=habit)


def _keys(story: HabitStory) -> tuple[Key, ...]:
    """Return the keys that matter, by how the habit stands."""
    is_over = story.state == "ended"
    first = [] if is_over else [Key("p", "take up again" if story.state else "pause")]
    ends = Key("x", "bring it back" if is_over else "end it")
    always = (Key("u", "undo"), Key("?", "help"), Key("esc", "back"))
    return (*first, Key("e", "change"), ends, *always)


def picture(story: HabitStory, width: int) -> Block:
    """Return the story as lines of at most `width` cells."""
    lines = [Content.styled(part, "bold") for part in wrap(sanitize(story.title), width)]
    lines += [Content.styled(part, "$muted") for part in wrap(sanitize(story.rhythm), width)]
    parts = [block([*lines, Content("")])]
    told = [line for each in story.texts for line in paragraph(each, width)]
    told += _counted(story, width)
    parts.append(block([*told, Content("")]))
    rows = [WeekRow(each.name, each.cells, each.words) for each in story.weeks]
    parts += [week_rows("THE WEEKS", rows, min(width, WEEK_ROOM)), block([Content("")])]
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
        before = Content.styled(f"{'How far it has settled':<{LABEL}}  ", "$muted")
        room = max(LABEL, width - before.cell_length)
        bar, *words = progress_line(story.strength, story.strength_words, room, is_calm=True)
        lines += [Content.assemble(before, bar), *words]
    return lines
