"""Which pages a session has, what stands on each, and how one goes from one to the next."""

from dataclasses import dataclass

import pytest

from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth
from flows.guide.schema.problems import AnswerError
from flows.guide.session.pages import ROOM, Page
from flows.guide.session.session import GuidedSession
from tests.flows.guide.session.small_flow import small_session


@dataclass
class Lived:
    """A session in which something was answered, and the ids of what was added."""

    session: GuidedSession
    first: str
    second: str
    person: str


@pytest.fixture
def lived(clock: FixedClock) -> Lived:
    session = small_session(clock)
    session.answer("one.title", "Spring")
    session.answer("one.more", True)
    session.answer("one.then", "This")
    first, second = session.add("two.wish"), session.add("two.wish")
    session.answer(f"two.wish.{first}.wish", "Sleep")
    session.answer(f"two.wish.{first}.confidence", 7)
    session.answer("two.about.why", "Because")
    person = session.take_line("three.who", "Priya, fri")
    session.answer(f"three.who.{person}.note", "Any evening\nreally")
    return Lived(session, first, second, person)


def told(page: Page) -> tuple[str, str]:
    return page.title, page.heading


def test_an_untouched_session_has_a_page_for_each_thing_to_begin(clock: FixedClock) -> None:
    pages = small_session(clock).pages()
    assert [(each.number, each.of) for each in pages] == [(number, 5) for number in range(1, 6)]
    assert [told(each) for each in pages] == [
        ("First things", ""),
        ("Wishes", "Your wishes"),
        ("About them", ""),
        ("People", ""),
        ("People", ""),
    ]
    assert [each.is_closing for each in pages] == [False] * 4 + [True]
    assert [each.is_overview for each in pages] == [False, True, False, False, False]
    assert pages[0].paths == ("one.hello", "one.title", "one.vision", "one.more", "one.extra")
    assert (pages[0].key, pages[0].first) == ("one.hello", "one.title")


def test_every_entry_of_a_repeat_has_its_pages_before_the_list_of_them(lived: Lived) -> None:
    pages = lived.session.pages()
    assert [told(each) for each in pages][1:4] == [
        ("Wishes", "Wish 1 of 2 · Sleep"),
        ("Wishes", "Wish 2 of 2"),
        ("Wishes", "Your wishes"),
    ]
    assert [each.instance for each in pages[1:4]] == [(1, 2), (2, 2), None]
    assert [each.identity for each in pages[1:4]] == [lived.first, lived.second, None]
    assert {each.repeat for each in pages[1:4]} == {"two.wish"}
    wish = f"two.wish.{lived.first}"
    assert pages[1].paths == (f"{wish}.wish", f"{wish}.confidence")


def test_what_a_line_does_not_hold_has_a_page_after_the_list(lived: Lived) -> None:
    page = lived.session.pages()[6]
    assert told(page) == ("People", "Who? 1 of 1 · Priya")
    assert page.paths == (f"three.who.{lived.person}.note",)


def test_a_condition_shows_its_question_on_the_same_page(lived: Lived) -> None:
    session = lived.session
    assert "one.then" in session.pages()[0].paths
    session.answer("one.more", False)
    assert "one.then" not in session.pages()[0].paths
    assert session.answers.values["one.then"] == "This"


def test_a_page_holds_what_is_on_it_and_in_its_lists(lived: Lived) -> None:
    first, _, _, overview, _, people, note, _ = lived.session.pages()
    assert first.holds("one.title")
    assert not first.holds("two.about.why")
    assert people.holds(f"three.who.{lived.person}.name")
    assert people.holds(f"three.who.{lived.person}.day")
    assert not people.holds(f"three.who.{lived.person}.note")
    assert note.holds(f"three.who.{lived.person}.note")
    assert overview.holds("two.wish")
    assert not overview.holds(f"two.wish.{lived.first}.wish")


def test_one_goes_forwards_and_back_and_no_further_than_the_ends(lived: Lived) -> None:
    session = lived.session
    session.go_to("one.hello")
    assert session.back() is False
    seen = [session.page.number]
    while session.next():
        seen.append(session.page.number)
    assert seen == list(range(1, 9))
    assert session.back() is True
    assert session.page.number == 7
    session.go_to_question("two.about.why")
    assert (session.page.title, session.cursor) == ("About them", "two.about.why")
    session.go_to_question(f"three.who.{lived.person}.day")
    assert session.page.key == "three.who"
    for wrong in (session.go_to, session.go_to_question):
        with pytest.raises(KeyError):
            wrong("one.nothing")


def test_the_essentials_tell_what_there_is_more_of(clock: FixedClock) -> None:
    session = small_session(clock, Depth.ESSENTIALS)
    page = session.pages()[0]
    assert "one.extra" not in page.paths
    assert page.more == ("anything else",)
    assert [each.path for each in page.hidden] == ["one.extra"]
    session.answer("one.extra", "Yes")
    assert any("one.extra" in each.paths for each in session.pages())
    assert not any(each.more for each in session.pages())
    assert all(each.more == () for each in small_session(clock).pages())


def test_questions_in_a_row_stand_beside_each_other(lived: Lived) -> None:
    rows = lived.session.pages()[0].rows
    assert [len(row) for row in rows] == [1] * 6
    assert [row[0].path for row in rows] == list(lived.session.pages()[0].paths)


def test_what_is_still_open_is_told_in_the_order_of_the_pages(lived: Lived) -> None:
    second = f"two.wish.{lived.second}"
    assert [each.path for each in lived.session.still_open()] == [
        *("one.vision", "one.extra"),
        *(f"{second}.wish", f"{second}.confidence"),
        *("three.helper", "three.again"),
    ]


def test_a_line_of_a_list_can_be_worded_anew(lived: Lived) -> None:
    session = lived.session
    assert session.format_line("three.who", lived.person) == "Priya, Fri 27 Nov"
    assert session.take_line("three.who", "Jo", lived.person) == lived.person
    assert session.format_line("three.who", lived.person) == "Jo"
    assert f"three.who.{lived.person}.day" not in session.answers.values
    with pytest.raises(AnswerError):
        session.take_line("three.who", " ")


def test_entries_are_moved_taken_out_and_put_back(lived: Lived) -> None:
    session = lived.session
    session.move("two.wish", lived.second, -1)
    assert session.answers.instances["two.wish"] == [lived.second, lived.first]
    session.move("two.wish", lived.second, -1)
    assert session.answers.instances["two.wish"] == [lived.second, lived.first]
    removed = session.remove("two.wish", lived.first)
    assert session.answers.instances["two.wish"] == [lived.second]
    assert f"two.wish.{lived.first}.wish" not in session.answers.values
    session.restore(removed)
    assert session.answers.instances["two.wish"] == [lived.second, lived.first]
    assert session.answers.values[f"two.wish.{lived.first}.wish"] == "Sleep"


def test_no_page_is_higher_than_there_is_room(clock: FixedClock) -> None:
    session = small_session(clock)
    for page in session.pages():
        rows = [each.item.rows_on_page(len(each.choices)) for each in page.questions]
        assert sum(rows) <= ROOM or len(rows) == 1


STAGES = [("one", "First"), ("two", "Wishes"), ("three", "People")]


def test_stages_are_done_current_or_open(lived: Lived, clock: FixedClock) -> None:
    fresh = small_session(clock)
    assert [(each.step, each.title) for each in fresh.stages()] == STAGES
    assert [each.state for each in fresh.stages()] == ["current", "open", "open"]
    assert [each.reached for each in fresh.stages()] == [True, False, False]
    fresh.next()
    assert [each.state for each in fresh.stages()] == ["open", "current", "open"]
    assert [each.reached for each in fresh.stages()] == [True, True, False]
    fresh.back()
    assert [each.reached for each in fresh.stages()] == [True, True, False]
    assert [each.state for each in lived.session.stages()] == ["current", "done", "done"]
    first = f"two.wish.{lived.first}.wish"
    assert [each.page for each in lived.session.stages()] == ["one.hello", first, "three.who"]


def test_a_draft_that_is_taken_up_has_reached_the_last_answer(
    lived: Lived, clock: FixedClock
) -> None:
    lived.session.clear(f"three.who.{lived.person}.note")
    lived.session.remove("three.who", lived.person)
    draft = lived.session.to_draft()
    again = GuidedSession.start(lived.session.flow, clock, draft=draft)
    assert [each.reached for each in again.stages()] == [True, True, False]


def test_the_outline_tells_what_was_answered_in_the_order_of_the_flow(lived: Lived) -> None:
    outline = lived.session.outline()
    assert [(each.title, each.step) for each in outline.sections] == [
        ("First things", "one"),
        ("Wishes", "two"),
        ("People", "three"),
    ]
    lines = [line for section in outline.sections for line in section.lines]
    assert [(line.label, line.text, line.depth, line.is_title) for line in lines] == [
        ("A name?", "Spring", 0, False),
        ("Is there more?", "yes", 0, False),
        ("What?", "This", 0, False),
        ("A wish?", "Sleep", 0, True),
        ("How sure?", "7 of 10", 1, False),
        ("Why?", "Because", 0, False),
        ("Who?", "Priya", 0, False),
        ("Day", "Fri 27 Nov", 1, False),
        ("A note?", "Any evening\nreally", 1, False),
    ]
    assert [line.is_bare for line in lines] == [
        *(False, True, False),
        *(False, True, False),
        *(False, False, False),
    ]


def test_the_outline_of_a_session_without_answers_is_empty(lived: Lived) -> None:
    for path in [*lived.session.answers.values]:
        lived.session.clear(path)
    assert lived.session.outline().sections == ()


def test_what_an_entry_needs_is_told_once_it_was_begun(clock: FixedClock) -> None:
    session = small_session(clock)
    assert session.problems() == ()
    first = session.add("two.wish")
    assert session.problems() == ()
    session.answer(f"two.wish.{first}.confidence", 7)
    (problem,) = session.problems()
    assert (problem.path, problem.label) == (f"two.wish.{first}.wish", "A wish?")
    assert [session.problems(page) for page in session.pages()].count((problem,)) == 1
    session.answer(f"two.wish.{first}.wish", "Sleep")
    assert session.problems() == ()


def test_a_line_fills_the_first_blank_entry(clock: FixedClock) -> None:
    session = small_session(clock)
    first, second = session.add("three.who"), session.add("three.who")
    assert session.take_line("three.who", "Priya") == first
    assert session.take_line("three.who", "Jo") == second
    assert session.take_line("three.who", "Ann") not in (first, second)
    assert session.take_line("three.who", "Ben, fri", as_words=True)
    last = session.answers.instances["three.who"][-1]
    assert session.answers.values[f"three.who.{last}.name"] == "Ben, fri"


def test_somebody_needs_a_name_to_be_kept(clock: FixedClock) -> None:
    session = small_session(clock)
    session.answer("three.helper", {"reach": "555 0100"})
    (problem,) = session.problems()
    assert problem.path == "three.helper"
    assert "name" in problem.sentence
    session.answer("three.helper", {"name": "Jo", "reach": "555 0100"})
    assert session.problems() == ()
