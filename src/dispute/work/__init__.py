"""What a learner has done: kept, brought back, handed in, looked at."""
