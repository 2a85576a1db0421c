"""What a coach talks about: frozen values, ids, pure rules and the Protocols between features.

`casefile` holds what is persisted, `rules` what can be computed from it, `runs` the sources
and the log of the assistant, `cancel` the way to stop work. Nothing here does I/O.
"""
