"""What a start costs: the first paint of the app, and the commands that run every day."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.benchmarks.homes import filled_home
from tests.benchmarks.measuring import Measurement, interleave, print_ratios
from tests.benchmarks.pseudo_terminal import BARE, HANDRAIL, PYTHON, painted

PASS = [PYTHON, "-c", "pass"]
"""What Python itself costs."""

QUICK = {
    "tick": ["tick", "walk", "--on", "today"],
    "note": ["note", "a line"],
    "status": ["status"],
    "undo": ["undo"],
}
"""The commands of every day."""

READING = {"--version": ["--version"], "plans": ["plans"], "show": ["show"], "crisis": ["crisis"]}
"""The commands that read."""


def run(command: Sequence[str], home: Path, **environment: str) -> float:
    """Run a command to its end and return the milliseconds."""
    before = time.perf_counter()
    subprocess.run(
        command,
        env={**os.environ, "HANDRAIL_HOME": str(home), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return (time.perf_counter() - before) * 1000


def peers(folder: Path) -> dict[str, Measurement]:
    """Return what writing one line costs with other programs, those that are installed."""
    found: dict[str, Measurement] = {}
    if jrnl := shutil.which("jrnl"):
        journal, settings = folder / "journal.txt", folder / "jrnl/jrnl.yaml"
        journal.touch()
        settings.parent.mkdir()
        settings.write_text(f"journals:\n  default:\n    journal: {journal}\nversion: v4\n")
        line = [jrnl, "a line"]
        found["jrnl, a line"] = partial(run, line, folder, XDG_CONFIG_HOME=str(folder))
    if task := shutil.which("task"):
        tasks = folder / "tasks"
        tasks.mkdir()
        surroundings = {"TASKRC": "/dev/null", "TASKDATA": str(tasks)}
        line = [task, "rc.confirmation=off", "add", "a line"]
        found["Taskwarrior, add"] = partial(run, line, folder, **surroundings)
    return found


def first_paint(rounds: int) -> None:
    """Measure exec to painted for the welcome, Today and the Board against a bare app."""
    with tempfile.TemporaryDirectory() as folder:
        empty, small, large = (Path(folder) / name for name in ("empty", "small", "large"))
        filled_home(small, entries=100)
        filled_home(large, entries=10_000, plans=40)
        homes = {
            "welcome": (empty, [], "Handrail"),
            "welcome, ready for keys": (empty, [], "Personal plan"),
            "Today": (small, [], "Today"),
            "Board": (small, ["board"], "FOCUS"),
            "Today, 10,000 entries": (large, [], "Today"),
            "Board, 10,000 entries": (large, ["board"], "FOCUS"),
        }
        things = {"bare": partial(painted, BARE, "bare", {})}
        for name, (home, arguments, text) in homes.items():
            things[name] = partial(
                painted, [*HANDRAIL, *arguments], text, {"HANDRAIL_HOME": str(home)}
            )
        figures = interleave(things, rounds)
    print_ratios("First paint, from start to painted", figures, "bare", dict.fromkeys(homes, 1.5))


def commands(rounds: int) -> None:
    """Measure the commands that run every day against `python -c pass`, and against peers."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        filled_home(home, entries=1_000)
        things: dict[str, Measurement] = {"pass": partial(run, PASS, home)}
        for name, arguments in {**QUICK, **READING}.items():
            things[name] = partial(run, [*HANDRAIL, *arguments], home)
        things.update(peers(Path(folder)))
        figures = interleave(things, rounds)
    print_ratios("Commands", figures, "pass", dict.fromkeys(QUICK, 6))
