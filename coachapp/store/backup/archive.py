"""The file of a backup: taken apart, proven, opened."""

from __future__ import annotations

import hmac
import json
import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import file_digest, sha256
from pathlib import Path

from coachapp.domain.casefile import Material
from coachapp.domain.ids import MaterialId
from coachapp.errors import (
    BackupDamagedError,
    DatabaseDamagedError,
    FileDamagedError,
    HeaderDamagedError,
    NewerVaultError,
    NotABackupError,
)
from coachapp.store.connection import Database, open_database
from coachapp.store.files import disk_errors
from coachapp.store.keys.derivation import DataKey, Purpose
from coachapp.store.keys.header import Header, parse_header
from coachapp.store.opening import Secret, open_slot
from coachapp.store.repositories.materials import Materials
from coachapp.store.sealed import SealedFolder
from coachapp.store.vault import DATABASE, FILES

SUFFIX = ".coachbackup"
FORMAT = 2
_MEMBERS = {"manifest.json", "keyslots.json", DATABASE}
_MAX_HEADER_BYTES = 64 * 1024
_MAX_MANIFEST_BYTES = 4 * 1024 * 1024
_SEALED = re.compile(rf"{FILES}/[0-9a-f]{{32}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds: counts and versions, no text."""

    backup_id: str
    made_at: str
    database_sha256: str
    user_version: int
    counter: int
    n_clients: int
    n_sessions: int
    files: dict[str, str]
    """SHA-256 of each sealed file as it lies beside the database, by its name."""
    damaged: tuple[str, ...] = ()
    """Those that did not open any more when the backup was made."""

    def mac(self, key: DataKey) -> str:
        """HMAC-SHA-256 under the header's key."""
        message = json.dumps(asdict(self), sort_keys=True).encode()
        return hmac.new(key.subkey(Purpose.HEADER), b"backup" + message, sha256).hexdigest()

    @property
    def made(self) -> datetime:
        """When it was made."""
        return datetime.fromisoformat(self.made_at)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A backup taken apart in a private folder; nothing in it is proven yet."""

    source: Path
    folder: Path
    header_bytes: bytes
    manifest_bytes: bytes


@contextmanager
def unpacked(path: Path, scratch: Path | None = None) -> Iterator[Unpacked]:
    """Take a backup apart in a private folder below ``scratch`` (the system's by default).

    Raises:
        NotABackupError: another kind of file.
        BackupDamagedError: cut off, changed or gone.
    """
    where = scratch or Path(tempfile.gettempdir())
    with disk_errors(where), tempfile.TemporaryDirectory(prefix="coachapp-", dir=where) as name:
        folder = Path(name)
        header_bytes, manifest_bytes = _unpack(path, folder)
        yield Unpacked(path, folder, header_bytes, manifest_bytes)


def _unpack(path: Path, folder: Path) -> tuple[bytes, bytes]:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            files = [n for n in names if _SEALED.fullmatch(n)]
            if len(set(names)) != len(names) or set(names) != _MEMBERS | set(files):
                raise NotABackupError(file=path.name)
            small = []
            limits = {"keyslots.json": _MAX_HEADER_BYTES, "manifest.json": _MAX_MANIFEST_BYTES}
            for member, limit_bytes in limits.items():
                if archive.getinfo(member).file_size > limit_bytes:
                    raise NotABackupError(file=path.name)
                small.append(archive.read(member))
            (folder / FILES).mkdir(mode=0o700)
            for member in (DATABASE, *files):
                with archive.open(member) as source, (folder / member).open("wb") as target:
                    while block := source.read(1 << 20):
                        with disk_errors(folder):
                            target.write(block)
            return small[0], small[1]
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, OSError) as exc:
        if _begins_as_ours(path):
            raise BackupDamagedError(file=path.name) from exc
        raise NotABackupError(file=path.name) from exc


def _begins_as_ours(path: Path) -> bool:
    """Whether a file that cannot be read begins as a backup does."""
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


def verify(parts: Unpacked, key: DataKey) -> Manifest:
    """Prove a backup whole and genuine by opening and checking its database."""
    manifest = _proven_manifest(parts, key)
    copy = parts.folder / DATABASE
    if sha256_of(copy) != manifest.database_sha256:
        raise BackupDamagedError(file=parts.source.name)
    try:
        with opened(copy, database_key(key, manifest.backup_id)) as database:
            if database.problems() or database.counter() != manifest.counter:
                raise BackupDamagedError(file=parts.source.name)
            known = {m.id: m for m in _materials(database)}
    except DatabaseDamagedError as exc:
        raise BackupDamagedError(file=parts.source.name) from exc
    _verify_files(parts, manifest, known, key)
    return manifest


def _materials(database: Database) -> tuple[Material, ...]:
    """None in a backup from before there were any."""
    has_any = database.scalar("SELECT 1 FROM sqlite_schema WHERE name = 'materials'")
    return Materials(database).all() if has_any else ()


def _verify_files(
    parts: Unpacked, manifest: Manifest, known: dict[MaterialId, Material], key: DataKey
) -> None:
    """Every file as it was, and each that opened then still opens and is what the row says."""
    folder = parts.folder / FILES
    found = {p.name: sha256_of(p) for p in folder.iterdir()}
    if found != manifest.files:
        raise BackupDamagedError(file=parts.source.name)
    sealed = SealedFolder(folder, key)
    for name in found.keys() - set(manifest.damaged):
        material = known.get(MaterialId(name))
        try:
            inside = sealed.check(name)
        except FileDamagedError as exc:
            raise BackupDamagedError(file=parts.source.name) from exc
        if material is None or inside.sha256 != material.sha256:
            raise BackupDamagedError(file=parts.source.name)


def check_backup(path: Path, secret: Secret) -> Manifest:
    """What a backup holds, after it was proven; see `verify` and `open_slot`."""
    with unpacked(path) as parts:
        key = key_of(parts, secret)
        try:
            return verify(parts, key)
        finally:
            key.zero()


def header_for(header: Header, database: Database) -> Header:
    """A header that fits a copy of the database."""
    counter = database.counter()
    return replace(header, pending=counter, confirmed=counter, audit_head=database.audit_head())


def key_of(parts: Unpacked, secret: Secret) -> DataKey:
    """The data key, by a secret of the day the backup was made."""
    try:
        unproven = parse_header(parts.header_bytes)
        key = open_slot(unproven.header, secret)
        try:
            unproven.prove(key)
        except HeaderDamagedError:
            key.zero()
            raise
    except HeaderDamagedError as exc:
        raise BackupDamagedError(file=parts.source.name) from exc
    return key


def _proven_manifest(parts: Unpacked, key: DataKey) -> Manifest:
    try:
        fields = json.loads(parts.manifest_bytes)
        if int(fields["format"]) > FORMAT:
            raise NewerVaultError(found=int(fields["format"]), known=FORMAT)
        del fields["format"]
        mac = fields.pop("mac")
        fields["damaged"] = tuple(fields["damaged"])
        manifest = Manifest(**fields)
        if not hmac.compare_digest(manifest.mac(key), mac):
            raise BackupDamagedError(file=parts.source.name)
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as exc:
        raise BackupDamagedError(file=parts.source.name) from exc
    except RecursionError as exc:
        raise BackupDamagedError(file=parts.source.name) from exc
    return manifest


def manifest_bytes(manifest: Manifest, key: DataKey) -> bytes:
    """As it stands in the file, with its MAC."""
    fields = {**asdict(manifest), "format": FORMAT, "mac": manifest.mac(key)}
    return json.dumps(fields, indent=1).encode()


def database_key(key: DataKey, backup_id: str) -> DataKey:
    """The key of the copy in this backup."""
    return DataKey(key.subkey(Purpose.BACKUP, bytes.fromhex(backup_id)))


@contextmanager
def opened(path: Path, key: DataKey) -> Iterator[Database]:
    """A database for a moment."""
    database = open_database(path, key)
    try:
        yield database
    finally:
        database.close()


def sha256_of(path: Path) -> str:
    """Of a whole file, in hex."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
