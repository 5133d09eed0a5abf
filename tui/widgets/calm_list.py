"""A list without a frame, for places that are a list."""

from textual.widgets import OptionList


class CalmList(OptionList):
    """Things below each other, one of them the current one."""

    DEFAULT_CSS = """
    CalmList, CalmList:focus {
        border: none; height: 1fr; padding: 0 1; background: $background; scrollbar-size: 1 1;
        background-tint: $background 0%;
    }
    CalmList > .option-list--option-highlighted,
    CalmList:focus > .option-list--option-highlighted {
        background: $primary 22%; color: $foreground; text-style: none;
    }
    CalmList > .option-list--option-disabled { color: $primary; }
    """
