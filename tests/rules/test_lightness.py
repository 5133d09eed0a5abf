"""The rules are light enough for the quick commands."""

import subprocess
import sys
from pathlib import Path

import flows.rules

HEAVY = {"pydantic", "dateutil", "tinydb", "textual", "asyncio"}


def test_no_rule_brings_in_anything_heavy() -> None:
    folder = Path(flows.rules.__path__[0])
    modules = [f"flows.rules.{path.stem}" for path in sorted(folder.glob("[a-z]*.py"))]
    program = f"import sys, {', '.join(modules)}; print(*({HEAVY!r} & sys.modules.keys()))"
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert len(modules) > 10
    assert result.stdout.strip() == ""
