"""A session that several look at: separate processes, each on a pseudo-terminal of its own."""

import os
import signal
import socket
import time
from pathlib import Path

import pytest

from flows.documents.clock import SystemClock
from flows.lookup.changes import read_changes
from flows.sample.sample_home import fill_demo
from flows.store.draft_documents import draft_documents
from flows.store.file_names import JOURNAL, SHARING
from flows.store.store import Store
from tests.terminal.shared_home import LEAVE, Opens, begin, history, holder, host, kill_host, let_in
from tui.terminal.shared.people import STEADY
from tui.terminal.shared.unix_socket import DOOR
from tui.terminal.shared.wire import BYE, Unpacker, pack_hello, read_bye


def test_two_see_one_picture_and_leave_it_one_by_one(home: Path, opens: Opens) -> None:
    own = host(opens)
    folder = home / SHARING
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / DOOR).stat().st_mode & 0o777 == 0o600
    guest = opens("join", "--as", "Ana", rows=30, columns=100)
    guest.wait("Priya is asked whether you may look along", "Ana, watch")
    assert b"Begin a plan" not in guest.written and b"Personal" not in guest.written
    let_in(own, guest, "Ana (watch)")
    assert own.lines()[-1].startswith(" 2 people see this: you, Ana")
    assert guest.lines()[-1].startswith(" 2 people see this: Priya, you")
    begin(own)
    guest.wait("Where things are now")
    # A watcher types nothing and changes no size.
    guest.press("zzz", "enter", "pagedown")
    own.press("A kinder spring")
    guest.wait("A kinder spring")
    own.wait("A kinder spring", gone=["zzz"])
    hidden = next(n for n, line in enumerate(guest.lines()) if "something private" in line)
    for terminal in (own, guest):
        terminal.settle(0.3)
    assert guest.lines()[:hidden] == own.lines()[:hidden]
    assert guest.lines()[hidden + 7 : 23] == own.lines()[hidden + 7 : 23]
    # Its ctrl+c ends only itself, and its terminal is given back.
    guest.press("ctrl+c")
    assert guest.wait_end() == 0
    guest.wait_written(LEAVE)
    own.wait("Only you see this", "A kinder spring")
    own.press("ctrl+q")
    assert own.wait_end() == 0
    own.wait_written(LEAVE)
    words = history(home)
    assert any(each == "Ana began to look along (watch)" for each in words)
    assert any(each.startswith("Ana looked along (watch), ") for each in words)


def test_who_looked_along_cannot_be_undone(home: Path, opens: Opens) -> None:
    own = host(opens)
    guest = opens("join", "--as", "Ana")
    let_in(own, guest, "Ana")
    guest.press("ctrl+c")
    guest.wait_end()
    own.press("u")
    own.wait("nothing to undo")
    own.press("ctrl+q")
    assert own.wait_end() == 0
    assert len(history(home)) == 2


def test_nobody_is_let_in_by_a_word_or_by_a_key_in_the_same_moment(opens: Opens) -> None:
    own = host(opens)
    begin(own)
    guest = opens("join", "--as", "Ana")
    own.press("yes y f6 ")
    own.wait("yes y f6", "Ana (watch)")
    guest.wait("Priya is asked")
    own.press("f7")
    own.settle(STEADY + 0.2)
    own.wait("F6 yes")
    own.press("f7")
    assert guest.wait_end() == 1
    guest.wait_written("you were not let in")
    assert b"Where things" not in guest.written
    own.wait("yes y f6", "Only you see this")


def test_private_words_are_in_nobody_elses_bytes_until_they_are_shown(opens: Opens) -> None:
    own = host(opens)
    guest = opens("join", "--as", "Ana")
    let_in(own, guest, "Ana")
    begin(own)
    own.press("A kinder spring", "enter")
    own.wait("takes up most of your energy")
    own.press("heronwords")
    own.wait("heronwords", "ctrl+o uncover")
    guest.wait("something private")
    own.press("backspace", "s of mine")
    own.wait("heronwords of mine")
    guest.settle(0.5)
    assert b"heron" not in guest.written and b"of mine" not in guest.written
    own.press("ctrl+o")
    guest.wait("heronwords of mine")
    own.press("ctrl+o")
    guest.wait("something private", gone=["heronwords"])
    before = len(guest.written)
    # The page for hard times is one's own, and so is what one hides.
    own.press("f2")
    own.wait("For hard times", gone=["A kinder spring"])
    guest.wait("something private")
    own.press("escape")
    own.wait("heronwords of mine")
    own.press("f10")
    guest.wait("The page is hidden.", gone=["A kinder spring"])
    own.press(" kingfisher")
    own.wait("kingfisher")
    guest.settle(0.5)
    assert b"heron" not in guest.written[before:] and b"kingfisher" not in guest.written
    own.press("f10")
    guest.wait("A kinder spring", gone=["kingfisher"])
    own.press("f9")
    guest.wait("people see this", gone=["kinder"])


def test_the_day_is_ones_own_and_the_board_is_read_by_two(home: Path, opens: Opens) -> None:
    fill_demo(Store.open(home, SystemClock()))
    own = opens("host", "--as", "Priya")
    own.wait("2 Board", "Only you see this", "Habits")
    guest = opens("join", "--as", "Ana")
    let_in(own, guest, "Ana")
    own.wait("ctrl+o uncover")
    guest.wait("something private")
    own.press("2")
    own.wait("F10 hide", "in focus", gone=["ctrl+o"])
    guest.wait("in focus")
    for terminal in (own, guest):
        terminal.settle(0.5)
    assert guest.lines()[:23] == own.lines()[:23]
    assert "something private" not in guest.text()


def test_a_terminal_that_takes_nothing_stops_nobody_and_then_has_the_newest(opens: Opens) -> None:
    own = host(opens)
    guest = opens("join", "--as", "Ana")
    let_in(own, guest, "Ana")
    os.kill(guest.pid, signal.SIGSTOP)
    begin(own)
    slowest = 0.0
    for number in range(20, 60):
        began = time.monotonic()
        own.press("x", "backspace", "f9", "a")
        own.wait("Where things are now", patience=5)
        own.press(f"{number}.")
        own.wait(f"{number}.", patience=5)
        slowest = max(slowest, time.monotonic() - began)
    assert slowest < 3
    os.kill(guest.pid, signal.SIGCONT)
    guest.wait("Where things are now", "58.59.", "2 people see this")


def test_a_facilitator_types_only_with_the_keys(opens: Opens) -> None:
    own = host(opens)
    begin(own)
    guest = opens("join", "--role", "facilitator", "--as", "Ben", rows=30, columns=90)
    let_in(own, guest, "Ben (facilitator)")
    guest.press("not yet ")
    guest.wait("> not yet")
    own.wait("F6 lend keys", gone=["not yet"])
    guest.press("escape")
    guest.wait("A note for their journal", gone=["not yet"])
    own.settle(STEADY + 0.1)
    own.press("f6")
    own.wait("Ben types too")
    guest.wait("you have the keys")
    guest.press("From Ben")
    own.wait("From Ben")
    own.press(" and me")
    guest.wait("From Ben and me")
    guest.press("f6")
    own.wait("F6 lend keys")
    guest.press("again", "escape")
    own.settle(STEADY + 0.1)
    own.press("f6")
    guest.wait("you have the keys")
    own.press("f6")
    own.wait("F6 lend keys", gone=["again"])
    guest.press("\x11")  # The key that closes the app closes only what is theirs.
    assert guest.wait_end() == 0
    own.wait("From Ben and me", "Only you see this")


def test_a_small_window_is_told_and_scrolls_and_makes_nothing_small(opens: Opens) -> None:
    own = host(opens, rows=30, columns=100)
    small = opens("join", "--as", "Ana", rows=12, columns=40, TERM="vt100", LANG="C", COLORTERM="")
    small.wait("Priya is asked")
    own.wait("Ana (watch)")
    own.settle(STEADY + 0.1)
    own.press("f6")
    small.wait("Small window: arrows scroll", "Begin a plan")
    assert "6 Plans" in own.lines()[28]
    small.press("\x1b[F")
    small.wait("enter begin", gone=["Begin a plan"])
    assert small.written.isascii() and b"38;2" not in small.written
    assert b"38;5" not in small.written


def test_one_is_sent_away_and_one_key_ends_it_for_all(opens: Opens) -> None:
    own = host(opens)
    ana, ben = opens("join", "--as", "Ana"), opens("join", "--as", "Ben")
    for _ in range(2):
        own.wait("F6 yes")
        own.settle(STEADY + 0.1)
        own.press("f6")
        own.settle(0.2)
    own.wait("3 people see this")
    ana.wait("3 people see this")
    first, second = (ana, ben) if "you, Ana, Ben" in own.text() else (ben, ana)
    own.press("f7")
    own.wait("Send ", "away?")
    own.press("f6")
    assert first.wait_end() == 0
    first.wait_written("ended your looking along")
    second.wait("2 people see this")
    own.press("f12")
    assert second.wait_end() == 0
    second.wait_written(LEAVE)
    own.wait("Nobody can come")
    late = opens("join", "--as", "Cleo")
    assert late.wait_end() == 1
    late.wait_written("Nobody can look along")


def test_when_the_host_is_killed_both_are_told_and_the_draft_is_there(
    home: Path, opens: Opens
) -> None:
    own = host(opens)
    guest = opens("join", "--as", "Ana")
    let_in(own, guest, "Ana")
    begin(own)
    own.press("A kinder spring", "enter")
    own.wait("saved")
    kill_host(home)
    for terminal in (own, guest):
        assert terminal.wait_end() == 1
        terminal.wait_written("The shared session is gone")
        terminal.wait_written(LEAVE)
    (draft,) = draft_documents(Store.open(home, SystemClock()))
    assert draft["answers"]["reflection"]["title"] == "A kinder spring"
    # What it left behind stops nobody.
    assert (home / SHARING / DOOR).exists()
    again = opens("host", "--as", "Priya")
    again.wait("Only you see this")


def test_a_line_that_drops_is_taken_up_where_it_was(home: Path, opens: Opens) -> None:
    own = host(opens)
    begin(own)
    guest = opens("join", "--as", "Ana")
    let_in(own, guest, "Ana")
    own.press("Half a wo")
    own.wait("Half a wo")
    guest.wait("Half a wo")
    assert own.hang_up() == 128 + signal.SIGHUP
    guest.wait("line of Priya is down", gone=["Half a wo"])
    late = opens("join", "--as", "Ben")
    late.wait("Priya is not here")
    began = time.monotonic()
    back = opens("attach", "--role", "participant", "--as", "Priya")
    back.wait("Half a wo", "Ben (watch) asks")
    assert time.monotonic() - began < 5
    assert len(back.written) < 8192
    guest.wait("Half a wo")
    back.press("rd")
    guest.wait("Half a word")
    # A guest's line that drops takes nothing with it.
    guest.hang_up()
    back.wait("Half a word", "Ben (watch) asks")


def test_a_second_host_is_told_and_the_same_person_moves_to_another_terminal(
    opens: Opens,
) -> None:
    own = host(opens)
    begin(own)
    second = opens("host")
    assert second.wait_end() == 1
    second.wait_written("A session is open for this home already")
    own.press("Spring")
    own.wait("Spring")
    other = opens("attach", "--role", "participant", "--as", "Priya")
    other.wait("Spring")
    assert own.wait_end() == 0
    own.wait_written("goes on in another terminal")


def test_nobody_attaches_to_nothing(opens: Opens) -> None:
    for arguments in (
        ("join",),
        ("attach", "--role", "watch"),
        ("attach", "--role", "facilitator"),
    ):
        terminal = opens(*arguments)
        assert terminal.wait_end() == 1
        terminal.wait_written("There is no session open")


def test_a_session_that_is_left_alone_is_saved_and_ends(home: Path, opens: Opens) -> None:
    own = host(opens, "--away", "0.01")
    begin(own)
    own.press("Half a wo")
    own.wait("Half a wo")
    own.hang_up()
    until = time.monotonic() + 20
    while holder(home) is not None:
        assert time.monotonic() < until, "it did not end"
        time.sleep(0.1)
    (draft,) = draft_documents(Store.open(home, SystemClock()))
    assert "Half a wo" in str(draft)


def test_after_a_while_without_a_key_others_see_nothing_and_then_it_ends(
    home: Path, opens: Opens
) -> None:
    own = host(opens, "--hide-after", "0.06", "--end-after", "0.2")
    guest = opens("join", "--as", "Ana")
    let_in(own, guest, "Ana")
    guest.wait("No key was pressed for a while")
    own.press("down")
    guest.wait("Begin a plan")
    assert own.wait_end(30) == 0
    own.wait_written("Nobody was here for a while")
    assert guest.wait_end() == 0
    assert history(home)[-1].startswith("Ana looked along (watch), ")


def _at_the_door(home: Path) -> socket.socket:
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    line.settimeout(10)
    line.connect(str(home / SHARING / DOOR))
    return line


def test_another_version_is_told_and_a_stranger_does_no_harm(home: Path, opens: Opens) -> None:
    own = host(opens)
    with _at_the_door(home) as other:
        other.sendall(pack_hello({"role": "watch"}, version=99))
        ((kind, payload),) = Unpacker().feed(other.recv(4096))
        assert kind == BYE and "another version" in read_bye(payload)[1]
    for noise in (b"GET / HTTP/1.0\r\n\r\n", os.urandom(100), b"h\xff\xff\xff\xff", b""):
        with _at_the_door(home) as other:
            other.sendall(noise)
    own.settle(0.3)
    own.press("down", "enter")
    own.wait("Where things are now")


@pytest.mark.skipif(os.getuid() != 0, reason="only root may become another user")
def test_another_user_is_refused_though_the_files_would_let_them(home: Path, opens: Opens) -> None:
    host(opens)
    folder = home / SHARING
    folder.chmod(0o755)
    (folder / DOOR).chmod(0o666)
    before = Path.cwd()
    os.chdir(folder)
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.setuid(65534)
            line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            line.settimeout(10)
            line.connect(DOOR)
            line.sendall(pack_hello({"role": "watch", "columns": "80", "rows": "24"}))
            code = 0 if line.recv(10) == b"" else 2
        except (ConnectionResetError, BrokenPipeError):
            code = 0
        finally:
            os._exit(code)
    os.chdir(before)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_notes_and_suggestions_are_written_beside_the_picture_while_the_other_types(
    home: Path, opens: Opens
) -> None:
    own = host(opens)
    ben = opens("join", "--role", "facilitator", "--as", "Ben", rows=36, columns=120)
    let_in(own, ben, "Ben (facilitator)")
    ben.wait("On your screen alone", "There is no question")
    begin(own)
    ben.wait("Silence is fine", "A note for their journal")
    for n in range(8):
        own.press(f"own{n} ")
        ben.press(f"note{n} ")
    own.wait("own0 own1 own2 own3 own4 own5 own6 own7", gone=["note"])
    ben.wait("note0 note1 note2 note3 note4")
    ben.press("enter")
    ben.wait("Noted.")
    own.wait("Ben wrote a note. It is in your journal.")
    ben.press("\t", "The year of Jo")
    ben.wait("Suggested for: What would you like", "> The year of Jo")
    own.settle(0.3)
    assert b"of Jo" not in own.written
    ben.press("enter")
    own.wait("Ben suggests: “The year of Jo”", "own0 own1")
    own.press("f8")
    own.wait("enter take over")
    own.press("enter")
    own.wait("Also written here: “own0")
    # What is on the page for both is equal, cell by cell; prompts are nowhere but in the margin.
    own.press("f4", "pagedown")
    own.wait("page 2 of")
    ben.wait("Keep their words")
    for terminal in (own, ben):
        terminal.settle(0.5)
    assert [line[:80].rstrip() for line in ben.lines()[:23]] == own.lines()[:23]
    assert b"Keep their words" not in own.written and b"Silence" not in own.written
    own.press("ctrl+q")
    assert own.wait_end() == 0
    store = Store.open(home, SystemClock())
    (note,) = store.read(JOURNAL)["journal"].values()
    assert (note["author"], note["text"][:11]) == ("Ben", "note0 note1")
    assert "'The year of Jo' suggested by Ben" in history(home)


def test_in_a_small_window_the_margin_is_a_key_away_and_on_that_screen_alone(
    opens: Opens,
) -> None:
    own = host(opens)
    ben = opens("join", "--role", "facilitator", "--as", "Ben")
    let_in(own, ben, "Ben (facilitator)")
    begin(own)
    ben.wait("Where things are now", "F4 prompts and notes", gone=["On your screen alone"])
    ben.press("zzz", "f4")
    ben.wait("On your screen alone", "F4 shows the page")
    ben.press("Half a no")
    ben.wait("> Half a no", gone=["zzz"])
    own.settle(0.3)
    assert b"On your screen" not in own.written and b"Half a no" not in own.written
    # Whoever comes back finds the words.
    ben.hang_up()
    own.wait("Only you see this")
    ben = opens("join", "--role", "facilitator", "--as", "Ben")
    let_in(own, ben, "Ben (facilitator)")
    ben.wait("> Half a no")
    # The keys are lent in the middle of a word, which stays where it was begun.
    own.press("f6")
    ben.wait("you have the keys", "F4 types there")
    ben.press("te")
    ben.wait("> Half a note")
    ben.press("f4", "Typed by Ben")
    own.wait("Typed by Ben", gone=["Half"])
    ben.press("f4", "enter")
    own.wait("Ben wrote a note")
    # While the page is hidden there is no prompt, but a note can be written.
    own.press("f6", "f10")
    ben.wait("The page is hidden", "F4 shows the page", gone=["Typed by Ben"])
    ben.wait("There is no question", "A note for their journal", gone=["tab suggest"])
    ben.press("ctrl+c")
    assert ben.wait_end() == 0


def test_the_app_goes_on_as_a_host_at_the_question_where_it_was(home: Path, opens: Opens) -> None:
    own = opens("new", "personal", LOGNAME="Priya")
    own.wait("Where things are now")
    own.press("A kinder spring", "enter", "half a wo")
    own.wait("half a wo")
    assert holder(home) is None
    own.press("f12")
    own.wait("Let others look along?")
    own.press("enter")
    # The emulator leaves the picture of the app there until the session paints over it.
    own.wait("Only you see this", "half a wo", gone=["Let others", "saved"])
    own.press("rd")
    own.wait("half a word")
    guest = opens("join", "--as", "Ana")
    let_in(own, guest, "Ana (watch)")
    guest.wait("A kinder spring", gone=["half a word"])
    # It is open once: whoever leaves it is out of it.
    own.press("escape")
    own.wait("Leave for now?")
    own.press("enter")
    own.wait("Go on where you left off", gone=["page 1 of"])
    own.press("ctrl+q")
    assert own.wait_end() == 0
    assert guest.wait_end() == 0
    (draft,) = draft_documents(Store.open(home, SystemClock()))
    assert draft["answers"]["reflection"]["title"] == "A kinder spring"
    assert "half a word" in str(draft)


@pytest.mark.parametrize("flow", ["personal", "daily"])
def test_the_app_goes_on_as_a_host_in_a_session_that_has_only_begun(
    home: Path, opens: Opens, flow: str
) -> None:
    if flow == "daily":
        fill_demo(Store.open(home, SystemClock()))
    own = opens("new", flow, cold=True)
    own.wait("page 1 of")
    own.press("f12")
    own.wait("Let others look along?")
    own.press("enter")
    own.wait("Only you see this")
    own.settle(0.3)
    own.wait("page 1 of", gone=["Let others"])
    assert len(draft_documents(Store.open(home, SystemClock()))) == 1


def test_the_app_goes_on_at_its_place_and_a_second_host_is_told(home: Path, opens: Opens) -> None:
    fill_demo(Store.open(home, SystemClock()))
    first, second = opens("board", cold=True), opens("board", cold=True)
    for terminal in (first, second):
        terminal.wait("in focus")
    first.press("f12", "enter")
    first.wait("in focus", "Only you see this")
    second.press("f12")
    second.wait("A session is open here", "leads there")
    second.press("ctrl+q")
    assert second.wait_end() == 0


def test_what_a_facilitator_changes_with_the_keys_stands_under_their_name(
    home: Path, opens: Opens
) -> None:
    fill_demo(Store.open(home, SystemClock()))
    own = opens("host", "--as", "Priya", "--at", "board")
    own.wait("in focus", "Only you see this")
    ben = opens("join", "--role", "facilitator", "--as", "Ben")
    let_in(own, ben, "Ben (facilitator)")
    own.press("f6")
    ben.wait("you have the keys")
    ben.press("1")
    own.wait("Habits", "j journal")
    ben.press("w", "Sat in the sun", "enter")
    own.wait("Sat in the sun")
    own.press("w", "Rang Jo", "enter")
    own.wait("Rang Jo")
    own.press("ctrl+q")
    assert own.wait_end() == 0
    store = Store.open(home, SystemClock())
    said = {
        each.change["words"]: each.change["who"] for each in read_changes((JOURNAL,), store.read)
    }
    assert said["win 'Sat in the sun' noted"] == "Ben"
    assert said["win 'Rang Jo' noted"] == ""
    assert all(not who for words, who in said.items() if "look along" in words)


def test_the_keys_of_the_session_mean_no_page(opens: Opens) -> None:
    own = host(opens)
    begin(own)
    own.press("f6", "f7")
    own.settle(0.5)
    own.wait("page 1 of", gone=["Contents"])
    own.press("\x0e")
    own.wait("Contents")
