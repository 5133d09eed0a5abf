"""What the page of promises shows for others to do, does what it says."""

import subprocess
import sys
from pathlib import Path

from flows.store.store import Store
from tests.paths import ROOT


def test_four_lines_open_a_file_with_tinydb(filled: Store, home: Path) -> None:
    page = (ROOT / "docs" / "promise.md").read_text("utf-8")
    lines = page.split("```python\n")[1].split("```")[0]
    assert len(lines.split()) > 4 == len([line for line in lines.split("\n") if line])
    before = (home / "plans" / "p1.json").read_bytes()
    ran = subprocess.run(
        [sys.executable, "-c", lines.replace("plans/….json", str(home / "plans" / "p1.json"))],
        capture_output=True,
        check=True,
        text=True,
    )
    assert ran.stdout == "[{'id': 'p1', 'title': \"Sam's plan\"}]\n"
    assert (home / "plans" / "p1.json").read_bytes() == before
