"""Breaks the code in small ways and sees whether the tests of its room notice: `make mutants`."""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.mutants.mutations import Mutant, mutants_of
from tests.paths import ROOT

COPIED = ("flows", "tui", "tests", "docs", "pyproject.toml")
"""What a copy of the checkout needs for its tests."""

PATIENCE = 120
"""Seconds after which a mutant counts as noticed: it hangs."""


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
    every = [
        mutant
        for path in sorted((ROOT / options.folder).rglob("*.py"))
        if tests_of(path.relative_to(ROOT)).exists()
        for mutant in mutants_of(path.relative_to(ROOT), path.read_text("utf-8"))
    ]
    sample = random.Random(options.seed).sample(every, min(options.count, len(every)))
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy / name)
        lived = [mutant for mutant in sample if not _is_noticed(copy, mutant)]
    for mutant in lived:
        print(f"lived: {mutant.path}:{mutant.line}  {mutant.before}  →  {mutant.after}")
    print(f"{len(sample)} mutants of {len(every)} possible ones tried, {len(lived)} lived")
    return 0


def tests_of(path: Path) -> Path:
    """Return the folder of tests that answers for a file: that of its room."""
    return ROOT / "tests" / path.parent


def _is_noticed(copy: Path, mutant: Mutant) -> bool:
    """Return whether the tests of the room turn red when a copy has the mutant."""
    file = copy / mutant.path
    before = file.read_text("utf-8")
    file.write_text(mutant.text, "utf-8")
    room = tests_of(mutant.path).relative_to(ROOT)
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider"]
    try:
        run = subprocess.run(
            [*command, str(room)], cwd=copy, capture_output=True, timeout=PATIENCE, check=False
        )
        return run.returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        file.write_text(before, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
