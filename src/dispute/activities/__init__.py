"""What a notebook may ask for, lesson by lesson: one short method for each activity."""
