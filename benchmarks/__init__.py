"""How fast everything is, and the invented releases that it is measured on."""
