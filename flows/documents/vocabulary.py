"""The words of the documents: every closed list of values, without pydantic.

The quick commands read them too, so this module imports nothing but the standard library.
"""

from enum import StrEnum


class Weekday(StrEnum):
    """A day of the week, Monday first."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Rhythm(StrEnum):
    """The kinds of schedule."""

    ONCE = "once"
    DAILY = "daily"
    WEEKDAYS = "weekdays"
    TIMES_PER_WEEK = "times_per_week"
    EVERY_N_DAYS = "every_n_days"
    MONTHLY = "monthly"


class ObjectiveState(StrEnum):
    """Where an objective stands; moving between them is always open."""

    LATER = "later"
    IN_FOCUS = "in_focus"
    DOING = "doing"
    PAUSED = "paused"
    REACHED = "reached"
    SET_ASIDE = "set_aside"


class StepState(StrEnum):
    """Where a step stands."""

    OPEN = "open"
    PART = "part"
    DONE = "done"
    SET_ASIDE = "set_aside"


class Direction(StrEnum):
    """Whether more, less or just as much of the measure is what the person wants."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"
    """As it is now: neither more nor less, but to last."""


class Counted(StrEnum):
    """What a measure is counted from, where nobody has to rate it by hand; always by week."""

    TIMES = "times"
    """How many times the habits of the objective were done."""

    AMOUNT = "amount"
    """How much of it they came to together, in their unit."""

    EPISODES = "episodes"
    """How many episodes were logged under its name."""

    STRENGTH = "strength"
    """How strong these episodes were on average, 0 to 10."""


class Whose(StrEnum):
    """Whose wish an objective is."""

    MINE = "mine"
    MOSTLY_MINE = "mostly_mine"
    SOMEONE_ELSES = "someone_elses"


class ContactKind(StrEnum):
    """What kind of support somebody or something is."""

    PERSONAL = "personal"
    PEER = "peer"
    PROFESSIONAL = "professional"
    ORGANISATION = "organisation"
    COMMUNITY = "community"
    INSTITUTION = "institution"
    RESOURCE = "resource"


class Role(StrEnum):
    """What a contact can do."""

    ACCOUNTABILITY = "accountability"
    PRACTICAL = "practical"
    EMOTIONAL = "emotional"
    INFORMATIONAL = "informational"
    CRISIS = "crisis"
    CELEBRATE = "celebrate"


class Depth(StrEnum):
    """How much of a flow one is asked."""

    ESSENTIALS = "essentials"
    """What a plan cannot do without."""

    EVERYTHING = "everything"
    """All there is."""


class Share(StrEnum):
    """Whether something may leave the machine in a summary."""

    NEVER = "never"
    ASK = "ask"
    DEFAULT = "default"


class SharedPart(StrEnum):
    """A part of a plan that the person may let out in a summary."""

    OBJECTIVES = "objectives"
    REASONS = "reasons"
    TIMELINE = "timeline"
    SUPPORT = "support"
    ABOUT_ME = "about_me"
    COPING = "coping"
    JOURNAL = "journal"


class SignKind(StrEnum):
    """What a sign is."""

    TRIGGER = "trigger"
    EARLY_SIGN = "early_sign"
    SETBACK = "setback"


class StrategyKind(StrEnum):
    """What kind of thing helps."""

    BREATHING = "breathing"
    MINDFULNESS = "mindfulness"
    MOVEMENT = "movement"
    OUTDOORS = "outdoors"
    HOBBY = "hobby"
    WRITING = "writing"
    PEOPLE = "people"
    REST = "rest"


class Company(StrEnum):
    """Whether a strategy is done alone or with others."""

    ALONE = "alone"
    WITH_OTHERS = "with_others"
    EITHER = "either"


class PlanState(StrEnum):
    """Where a plan stands."""

    DRAFT = "draft"
    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"


ASKING = (PlanState.ACTIVE, PlanState.DRAFT)
"""The states of a plan that asks for anything."""


class Agreed(StrEnum):
    """Whether a plan feels like the person's own."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class EntryState(StrEnum):
    """What became of it on that day. A blank day has no entry."""

    DONE = "done"
    PART = "part"
    SKIP = "skip"


class RatingKind(StrEnum):
    """What a rating is of, and so its range."""

    CLOSENESS = "closeness"
    MEASURE = "measure"
    CONFIDENCE = "confidence"
    AREA = "area"
    SCALE = "scale"


RATING_RANGE: dict[RatingKind, tuple[float, float] | None] = {
    RatingKind.CLOSENESS: (0, 10),
    RatingKind.MEASURE: None,
    RatingKind.CONFIDENCE: (0, 10),
    RatingKind.AREA: (1, 7),
    RatingKind.SCALE: (0, 10),
}
"""The least and the most of each kind; a measure has the person's own unit and no bounds."""

OF_OBJECTIVES = (RatingKind.CLOSENESS, RatingKind.MEASURE, RatingKind.CONFIDENCE)
"""The kinds that are ratings of an objective."""


DAY_SCALE = "Day"
"""The name of the scale on which a whole day is rated."""


class WinKind(StrEnum):
    """What kind of win: effort counts like results."""

    DID_IT = "did_it"
    TRIED = "tried"
    RESTED = "rested"
    ASKED_FOR_HELP = "asked_for_help"
    COPED = "coped"
    SET_A_BOUNDARY = "set_a_boundary"


class SuggestionState(StrEnum):
    """What the person did with what somebody suggested."""

    OPEN = "open"
    TAKEN = "taken"
    LET_GO = "let_go"


class Doer(StrEnum):
    """Who does what was agreed."""

    MINE = "mine"
    YOURS = "yours"
    OTHERS = "others"


class AgreedState(StrEnum):
    """How it went with something that was agreed."""

    OPEN = "open"
    DONE = "done"
    PART = "part"
    NOT_YET = "not_yet"
    CHANGED = "changed"


STILL_AGREED = frozenset({AgreedState.OPEN, AgreedState.PART, AgreedState.NOT_YET})
"""The states in which something agreed is still to come."""


class AgendaState(StrEnum):
    """What became of something that was noted for the next session."""

    WAITING = "waiting"
    TALKED_ABOUT = "talked_about"
    LET_GO = "let_go"
