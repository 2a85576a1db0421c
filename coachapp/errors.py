"""Known problems: the world went wrong, nobody made a mistake in the code.

Every `CoachError` has a stable ``code``; the words that a user reads for it stand in
`coachapp.ui.errors`, in both languages. ``facts`` fill the gaps in those words: file names,
sizes, versions, never case text. Anything that is not a `CoachError` is a bug.
"""

from __future__ import annotations

import json
from typing import ClassVar


class CoachError(Exception):
    """A problem that the user can do something about."""

    code: ClassVar[str] = "problem"

    def __init__(self, **facts: str | int | float) -> None:
        super().__init__(self.code, facts)
        self.facts = facts

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code} ({shown})" if shown else self.code


def known_problem(told: str) -> CoachError | None:
    """A problem from its code and facts as JSON, ``[code, {…}]``; None when it is not one."""
    try:
        code, facts = json.loads(told)
        kinds = {kind.code: kind for kind in _all_kinds(CoachError)}
        return kinds[code](**facts)
    except (ValueError, TypeError, KeyError):
        return None


def _all_kinds(kind: type[CoachError]) -> list[type[CoachError]]:
    return [kind, *(deeper for sub in kind.__subclasses__() for deeper in _all_kinds(sub))]


class VaultError(CoachError):
    """The encrypted file, its keys or its backups."""

    code = "vault.problem"


class AssistantError(CoachError):
    """The language model or its process."""

    code = "assistant.problem"


class CodebookDamagedError(CoachError):
    """The codebook that ships is not what it should be."""

    code = "codebook.damaged"


class RecordInvalidError(CoachError):
    """A pattern record with a field that is unknown, missing or not what it should be."""

    code = "record.invalid"


class AnonymizerStoppedError(CoachError):
    """The process that anonymizes ended before it gave an answer."""

    code = "anonymizer.stopped"


class ModelError(CoachError):
    """A model file."""

    code = "model.problem"


class DocumentError(CoachError):
    """A document that was to be read or written."""

    code = "document.problem"


class SettingsError(CoachError):
    """The settings file."""

    code = "settings.problem"


class WrongSecretError(VaultError):
    """The passphrase or the recovery code opens no slot."""

    code = "vault.wrong_secret"


class MistypedCodeError(VaultError):
    """A recovery code whose check characters do not fit: a slip in typing."""

    code = "vault.mistyped_code"


class WeakPassphraseError(VaultError):
    """A passphrase below the minimum length. Facts: ``minimum``."""

    code = "vault.weak_passphrase"


class KeyringMissingError(VaultError):
    """This machine has no key store that we trust."""

    code = "vault.keyring_missing"


class KeyringLockedError(VaultError):
    """The system's key store refused, is locked, or did not answer in time."""

    code = "vault.keyring_locked"


class KeyringChangedError(VaultError):
    """The system's key store no longer holds our key, or another store took its place."""

    code = "vault.keyring_changed"


class HeaderDamagedError(VaultError):
    """``keyslots.json`` is missing, unreadable or was changed."""

    code = "vault.header_damaged"


class DatabaseDamagedError(VaultError):
    """The key is right but the database cannot be read. Facts: ``detail`` (page numbers only)."""

    code = "vault.database_damaged"


class DatabaseMissingError(VaultError):
    """The key slots are there but ``vault.db`` is not."""

    code = "vault.database_missing"


class RolledBackError(VaultError):
    """The database is older than the header says: an old copy, or its WAL is gone.

    Facts: ``found`` and ``expected`` (commit counters).
    """

    code = "vault.rolled_back"


class HeaderRolledBackError(VaultError):
    """``keyslots.json`` is older than the database. Facts: ``found``, ``expected``."""

    code = "vault.header_rolled_back"


class FileMissingError(VaultError):
    """A material's file is not in its place."""

    code = "vault.file_missing"


class FileNotSavedError(VaultError):
    """A copy could not be written outside the vault. Facts: ``file``."""

    code = "vault.file_not_saved"


class FileDamagedError(VaultError):
    """A material's file was changed or cut off."""

    code = "vault.file_damaged"


class NewerVaultError(VaultError):
    """Written by a newer version of the application. Facts: ``found``, ``known``."""

    code = "vault.newer"


class VaultInUseError(VaultError):
    """Another process has this vault open."""

    code = "vault.in_use"


class VaultExistsError(VaultError):
    """A vault would be created where one already stands."""

    code = "vault.exists"


class LastSlotError(VaultError):
    """The last way to open the vault cannot be removed."""

    code = "vault.last_slot"


class DiskFullError(VaultError):
    """The disk is full; what was saved before is safe."""

    code = "vault.disk_full"


class ViewOnlyError(VaultError):
    """The screen is shared: names are hidden, and nothing is changed."""

    code = "vault.view_only"


class FolderNotWritableError(VaultError):
    """The folder cannot be written. Facts: ``folder``."""

    code = "vault.folder_not_writable"


class BackupDamagedError(VaultError):
    """A backup that cannot be read back. Facts: ``file``."""

    code = "vault.backup_damaged"


class NotABackupError(VaultError):
    """A file that is no backup of this application. Facts: ``file``."""

    code = "vault.not_a_backup"


class NotFoundError(VaultError):
    """Something that was deleted meanwhile."""

    code = "vault.not_found"


class LockedReportError(VaultError):
    """A locked report is amended, not changed."""

    code = "vault.report_locked"


class EngineStoppedError(AssistantError):
    """The engine process ended in mid-sentence."""

    code = "assistant.engine_stopped"


class EngineSilentError(AssistantError):
    """The engine process did not answer in time."""

    code = "assistant.engine_silent"


class NoModelError(AssistantError):
    """No model is installed or chosen."""

    code = "assistant.no_model"


class PromptTooLongError(AssistantError):
    """Facts: ``n_tokens``, ``n_ctx``."""

    code = "assistant.prompt_too_long"


class NotGgufError(ModelError):
    """Facts: ``file``."""

    code = "model.not_gguf"


class ModelTruncatedError(ModelError):
    """Facts: ``file``."""

    code = "model.truncated"


class ModelTooLargeError(ModelError):
    """Facts: ``needed_mb``, ``available_mb``."""

    code = "model.too_large"


class ModelUnsupportedError(ModelError):
    """llama.cpp refuses the file. Facts: ``file``."""

    code = "model.unsupported"


class ModelMissingError(ModelError):
    """The file is gone from its place. Facts: ``file``."""

    code = "model.missing"


class ModelChangedError(ModelError):
    """A built-in file whose SHA-256 is not the pinned one. Facts: ``file``."""

    code = "model.changed"


class UnreadableDocumentError(DocumentError):
    """Facts: ``file``."""

    code = "document.unreadable"


class UnknownDocumentError(DocumentError):
    """A kind of file that is not read. Facts: ``file``."""

    code = "document.unknown_kind"


class EmptyDocumentError(DocumentError):
    """Facts: ``file``."""

    code = "document.empty"


class DocumentTooLargeError(DocumentError):
    """Facts: ``file``, ``limit_mb``."""

    code = "document.too_large"


class NotAnExportError(DocumentError):
    """Not a practice that was exported here, or a damaged one. Facts: ``file``."""

    code = "document.not_an_export"


class SettingsNotSavedError(SettingsError):
    """The settings file cannot be written. Facts: ``folder``."""

    code = "settings.not_saved"


class SettingsUnreadableError(SettingsError):
    """The settings could not be read; defaults are used, and the file was put aside."""

    code = "settings.unreadable"
