"""Splitting a migration into statements."""

from __future__ import annotations

import pytest

from coachapp.store.migrate import latest_version, migrations, statements


def test_statements_are_split_at_the_end_of_each() -> None:
    assert list(statements("CREATE TABLE a (x);\nCREATE TABLE b (x);\n")) == [
        "CREATE TABLE a (x);\n",
        "CREATE TABLE b (x);\n",
    ]


def test_a_trigger_is_one_statement() -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON a\n  BEGIN DELETE FROM a;\n  DELETE FROM b; END;\n"
    assert list(statements(trigger + "DROP TABLE a;\n")) == [trigger, "DROP TABLE a;\n"]


def test_a_semicolon_in_a_string_or_a_comment_ends_nothing() -> None:
    insert = "INSERT INTO a VALUES ('one;\ntwo');\n"
    drop = "-- drop it;\n-- all of it;\nDROP TABLE a;\n"
    assert list(statements(insert + drop)) == [insert, drop]


def test_a_comment_behind_a_statement_ends_it_too() -> None:
    parts = ["CREATE TABLE a (x); -- a note\n", "DROP TABLE b;\n"]
    assert list(statements("".join(parts))) == parts


def test_a_last_statement_without_an_end_is_not_lost() -> None:
    assert list(statements("DROP TABLE a;\nDROP TABLE b")) == ["DROP TABLE a;\n", "DROP TABLE b"]


def test_nothing_of_a_migration_is_lost_in_splitting() -> None:
    for _, sql in migrations():
        assert "".join(statements(sql)) == sql


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    numbers = [number for number, _ in migrations()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert latest_version() == numbers[-1]


@pytest.mark.parametrize("word", ["COMMIT", "ROLLBACK", "PRAGMA user_version"])
def test_no_migration_ends_its_own_transaction(word: str) -> None:
    """Each runs in one transaction with its version, which `migrate` sets."""
    assert [number for number, sql in migrations() if word in sql] == []
