"""A guided session: one state machine behind the wizard, the plain prompts and answers files.

Its state is the answers (`state`) and where one is (`cursor`); it does no I/O.
"""

from datetime import date

from flows.documents.base import Document
from flows.documents.clock import Clock
from flows.documents.draft import Draft
from flows.documents.light_types import Any
from flows.documents.plan import Plan
from flows.documents.profile import Profile
from flows.documents.vocabulary import Depth
from flows.guide.answers.answers import Answers, Removed
from flows.guide.answers.entry_line import EntryLine
from flows.guide.answers.misfits import fit_answers
from flows.guide.answers.pending_text import PendingText
from flows.guide.answers.plan_choices import NO_FACTS, PlanFacts, plan_lists
from flows.guide.items.text import TextItem
from flows.guide.mapping.document_builder import DocumentBuilder
from flows.guide.mapping.field_map import map_fields
from flows.guide.mapping.from_document import read_answers
from flows.guide.schema.flow import Flow
from flows.guide.schema.problems import Problem, ProblemsError
from flows.guide.session.depth import QuestionCount, find_open
from flows.guide.session.outline import build_outline, build_smart
from flows.guide.session.pages import Page
from flows.guide.session.position import Cursor
from flows.guide.session.question_builder import QuestionBuilder
from flows.guide.session.questions import Outline, Question, Smart, Stage
from flows.guide.session.required import find_problems
from flows.guide.session.stages import build_stages, farthest_page
from flows.guide.session.state import SessionState
from flows.guide.session.visible_items import VisibleItems
from flows.store.ids import new_id


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
        known: PlanFacts = NO_FACTS,
        depth: Depth = Depth.EVERYTHING,
    ) -> None:
        self.flow = flow
        """What is asked."""

        self.plan = plan
        """The plan that is changed, or that a short flow is about."""

        self.draft_id = draft.id if draft else new_id()
        """Names the draft of this session."""

        self.built_id = self.draft_id
        """The id of the document that the answers make, unless a plan is changed."""

        self._clock = clock
        self._created = draft.created if draft else clock.now()
        self._mapping = map_fields(flow)
        self._builder = DocumentBuilder(flow, self._mapping, clock, self.built_id, plan)
        questions = QuestionBuilder(
            flow, self._mapping, clock, previous, profile, known.last, self.draft_id, plan
        )
        self.earlier = questions.earlier
        """What an earlier plan has that can be taken over."""

        self.state = SessionState(
            flow,
            self._mapping,
            answers,
            PendingText(draft.typing if draft else {}),
            questions,
            lambda: plan_lists(plan, known),
            draft.depth if draft else depth,
            draft.opened if draft else (),
        )
        reached = farthest_page(self.state.pages, answers) if draft or plan else 0
        self._cursor = Cursor(draft.cursor if draft else "", reached)

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
        known: PlanFacts = NO_FACTS,
        depth: Depth = Depth.EVERYTHING,
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
            depth: How much is asked; a draft knows it.
        """
        if draft is not None:
            plan = draft.ground or plan
            answers = fit_answers(flow, draft.answers, of_plan=draft.ground is not None)
        elif plan is not None and flow.records == "plan":
            answers = read_answers(flow, map_fields(flow), plan.model_dump(mode="json"))
        else:
            answers = Answers()
        session = cls(
            flow,
            clock,
            answers,
            plan,
            previous=previous,
            profile=profile,
            draft=draft,
            known=known,
            depth=depth,
        )
        if draft is None and plan is None:
            session.copy_prefills()
        return session

    @property
    def today(self) -> date:
        """The local day, asked anew each time."""
        return self._clock.today()

    @property
    def answers(self) -> Answers:
        """What was answered so far, hidden answers included."""
        return self.state.answers

    @property
    def typing(self) -> PendingText:
        """Text that is being typed."""
        return self.state.typing

    @property
    def visible(self) -> VisibleItems:
        """The items that are asked now, with their effective answers."""
        return self.state.visible

    def pages(self) -> tuple[Page, ...]:
        """Return the pages there are now."""
        return self.state.pages

    @property
    def page(self) -> Page:
        """The page that the cursor is on."""
        pages = self.state.pages
        return pages[self._cursor.number(pages)]

    @property
    def cursor(self) -> str:
        """The instance path of the item in focus."""
        return self._cursor.path(self.state.pages)

    def question(self, path: str) -> Question:
        """Return a visible question.

        Raises:
            KeyError: it is not asked now.
        """
        return self.state.question(path)

    def stages(self) -> tuple[Stage, ...]:
        """Return the steps with what is done, current and open."""
        reached = self._cursor.reached()
        return build_stages(self.state.pages, self.page, self.visible, reached, self.typing)

    def still_open(self) -> tuple[Question, ...]:
        """Return the questions that are asked at this depth and have no answer."""
        found = find_open(self.visible, self.state.selection(self.depth))
        return tuple(map(self.state.ask, found))

    def outline(self) -> Outline:
        """Return the plan as it stands, each line with its path."""
        return build_outline(self.visible, self.state.ask, self.today)

    def smart(self, instance: str) -> tuple[Smart, ...]:
        """Return which of the five letters of SMART an objective answers."""
        return build_smart(self.visible, instance)

    @property
    def misfits(self) -> dict[str, Any]:
        """Answers to questions that the flow does not ask any more, by path; they are kept."""
        return dict(self.answers.misfits)

    # How much is asked

    @property
    def depth(self) -> Depth:
        """Whether the essentials are asked or everything."""
        return self.state.depth

    def set_depth(self, depth: Depth) -> None:
        """Ask the essentials or everything from now on; the cursor stays where it can.

        What was answered is asked at any depth.
        """
        self._cursor.number(self.state.pages)
        self.state.set_depth(depth)

    def open_more(self, where: Page | str) -> None:
        """Ask what a page has more of, or everything of an entry in a list.

        Args:
            where: The page, or the instance path of the entry.
        """
        paths = [where] if isinstance(where, str) else [each.path for each in where.hidden]
        self._cursor.focus(self.cursor, self.state.pages)
        self.state.open(paths)

    @property
    def question_counts(self) -> dict[Depth, QuestionCount]:
        """How many questions there are at each depth, and how many have an answer."""
        return self.state.question_counts

    def focus(self, path: str) -> None:
        """Put the cursor on an item."""
        self._cursor.focus(path, self.state.pages)

    def next(self) -> bool:
        """Go to the next page; False on the last one."""
        return self._cursor.turn(1, self.state.pages)

    def back(self) -> bool:
        """Go to the page before; False on the first one."""
        return self._cursor.turn(-1, self.state.pages)

    def go_to(self, key: str) -> None:
        """Go to a page by its key.

        Raises:
            KeyError: there is no such page now.
        """
        self.focus({page.key: page for page in self.state.pages}[key].first)

    def go_to_question(self, path: str) -> None:
        """Go to the page that a question is on.

        Raises:
            KeyError: it is not asked now.
        """
        if not any(page.holds(path) for page in self.state.pages):
            raise KeyError(path)
        self.focus(path)

    # Answering

    def answer(self, path: str, value: object) -> None:
        """Take an answer; None or blank text takes it away.

        Raises:
            AnswerError: it cannot be kept; nothing has changed.
        """
        self.state.answer(path, value, self.today)

    def clear(self, path: str) -> None:
        """Take an answer away; a default takes its place again."""
        self.state.clear(path)

    def accept(self, path: str) -> None:
        """Take the suggestion of a question as its answer."""
        if (suggestion := self.question(path).suggestion) is not None:
            self.answer(path, suggestion)

    def save_typing(self, path: str, text: str | None) -> None:
        """Keep text that is being typed and is not an answer yet; None when it waits no longer."""
        self.typing.keep(path, text)

    def add(self, repeat: str) -> str:
        """Add an instance to a repeat and return its id.

        Raises:
            AnswerError: there are as many as there can be.
        """
        return self.state.add(repeat)

    def read_line(self, repeat: str, text: str) -> EntryLine:
        """Return what a line typed into a list means, to be shown before it is taken.

        Raises:
            AnswerError: it has no words.
        """
        return self.state.read_line(repeat, text, self.today)

    def take_line(
        self, repeat: str, text: str, identity: str = "", *, as_words: bool = False
    ) -> str:
        """Take a line as a new entry of a list, or as the new wording of one; return its id.

        Args:
            repeat: The instance path of the list.
            text: What was typed.
            identity: The entry that is worded anew; empty for a new one.
            as_words: Take all of it as words, as it was typed.

        Raises:
            AnswerError: it cannot be kept; nothing has changed.
        """
        return self.state.take_line(repeat, text, identity, self.today, as_words=as_words)

    def format_line(self, repeat: str, identity: str) -> str:
        """Return an entry as the line that it can be worded anew from."""
        question = self.question(repeat)
        return dict(zip(dict(question.rows), question.lines, strict=True))[identity]

    def remove(self, repeat: str, identity: str) -> Removed:
        """Take an instance out of a repeat; `restore` puts it back."""
        return self.state.remove(repeat, identity)

    def restore(self, removed: Removed) -> None:
        """Put an instance back where it was."""
        self.state.restore(removed)

    def move(self, repeat: str, identity: str, by: int) -> None:
        """Move an instance up (negative) or down among the others."""
        self.state.move(repeat, identity, by)

    def take_over(self, answers: Answers, typing: dict[str, str]) -> None:
        """Go on from other answers and other text that is being typed; the cursor stays."""
        self.state.take_over(answers, PendingText(typing))

    def copy_prefills(self) -> None:
        """Take as answers what the flow says is to be taken over in a new session."""
        for each in list(self.visible.by_path.values()):
            if each.item.prefill is not None and each.item.prefill.mode == "copy":
                self.accept(each.path)

    # Ending

    def problems(self, page: Page | None = None) -> tuple[Problem, ...]:
        """Return what keeps the plan from being saved, on one page or on all."""
        found = find_problems(self.visible, self._mapping)
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
        return self._builder.build(self.visible)

    def sketch(self) -> dict[str, Any]:
        """Return the document as it would be now, unchecked, to be drawn and not to be kept."""
        return self._builder.sketch(self.visible)

    def to_draft(self) -> Draft:
        """Return the session as a draft, to be gone on with later at the same question."""
        return Draft(
            id=self.draft_id,
            flow=self.flow.id,
            flow_version=self.flow.version,
            title=self.title(),
            answers=self.answers.nested(self.flow),
            typing=dict(self.typing),
            depth=self.depth,
            opened=tuple(sorted(self.state.opened)),
            cursor=self.cursor,
            plan=self.plan.id if self.plan else None,
            ground=self.plan if self.flow.records == "plan" else None,
            created=self._created,
            saved=self._clock.now(),
        )

    def title(self) -> str:
        """Return what the plan is called so far."""
        for each in self.visible.by_path.values():
            if each.item.maps_to == "title" and isinstance(each.item, TextItem):
                return str(each.value or self.flow.title)
        return self.flow.title
