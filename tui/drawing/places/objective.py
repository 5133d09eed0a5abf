"""The story of one objective as it is drawn: where it stands, its steps, its numbers, its words."""

from flows.text.step_words import IMPACT_WORDS
from flows.text.support_words import EFFORT
from flows.views.board_models import StepView
from flows.views.labelled_text import LabelledText
from flows.views.objective import SeriesView, StoryView
from tui.drawing.columns import Part, arrange, column, count_columns, is_boxed, paneled
from tui.drawing.layout import EMPTY, Drawing, as_private, drawing, stack
from tui.drawing.lines import PLAIN, Line, line
from tui.drawing.marks import MILESTONE, STEP_SIGNS
from tui.drawing.panels import inner_width, panel, title_room
from tui.drawing.places.spot_ids import HABIT, STEP
from tui.drawing.roles import PRIVATE_TEXT
from tui.drawing.rows import entry
from tui.drawing.sanitize import WATCHED, masked, shown_line
from tui.drawing.series import tall_series
from tui.drawing.told_rows import dated_rows, note, progress_row, story_rows, titled_row
from tui.drawing.widths import wrap

HEIGHT, HIGHER = 2, 4
"""Rows of a picture of numbers over time, and where there is much room."""


def draw_objective(story: StoryView, width: int) -> Drawing:
    """Return the story of an objective.

    Args:
        story: What there is to tell.
        width: Cells there are.
    """
    boxed, objective = is_boxed(width), story.objective
    done = f"{objective.steps_done:g} of {objective.steps_all} done" if objective.steps_all else ""

    def title(room: int) -> Drawing:
        return _title(story, room, boxed=boxed)

    words = paneled(
        "In your words", lambda room: story_rows(story.texts, room, story.private), boxed=boxed
    )
    steps = paneled("Steps", lambda room: _steps(objective.steps, room), boxed=boxed, state=done)
    habits = paneled("Habits", lambda room: _habits(story, room), boxed=boxed)
    high = HEIGHT if count_columns(width) < 3 else HIGHER
    numbers = paneled("Over time", lambda room: _numbers(story.series, room, high), boxed=boxed)
    levels = paneled("How it could turn out", lambda room: _levels(story, room), boxed=boxed)
    managed = paneled("Managed so far", _dated(story.managed, MANAGED), boxed=boxed)
    notes = _notes(story, boxed=boxed)
    changes = paneled("What was changed", _dated(story.changes, style=PRIVATE_TEXT), boxed=boxed)
    if count_columns(width) == 1:
        # What one can do comes before what was written.
        every = (title, steps, habits, numbers, words, levels, managed, notes, changes)
        drawn = column(every, width)
    else:
        groups = ((words, levels), (steps, habits, numbers), (managed, notes, changes))
        drawn = stack(title(width), arrange(groups, width))
    return as_private(drawn) if objective.is_held_back else drawn


def _notes(story: StoryView, *, boxed: bool) -> Part:
    """Return the lines of the journal that belong to it, masked while someone is there."""
    if not story.is_watched:
        return paneled("Notes", _dated(story.notes, style=PRIVATE_TEXT), boxed=boxed)
    rows = tuple(each._replace(text=masked(each.text)) for each in story.notes)
    return paneled("Notes", _dated(rows), boxed=boxed, state=WATCHED)


MANAGED: Line = (("◆ ", "now"),)
"""What stands before something that was managed."""


def _title(story: StoryView, width: int, *, boxed: bool) -> Drawing:
    """Return what one wants, where it stands and until when."""
    objective = story.objective
    said = ", ".join(part for part in (objective.due, objective.pace) if part)
    room = inner_width(width, boxed=boxed)
    title, *rest = wrap(shown_line(objective.title), title_room(width, said, boxed))
    body = [line((part, "bold")) for part in rest]
    if objective.share is None:
        come = note("r says how close it feels. That is where a line over time begins.", room)
    else:
        come = progress_row(objective.share, shown_line(objective.progress), room)
    return panel(title, stack(drawing(*body), come), width, state=said, boxed=boxed)


def _steps(steps: tuple[StepView, ...], width: int) -> Drawing:
    if not steps:
        return note("a adds a small step", width)
    return stack(*(_step(each, width) for each in steps))


def _step(step: StepView, width: int) -> Drawing:
    """Return a step with its sign and its day; one that is done steps back."""
    is_done = step.state == "done"
    sign = STEP_SIGNS.get(step.state, STEP_SIGNS["open"])
    style = "done" if is_done else "dim"
    if step.is_milestone and step.is_open:
        sign, style = MILESTONE, "accent"
    how_far = IMPACT_WORDS[step.impact] if step.impact and step.is_open else ""
    marker = "marker" if step.is_milestone else ""
    effort = EFFORT[step.effort] if step.effort and step.is_open else ""
    said = " · ".join(part for part in (marker, effort, how_far, step.when) if part)
    lead = line("  ", (f"{sign} ", style))
    end = line((said, "now" if step.when.startswith("today") else "dim"))
    words = "text" if step.is_open else "dim"
    return entry(shown_line(step.text), width, lead=lead, end=end, style=words, spot=STEP + step.id)


def _habits(story: StoryView, width: int) -> Drawing:
    return stack(
        *(titled_row(each.title, each.about, width, spot=HABIT + each.id) for each in story.habits)
    )


def _levels(story: StoryView, width: int) -> Drawing:
    """Return the ways it could turn out, best first, the one that fits today marked."""
    rows = []
    for each in story.levels:
        words = line(("today", "now bold")) if each.fits else ()
        lead = line((f"{each.mark:>2}  ", "accent" if each.fits else "dim"))
        rows.append(titled_row(each.words, words, width, lead=lead))
    return stack(*rows)


def _numbers(numbers: tuple[SeriesView, ...], width: int, height: int) -> Drawing:
    """Return how numbers went: name and words above, the values between their ends below."""
    return stack(*(_number(each, width, height) for each in numbers), gap=1)


def _number(each: SeriesView, width: int, height: int) -> Drawing:
    head = titled_row(each.name, each.words, width, lead=())
    if len(each.values) < 2:
        return head
    return stack(head, tall_series(each.values, each.ends, width, height, scale=each.scale))


def _dated(rows: tuple[LabelledText, ...], lead: Line = (), *, style: str = PLAIN) -> Part:
    if not rows:
        return lambda width: EMPTY
    return lambda width: dated_rows(
        [(each.label, each.text) for each in rows], width, lead, style=style
    )
