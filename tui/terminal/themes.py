"""The themes of the program's own: for the evening, for daylight, and with the most contrast."""

from textual.theme import Theme

EVENING = Theme(
    name="handrail",
    primary="#7fb5b5",
    secondary="#a3b8c2",
    accent="#7fb5b5",
    success="#8fbf8f",
    warning="#d9b26f",
    error="#d9956f",
    foreground="#dcdcd4",
    background="#1c2023",
    surface="#262b2f",
    panel="#2c3236",
    dark=True,
    variables={"muted": "#8f9a96"},
)
"""Few colours, each with a meaning: where one is, what is done, what needs a look."""

DAYLIGHT = Theme(
    name="handrail-light",
    primary="#1f6f78",
    secondary="#4c6472",
    accent="#1f6f78",
    success="#3c7a3c",
    warning="#8a5a00",
    error="#9a4a20",
    foreground="#23282b",
    background="#fbfaf6",
    surface="#efede6",
    panel="#e6e3da",
    dark=False,
    variables={"muted": "#5f686d"},
)
"""The same by daylight."""

CONTRAST = Theme(
    name="handrail-contrast",
    primary="#7fe3ff",
    secondary="#ffffff",
    accent="#7fe3ff",
    success="#9dff9d",
    warning="#ffe27a",
    error="#ffb38a",
    foreground="#ffffff",
    background="#000000",
    surface="#1a1a1a",
    panel="#262626",
    dark=True,
    variables={"muted": "#d8d8d8"},
)
"""Everything at least seven times as bright as what is behind it."""

OWN = (EVENING, DAYLIGHT, CONTRAST)
"""All of them; the first one is worn until another is chosen."""
