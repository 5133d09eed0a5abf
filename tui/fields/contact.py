"""`contact`: somebody or something that helps."""

from tui.fields.parts import PartsField


class ContactField(PartsField):
    """Somebody or something that helps."""

    def parts(self) -> list[tuple[str, str]]:
        """Return the name, how to reach them, and a note."""
        return [("name", "Name"), ("reach", "How to reach them"), ("note", "A note")]
