"""What may be told of a case to anybody else: the codebook. Used by central too.

Imports only `coachapp.text` and `coachapp.errors`, so that it can be taken bare.
"""
