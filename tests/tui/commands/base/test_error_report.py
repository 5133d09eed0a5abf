"""Whatever is wrong with the home: one sentence, exit code 1, and nothing lost."""

import json
from pathlib import Path

import pytest

from flows.store.codec import decode, encode
from flows.store.store import Store
from tests.flows.samples import PLAN
from tests.tui.commands.conftest import Run
from tui.cli import main

COMMANDS = (["plans"], ["status"], ["tick", "walk"], ["note", "x"], ["show"], ["undo"], ["export"])


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_home_that_is_a_file_is_told(run: Run, home: Path, words: list[str]) -> None:
    home.write_text("")
    ran = run(*words)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("The home cannot be made or opened")
    assert ran.err.count("\n") == 1


def test_a_damaged_file_is_brought_back_and_told(run: Run, store: Store, home: Path) -> None:
    run("tick", "walk")
    path = home / "plans" / "p1.json"
    path.write_bytes(path.read_bytes()[:-40])
    ran = run("show")
    assert ran.code == 0
    assert ran.out.startswith("Sam's plan")
    assert "p1.json was damaged" in ran.err
    assert ran.err.count("\n") == 1


def test_what_a_newer_version_wrote_can_be_read_alone(run: Run, store: Store, home: Path) -> None:
    header, tables = decode((home / "profile.json").read_bytes())
    newer = encode(header._replace(schema=99), tables)
    (home / "profile.json").write_bytes(newer)
    ran = run("tick", "walk")
    assert ran.code == 1
    assert ran.err.count("A newer version") == ran.err.count("\n") == 1
    assert run("show").code == 0


def test_what_only_a_newer_version_can_read_is_no_mistake(
    run: Run, store: Store, home: Path
) -> None:
    header, tables = decode((home / "plans" / f"{PLAN}.json").read_bytes())
    newer = {**tables, "plan": {PLAN: {**tables["plan"][PLAN], "something_new": 1}}}
    written = encode(header._replace(schema=99), newer)
    (home / "plans" / f"{PLAN}.json").write_bytes(written)
    ran = run("show")
    assert (ran.code, ran.out) == (1, "")
    assert "newer version" in ran.err
    assert "restore" not in ran.err
    assert ran.err.count("\n") == 2
    assert run("status").code == 0
    assert (home / "plans" / f"{PLAN}.json").read_bytes() == written


def test_a_draft_that_cannot_be_kept_is_told_once(run: Run, store: Store, home: Path) -> None:
    (home / "drafts").write_text("")
    ran = run("new", "personal", "--plain", typed="A calmer spring\nLong days\n.\n")
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert ran.out.count(ran.err) == 1


def test_something_unexpected_tells_a_reference_and_nothing_private(
    run: Run, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("a secret")

    monkeypatch.setattr("flows.lookup.plans.plans", break_down)
    ran = run("plans")
    assert ran.code == 1
    assert "Something unexpected happened." in ran.err
    assert "RuntimeError-" in ran.err
    assert "secret" not in ran.err


def test_control_characters_from_a_file_never_reach_the_terminal(
    run: Run, store: Store, home: Path
) -> None:
    with store.transaction("plans/p1") as transaction:
        plan = transaction.document("plans/p1", "plan", "p1")
        assert plan is not None
        transaction.put("plans/p1", "plan", {**plan, "title": "Sam\x1b[2J\u202es plan"})
    out = run("plans").out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert json.loads(run("plans", "--json").out)["plans"][0]["title"] == "Sam\x1b[2J\u202es plan"


def test_an_interrupt_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.commands.base.parser.find_command", interrupt)
    assert main(["plans"]) == 130
    assert capsys.readouterr() == ("", "\n")
