"""The pages of the dashboard: choose and show, never compute."""
