"""The encrypted vault: keys, connection, migrations, repositories, index and backups.

Start at `opening`: `create` and `unlock` give a `vault.Vault`, whose repositories read and write
frozen values of `coachapp.domain`. `connection` is the only module that talks to SQLCipher, `keys`
the only one that handles secrets, `witness` notices what is older than it should be, `backup`
copies and restores, `index` finds passages. A vault belongs to one thread and one process.
"""
