"""Builders: what turns the notebooks and the data into what people open."""
