"""Files that were changed by hand: told with file and field, and everything else goes on."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from flows.actions.drafts.saved_drafts import load_draft, save_draft
from flows.actions.plans import duplicate_as_template, save_plan
from flows.actions.sessions import begin_session
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.lookup.plans import load_plan
from flows.lookup.unfit_documents import UnfitError
from flows.store.codec import decode, encode
from flows.store.store import Store
from flows.views.drafts import drafts
from flows.views.history import history
from tests.flows.samples import PLAN, sample_plan
from tests.tui.commands.conftest import Run
from tests.tui.plain.transcript import Keyboard
from tui.commands.base.call import Call
from tui.commands.base.line_mode import CHOSEN
from tui.commands.line_menu import run_menu

TOLD = f"plans/{PLAN}.json: objectives.0.confidence: This has to be at most 10."


def change_by_hand(home: Path, name: str, table: str, change: Any) -> None:
    """Change the documents of a table in a file, as somebody does who can reckon its checksum."""
    file = home / f"{name}.json"
    header, tables = decode(file.read_bytes())
    for document in tables[table].values():
        change(document)
    file.write_bytes(encode(header, tables))


@pytest.fixture
def unfit(store: Store, home: Path, clock: FixedClock) -> Store:
    """A home with a plan that somebody has changed by hand."""
    change_by_hand(
        home, f"plans/{PLAN}", "plan", lambda plan: plan["objectives"][0].update(confidence=7712)
    )
    return Store.open(home, clock)


COMMANDS = (["show"], ["export", "--format", "markdown"], ["export", "--format", "ics"])


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_field_is_told_and_the_value_is_not(run: Run, unfit: Store, words: list[str]) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(TOLD)
    assert f"handrail backups restore plans/{PLAN}" in ran.err
    assert "7712" not in ran.err
    assert ran.err.count("\n") == 1


ODD = [
    ("plan", lambda plan: plan["objectives"][0].update(closeness=[])),
    ("plan", lambda plan: plan["habits"][0].update(objective=[["x"]])),
    ("plan", lambda plan: plan["habits"][0].update(anchor=5)),
    ("plan", lambda plan: plan["habits"][0].update(text=True)),
    ("plan", lambda plan: plan["objectives"][0]["steps"][0].update(state=["x"])),
]


@pytest.mark.parametrize(("table", "change"), ODD)
def test_a_wrong_type_is_told_with_its_file_and_field(
    run: Run,
    store: Store,
    home: Path,
    clock: FixedClock,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    table: str,
    change: Any,
) -> None:
    change_by_hand(home, f"plans/{PLAN}", table, change)
    told = 0
    for words in ("status", "board --plain", "habit walk", "objective sleep", "why"):
        ran = run(*words.split())
        assert "unexpected" not in ran.err, words
        told += ran.err.startswith(f"plans/{PLAN}.json: ")
    assert told
    monkeypatch.setattr("sys.stdin", Keyboard(["status", "board", "habit walk", "plans", "quit"]))
    call = Call(Namespace(home=str(home), ascii=False, no_color=False), clock)
    call.line_mode = CHOSEN
    run_menu(call)
    out, err = capsys.readouterr()
    assert f"plans/{PLAN}.json: " in err
    assert out.endswith("Everything is kept.\n")


def test_a_change_beside_a_wrong_type_is_told_with_its_file_and_field(
    run: Run, store: Store, home: Path
) -> None:
    change_by_hand(
        home, f"plans/{PLAN}", "plan", lambda plan: plan["objectives"][0].update(notes=[])
    )
    ran = run("touch", "priya")
    assert ran.code == 1
    assert ran.err.startswith(f"plans/{PLAN}.json: objectives.0.notes: This has to be text.")
    run("settings", "name", "Sam")
    change_by_hand(home, "profile", "profile", lambda profile: profile.update(words=3))
    ran = run("settings", "name", "Sim")
    assert ran.err.startswith("profile.json: words: ")
    assert run("settings", "name", "x" * 2000).err.startswith("profile.json: words: ")


def test_a_changed_value_mends_a_wrong_one(
    run: Run, store: Store, home: Path, clock: FixedClock
) -> None:
    run("settings", "scales", "mood")
    change_by_hand(home, "profile", "profile", lambda profile: profile.update(scales=3))
    change_profile(Store.open(home, clock), scales=[{"name": "pain"}])
    assert run("rate", "pain", "3").code == 0
    assert run("settings", "name", "x" * 2000).err.startswith("This text has 2,000 characters")


def test_the_rest_goes_on(run: Run, unfit: Store) -> None:
    for words in (["plans"], ["today"], ["status"], ["history"], ["note", "x"]):
        assert run(*words).code == 0, words
    ran = run("export")
    assert (ran.code, ran.out[:1]) == (1, "{")
    assert "could not be brought in again. plans/p1, plan, document 1" in ran.err


def test_every_way_to_a_model_tells_it(unfit: Store) -> None:
    for read in (load_plan, duplicate_as_template):
        with pytest.raises(UnfitError) as told:
            read(unfit, PLAN)
        assert told.value.sentence.startswith(TOLD)


def test_the_doctor_finds_it(run: Run, unfit: Store) -> None:
    ran = run("doctor")
    assert ran.code == 1
    assert f"plans/{PLAN}.json: plan, document 1, objectives.0.confidence: This has" in ran.out
    assert "7712" not in ran.out


def test_the_doctor_finds_nothing_in_a_home_that_is_well(run: Run, store: Store) -> None:
    assert run("doctor").code == 0


def test_a_draft_that_is_none_is_left_out_and_told(
    store: Store, home: Path, clock: FixedClock
) -> None:
    kept = [begin_session(store, flow).to_draft() for flow in ("personal", "recovery")]
    for draft in kept:
        save_draft(store, draft)
    change_by_hand(home, f"drafts/{kept[0].id}", "draft", lambda each: each.update(saved="soon"))
    again = Store.open(home, clock)
    assert [each.flow for each in drafts(again)] == ["recovery"]
    assert len(drafts(again)) == 1
    (notice,) = again.notices
    assert notice.startswith(f"drafts/{kept[0].id}.json: saved: This has to be a moment")
    with pytest.raises(UnfitError, match="saved: This has to be a moment"):
        load_draft(again, kept[0].id)


def test_a_change_that_is_none_is_told(store: Store, home: Path, clock: FixedClock) -> None:
    change_by_hand(home, f"plans/{PLAN}", "changes", lambda each: each.update(at="soon"))
    with pytest.raises(UnfitError, match="at: This has to be a moment"):
        history(Store.open(home, clock))


@pytest.mark.parametrize(
    "words", [["today"], ["status"], ["board"], ["timeline"], ["tick", "walk"]], ids=" ".join
)
def test_a_day_that_is_none_is_told_by_its_field(
    run: Run, store: Store, home: Path, clock: FixedClock, words: list[str]
) -> None:
    change_by_hand(
        home, f"plans/{PLAN}", "plan", lambda plan: plan["objectives"][0].update(due="77-12")
    )
    ran = run(*words)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("objectives.0.due: This has to be a date")
    assert "handrail doctor" in ran.err
    assert "77-12" not in ran.err
    assert ran.err.count("\n") == 1


def test_what_is_not_needed_stands_in_nobodys_way(run: Run, store: Store, home: Path) -> None:
    change_by_hand(
        home, f"plans/{PLAN}", "plan", lambda plan: plan["contacts"][0].update(last_contact="77")
    )
    for words in (["tick", "walk"], ["plans"], ["history"]):
        assert run(*words).code == 0, words


def test_a_sign_that_is_none_does_not_stand_in_the_way_of_the_days(
    run: Run, store: Store, home: Path
) -> None:
    change_by_hand(home, f"plans/{PLAN}", "plan", lambda plan: plan.update(signs=["77"]))
    with pytest.raises(UnfitError, match=r"signs\.0"):
        load_plan(Store.open(home, store.clock), PLAN)
    for words in (["timeline"], ["today"], ["tick", "walk"], ["plans"], ["history"]):
        assert run(*words).code == 0, words


def test_the_timeline_tells_a_day_of_a_contact_that_is_none(
    run: Run, store: Store, home: Path
) -> None:
    # It shows with whom to be in touch by a rhythm, which counts from the last day.
    change_by_hand(
        home, f"plans/{PLAN}", "plan", lambda plan: plan["contacts"][0].update(last_contact="77")
    )
    ran = run("timeline")
    assert ran.code == 1
    assert ran.err.startswith("contacts.0.last_contact: This has to be a date")


def test_a_plan_that_is_none_leaves_the_others_in_the_list(
    run: Run, store: Store, home: Path
) -> None:
    save_plan(store, sample_plan(id="p2", title="Another"))
    change_by_hand(home, f"plans/{PLAN}", "plan", lambda plan: plan.update(created="soon"))
    change_by_hand(home, "plans/p2", "plan", lambda plan: plan["objectives"][0].update(due="77-12"))
    ran = run("plans")
    assert "Another" in ran.out
    assert f"plans/{PLAN}.json: created: This has to be a moment" in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda plan: plan.update(strategies=[{"id": "bath", "name": "Bath", "helped": "often"}]),
        lambda plan: plan.update(signs=[{"id": "s", "what": "Rain", "then_part": 3}]),
        lambda plan: plan.update(signs=[{"id": "s", "what": "Rain", "kind_words": [3]}]),
        lambda plan: plan["reflection"].update(patterns={"a": 1}),
    ],
)
def test_odd_words_for_a_hard_day_hide_nothing_of_the_page(
    run: Run, store: Store, home: Path, change: Any
) -> None:
    own = run("crisis").out.split("\n\nThere is more")[0].rstrip()
    assert "For hard times" in own
    change_by_hand(home, f"plans/{PLAN}", "plan", change)
    for words in (["crisis"], ["crisis", "--all"]):
        ran = run(*words)
        assert (ran.code, ran.err) == (0, ""), words
        assert ran.out.startswith(own)
    assert "cannot be read just now. “handrail doctor” says more." in run("crisis", "--all").out
    assert json.loads(run("crisis", "--json").out)["plan"] == PLAN
