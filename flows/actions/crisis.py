"""The page for very hard times: read in an instant, edited in peace."""

from typing import NamedTuple

from flows.actions.plan_editor import edit_plan
from flows.actions.record import ChangeResult, new_id
from flows.documents.records import Record
from flows.documents.validators import check_text, check_wording
from flows.documents.vocabulary import Role
from flows.lookup.plans import PlanSummary, current_plan, misses_plans, plans, view_plan
from flows.store.store import Store

FOR_ANYBODY = (
    "Sit down, if you can. Breathe out slowly. Drink some water.\n"
    "Go where somebody is, or ring somebody: a friend, a neighbour,\n"
    "your doctor, or the emergency number where you live."
)
"""What helps without a page of one's own."""

EMPTY = (
    "There is no page of your own yet. That is all right.\n\n"
    f"{FOR_ANYBODY}\n\n"
    "You can write this page yourself, with or without a plan: F2, then e."
)
"""What stands here before anything was written."""

OUT_OF_REACH = f"Your own page cannot be read just now.\n\n{FOR_ANYBODY}"
"""What stands here while a file cannot be read."""

FLOW = "personal"
"""The flow that takes a page further which was written before there was a plan."""


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

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written yet."""
        texts = (self.place, self.safer, self.reasons)
        return not (self.steps or self.people or self.signs or any(each.strip() for each in texts))


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
        return _view(view_plan(store, plan))
    current = current_plan(store)
    own = _page(store, current) if current else None
    if own is not None and not own.is_empty:
        # The other plans are left alone: one that cannot be read shall not hide this page.
        return own
    pages = [_page(store, each) for each in plans(store)]
    return next((page for page in pages if not page.is_empty), own or next(iter(pages), None))


def general_page(store: Store) -> str:
    """Return what stands here when there is no page to show, with the true reason for that."""
    return OUT_OF_REACH if misses_plans(store) else EMPTY


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


def begin_page(store: Store, *, who: str = "") -> str:
    """Make room for the page where there is no plan yet; return the id of the plan that holds it.

    Raises:
        NotSavedError: it could not be saved.
    """
    from flows.actions.plans import save_plan
    from flows.documents.plan import Plan
    from flows.guide.schema.catalog import find_flow

    flow = find_flow(FLOW)
    plan = Plan(
        title="For hard times",
        flow=flow.id,
        flow_version=flow.version,
        created=store.clock.now(),
        started=store.clock.today(),
    )
    save_plan(store, plan, who=who)
    return plan.id


def edit_crisis_page(
    store: Store,
    plan: str,
    *,
    signs: tuple[str, ...] | None = None,
    steps: tuple[str, ...] | None = None,
    contacts: tuple[str, ...] | None = None,
    place: str | None = None,
    safer: str | None = None,
    reasons: str | None = None,
    who: str = "",
) -> ChangeResult:
    """Change parts of the page; what is left out stays as it is.

    Args:
        store: The open store.
        plan: The id of the plan.
        signs: How the person notices that it is a very hard time.
        steps: What to do, in order.
        contacts: Ids of contacts, in the order in which to reach them.
        place: Emergency number or nearest place to go.
        safer: Places that feel safer, and what makes home safer.
        reasons: What the person would like to be reminded of.
        who: Who changes it.

    Raises:
        UnacceptableError: a text cannot be kept; nothing was changed.
        NotThereError: the plan or a contact is not there any more.
    """
    words = "page for very hard times changed"
    with edit_plan(store, plan, words=words, who=who, check=False) as edit:
        page = edit.plan["crisis"]
        for name, lines in (("signs", signs), ("steps", steps)):
            if lines is not None:
                page[name] = [check_wording(line) for line in lines]
        if contacts is not None:
            page["contacts"] = [edit.part("contacts", each)["id"] for each in contacts]
        for name, text in (("place", place), ("safer", safer), ("reasons", reasons)):
            if text is not None:
                page[name] = check_text(text)
    return edit.recording.recorded


def choose_people(
    store: Store, plan: str, people: tuple[str, ...], *, who: str = ""
) -> ChangeResult:
    """Say who stands on the page, in the order in which to reach them; nobody else does then.

    Args:
        store: The open store.
        plan: The id of the plan.
        people: Ids of contacts, or names of somebody new, who becomes a contact of the plan.
        who: Who changes it.

    Raises:
        UnacceptableError: a name cannot be kept; nothing was changed.
        NotThereError: the plan is not there any more.
    """
    words = "people for very hard times changed"
    with edit_plan(store, plan, words=words, who=who) as edit:
        contacts = edit.plan["contacts"]
        known = {each["id"] for each in contacts}
        chosen = [each if each in known else new_id() for each in people]
        for identity, name in zip(chosen, people, strict=True):
            if identity not in known:
                contacts.append({"id": identity, "name": name, "roles": [Role.CRISIS]})
        for each in contacts:
            if each["id"] not in chosen:
                each["roles"] = [role for role in each["roles"] if role != Role.CRISIS]
                each["crisis_order"] = None
        edit.plan["crisis"]["contacts"] = list(dict.fromkeys(chosen))
    return edit.recording.recorded


def people_of(plan: Record) -> tuple[Record, ...]:
    """Return those who stand on the page, in the order in which to reach them."""
    return tuple(_people(plan))


def _page(store: Store, plan: PlanSummary) -> CrisisView:
    return _view(view_plan(store, plan.id))


def _view(plan: Record) -> CrisisView:
    page = plan.crisis
    return CrisisView(
        plan=plan.id,
        steps=tuple(page.steps),
        people=tuple(_person(each) for each in _people(plan)),
        place=page.place,
        safer=page.safer,
        reasons=page.reasons,
        signs=tuple(page.signs),
    )


def _people(plan: Record) -> list[Record]:
    """Return those named on the page, in its order, then those with a place in a crisis."""
    known = {each.id: each for each in plan.contacts}
    named = [known[each] for each in plan.crisis.contacts if each in known]
    others = [
        each
        for each in plan.contacts
        if each not in named and (each.crisis_order is not None or Role.CRISIS in each.roles)
    ]
    others.sort(key=lambda each: each.crisis_order or len(known) + 1)
    return named + others


def _person(contact: Record) -> str:
    return f"{contact.name}: {contact.reach}" if contact.reach else str(contact.name)
