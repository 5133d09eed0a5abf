"""Sessions of two people, and what is noted for them, as they are read from the store.

Made from the models by `tests.structure.record_source`.
"""

from datetime import date, datetime
from functools import cached_property

from flows.documents.records import BAD_VALUES, Json, unreadable

read_day = date.fromisoformat
"""Reads a day as it is written."""

read_moment = datetime.fromisoformat
"""Reads a moment as it is written."""


class AgreedActionRecord:
    """Something that was agreed in a session."""

    __slots__ = ("doer", "due", "id", "note", "said_on", "state", "step", "text", "who")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.text: str = get("text") or ""
            self.doer: str = get("doer") or "mine"
            self.who: str = get("who") or ""
            self.due: date | None = read_day(each) if (each := get("due")) is not None else None
            self.state: str | None = get("state")
            self.note: str = get("note") or ""
            self.said_on: date | None = (
                read_day(each) if (each := get("said_on")) is not None else None
            )
            self.step: str | None = get("step")
        except BAD_VALUES:
            raise unreadable("flows.documents.review:AgreedAction", document) from None


class SessionCheckRecord:
    """How a session was, for the two alone: rulers from 0 to 10, each of which may stay blank."""

    __slots__ = ("heard", "pace", "topics", "words")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.heard: int | None = get("heard")
            self.topics: int | None = get("topics")
            self.pace: int | None = get("pace")
            self.words: str = get("words") or ""
        except BAD_VALUES:
            raise unreadable("flows.documents.review:SessionCheck", document) from None


class SessionRecord:
    """A session of two people: what was chosen and what was agreed."""

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.date: date = read_day(document["date"])
            self.opened: datetime = read_moment(document["opened"])
            self.closed: datetime | None = (
                read_moment(each) if (each := get("closed")) is not None else None
            )
            self.present: tuple[str, ...] = tuple(get("present") or ())
            self.topics: tuple[str, ...] = tuple(get("topics") or ())
            self.remember: str = get("remember") or ""
            self.next_time: date | None = (
                read_day(each) if (each := get("next_time")) is not None else None
            )
            self.answers: object = get("answers")
        except BAD_VALUES:
            raise unreadable("flows.documents.review:Session", document) from None
        self.document = document

    @cached_property
    def actions(self) -> tuple[AgreedActionRecord, ...]:
        """What was agreed."""
        try:
            return tuple(map(AgreedActionRecord, self.document.get("actions") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.review:Session", self.document) from None

    @cached_property
    def check(self) -> SessionCheckRecord | None:
        """How it was, for the two alone; never in anything that is shared."""
        try:
            return (
                SessionCheckRecord(each)
                if (each := self.document.get("check")) is not None
                else None
            )
        except BAD_VALUES:
            raise unreadable("flows.documents.review:Session", self.document) from None


class AgendaItemRecord:
    """Something that was noted between two sessions, for the next one."""

    __slots__ = ("at", "author", "date", "id", "schema_version", "state", "text")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.date: date = read_day(document["date"])
            self.at: datetime = read_moment(document["at"])
            self.text: str = get("text") or ""
            self.author: str = get("author") or ""
            self.state: str = get("state") or "waiting"
        except BAD_VALUES:
            raise unreadable("flows.documents.review:AgendaItem", document) from None
