"""Prints the structure of a checkout in figures: `python -m tests.structure [FOLDER]`."""

import sys
from pathlib import Path

from tests.paths import ROOT
from tests.structure.figures import figures

if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    for name, value in figures(folder):
        print(f"{name:<44} {value}")
