"""The theme: what each role is coloured in, in each of our themes. Colours live nowhere else.

A style is one role and any of `bold`, `reverse` and `underline`, in words: `"accent bold"`. Every
role is also told by a sign, a word or a shape, so that nothing depends on seeing its colour.

The word `private` beside them changes no colour: it says that the words are nobody else's business,
and so are covered for others who look along in a shared session.
"""

PRIVATE = "private"
"""The word for that."""

PRIVATE_TEXT = f"text {PRIVATE}"
"""How words are drawn that are nobody else's business."""

ROLES = {
    # role: (evening, daylight, contrast)
    "text": ("#dcdcd4", "#23282b", "#ffffff"),
    "dim": ("#a5aeaa", "#535b60", "#d8d8d8"),
    "accent": ("#86bcbc", "#17626b", "#7fe3ff"),
    "now": ("#dcb673", "#7d5100", "#ffe27a"),
    "done": ("#93c493", "#2b672b", "#9dff9d"),
    "unsaved": ("#e0a07c", "#8d4119", "#ffbf9a"),
    "border": ("#808b92", "#6f777b", "#b0b0b0"),
}
"""What the colours of signs and words mean:

- `text` what one reads; `dim` labels, and what rests;
- `accent` where one is and what one can do; `now` what is next, and wins; `done` what is done;
- `unsaved` what is not saved; `border` the frames of panels.
"""

GROUNDS = {
    "ground": ("#1c2023", "#fbfaf6", "#000000"),
    "surface": ("#262b2f", "#efede6", "#1a1a1a"),
    "raised": ("#2c3236", "#e6e3da", "#262626"),
    "selected": ("#2b3b40", "#d3e4e4", "#123c4a"),
}
"""What stands behind them: the page, a field, a window, and what the cursor is on."""

SHAPES = {
    "edge": ("#70797e", "#868686", "#6c6c6c"),
    "thumb": ("#3b5456", "#92b0b1", "#5f8b99"),
    "trough": ("#0a1013", "#e5e4e0", "#1a1a1a"),
}
"""What has a shape and no words: the edge of a field one is not in, and a scrollbar's parts.

The edge is fainter than a frame, so that it is told from that of the field one is in without
colours, too.
"""

THEMES = ("handrail", "handrail-light", "handrail-contrast")
"""The names of our themes, in the order of the columns above: evening, daylight, most contrast."""


def colour_of(role: str, theme: str = THEMES[0]) -> str:
    """Return the colour of a role, a ground or a shape in a theme, as `#rrggbb`.

    Args:
        role: A role, a ground or a shape.
        theme: One of `THEMES`; the first one stands in for themes that are not ours.

    Raises:
        KeyError: there is no such role.
    """
    column = THEMES.index(theme) if theme in THEMES else 0
    return (ROLES.get(role) or GROUNDS.get(role) or SHAPES[role])[column]
