"""What the lessons work out, in plain Python: no HTML, no widget, no language."""
