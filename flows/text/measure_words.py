"""What a measure is counted from, in words."""

from __future__ import annotations

from flows.documents.vocabulary import Counted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.measure_protocols import CountedShape


def episode_name(objective: CountedShape) -> str:
    """Return the name under which episodes of an objective are logged: its own, else its measure.

    Blank where neither says one.
    """
    return objective.episode.strip() or objective.measure.strip()


def format_source(objective: CountedShape) -> str:
    """Return what a measure is counted from, as it follows the measure; blank when it is rated."""
    if objective.counted is None:
        return ""
    name = episode_name(objective)
    logged = f"logged as “{name}”" if name else "logged"
    return {
        Counted.TIMES: "counted from what is ticked",
        Counted.AMOUNT: "added up from what is ticked",
        Counted.EPISODES: f"counted from what is {logged}",
        Counted.STRENGTH: f"how strong it was on average, from what is {logged}",
    }[Counted(objective.counted)]
