"""One plan in the formats that others read: Markdown, a calendar, FHIR."""

from argparse import ArgumentParser

from flows.documents.errors import UsageError, quoted
from flows.documents.vocabulary import Share, SharedPart
from tui.commands.base.call import Call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.documents.records.plan_records import PlanRecord
    from flows.export.shared_parts import Sharing

PARTS = tuple(part.value for part in SharedPart)
"""The parts of a plan that may go out; passages of the journal only as words to read."""

ALL = "all"
"""The word for a whole plan, with everything that is otherwise kept back."""

_OPTIONS = {
    "markdown": ("score", "toolbox"),
    "ics": ("tasks", "neutral"),
    "fhir": ("name",),
}
"""What can be said of each format alone."""

FORMATS = tuple(_OPTIONS)
"""The formats that hold one plan."""


_NOTHING_CHOSEN = (
    "You have not chosen yet which parts of this plan others may have. To choose once, run "
    "'handrail change' and let it ask everything, not only the essentials."
)
_FOR_THIS_FILE = (
    "To choose for this file alone, name the parts, such as '--include objectives,support'. There "
    f"are {', '.join(PARTS[:-1])} and {PARTS[-1]}; '--include {ALL}' is the whole plan."
)


def add_plan_formats(parser: ArgumentParser) -> None:
    """Let the parts of a plan be chosen, and what can be said of a format alone."""
    parser.add_argument(
        "--include",
        metavar="PARTS",
        help=f"to share: any of {', '.join(PARTS)} with commas between them, or {ALL}; "
        "else what you chose in the plan",
    )
    parser.add_argument(
        "--share",
        action="store_true",
        help="for somebody else: only what you chose; else markdown and ics are your own and whole",
    )
    parser.add_argument(
        "--objective",
        metavar="WORDS",
        action="append",
        help="to share: this objective and no other; can be said again",
    )
    parser.add_argument(
        "--contact",
        metavar="NAME",
        action="append",
        help="to share: name this person or place and no other; can be said again",
    )
    parser.add_argument(
        "--score", action="store_true", help="markdown: add the summary score of outcome levels"
    )
    parser.add_argument(
        "--toolbox",
        action="store_true",
        help="markdown: who and what helps and your plans for hard times, and nothing else",
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
    options = call.options
    chosen_parts = options.include or options.share or options.objective or options.contact
    if chosen not in FORMATS and (options.plan or chosen_parts):
        raise UsageError(
            f"{chosen} holds everything. Add '--format markdown' to choose a plan or parts."
        )
    for kind, names in _OPTIONS.items():
        for name in names:
            if kind != chosen and getattr(call.options, name):
                raise UsageError(f"--{name} belongs to '--format {kind}'.")


def plan_text(call: Call) -> str:
    """Return a plan in the format that was asked for, once it is said what goes out of it.

    Markdown and a calendar are the person's own and hold everything, unless they are to be shared.

    Raises:
        HandrailError: a calendar would be empty.
        UsageError: there is no such part, objective or contact, or nobody else may see it.
    """
    from flows.lookup.plan_fit import fit_plan
    from flows.lookup.plans import plan_name, stored_plan
    from flows.lookup.search import find_plan
    from flows.views.plan_export import OWN_FORMATS, ExportOptions, describe_export, export_plan

    identity = find_plan(call.store, call.options.plan)
    plan = fit_plan(plan_name(identity), stored_plan(call.store, identity))
    form, sharing = call.options.format, _sharing(call, plan)
    options = ExportOptions(
        score=call.options.score,
        toolbox=call.options.toolbox,
        tasks=call.options.tasks,
        neutral=call.options.neutral,
        name=call.options.name or "",
    )
    made = export_plan(call.store, plan, form, sharing, call.clock.now().astimezone(), options)
    call.print_message(*describe_export(plan, form, sharing, made, options))
    if sharing is None and form in OWN_FORMATS:
        call.print_message("For somebody else, add --share: then only what you chose goes out.")
    elif sharing is None or not sharing.is_whole:
        if sharing is None or not sharing.parts:
            call.print_message(_NOTHING_CHOSEN)
        call.print_message(_FOR_THIS_FILE)
    return made.text


def _sharing(call: Call, plan: "PlanRecord") -> "Sharing | None":
    """Return what somebody else may have; nothing where the file is for the person alone."""
    from flows.export.shared_parts import chosen_sharing
    from flows.lookup.search import numbers_of
    from flows.views.plan_export import OWN_FORMATS

    options, parts = call.options, _parts(call.options.include)
    asked = options.share or options.objective or options.contact or parts is not None
    if not asked and options.format in OWN_FORMATS:
        return None
    sharing = chosen_sharing(plan)
    if parts is not None:
        sharing = sharing._replace(parts=frozenset(parts) - {ALL}, is_whole=parts == (ALL,))
    if options.objective:
        named, numbers = [(o.wish, o.id) for o in plan.objectives], numbers_of(plan)
        chosen = _chosen(options.objective, named, "objective", numbers)
        sharing = sharing._replace(objectives=frozenset(chosen))
    if options.contact:
        chosen = _chosen(options.contact, [(c.name, c.id) for c in plan.contacts], "contact")
        _check_named(plan, chosen)
        sharing = sharing._replace(contacts=frozenset(chosen))
    return sharing


def _chosen(
    words: list[str],
    named: list[tuple[str, str]],
    kind: str,
    numbers: "Mapping[str, tuple[str, ...]] | None" = None,
) -> list[str]:
    from flows.lookup.titles import Titled, find_titled

    titled = [
        Titled(
            title,
            rests=False,
            value=identity,
            id=identity,
            numbers=(numbers or {}).get(identity, ()),
        )
        for title, identity in named
    ]
    return [find_titled(titled, each, kind) for each in words]


def _check_named(plan: "PlanRecord", chosen: list[str]) -> None:
    for contact in plan.contacts:
        if contact.id in chosen and contact.share == Share.NEVER:
            raise UsageError(
                f"{contact.name} is only for you, as you said in Support. Nothing was written."
            )


def _parts(text: str | None) -> tuple[str, ...] | None:
    if text is None:
        return None
    parts = tuple(part.strip() for part in text.split(",") if part.strip())
    unknown = [part for part in parts if part not in PARTS and parts != (ALL,)]
    if unknown:
        there = f"There are: {', '.join(PARTS)}; or {ALL}, by itself."
        raise UsageError(f"There is no part {quoted(unknown[0])}. {there}")
    return parts
