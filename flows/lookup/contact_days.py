"""From which day on the rhythm of each contact counts."""

from datetime import date, datetime

from flows.documents.records.plan_records import PlanRecord
from flows.lookup.days import day_of
from flows.lookup.plans import first_day, plan_name
from flows.store.store import Store


def contacts_since(store: Store, plan: PlanRecord) -> dict[str, date]:
    """Return the day from which each contact counts: when it was added, else when the plan began.

    A change of a closed year is not looked for: by then any rhythm has come round.
    """
    days = {each.id: first_day(plan) for each in plan.contacts}
    if all(each.last_contact is not None or each.rhythm is None for each in plan.contacts):
        return days
    added: set[str] = set()
    for change in store.read(plan_name(plan.id)).get("changes", {}).values():
        for edit in change["edits"]:
            name = edit["path"][-1] if edit["path"][:-1] == ["contacts"] else ""
            if name in days and name not in added and edit["before"] is None:
                added.add(name)
                days[name] = day_of(datetime.fromisoformat(change["at"]), store.clock)
    return days
