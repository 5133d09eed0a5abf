"""A power cut at any call loses nothing that was acknowledged; without syncing, it would."""

from pathlib import Path

import pytest

from tests.flows.store.power import CONTROLS, PowerCuts


def test_no_power_cut_loses_or_halves_anything(tmp_path: Path) -> None:
    # The changes of this seed take whole plans away, too, which must not look like a loss.
    tally = PowerCuts(tmp_path, each=4, seed=3).run(changes=7)
    assert tally.cases > 500
    assert tally.bad == 0


@pytest.mark.parametrize("broken", list(CONTROLS))
def test_the_proof_notices_missing_syncs(tmp_path: Path, broken: str) -> None:
    assert PowerCuts(tmp_path, each=2, seed=1, **CONTROLS[broken]).run(changes=4).bad > 0
