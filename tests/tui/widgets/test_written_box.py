"""A box writes lines of its own where widgets of text would stand, and is laid out once."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.widgets.unscrolled import Column
from tui.widgets.written_box import Words, WrittenBox

QUESTION = "What would somebody see you do on a day on which all of this goes well?"


class Asked(WrittenBox):
    """A question above a line, and what is wrong below it."""

    DEFAULT_CSS = "Asked { height: auto; width: 30; }"

    problem = ""

    def above(self) -> Sequence[Words]:
        return [(QUESTION, "bold")]

    def below(self) -> Sequence[Words]:
        return [(self.problem, "$warning")] if self.problem else []


class AskingApp(App[None]):
    """Shows one question, and what stands below it."""

    def compose(self) -> ComposeResult:
        with Column():
            yield Asked(Static("an answer", id="answer"))
            yield Static("what follows", id="after")


def rows(app: App[None], selector: str) -> tuple[int, int]:
    region = app.query_one(selector).region
    return region.y, region.height


async def test_what_stands_in_a_box_begins_below_the_lines_it_writes() -> None:
    app = AskingApp()
    async with app.run_test() as pilot:
        asked = app.query_one(Asked)
        assert [each.plain for each in asked.lines_above(30)] == [
            "What would somebody see you do",
            "on a day on which all of this",
            "goes well?",
        ]
        assert rows(app, "Asked") == (0, 4)
        assert rows(app, "#answer") == (3, 1)
        asked.problem = "This is too long."
        asked.refresh(layout=True)
        await pilot.pause()
        assert rows(app, "#after") == (5, 1)
        assert asked.render().plain.splitlines()[3:] == ["", "This is too long."]


async def test_lines_that_are_reserved_and_free_come_first() -> None:
    app = AskingApp()
    async with app.run_test() as pilot:
        app.query_one(Asked).reserve_above(5)
        await pilot.pause()
        assert rows(app, "#answer") == (5, 1)
        assert app.query_one(Asked).render().plain.splitlines()[:3] == [
            "",
            "",
            "What would somebody see you do",
        ]


@given(st.text("ab 日é-\n", max_size=60), st.integers(2, 30))
@settings(max_examples=60, deadline=None)
def test_words_are_wrapped_as_a_widget_of_text_would_wrap_them(text: str, width: int) -> None:
    class Written(WrittenBox):
        def above(self) -> Sequence[Words]:
            return [(text, "bold")]

    assert len(Written().lines_above(width)) == Content(text).get_height({}, width)


async def test_a_box_that_grows_is_laid_out_once() -> None:
    app = AskingApp()
    async with app.run_test() as pilot:
        await pilot.pause()
        layouts: list[object] = []
        app.screen.screen_layout_refresh_signal.subscribe(app, layouts.append, immediate=True)
        asked = app.query_one(Asked)
        asked.problem = "This is too long."
        asked.refresh(layout=True)
        await pilot.pause()
        await pilot.pause()
        assert rows(app, "#after") == (5, 1)
        assert len(layouts) == 1
