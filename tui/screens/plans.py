"""Plans: where the app opens until there is one, and where all of them are found."""

from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from flows.actions.drafts import DraftSummary, discard_draft, drafts
from flows.actions.looking import PlanSummary, plans
from flows.guide.finding import all_flows
from flows.rules.dates import say_date
from tui.screens.notices import Question
from tui.screens.place import PLACES_KEYS, UNDO, Place
from tui.widgets.bars import Key
from tui.widgets.calm_list import CalmList
from tui.widgets.shown import shown, shown_line

GREETING = (
    "A handrail is there when you want it, and takes you nowhere you did not choose to go.\n\n"
    "You are the author here. Every question can be skipped, everything can be "
    "changed, and nothing you write leaves this computer."
)
"""What somebody reads who opens the program for the first time."""


class Plans(Place):
    """All plans and drafts, and the flows that begin a new one."""

    NAME = "Plans"

    BINDINGS: ClassVar[list[BindingType]] = [
        *UNDO,
        *PLACES_KEYS,
        Binding("n", "new", "new plan", tooltip="Begin a new plan", id="new"),
        Binding("x,delete", "discard", "discard draft", tooltip="Discard this draft", id="discard"),
        Binding("e", "change", "change", tooltip="Change this plan in the wizard", id="change"),
        Binding("h", "history", "history", tooltip="What was changed", id="history"),
        Binding("q", "quit", "quit", tooltip="Close the app", id="quit"),
    ]

    KEYS = (
        Key("enter", "open"),
        Key("n", "new plan"),
        Key("F2", "hard times"),
        Key("F1", "help"),
        Key("ctrl+p", "everything"),
        Key("q", "quit"),
    )

    HELP = (
        "Everything you have here: unfinished drafts first, then your plans.\n\n"
        "enter   opens what you are on\n"
        "n       begins a new plan\n"
        "e       changes the plan you are on\n"
        "h       shows what was changed\n"
        "u  U    takes the last change back, and brings it back again\n"
        "x       takes an unfinished draft away (you are asked first)"
    )

    def middle(self) -> ComposeResult:
        """Yield the greeting and the list."""
        yield Static("", id="greeting", markup=False)
        yield CalmList(markup=False)

    def on_screen_resume(self) -> None:
        """Show what there is now."""
        self.show()

    def show(self) -> None:
        """Read the home anew and draw the list."""
        store = self.app.store
        if store is None:
            return
        begun, there = drafts(store), plans(store)
        today = store.clock.today()
        options: list[Option] = []
        if begun:
            options.append(_title("Go on where you left"))
            options += [Option(_draft(each), id=f"draft:{each.id}") for each in begun]
        if there:
            options.append(_title("Your plans"))
            options += [Option(_plan(each, today), id=f"plan:{each.id}") for each in there]
        options.append(_title("Begin a plan"))
        options += [
            Option(_flow(each.title, each.description, each.minutes), id=f"flow:{each.id}")
            for each in all_flows(store.home)
            if each.records == "plan"
        ]
        choices = self.query_one(CalmList)
        place = choices.highlighted
        choices.clear_options()
        choices.add_options(options)
        if place is None or place >= len(options) or options[place].disabled:
            choices.action_first()
            choices.scroll_home(animate=False)
        else:
            choices.highlighted = place
        choices.focus()
        greeting = self.query_one("#greeting", Static)
        greeting.update(GREETING)
        greeting.display = not (begun or there)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a draft or a plan, or begin one."""
        event.stop()
        kind, _, identity = (event.option_id or "").partition(":")
        match kind:
            case "draft":
                self.app.resume(identity)
            case "plan":
                self.app.open_plan(identity)
            case "flow":
                self.app.begin(identity)

    def _here(self) -> tuple[str, str]:
        choices = self.query_one(CalmList)
        if choices.highlighted is None:
            return "", ""
        kind, _, identity = (choices.get_option_at_index(choices.highlighted).id or "").partition(
            ":"
        )
        return kind, identity

    def action_new(self) -> None:
        """Go to the flows that begin a plan."""
        choices = self.query_one(CalmList)
        for place in range(choices.option_count):
            if (choices.get_option_at_index(place).id or "").startswith("flow:"):
                choices.highlighted = place
                return

    def action_history(self) -> None:
        """Show what was changed, in the plan one is on or in everything."""
        kind, identity = self._here()
        self.app.open_history(identity if kind == "plan" else None)

    def action_change(self) -> None:
        """Change the plan one is on."""
        kind, identity = self._here()
        if kind == "plan":
            self.app.change(identity)

    def action_discard(self) -> None:
        """Take a draft away, when the person says so twice."""
        kind, identity = self._here()
        if kind != "draft" or self.app.store is None:
            return

        def discard(does: bool | None) -> None:
            if does and self.app.store is not None:
                self.app.attempt(discard_draft, self.app.store, identity)
                self.show()

        self.app.push_screen(
            Question(
                "Take this draft away?",
                "Its answers are not part of any plan yet. A copy stays among the backups.",
                "take it away",
                "keep it",
            ),
            discard,
        )

    def action_back(self) -> None:
        """Stay: this is where everything begins."""
        if len(self.app.screen_stack) > 2:
            self.app.pop_screen()

    def action_quit(self) -> None:
        """Close the app."""
        self.app.exit()


def _title(text: str) -> Option:
    return Option(Content.styled(f"\n{text}", "bold $primary"), disabled=True)


def _draft(draft: DraftSummary) -> Content:
    saved = draft.saved.astimezone()
    name = shown_line(draft.title, 40)
    return Content.assemble((f"  {name}", "bold"), (f"   kept {saved:%a %d %b, %H:%M}", "$muted"))


def _plan(plan: PlanSummary, today: object) -> Content:
    told = [f"{plan.objectives} objective{'s' if plan.objectives != 1 else ''}"]
    if plan.state != "active":
        told.append(plan.state)
    if plan.next_review is not None:
        told.append(f"review on {say_date(plan.next_review, today)}")  # type: ignore[arg-type]
    name = shown_line(plan.title, 40)
    return Content.assemble((f"  {name}", "bold"), (f"   {' · '.join(told)}", "$muted"))


def _flow(title: str, description: str, minutes: int | None) -> Content:
    time = f"   about {minutes} minutes" if minutes else ""
    told = "".join(f"\n    {line}" for line in wrap(shown(description), 70))
    return Content.assemble((f"  {title}", "bold"), (time, "$muted"), (told, "$muted"))
