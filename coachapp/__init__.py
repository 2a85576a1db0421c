"""CoachApp: an encrypted case file and a language model on the coach's own computer."""

__version__ = "0.1.0"
