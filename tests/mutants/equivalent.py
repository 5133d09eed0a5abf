"""Mutants that change nothing anybody could notice: each with the reason why."""

from typing import NamedTuple

from tests.mutants.mutations import Mutant


class Equivalent(NamedTuple):
    """A change of a file that leaves what the program does as it was."""

    path: str
    """The file, from the root of the checkout."""

    before: str
    """What stands there."""

    after: str
    """What may as well stand there."""

    why: str
    """Why nothing changes; a reason that a reader can check."""


EQUIVALENTS: tuple[Equivalent, ...] = ()
"""What was judged so far."""

_KNOWN = {(each.path, each.before, each.after) for each in EQUIVALENTS}


def is_equivalent(mutant: Mutant) -> bool:
    """Say whether a mutant was judged to change nothing."""
    return (mutant.path.as_posix(), mutant.before, mutant.after) in _KNOWN
