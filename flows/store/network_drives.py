"""Whether a home is in a place where several processes can safely share it."""

from pathlib import Path

from flows.documents.lazy_patterns import lazy_pattern

MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux says what is mounted; other systems have no such file, and nothing is refused."""

NETWORK = {
    *("9p", "afp", "afs", "ceph", "cifs", "davfs", "fuse.davfs", "fuse.glusterfs", "fuse.rclone"),
    *("fuse.s3fs", "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"),
}
"""File systems on which a lock does not keep out other machines."""

_OCTAL = lazy_pattern(r"\\([0-7]{3})")


def network_drive(home: Path, mounts: Path = MOUNTS) -> str | None:
    """Return the kind of network file system that a path is on, or None."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    place, kind = Path("/"), ""
    for line in lines:
        left, _, right = line.partition(" - ")
        where = Path(_OCTAL.sub(lambda code: chr(int(code[1], 8)), left.split()[4]))
        # Later lines are mounted over earlier ones.
        if home.is_relative_to(where) and len(where.parts) >= len(place.parts):
            place, kind = where, right.split()[0]
    return kind if kind in NETWORK else None
