"""The words for every known problem: what happened, what it means for the data, what to do."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coachapp.errors import CoachError

_CONTEXT = "Problem"

# The marker returns its text unchanged; its stub says `object`.
WORDS: dict[str, object] = {
    "problem": QT_TRANSLATE_NOOP("Problem", "Something went wrong. Your data are safe."),
    "vault.problem": QT_TRANSLATE_NOOP(
        "Problem", "Something went wrong with the vault. Nothing was changed."
    ),
    "assistant.problem": QT_TRANSLATE_NOOP(
        "Problem", "The assistant met a problem. Your notes are not affected."
    ),
    "model.problem": QT_TRANSLATE_NOOP("Problem", "There is a problem with the model file."),
    "document.problem": QT_TRANSLATE_NOOP("Problem", "There is a problem with the document."),
    "settings.problem": QT_TRANSLATE_NOOP("Problem", "There is a problem with the settings."),
    "codebook.damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "A part of the application is damaged: the codebook. Your data are safe. Install the "
        "application anew.",
    ),
    "record.invalid": QT_TRANSLATE_NOOP(
        "Problem",
        "This record cannot be shared: {field} is not what it should be. Nothing was sent.",
    ),
    "anonymizer.stopped": QT_TRANSLATE_NOOP(
        "Problem",
        "The anonymizer stopped. Your text is still here. Try again; if it happens again, use a "
        "shorter text.",
    ),
    "vault.wrong_secret": QT_TRANSLATE_NOOP(
        "Problem",
        "That does not open the vault. Nothing was changed. Try again; capital letters and "
        "spaces count in a passphrase.",
    ),
    "vault.mistyped_code": QT_TRANSLATE_NOOP(
        "Problem",
        "There is a slip in the recovery code. Nothing was changed. Compare it with your paper, "
        "group by group.",
    ),
    "vault.weak_passphrase": QT_TRANSLATE_NOOP(
        "Problem",
        "The passphrase is too short. Use at least {minimum} characters; a few words "
        "that only you would put together are best.",
    ),
    "vault.keyring_missing": QT_TRANSLATE_NOOP(
        "Problem",
        "This computer has no key store that can be trusted. Your data are safe. Use your "
        "passphrase.",
    ),
    "vault.keyring_locked": QT_TRANSLATE_NOOP(
        "Problem",
        "The computer's key store did not give the key. Your data are safe. Unlock the key "
        "store and try again, or use your passphrase or recovery code.",
    ),
    "vault.keyring_changed": QT_TRANSLATE_NOOP(
        "Problem",
        "The computer's key store no longer holds the key of this vault. Your data are safe. "
        "Open it with your passphrase or recovery code; after that you can use the key store "
        "again.",
    ),
    "vault.view_only": QT_TRANSLATE_NOOP(
        "Problem",
        "You are sharing your screen: names are hidden and nothing is changed. Your data are "
        "safe. Stop sharing (F8) to write again.",
    ),
    "vault.header_damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "The file with the key slots is damaged, and so is its spare. The database itself was "
        "not touched. Restore a backup.",
    ),
    "vault.database_damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "The vault's database is damaged: part of it cannot be read. Nothing was changed. "
        "Restore the latest backup; the damaged files are kept aside.",
    ),
    "vault.database_missing": QT_TRANSLATE_NOOP(
        "Problem",
        "The vault's database is not in its folder. Restore a backup, or put the file "
        "vault.db back.",
    ),
    "vault.rolled_back": QT_TRANSLATE_NOOP(
        "Problem",
        "This database is older than it should be: it has {found} changes where {expected} were "
        "saved. An old copy was put back, or a part (the file vault.db-wal) is missing. Nothing "
        "was changed. Put the missing file back, restore a backup, or open the older one.",
    ),
    "vault.header_rolled_back": QT_TRANSLATE_NOOP(
        "Problem",
        "The file with the key slots is older than the database: an old copy was put back. "
        "Your data are safe. Put the right keyslots.json back, or open the vault all the same.",
    ),
    "vault.newer": QT_TRANSLATE_NOOP(
        "Problem",
        "This was saved by a newer version of the application (format {found}; this version "
        "knows {known}). Your data are safe and were not touched. Install the newer version.",
    ),
    "vault.in_use": QT_TRANSLATE_NOOP(
        "Problem",
        "The vault is open in another window. Your data are safe. Use that window, or close it "
        "first.",
    ),
    "vault.file_missing": QT_TRANSLATE_NOOP(
        "Problem",
        "The file of this material is not in its place. The rest of your practice is not touched. "
        "A backup may still hold it.",
    ),
    "vault.file_not_saved": QT_TRANSLATE_NOOP(
        "Problem",
        "{file} could not be written there. The material itself is safe. Choose another place, or "
        "make room.",
    ),
    "vault.file_damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "The file of this material was changed or is not whole, and is not opened. The rest of "
        "your practice is not touched. A backup may still hold it.",
    ),
    "vault.exists": QT_TRANSLATE_NOOP(
        "Problem", "There is a vault here already. It was not touched; open it instead."
    ),
    "vault.last_slot": QT_TRANSLATE_NOOP(
        "Problem",
        "This is the last way to open the vault. Nothing was changed. Set a passphrase first.",
    ),
    "vault.disk_full": QT_TRANSLATE_NOOP(
        "Problem",
        "The disk is full or does not take the change, so the last one was not saved. What was "
        "saved before is safe. Free some space; what you typed is still here.",
    ),
    "vault.folder_not_writable": QT_TRANSLATE_NOOP(
        "Problem",
        "The folder {folder} cannot be written, so nothing can be saved. What was saved before "
        "is safe. Check the permissions of the folder.",
    ),
    "vault.backup_damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "The backup {file} is damaged and cannot be used. Your vault was not touched. Choose "
        "another backup.",
    ),
    "vault.not_a_backup": QT_TRANSLATE_NOOP(
        "Problem", "{file} is not a backup of this application. Nothing was changed."
    ),
    "vault.not_found": QT_TRANSLATE_NOOP(
        "Problem", "This is no longer in the vault; it was deleted meanwhile."
    ),
    "vault.report_locked": QT_TRANSLATE_NOOP(
        "Problem", "This report is locked and was not changed. Add an amendment instead."
    ),
    "assistant.engine_stopped": QT_TRANSLATE_NOOP(
        "Problem",
        "The language model stopped in the middle of its work. Your notes are safe. Ask again; "
        "the model starts afresh.",
    ),
    "assistant.engine_silent": QT_TRANSLATE_NOOP(
        "Problem",
        "The language model did not answer in time and was stopped. Your notes are safe. Ask "
        "again, or choose a smaller model.",
    ),
    "assistant.no_model": QT_TRANSLATE_NOOP(
        "Problem",
        "No language model is ready. Your file works without one. Choose a model under Models.",
    ),
    "assistant.prompt_too_long": QT_TRANSLATE_NOOP(
        "Problem",
        "This is too long for the model: {n_tokens} of at most {n_ctx} tokens. Nothing was left "
        "out without telling you. Ask about less, or set a larger context under Models.",
    ),
    "model.not_gguf": QT_TRANSLATE_NOOP(
        "Problem", "{file} is not a GGUF model file. Nothing was changed. Choose another file."
    ),
    "model.truncated": QT_TRANSLATE_NOOP(
        "Problem", "{file} is not complete: the download was probably cut off. Fetch it again."
    ),
    "model.too_large": QT_TRANSLATE_NOOP(
        "Problem",
        "This model needs about {needed_mb} MB of memory, and this computer has {available_mb} "
        "MB. Your data are safe. Choose a smaller model.",
    ),
    "model.unsupported": QT_TRANSLATE_NOOP(
        "Problem", "The model {file} cannot be used: it is damaged, or of a kind that is not known."
    ),
    "model.missing": QT_TRANSLATE_NOOP(
        "Problem", "The model file {file} is no longer in its place. Choose another model."
    ),
    "model.changed": QT_TRANSLATE_NOOP(
        "Problem",
        "The built-in model {file} was changed since it was installed and is not used. Install "
        "the application again, or choose another model.",
    ),
    "document.unreadable": QT_TRANSLATE_NOOP(
        "Problem", "{file} cannot be read: it is damaged, or not what its name says."
    ),
    "document.unknown_kind": QT_TRANSLATE_NOOP(
        "Problem", "{file} is of a kind that is not read. Use .docx, .md or .txt."
    ),
    "document.empty": QT_TRANSLATE_NOOP("Problem", "{file} holds no text."),
    "document.too_large": QT_TRANSLATE_NOOP(
        "Problem", "{file} is larger than {limit_mb} MB and was not read."
    ),
    "document.not_an_export": QT_TRANSLATE_NOOP(
        "Problem",
        "{file} is no practice that was exported with this application, or it is damaged. Nothing "
        "was imported.",
    ),
    "settings.not_saved": QT_TRANSLATE_NOOP(
        "Problem",
        "The setting could not be saved: nothing can be written in {folder}. It holds until you "
        "quit. Your practice is not affected. Make room, or allow yourself to write there.",
    ),
    "settings.unreadable": QT_TRANSLATE_NOOP(
        "Problem",
        "Your settings could not be read. Your data are safe. The usual settings are used, and "
        "the damaged file was kept beside the new one.",
    ),
}


def words_for(problem: CoachError) -> str:
    """What the user reads, in their language."""
    text = QCoreApplication.translate(_CONTEXT, str(WORDS[problem.code]))
    return text.format(**problem.facts)
