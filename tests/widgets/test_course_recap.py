"""The recap of the whole course follows what comes back."""

from dispute import Lesson
from dispute.model.progress import Progress
from driving import seen


def test_it_follows_work_that_is_loaded_and_work_that_is_added():
    lesson = Lesson("05_capstone")
    panel = lesson.course_recap()
    assert "Nothing to bring back yet" in seen(panel)
    lesson.store.progress = Progress().with_prediction("who-first", "france", "France is named first")
    assert "“France is named first”" in seen(panel) and "in 1 of 6 lessons" in seen(panel)
    lesson.store.progress = lesson.store.progress.with_prediction("first-sign", "both-ways", "A ladder")
    assert "“A ladder”" in seen(panel) and "in 2 of 6 lessons" in seen(panel)
