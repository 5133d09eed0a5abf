"""The modules that each command of every day may import: ours, and those of the standard library.

Each one costs every start. A new one belongs here only when the command cannot do without it.
"""

EVERY_COMMAND = """
    flows flows.documents flows.documents.clock flows.documents.errors
    flows.documents.lazy_patterns flows.documents.light_types flows.documents.records
    flows.documents.validators flows.documents.vocabulary flows.lookup flows.lookup.refusals
    flows.lookup.settings flows.rules flows.store flows.store.checksum flows.store.closed_years
    flows.store.codec flows.store.errors flows.store.file_names flows.store.file_system
    flows.store.home flows.store.home_files flows.store.json_text flows.store.manifest
    flows.store.migrations flows.store.network_drives flows.store.pending_change
    flows.store.snapshot flows.store.store flows.store.writer flows.text flows.text.moments tui
    tui.cli tui.commands tui.commands.base tui.commands.base.arguments tui.commands.base.call
    tui.commands.base.command tui.commands.base.lean_imports tui.commands.base.output
    tui.commands.base.parser tui.commands.command_table tui.version
"""
"""Ours, that each of them imports."""

STANDARD = """
    argparse atexit bisect collections contextlib copyreg datetime enum errno fcntl fnmatch
    functools gc genericpath importlib itertools json keyword math ntpath operator os pathlib
    posixpath re reprlib stat types warnings
"""
"""The public modules of the standard library, as Python 3.11 imports them."""

_CHANGE = """
    flows.actions flows.actions.record flows.rules.differences flows.store.backups
    flows.store.change_writer flows.store.changing_tables flows.store.commit flows.store.ids
    flows.store.lock flows.store.transaction flows.text.change_words
    tui.commands.base.change_report
"""
"""What changes something: the record of a change, the transaction, and the report of it."""

_EVERY_PLAN = "flows.store.backups flows.store.recovery flows.store.recovery.missing_files"
"""What lists the plans, and so says which are missing."""

_DAYS = """
    flows.lookup.days flows.lookup.open_home flows.text.calendar_words flows.text.dates
"""
"""What words a day."""

_PLAN = """
    flows.documents.records.objective_records flows.documents.records.plan_records
    flows.documents.records.support_records flows.lookup.plans
"""
"""What reads a plan."""

_TITLES = "flows.lookup.search flows.lookup.titles flows.text.comparison"
"""What finds something in it by words."""

_SCHEDULES = "flows.rules.review_dates flows.rules.schedules"
"""What says when something comes again."""

_HABITS = f"""
    {_SCHEDULES}
    flows.documents.records.dated_records flows.rules.habits flows.rules.habits.entry_index
    flows.rules.habits.intervals flows.rules.habits.single_occasions flows.rules.weeks
    flows.text.habit_words
"""
"""What counts and words habits."""

_OBJECTIVES = """
    flows.lookup.day_entries flows.lookup.labels flows.lookup.objectives flows.rules.due
    flows.rules.held_back flows.rules.pace flows.rules.priority flows.rules.progress
    flows.rules.rating_series
    flows.text.numbers flows.text.step_words flows.views.board_models flows.views.board_objective
"""
"""What says where objectives and their steps stand."""

_CONTACTS = """
    flows.lookup.contact_days flows.rules.contact_rhythm flows.rules.own_words flows.text.rhythms
"""
"""What says when one was in touch."""

_MARK = f"""
    {_CHANGE} {_DAYS} {_PLAN} {_TITLES}
    flows.actions.entries flows.actions.plan_editor flows.actions.rewards flows.text.numbers
    tui.commands.entries
"""
"""What marks something of today."""

_WRITE = f"""
    {_CHANGE} {_DAYS}
    flows.actions.journal flows.store.confinement tui.commands.base.text_files
    tui.commands.journal
"""
"""What writes in the journal."""

_FIT = """
    flows.documents.field_shapes flows.documents.plain_values flows.documents.shape_fit
    flows.documents.tables
"""
"""What says without the models whether a document fits them."""

_EDIT = f"""
    {_CHANGE} {_DAYS} {_PLAN} {_TITLES} {_FIT}
    flows.actions.model_builder flows.actions.plan_editor flows.documents.schedule_detail
    tui.commands.plan_changes
"""
"""What changes a plan, which then is held against its model."""

_LINES = "tui.drawing tui.drawing.sanitize tui.plain tui.plain.spoken"
"""What prints a place as lines."""

_LINE_MODE = "tui.commands.base.line_mode"
"""What asks whether lines are spoken here."""

_STATUS = f"""
    {_DAYS} {_PLAN} {_TITLES} {_HABITS} {_OBJECTIVES} {_CONTACTS} {_LINES} {_LINE_MODE}
    flows.rules.own_count flows.views flows.views.board flows.views.habit_week
    flows.views.hard_day flows.views.today flows.views.today_models tui.commands.status
    tui.drawing.lines tui.drawing.marks tui.drawing.widths tui.plain.board tui.plain.status
"""
"""What says where a plan stands today."""

_STORY = f"""
    {_DAYS} {_PLAN} {_TITLES} {_HABITS} {_LINES}
    flows.text.numbers flows.text.rhythms flows.views flows.views.labelled_text
    tui.commands.places tui.plain.stories
"""
"""What tells the story of a habit or an objective."""

_SUPPORT = f"""
    {_DAYS} {_PLAN} {_CONTACTS} {_SCHEDULES}
    flows.documents.records.dated_records flows.documents.records.session_records
    flows.lookup.agenda flows.lookup.agreements flows.lookup.review_words flows.lookup.titles
    flows.rules.helpfulness flows.text.agreement_words flows.text.comparison
    flows.text.support_words flows.views flows.views.agreements flows.views.support
"""
"""What tells who and what helps."""

_OWN_MEASURE = f"{_CHANGE} {_DAYS} {_PLAN} tui.commands.own_measures"
"""What notes how a day was, in one's own measures."""

_TURN = f"""
    {_CHANGE} {_FIT} {_EVERY_PLAN}
    flows.actions.history flows.lookup.changes flows.lookup.open_home flows.lookup.unfit_documents
    tui.commands.changes
"""
"""What takes a change back, or makes it again."""

_READ_BACK = f"""
    {_DAYS} {_PLAN} {_TITLES} {_SCHEDULES} {_FIT}
    flows.documents.records.dated_records flows.text.date_parser flows.text.day_candidates
    flows.text.rhythm_parser
    flows.documents.schedule_detail flows.export flows.export.read_back
    flows.export.read_back.blocks flows.export.read_back.coping_plan
    flows.export.read_back.objectives flows.export.read_back.plan
    flows.export.read_back.priorities flows.export.read_back.reflection
    flows.export.read_back.review flows.export.read_back.support
    flows.export.read_back.timeline flows.export.read_back.word_sources
    flows.export.shared_parts flows.export.state_words flows.guide flows.guide.answers
    flows.rules.held_back
    flows.guide.answers.answers flows.guide.answers.entry_line flows.guide.answers.misfits
    flows.guide.answers.pending_text flows.guide.answers.plan_choices
    flows.guide.answers.value_names flows.guide.items flows.guide.items.answer_checks
    flows.guide.items.base_item flows.guide.items.choice flows.guide.items.computed
    flows.guide.items.contact flows.guide.items.date flows.guide.items.gas_levels
    flows.guide.items.if_then flows.guide.items.item flows.guide.items.long_text
    flows.guide.items.matrix flows.guide.items.note flows.guide.items.number
    flows.guide.items.patterns flows.guide.items.rank flows.guide.items.item_parts
    flows.guide.items.scale flows.guide.items.schedule flows.guide.items.text
    flows.guide.items.yes_no flows.guide.mapping flows.guide.mapping.bindings
    flows.guide.mapping.field_map flows.guide.mapping.from_document flows.guide.mapping.targets
    flows.guide.schema flows.guide.schema.catalog flows.guide.schema.conditions
    flows.guide.schema.extends flows.guide.schema.flow flows.guide.schema.flow_files
    flows.guide.schema.flow_length flows.guide.schema.flow_part flows.guide.schema.follow_ups
    flows.guide.schema.functions flows.guide.schema.kept_flows flows.guide.schema.outline_check
    flows.guide.schema.problems flows.guide.schema.toml_files flows.guide.schema.wording_files
    flows.guide.schema.wordings flows.guide.session flows.guide.session.depth
    flows.guide.session.earlier_plan flows.guide.session.pages
    flows.guide.session.question_builder flows.guide.session.questions
    flows.guide.session.saved_plan flows.guide.session.state flows.guide.session.visible_items
    flows.library flows.lookup.changes flows.lookup.labels flows.lookup.objectives
    flows.lookup.plan_fit flows.rules.differences
    flows.rules.helpfulness flows.rules.own_words flows.rules.priority
    flows.rules.rating_series flows.store.ids flows.text.amounts flows.text.habit_words
    flows.text.level_words flows.text.measure_words flows.text.numbers
    flows.text.own_sentences flows.text.rhythms flows.text.step_words flows.text.support_words
    flows.views flows.views.journal flows.views.plan_read_back flows.views.written_plan
"""
"""What writes a plan to be read: its flow, what it asks, and the words of every stage."""

_TAKE_ALONG = """
    flows.store.confinement tui.commands.base.text_files tui.commands.data
    tui.commands.data.archive tui.commands.data.export_formats
"""
"""The command `export`."""

_EXPORT = f"""
    {_READ_BACK} {_TAKE_ALONG}
    flows.documents.measure_protocols flows.documents.protocols flows.export.exported_parts
    flows.export.staying_names
    flows.lookup.counted_measures flows.rules.counted_measure flows.rules.habits
    flows.rules.habits.entry_index flows.rules.habits.intervals
    flows.rules.habits.single_occasions flows.rules.weeks flows.views.plan_export
"""
"""What exports a plan, in whatever format."""

ITS_OWN = {
    "show": f"""
        {_READ_BACK}
        tui.commands.base.line_mode tui.commands.plans tui.drawing tui.drawing.layout
        tui.drawing.roles
        tui.drawing.lines tui.drawing.rows tui.drawing.sanitize tui.drawing.width_table
        tui.drawing.widths tui.drawing.written_plan tui.plain tui.plain.document
    """,
    "export": f"""
        {_FIT} {_TAKE_ALONG} {_EVERY_PLAN}
        flows.export flows.export.archive flows.export.archive.archive
        flows.export.archive.archive_checks flows.export.archive.own_files flows.lookup.open_home
        flows.documents.records.objective_records flows.documents.schedule_detail
    """,
    "export --format markdown": f"""
        {_EXPORT}
        flows.export.markdown flows.export.markdown.document flows.export.markdown.escape
        flows.rules.outcome_levels
    """,
    "export --format fhir": f"""
        {_EXPORT}
        flows.export.fhir flows.export.fhir.activities flows.export.fhir.bundle
        flows.export.fhir.care_team flows.export.fhir.goals flows.export.fhir.resources
    """,
    "export --format ics": f"""
        {_EXPORT}
        flows.export.calendar flows.export.calendar.calendar_file
        flows.export.calendar.component flows.export.calendar.components
        flows.export.calendar.objectives flows.export.calendar.recurrences
        flows.lookup.contact_days flows.rules.contact_rhythm
    """,
    "tick walk": _MARK,
    "skip read": _MARK,
    "untick walk": _MARK,
    "note quiet": _WRITE,
    "win rested": f"{_WRITE} flows.text.comparison flows.text.win_words",
    "undo": _TURN,
    "redo": _TURN,
    "rate sleep 4": f"""
        {_CHANGE} {_DAYS} {_PLAN} {_TITLES}
        flows.actions.plan_editor flows.actions.ratings flows.rules.priority flows.text.amounts
        flows.text.numbers flows.text.support_words tui.commands.ratings
    """,
    "log panic 3": f"""
        {_OWN_MEASURE}
        flows.actions.episodes flows.documents.records.dated_records flows.lookup.episode_names
        flows.lookup.titles flows.text.comparison flows.text.measure_words flows.text.numbers
    """,
    "feel tired": f"{_OWN_MEASURE} flows.actions.feelings flows.text.rhythms",
    "touch priya": f"{_EDIT} flows.actions.support",
    "move paused sleep": f"""
        {_EDIT}
        flows.actions.objectives flows.actions.reasons flows.actions.rewards
        flows.rules.priority flows.text.numbers
    """,
    "status": _STATUS,
    "today --plain": f"{_STATUS} tui.commands.open_app",
    "board --plain": f"{_STATUS} tui.commands.open_app",
    "timeline --plain": f"""
        {_LINE_MODE} tui.commands.open_app
        {_DAYS} {_PLAN} {_TITLES} {_HABITS} {_CONTACTS} {_LINES}
        flows.lookup.objectives flows.rules.crowded_weeks flows.rules.due flows.rules.held_back
        flows.rules.priority
        flows.rules.rating_series flows.rules.timeline flows.rules.timeline_remark
        flows.text.step_words flows.views flows.views.timeline tui.commands.status
        tui.plain.timeline
    """,
    "support --plain": f"""
        {_SUPPORT} {_TITLES} {_HABITS} {_LINES} {_LINE_MODE}
        tui.commands.places tui.plain.support
    """,
    "helped": f"{_SUPPORT} tui.commands.base.change_report tui.commands.helpfulness",
    "journal rain": f"""
        {_DAYS} {_PLAN} {_SCHEDULES} {_LINES} {_LINE_MODE} {_EVERY_PLAN}
        flows.documents.records.dated_records flows.text.comparison flows.text.win_words
        flows.views flows.views.journal tui.commands.places tui.plain.journal
    """,
    "habit walk": f"""
        {_STORY}
        flows.rules.habits.consistency flows.rules.habits.occasions flows.rules.held_back
        flows.views.habit
    """,
    "objective sleep": f"""
        {_STORY} {_OBJECTIVES}
        flows.export flows.export.state_words flows.text.change_words
        flows.text.measure_words flows.text.win_words flows.views.objective
    """,
    "why": f"""
        {_PLAN}
        flows.documents.records.dated_records flows.lookup.objectives flows.lookup.open_home
        flows.rules.own_words flows.rules.priority flows.rules.rating_series
        flows.text.calendar_words flows.views flows.views.why tui.commands.why
    """,
    "crisis": f"""
        {_PLAN}
        flows.lookup.hard_day_words flows.lookup.open_home flows.lookup.unfit_documents
        flows.rules.helpfulness flows.rules.own_count flows.rules.own_words
        flows.text.calendar_words flows.text.own_sentences flows.text.support_words flows.views
        flows.views.crisis tui.commands.base.line_mode tui.commands.crisis
    """,
    "history": f"""
        {_DAYS} {_EVERY_PLAN}
        flows.documents.records.dated_records flows.lookup.changes flows.text.change_words
        flows.views flows.views.history tui.commands.base.change_report tui.commands.changes
    """,
    "plans": f"""
        {_PLAN} {_SCHEDULES} {_EVERY_PLAN}
        flows.lookup.open_home flows.lookup.unfit_documents flows.store.draft_documents
        flows.text.calendar_words flows.views flows.views.drafts tui.commands.base.line_mode
        tui.commands.plans tui.drawing tui.drawing.sanitize
    """,
    "settings": """
        flows.lookup.open_home flows.text.calendar_words flows.text.scale_words
        flows.text.settings_words flows.views flows.views.settings
        tui.commands.base.change_report tui.commands.settings tui.plain
    """,
    "complete tick w": f"""
        {_PLAN} {_TITLES} {_SCHEDULES} {_EVERY_PLAN}
        flows.lookup.unfit_documents flows.store.draft_documents flows.text.calendar_words
        flows.views flows.views.drafts tui.commands.base.change_report tui.commands.completion
        tui.commands.data tui.commands.entries tui.commands.data.export_formats tui.commands.shell
        tui.commands.shell.shell_scripts tui.commands.shell.title_completion
    """,
}
"""Ours, that one of them imports beside."""

STANDARD_OF_JOURNALS = "heapq"
"""What finds the latest lines of many."""

STANDARD_OF_PLANS = "copy hashlib heapq html weakref"
"""What reading a plan back and exporting it need of the standard library beside."""

STANDARD_OF_ARCHIVES = """
    orjson dataclasses inspect uuid platform ast copy dis linecache opcode token tokenize weakref
    zoneinfo
"""
"""What writing everything in JSON that people can read needs beside: it is too much for `json`."""

VERSION = "tui tui.cli tui.version"
"""Ours, that `--version` imports."""

STANDARD_OF_FRAMES = "colorsys heapq queue string termios threading unicodedata"
"""What the first frame needs of the standard library beside: colours, a thread, the terminal."""

_FRAME = f"""
    {_EVERY_PLAN}
    flows.documents.records.dated_records flows.documents.records.objective_records
    flows.documents.records.plan_records flows.documents.records.support_records
    flows.lookup.open_home flows.lookup.plans flows.rules.habits flows.rules.habits.entry_index
    flows.rules.habits.intervals flows.rules.habits.single_occasions flows.rules.rating_series
    flows.rules.schedules flows.rules.weeks flows.text.calendar_words flows.text.dates
    flows.views tui.app tui.app.app_commands tui.app.first tui.app.first.first_cells
    tui.app.first.first_picture tui.app.first.first_places tui.app.host_process
    tui.commands.base.line_mode tui.commands.open_app tui.drawing tui.drawing.cursor
    tui.drawing.frame tui.drawing.key_hints tui.drawing.layout tui.drawing.lines
    tui.drawing.marks tui.drawing.panels tui.drawing.places tui.drawing.roles tui.drawing.rows
    tui.drawing.sanitize tui.drawing.width_table tui.drawing.widths tui.screens
    tui.screens.base tui.screens.base.place_commands tui.screens.base.place_keys
    tui.screens.base.place_names tui.terminal tui.terminal.begun_terminal tui.terminal.cells
    tui.terminal.cells.cell_style tui.terminal.cells.charset tui.terminal.cells.colour_depth
    tui.terminal.environment tui.terminal.keys tui.terminal.keys.keymap tui.terminal.modes
    tui.terminal.outlet tui.terminal.paint tui.terminal.paint.grid tui.terminal.paint.painter
    tui.terminal.paint.pen tui.terminal.paint.picture tui.terminal.paint.viewport
    tui.terminal.raw_mode tui.terminal.signs tui.terminal.terminal_reset
    tui.terminal.window_size tui.widgets tui.widgets.key_command
"""
"""What is drawn, told and painted of every place that is painted first."""

_PLAN = """
    flows.documents.records.session_records flows.lookup.agreements flows.lookup.day_entries
    flows.rules.due flows.rules.held_back flows.rules.own_count flows.rules.own_words
    flows.rules.pace
    flows.rules.progress flows.rules.review_dates flows.text.agreement_words flows.text.habit_words
    flows.text.numbers flows.text.step_words flows.views.board_models flows.views.board_objective
    flows.views.habit_week tui.drawing.places.board tui.drawing.places.board.side
    tui.drawing.places.empty tui.drawing.places.spot_ids tui.screens.base.offer_command
"""
"""What those need beside that show a plan."""

FRAMES = {
    "": f"""
    {_FRAME} {_PLAN}
    flows.lookup.contact_days flows.lookup.days flows.lookup.search flows.lookup.titles
    flows.rules.contact_rhythm flows.text.comparison flows.text.rhythms flows.views.agreed_today
    flows.views.hard_day flows.views.today flows.views.today_models tui.app.first.first_today
    tui.drawing.columns tui.drawing.places.today tui.screens.today tui.screens.today.day_commands
    tui.screens.today.day_page tui.screens.today.row_commands
    """,
    "board": f"""
    {_FRAME} {_PLAN}
    flows.lookup.labels flows.lookup.objectives flows.rules.priority flows.views.board
    tui.app.first.first_board tui.drawing.places.board.board_columns
    tui.drawing.places.board.board_picture tui.drawing.places.board.cards tui.drawing.series
    tui.screens.base.objective_commands tui.screens.board tui.screens.board.board_commands
    tui.screens.board.board_page
    """,
}
"""Ours, that the first frame of Today and of the Board imports."""

WELCOME = f"""
    {_FRAME}
    flows.guide flows.guide.schema flows.guide.schema.catalog flows.guide.schema.extends
    flows.guide.schema.flow_files flows.guide.schema.flow_length flows.guide.schema.kept_flows
    flows.guide.schema.outline_check flows.guide.schema.problems flows.guide.schema.toml_files
    flows.guide.schema.wording_files flows.guide.schema.wordings flows.library
    flows.lookup.objectives flows.lookup.unfit_documents flows.rules.held_back
    flows.rules.priority flows.text.comparison
    flows.store.draft_documents flows.views.drafts flows.views.plans tui.app.first.first_plans
    tui.drawing.columns tui.drawing.places.plans tui.drawing.told_rows tui.screens.plans
    tui.screens.plans.plans_commands tui.screens.plans.plans_page
"""
"""Ours, that the first frame imports while there is no plan."""
