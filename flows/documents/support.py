"""The support network, and the person's own crisis page."""

from typing import Annotated

from pydantic import Field

from flows.documents.base import (
    Day,
    Identified,
    Identifier,
    Line,
    Part,
    Text,
    TimeOfDay,
    Wording,
)
from flows.documents.schedule import Schedule
from flows.documents.vocabulary import ContactKind, Role, Share


class Contact(Identified):
    """A person, group, organisation, community, institution or resource that supports the plan."""

    name: Wording
    """How the person calls them."""

    kind: ContactKind | None = None
    """What kind of support they are."""

    roles: tuple[Role, ...] = ()
    """What they can do."""

    reach: Line = ""
    """How to reach them, in the person's words: a number, an address, a place and time."""

    note: Text = ""
    """Anything else worth knowing."""

    ask: Line = ""
    """What the person would ask of them, ready to be said."""

    promised: Line = ""
    """What was promised to them, or by them."""

    rhythm: Schedule | None = None
    """How often to be in touch: the meeting days of a group."""

    time: TimeOfDay = ""
    """The time of day at which they meet."""

    last_contact: Day | None = None
    """The last day they were in touch."""

    crisis_order: Annotated[int, Field(ge=1)] | None = None
    """Their place on the crisis page, 1 first."""

    share: Share = Share.NEVER
    """Whether they may be named in a summary."""


class CrisisPage(Part):
    """The page that is one key away: own signs, own steps, own people, own place and number."""

    signs: tuple[Line, ...] = ()
    """How the person notices that it is a very hard time."""

    steps: tuple[Line, ...] = ()
    """What to do, in order."""

    contacts: tuple[Identifier, ...] = ()
    """Ids of contacts, in the order in which to reach them."""

    place: Text = ""
    """Emergency number or nearest place to go, where the person lives."""

    safer: Text = ""
    """Places that feel safer, and what makes home safer."""

    reasons: Text = ""
    """What the person would like to be reminded of: what makes it worth holding on."""
