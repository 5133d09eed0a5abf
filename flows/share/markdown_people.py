"""People, signs and strategies as single lines of a document."""

from datetime import date

from flows.documents.coping import Sign, Strategy
from flows.documents.support import Contact
from flows.documents.vocabulary import Company
from flows.rules.contacts import ROLE_WORDS
from flows.rules.helping import EFFORT, say_helped
from flows.rules.rhythm_words import join_words, say_rhythm
from flows.share.words import KIND_WORDS

_COMPANY = {
    Company.ALONE: "on my own",
    Company.WITH_OTHERS: "with others",
    Company.EITHER: "on my own or with others",
}


def say_contact(contact: Contact, today: date) -> str:
    """Return a contact: who they are, what they can do, how to reach them, what to ask."""
    said = [
        contact.name + (f" ({KIND_WORDS[contact.kind]})" if contact.kind else ""),
        join_words([ROLE_WORDS[role] for role in contact.roles]),
        contact.reach,
        f"in touch {say_rhythm(contact.rhythm, today)}" if contact.rhythm else "",
        f"I would ask: {contact.ask}" if contact.ask else "",
        f"promised: {contact.promised}" if contact.promised else "",
        contact.note,
    ]
    return "; ".join(each for each in said if each)


def say_sign(sign: Sign) -> str:
    """Return a sign with its if-then plan and the kind words."""
    plan = ""
    if sign.if_part and sign.then_part:
        plan = f"If {sign.if_part}, then {sign.then_part}."
    elif sign.then_part:
        plan = f"Then {sign.then_part}."
    elif sign.if_part:
        plan = f"If {sign.if_part}."
    kind_words = f"To a friend I would say: {sign.kind_words}" if sign.kind_words else ""
    return " ".join(
        each
        for each in (f"{sign.what}." if plan or kind_words else sign.what, plan, kind_words)
        if each
    )


def say_strategy(strategy: Strategy) -> str:
    """Return a strategy with its effort, its company and how it helped."""
    details = [
        EFFORT[strategy.effort] if strategy.effort else "",
        _COMPANY[strategy.company] if strategy.company else "",
        say_helped(strategy),
    ]
    said = ", ".join(each for each in details if each)
    return f"{strategy.name} ({said})" if said else strategy.name
