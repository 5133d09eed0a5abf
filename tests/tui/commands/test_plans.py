"""`flows`, `crisis`, `where`, `doctor`, `backups`, `completion`: what they print."""

import json
import re
import stat
from io import StringIO
from pathlib import Path

import pytest

from flows.actions.plan_editor import edit_plan
from flows.documents.clock import FixedClock
from flows.guide.schema.flow_files import library
from flows.guide.schema.flow_models import build_item
from flows.guide.session.questions import Question
from flows.store.codec import SCHEMA
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import PLAN, rename
from tests.tui.commands.conftest import Run
from tui.commands.shell.title_completion import candidates
from tui.plain.console import Console
from tui.plain.question_lines import tell_question

MOMENT_IN_DATA = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"
"""How a moment stands in data: ISO 8601, in UTC."""


def test_flows_are_listed(run: Run, home: Path) -> None:
    out = run("flows").out
    assert "personal" in out
    assert "They look at a plan you have:" in out
    assert {"personal", "daily"} <= {each["id"] for each in json.loads(run("flows", "--json").out)}
    assert not home.exists()


def test_own_flows_are_listed_too(run: Run, home: Path) -> None:
    (home / "flows").mkdir(parents=True)
    text = (library() / "daily.toml").read_text().replace('id = "daily"', 'id = "evening"', 1)
    (home / "flows" / "evening.toml").write_text(text)
    assert "evening" in run("flows").out
    assert "own" in run("flows").out
    assert run("flows", "show", "evening").code == 0


@pytest.mark.parametrize("own_id", ["", 'id = "personal"\n'])
def test_a_flow_with_the_id_of_a_shipped_one_is_said_to_stand_in_its_place(
    run: Run, home: Path, own_id: str
) -> None:
    (home / "flows").mkdir(parents=True)
    path = home / "flows" / "mine.toml"
    path.write_text(f'schema_version = 1\n{own_id}extends = "personal"\ntitle = "Mine"\n')
    checked = run("flows", "check", str(path)).out
    assert "stands in place of the shipped “Personal plan”" in " ".join(checked.split())
    line = next(each for each in run("flows").out.splitlines() if "Mine" in each)
    assert line.endswith("your own, in place of the shipped “Personal plan”")
    (home / "flows" / "other.toml").write_text(path.read_text().replace("Mine", "Other"))
    assert "in place of your other “Mine”" in run("flows").out
    path.write_text(path.read_text().replace("extends", 'id = "mine"\nextends').replace(own_id, ""))
    assert "in place" not in run("flows", "check", str(path)).out


def test_own_flows_that_cannot_be_used_yet_are_marked_and_not_offered(run: Run, home: Path) -> None:
    (home / "flows").mkdir(parents=True)
    usable = (library() / "personal.toml").read_text()
    (home / "flows" / "mine.toml").write_text(usable.replace('id = "personal"', 'id = "mine"', 1))
    odd = usable.replace('id = "personal"', 'id = "odd"', 1).replace('"long_text"', '"longer"')
    (home / "flows" / "odd.toml").write_text(odd)
    (home / "flows" / "torn.toml").write_text('id = "torn')
    out = run("flows").out
    for name in ("odd", "torn"):
        path = home / "flows" / f"{name}.toml"
        (line,) = (line for line in out.splitlines() if line.startswith(f"  {name} "))
        assert line.endswith(f"cannot be used yet; see 'handrail flows check {path}'")
    listed = {each["id"]: each for each in json.loads(run("flows", "--json").out)}
    assert {name for name, each in listed.items() if not each["usable"]} == {"odd", "torn"}
    assert listed["torn"]["path"] == str(home / "flows" / "torn.toml")
    offered = run("new", "--plain").out
    assert offered.count(f". {listed['mine']['title']} (") == 2
    assert candidates(["--home", str(home), "new", "o"], FixedClock(MOMENT)) == []
    assert run("new", "torn", "--plain").code == 1


def test_a_flow_is_printed_with_its_questions(run: Run) -> None:
    out = run("flows", "show", "recovery").out
    assert "[reflection]" in out
    assert "In a few words, what do you want?  [wish: text, needed]" in out
    assert json.loads(run("flows", "show", "daily", "--json").out)["id"] == "daily"
    assert run("flows", "show", "nothing").code == 1
    ran = run("flows", "check", "x" * 4000)
    assert (ran.code, len(ran.err) < 300) == (1, True)
    assert ran.err.startswith("There is no file …xxx")


def test_a_flow_is_checked_with_file_place_and_reason(run: Run, tmp_path: Path) -> None:
    good = library() / "daily.toml"
    assert run("flows", "check", str(good)).out == f"{good}: this flow can be used.\n"
    poor = tmp_path / "poor.toml"
    poor.write_text(good.read_text().replace('type = "scale"', 'type = "scales"'))
    ran = run("flows", "check", str(poor))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("poor.toml: today.day: ")
    assert json.loads(run("flows", "check", str(poor), "--json").out)[0]["path"] == "today.day"
    assert "There is no file" in run("flows", "check", "no-such.toml").err


def test_the_page_for_hard_times_is_printed(run: Run, store: Store) -> None:
    out = run("crisis").out
    assert out.startswith("For hard times\n")
    assert "Who\n  Priya: 555 0100\n" in out
    assert json.loads(run("crisis", "--json").out)["people"] == ["Priya: 555 0100"]
    assert run("crisis", "sam").out == out


def test_nobody_goes_without_a_page(run: Run, home: Path) -> None:
    assert "There is no page of your own yet." in run("crisis").out
    home.chmod(0o700)
    (home / "profile.json").mkdir()
    ran = run("crisis")
    assert "ring somebody" in ran.out
    assert "The file profile.json cannot be read: is a directory" in ran.err
    assert ran.err.count("\n") == 1
    (home / "plans").write_text("")
    ran = run("crisis")
    assert "ring somebody" in ran.out


def test_where_tells_every_path_with_size_and_permissions(
    run: Run, store: Store, home: Path
) -> None:
    run("tick", "walk")
    out = run("where").out
    assert f"home            {home}" in out
    assert "0600" in out
    assert str(home / "plans" / "p1.json") in out
    data = json.loads(run("where", "--json").out)
    assert data["schema_version"] == SCHEMA
    assert re.fullmatch(MOMENT_IN_DATA, data["last_backup"])
    assert all(each["mode"] in ("0600", "0700") for each in data["places"])


def test_moments_and_days_are_written_in_one_way_in_all_data(run: Run, store: Store) -> None:
    run("tick", "walk")
    (plan,) = json.loads(run("plans", "--json").out)["plans"]
    assert (plan["created"], plan["active"][:11]) == ("2026-11-01T09:00:00Z", "2026-11-21T")
    assert re.fullmatch(MOMENT_IN_DATA, plan["active"])
    run("new", "personal", "--plain", typed="Calm\n")
    (draft,) = json.loads(run("plans", "--json").out)["drafts"]
    assert re.fullmatch(MOMENT_IN_DATA, draft["saved"])
    assert json.loads(run("status", "--json").out)["day"] == "2026-11-21"


def test_where_makes_nothing(run: Run, home: Path) -> None:
    out = run("where").out
    assert "There is nothing here yet" in out
    assert not home.exists()
    assert "not there yet:\n" in out
    assert f"  {home / 'flows'}  (a folder: flows of your own)\n" in out
    assert f"  {home / 'keys.toml'}  (keys in other places)\n" in out
    (home / "flows").mkdir(parents=True)
    (home / "keys.toml").write_text("")
    assert "not there yet" not in run("where").out


def test_the_doctor_finds_and_repairs(run: Run, store: Store, home: Path) -> None:
    assert run("doctor").out == "Everything is as it is meant to be.\n"
    path = home / "plans" / "p1.json"
    path.chmod(0o644)
    ran = run("doctor")
    assert ran.code == 1
    assert "plans/p1.json: Other people may read this file." in ran.out
    assert run("doctor", "--repair").code == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert json.loads(run("doctor", "--json").out) == {"done": [], "findings": []}


def test_a_file_is_brought_back_from_a_backup(run: Run, store: Store) -> None:
    run("tick", "walk")
    assert "plans/p1\n     1  Sat 21 Nov 2026 " in run("backups").out
    assert json.loads(run("backups", "--json").out)["plans/p1"][0]["number"] == 1
    assert run("backups", "restore", "plans/p1", "1").code == 0
    assert store.read("plans/p1").get("entries", {}) == {}
    assert run("backups", "restore", "plans/p1", "99").code == 1
    assert run("backups", "restore", "plans/p1", "one").code == 2
    assert run("backups", "restore", "../x", "1").code == 1


def test_without_backups_a_sentence_says_so(run: Run) -> None:
    assert run("backups").out.startswith("There is no backup yet")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["tic"], ["tick"]),
        (["backups", ""], ["restore"]),
        (["flows", "sh"], ["show"]),
        (["new", "reh"], ["rehabilitation"]),
        (["tick", "wa"], ["Walk 20 min"]),
        (["rate", "s"], ["Sleep through most nights"]),
        (["show", ""], ["Sam's plan"]),
        (["resume", ""], []),
        (["completion", "z"], ["zsh"]),
        (["tick", "--no"], ["--no-color", "--note"]),
        (["rate", "'Sl"], ["Sleep through most nights"]),
        (["rate", '"sleep thr'], ["Sleep through most nights"]),
        (["tick", r"put\ the"], ["put the charger in the hall"]),
        (["show", r"Sam\'s"], ["Sam's plan"]),
        (["show", "Sam's"], ["Sam's plan"]),
        (["export", "--format", ""], ["fhir", "ics", "json", "markdown"]),
        (["export", "--format=m"], ["--format=markdown"]),
        (["export", "--include", "o"], ["objectives"]),
        (["export", "-o", ""], []),
        (["tick", "x", "--on", "y"], ["yesterday"]),
        (["tick", "x", "--on", "put"], []),
        (["tick", "walk", "--note", ""], []),
        (["win", "--kind", "r"], ["rested"]),
        (["win", "x", "--kind", "did"], ["did_it"]),
        (["win", "x", "--objective", "s"], ["Sleep through most nights"]),
        (["win", "--objective", "sleep", "so"], []),
        (["backups", "restore", ""], ["plans/p1", "profile"]),
        (["backups", "restore", "plans/p1", ""], ["1", "2"]),
        (["backups", "restore", "plans/p1", "1", ""], []),
        (["nothing", ""], []),
    ],
)
def test_the_shell_completes_commands_and_titles(
    home: Path, clock: FixedClock, store: Store, words: list[str], expected: list[str]
) -> None:
    rename(store, "p1", "Another")
    rename(store, "p1", "Sam's plan")
    assert candidates(["--home", str(home), *words], clock) == expected


def test_scripts_for_the_shells(run: Run, store: Store) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "handrail" in run("completion", shell).out
    assert run("completion", "tcsh").code == 2
    assert run("complete", "--", "tick", "wa").out == "Walk 20 min\n"


def test_lines_name_no_key_that_is_not_there(run: Run) -> None:
    assert "You can write this page yourself" in run("crisis").out
    assert ": F2" not in run("crisis").out
    note = build_item("note", id="n", label="Your page: F2 opens it.")
    asked = Question("n", note, note.label, None, False, None, None, (), ())
    said: list[str] = []
    tell_question(Console(StringIO(), said.append), asked)
    assert said == ["\n", "Your page: “handrail crisis” opens it.\n"]


def test_what_else_was_written_for_a_hard_day_is_told_when_asked_for(
    run: Run, store: Store
) -> None:
    with edit_plan(store, PLAN, words="plan changed") as edit:
        edit.plan["strategies"] = [{"id": "w", "name": "walk round the block"}]
    short, whole = run("crisis").out, run("crisis", "--all").out
    assert "walk round the block" not in short
    assert short.endswith("There is more that you wrote for a hard day: handrail crisis --all\n")
    assert whole.endswith("What helps\n  walk round the block\n")
