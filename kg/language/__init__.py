"""Languages behind one protocol; the engine knows none of them."""
