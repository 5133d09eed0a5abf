"""How many colours a terminal has, and the look of a cell in so many."""

from collections import Counter
from collections.abc import Iterable, Mapping
from colorsys import rgb_to_hls
from enum import IntEnum
from functools import lru_cache

from tui.terminal.cells.cell_style import PLAIN, Look

OUTSTANDING = 0.15
"""From which difference to what is around it (0 to 1) a cell stands out by its ground."""

FAINT = 0.46
"""Below which difference to its ground (0 to 1) a sign is a faint one, such as a field's edge."""


class Depth(IntEnum):
    """How many colours a terminal has."""

    NONE = 0
    SIXTEEN = 1
    MANY = 2
    """256."""

    TRUE = 3
    """Red, green and blue, 256 steps each."""


_SIXTEEN = tuple(
    (red, green, blue)
    for low, high in ((0, 170), (85, 255))
    for blue in (low, high)
    for green in (low, high)
    for red in (low, high)
)
"""Red, green and blue of the sixteen colours as most terminals draw them, but for the fourth."""

_BROWN = 3
"""The one of them that is drawn darker than its name, `yellow`, says."""

GREYISH = 0.15
"""Below which saturation (0 to 1) a colour of 256 is taken from the greys."""

_NAMES = {"truecolor": Depth.TRUE, "256": Depth.MANY, "standard": Depth.SIXTEEN}
"""How Textual and Rich call them, in `TEXTUAL_COLOR_SYSTEM`."""


def depth_of(environment: Mapping[str, str]) -> Depth:
    """Return how many colours a terminal says to have.

    Args:
        environment: The variables that came with it.
    """
    if environment.get("NO_COLOR"):
        return Depth.NONE
    if (name := environment.get("TEXTUAL_COLOR_SYSTEM", "")) in _NAMES:
        return _NAMES[name]
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return Depth.TRUE
    kind = environment.get("TERM", "").strip().lower().rpartition("-")[2]
    return Depth.MANY if kind in ("256color", "kitty") else Depth.SIXTEEN


_ERASE_IN_COLOUR = {
    *("xterm", "tmux", "linux", "rxvt", "alacritty", "foot", "kitty", "wezterm", "ghostty"),
    *("konsole", "vte", "gnome", "putty", "st", "mintty", "contour"),
}
"""Terminals by the first part of their names; `screen` and the old ones leave such cells black."""


def erases_in_colour(environment: Mapping[str, str]) -> bool:
    """Return whether cells that a terminal erases take the background it writes with.

    Args:
        environment: The variables that came with it.
    """
    return environment.get("TERM", "").strip().lower().partition("-")[0] in _ERASE_IN_COLOUR


@lru_cache(maxsize=4096)
def fitted(look: Look, depth: Depth, around: str) -> Look:
    """Return a look in as many colours as there are.

    Args:
        look: The look in true colour.
        depth: How many colours there are. Without any, what stands out by its ground is reversed
            and what is faint is dim.
        around: The ground of most cells, as a look has it.
    """
    if depth is Depth.TRUE:
        return look
    if depth is Depth.NONE:
        return _colourless(look, around)
    return look._replace(
        foreground=_nearest(look.foreground, depth, is_ground=False),
        background=_nearest(look.background, depth, is_ground=True),
    )


def ground_of(looks: Iterable[list[Look]]) -> str:
    """Return the ground of most cells, as a look has it."""
    grounds = Counter(look.background for row in looks for look in row)
    return grounds.most_common(1)[0][0] if grounds else PLAIN.background


def _nearest(colour: str, depth: Depth, *, is_ground: bool) -> str:
    parts = _true(colour)
    if parts is None:
        return colour
    if depth is Depth.MANY:
        return f"{48 if is_ground else 38};5;{_of_many(*parts)}"
    number = _of_sixteen(*parts)
    return str((40 if is_ground else 30) + number + (52 if number > 7 else 0))


def _of_many(red: int, green: int, blue: int) -> int:
    """Return the number of the colour of 256 that is nearest: a grey, or one of a cube of 6³."""
    _, lightness, saturation = rgb_to_hls(red / 255, green / 255, blue / 255)
    if saturation < GREYISH:
        grey = round(lightness * 25)
        return {0: 16, 25: 231}.get(grey, 231 + grey)
    steps = (each / 95 if each < 95 else 1 + (each - 95) / 40 for each in (red, green, blue))
    reds, greens, blues = map(round, steps)
    return 16 + 36 * reds + 6 * greens + blues


def _of_sixteen(*colour: int) -> int:
    """Return the number of the colour of 16 that is nearest, the eye's weights counted in."""

    def distance(number: int) -> float:
        other = (170, 85, 0) if number == _BROWN else _SIXTEEN[number]
        mean = (colour[0] + other[0]) // 2
        red, green, blue = (one - two for one, two in zip(colour, other, strict=True))
        # https://www.compuphase.com/cmetric.htm
        return (
            (((512 + mean) * red * red) >> 8)
            + 4 * green * green
            + (((767 - mean) * blue * blue) >> 8)
        )

    return min(range(len(_SIXTEEN)), key=distance)


def _true(colour: str) -> tuple[int, int, int] | None:
    """Return red, green and blue of a colour, None for one that the terminal chooses."""
    kind, *parts = colour.split(";")
    if kind not in ("38", "48") or len(parts) != 4 or parts[0] != "2":
        return None
    red, green, blue = (int(each) for each in parts[1:])
    return red, green, blue


def _colourless(look: Look, around: str) -> Look:
    behind = _brightness(around, 0.0)
    ground = _brightness(look.background, behind)
    attributes = look.attributes
    if abs(ground - behind) > OUTSTANDING:
        attributes = attributes | {"7"}
    elif abs(_brightness(look.foreground, 1 - ground) - ground) < FAINT:
        attributes = attributes | {"2"}
    return PLAIN._replace(attributes=attributes)


def _brightness(colour: str, otherwise: float) -> float:
    parts = _true(colour)
    if parts is None:
        return otherwise
    red, green, blue = parts
    return (299 * red + 587 * green + 114 * blue) / 255_000
