"""A plan, or what a session has made of it so far, written to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import SharedPart
from flows.export.read_back.blocks import WrittenPlan
from flows.export.read_back.plan import Passages, build_written_answers, build_written_plan
from flows.export.read_back.word_sources import OwnAnswer, Source, Writer
from flows.export.shared_parts import Sharing, shared_part
from flows.export.state_words import Labels
from flows.guide.answers.value_names import find_value_names
from flows.guide.items.choice import MultiSelectItem
from flows.guide.items.item import RepeatItem
from flows.guide.items.long_text import LongTextItem
from flows.guide.items.matrix import MatrixItem
from flows.guide.items.yes_no import YesNoItem
from flows.guide.mapping.field_map import FieldMap
from flows.guide.schema.conditions import comparisons
from flows.guide.schema.flow import Flow
from flows.guide.session.state import SessionState
from flows.guide.session.visible_items import VisibleItem
from flows.rules.held_back import held_back
from flows.rules.rating_series import Rated

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.guide.session.session import GuidedSession


def build_session_text(session: GuidedSession, *, rated: Rated | None = None) -> WrittenPlan:
    """Return what a session was told so far, each row with the path of its question.

    Args:
        session: A session about a plan, or one of a short flow.
        rated: The ratings of a plan that is saved already.
    """
    if session.flow.records != "plan":
        return _answers_of(session)
    sketch = session.sketch()
    for habit in sketch.get("habits", []):
        habit.setdefault("schedule", {"kind": "once"})
    plan = PlanRecord({**sketch, "title": session.title()})
    writer = _writer(session.state, session.today, rated or {}, held_back=held_back(plan))
    title = writer.source("", "title").path
    written = build_written_plan(plan, writer, is_draft=True)
    # A name that nobody gave it is no answer.
    return written if title in session.answers.values else written._replace(title_path="")


def build_plan_text(
    plan: PlanRecord, asked: SessionState, today: date, *, rated: Rated, passages: Passages = ()
) -> WrittenPlan:
    """Return a whole plan.

    Args:
        plan: The plan as it is saved.
        asked: What its flow asks with the answers that make it.
        today: The day it is read.
        rated: Its ratings.
        passages: What was marked in the journal.
    """
    writer = _writer(asked, today, rated, held_back=held_back(plan))
    return build_written_plan(plan, writer, passages=passages)


def build_shared_text(
    plan: PlanRecord,
    asked: SessionState,
    today: date,
    sharing: Sharing,
    *,
    rated: Rated,
    passages: Passages = (),
) -> WrittenPlan:
    """Return what somebody else may have of a plan, and nothing else.

    Args:
        plan: The plan as it is saved.
        asked: What its flow asks with the answers that make it.
        today: The day it is read.
        sharing: What may go out.
        rated: The ratings of the plan.
        passages: What was marked in the journal.
    """
    shared = shared_part(plan, sharing)
    parts = {each.id for each in shared.objectives} | {each.id for each in shared.habits}
    parts |= {each.id for each in shared.contacts}
    writer = _writer(
        asked,
        today,
        rated if sharing.holds(SharedPart.OBJECTIVES) else {},
        tells_days=sharing.holds(SharedPart.TIMELINE),
        is_own=False,
        own=lambda each: (
            (sharing.is_whole or each.shared_as in sharing.parts)
            and (not each.owner or each.owner in parts)
        ),
    )
    return build_written_plan(
        shared,
        writer,
        passages=passages if sharing.holds(SharedPart.JOURNAL) else (),
        parts=None if sharing.is_whole else sharing.parts,
    )


def _writer(
    state: SessionState,
    today: date,
    rated: Rated,
    *,
    tells_days: bool = True,
    own: Callable[[OwnAnswer], bool] = bool,
    is_own: bool = True,
    held_back: frozenset[str] = frozenset(),
) -> Writer:
    mapping, visible = state.mapping, state.visible.by_path
    gates = _gates(state.flow)
    answers = [
        _own_answer(state, today, each)
        for each in visible.values()
        if _is_own(each, mapping, gates) and each.path in state.answers.values
    ]
    labels: Labels = find_value_names(state.flow)
    return Writer(
        today,
        fields=_fields(state),
        own=tuple(filter(own, answers)),
        labels=labels,
        rated=rated,
        tells_days=tells_days,
        asked=frozenset(visible),
        is_own=is_own,
        held_back=held_back,
    )


def _fields(state: SessionState) -> dict[tuple[str, str], Source]:
    """Return the question behind each field of the plan and of its parts."""
    found: dict[tuple[str, str], Source] = {}
    private = state.flow.private
    for each in state.visible.by_path.values():
        if not each.item.asks:
            continue
        is_default = each.item.default is not None and each.value == each.item.default
        source = Source(each.path, each.declared in private, is_default)
        owner = _owner(each, state.mapping)
        for field in _targets(each):
            found.setdefault((owner, field), source)
    return found


def _targets(asked: VisibleItem) -> Iterator[str]:
    item = asked.item
    if isinstance(item.maps_to, str):
        yield item.maps_to
    elif item.maps_to:
        yield from item.maps_to.values()
    elif isinstance(item, MatrixItem):
        roots = {"objectives.objective": "objectives", "reflection.areas": "areas"}
        for axis in item.axes:
            if axis.maps_to:
                yield f"{roots.get(item.rows_source, item.rows_source)}.{axis.maps_to}"


def _owner(asked: VisibleItem, mapping: FieldMap) -> str:
    """Return the id of the part of the plan that a question is about; empty for the plan."""
    inner = [instance for repeat, instance in asked.scope.items() if repeat in mapping.lists]
    return inner[-1].rpartition(".")[2] if inner else ""


def _is_own(asked: VisibleItem, mapping: FieldMap, gates: set[str]) -> bool:
    """Return whether an answer has no field of its own and says more than what is asked next."""
    item = asked.item
    return (
        item.asks
        and asked.value is not None
        and asked.declared not in mapping.bindings
        and asked.declared not in mapping.parents
        and not (isinstance(item, YesNoItem) and asked.declared in gates)
        and (item.default is None or asked.value != item.default)
    )


def _gates(flow: Flow) -> set[str]:
    """Return the questions that decide whether others are asked."""
    conditions = [step.when for step in flow.steps] + [each.when for _, each in flow.items()]
    return {each.item for condition in conditions for each in comparisons(condition)}


def _own_answer(state: SessionState, today: date, asked: VisibleItem) -> OwnAnswer:
    question, item, mapping = state.question(asked.path), asked.item, state.mapping
    outside = [instance for repeat, instance in asked.scope.items() if repeat not in mapping.lists]
    if isinstance(item, MultiSelectItem):
        parts = [question.format_answer([each], today) for each in asked.value]
    elif isinstance(item, MatrixItem):
        parts = question.format_answer(asked.value, today).split("\n")
    else:
        parts = [question.format_answer(asked.value, today)]
    return OwnAnswer(
        stage=asked.step.stage,
        owner=_owner(asked, mapping),
        group=outside[-1] if outside else "",
        label=item.heading or item.short or question.label,
        lines=tuple(parts),
        path=asked.path,
        is_masked=asked.declared in state.flow.private,
        shared_as=item.shared_as or "",
        is_long=isinstance(item, LongTextItem),
    )


def _answers_of(session: GuidedSession) -> WrittenPlan:
    """Return what a short flow was told, in its own parts."""
    gates = _gates(session.flow)
    parts: dict[str, list[OwnAnswer]] = {}
    for each in session.visible.by_path.values():
        is_gate = isinstance(each.item, YesNoItem) and each.declared in gates
        if not each.item.asks or isinstance(each.item, RepeatItem) or each.value is None:
            continue
        if each.path not in session.answers.values or is_gate:
            continue
        parts.setdefault(each.step.title, []).append(
            _own_answer(session.state, session.today, each)
        )
    return build_written_answers(
        session.flow.title, [(title, tuple(answers)) for title, answers in parts.items()]
    )
