"""The data hive: records compressed and sealed, each with a key of its own.

`sealing` makes and destroys the keys: a record's key is wrapped by its client's, and that by
central's own. `objects` puts the sealed records of a batch into one object; `folder` keeps objects,
and `place` is the Protocol of whatever keeps them.
Deleting destroys the key first: what is left of an object, here or in a backup, says nothing.
"""
