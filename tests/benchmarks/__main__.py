"""`make bench`: every figure that the documentation names, as ratios inside one run."""

import argparse

from tests.benchmarks import day, engine, line, living, page, start, store, traffic, typing, walks


def main() -> None:
    """Run the benchmarks that were asked for, all of them when none was."""
    every = {
        "first-paint": start.first_paint,
        "commands": start.commands,
        "typing": typing.typing,
        "living": living.living,
        "day": day.day,
        "line": line.line,
        "traffic": traffic.traffic,
        "session": engine.session,
        "walks": walks.walks,
        "changes": store.changes,
        "reading": store.reading,
    }
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("what", nargs="*", help=f"any of: {', '.join(every)}")
    parser.add_argument("--rounds", type=int, default=9, help="rounds for each figure")
    parser.add_argument(
        "--write", action="store_true", help="put the tables into docs/benchmarks.md as well"
    )
    options = parser.parse_args()
    if unknown := [name for name in options.what if name not in every]:
        parser.error(f"there is no benchmark called {unknown[0]}")
    for name in options.what or every:
        tables = every[name](options.rounds)
        for table in tables:
            print(f"\n{table}", flush=True)
        if options.write:
            page.write_tables(name, tables, options.rounds)


if __name__ == "__main__":
    main()
