"""Assessments: taken, drawn and compared over time."""
