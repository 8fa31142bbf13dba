"""What shows an activity: a notebook, a page, paper. An activity knows none of them."""
