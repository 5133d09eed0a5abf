"""Makes the pictures of the README from the sample plan: `make screenshots`."""

import asyncio
import re
import sys
import tempfile
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from textual.pilot import Pilot

from flows.actions.settings import choose_theme
from flows.documents.clock import FixedClock
from flows.lookup.plans import current_plan
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.paths import ROOT
from tests.shared_pictures import shared_pictures
from tests.tui.plan_sizes import fill_day_one
from tests.tui.wizard_walk import opened, until
from tui.app.application import HandrailApp
from tui.drawing.roles import THEMES
from tui.screens.session.wizard import Wizard

FOLDER = ROOT / "screenshots"
CLOCK = FixedClock(datetime(2026, 11, 20, 18, 30, tzinfo=UTC))
SMALL, WIDE = (80, 24), (120, 40)

LOOKED_AT = ROOT / "build" / "pictures"
"""Pictures that are only looked at; they are not kept."""

SIZES = ((80, 24), (120, 36), (200, 50))
"""The sizes in which they are looked at."""

Fill = Callable[[Store], object]
"""Puts something into a home."""

Prepare = Callable[[Pilot[Any], HandrailApp], Coroutine[Any, Any, None]]
"""Brings the app to what the picture shows."""


class Picture(NamedTuple):
    """What one picture shows."""

    fill: Fill | None
    """Fills its home; None for an empty one."""

    size: tuple[int, int]
    """Columns and lines of the one that the README shows."""

    prepare: Prepare
    """How to get there."""


async def nothing(pilot: Pilot[Any], app: HandrailApp) -> None:
    """Show the app as it opens."""


def question(path: str) -> Prepare:
    """Return what opens the plan in the wizard, at the first question whose path fits."""

    async def prepare(pilot: Pilot[Any], app: HandrailApp) -> None:
        plan = current_plan(app.store)
        assert plan is not None
        app.navigation.change(plan.id)
        await until(pilot, lambda: isinstance(app.screen, Wizard) and app.focused is not None)
        wizard = app.screen
        assert isinstance(wizard, Wizard)
        page = next(
            page
            for page in wizard.session.pages()
            if re.search(path, page.key) or any(re.search(path, q.path) for q in page.questions)
        )
        wizard.session.go_to(page.key)
        app.navigation.replace("wizard", kept=wizard.kept)
        await until(pilot, lambda: app.screen is not wizard and app.focused is not None)

    return prepare


def pressed(*keys: str) -> Prepare:
    """Return what presses keys, one after the other."""

    async def prepare(pilot: Pilot[Any], app: HandrailApp) -> None:
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.3)

    return prepare


async def read_back(pilot: Pilot[Any], app: HandrailApp) -> None:
    """Show the plan as one document."""
    plan = current_plan(app.store)
    assert plan is not None
    app.navigation.open("plan", plan=plan.id)


async def session_end(pilot: Pilot[Any], app: HandrailApp) -> None:
    """Show the page on which a session ends."""
    plan = current_plan(app.store)
    assert plan is not None
    app.navigation.open("session_end", plan=plan.id)


PICTURES: dict[str, Picture] = {
    "welcome": Picture(None, SMALL, nothing),
    "reflection": Picture(fill_demo, SMALL, question(r"reflection\.situation")),
    "objectives": Picture(fill_demo, SMALL, question(r"\.limits$")),
    "priorities": Picture(fill_demo, SMALL, question(r"priorities\.order")),
    "timeline": Picture(fill_demo, SMALL, question(r"timeline\.next_review")),
    "support": Picture(fill_demo, SMALL, question(r"^support\.contact$")),
    "coping": Picture(fill_demo, SMALL, question(r"coping\.sign\.\w+\.plan")),
    "review": Picture(fill_demo, SMALL, question(r"review\.celebrate")),
    "read-back": Picture(fill_demo, SMALL, read_back),
    "wide": Picture(fill_demo, WIDE, question(r"\.limits$")),
    "today": Picture(fill_demo, SMALL, pressed("1")),
    "objective": Picture(fill_demo, SMALL, pressed("2", "enter")),
    "habit": Picture(fill_demo, SMALL, pressed("1", "enter")),
    "weeks": Picture(fill_demo, SMALL, pressed("3")),
    "network": Picture(fill_demo, SMALL, pressed("4")),
    "journal": Picture(fill_demo, SMALL, pressed("5")),
    "then-and-now": Picture(fill_demo, SMALL, pressed("5", "right", "right")),
    "look-back": Picture(fill_demo, SMALL, pressed("6", "enter", "f", "1", "pagedown")),
    "plans": Picture(fill_demo, SMALL, pressed("6")),
    "crisis": Picture(fill_demo, SMALL, pressed("f2")),
    "history": Picture(fill_demo, SMALL, pressed("6", "h")),
    "question": Picture(fill_day_one, SMALL, question(r"\.wish$")),
    "review-page": Picture(fill_day_one, SMALL, read_back),
    "end": Picture(fill_day_one, SMALL, session_end),
    "first-board": Picture(fill_day_one, SMALL, pressed("2")),
    "day-one": Picture(fill_day_one, SMALL, pressed("1")),
    "board-now": Picture(fill_demo, SMALL, pressed("2")),
}
"""Each picture by its name."""

STORY = ("question", "review-page", "end", "first-board", "day-one", "board-now")
"""Those that the README tells its story with, in every size and in the dark and the light theme:
from a question to the board, Today on day one, and the board three months later."""


async def shown(name: str, size: tuple[int, int], theme: str = "") -> str:
    """Return one picture as SVG, in a theme of ours."""
    fill, _, prepare = PICTURES[name]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        home = Path(place) / "home"
        if fill is not None:
            fill(Store.open(home, CLOCK))
        if theme:
            choose_theme(Store.open(home, CLOCK), theme)
        app = HandrailApp(home, CLOCK, start="plans")
        async with app.run_test(size=size) as pilot:
            await opened(pilot)
            await prepare(pilot, app)
            await pilot.pause(0.3)
            app.clear_notifications()
            await pilot.pause(0.1)
            picture = app.export_screenshot(title="Handrail")
    # The names inside a picture are random; without that, it only changes when the screen does.
    return re.sub(r"terminal-\d+", f"terminal-{name}", picture)


def take(name: str, folder: Path) -> None:
    """Take one picture for the README."""
    picture = asyncio.run(shown(name, PICTURES[name].size))
    (folder / f"{name}.svg").write_text(picture + "\n", encoding="utf-8")


def take_story(folder: Path) -> None:
    """Take the pictures of the README's story, each in all sizes and two themes."""
    for name, (columns, rows), theme in product(STORY, SIZES, THEMES[:2]):
        picture = asyncio.run(shown(name, (columns, rows), theme))
        ground = "light" if theme.endswith("light") else "dark"
        target = folder / f"{name}-{columns}x{rows}-{ground}.svg"
        target.write_text(picture + "\n", encoding="utf-8")
        print(target.relative_to(ROOT))


def take_for_the_eye(names: list[str]) -> None:
    """Take pictures in every size and in the dark and the light theme, to be looked at."""
    import cairosvg

    LOOKED_AT.mkdir(parents=True, exist_ok=True)
    for name in names:
        for columns, rows in SIZES:
            for theme in THEMES[:2]:
                picture = asyncio.run(shown(name, (columns, rows), theme))
                target = LOOKED_AT / f"{name}-{columns}x{rows}-{theme}.png"
                drawn = picture.replace("Fira Code", "DejaVu Sans Mono").encode()
                cairosvg.svg2png(bytestring=drawn, write_to=str(target))
                print(target.relative_to(ROOT))


def main() -> None:
    """Take all pictures; with `--png`, those that are named, or all, for the eye."""
    if sys.argv[1:2] == ["--png"]:
        take_for_the_eye(sys.argv[2:] or [*PICTURES])
        return
    FOLDER.mkdir(exist_ok=True)
    for each in FOLDER.glob("*.svg"):
        each.unlink()
    for name in [each for each in PICTURES if each not in STORY]:
        take(name, FOLDER)
        print(f"screenshots/{name}.svg")
    take_story(FOLDER)
    for name, picture in shared_pictures().items():
        (FOLDER / f"{name}.svg").write_text(picture + "\n", encoding="utf-8")
        print(f"screenshots/{name}.svg")


if __name__ == "__main__":
    main()
