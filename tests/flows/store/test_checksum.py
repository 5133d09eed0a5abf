"""The sum of a file is SHA-256, whichever module counts it."""

from hashlib import sha256

import pytest

from flows.store import checksum as module
from flows.store.checksum import checksum


@pytest.mark.parametrize("handled", [0, 1 << 30])
@pytest.mark.parametrize("size", [0, 1, 63, 64, 1000, 1 << 20])
def test_it_is_sha_256(size: int, handled: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "handled", handled)
    data = bytes(each % 251 for each in range(size))
    assert checksum(data[:7], data[7:]) == sha256(data).hexdigest()


def test_it_is_counted_without_a_digest_of_pythons_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "handled", 0)
    monkeypatch.setattr(module, "own_sha256", lambda: None)
    assert checksum(b"plan") == sha256(b"plan").hexdigest()
