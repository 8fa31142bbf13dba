"""One page from which a substitute with twenty minutes' notice can hold a lesson."""
