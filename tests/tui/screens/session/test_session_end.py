"""After the last question: read back, asked whether it feels right, saved, shown the ways on."""

from pathlib import Path

import pytest

from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.lookup.plans import plans
from flows.store.errors import StoreError
from tests.flows.samples import PLAN, bare_store, sample_plan, sample_store
from tests.tui.screens.session.own_flow import FLOW
from tests.tui.screens.session.wizard_page import wizard_of
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.drawing.lines import text_of as words_of
from tui.screens.base.written_file import propose_place
from tui.screens.board.board import Board
from tui.screens.session.plan_file import write_plan_out
from tui.screens.session.read_back import ReadBack
from tui.screens.session.session_end import NO_STEP, SessionEnd, draw_ending, read_ending
from tui.screens.session.wizard import Wizard
from tui.screens.today.today import Today

CLOSING = """
[[steps.items]]
type = "yes_no"
id = "mine"
label = "Does this feel like your plan?"
closing = true
"""


@pytest.mark.parametrize(("key", "place"), [("1", Today), ("2", Board), ("enter", Today)])
async def test_the_plan_is_read_back_before_it_is_asked_whether_it_feels_right(
    key: str, place: type, home: Path, clock: FixedClock
) -> None:
    (home / "flows").mkdir(parents=True)
    (home / "flows" / "own.toml").write_text(FLOW + CLOSING)
    async with app_on(home, clock, "new:own").run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press(*"Spring", "pagedown")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        assert "s go on" in text_of(app)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        assert "Does this feel like your plan?" in text_of(app)
        assert "Going on from here saves your plan." in text_of(app)
        await pilot.press("pageup")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        assert not wizard_of(app).page.is_closing
        await pilot.press("pagedown")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press("y", "enter")
        await until(pilot, lambda: isinstance(app.screen, SessionEnd))
        told = text_of(app)
        assert "Your plan is saved · Spring" in told
        assert "1 Today" in told
        assert "2 Board" in told
        assert "p write a file" in told
        assert "F2" in told
        assert [each.title for each in plans(app.store)] == ["Spring"]
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, place))


@pytest.mark.parametrize("width", [48, 76, 116])
def test_the_first_small_step_stands_there_with_its_day(
    width: int, home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    ending = read_ending(store, plans(store)[0].id)
    assert ending.step == "put the charger in the hall"
    ending = ending._replace(day="Tue 1 Dec")
    drawn = [words_of(each) for each in draw_ending(ending, width, "F2").lines]
    assert max(map(len, drawn)) <= width
    told = "\n".join(drawn)
    assert ending.step.split()[0] in told
    assert ending.day in told
    assert " ".join(told.split()).count("›") == 1
    assert ending.counts[0] in told


def test_a_habit_stands_there_where_there_is_no_step(home: Path, clock: FixedClock) -> None:
    plan = sample_plan()
    bare = tuple(each.model_copy(update={"steps": ()}) for each in plan.objectives)
    store = sample_store(home, clock, plan.model_copy(update={"objectives": bare}))
    ending = read_ending(store, plan.id)
    assert ending.step == plan.habits[0].text
    assert ending.day == "every day"
    assert NO_STEP not in "\n".join(words_of(each) for each in draw_ending(ending, 76, "F2").lines)


def test_a_plan_is_written_out_for_its_owner_alone(
    home: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = sample_store(home, clock)
    plan = plans(store)[0]
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(Path, "home", lambda: out)
    proposed = propose_place(store, "handrail-plan")
    assert Path(proposed).parent == out
    assert write_plan_out(store, plan.id, proposed).words == f"Written to {proposed}"
    assert Path(proposed).read_text("utf-8").startswith("# ")
    assert Path(proposed).stat().st_mode & 0o077 == 0
    assert propose_place(store, "handrail-plan") != proposed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("gone/plan.md", "There is no folder"),
        ("there.md", "There is a file of that name"),
        ("home/plan.md", "This folder is for the program alone"),
    ],
)
def test_where_a_plan_cannot_be_written_that_is_said(
    typed: str, said: str, home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    (store.home.parent / "there.md").write_text("mine")
    place = store.home / "plan.md" if typed.startswith("home/") else store.home.parent / typed
    with pytest.raises(UnacceptableError, match=said):
        write_plan_out(store, plans(store)[0].id, str(place))
    assert (store.home.parent / "there.md").read_text() == "mine"


def test_where_the_disk_refuses_that_is_said(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    store = sample_store(home, clock)
    monkeypatch.setattr("flows.store.file_system.write_whole", refuse)
    with pytest.raises(UnacceptableError, match="Nothing can be written there"):
        write_plan_out(store, plans(store)[0].id, str(tmp_path / "plan.md"))
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(StoreError, match="no folder outside the home"):
        propose_place(store, "handrail-plan")


@pytest.mark.parametrize(
    ("plans_for_them", "told"),
    [
        ([""], "1 sign"),
        (["ring Jo"], "1 sign with a plan"),
        (["", "ring Jo"], "2 signs (1 planned)"),
        (["go out", "ring Jo"], "2 signs with a plan"),
    ],
)
def test_signs_are_counted_as_what_they_are(
    plans_for_them: list[str], told: str, home: Path, clock: FixedClock
) -> None:
    signs = [
        {"id": f"s{place}", "what": "Late nights", "then_part": then}
        for place, then in enumerate(plans_for_them)
    ]
    store = bare_store(home, clock)
    save_plan(store, sample_plan(signs=signs))
    assert read_ending(store, PLAN).counts[-1] == told


def test_an_empty_page_for_hard_times_is_offered_as_what_it_is(
    home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    save_plan(store, sample_plan(crisis={}))
    told = "\n".join(
        words_of(each) for each in draw_ending(read_ending(store, PLAN), 76, "F2").lines
    )
    assert "A page for hard times is not written yet: F2, then e, begins one." in told
    assert "one key away" not in told
