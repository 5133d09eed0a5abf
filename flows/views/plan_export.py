"""One plan in a format that others read, and what is said of it before it goes out."""

import json
from collections.abc import Iterable
from datetime import datetime

from flows.documents.errors import HandrailError
from flows.documents.light_types import NamedTuple
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import SharedPart
from flows.export.exported_parts import calendar_contents, fhir_contents, markdown_contents
from flows.export.read_back.plan import TOOLBOX
from flows.export.shared_parts import Sharing, chosen_sharing, shared_part
from flows.export.staying_names import (
    StayingName,
    Words,
    calendar_words,
    fhir_words,
    find_staying_names,
    markdown_words,
)
from flows.lookup.counted_measures import counted_ratings
from flows.lookup.labels import plan_names
from flows.lookup.objectives import every_rating
from flows.store.store import Store
from flows.views.plan_read_back import read_plan_to_share

MARKDOWN, CALENDAR, FHIR = "markdown", "ics", "fhir"
"""The formats."""

OWN_FORMATS = (MARKDOWN, CALENDAR)
"""The formats that are one's own as long as nobody says that they are to be shared."""

SHOWN_PLACES = 4
"""How many places of a name are told; of others only how many there are."""

_ALL_OF_IT = {
    MARKDOWN: "It is the whole plan, private answers included.",
    CALENDAR: "It is everything that a calendar has a place for.",
    FHIR: "It is everything that this format has a place for.",
}
"""What is said when a whole plan goes out."""

_NEVER = "What the plan allows for, and whoever is only for you, stays here all the same."

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


_NO_TOOLS = (
    "There is nothing in the toolbox yet: nobody and nothing that helps is written down, or it "
    "was not chosen to be shared. In the app, e on the plan goes through it."
)


class ExportOptions(NamedTuple):
    """What can be said of a format alone."""

    score: bool = False
    """Markdown: whether the summary score of outcome levels is added."""

    toolbox: bool = False
    """Markdown: whether it holds the tools alone: who and what helps, and plans for hard times."""

    tasks: bool = False
    """Calendar: whether it holds tasks rather than days."""

    neutral: bool = False
    """Calendar: whether it leaves the person's words out."""

    name: str = ""
    """FHIR: what to call the person; a pseudonym when it is blank."""


class PlanExport(NamedTuple):
    """A plan in a format."""

    text: str
    """What the file holds."""

    contents: tuple[str, ...]
    """What is in it, as it was counted there."""

    named: bool
    """Whether somebody of the plan is named in it."""

    staying: tuple[StayingName, ...]
    """Whose name stands in its words although they stay here."""


def export_plan(
    store: Store,
    plan: PlanRecord,
    form: str,
    sharing: Sharing | None,
    now: datetime,
    options: ExportOptions | None = None,
) -> PlanExport:
    """Return a plan in one of the formats.

    Args:
        store: The open store.
        plan: The plan.
        form: The format: `MARKDOWN`, `CALENDAR` or `FHIR`.
        sharing: What somebody else may have of it; without it, a file for the person alone, but
            FHIR, which is for others, holds what was chosen when the plan was made.
        now: The moment, aware.
        options: What is said of the format alone.

    Raises:
        HandrailError: a calendar would be empty.
    """
    said = options or ExportOptions()
    if form == MARKDOWN:
        text, contents, words = _markdown(store, plan, sharing, now, said)
    elif form == CALENDAR:
        text, contents, words = _calendar(store, plan, sharing, now, said)
    else:
        sharing = sharing or chosen_sharing(plan)
        text, contents, words = _fhir(store, plan, sharing, now, said)
    if sharing is None:
        return PlanExport(text, contents, bool(plan.contacts), ())
    going = shared_part(plan, sharing).contacts
    staying = find_staying_names(plan.contacts, going, words)
    return PlanExport(text, contents, bool(going), staying)


def describe_export(
    plan: PlanRecord,
    form: str,
    sharing: Sharing | None,
    made: PlanExport,
    options: ExportOptions | None = None,
) -> tuple[str, ...]:
    """Return what is in a file as sentences, and what one may want to know before it goes out."""
    if sharing is None and form in OWN_FORMATS:
        whole = "" if options and options.toolbox else ", whole"
        return (f"Your own '{plan.title}'{whole}: {', '.join(made.contents) or 'the title'}.",)
    sharing = sharing or chosen_sharing(plan)
    told = [f"What goes out of '{plan.title}': {', '.join(('the title', *made.contents))}."]
    told.append(f"{_ALL_OF_IT[form]} {_NEVER}" if sharing.is_whole else "Everything else stays.")
    if _has_unnamed(plan, sharing):
        told.append("Objectives are not named: only their days go out, and the steps on them.")
    if SharedPart.SUPPORT in sharing.parts and not made.named:
        told.append("Nobody is named: in Support, each one says whether they may be.")
    told += [format_staying_name(each) for each in made.staying]
    return tuple(told)


def format_staying_name(staying: StayingName) -> str:
    """Return whose name stands where, as a sentence."""
    told = [f"{each.where}: “{each.text}”" for each in staying.places[:SHOWN_PLACES]]
    more = len(staying.places) - len(told)
    if more:
        told.append(f"{more} more {'place' if more == 1 else 'places'}")
    return (
        f"{staying.name} stays here, but that name stands in what goes out, in your own words: "
        f"{'; '.join(told)}."
    )


def _has_unnamed(plan: PlanRecord, sharing: Sharing) -> bool:
    if sharing.holds(SharedPart.OBJECTIVES) or not sharing.holds(SharedPart.TIMELINE):
        return False
    return bool(shared_part(plan, sharing).objectives)


_Made = tuple[str, tuple[str, ...], Iterable[Words]]


def _markdown(
    store: Store, plan: PlanRecord, sharing: Sharing | None, now: datetime, options: ExportOptions
) -> _Made:
    from flows.export.markdown.document import OWN, SUMMARY, describe_score, format_markdown

    written = read_plan_to_share(store, plan, sharing)
    if options.toolbox:
        written = written.only(TOOLBOX)
        if not written.sections:
            raise HandrailError(_NO_TOOLS)
    text = format_markdown(
        written,
        store.clock.today(),
        OWN if sharing is None else SUMMARY,
        score=describe_score(plan) if options.score else "",
    )
    return text, markdown_contents(written), markdown_words(written)


def _calendar(
    store: Store, plan: PlanRecord, sharing: Sharing | None, now: datetime, options: ExportOptions
) -> _Made:
    from flows.export.calendar.calendar_file import plan_as_calendar

    text = plan_as_calendar(
        plan if sharing is None else shared_part(plan, sharing),
        now,
        tasks=options.tasks,
        neutral=options.neutral,
        labels=plan_names(store, plan.flow),
    )
    contents = calendar_contents(text)
    if not contents:
        raise HandrailError(_EMPTY if sharing is None else _EMPTY_SHARED)
    return text, contents, calendar_words(text)


def _fhir(
    store: Store, plan: PlanRecord, sharing: Sharing, now: datetime, options: ExportOptions
) -> _Made:
    from flows.export.fhir.bundle import plan_as_fhir

    with_days = sharing.holds(SharedPart.TIMELINE) and sharing.holds(SharedPart.OBJECTIVES)
    bundle = plan_as_fhir(
        shared_part(plan, sharing),
        now,
        name=options.name,
        ratings=(*every_rating(store, plan.id), *counted_ratings(store, plan)) if with_days else (),
        labels=plan_names(store, plan.flow),
    )
    text = json.dumps(bundle, indent=2, ensure_ascii=False) + "\n"
    return text, fhir_contents(bundle), fhir_words(bundle)
