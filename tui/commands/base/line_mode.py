"""Whether lines are spoken in place of screens, why, and how one leaves that."""

import os
from pathlib import Path

VARIABLES = ("HANDRAIL_ACCESSIBLE", "ACCESSIBLE")
"""The variables that ask for lines, our own first; other programs know the second one, too."""

_NO = ("0", "no", "false", "off")

MODE = "Lines, no screens"

ASKED = f"{MODE}, as --plain asks; without it, a screen opens."
CHOSEN = f"{MODE}, as your settings say; 'handrail settings accessible no' ends that."
NO_SCREEN = f"{MODE}: this terminal shows nothing else; in another one, screens open."
BY_VARIABLE = f"{MODE}, as {{0}} is set; 'HANDRAIL_ACCESSIBLE=no handrail' opens a screen."


def explain_choice(home: Path) -> str:
    """Return why the person wants lines everywhere, and how to leave that; empty where not.

    The environment comes before the settings of the home.
    """
    for name in VARIABLES:
        if said := os.environ.get(name, "").strip():
            is_no = said.lower() in _NO
            if is_no and name == VARIABLES[0]:
                return ""
            if not is_no:
                return BY_VARIABLE.format(name)
    from flows.lookup.settings import peek_settings

    return CHOSEN if peek_settings(home).get("accessible") is True else ""
