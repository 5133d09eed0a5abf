"""The modules that each command of every day may import: ours, and those of the standard library.

Each one costs every start. A new one belongs here only when the command cannot do without it.
"""

EVERY_COMMAND = """
    flows flows.documents flows.documents.clock flows.documents.errors
    flows.documents.lazy_patterns flows.documents.light_types flows.documents.records
    flows.documents.validators flows.documents.vocabulary flows.lookup flows.lookup.refusals
    flows.lookup.settings flows.rules flows.store flows.store.backups
    flows.store.change_writer flows.store.checksum flows.store.closed_years flows.store.codec
    flows.store.commit flows.store.errors flows.store.file_names flows.store.home flows.store.home_files flows.store.json_text
    flows.store.lock flows.store.manifest flows.store.migrations flows.store.network_drives
    flows.store.pending_change flows.store.recovery flows.store.recovery.damaged_files
    flows.store.recovery.missing_files flows.store.snapshot flows.store.store flows.store.writer flows.text flows.text.moments tui tui.cli
    tui.commands tui.commands.base tui.commands.base.arguments tui.commands.base.call
    tui.commands.base.command
    tui.commands.command_table tui.commands.base.output tui.commands.base.parser tui.terminal
    tui.terminal.signs tui.version
"""
"""Ours, that each of them imports."""

STANDARD = """
    argparse atexit bisect collections contextlib copyreg datetime enum errno fcntl fnmatch
    genericpath os posixpath stat
    functools gc gettext importlib ipaddress itertools json keyword locale math ntpath
    operator pathlib re reprlib threading types unicodedata urllib warnings
"""
"""The public modules of the standard library, as Python 3.11 imports them."""

ITS_OWN = {
    "tick walk": """
        flows.actions flows.actions.entries flows.actions.plan_editor flows.actions.record
        flows.actions.rewards flows.documents.objective_records flows.documents.plan_records
        flows.documents.support_records flows.lookup.days flows.lookup.open_home
        flows.lookup.plans flows.lookup.search flows.lookup.titles flows.rules.differences
        flows.rules.review_dates flows.rules.schedules flows.store.changing_tables
        flows.store.transaction flows.text.calendar_days flows.text.calendar_words
        flows.text.change_words flows.text.comparison flows.text.dates flows.text.day_candidates
        flows.text.numbers flows.text.relative_days tui.commands.base.change_report
        tui.commands.entries
    """,
    "skip read": """
        flows.actions flows.actions.entries flows.actions.plan_editor flows.actions.record
        flows.actions.rewards flows.documents.objective_records flows.documents.plan_records
        flows.documents.support_records flows.lookup.days flows.lookup.open_home
        flows.lookup.plans flows.lookup.search flows.lookup.titles flows.rules.differences
        flows.rules.review_dates flows.rules.schedules flows.store.changing_tables
        flows.store.transaction flows.text.calendar_days flows.text.calendar_words
        flows.text.change_words flows.text.comparison flows.text.dates flows.text.day_candidates
        flows.text.numbers flows.text.relative_days tui.commands.base.change_report
        tui.commands.entries
    """,
    "note quiet": """
        flows.actions flows.actions.journal flows.actions.record flows.lookup.days
        flows.lookup.open_home flows.rules.differences flows.store.changing_tables
        flows.store.transaction flows.text.calendar_days flows.text.calendar_words
        flows.text.change_words flows.text.dates flows.text.day_candidates
        flows.text.relative_days tui.commands.base.change_report tui.commands.journal
        tui.commands.base.text_files
    """,
    "win rested": """
        flows.actions flows.actions.journal flows.actions.record flows.lookup.days
        flows.lookup.open_home flows.rules.differences flows.store.changing_tables
        flows.store.transaction flows.text.calendar_days flows.text.calendar_words
        flows.text.change_words flows.text.dates flows.text.day_candidates
        flows.text.relative_days tui.commands.base.change_report tui.commands.journal
        tui.commands.base.text_files
    """,
    "undo": """
        flows.actions flows.actions.history flows.actions.record flows.lookup.changes
        flows.lookup.open_home flows.lookup.plain_fit flows.lookup.unfit_documents
        flows.rules.differences flows.store.changing_tables flows.store.transaction
        tui.commands.base.change_report tui.commands.changes
    """,
    "redo": """
        flows.actions flows.actions.history flows.actions.record flows.lookup.changes
        flows.lookup.open_home flows.lookup.plain_fit flows.lookup.unfit_documents
        flows.rules.differences flows.store.changing_tables flows.store.transaction
        tui.commands.base.change_report tui.commands.changes
    """,
    "status": """
        flows.lookup.contact_days flows.rules.contact_rhythm flows.text.rhythms
        flows.documents.dated_records flows.documents.objective_records
        flows.documents.plan_records flows.documents.protocols flows.documents.support_records
        flows.lookup.day_entries flows.lookup.days flows.lookup.labels flows.lookup.objectives
        flows.lookup.open_home flows.lookup.plans flows.lookup.search flows.lookup.titles
        flows.rules.due flows.rules.habits flows.rules.habits.entry_index
        flows.rules.habits.intervals flows.rules.habits.single_occasions flows.rules.pace
        flows.rules.priority flows.rules.progress flows.rules.rating_series
        flows.rules.review_dates flows.rules.schedules flows.rules.weeks
        flows.text.calendar_days flows.text.calendar_words flows.text.comparison
        flows.text.dates flows.text.day_candidates flows.text.habit_words flows.text.numbers
        flows.text.relative_days flows.views flows.views.board flows.views.board_models
        flows.views.board_objective flows.views.habit_week flows.views.hard_day
        flows.views.today flows.views.today_models tui.commands.status tui.drawing
        tui.drawing.widths tui.plain tui.plain.board tui.plain.status tui.widgets
        tui.widgets.pictures
    """,
    "crisis": """
        flows.documents.objective_records flows.documents.plan_records
        flows.documents.support_records flows.lookup.open_home flows.lookup.plans
        flows.lookup.search flows.lookup.titles flows.lookup.unfit_documents
        flows.rules.review_dates flows.rules.schedules flows.text.calendar_words
        flows.text.comparison flows.views flows.views.crisis tui.commands.crisis
    """,
    "complete tick w": """
        flows.documents.objective_records flows.documents.plan_records
        flows.documents.support_records flows.lookup.plans flows.lookup.search
        flows.lookup.titles flows.lookup.unfit_documents flows.rules.review_dates
        flows.rules.schedules flows.store.draft_documents flows.text.calendar_words
        flows.text.comparison flows.views flows.views.drafts tui.commands.base.change_report
        tui.commands.completion tui.commands.entries tui.commands.shell tui.commands.export_formats
        tui.commands.shell.shell_scripts tui.commands.shell.shell_words
        tui.commands.shell.title_completion
    """,
}
"""Ours, that one of them imports beside."""

VERSION = "tui tui.cli tui.version"
"""Ours, that `--version` imports."""
