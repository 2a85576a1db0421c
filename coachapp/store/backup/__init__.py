"""Backups: made while the vault is in use, encrypted, verified by opening, rotated.

A backup is one file: a ZIP (stored, not compressed) with the key slots as they were, a
manifest with a MAC, and a copy of the database under a key of its own (derived from the data
key and the backup's id). So it opens on another computer with the passphrase or the recovery
code of the day it was made. `archive` is that file, `making` writes one,
`restoring` puts one back.
"""

from coachapp.store.backup.archive import SUFFIX, Manifest, check_backup
from coachapp.store.backup.making import KEEP, list_backups, make_backup, rotate
from coachapp.store.backup.restoring import finish_restore, restore

__all__ = [
    "KEEP",
    "SUFFIX",
    "Manifest",
    "check_backup",
    "finish_restore",
    "list_backups",
    "make_backup",
    "restore",
    "rotate",
]
