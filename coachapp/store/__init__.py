"""The encrypted vault: keys, connection, migrations, repositories, index and backups.

Start at `vault`: `create` and `unlock` give a `Vault`, whose repositories read and write frozen
values of `coachapp.domain`. `connection` is the only module that talks to SQLCipher, `keys`
the only one that handles secrets, `backup` copies and restores, `index` finds passages.
A vault belongs to one thread and one process.
"""
