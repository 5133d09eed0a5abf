"""The page for very hard times: read in an instant."""

from flows.documents.light_types import NamedTuple
from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.support_records import ContactRecord
from flows.documents.vocabulary import Role
from flows.lookup.hard_day_words import HardDaySection, words_for_hard_days
from flows.lookup.plans import (
    current_document,
    load_plan,
    misses_plans,
    plan_name,
    plans,
    view_plan,
)
from flows.lookup.unfit_documents import UnfitError
from flows.store.store import Store

FOR_ANYBODY = (
    "Sit down, if you can. Breathe out slowly. Drink some water.\n"
    "Go where somebody is, or ring somebody: a friend, a neighbour,\n"
    "your doctor, or the emergency number where you live."
)
"""What helps without a page of one's own."""

_NO_PAGE = f"There is no page of your own yet. That is all right.\n\n{FOR_ANYBODY}\n\n"

_BY_ONESELF = f"{_NO_PAGE}You can write this page yourself, with or without a plan: "

EMPTY = f"{_BY_ONESELF}F2, then e."
"""What stands here while the home is still being opened: the key that writes it waits for it."""

EMPTY_IN_LINES = (
    f"{_NO_PAGE}You can write this page yourself, with or without a plan: “handrail” opens the\n"
    "screens, where F2 and then e lead to it."
)
"""The same where there are no screens, and so no keys."""

EMPTY_SPOKEN = (
    f"{_NO_PAGE}You can write this page yourself: “handrail new” asks for it on the way to a\n"
    "plan, “handrail change” in a plan you have."
)
"""The same where no screens are wanted."""

OUT_OF_REACH = f"Your own page cannot be read just now.\n\n{FOR_ANYBODY}"
"""What stands here while a file cannot be read."""


UNREADABLE = "It cannot be read just now. “handrail doctor” says more."
"""What stands for words that hold odd values."""


class CrisisView(NamedTuple):
    """What a person wrote for very hard times."""

    plan: str
    """The id of the plan that the page belongs to."""

    steps: tuple[str, ...]
    """What to do, in order."""

    people: tuple[str, ...]
    """Whom to reach, in order, each with how: `Priya: 555 0100`."""

    place: str
    """Emergency number or nearest place to go."""

    safer: str
    """Places that feel safer, and what makes home safer."""

    reasons: str
    """What the person would like to be reminded of."""

    signs: tuple[str, ...]
    """How the person notices that it is a very hard time."""

    hard_day: tuple[HardDaySection, ...] = ()
    """What else the plan holds for a hard day."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written on the page itself yet."""
        texts = (self.place, self.safer, self.reasons)
        return not (self.steps or self.people or self.signs or any(each.strip() for each in texts))


PAGE_FOR_ANYBODY = CrisisView(
    plan="",
    steps=tuple(f"{each.rstrip('.')}." for each in FOR_ANYBODY.replace("\n", " ").split(". ")),
    people=(),
    place="",
    safer="",
    reasons="",
    signs=(),
)
"""What helps without a page of one's own, as the page of no plan."""


def crisis_page(store: Store, plan: str | None = None) -> CrisisView | None:
    """Return the page of a plan.

    Args:
        store: The open store.
        plan: The id of the plan. Left out, the page of the current plan, or the one written last
            when the current plan has none.

    Returns:
        The page, or None when there is no plan at all.

    Raises:
        NotThereError: there is no plan of that id.
    """
    if plan is not None:
        return _view_of(store, plan)
    current = current_document(store)
    own = _view_of(store, current["id"]) if current else None
    if own is not None and not own.is_empty:
        # The other plans are left alone: one that cannot be read shall not hide this page.
        return own
    pages = [_view_of(store, each.id) for each in plans(store)]
    found = next((page for page in pages if not page.is_empty), own or next(iter(pages), None))
    if found is None or own is None or not own.hard_day:
        return found
    return found._replace(hard_day=own.hard_day)


def general_page(
    store: Store, *, write_key: str = "e", in_lines: bool = False, spoken: bool = False
) -> str:
    """Return what stands here when there is no page to show, with the true reason for that.

    Args:
        store: The open store.
        write_key: The key that writes the page, where one is on it.
        in_lines: Name no key as if it were there to press.
        spoken: Name no screen either.
    """
    if misses_plans(store):
        return OUT_OF_REACH
    if spoken:
        return EMPTY_SPOKEN
    return EMPTY_IN_LINES if in_lines else f"{_BY_ONESELF}{write_key} writes it."


def sections(page: CrisisView) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the page as it is read: titles, each with its lines; what is blank is left out.

    What to do comes first, then who, then the rest.
    """
    every = (
        ("First", tuple(f"{number}. {step}" for number, step in enumerate(page.steps, 1))),
        ("Who", page.people),
        ("Where", tuple(page.place.split("\n"))),
        ("What makes it safer", tuple(page.safer.split("\n"))),
        ("To be reminded of", tuple(page.reasons.split("\n"))),
        ("How I notice", page.signs),
    )
    return tuple(
        (title, tuple(line for line in lines if line.strip()))
        for title, lines in every
        if any(line.strip() for line in lines)
    )


def _view_of(store: Store, plan: str) -> CrisisView:
    """Return the page of a plan; one that holds odd values is told as that, with the field."""
    found = view_plan(store, plan)
    try:
        return page_of(found)
    except (AttributeError, TypeError, ValueError, KeyError) as error:
        load_plan(store, plan)
        raise UnfitError(plan_name(plan), "crisis", "This page cannot be read.") from error


def page_of(plan: PlanRecord) -> CrisisView:
    """Return the page of a plan that was read."""
    page = plan.crisis
    return CrisisView(
        plan=plan.id,
        steps=tuple(page.steps),
        people=tuple(_person(each) for each in people_of(plan)),
        place=page.place,
        safer=page.safer,
        reasons=page.reasons,
        signs=tuple(page.signs),
        hard_day=_hard_day_of(plan),
    )


def _hard_day_of(plan: PlanRecord) -> tuple[HardDaySection, ...]:
    """Return what else a plan holds for a hard day; odd values there hide nothing of the page."""
    try:
        return words_for_hard_days(plan)
    except (AttributeError, TypeError, ValueError, KeyError):
        return (HardDaySection("More for a hard day", (UNREADABLE,)),)


def people_of(plan: PlanRecord) -> list[ContactRecord]:
    """Return whom to reach: those named on the page, then those with a place in a crisis."""
    known = {each.id: each for each in plan.contacts}
    named = [known[each] for each in plan.crisis.contacts if each in known]
    others = [
        each
        for each in plan.contacts
        if each not in named and (each.crisis_order is not None or Role.CRISIS in each.roles)
    ]
    others.sort(key=lambda each: each.crisis_order or len(known) + 1)
    return named + others


def _person(contact: ContactRecord) -> str:
    return f"{contact.name}: {contact.reach}" if contact.reach else contact.name
