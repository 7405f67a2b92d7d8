"""From the store to tables, paths and words."""
