"""Search: `words` and their stems, the `index` that is kept up, and two ways to ask it.

`index.PassageIndex` finds passages of one client, for the assistant; `finder.Finder` finds
anything in the vault as it is typed, on a connection of its own.
"""
