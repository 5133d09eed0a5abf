"""Lists of examples that ship, each a document that a service or a person can replace by its own.

One stands in the folder `lists` of the home, else among the flows that ship.
"""

from pathlib import Path

from flows.documents.errors import HandrailError, UnacceptableError
from flows.documents.light_types import NamedTuple
from flows.documents.records import Json
from flows.documents.validators import check_line
from flows.guide.schema.flow_files import library
from flows.guide.schema.toml_files import read_toml
from flows.text.comparison import comparable

OBJECTIVES = "objectives"
"""The list of objectives that others might have."""

JOURNAL_PROMPTS = "journal_prompts"
"""The list of questions that help to begin in the journal."""

FOLDER = "lists"
"""The folder that the lists are in, of the home and of the flows that ship."""

LONGEST = 200
"""The most characters of an example."""


class ExampleListError(HandrailError):
    """A list of examples cannot be used; the sentence names the file and the reason."""


class Example(NamedTuple):
    """One example: something one could write."""

    area: str
    """The title of the part it stands in."""

    text: str
    """What one could write."""

    specific: str
    """What exactly would be different then; empty where nothing belongs to it."""

    search: str
    """Everything it is found by, ready to be compared."""


def read_examples(name: str, home: Path | None) -> tuple[Example, ...]:
    """Return the examples of a list, in the order of the document.

    Args:
        name: The name of the list.
        home: The home whose own list comes first.

    Raises:
        ExampleListError: the list is not there or cannot be used.
    """
    own = home / FOLDER / f"{name}.toml" if home else None
    path = own if own is not None and own.is_file() else library() / FOLDER / f"{name}.toml"
    try:
        return tuple(_examples(read_toml(path)))
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise ExampleListError(f"The list {path.name} cannot be read: {reason}.") from error
    except (UnacceptableError, KeyError, TypeError, AttributeError) as error:
        reason = (
            str(error) if isinstance(error, UnacceptableError) else "It is no list of examples."
        )
        raise ExampleListError(f"The list {path.name} cannot be used. {reason}") from error


def find_examples(examples: tuple[Example, ...], words: str) -> tuple[Example, ...]:
    """Return the examples in which every word that was typed begins a word; all for blank words."""
    wanted = comparable(words).split()
    return tuple(
        each
        for each in examples
        if all(any(word.startswith(said) for word in each.search.split()) for said in wanted)
    )


def _examples(document: Json) -> list[Example]:
    found = []
    for area in document["areas"]:
        title, words = _line(area["title"]), _line(area.get("words", ""))
        for each in area["examples"]:
            wish, specific = (
                (each, "") if isinstance(each, str) else (each["wish"], each.get("specific", ""))
            )
            told = (_line(wish), _line(specific))
            search = comparable(" ".join((title, words, *told)))
            found.append(Example(title, *told, search))
    return found


def _line(text: object) -> str:
    if not isinstance(text, str):
        raise UnacceptableError("An example is text.")
    return check_line(text, LONGEST).strip()
