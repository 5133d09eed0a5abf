"""What pydantic refuses, in the words of this program: what is possible instead, never the value.

The sentences stand beside those of `validators`, which pydantic hands on as they are.
"""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

_FORMS = {
    r"^[a-z][a-z0-9_]{0,39}$": "An id is made of a to z, 0 to 9 and _, begins with a letter and "
    "has at most 40 characters.",
    r"^[A-Za-z0-9_-]{1,64}$": "An id is made of letters, digits, - and _, at most 64 of them.",
    r"^(?:([01][0-9]|2[0-3]):[0-5][0-9])?$": "A time of day is written as 09:30.",
}
"""The form that is asked for, by its pattern."""

_SENTENCES = {
    "missing": "This key is needed.",
    "extra_forbidden": "There is no such key; it may be misspelt.",
    "union_tag_invalid": "There is no such type of item.",
    "union_tag_not_found": "It has no `type`.",
    "string_type": "This has to be text.",
    "finite_number": "This has to be a number.",
    "timezone_aware": "This moment has to say its time zone, as in 2027-01-31T18:00:00Z.",
}
"""What each kind of error says, where it says the same everywhere."""

_KINDS = {
    "int": "This has to be a whole number.",
    "float": "This has to be a number.",
    "bool": "This has to be true or false.",
    "datetime": "This has to be a moment such as 2027-01-31T18:00:00Z.",
    "date": "This has to be a date such as 2027-01-31.",
    "list": "This has to be a list.",
    "tuple": "This has to be a list.",
    "dict": "This has to be a table.",
    "model": "This has to be a table.",
}
"""What is asked for, by the first word of the kind of error."""

_BOUNDS = {
    "greater_than_equal": ("ge", "at least"),
    "greater_than": ("gt", "more than"),
    "less_than_equal": ("le", "at most"),
    "less_than": ("lt", "less than"),
}


def refusal(error: ErrorDetails) -> str:
    """Return what is wrong in a sentence, without the value that is there."""
    kind, context = error["type"], error.get("ctx", {})
    cause = context.get("error")
    if isinstance(cause, ValueError):
        return str(cause)
    if kind in _SENTENCES:
        return _SENTENCES[kind]
    if kind in _BOUNDS:
        name, words = _BOUNDS[kind]
        return f"This has to be {words} {context[name]}."
    return _told_by_context(kind, context) or _KINDS.get(
        kind.partition("_")[0], "This cannot be used here."
    )


def first_refusal(error: ValidationError) -> tuple[str, str]:
    """Return the field that is wrong first, as a dotted path, and what is wrong with it."""
    first = error.errors(include_url=False, include_input=False)[0]
    return ".".join(str(each) for each in first["loc"]), refusal(first)


def reason(error: ValidationError) -> str:
    """Return what is wrong first in a sentence, where it is plain what it is about."""
    return first_refusal(error)[1]


def _told_by_context(kind: str, context: Mapping[str, Any]) -> str:
    if kind in ("literal_error", "enum"):
        possible = re.findall(r"'([^']*)'", context["expected"]) or [context["expected"]]
        several = "one of " if len(possible) > 1 else ""
        return f"This has to be {several}{', '.join(possible)}."
    if kind in ("string_too_long", "too_long"):
        return f"This can have at most {context['max_length']:,} characters."
    if kind in ("string_too_short", "too_short"):
        return "This needs a few words."
    if kind == "string_pattern_mismatch":
        return _FORMS.get(context["pattern"], "This does not have the form that is asked for.")
    return ""
