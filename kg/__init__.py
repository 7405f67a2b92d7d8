"""Knowledge graph of ASEAN-Japan cooperation, read from press releases."""
