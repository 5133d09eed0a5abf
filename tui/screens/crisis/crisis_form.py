"""Writing the page for very hard times, in one place and in any order."""

from typing import Any, ClassVar

from flows.actions.crisis import begin_page, choose_people, edit_crisis_page
from flows.actions.record import ChangeResult
from flows.documents.records.support_records import ContactRecord, CrisisPageRecord
from flows.guide.session.questions import Question
from flows.lookup.plans import view_plan
from flows.views.crisis import people_of
from tui.fields.field import Field
from tui.fields.rank import CARRYING, RankField
from tui.screens.base.form import Form, ask
from tui.widgets.key_command import EVERYWHERE, Command, widget_key


class OrderField(RankField):
    """Who comes first; everybody has a place of their own."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        *CARRYING,
        widget_key("enter", "next question", "takes the order as it stands, and goes on"),
    )

    def press_row(self, key: str, identity: str) -> None:
        """Leave everybody a place of their own."""


class CrisisForm(Form):
    """Own signs, own steps, own people in own order, own place."""

    NAME = "For hard times · writing it"

    KEY_COMMANDS = (Command("", "f2", "back", help="goes back", group=EVERYWHERE),)

    HELP_TITLE = "Your page for hard times"

    HELP = (
        "Best written on a calm day. Few and simple is enough, and any of it may stay blank.\n\n"
        f"{Form.HELP}"
    )

    def __init__(self, plan: str | None) -> None:
        super().__init__()
        self.plan = plan
        """The plan that holds the page; None as long as nothing was written and there is none."""

    def questions(self) -> tuple[Question, ...]:
        """Return the questions with what is saved now."""
        page, people, known = CrisisPageRecord({}), list[ContactRecord](), dict[str, str]()
        if self.plan:
            plan = view_plan(self.host.store, self.plan)
            page, people = plan.crisis, people_of(plan)
            known = {each.id: each.name[:120] for each in plan.contacts}
        order = {"order": [[each.id] for each in people], "comparisons": []}
        rows = tuple((each.id, each.name) for each in people)
        asked = [
            ask(
                "steps",
                "long_text",
                "What can you do first? One line for each.",
                "\n".join(page.steps),
                example="Sit down. Breathe out slowly. Go where somebody is.",
            ),
            ask(
                "people",
                "multi_select",
                "Who can you reach?",
                [each.id for each in people],
                choices=known,
                other=True,
            ),
            ask("order", "rank", "Who first?", order, rows=rows),
            ask(
                "place",
                "long_text",
                "Which number could you ring, and where could you go?",
                page.place,
            ),
            ask(
                "safer",
                "long_text",
                "Where do you feel safer, and what makes home safer?",
                page.safer,
                sensitive=True,
            ),
            ask(
                "reasons",
                "long_text",
                "What would you like to be reminded of?",
                page.reasons,
                sensitive=True,
            ),
            ask(
                "signs",
                "long_text",
                "How do you notice that it is a very hard time? One line for each.",
                "\n".join(page.signs),
                sensitive=True,
            ),
        ]
        return tuple(each for each in asked if each.path != "order" or len(rows) > 1)

    def field(self, question: Question) -> Field:
        """Return the field that asks a question."""
        if question.path == "order":
            return OrderField(question, self.host.clock.today())
        return super().field(question)

    def keep(self, name: str, value: Any) -> ChangeResult:
        """Keep an answer."""
        store = self.host.store
        if self.plan is None:
            self.plan = begin_page(store)
        match name:
            case "people":
                return choose_people(store, self.plan, tuple(value or ()))
            case "order":
                places = (value or {}).get("order", [])
                return choose_people(
                    store, self.plan, tuple(each for own in places for each in own)
                )
            case "steps" | "signs":
                lines = tuple(line.strip() for line in (value or "").split("\n") if line.strip())
                parts: dict[str, Any] = {name: lines}
                return edit_crisis_page(store, self.plan, **parts)
        parts = {name: value or ""}
        return edit_crisis_page(store, self.plan, **parts)
