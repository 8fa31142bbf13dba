"""Native controls above one view."""
