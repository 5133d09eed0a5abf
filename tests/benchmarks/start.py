"""What a start costs: the first paint of the app, and the commands that run every day."""

import shutil
import tempfile
from functools import partial
from pathlib import Path

from tests.benchmarks.environment import installed_program, installed_python
from tests.benchmarks.homes import filled_home
from tests.benchmarks.measuring import Cost, Measurement, format_ratios, interleave, run
from tests.benchmarks.pseudo_terminal import answered, bare_app, handrail, painted

WHOLE = "q quit"
"""What the last row of a place ends with; it is painted last."""

ANSWERED = ", a key answered"
"""After the name of a start that is measured until the first key is answered."""

QUICK = {
    "tick": ["tick", "walk"],
    "skip": ["skip", "screens"],
    "note": ["note", "a line"],
    "win": ["win", "a win"],
    "rate": ["rate", "objective 1", "4"],
    "log": ["log", "panic", "3"],
    "feel": ["feel", "tired"],
    "touch, known already": ["touch", "priya"],
    "move": ["move", "doing", "objective 2"],
    "helped, with a number": ["helped", "tea", "2"],
    "undo": ["undo"],
    "redo": ["redo"],
    "status": ["status"],
    "today, as lines": ["today", "--plain"],
    "board, as lines": ["board", "--plain"],
    "timeline, as lines": ["timeline", "--plain"],
    "support, as lines": ["support", "--plain"],
    "journal, searched": ["journal", "line"],
    "objective": ["objective", "objective 1"],
    "habit": ["habit", "walk"],
    "helped": ["helped"],
    "why": ["why"],
    "crisis": ["crisis"],
    "history": ["history"],
    "plans": ["plans"],
    "settings": ["settings"],
    "titles for completion": ["complete", "tick", ""],
}
"""The commands of every day."""

READING = {
    "show": ["show"],
    "export everything": ["export"],
    "export as Markdown": ["export", "--format", "markdown"],
    "export as a calendar": ["export", "--format", "ics"],
    "export as FHIR": ["export", "--format", "fhir"],
}
"""The commands that read a plan back."""

RELAY = "relay of a shared session"
"""What runs in each terminal of a shared session, as far as it is loaded."""

BUDGETS = {RELAY: 2.0, **dict.fromkeys(QUICK, 4.0), "--version": 1.5, **dict.fromkeys(READING, 8.0)}
"""What each of them may take, as a multiple of the interpreter's own start."""

PREPARED = {
    "tick": ["untick", "walk"],
    "skip": ["untick", "screens"],
    "move": ["move", "later", "objective 2"],
    "feel": ["feel", "--none"],
    "rate": ["rate", "objective 1", "5"],
    "helped, with a number": ["helped", "tea", "1"],
    "undo": ["tick", "walk"],
    "redo": ["undo"],
}
"""What is done before each measurement, unmeasured, so that there is always something to do."""


def peers(folder: Path) -> dict[str, Measurement]:
    """Return what writing one line costs with other programs, those that are installed."""
    found: dict[str, Measurement] = {}
    if jrnl := shutil.which("jrnl"):
        journal, settings = folder / "journal.txt", folder / "jrnl/jrnl.yaml"
        journal.touch()
        settings.parent.mkdir()
        settings.write_text(f"journals:\n  default:\n    journal: {journal}\nversion: v4\n")
        surroundings = {"XDG_CONFIG_HOME": str(folder)}
        found["jrnl, a line"] = partial(run, [jrnl, "a line"], surroundings)
    if task := shutil.which("task"):
        tasks = folder / "tasks"
        tasks.mkdir()
        surroundings = {"TASKRC": "/dev/null", "TASKDATA": str(tasks)}
        line = [task, "rc.confirmation=off", "add", "a line"]
        found["Taskwarrior, add"] = partial(run, line, surroundings)
    if calcurse := shutil.which("calcurse"):
        diary = folder / "calcurse"
        diary.mkdir()
        line = [calcurse, "-D", str(diary), "-a"]
        found["calcurse, today's list"] = partial(run, line, {})
    return found


def first_paint(rounds: int) -> list[str]:
    """Measure exec to painted for the welcome, Today and the Board against a bare app."""
    with tempfile.TemporaryDirectory() as folder:
        empty, small, large = (Path(folder) / name for name in ("empty", "small", "large"))
        filled_home(small, entries=100)
        filled_home(large, entries=10_000, plans=40)
        homes = {
            "welcome": (empty, []),
            "Today": (small, []),
            "Board": (small, ["board"]),
            "Today, 10,000 entries": (large, []),
            "Board, 10,000 entries": (large, ["board"]),
        }
        things = {"bare": partial(painted, bare_app(), "bare", {})}
        for name, (home, arguments) in homes.items():
            surroundings = {"HANDRAIL_HOME": str(home)}
            command = [*handrail(), *arguments]
            things[name] = partial(painted, command, WHOLE, surroundings)
            things[f"{name}{ANSWERED}"] = partial(answered, command, WHOLE, surroundings)
        figures = interleave(things, rounds)
    budgets = {name: 1.25 if name.endswith(ANSWERED) else 0.5 for name in things}
    del budgets["bare"]
    return [format_ratios("First paint, from start to painted", figures, "bare", budgets)]


def commands(rounds: int) -> list[str]:
    """Measure the commands that run every day against the bare interpreter, and against peers."""
    program = installed_program()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        filled_home(home, entries=1_000)
        surroundings = {"HANDRAIL_HOME": str(home)}

        def measure(name: str, arguments: list[str]) -> Measurement:
            def once() -> Cost:
                if name in PREPARED:
                    run([program, *PREPARED[name]], surroundings)
                return run([program, *arguments], surroundings)

            return once

        things: dict[str, Measurement] = {
            "pass": partial(run, [installed_python(), "-c", "pass"], surroundings),
            RELAY: partial(
                run, [installed_python(), "-c", "import tui.terminal.shared.relay"], surroundings
            ),
        }
        for name, arguments in {**QUICK, "--version": ["--version"], **READING}.items():
            things[name] = measure(name, arguments)
        things.update(peers(Path(folder)))
        figures = interleave(things, rounds)
    return [format_ratios("The commands of every day", figures, "pass", BUDGETS)]
