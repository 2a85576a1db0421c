"""Bringing in what coaches have: seen and mapped before anything is stored."""
