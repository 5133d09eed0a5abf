"""Episodes, words for feelings and scales of one's own, from the shell."""

import json

from flows.actions.plan_editor import edit_plan
from flows.store.store import Store
from tests.flows.samples import PLAN
from tests.tui.commands.conftest import Run


def test_episodes_are_logged_with_their_strength_and_told_by_week(run: Run, store: Store) -> None:
    assert run("log").out.startswith("Nothing was logged yet.")
    assert run("log", "panic", "attack", "7").out == "'panic attack' logged, 7 of 10.\n"
    assert run("log", "panic", "3", "--on", "yesterday").out == (
        "'panic attack' logged, 3 of 10 for Fri 20 Nov.\n"
    )
    run("log", "panic", "--on", "2026-11-05")
    assert run("log").out == (
        "panic attack\n"
        "  this week: 2 times, 5 of 10\n"
        "  last week: 0 times\n"
        "  week of Mon 2 Nov: 1 time\n"
    )
    assert json.loads(run("log", "--json").out)[0]["title"] == "panic attack"
    run("undo")
    assert len(store.read("journal")["episodes"]) == 2


def test_a_slip_does_not_begin_a_name_of_its_own(run: Run, store: Store) -> None:
    run("log", "panic", "7")
    slip = run("log", "panik", "7")
    assert slip.code == 1
    assert "There is 'panic' already." in slip.err
    assert run("log", "panik", "7", "--new").code == 0
    assert run("log", "craving").out == "'craving' logged.\n"
    for wrong in ("11", "2.5"):
        assert run("log", "panic", wrong).code == 2


def test_an_episode_that_was_logged_by_mistake_is_taken_away(run: Run, store: Store) -> None:
    run("log", "panic", "7")
    run("log", "panic", "3")
    run("log", "panic", "9", "--on", "yesterday")
    assert run("log", "panic", "--none").out == "'panic', 3 of 10, taken away.\n"
    left = store.read("journal")["episodes"].values()
    assert sorted(each["strength"] for each in left) == [7, 9]
    taken = run("log", "pan", "--none", "--on", "yesterday").out
    assert taken == "'panic', 9 of 10, taken away for Fri 20 Nov.\n"
    run("undo")
    assert len(store.read("journal")["episodes"]) == 2
    run("log", "panic", "--none")
    gone = run("log", "panic", "--none")
    assert (gone.code, gone.err) == (1, "No 'panic' is logged for that day.\n")
    for wrong in (("panic", "4", "--none"), ("--none",), ("panic", "--none", "--note", "x")):
        assert run("log", *wrong).code == 2, wrong


def test_what_is_said_of_no_episode_is_asked_about(run: Run, store: Store) -> None:
    run("log", "panic", "7")
    for words in (("--note", "the bus"), ("--on", "yesterday"), ("--new",), ("7",), ("7,5",)):
        ran = run("log", *words)
        assert (ran.code, ran.out) == (2, ""), words
        assert "'handrail log panic 7'" in ran.err
    assert run("log", "7", "--new").out == "'7' logged.\n"
    assert len(store.read("journal")["episodes"]) == 2


def test_a_number_below_nothing_is_read_as_a_number(run: Run, store: Store) -> None:
    assert run("log", "panic", "-1").err == "How strong it was is a whole number from 0 to 10.\n"
    for words in (("tick", "walk", "-5"), ("rate", "sleep", "-1"), ("helped", "bath", "-1")):
        ran = run(*words)
        assert ran.code
        assert "Unrecognized" not in ran.err, words


def test_a_value_that_cannot_be_kept_is_no_wrong_usage(run: Run, store: Store) -> None:
    for words in (("log", "x" * 2000), ("feel", "x" * 2000), ("bring", "x" * 2000)):
        assert run(*words).code == 1, words
    for words in (("log", "panic"), ("feel", "calm"), ("tick", "walk")):
        assert run(*words, "--on", "tomorrow").code == 1, words
    run("feel", "calm")
    for blank in ("", " ", ","):
        assert run("feel", blank).err == "This needs a few words.\n"
    assert run("feel").out.startswith("Felt: calm.")
    run("bring", "the letter")
    assert run("bring", "--let-go", "").code == 1
    assert run("bring").out.startswith("the letter")


def test_an_episode_counts_for_the_objective_that_has_its_name(run: Run, store: Store) -> None:
    with edit_plan(store, PLAN, words="counted from now on") as edit:
        edit.objective("sleep").update(counted="episodes", episode="bad dream", direction="down")
        edit.objective("sleep").update(baseline=4, target=1, unit="a week")
    assert run("log", "dream", "6").out == "'bad dream' logged, 6 of 10.\n"
    assert "4 → 1, aiming for 1 a week" in run("board", "--plain").out


def test_a_day_is_told_in_words(run: Run, store: Store) -> None:
    assert "calm, glad, hopeful" in run("feel").out
    assert run("feel", "tired", "hopeful").out == "Felt tired and hopeful.\n"
    assert run("feel", "worn", "out,", "calm").out == "Felt worn out and calm.\n"
    assert run("feel").out.startswith("Felt: worn out, calm.\n")
    run("settings", "feelings", "empty, full, at ease")
    assert json.loads(run("feel", "--json").out)["offered"] == ["empty", "full", "at ease"]
    assert run("feel", "--none").code == 0
    assert "feelings" not in store.read("journal")
    assert run("feel", "calm", "--none").code == 2


def test_scales_of_ones_own_are_set_rated_and_taken_away(run: Run, store: Store) -> None:
    assert run("settings", "scales", "mood, pain: none to the worst").code == 0
    assert run("rate", "pain", "7").out == "'pain' rated 7 of 10.\n"
    assert run("rate", "sleep", "6").code == 0
    assert "mood, pain: none to the worst" in run("settings").out
    for wrong in ("mood, Mood", "a, b, c, d, e, f", ": none", "day"):
        assert run("settings", "scales", wrong).code == 1
    run("settings", "scales", "none")
    assert "scales" not in store.read("profile")["profile"]["profile"]
