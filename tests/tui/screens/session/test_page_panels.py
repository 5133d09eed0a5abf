"""The panels of a page at every width: on one grid, plan and prompts beside the questions."""

import re
from pathlib import Path

import pytest
from textual.containers import VerticalScroll

from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth
from flows.sample.sample_home import fill_demo
from flows.sample.sample_plan import PLAN
from flows.store.store import Store
from tests.screenshots import question
from tests.tui.places import place
from tests.tui.screens.session.wizard_page import first_objective, go_to, wizard, wizard_of
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.app.application import HandrailApp
from tui.fields.field import Field
from tui.screens.session.page_row import PageRow
from tui.screens.session.wizard import Wizard
from tui.widgets.row_list import Rows

MEASURE = 76

SIZES = ((60, 20), (80, 24), (100, 30), (120, 36), (160, 40), (200, 50))


@pytest.mark.parametrize("size", SIZES)
async def test_rules_and_borders_begin_and_end_in_the_same_columns(
    size: tuple[int, int], home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, size=size) as (pilot, app):
        await go_to(pilot, app, "support.contact")
        lines = [line.rstrip() for line in text_of(app).splitlines()]
        top, keys = lines[2], lines[-2]
        assert {top[1], keys[1]} <= {"─", "╭"}
        assert (len(top), len(keys)) == (size[0] - 2, size[0] - 2)
        bottom = lines[-3].ljust(len(keys))
        assert (bottom[1], bottom[-1]) == (("╰", "╯") if size[0] >= 100 else (" ", " "))
        assert "page " in top and "Who and what can help" in top


@pytest.mark.parametrize("size", SIZES)
async def test_fields_end_together_one_cell_before_the_scrollbar(
    size: tuple[int, int], home: Path, clock: FixedClock
) -> None:
    fill_demo(Store.open(home, clock))
    app = HandrailApp(home, clock)
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        await question(r"sleep\.wish$")(pilot, app)
        page = app.screen.query_one("#page", VerticalScroll)
        alone = [each for each in page.children if isinstance(each, Field) and each.display]
        beside = [each.children[-1] for each in page.query(PageRow)]
        ends = {each.content_region.right for each in (*alone, *beside)}
        assert alone and beside and len(ends) == 1
        frame = 1 if size[0] >= 100 else 0
        assert max(ends) == min(page.content_region.x + MEASURE, page.region.right - frame - 2)


async def test_what_a_key_says_of_a_row_stands_after_it(home: Path, clock: FixedClock) -> None:
    fill_demo(Store.open(home, clock))
    app = HandrailApp(home, clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await question(r"^coping\.strategy$")(pilot, app)
        await until(
            pilot, lambda: "Ring Priya · effort 2 of 3 · company: With others" in text_of(app)
        )


async def test_a_row_that_is_longer_than_a_line_is_told_whole(
    home: Path, clock: FixedClock
) -> None:
    fill_demo(Store.open(home, clock))
    app = HandrailApp(home, clock)
    async with app.run_test(size=(60, 20)) as pilot:
        await opened(pilot)
        await question(r"sleep\.relevance$")(pilot, app)
        await until(pilot, lambda: "put the charger" in text_of(app))
        rows = next(each for each in app.screen.query(Rows) if "charger" in each.render().plain)
        told = " ".join(text_of(app).replace("▌", "").split())
        assert "put the charger in the hall, Sat 21 Nov · effort 1 of 3 + Add a step" in told
        assert rows.size.height == rows.render().plain.count("\n") + 1 == 4


@pytest.mark.parametrize(("width", "told"), [(69, "4/6 Support"), (70, "✓ Reflection")])
async def test_the_stages_are_named_where_there_is_room(
    width: int, told: str, home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, size=(width, 24)) as (pilot, app):
        wizard_of(app).session.answer("reflection.good_day", "Slow mornings")
        await go_to(pilot, app, "support.contact")
        stages = text_of(app).splitlines()[1]
        assert told in stages
        assert ("○" in stages) is (width >= 70)


async def test_prompts_stand_beside_the_plan_and_follow_the_questions(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, size=(160, 40)) as (pilot, app):
        path = f"{await first_objective(pilot, app, 'wish')}.wish"
        assert "For the one who asks" not in text_of(app)
        await pilot.press("f4")
        await until(pilot, lambda: "For the one who asks" in text_of(app))
        asked = wizard_of(app).session.question(path).item.facilitator
        assert " ".join(asked.split()[:3]) in text_of(app)
        assert "F4 closes" in text_of(app) and "Your plan so far" in text_of(app)
        assert wizard_of(app).is_watched
        await pilot.press("pagedown")
        await until(pilot, lambda: wizard_of(app).page.key != path and app.focused is not None)
        assert "For the one who asks" in text_of(app)
        await pilot.press("f4")
        await until(pilot, lambda: "For the one who asks" not in text_of(app))
        assert not wizard_of(app).is_watched


async def test_in_a_narrower_window_prompts_open_in_a_window_of_their_own(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, size=(159, 40)) as (pilot, app):
        page = wizard_of(app)
        await pilot.press("f4")
        await until(pilot, lambda: "For the one who asks" in text_of(app))
        assert app.screen is not page
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)


async def test_the_panel_shows_ones_own_words_unless_someone_is_there(
    home: Path, clock: FixedClock
) -> None:
    fill_demo(Store.open(home, clock))
    async with place(home, clock, "2", size=(160, 40)) as (pilot, app):
        app.navigation.begin("setback", PLAN)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await until(pilot, lambda: "╭─ What you said so far ─" in text_of(app))
        assert "Your plan so far" not in text_of(app)
        await go_to(pilot, app, "looking.happened")
        await pilot.press(*"Sundays", "tab")
        await until(pilot, lambda: "Sundays" in text_of(app))
        assert wizard_of(app).page.first != "looking.happened"  # It stands in the panel alone.
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "Sundays" not in text_of(app))
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "Sundays" in text_of(app))


async def test_the_panels_follow_the_size_of_the_window(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, size=(80, 24)) as (pilot, app):
        assert "╭" not in text_of(app)
        await pilot.resize_terminal(120, 30)
        await until(pilot, lambda: "╭─ Your plan so far ─" in text_of(app))
        assert text_of(app).count("╭─") == 2
        await pilot.resize_terminal(100, 30)
        await until(pilot, lambda: text_of(app).count("╭─") == 1)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "╭─" not in text_of(app))


async def test_a_page_is_in_sight_as_a_whole(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, depth=Depth.ESSENTIALS) as (pilot, app):
        session = wizard_of(app).session
        hidden = {}
        for page in session.pages():
            await go_to(pilot, app, page.first)
            hidden[page.number] = wizard_of(app).query_one("#page").max_scroll_y
        # The first page tells how the session is to go besides; what it has more of may be below.
        assert hidden.pop(1) <= 2
        assert not any(hidden.values())


async def test_a_small_window_tells_what_there_is_more_of_in_one_line(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, size=(60, 40), depth=Depth.ESSENTIALS) as (pilot, app):
        await first_objective(pilot, app, "relevance")
        line = next(each for each in text_of(app).splitlines() if "More on this" in each)
        assert line.rstrip().endswith("F7")
        assert "S ·   M ·   A ·   R ·   T ·" in text_of(app)


async def test_from_the_last_question_one_sees_what_more_there_is(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, depth=Depth.ESSENTIALS) as (pilot, app):
        assert "More on this" not in text_of(app)
        await pilot.press("tab", "tab")
        await until(pilot, lambda: "More on this" in text_of(app))
        assert "what would you notice first?" in text_of(app)
        await pilot.press("shift+tab", "shift+tab")
        await until(pilot, lambda: "What would you like to call this plan?" in text_of(app))


async def test_nothing_of_a_question_is_cut_in_a_small_window(
    home: Path, clock: FixedClock
) -> None:
    fill_demo(Store.open(home, clock))
    async with app_on(home, clock, f"change:{PLAN}").run_test(size=(60, 20)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Wizard) and app.focused is not None)
        name = wizard_of(app).session.answers.instances["objectives.objective"][0]
        await go_to(pilot, app, f"objectives.objective.{name}.confidence")
        top = text_of(app).splitlines()[2]
        assert "not at all … certain" in text_of(app)
        assert "· Objective 1 of 4 " in top and "page " in top
        await go_to(pilot, app, "timeline.next_review")
        assert "→ every 2 weeks" in text_of(app)
        assert re.search(r"\d{4}-\d\d-\d\d +→ ", text_of(app))
