"""What a terminal says of itself, and what is sent to it for that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color, ColorSystem

from tui.terminal.cells.cell_style import Look
from tui.terminal.cells.charset import Charset, charset_of, shown_as
from tui.terminal.cells.colour_depth import Depth, depth_of, erases_in_colour, fitted

LATIN_1 = Charset("iso8859-1", has_signs=False)


@pytest.mark.parametrize(
    ("environment", "depth"),
    [
        ({"COLORTERM": "truecolor", "TERM": "xterm"}, Depth.TRUE),
        ({"TERM": "xterm-256color"}, Depth.MANY),
        ({"TERM": "xterm-kitty"}, Depth.MANY),
        ({"TERM": "linux"}, Depth.SIXTEEN),
        ({"TERM": "xterm-256color", "COLORTERM": "24bit", "NO_COLOR": "1"}, Depth.NONE),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, Depth.MANY),
        ({"TERM": "xterm", "TEXTUAL_COLOR_SYSTEM": "256"}, Depth.MANY),
    ],
)
def test_how_many_colours_there_are(environment: dict[str, str], depth: Depth) -> None:
    assert depth_of(environment) is depth


@pytest.mark.parametrize(
    ("name", "erases"),
    [
        ("xterm-256color", True),
        ("xterm-kitty", True),
        ("tmux-256color", True),
        ("linux", True),
        ("screen-256color", False),
        ("vt100", False),
        ("stranger", False),
        ("", False),
    ],
)
def test_which_terminals_erase_in_the_colour_they_write_with(name: str, erases: bool) -> None:
    assert erases_in_colour({"TERM": name}) is erases


@pytest.mark.parametrize(
    ("environment", "charset"),
    [
        ({}, Charset()),
        ({"LANG": "C"}, Charset()),
        ({"LANG": "de_DE.UTF-8"}, Charset()),
        ({"LANG": "de_DE.ISO-8859-1"}, LATIN_1),
        ({"LC_ALL": "de_DE.ISO-8859-1", "LANG": "de_DE.UTF-8"}, LATIN_1),
        ({"LC_CTYPE": "C.UTF-8", "LANG": "de_DE.ISO-8859-1"}, LATIN_1),
        ({"LANG": "de_DE@euro"}, Charset("iso-8859-15", has_signs=False)),
        ({"LANG": "ru_RU.KOI8-R"}, Charset("koi8-r", has_signs=False)),
        ({"LANG": "xx_XX.nosuch"}, Charset("ascii", has_signs=False)),
        ({"TERM": "vt100"}, Charset("ascii", has_signs=False)),
        ({"TERM": "vt100", "LANG": "en_GB.UTF-8"}, Charset()),
    ],
)
def test_which_letters_there_are(environment: dict[str, str], charset: Charset) -> None:
    assert charset_of(environment) == charset


@pytest.mark.parametrize(
    ("text", "width", "charset", "shown"),
    [
        ("é", 1, LATIN_1, "é"),
        ("e\u0301", 1, LATIN_1, "é"),
        ("ő", 1, LATIN_1, "o"),
        ("●", 1, LATIN_1, "*"),
        ("→", 1, LATIN_1, ">"),
        ("日", 2, LATIN_1, "??"),
        ("ж", 1, LATIN_1, "?"),
        ("ж", 1, Charset("koi8-r", has_signs=False), "ж"),
        ("日", 2, Charset(has_signs=False), "日"),
        ("●", 1, Charset(has_signs=False), "*"),
    ],
)
def test_what_stands_for_a_letter(text: str, width: int, charset: Charset, shown: str) -> None:
    assert shown_as(text, width, charset) == shown


@given(st.characters(exclude_categories=["Cc", "Cs"]), st.sampled_from([1, 2]))
def test_every_letter_can_be_written_and_is_as_wide(text: str, width: int) -> None:
    for name in ("ascii", "iso8859-1", "koi8-r", "big5"):
        charset = Charset(name, has_signs=False)
        shown = shown_as(text, width, charset)
        assert len(shown) == width
        assert len(shown.encode(name)) == width


BEHIND = "48;2;28;32;35"


@pytest.mark.parametrize(
    ("look", "attributes"),
    [
        (Look("38;2;220;220;212", BEHIND, frozenset("1")), "1"),
        (Look("38;2;68;68;68", BEHIND), "2"),
        (Look("38;2;220;220;212", "48;2;127;181;181"), "7"),
        (Look(), ""),
    ],
)
def test_without_colours_what_stands_out_is_reversed_and_what_is_faint_is_dim(
    look: Look, attributes: str
) -> None:
    assert fitted(look, Depth.NONE, BEHIND) == Look(attributes=frozenset(attributes))


def test_fewer_colours_are_the_nearest_ones() -> None:
    look = Look("38;2;220;220;212", "48;2;28;32;35")
    assert fitted(look, Depth.TRUE, "") is look
    assert fitted(look, Depth.MANY, "") == Look("38;5;252", "48;5;234")
    assert fitted(look, Depth.SIXTEEN, "") == Look("97", "40")
    assert fitted(Look("39", "49"), Depth.SIXTEEN, "") == Look("39", "49")


@pytest.mark.parametrize(
    ("depth", "system"),
    [(Depth.MANY, ColorSystem.EIGHT_BIT), (Depth.SIXTEEN, ColorSystem.STANDARD)],
)
@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_fewer_colours_are_those_that_rich_finds_nearest(
    depth: Depth, system: ColorSystem, colour: tuple[int, int, int]
) -> None:
    found = Color.from_rgb(*colour).downgrade(system)
    true = ";".join(map(str, colour))
    looked = fitted(Look(f"38;2;{true}", f"48;2;{true}"), depth, "")
    assert looked.foreground == ";".join(found.get_ansi_codes(foreground=True))
    assert looked.background == ";".join(found.get_ansi_codes(foreground=False))
