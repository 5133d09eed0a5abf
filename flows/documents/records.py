"""Attribute views over stored documents, without pydantic.

A document in the store is plain JSON. `Record` lets the rules read it as they read a model:
`view.due` is a date, `view.steps` is a tuple of views. Words of closed lists stay strings, which
are equal to the members of the enumerations in `vocabulary`.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

Json = dict[str, Any]
"""A stored document: plain JSON."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DAYS = _names("""
    closed date done_on due ended first last last_contact next_review next_time on planned
    started until
""")
"""Fields that hold a day; `closed` of a session holds a moment, which shows in its length."""

_MOMENTS = _names("at created opened saved")
"""Fields that hold an aware moment."""

_RAW = _names("after answers before typing value words")
"""Fields that hold any JSON and are handed out as they are."""

_LISTS = _names("""
    actions areas challenges comparisons contacts days earlier edits excerpts extra habits limits
    objectives path paused present roles sharing signs steps strategies tags topics values
""")
"""Fields that hold a list, empty when the document does not say."""

_TEXTS = _names("""
    about_me allow_for anchor area ask author celebrate change confidence_note cursor expected
    if_part importance_note kind_words learned less measure mine more much_less much_more name
    note notes patterns place promised purpose reach reasons reward safer situation specific
    state_note strengths theirs then_part title unit value vision what_changed who why
""")
"""Fields that may be blank and hold text, empty when the document does not say."""

_OPTIONS = _names("""
    after agreed amount answers baseline before closeness company confidence crisis_order current
    effort every focus ground habit helped impact importance kind levels objective plan preferred
    rank redoes replaces review rhythm satisfaction significance step target times undoes urgency
    whose
""")
"""Fields that may be blank and hold nothing when the document does not say."""

_NESTED = _names("agreement crisis reflection")
"""Parts that are always there, blank when the document does not say."""


class Record:
    """A read-only view of one stored document, or of one part of it."""

    __slots__ = ("_document",)

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document

    def __getattr__(self, name: str) -> Any:
        if name in self._document:
            return _read(name, self._document[name])
        if name in _LISTS:
            return ()
        if name in _TEXTS:
            return ""
        if name in _OPTIONS or name in _DAYS:
            return None
        if name in _NESTED:
            return Record({})
        raise AttributeError(f"a stored document has no field {name!r}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and self._document == other._document

    def __hash__(self) -> int:
        return hash(self._document.get("id"))

    def __repr__(self) -> str:
        """Name the document without its private text."""
        return f"Stored(id={self._document.get('id')!r})"


def document_of(view: Record) -> Mapping[str, Any]:
    """Return the stored document behind a view; treat it as immutable."""
    return view._document


def _read(name: str, value: Any) -> Any:
    if value is None or name in _RAW:
        return value
    if isinstance(value, str):
        if name in _DAYS and len(value) == 10:
            return date.fromisoformat(value)
        if name in _MOMENTS or name in _DAYS:
            return datetime.fromisoformat(value)
        return value
    if isinstance(value, Mapping):
        return Record(value)
    if isinstance(value, list | tuple):
        return tuple(Record(each) if isinstance(each, Mapping) else each for each in value)
    return value
