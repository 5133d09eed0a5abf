"""Whether a `pattern` can be matched in a bounded time: a flow may come from a stranger.

The standard library cannot stop a search that has begun, and some short patterns look at every
way to share out a text: more of them than anybody can wait for. So the ways are counted before a
pattern is used. A pattern with too many is refused, and the text it is held against is short.
"""

import re
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

TEXT_LIMIT = 100
"""The most characters of an answer that has to have a form."""

LENGTH_LIMIT = 200
"""The most characters of a pattern."""

WAYS_LIMIT = 2_000_000
"""The most ways to share out a text: three repetitions without end, such as `.+@.+[.].+`."""

STEPS_LIMIT = 10_000
"""The most steps of one way."""

_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_ASSERTS = (codes.ASSERT, codes.ASSERT_NOT)
_SINGLE = (
    *(codes.ANY, codes.AT, codes.CATEGORY, codes.GROUPREF),
    *(codes.IN, codes.LITERAL, codes.NOT_LITERAL, codes.RANGE),
)


class _Work:
    """How many ways there are to match a part of a pattern, and how long one of them is."""

    def __init__(self, ways: int = 1, steps: int = 1) -> None:
        # Beyond the limits the numbers say nothing more, and would grow without end.
        self.ways = min(ways, WAYS_LIMIT + 1)
        self.steps = min(steps, STEPS_LIMIT + 1)


def pattern_problem(pattern: str) -> str:
    """Return why a pattern cannot be used, or nothing when it can."""
    if len(pattern) > LENGTH_LIMIT:
        return f"`pattern` can have at most {LENGTH_LIMIT} characters."
    try:
        re.compile(pattern)
        work = _of_all(parser.parse(pattern))
    except (re.error, OverflowError, RecursionError):
        return "`pattern` is no regular expression."
    if work.ways > WAYS_LIMIT or work.steps > STEPS_LIMIT:
        return (
            "`pattern` could take too long to look for: it repeats what repeats or has a choice "
            "already, or repeats too often. Please use fewer of `*`, `+` and `{…}`."
        )
    return ""


def _of_all(parts: Any) -> _Work:
    ways = steps = 1
    for code, argument in parts:
        work = _of_one(code, argument)
        ways, steps = ways * work.ways, steps + work.steps
    return _Work(ways, steps)


def _of_one(code: Any, argument: Any) -> _Work:
    if code in _SINGLE:
        return _Work()
    if code in _REPEATS:
        return _repeated(*argument)
    if code is codes.BRANCH:
        return _either(argument[1])
    if code is codes.SUBPATTERN:
        return _of_all(argument[3])
    if code in _ASSERTS:
        return _of_all(argument[1])
    if code is codes.ATOMIC_GROUP:
        return _of_all(argument)
    if code is codes.GROUPREF_EXISTS:
        return _either([each for each in argument[1:] if each is not None])
    return _Work(WAYS_LIMIT + 1)


def _either(branches: list[Any]) -> _Work:
    works = [_of_all(each) for each in branches]
    return _Work(sum(each.ways for each in works) + 1, max(each.steps for each in works) + 1)


def _repeated(least: Any, most: Any, body: Any) -> _Work:
    inner = _of_all(body)
    # What has no end ends with the text. A larger number is counted as it is written: a group
    # without a character in it is repeated that often, however short the text is.
    without_end = most is codes.MAXREPEAT
    times = max(int(least), TEXT_LIMIT if without_end else int(most))
    if inner.ways > 1 and times > WAYS_LIMIT.bit_length():
        return _Work(WAYS_LIMIT + 1)
    ways = (times - int(least) + 1) * inner.ways ** (times if inner.ways > 1 else 0)
    return _Work(ways, times * inner.steps)
