"""Regular expressions that are compiled when they are first used.

To compile one takes a tenth to half a millisecond, and a quick command uses few of those that stand
in the modules it reads.
"""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, AnyStr


def lazy_pattern(pattern: "AnyStr") -> "re.Pattern[AnyStr]":
    """Return what `re.compile` does, which is called at the first use.

    An expression that is none raises `re.error` only then; a test compiles all of them.
    """
    lazy: Any = _LazyPattern(pattern)
    return lazy  # type: ignore[no-any-return]


class _LazyPattern:
    """Stands for a compiled expression; every attribute it is asked for is that one's."""

    def __init__(self, pattern: "str | bytes") -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> "Any":
        found = getattr(re.compile(self._pattern), name)
        setattr(self, name, found)  # The next time it is found at once.
        return found
