"""The rules are light enough for the quick commands."""

import subprocess
import sys
from pkgutil import walk_packages

import flows.rules
import flows.text

HEAVY = {"pydantic", "dateutil", "tinydb", "textual", "asyncio"}


def test_no_rule_brings_in_anything_heavy() -> None:
    modules = [
        module.name
        for room in (flows.rules, flows.text)
        for module in walk_packages(room.__path__, f"{room.__name__}.")
    ]
    program = f"import sys, {', '.join(modules)}; print(*({HEAVY!r} & sys.modules.keys()))"
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert len(modules) > 10
    assert result.stdout.strip() == ""
