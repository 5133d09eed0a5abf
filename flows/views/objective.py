"""The whole story of one objective: its words, its numbers over time, its notes, its changes."""

from collections.abc import Iterable, Iterator
from datetime import date

from flows.documents.clock import Clock
from flows.documents.light_types import Any, NamedTuple
from flows.documents.records import Json
from flows.documents.records.dated_records import ChangeRecord
from flows.documents.records.objective_records import ObjectiveRecord, OutcomeLevelsRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import Counted, RatingKind, StepState, Whose
from flows.export.state_words import WHOSE_WORDS, Labels, labelled, out_of
from flows.lookup.day_entries import skipped_steps
from flows.lookup.days import day_of, latest_first
from flows.lookup.labels import plan_names, private_answers
from flows.lookup.objectives import add_counted, in_order, read_ratings
from flows.lookup.plans import first_day, plan_name, view_plan
from flows.lookup.refusals import NotThereError
from flows.lookup.settings import is_watched
from flows.rules.due import OPEN_STEPS
from flows.rules.rating_series import Rated, with_start
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.change_words import cover_words
from flows.text.dates import format_date
from flows.text.habit_words import format_anchor
from flows.text.measure_words import format_source
from flows.text.numbers import format_number
from flows.text.rhythms import format_rhythm
from flows.text.win_words import WIN_KINDS
from flows.views.board_models import ObjectiveView
from flows.views.board_objective import view_objective
from flows.views.labelled_text import NEWEST, LabelledText

ANSWERS = "What it answers"
"""What makes things harder stands under this."""


class SeriesView(NamedTuple):
    """How a number went."""

    name: str
    """What it is: `closeness`, `confidence`, or the person's own measure."""

    values: tuple[float, ...]
    """Oldest first; the plan's own start comes first."""

    span: float
    """The difference that counts as a lot, for a picture of it."""

    words: str
    """`3 → 6 of 10 since Sat 7 Nov`."""

    ends: tuple[str, str] = ("", "")
    """The first and the latest value as they are said: `3`, `6`."""

    about: str = ""
    """What they are counted in, and since when: `of 10 since Sat 7 Nov`."""

    scale: tuple[float, float] | None = None
    """The lowest and the highest value there can be; none without a scale."""


class HabitLine(NamedTuple):
    """A habit that serves the objective."""

    id: str
    """Its id."""

    title: str
    """What is done, in the person's words."""

    about: str
    """Its rhythm and its anchor: `every day · after breakfast`."""


class LevelView(NamedTuple):
    """One of the five ways an objective could turn out."""

    number: int
    """−2 to +2."""

    mark: str
    """The same as it is shown."""

    words: str
    """In the person's words, else what the level stands for."""

    fits: bool
    """Whether it fits today."""


class StoryView(NamedTuple):
    """Everything about one objective."""

    plan: str
    """The id of its plan."""

    plan_title: str
    """What the person calls the plan."""

    plan_state: str
    """One of `PlanState`."""

    objective: ObjectiveView
    """The objective as the board shows it."""

    texts: tuple[LabelledText, ...]
    """What the person wrote about it, each with the question it answers."""

    levels: tuple[LevelView, ...]
    """Its five outcome levels, best first; none where it has none."""

    series: tuple[SeriesView, ...]
    """How its numbers went."""

    managed: tuple[LabelledText, ...]
    """Its steps that are done and its wins, each with what kind it is, the latest first."""

    notes: tuple[LabelledText, ...]
    """Lines of the journal that belong to it, the latest first."""

    is_watched: bool
    """Whether someone is with the person, so that these lines stay masked."""

    changes: tuple[LabelledText, ...]
    """What was changed in it, the latest first."""

    habits: tuple[HabitLine, ...] = ()
    """The habits that serve it and have not ended."""

    private: frozenset[str] = frozenset()
    """The questions whose answers are nobody else's business, as `texts` calls them."""


def objective_story(store: Store, plan_id: str, objective_id: str) -> StoryView:
    """Return the whole story of an objective, closed years included.

    Raises:
        NotThereError: the plan or the objective is not there any more.
    """
    today = store.clock.today()
    plan = view_plan(store, plan_id)
    found = [each for each in enumerate(in_order(plan), 1) if each[1].id == objective_id]
    if not found:
        raise NotThereError("This objective is not in the plan any more.")
    place, objective = found[0]
    tables = store.read_all(plan_name(plan_id))
    rated = add_counted(store, plan, read_ratings(tables.get("ratings", {}).values()))
    journal = store.read_all(JOURNAL)
    own = {objective_id, *(step.id for step in objective.steps)}
    changes, watched = tuple(_changes(tables, own, store.clock)), is_watched(store)
    if watched:
        changes = tuple(each._replace(text=cover_words(each.text)) for each in changes)
    return StoryView(
        plan=plan_id,
        plan_title=plan.title,
        plan_state=plan.state,
        objective=view_objective(
            *(objective, place, plan, rated, today), skipped_steps(store, plan_id, today)
        ),
        texts=tuple(_texts(objective, plan, _names(store, plan.flow, objective))),
        levels=tuple(_each_level(objective.levels)) if objective.levels else (),
        series=tuple(_series(objective, rated, first_day(plan), today)),
        managed=tuple(_managed(objective, journal.get("wins", {}).values(), today)),
        notes=tuple(_notes(journal.get("journal", {}).values(), objective_id, today)),
        is_watched=watched,
        changes=changes,
        habits=tuple(_habits(plan, objective_id, today)),
        private=_private(store, plan, objective_id),
    )


def _private(store: Store, plan: PlanRecord, objective: str) -> frozenset[str]:
    """Return what of an objective a flow asks as nobody else's business."""
    own = [each for each in plan.extra if objective in each.path.split(".")]
    if not own:
        return frozenset({ANSWERS})
    # A flow is loaded only where it asked for something that no field was made for.
    paths = private_answers(store, plan.flow, [each.path for each in own])
    return frozenset({ANSWERS, *(each.heading or each.label for each in own if each.path in paths)})


def _names(store: Store, flow: str, objective: ObjectiveRecord) -> Labels:
    """Return what the flow calls what is kept; only where it may have a word for it."""
    is_named = objective.area or objective.value or objective.limits
    return plan_names(store, flow) if is_named else {}


def _texts(objective: ObjectiveRecord, plan: PlanRecord, names: Labels) -> Iterator[LabelledText]:
    limits = [labelled(names, "limit", each) for each in objective.limits]
    whose = WHOSE_WORDS[Whose(objective.whose)] if objective.whose else ""
    for before, text in (
        ("What will be different", objective.specific),
        ("Why", objective.why),
        ("The value it serves", labelled(names, "value", objective.value)),
        ("Life area", labelled(names, "area", objective.area)),
        ("Whose wish it is", whose),
        (ANSWERS, "\n".join(_answered(objective, plan))),
        ("How it shows", objective.measure),
        ("Its number", _source(objective, plan)),
        ("What makes it hard", "\n".join(limits)),
        ("How to allow for it", objective.allow_for),
        ("How important", out_of(objective.importance, 10)),
        ("Why that important", objective.importance_note),
        ("What lifts confidence", objective.confidence_note),
        ("Side by side with", "\n".join(_beside(objective, plan))),
        ("To mark it", "\n".join(_rewards(objective))),
        ("The story behind it", objective.notes),
        ("Why it was moved", objective.state_note),
    ):
        if text:
            yield LabelledText(before, text)
    for each in plan.extra:
        # Words that a flow asked for without a field of their own, such as what two do together.
        if objective.id in each.path.split(".") and isinstance(each.value, str):
            yield LabelledText(each.heading or each.label, each.value)


def _source(objective: ObjectiveRecord, plan: PlanRecord) -> str:
    """Return what its measure is counted from, and what that waits for."""
    words = format_source(objective)
    is_ticked = objective.counted in (Counted.TIMES, Counted.AMOUNT)
    if is_ticked and not any(each.objective == objective.id for each in plan.habits):
        return f"{words}, as soon as a habit serves it"
    return words


def _answered(objective: ObjectiveRecord, plan: PlanRecord) -> list[str]:
    """Return what makes things harder that the objective answers."""
    if not objective.challenges:
        return []
    return [each.text for each in plan.challenges if each.id in objective.challenges]


def _beside(objective: ObjectiveRecord, plan: PlanRecord) -> list[str]:
    """Return the objectives that have the same place in the own order."""
    if objective.rank is None:
        return []
    same = (each for each in plan.objectives if each.rank == objective.rank)
    return [each.wish for each in same if each.id != objective.id]


def _rewards(objective: ObjectiveRecord) -> list[str]:
    """Return how steps that are still to do will be marked."""
    waiting = (each for each in objective.steps if each.state in OPEN_STEPS)
    return [f"{each.text}: {each.reward}" for each in waiting if each.reward]


def _habits(plan: PlanRecord, objective: str, today: date) -> Iterator[HabitLine]:
    for each in plan.habits:
        if each.objective == objective and not each.ended:
            parts = (format_rhythm(each.schedule, today), format_anchor(each.anchor))
            yield HabitLine(each.id, each.text, " · ".join(part for part in parts if part))


def _each_level(levels: OutcomeLevelsRecord) -> Iterator[LevelView]:
    # Few objectives have any.
    from flows.text.level_words import level_texts

    for each, text in level_texts(levels):
        yield LevelView(each.number, each.mark, text or each.words, each.number == levels.current)


def _series(
    objective: ObjectiveRecord, rated: Rated, begun: date, today: date
) -> Iterator[SeriesView]:
    unit = f" {objective.unit}" if objective.unit else ""
    measure = objective.measure.rstrip(".") or "measure"
    way = abs((objective.target or 0) - (objective.baseline or 0))
    ten = (0.0, 10.0)
    for kind, name, start, of, span, scale in (
        (RatingKind.CLOSENESS, "closeness", objective.closeness, " of 10", 5.0, ten),
        (RatingKind.CONFIDENCE, "confidence", objective.confidence, " of 10", 5.0, ten),
        (RatingKind.MEASURE, measure, objective.baseline, unit, way, None),
    ):
        days = with_start(rated.get((str(kind), objective.id), ()), start, begun)
        if not days:
            continue
        values = tuple(value for _, value in days)
        since = f" since {format_date(days[0][0], today)}"
        first, last = format_number(values[0]), format_number(values[-1])
        way_words = f"{first} → {last}" if len(values) > 1 else first
        words, about = f"{way_words}{of}{since}", f"{of}{since}".strip()
        yield SeriesView(name, values, span, words, (first, last), about, scale)


def _managed(
    objective: ObjectiveRecord, wins: Iterable[Json], today: date
) -> Iterator[LabelledText]:
    """Yield what speaks for the person on a day of doubt; a step may have no day."""
    found: list[tuple[date, str]] = [
        (date.fromisoformat(each["date"]), f"{WIN_KINDS.get(each['kind'], 'win')}: {each['text']}")
        for each in latest_first(wins)
        if each.get("objective") == objective.id
    ]
    found += [
        (step.done_on or date.min, f"{'milestone' if step.milestone else 'step'}: {step.text}")
        for step in objective.steps
        if step.state == StepState.DONE
    ]
    for day, text in sorted(found, key=lambda each: each[0], reverse=True)[:NEWEST]:
        yield LabelledText("" if day == date.min else format_date(day, today), text)


def _notes(lines: Iterable[Json], objective: str, today: date) -> Iterator[LabelledText]:
    found = latest_first(each for each in lines if each.get("objective") == objective)
    for each in found[:NEWEST]:
        author = f" ({each['author']})" if each.get("author") else ""
        day = format_date(date.fromisoformat(each["date"]), today)
        yield LabelledText(f"{day}{author}", each["text"])


def _changes(tables: Any, own: set[str], clock: Clock) -> Iterator[LabelledText]:
    documents = {
        each["id"]
        for table, field in (("ratings", "objective"), ("entries", "step"))
        for each in tables.get(table, {}).values()
        if each.get(field) in own
    }
    told = 0
    for change in reversed(tables.get("changes", {}).values()):
        if told < NEWEST and any(_is_about(edit, own, documents) for edit in change["edits"]):
            told += 1
            view = ChangeRecord(change)
            yield LabelledText(format_date(day_of(view.at, clock), clock.today()), change["words"])


def _is_about(edit: Json, own: set[str], documents: Iterable[str]) -> bool:
    if not own.isdisjoint(edit["path"]) or edit["document"] in documents:
        return True
    return any(
        isinstance(value, dict) and (value.get("objective") in own or value.get("step") in own)
        for value in (edit["before"], edit["after"])
    )
