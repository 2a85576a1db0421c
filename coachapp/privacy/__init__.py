"""What may be told of a case to anybody else. Used by central too.

`cleaning` takes what identifies out of a text (`finding` finds it, `placeholders` is put in its
place), `codebook` and `record` are what a case is reduced to by `extraction` and `minimizing`, and
`audit` looks at a record last. `worker` is the anonymizer as a process of its own, `command` the
one for scripts; `making` makes the dictionaries and taggers that ship.

Imports only `coachapp.text` and `coachapp.errors`, and nothing heavy until an engine is wanted.
"""
