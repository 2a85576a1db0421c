"""Verbs that use several parts at once. Qt-free; the screens act only through these.

`opening` creates, unlocks, backs up and restores; `desk` is the daily work on an open practice;
`assist` asks the model; `engines` loads one; `importing` brings documents in; `example` loads
the example practice. Each docstring says in which thread a call belongs.
"""
