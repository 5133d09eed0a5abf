"""What is asked is used: each answer of each flow changes a place, or a later question.

An answer is taken away, or another one given, and what changes on the places is where it is used.
The plan read back and what is exported do not count. `python -m
tests.flows.library.test_answers_are_used` writes the table anew that is held here.
"""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.drafts.saved_drafts import save_draft
from flows.actions.plans import save_plan
from flows.actions.reviews.agenda import bring
from flows.actions.sessions import begin_session, resume_session
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.documents.plan import Plan
from flows.documents.vocabulary import Depth
from flows.guide.answers.answers import declared_path
from flows.guide.answers.answers_file import fill_session
from flows.guide.session.session import GuidedSession
from flows.lookup.plans import current_plan, plan_name
from flows.store.store import Store
from flows.views.journal import journal_view, tags_by_month
from flows.views.reviews import past_reviews
from flows.views.session_page import session_page
from flows.views.today import today
from tests.flows.library.answered_flows import answer_all, answer_everything, other_answer
from tests.place_texts import SHORT_FLOWS, WIDTH, asked_in, drawn_text, place_texts
from tui.drawing.places.journal.journal_lines import draw_lines
from tui.drawing.places.journal.reviews import draw_tags
from tui.drawing.places.today import draw_today
from tui.plain.document import document_lines

PLANS = ("personal", "recovery", "therapy", "rehabilitation", "peer_support")

TABLE = Path(__file__).with_name("used_answers.txt")
"""Each question, with the places and later questions that its answer appears in."""

CLOCK = FixedClock(datetime(2026, 11, 21, 19, 2, tzinfo=UTC))

ASKED_ON = "the session itself"
"""Where an answer decides what else is asked, or what there is to choose from."""


HIDE_IT = {
    "coping.crisis_contacts": "support.contact.roles",
    "priorities.weights": "priorities.order",
    "timeline.review": "timeline.next_review",
}
"""Answers that show only as long as another one is not given."""

ONCE_ALONE = {"Said on saving", "Session page"}
"""Where an answer of a short flow stands once, or goes out: that alone does not serve it."""

ABOUT_WHAT_GOES_OUT = {"review.share"}
"""What is asked about summaries alone; `tests.flows.export` holds that they follow it."""


class Home:
    """A home with one plan, whose last day was a hard one with a win, after a look at the week."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        self.store = Store.open(folder / "home", CLOCK)
        save_plan(self.store, plan)
        day = begin_session(self.store, "daily", plan.id)
        day.answer("today.day", 1)
        day.answer("today.win", "rang the practice")
        finish_session(self.store, day)
        week = begin_session(self.store, "weekly_review", plan.id)
        if plan.areas:
            week.answer("week.areas", {each.name: {"satisfaction": 2} for each in plan.areas})
        finish_session(self.store, week)

    def places(self, plan: Plan) -> dict[str, str]:
        """Return what stands on all places for a plan, which takes the place of the one before."""
        name = plan_name(plan.id)
        with self.store.transaction(name) as transaction:
            transaction.put(name, plan.table, plan.model_dump(mode="json"))
        return place_texts(self.store, plan.id)


def uses_of(flow: str, known: set[str]) -> dict[str, list[str]]:
    """Return the questions of a flow by declared path, each with where its answer is used.

    Args:
        flow: The flow.
        known: Questions that are left out, since another flow told of them.
    """
    session = answer_everything(flow, CLOCK)
    found: dict[str, list[str]] = {}
    plan = session.build()
    with TemporaryDirectory() as folder:
        home = Home(Path(folder), plan)
        before = home.places(plan)
        for path in list(session.answers.values):
            declared = declared_path(session.flow, path)
            if declared not in known and not found.get(declared):
                found[declared] = [*_uses(session, path, plan, before, home)]
    return found


def _uses(
    session: GuidedSession, path: str, plan: Plan, before: dict[str, str], home: Home
) -> Iterator[str]:
    """Yield where an answer is used: what is different there with another one."""
    hiding = HIDE_IT.get(declared_path(session.flow, path), "")
    aside = {
        other: value
        for other, value in session.answers.values.items()
        if hiding and declared_path(session.flow, other) == hiding
    }
    for other in aside:
        session.clear(other)
    if aside:
        before = home.places(session.build().changed(id=plan.id, created=plan.created))
    asked = session.question(path)
    value, questions = asked.value, asked_in(session, path)
    session.answer(path, other_answer(asked, CLOCK))
    after = home.places(session.build().changed(id=plan.id, created=plan.created))
    yield from (place for place, text in after.items() if text != before[place])
    if asked_in(session, path) != questions:
        yield ASKED_ON
    for other, given in {path: value, **aside}.items():
        session.answer(other, given)


class LivedHome:
    """A home in which somebody lived with a plan and met a helper; what is answered is a week ago.

    Every answer is tried in a copy of it. Ids are counted, so that two copies differ by the answer
    alone.
    """

    PLAN = "p"
    LATER = FixedClock(CLOCK.now() + timedelta(days=1))

    def __init__(self, folder: Path, flow: str) -> None:
        self.folder, self.flow, self.copies = folder, flow, 0
        store = Store.open(folder / "home", FixedClock(CLOCK.now() - timedelta(days=7)))
        save_plan(store, answer_everything("personal", store.clock).build().changed(id=self.PLAN))
        change_profile(store, scales=[{"name": "hope"}])
        met = begin_session(store, "session_opening", self.PLAN)
        fill_session(met, {"agree": {"actions": [{"text": each} for each in ("a", "b", "c")]}})
        finish_session(store, met)
        bring(store, self.PLAN, "the meeting")
        store = Store.open(folder / "home", CLOCK)
        session = begin_session(store, flow, self.PLAN, depth=Depth.EVERYTHING)
        self.session = answer_all(session, CLOCK)
        save_draft(store, self.session.to_draft())

    def uses(self) -> dict[str, list[str]]:
        """Return the questions by declared path, each with where its answer is used."""
        before, _ = self._answered("")
        found: dict[str, list[str]] = {}
        for path in self.session.answers.values:
            declared = declared_path(self.session.flow, path)
            if not found.get(declared):
                after, decides = self._answered(path)
                found[declared] = [place for place in after if after[place] != before[place]]
                found[declared] += [ASKED_ON] if decides else []
        return found

    def _answered(self, path: str) -> tuple[dict[str, str], bool]:
        """Return what stands on all places after all but one is answered as it is.

        Returns:
            The texts of the places, and whether the one decides about other questions.
        """
        self.copies += 1
        home = self.folder / str(self.copies)
        shutil.copytree(self.folder / "home", home)
        store = Store.open(home, CLOCK)
        session = resume_session(store, self.session.draft_id)
        asked = asked_in(session, path)
        if path:
            session.answer(path, other_answer(session.question(path), CLOCK))
        decides = bool(path) and asked_in(session, path) != asked
        said = finish_session(store, session).words
        day, later = today(store), Store.open(home, self.LATER)
        going_on, looks = current_plan(later), past_reviews(later)
        assert going_on is not None
        lines = draw_lines(journal_view(later), WIDTH, later.clock.today())
        places = {
            **place_texts(later, going_on.id),
            "Journal": drawn_text(lines),
            "Tags": drawn_text(draw_tags(tags_by_month(later), WIDTH)),
            "Reviews": "\n".join(f"{line}" for look in looks for line in look.lines),
            "Session page": "\n".join(document_lines(session_page(later, self.PLAN).written)),
            "Asked for the next plan": asked_in(begin_session(later, "personal")),
            "Said on saving": said,
        }
        if day is not None:
            places["Today"] += drawn_text(draw_today(day, {}, WIDTH))
        return places, decides


def short_uses_of(flow: str) -> dict[str, list[str]]:
    """Return the questions of a flow about a plan, each with where its answer is used."""
    numbers = count()
    with (
        TemporaryDirectory() as folder,
        patch("os.urandom", lambda size: next(numbers).to_bytes(size, "big")),
    ):
        return LivedHome(Path(folder), flow).uses()


def table() -> str:
    """Return the table of all flows; what several of them ask is told once."""
    known: set[str] = set()
    lines: list[str] = []
    for flow in (*PLANS, *SHORT_FLOWS):
        found = short_uses_of(flow) if flow in SHORT_FLOWS else uses_of(flow, known)
        lines += [flow, "-" * len(flow)]
        lines += [f"{path}: {', '.join(uses) or 'nowhere'}" for path, uses in found.items()]
        lines.append("")
        known |= found.keys()
    return "\n".join(lines)


@pytest.fixture(scope="module")
def found() -> str:
    return table()


def test_every_answer_is_used_somewhere(found: str) -> None:
    nowhere = {line.partition(":")[0] for line in found.split("\n") if line.endswith(": nowhere")}
    assert nowhere == ABOUT_WHAT_GOES_OUT


def test_no_answer_is_only_told_once(found: str) -> None:
    told = [line.partition(": ") for line in found.split("\n")]
    assert [
        each for each, _, places in told if places and set(places.split(", ")) <= ONCE_ALONE
    ] == []


def test_the_table_tells_where(found: str) -> None:
    assert found == TABLE.read_text("utf-8")


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
