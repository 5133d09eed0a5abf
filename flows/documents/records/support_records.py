"""Who and what helps, as it is read from the store.

Made from the models by `tests.structure.record_source`.
"""

from datetime import date

from flows.documents.records import BAD_VALUES, Json, unreadable
from flows.documents.records.objective_records import ScheduleRecord

read_day = date.fromisoformat
"""Reads a day as it is written."""


class ContactRecord:
    """A person, group, organisation, community, institution or resource that supports the plan."""

    __slots__ = (
        "ask",
        "crisis_order",
        "id",
        "kind",
        "last_contact",
        "name",
        "note",
        "promised",
        "reach",
        "rhythm",
        "roles",
        "share",
        "time",
    )

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.name: str = get("name") or ""
            self.kind: str | None = get("kind")
            self.roles: tuple[str, ...] = tuple(get("roles") or ())
            self.reach: str = get("reach") or ""
            self.note: str = get("note") or ""
            self.ask: str = get("ask") or ""
            self.promised: str = get("promised") or ""
            self.rhythm: ScheduleRecord | None = (
                ScheduleRecord(each) if (each := get("rhythm")) is not None else None
            )
            self.time: str = get("time") or ""
            self.last_contact: date | None = (
                read_day(each) if (each := get("last_contact")) is not None else None
            )
            self.crisis_order: int | None = get("crisis_order")
            self.share: str = get("share") or "never"
        except BAD_VALUES:
            raise unreadable("flows.documents.support:Contact", document) from None


class CrisisPageRecord:
    """The page that is one key away: own signs, own steps, own people, own place and number."""

    __slots__ = ("contacts", "place", "reasons", "safer", "signs", "steps")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.signs: tuple[str, ...] = tuple(get("signs") or ())
            self.steps: tuple[str, ...] = tuple(get("steps") or ())
            self.contacts: tuple[str, ...] = tuple(get("contacts") or ())
            self.place: str = get("place") or ""
            self.safer: str = get("safer") or ""
            self.reasons: str = get("reasons") or ""
        except BAD_VALUES:
            raise unreadable("flows.documents.support:CrisisPage", document) from None


class SignRecord:
    """A trigger, an early sign or a setback that is expected, with a plan for it."""

    __slots__ = ("id", "if_part", "kind", "kind_words", "then_part", "what")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.what: str = get("what") or ""
            self.kind: str | None = get("kind")
            self.if_part: str = get("if_part") or ""
            self.then_part: str = get("then_part") or ""
            self.kind_words: str = get("kind_words") or ""
        except BAD_VALUES:
            raise unreadable("flows.documents.coping_plan:Sign", document) from None


class StrategyRecord:
    """Something that helps."""

    __slots__ = ("company", "effort", "helped", "id", "kind", "name")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.name: str = get("name") or ""
            self.kind: str | None = get("kind")
            self.effort: int | None = get("effort")
            self.company: str | None = get("company")
            self.helped: int | None = get("helped")
        except BAD_VALUES:
            raise unreadable("flows.documents.coping_plan:Strategy", document) from None
