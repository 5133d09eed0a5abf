"""A plain list on a page: one line for each entry, typed one after the other."""

from functools import partial

from flows.documents.errors import UnacceptableError
from flows.guide.items.item import RepeatItem
from flows.guide.session.questions import Question
from tui.plain.conversation import Conversation
from tui.plain.list_actions import Arranging, action_in
from tui.plain.prompt_words import Back, Clear, Skip
from tui.plain.question_lines import help_lines, question_lines
from tui.plain.question_prompt import ask_question

HOW = "One line for each; enter alone goes on."
HOW_TO_ARRANGE = "change 2, up 2, down 2 and remove 2 change the list."
"""What can be typed below the list."""


def walk_lines(walk: Conversation, path: str) -> None:
    """Ask for the entries of a list until the person goes on.

    Raises:
        Turn: the person turns elsewhere than on.
    """
    walk.session.focus(path)
    arranging = Arranging(walk, path)
    walk.console.say(*question_lines(walk.session.question(path)))
    _tell(walk, path)
    while True:
        question = walk.session.question(path)
        walk.console.asides["help"] = partial(help_lines, question)
        try:
            line = walk.console.ask()
        except (Skip, Clear):
            return
        if not line.strip():
            return
        if line.strip().lower() == "undo" and arranging.undo():
            _tell(walk, path)
            continue
        entries = _entries(question)
        action = action_in(line)
        if action is None or not action.verb:
            _add(walk, question, line)
            continue
        if not 0 <= action.place < len(entries):
            walk.console.say(f"There is no number {action.place + 1} in this list.")
            continue
        entry = entries[action.place]
        if action.verb in ("open", "change"):
            _change(walk, entry)
        else:
            arranging.act(action.verb, _identity(entry, path), str(entry.value))
        _tell(walk, path)


def _tell(walk: Conversation, path: str) -> None:
    entries = _entries(walk.session.question(path))
    walk.console.say(*(f"  {place}. {entry.value}" for place, entry in enumerate(entries, 1)))
    walk.console.say(f"{HOW} {HOW_TO_ARRANGE}" if entries else HOW)


def _entries(question: Question) -> list[Question]:
    """Return the single question of each entry that says something."""
    return [line for (line,) in question.inside if line.value is not None]


def _identity(entry: Question, path: str) -> str:
    return entry.path.removeprefix(f"{path}.").split(".")[0]


def _add(walk: Conversation, question: Question, text: str) -> None:
    """Add an entry, into the first one that is still blank when there is one."""
    session, path = walk.session, question.path
    blank = next((line.path for (line,) in question.inside if line.value is None), None)
    identity = ""
    try:
        if blank is None:
            identity = session.add(path)
            blank = f"{path}.{identity}.{question.item_as(RepeatItem).items[0].id}"
        session.answer(blank, text)
    except UnacceptableError as error:
        if identity:
            session.remove(path, identity)
        walk.console.say(str(error))
    walk.keep()


def _change(walk: Conversation, entry: Question) -> None:
    try:
        ask_question(walk, entry.path)
    except Back:
        return
