"""What several forms of a shared plan say alike: states, kinds, whose wish it is, numbers."""

from collections.abc import Mapping

from flows.documents.vocabulary import ContactKind, ObjectiveState, Whose

Labels = Mapping[str, Mapping[str, str]]
"""What a flow calls its own values, by `area`, `value` and `limit`, then by value."""

STATE_WORDS: dict[str, str] = {
    ObjectiveState.LATER: "later",
    ObjectiveState.IN_FOCUS: "in focus",
    ObjectiveState.DOING: "doing",
    ObjectiveState.PAUSED: "paused",
    ObjectiveState.REACHED: "reached",
    ObjectiveState.SET_ASIDE: "set aside",
}
"""Where an objective stands."""

WHOSE_WORDS: dict[str, str] = {
    Whose.MINE: "mine",
    Whose.MOSTLY_MINE: "mostly mine",
    Whose.SOMEONE_ELSES: "more someone else's",
}
"""Whose wish an objective is."""

KIND_WORDS: dict[str, str] = {
    ContactKind.PERSONAL: "family, friend or neighbour",
    ContactKind.PEER: "peer or mutual-aid group",
    ContactKind.PROFESSIONAL: "professional",
    ContactKind.ORGANISATION: "organisation",
    ContactKind.COMMUNITY: "community",
    ContactKind.INSTITUTION: "service or institution",
    ContactKind.RESOURCE: "book, site, app or helpline",
}
"""What one of each kind of support is."""


def labelled(labels: Labels, kind: str, value: str) -> str:
    """Return what the flow calls a value, or the value itself: the person's own word."""
    return labels.get(kind, {}).get(value, value)


def labelled_inside(labels: Labels, kind: str, value: str) -> str:
    """Return the same as it stands inside a sentence; own words stay as they were written."""
    words = labelled(labels, kind, value)
    return words if words == value else f"{words[:1].lower()}{words[1:]}"


def out_of(value: int | None, most: int) -> str:
    """Return `6 of 10`; nothing without a value."""
    return "" if value is None else f"{value} of {most}"
