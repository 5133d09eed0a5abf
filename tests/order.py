"""The order in which tests run: those that mostly wait stand between those that mostly work."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from tests.paths import ROOT

WAITING = ROOT / "tests" / "terminal"
"""Tests that drive the real program: they wait for it longer than the processor works for them."""


class Placed(Protocol):
    """A test, by where it is."""

    @property
    def path(self) -> Path:
        """Its file."""


Test = TypeVar("Test", bound=Placed)


def spread(tests: Sequence[Test]) -> list[Test]:
    """Return tests with those that wait spread evenly, between files.

    Several processes each take a stretch of them, and no processor is left idle by one of them.
    """
    waiting = [each for each in tests if each.path.is_relative_to(WAITING)]
    working = [each for each in tests if not each.path.is_relative_to(WAITING)]
    result: list[Test] = []
    given = 0
    last = None
    for place, test in enumerate(working):
        if test.path != last:
            due = len(waiting) * place // len(working)
            result += waiting[given:due]
            given = due
            last = test.path
        result.append(test)
    return [*result, *waiting[given:]]
