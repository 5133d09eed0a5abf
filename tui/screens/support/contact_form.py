"""Changing somebody or something in the support network."""

from typing import Any

from flows.actions.record import ChangeResult
from flows.actions.support import edit_contact
from flows.documents.vocabulary import Rhythm, Share
from flows.guide.session.questions import Question
from flows.lookup.plans import stored_plan
from flows.lookup.refusals import NotThereError
from flows.text.support_words import ROLE_WORDS
from flows.views.support import KINDS
from tui.screens.base.form import Form, ask

SHARING: dict[str, str] = {
    Share.NEVER: "no, this stays here",
    Share.ASK: "only when I share the whole plan",
    Share.DEFAULT: "yes, with what I choose to share",
}
"""Whether somebody may be named in a summary, in words."""


class ContactForm(Form):
    """Everything about one contact."""

    NAME = "Somebody who helps"

    def __init__(self, plan: str, contact: str) -> None:
        super().__init__()
        self.plan = plan
        self._contact = contact

    def questions(self) -> tuple[Question, ...]:
        """Return the questions with what is saved now."""
        contacts = stored_plan(self.host.store, self.plan).get("contacts", ())
        held = next((each for each in contacts if each["id"] == self._contact), None)
        if held is None:
            raise NotThereError("This contact is not in the plan any more.")
        return (
            ask("name", "text", "How do you call them?", held["name"]),
            ask("reach", "text", "How to reach them?", held["reach"], sensitive=True),
            ask("kind", "select", "What kind of support is it?", held["kind"], choices=KINDS),
            ask("roles", "multi_select", "What can they do?", held["roles"], choices=ROLE_WORDS),
            ask(
                "ask",
                "text",
                "What would you ask of them, in words you could say?",
                held["ask"],
                example="Could you ring me on Sunday evenings for a while?",
            ),
            ask("promised", "text", "What was promised, to them or by them?", held["promised"]),
            ask(
                "rhythm",
                "schedule",
                "How often would you like to be in touch?",
                held["rhythm"],
                allow=tuple(each for each in Rhythm if each is not Rhythm.ONCE),
            ),
            ask("note", "long_text", "Anything else worth knowing?", held["note"], sensitive=True),
            ask(
                "share",
                "select",
                "May they be named when you share a summary?",
                held["share"],
                choices=SHARING,
            ),
        )

    def keep(self, name: str, value: Any) -> ChangeResult:
        """Keep an answer."""
        if value is None:
            value = _BLANK.get(name, "")
        return edit_contact(self.host.store, self.plan, self._contact, **{name: value})


_BLANK: dict[str, Any] = {"kind": None, "rhythm": None, "roles": (), "share": Share.NEVER}
"""What stands for no answer, where it is not an empty text."""
