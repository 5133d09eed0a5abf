"""What is answered on a page: in fields, in lists with pages or lines of their own, in an order."""

from typing import Any

from textual import on

from flows.guide.answers.answers import Removed
from flows.guide.items.scale import ScaleItem
from flows.guide.schema.problems import AnswerError
from tui.drawing.sanitize import shown_line
from tui.fields.field import Field
from tui.fields.plain_list import ListField
from tui.fields.private import names_are_private
from tui.fields.rank import RankField
from tui.fields.repeat import RepeatField
from tui.screens.base.answered_key import EDGES, show_answer
from tui.screens.session.pairs import Pairs
from tui.screens.session.question_page import QuestionPage
from tui.widgets.row_list import Rows

TAKEN = " was taken away. z brings it back."
"""What is said after the name of what was taken out of a list."""


class PageAnswers(QuestionPage):
    """A page of a session, as far as it takes answers: of fields, of lists, of an order."""

    def __init__(self) -> None:
        super().__init__()
        self._removed: dict[str, Removed] = {}

    def take_answer(self, field: Field, value: object) -> None:
        """Take an answer, or say beside the field why it cannot be kept."""
        try:
            self.session.answer(field.path, value)
        except AnswerError as error:
            field.show_problem(error.sentence)
            return
        field.show_problem("")
        self.after_change()

    def take_typing(self, path: str, text: str | None) -> None:
        """Remember what is being typed; it is kept within two seconds."""
        self.session.save_typing(path, text)
        self.kept.touch()
        self.show_hints()

    def change_list(self, field: RepeatField, deed: str, identity: str = "", by: int = 0) -> None:
        """Change a list; see `ListPage`."""
        path = field.path
        try:
            match deed:
                case "add":
                    self._open_instance(path, self.session.add(path))
                case "open":
                    self._open_instance(path, identity)
                case "remove":
                    self._removed[path] = self.session.remove(path, identity)
                    field.can_restore = True
                    rows = dict(field.question.rows)
                    private = names_are_private(field.question.item)
                    name = "It" if private else rows[identity] or "It"
                    # What was taken away is named as far as the message line has room.
                    room = max(8, self.app.size.width - EDGES - len(TAKEN))
                    show_answer(self.app, shown_line(name, room) + TAKEN)
                case "restore" if path in self._removed:
                    self.session.restore(self._removed.pop(path))
                    field.can_restore = False
                    show_answer(self.app, "It is back.")
                case "move":
                    self.session.move(path, identity, by)
        except AnswerError as error:
            field.show_problem(error.sentence)
            return
        if deed not in ("add", "open"):
            self.after_change()

    def _open_instance(self, path: str, identity: str) -> None:
        if self.session.question(path).lines:
            self.session.open_more(f"{path}.{identity}")
        prefix = f"{path}.{identity}."
        page = next((each for each in self.session.pages() if each.key.startswith(prefix)), None)
        page = page or next(
            each
            for each in self.session.pages()
            if any(question.path.startswith(prefix) for question in each.questions)
        )
        self.session.go_to(page.key)
        self.open_page()

    @on(Rows.Here)
    def _tell_keys(self, event: Rows.Here) -> None:
        """Tell the keys that do something with the row one has come to."""
        event.stop()
        self.show_hints()

    @on(ListField.LineTyped)
    def _read_line(self, event: ListField.LineTyped) -> None:
        """Show what a line means beyond its words, before it is taken."""
        event.stop()
        text = event.text.strip()
        read = self.session.read_line(event.field.path, text) if text else None
        if read is None:
            event.field.show_reading("")
        else:
            event.field.show_reading(read.words or read.remark, read.offer)

    def set_on_row(self, path: str) -> None:
        """Say the next answer of a row; see `LinePage`."""
        if path not in self.session.visible.by_path:
            return
        asked = self.session.question(path)
        item = asked.item
        marks = item.marks() if isinstance(item, ScaleItem) else [c.value for c in asked.choices]
        order = [None, *marks, None]
        self.session.answer(path, order[order.index(asked.value) + 1])
        self.after_change()

    def take_line(self, field: ListField, text: str, identity: str) -> None:
        """Take a line of a list, or say beside it why it cannot be kept; see `LinePage`."""
        try:
            self.session.take_line(field.path, text, identity)
        except AnswerError as error:
            field.refused(error.sentence)
            return
        self.session.save_typing(field.path, None)
        field.taken(text)
        self.after_change()

    @on(RankField.PairsRequested)
    def _ask_pairs(self, event: RankField.PairsRequested) -> None:
        event.stop()

        def take(answer: dict[str, Any] | None) -> None:
            if answer is not None:
                self.take_answer(event.field, answer)

        self.app.push_screen(Pairs(event.field.question), take)
