"""The version that the graph's provenance and the command name."""

VERSION = "0.1.0"
