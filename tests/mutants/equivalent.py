"""Lines in which another value changes nothing anybody could notice: each with the reason why."""

from typing import NamedTuple

from tests.mutants.mutations import Mutant
from tests.paths import ROOT


class Equivalent(NamedTuple):
    """A line of a file of which every mutant does what the line does."""

    path: str
    """The file, from the root of the checkout."""

    line: str
    """The line, as it stands there without what it is indented by."""

    why: str
    """Why nothing changes; a reason that a reader can check."""


EQUIVALENTS = (
    Equivalent(
        "flows/guide/answers/misfits.py",
        "SOME_DAY = date(2026, 1, 1)",
        "Kept days are no relative ones, so nothing is counted from it.",
    ),
    Equivalent(
        "flows/guide/schema/flow_check.py",
        "SOME_DAY = date(2026, 1, 1)",
        "A default is tried on some day; which one is all the same.",
    ),
)
"""What was judged so far."""

_KNOWN = {(each.path, each.line) for each in EQUIVALENTS}


def is_equivalent(mutant: Mutant) -> bool:
    """Say whether a mutant was judged to change nothing."""
    path = mutant.path.as_posix()
    if not any(path == each.path for each in EQUIVALENTS):
        return False
    lines = (ROOT / mutant.path).read_text("utf-8").splitlines()
    return (path, lines[mutant.line - 1].strip()) in _KNOWN
