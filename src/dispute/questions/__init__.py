"""One question, a prediction, a form of questions, a warm-up, a text of one's own: activities of every lesson."""
