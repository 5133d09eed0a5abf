"""What came of a proof."""

from dataclasses import dataclass


@dataclass
class Tally:
    """How many cases were looked at, and how many of them were bad."""

    cases: int = 0
    """How many cases were looked at."""

    bad: int = 0
    """How many of them had lost something, were half, or could not be written again."""

    remark: str = ""
    """What else was measured, in words."""

    def count(self, good: bool) -> None:
        """Count one case."""
        self.cases += 1
        self.bad += not good
