"""What somebody suggests stands beside the answer: taken over, changed first, or let go."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from flows.actions.suggestions import add_suggestion
from flows.documents.clock import FixedClock
from flows.lookup.suggestions import open_suggestions
from flows.store.store import Store
from tests.tui.places import sees
from tests.tui.screens.session.wizard_page import answers, go_to, wizard, wizard_of
from tests.tui.wizard_walk import text_of, until
from tui.app.application import HandrailApp

TITLE, SITUATION = "reflection.title", "reflection.situation"


async def suggest(pilot: Pilot[Any], app: HandrailApp, path: str, text: str) -> None:
    """Suggest something as another process does."""
    about = wizard_of(app).kept.draft().id
    store = Store.open(app.home, app.clock)
    add_suggestion(store, text, author="Ben", about=about, path=path)
    app.live_updates.look_for_changes()


async def test_a_suggestion_stands_beside_the_answer_and_a_key_takes_it_over(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"Spring")
        await suggest(pilot, app, TITLE, "A calmer spring")
        await sees(pilot, "Ben suggests: “A calmer spring”   F8 answers")
        assert answers(app).get(TITLE) is None, "it is not in the person's words"
        await pilot.press("f8")
        await sees(pilot, "enter take over")
        await pilot.press("enter")
        await sees(pilot, "Also written here: “Spring”   F8 takes it")
        assert answers(app)[TITLE] == "A calmer spring"
        await until(pilot, lambda: "Ben suggests" not in text_of(app))
        assert not open_suggestions(app.store)
        await pilot.press("f8")
        await until(pilot, lambda: answers(app)[TITLE] == "Spring")


async def test_it_can_be_changed_first_and_left_or_let_go(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        await suggest(pilot, app, TITLE, "A calm spring")
        await sees(pilot, "Ben suggests")
        await pilot.press("f8", "escape")
        await sees(pilot, "Ben suggests")
        await pilot.press("f8", "e", *" and summer", "enter")
        await until(pilot, lambda: answers(app).get(TITLE) == "A calm spring and summer")
        await suggest(pilot, app, TITLE, "Autumn")
        await sees(pilot, "Ben suggests: “Autumn”")
        await pilot.press("f8", "x")
        await until(pilot, lambda: "Ben suggests" not in text_of(app))
        assert answers(app)[TITLE] == "A calm spring and summer"
        states = [each["state"] for each in app.store.read("journal")["suggestions"].values()]
        assert states == ["taken", "let_go"]


async def test_words_that_are_no_answer_stay_beside_it(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "objectives.objective") as (pilot, app):
        path = next(each for each in wizard_of(app).session.visible.by_path if each.endswith(".by"))
        await go_to(pilot, app, path)
        await suggest(pilot, app, path, "whenever it suits")
        await sees(pilot, "Ben suggests: “whenever it suits”")
        await pilot.press("f8", "enter")
        await pilot.pause()
        await sees(pilot, "Ben suggests: “whenever it suits”")
        assert answers(app).get(path) is None
        assert [each.text for each in open_suggestions(app.store)] == ["whenever it suits"]


async def test_a_suggestion_to_a_list_is_a_line_of_its_own(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        path = next(
            path
            for path, each in session.visible.by_path.items()
            if getattr(each.item, "written", ())
        )
        await go_to(pilot, app, path)
        session.take_line(path, "Own words")
        await suggest(pilot, app, path, "Words of Ben")
        await sees(pilot, "Ben suggests: “Words of Ben”")
        await pilot.press("f8", "enter")
        await until(pilot, lambda: not open_suggestions(app.store))
        names = [words for _, words in session.question(path).rows]
        assert names == ["Own words", "Words of Ben"]


async def test_at_a_private_question_it_is_masked_until_one_is_there(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        await suggest(pilot, app, SITUATION, "heronwords")
        await sees(pilot, "Ben suggests: “••••••")
        assert "heronwords" not in text_of(app)
        await pilot.press("enter")
        await until(pilot, lambda: wizard_of(app).session.cursor == SITUATION)
        await sees(pilot, "Ben suggests: “heronwords”")
