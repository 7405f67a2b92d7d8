"""ajkg stats: the graph in numbers."""

from __future__ import annotations

import pyoxigraph as ox

from kg.answers.run import Table, evaluate
from kg.cli import options, output

_COUNTS = """
SELECT ?what (COUNT(DISTINCT ?thing) AS ?number) WHERE {
  { ?thing a aj:Release BIND("releases" AS ?what) }
  UNION { ?thing a aj:Claim BIND("claims" AS ?what) }
  UNION { ?thing a aj:Meeting BIND("meetings" AS ?what) }
  UNION { ?thing a aj:Act BIND("acts" AS ?what) }
  UNION { ?thing a aj:Participation BIND("participations" AS ?what) }
  UNION { ?thing a aj:Tenure BIND("tenures" AS ?what) }
  UNION { ?thing a aj:Person ; aj:surfaceForm ?form BIND("people named" AS ?what) }
  UNION { ?thing a aj:Actor ; aj:surfaceForm ?form BIND("actors named" AS ?what) }
  UNION { ?thing a aj:PolicyDocument ; aj:surfaceForm ?form BIND("documents named" AS ?what) }
  UNION { ?thing a aj:Topic ; aj:surfaceForm ?form BIND("topics named" AS ?what) }
  UNION { ?thing a aj:UnreadPassage BIND("unread passages" AS ?what) }
  UNION { ?thing aj:provisional true BIND("provisional things" AS ?what) }
} GROUP BY ?what ORDER BY ?what
"""


def main(argv: list[str]) -> int:
    """Print counts by kind, then the releases."""
    made = options.parser("stats", "What the graph holds, in numbers.", labels=False, formats=options.ROWS)
    options.output(made)
    args = made.parse_args(argv)
    store = options.store(args.graph)
    counts = evaluate(store, _COUNTS)
    if isinstance(counts, Table):
        rows = [*counts.rows, (ox.Literal("statements"), ox.Literal(len(store)))]
        output.show(Table(counts.columns, rows), args, store)
    return 0
