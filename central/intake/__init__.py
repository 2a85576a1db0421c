"""Intake: a batch is read, checked and kept in one transaction, and answered once it is durable.

`bodies` reads what was sent, within its limits; `checks` are the rules for one record; `batches`
keeps what passes; `release` looks which records may be used by now.
"""
