"""A few questions about one thing that is saved already; each answer is kept as it is given."""

from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from flows.actions.record import ChangeResult
from flows.documents.errors import HandrailError
from flows.guide.items.item_parts import Choice
from flows.guide.schema.flow_models import build_item
from flows.guide.session.questions import Question
from flows.lookup.settings import is_watched
from tui.drawing.sanitize import sanitize
from tui.fields.field import Field
from tui.fields.registry import field_for
from tui.screens.base.field_screen import QUESTION_COMMANDS, FieldScreen
from tui.screens.base.place_commands import UNDO
from tui.widgets.key_command import Command
from tui.widgets.progress_bars import TitleBar


def ask(
    name: str,
    kind: str,
    label: str,
    value: object,
    *,
    choices: dict[str, str] | None = None,
    rows: tuple[tuple[str, str], ...] = (),
    **more: object,
) -> Question:
    """Return a question about a field of something that is saved.

    Args:
        name: The name of the field.
        kind: The type of the question, as flow documents call it.
        label: The question itself.
        value: What is saved; blank stands for no answer.
        choices: What there is to choose from, as values and their labels.
        rows: What is put in order, as ids and titles.
        more: What else the item says, such as `example` or `sensitive`.
    """
    offered = tuple(Choice(value=each, label=text) for each, text in (choices or {}).items())
    if offered:
        more["choices"] = offered
    if kind == "rank":
        more["of"] = name
    item = build_item(kind, id=name, label=label, **more)
    held = value if value not in ("", (), []) else None
    return Question(name, item, label, held, held is not None, None, None, offered, rows)


class Form(FieldScreen):
    """The questions below each other. There is nothing to save: leaving is enough."""

    DEFAULT_CSS = """
    Form #fields { height: 1fr; padding: 1 2 0 2; scrollbar-size: 1 1; }
    """

    AUTO_FOCUS = ""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (*QUESTION_COMMANDS, *UNDO)

    HELP_TITLE = "These questions"

    HELP = (
        "Every answer is kept as soon as you leave its line. Outside a line of text, undo takes "
        "the last change back."
    )

    waits_for_answers = True

    _stuck: Field | None = None
    """The field whose answer could not be kept when the person wanted to leave."""

    def questions(self) -> tuple[Question, ...]:
        """Return the questions with what is saved now.

        Raises:
            HandrailError: what they are about is not there any more.
        """
        return ()

    def keep(self, name: str, value: object) -> ChangeResult:
        """Keep an answer; None takes it away.

        Raises:
            HandrailError: it could not be kept.
            UnacceptableError: the answer is not one that can be kept.
        """
        raise NotImplementedError

    def field(self, question: Question) -> Field:
        """Return the field that asks a question, masked where somebody is with the person."""
        asked = field_for(question, self.host.clock.today())
        asked.set_watched(is_watched=self._is_watched())
        return asked

    def _is_watched(self) -> bool:
        return bool(self.host.perform(is_watched, self.host.store))

    def middle(self) -> ComposeResult:
        """Yield the fields."""
        with VerticalScroll(id="fields", can_focus=False):
            try:
                asked = self.questions()
            except HandrailError as error:
                yield Static(sanitize(error.sentence), id="remarks", markup=False)
                asked = ()
            for question in asked:
                yield self.field(question)

    def on_mount(self) -> None:
        """Begin with the first question."""
        self.query_one(TitleBar).remark = "kept as you go"
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        for way in self.ways_in()[:1]:
            way.focus(scroll_visible=False)

    def show(self) -> None:
        """Take over what is saved now; a line one is writing stays as it is."""
        if not self.is_mounted:
            return
        questions = self.read_or_leave(self.questions)
        if questions is None:
            return
        asked = {question.path: question for question in questions}
        self.query("#remarks").remove()
        there = {field.path: field for field in self.fields()}
        before: Field | None = None
        for path, field in there.items():
            if path not in asked:
                field.remove()
        for path, question in asked.items():
            known = there.get(path)
            if known is not None:
                known.take(question)
                known.set_watched(is_watched=self._is_watched())
            else:
                known = self.field(question)
                self.query_one("#fields").mount(known, after=before)
            before = known

    def take_answer(self, field: Field, value: object) -> None:
        """Keep an answer, or say beside the field why it cannot be kept."""

        def kept(change: ChangeResult) -> None:
            field.show_problem("")
            self.show()

        def refused(error: Exception) -> None:
            if self.is_attached:
                field.show_problem(str(error))
            else:
                self.app.notify(str(error), markup=False)

        self.save(partial(self.keep, field.path, value), kept, refused, keys_wait=True)

    def save_pending(self) -> None:
        """Keep the answer one is writing, as leaving its line does."""
        for field in self.fields():
            field.commit()

    async def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys of the field one is in."""
        self.show_hints()
        field = self.focused_field()
        if field is not None:
            self.call_after_refresh(field.scroll_visible, animate=False)

    def after_last(self) -> None:
        """Go back from the last question."""
        self.action_back()

    def action_back(self) -> None:
        """Go back, when the answer one is writing was heard and could be kept."""
        self.commit_then(self._leave)

    def _leave(self) -> None:
        """Leave; where an answer cannot be kept, say so first, and leave without it after that."""
        stuck = self.stuck_field()
        if stuck is None or stuck is self._stuck:
            self.app.pop_screen()
            return
        self._stuck = stuck
        next(iter(stuck.ways_in())).focus()
        self.query_one(TitleBar).remark = "esc again leaves it as it was"
