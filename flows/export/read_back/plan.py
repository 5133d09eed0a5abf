"""A whole plan, in the order of the seven stages, and the answers of a flow that makes none."""

from collections.abc import Iterable
from datetime import date

from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import SharedPart
from flows.export.read_back import coping_plan, support
from flows.export.read_back.blocks import Row, Section, WrittenPlan, section, text
from flows.export.read_back.coping_plan import build_coping
from flows.export.read_back.objectives import build_objectives
from flows.export.read_back.priorities import build_priorities
from flows.export.read_back.reflection import build_reflection
from flows.export.read_back.review import build_review
from flows.export.read_back.support import build_support
from flows.export.read_back.timeline import build_timeline
from flows.export.read_back.word_sources import OwnAnswer, Writer, answer_blocks
from flows.text.dates import format_date

TOOLBOX = (support.TITLE, coping_plan.TITLE)
"""The stages whose tools one keeps, whatever becomes of the plan."""

Passages = Iterable[tuple[date, str]]
"""What was marked in the journal to be shared, each with its day."""


def build_written_plan(
    plan: PlanRecord,
    writer: Writer,
    *,
    passages: Passages = (),
    parts: Iterable[str] | None = None,
    is_draft: bool = False,
) -> WrittenPlan:
    """Return a plan as it is read: what is blank is left out, and so is what nobody chose.

    Args:
        plan: The plan, or what a session has made of it so far.
        writer: What it is written with.
        passages: Passages of the journal that belong to it.
        parts: The parts that go out in a summary; the plan holds no others. None for all of it.
        is_draft: Whether it is not saved yet, so that it has no days of its own.
    """
    dates_alone = parts is not None and SharedPart.OBJECTIVES not in parts
    whole = parts is None
    no_days = parts is not None and SharedPart.TIMELINE not in parts
    sections = (
        build_reflection(plan, writer),
        None if dates_alone else build_objectives(plan, writer, with_markers=no_days),
        None if dates_alone else build_priorities(plan, writer),
        None if no_days else build_timeline(plan, writer, dates_alone=dates_alone),
        build_support(plan, writer),
        build_coping(plan, writer),
        build_review(plan, writer, tells_days=not is_draft and whole) if whole else None,
        _journal(passages, writer),
    )
    filled = tuple(each for each in sections if each is not None)
    return WrittenPlan(plan.title, filled, writer.source("", "title").path)


def _journal(passages: Passages, writer: Writer) -> Section | None:
    return section(
        "From the journal",
        *(text(format_date(day, writer.today), Row(passage)) for day, passage in passages),
    )


def build_written_answers(
    title: str, parts: Iterable[tuple[str, tuple[OwnAnswer, ...]]]
) -> WrittenPlan:
    """Return the answers of a flow that makes no plan.

    Args:
        title: What the flow is called.
        parts: The title of each of its parts, with the answers given there.
    """
    sections = [section(name, *answer_blocks(answers)) for name, answers in parts]
    return WrittenPlan(title, tuple(each for each in sections if each is not None))
