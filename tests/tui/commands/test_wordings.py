"""`flows wording`: in which words flows ask."""

import json
from pathlib import Path

import pytest

from flows.store.store import Store
from tests.tui.commands.conftest import Run


@pytest.fixture
def file(home: Path, store: Store) -> Path:
    """Return a wording of the flow that looks back at a hard day."""
    (home / "flows").mkdir()
    path = home / "flows" / "setback.de.toml"
    path.write_text('title = "Nach einem schweren Tag"\n', encoding="utf-8")
    return path


def test_one_is_chosen_asked_in_and_given_up_again(run: Run, file: Path) -> None:
    assert run("flows", "wording").out.startswith("  own, chosen\n  de\n")
    assert run("flows", "wording", "de").out == "Wording of questions: de.\n"
    assert "Nach einem schweren Tag" in run("flows").out
    assert run("new", "setback", "--plain").out.startswith("Nach einem schweren Tag\n")
    told = json.loads(run("flows", "wording", "--json").out)
    assert {"name": "de", "chosen": True} in told
    assert run("undo").code == 0
    assert "Nach einem schweren Tag" not in run("flows").out


def test_one_that_is_not_there_is_refused(run: Run, file: Path) -> None:
    ran = run("flows", "wording", "fr")
    assert ran.code == 1
    assert "No flow has a wording called 'fr'. There are: own, de" in ran.err


def test_a_check_tells_what_stays_as_the_flow_says_it(run: Run, file: Path) -> None:
    ran = run("flows", "check", str(file))
    assert ran.code == 0
    assert "this wording can be used" in ran.out
    assert "  looking.happened.label\n" in ran.out
    file.write_text("version = 2\n", encoding="utf-8")
    ran = run("flows", "check", str(file))
    assert ran.code == 1
    assert "version: A wording holds texts alone" in ran.err
    assert "setback.de" in run("flows").out


def test_where_there_is_none_it_is_said_how_one_comes(run: Run, home: Path) -> None:
    out = run("flows", "wording").out
    assert out.startswith("  own, chosen\nA file such as personal.de.toml")
    assert "there is none yet" in out
