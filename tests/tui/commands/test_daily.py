"""The commands of every day: tick, skip, untick, rate, note, win, status, undo, redo, history."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from flows.actions.plan_editor import edit_plan
from flows.actions.plans import pause, save_plan, set_current
from flows.actions.ratings import rate_scale
from flows.actions.steps import plan_step
from flows.actions.support import add_contact, record_contact
from flows.documents.clock import FixedClock
from flows.documents.coping_plan import Sign
from flows.documents.schedule import Schedule
from flows.documents.support import Contact
from flows.documents.vocabulary import DAY_SCALE, Rhythm, Weekday
from flows.store.store import Store
from flows.views.today import today
from tests.flows.samples import NAME, PLAN, sample_plan, sample_store
from tests.tui.commands.conftest import Run


def entries(store: Store) -> list[tuple[str, str, float | None]]:
    """Return day, state and amount of every entry of the plan."""
    return [
        (each["date"], each["state"], each["amount"])
        for each in store.read(NAME).get("entries", {}).values()
    ]


def test_a_habit_is_ticked_by_a_part_of_its_title(run: Run, store: Store) -> None:
    assert run("tick", "walk") == (0, "Habit 'Walk 20 min' marked done.\n", "")
    assert entries(store) == [("2026-11-21", "done", None)]


def test_an_amount_is_set_and_added_to(run: Run, store: Store) -> None:
    assert run("tick", "read", "4").code == 0
    assert run("tick", "read", "+8").out == ("Habit 'Read a little' marked done, 12 pages.\n")
    assert entries(store) == [("2026-11-21", "done", 12.0)]


def test_a_number_at_the_end_may_be_a_part_of_the_title(run: Run, store: Store) -> None:
    assert run("tick", "walk", "20", "min").out == "Habit 'Walk 20 min' marked done.\n"
    assert run("tick", "walk", "20").out == "Habit 'Walk 20 min' marked done, 20 min.\n"
    assert run("untick", "walk", "20").out == "Habit 'Walk 20 min' is blank again.\n"
    assert run("tick", "min", "walk", "20").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tick", "charger", "--on", "yesterday"], "done for Fri 20 Nov"),
        (["tick", "walk", "--on", "2026-11-18", "--part"], "in part for Wed 18 Nov"),
        (["skip", "walk", "--on", "mon", "--note", "rain"], "skipped for Mon 16 Nov"),
        (["untick", "walk"], "is blank again"),
        (["win", "rested", "--kind", "rested"], "rested"),
        (["rate", "sleep", "6"], "6"),
        (["rate", "sleep", "4", "--measure"], "4"),
        (["rate", "sister", "7", "--confidence"], "7"),
        (["note", "a", "quiet", "morning", "--tag", "calm"], "ournal"),
        (["win", "rang Priya back", "--kind", "tried"], "rang Priya back"),
    ],
)
def test_what_was_done_is_said(run: Run, store: Store, words: list[str], said: str) -> None:
    ran = run(*words)
    assert (ran.code, ran.err) == (0, "")
    assert said in ran.out


def test_a_line_belongs_to_the_objective_that_is_named(run: Run, store: Store) -> None:
    assert run("note", "She rang first. #trust", "--objective", "sister").code == 0
    (note,) = store.read("journal")["journal"].values()
    assert (note["text"], note["tags"], note["plan"]) == ("She rang first.", ["trust"], PLAN)
    assert "She rang first." in run("objective", "sister").out


def test_the_kind_of_a_win_follows_after_a_comma(run: Run, store: Store) -> None:
    assert run("win", "asked Mo, asked for help").out == "Win 'asked Mo' noted.\n"
    assert run("win", "went, tried", "--kind", "coped").code == 0
    noted = [(each["text"], each["kind"]) for each in store.read("journal")["wins"].values()]
    assert noted == [("asked Mo", "asked_for_help"), ("went, tried", "coped")]


def test_a_move_may_have_a_reason(run: Run, store: Store) -> None:
    ran = run("move", "paused", "sister", "--reason", "the exam first")
    assert ran.code == 0
    assert "the exam first" in run("objective", "sister").out


def test_a_win_belongs_to_the_objective_that_is_named(run: Run, store: Store) -> None:
    assert run("win", "rang her", "--objective", "sister").code == 0
    (win,) = store.read("journal")["wins"].values()
    assert (win["plan"], win["objective"]) == ("p1", "trust")
    ran = run("win", "x", "--objective", "swim")
    assert (ran.code, ran.out) == (1, "")
    assert "There is no objective with 'swim' in its title." in ran.err
    assert len(store.read("journal")["wins"]) == 1


def test_a_change_is_printed_as_data(run: Run, store: Store) -> None:
    data = json.loads(run("tick", "walk", "--json").out)
    assert data["words"] == "habit 'Walk 20 min' marked done"
    assert data["plan"] == "p1"
    assert data["change"]
    assert json.loads(run("untick", "read", "--json").out)["change"] is None


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["tick", "swim"], 1, "There is no habit or step with 'swim' in its title. There are:"),
        (["tick", "t"], 1, "could be more than one habit or step"),
        (["tick", "walk", "--on", "someday"], 2, "This is not a day"),
        (["rate", "sleep", "eleven"], 2, "A number belongs after the title"),
        (["rate", "sleep", "11"], 1, "from 0 to 10"),
        (["rate", "sleep"], 2, "A number belongs after the title"),
        (["note", "\x1b[2J"], 1, "control character"),
        (["win", "x", "--kind", "sparkle"], 2, "--kind"),
        (["win", "x", "--kind", "sparkle"], 2, "(choose from 'did_it', 'tried', 'rested', "),
        (["tick", "charger", "20"], 1, "A step has no amount"),
        (["tick", "walk", "0"], 1, "With 0 there is nothing to mark"),
        (["note"], 2, "There were no words to write down."),
        (["tick"], 2, "HABIT-OR-STEP"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    run: Run, store: Store, words: list[str], code: int, sentence: str
) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (code, "")
    assert sentence in ran.err
    assert ran.err.count("\n") == 1


def test_a_note_is_read_from_input_without_words(run: Run, store: Store) -> None:
    assert run("note", typed="one line\nand another\n").code == 0
    (note,) = store.read("journal")["journal"].values()
    assert note["text"] == "one line\nand another"


def test_changes_are_listed_undone_and_done_again(run: Run, store: Store) -> None:
    run("tick", "walk")
    assert run("undo").out == "Undone: habit 'Walk 20 min' marked done.\n"
    assert entries(store) == []
    assert run("redo").out == "Done again: habit 'Walk 20 min' marked done.\n"
    assert entries(store) == [("2026-11-21", "done", None)]
    lines = run("history", "-n", "2").out.splitlines()
    assert len(lines) == 2
    assert lines[0].endswith("done again: habit 'Walk 20 min' marked done")
    assert len(json.loads(run("history", "--json").out)) == 4
    assert run("history", "--limit", "0").code == 2


def test_nothing_to_undo_is_a_sentence(run: Run) -> None:
    assert run("undo") == (1, "", "There is nothing to undo.\n")
    assert run("history").out == "Nothing was changed yet.\n"


def test_the_status_is_one_screen_of_text(run: Run, store: Store) -> None:
    run("tick", "walk")
    out = run("status").out
    assert out.startswith("Sam's plan\nSat 21 Nov · day 21")
    assert "● Walk 20 min, done  (1 of 7 this week)" in out
    assert "○ Read a little  (0 of 3 this week)" in out
    assert "Sleep through most nights: 2 now, aiming for 5 nights a week" in out
    assert "Next small step: put the charger in the hall" in out
    assert len(out.splitlines()) <= 24
    data = json.loads(run("status", "--json").out)
    assert data["due"][0] == {
        "id": "walk",
        "title": "Walk 20 min",
        "state": "done",
        "remark": "1 of 7 this week",
    }


def test_the_board_is_printed(run: Run, store: Store) -> None:
    run("tick", "walk")
    run("skip", "walk", "--on", "fri")
    run("win", "rang Priya back")
    out = run("board", "--plain").out
    told = "2 now, aiming for 5 nights a week (nights of 6 h or more)"
    assert f"In focus\n  Sleep through most nights: {told}\n" in out
    assert "Later\n  Rebuild trust with my sister" in out
    assert "M T W T F S S" in out
    assert "  Walk 20 min    · · · · – ● .  1 of 6 this week" in out
    assert "Wins of this week\n  rang Priya back\n" in out
    assert json.loads(run("board", "--json").out)["plan"] == "p1"


def test_signs_are_ascii_on_request(run: Run, store: Store) -> None:
    assert run("status", "--ascii").out.isascii()


def test_without_a_terminal_places_are_printed(run: Run, store: Store) -> None:
    assert run("today").out == run("status").out == run("today", "--plain").out
    assert "This week" in run("board").out
    ran = run()
    assert (ran.code, ran.out) == (64, "")
    assert "There is no terminal here to open." in ran.err


def test_without_a_plan_a_sentence_says_how_to_begin(run: Run) -> None:
    for words in (["status"], ["show"]):
        ran = run(*words)
        assert ran.code == 1
        assert "handrail new" in ran.err


def test_words_like_sleep_at_the_end_of_a_note_are_tags(run: Run, store: Store) -> None:
    run("note", "slept better #sleep", "--tag", "good")
    (line,) = store.read("journal")["journal"].values()
    assert (line["text"], line["tags"]) == ("slept better", ["good", "sleep"])


def test_a_paused_plan_has_nothing_due(run: Run, store: Store) -> None:
    pause(store, "p1")
    assert "Walk 20 min" not in run("status").out
    assert json.loads(run("status", "--json").out)["due"] == []


def test_the_status_tells_what_the_page_of_the_day_tells(run: Run, store: Store) -> None:
    plan_step(store, "p1", "letter", date(2026, 11, 16))
    run("skip", "letter")
    view = today(store)
    assert view is not None
    due = json.loads(run("status", "--json").out)["due"]
    assert [(each["id"], each["state"], each["remark"]) for each in due] == [
        (row.found.id, row.state, row.remark) for row in (*view.habits, *view.steps)
    ]
    assert "– write the letter, skipped  (was planned for Mon 16 Nov)" in run("status").out


@pytest.mark.usefixtures("store")
def test_what_is_skipped_today_is_not_the_next_small_step(run: Run) -> None:
    before = json.loads(run("status", "--json").out)["next_step"]["step"]
    assert run("skip", before["text"]).code == 0
    after = json.loads(run("status", "--json").out)["next_step"]["step"]
    assert after["id"] != before["id"]
    assert f"Next small step: {after['text']}" in run("status").out
    run("undo")
    assert json.loads(run("status", "--json").out)["next_step"]["step"] == before


def test_a_day_to_come_is_answered_kindly(run: Run, store: Store) -> None:
    for words in (["tick", "walk"], ["skip", "walk"], ["rate", "sleep", "6"], ["note", "x"]):
        ran = run(*words, "--on", "2027-05-01")
        assert ran.code == 1
        assert "Sat 1 May 2027 is still to come." in ran.err
    assert entries(store) == []


def test_a_measure_may_be_below_zero(run: Run, store: Store) -> None:
    out = run("rate", "sleep", "-2", "--measure").out
    assert out.endswith("rated -2 nights a week.\n")
    assert run("rate", "sleep", "-2,5", "--measure").out.endswith("rated -2.5 nights a week.\n")
    assert run("rate", "--measure", "sleep", "-.5").out.endswith("rated -0.5 nights a week.\n")
    assert "from 0 to 10" in run("rate", "sleep", "-2").err
    assert run("tick", "walk", "-x").code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tick", "walk"], "habit 'Walk 20 min' marked done"),
        (["skip", "walk"], "habit 'Walk 20 min' skipped"),
        (["untick", "walk"], "habit 'Walk 20 min' is blank again"),
        (["tick", "charger"], "step 'put the charger in the hall' marked done"),
        (["rate", "sleep", "6"], "closeness of 'Sleep through most nights' rated 6 of 10"),
    ],
)
def test_what_was_so_already_is_said_to_be_so(
    run: Run, store: Store, words: list[str], said: str
) -> None:
    run(*words)
    assert run(*words) == (0, f"It was so already, and nothing was changed: {said}.\n", "")
    assert json.loads(run(*words, "--json").out) == {
        "change": None,
        "words": f"nothing was changed, it was so already: {said}",
        "plan": "p1",
    }


def test_a_number_at_the_end_may_tell_two_titles_apart(
    run: Run, home: Path, clock: FixedClock
) -> None:
    steps = [{"id": "one", "text": "chapter 1"}, {"id": "two", "text": "chapter 2"}]
    objectives = [{"id": "o", "wish": "Read", "steps": steps}]
    sample_store(home, clock, sample_plan(objectives=objectives, habits=[]))
    assert "could be more than one" in run("tick", "chapter").err
    assert "could be more than one" in run("tick", "chapter", "3").err
    assert run("tick", "chapter", "2").out == "Step 'chapter 2' marked done.\n"
    assert run("tick", "chapter", "1").out == "Step 'chapter 1' marked done.\n"


def test_none_at_all_is_done_where_less_is_wanted(run: Run, home: Path, clock: FixedClock) -> None:
    habit = {"id": "h", "text": "Coffee", "schedule": {"kind": "daily"}, "unit": "cups"}
    plan = sample_plan(habits=[{**habit, "amount": 2, "direction": "down"}])
    sample_store(home, clock, plan)
    assert run("tick", "coffee", "0").out == "Habit 'Coffee' marked done, 0 cups.\n"


def test_windows_line_ends_are_line_ends(run: Run, store: Store) -> None:
    assert run("note", typed="\ufeffone\r\ntwo\r\n").code == 0
    assert run("win", typed="rested\r\n").code == 0
    (note,) = store.read("journal")["journal"].values()
    (win,) = store.read("journal")["wins"].values()
    assert (note["text"], win["text"]) == ("one\ntwo", "rested")
    assert "control character" in run("note", typed="one\rtwo\n").err


def test_every_digit_of_an_amount_is_told(run: Run, store: Store) -> None:
    assert "1234567" in run("tick", "read", "1234567").out
    assert "1234567.25" in run("tick", "read", "+0,25").out


@pytest.mark.parametrize(
    "words", [("tick", "read", "1,000"), ("rate", "sleep", "1,000", "--measure")]
)
def test_a_number_that_can_be_read_in_two_ways_is_asked_about(
    run: Run, store: Store, words: tuple[str, ...]
) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Please type 1000 or 1: 1,000 could be either.\n"


def test_an_option_may_stand_among_the_words(run: Run, store: Store) -> None:
    assert "rated 4 nights" in run("rate", "sleep", "--measure", "4").out
    assert (
        run("win", "asked", "--kind", "tried", "for", "help").out == "Win 'asked for help' noted.\n"
    )
    assert "marked done in part, 3" in run("tick", "read", "--part", "3").out
    assert run("undo", "--json", "now").err.startswith("Unrecognized arguments: now.")
    assert run("win", "--json", "--", "--kind").out.count("win '--kind' noted") == 1


def test_a_title_may_end_in_a_number_that_can_be_read_in_two_ways(
    home: Path, clock: FixedClock, run: Run
) -> None:
    step = {"id": "saving", "text": "save 1,000"}
    wish = {"id": "calm", "wish": "Sleep", "steps": [step]}
    sample_store(home, clock, sample_plan(objectives=[wish]))
    assert run("tick", "save", "1,000").out == "Step 'save 1,000' marked done.\n"


def test_text_that_is_not_utf_8_is_told(home: Path) -> None:
    program = [sys.executable, "-m", "tui.cli", "--home", str(home), "note"]
    told = subprocess.run(program, input=b"caf\xe9\n", capture_output=True, check=False)
    assert (told.returncode, told.stdout) == (1, b"")
    assert told.stderr == b"Standard input is not UTF-8 text, so it cannot be used here.\n"
    told = subprocess.run([*program, b"caf\xe9"], capture_output=True, check=False)
    assert b"Character 4 is not UTF-8 text (byte E9)." in told.stderr


@pytest.mark.parametrize("words", [("--on", "-2d"), ("--on=-2d",), ("--on", "-2 days")])
def test_days_back_are_read_behind_the_option_or_joined_to_it(
    run: Run, store: Store, words: tuple[str, ...]
) -> None:
    assert run("tick", "walk", *words).out == "Habit 'Walk 20 min' marked done for Thu 19 Nov.\n"
    assert run("rate", "sleep", "-2", "--measure", *words).code == 0
    assert run("note", "words", *words).code == 0


def test_on_a_weekday_its_name_is_this_very_day(run: Run, store: Store) -> None:
    assert run("tick", "walk", "--on", "sat").out == "Habit 'Walk 20 min' marked done.\n"
    assert entries(store) == [("2026-11-21", "done", None)]


def test_a_day_that_could_be_two_is_asked_about(run: Run, store: Store) -> None:
    ran = run("tick", "walk", "--on", "last fri")
    assert (ran.code, entries(store)) == (2, [])
    assert ran.err.startswith("This could be Fri 20 Nov or Fri 13 Nov. You can type fri 20 nov.")


@pytest.mark.parametrize(
    ("words", "amount"),
    [(("8", "pages"), 8.0), (("+½",), 0.5), (("1", "000"), 1000.0), (("10k",), 10000.0)],
)
def test_an_amount_is_read_in_the_unit_of_the_habit(
    run: Run, store: Store, words: tuple[str, ...], amount: float
) -> None:
    assert run("tick", "read", *words).code == 0
    assert entries(store)[0][2] == amount


def test_an_amount_in_another_unit_is_told(run: Run, store: Store) -> None:
    ran = run("tick", "read", "20", "min")
    assert (ran.code, ran.out, entries(store)) == (2, "", [])
    assert ran.err == "This is counted in pages. Please type how many, such as 3.\n"
    assert run("tick", "read", "1.000").err == "Please type 1000 or 1: 1.000 could be either.\n"


def test_the_status_of_a_hard_day_says_what_is_there_for_it(
    run: Run, store: Store, clock: FixedClock
) -> None:
    hint = "On a hard day: “handrail crisis --all” shows what you wrote for days like this."
    with edit_plan(store, PLAN) as edit:
        edit.plan["signs"].append(Sign(what="Pay day", then_part="ring Jo").model_dump(mode="json"))
    assert hint not in run("status").out
    rate_scale(store, DAY_SCALE, 2, on=clock.today())
    assert hint in run("status").out


def test_the_status_names_those_to_be_in_touch_with(run: Run, store: Store) -> None:
    rhythm = Schedule(kind=Rhythm.WEEKDAYS, days=[Weekday.SAT])
    nadia = Contact(id="nadia", name="Nadia", rhythm=rhythm, time="19:30")
    add_contact(store, PLAN, nadia)
    record_contact(store, PLAN, "nadia", date(2026, 11, 14))
    assert "in touch: Nadia  (Saturday, 19:30)\n" in run("status").out
    assert "in touch: Nadia" in run("today", "--plain").out
    assert json.loads(run("status", "--json").out)["in_touch"] == ["Nadia"]
    record_contact(store, PLAN, "nadia", date(2026, 11, 21))
    assert "in touch" not in run("status").out


def test_what_an_entry_replaces_is_said(run: Run, store: Store) -> None:
    run("tick", "read", "12")
    said = run("skip", "read").out
    assert said == "Habit 'Read a little' skipped (before: done, 12 pages).\n"
    assert run("tick", "read", "4").out.endswith("(before: skipped).\n")
    assert "before" not in run("tick", "read", "+8").out
    assert "before" not in run("untick", "read").out


def test_an_entry_in_another_plan_than_the_open_one_names_it(run: Run, store: Store) -> None:
    other = sample_plan(id="p2", title="Autumn", habits=[])
    save_plan(store, other)
    set_current(store, "p2")
    said = run("skip", "walk").out
    assert said == "Habit 'Walk 20 min' skipped, in your other plan 'Sam's plan'.\n"


def test_help_says_what_skipping_a_step_is(run: Run) -> None:
    assert "A step can be skipped as well as a habit" in " ".join(run("skip", "-h").out.split())
    assert "A step can be skipped" not in run("tick", "-h").out
