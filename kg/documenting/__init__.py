"""The ontology as pages to read: docs/ontology/ in three languages, made by `python -m kg.documenting`."""
