"""`make bench`: every figure that the documentation names, as ratios inside one run."""

import argparse
import compileall

from tests.benchmarks import engine, living, start, store, typing, walks


def main() -> None:
    """Run the benchmarks that were asked for, all of them when none was."""
    every = {
        "first-paint": start.first_paint,
        "commands": start.commands,
        "typing": typing.typing,
        "living": living.living,
        "session": engine.session,
        "walks": walks.walks,
        "changes": store.changes,
        "reading": store.reading,
    }
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("what", nargs="*", help=f"any of: {', '.join(every)}")
    parser.add_argument("--rounds", type=int, default=9, help="rounds for each figure")
    options = parser.parse_args()
    if unknown := [name for name in options.what if name not in every]:
        parser.error(f"there is no benchmark called {unknown[0]}")
    # As setting up does. Where Python may not keep what it compiled, every start would compile anew
    # whatever was changed since.
    for folder in ("flows", "tui"):
        compileall.compile_dir(folder, quiet=1)
    for name in options.what or every:
        every[name](options.rounds)


if __name__ == "__main__":
    main()
