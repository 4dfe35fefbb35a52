"""What is measured by hand, not with every test run."""
