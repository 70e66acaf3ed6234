"""What is measured side by side, each in a process of its own: ``python -m`` one of these."""
