"""Keys that come faster than the page is drawn: each finds what the one before has answered."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from flows.documents.clock import FixedClock
from tests.tui.screens.session.own_flow import HEAD, own_flow
from tests.tui.screens.session.wizard_page import answers, go_to, wizard, wizard_of
from tests.tui.wizard_walk import until
from tui.widgets.row_list import Rows

FLOW = (
    HEAD
    + """
[[steps.items]]
type = "yes_no"
id = "counted"
label = "Can it be counted?"

[[steps.items]]
type = "text"
id = "measure"
label = "What do you count?"
maps_to = "title"
when = { item = "one.counted", op = "eq", value = true }

[[steps.items]]
type = "multi_select"
id = "kinds"
label = "Which of these?"
choices = [
  { value = "a", label = "Alone" },
  { value = "b", label = "With others" },
  { value = "c", label = "Outdoors" },
]

[[steps.items]]
type = "scale"
id = "mood"
label = "How is it?"
"""
)


async def press_at_once(pilot: Pilot[Any], keys: Sequence[str]) -> None:
    """Have the focused widget hear keys one after the other, with nothing heard in between."""
    line = pilot.app.focused
    assert line is not None
    for key in keys:
        line.post_message(events.Key(key, key if len(key) == 1 else None))
    await pilot.pause()


@pytest.mark.parametrize(
    ("before", "keys", "path", "answer"),
    [
        (0, ("y", "space"), "one.counted", False),
        (0, ("space", "space", "space", "n", "space"), "one.counted", True),
        (0, ("y", "n", "y", "delete"), "one.counted", None),
        (1, ("1", "3"), "one.kinds", ["a", "c"]),
        (1, ("1", "2", "3", "1"), "one.kinds", ["b", "c"]),
        (2, ("3", "right", "right"), "one.mood", 5),
    ],
)
async def test_each_key_counts(
    home: Path, clock: FixedClock, before: int, keys: Sequence[str], path: str, answer: object
) -> None:
    async with own_flow(home, clock, FLOW) as (pilot, app):
        await pilot.press(*["tab"] * before)
        await press_at_once(pilot, keys)
        assert answers(app).get(path) == answer


async def test_nothing_is_on_its_way_when_the_program_ends(home: Path, clock: FixedClock) -> None:
    async with own_flow(home, clock, FLOW) as (pilot, app):
        line = pilot.app.focused
        assert line is not None
        await line.on_event(events.Key("y", "y"))
        # Not a message later: there may be no time for one.
        assert answers(app)["one.counted"] is True


@pytest.mark.parametrize(
    ("at", "keys", "left"),
    [
        ("coping.sign", ("x", "x"), "c"),
        ("coping.sign", ("x", "z", "x"), "ac"),
        ("coping.sign", ("shift+down", "shift+down"), "bca"),
        ("priorities.order", ("shift+down", "shift+down"), "bca"),
        ("priorities.order", ("space", "down", "down"), "bca"),
    ],
)
async def test_rows_follow_each_key(
    home: Path, clock: FixedClock, at: str, keys: Sequence[str], left: str
) -> None:
    repeat, name = {
        "coping.sign": ("coping.sign", "what"),
        "priorities.order": ("objectives.objective", "wish"),
    }[at]
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        ids = [*session.answers.instances.get(repeat, [])]
        ids += [session.add(repeat) for _ in range(3 - len(ids))]
        for identity, letter in zip(ids, "abc", strict=True):
            session.answer(f"{repeat}.{identity}.{name}", letter)
        await go_to(pilot, app, at)
        rows = wizard_of(app).query(Rows).first()
        rows.focus()
        rows.place = 0
        await pilot.pause()
        await press_at_once(pilot, keys)
        names = dict(session.question(repeat).rows)
        order = answers(app)["priorities.order"]["order"] if "order" in at else [names]
        assert "".join(names[each] for place in order for each in place) == left


WORDS = (
    HEAD
    + """
[[steps.items]]
type = "multi_select"
id = "kinds"
label = "Which of these?"
OTHER
choices = [ { value = "a", label = "Alone" }, { value = "b", label = "With others" } ]

[[steps.items]]
type = "text"
id = "name"
label = "What is it called?"
maps_to = "title"
"""
)


async def test_words_typed_at_choices_are_own_words(home: Path, clock: FixedClock) -> None:
    async with own_flow(home, clock, WORDS.replace("OTHER", "other = true")) as (pilot, app):
        await pilot.press("1", *"by the 2 sea", "enter")
        await until(pilot, lambda: answers(app).get("one.kinds") == ["a", "by the 2 sea"])


async def test_words_typed_at_choices_choose_none_of_them(home: Path, clock: FixedClock) -> None:
    async with own_flow(home, clock, WORDS.replace("OTHER", "")) as (pilot, app):
        await pilot.press(*"by the  sea")
        assert "one.kinds" not in answers(app)
        await pilot.press("down", "space")
        await until(pilot, lambda: answers(app).get("one.kinds") == ["b"])
