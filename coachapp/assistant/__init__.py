"""The assistant: tasks over one client's file, by a model on this computer.

`tasks` does a task: it computes what is known, `reading` finds the coach's own sentences,
`prompts` and `engine` let the model word them, `checks` compares the result with its sources,
and `draft` is what comes out. `wording` holds the words in Dutch and English.
"""
