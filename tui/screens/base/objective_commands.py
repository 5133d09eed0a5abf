"""The keys of an objective wherever it is shown."""

from flows.documents.light_types import Protocol
from flows.views.board_models import ObjectiveView
from tui.widgets.key_command import Command


class HasObjective(Protocol):
    """A place with a current objective."""

    @property
    def objective(self) -> ObjectiveView | None:
        """The current objective."""

    @property
    def can_pause(self) -> bool:
        """Whether one is on something that can rest."""

    @property
    def is_resting(self) -> bool:
        """Whether what one is on rests already."""


def has_objective(place: HasObjective) -> bool:
    """Say whether one is on an objective, or on something of one."""
    return place.objective is not None


def pause_word(place: HasObjective) -> str:
    """Return what the key of pausing does to what one is on."""
    return "take up again" if place.is_resting else "pause"


OBJECTIVE_COMMANDS = (
    Command(
        "rate",
        "r",
        "rate",
        "rate",
        tooltip="Say how close it feels",
        help="says how close it feels, 0 to 10 (1 and then 0 is 10)",
        synonyms="rate score closeness scale measure number",
        when=has_objective,
    ),
    Command(
        "move",
        "m",
        "move",
        "move",
        tooltip="Move it to another column",
        help="moves it to another column, with a reason if you like",
        synonyms="state focus later reached status let go finish",
        when=has_objective,
    ),
    Command(
        "pause",
        "p",
        "pause",
        pause_word,
        tooltip="Pause it, or take it up again",
        help="pauses it, or takes it up again",
        synonyms="rest stop resume break",
        when=lambda place: place.can_pause,
    ),
    Command(
        "add_step",
        "a",
        "add_step",
        "step",
        tooltip="Add a small step",
        help="adds a small step",
        synonyms="new task todo action",
        when=has_objective,
    ),
    Command(
        "objective_win",
        "W",
        "win",
        "win",
        tooltip="Note a win that belongs to it",
        help="notes a win that belongs to it",
        synonyms="success celebrate managed",
        when=has_objective,
    ),
    Command(
        "objective_note",
        "N",
        "note",
        "note",
        tooltip="Write a line about it",
        help="writes a line about it, which stands in the journal, too",
        synonyms="journal story note write",
        when=has_objective,
    ),
)
"""What can be done to an objective wherever it is shown."""
