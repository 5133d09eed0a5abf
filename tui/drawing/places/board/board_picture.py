"""The whole board as one picture, for every width of a window."""

from collections.abc import Collection

from flows.views.board_models import BoardView, ColumnView
from tui.drawing.frame import LEFT, RIGHT
from tui.drawing.layout import EMPTY, Drawing, beside, drawing, stack
from tui.drawing.lines import cut_line, line, text_of, wrap_line
from tui.drawing.panels import BOXED_FROM
from tui.drawing.places.board.board_columns import draw_column, draw_folded, draw_row
from tui.drawing.places.board.cards import CARDS, draw_card
from tui.drawing.places.board.side import draw_next, draw_promises, draw_week, draw_wins
from tui.drawing.places.empty import draw_empty
from tui.drawing.places.spot_ids import WISH
from tui.drawing.sanitize import shown_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.views.objective import StoryView

EDGES = LEFT + RIGHT

BOXED = BOXED_FROM - EDGES
"""Cells from which on panels are boxes, and the week stands beside the objectives."""

WITH_STORY = 160 - EDGES
"""Cells from which on the story of the objective one is on stands at the right."""

WEEKS_FROM = 120 - EDGES
"""Cells from which on the weeks before this one are shown."""

WEEKS = 4
"""How many weeks of habits are shown there, this one included."""

MEASURE = 76
"""The most cells of running text."""

PAIRED = 56
"""Cells from which on columns of what waits stand beside each other below the cards."""

VISION = 3
"""The most rows of the vision: what stands below it comes first into sight."""

STEPS = 4
"""How many open steps a card shows where rows are not dear."""


def weeks_for(width: int) -> int:
    """Return how many weeks of each habit a board of a width shows."""
    return WEEKS if width >= WEEKS_FROM else 1


def shows_story(width: int) -> bool:
    """Return whether a board of a width shows the story of the objective one is on."""
    return width >= WITH_STORY


def folds(view: BoardView, width: int) -> bool:
    """Return whether what is not at hand stands in single lines that can be unfolded."""
    return width < BOXED and any(each.state in CARDS for each in view.objectives)


def draw_board(
    view: BoardView,
    width: int,
    *,
    height: int = 0,
    by_value: bool = False,
    opened: Collection[str] = (),
    story: "StoryView | None" = None,
) -> Drawing:
    """Return the board of a plan.

    Args:
        view: The board.
        width: Cells there are.
        height: Rows in sight: where they hold all of it, panels without boxes are parted.
        by_value: Put together what serves the same value, instead of what stands alike.
        opened: The states whose columns are open where they are folded at first.
        story: The story of the objective one is on, for a wide window.
    """
    vision = _vision(view, width)
    if not view.objectives:
        words = "Nothing stands on the board yet. One wish in a few words is enough."
        begin = draw_empty(words, "write down a first wish", WISH, width)
        return stack(vision, begin, _side(view, min(width, MEASURE), boxed=width >= BOXED), gap=1)
    if width < BOXED:
        parts = [vision, *_narrow(view, width, by_value, opened)]
        airy = stack(*parts, gap=1)
        return airy if airy.height <= height else stack(*parts)
    return stack(vision, _wide(view, width, by_value, story), gap=1)


def _vision(view: BoardView, width: int) -> Drawing:
    if not view.vision:
        return EMPTY
    words, room = f"“{shown_line(view.vision)}”", min(width, 2 * MEASURE)
    rows = wrap_line(words, room, "text italic")
    if len(rows) > VISION:
        # Before anything is cut, it may be wider than one likes to read.
        room = width
        rows = wrap_line(words, room, "text italic")
    if len(rows) > VISION:
        rest = " ".join(text_of(each) for each in rows[VISION - 1 :])
        rows = (*rows[: VISION - 1], cut_line(line((rest, "text italic")), room))
    return drawing(*rows)


def _narrow(view: BoardView, width: int, by_value: bool, opened: Collection[str]) -> list[Drawing]:
    """Return what stands below each other: cards, the week, wins, what waits in single lines."""
    side = [
        draw_week(view.habits, view.week_begins, width, boxed=False),
        draw_wins(view, width, boxed=False),
        draw_promises(view, width, boxed=False),
    ]
    if by_value:
        return [*_groups(view, width, boxed=False), *side]
    waiting = [each for each in view.columns if each.objectives and each.state not in CARDS]
    columns = [
        draw_column(each, width, boxed=False, can_fold=folds(view, width))
        if each.state in opened or not folds(view, width)
        else draw_folded(each, width)
        for each in waiting
    ]
    return [*_cards(view, width, boxed=False), stack(*columns), *side, _way_on(view, width)]


def _wide(view: BoardView, width: int, by_value: bool, story: "StoryView | None") -> Drawing:
    """Return boxes beside each other: objectives, the week, and where there is room a story."""
    if width < WITH_STORY or story is None:
        side = max(38, width * 2 // 5)
        left = width - side - 1
        return beside(
            [_left(view, left, by_value, paired=left >= PAIRED), _side(view, side, boxed=True)],
            [left, side],
        )
    # Only a wide window tells a story, and what it takes would come before the first paint.
    from tui.drawing.places.board.story import draw_story

    side = min(54, (width - 2) * 3 // 10 + 1)
    rest = width - 2 - side
    left = max(56, rest * 47 // 100)
    parts = [
        _left(view, left, by_value, paired=False),
        _side(view, side, boxed=True),
        draw_story(story, rest - left),
    ]
    return beside(parts, [left, side, rest - left])


def _left(view: BoardView, width: int, by_value: bool, *, paired: bool) -> Drawing:
    if by_value:
        return stack(*_groups(view, width, boxed=True), gap=1)
    cards = stack(*_cards(view, width, boxed=True))
    waiting = [each for each in view.columns if each.objectives and each.state not in CARDS]
    if not paired:
        columns = [draw_column(each, width, boxed=True) for each in waiting]
        return stack(cards, *columns, _way_on(view, width))
    pairs = [waiting[place : place + 2] for place in range(0, len(waiting), 2)]
    return stack(cards, *(_pair(each, width) for each in pairs), _way_on(view, width))


def _pair(columns: list[ColumnView], width: int) -> Drawing:
    """Return one or two columns beside each other, both as high as the higher one."""
    if len(columns) == 1:
        return draw_column(columns[0], width, boxed=True)
    half = (width - 1) // 2
    widths = [half, width - 1 - half]
    drawn = [draw_column(*each, boxed=True) for each in zip(columns, widths, strict=True)]
    height = max(each.height for each in drawn) - 2
    return beside(
        [
            draw_column(column, own, boxed=True, height=height)
            for column, own in zip(columns, widths, strict=True)
        ],
        widths,
    )


def _way_on(view: BoardView, width: int) -> Drawing:
    """Say what brings something to hand, where nothing is."""
    if view.is_closed or any(each.state in CARDS or each.steps for each in view.objectives):
        return EMPTY
    if not any(each.state == "later" for each in view.objectives):
        return EMPTY
    words = "m brings one of them into focus, a gives it a first small step."
    return drawing(
        *(line("  ", *each) for each in wrap_line(words, min(width, MEASURE) - 2, "dim"))
    )


def _cards(view: BoardView, width: int, *, boxed: bool) -> list[Drawing]:
    at_hand = [
        each for column in view.columns if column.state in CARDS for each in column.objectives
    ]
    # A closed plan is there to be read: nothing is next in it.
    steps = 0 if view.is_closed else STEPS if boxed else 1
    following = view.next_step.step.id if view.next_step else ""
    return [
        draw_card(each, width, boxed=boxed, steps=steps, next_step=following) for each in at_hand
    ]


def _groups(view: BoardView, width: int, *, boxed: bool) -> list[Drawing]:
    """Return a group for each value that is named; the rest comes last."""
    steps = 0 if view.is_closed else 1
    following = view.next_step.step.id if view.next_step else ""
    groups = []
    for value in (*dict.fromkeys(each.value for each in view.objectives if each.value), ""):
        mine = [each for each in view.objectives if each.value == value]
        cards = [
            draw_card(each, width, boxed=boxed, steps=steps, next_step=following)
            for each in mine
            if each.state in CARDS
        ]
        rows = [draw_row(each, width, says_state=True) for each in mine if each.state not in CARDS]
        if mine:
            title = line((shown_line(value) or "No value named", "accent bold"))
            groups.append(stack(drawing(title), *cards, *rows))
    return groups


def _side(view: BoardView, width: int, *, boxed: bool) -> Drawing:
    return stack(
        draw_next(view, width, boxed=boxed),
        draw_week(view.habits, view.week_begins, width, boxed=boxed),
        draw_wins(view, width, boxed=boxed),
        draw_promises(view, width, boxed=boxed),
    )
