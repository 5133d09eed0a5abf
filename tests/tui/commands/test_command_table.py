"""The command table covers what the product promises, and the README names nothing else."""

import re

from tests.paths import ROOT
from tui.commands.command_table import BY_NAME, COMMANDS
from tui.version import VERSION

PROMISED = set(
    """
    new resume today journal support settings objective habit move touch use change tick skip
    untick rate note win status board plans show crisis undo redo history export import flows
    where demo doctor backups completion
""".split()  # noqa: SIM905 - read as one text
)
"""The commands of the product's own description."""


def test_every_promised_command_is_there() -> None:
    assert set(BY_NAME) >= PROMISED


def test_no_command_stands_twice() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


def test_the_readme_names_only_commands_that_exist() -> None:
    text = (ROOT / "README.md").read_text()
    named = re.findall(r"(?:^|`|\$ )handrail ([a-z][a-z-]*)(?: ([a-z]+))?", text, re.MULTILINE)
    unknown = [first for first, _ in named if first not in BY_NAME]
    assert not unknown
    assert named or "handrail" in text


def test_the_version_is_the_one_of_the_package() -> None:
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text()
