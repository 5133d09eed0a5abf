"""What is chosen for a whole session: how much is asked, who looks along, where to go on."""

import re
from pathlib import Path

import pytest

from flows.actions.drafts.saved_drafts import load_draft
from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession
from flows.lookup.settings import settings
from flows.sample.sample_home import fill_demo
from flows.sample.sample_plan import PLAN
from flows.store.store import Store
from flows.views.drafts import drafts
from tests.tui.places import hears, sees
from tests.tui.screens.session.own_flow import HEAD, own_flow
from tests.tui.screens.session.wizard_page import answers, go_to, wizard, wizard_of
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.app.private_parts import private_parts
from tui.fields.long_text import Paragraphs
from tui.screens.session.contents import Contents
from tui.screens.session.read_back import ReadBack
from tui.screens.session.wizard import Wizard

PRIVATE = (
    HEAD
    + """
[[steps.items]]
type = "multi_select"
id = "several"
label = "Which of these?"
sensitive = true
other = true
choices = [{ value = "a", label = "Alone" }, { value = "b", label = "Beside" }]

[[steps.items]]
type = "scale"
id = "scale"
label = "How much?"
min = 1
max = 5
sensitive = true

[[steps.items]]
type = "yes_no"
id = "whether"
label = "Is it so?"
sensitive = true

[[steps.items]]
type = "date"
id = "day"
label = "When was it?"
sensitive = true
"""
)


async def test_the_depth_is_chosen_on_the_first_page_and_kept(
    home: Path, clock: FixedClock
) -> None:
    async with own_flow(home, clock) as (pilot, app):
        wizard_of(app).session.set_depth(Depth.EVERYTHING)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "[the essentials, about 2]" in text_of(app))
        assert "everything, about 3" in text_of(app)
        assert "What lies below it?" not in text_of(app)
        await pilot.press("x", "enter")
        await until(pilot, lambda: bool(answers(app)))
        await app.saved()
        store = Store.open(home, clock)
        assert load_draft(store, drafts(store)[0].id).depth == Depth.ESSENTIALS
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "What lies below it?" in text_of(app))


async def test_one_quiet_row_opens_what_a_page_has_more_of(home: Path, clock: FixedClock) -> None:
    async with own_flow(home, clock) as (pilot, app):
        wizard_of(app).session.set_depth(Depth.EVERYTHING)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "More on this: below it (1)   F7" in text_of(app))
        await pilot.press("f7")
        await until(pilot, lambda: wizard_of(app).session.cursor == "one.deep")
        assert "What lies below it?" in text_of(app)
        assert "More on this" not in text_of(app)
        assert wizard_of(app).session.depth == Depth.ESSENTIALS


async def test_contents_lead_to_any_page(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"Spring", "f6")
        await until(pilot, lambda: isinstance(app.screen, Contents))
        assert re.search(r"Where things are now +│\n.* 1  \S.+ 1 of \d", text_of(app))
        # What a page is called by what it asks begins as a title does.
        assert not re.search(r"│ [ ›]+\d+  [a-z]", text_of(app))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await until(pilot, lambda: wizard_of(app).page.number == wizard_of(app).page.of)
        last = wizard_of(app).page
        assert f"page {last.of} of {last.of}" in text_of(app)
        assert answers(app)["reflection.title"] == "Spring"


async def test_contents_and_stages_tell_of_an_answer_that_could_not_be_taken(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        objective, *_ = session.answers.instances["objectives.objective"]
        path = f"objectives.objective.{objective}"
        session.answer(f"{path}.wish", "Sleep")
        session.save_typing(f"{path}.by", "whenever")
        assert {each.step: each.state for each in session.stages()}["objectives"] == "open"
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, Contents))
        assert "? is not taken yet" in text_of(app)
        assert len(re.findall(r" \? \d+ of \d+ ", text_of(app))) == 1
        session.save_typing(f"{path}.by", None)
        assert {each.step: each.state for each in session.stages()}["objectives"] == "done"
        await pilot.press("escape", "f6")
        await until(pilot, lambda: "is not taken yet" not in text_of(app))


async def test_the_number_of_a_page_leads_there(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        pages = wizard_of(app).session.pages()
        assert len(pages) > 11
        for number in ("7", "11", "2"):
            await pilot.press("f6")
            await until(pilot, lambda: isinstance(app.screen, Contents))
            await pilot.press(*number, "enter")
            await until(
                pilot,
                lambda number=number: (
                    isinstance(app.screen, Wizard) and wizard_of(app).page.number == int(number)
                ),
            )


async def test_a_page_without_more_says_so(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        assert not wizard_of(app).page.more
        await pilot.press("f7")
        await hears(pilot, "There is no more on this page.")


async def test_contents_and_more_open_from_a_long_text_too(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "reflection.situation", depth=Depth.ESSENTIALS) as (pilot, app):
        assert isinstance(app.focused, Paragraphs)
        await pilot.press(*"Long days", "f6")
        await until(pilot, lambda: isinstance(app.screen, Contents))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        assert wizard_of(app).page.hidden
        await pilot.press("f7")
        await until(pilot, lambda: not wizard_of(app).page.hidden)
        await pilot.pause()
        assert answers(app)["reflection.situation"] == "Long days"


async def test_private_words_are_masked_while_one_writes_them_when_someone_is_there(
    home: Path, clock: FixedClock
) -> None:
    async with own_flow(home, clock) as (pilot, app):
        await go_to(pilot, app, "one.secret")
        await pilot.press(*"Sundays")
        assert "Sundays" in text_of(app)
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "someone is with me" in text_of(app).splitlines()[0])
        assert "Sundays" not in text_of(app)
        await app.saved()
        assert settings(Store.open(home, clock))["with_me"] is True
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "Sundays" in text_of(app))


async def test_private_words_are_masked_in_the_read_back_when_someone_comes(
    home: Path, clock: FixedClock
) -> None:
    async with own_flow(home, clock) as (pilot, app):
        wizard_of(app).session.answer("one.secret", "Sundays")
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, ReadBack) and "Sundays" in text_of(app))
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "Sundays" not in text_of(app))
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "Sundays" in text_of(app))


async def test_contents_name_a_stage_that_is_one_page_once(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, depth=Depth.ESSENTIALS) as (pilot, app):
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, Contents))
        await pilot.press("end")
        await sees(pilot, "Read it back")
        rows = [" ".join(each.split()) for each in text_of(app).splitlines()]
        assert len([each for each in rows if "Read it back" in each]) == 1
        assert len([each for each in rows if "Who and what can help" in each]) == 1
        assert any("When it gets harder" in each for each in rows)


@pytest.mark.parametrize("at", ["one.several", "one.scale", "one.whether", "one.day"])
async def test_what_is_chosen_is_masked_wherever_one_is_when_someone_is_there(
    at: str, home: Path, clock: FixedClock
) -> None:
    told = ("[x] Beside", "Sundays", "[4]", "[yes]   no", "2 Nov")
    async with own_flow(home, clock, PRIVATE) as (pilot, app):
        session = wizard_of(app).session
        session.answer("one.several", ["b", "Sundays"])
        session.answer("one.scale", 4)
        session.answer("one.whether", True)
        session.answer("one.day", "2026-11-02")
        await go_to(pilot, app, at)
        assert [each for each in told if each in text_of(app)] == [*told]
        await pilot.press("ctrl+g")
        await until(pilot, lambda: not any(each in text_of(app) for each in told))
        await go_to(pilot, app, at)
        assert not any(each in text_of(app) for each in told)
        assert text_of(app).count("hidden while someone is with you") >= 2
        await pilot.press("ctrl+g")
        await until(pilot, lambda: all(each in text_of(app) for each in told))


async def test_a_private_thing_is_named_on_its_page_unless_someone_is_there(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, depth=Depth.ESSENTIALS) as (pilot, app):
        session = wizard_of(app).session
        sign = session.take_line("coping.sign", "Lying awake")
        session.take_line("coping.sign", "Pay day")
        await go_to(pilot, app, f"coping.sign.{sign}.plan")
        assert "Sign 1 of 2 · Lying awake" in text_of(app)
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "Lying awake" not in text_of(app))
        assert "Sign 1 of 2" in text_of(app)
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, Contents))
        assert "Lying awake" not in text_of(app)


async def test_private_words_are_masked_while_prompts_are_open(
    home: Path, clock: FixedClock
) -> None:
    async with own_flow(home, clock) as (pilot, app):
        await go_to(pilot, app, "one.secret")
        await pilot.press(*"Sundays", "f4")
        await until(pilot, lambda: "For the one who asks" in text_of(app))
        assert "Sundays" not in text_of(app)
        await pilot.press("escape")
        await until(pilot, lambda: "Sundays" in text_of(app))
        await app.saved()
        assert "with_me" not in settings(Store.open(home, clock))


async def test_the_name_of_the_thing_stands_on_all_its_pages(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        identity = session.answers.instances["objectives.objective"][0]
        wish = next(
            each.path
            for each in session.visible.by_path.values()
            if each.item.maps_to == "wish" and identity in each.path
        )
        session.answer(wish, "Sleep through")
        pages = [each for each in session.pages() if each.identity == identity]
        assert pages
        for page in pages:
            await go_to(pilot, app, page.first)
            assert "Sleep through" in text_of(app)


async def test_one_key_takes_people_and_the_page_for_hard_times_of_an_earlier_plan(
    home: Path, clock: FixedClock
) -> None:
    store = Store.open(home, clock)
    before = GuidedSession.start(find_flow("personal"), clock)
    before.take_line("support.contact", "Ann, evenings")
    before.answer("coping.crisis_safer", "The library")
    save_plan(store, before.build())
    async with wizard(home, clock, "support.contact", depth=Depth.ESSENTIALS) as (pilot, app):
        assert "Your earlier plan has who helps (1)   ctrl+r" in text_of(app)
        assert "Ann" not in text_of(app)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: len(wizard_of(app).session.question("support.contact").rows))
        await until(pilot, lambda: "Your earlier plan" not in text_of(app))
        await go_to(pilot, app, "coping.crisis_steps")
        assert "your page for hard times   ctrl+r" in text_of(app)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: answers(app).get("coping.crisis_safer") == "The library")
        await app.saved()
        (draft,) = drafts(store)
        assert load_draft(store, draft.id).answers["coping"]["crisis_safer"] == "The library"


@pytest.mark.parametrize("with_me", [False, True])
async def test_private_words_are_read_back_unless_someone_is_there(
    with_me: bool, home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        identity = session.take_line("support.contact", "Ann, evenings")
        session.answer("coping.crisis_contacts", [identity])
        if with_me:
            await pilot.press("ctrl+g")
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        await until(pilot, lambda: "For very hard times" in text_of(app))
        assert text_of(app).count("Ann") == (0 if with_me else 2)
        covered = {
            row
            for each in private_parts(app).regions
            for row in range(each.top, each.top + each.rows)
        }
        lines = enumerate(text_of(app).splitlines())
        told = {row for row, line in lines if "Ann" in line or "evenings" in line}
        assert told <= covered
        assert bool(covered) is not with_me
        await pilot.press("m")
        await until(pilot, lambda: text_of(app).count("Ann") == (2 if with_me else 0))


async def test_names_to_choose_from_are_masked_when_someone_is_there(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, depth=Depth.ESSENTIALS) as (pilot, app):
        wizard_of(app).session.take_line("support.contact", "Ann, evenings")
        await go_to(pilot, app, "coping.crisis_contacts")
        assert "[ ] Ann" in text_of(app)
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "Ann" not in text_of(app))
        assert "[ ] Sit down and breathe slowly" in text_of(app)


async def test_pages_that_are_called_alike_are_told_apart_in_the_contents(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, depth=Depth.ESSENTIALS) as (pilot, app):
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, Contents))
        below = text_of(app).split("When it gets harder")[-1]
        rows = re.findall(r"\d  (\S.*?)  ", below.split("Read it back")[0])
        assert len(rows) == len(set(rows)) == 2


async def test_pages_about_one_thing_stand_below_its_name_in_the_contents(
    home: Path, clock: FixedClock
) -> None:
    fill_demo(Store.open(home, clock))
    async with app_on(home, clock, f"change:{PLAN}").run_test(size=(60, 20)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Wizard) and app.focused is not None)
        wizard_of(app).session.set_depth(Depth.EVERYTHING)
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, Contents))
        rows = text_of(app).splitlines()
        assert [row for row in rows if "…" in row] == []
        assert sum("Sleep through most nights" in row for row in rows) == 1


async def test_the_last_question_says_that_going_on_saves(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "review.agree", depth=Depth.ESSENTIALS) as (pilot, app):
        assert "enter save" in text_of(app)
        await go_to(pilot, app, "coping.crisis_steps")
        assert "enter next question" in text_of(app)


async def test_a_list_with_a_page_of_its_own_is_called_once(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, depth=Depth.ESSENTIALS) as (pilot, app):
        await go_to(pilot, app, "objectives.objective")
        called = wizard_of(app).session.question("objectives.objective").label
        assert text_of(app).count(called) == 1


@pytest.mark.parametrize("wish", ["Swim", "Donaudampfschiff " * 6, "日本語のとても長い言葉" * 5])
async def test_what_is_answered_stands_in_the_row_of_its_page_in_the_contents(
    home: Path, clock: FixedClock, wish: str
) -> None:
    async with wizard(home, clock, depth=Depth.ESSENTIALS) as (pilot, app):
        session = wizard_of(app).session
        session.take_line("support.contact", wish)
        for page in session.pages():
            for each in page.questions:
                if each.item.type == "text":
                    session.answer(each.path, wish)
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, Contents))
        rows = [row for row in text_of(app).splitlines() if re.search(r"│ .*\d of\b", row)]
        assert any("✓" in row for row in rows)
        assert [row for row in rows if not re.search(r" \d+ of \d+ +│", row)] == []
        assert not re.search(r"│ +\d+ +│", text_of(app))
