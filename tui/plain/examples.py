"""Examples line by line: found by a word, put in by their number."""

from flows.actions.drafts.taken_answers import put_example_in
from flows.guide.items.text import TextItem
from flows.guide.schema.problems import AnswerError
from flows.lookup.example_lists import Example, ExampleListError, find_examples, read_examples
from tui.plain.conversation import Conversation
from tui.plain.question_lines import offered_at

NONE_HERE = "There are no examples here."
"""What is said where a question has none."""

WORD = "A word to look for: "
"""What asks for a word."""

NUMBER = "Number of the one to put in, or enter for none: "
"""What asks which one."""


def look_through(walk: Conversation, path: str) -> list[str]:
    """Ask what the examples are to be about, tell them, and put in the one that is chosen.

    Returns:
        What is said before the question is asked again.

    Raises:
        EndOfInput: there is nothing more.
    """
    item = walk.session.question(path).item
    name = item.examples_from if isinstance(item, TextItem) else ""
    if not name:
        return [NONE_HERE]
    try:
        examples = read_examples(name, walk.home)
    except ExampleListError as error:
        return [error.sentence]
    areas = ", ".join(dict.fromkeys(each.area for each in examples))
    walk.console.print_lines(f"There are examples about: {areas}.")
    found = find_examples(examples, words) if (words := walk.console.read(WORD).strip()) else ()
    if not found:
        return ["No example has that word." if words else "Nothing was put in."]
    for number, each in enumerate(found, 1):
        about = f" ({each.specific})" if each.specific else ""
        walk.console.print_lines(f"{number}. {each.text}{about}")
    chosen = walk.console.read(NUMBER).strip()
    if not (chosen.isdecimal() and 1 <= int(chosen) <= len(found)):
        return ["Nothing was put in."]
    return _put_in(walk, path, found[int(chosen) - 1])


def _put_in(walk: Conversation, path: str, example: Example) -> list[str]:
    try:
        put_example_in(walk.session, path, example)
    except AnswerError as error:
        return [error.sentence]
    walk.keep()
    said = ["Put in; you can change it."]
    return [
        *said,
        *offered_at(walk, walk.session.question(path)),
    ]
