"""The whole story of one objective: why, how, step by step, and what became of it."""

from typing import TYPE_CHECKING

from textual.content import Content

from flows.text.step_words import IMPACT_WORDS
from flows.views.board_models import ObjectiveView, StepView
from flows.views.objective import LevelView, SeriesView, StoryView, objective_story
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import sanitize, shown_line
from tui.screens.base.objective_actions import OBJECTIVE_COMMANDS
from tui.screens.base.place_screen import PLACES_COMMANDS, UNDO
from tui.screens.base.size_up import SIZE_UP
from tui.screens.base.step_line import STEP, step_line
from tui.screens.base.story_layout import LABEL, MOST, dated_rows, paragraph, title_line
from tui.screens.objective.step_actions import STEP_COMMANDS, StepActions, has_step
from tui.screens.objective.step_card import StepCard
from tui.widgets.block import Block, below, block
from tui.widgets.canvas import Canvas
from tui.widgets.drawn import drawing_of
from tui.widgets.key_command import Command, widget_key
from tui.widgets.pictures import sparkline
from tui.widgets.progress_line import progress_line

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult
    from flows.store.store import Store

POINTS = 16
"""The most values of a sparkline."""

MARKS = {"open": "○ ", "part": "◐ ", "done": "● ", "set_aside": "– "}
"""What stands before a step, by its state."""


def done_word(story: "ObjectiveStory") -> str:
    """Return what space does with the step one is on."""
    return "not done" if story.step is not None and story.step.state == "done" else "done"


class ObjectiveStory(StepActions[StoryView]):
    """Everything about an objective; its steps can be marked and changed here."""

    KEY_COMMANDS = (
        widget_key("enter", "open", "shows everything about the step you are on", has_step),
        Command(
            "done",
            "space",
            "done",
            done_word,
            tooltip="Mark the step done, or not",
            help="marks the step you are on done, or takes the mark away",
            synonyms="tick check complete finish untick",
            when=has_step,
            explains=True,
        ),
        *OBJECTIVE_COMMANDS,
        Command(
            "objective_win",
            "W",
            "win",
            "win",
            tooltip="Note a win that belongs to it",
            help="notes a win that belongs to it",
            synonyms="success celebrate managed",
        ),
        Command(
            "change",
            "e",
            "change",
            "change",
            tooltip="Change it in the wizard",
            help="changes its words in the wizard",
            synonyms="edit rename reword wizard",
        ),
        *STEP_COMMANDS,
        SIZE_UP,
        *UNDO,
        *PLACES_COMMANDS,
    )

    HELP_TITLE = "This objective"

    def __init__(self, plan: str, objective: str, step: str = "") -> None:
        super().__init__(plan)
        self._objective_id = objective
        self._step = f"{STEP}{step}" if step else ""

    def read(self, store: "Store") -> StoryView:
        """Return the story."""
        return objective_story(store, self.shown_plan, self._objective_id)

    def draw(self) -> None:
        """Draw the story, at first with the cursor on the step it was opened at."""
        if self.view is not None:
            self.set_title(self.view.plan_title, _state(self.view.objective))
            self.canvas.show(drawing_of(picture(self.view, min(MOST, self.room))), self._step)
            self._step = ""

    @property
    def plan_state(self) -> str:
        """The state of the plan, one of `PlanState`."""
        return self.view.plan_state if self.view else ""

    @property
    def objective(self) -> ObjectiveView | None:
        """The objective this is about."""
        return self.view.objective if self.view else None

    @property
    def step(self) -> StepView | None:
        """The step the cursor is on."""
        here = self.canvas.cursor.removeprefix(STEP)
        steps = self.objective.steps if self.objective else ()
        return next((each for each in steps if each.id == here), None)

    @property
    def levels(self) -> tuple[LevelView, ...]:
        """The outcome levels of the objective, where it has some."""
        return self.view.levels if self.view else ()

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Show everything about the step one is on."""
        event.stop()
        if step := self.step_here():
            self.app.push_screen(StepCard(step, self))

    def action_done(self) -> None:
        """Mark a step done; take the mark away where it is done already."""
        if step := self.step_here():
            self.mark_step(step)

    def action_win(self) -> None:
        """Ask for a win and its kind; it belongs to this objective."""
        from flows.actions.journal import add_win
        from flows.documents.vocabulary import WinKind
        from tui.screens.base.win_dialog import AskWin

        plan, objective = self.shown_plan, self._objective_id

        def note(text: str, kind: WinKind) -> "ChangeResult":
            own = self.on_store(add_win)
            return own(text, on=self.host.clock.today(), kind=kind, plan=plan, objective=objective)

        self.app.push_screen(AskWin(note), self.after)

    def action_change(self) -> None:
        """Change the words in the wizard."""
        self.host.navigation.change(self.shown_plan, part=self._objective_id)


def picture(story: StoryView, width: int) -> Block:
    """Return the story as lines of at most `width` cells."""
    objective = story.objective
    lines = [Content.styled(part, "bold") for part in wrap(sanitize(objective.title), width)]
    when = " · ".join(part for part in (objective.due, objective.pace) if part)
    lines += [Content.styled(when, "$muted")] if when else []
    if objective.share is not None:
        lines += progress_line(objective.share, objective.progress, width)
    parts = [block([*lines, Content("")])]
    parts += [block(paragraph(each, width)) for each in story.texts]
    parts += [block([Content("")])] if story.texts else []
    parts += [_steps(objective, width), _over_time(story.series, width), *_listed(story, width)]
    return below(*parts)


def _state(objective: ObjectiveView) -> str:
    return objective.state.replace("_", " ")


def _steps(objective: ObjectiveView, width: int) -> Block:
    words = f" · {objective.steps_done:g} of {objective.steps_all}" if objective.steps_all else ""
    title = block([Content.assemble(title_line("steps"), (words, "$muted"))])
    if not objective.steps:
        return below(title, block([Content.styled("  a adds a small step", "$muted"), Content("")]))
    rows = [
        step_line(each, width, mark=MARKS[each.state], indent="  ", said=_how_far(each))
        for each in objective.steps
    ]
    return below(title, *rows, block([Content("")]))


def _how_far(step: StepView) -> str:
    return IMPACT_WORDS[step.impact] if step.impact and step.is_open else ""


def _over_time(series: tuple[SeriesView, ...], width: int) -> Block:
    if not series:
        return Block()
    lines = [title_line("over time")]
    for each in series:
        drawn = sparkline(each.values, POINTS, each.span) if len(each.values) > 1 else ""
        name = Content(shown_line(each.name)).truncate(LABEL - 2, ellipsis=True, pad=True)
        line = Content.assemble("  ", name, "  ", (drawn, "$primary"))
        whole = Content.assemble(line, "  " if drawn else "", each.words)
        if whole.cell_length <= width:
            lines.append(whole)
        else:
            aside = LABEL + 2 if width > 2 * LABEL else 4
            parts = wrap(each.words, width - aside)
            lines += [line, *(Content(" " * aside + part) for part in parts)]
    return block([*lines, Content("")])


def _listed(story: StoryView, width: int) -> list[Block]:
    return [
        dated_rows(name, rows, width)
        for name, rows in (
            ("managed so far", story.managed),
            ("notes", story.notes),
            ("what was changed", story.changes),
        )
        if rows
    ]
