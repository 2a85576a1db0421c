"""Consent: asked for, given, looked at and taken back.

`grants` keeps them, `receipts` are what a coach gets of each step.
Deleting what was sent under a consent is a flow of its own (`central.flows.withdrawal`).
"""
