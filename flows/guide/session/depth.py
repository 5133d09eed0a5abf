"""How much of a flow one is asked: the essentials, or everything.

What is hidden is only not asked: conditions see it, its answers are kept, and whatever was answered
is shown whatever was chosen.
"""

from collections.abc import Collection, Mapping

from flows.documents.light_types import NamedTuple
from flows.documents.vocabulary import Depth
from flows.guide.items.item import GroupItem, RepeatItem
from flows.guide.session.visible_items import VisibleItem, VisibleItems


class QuestionCount(NamedTuple):
    """How many questions there are, and how many of them have an answer."""

    answered: int
    """Those that were answered."""

    all: int
    """All of them; a list counts as one."""


class Selection:
    """Which of the visible items are asked."""

    def __init__(
        self,
        visible: VisibleItems,
        typing: Mapping[str, str],
        depth: Depth,
        opened: Collection[str],
    ) -> None:
        """Choose.

        Args:
            visible: The visible items.
            typing: What is being typed, by path.
            depth: How much is asked.
            opened: Instance paths of items, and of instances, that are asked anyway.
        """
        self._visible = visible
        self._being_typed = {around for path in typing for around in _paths_to(path)}
        self.may_hide = depth != Depth.EVERYTHING
        """Whether there may be items that are not asked."""

        self.opened = opened
        """Instance paths of what is asked anyway."""

        self.all: list[tuple[VisibleItem, bool]] = []
        """Every visible item with whether it is asked, in the order of asking.

        What is inside something hidden is left out."""

        self.shown: dict[str, VisibleItem] = {}
        """Every item that is asked, by its path, in the order of asking."""

        self._choose()

    def _choose(self) -> None:
        hidden = ""
        for each in self._visible.by_path.values():
            if hidden and each.path.startswith(hidden):
                continue
            is_shown = self._shows(each)
            hidden = "" if is_shown else f"{each.path}."
            self.all.append((each, is_shown))
            if is_shown:
                self.shown[each.path] = each

    def _shows(self, each: VisibleItem) -> bool:
        """Return whether an item is asked, as far as it goes without what it is inside of."""
        item = each.item
        if item.takes_the_only and len(each.choices) == 1:
            return each.path in self._visible.answers.values
        return not item.more or not self.may_hide or self._is_wanted(each)

    def _is_wanted(self, each: VisibleItem) -> bool:
        if each.path in self.opened:
            return True
        if isinstance(each.item, RepeatItem | GroupItem) and not self._visible.is_blank(each.path):
            return True
        if each.path in self._visible.answers.values:
            return True
        return each.path.rpartition(".")[0] in self.opened or each.path in self._being_typed


def _paths_to(path: str) -> list[str]:
    """Return the paths of what an item is inside of, and its own."""
    names = path.split(".")
    return [".".join(names[:count]) for count in range(1, len(names) + 1)]


def find_open(visible: VisibleItems, selection: Selection) -> tuple[VisibleItem, ...]:
    """Return the questions that are asked and have no answer; those on rows are none."""
    return tuple(each for each in _questions(selection) if each.item.asks and each.value is None)


def count_asked(visible: VisibleItems, selection: Selection) -> QuestionCount:
    """Return how many questions are asked; what stands on the rows of a list counts as one."""
    asked = _questions(selection)
    given = visible.answers.values
    answered = [
        each.path in given if each.item.asks else not visible.is_blank(each.path) for each in asked
    ]
    return QuestionCount(sum(answered), len(asked))


def _questions(selection: Selection) -> list[VisibleItem]:
    """Return what takes an answer and each list of lines, without what stands on its rows."""
    questions: list[VisibleItem] = []
    rows: set[str] = set()
    for each in selection.shown.values():
        item = each.item
        if isinstance(item, RepeatItem) and item.written:
            rows |= {f"{each.declared}.{inner.id}" for inner in item.on_row}
            questions.append(each)
        elif item.asks and each.declared not in rows:
            questions.append(each)
    return questions
