"""How days were, own scales and episodes: numbers of the person's own, told week by week."""

from datetime import date, timedelta

from flows.documents.light_types import NamedTuple
from flows.documents.records.dated_records import EpisodeRecord
from flows.documents.vocabulary import DAY_SCALE, RatingKind
from flows.lookup.objectives import read_ratings
from flows.lookup.settings import profile
from flows.rules.rating_series import Series
from flows.rules.week_averages import WeekAverage, by_week
from flows.rules.weeks import start_of_week, weeks_between
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.dates import format_date

WEEKS = 8
"""How many weeks are told."""


class WeekView(NamedTuple):
    """A week in which a day was rated."""

    name: str
    """`this week`, `last week`, `week of Mon 2 Nov`."""

    average: float
    """The mean of its rated days, 0 to 10; of episodes how many there were."""

    words: str
    """`6.5 of 10, 2 days`."""


class OwnWeeks(NamedTuple):
    """Something of the person's own, week by week."""

    title: str
    """What it is: `How the days were`, `mood`, `panic`."""

    about: str
    """How a week is told: `on average`, `how often`."""

    weeks: tuple[WeekView, ...]
    """Its weeks, the oldest first; the number of each is that of the picture."""

    top: float | None
    """The highest number there can be; none where there is no end."""


def own_weeks(store: Store, most: int = WEEKS) -> tuple[OwnWeeks, ...]:
    """Return how the days were, then own scales, then episodes, each with its weeks.

    What was said of a scale that is no longer asked for is told as long as it has one of the weeks.

    Args:
        store: The open store.
        most: At most so many weeks of each are returned, the latest ones.

    Raises:
        StoreError: a file of the home cannot be read.
    """
    tables = store.read_all(JOURNAL)
    rated = read_ratings(tables.get("ratings", {}).values())
    asked = [each["name"] for each in profile(store).get("scales", ())]
    told = [of for kind, of in rated if kind == RatingKind.SCALE and of != DAY_SCALE]
    found = [OwnWeeks("How the days were", "on average", days_by_week(store, most), 10.0)]
    for name in dict.fromkeys((*asked, *sorted(told))):
        series = rated.get((str(RatingKind.SCALE), name), ())
        found.append(OwnWeeks(name, "on average", _weeks(store, series, most), 10.0))
    return tuple(each for each in (*found, *episodes_by_week(store, most)) if each.weeks)


def episodes_by_week(store: Store, most: int = WEEKS) -> tuple[OwnWeeks, ...]:
    """Return the episodes that were logged, by name, each with its weeks.

    Raises:
        StoreError: a file of the home cannot be read.
    """
    by_name: dict[str, list[EpisodeRecord]] = {}
    for each in map(EpisodeRecord, store.read_all(JOURNAL).get("episodes", {}).values()):
        by_name.setdefault(each.name.casefold(), []).append(each)
    return tuple(_episodes(store, held, most) for _, held in sorted(by_name.items()))


def _weeks(store: Store, series: Series, most: int) -> tuple[WeekView, ...]:
    begins, today = store.clock.week_begins, store.clock.today()
    return tuple(_view(each, today, begins) for each in by_week(series, begins)[-most:])


def _episodes(store: Store, held: list[EpisodeRecord], most: int) -> OwnWeeks:
    """Return how often something came in each week, with how strong it was on average.

    A week without it between two others is told, too: none is what one may have hoped for.
    """
    begins, today = store.clock.week_begins, store.clock.today()
    by_monday: dict[date, list[EpisodeRecord]] = {}
    for each in held:
        by_monday.setdefault(start_of_week(each.date, begins), []).append(each)
    weeks = []
    for monday in weeks_between(min(by_monday), max(today, *by_monday), begins)[-most:]:
        own = by_monday.get(monday, [])
        strengths = [each.strength for each in own if each.strength is not None]
        words = f"{len(own)} time{'' if len(own) == 1 else 's'}"
        if strengths:
            words += f", {round(sum(strengths) / len(strengths), 1):g} of 10"
        weeks.append(WeekView(_name(monday, today, begins), len(own), words))
    last = max(held, key=lambda each: each.at)
    return OwnWeeks(last.name, "how often, how strong", tuple(weeks), None)


def days_by_week(store: Store, most: int = WEEKS) -> tuple[WeekView, ...]:
    """Return the weeks in which a day was rated, closed years included, the oldest first.

    A day belongs to no plan, so those of every plan are told.

    Args:
        store: The open store.
        most: At most so many weeks are returned, the latest ones.

    Raises:
        StoreError: a file of the home cannot be read.
    """
    rated = read_ratings(store.read_all(JOURNAL).get("ratings", {}).values())
    return _weeks(store, rated.get((str(RatingKind.SCALE), DAY_SCALE), ()), most)


def _view(week: WeekAverage, today: date, begins: int) -> WeekView:
    days = "1 day" if week.days == 1 else f"{week.days} days"
    words = f"{round(week.average, 1):g} of 10, {days}"
    return WeekView(_name(week.monday, today, begins), week.average, words)


def _name(first: date, today: date, begins: int) -> str:
    this = start_of_week(today, begins)
    near = {this: "this week", this - timedelta(weeks=1): "last week"}
    return near.get(first) or f"week of {format_date(first, today)}"
