"""An editor of one's own, made of a shell script."""

from pathlib import Path


def write_editor(folder: Path, script: str) -> str:
    """Write an editor into a folder and return its path; `$1` is the file it is given."""
    program = folder / "editor"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    return str(program)
