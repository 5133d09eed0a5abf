"""The key that takes up what is offered after a small step is done."""

from tui.widgets.key_command import Command

SIZE_UP = Command(
    "size_up",
    "plus",
    "size_up",
    tooltip="Add a next size up",
    help="right after a step is done, adds a next size up: a larger step",
    synonyms="bigger larger next step grow",
    when=lambda place: place.has_offer,
)
"""Taking the offer up."""
