"""What an earlier plan has for a new one: single answers, and parts that are taken as a whole.

A part is the people who help, what helps, or the page for hard times. Its words are told nowhere
before somebody takes it over: whoever looks along sees only what it is and how much there is of it.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from flows.documents.light_types import Any, NamedTuple, Protocol
from flows.guide.answers.answers import Answers
from flows.guide.items.item import Item, RepeatItem
from flows.guide.schema.flow import Flow
from flows.guide.schema.problems import AnswerError
from flows.guide.session.pages import Page
from flows.guide.session.visible_items import VisibleItem, VisibleItems

WHOLE_LISTS = ("contacts", "strategies")
"""The lists of a plan that are taken over as a whole."""

CRISIS = "crisis."
"""What the fields of the page for hard times begin with."""

CRISIS_NAME = "your page for hard times"
"""What that page is called as a part."""


class EarlierPart(NamedTuple):
    """A part of an earlier plan that can be taken over as a whole."""

    name: str
    """What it is called, in a few words."""

    many: int
    """How many entries of a list it has; how many answers of the page for hard times."""

    paths: tuple[str, ...]
    """The list, or the questions of the page for hard times that have an answer there."""

    @property
    def words(self) -> str:
        """What is told of it: its name, and of a list how many entries it has."""
        is_list = self.name != CRISIS_NAME
        return f"{self.name} ({self.many})" if is_list else self.name


class TakingSession(Protocol):
    """A session, as far as taking over goes."""

    earlier: "EarlierPlan"
    """What an earlier plan has."""

    @property
    def visible(self) -> VisibleItems:
        """The items that are asked now."""

    @property
    def answers(self) -> Answers:
        """The answers so far."""

    @property
    def typing(self) -> dict[str, str]:
        """Text that is being typed."""

    def answer(self, path: str, value: object) -> None:
        """Take an answer."""

    def take_over(self, answers: Answers, typing: dict[str, str]) -> None:
        """Go on from other answers."""


class EarlierPlan:
    """The answers of an earlier plan, with ids of their own in the new one."""

    def __init__(self, flow: Flow, answers: Answers, session: str) -> None:
        """Look at an earlier plan from a new session.

        Args:
            flow: What is asked now.
            answers: The answers that would build the earlier plan.
            session: The id of the session, from which ids of what is taken over are made.
        """
        self._flow = flow
        self._answers = answers
        self._session = session
        self._ids = {each for ids in answers.instances.values() for each in ids}

    def id_here(self, identity: str) -> str:
        """Return the id that an entry has in the new plan, the same each time."""
        # Only what takes over an earlier plan needs it.
        from uuid import NAMESPACE_OID, uuid5

        return uuid5(NAMESPACE_OID, f"{self._session}.{identity}").hex

    def answer_to(self, asked: VisibleItem) -> Any:
        """Return the earlier answer to a question; of entries and rows, those that are here."""
        value = self._answers.values.get(asked.path)
        source = asked.item.choices_source or asked.item.rows_source
        if value is None or asked.scope or "." not in source:
            return None if asked.scope else value
        if isinstance(self._flow.declared.get(source), RepeatItem):
            value = asked.item.with_ids(value, self.id_here)
        known = [row for row, _ in asked.rows] or [choice.value for choice in asked.choices]
        return asked.item.still_there(value, known)

    def parts(self, visible: VisibleItems, page: Page) -> Iterator[EarlierPart]:
        """Yield what can be taken over on a page: each part of which nothing was taken yet."""
        is_crisis = False
        for path in page.paths:
            asked = visible.by_path.get(path)
            if asked is None or asked.scope:
                continue
            is_crisis = is_crisis or _is_of_crisis(asked.item)
            if isinstance(asked.item, RepeatItem) and asked.item.maps_to in WHOLE_LISTS:
                ids = self._answers.instances.get(path, [])
                here = visible.answers.instances.get(path, ())
                if ids and not any(self.id_here(each) in here for each in ids):
                    yield EarlierPart(asked.item.called, len(ids), (path,))
        paths = tuple(self._of_crisis(visible)) if is_crisis else ()
        if paths:
            yield EarlierPart(CRISIS_NAME, len(paths), paths)

    def _of_crisis(self, visible: VisibleItems) -> Iterator[str]:
        for path, asked in visible.by_path.items():
            is_open = _is_of_crisis(asked.item) and path not in visible.answers.values
            if is_open and self.answer_to(asked) is not None:
                yield path

    def entries(self, path: str) -> Sequence[str]:
        """Return the ids that the entries of a list have in the earlier plan."""
        return self._answers.instances.get(path, [])

    def inside(self, entry: str) -> tuple[dict[str, list[str]], dict[str, Any]]:
        """Return the nested lists and the answers of an entry, as they are called here."""
        lists = {
            self._path_here(path): [self.id_here(each) for each in ids]
            for path, ids in self._answers.instances.items()
            if path.startswith(f"{entry}.")
        }
        values = {
            self._path_here(path): value
            for path, value in self._answers.values.items()
            if path.startswith(f"{entry}.")
        }
        return lists, values

    def _path_here(self, path: str) -> str:
        names = path.split(".")
        return ".".join(self.id_here(each) if each in self._ids else each for each in names)


def _is_of_crisis(item: Item) -> bool:
    return isinstance(item.maps_to, str) and item.maps_to.startswith(CRISIS)


def take_parts(session: TakingSession, page: Page) -> tuple[EarlierPart, ...]:
    """Take over all that an earlier plan has as a whole for a page; return what that was.

    What was answered already stays as it is.
    """
    parts = tuple(session.earlier.parts(session.visible, page))
    for part in parts:
        for path in part.paths:
            asked = session.visible.by_path[path]
            if isinstance(asked.item, RepeatItem):
                _take_list(session, path, asked.item)
            else:
                with suppress(AnswerError):
                    session.answer(path, session.earlier.answer_to(asked))
    return parts


def _take_list(session: TakingSession, path: str, item: RepeatItem) -> None:
    earlier, answers = session.earlier, session.answers
    room = item.max - len(answers.instances.get(path, ()))
    given: dict[str, Any] = {}
    taken = earlier.entries(path)[: max(0, room)]
    for identity in taken:
        answers.add(path, earlier.id_here(identity))
        lists, values = earlier.inside(f"{path}.{identity}")
        answers.instances.update(lists)
        given.update(values)
    session.take_over(answers, dict(session.typing))
    for where, value in given.items():
        asked = session.visible.by_path.get(where)
        # What is so anyway is no answer, which would be asked at any depth. What this flow does
        # not ask, or asks otherwise, stays with the earlier plan.
        if asked is not None and asked.value != value:
            with suppress(AnswerError):
                session.answer(where, value)
