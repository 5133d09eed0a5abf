"""A list on a page: one line for each entry, read as what it means before it is taken."""

from functools import partial

from flows.documents.errors import UnacceptableError
from flows.guide.items.item import RepeatItem
from flows.guide.session.questions import Question
from tui.drawing.sanitize import UNTOLD
from tui.plain.conversation import Conversation
from tui.plain.list_actions import Arranging, Rating, action_in, rating_in
from tui.plain.prompt_words import Back, Clear, Skip
from tui.plain.question_lines import help_lines, tell_question
from tui.plain.spoken import speak_meaning
from tui.plain.typed_input import place_of

ENTRY = "Entry: "
"""What asks for one."""

HOW = "One line for each; enter alone goes on."
HOW_TO_ARRANGE = "change 2, up 2, down 2 and remove 2 change the list."
"""What can be typed below the list."""

AS_READ = "Enter takes it like this, words takes it as it was typed, or type it anew."
"""What can be typed once a line was read as more than words."""

AS_IT_IS = "Enter takes it as it was typed, or type it anew."
"""What can be typed where a line is nothing but a day or a rhythm."""

AS_OFFERED = "yes reads it like this, enter takes it as it was typed, or type it anew."
"""What can be typed where the last words of a line may be a rhythm."""

YES = "yes"
"""What takes the line that is offered."""

AS_WORDS = "words"
"""What takes a line as it was typed."""


def walk_lines(walk: Conversation, path: str) -> str | None:
    """Ask for the entries of a list until the person goes on or opens one.

    Returns:
        The id of the entry to open, or None to go on.

    Raises:
        Turn: the person turns elsewhere than on.
    """
    walk.session.focus(path)
    arranging = Arranging(walk, path)
    tell_question(walk.console, walk.session.question(path))
    _tell(walk, path)
    while True:
        question = walk.session.question(path)
        walk.console.asides["help"] = partial(list_help, question)
        try:
            line = walk.console.ask(ENTRY)
        except (Skip, Clear):
            return None
        if not line.strip():
            return None
        if line.strip().lower() == "undo" and arranging.undo():
            _tell(walk, path)
            continue
        entries = _entries(walk, question)
        item = question.item_as(RepeatItem)
        if (rating := rating_in(line, item)) is not None:
            _rate(walk, path, entries, rating)
            _tell(walk, path)
            continue
        action = action_in(line)
        if action is None or not action.verb:
            _take(walk, path, line)
            continue
        if not 0 <= action.place < len(entries):
            walk.console.print_lines(f"There is no number {action.place + 1} in this list.")
            continue
        identity, words = entries[action.place]
        if action.verb == "open" and item.beyond:
            walk.session.open_more(f"{path}.{identity}")
            return identity
        if action.verb in ("open", "change"):
            _change(walk, path, identity, words)
        else:
            arranging.act(action.verb, identity, words)
        _tell(walk, path)


def list_help(question: Question) -> list[str]:
    """Return what helps with a list: what the question says, and what can be typed."""
    return [*help_lines(question), HOW, HOW_TO_ARRANGE]


def _tell(walk: Conversation, path: str) -> None:
    question = walk.session.question(path)
    entries, item = _entries(walk, question), question.item_as(RepeatItem)
    for place, (identity, words) in enumerate(entries, 1):
        marks = _marks(walk, question, identity)
        words = UNTOLD if walk.is_watched and item.has_private_names else words
        walk.console.print_lines(f"  {place}. {words}" + (f" ({marks})" if marks else ""))
    how = [HOW]
    if entries:
        how.append(HOW_TO_ARRANGE)
        how += ["open 2 asks more about one."] if item.beyond else []
        keys = " and ".join(f"{each.id} 2 …" for each in item.on_row[len(item.written) :])
        how += [f"{keys} rate one."] if keys else []
    walk.console.print_details(" ".join(how))


def _entries(walk: Conversation, question: Question) -> list[tuple[str, str]]:
    """Return the id of each entry that says something, with its line."""
    lines = [
        (identity, walk.session.format_line(question.path, identity))
        for identity, _ in question.rows
    ]
    return [(identity, line) for identity, line in lines if line]


def _marks(walk: Conversation, question: Question, identity: str) -> str:
    """Return what keys have set on a row, and choices that its line does not tell."""
    prefix = f"{question.path}.{identity}."
    lines = next((each for each in question.inside if each and each[0].path.startswith(prefix)), ())
    marked = [each for each in lines[1:] if each.given and each.item.is_bare]
    return ", ".join(each.format_answer(each.value, walk.today) for each in marked)


def _take(walk: Conversation, path: str, line: str, identity: str = "") -> None:
    """Take a line as an entry, after telling what it was read as where that is more than words."""
    session, console = walk.session, walk.console
    as_words = False
    try:
        while (read := session.read_line(path, line)).words or read.remark or read.offer:
            if read.remark:
                console.print_lines(read.remark, AS_IT_IS)
            elif read.offer:
                console.print_lines(f"A rhythm may be in it: {read.offer}", AS_OFFERED)
            else:
                console.print_lines(f"Read as: {speak_meaning(read.words)}", AS_READ)
            said = console.ask(ENTRY).strip()
            as_words = said.lower() == AS_WORDS
            if read.offer and said.lower() == YES:
                line = read.offer
                break
            # What is typed once more is meant as it stands.
            if not said or as_words or said == line:
                break
            line = said
        session.take_line(path, line, identity, as_words=as_words)
    except (Back, Skip, Clear):
        return
    except UnacceptableError as error:
        console.print_lines(str(error))
    walk.keep()


def _change(walk: Conversation, path: str, identity: str, words: str) -> None:
    """Word an entry anew."""
    item = walk.session.question(path).item_as(RepeatItem)
    told = UNTOLD if walk.is_watched and item.has_private_names else words
    walk.console.print_lines(f"It is: {told}", "Type it anew, or enter to leave it.")
    try:
        anew = walk.console.ask(ENTRY)
    except (Back, Skip, Clear):
        return
    if anew.strip():
        _take(walk, path, anew, identity)


def _rate(walk: Conversation, path: str, entries: list[tuple[str, str]], rating: Rating) -> None:
    if not 0 <= rating.place < len(entries):
        walk.console.print_lines(f"There is no number {rating.place + 1} in this list.")
        return
    inner = f"{path}.{entries[rating.place][0]}.{rating.item}"
    choices = walk.session.question(inner).choices
    place = place_of(rating.said, [each.label for each in choices]) if choices else None
    value = choices[place].value if place is not None else rating.said
    try:
        walk.session.answer(inner, int(value) if not choices and value.isdecimal() else value)
    except UnacceptableError as error:
        walk.console.print_lines(str(error))
    walk.keep()
