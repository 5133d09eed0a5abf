"""The support network is drawn whole at every width, and one card beside it."""

from datetime import date

import pytest

from flows.lookup.agenda import AgendaView
from flows.rules.own_words import OwnText
from flows.views.agreements import AgreementView
from flows.views.support import ContactView, KindView, SupportView, WayView
from tests.tui.drawing.drawn import WIDTHS, check_places, said, text
from tui.drawing.places.support import draw_support, shows_card

TODAY = date(2026, 11, 21)

PRIYA = ContactView(
    id="priya",
    name="Priya",
    kind="personal",
    roles=("listens", "is there in a very hard time"),
    reach="555 0100, best in the evening",
    note="My cousin. " * 12,
    ask="Could you ring me on Sundays, whatever I say on Saturdays?",
    promised="to bring the list",
    rhythm="once a week",
    last="in touch Fri 13 Nov, 8 days ago",
    last_day=date(2026, 11, 13),
    is_time=True,
    in_hard_times=True,
)
LEO = PRIYA._replace(id="leo", name="Leo", is_time=False, note="", ask="", last="", rhythm="")
VIEW = SupportView(
    plan="p1",
    title="Sam's plan",
    kinds=(KindView("Family and friends", (PRIYA,)), KindView("Peers and groups", (LEO,))),
    open_kinds=("Professionals", "Community"),
    wished=(),
    waiting=(PRIYA,),
    ways=(WayView("bath", "A warm bath", 3, "helped a lot the last time · little effort"),),
    agreed=(
        AgreementView("a1", "me", "Write the letter", "open", "by Tue 24 Nov", TODAY, True),
        AgreementView("a2", "Dr Weber", "Ask around", "done", "done, Fri 20 Nov", TODAY, False),
    ),
    agenda=(AgendaView("n1", "How the tablets are", "Dr Weber", TODAY),),
    words=(OwnText("What people who help me may want to know", "No calls before noon."),),
)


@pytest.mark.parametrize("width", WIDTHS)
def test_everybody_is_told_and_nothing_is_cut(width: int) -> None:
    drawn = draw_support(VIEW, width, TODAY)
    check_places(drawn, width)
    words = said(drawn)
    told = ("Write the letter", "by Tue 24 Nov", "Dr Weber: Ask around", "How the tablets are")
    for each in ("No calls before noon.", "A while ago", "A warm bath", "professionals", *told):
        assert each.lower() in words.lower()
    spots = {each.id for each in drawn.spots}
    assert spots == {"priya", "leo", "way:bath", "agreed:a1", "agreed:a2", "noted:n1"}
    assert "555 0100" not in words


@pytest.mark.parametrize("width", WIDTHS)
def test_the_card_is_that_of_the_row_one_is_on(width: int) -> None:
    cards = {here: text(draw_support(VIEW, width, TODAY, here=here)) for here in ("priya", "leo")}
    assert ("In touch" in cards["priya"]) is shows_card(width)
    assert ("You have not prepared" in cards["leo"]) is shows_card(width)
    way = draw_support(VIEW, width, TODAY, here="way:bath")
    check_places(way, width)
    assert ("t says how much it helped" in text(way)) is shows_card(width)


def test_numbers_are_shown_when_one_asks_for_them() -> None:
    assert "Priya · 555 0100" in text(draw_support(VIEW, 77, TODAY, unmask=True))
    assert "••••" in text(draw_support(VIEW, 117, TODAY))


def test_a_first_name_is_asked_for_where_nobody_stands_yet() -> None:
    nobody = VIEW._replace(kinds=(), waiting=(), ways=(), agreed=(), agenda=())
    drawn = draw_support(nobody, 77, TODAY)
    assert [each.id for each in drawn.spots] == ["add"]
    assert [each.id for each in draw_support(None, 77, TODAY).spots] == ["begin"]
