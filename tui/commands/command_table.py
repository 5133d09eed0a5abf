"""The command table, declared once: parser, help, shell completion and tests all read it."""

from importlib import import_module

from tui.commands.base.command import Command, Work

SCREENS = "Screens"
SESSIONS = "Guided sessions"
TOGETHER = "Two at one plan"
DAILY = "Every day"
READING = "Reading back"
KEEPING = "Keeping and taking along"
PROGRAM = "The program"

COMMANDS = (
    Command("", SCREENS, "open the app: today, or a welcome before the first plan", "open_app"),
    Command("today", SCREENS, "the daily update", "open_app"),
    Command("board", SCREENS, "the progress board", "open_app", "plans"),
    Command("timeline", SCREENS, "what comes when, week by week", "open_app", "plans"),
    Command("support", SCREENS, "people, places and what helps", "places", "plans"),
    Command("journal", SCREENS, "lines and wins, the latest first", "places"),
    Command(
        "host", TOGETHER, "open a session; others may ask to look along", "together.shared_session"
    ),
    Command(
        "join",
        TOGETHER,
        "look along in a session that is open for this home",
        "together.shared_session",
    ),
    Command(
        "attach", TOGETHER, "what a login over SSH runs: does either", "together.shared_session"
    ),
    Command(
        "key", TOGETHER, "print the line that lets a key of SSH attach", "together.ssh", "files"
    ),
    Command("connect", TOGETHER, "go to a session on another computer, over ssh", "together.ssh"),
    Command("bring", TOGETHER, "note something for the next session of two", "together.agenda"),
    Command(
        "session-page",
        TOGETHER,
        "one page of a session of two to take along",
        "together.session_page",
        "plans",
    ),
    Command("new", SESSIONS, "start a guided session", "sessions", "flows"),
    Command("resume", SESSIONS, "go on with an unfinished session", "sessions", "drafts"),
    Command("change", SESSIONS, "ask the questions of a plan again", "plan_changes", "plans"),
    Command("flows", SESSIONS, "list the flows that can be walked through", "flows"),
    Command("flows show", SESSIONS, "print the questions of a flow", "flows", "flows"),
    Command("flows check", SESSIONS, "check a flow document, or a wording", "flows", "files"),
    Command("flows wording", SESSIONS, "choose in which words flows ask", "flows"),
    Command("tick", DAILY, "mark a habit or a step done", "entries", "entries"),
    Command("skip", DAILY, "leave a habit or a step out for a day", "entries", "entries"),
    Command("untick", DAILY, "take an entry away again", "entries", "entries"),
    Command("rate", DAILY, "say how close an objective is", "ratings", "objectives"),
    Command("move", DAILY, "move an objective to where it stands now", "plan_changes"),
    Command("touch", DAILY, "note that you were in touch with somebody", "plan_changes"),
    Command("note", DAILY, "write a line in the journal", "journal"),
    Command("win", DAILY, "note a win", "journal"),
    Command("log", DAILY, "log an episode, and how strong it was", "own_measures"),
    Command("feel", DAILY, "say in words how the day felt", "own_measures"),
    Command(
        "helped", DAILY, "say how much something helped, or list it", "helpfulness", "strategies"
    ),
    Command("status", DAILY, "what is due, what is done, the next small step", "status", "plans"),
    Command("crisis", DAILY, "print your own page for very hard times", "crisis", "plans"),
    Command("why", DAILY, "why it matters, in your own words", "why", "plans"),
    Command("plans", READING, "list plans and unfinished sessions", "plans"),
    Command("use", READING, "open another plan", "plan_changes", "plans"),
    Command("objective", READING, "all about one objective", "places", "objectives"),
    Command("habit", READING, "all about one habit", "places"),
    Command("show", READING, "read a plan back as a document", "plans", "plans"),
    Command("history", READING, "the last changes, in words", "changes", "plans"),
    Command("undo", READING, "take the last change back", "changes"),
    Command("redo", READING, "bring back what was undone", "changes"),
    Command(
        "export", KEEPING, "take everything, or a plan, along in a file", "data.archive", "plans"
    ),
    Command("import", KEEPING, "bring in what was exported", "data.archive", "files"),
    Command("doctor", KEEPING, "look the saved files over", "data.maintenance"),
    Command("backups", KEEPING, "list the backups", "data.maintenance"),
    Command(
        "backups restore", KEEPING, "bring a file back from a backup", "data.maintenance", "backups"
    ),
    Command("where", KEEPING, "every path that is used, with sizes and permissions", "data.where"),
    Command("settings", PROGRAM, "how the program is set, and a setting changed", "settings"),
    Command("when", PROGRAM, "how a day, a rhythm or an amount is read", "when"),
    Command("sources", PROGRAM, "where the ideas of the sessions come from", "why"),
    Command("demo", PROGRAM, "a throw-away home with a sample plan", "demo"),
    Command(
        "completion", PROGRAM, "print a completion script for your shell", "completion", "shells"
    ),
)
"""Every command a person may type, in the order of the help."""

HIDDEN = (Command("complete", PROGRAM, "candidates for the word being typed", "completion"),)
"""Commands that only the completion scripts call."""

BY_NAME = {command.name: command for command in (*COMMANDS, *HIDDEN)}


def work_of(command: Command) -> Work:
    """Import the module behind a command and return its work."""
    module = import_module(f"tui.commands.{command.module}")
    work: Work = module.WORK[command.name]
    return work
