"""The version of the program, where it costs nothing to read it."""

VERSION = "0.1.0"
"""The same as in `pyproject.toml`; a test compares them."""


def version_line() -> str:
    """Return what `--version` prints."""
    return f"handrail {VERSION}\n"
