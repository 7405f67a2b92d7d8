"""The part of a query that asks for sums and for goods: how much, how many, and what a total counts once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.questions.bounds import summed
from kg.questions.model import Counted, Sum

if TYPE_CHECKING:
    from kg.questions.model import Frame
    from kg.questions.query import Query

# what was pledged before, and is handed over, at once or in parts: a total counts it once.
# It is found once for all acts, from the sums: a filter would look for it from each act
_ONCE = """MINUS {{
  SELECT DISTINCT {act} WHERE {{
    {act} aj:delivered true ; aj:amount ?_given ; aj:target ?_thing . ?_given aj:currency ?_unit ; aj:value ?_part .
    {{
      SELECT DISTINCT ?_promise ?_thing ?_unit ?_whole ?_giver WHERE {{
        ?_promised aj:currency ?_unit ; aj:value ?_whole .
        ?_promise aj:amount ?_promised ; a aj:Pledge ; aj:modality aj:Done ; aj:target ?_thing .
        ?_promise aj:agent|(aj:agent/aj:spokeFor) ?_giver .
        FILTER NOT EXISTS {{ ?_promise aj:delivered true }}
      }}
    }}
    {act} aj:agent|(aj:agent/aj:spokeFor) ?_giver .
    FILTER(?_thing != ?_giver && ?_promise != {act})
    FILTER(?_part = ?_whole || (?_part < ?_whole && NOT EXISTS {{ ?_thing a aj:Country }}))
  }}
}}"""
# goods that came were promised before: a total counts them once
_GOODS_ONCE = """MINUS {{
  {act} aj:delivered true ; aj:supplies/aj:supplyKind {kind} ; aj:agent|(aj:agent/aj:spokeFor) ?_giver .
  ?_promise aj:supplies/aj:supplyKind {kind} ; a aj:Pledge ; aj:modality aj:Done .
  ?_promise aj:agent|(aj:agent/aj:spokeFor) ?_giver FILTER(?_promise != {act})
  FILTER NOT EXISTS {{ ?_promise aj:delivered true }}
}}"""


def amounts(made: Query, act: str, frame: Frame) -> None:
    """The sum of an act, told or asked."""
    for filler in frame.slots.get("amount", ()):
        amount, value, currency = made.variable("amount"), made.variable("value"), made.variable("currency")
        made.triple(act, "aj:amount", amount)
        made.lines.append(f"{amount} aj:value {value} ; aj:currency {currency} .")
        if isinstance(filler, Sum):
            made.lines += summed(value, currency, filler)
        else:
            made.show(value, currency)
            if frame.form == "total" or (frame.form == "most" and len(frame.opened()) > 1):
                made.lines += [f'FILTER NOT EXISTS {{ {act} aj:amountBound "part" }}', _ONCE.format(act=act)]
                made.rank = made.variable("rank")  # an exact sum, which is higher, counts before the least that it is
                least = f'EXISTS {{ {act} aj:amountBound "at least" }}'
                made.lines.append(f"BIND(IF({least}, -{value}, {value}) AS {made.rank})")


def goods(made: Query, act: str, frame: Frame) -> None:
    """How many goods of a kind are given, for each act that tells it; those to come, too."""
    for filler in frame.slots.get("supplies", ()):
        if not isinstance(filler, Counted):
            continue
        supply, value = made.variable("supply"), made.variable("value")
        kind = ox.Literal(filler.goods)
        made.triple(act, "aj:supplies", supply)
        made.lines.append(f"{supply} aj:supplyKind {kind} ; aj:supplyCount {value} .")
        made.show(value)
        if frame.form == "total":
            made.lines.append(_GOODS_ONCE.format(act=act, kind=kind))
