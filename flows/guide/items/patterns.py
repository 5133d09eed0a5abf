"""The `pattern` of a text item: a regular expression that a flow, maybe a stranger's, brings along.

It is carried out by the engine of pydantic, which takes a time in proportion to the text and cannot
look around or back. That engine searches; a pattern of a flow means the whole answer, so it is tied
to both ends of the text.
"""

from __future__ import annotations

from functools import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

TEXT_LIMIT = 100
"""The most characters of an answer that has to have a form."""

LENGTH_LIMIT = 200
"""The most characters of a pattern."""

_REASONS = {
    "look-around": (
        "`pattern` looks ahead or behind, which can take without end and is not possible here; "
        "please say the form without `(?=…)`, `(?!…)`, `(?<=…)` and `(?<!…)`."
    ),
    "backreferences": (
        r"`pattern` refers back to a group, as `\1` does, which can take without end and is not "
        "possible here."
    ),
    "size limit": "`pattern` repeats too often. Please use fewer of `{…}`, or smaller numbers.",
}
"""What is said of patterns that the engine refuses, by a word of its own reason."""


def find_pattern_problem(pattern: str) -> str:
    """Return why a pattern cannot be used, or nothing when it can."""
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    if len(pattern) > LENGTH_LIMIT:
        return f"`pattern` can have at most {LENGTH_LIMIT} characters."
    try:
        # On its own first: tied to both ends, `a)|(b` would be one.
        SchemaValidator(core_schema.str_schema(pattern=pattern))
        _whole(pattern)
    except SchemaError as error:
        told = str(error)
        known = (reason for word, reason in _REASONS.items() if word in told)
        return next(known, "`pattern` is no regular expression.")
    return ""


def matches_whole(pattern: str, text: str) -> bool:
    """Return whether the whole of a text has the form of a pattern that can be used."""
    from pydantic_core import ValidationError

    try:
        _whole(pattern).validate_python(text)
    except ValidationError:
        return False
    return True


@lru_cache(maxsize=64)
def _whole(pattern: str) -> SchemaValidator:
    # Few flows have a pattern; what checks it is imported only then.
    from pydantic_core import SchemaValidator, core_schema

    return SchemaValidator(core_schema.str_schema(pattern=rf"\A(?:{pattern})\z"))
