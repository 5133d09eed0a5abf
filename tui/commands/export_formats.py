"""One plan in the formats that others read: Markdown, a calendar, FHIR."""

import json
from argparse import ArgumentParser

from flows.documents.errors import HandrailError, UsageError
from flows.documents.vocabulary import Share, SharedPart
from tui.commands.base.call import Call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.plan import Plan
    from flows.export.shared_parts import Sharing

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

_OWN = ("markdown", "ics")
"""The formats that are one's own as long as nobody says that they are to be shared."""

_ALL_OF_IT = {
    "markdown": "It is the whole plan, private answers included.",
    "ics": "It is everything that a calendar has a place for.",
    "fhir": "It is everything that this format has a place for.",
}
"""What is said when a whole plan goes out."""

_NEVER = "What the plan allows for, and whoever is only for you, stays here all the same."

FORMATS = tuple(_OPTIONS)
"""The formats that hold one plan."""


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
    from flows.lookup.plans import load_plan
    from flows.lookup.search import find_plan

    plan = load_plan(call.store, find_plan(call.store, call.options.plan).id)
    sharing = _sharing(call, plan)
    match call.options.format:
        case "markdown":
            text, contents = _markdown(call, plan, sharing)
        case "ics":
            text, contents = _calendar(call, plan, sharing)
        case _:
            text, contents = _fhir(call, plan, sharing or chosen_sharing_of(plan))
    call.remark(*_announced(call, plan, sharing, contents))
    return text


def chosen_sharing_of(plan: "Plan") -> "Sharing":
    """Return what was chosen to be shared when the plan was made."""
    from flows.export.shared_parts import chosen_sharing

    return chosen_sharing(plan)


def _sharing(call: Call, plan: "Plan") -> "Sharing | None":
    """Return what somebody else may have; nothing where the file is for the person alone."""
    options, parts = call.options, _parts(call.options.include)
    asked = options.share or options.objective or options.contact or parts is not None
    if not asked and options.format in _OWN:
        return None
    sharing = chosen_sharing_of(plan)
    if parts is not None:
        sharing = sharing._replace(parts=frozenset(parts) - {ALL}, is_whole=parts == (ALL,))
    if options.objective:
        chosen = _chosen(options.objective, [(o.wish, o.id) for o in plan.objectives], "objective")
        sharing = sharing._replace(objectives=frozenset(chosen))
    if options.contact:
        chosen = _chosen(options.contact, [(c.name, c.id) for c in plan.contacts], "contact")
        _check_named(plan, chosen)
        sharing = sharing._replace(contacts=frozenset(chosen))
    return sharing


def _chosen(words: list[str], named: list[tuple[str, str]], kind: str) -> list[str]:
    from flows.lookup.titles import Titled, find_titled

    titled = [Titled(title, rests=False, value=identity, id=identity) for title, identity in named]
    return [find_titled(titled, each, kind) for each in words]


def _check_named(plan: "Plan", chosen: list[str]) -> None:
    for contact in plan.contacts:
        if contact.id in chosen and contact.share == Share.NEVER:
            raise UsageError(
                f"{contact.name} is only for you, as you said in Support. Nothing was written."
            )


def _announced(
    call: Call, plan: "Plan", sharing: "Sharing | None", contents: tuple[str, ...]
) -> list[str]:
    """Return what is in the file, as it was counted there, and how to have more or less in it."""
    held = ", ".join(contents)
    if sharing is None:
        return [
            f"Your own '{plan.title}', whole: {held or 'the title'}.",
            "For somebody else, add --share: then only what you chose goes out.",
        ]
    told = [f"What goes out of '{plan.title}': {', '.join(['the title', *contents])}."]
    if sharing.is_whole:
        told.append(f"{_ALL_OF_IT[call.options.format]} {_NEVER}")
    else:
        told.append("Everything else stays here; --include chooses the parts.")
    if SharedPart.SUPPORT in sharing.parts and not _names_anybody(plan, sharing):
        told.append("Nobody is named: in Support, each one says whether they may be.")
    return told


def _names_anybody(plan: "Plan", sharing: "Sharing") -> bool:
    from flows.export.shared_parts import shared_part

    return bool(shared_part(plan, sharing).contacts)


def _markdown(call: Call, plan: "Plan", sharing: "Sharing | None") -> tuple[str, tuple[str, ...]]:
    from flows.export.exported_parts import markdown_contents
    from flows.export.markdown.document import OWN, SUMMARY, describe_score, format_markdown
    from flows.views.plan_read_back import read_plan_to_share

    written = read_plan_to_share(call.store, plan, sharing)
    text = format_markdown(
        written,
        call.clock.today(),
        OWN if sharing is None else SUMMARY,
        score=describe_score(plan) if call.options.score else "",
    )
    return text, markdown_contents(written)


def _calendar(call: Call, plan: "Plan", sharing: "Sharing | None") -> tuple[str, tuple[str, ...]]:
    from flows.export.calendar.calendar_file import plan_as_calendar
    from flows.export.exported_parts import calendar_contents
    from flows.export.shared_parts import shared_part
    from flows.lookup.labels import plan_names

    text = plan_as_calendar(
        plan if sharing is None else shared_part(plan, sharing),
        call.clock.now().astimezone(),
        tasks=call.options.tasks,
        neutral=call.options.neutral,
        labels=plan_names(call.store, plan.flow),
    )
    contents = calendar_contents(text)
    if not contents:
        raise HandrailError(_EMPTY if sharing is None else _EMPTY_SHARED)
    return text, contents


def _fhir(call: Call, plan: "Plan", sharing: "Sharing") -> tuple[str, tuple[str, ...]]:
    from flows.export.exported_parts import fhir_contents
    from flows.export.fhir.bundle import plan_as_fhir
    from flows.export.shared_parts import shared_part
    from flows.lookup.labels import plan_names
    from flows.lookup.objectives import every_rating

    with_days = sharing.holds(SharedPart.TIMELINE) and sharing.holds(SharedPart.OBJECTIVES)
    bundle = plan_as_fhir(
        shared_part(plan, sharing),
        call.clock.now().astimezone(),
        name=call.options.name or "",
        ratings=every_rating(call.store, plan.id) if with_days else (),
        labels=plan_names(call.store, plan.flow),
    )
    return json.dumps(bundle, indent=2, ensure_ascii=False) + "\n", fhir_contents(bundle)


_EMPTY = (
    "Nothing in this plan has a day yet, so the calendar would be empty and none was written. "
    "Give a step or an objective a day, begin something small to repeat, or choose when to look "
    "at the plan again: in the app, e on the plan goes through it."
)

_EMPTY_SHARED = (
    "Nothing that you chose to share has a day, so the calendar would be empty and none was "
    "written. '--include timeline' lets the days go out; without --share it is your own calendar, "
    "with everything in it."
)


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
