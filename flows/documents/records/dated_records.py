"""What belongs to a day, as it is read from the store: entries, ratings, notes, changes.

Made from the models by `tests.structure.record_source`.
"""

from datetime import date, datetime
from functools import cached_property

from flows.documents.records import BAD_VALUES, Json, unreadable

read_day = date.fromisoformat
"""Reads a day as it is written."""

read_moment = datetime.fromisoformat
"""Reads a moment as it is written."""


class EntryRecord:
    """One habit or one step on one day. There is at most one for each."""

    __slots__ = ("amount", "at", "date", "habit", "id", "note", "schema_version", "state", "step")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.date: date = read_day(document["date"])
            self.habit: str | None = get("habit")
            self.step: str | None = get("step")
            self.state: str = document["state"]
            self.amount: float | None = get("amount")
            self.note: str = get("note") or ""
            self.at: datetime = read_moment(document["at"])
        except BAD_VALUES:
            raise unreadable("flows.documents.entries:Entry", document) from None


class RatingRecord:
    """A number the person gave to something on a day."""

    __slots__ = ("at", "date", "id", "kind", "name", "objective", "schema_version", "value")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.date: date = read_day(document["date"])
            self.kind: str = document["kind"]
            self.objective: str | None = get("objective")
            self.name: str = get("name") or ""
            self.value: float = document["value"]
            self.at: datetime = read_moment(document["at"])
        except BAD_VALUES:
            raise unreadable("flows.documents.entries:Rating", document) from None


class EpisodeRecord:
    """One time that something came over the person: panic, craving, pain. There may be several."""

    __slots__ = ("at", "date", "id", "name", "note", "schema_version", "strength")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.date: date = read_day(document["date"])
            self.at: datetime = read_moment(document["at"])
            self.name: str = get("name") or ""
            self.strength: int | None = get("strength")
            self.note: str = get("note") or ""
        except BAD_VALUES:
            raise unreadable("flows.documents.entries:Episode", document) from None


class FeelingsRecord:
    """The words a person chose for how a day felt. There is at most one document for a day."""

    __slots__ = ("at", "date", "id", "schema_version", "words")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.date: date = read_day(document["date"])
            self.at: datetime = read_moment(document["at"])
            self.words: tuple[str, ...] = tuple(get("words") or ())
        except BAD_VALUES:
            raise unreadable("flows.documents.entries:Feelings", document) from None


class JournalEntryRecord:
    """A note in the journal."""

    __slots__ = (
        "at",
        "author",
        "date",
        "excerpts",
        "id",
        "objective",
        "plan",
        "schema_version",
        "tags",
        "text",
    )

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.date: date = read_day(document["date"])
            self.at: datetime = read_moment(document["at"])
            self.text: str = get("text") or ""
            self.tags: tuple[str, ...] = tuple(get("tags") or ())
            self.plan: str | None = get("plan")
            self.objective: str | None = get("objective")
            self.excerpts: tuple[str, ...] = tuple(get("excerpts") or ())
            self.author: str = get("author") or ""
        except BAD_VALUES:
            raise unreadable("flows.documents.journal:JournalEntry", document) from None


class WinRecord:
    """Something worth counting."""

    __slots__ = ("at", "date", "id", "kind", "objective", "plan", "schema_version", "text")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.date: date = read_day(document["date"])
            self.at: datetime = read_moment(document["at"])
            self.text: str = get("text") or ""
            self.kind: str = get("kind") or "did_it"
            self.plan: str | None = get("plan")
            self.objective: str | None = get("objective")
        except BAD_VALUES:
            raise unreadable("flows.documents.journal:Win", document) from None


class SuggestionRecord:
    """An answer that somebody suggests to a question."""

    __slots__ = (
        "about",
        "at",
        "author",
        "date",
        "id",
        "path",
        "question",
        "schema_version",
        "state",
        "text",
    )

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.date: date = read_day(document["date"])
            self.at: datetime = read_moment(document["at"])
            self.author: str = get("author") or ""
            self.text: str = get("text") or ""
            self.about: str = get("about") or ""
            self.path: str = get("path") or ""
            self.question: str = get("question") or ""
            self.state: str = get("state") or "open"
        except BAD_VALUES:
            raise unreadable("flows.documents.suggestion:Suggestion", document) from None


class ReviewRecord:
    """A look back at a plan, written by a short flow: a weekly review, a setback, a closing."""

    __slots__ = (
        "answers",
        "at",
        "date",
        "flow",
        "id",
        "learned",
        "next_review",
        "schema_version",
        "what_changed",
    )

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.date: date = read_day(document["date"])
            self.at: datetime = read_moment(document["at"])
            self.flow: str = get("flow") or ""
            self.learned: str = get("learned") or ""
            self.what_changed: str = get("what_changed") or ""
            self.next_review: date | None = (
                read_day(each) if (each := get("next_review")) is not None else None
            )
            self.answers: object = get("answers")
        except BAD_VALUES:
            raise unreadable("flows.documents.review:Review", document) from None


class EditRecord:
    """One value that a change replaced."""

    __slots__ = ("after", "before", "document", "file", "path", "table")

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.file: str = get("file") or ""
            self.table: str = get("table") or ""
            self.document: str = get("document") or ""
            self.path: tuple[str, ...] = tuple(get("path") or ())
            self.before: object = get("before")
            self.after: object = get("after")
        except BAD_VALUES:
            raise unreadable("flows.documents.change:Edit", document) from None


class ChangeRecord:
    """One change, as it stands in the history."""

    def __init__(self, document: Json) -> None:
        try:
            get = document.get
            self.id: str = get("id") or ""
            self.schema_version: int = get("schema_version") or 2
            self.at: datetime = read_moment(document["at"])
            self.who: str = get("who") or ""
            self.words: str = get("words") or ""
            self.plan: str | None = get("plan")
            self.undoes: str | None = get("undoes")
            self.redoes: str | None = get("redoes")
        except BAD_VALUES:
            raise unreadable("flows.documents.change:Change", document) from None
        self.document = document

    @cached_property
    def edits(self) -> tuple[EditRecord, ...]:
        """The values it replaced."""
        try:
            return tuple(map(EditRecord, self.document.get("edits") or ()))
        except BAD_VALUES:
            raise unreadable("flows.documents.change:Change", self.document) from None
