"""What the stories of objectives and habits are told in: words with a name or a day before them."""

from flows.documents.light_types import NamedTuple

NEWEST = 30
"""How many changes, notes and things that were managed are told."""


class LabelledText(NamedTuple):
    """Words with a name or a day before them."""

    label: str
    """The question they answer, or their day."""

    text: str
    """The words."""
