"""What two people keep from one session to the next, from the shell."""

import json
from pathlib import Path

from flows.lookup.agenda import waiting_agenda
from flows.store.store import Store
from tests.flows.samples import NAME, PLAN
from tests.flows.session_samples import ANSWERS, meet
from tests.tui.commands.conftest import Run


def test_something_is_brought_listed_and_let_go(run: Run, store: Store) -> None:
    ran = run("bring", "The", "letter")
    assert ran.out == "'The letter' noted for the next session.\n"
    run("--as", "Dr Weber", "bring", "How the tablets are")
    assert run("bring").out == (
        "The letter  (Sat 21 Nov)\nHow the tablets are  (Dr Weber, Sat 21 Nov)\n"
    )
    assert [each["author"] for each in json.loads(run("bring", "--json").out)] == ["", "Dr Weber"]
    assert run("bring", "--let-go", "letter").code == 0
    assert [each.text for each in waiting_agenda(store, PLAN)] == ["How the tablets are"]
    assert run("bring", "--let-go", "letter").code == 1
    assert run("bring", "this", "--let-go", "that").code == 2


def test_nothing_to_bring_is_told(run: Run, store: Store) -> None:
    assert run("bring").out.startswith("Nothing waits for the next session.")


def test_who_did_it_stands_in_the_history(run: Run, store: Store) -> None:
    run("tick", "walk", "--as", "Dr Weber")
    run("note", "A quiet day", "--as", "Dr Weber")
    assert "(Dr Weber)" in run("history").out
    [line] = store.read("journal")["journal"].values()
    assert line["author"] == "Dr Weber"
    run("tick", "read")
    assert "(" not in run("history").out.splitlines()[0]
    assert run("tick", "walk", "--as", "  ").code == 2


def test_a_promise_is_ticked_by_its_words(run: Run, store: Store) -> None:
    meet(store, ANSWERS)
    assert "Promised to me\n  ○ Dr Weber: Ask about the group\n" in run("status").out
    assert "Promised\n  me: Ring my sister, by Tue 24 Nov\n" in run("board", "--plain").out
    said = run("tick", "about the group").out
    assert said == "Agreed 'Ask about the group' (Dr Weber): done.\n"
    assert run("tick", "about the group", "3").code in (1, 2)
    assert "● Dr Weber: Ask about the group, done" in run("status").out
    assert json.loads(run("status", "--json").out)["promised"][0]["state"] == "done"


def test_the_page_is_shown_before_it_is_written(run: Run, store: Store, tmp_path: Path) -> None:
    assert run("session-page").code == 1
    meet(store, ANSWERS)
    page = run("session-page").out
    assert "To remember" in page
    assert "It is all right to ask twice" in page
    target = tmp_path / "page.md"
    wanted = ("session-page", "--format", "markdown", "-o", str(target))
    refused = run(*wanted)
    assert refused.code == 1
    assert not target.exists()
    assert "It is all right to ask twice" in refused.err
    assert run(*wanted, "--yes").code == 0
    assert target.read_text().startswith("# Session of Sat 21 Nov 2026\n")
    assert run("session-page", "--format", "markdown").out == target.read_text()
    assert run("session-page", "--on", "yesterday").code == 1
    assert json.loads(run("session-page", "--json").out)["day"] == "2026-11-21"
    assert len(store.read(NAME)["sessions"]) == 1
