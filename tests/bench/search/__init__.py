"""The finder beside ready-made searches, on the same texts, in one browser: `make bench`."""
