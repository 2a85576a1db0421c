"""The window of a user who may not write in the vault's folder; root may write everywhere.

``python -m tests.ui.as_nobody FOLDER`` tries to open, prints what the window says as JSON, waits
for a line, tries again, and prints whether it is open.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from coachapp.app import App
from coachapp.ui.lock.view import LockView
from tests.support.qt import PASSPHRASE, closed, some_paths, wait_for
from tests.ui.hands import answer, press, words_in, write


def main() -> None:
    qt = QApplication(sys.argv[:1])  # lives as long as this function
    qt.setApplicationName("CoachApp")
    app = App(some_paths(Path(sys.argv[1])), starts_locked=True)
    said: list[str] = []
    started: list[bool] = []
    answer(
        lambda: started.append(app.start()),
        *([] if _is_writable(app) else [lambda d: (said.append(words_in(d)), d.reject())]),
    )
    if not started[0]:
        print(json.dumps(said))
        return
    wait_for(lambda: hasattr(app, "guard"))
    view = app.window.page
    assert isinstance(view, LockView)
    wait_for(lambda: view.passphrase.isEnabled())
    _try(view)
    wait_for(lambda: view.bar.text)
    print(json.dumps([view.bar.text, view._restore.isEnabled()]), flush=True)
    sys.stdin.readline()
    _try(view)
    wait_for(lambda: app.desk is not None)
    print(json.dumps("open"), flush=True)
    closed(app)


def _is_writable(app: App) -> bool:
    return app.paths.root.stat().st_mode & 0o200 != 0


def _try(view: LockView) -> None:
    view.passphrase.clear()
    write(view, view.passphrase.accessibleName(), PASSPHRASE)
    press(view, view._unlock.text())


if __name__ == "__main__":
    main()
