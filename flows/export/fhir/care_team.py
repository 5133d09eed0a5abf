"""Who a plan is about and who helps, in FHIR R4."""

import re

from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.support_records import ContactRecord
from flows.documents.vocabulary import ContactKind, PlanState
from flows.export.fhir.resources import Resource, entry, made_urn, reference, urn
from flows.export.state_words import KIND_WORDS
from flows.text.rhythms import join_words
from flows.text.support_words import ROLE_WORDS

PSEUDONYM = "Participant"
"""What the person is called when no name is given."""


_TEAM_STATUS: dict[str, str] = {
    PlanState.DRAFT: "proposed",
    PlanState.ACTIVE: "active",
    PlanState.PAUSED: "suspended",
    PlanState.CLOSED: "inactive",
}

_GROUP = re.compile(
    r"\b(groups?|meetings?|circles?|fellowship|clubs?|choirs?|teams?|class|association|anonymous)\b",
    re.IGNORECASE,
)
_OF_A_GROUP = re.compile(r",|\b(from|at|of|in|with)\b", re.IGNORECASE)
"""Behind these, somebody says where a person is from."""

_ORGANISED = (ContactKind.ORGANISATION, ContactKind.COMMUNITY, ContactKind.INSTITUTION)


def patient_entry(patient: str, name: str) -> Resource:
    """Return the person: a name to call them by, or a pseudonym, and nothing else."""
    called = name if name.strip() else PSEUDONYM
    return entry(patient, {"resourceType": "Patient", "name": [{"text": called}]})


def resource_words(contacts: tuple[ContactRecord, ...]) -> list[str]:
    """Return books, sites, apps and helplines in words: they cannot be members of a team."""
    return [_in_words(each) for each in contacts if each.kind == ContactKind.RESOURCE]


def team_entries(plan: PlanRecord, patient: str) -> list[Resource]:
    """Return the care team, then its members; or nothing when nobody is named."""
    members = [each for each in plan.contacts if each.kind != ContactKind.RESOURCE]
    if not members:
        return []
    team = {
        "resourceType": "CareTeam",
        "status": _TEAM_STATUS[plan.state],
        "name": "People and places that help",
        "subject": reference(patient),
        "participant": [
            {
                "role": [{"text": ROLE_WORDS[role]} for role in each.roles],
                "member": reference(_address(each)),
            }
            for each in members
        ],
    }
    people = [entry(_address(each), _member(each, patient)) for each in members]
    return [entry(made_urn("CareTeam", plan.id), team), *people]


def _address(contact: ContactRecord) -> str:
    return urn("Contact", contact.id)


def _member(contact: ContactRecord, patient: str) -> Resource:
    """Return somebody by name alone: how to reach them stays with the person."""
    if contact.kind == ContactKind.PROFESSIONAL:
        return {"resourceType": "Practitioner", "name": [{"text": contact.name}]}
    kind = [{"text": KIND_WORDS[contact.kind]}] if contact.kind else []
    if _is_group(contact):
        return {"resourceType": "Organization", "type": kind, "name": contact.name}
    return {
        "resourceType": "RelatedPerson",
        "patient": reference(patient),
        "relationship": kind,
        "name": [{"text": contact.name}],
    }


def _is_group(contact: ContactRecord) -> bool:
    """Return whether it is many people rather than one: a team cannot have a Group as a member."""
    if contact.kind in _ORGANISED:
        return True
    named = _OF_A_GROUP.split(contact.name)[0]
    return contact.kind in (ContactKind.PEER, None) and bool(_GROUP.search(named))


def _in_words(contact: ContactRecord) -> str:
    roles = join_words([ROLE_WORDS[role] for role in contact.roles])
    told = [KIND_WORDS[ContactKind.RESOURCE], roles]
    return f"{contact.name} ({'; '.join(each for each in told if each)})"
