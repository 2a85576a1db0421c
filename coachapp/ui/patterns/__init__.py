"""What a case would tell as a pattern record, and where the coach corrects it."""
