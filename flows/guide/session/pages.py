"""Puts questions on pages: what belongs together, as much as 80 × 24 holds.

Pages are the same in every front end and at every size, so that two people who look at the same
session see the same page.
"""

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from functools import cached_property
from operator import attrgetter

from flows.documents.light_types import NamedTuple
from flows.guide.items.item import GroupItem, Item, RepeatItem
from flows.guide.items.note import NoteItem
from flows.guide.schema.conditions import Compares
from flows.guide.schema.flow import Flow, Step
from flows.guide.session.depth import Selection
from flows.guide.session.questions import Question
from flows.guide.session.visible_items import VisibleItem, VisibleItems

ROOM = 19
"""Rows that a page holds at 80 × 24 without title, stages, heading and keys.

The line of help takes the place of the blank line below the last question."""

AskQuestion = Callable[[VisibleItem], Question]
"""Makes the question of a visible item."""

NOTHING_TO_ASK = (
    "There is nothing to ask here at the moment: your plan holds nothing yet that these questions "
    "are about. They will be here when it does."
)
"""What is said in place of questions when there are none."""


class _Instance(NamedTuple):
    """One instance of a repeat that has pages of its own."""

    repeat: VisibleItem
    item: RepeatItem
    identity: str
    place: int
    among: int

    @property
    def heading(self) -> str:
        """Which one of several it is, with the name it has so far."""
        name = self.item.each or self.item.label
        title = self.repeat.rows[self.place - 1][1]
        which = f"{self.place} of {self.among}"
        return f"{name} {which}" + (f" · {title}" if title else "")


class Page:
    """What is shown at once."""

    def __init__(
        self,
        step: Step,
        visible: Sequence[VisibleItem],
        ask: AskQuestion,
        *,
        key: str = "",
        title: str = "",
        heading: str = "",
        within: _Instance | None = None,
        overview_of: str = "",
    ) -> None:
        self.step = step
        """The step it belongs to."""

        self.key = key or visible[0].path
        """Names the page as long as its first item is asked."""

        self.title = title or step.title
        """The title of the group, else of the step."""

        self.heading = within.heading if within else heading
        """Which one of several this is about, as `Objective 2 of 3`; else empty."""

        self.instance = (within.place, within.among) if within else None
        """Its number and how many there are, for a page of a repeat."""

        self.repeat = within.repeat.path if within else overview_of or None
        """The instance path of the repeat it belongs to."""

        self.identity = within.identity if within else None
        """The id of the instance it is about."""

        self.is_overview = bool(overview_of)
        """Whether it is the list of a repeat: add, open, move, remove, go on."""

        self.paths = tuple(map(attrgetter("path"), visible))
        """The instance paths of what is asked on it."""

        self.is_closing = False
        """Whether it is asked once the plan was read back."""

        self.number = 0
        """Its number among all pages, from 1."""

        self.of = 0
        """How many pages there are."""

        self.hidden: tuple[VisibleItem, ...] = ()
        """What belongs here and is not asked, as somebody wants the essentials."""

        self._visible = visible
        self._ask = ask

    @cached_property
    def more(self) -> tuple[str, ...]:
        """What there is more of here, each in a word or two."""
        return tuple([each.item.called for each in self.hidden if _says_something(each.item)])

    @cached_property
    def rows(self) -> tuple[tuple[Question, ...], ...]:
        """The questions, those together that stand in one row."""
        rows: list[list[Question]] = []
        for each in self.questions:
            if each.item.beside and rows:
                rows[-1].append(each)
            else:
                rows.append([each])
        return tuple(map(tuple, rows))

    def with_notes(self, notes: list[VisibleItem]) -> "Page":
        """Return the page with remarks before what it asks; its key stays."""
        page = copy(self)
        page._visible = [*notes, *self._visible]
        page.paths = (*map(attrgetter("path"), notes), *self.paths)
        return page

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What is asked on it; made when somebody looks, as most pages are not looked at."""
        return tuple(map(self._ask, self._visible))

    @property
    def first(self) -> str:
        """The instance path of the first item that waits for the person, else the key."""
        return next((each.path for each in self._visible if each.item.waits), self.key)

    def holds(self, path: str) -> bool:
        """Return whether an item is on it, directly or inside a list that stands on it."""
        return path in self.paths or any(
            isinstance(each.item, RepeatItem)
            and not self.is_overview
            and path.startswith(f"{each.path}.")
            and path.count(".") == each.path.count(".") + 2
            and any(path.endswith(f".{item.id}") for item in each.item.on_row)
            for each in self._visible
        )


def page_without_questions(flow: Flow) -> Page:
    """Return the one page of a session in which nothing can be asked: it says so."""
    step = flow.steps[0]
    item = NoteItem(id="nothing_to_ask", type="note", label=NOTHING_TO_ASK)
    path = f"{step.id}.{item.id}"
    note = Question(path, item, NOTHING_TO_ASK, None, False, None, None, (), ())
    return Page(step, [VisibleItem(path, path, item, step, {}, None, (), ())], lambda _: note)


_Slot = tuple[Item, VisibleItem | None]
"""An item, with what is known of it when it is visible."""


class Pager:
    """Lays the visible items of a session on pages."""

    def __init__(self, visible: VisibleItems, selection: Selection, ask: AskQuestion) -> None:
        self._visible = visible
        self._selection = selection
        self._ask = ask
        self._hides = selection.may_hide

    def pages(self) -> tuple[Page, ...]:
        """Return all pages there are now, in their order."""
        pages: list[Page] = []
        for is_closing in (False, True):
            for step in self._visible.flow.steps:
                items = tuple([item for item in step.items if item.closing is is_closing])
                for page in self._pages(step, items, step.id, None):
                    page.is_closing = is_closing
                    pages.append(page)
        for number, page in enumerate(pages, 1):
            page.number, page.of = number, len(pages)
        if self._hides:
            self._lay_aside(pages)
        return tuple(pages)

    def _pages(
        self, step: Step, items: tuple[Item, ...], path: str, within: _Instance | None
    ) -> Iterator[Page]:
        loose: list[_Slot] = []
        for item in items:
            here = f"{path}.{item.id}"
            visible = self._visible.by_path.get(here)
            if visible is not None and here not in self._selection.shown:
                continue
            is_repeat = isinstance(item, RepeatItem) and item.is_paged
            if not is_repeat and not isinstance(item, GroupItem):
                loose.append((item, visible))
                continue
            if visible is None:
                continue
            # A remark before a repeat is read on the page that it introduces.
            remarks = _remarks_at_end(loose) if is_repeat else []
            yield from self._packed(step, loose[: len(loose) - len(remarks)], within)
            loose = []
            if isinstance(item, RepeatItem):
                notes = [remark for _, remark in remarks if remark is not None]
                yield from self._repeat(step, visible, item, notes)
            elif inner := [
                each
                for each in self._visible.inside(visible.path)
                if _belongs(each, visible.path) and each.path in self._selection.shown
            ]:
                yield Page(step, inner, self._ask, title=item.label, within=within)
        yield from self._packed(step, loose, within)

    def _packed(self, step: Step, slots: list[_Slot], within: _Instance | None) -> list[Page]:
        # What an answer shows takes a little room whether it is there or not, so that answering
        # moves no question to another page; a page that grows scrolls.
        pages: list[Page] = []
        on_page: list[VisibleItem] = []
        # What the page tells beside: which letters of SMART are answered, what there is more of,
        # and on its first page what the step is for.
        kept = (within is not None) + self._hides
        begins = slots and slots[0][0] is step.items[0] and step.purpose
        begun = 2 if begins else 0
        filled, row, is_fresh = kept + begun, 0, True
        for item, visible in slots:
            height = self._rows_of(step, item, visible)
            if item.beside and not is_fresh:
                filled, row = filled + max(0, height - row), max(height, row)
            else:
                if not is_fresh and (item.new_page or filled + height > ROOM):
                    pages += self._page(step, on_page, within)
                    on_page, filled = [], kept
                filled, row, is_fresh = filled + height, height, False
            if visible is not None:
                on_page.append(visible)
        return pages + self._page(step, on_page, within)

    def _page(self, step: Step, visible: list[VisibleItem], within: _Instance | None) -> list[Page]:
        """Return a page, and after it the pages of the entries in the lists that stand on it."""
        if not visible:
            return []
        pages = [Page(step, visible, self._ask, within=within)]
        for each in visible:
            if each.rows and isinstance(each.item, RepeatItem):
                pages += self._entries(step, each, each.item)
        return pages

    def _entries(self, step: Step, visible: VisibleItem, item: RepeatItem) -> Iterator[Page]:
        on_row, shown = {each.id for each in item.on_row}, self._selection.shown
        for number, (identity, _) in enumerate(visible.rows, 1):
            path = f"{visible.path}.{identity}"
            inside = (self._visible.by_path.get(f"{path}.{each.id}") for each in item.beyond)
            asked = [each.item.id for each in inside if each and each.path in shown]
            is_open = path in self._selection.opened
            if asked and (is_open or not on_row.issuperset(asked)):
                within = _Instance(visible, item, identity, number, len(visible.rows))
                yield from self._pages(step, item.beyond, path, within)

    def _lay_aside(self, pages: list[Page]) -> None:
        """Tell each page what belongs to it and is not asked."""
        homes = {path: page for page in pages for path in page.paths}
        of_step = {(page.step.id, page.is_closing): page for page in reversed(pages)}
        of_entry = {f"{page.repeat}.{page.identity}": page for page in reversed(pages)}
        last: Page | None = None
        aside: dict[int, list[VisibleItem]] = {}
        for each, is_shown in self._selection.all:
            if is_shown:
                last = homes.get(each.path, last)
                continue
            around = max(each.scope.values(), key=len, default="")
            home = last
            is_closing = each.item.closing
            if around:
                home = of_entry.get(around) if not _is_within(last, around) else last
            elif last is None or last.step is not each.step or last.is_closing is not is_closing:
                open_ones = [page for page in pages if page.is_closing is is_closing] or pages
                home = of_step.get((each.step.id, is_closing)) or (
                    last if last in open_ones else next(iter(open_ones[-1:]), None)
                )
            is_settled = each.item.takes_the_only and len(each.choices) == 1
            if home is not None and not is_settled:
                aside.setdefault(id(home), []).append(each)
        for page in pages:
            page.hidden = tuple(aside.get(id(page), ()))

    def _rows_of(self, step: Step, item: Item, visible: VisibleItem | None) -> int:
        """Return the rows to keep for an item; a line for what an answer near it may show."""
        when = item.when
        if when is None:
            asked_anyway = True
        elif item.more and self._hides and visible is None:
            return 0
        elif step.id not in item.waits_for:
            asked_anyway = visible is not None
            if not asked_anyway:
                return 0
        elif isinstance(when, Compares) and when.op == "eq":
            asked_anyway = self._visible.flow.declared[when.item].default == when.value
        else:
            asked_anyway = False
        if not asked_anyway:
            return 1
        if visible is None and item.needs_choices:
            return 1
        return item.rows_on_page(len(visible.choices or visible.rows) if visible else 0)

    def _repeat(
        self, step: Step, visible: VisibleItem, item: RepeatItem, notes: list[VisibleItem]
    ) -> Iterator[Page]:
        ids = [identity for identity, _ in visible.rows]
        for number, identity in enumerate(ids, 1):
            within = _Instance(visible, item, identity, number, len(ids))
            for page in self._pages(step, item.items, f"{visible.path}.{identity}", within):
                yield page.with_notes(notes) if notes else page
                notes = []
        yield Page(
            step,
            [*notes, visible],
            self._ask,
            key=visible.path,
            heading=item.label,
            overview_of=visible.path,
        )


def _is_within(page: Page | None, instance: str) -> bool:
    return page is not None and f"{page.repeat}.{page.identity}" == instance


def _says_something(item: Item) -> bool:
    return item.waits or isinstance(item, RepeatItem | GroupItem)


def _belongs(visible: VisibleItem, group: str) -> bool:
    """Return whether an item stands directly in a group, not in a repeat inside it."""
    inner = visible.path[len(group) + 1 :]
    return not isinstance(visible.item, GroupItem) and "." not in inner


def _remarks_at_end(slots: list[_Slot]) -> list[_Slot]:
    asked = [number for number, (item, _) in enumerate(slots) if item.waits]
    return slots[asked[-1] + 1 if asked else 0 :]
