// Compiled for the headers that tests have in common; it has nothing of its own.
