"""What the support place shows: people and places by kind, how one is in touch, what helps."""

from datetime import date, timedelta

from flows.documents.light_types import NamedTuple
from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.support_records import ContactRecord, StrategyRecord
from flows.documents.vocabulary import ContactKind, Role
from flows.lookup.agenda import AgendaView, waiting_agenda
from flows.lookup.contact_days import contacts_since
from flows.lookup.plans import shown_plan
from flows.lookup.review_words import looks_of
from flows.lookup.settings import is_watched
from flows.rules.contact_rhythm import is_time
from flows.rules.helpfulness import most_helpful_first
from flows.rules.own_words import (
    OF_SOMEBODY_ELSE,
    REFLECTION,
    REVIEW,
    SUPPORT,
    TO_BRING,
    OwnText,
    texts_asked_in,
)
from flows.store.store import Store
from flows.text.dates import format_date, format_distance
from flows.text.rhythms import format_meeting, join_words
from flows.text.support_words import (
    COMPANY_WORDS,
    EFFORT,
    ROLE_WORDS,
    SHARE_WORDS,
    STRATEGY_KINDS,
    format_helpfulness,
)
from flows.views.agreements import AgreementView, agreements_view

KINDS: dict[str, str] = {
    ContactKind.PERSONAL: "Family and friends",
    ContactKind.PEER: "Peers and groups",
    ContactKind.PROFESSIONAL: "Professionals",
    ContactKind.ORGANISATION: "Organisations",
    ContactKind.COMMUNITY: "Community",
    ContactKind.INSTITUTION: "Services and institutions",
    ContactKind.RESOURCE: "Things to read, hear or use",
}
"""The kinds of support, in the order in which they are looked at."""

OTHERS = "Others"
"""What stands above those whose kind was not said."""

A_WHILE = timedelta(weeks=8)
"""After so long somebody without a rhythm counts as not in touch for a while."""


LATELY = timedelta(weeks=3)
"""So long it is told whom one wanted to be in touch with."""

_ASKS_WHOM = ("onwards.tell", "next.in_touch", "ahead.stay_in_touch")
"""Where looks back ask for people."""


class ContactView(NamedTuple):
    """Somebody or something that supports the plan."""

    id: str
    """Its id."""

    name: str
    """How the person calls them."""

    kind: str
    """One of `ContactKind`; empty when it was not said."""

    roles: tuple[str, ...]
    """What they can do, in words."""

    reach: str
    """How to reach them; shown only when asked for."""

    note: str
    """Anything else worth knowing."""

    ask: str
    """The request that was prepared."""

    promised: str
    """What was promised to them, or by them."""

    rhythm: str
    """How often to be in touch, in words; empty without a rhythm."""

    last: str
    """`in touch today`, `in touch Fri 13 Nov, 8 days ago`; empty when nothing was noted."""

    last_day: date | None
    """The same as a day; none when nothing was noted."""

    is_time: bool
    """Whether it may be time to be in touch again."""

    in_hard_times: bool
    """Whether they stand on the page for hard times."""

    shared: str = ""
    """Whether they are named in what goes out, in words."""


class KindView(NamedTuple):
    """A kind of support and those of it."""

    title: str
    """What it is called."""

    contacts: tuple[ContactView, ...]
    """Those of it, in the order of the plan."""


class WayView(NamedTuple):
    """Something that helps."""

    id: str
    """Its id."""

    name: str
    """What it is, in the person's words."""

    helped: int | None
    """How much it helped the last time, 0 to 3; none when nobody has said."""

    about: str
    """How it helped and how much effort it takes, in words; empty when neither is known."""


class SupportView(NamedTuple):
    """Everything the support place shows."""

    plan: str
    """The id of the plan."""

    title: str
    """What the person calls it."""

    kinds: tuple[KindView, ...]
    """The kinds in which there is somebody."""

    open_kinds: tuple[str, ...]
    """What the other kinds are called."""

    wished: tuple[ContactView, ...]
    """Those one wanted to tell, or to be in touch with, in a look back, and was not yet."""

    waiting: tuple[ContactView, ...]
    """Those one may be in touch with again, the longest ago first."""

    ways: tuple[WayView, ...]
    """What helps, what helped most the last time first."""

    agreed: tuple[AgreementView, ...] = ()
    """What was agreed in the last session, and of earlier ones what is still to come."""

    agenda: tuple[AgendaView, ...] = ()
    """What waits for the next session."""

    is_watched: bool = False
    """Whether someone is with the person, so that what waits for the next session is masked."""

    words: tuple[OwnText, ...] = ()
    """What was written about being with others: what they may know, what is between two."""

    @property
    def contacts(self) -> tuple[ContactView, ...]:
        """All of them, kind after kind."""
        return tuple(each for kind in self.kinds for each in kind.contacts)

    def agreement(self, identity: str) -> AgreementView | None:
        """Return something agreed by its id, or None when it is not there."""
        return next((each for each in self.agreed if each.id == identity), None)

    def noted(self, identity: str) -> AgendaView | None:
        """Return what waits for the next session by its id, or None when it is not there."""
        return next((each for each in self.agenda if each.id == identity), None)

    def way(self, identity: str) -> WayView | None:
        """Return something that helps by its id, or None when it is not there."""
        return next((each for each in self.ways if each.id == identity), None)

    def contact(self, identity: str) -> ContactView | None:
        """Return one by its id, or None when it is not there."""
        return next((each for each in self.contacts if each.id == identity), None)


def support_view(store: Store, plan_id: str | None = None) -> SupportView | None:
    """Return the support network of a plan, or None while there is no plan.

    Args:
        store: The open store.
        plan_id: The plan; the current one when left out.

    Raises:
        NotThereError: there is no plan of that id.
    """
    plan = shown_plan(store, plan_id)
    if plan is None:
        return None
    today = store.clock.today()
    page = frozenset(plan.crisis.contacts)
    since = contacts_since(store, plan)
    found = {each.id: _contact(each, page, since[each.id], today) for each in plan.contacts}
    kinds = [
        KindView(title, tuple(each for each in found.values() if each.kind == kind))
        for kind, title in {**KINDS, "": OTHERS}.items()
    ]
    ago = sorted(plan.contacts, key=lambda each: each.last_contact or date.min)
    return SupportView(
        plan=plan.id,
        title=plan.title,
        kinds=tuple(each for each in kinds if each.contacts),
        open_kinds=tuple(
            each.title for each in kinds if not each.contacts and each.title != OTHERS
        ),
        wished=_wished(store, plan, found, today),
        waiting=tuple(found[each.id] for each in ago if found[each.id].is_time),
        ways=tuple(_way(each) for each in most_helpful_first(plan.strategies)),
        agreed=agreements_view(store, plan),
        agenda=waiting_agenda(store, plan.id),
        is_watched=is_watched(store),
        words=_words(plan),
    )


def _words(plan: PlanRecord) -> tuple[OwnText, ...]:
    """Return what was written about being with others, as it was asked for."""
    told = (
        OwnText("What people who help me may want to know", plan.reflection.about_me),
        *texts_asked_in(plan.extra, SUPPORT, without=TO_BRING),
        *texts_asked_in(plan.extra, REFLECTION, only=OF_SOMEBODY_ELSE),
        *texts_asked_in(plan.extra, REVIEW),
        OwnText("What I said I will do", plan.agreement.mine),
        OwnText("What others said they will do", plan.agreement.theirs),
    )
    return tuple(each for each in told if each.lines)


def format_open_kinds(kinds: tuple[str, ...]) -> str:
    """Return which kinds nobody is in yet, without a judgement; empty when there are none."""
    if not kinds:
        return ""
    named = [kinds[0], *(f"{kind[:1].lower()}{kind[1:]}" for kind in kinds[1:])]
    return f"Other kinds, empty so far and free to stay so: {', '.join(named)}."


def format_wished(contacts: tuple[ContactView, ...]) -> str:
    """Return with whom one wanted to be in touch; empty when there is nobody."""
    names = join_words([" ".join(each.name.split()) for each in contacts])
    return f"You wanted to be in touch with {names}." if names else ""


def _wished(
    store: Store, plan: PlanRecord, found: dict[str, ContactView], today: date
) -> tuple[ContactView, ...]:
    """Return whom looks back have named lately and one was not in touch with since."""
    wished: dict[str, None] = {}
    for look in looks_of(store, plan):
        if today - look.date > LATELY:
            continue
        for question in _ASKS_WHOM:
            asked = look.answer(question)
            for named in asked if isinstance(asked, list) else ():
                contact = found.get(named)
                if contact and (contact.last_day is None or contact.last_day < look.date):
                    wished[named] = None
    return tuple(found[each] for each in wished)


def format_waiting(contacts: tuple[ContactView, ...]) -> str:
    """Return with whom one was not in touch for a while; empty when there is nobody."""
    if not contacts:
        return ""
    names = ", ".join(" ".join(each.name.split()) for each in contacts)
    return f"You have not been in touch for a while with: {names}. Only if you feel like it."


def format_named(contact: ContactView, agreed: tuple[AgreementView, ...]) -> str:
    """Return where else a contact is named, for whoever is about to take it out.

    Args:
        contact: The contact.
        agreed: What was agreed; what is still to come counts.

    Returns:
        A sentence for each such place; empty when it is named nowhere else.
    """
    said = []
    if contact.in_hard_times:
        with_it = ", and how to reach them" if contact.reach.strip() else ""
        said.append(f"Your page for hard times names them{with_it}: this goes from there, too.")
    name = " ".join(contact.name.split()).casefold()
    if any(each.is_open and " ".join(each.who.split()).casefold() == name for each in agreed):
        said.append("Something agreed with them is still to come; it stays.")
    return " ".join(said)


def _contact(contact: ContactRecord, page: frozenset[str], since: date, today: date) -> ContactView:
    last = contact.last_contact
    long_ago = contact.rhythm is None and last is not None and today - last >= A_WHILE
    in_hard_times = (
        contact.id in page or contact.crisis_order is not None or Role.CRISIS in contact.roles
    )
    return ContactView(
        id=contact.id,
        name=contact.name,
        kind=contact.kind or "",
        roles=tuple(words for role, words in ROLE_WORDS.items() if role in contact.roles),
        reach=contact.reach,
        note=contact.note,
        ask=contact.ask,
        promised=contact.promised,
        rhythm=format_meeting(contact.rhythm, contact.time, today),
        last=_format_last_contact(last, today),
        last_day=last,
        is_time=is_time(contact, since, today) or long_ago,
        in_hard_times=in_hard_times,
        shared=SHARE_WORDS[contact.share],
    )


def _way(strategy: StrategyRecord) -> WayView:
    effort = EFFORT[strategy.effort] if strategy.effort else ""
    company = COMPANY_WORDS[strategy.company] if strategy.company else ""
    kind = STRATEGY_KINDS[strategy.kind] if strategy.kind else ""
    told = (format_helpfulness(strategy), kind, effort, company)
    about = " · ".join(each for each in told if each)
    return WayView(strategy.id, strategy.name, strategy.helped, about)


def _format_last_contact(day: date | None, today: date) -> str:
    if day is None:
        return ""
    away = format_distance(day, today)
    return (
        f"in touch {away}"
        if timedelta(0) <= today - day < timedelta(2)
        else (f"in touch {format_date(day, today)}, {away}")
    )
