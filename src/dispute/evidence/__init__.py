"""The evidence: typed tables, days and their ranges, the order of steps, and who says so."""
