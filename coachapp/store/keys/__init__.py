"""Keys of the vault: the data key, the slots that wrap it, and the header that holds them.

`derivation` derives and wraps, `slots` makes and opens, `header` is the file, `recovery` the
code on paper, `keyring_store` the operating system's key store. A key is never a ``str``,
never an argument of a process, never in the environment and never in a log.
"""
