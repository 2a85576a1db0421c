"""The tasks of the assistant: what is known is computed, what was noted is quoted, and the
model words it, section by section.

What the model writes is checked against the sentences that it was given. A rewording that says
more than they do, or much less, is set aside and the coach's own sentences stand there; where
it left a note out, that follows as it was written. So a draft is complete and right with any
model, and reads better with a better one.

`run` does an `assignment`. `preparation`, `report`, `actionpoints`, `questions` and `answer` are
the tasks; `facts` is their deterministic part, `writer` what they all do with the model.
"""

from coachapp.assistant.tasks.assignment import Assignment, OnProgress, Progress
from coachapp.assistant.tasks.run import run

__all__ = ["Assignment", "OnProgress", "Progress", "run"]
