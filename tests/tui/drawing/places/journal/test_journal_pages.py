"""The pages of the journal are drawn whole at every width, wins with their sign."""

from datetime import date

import pytest

from flows.views.day_ratings import OwnWeeks, WeekView
from flows.views.journal import JournalView, LineView, MonthView
from flows.views.labelled_text import LabelledText
from flows.views.reviews import LookView
from flows.views.then_and_now import ChangeView, ManagedView, ThenAndNow
from tests.tui.drawing.drawn import WIDTHS, check_places, said, text, texts
from tui.drawing.lines import text_of, width_of
from tui.drawing.places.journal.journal_lines import draw_lines, draw_sharing, shows_card
from tui.drawing.places.journal.retrospect import draw_managed, draw_then_and_now
from tui.drawing.places.journal.reviews import draw_reviews, draw_tags
from tui.drawing.tabs import draw_tabs, tab_at
from tui.screens.journal.journal import PAGES

TODAY = date(2026, 11, 21)
LONG = "We walked to the river and back, and nobody was in a hurry. " * 2
LINE = LineView("l1", TODAY, LONG, "", ("evening",), "Sleep", ("It passed.",), "Ada")
WIN = LineView("w1", date(2026, 11, 20), "rang Priya back", "did it", (), "", (), "")
VIEW = JournalView((LINE, WIN), 5)


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_stand_by_day_and_wins_have_their_sign(width: int) -> None:
    drawn = draw_lines(VIEW, width, TODAY, here="l1")
    check_places(drawn, width)
    assert "◆ did it: rang Priya back" in text(drawn)
    assert "show older lines (3 more)" in said(drawn)
    assert [each.id for each in drawn.spots] == ["l1", "w1", "older"]
    assert ("Written by" in said(drawn)) is shows_card(width)
    sign = next(span for row in drawn.lines for span in row if span[0].startswith("◆"))
    assert sign[1] == "now"


def test_a_day_is_named_once() -> None:
    twice = JournalView((LINE, LINE._replace(id="l2", text="And tea."), WIN), 3)
    assert said(draw_lines(twice, 77, TODAY)).count("Sat 21 Nov") == 1


@pytest.mark.parametrize("width", WIDTHS)
def test_only_what_is_marked_is_told_of_a_line_that_is_shared(width: int) -> None:
    drawn = draw_sharing([LINE], width, TODAY)
    check_places(drawn, width)
    assert "“It passed.”" in text(drawn)
    assert "river" not in text(drawn)


@pytest.mark.parametrize("width", WIDTHS)
def test_what_was_managed_is_told_in_full(width: int) -> None:
    view = ManagedView(
        ("Tell my doctor",),
        (("Sat 3 Oct", LONG),),
        (("Walk", 75),),
        (("did it", 4),),
        (("", LONG),),
    )
    drawn = draw_managed(view, width)
    check_places(drawn, width)
    for each in ("Tell my doctor", "75 times", "did it 4", "in a hurry"):
        assert each in said(drawn)


@pytest.mark.parametrize(("width", "rows"), [(77, 2), (117, 3), (197, 4)])
def test_then_and_now_are_pictures_some_rows_high(width: int, rows: int) -> None:
    change = ChangeView("closeness", 3, 6, "since Sun 1 Nov", "of 10", (0.3, 0.6), (0, 5, 10))
    found = (ThenAndNow("Sleep through most nights", (change,)),)
    weeks = (WeekView("this week", 6.5, "6.5 of 10, 2 days"),)
    own = (
        OwnWeeks("How the days were", "on average", weeks, 10.0),
        OwnWeeks("panic", "how often, how strong", weeks[:1] * 3, None),
    )
    drawn = draw_then_and_now(found, own, width)
    check_places(drawn, width)
    lines = texts(drawn)
    last = next(n for n, each in enumerate(lines) if "3 ▁" in each)
    assert "█" in lines[last - rows + 1]
    panel = lines[last].index("3 ▁") + 20  # In a wide window another picture stands beside it.
    assert "█" not in lines[last - rows][:panel]
    assert "then 3, now 6 of 10" in said(drawn)
    assert "6.5 of 10, 2 days" in said(drawn)


@pytest.mark.parametrize("width", WIDTHS)
def test_two_values_stand_as_bars_with_their_words(width: int) -> None:
    change = ChangeView("how it is", 2, 5, "since Sun 1 Nov", "of 7", (1 / 6, 4 / 6), (2, 5))
    drawn = draw_then_and_now((ThenAndNow("Sleep", (change,)),), (), width)
    check_places(drawn, width)
    rows = [each for each in texts(drawn) if "━" in each]
    then, now = rows
    assert "then ━" in then
    assert "now  ━" in now
    assert now.count("━") > then.count("━") > 0
    assert "2 of 7" in then
    assert "5 of 7" in now


@pytest.mark.parametrize("width", WIDTHS)
def test_a_review_is_told_with_what_it_left_behind(width: int) -> None:
    looks = [
        LookView(name, "p1", TODAY, "weekly_review", (LabelledText("learned", words),), {})
        for name, words in (("a", LONG), ("b", "Mornings are better."))
    ]
    drawn = draw_reviews(looks, {"weekly_review": "A look at the week"}, width, TODAY, here="b")
    check_places(drawn, width)
    assert "Mornings are better." in said(drawn)
    assert ("in a hurry" in said(drawn)) is not shows_card(width)


@pytest.mark.parametrize("width", WIDTHS)
def test_tags_have_marks_of_one_width_and_the_count_behind_them(width: int) -> None:
    month = MonthView("Nov 2026", 4, 2, (("evening", 3), ("family", 1)))
    drawn = draw_tags((month,), width)
    check_places(drawn, width)
    rows = [each for each in texts(drawn) if "#" in each]
    assert {sum(each.count(sign) for sign in "━─") for each in rows} == {12}
    assert "3 times" in rows[0]
    assert "1 time" in rows[1]


@pytest.mark.parametrize("width", [12, 30, 57, 77])
@pytest.mark.parametrize("here", [0, 2, 5])
def test_the_open_page_is_among_the_names_that_fit(width: int, here: int) -> None:
    names = ("Lines", "Managed", "Then and now", "Reviews", "Tags", "Sharing")
    drawn = draw_tabs(names, here, width)
    assert f"[{names[here]}]" in text_of(drawn)
    assert width_of(drawn) <= max(width, len(names[here]) + 2)


@pytest.mark.parametrize("here", range(6))
def test_all_pages_of_the_journal_have_their_names_in_a_small_window(here: int) -> None:
    told = text_of(draw_tabs(PAGES, here, 57))
    assert len(told) <= 57
    assert [each.strip("[]") for each in told.replace("Then and now", "Then").split()] == [
        *("Lines", "Managed", "Then", "Reviews", "Tags", "Sharing")
    ]
    found = {tab_at(PAGES, here, 57, cell) for cell in range(len(told))}
    assert found >= set(range(6))


def test_the_card_stands_beside_its_row_in_a_long_list() -> None:
    lines = tuple(LINE._replace(id=f"l{n}", text=f"line {n}") for n in range(40))
    drawn = draw_lines(JournalView(lines, 40), 117, TODAY, here="l30")
    spot = drawn.spot("l30")
    assert spot is not None
    assert "╭─ Sat 21 Nov" in text_of(drawn.lines[spot.y - 1])
