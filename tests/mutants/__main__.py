"""Breaks the code in small ways and sees whether the tests of its room notice: `make mutants`."""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from tests.mutants.equivalent import is_equivalent
from tests.mutants.mutations import Mutant, mutants_of
from tests.paths import ROOT

COPIED = ("flows", "tui", "tests", "docs", "pyproject.toml")
"""What a copy of the checkout needs for its tests."""

SLOWER = 5
"""How many times as long as a sound room a broken one may take; after that it hangs: noticed."""

AT_LEAST = 60.0
"""Seconds that a broken room always has."""


def main() -> int:
    """Try a sample of mutants and print which of them no test noticed."""
    parser = argparse.ArgumentParser(prog="make mutants ARGS=…", description=__doc__)
    parser.add_argument(
        "folder", nargs="?", default="flows", help="a room: flows/rules, flows/text"
    )
    parser.add_argument("--count", type=int, default=40, help="how many to try (40)")
    parser.add_argument(
        "--seed", type=int, default=1, help="which ones; the same seed, the same (1)"
    )
    options = parser.parse_args()
    every = possible_mutants(options.folder)
    sample = random.Random(options.seed).sample(every, min(options.count, len(every)))
    with tempfile.TemporaryDirectory() as folder:
        copy = _copy(Path(folder))
        seconds = {room: _sound_seconds(copy, room) for room in _rooms(sample)}
        lived = []
        for mutant in sample:
            if not _is_noticed(copy, mutant, seconds[tests_of(mutant.path)]):
                lived.append(mutant)
                print(f"lived: {mutant.path}:{mutant.line}  {mutant.before}  →  {mutant.after}")
                sys.stdout.flush()
    print(f"{len(sample)} mutants of {len(every)} possible ones tried, {len(lived)} lived")
    return 0


def possible_mutants(folder: str) -> list[Mutant]:
    """Return every mutant of a folder that changes something, in the order of the files."""
    return [
        mutant
        for path in sorted((ROOT / folder).rglob("*.py"))
        for mutant in mutants_of(path.relative_to(ROOT), path.read_text("utf-8"))
        if not is_equivalent(mutant)
    ]


def tests_of(path: Path) -> Path:
    """Return the folder of tests that answers for a file, that of its room, from the root."""
    return "tests" / path.parent


def _rooms(sample: Iterable[Mutant]) -> list[Path]:
    """Return the folders of tests that answer for a sample, each once."""
    return sorted({tests_of(mutant.path) for mutant in sample})


def _copy(folder: Path) -> Path:
    """Copy what the tests need; the copy is what gets broken."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / name)
    return folder


def _sound_seconds(copy: Path, room: Path) -> float:
    """Return how long the tests of a room take when nothing is broken.

    Raises:
        SystemExit: They are red by themselves: they would seem to notice whatever is broken.
    """
    start = time.monotonic()
    if _run(copy, [room], None) != 0:
        raise SystemExit(f"{room} is red before anything is broken: mend that first")
    return time.monotonic() - start


def _is_noticed(copy: Path, mutant: Mutant, sound_seconds: float) -> bool:
    """Return whether the tests of the room turn red when a copy has the mutant."""
    file = copy / mutant.path
    before, stat = file.read_bytes(), file.stat()
    file.write_text(mutant.text, "utf-8")
    room = tests_of(mutant.path)
    nearest = room / f"test_{mutant.path.name}"
    first = [nearest] if (copy / nearest).exists() else []
    try:
        return _run(copy, [*first, room], max(AT_LEAST, SLOWER * sound_seconds)) != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        file.write_bytes(before)
        os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def _run(copy: Path, tests: list[Path], seconds: float | None) -> int:
    """Run tests in the copy until the first is red; `seconds` is None for a run that is sound.

    Only a sound run leaves compiled files behind: those of a mutant could be taken for sound ones.
    """
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider"]
    surroundings = dict(os.environ)
    if seconds is not None:
        surroundings["PYTHONDONTWRITEBYTECODE"] = "1"
    return subprocess.run(
        [*command, *map(str, tests)],
        cwd=copy,
        env=surroundings,
        capture_output=True,
        timeout=seconds,
        check=False,
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
