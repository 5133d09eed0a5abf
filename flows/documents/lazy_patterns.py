"""Regular expressions that are compiled when they are first used.

To compile one takes a tenth to half a millisecond, and a quick command uses few of those that stand
in the modules it reads.
"""

import re
from functools import cached_property

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, AnyStr


def lazy_pattern(pattern: "AnyStr") -> "re.Pattern[AnyStr]":
    """Return what `re.compile` does, which is called at the first use.

    It can be asked for `match`, `fullmatch`, `search`, `findall`, `sub`, `split` and its `pattern`.
    One that is no expression raises `re.error` only when it is used; a test compiles all of them.
    """
    lazy: Any = LazyPattern(pattern)
    return lazy  # type: ignore[no-any-return]


class LazyPattern:
    """Stands for a compiled expression: what it is asked for the first time, it keeps."""

    def __init__(self, pattern: "str | bytes") -> None:
        self.pattern = pattern
        """The expression as it is written."""

    @cached_property
    def match(self) -> "Any":
        """Find it at the beginning of a text."""
        return re.compile(self.pattern).match

    @cached_property
    def fullmatch(self) -> "Any":
        """Find out whether a whole text is one."""
        return re.compile(self.pattern).fullmatch

    @cached_property
    def search(self) -> "Any":
        """Find the first in a text."""
        return re.compile(self.pattern).search

    @cached_property
    def findall(self) -> "Any":
        """Find all in a text."""
        return re.compile(self.pattern).findall

    @cached_property
    def sub(self) -> "Any":
        """Put something else in the place of each in a text."""
        return re.compile(self.pattern).sub

    @cached_property
    def split(self) -> "Any":
        """Part a text wherever it stands."""
        return re.compile(self.pattern).split
