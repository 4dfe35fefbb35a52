"""Building beside other generators, on the same texts, on one machine: `make builds`."""
