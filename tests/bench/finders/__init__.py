"""The finder beside ready-made searches over bases of several sizes: `make finders`."""
