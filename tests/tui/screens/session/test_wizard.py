"""The wizard by keys alone at 80 × 24: answering, leaving, coming back, adding, taking away."""

from pathlib import Path

import pytest
from textual import events
from textual._styles_cache import StylesCache

from flows.actions.drafts.draft_session import DraftSession
from flows.actions.drafts.saved_drafts import load_draft
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth
from flows.guide.items.item import RepeatItem
from flows.lookup.plans import load_plan, plans
from flows.store.store import Store
from flows.views.drafts import drafts
from tests.flows.samples import sample_plan, sample_store
from tests.settling import ends_growing
from tests.tui.places import sees
from tests.tui.plain.person import Conversation
from tests.tui.screens.session.wizard_page import (
    answers,
    go_to,
    line_in_focus,
    paste,
    save,
    type_and_resume,
    wizard,
    wizard_of,
)
from tests.tui.textual_state import notices_of
from tests.tui.wizard_walk import app_on, opened, page_of, text_of, until
from tui.app.palette import entries_for
from tui.fields.plain_list import ListField
from tui.screens.base.windows.dialogs import Confirm
from tui.screens.base.windows.help_window import Help
from tui.screens.crisis.crisis import Crisis
from tui.screens.plans.plan_document import PlanDocument
from tui.screens.plans.plans import Plans
from tui.screens.session.read_back import ReadBack
from tui.screens.session.wizard import Wizard
from tui.widgets.progress_bars import KeyBar, StageBar, TitleBar
from tui.widgets.question_panel import QuestionPanel
from tui.widgets.text_line import Line


async def test_a_newcomer_gets_from_the_welcome_into_a_plan(home: Path, clock: FixedClock) -> None:
    async with app_on(home, clock).run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: "Personal plan" in text_of(app))
        assert "You are the author here" in text_of(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        assert wizard_of(app).session.depth is Depth.ESSENTIALS
        await pilot.press(*"Spring", "enter")
        assert answers(app) == {"reflection.title": "Spring"}
        assert "saved" in text_of(app).splitlines()[0]


async def test_every_answer_is_kept_at_once(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"Spring", "tab")
        other = Store.open(home, clock)
        draft = load_draft(other, drafts(other)[0].id)
        assert draft.answers["reflection"] == {"title": "Spring"}
        await until(pilot, lambda: wizard_of(app).session.cursor == "reflection.situation")


async def test_what_is_being_typed_is_kept_within_two_seconds(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, "reflection.situation") as (pilot, app):
        await paste(pilot, "Long days\nand nights")
        wizard_of(app).save_pending()
        await app.saved()
        other = Store.open(home, clock)
        draft = load_draft(other, drafts(other)[0].id)
        assert draft.typing == {"reflection.situation": "Long days\nand nights"}
        assert draft.cursor == "reflection.situation"


async def test_leaving_says_that_the_draft_is_kept_and_comes_back_to_the_question(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, "reflection.good_day") as (pilot, app):
        await pilot.press(*"Slow", "escape")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        assert "kept as a draft" in text_of(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Plans))
        await until(pilot, lambda: "Go on where you left" in text_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.pause()
        assert wizard_of(app).session.cursor == "reflection.good_day"


async def test_a_page_with_an_answer_that_cannot_be_kept_is_not_left(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, "timeline.next_review") as (pilot, app):
        await pilot.press(*"whenever")
        before = page_of(app)
        await pilot.press("pagedown")
        await until(pilot, lambda: "This is not a day I can read" in text_of(app))
        assert page_of(app) == before
        for _ in "whenever":
            await pilot.press("backspace")
        await pilot.press(*"in 6 weeks")
        assert "→ Sat 2 Jan 2027" in text_of(app)
        await pilot.press("pagedown")
        await until(pilot, lambda: page_of(app) != before)
        assert answers(app)["timeline.next_review"] == "2027-01-02"


async def test_who_comes_back_finds_what_was_typed_and_why_it_is_no_answer(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, "timeline.next_review") as (pilot, app):
        await pilot.press(*"whenever", "pagedown")
        await until(pilot, lambda: "This is not a day I can read" in text_of(app))
        await pilot.press("pagedown", "pageup", "escape")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("enter")
        await until(pilot, lambda: "Go on where you left" in text_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        wizard_of(app).session.go_to_question("timeline.next_review")
        wizard_of(app).turn_over()
        await until(pilot, lambda: "whenever" in text_of(app))
        await until(pilot, lambda: "This is not a day I can read" in text_of(app))
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        assert "This is not a day I can read" in " ".join(text_of(app).split())


async def test_a_page_is_turned_within_what_stands_around_it(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        screen, laid_out = app.screen, list[object]()
        bars = [screen.query_one(each) for each in (TitleBar, StageBar, QuestionPanel, KeyBar)]
        screen.screen_layout_refresh_signal.subscribe(screen, laid_out.append)
        before = page_of(app)
        await pilot.press("pagedown")
        await until(pilot, lambda: page_of(app) != before)
        await pilot.pause()
        assert app.screen is screen
        assert all(each.is_attached for each in bars)
        assert app.focused in [*screen.query("Field Line")]
        # Once for the questions, once for what their sizes change.
        assert len(laid_out) <= 2


@pytest.mark.parametrize(
    "words", ["[bold red]x[/]", "שלום עולם", "🌱 grün", "a\u202eb", "$primary", "\\[x]"]
)
async def test_words_are_kept_exactly_and_never_markup(
    words: str, home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        await paste(pilot, words)
        await pilot.press("enter")
        assert answers(app)["reflection.title"] == words
        assert "\u202e" not in text_of(app)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        assert "\u202e" not in text_of(app)


async def test_control_characters_are_refused_in_words(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        await paste(pilot, "a\x1b[31mb")
        await pilot.press("enter")
        await until(pilot, lambda: "control character (U+001B)" in text_of(app))
        assert "reflection.title" not in answers(app)


async def test_twenty_thousand_characters_are_kept(home: Path, clock: FixedClock) -> None:
    text = "Words and more words.\n" * 910
    async with wizard(home, clock, "reflection.situation") as (pilot, app):
        await paste(pilot, text)
        await pilot.press("tab")
        await until(pilot, lambda: answers(app).get("reflection.situation") == text)


async def test_what_is_typed_ahead_lands_where_it_was_meant(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        for key in [*"walk", "tab", *"with mum", "tab"]:
            name = {" ": "space"}.get(key, key)
            character = key if len(key) == 1 else None
            app.post_message(events.Key(name, character))
        await until(pilot, lambda: "reflection.situation" in answers(app))
        assert answers(app) == {"reflection.title": "walk", "reflection.situation": "with mum"}


async def test_a_scale_is_answered_by_digits_and_arrows(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        identity = session.answers.instances["objectives.objective"][0]
        path = f"objectives.objective.{identity}.confidence"
        await go_to(pilot, app, path)
        await pilot.press("1", "0")
        assert answers(app)[path] == 10
        await pilot.press("left", "left")
        assert answers(app)[path] == 8
        await until(pilot, lambda: "What would help it go up by one?" in text_of(app))
        await pilot.press("4")
        assert answers(app)[path] == 4
        assert "[4]" in text_of(app)
        await pilot.press("backspace")
        assert path not in answers(app)


async def test_choices_take_own_words(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "reflection.areas") as (pilot, app):
        await pilot.press("2", "1", "space")
        await pilot.press(*["down"] * 9)
        await pilot.press(*"The sea", "enter")
        assert answers(app)["reflection.areas"][-1] == "The sea"
        assert "[x] The sea" in text_of(app)


async def test_own_words_that_are_a_choice_are_that_choice(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "reflection.areas") as (pilot, app):
        await pilot.press("tab", *"HOME  and money", "enter")
        await until(pilot, lambda: answers(app).get("reflection.areas") == ["home"])


async def test_objectives_are_added_moved_and_taken_away_with_undo(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, "objectives.objective") as (pilot, app):
        session = wizard_of(app).session
        first = session.answers.instances["objectives.objective"][0]
        session.answer(f"objectives.objective.{first}.wish", "Sleep")
        await pilot.press("a")
        await until(pilot, lambda: wizard_of(app).page.heading == "Objective 2 of 2")
        await pilot.press(*"Trust", "enter")
        await go_to(pilot, app, "objectives.objective")
        assert "2. Trust" in text_of(app)
        await pilot.press("up", "up", "up", "space", "down", "space")
        await until(pilot, lambda: "1. Trust" in text_of(app))
        await pilot.press("x")
        await until(pilot, lambda: "2." not in text_of(app))
        await until(pilot, lambda: "z brings it back" in text_of(app))
        assert not notices_of(app)
        await pilot.press("z")
        await until(pilot, lambda: "2. Sleep" in text_of(app))


async def test_a_long_line_that_is_taken_away_covers_no_page(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "timeline.habit", size=(60, 20)) as (pilot, app):
        await pilot.press(*"walk to the stop and watch two trams go by", "enter")
        await until(pilot, lambda: "1. walk" in text_of(app))
        await pilot.press("shift+tab", "x")
        await until(pilot, lambda: "… was taken away. z brings it back." in text_of(app))
        assert not notices_of(app)
        await pilot.press("z")
        await until(pilot, lambda: "It is back." in text_of(app))
        assert "brings it back" not in text_of(app)


async def test_whoever_empties_a_list_writes_on_at_once(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "timeline.habit") as (pilot, app):
        await pilot.press(*"Nights", "enter")
        await until(pilot, lambda: "1. Nights" in text_of(app))
        await pilot.press("shift+tab", "x")
        await until(pilot, lambda: "Nothing is in this list now" in text_of(app))
        await pilot.press(*"extra zeal", "enter")
        await until(pilot, lambda: "1. extra zeal" in text_of(app))


async def test_the_only_line_of_a_list_comes_back_by_the_key_that_is_told(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, "reflection.challenge") as (pilot, app):
        await pilot.press(*"Nights", "enter")
        await until(pilot, lambda: "1. Nights" in text_of(app))
        await pilot.press("shift+tab", "x")
        await until(pilot, lambda: answers(app) == {})
        await until(pilot, lambda: "z brings it back" in text_of(app))
        assert "z bring back" in text_of(app).splitlines()[-1]
        await pilot.press("z")
        await until(pilot, lambda: list(answers(app).values()) == ["Nights"])
        assert "1. Nights" in text_of(app)
        # Whoever writes on meanwhile finds the way back to it.
        await pilot.press("x", "tab", *"zoo", "backspace", "backspace", "backspace", "shift+tab")
        await pilot.press("z")
        await until(pilot, lambda: list(answers(app).values()) == ["Nights"])


async def test_pairs_show_a_circle_as_about_equal(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        repeat = "objectives.objective"
        ids = [*session.answers.instances[repeat], session.add(repeat), session.add(repeat)]
        for identity, wish in zip(ids, ("One", "Two", "Three"), strict=True):
            session.answer(f"{repeat}.{identity}.wish", wish)
        await go_to(pilot, app, "priorities.order")
        await pilot.press("p")
        await until(pilot, lambda: "1 of 3" in text_of(app))
        # One before Two, Two before Three, Three before One.
        await pilot.press("1", "1", "2")
        await until(pilot, lambda: " = " in text_of(app))
        assert answers(app)["priorities.order"]["order"] == [ids]


async def test_help_prompts_and_the_crisis_page_are_one_key_away(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, "reflection.situation") as (pilot, app):
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, Help))
        assert "What takes up most of your energy" in text_of(app)
        await pilot.press("escape", "f4")
        await until(pilot, lambda: "For the one who asks" in text_of(app))
        await pilot.press("escape", "f2")
        await until(pilot, lambda: isinstance(app.screen, Crisis))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Wizard))


async def test_the_example_is_there_still_after_a_look_at_the_help(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, "reflection.title") as (pilot, app):
        assert "A calmer spring" in text_of(app)
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, Help))
        await pilot.press("escape")
        await until(pilot, lambda: "A calmer spring" in text_of(app))


async def test_the_plan_grows_beside_the_questions_when_there_is_room(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, size=(120, 30)) as (pilot, app):
        assert "It grows here as you answer" in text_of(app)
        wizard_of(app).session.answer("reflection.good_day", "Slow mornings")
        await pilot.press(*"Spring", "enter")
        await until(pilot, lambda: "│   “Slow mornings”" in text_of(app))
        line = next(line for line in text_of(app).splitlines() if "“Slow mornings”" in line)
        assert line.index("“") > 80


async def test_read_back_opens_a_line_and_saves(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"Spring", "enter", "f5")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press("end", *"time", "f5")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        await save(pilot, app)
        assert [plan.title for plan in plans(app.store)] == ["Springtime"]
        assert drafts(app.store) == ()


async def test_a_saved_plan_is_changed_in_the_same_wizard(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"Spring", "enter", "f5")
        await save(pilot, app)
        app.navigation.open("plan", plan=plans(app.store)[0].id)
        await until(pilot, lambda: isinstance(app.screen, PlanDocument))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press("end", *"2", "enter", "f5")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        await pilot.press("s")
        await until(pilot, lambda: not isinstance(app.screen, ReadBack))
        while isinstance(app.screen, Wizard):
            await pilot.press("pagedown")
            await pilot.pause()
        await until(pilot, lambda: isinstance(app.screen, PlanDocument))
        assert [plan.title for plan in plans(app.store)] == ["Spring2"]
        await pilot.press("u")
        await until(pilot, lambda: "Spring2" not in text_of(app).splitlines()[0])
        plan = load_plan(app.store, plans(app.store)[0].id)
        assert plan.title == "Spring"


async def test_the_palette_offers_no_picture_of_private_words(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (_, app):
        titles = [entry.title for entry in entries_for(app.screen)]
        assert titles
        assert not any("screenshot" in title.lower() for title in titles)


async def test_turning_pages_does_not_fill_the_memory(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):

        async def turn_pages() -> int:
            for key in ("pagedown", "pagedown", "pageup", "pageup"):
                await pilot.press(key)
                await pilot.pause()
                assert text_of(app)  # What is looked at is painted, and what is painted remembered.
            return StylesCache.get_inner_outer.cache_info().currsize

        assert await ends_growing(turn_pages)


async def test_a_plan_for_a_sign_begins_with_what_is_done_then(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        sign = wizard_of(app).session.take_line("coping.sign", "I lie awake")
        path = f"coping.sign.{sign}.plan"
        await go_to(pilot, app, path)
        await sees(pilot, "If       ▌ I lie awake")
        await pilot.press(*"I ring Priya")
        await sees(pilot, "If I lie awake, then I ring Priya.")
        await pilot.press("enter")
        await until(pilot, lambda: answers(app).get(path) == {"then": "I ring Priya"})
        outline = wizard_of(app).session.outline()
        told = [line.text for part in outline.sections for line in part.lines]
        assert "Then I ring Priya." in told


async def test_half_a_plan_for_a_hard_day_is_kept_and_stands_there_again(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        path = f"coping.sign.{wizard_of(app).session.add('coping.sign')}"
        await go_to(pilot, app, f"{path}.plan")
        await pilot.press(*"it rains")
        await type_and_resume(pilot, app, home)
        assert wizard_of(app).session.typing == {f"{path}.plan.if": "it rains"}
        assert line_in_focus(app) == "it rains"
        await pilot.press("enter", *"I ring")
        await until(pilot, lambda: f"{path}.plan" in answers(app))
        wizard_of(app).save_pending()
        await app.saved()
        await type_and_resume(pilot, app, home)
        assert wizard_of(app).session.typing == {f"{path}.plan.then": "I ring"}
        assert line_in_focus(app) == "it rains"
        await pilot.press("enter", "end", *" Leo", "enter")
        await until(pilot, lambda: f"{path}.plan" in answers(app))
        assert answers(app)[f"{path}.plan"] == {"if": "it rains", "then": "I ring Leo"}
        assert wizard_of(app).session.typing == {}


async def test_own_words_that_are_being_typed_are_kept(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "reflection.areas") as (pilot, app):
        await pilot.press(*["down"] * 9)
        await pilot.press(*"The sea")
        await type_and_resume(pilot, app, home)
        assert wizard_of(app).session.typing == {"reflection.areas.own": "The sea"}
        await pilot.press(*["down"] * 9)
        assert line_in_focus(app) == "The sea"
        await pilot.press("enter")
        await until(pilot, lambda: answers(app).get("reflection.areas") == ["The sea"])
        assert line_in_focus(app) == ""
        await pilot.pause()
        assert wizard_of(app).session.typing == {}


async def test_a_line_of_a_list_that_is_being_typed_is_kept(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        path = "reflection.challenge"
        await go_to(pilot, app, path)
        await pilot.press(*"Pack a bag")
        await type_and_resume(pilot, app, home)
        assert wizard_of(app).session.typing == {path: "Pack a bag"}
        assert line_in_focus(app) == "Pack a bag"
        await pilot.press("enter")
        await until(pilot, lambda: list(answers(app).values()) == ["Pack a bag"])
        await pilot.pause()
        assert (line_in_focus(app), wizard_of(app).session.typing) == ("", {})
        # The same while it is worded anew.
        (identity,) = wizard_of(app).session.answers.instances[path]
        await pilot.press("shift+tab", "e", "end", "s")
        await type_and_resume(pilot, app, home)
        assert wizard_of(app).session.typing == {f"{path}.{identity}.text": "Pack a bags"}
        assert line_in_focus(app) == "Pack a bags"
        await pilot.press("enter")
        await until(pilot, lambda: list(answers(app).values()) == ["Pack a bags"])
        assert wizard_of(app).session.answers.instances[path] == [identity]
        await pilot.press("shift+tab", "x")
        await until(pilot, lambda: answers(app) == {})


async def test_a_line_that_cannot_be_taken_stays_with_the_reason(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        path = "reflection.challenge"
        await go_to(pilot, app, path)
        await paste(pilot, "x" * 1100)
        await pilot.press("enter")
        await until(pilot, lambda: "This text has 1,100 characters" in text_of(app))
        assert line_in_focus(app) == "x" * 1100
        before = page_of(app)
        await pilot.press("pagedown")
        await until(pilot, lambda: page_of(app) != before)
        wizard_of(app).save_pending()
        await app.saved()
        store = Store.open(home, clock)
        assert load_draft(store, drafts(store)[0].id).typing == {path: "x" * 1100}
        await go_to(pilot, app, path)
        assert "This text has 1,100 characters" in text_of(app)
        assert isinstance(app.focused, Line)
        app.focused.value = "Pack a bag"
        await pilot.press("enter")
        await until(pilot, lambda: list(answers(app).values()) == ["Pack a bag"])
        assert "This text has" not in text_of(app)
        assert line_in_focus(app) == ""


async def test_a_line_for_a_full_list_stays_until_there_is_room(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        path = "reflection.challenge"
        session = wizard_of(app).session
        most = session.question(path).item_as(RepeatItem).max
        for number in range(most - len(session.question(path).rows)):
            session.answer(f"{path}.{session.add(path)}.text", f"Step {number}")
        await go_to(pilot, app, path)
        field = next(each for each in wizard_of(app).fields() if each.path == path)
        assert isinstance(field, ListField)
        field.query_one(Line).focus()
        await pilot.press(*"More", "enter")
        await until(pilot, lambda: f"There can be at most {most} of these." in text_of(app))
        assert line_in_focus(app) == "More"
        await pilot.press("shift+tab", "x", "tab", "enter")
        await until(pilot, lambda: "More" in answers(app).values())


async def test_own_words_beyond_the_most_stay_until_there_is_room(
    home: Path, clock: FixedClock
) -> None:
    own = home / "flows" / "own.toml"
    own.parent.mkdir(parents=True)
    own.write_text(
        'schema_version = 1\nid = "own"\nversion = 1\ntitle = "Own"\n[[steps]]\nid = "one"\n'
        'title = "One"\nitems = [{type="multi_select",id="a",label="A",other=true,max_choices=1,'
        'choices=[{value="x",label="X"}]}]\n'
    )
    async with app_on(home, clock, "new:own").run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press("1", "down", *"The sea", "enter")
        await until(pilot, lambda: "At most 1 can be chosen here." in text_of(app))
        assert (answers(app), line_in_focus(app)) == ({"one.a": ["x"]}, "The sea")
        await pilot.press("shift+tab", "1")
        await until(pilot, lambda: answers(app) == {"one.a": ["The sea"]})
        assert "At most" not in text_of(app)


async def test_an_order_is_asked_two_by_two_first_where_the_flow_says_so(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        repeat = "objectives.objective"
        ids = [*session.answers.instances[repeat], session.add(repeat)]
        for identity, wish in zip(ids, ("One", "Two"), strict=True):
            session.answer(f"{repeat}.{identity}.wish", wish)
        await go_to(pilot, app, "priorities.order")
        assert "enter two by two   space move" in text_of(app).splitlines()[-1]
        await pilot.press("enter")
        await until(pilot, lambda: "1 of 1" in text_of(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        assert "priorities.order" not in answers(app)
        await pilot.press("enter")
        await until(pilot, lambda: "priorities.order" in answers(app))


async def test_a_flow_with_nothing_to_ask_says_so_kindly(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan(habits=[]))
    own = home / "flows" / "own.toml"
    own.parent.mkdir(parents=True)
    own.write_text(
        'schema_version = 1\nid = "own"\nversion = 1\ntitle = "Own"\nrecords = "review"\n'
        '[[steps]]\nid = "one"\ntitle = "One"\n'
        'items = [{type="multi_select",id="a",label="A",choices_from="plan.habits"}]\n'
    )
    session = begin_session(store, "own")
    conversation = Conversation(session, clock, ["save"])
    conversation.walk.run()
    assert "There is nothing to ask here" in conversation.told
    async with app_on(home, clock, "plans").run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        app.navigation.replace("wizard", kept=DraftSession(store, session))
        await until(pilot, lambda: "There is nothing to ask here" in text_of(app))
        await pilot.press("pagedown")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
