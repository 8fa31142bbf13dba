"""Pictures that several activities draw with: SVG from a template, no script."""
