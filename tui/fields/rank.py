"""`rank`: rows that are moved, or found by comparing two by two."""

from datetime import date
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.message import Message

from flows.guide.items.rank import RankItem
from flows.guide.session.questions import Question
from tui.fields.field import Field
from tui.widgets.key_command import Command, widget_key
from tui.widgets.row_list import Rows

CARRYING = (
    widget_key(
        "space",
        lambda field: "put down" if field.is_carrying else "move",
        "picks one up, so that ↑ ↓ carry it; space again puts it down",
        lambda field: field.has_rows,
    ),
    widget_key("shift+up,shift+down", "", "move one up and down", lambda field: field.has_rows),
)
"""Moving a row."""

EQUAL = widget_key(
    "equals_sign",
    "about equal",
    "about equal: ties one with the one above it, and unties it again",
    lambda field: field.has_several,
)
"""Giving two rows one place."""

TWO_BY_TWO = widget_key(
    "p",
    "two by two",
    "asks which of two comes first, until all are in order",
    lambda field: field.has_several,
)
"""Finding the order by comparing."""

TAKE_ORDER = widget_key("enter", "next question", "takes the order as it stands, and goes on")
"""Going on."""

NO_ORDER = widget_key(
    "delete", "", "says no order, as at first", lambda field: bool(field.question.given)
)
"""Answering with nothing again."""


class RankField(Field):
    """An order of one's own: rows are moved, tied, or found by comparing two by two."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        *CARRYING,
        EQUAL,
        TWO_BY_TWO,
        TAKE_ORDER,
        NO_ORDER,
    )

    class PairsRequested(Message):
        """The person would like to be asked which of two comes first."""

        def __init__(self, field: "RankField") -> None:
            super().__init__()
            self.field = field

    def editor(self) -> ComposeResult:
        """Yield the rows in their order."""
        rows, marks = self._in_order()
        self._rows = Rows(self, rows, marks=marks, keys=("equals_sign", "p", "delete"))
        yield self._rows

    @property
    def has_rows(self) -> bool:
        """Whether there is something to put in order."""
        return bool(self.question.rows)

    @property
    def has_several(self) -> bool:
        """Whether there are two or more to put in order."""
        return len(self.question.rows) > 1

    @property
    def is_carrying(self) -> bool:
        """Whether a row is picked up."""
        return self._rows.is_carrying

    def places(self) -> list[list[str]]:
        """Return the order, those that were added later at its end."""
        places = [list(place) for place in (self.question.value or {}).get("order", [])]
        there = {each for place in places for each in place}
        return places + [[each] for each, _ in self.question.rows if each not in there]

    def _in_order(self) -> tuple[list[tuple[str, str]], list[str]]:
        titles = dict(self.question.rows)
        rows, marks = [], []
        for number, place in enumerate(self.places(), 1):
            for position, each in enumerate(place):
                rows.append((each, titles[each]))
                marks.append(f"{number}." if position == 0 else " =")
        if not self.question.given:
            marks = [" ·"] * len(rows)
        return rows, marks

    def refresh_question(self, question: Question) -> None:
        """Take over the order."""
        super().refresh_question(question)
        self._rows.show(*self._in_order())

    def give(self, places: list[list[str]], comparisons: list[Any] | None = None) -> None:
        """Say an order."""
        kept = (self.question.value or {}).get("comparisons", [])
        pairs = kept if comparisons is None else comparisons
        self.answer({"order": [place for place in places if place], "comparisons": pairs})

    def open_row(self, identity: str) -> None:
        """Do nothing: a row has nothing inside."""

    def move_row(self, identity: str, by: int) -> None:
        """Move a row; it leaves a tie it was in."""
        flat = [each for place in self.places() for each in place]
        place = flat.index(identity)
        flat.insert(max(0, place + by), flat.pop(place))
        tied = [place for place in self.places() if len(place) > 1 and identity not in place]
        self.give(_with_ties(flat, tied))

    def press_row(self, key: str, identity: str) -> None:
        """Tie a row with the one above it, or ask two by two."""
        match key:
            case "p":
                self.post_message(self.PairsRequested(self))
            case "delete":
                self.answer(None)
            case _:
                self._tie(identity)

    def _tie(self, identity: str) -> None:
        places = self.places()
        number = next(n for n, place in enumerate(places) if identity in place)
        position = places[number].index(identity)
        if position > 0:
            places[number : number + 1] = [places[number][:position], places[number][position:]]
        elif number > 0:
            places[number - 1 : number + 1] = [places[number - 1] + places[number]]
        self.give(places)

    def key_enter(self, event: events.Key) -> None:
        """Take the order as it stands, and go on."""
        event.stop()
        if not self.question.given:
            self.give(self.places())
        self.post_message(self.Done(self))


class PairsField(RankField):
    """An order that is found two by two first; whoever would rather move rows can do that."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key(
            "enter",
            lambda field: "two by two" if field.will_ask else "next question",
            "asks which of two comes first, until all are in order; then next question",
        ),
        *CARRYING,
        EQUAL,
        TWO_BY_TWO,
        NO_ORDER,
    )

    _has_asked = False

    @property
    def will_ask(self) -> bool:
        """Whether one is asked two by two before one goes on."""
        return not self.question.given and not self._has_asked

    def commands(self) -> tuple[Command, ...]:
        """Return what keys do; its own alone, as enter begins with the pairs here."""
        return self.KEY_COMMANDS

    def key_enter(self, event: events.Key) -> None:
        """Ask two by two the first time; then take the order as it stands, and go on."""
        if not self.will_ask:
            super().key_enter(event)
            return
        event.stop()
        self._has_asked = True
        self.post_message(self.PairsRequested(self))


def _with_ties(flat: list[str], tied: list[list[str]]) -> list[list[str]]:
    """Return an order as places; those who were tied and still are neighbours stay tied."""
    places: list[list[str]] = []
    for each in flat:
        group = next((tie for tie in tied if each in tie), None)
        if places and group and places[-1][-1] in group:
            places[-1].append(each)
        else:
            places.append([each])
    return places


def build_rank_field(question: Question, today: date) -> RankField:
    """Return an order that is found by moving rows, or two by two first."""
    kind = PairsField if question.item_as(RankItem).method == "pairwise" else RankField
    return kind(question, today)
