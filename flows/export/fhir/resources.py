"""What all resources of a bundle have in common: how they name one another, what is left out."""

import re
from collections.abc import Mapping
from datetime import date

from flows.documents.light_types import Any

Resource = dict[str, Any]
"""A resource, or a part of one, as plain JSON."""

_NAMESPACE = bytes.fromhex("5b0d3c526f0e4f869d5e3a1f0c7d9e24")
"""From which the addresses of what has no id of its own are made; it never changes."""

_RANDOM_ID = re.compile(r"[0-9a-f]{32}")


def urn(kind: str, identity: str) -> str:
    """Return the address of what has an id in the store; the same one in every export."""
    if _RANDOM_ID.fullmatch(identity):
        return _written(identity)
    return made_urn(kind, identity)


def made_urn(kind: str, *names: str) -> str:
    """Return an address for what has no id of its own; the same names make the same one."""
    # What `uuid5` does, without `uuid`, which takes as long to import as all of this.
    from hashlib import sha1

    digest = bytearray(sha1(_NAMESPACE + " ".join((kind, *names)).encode()).digest()[:16])
    digest[6], digest[8] = digest[6] & 0x0F | 0x50, digest[8] & 0x3F | 0x80
    return _written(digest.hex())


def _written(digits: str) -> str:
    """Return an address of 32 hexadecimal digits."""
    return "urn:uuid:" + "-".join(
        digits[first:last] for first, last in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32))
    )


def reference(address: str) -> Resource:
    """Return a reference to another resource of the bundle."""
    return {"reference": address}


def identifier(value: str) -> Resource:
    """Return an address as a business identifier, which stays when a server gives out ids."""
    return {"system": "urn:ietf:rfc:3986", "value": value}


def entry(address: str, resource: Resource) -> Resource:
    """Return a resource as one entry of the bundle."""
    return {"fullUrl": address, "resource": resource}


def notes(patient: str, *told: tuple[str, str]) -> list[Resource]:
    """Return labelled words of the person as notes; what is blank is left out."""
    return [
        {"authorReference": reference(patient), "text": f"{label}: {words}"}
        for label, words in told
        if words.strip()
    ]


_LINE_ENDS = re.compile("[\u2028\u2029\u0085\u000b\u000c]")

_SPACES = re.compile("[^\\S \\r\\n\\t]|\ufeff")
"""Spaces that FHIR does not take for spaces: no-break, ideographic and thin ones."""


def period(first: date | None, last: date | None) -> Resource:
    """Return the days from a first to a last one; FHIR has none that end before they start."""
    if first and last and last < first:
        last = None
    return {"start": first and first.isoformat(), "end": last and last.isoformat()}


def filled(element: Mapping[str, object]) -> Resource:
    """Return an element without what is blank: FHIR has no empty text, list or object."""
    kept = {name: _kept(value) for name, value in element.items()}
    return {name: value for name, value in kept.items() if not _is_blank(value)}


def _kept(value: object) -> Any:
    if isinstance(value, Mapping):
        return filled(value)
    if isinstance(value, list):
        return [kept for kept in map(_kept, value) if not _is_blank(kept)]
    if isinstance(value, str):
        return _SPACES.sub(" ", _LINE_ENDS.sub("\n", value))
    return value


def _is_blank(value: object) -> bool:
    return value is None or value in ([], {}) or (isinstance(value, str) and not value.strip())
