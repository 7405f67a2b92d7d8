"""Questions in plain words: read as a frame with an open slot, made into SPARQL, answered with quotes."""
