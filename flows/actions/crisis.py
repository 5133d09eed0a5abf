"""Writing the page for very hard times, in peace."""

from flows.actions.plan_editor import edit_plan
from flows.actions.record import ChangeResult
from flows.documents.validators import check_text, check_wording
from flows.documents.vocabulary import Role
from flows.store.ids import new_id
from flows.store.store import Store

FLOW = "personal"
"""The flow that takes a page further which was written before there was a plan."""


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
