"""The first screen: today."""
