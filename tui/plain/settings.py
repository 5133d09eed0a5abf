"""The settings as lines of text."""

from collections.abc import Sequence

from flows.views.settings import SettingView

HOW = "'handrail settings' with a name and a value changes one, as in: settings explanations no"


def settings_lines(view: Sequence[SettingView]) -> list[str]:
    """Return each setting with its name, how it stands, and what it does."""
    lines = ["Settings"]
    for each in view:
        lines += ["", f"{each.id}. {each.label}: {each.value}.", f"  {each.about}"]
    return [*lines, "", HOW]
