"""A guided session: one state machine behind the wizard, the plain prompts and answers files.

Its state is the answers and a cursor; it does no I/O, for drafts are handed out and taken in.
"""

from datetime import date
from functools import cached_property
from typing import Any

from flows.documents.base import Document, new_id
from flows.documents.clock import Clock
from flows.documents.draft import Draft
from flows.documents.errors import UnacceptableError
from flows.documents.plan import Plan
from flows.documents.profile import Profile
from flows.guide.answers.answers import Answers, Removed, take_out
from flows.guide.answers.misfits import fitting_answers
from flows.guide.answers.pending_text import Typed
from flows.guide.answers.plan_choices import NOTHING, Known, lists_of
from flows.guide.items.models import RepeatItem, TextItem
from flows.guide.items.validate_answer import validate_answer
from flows.guide.mapping.document_builder import Maker
from flows.guide.mapping.field_map import mapping_of
from flows.guide.mapping.from_document import answers_of
from flows.guide.schema.flow import Flow
from flows.guide.schema.problems import AnswerError, Problem, ProblemsError
from flows.guide.session.outline import outline, smart
from flows.guide.session.pages import Pager, page_without_questions
from flows.guide.session.question_builder import Asker
from flows.guide.session.questions import Outline, Page, Question, Smart, Stage
from flows.guide.session.required import problems_of
from flows.guide.session.stages import farthest_stage, stages_of
from flows.guide.session.visible_items import View, VisibleItem


class GuidedSession:
    """One walk of one person through one flow."""

    def __init__(
        self,
        flow: Flow,
        clock: Clock,
        answers: Answers,
        plan: Plan | None = None,
        *,
        previous: Plan | None = None,
        profile: Profile | None = None,
        draft: Draft | None = None,
        known: Known = NOTHING,
    ) -> None:
        self.flow = flow
        """What is asked."""

        self.answers = answers
        """What was answered so far, hidden answers included."""

        self.plan = plan
        """The plan that is changed, or that a short flow is about."""

        self.draft_id = draft.id if draft else new_id()
        """Names the draft of this session."""

        self.typing = Typed(draft.typing if draft else {})
        """Text that is being typed."""

        self._clock, self._known = clock, known
        self._created = draft.created if draft else clock.now()
        self.built_id = self.draft_id
        """The id of the document that the answers make, unless a plan is changed."""

        self.mapping = mapping_of(flow)
        self._maker = Maker(flow, self.mapping, clock, self.built_id, plan)
        self._asker = Asker(flow, self.mapping, clock, previous, profile, known.last)
        self._fill_up()
        self._cursor = draft.cursor if draft else ""
        self._page_at = 0
        self._reached = farthest_stage(self._pages, self.answers) if draft or plan else 0

    @classmethod
    def start(
        cls,
        flow: Flow,
        clock: Clock,
        *,
        draft: Draft | None = None,
        plan: Plan | None = None,
        previous: Plan | None = None,
        profile: Profile | None = None,
        known: Known = NOTHING,
    ) -> "GuidedSession":
        """Begin a session, go on with a draft, or take up a plan again.

        Args:
            flow: What is asked.
            clock: Says what day it is.
            draft: An unfinished session to go on with, at its cursor.
            plan: The plan to change, for a draft as it was when that began if the draft knows;
                for a short flow, the plan it is about.
            previous: An earlier plan, whose answers are suggested.
            profile: Where answers about the person may come from.
            known: What is known about the plan beside what stands in it.
        """
        if draft is not None:
            plan = draft.ground or plan
            answers = fitting_answers(flow, draft.answers, of_plan=draft.ground is not None)
        elif plan is not None and flow.records == "plan":
            answers = answers_of(flow, mapping_of(flow), plan.model_dump(mode="json"))
        else:
            answers = Answers()
        session = cls(
            flow, clock, answers, plan, previous=previous, profile=profile, draft=draft, known=known
        )
        if draft is None and plan is None:
            session._copy_prefills()
        return session

    # What is shown

    @property
    def today(self) -> date:
        """The local day, asked anew each time."""
        return self._clock.today()

    @cached_property
    def _view(self) -> View:
        return View(self.flow, self.answers, lists_of(self.plan, self._known))

    @cached_property
    def _pages(self) -> tuple[Page, ...]:
        return Pager(self._view, self._question).pages() or (page_without_questions(self.flow),)

    def _changed(self) -> None:
        self.__dict__.pop("_view", None)
        self.__dict__.pop("_pages", None)

    def _question(self, place: VisibleItem) -> Question:
        return self._asker.question(self._view, place, self.typing)

    def pages(self) -> tuple[Page, ...]:
        """Return the pages there are now."""
        return self._pages

    @property
    def page(self) -> Page:
        """The page that the cursor is on."""
        for number, page in enumerate(self._pages):
            if page.holds(self._cursor):
                self._page_at = number
                return page
        # What the cursor was on is hidden now: stay at the same place.
        self._page_at = min(self._page_at, len(self._pages) - 1)
        return self._pages[self._page_at]

    @property
    def cursor(self) -> str:
        """The instance path of the item in focus."""
        page = self.page
        if page.holds(self._cursor):
            return self._cursor
        asked = [question.path for question in page.questions if question.item.asks]
        return asked[0] if asked else page.key

    def question(self, path: str) -> Question:
        """Return a visible question.

        Raises:
            KeyError: it is not asked now.
        """
        return self._question(self._view.places[path])

    def stages(self) -> tuple[Stage, ...]:
        """Return the steps with what is done, current and open."""
        reached = max(self._reached, self._page_at)
        return stages_of(self._pages, self.page, self._view, reached)

    def still_open(self) -> tuple[Question, ...]:
        """Return the visible questions without an answer."""
        return tuple(
            self._question(place)
            for place in self._view.places.values()
            if place.item.asks and place.value is None
        )

    def outline(self) -> Outline:
        """Return the plan as it stands, each line with its path."""
        return outline(self._view, self._question, self.today)

    def smart(self, instance: str) -> tuple[Smart, ...]:
        """Return which of the five letters of SMART an objective answers."""
        return smart(self._view, instance)

    @property
    def misfits(self) -> dict[str, Any]:
        """Answers to questions that the flow does not ask any more, by path; they are kept."""
        return dict(self.answers.misfits)

    # Moving about

    def focus(self, path: str) -> None:
        """Put the cursor on an item."""
        self._cursor = path
        self._reached = max(self._reached, self._number_of_page())

    def next(self) -> bool:
        """Go to the next page; False on the last one."""
        return self._turn(1)

    def back(self) -> bool:
        """Go to the page before; False on the first one."""
        return self._turn(-1)

    def go_to(self, key: str) -> None:
        """Go to a page by its key.

        Raises:
            KeyError: there is no such page now.
        """
        self._enter({page.key: page for page in self._pages}[key])

    def go_to_question(self, path: str) -> None:
        """Go to the page that a question is on.

        Raises:
            KeyError: it is not asked now.
        """
        if not any(page.holds(path) for page in self._pages):
            raise KeyError(path)
        self.focus(path)

    def _turn(self, by: int) -> bool:
        number = self._number_of_page() + by
        if not 0 <= number < len(self._pages):
            return False
        self._enter(self._pages[number])
        return True

    def _enter(self, page: Page) -> None:
        asked = [question.path for question in page.questions if question.item.asks]
        self.focus(asked[0] if asked else page.key)

    def _number_of_page(self) -> int:
        return self._pages.index(self.page)

    # Answering

    def answer(self, path: str, value: Any) -> None:
        """Take an answer; None or blank text takes it away.

        Raises:
            AnswerError: it cannot be kept; nothing has changed.
        """
        place = self._view.places.get(path)
        if place is None:
            raise AnswerError(path, "This is not asked at the moment.")
        try:
            kept = validate_answer(
                place.item, value, today=self.today, choices=place.choices, rows=place.rows
            )
            target = self.mapping.targets.get(place.declared)
            if kept is not None and target is not None:
                target.holds(kept)
        except UnacceptableError as error:
            raise AnswerError(path, str(error)) from None
        if kept is None:
            self.answers.values.pop(path, None)
        else:
            self.answers.values[path] = kept
        self.typing.forget(path)
        self._changed()

    def clear(self, path: str) -> None:
        """Take an answer away; a default takes its place again."""
        self.answers.values.pop(path, None)
        self.typing.forget(path)
        self._changed()

    def accept(self, path: str) -> None:
        """Take the suggestion of a question as its answer."""
        suggestion = self.question(path).suggestion
        if suggestion is not None:
            self.answer(path, suggestion)

    def save_typing(self, path: str, text: str | None) -> None:
        """Keep text that is being typed and is not an answer yet; None when it waits no longer."""
        self.typing.keep(path, text)

    def add(self, repeat: str) -> str:
        """Add an instance to a repeat and return its id.

        Raises:
            AnswerError: there are as many as there can be.
        """
        place = self._view.places[repeat]
        if len(place.rows) >= place.item.max:
            raise AnswerError(repeat, f"There can be at most {place.item.max} of these.")
        identity = new_id()
        self.answers.add(repeat, identity)
        self._fill_up()
        self._changed()
        return identity

    def remove(self, repeat: str, identity: str) -> Removed:
        """Take an instance out of a repeat; `restore` puts it back."""
        removed = self.answers.remove(repeat, identity)
        typing = take_out(self.typing, f"{repeat}.{identity}.")
        self._fill_up()
        self._changed()
        return removed._replace(typing=typing)

    def restore(self, removed: Removed) -> None:
        """Put an instance back where it was."""
        self.answers.restore(removed)
        self.typing.update(removed.typing)
        self._changed()

    def move(self, repeat: str, identity: str, by: int) -> None:
        """Move an instance up (negative) or down among the others."""
        self.answers.move(repeat, identity, by)
        self._changed()

    def take_over(self, answers: Answers, typing: dict[str, str]) -> None:
        """Go on from other answers and other text that is being typed; the cursor stays."""
        self.answers, self.typing = answers, Typed(typing)
        self._fill_up()

    def _fill_up(self) -> None:
        """Give each repeat the instances that it has from the start."""
        self._changed()
        for _ in range(4):
            short = [
                place
                for place in self._view.places.values()
                if isinstance(place.item, RepeatItem) and len(place.rows) < place.item.min
            ]
            for place in short:
                for _ in range(place.item.min - len(place.rows)):
                    self.answers.add(place.path, new_id())
            self._changed()
            if not short:
                return

    def _copy_prefills(self) -> None:
        for place in list(self._view.places.values()):
            prefill = place.item.prefill
            if prefill is not None and prefill.mode == "copy":
                self.accept(place.path)

    # Ending

    def problems(self, page: Page | None = None) -> tuple[Problem, ...]:
        """Return what keeps the plan from being saved, on one page or on all."""
        found = problems_of(self._view, self.mapping)
        return tuple(each for each in found if page is None or page.holds(each.path))

    def build(self) -> Plan:
        """Return the plan that the answers make.

        Raises:
            ProblemsError: something keeps it from being saved.
        """
        document = self.record()
        assert isinstance(document, Plan)
        return document

    def record(self) -> Document:
        """Return the document that the answers make: a plan, or a review or session of one.

        Raises:
            ProblemsError: something keeps it from being saved.
        """
        if problems := self.problems():
            raise ProblemsError(problems)
        return self._maker.make(self._view)

    def sketch(self) -> dict[str, Any]:
        """Return the document as it would be now, unchecked, to be drawn and not to be kept."""
        return self._maker.sketch(self._view)

    def to_draft(self) -> Draft:
        """Return the session as a draft, to be gone on with later at the same question."""
        return Draft(
            id=self.draft_id,
            flow=self.flow.id,
            flow_version=self.flow.version,
            title=self.title(),
            answers=self.answers.nested(self.flow),
            typing=dict(self.typing),
            cursor=self.cursor,
            plan=self.plan.id if self.plan else None,
            ground=self.plan if self.flow.records == "plan" else None,
            created=self._created,
            saved=self._clock.now(),
        )

    def title(self) -> str:
        """Return what the plan is called so far."""
        for place in self._view.places.values():
            if place.item.maps_to == "title" and isinstance(place.item, TextItem):
                return str(place.value or self.flow.title)
        return self.flow.title
