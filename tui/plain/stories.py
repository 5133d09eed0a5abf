"""The story of an objective and of a habit as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.drawing.sanitize import UNTOLD
from tui.plain.spoken import speak, speak_days, speak_way

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.views.board_models import StepView
    from flows.views.habit import HabitStory
    from flows.views.labelled_text import LabelledText
    from flows.views.objective import StoryView

_STATES = {"done": "done", "part": "done in part", "set_aside": "set aside"}


def objective_lines(story: StoryView) -> list[str]:
    """Return where an objective stands, its steps, its habits, its numbers and its words."""
    objective = story.objective
    facts = (speak_way(objective.progress), objective.due, objective.pace)
    lines = [objective.title, *(f"  {each}" for each in facts if each)]
    lines += _part("Steps", map(_step, objective.steps))
    lines += _part("Habits", (f"{each.title}, {speak(each.about)}" for each in story.habits))
    lines += _part("Over time", (f"{each.name}: {speak_way(each.words)}" for each in story.series))
    lines += _part("In your words", _labelled(story.texts))
    fitting = " (fits today)"
    lines += _part(
        "How it could turn out",
        (f"{each.mark}: {each.words}{fitting if each.fits else ''}" for each in story.levels),
    )
    lines += _part("Managed so far", _labelled(story.managed))
    hidden = [each._replace(text=UNTOLD) for each in story.notes] if story.is_watched else ()
    lines += _part("Notes", _labelled(hidden or story.notes))
    return lines + _part("What was changed", _labelled(story.changes))


def habit_lines(story: HabitStory) -> list[str]:
    """Return what a habit is, how it went week by week, and what was noted."""
    lines = [story.title + (f", {story.state}" if story.state else ""), f"  {speak(story.rhythm)}"]
    lines += [f"  Done: {story.consistency}"] if story.consistency else []
    lines += [f"  Settled: {story.strength_words}"] if story.strength_words else []
    lines += _part("About it", _labelled(story.texts))
    weeks = []
    for week in reversed(story.weeks):
        days = speak_days(week.cells, story.week_begins)
        told = "; ".join(each for each in (week.words, days) if each)
        weeks.append(f"Week of {week.name}" + (f": {told}" if told else ""))
    lines += _part("Weeks, the latest first", weeks)
    lines += _part("Paused", story.pauses)
    return lines + _part("Notes", _labelled(story.notes))


def _part(title: str, rows: Iterable[str]) -> list[str]:
    told = [f"  {each}" for each in rows]
    return ["", title, *told] if told else []


def _labelled(rows: Sequence[LabelledText]) -> Iterable[str]:
    for each in rows:
        first, *rest = each.text.split("\n")
        yield f"{each.label}{'' if each.label.endswith('?') else ':'} {first}"
        yield from (f"  {line}" for line in rest)


def _step(step: StepView) -> str:
    state = _STATES.get(step.state, "")
    marker = "marker" if step.is_milestone else ""
    about = ", ".join(each for each in (marker, state, step.when) if each)
    return step.text + (f" ({about})" if about else "")
