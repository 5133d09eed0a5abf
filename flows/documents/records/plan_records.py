"""Plans and drafts as they are read from the store.

Made from the models by `tests.structure.record_source`.
"""

from datetime import date, datetime
from functools import cached_property

from flows.documents.records import BAD_VALUES, Json, unreadable
from flows.documents.records.objective_records import HabitRecord, ObjectiveRecord, ScheduleRecord
from flows.documents.records.support_records import (
    ContactRecord,
    CrisisPageRecord,
    SignRecord,
    StrategyRecord,
)

read_day = date.fromisoformat
"""Reads a day as it is written."""

read_moment = datetime.fromisoformat
"""Reads a moment as it is written."""


class AreaRecord:
    """A life area the person chose to look at."""

    __slots__ = ("name", "satisfaction")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.name: str = get("name") or ""
            self.satisfaction: int | None = get("satisfaction")
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Area", document) from None


class ChallengeRecord:
    """Something that makes life harder, named apart from the objectives that answer it."""

    __slots__ = ("id", "text")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.text: str = get("text") or ""
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Challenge", document) from None


class ReflectionRecord:
    """Where things stood when the plan was made, in the person's own words."""

    __slots__ = ("about_me", "allow_for", "patterns", "situation", "strengths")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.situation: str = get("situation") or ""
            self.strengths: str = get("strengths") or ""
            self.patterns: str = get("patterns") or ""
            self.allow_for: str = get("allow_for") or ""
            self.about_me: str = get("about_me") or ""
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Reflection", document) from None


class ComparisonRecord:
    """One pairwise question: which of these two first?"""

    __slots__ = ("left", "preferred", "right")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.left: str = get("left") or ""
            self.right: str = get("right") or ""
            self.preferred: str | None = get("preferred")
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Comparison", document) from None


class AgreementRecord:
    """Who was present when the plan was read back, and whether it feels right."""

    __slots__ = ("agreed", "change", "mine", "present", "theirs")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.present: tuple[str, ...] = tuple(get("present") or ())
            self.agreed: str | None = get("agreed")
            self.change: str = get("change") or ""
            self.mine: str = get("mine") or ""
            self.theirs: str = get("theirs") or ""
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Agreement", document) from None


class ExtraAnswerRecord:
    """An answer that has no field of its own in the plan; kept so that nothing is lost."""

    __slots__ = ("heading", "label", "path", "value")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.path: str = get("path") or ""
            self.label: str = get("label") or ""
            self.heading: str = get("heading") or ""
            self.value: object = get("value")
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:ExtraAnswer", document) from None


class PlanRecord:
    """A person's plan. Only its title is needed; everything else may stay blank."""

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.title: str = get("title") or ""
            self.flow: str = get("flow") or ""
            self.flow_version: int = get("flow_version") or 0
            self.state: str = get("state") or "active"
            self.created: datetime = read_moment(document["created"])
            self.started: date | None = (
                read_day(each) if (each := get("started")) is not None else None
            )
            self.closed: date | None = (
                read_day(each) if (each := get("closed")) is not None else None
            )
            self.vision: str = get("vision") or ""
            self.purpose: str = get("purpose") or ""
            self.values: tuple[str, ...] = tuple(get("values") or ())
            self.focus: int | None = get("focus")
            self.next_review: date | None = (
                read_day(each) if (each := get("next_review")) is not None else None
            )
            self.celebrate: str = get("celebrate") or ""
            self.sharing: tuple[str, ...] = tuple(get("sharing") or ())
            self.replaces: str | None = get("replaces")
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", document) from None
        self.document = document

    @cached_property
    def areas(self) -> tuple[AreaRecord, ...]:
        """The life areas to look at, with how satisfied the person was."""
        try:
            return tuple(map(AreaRecord, self.document.get("areas") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def challenges(self) -> tuple[ChallengeRecord, ...]:
        """What makes life harder, apart from the objectives."""
        try:
            return tuple(map(ChallengeRecord, self.document.get("challenges") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def reflection(self) -> ReflectionRecord:
        """Where things stood."""
        try:
            return ReflectionRecord(self.document.get("reflection") or {})
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def objectives(self) -> tuple[ObjectiveRecord, ...]:
        """What the person works towards, in the order they were written."""
        try:
            return tuple(map(ObjectiveRecord, self.document.get("objectives") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def comparisons(self) -> tuple[ComparisonRecord, ...]:
        """The pairwise questions that were answered on the way to the order."""
        try:
            return tuple(map(ComparisonRecord, self.document.get("comparisons") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def habits(self) -> tuple[HabitRecord, ...]:
        """What is repeated."""
        try:
            return tuple(map(HabitRecord, self.document.get("habits") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def contacts(self) -> tuple[ContactRecord, ...]:
        """Who and what can help."""
        try:
            return tuple(map(ContactRecord, self.document.get("contacts") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def signs(self) -> tuple[SignRecord, ...]:
        """Triggers and early signs with their if-then plans."""
        try:
            return tuple(map(SignRecord, self.document.get("signs") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def strategies(self) -> tuple[StrategyRecord, ...]:
        """Things that help."""
        try:
            return tuple(map(StrategyRecord, self.document.get("strategies") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def crisis(self) -> CrisisPageRecord:
        """The page for very hard times."""
        try:
            return CrisisPageRecord(self.document.get("crisis") or {})
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def review(self) -> ScheduleRecord | None:
        """How often to look at the plan again."""
        try:
            return (
                ScheduleRecord(each) if (each := self.document.get("review")) is not None else None
            )
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def agreement(self) -> AgreementRecord:
        """Who was present and whether the plan feels right."""
        try:
            return AgreementRecord(self.document.get("agreement") or {})
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None

    @cached_property
    def extra(self) -> tuple[ExtraAnswerRecord, ...]:
        """Answers without a field of their own."""
        try:
            return tuple(map(ExtraAnswerRecord, self.document.get("extra") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.plan:Plan", self.document) from None


class DraftRecord:
    """Answers and cursor of a session that is not finished; hidden answers are kept too."""

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.flow: str = get("flow") or ""
            self.flow_version: int = get("flow_version") or 0
            self.title: str = get("title") or ""
            self.answers: Json = get("answers") or {}
            self.typing: Json = get("typing") or {}
            self.others: Json = get("others") or {}
            self.depth: str = get("depth") or "everything"
            self.opened: tuple[str, ...] = tuple(get("opened") or ())
            self.cursor: str = get("cursor") or ""
            self.plan: str | None = get("plan")
            self.created: datetime = read_moment(document["created"])
            self.saved: datetime = read_moment(document["saved"])
        except BAD_VALUES:
            raise unreadable("flows.documents.draft:Draft", document) from None
        self.document = document

    @cached_property
    def ground(self) -> PlanRecord | None:
        """The plan that is being edited as it was when the session began."""
        try:
            return PlanRecord(each) if (each := self.document.get("ground")) is not None else None
        except BAD_VALUES:
            raise unreadable("flows.documents.draft:Draft", self.document) from None
