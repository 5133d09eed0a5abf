"""Support: who and what helps."""

from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.support_records import ContactRecord
from flows.documents.vocabulary import Share
from flows.export.read_back.blocks import Block, Row, Section, facts, name, section, text
from flows.export.read_back.word_sources import Writer
from flows.export.state_words import KIND_WORDS
from flows.text.dates import format_date
from flows.text.own_sentences import as_sentence
from flows.text.rhythms import format_recurrence, join_words
from flows.text.support_words import ROLE_WORDS

_SHARED = {
    Share.ASK.value: "only when I share the whole plan",
    Share.DEFAULT.value: "yes",
}

TITLE = "Support"
"""What the stage is called."""


def build_support(plan: PlanRecord, writer: Writer) -> Section | None:
    """Return the fifth stage."""
    blocks = [block for each in plan.contacts for block in _contact(each, writer)]
    about_me = writer.row(plan.reflection.about_me, "", "reflection.about_me")
    return section(
        TITLE,
        *blocks,
        text("What people who help me may want to know", about_me),
        *writer.own_blocks("support"),
    )


def _contact(contact: ContactRecord, writer: Writer) -> list[Block | None]:
    def fact(label: str, said: str, field: str) -> Row:
        return writer.row(said, contact.id, field, label=label)

    rhythm = format_recurrence(contact.rhythm, writer.today) if contact.rhythm else ""
    rhythm = ", ".join(each for each in (rhythm, contact.time) if each)
    last = format_date(contact.last_contact, writer.today) if contact.last_contact else ""
    kind = KIND_WORDS[contact.kind] if contact.kind else ""
    return [
        name(writer.row(contact.name, contact.id, "name", end=kind)),
        text("", _roles(contact, writer)),
        facts(
            fact("How to reach them", contact.reach, "reach"),
            fact("Good to know", contact.note, "note"),
            fact("What I would ask", contact.ask, "ask"),
            fact("What was promised", contact.promised, "promised"),
            fact("In touch", rhythm, "rhythm"),
            fact("Last in touch", last, "rhythm"),
            fact(
                "Named when I share",
                _SHARED.get(contact.share, "") if writer.is_own else "",
                "share",
            ),
            *writer.own_facts(contact.id),
        ),
    ]


def _roles(contact: ContactRecord, writer: Writer) -> Row:
    """Return what somebody can do as a sentence below their name."""
    words = join_words([ROLE_WORDS[role] for role in contact.roles])
    said = as_sentence(f"{words[:1].upper()}{words[1:]}") if words else ""
    return writer.row(said, contact.id, "roles")
