"""A state in, HTML or SVG text out."""
