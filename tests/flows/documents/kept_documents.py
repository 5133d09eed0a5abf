"""One document of each kind, with at least one of every part that a document may hold."""

from datetime import UTC, date, datetime

from flows.documents.base import Part
from flows.documents.change import Change, Edit
from flows.documents.coping_plan import Sign, Strategy
from flows.documents.draft import Draft
from flows.documents.entries import Entry, Episode, Feelings, Rating
from flows.documents.habit import DayRange, EarlierSchedule, Habit
from flows.documents.journal import JournalEntry, Win
from flows.documents.objective import Objective, OutcomeLevels, Step
from flows.documents.plan import Area, Challenge, Comparison, ExtraAnswer, Plan, Reflection
from flows.documents.profile import Profile, Scale, Settings
from flows.documents.review import AgendaItem, AgreedAction, Review, Session, SessionCheck
from flows.documents.schedule import Schedule
from flows.documents.suggestion import Suggestion
from flows.documents.support import Contact, CrisisPage
from flows.documents.vocabulary import AgreedState, EntryState, RatingKind, Rhythm, Weekday, WinKind

MOMENT = datetime(2026, 11, 21, 19, 2, tzinfo=UTC)
DAY = MOMENT.date()
WEEKLY = Schedule(kind=Rhythm.WEEKDAYS, days=(Weekday.MON, Weekday.THU))

PLAN = Plan(
    title="A plan",
    flow="personal",
    flow_version=1,
    created=MOMENT,
    started=DAY,
    values=("patience",),
    areas=(Area(name="sleep", satisfaction=3),),
    challenges=(Challenge(text="noise"),),
    reflection=Reflection(situation="busy"),
    objectives=(
        Objective(
            wish="Sleep",
            due=date(2027, 1, 31),
            baseline=2,
            levels=OutcomeLevels(expected="five nights", current=-1),
            steps=(Step(text="charger in the hall", planned=DAY),),
        ),
    ),
    comparisons=(Comparison(left="a", right="b"),),
    habits=(
        Habit(
            text="Walk",
            schedule=WEEKLY,
            started=DAY,
            earlier=(EarlierSchedule(until=DAY, schedule=Schedule(kind=Rhythm.DAILY)),),
            paused=(DayRange(first=DAY),),
        ),
    ),
    contacts=(Contact(name="Priya", last_contact=DAY, rhythm=WEEKLY),),
    signs=(Sign(what="noise"),),
    strategies=(Strategy(name="tea"),),
    crisis=CrisisPage(steps=("ring Priya",)),
    review=WEEKLY,
    next_review=DAY,
    extra=(ExtraAnswer(path="a.b", label="What?", value={"deep": [1, {"x": 2}]}),),
)

DOCUMENTS: tuple[Part, ...] = (
    PLAN,
    Entry(date=DAY, habit="h", state=EntryState.PART, at=MOMENT),
    Rating(date=DAY, kind=RatingKind.CLOSENESS, objective="o", value=4, at=MOMENT),
    Session(
        date=DAY,
        opened=MOMENT,
        closed=MOMENT,
        actions=(AgreedAction(text="call", due=DAY, state=AgreedState.PART),),
        check=SessionCheck(heard=8),
    ),
    AgendaItem(date=DAY, at=MOMENT, text="the letter"),
    Suggestion(date=DAY, at=MOMENT, author="Ben", text="ring Jo", about="p", path="a.b"),
    Episode(date=DAY, at=MOMENT, name="panic", strength=7),
    Feelings(date=DAY, at=MOMENT, words=("tired", "hopeful")),
    Draft(flow="f", flow_version=1, created=MOMENT, saved=MOMENT, answers={"a": {"b": 1}}),
    JournalEntry(date=DAY, at=MOMENT, text="rain", tags=("out",), plan="p", excerpts=("rain",)),
    Win(date=DAY, at=MOMENT, text="rang Jo", kind=WinKind.TRIED, plan="p", objective="o"),
    Review(date=DAY, at=MOMENT, flow="weekly", answers={"a": {"b": 1}}),
    Change(
        at=MOMENT,
        who="Ben",
        words="step done",
        plan="p",
        undoes="c",
        edits=(Edit(file="plans/p", table="plan", document="p", path=("x",), before=1, after=2),),
    ),
)
"""Documents of every table that is read as records."""

OWN: tuple[Part, ...] = (
    Profile(name="Sam", scales=(Scale(name="hope", low="none"),), feelings=("tired",)),
    Settings(current_plan="p", mouse=True),
)
"""What a person says of themselves, and of the program."""
