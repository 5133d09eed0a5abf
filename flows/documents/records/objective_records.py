"""Objectives and habits as they are read from the store.

Made from the models by `tests.structure.record_source`.
"""

from datetime import date

from flows.documents.records import BAD_VALUES, Json, unreadable

read_day = date.fromisoformat
"""Reads a day as it is written."""


class ScheduleRecord:
    """A rhythm, with just the detail that its kind needs."""

    __slots__ = ("day", "days", "every", "kind", "nth", "on", "times")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.kind: str = document["kind"]
            self.on: date | None = read_day(each) if (each := get("on")) is not None else None
            self.days: tuple[str, ...] = tuple(get("days") or ())
            self.times: int | None = get("times")
            self.every: int | None = get("every")
            self.day: int | None = get("day")
            self.nth: int | None = get("nth")
        except BAD_VALUES:
            raise unreadable("flows.documents.schedule:Schedule", document) from None


class StepRecord:
    """A small step towards an objective, done once."""

    __slots__ = (
        "appointment",
        "companion",
        "done_on",
        "effort",
        "id",
        "impact",
        "milestone",
        "place",
        "planned",
        "reward",
        "state",
        "text",
        "time",
    )

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.text: str = get("text") or ""
            self.effort: int | None = get("effort")
            self.impact: int | None = get("impact")
            self.planned: date | None = (
                read_day(each) if (each := get("planned")) is not None else None
            )
            self.time: str = get("time") or ""
            self.place: str = get("place") or ""
            self.companion: str = get("companion") or ""
            self.state: str = get("state") or "open"
            self.done_on: date | None = (
                read_day(each) if (each := get("done_on")) is not None else None
            )
            self.milestone: bool = get("milestone") or False
            self.appointment: bool = get("appointment") or False
            self.reward: str = get("reward") or ""
        except BAD_VALUES:
            raise unreadable("flows.documents.objective:Step", document) from None


class OutcomeLevelsRecord:
    """Five ways it could turn out, in the person's own words (Kiresuk & Sherman 1968)."""

    __slots__ = ("current", "expected", "less", "more", "much_less", "much_more")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.much_less: str = get("much_less") or ""
            self.less: str = get("less") or ""
            self.expected: str = get("expected") or ""
            self.more: str = get("more") or ""
            self.much_more: str = get("much_more") or ""
            self.current: int | None = get("current")
        except BAD_VALUES:
            raise unreadable("flows.documents.objective:OutcomeLevels", document) from None


class ObjectiveRecord:
    """One thing a person works towards. Everything but the wish may stay blank."""

    __slots__ = (
        "allow_for",
        "area",
        "baseline",
        "challenges",
        "closeness",
        "confidence",
        "confidence_note",
        "counted",
        "direction",
        "due",
        "episode",
        "id",
        "importance",
        "importance_note",
        "levels",
        "limits",
        "measure",
        "notes",
        "rank",
        "share",
        "significance",
        "specific",
        "started",
        "state",
        "state_note",
        "steps",
        "target",
        "unit",
        "urgency",
        "value",
        "whose",
        "why",
        "wish",
    )

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.wish: str = get("wish") or ""
            self.specific: str = get("specific") or ""
            self.measure: str = get("measure") or ""
            self.unit: str = get("unit") or ""
            self.baseline: float | None = get("baseline")
            self.target: float | None = get("target")
            self.direction: str = get("direction") or "up"
            self.counted: str | None = get("counted")
            self.episode: str = get("episode") or ""
            self.why: str = get("why") or ""
            self.value: str = get("value") or ""
            self.area: str = get("area") or ""
            self.challenges: tuple[str, ...] = tuple(get("challenges") or ())
            self.whose: str | None = get("whose")
            self.limits: tuple[str, ...] = tuple(get("limits") or ())
            self.allow_for: str = get("allow_for") or ""
            self.importance: int | None = get("importance")
            self.importance_note: str = get("importance_note") or ""
            self.confidence: int | None = get("confidence")
            self.confidence_note: str = get("confidence_note") or ""
            self.closeness: int | None = get("closeness")
            self.due: date | None = read_day(each) if (each := get("due")) is not None else None
            self.levels: OutcomeLevelsRecord | None = (
                OutcomeLevelsRecord(each) if (each := get("levels")) is not None else None
            )
            self.significance: int | None = get("significance")
            self.urgency: int | None = get("urgency")
            self.rank: int | None = get("rank")
            self.state: str = get("state") or "later"
            self.state_note: str = get("state_note") or ""
            self.started: date | None = (
                read_day(each) if (each := get("started")) is not None else None
            )
            self.notes: str = get("notes") or ""
            self.share: str = get("share") or "default"
            self.steps: tuple[StepRecord, ...] = tuple(map(StepRecord, get("steps") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.objective:Objective", document) from None


class DayRangeRecord:
    """Days from a first to a last one, both included; without a last one it is still going on."""

    __slots__ = ("first", "last")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.first: date = read_day(document["first"])
            self.last: date | None = read_day(each) if (each := get("last")) is not None else None
        except BAD_VALUES:
            raise unreadable("flows.documents.habit:DayRange", document) from None


class EarlierScheduleRecord:
    """The rhythm a habit had until a day, so that earlier weeks are counted by it."""

    __slots__ = ("schedule", "until")

    def __init__(self, document: Json) -> None:
        try:
            self.until: date = read_day(document["until"])
            self.schedule: ScheduleRecord = ScheduleRecord(document["schedule"])
        except BAD_VALUES:
            raise unreadable("flows.documents.habit:EarlierSchedule", document) from None


class HabitRecord:
    """Something small that is done again and again."""

    __slots__ = (
        "amount",
        "anchor",
        "direction",
        "earlier",
        "ended",
        "id",
        "objective",
        "paused",
        "schedule",
        "started",
        "text",
        "unit",
    )

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.text: str = get("text") or ""
            self.schedule: ScheduleRecord = ScheduleRecord(document["schedule"])
            self.earlier: tuple[EarlierScheduleRecord, ...] = tuple(
                map(EarlierScheduleRecord, get("earlier") or ())
            )
            self.anchor: str = get("anchor") or ""
            self.amount: float | None = get("amount")
            self.unit: str = get("unit") or ""
            self.direction: str = get("direction") or "up"
            self.objective: str | None = get("objective")
            self.started: date | None = (
                read_day(each) if (each := get("started")) is not None else None
            )
            self.ended: date | None = read_day(each) if (each := get("ended")) is not None else None
            self.paused: tuple[DayRangeRecord, ...] = tuple(
                map(DayRangeRecord, get("paused") or ())
            )
        except BAD_VALUES:
            raise unreadable("flows.documents.habit:Habit", document) from None
