"""A long text: what is nobody else's business is hidden where one is not writing it."""

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Input

from tests.tui.textual_state import strips_of
from tui.fields.long_text import Paragraphs


class Page(App[None]):
    """A line to write in, a hidden text and an open one below it."""

    def compose(self) -> ComposeResult:
        yield Input()
        yield Paragraphs("private words\nof two lines", masked=True)
        yield Paragraphs("plain words")


@pytest.mark.parametrize("theme", ["textual-light", "textual-dark"])
async def test_hidden_text_stands_where_text_does_on_the_same_ground(theme: str) -> None:
    app = Page()
    app.theme = theme
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.pause()
        hidden, plain = app.query(Paragraphs)
        hidden.is_watched = True
        hidden.refresh()
        await pilot.pause()
        strips = strips_of(app)
        rows = {each: strips[each.region.y : each.region.bottom] for each in (hidden, plain)}
        first = rows[hidden][0].text
        assert "hidden while someone is with you" in first
        assert "private" not in "".join(strip.text for strip in strips)
        assert first.index("•") == rows[plain][0].text.index("plain")
        # The first line of the open text may be marked as the one with the cursor.
        lines = [*rows[hidden], *rows[plain][1:]]
        styles = [segment.style for strip in lines for segment in strip]
        grounds = {None if style is None else style.bgcolor for style in styles}
        assert len(grounds) == 1 and None not in grounds
