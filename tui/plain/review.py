"""The last stage: the plan is read back with numbered lines, and any of them can be opened."""

from typing import TYPE_CHECKING

from tui.plain.words import Back, Skip

if TYPE_CHECKING:
    from tui.plain.session import Walk


def read_back(walk: "Walk") -> bool:
    """Read the plan back until the person saves it, or goes back to the questions.

    Returns:
        True when the plan is to be saved, False when the person wants to go on with questions.

    Raises:
        Save: the person leaves with the draft kept.
        EndOfInput: nothing more will be typed.
    """
    while True:
        paths = _read(walk)
        try:
            line = walk.console.ask().strip()
        except Back:
            return False
        except Skip:
            line = ""
        if not line:
            problems = walk.session.problems()
            if not problems:
                return True
            walk.console.say("", "Before it can be saved:")
            walk.console.say(*(f"  {problem.label}: {problem.sentence}" for problem in problems))
            walk.session.go_to_question(problems[0].path)
            return False
        if not line.isdecimal() or not 1 <= int(line) <= len(paths):
            walk.console.say(f"Please type a number from 1 to {len(paths)}, or nothing to save.")
            continue
        walk.change(paths[int(line) - 1])


def _read(walk: "Walk") -> list[str]:
    """Read every line of the plan with its number, and return where each of them leads."""
    paths: list[str] = []
    walk.console.say("", "This is your plan.")
    for section in walk.session.outline().sections:
        walk.console.say("", section.title)
        for line in section.lines:
            paths.append(line.path)
            walk.console.say(f"{len(paths)}. {line.label}: {line.text}")
    open_count = len(walk.session.still_open())
    walk.console.say(
        "",
        f"{open_count} questions are still open; they can stay open." if open_count else "",
        "Enter saves the plan. A number changes that line. back goes to the questions.",
    )
    return paths
