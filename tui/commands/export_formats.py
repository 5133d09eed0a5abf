"""One plan in the formats that others read: Markdown, a calendar, FHIR."""

import json
from argparse import ArgumentParser
from typing import TYPE_CHECKING

from flows.documents.errors import UsageError
from flows.documents.vocabulary import SharedPart
from tui.commands.call import Call

if TYPE_CHECKING:
    from flows.documents.plan import Plan

PARTS = tuple(part.value for part in SharedPart)
"""The parts of a plan that may go out; passages of the journal only as words to read."""

ALL = "all"
"""The word for a whole plan, with everything that is otherwise kept back."""

_OPTIONS = {
    "markdown": ("score",),
    "ics": ("tasks", "neutral"),
    "fhir": ("name",),
}
"""What can be said of each format alone."""

_ALL_OF_IT = {
    "markdown": "It is the whole plan, private answers included.",
    "ics": "It is everything that a calendar has a place for.",
    "fhir": "It is everything that this format has a place for, with everybody's name.",
}
"""What is said when a whole plan goes out."""

FORMATS = tuple(_OPTIONS)
"""The formats that hold one plan."""


def add_plan_formats(parser: ArgumentParser) -> None:
    """Let the parts of a plan be chosen, and what can be said of a format alone."""
    parser.add_argument(
        "--include",
        metavar="PARTS",
        help=f"of one plan: any of {', '.join(PARTS)} with commas between them, or {ALL}; "
        "else what you chose to share",
    )
    parser.add_argument(
        "--score", action="store_true", help="markdown: add the summary score of outcome levels"
    )
    parser.add_argument(
        "--tasks", action="store_true", help="ics: as tasks, for a calendar that knows them"
    )
    parser.add_argument(
        "--neutral", action="store_true", help="ics: without your words; calendars like to travel"
    )
    parser.add_argument(
        "--name", metavar="NAME", help="fhir: what to call you; else nobody is named"
    )


def check_options(call: Call) -> None:
    """See that what was said fits the format.

    Raises:
        UsageError: something belongs to another format.
    """
    chosen = call.options.format
    if chosen not in FORMATS and (call.options.plan or call.options.include):
        raise UsageError(
            f"{chosen} holds everything. Add '--format markdown' to choose a plan or parts."
        )
    for kind, names in _OPTIONS.items():
        for name in names:
            if kind != chosen and getattr(call.options, name):
                raise UsageError(f"--{name} belongs to '--format {kind}'.")


def plan_text(call: Call) -> str:
    """Return a plan in the format that was asked for, once it is said what goes out of it."""
    from flows.export.shared_parts import shared_part
    from flows.lookup.plans import load_plan
    from flows.lookup.search import find_plan

    plan = load_plan(call.store, find_plan(call.store, call.options.plan).id)
    parts = _parts(call.options.include)
    if parts is not None:
        plan = plan.changed(sharing=parts)
    whole = parts == (ALL,)
    going = [part for part in PARTS if whole or part in plan.sharing]
    if call.options.format != "markdown":
        going = [part for part in going if part != SharedPart.JOURNAL]
    call.remark(
        f"What goes out of '{plan.title}': {', '.join(['the title', *going])}.",
        _ALL_OF_IT[call.options.format]
        if whole
        else "Everything else stays here; --include chooses the parts.",
    )
    if call.options.format == "markdown":
        return _markdown(call, plan, going, whole=whole)
    part = plan if whole else shared_part(plan)
    if call.options.format == "ics":
        return _calendar(call, part)
    return _fhir(call, part, with_days=SharedPart.TIMELINE in going)


def _markdown(call: Call, plan: "Plan", going: list[str], *, whole: bool) -> str:
    from flows.export.markdown.document import plan_as_markdown
    from flows.lookup.labels import plan_names
    from flows.lookup.objectives import every_rating
    from flows.views.journal import marked_passages

    return plan_as_markdown(
        plan,
        call.clock.today(),
        redact=not whole,
        labels=plan_names(call.store, plan.flow),
        passages=marked_passages(call.store, plan.id) if SharedPart.JOURNAL in going else (),
        ratings=every_rating(call.store, plan.id) if SharedPart.OBJECTIVES in going else (),
        score=call.options.score,
    )


def _calendar(call: Call, plan: "Plan") -> str:
    from flows.export.calendar.calendar_file import plan_as_calendar
    from flows.lookup.labels import plan_names

    return plan_as_calendar(
        plan,
        call.clock.now().astimezone(),
        tasks=call.options.tasks,
        neutral=call.options.neutral,
        labels=plan_names(call.store, plan.flow),
    )


def _fhir(call: Call, plan: "Plan", *, with_days: bool) -> str:
    from flows.export.fhir.bundle import plan_as_fhir
    from flows.lookup.labels import plan_names
    from flows.lookup.objectives import every_rating

    bundle = plan_as_fhir(
        plan,
        call.clock.now().astimezone(),
        name=call.options.name or "",
        ratings=every_rating(call.store, plan.id) if with_days else (),
        labels=plan_names(call.store, plan.flow),
    )
    return json.dumps(bundle, indent=2, ensure_ascii=False) + "\n"


def _parts(text: str | None) -> tuple[str, ...] | None:
    if text is None:
        return None
    parts = tuple(part.strip() for part in text.split(",") if part.strip())
    unknown = [part for part in parts if part not in PARTS and parts != (ALL,)]
    if unknown:
        raise UsageError(
            f"There is no part '{unknown[0]}'. There are: {', '.join(PARTS)}; or {ALL}, by itself."
        )
    return parts
