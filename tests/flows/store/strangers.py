"""Foreign files beside the store: whatever is done to a home, their bytes and modes stay."""

import shutil
from pathlib import Path

from tests.flows.store.lived_in import READERS, WRITERS, live, run
from tests.flows.store.tally import Tally

FOREIGN = (
    ".mine.json.new",
    ".profile.json.new.bak",
    "letter.odt",
    "a folder/.p1.json.new",
    "a folder/plans/p1.json",
    "plans/.letter.new",
    "plans/sub/.p1.json.new",
    "plans/sub/p1.json",
    "plans/backups/notes.txt",
    "plans/backups/plans.p1/mine.json",
    "plans/backups/somewhere/.x.new",
    "drafts/.letter.txt.new",
    "reports/.r.txt.new",
    "flows/.mine.toml.new",
    "flows/notes.txt",
)
"""Files that are not Handrail's, in a home and in its folders."""

REPAIRS: tuple[tuple[str, ...], ...] = (
    ("doctor",),
    ("doctor", "--repair"),
    ("backups", "restore", "journal"),
    ("export", "--output", "{home}/out.json"),
    ("import", "{home}/out.json", "--yes"),
)
"""What sets a home right, takes it along, and brings it back."""


def foreign_files(folder: Path) -> Tally:
    """Do everything to a home that foreign files are in, and to folders that are no home."""
    tally, bad = Tally(), []
    home = folder / "home"
    live(home)
    for words in (*REPAIRS, *WRITERS, *READERS):
        good = _stays_alone(home, words)
        tally.count(good)
        bad += [] if good else [" ".join(words)]
    for words in REPAIRS[:2]:
        elsewhere = folder / "no home"
        good = _stays_alone(elsewhere, words)
        ran = run(elsewhere, *words)
        good = good and ran.code == 1 and "it is no home" in ran.out
        tally.count(good)
        bad += [] if good else [f"{' '.join(words)}, where no home is"]
        shutil.rmtree(elsewhere)
    tally.remark = "; ".join(bad) or f"{len(FOREIGN)} files beside"
    return tally


def _stays_alone(home: Path, words: tuple[str, ...]) -> bool:
    for number, name in enumerate(FOREIGN):
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"not ours: {number}")
        path.chmod(0o644)
    run(home, *(word.format(home=home) for word in words))
    return all(
        (path := home / name).is_file()
        and path.read_text() == f"not ours: {number}"
        and path.stat().st_mode & 0o777 == 0o644
        for number, name in enumerate(FOREIGN)
    )
