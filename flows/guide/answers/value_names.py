"""What a flow calls the values that it offers: a plan keeps `body`, people read its label."""

from collections.abc import Mapping

from flows.guide.schema.flow import Flow

Names = Mapping[str, Mapping[str, str]]
"""Labels by what is kept, under `area`, `value` and `limit`."""

_FIELDS = {
    "areas.name": "area",
    "area": "area",
    "values": "value",
    "value": "value",
    "limits": "limit",
}
"""Under which name the choices of an item are known, by the field that holds its answer."""


def find_value_names(flow: Flow) -> Names:
    """Return the labels of all values that a flow offers for areas, values and limits."""
    found: dict[str, dict[str, str]] = {}
    for item in flow.declared.values():
        kind = _FIELDS.get(item.maps_to) if isinstance(item.maps_to, str) else None
        choices = item.offered or flow.libraries.get(item.choices_source, ())
        if kind is not None and choices:
            found.setdefault(kind, {}).update((each.value, each.label) for each in choices)
    return found
