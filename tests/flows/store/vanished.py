"""A file vanishes, and whoever writes next: it is brought back, or its loss is told for good."""

import shutil
from itertools import product
from pathlib import Path

from tests.flows.store.lived_in import WRITERS, held, live, run
from tests.flows.store.tally import Tally

FILES = (
    "profile.json",
    "journal.json",
    "journal.2024.json",
    "journal.2025.json",
    "plans/p1.json",
    "plans/p1.2024.json",
    "plans/p1.2025.json",
    "manifest.json",
    "plans/backups",
    "plans",
)
"""What vanishes: each file of the home, and folders of it."""


def vanished_files(folder: Path, step: int = 1) -> Tally:
    """Let each file vanish under each writer.

    Args:
        folder: An empty folder to work in.
        step: Look at one case in so many alone.
    """
    home = folder / "lived in"
    live(home)
    tally = Tally()
    bad = []
    for file, words in list(product(FILES, WRITERS))[::step]:
        copy = folder / "copy"
        shutil.copytree(home, copy)
        _remove(copy / file)
        good = _is_missed(home, copy, words)
        tally.count(good)
        bad += [] if good else [f"{file} under {words[0]}"]
        shutil.rmtree(copy)
    tally.remark = "; ".join(bad) or f"{len(FILES)} files and folders, {len(WRITERS)} writers"
    return tally


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _is_missed(before: Path, home: Path, words: tuple[str, ...]) -> bool:
    """Write, and say whether all that was there before is there, or its loss is told."""
    sound = home.with_name("sound")
    shutil.copytree(before, sound)
    kept = held(before).keys() & (run(sound, *words) and held(sound)).keys()
    shutil.rmtree(sound)
    ran = run(home, *words)
    if "Something unexpected" in ran.err:
        return False
    lost = {name for name, _, _ in kept - held(home).keys()}
    # What is gone without a backup is told now, or by whoever looks the home over.
    told = ran.err + run(home, "doctor").out
    return all(f"{name}.json" in told or f"{name}.20" in told for name in lost)
