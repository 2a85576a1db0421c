"""Undo and redo of what is changed while a vault is open, over every table of the file.

Triggers in the connection's own memory write down, for each row that changes, the statement that
puts it back; a step is what one verb changed. Nothing of it is ever written to the disk, and an
erasure purges it. The texts of a session are left to the editor they are typed in, which has a
finer undo; a session that is deleted comes back with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from coachapp.store.connection import Database

_MOST_STEPS = 200
_TABLES = (
    "clients",
    "contacts",
    "consents",
    "cases",
    "contracts",
    "disguises",
    "case_codes",
    "sessions",
    "amendments",
    "goals",
    "scores",
    "actions",
    "insights",
    "techniques",
    "materials",
    "assessments",
    "assessment_scores",
    "appointments",
    "imports",
    "import_items",
    "ai_runs",
)
_LEFT_TO_THE_EDITOR = {"sessions": ("notes", "private_notes", "report")}
_MOVED_ONLY = {"ai_runs": ["session_id"]}
"""The log is written beside the steps; it only follows what it belongs to."""
_LOCK = ("sessions", "report_status")


@dataclass(frozen=True, slots=True)
class Step:
    """One change: what it is called, and the statements that take it back, in their order."""

    label: str
    statements: tuple[str, ...]


class History:
    """The steps of one open vault, newest last."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._is_started = False

    @property
    def undo_label(self) -> str:
        """What `undo` would take back; empty when there is nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What `redo` would do again; empty when there is nothing."""
        return self._undone[-1].label if self._undone else ""

    @contextmanager
    def step(self, label: str) -> Iterator[None]:
        """What is changed inside becomes one step; a change that fails leaves none."""
        self._database.refuse_if_only_reading()
        self._start()
        if self._forget_pending():
            # Something was changed outside any step: what came before may not fit any more.
            self.purge()
        with self._database.transaction():
            yield
        statements = self._take()
        if statements:
            self._done = [*self._done, Step(label, statements)][-_MOST_STEPS:]
            self._undone.clear()

    def undo(self) -> str:
        """Take the last step back; returns what it is called, empty when there is none."""
        return self._replay(self._done, self._undone)

    def redo(self) -> str:
        """Do the step that was taken back last again."""
        return self._replay(self._undone, self._done)

    def purge(self) -> None:
        """Forget every step."""
        self._done.clear()
        self._undone.clear()
        if self._is_started:
            self._forget_pending()

    def _replay(self, source: list[Step], target: list[Step]) -> str:
        self._database.refuse_if_only_reading()
        if not source:
            return ""
        if self._forget_pending():
            self.purge()
            return ""
        step = source[-1]
        with self._database.transaction():
            # A parent may come back after its children.
            self._database.execute("PRAGMA defer_foreign_keys = ON")
            for statement in step.statements:
                self._database.execute(statement)
        source.pop()
        target.append(Step(step.label, self._take()))
        return step.label

    def _take(self) -> tuple[str, ...]:
        rows = self._database.execute("SELECT sql FROM temp.changes ORDER BY seq DESC")
        self._database.execute("DELETE FROM temp.changes")
        return tuple(row[0] for row in rows)

    def _forget_pending(self) -> bool:
        if self._database.scalar("SELECT count(*) FROM temp.changes") == 0:
            return False
        self._database.execute("DELETE FROM temp.changes")
        return True

    def _start(self) -> None:
        if self._is_started:
            return
        self._is_started = True
        self._database.execute("CREATE TEMP TABLE changes (seq INTEGER PRIMARY KEY, sql TEXT)")
        for table in _TABLES:
            for trigger in _triggers(self._database, table):
                self._database.execute(trigger)


def _triggers(database: Database, table: str) -> Iterator[str]:
    info = database.execute(f"PRAGMA table_info({table})")
    columns = [row[1] for row in info]
    keys = [row[1] for row in sorted(info, key=lambda r: r[5]) if row[5]]
    followed = [c for c in columns if c not in _LEFT_TO_THE_EDITOR.get(table, ())]
    followed = _MOVED_ONLY.get(table, followed)
    here = _where("new", keys)
    if table not in _MOVED_ONLY:
        yield (
            f"CREATE TEMP TRIGGER undo_{table}_insert AFTER INSERT ON main.{table} BEGIN"
            f" INSERT INTO changes (sql) VALUES ('DELETE FROM {table} WHERE ' || {here}); END"
        )
    has_rowid = not database.scalar(
        "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?", (table,)
    )
    kept = ["rowid", *columns] if has_rowid else columns  # the order of a list is that of rowids
    restored = " || ', ' || ".join(_literal(f"old.{c}") for c in kept)
    yield (
        f"CREATE TEMP TRIGGER undo_{table}_delete AFTER DELETE ON main.{table} BEGIN"
        f" INSERT INTO changes (sql) VALUES ('INSERT INTO {table} ({', '.join(kept)})"
        f" VALUES (' || {restored} || ')'); END"
    )
    changed = " || ', ' || ".join(f"'{c} = ' || {_earlier(table, c)}" for c in followed)
    is_other = " OR ".join(_is_other(table, c) for c in followed)
    yield (
        f"CREATE TEMP TRIGGER undo_{table}_update AFTER UPDATE OF {', '.join(followed)}"
        f" ON main.{table} WHEN {is_other} BEGIN INSERT INTO changes (sql) VALUES"
        f" ('UPDATE {table} SET ' || {changed} || ' WHERE ' || {here}); END"
    )


def _earlier(table: str, column: str) -> str:
    """What a column was before; a report that was locked meanwhile stays locked."""
    old = _literal(f"old.{column}")
    if (table, column) != _LOCK:
        return old
    return f"'CASE {column} WHEN ''locked'' THEN {column} ELSE ' || {old} || ' END'"


def _is_other(table: str, column: str) -> str:
    is_other = f"old.{column} IS NOT new.{column}"
    return f"({is_other} AND new.{column} != 'locked')" if (table, column) == _LOCK else is_other


def _where(row: str, keys: list[str]) -> str:
    return " || ' AND ' || ".join(f"'{key} = ' || {_literal(f'{row}.{key}')}" for key in keys)


def _literal(cell: str) -> str:
    """An expression that gives a cell as a literal; ``quote`` alone ends a text at a NUL."""
    return (
        f"CASE WHEN instr({cell}, char(0)) THEN 'CAST(x''' || hex({cell}) || ''' AS TEXT)'"
        f" ELSE quote({cell}) END"
    )
