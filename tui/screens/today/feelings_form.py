"""Choosing words for how a day felt."""

from datetime import date
from typing import Any

from flows.actions.feelings import choose_feelings
from flows.actions.record import ChangeResult
from flows.guide.session.questions import Question
from flows.lookup.feelings import feelings_of, offered_feelings
from tui.screens.base.form import Form, ask

LONGEST = 60
"""The most characters of a word that is offered."""


class FeelingsForm(Form):
    """The words there are, those of the day marked; one's own are taken, too."""

    NAME = "How it felt"

    def __init__(self, day: date) -> None:
        super().__init__()
        self._day = day

    def questions(self) -> tuple[Question, ...]:
        """Return the one question with what is saved now."""
        store = self.host.store
        chosen = feelings_of(store, self._day)
        words = dict.fromkeys((*offered_feelings(store), *chosen))
        return (
            ask(
                "words",
                "multi_select",
                "Which words fit how the day felt?",
                list(chosen) or None,
                # Longer words of one's own are an answer all the same.
                choices={each: each for each in words if len(each) <= LONGEST},
                other=True,
            ),
        )

    def keep(self, name: str, value: Any) -> ChangeResult:
        """Keep the words."""
        return choose_feelings(self.host.store, value or (), on=self._day)
