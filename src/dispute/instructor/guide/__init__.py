"""The guide for instructors."""
