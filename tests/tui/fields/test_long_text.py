"""A long text: what is nobody else's business is hidden where one is not writing it."""

import re

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Input

from tests.tui.textual_state import bound_keys, strips_of
from tui.app.appearance import own_variables
from tui.app.application import HandrailApp
from tui.app.known_keys import known_keys
from tui.fields.long_text import EDITOR, Paragraphs
from tui.fields.private import PrivateLine

FUNCTION_KEY = re.compile(r"f\d+")


class Page(App[None]):
    """A line to write in, a hidden text and an open one below it."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return what themes that are not ours do not say."""
        return own_variables(self.current_theme)

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


def keys_taken(writes: type[Paragraphs] | type[PrivateLine]) -> set[str]:
    """Return the function keys and control keys that do something in a place for words."""
    keys = bound_keys(writes(""))
    return {key for key in keys if FUNCTION_KEY.fullmatch(key) or key.startswith("ctrl+")}


@pytest.mark.parametrize("writes", [Paragraphs, PrivateLine])
def test_a_place_for_words_takes_no_key_of_the_page_around_it(
    writes: type[Paragraphs] | type[PrivateLine],
) -> None:
    of_pages = {key for named in known_keys(HandrailApp).values() for key in named.keys}
    assert {"f6", "f7", "ctrl+s"} <= of_pages
    assert keys_taken(writes) & of_pages <= set(EDITOR.key_list)
    functions = {key for key in keys_taken(writes) if FUNCTION_KEY.fullmatch(key)}
    assert functions <= set(EDITOR.key_list)
