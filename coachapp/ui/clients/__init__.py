"""Clients, their cases, goals and actions."""
