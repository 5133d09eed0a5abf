"""A list of things that repeat: read it, add one, open one, move it, take it away, go on."""

from functools import partial

from flows.documents.errors import UnacceptableError
from flows.guide.items.base_item import UNNAMED
from flows.guide.items.item import RepeatItem
from flows.guide.session.questions import Question
from tui.drawing.sanitize import UNTOLD
from tui.plain.conversation import Conversation
from tui.plain.list_actions import Arranging, action_in
from tui.plain.prompt_words import Clear, Skip

HOW = "Type add, a number to open one, up 2 or down 2 to move it, remove 2, or enter to go on."
"""What can be typed below the list."""


def walk_overview(walk: Conversation, path: str) -> str | None:
    """Ask what to do with a list until the person goes on or opens something.

    Returns:
        The id of the instance to open, or None to go on.

    Raises:
        Turn: the person turns elsewhere.
    """
    walk.session.focus(path)
    arranging = Arranging(walk, path)
    while True:
        question = walk.session.question(path)
        walk.console.asides["help"] = partial(_help_lines, question)
        titles = [title or UNNAMED for _, title in question.rows]
        if walk.is_watched and question.item_as(RepeatItem).has_private_names:
            titles = [UNTOLD] * len(titles)
        walk.console.print_lines("", question.label)
        walk.console.print_lines(*(f"  {place}. {title}" for place, title in enumerate(titles, 1)))
        walk.console.print_details(HOW if titles else "Type add, or enter to go on.")
        try:
            line = walk.console.ask("What to do: ").strip().lower()
        except (Skip, Clear):
            return None
        if not line:
            return None
        if line == "undo" and arranging.undo():
            continue
        if line == "add":
            try:
                identity = walk.session.add(path)
            except UnacceptableError as error:
                walk.console.print_lines(str(error))
                continue
            walk.keep()
            return identity
        action = action_in(line)
        if action is None or not 0 <= action.place < len(titles):
            numbers = f", or a number from 1 to {len(titles)}" if titles else ""
            walk.console.print_lines(f"Please type add{numbers}.")
            continue
        identity = question.rows[action.place][0]
        if action.verb in ("", "open", "change"):
            return identity
        arranging.act(action.verb, identity, titles[action.place])


def _help_lines(question: Question) -> list[str]:
    return [*filter(None, [question.item.help]), HOW]
