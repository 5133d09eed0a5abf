"""The settings by keys."""

from pathlib import Path

from flows.documents.clock import FixedClock
from flows.lookup.settings import chosen_wording, profile, settings
from flows.views.settings import ABOUT
from tests.flows.samples import sample_store
from tests.tui.places import place, sees
from tests.tui.wizard_walk import until

DOWN = ["down"] * [name for name, _, _ in ABOUT].index("wording")


async def test_the_wording_of_questions_goes_round(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    (home / "flows").mkdir()
    (home / "flows" / "setback.zz.toml").write_text('title = "Danach"\n', encoding="utf-8")
    async with place(home, clock, "6", (80, 40)) as (pilot, _):
        await pilot.press("comma", *DOWN, "enter")
        for _ in range(4):
            await sees(pilot, "Wording of questions:")
            if chosen_wording(store) == "zz":
                break
            await pilot.press("enter")
        assert chosen_wording(store) == "zz"
        await pilot.press("enter")
        await sees(pilot, "Wording of questions: their own")
        assert chosen_wording(store) == ""


async def test_without_another_wording_it_is_told_where_one_comes_from(
    home: Path, clock: FixedClock
) -> None:
    sample_store(home, clock)
    async with place(home, clock, "6", (80, 40)) as (pilot, _):
        await pilot.press("comma", *DOWN, "enter")
        await sees(pilot, "There is no other wording yet")


async def test_lines_and_the_mouse_are_chosen_and_kept(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    places = [name for name, _, _ in ABOUT]
    async with place(home, clock, "6", (80, 40)) as (pilot, app):
        await pilot.press("comma", *["down"] * places.index("mouse"), "enter")
        await until(pilot, lambda: settings(store).get("mouse") is False)
        assert not app.local_options.has_mouse
        await pilot.press("down", "enter")
        await until(pilot, lambda: settings(store).get("accessible") is True)
        await pilot.press("u")
        await until(pilot, lambda: settings(store).get("accessible") is not True)
    async with place(home, clock, "6", (80, 40)) as (pilot, app):
        await until(pilot, lambda: not app.local_options.has_mouse)


async def test_scales_and_words_for_feelings_are_typed_and_kept(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    places = [name for name, _, _ in ABOUT]
    async with place(home, clock, "6", (80, 40)) as (pilot, _):
        await pilot.press("comma", *["down"] * places.index("scales"), "enter")
        await pilot.press(*"a,b,c,d,e,f", "enter")
        await sees(pilot, "At most 5 scales fit into a day.")
        await pilot.press("ctrl+u", *"mood, pain: none to the worst", "enter")
        await sees(pilot, "mood, pain: none to the worst")
        await pilot.press("down", "enter", *"calm, worn out", "enter")
        await until(pilot, lambda: profile(store).get("feelings") == ["calm", "worn out"])
        assert [each["name"] for each in profile(store)["scales"]] == ["mood", "pain"]
        await pilot.press("u")
        await until(pilot, lambda: "feelings" not in profile(store))
