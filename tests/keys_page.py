"""The table of `docs/keys.md`, from the keys there are; `python -m tests.keys_page` writes it."""

from tests.paths import ROOT
from tui.app.application import HandrailApp
from tui.app.known_keys import known_keys

PAGE = ROOT / "docs" / "keys.md"
"""The page about keys."""

HEAD = "| name | key | does |\n|---|---|---|\n"
"""What the table begins with; it is the last thing on the page."""


def table() -> str:
    """Return a row for everything that a key can be given to."""
    rows = sorted(known_keys(HandrailApp).items())
    return "".join(
        f"| `{name}` | {' '.join(f'`{key}`' for key in named.keys)} | {' · '.join(named.does)} |\n"
        for name, named in rows
    )


if __name__ == "__main__":
    text = PAGE.read_text("utf-8")
    PAGE.write_text(text[: text.index(HEAD)] + HEAD + table(), "utf-8")
